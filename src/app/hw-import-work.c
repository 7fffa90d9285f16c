/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/hw-import-work.h"

HwImportWork *
hw_import_work_new (const char *path, int wanted, const char *requisition_id)
{
  HwImportWork *self = g_new0 (HwImportWork, 1);

  self->path = g_strdup (path);
  self->options.read.wanted = wanted;
  self->options.read.keep_going = TRUE;
  self->options.requisition_id = g_strdup (requisition_id);
  return self;
}

void
hw_import_work_free (gpointer work)
{
  HwImportWork *self = work;

  g_free (self->path);
  g_free (self->options.requisition_id);
  g_free (self);
}

gpointer
hw_import_work_plan (HwSession *session, gpointer work, GCancellable *cancellable, GError **error)
{
  HwImportWork *self = work;

  return hw_import_plan_file (session, self->path, &self->options, cancellable, error);
}

gpointer
hw_import_work_apply (HwSession *session, gpointer plan, GCancellable *cancellable, GError **error)
{
  return GINT_TO_POINTER (hw_import_apply (session, plan, cancellable, error));
}
