/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/hw-candidate-page.h"

#include <glib/gi18n-lib.h>

#include "app/hw-alert.h"
#include "app/hw-assessment-pane.h"
#include "app/hw-call.h"
#include "app/hw-candidate-work.h"
#include "app/hw-details-pane.h"
#include "app/hw-file-picker.h"
#include "app/hw-notes-pane.h"
#include "app/hw-papers-pane.h"
#include "app/hw-requisition-work.h"

struct _HwCandidatePage
{
  HwPage parent_instance;
  AdwViewStack *stack;
  HwDetailsPane *details;
  HwPapersPane *papers;
  HwAssessmentPane *assessment;
  HwNotesPane *notes;
  HwCandidateState *state;
};

G_DEFINE_FINAL_TYPE (HwCandidatePage, hw_candidate_page, HW_TYPE_PAGE)

static void
hand_out (HwCandidatePage *self, HwCandidateState *state)
{
  hw_details_pane_set_state (self->details, state);
  hw_papers_pane_set_state (self->papers, state);
  hw_assessment_pane_set_state (self->assessment, state);
  hw_notes_pane_set_state (self->notes, state);
}

static void
loaded (HwPage *page, gpointer result)
{
  HwCandidatePage *self = HW_CANDIDATE_PAGE (page);

  hand_out (self, NULL);
  g_clear_pointer (&self->state, hw_candidate_state_free);
  self->state = result;
  hand_out (self, self->state);
  hw_page_set_title (page, self->state->candidate->name, self->state->candidate->current_title);
}

static void
refresh (HwPage *page)
{
  const char *id = hw_page_get_part (page, 1);

  if (id != NULL)
    hw_page_load (page, hw_work_load_candidate, hw_call_new (id, hw_page_get_part (page, 2), NULL, 0), hw_call_free,
                  hw_candidate_state_free, loaded);
}

static void
leave (HwPage *page)
{
  hw_details_pane_save (HW_CANDIDATE_PAGE (page)->details);
}

static void
do_with_candidate (GtkWidget *widget, const char *toast, HwSessionFunc func, const char *key, const char *text)
{
  HwCandidatePage *self = HW_CANDIDATE_PAGE (widget);

  if (self->state != NULL)
    hw_page_do (HW_PAGE (self), toast, func, hw_call_new (HW_ENTITY (self->state->candidate)->id, key, text, 0),
                hw_call_free, g_free, NULL);
}

static void
join_cb (GtkWidget *widget, const char *action, GVariant *target)
{
  do_with_candidate (widget, _("Joined the requisition"), hw_work_join_requisition, g_variant_get_string (target, NULL),
                     NULL);
}

static void
move_to (HwCandidatePage *self, HwStage stage, const char *reason)
{
  if (self->state != NULL && self->state->entry != NULL)
    hw_page_do (HW_PAGE (self), _("Stage changed"), hw_work_move,
                hw_call_new (NULL, reason, HW_ENTITY (self->state->entry->candidacy)->id, stage), hw_call_free, NULL,
                NULL);
}

static void
rejected_cb (const char *reason, gpointer user_data)
{
  move_to (user_data, HW_STAGE_REJECTED, reason);
}

static void
move_cb (GtkWidget *widget, const char *action, GVariant *target)
{
  HwStage stage = (HwStage) g_variant_get_int32 (target);

  if (stage != HW_STAGE_REJECTED)
    move_to (HW_CANDIDATE_PAGE (widget), stage, NULL);
  else
    hw_alert_ask_text (widget, _("Why is this candidate rejected?"),
                       _("The reason is kept with the candidacy and in the history."), _("Reason"), NULL, _("_Reject"),
                       rejected_cb, g_object_ref (widget), g_object_unref);
}

static void
picked_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (HwCandidatePage) self = user_data;
  g_autoptr (GFile) file = hw_file_picker_finish (result, NULL);
  g_autofree char *path = file != NULL ? g_file_get_path (file) : NULL;

  if (path != NULL)
    do_with_candidate (GTK_WIDGET (self), _("Paper added"), hw_work_add_paper, NULL, path);
}

static void
add_paper_cb (GtkWidget *widget, const char *action, GVariant *target)
{
  hw_file_picker_open_async (widget, _("Add a paper"), NULL, picked_cb, g_object_ref (widget));
}

static void
remove_paper_cb (GtkWidget *widget, const char *action, GVariant *target)
{
  HwCandidatePage *self = HW_CANDIDATE_PAGE (widget);
  const char *id = hw_papers_pane_get_paper_id (self->papers);

  if (id != NULL)
    hw_page_do (HW_PAGE (self), _("Paper removed"), hw_work_remove_paper, hw_call_new (id, NULL, NULL, 0), hw_call_free,
                NULL, NULL);
}

static void
original_saved (HwPage *page, gpointer result)
{
  hw_page_show_toast (page, _("The original was saved"));
}

static void
place_picked_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (HwCandidatePage) self = user_data;
  g_autoptr (GFile) file = hw_file_picker_finish (result, NULL);
  g_autofree char *path = file != NULL ? g_file_get_path (file) : NULL;
  const char *id = hw_papers_pane_get_paper_id (self->papers);

  if (path != NULL && id != NULL)
    hw_page_do (HW_PAGE (self), NULL, hw_work_save_original, hw_call_new (id, NULL, path, 0), hw_call_free, NULL,
                original_saved);
}

/* A scan, or a paper whose look matters, is read in the program that it was made for. */
static void
save_original_cb (GtkWidget *widget, const char *action, GVariant *target)
{
  const char *name = hw_papers_pane_get_paper_name (HW_CANDIDATE_PAGE (widget)->papers);

  if (name != NULL)
    hw_file_picker_save_async (widget, _("Save the original"), name, NULL, place_picked_cb, g_object_ref (widget));
}

static void
append_line (GString *text, const char *name, const char *one, const char *other)
{
  if (one != NULL || other != NULL)
    g_string_append_printf (text, "%s%s\n%s\n%s", text->len > 0 ? "\n\n" : "", name, one != NULL ? one : "–",
                            other != NULL ? other : "–");
}

/* What is known of the two, one under the other. */
static void
compare_cb (GtkWidget *widget, const char *action, GVariant *target)
{
  HwCandidatePage *self = HW_CANDIDATE_PAGE (widget);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; self->state != NULL && i < self->state->duplicates->len; i++)
    {
      const HwDuplicate *duplicate = g_ptr_array_index (self->state->duplicates, i);
      const HwCandidate *one = self->state->candidate, *other = duplicate->other;

      if (!g_str_equal (HW_ENTITY (other)->id, g_variant_get_string (target, NULL)))
        continue;
      append_line (text, _("Name"), one->name, other->name);
      append_line (text, _("E-mail address"), one->email, other->email);
      append_line (text, _("Telephone"), one->phone, other->phone);
      append_line (text, _("Place"), one->location, other->location);
      append_line (text, _("Current title"), one->current_title, other->current_title);
      append_line (text, _("Current employer"), one->current_employer, other->current_employer);
      append_line (text, _("Source"), one->source, other->source);
      hw_alert_show (widget, duplicate->reason, text->str);
      return;
    }
}

static void
distinct_cb (GtkWidget *widget, const char *action, GVariant *target)
{
  HwCandidatePage *self = HW_CANDIDATE_PAGE (widget);

  if (self->state != NULL)
    hw_page_do (HW_PAGE (self), _("Kept as two people"), hw_work_set_distinct,
                hw_call_new (HW_ENTITY (self->state->candidate)->id, g_variant_get_string (target, NULL), NULL, 0),
                hw_call_free, NULL, NULL);
}

static void
remove_note_cb (GtkWidget *widget, const char *action, GVariant *target)
{
  hw_page_do (HW_PAGE (widget), _("Note removed"), hw_work_remove_note,
              hw_call_new (g_variant_get_string (target, NULL), NULL, NULL, 0), hw_call_free, NULL, NULL);
}

static void
removed (HwPage *page, gpointer result)
{
  hw_page_go (page, "candidates");
}

static void
remove_confirmed_cb (gpointer user_data)
{
  HwCandidatePage *self = user_data;

  if (self->state != NULL)
    hw_page_do (HW_PAGE (self), _("Candidate removed"), hw_work_remove_candidate,
                hw_call_new (HW_ENTITY (self->state->candidate)->id, NULL, NULL, 0), hw_call_free, NULL, removed);
}

static void
remove_cb (GtkWidget *widget, const char *action, GVariant *target)
{
  hw_alert_ask (widget, _("Remove this candidate?"),
                _("Papers, notes and candidacies go too. Somebody with submitted scorecards cannot be removed."),
                _("_Remove"), TRUE, remove_confirmed_cb, g_object_ref (widget), g_object_unref);
}

static void
dispose (GObject *object)
{
  HwCandidatePage *self = HW_CANDIDATE_PAGE (object);

  if (self->state != NULL)
    hand_out (self, NULL);
  g_clear_pointer (&self->state, hw_candidate_state_free);
  G_OBJECT_CLASS (hw_candidate_page_parent_class)->dispose (object);
}

static void
hw_candidate_page_class_init (HwCandidatePageClass *klass)
{
  static const char *const nouns[] = { "candidate", "candidacy", "paper", "note", "screening", "scorecard",
                                       "requisition", "panelist", "namesake", NULL };
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  HwPageClass *page_class = HW_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dispose;
  g_type_ensure (HW_TYPE_DETAILS_PANE);
  g_type_ensure (HW_TYPE_PAPERS_PANE);
  g_type_ensure (HW_TYPE_ASSESSMENT_PANE);
  g_type_ensure (HW_TYPE_NOTES_PANE);
  page_class->nouns = nouns;
  page_class->refresh = refresh;
  page_class->leave = leave;
  hw_page_class_set_template (widget_class, "hw-candidate-page");
  gtk_widget_class_bind_template_child (widget_class, HwCandidatePage, stack);
  gtk_widget_class_bind_template_child (widget_class, HwCandidatePage, details);
  gtk_widget_class_bind_template_child (widget_class, HwCandidatePage, papers);
  gtk_widget_class_bind_template_child (widget_class, HwCandidatePage, assessment);
  gtk_widget_class_bind_template_child (widget_class, HwCandidatePage, notes);
  gtk_widget_class_install_action (widget_class, "candidate.compare", "s", compare_cb);
  gtk_widget_class_install_action (widget_class, "candidate.distinct", "s", distinct_cb);
  gtk_widget_class_install_action (widget_class, "candidate.join", "s", join_cb);
  gtk_widget_class_install_action (widget_class, "candidate.move", "i", move_cb);
  gtk_widget_class_install_action (widget_class, "candidate.add-paper", NULL, add_paper_cb);
  gtk_widget_class_install_action (widget_class, "candidate.remove-paper", NULL, remove_paper_cb);
  gtk_widget_class_install_action (widget_class, "candidate.save-original", NULL, save_original_cb);
  gtk_widget_class_install_action (widget_class, "candidate.remove-note", "s", remove_note_cb);
  gtk_widget_class_install_action (widget_class, "candidate.remove", NULL, remove_cb);
}

static void
hw_candidate_page_init (HwCandidatePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  hw_page_set_view_stack (HW_PAGE (self), self->stack);
}
