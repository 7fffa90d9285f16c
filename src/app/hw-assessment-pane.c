/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/hw-assessment-pane.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "app/hw-call.h"
#include "app/hw-labels.h"
#include "app/hw-page.h"
#include "app/hw-score-text.h"
#include "app/hw-screening-row.h"
#include "app/hw-widget.h"

struct _HwAssessmentPane
{
  GtkWidget parent_instance;
  GtkStack *states;
  AdwPreferencesGroup *group;
  GtkMenuButton *move;
  GtkListBox *cards;
  GtkListBox *screening;
  GtkListBox *scores;
  HwCandidateState *state; /* not owned: the page's */
};

G_DEFINE_FINAL_TYPE (HwAssessmentPane, hw_assessment_pane, GTK_TYPE_WIDGET)

static void
clear_list (GtkListBox *list)
{
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (list))) != NULL)
    gtk_list_box_remove (list, row);
}

static void
answered_cb (HwAssessmentPane *self, HwScreeningRow *row)
{
  HwPage *page = (HwPage *) gtk_widget_get_ancestor (GTK_WIDGET (self), HW_TYPE_PAGE);

  if (self->state == NULL || self->state->entry == NULL || page == NULL)
    return;
  hw_page_do (page, NULL, hw_work_screen,
              hw_call_new (HW_ENTITY (self->state->entry->candidacy)->id, hw_screening_row_get_criterion (row),
                           hw_screening_row_get_note (row), hw_screening_row_get_answer (row)),
              hw_call_free, NULL, NULL);
}

static const char *
find_asked (HwShortlist *shortlist, const char *criterion)
{
  for (guint i = 0; shortlist->requirements != NULL && i < shortlist->requirements->len; i++)
    {
      HwRequirement *requirement = g_ptr_array_index (shortlist->requirements, i);

      if (g_str_equal (requirement->criterion, criterion))
        return requirement->text;
    }
  return NULL;
}

static void
fill_screening (HwAssessmentPane *self)
{
  HwShortlist *shortlist = self->state->shortlist;

  clear_list (self->screening);
  for (guint i = 0; i < self->state->entry->screening->len; i++)
    {
      HwScreening *screening = g_ptr_array_index (self->state->entry->screening, i);
      HwCriterion *criterion = hw_rubric_find_criterion (shortlist->rubric, screening->criterion);
      GtkWidget *row;

      if (criterion == NULL)
        continue;
      row = hw_screening_row_new (criterion, screening, find_asked (shortlist, screening->criterion));
      g_signal_connect_object (row, "answered", G_CALLBACK (answered_cb), self, G_CONNECT_SWAPPED);
      gtk_list_box_append (self->screening, row);
    }
}

static HwShortlistCard *
find_card (HwShortlistEntry *entry, const char *member_id)
{
  for (guint i = 0; i < entry->cards->len; i++)
    {
      HwShortlistCard *card = g_ptr_array_index (entry->cards, i);

      if (g_str_equal (card->card->member_id, member_id))
        return card;
    }
  return NULL;
}

static void
append_card (HwAssessmentPane *self, HwPanelist *panelist)
{
  HwShortlistEntry *entry = self->state->entry;
  HwShortlistCard *card = entry->hidden ? NULL : find_card (entry, panelist->member_id);
  const char *name = hw_candidate_state_get_member_name (self->state, panelist->member_id);
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *title = g_markup_escape_text (name != NULL ? name : panelist->member_id, -1);
  g_autofree char *place
    = g_strdup_printf ("scorecard/%s/%s", HW_ENTITY (entry->candidacy)->id, panelist->member_id);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  if (entry->hidden)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), _("Hidden until you have submitted your scorecard"));
  else if (card == NULL)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), _("Not submitted yet"));
  else
    {
      g_autofree char *text
        = g_strdup_printf (_("Recommends: %s"),
                           hw_label_recommendation ((HwRecommendation) card->card->recommendation));

      adw_action_row_set_subtitle (ADW_ACTION_ROW (row), text);
    }
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "win.go");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", place);
  gtk_list_box_append (self->cards, row);
}

static void
append_score (HwAssessmentPane *self, guint competency)
{
  HwShortlist *shortlist = self->state->shortlist;
  HwShortlistEntry *entry = self->state->entry;
  HwCompetency *row_of = hw_rubric_get_competency (shortlist->rubric, competency);
  const HwCellScore *cell = entry->ranked != NULL ? &entry->ranked->cells[competency] : NULL;
  GtkWidget *row = adw_expander_row_new ();
  GtkWidget *text;
  g_autofree char *sentence = hw_score_text_cell (shortlist, entry, competency);
  g_autofree char *title = g_markup_escape_text (row_of->name, -1);
  g_autofree char *mean = cell != NULL && cell->n > 0 ? hw_score_text_rational (cell->mean, 2) : g_strdup ("–");
  g_autoptr (GString) evidence = g_string_new (NULL);

  for (guint i = 0; !entry->hidden && i < entry->cards->len; i++)
    {
      HwShortlistCard *card = g_ptr_array_index (entry->cards, i);

      if (card->ratings[competency] > 0)
        g_string_append_printf (evidence, "%s%s, %d: %s", evidence->len > 0 ? "\n\n" : "", card->member,
                                card->ratings[competency], card->evidence[competency]);
    }
  text = gtk_label_new (evidence->len > 0 ? evidence->str : sentence);
  gtk_label_set_wrap (GTK_LABEL (text), TRUE);
  gtk_label_set_xalign (GTK_LABEL (text), 0);
  gtk_label_set_selectable (GTK_LABEL (text), TRUE);
  gtk_widget_add_css_class (text, "hw-quote");
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (row), entry->hidden ? "" : mean);
  gtk_widget_set_tooltip_text (row, sentence);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (row), text);
  gtk_list_box_append (self->scores, row);
}

static void
fill_move (HwAssessmentPane *self)
{
  g_autoptr (GMenu) menu = g_menu_new ();

  for (int i = HW_STAGE_NEW; i <= HW_STAGE_WITHDRAWN; i++)
    {
      g_autoptr (GMenuItem) item = g_menu_item_new (hw_label_stage ((HwStage) i), NULL);

      g_menu_item_set_action_and_target (item, "candidate.move", "i", i);
      g_menu_append_item (menu, item);
    }
  gtk_menu_button_set_menu_model (self->move, G_MENU_MODEL (menu));
}

void
hw_assessment_pane_set_state (HwAssessmentPane *self, HwCandidateState *state)
{
  g_autofree char *basis = NULL;
  g_autofree char *title = NULL;

  self->state = state;
  if (state == NULL)
    return;
  gtk_stack_set_visible_child_name (self->states, state->entry != NULL ? "candidacy" : "empty");
  if (state->entry == NULL)
    return;
  title = g_markup_escape_text (state->shortlist->requisition->title, -1);
  basis = hw_score_text_basis (state->entry, state->shortlist->n_competencies);
  adw_preferences_group_set_title (self->group, title);
  adw_preferences_group_set_description (self->group, basis);
  gtk_menu_button_set_label (self->move, hw_label_stage ((HwStage) state->entry->candidacy->stage));
  clear_list (self->cards);
  clear_list (self->scores);
  for (guint i = 0; i < state->panel->len; i++)
    append_card (self, g_ptr_array_index (state->panel, i));
  gtk_widget_set_visible (GTK_WIDGET (self->cards), state->panel->len > 0);
  for (guint i = 0; i < state->shortlist->n_competencies; i++)
    append_score (self, i);
  fill_screening (self);
}

static void
dispose (GObject *object)
{
  HW_ASSESSMENT_PANE (object)->state = NULL;
  hw_widget_clear (GTK_WIDGET (object));
  G_OBJECT_CLASS (hw_assessment_pane_parent_class)->dispose (object);
}

static void
hw_assessment_pane_class_init (HwAssessmentPaneClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dispose;
  hw_page_class_set_template (widget_class, "hw-assessment-pane");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_bind_template_child (widget_class, HwAssessmentPane, states);
  gtk_widget_class_bind_template_child (widget_class, HwAssessmentPane, group);
  gtk_widget_class_bind_template_child (widget_class, HwAssessmentPane, move);
  gtk_widget_class_bind_template_child (widget_class, HwAssessmentPane, cards);
  gtk_widget_class_bind_template_child (widget_class, HwAssessmentPane, screening);
  gtk_widget_class_bind_template_child (widget_class, HwAssessmentPane, scores);
}

static void
hw_assessment_pane_init (HwAssessmentPane *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  fill_move (self);
}
