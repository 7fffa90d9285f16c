/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/hw-compare-tab.h"

#include <glib/gi18n-lib.h>

#include "app/hw-call.h"
#include "app/hw-compare-cell.h"
#include "app/hw-format.h"
#include "app/hw-requisition-work.h"
#include "app/hw-score-text.h"

/* The first of the ranking: more columns than this are not compared, they are scrolled past. */
#define MAX_COLUMNS 20u

struct _HwCompareTab
{
  HwPage parent_instance;
  GtkStack *states;
  GtkGrid *grid;
  GtkLabel *note;
};

G_DEFINE_FINAL_TYPE (HwCompareTab, hw_compare_tab, HW_TYPE_PAGE)

static GtkWidget *
new_label (const char *text, float xalign, const char *style)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), xalign);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (label, style);
  return label;
}

static GtkWidget *
new_column_head (HwShortlistEntry *entry)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *name = new_label (entry->candidate->name, 0.5f, "heading");
  g_autofree char *score = hw_score_text_score (entry);
  g_autofree char *text = NULL;

  if (entry->ranked != NULL && entry->ranked->rank > 0)
    /* Translators: place in the ranking and score */
    text = g_strdup_printf (_("%u. · %s"), entry->ranked->rank, score);
  gtk_label_set_lines (GTK_LABEL (name), 2);
  gtk_label_set_wrap (GTK_LABEL (name), TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (name), 12);
  gtk_label_set_justify (GTK_LABEL (name), GTK_JUSTIFY_CENTER);
  gtk_widget_set_tooltip_text (name, entry->candidate->name);
  gtk_box_append (GTK_BOX (box), name);
  gtk_box_append (GTK_BOX (box), new_label (text != NULL ? text : score, 0.5f, "dim-label"));
  gtk_widget_set_valign (box, GTK_ALIGN_END);
  return box;
}

static GtkWidget *
new_row_head (HwShortlist *shortlist, guint competency)
{
  HwCompetency *row = hw_rubric_get_competency (shortlist->rubric, competency);
  HwTarget *target = hw_rubric_find_target (shortlist->rubric, shortlist->profile_key, row->key);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gint64 total = 0;
  g_autofree char *weight = NULL;
  g_autofree char *text = NULL;

  for (guint i = 0; i < shortlist->n_competencies; i++)
    total += shortlist->weights[i];
  weight = hw_format_points (shortlist->weights[competency], total);
  if (target != NULL && target->critical)
    text = g_strdup_printf (_("Weight %s · target %d · critical"), weight, (int) target->level);
  else if (target != NULL)
    text = g_strdup_printf (_("Weight %s · target %d"), weight, (int) target->level);
  else
    text = g_strdup_printf (_("Weight %s"), weight);
  gtk_box_append (GTK_BOX (box), new_label (row->name, 0, "body"));
  gtk_box_append (GTK_BOX (box), new_label (text, 0, "caption"));
  gtk_widget_set_tooltip_text (box, row->definition);
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  gtk_widget_set_margin_end (box, 12);
  return box;
}

static void
clear_grid (HwCompareTab *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->grid))) != NULL)
    gtk_grid_remove (self->grid, child);
}

static guint
fill_column (HwCompareTab *self, HwShortlist *shortlist, guint column)
{
  HwShortlistEntry *entry = g_ptr_array_index (shortlist->entries, column);
  guint n_wide = 0;

  gtk_grid_attach (self->grid, new_column_head (entry), (int) column + 1, 0, 1, 1);
  for (guint i = 0; i < shortlist->n_competencies; i++)
    {
      gtk_grid_attach (self->grid, hw_compare_cell_new (shortlist, entry, i), (int) column + 1, (int) i + 1, 1, 1);
      if (!entry->hidden && entry->ranked != NULL)
        n_wide += hw_score_needs_discussion (&entry->ranked->cells[i]) ? 1 : 0;
    }
  return n_wide;
}

static void
loaded (HwPage *page, gpointer result)
{
  HwCompareTab *self = HW_COMPARE_TAB (page);
  HwPanelView *view = result;
  HwShortlist *shortlist = view->shortlist;
  guint n_columns = MIN (shortlist->entries->len, MAX_COLUMNS);
  guint n_wide = 0;
  g_autofree char *note = NULL;

  clear_grid (self);
  for (guint i = 0; i < shortlist->n_competencies; i++)
    gtk_grid_attach (self->grid, new_row_head (shortlist, i), 0, (int) i + 1, 1, 1);
  for (guint i = 0; i < n_columns; i++)
    n_wide += fill_column (self, shortlist, i);
  note = n_wide == 0 ? g_strdup (_("No ratings of one competency are two or more apart."))
                     : g_strdup_printf (ngettext ("%u cell to discuss: its ratings are two or more apart (↕).",
                                                  "%u cells to discuss: their ratings are two or more apart (↕).",
                                                  n_wide),
                                        n_wide);
  gtk_label_set_text (self->note, note);
  gtk_stack_set_visible_child_name (self->states, n_columns > 0 ? "grid" : "empty");
  hw_panel_view_free (view);
}

static void
refresh (HwPage *page)
{
  const char *id = hw_page_get_part (page, 1);

  if (id != NULL)
    hw_page_load (page, hw_work_load_panel_view, hw_call_new (id, NULL, NULL, 0), hw_call_free, hw_panel_view_free,
                  loaded);
}

static void
hw_compare_tab_class_init (HwCompareTabClass *klass)
{
  static const char *const nouns[] = { "requisition", "candidacy", "candidate", "scorecard", "screening", "weight",
                                       "panelist", NULL };
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  HwPageClass *page_class = HW_PAGE_CLASS (klass);

  page_class->nouns = nouns;
  page_class->refresh = refresh;
  hw_page_class_set_template (widget_class, "hw-compare-tab");
  gtk_widget_class_bind_template_child (widget_class, HwCompareTab, states);
  gtk_widget_class_bind_template_child (widget_class, HwCompareTab, grid);
  gtk_widget_class_bind_template_child (widget_class, HwCompareTab, note);
}

static void
hw_compare_tab_init (HwCompareTab *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
