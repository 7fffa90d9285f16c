/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app-fixture.h"

#include "app/hw-alert.h"
#include "app/hw-call.h"
#include "app/hw-page.h"
#include "base/hw-error.h"
#include "core/hw-people.h"

/* A page that shows what its work returns and counts what is asked of it. */

#define TEST_TYPE_PAGE (test_page_get_type ())
G_DECLARE_FINAL_TYPE (TestPage, test_page, TEST, PAGE, HwPage)

struct _TestPage
{
  HwPage parent_instance;
  GtkWidget *label;
  guint n_refreshed;
  guint n_left;
  guint n_done;
};

G_DEFINE_FINAL_TYPE (TestPage, test_page, HW_TYPE_PAGE)

static GMutex gate; /* held by a test that wants the work to wait */
static const char *fails_with;

static gpointer
work (HwSession *session, gpointer data, GCancellable *cancellable, GError **error)
{
  const HwCall *call = data;

  g_mutex_lock (&gate);
  g_mutex_unlock (&gate);
  if (fails_with != NULL)
    g_set_error_literal (error, HW_ERROR, HW_ERROR_RULE, fails_with);
  return fails_with == NULL ? g_strdup (call->text) : NULL;
}

static void
loaded (HwPage *page, gpointer result)
{
  g_autofree char *text = result;

  gtk_label_set_label (GTK_LABEL (TEST_PAGE (page)->label), text);
}

static void
done (HwPage *page, gpointer result)
{
  g_free (result);
  TEST_PAGE (page)->n_done++;
}

static void
refresh (HwPage *page)
{
  const char *id = hw_page_get_part (page, 1);

  TEST_PAGE (page)->n_refreshed++;
  hw_page_load (page, work, hw_call_new (NULL, NULL, id != NULL ? id : "none", 0), hw_call_free, g_free, loaded);
}

static void
leave (HwPage *page)
{
  TEST_PAGE (page)->n_left++;
}

static void
test_page_class_init (TestPageClass *klass)
{
  static const char *const nouns[] = { "candidate", NULL };

  HW_PAGE_CLASS (klass)->nouns = nouns;
  HW_PAGE_CLASS (klass)->refresh = refresh;
  HW_PAGE_CLASS (klass)->leave = leave;
}

static void
test_page_init (TestPage *self)
{
  self->label = gtk_label_new ("");
  g_object_set (self, "child", self->label, NULL);
}

typedef struct
{
  AppFixture app;
  TestPage *page;
  GtkWidget *window;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  GtkWidget *overlay = adw_toast_overlay_new ();

  app_fixture_set_up (&self->app, data);
  fails_with = NULL;
  self->page = g_object_new (TEST_TYPE_PAGE, "session", self->app.session, NULL);
  adw_toast_overlay_set_child (ADW_TOAST_OVERLAY (overlay), GTK_WIDGET (self->page));
  self->window = gtk_window_new ();
  gtk_window_set_child (GTK_WINDOW (self->window), overlay);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_object_add_weak_pointer (G_OBJECT (self->page), (gpointer *) &self->page);
  gtk_window_destroy (GTK_WINDOW (self->window));
  app_wait_until (self->page == NULL);
  app_fixture_tear_down (&self->app, data);
}

static void
open_place (Fixture *self, const char *place)
{
  g_auto (GStrv) parts = g_strsplit (place, "/", -1);

  hw_page_open (HW_PAGE (self->page), (const char *const *) parts);
}

static gboolean
shows (Fixture *self, const char *text)
{
  return app_find_label (self->window, text);
}

static void
test_it_loads_when_it_is_shown (Fixture *self, gconstpointer data)
{
  open_place (self, "test/first");
  app_settle (30);
  g_assert_cmpuint (self->page->n_refreshed, ==, 0);
  gtk_window_present (GTK_WINDOW (self->window));
  app_wait_until (shows (self, "first"));
  g_assert_cmpuint (self->page->n_refreshed, ==, 1);
  g_assert_cmpstr (hw_page_get_part (HW_PAGE (self->page), 0), ==, "test");
  g_assert_null (hw_page_get_part (HW_PAGE (self->page), 2));
}

static void
test_a_late_answer_is_dropped (Fixture *self, gconstpointer data)
{
  gtk_window_present (GTK_WINDOW (self->window));
  g_mutex_lock (&gate);
  open_place (self, "test/slow");
  open_place (self, "test/next");
  g_mutex_unlock (&gate);
  app_wait_until (shows (self, "next"));
  app_settle (50);
  g_assert_true (shows (self, "next"));
}

static void
test_slow_work_shows_that_it_goes_on (Fixture *self, gconstpointer data)
{
  gint64 start;

  gtk_window_present (GTK_WINDOW (self->window));
  g_mutex_lock (&gate);
  start = g_get_monotonic_time ();
  open_place (self, "test/slow");
  app_settle (100);
  g_assert_true (app_find_widget (self->window, GTK_TYPE_SPINNER) == NULL
                 || g_get_monotonic_time () - start > 300 * 1000); /* not for what is soon done */
  app_wait_until (app_find_widget (self->window, GTK_TYPE_SPINNER) != NULL);
  g_assert_true (hw_page_is_loading (HW_PAGE (self->page)));
  g_mutex_unlock (&gate);
  app_wait_until (shows (self, "slow"));
  g_assert_null (app_find_widget (self->window, GTK_TYPE_SPINNER));
}

static void
test_a_failure_says_why_and_can_be_tried_again (Fixture *self, gconstpointer data)
{
  GtkWidget *button;

  gtk_window_present (GTK_WINDOW (self->window));
  fails_with = "the disk <is> full; free some space";
  open_place (self, "test/first");
  app_wait_until (shows (self, "the disk <is> full; free some space"));
  fails_with = NULL;
  button = app_find_widget (self->window, GTK_TYPE_BUTTON);
  g_assert_nonnull (button);
  g_signal_emit_by_name (button, "clicked");
  app_wait_until (shows (self, "first"));
}

static void
test_a_change_of_its_nouns_refreshes_it (Fixture *self, gconstpointer data)
{
  g_autofree char *id = NULL;
  g_autofree char *other = NULL;
  guint before;

  gtk_window_present (GTK_WINDOW (self->window));
  open_place (self, "test/first");
  app_wait_until (shows (self, "first"));
  before = self->page->n_refreshed;
  other = app_fixture_add_requisition (&self->app, "Not its noun", HW_STATE_DRAFT);
  app_settle (50);
  g_assert_cmpuint (self->page->n_refreshed, ==, before);
  id = app_fixture_add_candidate (&self->app, "Ada Example");
  app_wait_until (self->page->n_refreshed > before);
  gtk_widget_set_visible (GTK_WIDGET (self->page), FALSE);
  before = self->page->n_refreshed;
  g_free (id);
  id = app_fixture_add_candidate (&self->app, "Ben Example");
  app_settle (50);
  g_assert_cmpuint (self->page->n_refreshed, ==, before); /* nobody looks */
  gtk_widget_set_visible (GTK_WIDGET (self->page), TRUE);
  app_wait_until (self->page->n_refreshed > before);
}

static void
test_what_was_done_is_said_with_undo (Fixture *self, gconstpointer data)
{
  g_autofree char *id = NULL;

  gtk_window_present (GTK_WINDOW (self->window));
  open_place (self, "test/first");
  id = app_fixture_add_candidate (&self->app, "Ada Example"); /* something that can be undone */
  hw_page_do (HW_PAGE (self->page), "Candidate <moved>", work, hw_call_new (NULL, NULL, "x", 0), hw_call_free, g_free,
              done);
  app_wait_until (shows (self, "Candidate <moved>"));
  g_assert_cmpuint (self->page->n_done, ==, 1);
  app_wait_until (shows (self, "Undo"));
}

static gpointer
add_member (HwSession *session, gpointer data, GCancellable *cancellable, GError **error)
{
  const HwCall *call = data;
  g_autoptr (HwChangeSet) changes = hw_change_set_new (call->text, NULL);
  g_autoptr (HwMember) member = hw_member_new ();

  member->name = g_strdup (call->text);
  hw_change_set_add (changes, member);
  return GINT_TO_POINTER (hw_session_apply (session, changes, cancellable, error));
}

static gpointer
undo (HwSession *session, gpointer data, GCancellable *cancellable, GError **error)
{
  return GINT_TO_POINTER (hw_session_undo (session, cancellable, error));
}

static void
added (HwPage *page, gpointer result)
{
  TEST_PAGE (page)->n_done++;
}

static void
add_and_say (Fixture *self, const char *text)
{
  hw_page_do (HW_PAGE (self->page), text, add_member, hw_call_new (NULL, NULL, text, 0), hw_call_free, NULL, NULL);
  app_wait_until (shows (self, text));
  g_assert_true (shows (self, "Undo"));
}

static void
told_cb (gboolean *told)
{
  *told = TRUE;
}

/* Long before the toast would go by itself: as soon as the session has told of it. */
static void
wait_until_told (Fixture *self, gboolean *told)
{
  gulong handler = g_signal_connect_swapped (self->app.session, "notify::can-undo", G_CALLBACK (told_cb), told);

  app_wait_until (*told);
  g_signal_handler_disconnect (self->app.session, handler);
}

static void
test_a_toast_goes_when_its_button_would_not_undo_it (Fixture *self, gconstpointer data)
{
  g_autofree char *id = NULL;
  gboolean told = FALSE;

  gtk_window_present (GTK_WINDOW (self->window));
  open_place (self, "test/first");
  app_wait_until (shows (self, "first"));

  add_and_say (self, "Undone elsewhere");
  g_assert_true (hw_session_undo (self->app.session, NULL, NULL));
  wait_until_told (self, &told);
  g_assert_false (shows (self, "Undone elsewhere"));

  add_and_say (self, "Another change came");
  told = FALSE;
  id = app_fixture_add_candidate (&self->app, "Ada Example");
  wait_until_told (self, &told);
  g_assert_false (shows (self, "Another change came"));
}

static void
test_what_was_undone_at_once_is_not_said (Fixture *self, gconstpointer data)
{
  HwSession *session = self->app.session;

  gtk_window_present (GTK_WINDOW (self->window));
  open_place (self, "test/first");
  app_wait_until (shows (self, "first"));
  hw_page_do (HW_PAGE (self->page), "Undone at once", add_member, hw_call_new (NULL, NULL, "x", 0), hw_call_free, NULL,
              added);
  hw_session_edit_async (session, undo, NULL, NULL, NULL, NULL, NULL, NULL);
  while (!hw_session_can_redo (session)) /* both are done before the main loop hears of the first */
    g_usleep (1000);
  app_wait_until (self->page->n_done == 1);
  g_assert_false (shows (self, "Undone at once"));
}

static GtkWindow *
find_dialog (void)
{
  g_autoptr (GListModel) windows = g_object_ref (gtk_window_get_toplevels ());

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);

      if (gtk_window_get_modal (window))
        return window;
    }
  return NULL;
}

static void
test_what_failed_is_said_once_and_the_page_shows_what_is_stored (Fixture *self, gconstpointer data)
{
  guint before;

  gtk_window_present (GTK_WINDOW (self->window));
  open_place (self, "test/first");
  app_wait_until (shows (self, "first"));
  before = self->page->n_refreshed;
  fails_with = "a submitted scorecard is final; revise it instead";
  hw_page_do (HW_PAGE (self->page), "Not said", work, hw_call_new (NULL, NULL, "x", 0), hw_call_free, g_free, done);
  app_wait_until (find_dialog () != NULL);
  fails_with = NULL;
  app_wait_until (app_find_label (GTK_WIDGET (find_dialog ()), "a submitted scorecard is final; revise it instead"));
  g_assert_cmpuint (self->page->n_done, ==, 0);
  g_assert_false (shows (self, "Not said"));
  app_wait_until (self->page->n_refreshed > before);
  gtk_window_destroy (find_dialog ());
  g_assert_null (find_dialog ());
}

static void
count_cb (gpointer user_data)
{
  ++*(guint *) user_data;
}

static void
count_text_cb (const char *text, gpointer user_data)
{
  g_assert_cmpstr (text, ==, "Better qualified");
  ++*(guint *) user_data;
}

static void
test_questions_are_answered_once (Fixture *self, gconstpointer data)
{
  guint confirmed = 0;
  GtkWidget *entry;

  gtk_window_present (GTK_WINDOW (self->window));
  hw_alert_ask (GTK_WIDGET (self->page), "Submit?", "It is final.", "_Submit", FALSE, count_cb, &confirmed, NULL);
  g_signal_emit_by_name (find_dialog (), "response", "cancel");
  g_assert_cmpuint (confirmed, ==, 0);
  g_signal_emit_by_name (find_dialog (), "response", "confirm");
  g_assert_cmpuint (confirmed, ==, 1);
  gtk_window_destroy (find_dialog ());

  hw_alert_ask_text (GTK_WIDGET (self->page), "Reject?", "Say why.", "Reason", NULL, "_Reject", count_text_cb,
                     &confirmed, NULL);
  app_wait_until (app_find_widget (GTK_WIDGET (find_dialog ()), GTK_TYPE_ENTRY) != NULL);
  entry = app_find_widget (GTK_WIDGET (find_dialog ()), GTK_TYPE_ENTRY);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL, "Reason");
  gtk_editable_set_text (GTK_EDITABLE (entry), "Better qualified");
  g_signal_emit_by_name (find_dialog (), "response", "confirm");
  g_assert_cmpuint (confirmed, ==, 2);
  gtk_window_destroy (find_dialog ());
}

static void
test_leaving_is_told (Fixture *self, gconstpointer data)
{
  hw_page_leave (HW_PAGE (self->page));
  g_assert_cmpuint (self->page->n_left, ==, 1);
  hw_page_set_title (HW_PAGE (self->page), "Title", "Subtitle");
  g_assert_cmpstr (hw_page_get_title (HW_PAGE (self->page)), ==, "Title");
}

#define add(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char *argv[])
{
  app_test_init (&argc, &argv);
  add ("/page/shown", test_it_loads_when_it_is_shown);
  add ("/page/late", test_a_late_answer_is_dropped);
  add ("/page/slow", test_slow_work_shows_that_it_goes_on);
  add ("/page/failure", test_a_failure_says_why_and_can_be_tried_again);
  add ("/page/changed", test_a_change_of_its_nouns_refreshes_it);
  add ("/page/done", test_what_was_done_is_said_with_undo);
  add ("/page/toast-goes", test_a_toast_goes_when_its_button_would_not_undo_it);
  add ("/page/toast-late", test_what_was_undone_at_once_is_not_said);
  add ("/page/failed-change", test_what_failed_is_said_once_and_the_page_shows_what_is_stored);
  add ("/page/questions", test_questions_are_answered_once);
  add ("/page/leave", test_leaving_is_told);
  return g_test_run ();
}
