/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/hw-match-row.h"

#include <glib/gi18n-lib.h>

#include "app/hw-labels.h"
#include "app/hw-widget.h"

struct _HwMatchRow
{
  GtkListBoxRow parent_instance;
  GtkLabel *name;
  GtkLabel *reason;
  GtkButton *phrase;
  GtkButton *remove;
};

G_DEFINE_FINAL_TYPE (HwMatchRow, hw_match_row, GTK_TYPE_LIST_BOX_ROW)

char *
hw_match_dup_words (const HwMatch *match, const HwTextIndex *index)
{
  g_autoptr (GString) all = g_string_new (NULL);

  for (guint i = 0; i < match->n_evidence; i++)
    {
      HwSpan *span = &match->evidence[i];
      g_autofree char *words = hw_text_index_slice (index, span->start, span->end);

      g_string_append (all, i > 0 ? ", " : "");
      g_string_append_printf (all, _("“%s”"), words);
    }
  return g_string_free (g_steal_pointer (&all), FALSE);
}

static void
set_button (GtkButton *button, const char *label, const char *competency)
{
  gtk_widget_set_tooltip_text (GTK_WIDGET (button), label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", competency);
}

static char *
describe (guint confidence, const char *words, gboolean by_person)
{
  if (by_person)
    return g_strdup (_("Added by a person"));
  if (*words == '\0')
    return g_strdup (hw_label_confidence (confidence));
  /* Translators: how sure a reading is, and the words of the text that say so */
  return g_strdup_printf (_("%s, by %s"), hw_label_confidence (confidence), words);
}

GtkWidget *
hw_match_row_new (const HwMatch *match, HwRubric *rubric, const HwTextIndex *index, gboolean by_person)
{
  HwMatchRow *self = g_object_new (HW_TYPE_MATCH_ROW, NULL);
  const char *name = hw_label_competency (rubric, match->competency);
  g_autofree char *words = hw_match_dup_words (match, index);
  g_autofree char *reason = describe (match->confidence, words, by_person);
  g_autofree char *sentence = g_strdup_printf ("%s: %s", name, reason);
  g_autofree char *remove = g_strdup_printf (_("Remove %s"), name);
  g_autofree char *phrase = g_strdup_printf (_("Make a phrase of the rubric: %s"), name);

  gtk_label_set_text (self->name, name);
  gtk_label_set_text (self->reason, reason);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, sentence, -1);
  set_button (self->remove, remove, match->competency);
  set_button (self->phrase, phrase, match->competency);
  return GTK_WIDGET (self);
}

static void
dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), HW_TYPE_MATCH_ROW);
  G_OBJECT_CLASS (hw_match_row_parent_class)->dispose (object);
}

static void
hw_match_row_class_init (HwMatchRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dispose;
  hw_widget_set_template (widget_class, "hw-match-row");
  gtk_widget_class_bind_template_child (widget_class, HwMatchRow, name);
  gtk_widget_class_bind_template_child (widget_class, HwMatchRow, reason);
  gtk_widget_class_bind_template_child (widget_class, HwMatchRow, phrase);
  gtk_widget_class_bind_template_child (widget_class, HwMatchRow, remove);
}

static void
hw_match_row_init (HwMatchRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
