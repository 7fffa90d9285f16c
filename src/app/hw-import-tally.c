/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/hw-import-tally.h"

#include <glib/gi18n-lib.h>

#include "app/hw-format.h"
#include "app/hw-import-summary.h"

static void
free_remark (gpointer data)
{
  HwImportRemark *self = data;

  g_free (self->name);
  g_free (self->text);
  g_free (self);
}

HwImportTally *
hw_import_tally_new (void)
{
  HwImportTally *self = g_new0 (HwImportTally, 1);

  self->sum = hw_import_new ();
  self->sum->n_added = self->sum->n_updated = self->sum->n_duplicate = self->sum->n_rejected = 0;
  self->remarks = g_ptr_array_new_with_free_func (free_remark);
  return self;
}

void
hw_import_tally_free (HwImportTally *self)
{
  hw_import_unref (self->sum);
  g_ptr_array_unref (self->remarks);
  g_free (self);
}

static void
add_remark (HwImportTally *self, const char *path, const char *text)
{
  HwImportRemark *remark = g_new0 (HwImportRemark, 1);
  g_auto (GStrv) lines = g_strsplit (text, "\n", 2);

  remark->name = g_filename_display_basename (path);
  remark->text = g_strdup (lines[0] != NULL ? lines[0] : "");
  g_ptr_array_add (self->remarks, remark);
}

void
hw_import_tally_take (HwImportTally *self, const char *path, HwImportPlan *plan)
{
  if (hw_import_plan_is_empty (plan))
    {
      add_remark (self, path, _("In the workspace already"));
      return;
    }
  self->n_files++;
  self->sum->n_added += MAX (plan->ledger->n_added, 0);
  self->sum->n_updated += MAX (plan->ledger->n_updated, 0);
  self->sum->n_duplicate += MAX (plan->ledger->n_duplicate, 0);
  self->sum->n_rejected += MAX (plan->ledger->n_rejected, 0);
  for (guint i = 0; i < plan->warnings->len; i++)
    {
      /* Translators: what is odd about a file that was imported nevertheless */
      g_autofree char *text = g_strdup_printf (_("Imported, but look at it: %s"), (char *) plan->warnings->pdata[i]);

      add_remark (self, path, text);
    }
}

void
hw_import_tally_leave_out (HwImportTally *self, const char *path, const char *reason)
{
  add_remark (self, path, reason != NULL ? reason : _("Skipped"));
}

char *
hw_import_tally_describe (const HwImportTally *self)
{
  g_autofree char *counts = hw_import_summarise (self->sum);
  g_autofree char *n_files = hw_format_number (self->n_files);

  if (self->n_files == 0)
    return NULL;
  /* Translators: a number, and what came of these files: "Imported 38 files: 38 new" */
  return g_strdup_printf (ngettext ("Imported %s file: %s", "Imported %s files: %s", self->n_files), n_files, counts);
}
