/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* A person is quicker than the store: its answer comes when another scorecard, tab or page is there already. */
#include "app-workspace.h"

#include "app/hw-brief-tab.h"
#include "app/hw-compare-tab.h"
#include "app/hw-panel-tab.h"
#include "app/hw-posting-tab.h"
#include "app/hw-rating-card.h"
#include "app/hw-requisition-candidates-tab.h"
#include "app/hw-scorecard-page.h"
#include "app/hw-shortlist-tab.h"
#include "core/hw-people.h"
#include "core/hw-scorecard.h"

#define LATE_MS 300

/* As a click does; the answer is not waited for. */
static void
go (AppWorkspace *self, const char *place)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (self->window), "win.go", "s", place));
}

/* The place of a scorecard of the named candidate. */
static char *
find_card (AppWorkspace *self, const char *name)
{
  g_autofree char *candidacy = app_workspace_candidacy_of (self, name);
  g_autoptr (GPtrArray) cards = app_workspace_list (self, &HW_SCORECARD, "candidacy_id", candidacy);

  g_assert_cmpuint (cards->len, >, 0);
  return g_strdup_printf ("scorecard/%s/%s", candidacy, ((HwScorecard *) cards->pdata[0])->member_id);
}

static const char *
get_title (AppWorkspace *self)
{
  return hw_page_get_title (hw_window_get_page (self->window));
}

static void
test_the_last_scorecard_wins (AppWorkspace *self, gconstpointer data)
{
  g_autofree char *first = find_card (self, "Hannah Oyelaran");
  g_autofree char *second = find_card (self, "Gwen Achterberg");

  go (self, first);
  go (self, second);
  app_wait_until (g_strcmp0 (get_title (self), "Gwen Achterberg") == 0);
  app_settle (LATE_MS);
  g_assert_cmpstr (get_title (self), ==, "Gwen Achterberg");
  go (self, first);
  app_wait_until (g_strcmp0 (get_title (self), "Hannah Oyelaran") == 0);
}

static void
test_a_scorecard_that_was_left_stays_away (AppWorkspace *self, gconstpointer data)
{
  g_autofree char *card = find_card (self, "Hannah Oyelaran");

  go (self, card);
  go (self, "candidates");
  app_wait_until (app_find_label (GTK_WIDGET (self->window), "Gwen Achterberg"));
  app_settle (LATE_MS);
  g_assert_cmpstr (hw_window_get_place (self->window), ==, "candidates");
  g_assert_cmpstr (get_title (self), ==, "Candidates");
  g_assert_null (app_find_widget (GTK_WIDGET (self->window), HW_TYPE_SCORECARD_PAGE));
  app_workspace_go (self, "%s", card); /* and comes when it is wanted */
  app_wait_until (app_find_widget (GTK_WIDGET (self->window), HW_TYPE_RATING_CARD) != NULL);
  g_assert_cmpstr (get_title (self), ==, "Hannah Oyelaran");
}

/* Tearing down finds that nobody holds the window or the session any more. */
static void
test_a_window_is_closed_before_the_answer (AppWorkspace *self, gconstpointer data)
{
  g_autofree char *card = find_card (self, "Hannah Oyelaran");

  go (self, card);
}

static HwRatingCard *
revise (AppWorkspace *self)
{
  g_autofree char *card = find_card (self, "Hannah Oyelaran");
  GtkWidget *page;

  app_workspace_go (self, "%s", card);
  app_wait_until (app_find_button (GTK_WIDGET (self->window), "_Revise…") != NULL);
  app_press (self->window, "_Revise…");
  app_answer (GTK_WINDOW (self->window), "Heard it again", "_Revise");
  page = GTK_WIDGET (hw_window_get_page (self->window));
  app_wait_until (app_find_label (page, "Heard it again") || app_find_button (page, "_Revise…") == NULL);
  app_wait_until (!hw_page_is_loading (HW_PAGE (page)));
  app_settle (LATE_MS);
  return HW_RATING_CARD (app_find_widget (page, HW_TYPE_RATING_CARD));
}

/* What is stored of the revision's first competency. */
static gint64
find_stored (AppWorkspace *self, HwRatingCard *card)
{
  g_autoptr (GPtrArray) drafts = NULL;
  g_autoptr (GPtrArray) all = app_workspace_list (self, &HW_SCORECARD, NULL, NULL);

  for (guint i = 0; i < all->len; i++)
    if (((HwScorecard *) all->pdata[i])->status == HW_CARD_DRAFT)
      {
        g_autoptr (GPtrArray) ratings
          = app_workspace_list (self, &HW_RATING, "scorecard_id", HW_ENTITY (all->pdata[i])->id);

        for (guint k = 0; k < ratings->len; k++)
          if (g_str_equal (((HwRating *) ratings->pdata[k])->competency, hw_rating_card_get_competency (card)))
            return ((HwRating *) ratings->pdata[k])->rating;
      }
  return HW_UNSET;
}

/* To look is work in the workspace, for which the work that is waited for needs its turn. */
static gboolean
is_stored (AppWorkspace *self, HwRatingCard *card, gint64 rating)
{
  app_settle (20);
  return find_stored (self, card) == rating;
}

/* Each key is stored, and what is stored is read again; none of these answers sets an older rating. */
static void
test_late_answers_do_not_set_a_rating_back (AppWorkspace *self, gconstpointer data)
{
  HwRatingCard *card = revise (self);
  GtkWidget *page = GTK_WIDGET (hw_window_get_page (self->window));
  gint64 end;

  for (int rating = 5; rating > 2; rating--)
    {
      g_assert_true (gtk_widget_activate_action (page, "card.rate", "i", rating));
      app_iterate ();
    }
  g_assert_true (gtk_widget_activate_action (page, "card.rate", "i", 2));
  end = g_get_monotonic_time () + LATE_MS * 1000;
  do
    {
      app_iterate ();
      g_assert_cmpint (hw_rating_card_get_rating (card), ==, 2);
    }
  while (g_get_monotonic_time () < end || hw_page_is_loading (HW_PAGE (page)));
  app_wait_until (is_stored (self, card, 2));
  g_assert_cmpint (hw_rating_card_get_rating (card), ==, 2);
}

static gpointer
take_time (HwSession *session, gpointer data, GCancellable *cancellable, GError **error)
{
  g_usleep (LATE_MS * 1000);
  return GINT_TO_POINTER (1);
}

/* One key's rating is stored and read again while that of the next key waits its turn. */
static void
test_a_rating_that_waits_to_be_stored_stays (AppWorkspace *self, gconstpointer data)
{
  HwRatingCard *card = revise (self);
  GtkWidget *page = GTK_WIDGET (hw_window_get_page (self->window));

  g_assert_true (gtk_widget_activate_action (page, "card.rate", "i", 5));
  hw_session_edit_async (self->session, take_time, NULL, NULL, NULL, NULL, NULL, NULL);
  g_assert_true (gtk_widget_activate_action (page, "card.rate", "i", 2));
  while (hw_page_is_changing (HW_PAGE (page)) || hw_page_is_loading (HW_PAGE (page)))
    {
      app_iterate ();
      g_assert_cmpint (hw_rating_card_get_rating (card), ==, 2);
    }
  app_wait_until (is_stored (self, card, 2));
  g_assert_cmpint (hw_rating_card_get_rating (card), ==, 2);
}

/* The requisition's tabs */

static const struct
{
  const char *name;
  GType (*get_type) (void);
} tabs[] = {
  { "brief", hw_brief_tab_get_type },
  { "posting", hw_posting_tab_get_type },
  { "candidates", hw_requisition_candidates_tab_get_type },
  { "panel", hw_panel_tab_get_type },
  { "compare", hw_compare_tab_get_type },
  { "shortlist", hw_shortlist_tab_get_type },
};

static void
assert_tab (AppWorkspace *self, const char *requisition, guint at)
{
  g_autofree char *place = g_strdup_printf ("requisition/%s/%s", requisition, tabs[at].name);
  GtkWidget *window = GTK_WIDGET (self->window);

  app_wait_until (app_find_widget (window, tabs[at].get_type ()) != NULL);
  app_wait_until (!hw_page_is_loading (HW_PAGE (app_find_widget (window, tabs[at].get_type ()))));
  g_assert_cmpstr (hw_window_get_place (self->window), ==, place);
  for (guint i = 0; i < G_N_ELEMENTS (tabs); i++)
    g_assert_true ((app_find_widget (window, tabs[i].get_type ()) != NULL) == (i == at));
}

static void
test_tabs_follow_each_other (AppWorkspace *self, gconstpointer data)
{
  g_autofree char *requisition = app_workspace_only (self, &HW_REQUISITION);
  GtkWidget *window = GTK_WIDGET (self->window);

  app_workspace_go (self, "requisition/%s/brief", requisition);
  for (guint i = 0; i < G_N_ELEMENTS (tabs); i++)
    {
      assert_tab (self, requisition, i);
      g_assert_true (gtk_widget_activate_action (window, "win.next-tab", NULL));
    }
  assert_tab (self, requisition, 0); /* round about */
  g_assert_true (gtk_widget_activate_action (window, "win.previous-tab", NULL));
  assert_tab (self, requisition, G_N_ELEMENTS (tabs) - 1);
  g_assert_true (gtk_widget_activate_action (window, "win.back", NULL)); /* the tabs are one step */
  g_assert_cmpstr (hw_window_get_place (self->window), ==, "requisitions");
}

static void
test_tabs_that_were_passed_stay_away (AppWorkspace *self, gconstpointer data)
{
  g_autofree char *requisition = app_workspace_only (self, &HW_REQUISITION);
  g_autofree char *brief = g_strdup_printf ("requisition/%s/brief", requisition);

  go (self, brief);
  for (guint i = 1; i < G_N_ELEMENTS (tabs); i++)
    g_assert_true (gtk_widget_activate_action (GTK_WIDGET (self->window), "win.next-tab", NULL));
  assert_tab (self, requisition, G_N_ELEMENTS (tabs) - 1);
  app_settle (LATE_MS);
  assert_tab (self, requisition, G_N_ELEMENTS (tabs) - 1);
  g_assert_cmpstr (get_title (self), ==, "Senior Director of E-commerce");
}

#define add(path, function) g_test_add ("/late/" path, AppWorkspace, "sample", app_workspace_set_up, function, \
                                         app_workspace_tear_down)

int
main (int argc, char *argv[])
{
  app_test_init (&argc, &argv);
  add ("card/last", test_the_last_scorecard_wins);
  add ("card/left", test_a_scorecard_that_was_left_stays_away);
  add ("card/closed", test_a_window_is_closed_before_the_answer);
  add ("card/waiting", test_a_rating_that_waits_to_be_stored_stays);
  add ("card/rating", test_late_answers_do_not_set_a_rating_back);
  add ("tabs/order", test_tabs_follow_each_other);
  add ("tabs/passed", test_tabs_that_were_passed_stay_away);
  return g_test_run ();
}
