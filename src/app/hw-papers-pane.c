/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/hw-papers-pane.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "app/hw-page.h"
#include "app/hw-widget.h"

struct _HwPapersPane
{
  GtkWidget parent_instance;
  GtkStack *states;
  GtkDropDown *paper;
  GtkListBox *competencies;
  GtkTextView *text;
  GtkLabel *found;
  GtkWidget *previous;
  GtkWidget *next;
  HwCandidateState *state; /* not owned: the page's */
  GPtrArray *passages;     /* HwStatement of the chosen competency; not owned */
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

static gboolean
bears_on (const HwStatement *passage, const char *competency)
{
  for (guint i = 0; i < passage->matches->len; i++)
    if (g_str_equal (((HwMatch *) g_ptr_array_index (passage->matches, i))->competency, competency))
      return TRUE;
  return FALSE;
}

static void
collect_passages (HwPapersPane *self, const char *competency, GPtrArray *passages)
{
  HwReading *reading = g_ptr_array_index (self->state->evidence, get_chosen (self));

  for (guint i = 0; i < reading->statements->len; i++)
    if (bears_on (g_ptr_array_index (reading->statements, i), competency))
      g_ptr_array_add (passages, g_ptr_array_index (reading->statements, i));
}

static void
apply (HwPapersPane *self, const char *tag, const HwStatement *passage)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->text);
  GtkTextIter start, end;

  gtk_text_buffer_get_iter_at_offset (buffer, &start, (int) passage->start);
  gtk_text_buffer_get_iter_at_offset (buffer, &end, (int) passage->end);
  gtk_text_buffer_apply_tag_by_name (buffer, tag, &start, &end);
}

static void
show_passages (HwPapersPane *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->text);
  GtkTextIter start, end;
  g_autofree char *found = NULL;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  gtk_text_buffer_remove_all_tags (buffer, &start, &end);
  for (guint i = 0; i < self->passages->len; i++)
    apply (self, i == self->at ? "current" : "passage", g_ptr_array_index (self->passages, i));
  if (self->passages->len > 0)
    {
      HwStatement *passage = g_ptr_array_index (self->passages, self->at);

      gtk_text_buffer_get_iter_at_offset (buffer, &start, (int) passage->start);
      gtk_text_buffer_place_cursor (buffer, &start);
      gtk_text_view_scroll_to_iter (self->text, &start, 0.1, FALSE, 0, 0);
      found = g_strdup_printf (_("Passage %u of %u to look at, never a rating"), self->at + 1, self->passages->len);
    }
  gtk_label_set_text (self->found, found != NULL ? found : _("Choose a competency to see what to look at"));
  gtk_widget_set_sensitive (self->previous, self->at > 0);
  gtk_widget_set_sensitive (self->next, self->at + 1 < self->passages->len);
}

static void
competency_chosen_cb (HwPapersPane *self)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->competencies);

  if (self->filling || self->state == NULL || self->state->papers->len == 0)
    return;
  g_ptr_array_set_size (self->passages, 0);
  self->at = 0;
  if (row != NULL)
    collect_passages (
      self, hw_rubric_get_competency (self->state->rubric, (guint) gtk_list_box_row_get_index (row))->key,
      self->passages);
  show_passages (self);
}

static void
turn (HwPapersPane *self, int by)
{
  int to = (int) self->at + by;

  if (to < 0 || to >= (int) self->passages->len)
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
  g_autoptr (GPtrArray) passages = g_ptr_array_new ();
  g_autofree char *number = NULL;
  g_autofree char *sentence = NULL;
  GtkWidget *count;

  collect_passages (self, competency->key, passages);
  number = g_strdup_printf ("%u", passages->len);
  sentence = g_strdup_printf (ngettext ("%s: %u passage", "%s: %u passages", passages->len), competency->name,
                              passages->len);
  count = gtk_label_new (number);
  gtk_label_set_xalign (GTK_LABEL (name), 0);
  gtk_label_set_ellipsize (GTK_LABEL (name), PANGO_ELLIPSIZE_END);
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
  HwPaper *paper = g_ptr_array_index (self->state->papers, get_chosen (self));
  GtkWidget *row;

  self->filling = TRUE;
  g_ptr_array_set_size (self->passages, 0);
  self->at = 0;
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->text), paper->text != NULL ? paper->text : "", -1);
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
  g_ptr_array_set_size (self->passages, 0);
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
  hw_widget_clear (GTK_WIDGET (object));
  g_clear_pointer (&self->passages, g_ptr_array_unref);
  G_OBJECT_CLASS (hw_papers_pane_parent_class)->dispose (object);
}

static void
hw_papers_pane_class_init (HwPapersPaneClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dispose;
  hw_page_class_set_template (widget_class, "hw-papers-pane");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_bind_template_child (widget_class, HwPapersPane, states);
  gtk_widget_class_bind_template_child (widget_class, HwPapersPane, paper);
  gtk_widget_class_bind_template_child (widget_class, HwPapersPane, competencies);
  gtk_widget_class_bind_template_child (widget_class, HwPapersPane, text);
  gtk_widget_class_bind_template_child (widget_class, HwPapersPane, found);
  gtk_widget_class_bind_template_child (widget_class, HwPapersPane, previous);
  gtk_widget_class_bind_template_child (widget_class, HwPapersPane, next);
  gtk_widget_class_bind_template_callback (widget_class, competency_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, paper_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, previous_cb);
  gtk_widget_class_bind_template_callback (widget_class, next_cb);
}

static void
hw_papers_pane_init (HwPapersPane *self)
{
  GtkTextBuffer *buffer;

  self->passages = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  buffer = gtk_text_view_get_buffer (self->text);
  gtk_text_buffer_create_tag (buffer, "passage", "background", "rgba(229,165,10,0.24)", NULL);
  gtk_text_buffer_create_tag (buffer, "current", "background", "rgba(229,165,10,0.45)", "underline",
                              PANGO_UNDERLINE_SINGLE, NULL);
}
