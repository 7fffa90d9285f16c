/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/hw-rank-row.h"

#include <glib/gi18n-lib.h>

#include "app/hw-format.h"
#include "app/hw-labels.h"
#include "app/hw-page.h"

struct _HwRankRow
{
  GtkListBoxRow parent_instance;
  GtkLabel *rank;
  GtkLabel *name;
  GtkLabel *details;
  GtkLabel *score;
};

G_DEFINE_FINAL_TYPE (HwRankRow, hw_rank_row, GTK_TYPE_LIST_BOX_ROW)

static char *
describe (const HwShortlistEntry *entry)
{
  if (entry->hidden)
    return g_strdup (_("Hidden until your own scorecard is submitted"));
  if (entry->ranked == NULL || entry->ranked->status == HW_RANK_RANKED)
    return g_strdup ("");
  if (entry->reasons != NULL && entry->reasons->len > 0)
    return g_strdup (g_ptr_array_index (entry->reasons, 0));
  return g_strdup (hw_label_rank_status (entry->ranked->status));
}

GtkWidget *
hw_rank_row_new (const HwShortlistEntry *entry)
{
  HwRankRow *self = g_object_new (HW_TYPE_RANK_ROW, NULL);
  gboolean ranked = entry->ranked != NULL && entry->ranked->status == HW_RANK_RANKED;
  g_autofree char *rank = ranked ? g_strdup_printf ("%u", entry->ranked->rank) : g_strdup ("–");
  g_autofree char *details = describe (entry);
  g_autofree char *score = NULL;
  g_autofree char *sentence = NULL;

  if (entry->ranked != NULL && entry->ranked->has_score)
    score = hw_rational_format_decimal (entry->ranked->score, 2);
  gtk_label_set_label (self->rank, rank);
  gtk_label_set_label (self->name, entry->candidate->name);
  gtk_label_set_label (self->details, details);
  gtk_widget_set_visible (GTK_WIDGET (self->details), *details != '\0');
  gtk_label_set_label (self->score, score != NULL ? score : "");
  /* Translators: place in a ranking, name, score or reason, read aloud */
  sentence = g_strdup_printf (_("%s: %s, %s"), rank, entry->candidate->name, score != NULL ? score : details);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, sentence, -1);
  return GTK_WIDGET (self);
}

static void
dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), HW_TYPE_RANK_ROW);
  G_OBJECT_CLASS (hw_rank_row_parent_class)->dispose (object);
}

static void
hw_rank_row_class_init (HwRankRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dispose;
  hw_page_class_set_template (widget_class, "hw-rank-row");
  gtk_widget_class_bind_template_child (widget_class, HwRankRow, rank);
  gtk_widget_class_bind_template_child (widget_class, HwRankRow, name);
  gtk_widget_class_bind_template_child (widget_class, HwRankRow, details);
  gtk_widget_class_bind_template_child (widget_class, HwRankRow, score);
}

static void
hw_rank_row_init (HwRankRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
