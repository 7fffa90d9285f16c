/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "workbench/hw-data-files.h"

#include <glib/gi18n-lib.h>

#include "base/hw-error.h"
#include "base/hw-place.h"

static char *
find_file (const char *variable, const char *installed, const char *relative, GFileTest test, GError **error)
{
  g_autofree char *folder = hw_place_find (variable, installed);
  g_autofree char *path = g_build_filename (folder, relative, NULL);

  if (g_file_test (path, test))
    return g_steal_pointer (&path);
  g_set_error (error, HW_ERROR, HW_ERROR_NOT_FOUND,
               _("%s: a file of the program is missing; install it again, or set %s to the folder that holds it"), path,
               variable);
  return NULL;
}

char *
hw_data_find (const char *relative, GError **error)
{
  g_return_val_if_fail (relative != NULL, NULL);
  return find_file ("HW_DATA_DIR", HW_PKGDATADIR, relative, G_FILE_TEST_EXISTS, error);
}

char *
hw_libexec_find (const char *program, GError **error)
{
  g_return_val_if_fail (program != NULL, NULL);
  return find_file ("HW_LIBEXEC_DIR", HW_PKGLIBEXECDIR, program, G_FILE_TEST_IS_EXECUTABLE, error);
}

GBytes *
hw_data_load (const char *relative, GError **error)
{
  g_autofree char *path = hw_data_find (relative, error);
  char *contents = NULL;
  gsize length = 0;

  if (path == NULL || !g_file_get_contents (path, &contents, &length, error))
    return NULL;
  return g_bytes_new_take (contents, length);
}

GHashTable *
hw_data_load_lexicons (GError **error)
{
  g_autoptr (GHashTable) lexicons = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autofree char *folder = hw_data_find ("lexicons", error);
  g_autoptr (GDir) entries = folder != NULL ? g_dir_open (folder, 0, error) : NULL;
  const char *name;

  if (entries == NULL)
    return NULL;
  while ((name = g_dir_read_name (entries)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      g_autofree char *text = NULL;

      if (*name == '.' || !g_file_test (path, G_FILE_TEST_IS_REGULAR))
        continue;
      if (!g_file_get_contents (path, &text, NULL, error))
        return NULL;
      if (!g_utf8_validate (text, -1, NULL))
        {
          g_set_error (error, HW_ERROR, HW_ERROR_DAMAGED, _("%s: a file of the program is damaged; install it again"),
                       path);
          return NULL;
        }
      g_hash_table_insert (lexicons, g_strdup (name), g_steal_pointer (&text));
    }
  return g_steal_pointer (&lexicons);
}

char *
hw_workspace_default_path (void)
{
  return g_build_filename (g_get_user_data_dir (), "hiring-workbench", "workspace.hiring", NULL);
}
