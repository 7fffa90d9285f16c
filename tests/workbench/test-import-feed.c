/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#include "hw-workbench-fixture.h"
#include "core/hw-posting.h"
#include "workbench/hw-digest-map.h"
#include "workbench/hw-import-pipeline.h"
#include "workbench/hw-reader-stream.h"
#include "workbench/hw-session-private.h"

/* Feeds of postings: read one by one, previewed without being held, written in one transaction, taken back. */

typedef struct
{
  Fixture *f;
  char *path;
} Feed;

static void
feed_init (Feed *self)
{
  self->f = fixture_new ();
  self->path = g_strdup ("/tmp/hw-feed-XXXXXX");
  g_close (g_mkstemp (self->path), NULL);
}

static void
feed_clear (Feed *self)
{
  g_unlink (self->path);
  g_free (self->path);
  fixture_free (self->f);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Feed, feed_clear)

/* Postings 1 to @n; the text of @changed is another, that of @flood far too long. */
static void
write_feed (Feed *self, guint n, guint changed, guint flood)
{
  g_autofree char *much = g_strnfill (3 << 20, 'x');
  g_autoptr (GString) text = g_string_new ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<source>\n");
  g_autoptr (GError) error = NULL;

  for (guint i = 1; i <= n; i++)
    g_string_append_printf (
        text,
        "<job><title>Job %u</title><referencenumber>R%u</referencenumber>"
        "<company>Acme</company><city>Denver</city><description><![CDATA[%s%s]]></description></job>\n",
        i, i, i == flood ? much : "<p>You will lead the store.</p>",
        i == changed ? "<p>And the warehouse.</p>" : "");
  g_string_append (text, "</source>\n");
  g_file_set_contents (self->path, text->str, (gssize) text->len, &error);
  g_assert_no_error (error);
}

static void
assert_counts (HwImportPlan *plan, gint64 added, gint64 updated, gint64 duplicate, gint64 rejected)
{
  g_assert_cmpint (plan->ledger->n_added, ==, added);
  g_assert_cmpint (plan->ledger->n_updated, ==, updated);
  g_assert_cmpint (plan->ledger->n_duplicate, ==, duplicate);
  g_assert_cmpint (plan->ledger->n_rejected, ==, rejected);
  g_assert_cmpint (plan->ledger->n_read, ==, added + updated + duplicate + rejected);
}

static HwImportPlan *
import_feed (Feed *self, gboolean keep_going)
{
  const HwImportOptions options = { .read = { .keep_going = keep_going } };
  g_autoptr (GError) error = NULL;
  HwImportPlan *plan = hw_import_file (self->f->session, self->path, &options, NULL, &error);

  g_assert_no_error (error);
  return plan;
}

static void
test_what_was_previewed_is_stored_and_taken_back (void)
{
  g_auto (Feed) feed = { 0 };
  g_autoptr (HwImportPlan) plan = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autofree char *label = NULL;

  feed_init (&feed);
  write_feed (&feed, 700, 0, 0);
  before = fixture_digest (feed.f->repository);
  plan = hw_import_plan_file (feed.f->session, feed.path, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (plan->streamed);
  assert_counts (plan, 700, 0, 0, 0);
  g_assert_cmpuint (plan->lines->len, ==, 500); /* the first ones only */
  g_assert_cmpint (fixture_count (feed.f, &HW_POSTING), ==, 0);
  g_assert_true (hw_import_apply (feed.f->session, plan, NULL, &error));
  g_assert_no_error (error);
  g_assert_true (plan->stored);
  g_assert_cmpint (fixture_count (feed.f, &HW_POSTING), ==, 700);
  g_assert_cmpint (fixture_count (feed.f, &HW_STORED_READING), ==, 700);
  label = hw_session_dup_undo_label (feed.f->session);
  g_assert_cmpstr (label, ==, "Import 700 postings");
  g_assert_true (hw_session_undo (feed.f->session, NULL, &error));
  g_assert_false (hw_session_can_undo (feed.f->session));
  after = fixture_digest (feed.f->repository);
  g_assert_cmpstr (before, ==, after);
}

static void
test_a_posting_of_a_feed_knows_where_it_came_from (void)
{
  g_auto (Feed) feed = { 0 };
  g_autoptr (HwImportPlan) plan = NULL;
  g_autoptr (HwPosting) posting = NULL;
  g_autoptr (HwImport) ledger = NULL;
  g_autofree char *text = NULL;
  g_autofree char *digest = NULL;
  gsize length = 0;

  feed_init (&feed);
  write_feed (&feed, 1, 0, 0);
  plan = import_feed (&feed, FALSE);
  posting = fixture_only (feed.f, &HW_POSTING);
  ledger = fixture_only (feed.f, &HW_IMPORT);
  g_assert_true (g_file_get_contents (feed.path, &text, &length, NULL));
  digest = g_compute_checksum_for_string (G_CHECKSUM_SHA256, text, (gssize) length);
  g_assert_cmpstr (ledger->sha256, ==, digest);
  g_assert_cmpstr (posting->title, ==, "Job 1");
  g_assert_cmpstr (posting->reference, ==, "R1");
  g_assert_cmpstr (posting->import_id, ==, ledger->parent.id);
  g_assert_cmpint (posting->record, ==, 1);
  g_assert_nonnull (posting->fields);
  g_assert_nonnull (strstr (posting->text, "lead the store"));
}

static void
test_the_same_feed_again_changes_nothing_and_a_newer_one_updates (void)
{
  g_auto (Feed) feed = { 0 };
  g_autoptr (HwImportPlan) first = NULL;
  g_autoptr (HwImportPlan) again = NULL;
  g_autoptr (HwImportPlan) newer = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;

  feed_init (&feed);
  write_feed (&feed, 20, 0, 0);
  first = import_feed (&feed, FALSE);
  g_assert_true (first->stored);
  before = fixture_digest (feed.f->repository);
  again = import_feed (&feed, FALSE);
  assert_counts (again, 0, 0, 20, 0);
  g_assert_false (again->stored);
  g_assert_cmpint (fixture_count (feed.f, &HW_IMPORT), ==, 1);
  write_feed (&feed, 21, 7, 0);
  newer = import_feed (&feed, FALSE);
  assert_counts (newer, 1, 1, 19, 0);
  g_assert_true (newer->stored);
  g_assert_true (hw_import_undo (feed.f->session, newer->ledger->parent.id, NULL, &error));
  g_assert_no_error (error);
  after = fixture_digest (feed.f->repository);
  g_assert_cmpstr (before, ==, after);
}

static void
test_one_bad_record_keeps_all_out_unless_told_to_go_on (void)
{
  g_auto (Feed) feed = { 0 };
  const HwImportOptions going_on = { .read = { .keep_going = TRUE } };
  g_autoptr (HwImportPlan) previewed = NULL;
  g_autoptr (HwImportPlan) taken = NULL;
  g_autoptr (GError) error = NULL;

  feed_init (&feed);
  write_feed (&feed, 10, 0, 4);
  g_assert_null (hw_import_file (feed.f->session, feed.path, NULL, NULL, &error));
  g_assert_nonnull (error);
  g_clear_error (&error);
  g_assert_cmpint (fixture_count (feed.f, &HW_POSTING), ==, 0);
  previewed = hw_import_plan_file (feed.f->session, feed.path, &going_on, NULL, &error);
  g_assert_no_error (error);
  assert_counts (previewed, 9, 0, 0, 1);
  previewed->keep_going = FALSE;
  g_assert_false (hw_import_apply (feed.f->session, previewed, NULL, &error));
  g_assert_error (error, HW_ERROR, HW_ERROR_INPUT);
  taken = import_feed (&feed, TRUE);
  g_assert_true (taken->stored);
  assert_counts (taken, 9, 0, 0, 1);
  g_assert_cmpint (fixture_count (feed.f, &HW_POSTING), ==, 9);
}

static void
test_a_file_that_changed_after_its_preview_is_not_imported (void)
{
  g_auto (Feed) feed = { 0 };
  g_autoptr (HwImportPlan) plan = NULL;
  g_autoptr (GError) error = NULL;

  feed_init (&feed);
  write_feed (&feed, 5, 0, 0);
  plan = hw_import_plan_file (feed.f->session, feed.path, NULL, NULL, &error);
  g_assert_no_error (error);
  write_feed (&feed, 5, 3, 0);
  g_assert_false (hw_import_apply (feed.f->session, plan, NULL, &error));
  g_assert_error (error, HW_ERROR, HW_ERROR_CONFLICT);
  g_assert_cmpint (fixture_count (feed.f, &HW_POSTING), ==, 0);
}

static void
test_work_built_on_a_feed_keeps_it (void)
{
  g_auto (Feed) feed = { 0 };
  g_autoptr (HwImportPlan) plan = NULL;
  g_autoptr (HwPosting) posting = NULL;
  g_autoptr (HwPosting) changed = NULL;
  g_autoptr (HwChangeSet) changes = NULL;
  g_autoptr (GError) error = NULL;

  feed_init (&feed);
  write_feed (&feed, 1, 0, 0);
  plan = import_feed (&feed, FALSE);
  posting = fixture_only (feed.f, &HW_POSTING);
  changed = hw_posting_dup (posting);
  g_free (changed->title);
  changed->title = g_strdup ("Renamed");
  changes = hw_session_begin (feed.f->session, "Rename");
  hw_change_set_change (changes, posting, changed);
  g_assert_true (hw_session_apply (feed.f->session, changes, NULL, NULL));
  g_assert_false (hw_import_undo (feed.f->session, plan->ledger->parent.id, NULL, &error));
  g_assert_error (error, HW_ERROR, HW_ERROR_CONFLICT);
  g_assert_cmpint (fixture_count (feed.f, &HW_POSTING), ==, 1);
}

static void
cancel_at_once (guint n_records, double share, gpointer cancellable)
{
  g_assert_cmpfloat (share, >, 0);
  g_assert_cmpfloat (share, <=, 1);
  g_cancellable_cancel (cancellable);
}

static void
test_a_cancelled_import_leaves_nothing (void)
{
  g_auto (Feed) feed = { 0 };
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  const HwImportOptions options = { .progress = cancel_at_once, .progress_data = cancellable };
  g_autoptr (GError) error = NULL;

  feed_init (&feed);
  write_feed (&feed, 5000, 0, 0);
  g_assert_null (hw_import_file (feed.f->session, feed.path, &options, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpint (fixture_count (feed.f, &HW_POSTING), ==, 0);
  g_assert_cmpint (fixture_count (feed.f, &HW_IMPORT), ==, 0);
}

static void
test_a_feed_cut_short_leaves_nothing (void)
{
  g_auto (Feed) feed = { 0 };
  g_autoptr (GError) error = NULL;

  feed_init (&feed);
  write_feed (&feed, 3000, 0, 0);
  g_assert_cmpint (truncate (feed.path, 300000), ==, 0);
  g_assert_null (hw_import_file (feed.f->session, feed.path, NULL, NULL, &error));
  g_assert_error (error, HW_ERROR, HW_ERROR_INPUT);
  g_assert_true (g_str_has_prefix (error->message, "“Import") || strstr (error->message, feed.path) != NULL);
  g_assert_cmpint (fixture_count (feed.f, &HW_POSTING), ==, 0);
}

static void
test_records_come_in_batches_that_are_not_held (void)
{
  g_auto (Feed) feed = { 0 };
  g_autoptr (HwReaderStream) stream = NULL;
  g_autoptr (GError) error = NULL;
  guint n = 0, n_batches = 0;

  feed_init (&feed);
  write_feed (&feed, 5000, 0, 0);
  stream = hw_reader_stream_open (feed.path, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_false (hw_reader_stream_is_whole (stream));
  for (;;)
    {
      g_autoptr (GPtrArray) records = NULL;

      g_assert_true (hw_reader_stream_next (stream, &records, &error));
      if (records == NULL)
        break;
      n += records->len;
      n_batches++;
    }
  g_assert_cmpuint (n, ==, 5000);
  g_assert_cmpuint (n_batches, >, 3);
  g_assert_cmpfloat (hw_reader_stream_get_progress (stream), ==, 1);
  g_assert_cmpuint (strlen (hw_reader_stream_get_sha256 (stream)), ==, 64);
}

static void
test_digests_are_found_again_among_many (void)
{
  g_autoptr (HwDigestMap) map = hw_digest_map_new ();

  for (guint i = 1; i <= 5000; i++)
    {
      g_autofree char *text = g_strdup_printf ("%u", i);
      g_autofree char *hex = g_compute_checksum_for_string (G_CHECKSUM_SHA256, text, -1);

      g_assert_cmpuint (hw_digest_map_add (map, hex, i), ==, 0);
      g_assert_cmpuint (hw_digest_map_add (map, hex, i + 1), ==, i);
    }
}

/* Rows 1 to @n; that of @bad has a field too few. */
static void
write_table (Feed *self, guint n, guint bad)
{
  g_autoptr (GString) text = g_string_new ("Position;Firma;Aufgaben und mehr\n");
  g_autoptr (GError) error = NULL;

  for (guint i = 1; i <= n; i++)
    g_string_append_printf (text, "Job %u;Acme%s\n", i, i == bad ? "" : ";You will lead the store.");
  g_file_set_contents (self->path, text->str, (gssize) text->len, &error);
  g_assert_no_error (error);
}

static void
test_a_table_of_postings_comes_like_a_feed (void)
{
  g_auto (Feed) feed = { 0 };
  const HwImportOptions options = { .read = { .mapping = (char *) "Position=title\nFirma=organisation\n"
                                                                  "Aufgaben und mehr=description" } };
  g_autoptr (HwImportPlan) plan = NULL;
  g_autoptr (GError) error = NULL;

  feed_init (&feed);
  write_table (&feed, 600, 0);
  plan = hw_import_plan_file (feed.f->session, feed.path, &options, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (plan->streamed);
  g_assert_cmpstr (plan->document->format, ==, "csv");
  g_assert_cmpstr (plan->document->delimiter, ==, ";");
  g_assert_cmpuint (plan->document->columns->len, ==, 3);
  assert_counts (plan, 600, 0, 0, 0);
  g_assert_true (hw_import_apply (feed.f->session, plan, NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpint (fixture_count (feed.f, &HW_POSTING), ==, 600);
  g_assert_true (hw_session_undo (feed.f->session, NULL, &error));
  g_assert_cmpint (fixture_count (feed.f, &HW_POSTING), ==, 0);
}

static void
test_a_bad_row_late_in_a_table_keeps_all_out (void)
{
  g_auto (Feed) feed = { 0 };
  HwImportOptions options = { .read = { .wanted = HW_DOCUMENT_POSTING + 1,
                                        .mapping = (char *) "Position=title\nAufgaben und mehr=description" } };
  g_autoptr (HwImportPlan) refused = NULL;
  g_autoptr (HwImportPlan) plan = NULL;
  g_autoptr (GError) error = NULL;

  feed_init (&feed);
  write_table (&feed, 3000, 2990);
  refused = hw_import_file (feed.f->session, feed.path, &options, NULL, &error);
  g_assert_null (refused);
  g_assert_error (error, HW_ERROR, HW_ERROR_INPUT);
  g_assert_nonnull (strstr (error->message, ":2991: the row has 2 fields and the header 3; "));
  g_assert_cmpint (fixture_count (feed.f, &HW_POSTING), ==, 0);
  g_clear_error (&error);
  options.read.keep_going = TRUE;
  plan = hw_import_file (feed.f->session, feed.path, &options, NULL, &error);
  g_assert_no_error (error);
  assert_counts (plan, 2999, 0, 0, 1);
  g_assert_cmpint (fixture_count (feed.f, &HW_POSTING), ==, 2999);
}

static HwReaderStream *
open_stream (Feed *feed, guint n)
{
  g_autoptr (GError) error = NULL;
  HwReaderStream *stream;

  write_feed (feed, n, 0, 0);
  stream = hw_reader_stream_open (feed->path, NULL, NULL, &error);
  g_assert_no_error (error);
  return stream;
}

/* What makes the postings gets ready while the file is read already. */
static void
test_what_was_read_before_the_makers_were_ready_comes_in_order (void)
{
  g_auto (Feed) feed = { 0 };
  g_autoptr (HwReaderStream) stream = NULL;
  g_autoptr (HwImportPipeline) pipeline = NULL;
  g_autoptr (GError) error = NULL;
  HwPostingMaker maker = { .format = "xml", .file_name = "feed.xml", .import_id = "import" };
  guint n = 0;

  feed_init (&feed);
  maker.session = feed.f->session;
  stream = open_stream (&feed, 5000);
  pipeline = hw_import_pipeline_new (stream);
  while (hw_reader_stream_get_progress (stream) < 0.2) /* more than is in the first batch */
    g_usleep (1000);
  hw_import_pipeline_start (pipeline, &maker);
  for (;;)
    {
      HwPostingBatch *batch = NULL;
      const HwMadePosting *made;

      g_assert_true (hw_import_pipeline_next (pipeline, &batch, &error));
      if (batch == NULL)
        break;
      for (guint i = 0; (made = hw_posting_batch_get (batch, i)) != NULL; i++)
        {
          g_assert_cmpuint (made->index, ==, n++);
          g_assert_cmpint (made->posting->record, ==, n);
        }
    }
  g_assert_cmpuint (n, ==, 5000);
}

static void
test_a_pipeline_given_up_with_a_batch_in_hand_leaves_nothing_behind (void)
{
  g_auto (Feed) feed = { 0 };
  g_autoptr (HwReaderStream) stream = NULL;
  HwImportPipeline *pipeline;
  HwPostingMaker maker = { .format = "xml", .file_name = "feed.xml", .import_id = "import" };
  HwPostingBatch *batch = NULL;

  feed_init (&feed);
  maker.session = feed.f->session;
  stream = open_stream (&feed, 5000);
  pipeline = hw_import_pipeline_new (stream);
  hw_import_pipeline_start (pipeline, &maker);
  for (guint i = 0; i < 3; i++)
    g_assert_true (hw_import_pipeline_next (pipeline, &batch, NULL));
  g_assert_nonnull (batch);
  g_assert_nonnull (hw_posting_batch_get (batch, 0)->posting);
  hw_import_pipeline_free (pipeline);
}

static void
test_makers_that_never_get_ready_leave_nothing_behind (void)
{
  g_auto (Feed) feed = { 0 };
  g_autoptr (HwReaderStream) stream = NULL;

  feed_init (&feed);
  stream = open_stream (&feed, 5000);
  hw_import_pipeline_free (hw_import_pipeline_new (stream));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/import-feed/preview", test_what_was_previewed_is_stored_and_taken_back);
  g_test_add_func ("/import-feed/origin", test_a_posting_of_a_feed_knows_where_it_came_from);
  g_test_add_func ("/import-feed/again", test_the_same_feed_again_changes_nothing_and_a_newer_one_updates);
  g_test_add_func ("/import-feed/rejected", test_one_bad_record_keeps_all_out_unless_told_to_go_on);
  g_test_add_func ("/import-feed/changed-file", test_a_file_that_changed_after_its_preview_is_not_imported);
  g_test_add_func ("/import-feed/built-upon", test_work_built_on_a_feed_keeps_it);
  g_test_add_func ("/import-feed/cancel", test_a_cancelled_import_leaves_nothing);
  g_test_add_func ("/import-feed/cut", test_a_feed_cut_short_leaves_nothing);
  g_test_add_func ("/import-feed/batches", test_records_come_in_batches_that_are_not_held);
  g_test_add_func ("/import-feed/read-ahead", test_what_was_read_before_the_makers_were_ready_comes_in_order);
  g_test_add_func ("/import-feed/given-up",
                   test_a_pipeline_given_up_with_a_batch_in_hand_leaves_nothing_behind);
  g_test_add_func ("/import-feed/never-ready", test_makers_that_never_get_ready_leave_nothing_behind);
  g_test_add_func ("/import-feed/table", test_a_table_of_postings_comes_like_a_feed);
  g_test_add_func ("/import-feed/bad-row", test_a_bad_row_late_in_a_table_keeps_all_out);
  g_test_add_func ("/import-feed/digests", test_digests_are_found_again_among_many);
  return g_test_run ();
}
