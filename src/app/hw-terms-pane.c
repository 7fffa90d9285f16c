/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/hw-terms-pane.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "app/hw-call.h"
#include "app/hw-format.h"
#include "app/hw-page.h"
#include "app/hw-part-row.h"
#include "app/hw-widget.h"
#include "base/hw-text.h"

#define MAX_ROWS 100u

/* The choices of the drop-down, in its order. */
enum
{
  SHOW_CRITERIA,
  SHOW_TITLES,
  SHOW_TOOLS,
  SHOW_ROLES,
  SHOW_PLACES,
  SHOW_BENCHMARKS,
};

struct _HwTermsPane
{
  GtkWidget parent_instance;
  GtkDropDown *kind;
  GtkSearchEntry *find;
  GtkLabel *count;
  GtkListBox *list;
  HwRubricState *state; /* not owned: the page's */
};

G_DEFINE_FINAL_TYPE (HwTermsPane, hw_terms_pane, GTK_TYPE_WIDGET)

static void
edited_cb (HwTermsPane *self, HwPartRow *row)
{
  HwPage *page = (HwPage *) gtk_widget_get_ancestor (GTK_WIDGET (self), HW_TYPE_PAGE);

  if (self->state != NULL && page != NULL)
    hw_page_do (page, NULL, hw_work_save_part, hw_call_new_entity (hw_part_row_dup_part (row)), hw_call_free, g_free,
                NULL);
}

static void
append_part (HwTermsPane *self, gpointer part, const char *field, const char *caption, gboolean removable)
{
  GtkWidget *row = hw_part_row_new (part, field, caption, hw_rubric_state_is_draft (self->state), removable);

  g_signal_connect_object (row, "edited", G_CALLBACK (edited_cb), self, G_CONNECT_SWAPPED);
  gtk_list_box_append (self->list, row);
}

static void
append_criteria (HwTermsPane *self)
{
  for (guint i = 0; i < self->state->rubric->criteria->len; i++)
    {
      HwCriterion *criterion = g_ptr_array_index (self->state->rubric->criteria, i);

      append_part (self, criterion, "name", _("Screening criterion"), FALSE);
      append_part (self, criterion, "description", _("Meaning"), FALSE);
      append_part (self, criterion, "question", _("Question"), FALSE);
    }
}

static void
append_benchmarks (HwTermsPane *self)
{
  for (guint i = 0; i < self->state->rubric->benchmarks->len; i++)
    {
      HwBenchmark *mark = g_ptr_array_index (self->state->rubric->benchmarks, i);
      g_autofree char *pay = hw_format_pay (mark->low, mark->high, mark->currency, mark->period);

      append_part (self, mark, "text", pay, TRUE);
    }
}

static char *
describe_term (const HwTerm *term)
{
  g_autofree char *aliases = hw_format_list ((const char *const *) term->aliases);

  if (*aliases != '\0' && !hw_text_is_blank (term->category))
    return g_strdup_printf (_("%s · also %s"), term->category, aliases);
  if (*aliases != '\0')
    return g_strdup_printf (_("Also %s"), aliases);
  return g_strdup (hw_text_is_blank (term->category) ? _("Term") : term->category);
}

static guint
append_terms (HwTermsPane *self, int kind)
{
  g_autofree char *wanted = hw_text_match_key (gtk_editable_get_text (GTK_EDITABLE (self->find)));
  guint n_all = 0;

  for (guint i = 0; i < self->state->rubric->terms->len; i++)
    {
      HwTerm *term = g_ptr_array_index (self->state->rubric->terms, i);
      g_autofree char *caption = describe_term (term);
      g_autofree char *all = g_strconcat (term->name, " ", caption, NULL);
      g_autofree char *key = hw_text_match_key (all);

      if (term->kind != kind || (*wanted != '\0' && strstr (key, wanted) == NULL))
        continue;
      if (n_all++ < MAX_ROWS)
        append_part (self, term, "name", caption, TRUE);
    }
  return n_all;
}

static void
show_kind_cb (HwTermsPane *self)
{
  static const int kinds[] = { -1, HW_TERM_TITLE, HW_TERM_TOOL, HW_TERM_ROLE, HW_TERM_PLACE, -1 };
  guint shown = gtk_drop_down_get_selected (self->kind);
  gboolean is_terms = shown < G_N_ELEMENTS (kinds) && kinds[shown] >= 0;
  guint n_all = 0;
  GtkWidget *row;
  g_autofree char *count = NULL;

  if (self->state == NULL)
    return;
  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, row);
  if (is_terms)
    n_all = append_terms (self, kinds[shown]);
  else if (shown == SHOW_BENCHMARKS)
    append_benchmarks (self);
  else
    append_criteria (self);
  if (is_terms)
    count = n_all > MAX_ROWS ? g_strdup_printf (_("%u of %u; find narrows them"), MAX_ROWS, n_all)
                             : g_strdup_printf ("%u", n_all);
  gtk_label_set_text (self->count, count != NULL ? count : "");
  gtk_widget_set_visible (GTK_WIDGET (self->find), is_terms);
  gtk_widget_set_visible (GTK_WIDGET (self->list), gtk_widget_get_first_child (GTK_WIDGET (self->list)) != NULL);
}

void
hw_terms_pane_set_state (HwTermsPane *self, HwRubricState *state)
{
  self->state = state;
  show_kind_cb (self);
}

static void
dispose (GObject *object)
{
  HW_TERMS_PANE (object)->state = NULL;
  hw_widget_clear (GTK_WIDGET (object));
  G_OBJECT_CLASS (hw_terms_pane_parent_class)->dispose (object);
}

static void
hw_terms_pane_class_init (HwTermsPaneClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dispose;
  hw_page_class_set_template (widget_class, "hw-terms-pane");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_bind_template_child (widget_class, HwTermsPane, kind);
  gtk_widget_class_bind_template_child (widget_class, HwTermsPane, find);
  gtk_widget_class_bind_template_child (widget_class, HwTermsPane, count);
  gtk_widget_class_bind_template_child (widget_class, HwTermsPane, list);
  gtk_widget_class_bind_template_callback (widget_class, show_kind_cb);
}

static void
hw_terms_pane_init (HwTermsPane *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
