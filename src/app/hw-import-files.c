/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/hw-import-files.h"

#include <glib/gi18n-lib.h>

#include "app/hw-format.h"
#include "base/hw-limits.h"

void
hw_import_files_init (HwImportFiles *self)
{
  *self = (HwImportFiles){ .given = g_ptr_array_new_with_free_func (g_free) };
  g_queue_init (&self->waiting);
}

void
hw_import_files_stop_looking (HwImportFiles *self)
{
  if (self->looking != NULL)
    g_cancellable_cancel (self->looking);
}

void
hw_import_files_clear (HwImportFiles *self)
{
  hw_import_files_stop_looking (self);
  g_clear_object (&self->looking);
  g_clear_pointer (&self->given, g_ptr_array_unref);
  g_queue_clear_full (&self->waiting, (GDestroyNotify) hw_import_entry_free);
  g_clear_pointer (&self->notice, g_free);
}

/* Looking through what was given */

typedef struct
{
  char **given;
  HwImportProgress *progress;
} Look;

static void
free_look (gpointer data)
{
  Look *self = data;

  g_strfreev (self->given);
  g_atomic_rc_box_release (self->progress);
  g_free (self);
}

static void
seen_cb (guint n_seen, gpointer data)
{
  HwImportProgress *progress = data;

  g_atomic_int_set (&progress->n_records, (int) MIN (n_seen, (guint) G_MAXINT));
}

/* A folder on a network that does not answer holds nobody: a cancel returns at once; what comes later is dropped. */
static void
look_in_thread_cb (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Look *look = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (HwImportList) list = hw_import_list_make ((const char *const *) look->given, HW_LIMIT_FOLDER_FILES,
                                                       seen_cb, look->progress, cancellable, &error);

  if (list == NULL)
    g_task_return_error (task, g_steal_pointer (&error));
  else
    g_task_return_pointer (task, g_steal_pointer (&list), (GDestroyNotify) hw_import_list_free);
}

void
hw_import_files_give (HwImportFiles *self, const char *path)
{
  g_ptr_array_add (self->given, g_strdup (path));
}

void
hw_import_files_look_async (HwImportFiles *self, GObject *object, HwImportProgress *progress,
                            GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) task = NULL;
  Look *look = g_new0 (Look, 1);

  g_return_if_fail (self->looking == NULL);
  self->looking = g_cancellable_new ();
  g_ptr_array_add (self->given, NULL);
  look->given = g_strdupv ((GStrv) self->given->pdata);
  look->progress = g_atomic_rc_box_acquire (progress);
  g_ptr_array_set_size (self->given, 0);
  task = g_task_new (object, self->looking, callback, user_data);
  g_task_set_source_tag (task, hw_import_files_look_async);
  g_task_set_task_data (task, look, free_look);
  g_task_set_return_on_cancel (task, TRUE);
  g_task_run_in_thread (task, look_in_thread_cb);
}

static char *
describe_left_out (HwImportList *list)
{
  g_autoptr (GString) text = g_string_new (NULL);

  if (list->n_found > HW_LIMIT_FOLDER_FILES)
    {
      g_autofree char *n_taken = hw_format_number (HW_LIMIT_FOLDER_FILES);
      g_autofree char *n_found = hw_format_number (list->n_found);

      /* Translators: two numbers: "The first 1,000 of 5,240 files are taken" */
      g_string_append_printf (text, _("The first %s of %s files are taken; give the others after these."), n_taken,
                              n_found);
    }
  if (list->n_other > 0)
    {
      g_autofree char *n_other = hw_format_number (list->n_other);
      g_autofree char *names = hw_import_list_join_other_names (list);

      if (text->len > 0)
        g_string_append_c (text, '\n');
      /* Translators: a number, and endings of names: "5 files of other formats are left out (.doc, .jpg)." */
      g_string_append_printf (text,
                              ngettext ("%s file of another format is left out (%s).",
                                        "%s files of other formats are left out (%s).", list->n_other),
                              n_other, names);
    }
  return text->len > 0 ? g_string_free (g_steal_pointer (&text), FALSE) : NULL;
}

gboolean
hw_import_files_look_finish (HwImportFiles *self, GAsyncResult *result)
{
  g_autoptr (HwImportList) list = g_task_propagate_pointer (G_TASK (result), NULL);

  if (list == NULL)
    return FALSE;
  g_clear_object (&self->looking);
  while (list->entries->len > 0)
    g_queue_push_tail (&self->waiting, g_ptr_array_steal_index (list->entries, 0));
  g_free (self->notice);
  self->notice = describe_left_out (list);
  return TRUE;
}

gboolean
hw_import_files_is_looking (const HwImportFiles *self)
{
  return self->looking != NULL || self->given->len > 0;
}

/* The files themselves */

void
hw_import_files_put_first (HwImportFiles *self, const char *path)
{
  g_queue_push_head (&self->waiting, hw_import_entry_new (path, NULL));
  if (self->n_taken > 0)
    self->n_taken--;
}

HwImportEntry *
hw_import_files_take (HwImportFiles *self)
{
  HwImportEntry *entry = g_queue_pop_head (&self->waiting);

  if (entry != NULL)
    self->n_taken++;
  return entry;
}

guint
hw_import_files_count_more (const HwImportFiles *self)
{
  return self->waiting.length;
}

char *
hw_import_files_describe (const HwImportFiles *self)
{
  guint n_all = self->n_taken + self->waiting.length;

  /* Translators: of several files that are imported one after the other: "File 2 of 5" */
  return n_all > 1 ? g_strdup_printf (_("File %u of %u"), self->n_taken, n_all) : g_strdup ("");
}
