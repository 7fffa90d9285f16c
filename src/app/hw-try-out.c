/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/hw-try-out.h"

#include <glib/gi18n-lib.h>

#include "analysis/hw-phrase-trial.h"
#include "app/hw-widget.h"
#include "base/hw-text.h"
#include "base/hw-text-index.h"

#define MAX_ROWS 50u

struct _HwTryOut
{
  GtkWidget parent_instance;
  GtkLabel *summary;
  GtkListBox *matches;
  GtkEntry *sentence;
  GtkLabel *tried;
  GPtrArray *texts; /* char * */
  char *phrase;
  char *language;
  GCancellable *cancellable; /* of the trial under way; a later one makes its answer void */
};

G_DEFINE_FINAL_TYPE (HwTryOut, hw_try_out, GTK_TYPE_WIDGET)

/* One trial, in another thread */

typedef struct
{
  char *phrase;
  char *language;
  char *sentence;
  GPtrArray *texts;
} Trial;

/* A text with the words that match in bold and underlined. */
typedef struct
{
  char *text;
  PangoAttrList *marks;
} Marked;

typedef struct
{
  guint n_found;
  GPtrArray *found; /* Marked, at most MAX_ROWS */
  Marked *sentence; /* NULL: none of it matches */
} Outcome;

static void
marked_free (gpointer data)
{
  Marked *self = data;

  if (self == NULL)
    return;
  g_free (self->text);
  pango_attr_list_unref (self->marks);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Marked, marked_free)

static void
trial_free (gpointer data)
{
  Trial *self = data;

  g_free (self->phrase);
  g_free (self->language);
  g_free (self->sentence);
  g_ptr_array_unref (self->texts);
  g_free (self);
}

static void
outcome_free (gpointer data)
{
  Outcome *self = data;

  if (self == NULL)
    return;
  g_ptr_array_unref (self->found);
  marked_free (self->sentence);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Outcome, outcome_free)

static void
mark (PangoAttrList *marks, PangoAttribute *attribute, gsize start, gsize end)
{
  attribute->start_index = (guint) start;
  attribute->end_index = (guint) end;
  pango_attr_list_insert (marks, attribute);
}

/* NULL when nothing of it matches. */
static Marked *
mark_words (HwPhraseTrial *trial, const char *text)
{
  g_autoptr (GArray) spans = hw_phrase_trial_find (trial, text);
  g_autoptr (HwTextIndex) index = NULL;
  Marked *marked;

  if (spans->len == 0)
    return NULL;
  marked = g_new0 (Marked, 1);
  marked->text = g_strdup (text);
  marked->marks = pango_attr_list_new ();
  index = hw_text_index_new (text);
  for (guint i = 0; i < spans->len; i++)
    {
      const HwSpan *span = &g_array_index (spans, HwSpan, i);
      gsize start = (gsize) (hw_text_index_find (index, span->start) - text);
      gsize end = (gsize) (hw_text_index_find (index, span->end) - text);

      mark (marked->marks, pango_attr_weight_new (PANGO_WEIGHT_BOLD), start, end);
      mark (marked->marks, pango_attr_underline_new (PANGO_UNDERLINE_SINGLE), start, end);
    }
  return marked;
}

static void
run_trial (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Trial *self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (HwPhraseTrial) trial = hw_phrase_trial_new (self->phrase, self->language, &error);
  g_autoptr (Outcome) outcome = g_new0 (Outcome, 1);

  outcome->found = g_ptr_array_new_with_free_func (marked_free);
  for (guint i = 0; trial != NULL && i < self->texts->len && !g_cancellable_is_cancelled (cancellable); i++)
    {
      g_autoptr (Marked) marked = mark_words (trial, g_ptr_array_index (self->texts, i));

      outcome->n_found += marked != NULL;
      if (marked != NULL && outcome->found->len < MAX_ROWS)
        g_ptr_array_add (outcome->found, g_steal_pointer (&marked));
    }
  if (trial == NULL)
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }
  outcome->sentence = mark_words (trial, self->sentence);
  g_task_return_pointer (task, g_steal_pointer (&outcome), outcome_free);
}

/* Showing it */

static void
clear_matches (HwTryOut *self)
{
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->matches))) != NULL)
    gtk_list_box_remove (self->matches, row);
}

static void
append_match (HwTryOut *self, const Marked *marked)
{
  GtkWidget *label = gtk_label_new (marked->text);

  gtk_label_set_attributes (GTK_LABEL (label), marked->marks);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "hw-row");
  gtk_list_box_append (self->matches, label);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (gtk_widget_get_parent (label)), FALSE);
}

static void
show_outcome (HwTryOut *self, const Outcome *outcome)
{
  gboolean typed = !hw_text_is_blank (gtk_editable_get_text (GTK_EDITABLE (self->sentence)));
  g_autofree char *summary = g_strdup_printf (
    ngettext ("Matches %u of %u statement", "Matches %u of %u statements", self->texts->len), outcome->n_found,
    self->texts->len);

  clear_matches (self);
  for (guint i = 0; i < outcome->found->len; i++)
    append_match (self, g_ptr_array_index (outcome->found, i));
  gtk_widget_set_visible (GTK_WIDGET (self->matches), outcome->found->len > 0);
  gtk_label_set_text (self->summary, self->texts->len > 0 ? summary : _("There is no posting to try it on"));
  gtk_label_set_text (self->tried, outcome->sentence != NULL ? outcome->sentence->text
                                                             : _("The sentence does not match."));
  gtk_label_set_attributes (self->tried, outcome->sentence != NULL ? outcome->sentence->marks : NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->tried), typed);
}

static void
show_text (HwTryOut *self, const char *text)
{
  clear_matches (self);
  gtk_widget_set_visible (GTK_WIDGET (self->matches), FALSE);
  gtk_label_set_text (self->summary, text);
  gtk_widget_set_visible (GTK_WIDGET (self->tried), FALSE);
}

static void
tried_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (HwTryOut) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (Outcome) outcome = g_task_propagate_pointer (G_TASK (result), &error);

  if (self->cancellable == NULL || g_task_get_cancellable (G_TASK (result)) != self->cancellable)
    return; /* another one was started since, or the window is closed */
  if (outcome != NULL)
    show_outcome (self, outcome);
  else
    show_text (self, error->message);
}

static void
stop (HwTryOut *self)
{
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
}

static void
try_cb (HwTryOut *self)
{
  g_autoptr (GTask) task = NULL;
  Trial *trial;

  stop (self);
  if (hw_text_is_blank (self->phrase))
    {
      show_text (self, _("Type the words of the phrase to see what they match."));
      return;
    }
  trial = g_new0 (Trial, 1);
  trial->phrase = g_strdup (self->phrase);
  trial->language = g_strdup (self->language);
  trial->sentence = g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->sentence)));
  trial->texts = g_ptr_array_ref (self->texts);
  self->cancellable = g_cancellable_new ();
  task = g_task_new (NULL, self->cancellable, tried_cb, g_object_ref (self));
  g_task_set_source_tag (task, try_cb);
  g_task_set_check_cancellable (task, FALSE);
  g_task_set_task_data (task, trial, trial_free);
  g_task_run_in_thread (task, run_trial);
}

void
hw_try_out_set_texts (HwTryOut *self, GPtrArray *texts)
{
  g_return_if_fail (HW_IS_TRY_OUT (self) && texts != NULL);
  g_ptr_array_ref (texts);
  g_ptr_array_unref (self->texts);
  self->texts = texts;
  try_cb (self);
}

void
hw_try_out_set_phrase (HwTryOut *self, const char *phrase, const char *language)
{
  g_return_if_fail (HW_IS_TRY_OUT (self));
  if (hw_set_string (&self->phrase, phrase) | hw_set_string (&self->language, language))
    try_cb (self);
}

static void
dispose (GObject *object)
{
  stop (HW_TRY_OUT (object));
  hw_widget_clear (GTK_WIDGET (object));
  G_OBJECT_CLASS (hw_try_out_parent_class)->dispose (object);
}

static void
finalize (GObject *object)
{
  HwTryOut *self = HW_TRY_OUT (object);

  g_ptr_array_unref (self->texts);
  g_free (self->phrase);
  g_free (self->language);
  G_OBJECT_CLASS (hw_try_out_parent_class)->finalize (object);
}

static void
hw_try_out_class_init (HwTryOutClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dispose;
  G_OBJECT_CLASS (klass)->finalize = finalize;
  hw_widget_set_template (widget_class, "hw-try-out");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_bind_template_child (widget_class, HwTryOut, summary);
  gtk_widget_class_bind_template_child (widget_class, HwTryOut, matches);
  gtk_widget_class_bind_template_child (widget_class, HwTryOut, sentence);
  gtk_widget_class_bind_template_child (widget_class, HwTryOut, tried);
  gtk_widget_class_bind_template_callback (widget_class, try_cb);
}

static void
hw_try_out_init (HwTryOut *self)
{
  self->texts = g_ptr_array_new_with_free_func (g_free);
  gtk_widget_init_template (GTK_WIDGET (self));
}
