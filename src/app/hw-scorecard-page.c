/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/hw-scorecard-page.h"

#include <glib/gi18n-lib.h>

#include "app/hw-alert.h"
#include "app/hw-call.h"
#include "app/hw-card-steps.h"
#include "app/hw-card-work.h"
#include "app/hw-format.h"
#include "app/hw-missing-list.h"
#include "app/hw-rating-card.h"
#include "app/hw-recommendation-card.h"

struct _HwScorecardPage
{
  HwPage parent_instance;
  HwCardSteps *steps;
  GtkScrolledWindow *scroller;
  GtkBox *cards;
  HwRecommendationCard *recommendation;
  GtkToggleButton *all;
  GtkLabel *progress;
  GtkLabel *saved;
  HwMissingList *missing;
  GtkButton *submit;
  GtkButton *revise;
  GPtrArray *rating_cards; /* HwRatingCard, not owned */
  guint current;           /* the one after the last is the recommendation */
  HwCardState *state;
  gboolean is_fresh; /* what the running load reads is no older than what the cards show */
};

G_DEFINE_FINAL_TYPE (HwScorecardPage, hw_scorecard_page, HW_TYPE_PAGE)

static HwRatingCard *
get_card (HwScorecardPage *self, guint index)
{
  return g_ptr_array_index (self->rating_cards, index);
}

static gboolean
is_draft (HwScorecardPage *self)
{
  return self->state != NULL && self->state->sheet->card->status == HW_CARD_DRAFT;
}

/* The recommendation is the last step, after the competencies. */
static void
show_current (HwScorecardPage *self)
{
  gboolean all = gtk_toggle_button_get_active (self->all);

  for (guint i = 0; i < self->rating_cards->len; i++)
    gtk_widget_set_visible (GTK_WIDGET (get_card (self, i)), all || i == self->current);
  gtk_widget_set_visible (GTK_WIDGET (self->recommendation), all || self->current == self->rating_cards->len);
  hw_card_steps_select (self->steps, self->current);
  if (!all)
    gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
}

static void
go_to (HwScorecardPage *self, guint index)
{
  if (index > self->rating_cards->len || self->rating_cards->len == 0)
    return;
  if (self->current < self->rating_cards->len)
    hw_rating_card_save_now (get_card (self, self->current));
  self->current = index;
  show_current (self);
  if (index < self->rating_cards->len)
    hw_rating_card_focus_anchors (get_card (self, index));
  else
    hw_recommendation_card_focus (self->recommendation);
}

static void
step_chosen_cb (HwScorecardPage *self, int index)
{
  if ((guint) index != self->current) /* the list says so again when the keys come to it */
    go_to (self, (guint) index);
}

static void
all_toggled_cb (HwScorecardPage *self)
{
  if (self->rating_cards->len > 0)
    show_current (self);
}

static void
show_saved (HwScorecardPage *self, gint64 at)
{
  g_autofree char *time = hw_format_time (at);
  g_autofree char *text = *time != '\0' ? g_strdup_printf (_("Saved at %s"), time) : g_strdup ("");

  gtk_label_set_text (self->saved, text);
}

static void
edited_cb (HwScorecardPage *self, HwRatingCard *card)
{
  g_autofree char *evidence = hw_rating_card_dup_evidence (card);

  self->is_fresh = FALSE;
  if (is_draft (self))
    hw_page_do (HW_PAGE (self), NULL, hw_work_rate,
                hw_call_new (HW_ENTITY (self->state->sheet->card)->id, hw_rating_card_get_competency (card), evidence,
                             hw_rating_card_get_rating (card)),
                hw_call_free, NULL, NULL);
}

static void
build_cards (HwScorecardPage *self, HwRubric *rubric)
{
  for (guint i = 0; i < self->rating_cards->len; i++)
    gtk_box_remove (self->cards, GTK_WIDGET (get_card (self, i)));
  g_ptr_array_set_size (self->rating_cards, 0);
  for (guint i = 0; i < hw_rubric_get_n_competencies (rubric); i++)
    {
      GtkWidget *card = hw_rating_card_new (rubric, i);

      g_signal_connect_object (card, "edited", G_CALLBACK (edited_cb), self, G_CONNECT_SWAPPED);
      gtk_box_insert_child_after (self->cards, card,
                                  i > 0 ? GTK_WIDGET (get_card (self, i - 1)) : NULL);
      g_ptr_array_add (self->rating_cards, card);
    }
  hw_card_steps_set_rubric (self->steps, rubric);
  self->current = 0;
}

static void
show_progress (HwScorecardPage *self)
{
  guint n_complete = hw_missing_list_show (self->missing, self->state);
  g_autofree char *progress = g_strdup_printf (_("%u of %u complete"), n_complete, self->rating_cards->len);

  gtk_label_set_text (self->progress, progress);
}

static void
show_status (HwScorecardPage *self)
{
  HwCardSheet *sheet = self->state->sheet;
  g_autofree char *subtitle = NULL;

  /* Translators: a panelist's name, and the title of a requisition */
  subtitle = g_strdup_printf (_("Scorecard of %s for %s"), sheet->member->name, sheet->requisition->title);
  hw_page_set_title (HW_PAGE (self), sheet->candidate->name, subtitle);
  gtk_widget_set_visible (GTK_WIDGET (self->submit), is_draft (self));
  gtk_widget_set_visible (GTK_WIDGET (self->revise), sheet->card->status == HW_CARD_SUBMITTED);
  if (is_draft (self))
    show_saved (self, sheet->card->changed_at);
  else
    {
      g_autofree char *when = hw_format_date_time (sheet->card->submitted_at);
      g_autofree char *text = g_strdup_printf (_("Submitted %s. It is final."), when);

      gtk_label_set_text (self->saved, text);
    }
}

static void
loaded (HwPage *page, gpointer result)
{
  HwScorecardPage *self = HW_SCORECARD_PAGE (page);
  HwCardState *state = result;
  const char *id = HW_ENTITY (state->sheet->card)->id;
  gboolean same = self->state != NULL && g_str_equal (HW_ENTITY (self->state->sheet->card)->id, id);

  g_clear_pointer (&self->state, hw_card_state_free);
  self->state = state;
  if (!same)
    build_cards (self, state->sheet->rubric);
  for (guint i = 0; i < self->rating_cards->len; i++)
    hw_rating_card_show (get_card (self, i), state, !same || self->is_fresh);
  hw_card_steps_show (self->steps, state);
  hw_recommendation_card_show (self->recommendation, (HwRecommendation) state->sheet->card->recommendation,
                               is_draft (self));
  show_progress (self);
  show_status (self);
  if (!same)
    go_to (self, 0);
}

static void
refresh (HwPage *page)
{
  const char *candidacy = hw_page_get_part (page, 1);
  const char *member = hw_page_get_part (page, 2);

  HW_SCORECARD_PAGE (page)->is_fresh = !hw_page_is_changing (page);
  if (candidacy != NULL && member != NULL)
    hw_page_load (page, hw_work_open_card, hw_call_new (candidacy, member, NULL, 0), hw_call_free, hw_card_state_free,
                  loaded);
}

static void
leave (HwPage *page)
{
  HwScorecardPage *self = HW_SCORECARD_PAGE (page);

  for (guint i = 0; i < self->rating_cards->len; i++)
    hw_rating_card_save_now (get_card (self, i));
}

static void
rate_cb (GtkWidget *widget, const char *action, GVariant *target)
{
  HwScorecardPage *self = HW_SCORECARD_PAGE (widget);

  if (is_draft (self) && self->current < self->rating_cards->len)
    hw_rating_card_rate (get_card (self, self->current), CLAMP (g_variant_get_int32 (target), 0, 5));
}

static void
move_cb (GtkWidget *widget, const char *action, GVariant *target)
{
  HwScorecardPage *self = HW_SCORECARD_PAGE (widget);
  int to = (int) self->current + g_variant_get_int32 (target);

  if (to >= 0)
    go_to (self, (guint) to);
}

static void
go_cb (GtkWidget *widget, const char *action, GVariant *target)
{
  HwScorecardPage *self = HW_SCORECARD_PAGE (widget);
  const char *key = g_variant_get_string (target, NULL);
  guint index = self->rating_cards->len;

  for (guint i = 0; i < self->rating_cards->len; i++)
    if (g_str_equal (hw_rating_card_get_competency (get_card (self, i)), key))
      index = i;
  go_to (self, index);
}

static void
evidence_cb (GtkWidget *widget, const char *action, GVariant *target)
{
  HwScorecardPage *self = HW_SCORECARD_PAGE (widget);

  if (self->current < self->rating_cards->len)
    hw_rating_card_focus_evidence (get_card (self, self->current));
}

static void
recommended_cb (HwScorecardPage *self, int recommendation)
{
  if (is_draft (self))
    hw_page_do (HW_PAGE (self), NULL, hw_work_recommend,
                hw_call_new (HW_ENTITY (self->state->sheet->card)->id, NULL, NULL, recommendation), hw_call_free, NULL,
                NULL);
}

static void
submit_confirmed_cb (gpointer user_data)
{
  HwScorecardPage *self = user_data;

  if (is_draft (self))
    hw_page_do (HW_PAGE (self), NULL, hw_work_submit_card,
                hw_call_new (HW_ENTITY (self->state->sheet->card)->id, NULL, NULL, 0), hw_call_free, NULL, NULL);
}

static void
submit_cb (GtkWidget *widget, const char *action, GVariant *target)
{
  HwScorecardPage *self = HW_SCORECARD_PAGE (widget);

  if (!is_draft (self))
    return;
  leave (HW_PAGE (self));
  hw_alert_ask (widget, _("Submit this scorecard?"),
                _("Ratings and evidence become final. A later correction is a new revision with a reason."),
                _("_Submit"), FALSE, submit_confirmed_cb, g_object_ref (self), g_object_unref);
}

static void
revised (HwPage *page, gpointer result)
{
  g_free (result);
}

static void
revise_reason_cb (const char *reason, gpointer user_data)
{
  HwScorecardPage *self = user_data;

  if (self->state != NULL)
    hw_page_do (HW_PAGE (self), NULL, hw_work_revise_card,
                hw_call_new (HW_ENTITY (self->state->sheet->card)->id, NULL, reason, 0), hw_call_free, g_free, revised);
}

static void
revise_cb (GtkWidget *widget, const char *action, GVariant *target)
{
  hw_alert_ask_text (widget, _("Revise this scorecard?"),
                     _("The submitted one stays as it is. The revision starts from it and is submitted again."),
                     _("Reason"), NULL, _("_Revise"), revise_reason_cb, g_object_ref (widget), g_object_unref);
}

static void
dispose (GObject *object)
{
  HwScorecardPage *self = HW_SCORECARD_PAGE (object);

  g_clear_pointer (&self->state, hw_card_state_free);
  g_clear_pointer (&self->rating_cards, g_ptr_array_unref);
  G_OBJECT_CLASS (hw_scorecard_page_parent_class)->dispose (object);
}

static void
add_keys (GtkWidgetClass *widget_class)
{
  for (int i = 0; i <= 5; i++)
    {
      guint key = (guint) (GDK_KEY_0 + i), pad = (guint) (GDK_KEY_KP_0 + i);

      gtk_widget_class_add_binding_action (widget_class, key, 0, "card.rate", "i", i);
      gtk_widget_class_add_binding_action (widget_class, pad, 0, "card.rate", "i", i);
      gtk_widget_class_add_binding_action (widget_class, key, GDK_ALT_MASK, "card.rate", "i", i);
    }
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_n, 0, "card.move", "i", 1);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_p, 0, "card.move", "i", -1);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_n, GDK_ALT_MASK, "card.move", "i", 1);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_p, GDK_ALT_MASK, "card.move", "i", -1);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_e, 0, "card.evidence", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK, "card.submit", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Enter, GDK_CONTROL_MASK, "card.submit", NULL);
}

#define BIND(name) gtk_widget_class_bind_template_child (widget_class, HwScorecardPage, name)

static void
hw_scorecard_page_class_init (HwScorecardPageClass *klass)
{
  static const char *const nouns[] = { "scorecard", "rating", NULL };
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  HwPageClass *page_class = HW_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dispose;
  g_type_ensure (HW_TYPE_CARD_STEPS);
  g_type_ensure (HW_TYPE_MISSING_LIST);
  g_type_ensure (HW_TYPE_RECOMMENDATION_CARD);
  page_class->nouns = nouns;
  page_class->refresh = refresh;
  page_class->leave = leave;
  hw_page_class_set_template (widget_class, "hw-scorecard-page");
  BIND (steps);
  BIND (scroller);
  BIND (cards);
  BIND (recommendation);
  BIND (all);
  BIND (progress);
  BIND (saved);
  BIND (missing);
  BIND (submit);
  BIND (revise);
  gtk_widget_class_bind_template_callback (widget_class, step_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, all_toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, recommended_cb);
  gtk_widget_class_install_action (widget_class, "card.rate", "i", rate_cb);
  gtk_widget_class_install_action (widget_class, "card.move", "i", move_cb);
  gtk_widget_class_install_action (widget_class, "card.go", "s", go_cb);
  gtk_widget_class_install_action (widget_class, "card.evidence", NULL, evidence_cb);
  gtk_widget_class_install_action (widget_class, "card.submit", NULL, submit_cb);
  gtk_widget_class_install_action (widget_class, "card.revise", NULL, revise_cb);
  add_keys (widget_class);
}

static void
hw_scorecard_page_init (HwScorecardPage *self)
{
  self->rating_cards = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}
