/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/hw-requisition-row.h"

#include <glib/gi18n-lib.h>

#include "app/hw-lists.h"
#include "app/hw-widget.h"
#include "base/hw-text.h"
#include "core/hw-requisition.h"

struct _HwRequisitionRow
{
  AdwComboRow parent_instance;
  GPtrArray *all; /* HwRequisition */
  char *wanted;
  gboolean filling;
};

G_DEFINE_FINAL_TYPE (HwRequisitionRow, hw_requisition_row, ADW_TYPE_COMBO_ROW)

static guint ready_signal, chosen_signal;

const char *
hw_requisition_row_get_id (HwRequisitionRow *self)
{
  guint selected = adw_combo_row_get_selected (ADW_COMBO_ROW (self));

  if (self->all == NULL || selected == 0 || selected == GTK_INVALID_LIST_POSITION)
    return NULL;
  return HW_ENTITY (g_ptr_array_index (self->all, selected - 1))->id;
}

gboolean
hw_requisition_row_has_any (HwRequisitionRow *self)
{
  return self->all != NULL && self->all->len > 0;
}

static void
fill (HwRequisitionRow *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new ((const char *const[]) { _("None"), NULL });
  guint selected = 0;

  for (guint i = 0; i < self->all->len; i++)
    {
      HwEntity *requisition = g_ptr_array_index (self->all, i);

      gtk_string_list_append (names, hw_entity_get_title (requisition));
      if (g_strcmp0 (requisition->id, self->wanted) == 0)
        selected = i + 1;
    }
  self->filling = TRUE;
  adw_combo_row_set_model (ADW_COMBO_ROW (self), G_LIST_MODEL (names));
  adw_combo_row_set_selected (ADW_COMBO_ROW (self), selected);
  self->filling = FALSE;
}

static void
listed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (HwRequisitionRow) self = user_data;

  g_clear_pointer (&self->all, g_ptr_array_unref);
  self->all = hw_session_run_finish (HW_SESSION (source), result, NULL);
  if (self->all != NULL)
    fill (self);
  g_signal_emit (self, ready_signal, 0);
}

void
hw_requisition_row_load (HwRequisitionRow *self, HwSession *session, const char *id)
{
  g_return_if_fail (HW_IS_REQUISITION_ROW (self));
  hw_set_string (&self->wanted, id);
  hw_session_run_async (session, hw_list_requisitions, NULL, NULL, (GDestroyNotify) g_ptr_array_unref, NULL, listed_cb,
                        g_object_ref (self));
}

static void
selected_cb (HwRequisitionRow *self)
{
  if (!self->filling)
    g_signal_emit (self, chosen_signal, 0);
}

static void
finalize (GObject *object)
{
  HwRequisitionRow *self = HW_REQUISITION_ROW (object);

  g_clear_pointer (&self->all, g_ptr_array_unref);
  g_clear_pointer (&self->wanted, g_free);
  G_OBJECT_CLASS (hw_requisition_row_parent_class)->finalize (object);
}

static void
hw_requisition_row_class_init (HwRequisitionRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = finalize;
  ready_signal = g_signal_new ("ready", HW_TYPE_REQUISITION_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                               G_TYPE_NONE, 0);
  chosen_signal = g_signal_new ("chosen", HW_TYPE_REQUISITION_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE,
                                0);
}

static void
hw_requisition_row_init (HwRequisitionRow *self)
{
  hw_widget_show_names (ADW_COMBO_ROW (self));
  g_signal_connect (self, "notify::selected", G_CALLBACK (selected_cb), NULL);
}
