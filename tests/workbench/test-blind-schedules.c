/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "hw-workbench-fixture.h"
#include "workbench/hw-requisitions.h"
#include "workbench/hw-scorecards.h"
#include "workbench/hw-session-private.h"

/*
 * Two worlds go through the same random order of openings, ratings and submissions, and differ only
 * in what the others rate. Whatever a panelist can see before their own card is in must be the same
 * in both, to the last byte: else something told.
 */

#define N_MEMBERS 3u
#define N_CANDIDATES 2u

static const char *const keys[] = { "strategy", "content", "delivery" };
static const char *const names[] = { "Xenia", "Yuri", NULL };

typedef struct
{
  Fixture *f;
  char *requisition;
  char *members[N_MEMBERS];
  char *candidacies[N_CANDIDATES];
} World;

static World *
world_new (void)
{
  World *w = g_new0 (World, 1);

  w->f = fixture_new ();
  w->requisition = fixture_add_requisition (w->f, names);
  for (guint i = 0; i < N_CANDIDATES; i++)
    w->candidacies[i] = fixture_candidacy (w->f, names[i]);
  for (guint i = 0; i < N_MEMBERS; i++)
    {
      g_autofree char *name = g_strdup_printf ("Member %u", i);

      w->members[i] = fixture_member (w->f, name);
      g_assert_true (hw_requisition_add_panelist (w->f->session, w->requisition, w->members[i], NULL, NULL));
    }
  return w;
}

static void
world_free (World *w)
{
  for (guint i = 0; i < N_MEMBERS; i++)
    g_free (w->members[i]);
  for (guint i = 0; i < N_CANDIDATES; i++)
    g_free (w->candidacies[i]);
  g_free (w->requisition);
  fixture_free (w->f);
  g_free (w);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (World, world_free)

static void
rate_all (World *w, guint member, guint candidate, gint64 rating, gboolean submit)
{
  g_autoptr (HwCardSheet) sheet = NULL;
  g_autoptr (GError) error = NULL;
  const char *card;

  hw_session_set_member_id (w->f->session, w->members[member]);
  sheet = hw_scorecard_open (w->f->session, w->candidacies[candidate], w->members[member], NULL, &error);
  g_assert_no_error (error);
  card = sheet->card->parent.id;
  for (guint k = 0; k < G_N_ELEMENTS (keys); k++)
    g_assert_true (hw_scorecard_rate (w->f->session, card, keys[k], rating, "seen", NULL, NULL));
  g_assert_true (hw_scorecard_recommend (w->f->session, card, rating > 2 ? HW_RECOMMEND_YES : HW_RECOMMEND_NO, NULL,
                                         NULL));
  if (submit)
    g_assert_true (hw_scorecard_submit (w->f->session, card, NULL, NULL));
  hw_session_set_member_id (w->f->session, NULL);
}

/* All that the program shows of one candidacy to this member. */
static char *
show_view (World *w, guint member, guint candidate)
{
  g_autoptr (HwShortlist) shortlist = NULL;
  GString *view = g_string_new (NULL);

  hw_session_set_member_id (w->f->session, w->members[member]);
  shortlist = hw_session_build_shortlist (w->f->session, w->requisition, NULL, NULL, NULL);
  hw_session_set_member_id (w->f->session, NULL);
  for (guint i = 0; i < shortlist->entries->len; i++)
    {
      const HwShortlistEntry *entry = g_ptr_array_index (shortlist->entries, i);
      g_autofree char *score = entry->ranked != NULL ? hw_rational_format (entry->ranked->score) : g_strdup ("-");

      if (g_strcmp0 (entry->candidacy->parent.id, w->candidacies[candidate]) != 0)
        continue;
      g_string_append_printf (view, "hidden %d cards %u score %s", entry->hidden, entry->cards->len, score);
      for (guint j = 0; j < entry->reasons->len; j++)
        g_string_append_printf (view, " %s", (char *) g_ptr_array_index (entry->reasons, j));
    }
  return g_string_free (view, FALSE);
}

static void
check_views (World *a, World *b, gboolean submitted[N_MEMBERS][N_CANDIDATES])
{
  for (guint m = 0; m < N_MEMBERS; m++)
    for (guint c = 0; c < N_CANDIDATES; c++)
      {
        g_autofree char *in_a = show_view (a, m, c);
        g_autofree char *in_b = show_view (b, m, c);

        if (!submitted[m][c])
          {
            g_assert_cmpstr (in_a, ==, in_b);
            g_assert_true (g_str_has_prefix (in_a, "hidden 1 cards 0 score -"));
          }
        else
          g_assert_true (g_str_has_prefix (in_a, "hidden 0"));
      }
}

static void
test_no_order_of_submissions_tells_anything_early (void)
{
  for (guint32 seed = 1; seed <= 12; seed++)
    {
      g_autoptr (GRand) order = g_rand_new_with_seed (seed);
      g_autoptr (World) a = world_new ();
      g_autoptr (World) b = world_new ();
      gboolean submitted[N_MEMBERS][N_CANDIDATES] = { { FALSE } };
      guint left = N_MEMBERS * N_CANDIDATES;

      check_views (a, b, submitted);
      while (left > 0)
        {
          guint m = (guint) g_rand_int_range (order, 0, N_MEMBERS);
          guint c = (guint) g_rand_int_range (order, 0, N_CANDIDATES);
          gboolean submit = g_rand_boolean (order);

          if (submitted[m][c])
            continue;
          rate_all (a, m, c, 1, submit);
          rate_all (b, m, c, 5, submit);
          submitted[m][c] = submit;
          left -= submit;
          check_views (a, b, submitted);
        }
    }
}

static void
test_the_worlds_do_differ_for_who_may_see (void)
{
  g_autoptr (World) a = world_new ();
  g_autoptr (World) b = world_new ();
  g_autofree char *in_a = NULL;
  g_autofree char *in_b = NULL;

  rate_all (a, 0, 0, 1, TRUE);
  rate_all (b, 0, 0, 5, TRUE);
  in_a = show_view (a, 0, 0);
  in_b = show_view (b, 0, 0);
  g_assert_cmpstr (in_a, !=, in_b);
}

/* Threads */

typedef struct
{
  World *w;
  char *card;
  const char *competency;
} Typist;

static gpointer
type_evidence (gpointer data)
{
  Typist *typist = data;

  for (guint i = 0; i < 20; i++)
    {
      g_autofree char *text = g_strdup_printf ("note %u", i);
      g_autoptr (GError) error = NULL;

      hw_scorecard_rate (typist->w->f->session, typist->card, typist->competency, (gint64) (i % 5) + 1, text,
                         NULL, &error);
      g_assert_no_error (error);
    }
  return NULL;
}

static void
test_edits_from_several_threads_all_arrive (void)
{
  g_autoptr (World) w = world_new ();
  g_autoptr (HwCardSheet) sheet = hw_scorecard_open (w->f->session, w->candidacies[0], w->members[0], NULL, NULL);
  g_autoptr (HwCardSheet) after = NULL;
  GThread *threads[G_N_ELEMENTS (keys)];
  Typist typists[G_N_ELEMENTS (keys)];

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      typists[i] = (Typist){ w, sheet->card->parent.id, keys[i] };
      threads[i] = g_thread_new (keys[i], type_evidence, &typists[i]);
    }
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    g_thread_join (threads[i]);
  after = hw_scorecard_load (w->f->session, sheet->card->parent.id, NULL, NULL);
  g_assert_cmpuint (after->ratings->len, ==, 3);
  for (guint i = 0; i < after->ratings->len; i++)
    {
      g_assert_cmpint (((HwRating *) g_ptr_array_index (after->ratings, i))->rating, ==, 5);
      g_assert_cmpstr (((HwRating *) g_ptr_array_index (after->ratings, i))->evidence, ==, "note 19");
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/blind-schedules/random", test_no_order_of_submissions_tells_anything_early);
  g_test_add_func ("/blind-schedules/control", test_the_worlds_do_differ_for_who_may_see);
  g_test_add_func ("/blind-schedules/threads", test_edits_from_several_threads_all_arrive);
  return g_test_run ();
}
