/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/hw-import-paths.h"

#include <glib/gi18n-lib.h>

#include "base/hw-limits.h"
#include "cli/hw-cli-output.h"
#include "cli/hw-cli-progress.h"
#include "workbench/hw-import-list.h"

/* Of other formats there is nothing to import, so that is no failure; past the limit there is. */
static gboolean
tell_left_out (const char *path, const HwImportList *list)
{
  g_autofree char *folder = hw_cli_clean (path);
  g_autofree char *others = hw_import_list_join_other_names (list);
  g_autofree char *endings = hw_cli_clean (others);

  if (list->n_other > 0)
    hw_cli_complain (ngettext ("%s: %u file of another format is left out (%s)",
                               "%s: %u files of other formats are left out (%s)", list->n_other),
                     folder, list->n_other, *endings != '\0' ? endings : "?");
  if (list->n_found <= HW_LIMIT_FOLDER_FILES)
    return TRUE;
  /* Translators: a folder, and two numbers */
  hw_cli_complain (_("%s: the first %u of %u files are taken; name the others by themselves"), folder,
                   HW_LIMIT_FOLDER_FILES, list->n_found);
  return FALSE;
}

static gboolean
add_files (GStrvBuilder *files, const HwImportList *list)
{
  gboolean complete = TRUE;

  for (guint i = 0; i < list->entries->len; i++)
    {
      const HwImportEntry *entry = list->entries->pdata[i];

      if (entry->problem == NULL)
        {
          g_strv_builder_add (files, entry->path);
          continue;
        }
      hw_cli_complain ("%s", entry->problem);
      complete = FALSE;
    }
  return complete;
}

static gboolean
add_folder (GStrvBuilder *files, const char *path)
{
  const char *const given[] = { path, NULL };
  g_autoptr (HwImportList) list = NULL;
  gboolean within_limit;

  hw_progress_show (path, 0, NULL);
  list = hw_import_list_make (given, HW_LIMIT_FOLDER_FILES, NULL, NULL, NULL, NULL);
  hw_progress_hide ();
  within_limit = tell_left_out (path, list);
  return add_files (files, list) && within_limit;
}

char **
hw_import_paths_expand (char **given, gboolean *complete)
{
  g_autoptr (GStrvBuilder) files = g_strv_builder_new ();

  *complete = TRUE;
  for (guint i = 0; given[i] != NULL; i++)
    if (!g_file_test (given[i], G_FILE_TEST_IS_DIR))
      g_strv_builder_add (files, given[i]);
    else if (!add_folder (files, given[i]))
      *complete = FALSE;
  return g_strv_builder_end (files);
}
