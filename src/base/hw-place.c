/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/hw-place.h"

#include <string.h>

/* The part of @path below the prefix, with its slash; NULL when it is not below. */
static const char *
below_prefix (const char *path)
{
  gsize length = strlen (HW_PREFIX);

  return strncmp (path, HW_PREFIX, length) == 0 && path[length] == '/' ? path + length : NULL;
}

char *
hw_place_move (const char *program, const char *installed)
{
  const char *const program_folders[] = { HW_BINDIR, HW_PKGLIBEXECDIR };
  g_autofree char *folder = g_path_get_dirname (program);
  const char *wanted = below_prefix (installed);

  for (gsize i = 0; wanted != NULL && i < G_N_ELEMENTS (program_folders); i++)
    {
      const char *own = below_prefix (program_folders[i]);

      if (own != NULL && g_str_has_suffix (folder, own))
        {
          g_autofree char *root = g_strndup (folder, strlen (folder) - strlen (own));

          return g_strconcat (root, wanted, NULL);
        }
    }
  return NULL;
}

char *
hw_place_read_uninstalled (const char *program, const char *variable)
{
  g_autofree char *folder = g_path_get_dirname (program);
  g_autofree char *path = g_build_filename (folder, "..", "..", "uninstalled.ini", NULL);
  g_autoptr (GKeyFile) folders = g_key_file_new ();

  if (!g_key_file_load_from_file (folders, path, G_KEY_FILE_NONE, NULL))
    return NULL;
  return g_key_file_get_string (folders, "folders", variable, NULL);
}

char *
hw_place_find (const char *variable, const char *installed)
{
  const char *named = g_getenv (variable);
  g_autofree char *program = NULL;
  g_autofree char *moved = NULL;
  g_autofree char *built = NULL;

  if (named != NULL && *named != '\0')
    return g_strdup (named);
  program = g_file_read_link ("/proc/self/exe", NULL);
  if (program != NULL)
    {
      moved = hw_place_move (program, installed);
      built = hw_place_read_uninstalled (program, variable);
    }
  if (built != NULL)
    return g_steal_pointer (&built);
  if (moved != NULL && g_file_test (moved, G_FILE_TEST_IS_DIR))
    return g_steal_pointer (&moved);
  return g_strdup (installed);
}
