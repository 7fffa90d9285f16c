/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/hw-posting-view.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "analysis/hw-phrase-proposal.h"
#include "app/hw-check-row.h"
#include "app/hw-fold.h"
#include "app/hw-format.h"
#include "app/hw-page.h"
#include "app/hw-phrase-dialog.h"
#include "app/hw-posting-parts.h"
#include "app/hw-posting-text.h"
#include "app/hw-statement-pane.h"
#include "app/hw-widget.h"
#include "base/hw-text.h"

/* More findings than these nobody reads. */
#define MAX_CHECKS 60u

struct _HwPostingView
{
  GtkWidget parent_instance;
  HwPostingText *text;
  HwStatementPane *pane;
  GtkListBox *demand;
  GtkListBox *fields;
  GtkListBox *checks;
  GtkLabel *no_checks;
  GtkLabel *source;
  HwPostingState *state; /* not owned: the page's */
};

G_DEFINE_FINAL_TYPE (HwPostingView, hw_posting_view, GTK_TYPE_WIDGET)

static void
selected_cb (HwPostingView *self, int index)
{
  if (self->state != NULL && self->state->reading != NULL)
    hw_statement_pane_set_statement (self->pane, self->state, index);
}

/* A finding about the posting as a whole has no place to go to. */
static void
check_chosen_cb (HwPostingView *self, GtkListBoxRow *row)
{
  const HwCheckFinding *finding = hw_check_row_get_finding (HW_CHECK_ROW (row));

  if (finding->end > finding->start)
    hw_posting_text_show_place (self->text, finding->start, finding->end);
}

static void
change (HwPostingView *self, const char *toast, HwSessionFunc func)
{
  GtkWidget *page = gtk_widget_get_ancestor (GTK_WIDGET (self), HW_TYPE_PAGE);

  if (page != NULL && self->state != NULL)
    hw_page_do (HW_PAGE (page), toast, func,
                hw_correction_new (self->state->posting, hw_statement_pane_get_statement (self->pane)),
                hw_correction_free, NULL, NULL);
}

static void
corrected_cb (HwPostingView *self)
{
  change (self, _("Statement corrected"), hw_work_correct);
}

static void
set_back_cb (HwPostingView *self)
{
  change (self, _("Statement set back"), hw_work_set_back);
}

/* What a person has selected of the statement; NULL: nothing, or all of it, which is no phrase. */
static char *
dup_selected (HwPostingView *self, const HwStatement *statement)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->text));
  GtkTextIter start, end;
  gsize first, last;
  g_autofree char *selected = NULL;
  g_auto (GStrv) words = NULL;

  if (!gtk_text_buffer_get_selection_bounds (buffer, &start, &end))
    return NULL;
  first = MAX ((gsize) gtk_text_iter_get_offset (&start), statement->start);
  last = MIN ((gsize) gtk_text_iter_get_offset (&end), statement->end);
  if (first >= last || (first == statement->start && last == statement->end))
    return NULL;
  selected = hw_text_slice (self->state->posting->text, first, last);
  words = g_strsplit_set (g_strstrip (selected), " \t\n", -1);
  return *selected != '\0' ? g_strjoinv (" ", words) : NULL;
}

/* The competency that a phrase of the statement most likely points to; "" where it asks for none. */
static const char *
find_competency (const HwStatement *statement)
{
  return statement->matches->len > 0 ? ((HwMatch *) g_ptr_array_index (statement->matches, 0))->competency : "";
}

static void
phrase_cb (HwPostingView *self, const char *competency)
{
  GtkWidget *page = gtk_widget_get_ancestor (GTK_WIDGET (self), HW_TYPE_PAGE);
  const HwStatement *statement = hw_statement_pane_get_statement (self->pane);
  HwPhrase *phrase;

  if (page == NULL || self->state == NULL || statement == NULL)
    return;
  if (*competency == '\0')
    competency = find_competency (statement);
  phrase = hw_phrase_new ();
  hw_set_string (&phrase->rubric_id, HW_ENTITY (self->state->rubric->version)->id);
  phrase->text = dup_selected (self, statement);
  if (phrase->text == NULL)
    phrase->text = hw_phrase_propose (self->state->posting->text, statement, competency, self->state->common_words);
  phrase->position = self->state->rubric->phrases->len;
  phrase->weight = 2600; /* enough by itself: that is what the person wants this statement to be found by */
  hw_set_string (&phrase->source, "practice");
  hw_set_string (&phrase->language, self->state->reading->language);
  if (*competency != '\0')
    hw_set_string (&phrase->competency, competency);
  hw_phrase_dialog_show (HW_PAGE (page), self->state->rubric, phrase, HW_ENTITY (self->state->posting)->id);
}

static void
fill_checks (HwPostingView *self, GPtrArray *checks)
{
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->checks))) != NULL)
    gtk_list_box_remove (self->checks, row);
  for (guint i = 0; i < checks->len && i < MAX_CHECKS; i++)
    gtk_list_box_append (self->checks, hw_check_row_new (g_ptr_array_index (checks, i)));
  gtk_widget_set_visible (GTK_WIDGET (self->checks), checks->len > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->no_checks), checks->len == 0);
}

void
hw_posting_view_set_state (HwPostingView *self, HwPostingState *state)
{
  g_autofree char *date = NULL;
  g_autofree char *source = NULL;

  self->state = state;
  if (state == NULL)
    {
      hw_statement_pane_set_statement (self->pane, NULL, -1);
      return;
    }
  date = hw_format_date (state->posting->created_at);
  if (state->posting->file_name != NULL)
    /* Translators: a file's name, and a date */
    source = g_strdup_printf (_("From %s, imported %s"), state->posting->file_name, date);
  gtk_label_set_text (self->source, source != NULL ? source : date);
  hw_posting_parts_fill_demand (self->demand, state);
  hw_posting_parts_fill_fields (self->fields, state);
  fill_checks (self, state->checks);
  hw_posting_text_set_reading (self->text, state->posting->text, state->blocks, state->reading, state->rubric);
  if (state->reading->statements->len == 0)
    hw_statement_pane_set_statement (self->pane, NULL, -1);
}

static void
dispose (GObject *object)
{
  HW_POSTING_VIEW (object)->state = NULL;
  hw_widget_clear (GTK_WIDGET (object));
  G_OBJECT_CLASS (hw_posting_view_parent_class)->dispose (object);
}

static void
hw_posting_view_class_init (HwPostingViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dispose;
  g_type_ensure (HW_TYPE_FOLD);
  g_type_ensure (HW_TYPE_POSTING_TEXT);
  g_type_ensure (HW_TYPE_STATEMENT_PANE);
  hw_page_class_set_template (widget_class, "hw-posting-view");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_bind_template_child (widget_class, HwPostingView, text);
  gtk_widget_class_bind_template_child (widget_class, HwPostingView, pane);
  gtk_widget_class_bind_template_child (widget_class, HwPostingView, demand);
  gtk_widget_class_bind_template_child (widget_class, HwPostingView, fields);
  gtk_widget_class_bind_template_child (widget_class, HwPostingView, source);
  gtk_widget_class_bind_template_child (widget_class, HwPostingView, checks);
  gtk_widget_class_bind_template_child (widget_class, HwPostingView, no_checks);
  gtk_widget_class_bind_template_callback (widget_class, selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, corrected_cb);
  gtk_widget_class_bind_template_callback (widget_class, set_back_cb);
  gtk_widget_class_bind_template_callback (widget_class, phrase_cb);
  gtk_widget_class_bind_template_callback (widget_class, check_chosen_cb);
}

static void
hw_posting_view_init (HwPostingView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
