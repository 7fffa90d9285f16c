/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app-workspace.h"

#include <string.h>

#include "app/hw-brief-tab.h"
#include "app/hw-export-dialog.h"
#include "app/hw-labels.h"
#include "app/hw-panel-tab.h"
#include "app/hw-panelist-row.h"
#include "app/hw-rating-card.h"
#include "app/hw-recommendation-card.h"
#include "app/hw-scorecard-page.h"
#include "app/hw-shortlist-row.h"
#include "app/hw-shortlist-tab.h"
#include "core/hw-people.h"
#include "core/hw-posting.h"
#include "workbench/hw-data-files.h"

/*
 * The main job in the window, from an empty workspace to the exported shortlist, by the actions and
 * widgets that a person uses: what any one screen forgets to hand to the next breaks it.
 */

#define N_COMPETENCIES 14u
#define TITLE "Senior Director of E-commerce"

static const char *const panel[] = { "Ana Example", "Ben Example", "Cleo Example" };

/* By candidate and panelist: the first seven competencies get the first rating, the others the second. */
static const struct
{
  const char *name;
  int ratings[3][2];
  const char *exact; /* mean of 42 ratings */
  const char *shown;
} people[] = {
  /* 7 * (5+4 + 5+5 + 4+5) = 196 of 42 */
  { "Hannah Oyelaran", { { 5, 4 }, { 5, 5 }, { 4, 5 } }, "14/3", "4.67" },
  /* 7 * (4+4 + 3+4 + 4+4) = 161 of 42 */
  { "Priya Raghunathan", { { 4, 4 }, { 3, 4 }, { 4, 4 } }, "23/6", "3.83" },
  /* 7 * (2+3 + 3+3 + 1+2) = 98 of 42 */
  { "Marcus Delacroix-Boyd", { { 2, 3 }, { 3, 3 }, { 1, 2 } }, "7/3", "2.33" },
};

static void
import (AppWorkspace *self, const char *sample)
{
  g_autofree char *path = hw_data_find (sample, NULL);

  g_assert_nonnull (path);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (self->window), "win.import-file", "^ay", path));
  app_press_dialog (GTK_WINDOW (self->window), "_Import");
}

static char *
make_requisition (AppWorkspace *self)
{
  g_autofree char *posting = NULL;
  g_autoptr (GPtrArray) stored = NULL;
  HwRequisition *requisition;
  GtkWidget *tab;

  import (self, "samples/posting.md");
  app_wait_until (g_str_has_prefix (hw_window_get_place (self->window), "posting/"));
  posting = app_workspace_only (self, &HW_POSTING);
  g_assert_cmpstr (hw_window_get_place (self->window) + strlen ("posting/"), ==, posting);
  app_wait_until (g_strcmp0 (hw_page_get_title (hw_window_get_page (self->window)), TITLE) == 0);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (hw_window_get_page (self->window)), "posting.requisition",
                                             NULL));
  app_wait_until (g_str_has_prefix (hw_window_get_place (self->window), "requisition/"));
  g_assert_true (g_str_has_suffix (hw_window_get_place (self->window), "/brief"));
  tab = app_workspace_tab (self, HW_TYPE_BRIEF_TAB);
  app_wait_until (app_find_label (tab, "Senior director"));
  stored = app_workspace_list (self, &HW_REQUISITION, NULL, NULL);
  g_assert_cmpuint (stored->len, ==, 1);
  requisition = stored->pdata[0];
  g_assert_cmpstr (requisition->title, ==, TITLE);
  g_assert_cmpstr (requisition->profile, ==, "senior-director");
  g_assert_cmpstr (hw_page_get_title (hw_window_get_page (self->window)), ==, TITLE);
  return g_strdup (HW_ENTITY (requisition)->id);
}

static void
import_people (AppWorkspace *self, const char *requisition)
{
  g_autofree char *expected = g_strdup_printf ("requisition/%s/candidates", requisition);
  g_autoptr (GPtrArray) joined = NULL;

  import (self, "samples/candidates.csv");
  app_wait_until (g_strcmp0 (hw_window_get_place (self->window), expected) == 0);
  joined = app_workspace_list (self, &HW_CANDIDACY, "requisition_id", requisition);
  g_assert_cmpuint (joined->len, ==, 5);
}

static guint
count_panelists (GtkWidget *tab)
{
  g_autoptr (GPtrArray) rows = app_list_widgets (tab, HW_TYPE_PANELIST_ROW);

  return rows->len;
}

static void
add_panel (AppWorkspace *self, const char *requisition)
{
  GtkWidget *tab;

  app_workspace_go (self, "requisition/%s/panel", requisition);
  tab = app_workspace_tab (self, HW_TYPE_PANEL_TAB);
  for (guint i = 0; i < G_N_ELEMENTS (panel); i++)
    {
      g_assert_true (gtk_widget_activate_action (tab, "panel.add-new", NULL));
      app_answer (GTK_WINDOW (self->window), panel[i], "_Add");
      app_wait_until (count_panelists (tab) == i + 1);
    }
}

static void
write_evidence (HwRatingCard *card, const char *text)
{
  GtkWidget *view = app_find_widget (GTK_WIDGET (card), GTK_TYPE_TEXT_VIEW);

  g_assert_nonnull (view);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)), text, -1);
}

static void
recommend (GtkWidget *page)
{
  GtkWidget *card = app_find_widget (page, HW_TYPE_RECOMMENDATION_CARD);
  g_autoptr (GPtrArray) choices = NULL;

  g_assert_nonnull (card);
  choices = app_list_widgets (card, GTK_TYPE_CHECK_BUTTON);
  g_assert_cmpuint (choices->len, ==, HW_RECOMMEND_STRONG_YES);
  gtk_check_button_set_active (choices->pdata[HW_RECOMMEND_YES - 1], TRUE);
}

/* The digits, the evidence and the next competency, as on the keyboard; a rating stores both at once. */
static void
rate_all (AppWorkspace *self, GtkWidget *page, const int *ratings)
{
  g_autoptr (GPtrArray) seen = g_ptr_array_new ();

  for (guint i = 0; i < N_COMPETENCIES; i++)
    {
      g_autofree char *evidence = g_strdup_printf ("Said what they did about it, case %u", i + 1);
      GtkWidget *card = app_find_widget (page, HW_TYPE_RATING_CARD);

      g_assert_nonnull (card);
      g_assert_false (g_ptr_array_find (seen, card, NULL));
      g_ptr_array_add (seen, card);
      write_evidence (HW_RATING_CARD (card), evidence);
      g_assert_true (gtk_widget_activate_action (page, "card.rate", "i", ratings[i < N_COMPETENCIES / 2 ? 0 : 1]));
      g_assert_true (gtk_widget_activate_action (page, "card.move", "i", 1));
      app_wait_until (app_find_widget (page, HW_TYPE_RATING_CARD) != card);
    }
}

static void
fill_card (AppWorkspace *self, const char *candidate, guint panelist, const int *ratings)
{
  g_autofree char *candidacy = app_workspace_candidacy_of (self, candidate);
  g_autofree char *heading = g_strdup_printf ("Scorecard of %s for %s", panel[panelist], TITLE);
  g_autoptr (GPtrArray) members = app_workspace_list (self, &HW_MEMBER, "name", panel[panelist]);
  GtkWidget *page;

  g_assert_cmpuint (members->len, ==, 1);
  app_workspace_go (self, "scorecard/%s/%s", candidacy, HW_ENTITY (members->pdata[0])->id);
  page = GTK_WIDGET (hw_window_get_page (self->window));
  g_assert_true (HW_IS_SCORECARD_PAGE (page));
  app_wait_until (app_find_label (page, "0 of 14 complete"));
  g_assert_cmpstr (hw_page_get_title (HW_PAGE (page)), ==, candidate);
  app_wait_until (app_find_label (GTK_WIDGET (self->window), heading));
  rate_all (self, page, ratings);
  app_wait_until (app_find_label (page, "14 of 14 complete"));
  recommend (page);
  g_assert_true (gtk_widget_activate_action (page, "card.submit", NULL));
  app_press_dialog (GTK_WINDOW (self->window), "_Submit");
  app_wait_until (app_find_button (page, "_Revise…") != NULL);
  g_assert_null (app_find_button (page, "_Submit…"));
}

static void
see_ranking (AppWorkspace *self, const char *requisition)
{
  GtkWidget *tab;
  g_autoptr (GPtrArray) rows = NULL;

  app_workspace_go (self, "requisition/%s/shortlist", requisition);
  tab = app_workspace_tab (self, HW_TYPE_SHORTLIST_TAB);
  app_wait_until (app_find_label (tab, people[2].shown));
  rows = app_list_widgets (tab, HW_TYPE_SHORTLIST_ROW);
  g_assert_cmpuint (rows->len, ==, 5);
  for (guint i = 0; i < G_N_ELEMENTS (people); i++)
    {
      g_autofree char *rank = g_strdup_printf ("%u", i + 1);
      g_autofree char *text = app_collect_text (rows->pdata[i]);
      g_autofree char *exact = g_strdup_printf ("Exactly %s of 5", people[i].exact);

      g_assert_cmpstr (adw_preferences_row_get_title (rows->pdata[i]), ==, people[i].name);
      g_assert_true (app_find_label (rows->pdata[i], rank));
      g_assert_true (app_find_label (rows->pdata[i], people[i].shown));
      g_assert_nonnull (strstr (text, exact));
      g_assert_nonnull (strstr (text, "3 scorecards"));
    }
}

static void
export_and_read (AppWorkspace *self, const char *requisition)
{
  g_autofree char *path = g_build_filename (self->folder, "shortlist.csv", NULL);
  g_autofree char *text = NULL;
  const char *from;
  HwExportDialog *dialog;

  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (self->window), "win.export", "s", requisition));
  app_wait_until (app_find_dialog (HW_TYPE_EXPORT_DIALOG) != NULL);
  dialog = app_find_dialog (HW_TYPE_EXPORT_DIALOG);
  hw_export_dialog_set_path (dialog, path);
  app_press (dialog, "_Export");
  app_wait_until (app_find_label (GTK_WIDGET (dialog), "The shortlist is written"));
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_test_message ("%s", text);
  from = text;
  for (guint i = 0; i < G_N_ELEMENTS (people); i++)
    {
      g_autofree char *line = NULL;
      g_autofree char *start = g_strdup_printf (TITLE ",%u,%s,", i + 1, people[i].name);
      g_autofree char *score = g_strdup_printf (",%s,1.000000,1,", people[i].exact);

      from = strstr (from, start);
      g_assert_nonnull (from);
      line = g_strndup (from, strcspn (from, "\r\n"));
      g_assert_nonnull (strstr (line, score));
    }
  gtk_window_destroy (GTK_WINDOW (dialog));
}

static void
test_from_posting_to_shortlist (AppWorkspace *self, gconstpointer data)
{
  g_autofree char *requisition = make_requisition (self);

  import_people (self, requisition);
  add_panel (self, requisition);
  for (guint i = 0; i < G_N_ELEMENTS (people); i++)
    for (guint k = 0; k < G_N_ELEMENTS (panel); k++)
      fill_card (self, people[i].name, k, people[i].ratings[k]);
  see_ranking (self, requisition);
  export_and_read (self, requisition);
}

int
main (int argc, char *argv[])
{
  app_test_init (&argc, &argv);
  g_test_add ("/main-job/from-posting-to-shortlist", AppWorkspace, NULL, app_workspace_set_up,
              test_from_posting_to_shortlist, app_workspace_tear_down);
  return g_test_run ();
}
