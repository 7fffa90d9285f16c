/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/hw-import-files.h"

#include <glib/gi18n-lib.h>
#include <string.h>

void
hw_import_files_init (HwImportFiles *self)
{
  g_queue_init (&self->waiting);
  self->n_taken = 0;
}

void
hw_import_files_clear (HwImportFiles *self)
{
  g_queue_clear_full (&self->waiting, g_free);
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  g_autofree char *first = g_filename_display_basename (*(const char *const *) a);
  g_autofree char *second = g_filename_display_basename (*(const char *const *) b);
  g_autofree char *first_key = g_utf8_collate_key_for_filename (first, -1);
  g_autofree char *second_key = g_utf8_collate_key_for_filename (second, -1);

  return strcmp (first_key, second_key);
}

static GPtrArray *
list_folder (const char *path)
{
  GPtrArray *files = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
  const char *name;

  while (folder != NULL && (name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *file = g_build_filename (path, name, NULL);

      if (name[0] != '.' && g_file_test (file, G_FILE_TEST_IS_REGULAR))
        g_ptr_array_add (files, g_steal_pointer (&file));
    }
  g_ptr_array_sort (files, compare_names);
  return files;
}

void
hw_import_files_add (HwImportFiles *self, const char *path)
{
  g_autoptr (GPtrArray) files = list_folder (path);

  for (guint i = 0; i < files->len; i++)
    g_queue_push_tail (&self->waiting, g_strdup (files->pdata[i]));
  if (files->len == 0)
    g_queue_push_tail (&self->waiting, g_strdup (path));
}

void
hw_import_files_put_first (HwImportFiles *self, const char *path)
{
  g_queue_push_head (&self->waiting, g_strdup (path));
  if (self->n_taken > 0)
    self->n_taken--;
}

char *
hw_import_files_take (HwImportFiles *self)
{
  char *path = g_queue_pop_head (&self->waiting);

  if (path != NULL)
    self->n_taken++;
  return path;
}

gboolean
hw_import_files_has_more (const HwImportFiles *self)
{
  return self->waiting.length > 0;
}

char *
hw_import_files_describe (const HwImportFiles *self)
{
  guint n_all = self->n_taken + self->waiting.length;

  /* Translators: of several files that are imported one after the other: "File 2 of 5" */
  return n_all > 1 ? g_strdup_printf (_("File %u of %u"), self->n_taken, n_all) : g_strdup ("");
}
