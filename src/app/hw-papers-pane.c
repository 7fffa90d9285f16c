/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/hw-papers-pane.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "app/hw-block-text.h"
#include "app/hw-page.h"
#include "app/hw-resume-notices.h"
#include "app/hw-resume-overview.h"
#include "app/hw-widget.h"

struct _HwPapersPane
{
  GtkWidget parent_instance;
  GtkStack *states;
  GtkDropDown *paper;
  GtkListBox *competencies;
  HwBlockText *text;
  HwResumeNotices *notices;
  HwResumeOverview *overview;
  GtkLabel *found;
  GtkWidget *previous;
  GtkWidget *next;
  HwCandidateState *state; /* not owned: the page's */
  GArray *passages;        /* HwPassage of the chosen competency, the surest first; of the state's */
  guint at;
  gboolean filling;
};

G_DEFINE_FINAL_TYPE (HwPapersPane, hw_papers_pane, GTK_TYPE_WIDGET)

static guint
get_chosen (HwPapersPane *self)
{
  guint selected = gtk_drop_down_get_selected (self->paper);

  return self->state != NULL && selected < self->state->papers->len ? selected : 0;
}

const char *
hw_papers_pane_get_paper_id (HwPapersPane *self)
{
  if (self->state == NULL || self->state->papers->len == 0)
    return NULL;
  return ((HwEntity *) g_ptr_array_index (self->state->papers, get_chosen (self)))->id;
}

static HwPaper *
get_paper (HwPapersPane *self)
{
  return g_ptr_array_index (self->state->papers, get_chosen (self));
}

const char *
hw_papers_pane_get_paper_name (HwPapersPane *self)
{
  return hw_papers_pane_get_paper_id (self) != NULL ? get_paper (self)->name : NULL;
}

static GArray *
list_passages (HwPapersPane *self, const char *competency)
{
  const char *text = get_paper (self)->text;

  return hw_resume_list_passages (g_ptr_array_index (self->state->resumes, get_chosen (self)), text != NULL ? text : "",
                                  competency);
}

static void
forget_passages (HwPapersPane *self)
{
  g_clear_pointer (&self->passages, g_array_unref);
  self->at = 0;
}

static guint
count_passages (HwPapersPane *self)
{
  return self->passages != NULL ? self->passages->len : 0;
}

/* Where the passage stands among the others, and under which role it is told. */
static char *
describe_passage (HwPapersPane *self, const HwPassage *passage)
{
  const HwRole *role = passage->role;
  g_autofree char *number
    = g_strdup_printf (_("Passage %u of %u to look at, never a rating"), self->at + 1, count_passages (self));

  if (role == NULL || (role->title == NULL && role->organisation == NULL))
    return g_steal_pointer (&number);
  if (role->title != NULL && role->organisation != NULL)
    return g_strdup_printf (_("%s · told of %s, %s"), number, role->title, role->organisation);
  return g_strdup_printf (_("%s · told of %s"), number, role->title != NULL ? role->title : role->organisation);
}

static void
mark_passage (HwPapersPane *self, const HwPassage *passage, gboolean current)
{
  hw_block_text_apply (self->text, current ? "current" : "passage", passage->statement->start, passage->statement->end);
  for (guint i = 0; i < passage->match->n_evidence; i++)
    {
      const HwSpan *span = &passage->match->evidence[i];

      hw_block_text_apply (self->text, "evidence", span->start, span->end);
    }
}

static void
clear_marks (HwPapersPane *self)
{
  hw_block_text_clear (self->text, "passage");
  hw_block_text_clear (self->text, "current");
  hw_block_text_clear (self->text, "evidence");
}

static const char *
describe_none (HwPapersPane *self)
{
  if (gtk_list_box_get_selected_row (self->competencies) == NULL)
    return _("Choose a competency to see what to look at");
  return _("Nothing was found for it in this paper; that says nothing of the person");
}

static void
show_passages (HwPapersPane *self)
{
  guint n = count_passages (self);
  g_autofree char *found = NULL;

  clear_marks (self);
  for (guint i = 0; i < n; i++)
    mark_passage (self, &g_array_index (self->passages, HwPassage, i), i == self->at);
  if (n > 0)
    {
      const HwPassage *passage = &g_array_index (self->passages, HwPassage, self->at);

      hw_block_text_go (self->text, passage->statement->start);
      found = describe_passage (self, passage);
    }
  gtk_label_set_text (self->found, found != NULL ? found : describe_none (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->text), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  gtk_label_get_text (self->found), -1);
  hw_widget_set_steps (self->previous, self->at > 0, self->next, self->at + 1 < n);
}

static void
place_cb (HwPapersPane *self, guint start, guint end)
{
  clear_marks (self);
  hw_block_text_apply (self->text, "current", start, end);
  hw_block_text_go (self->text, start);
}

static void
competency_chosen_cb (HwPapersPane *self)
{
  GtkListBoxRow *row;

  if (self->filling || self->state == NULL || self->state->papers->len == 0)
    return; /* a list that is torn down also says that none is chosen any more */
  row = gtk_list_box_get_selected_row (self->competencies);
  forget_passages (self);
  if (row != NULL)
    self->passages = list_passages (
      self, hw_rubric_get_competency (self->state->rubric, (guint) gtk_list_box_row_get_index (row))->key);
  show_passages (self);
}

static void
turn (HwPapersPane *self, int by)
{
  int to = (int) self->at + by;

  if (to < 0 || to >= (int) count_passages (self))
    return;
  self->at = (guint) to;
  show_passages (self);
}

static void
previous_cb (HwPapersPane *self)
{
  turn (self, -1);
}

static void
next_cb (HwPapersPane *self)
{
  turn (self, 1);
}

static void
append_competency (HwPapersPane *self, HwCompetency *competency)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *name = gtk_label_new (competency->name);
  g_autoptr (GArray) passages = list_passages (self, competency->key);
  g_autofree char *number = NULL;
  g_autofree char *sentence = NULL;
  GtkWidget *count;

  number = g_strdup_printf ("%u", passages->len);
  sentence = g_strdup_printf (ngettext ("%s: %u passage", "%s: %u passages", passages->len), competency->name,
                              passages->len);
  count = gtk_label_new (number);
  gtk_label_set_xalign (GTK_LABEL (name), 0);
  gtk_label_set_wrap (GTK_LABEL (name), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (name), PANGO_WRAP_WORD_CHAR);
  gtk_widget_set_hexpand (name, TRUE);
  gtk_widget_set_tooltip_text (box, sentence);
  gtk_widget_add_css_class (count, "dim-label");
  gtk_widget_add_css_class (count, "numeric");
  gtk_box_append (GTK_BOX (box), name);
  gtk_box_append (GTK_BOX (box), count);
  gtk_list_box_append (self->competencies, box);
}

static void
show_paper (HwPapersPane *self)
{
  const HwResume *resume = g_ptr_array_index (self->state->resumes, get_chosen (self));
  GtkWidget *row;

  self->filling = TRUE;
  forget_passages (self);
  hw_block_text_set (self->text, get_paper (self)->text, g_ptr_array_index (self->state->blocks, get_chosen (self)));
  hw_resume_notices_show (self->notices, resume);
  hw_resume_overview_show (self->overview, resume);
  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->competencies))) != NULL)
    gtk_list_box_remove (self->competencies, row);
  for (guint i = 0; i < hw_rubric_get_n_competencies (self->state->rubric); i++)
    append_competency (self, hw_rubric_get_competency (self->state->rubric, i));
  self->filling = FALSE;
  show_passages (self);
}

static void
paper_chosen_cb (HwPapersPane *self)
{
  if (!self->filling && self->state != NULL && self->state->papers->len > 0)
    show_paper (self);
}

void
hw_papers_pane_set_state (HwPapersPane *self, HwCandidateState *state)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  self->state = state;
  forget_passages (self);
  hw_resume_notices_show (self->notices, NULL);
  if (state == NULL)
    return;
  self->filling = TRUE;
  for (guint i = 0; i < state->papers->len; i++)
    gtk_string_list_append (names, ((HwPaper *) g_ptr_array_index (state->papers, i))->name);
  gtk_drop_down_set_model (self->paper, G_LIST_MODEL (names));
  self->filling = FALSE;
  gtk_stack_set_visible_child_name (self->states, state->papers->len > 0 ? "papers" : "empty");
  if (state->papers->len > 0)
    show_paper (self);
}

static void
dispose (GObject *object)
{
  HwPapersPane *self = HW_PAPERS_PANE (object);

  self->state = NULL;
  self->filling = TRUE;
  forget_passages (self);
  hw_widget_clear (GTK_WIDGET (object));
  G_OBJECT_CLASS (hw_papers_pane_parent_class)->dispose (object);
}

static void
hw_papers_pane_class_init (HwPapersPaneClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dispose;
  g_type_ensure (HW_TYPE_BLOCK_TEXT);
  g_type_ensure (HW_TYPE_RESUME_NOTICES);
  g_type_ensure (HW_TYPE_RESUME_OVERVIEW);
  hw_page_class_set_template (widget_class, "hw-papers-pane");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_bind_template_child (widget_class, HwPapersPane, states);
  gtk_widget_class_bind_template_child (widget_class, HwPapersPane, paper);
  gtk_widget_class_bind_template_child (widget_class, HwPapersPane, competencies);
  gtk_widget_class_bind_template_child (widget_class, HwPapersPane, text);
  gtk_widget_class_bind_template_child (widget_class, HwPapersPane, found);
  gtk_widget_class_bind_template_child (widget_class, HwPapersPane, notices);
  gtk_widget_class_bind_template_child (widget_class, HwPapersPane, overview);
  gtk_widget_class_bind_template_child (widget_class, HwPapersPane, previous);
  gtk_widget_class_bind_template_child (widget_class, HwPapersPane, next);
  gtk_widget_class_bind_template_callback (widget_class, competency_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, paper_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, previous_cb);
  gtk_widget_class_bind_template_callback (widget_class, place_cb);
  gtk_widget_class_bind_template_callback (widget_class, next_cb);
}

static void
hw_papers_pane_init (HwPapersPane *self)
{
  GtkTextBuffer *buffer;

  gtk_widget_init_template (GTK_WIDGET (self));
  hw_widget_leave_by_tab (GTK_WIDGET (self->competencies));
  hw_widget_shorten_names (self->paper);
  buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->text));
  gtk_text_buffer_create_tag (buffer, "passage", "background", "rgba(229,165,10,0.24)", NULL);
  gtk_text_buffer_create_tag (buffer, "current", "background", "rgba(229,165,10,0.5)", NULL);
  gtk_text_buffer_create_tag (buffer, "evidence", "underline", PANGO_UNDERLINE_SINGLE, NULL);
}
