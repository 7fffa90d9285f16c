/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/hw-rating-card.h"

#include <glib/gi18n-lib.h>

#include "app/hw-page.h"
#include "app/hw-widget.h"

#define N_CHOICES 6 /* not observed, and 1 to 5 */
#define MAX_PASSAGES 12u
/* Less than the two seconds that may be lost at worst. */
#define SAVE_DELAY_MS 1200

struct _HwRatingCard
{
  GtkWidget parent_instance;
  GtkLabel *name;
  GtkLabel *definition;
  GtkBox *anchors;
  GtkTextView *evidence;
  GtkLabel *questions;
  GtkExpander *questions_expander;
  GtkLabel *passages;
  GtkExpander *passages_expander;
  GtkCheckButton *choices[N_CHOICES];
  char *competency;
  gboolean filling;
  guint save_source;
};

G_DEFINE_FINAL_TYPE (HwRatingCard, hw_rating_card, GTK_TYPE_WIDGET)

static guint edited_signal;

const char *
hw_rating_card_get_competency (HwRatingCard *self)
{
  return self->competency;
}

gint64
hw_rating_card_get_rating (HwRatingCard *self)
{
  for (int i = 0; i < N_CHOICES; i++)
    if (gtk_check_button_get_active (self->choices[i]))
      return i;
  return HW_UNSET;
}

char *
hw_rating_card_dup_evidence (HwRatingCard *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->evidence);
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  return gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
}

static void
emit_edited (HwRatingCard *self)
{
  g_clear_handle_id (&self->save_source, g_source_remove);
  g_signal_emit (self, edited_signal, 0);
}

void
hw_rating_card_save_now (HwRatingCard *self)
{
  if (self->save_source != 0)
    emit_edited (self);
}

static void
save_cb (gpointer user_data)
{
  HwRatingCard *self = user_data;

  self->save_source = 0;
  emit_edited (self);
}

static void
evidence_changed_cb (HwRatingCard *self)
{
  if (self->filling)
    return;
  g_clear_handle_id (&self->save_source, g_source_remove);
  self->save_source = g_timeout_add_once (SAVE_DELAY_MS, save_cb, self);
}

static void
mark_chosen (HwRatingCard *self)
{
  for (int i = 0; i < N_CHOICES; i++)
    if (gtk_check_button_get_active (self->choices[i]))
      gtk_widget_add_css_class (GTK_WIDGET (self->choices[i]), "chosen");
    else
      gtk_widget_remove_css_class (GTK_WIDGET (self->choices[i]), "chosen");
}

static void
chosen_cb (HwRatingCard *self, GParamSpec *pspec, GtkCheckButton *choice)
{
  if (self->filling || !gtk_check_button_get_active (choice))
    return; /* the one that loses the choice tells too */
  mark_chosen (self);
  emit_edited (self);
}

void
hw_rating_card_rate (HwRatingCard *self, gint64 rating)
{
  g_return_if_fail (rating >= 0 && rating < N_CHOICES);
  gtk_check_button_set_active (self->choices[rating], TRUE);
}

static void
show_stored (HwRatingCard *self, HwRating *rating)
{
  const char *text = rating != NULL && rating->evidence != NULL ? rating->evidence : "";
  g_autofree char *shown = hw_rating_card_dup_evidence (self);

  self->filling = TRUE;
  for (int i = 0; i < N_CHOICES; i++)
    gtk_check_button_set_active (self->choices[i], rating != NULL && rating->rating == i);
  if (!g_str_equal (shown, text))
    gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->evidence), text, -1);
  self->filling = FALSE;
  mark_chosen (self);
}

static void
show_passages (HwRatingCard *self, HwCardState *state)
{
  g_autoptr (GPtrArray) passages = hw_card_state_dup_passages (state, self->competency, MAX_PASSAGES);
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *title = NULL;

  for (guint i = 0; i < passages->len; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? "\n\n" : "", (char *) g_ptr_array_index (passages, i));
  title = g_strdup_printf (ngettext ("%u passage of the papers to look at (never a rating)",
                                     "%u passages of the papers to look at (never a rating)", passages->len),
                           passages->len);
  gtk_label_set_text (self->passages, text->str);
  gtk_expander_set_label (self->passages_expander, title);
  gtk_widget_set_visible (GTK_WIDGET (self->passages_expander), passages->len > 0);
}

void
hw_rating_card_show (HwRatingCard *self, HwCardState *state, gboolean current)
{
  gboolean open = state->sheet->card->status == HW_CARD_DRAFT;

  if (current && self->save_source == 0)
    show_stored (self, hw_card_state_find_rating (state, self->competency));
  show_passages (self, state);
  for (int i = 0; i < N_CHOICES; i++)
    gtk_widget_set_sensitive (GTK_WIDGET (self->choices[i]),
                              open || gtk_check_button_get_active (self->choices[i]));
  gtk_text_view_set_editable (self->evidence, open);
}

void
hw_rating_card_focus_anchors (HwRatingCard *self)
{
  gint64 rating = hw_rating_card_get_rating (self);

  gtk_widget_grab_focus (GTK_WIDGET (self->choices[rating != HW_UNSET ? rating : 1]));
}

void
hw_rating_card_focus_evidence (HwRatingCard *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->evidence));
}

static void
append_choice (HwRatingCard *self, int rating, const char *text)
{
  GtkWidget *choice = gtk_check_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);
  g_autofree char *digit = g_strdup_printf ("%d", rating);
  g_autofree char *sentence = g_strdup_printf ("%d: %s", rating, text);
  GtkWidget *number = gtk_label_new (digit);
  GtkWidget *label = gtk_label_new (text);

  gtk_widget_add_css_class (number, "heading");
  gtk_widget_add_css_class (number, "numeric");
  gtk_widget_set_valign (number, GTK_ALIGN_START);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_box_append (GTK_BOX (box), number);
  gtk_box_append (GTK_BOX (box), label);
  gtk_check_button_set_child (GTK_CHECK_BUTTON (choice), box);
  gtk_widget_add_css_class (choice, "hw-anchor");
  gtk_accessible_update_property (GTK_ACCESSIBLE (choice), GTK_ACCESSIBLE_PROPERTY_LABEL, sentence, -1);
  self->choices[rating] = GTK_CHECK_BUTTON (choice);
  gtk_box_append (self->anchors, choice);
}

static void
fill_questions (HwRatingCard *self, HwRubric *rubric)
{
  g_autoptr (GPtrArray) questions = hw_rubric_dup_questions (rubric, self->competency);
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *title = NULL;

  for (guint i = 0; i < questions->len; i++)
    {
      HwQuestion *question = g_ptr_array_index (questions, i);

      g_string_append_printf (text, "%s%u. %s", i > 0 ? "\n\n" : "", i + 1, question->ask);
      for (guint k = 0; question->probes != NULL && question->probes[k] != NULL; k++)
        g_string_append_printf (text, "\n   – %s", question->probes[k]);
    }
  title = g_strdup_printf (ngettext ("%u question", "%u questions", questions->len), questions->len);
  gtk_label_set_text (self->questions, text->str);
  gtk_expander_set_label (self->questions_expander, title);
  gtk_widget_set_visible (GTK_WIDGET (self->questions_expander), questions->len > 0);
}

static void
fill_anchors (HwRatingCard *self, HwRubric *rubric)
{
  for (int i = 1; i < N_CHOICES; i++)
    {
      HwAnchor *anchor = hw_rubric_find_anchor (rubric, self->competency, i);

      append_choice (self, i, anchor != NULL ? anchor->text : "");
    }
  append_choice (self, HW_NOT_OBSERVED, _("Not observed: it did not come up, or not enough to tell"));
  for (int i = 0; i < N_CHOICES; i++)
    {
      if (i != 1)
        gtk_check_button_set_group (self->choices[i], self->choices[1]);
      g_signal_connect_object (self->choices[i], "notify::active", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
    }
}

GtkWidget *
hw_rating_card_new (HwRubric *rubric, guint competency)
{
  HwRatingCard *self = g_object_new (HW_TYPE_RATING_CARD, NULL);
  HwCompetency *row = hw_rubric_get_competency (rubric, competency);
  g_autofree char *label = g_strdup_printf (_("Evidence for %s"), row->name);

  self->competency = g_strdup (row->key);
  gtk_label_set_text (self->name, row->name);
  gtk_label_set_text (self->definition, row->definition);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->evidence), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  fill_anchors (self, rubric);
  fill_questions (self, rubric);
  return GTK_WIDGET (self);
}

static void
dispose (GObject *object)
{
  HwRatingCard *self = HW_RATING_CARD (object);

  g_clear_handle_id (&self->save_source, g_source_remove);
  self->filling = TRUE;
  hw_widget_clear (GTK_WIDGET (object));
  G_OBJECT_CLASS (hw_rating_card_parent_class)->dispose (object);
}

static void
finalize (GObject *object)
{
  g_free (HW_RATING_CARD (object)->competency);
  G_OBJECT_CLASS (hw_rating_card_parent_class)->finalize (object);
}

static void
hw_rating_card_class_init (HwRatingCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dispose;
  G_OBJECT_CLASS (klass)->finalize = finalize;
  hw_page_class_set_template (widget_class, "hw-rating-card");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_bind_template_child (widget_class, HwRatingCard, name);
  gtk_widget_class_bind_template_child (widget_class, HwRatingCard, definition);
  gtk_widget_class_bind_template_child (widget_class, HwRatingCard, anchors);
  gtk_widget_class_bind_template_child (widget_class, HwRatingCard, evidence);
  gtk_widget_class_bind_template_child (widget_class, HwRatingCard, questions);
  gtk_widget_class_bind_template_child (widget_class, HwRatingCard, questions_expander);
  gtk_widget_class_bind_template_child (widget_class, HwRatingCard, passages);
  gtk_widget_class_bind_template_child (widget_class, HwRatingCard, passages_expander);
  edited_signal = g_signal_new ("edited", HW_TYPE_RATING_CARD, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
hw_rating_card_init (HwRatingCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (gtk_text_view_get_buffer (self->evidence), "changed", G_CALLBACK (evidence_changed_cb), self,
                           G_CONNECT_SWAPPED);
}
