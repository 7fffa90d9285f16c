/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/hw-error.h"
#include "hw-test-folder.h"
#include "workbench/hw-data-files.h"
#include "workbench/hw-helper-process.h"
#include "workbench/hw-helper-wrapper.h"
#include "workbench/hw-input-file.h"
#include "workbench/hw-reader-client.h"

static char *folder;

static char *
write_file (const char *name, const void *data, gsize length)
{
  g_autoptr (GError) error = NULL;
  char *path = g_build_filename (folder, name, NULL);

  g_file_set_contents (path, data, (gssize) length, &error);
  g_assert_no_error (error);
  return path;
}

static void
assert_refused (const char *path, int code, const char *end)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HwDocument) document = hw_reader_client_read (path, NULL, NULL, NULL, &error);
  g_autofree char *shown = hw_input_file_show (path);
  g_autofree char *message = g_strconcat (shown, end, NULL);

  g_assert_null (document);
  g_assert_error (error, HW_ERROR, code);
  g_assert_cmpstr (error->message, ==, message);
}

static void
test_reads_through_the_helper (void)
{
  g_autofree char *path = write_file ("posting.txt", "Director\n\n\xe2\x80\xa2 Lead\n", 19);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) original = NULL;
  g_autoptr (HwDocument) document = hw_reader_client_read (path, NULL, &original, NULL, &error);
  HwRecord *record;

  g_assert_no_error (error);
  g_assert_cmpint (document->kind, ==, HW_DOCUMENT_POSTING);
  record = g_ptr_array_index (document->records, 0);
  g_assert_cmpstr (record->text, ==, "Director\n\n\xe2\x80\xa2 Lead\n");
  g_assert_cmpuint (record->blocks->len, ==, 2);
  g_assert_cmpuint (g_bytes_get_size (original), ==, 19);
  g_assert_cmpuint (document->warnings->len, ==, 0);
}

/* The library for PDF wants fonts and files of its own; behind the locked door it has to do without. White
 * letters on a bar are painted to be judged. */
static void
test_reads_pdf_through_the_helper (void)
{
  static const char pdf[]
      = "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
        "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 300]/Resources<</Font<</F<</Type/Font/Subtype/Type1"
        "/BaseFont/Helvetica>>>>>>/Contents 4 0 R>>endobj\n4 0 obj<</Length 157>>stream\n"
        "0 0 .4 rg 0 200 300 100 re f 1 1 1 rg BT /F 10 Tf 20 250 Td (White on blue) Tj ET\n"
        "BT /F 10 Tf 20 100 Td (white on white) Tj 0 g 0 -50 Td (Black on white) Tj ET\nendstream endobj\n"
        "trailer<</Root 1 0 R>>\n";
  g_autofree char *path = write_file ("posting.pdf", pdf, strlen (pdf));
  HwReadOptions options = { .wanted = HW_DOCUMENT_POSTING + 1 };
  g_autoptr (GError) error = NULL;
  g_autoptr (HwDocument) document = hw_reader_client_read (path, &options, NULL, NULL, &error);
  HwRecord *record;

  g_assert_no_error (error);
  record = g_ptr_array_index (document->records, 0);
  g_assert_cmpstr (record->text, ==, "White on blue\n\nBlack on white");
  g_assert_cmpstr (hw_record_get_field (record, "hidden-text"), ==, "white on white");
}

static void
test_reads_the_shipped_rubric (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = hw_data_find ("rubrics/director-of-ecommerce.xml", &error);
  HwReadOptions options = { .wanted = HW_DOCUMENT_RUBRIC + 1 };
  g_autoptr (HwDocument) document = hw_reader_client_read (path, &options, NULL, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (hw_rubric_get_n_competencies (document->rubric), ==, 14);
}

static void
test_options_reach_the_helper (void)
{
  g_autofree char *path = write_file ("latin.txt", "caf\xe9 \xa4", 6);
  HwReadOptions options = { .wanted = HW_DOCUMENT_RESUME + 1, .encoding = (char *) "ISO-8859-15" };
  g_autoptr (GError) error = NULL;
  g_autoptr (HwDocument) document = hw_reader_client_read (path, &options, NULL, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpint (document->kind, ==, HW_DOCUMENT_RESUME);
  g_assert_cmpstr (document->encoding, ==, "ISO-8859-15");
  g_assert_cmpstr (((HwRecord *) g_ptr_array_index (document->records, 0))->text, ==,
                   "caf\xc3\xa9 \xe2\x82\xac");
}

static void
test_messages_name_file_and_line (void)
{
  g_autofree char *damaged = write_file ("damaged.txt", "one\ntwo \xff\n", 10);
  g_autofree char *rtf = write_file ("odd\n%s.csv", "{\\rtf1\\ansi x}", 14);

  assert_refused (
      damaged, HW_ERROR_ENCODING,
      ":2: the letters cannot be read: \\xff at byte 8 is not UTF-8 (a byte that no text has); open the "
      "file in its own program and save it as text in UTF-8");
  assert_refused (
      rtf, HW_ERROR_UNSUPPORTED,
      ": this is an RTF document, which this version does not read; open it in its own program and save it "
      "as DOCX, ODT or PDF");
}

static void
test_empty_files_are_refused (void)
{
  g_autofree char *empty = write_file ("empty.txt", "", 0);
  g_autofree char *mark = write_file ("mark.txt", "\xef\xbb\xbf", 3);
  g_autofree char *blank = write_file ("blank.txt", " \r\n\t\xc2\xa0\n", 7);

  assert_refused (empty, HW_ERROR_INPUT, ": the file is empty; choose the file that was meant");
  assert_refused (mark, HW_ERROR_INPUT,
                  ": the file is empty but for white space; choose the file that was meant");
  assert_refused (blank, HW_ERROR_INPUT,
                  ": the file is empty but for white space; choose the file that was meant");
}

static void
test_only_regular_files_are_opened (void)
{
  g_autofree char *pipe_path = g_build_filename (folder, "pipe", NULL);
  g_autofree char *missing = g_build_filename (folder, "missing", NULL);

  g_assert_cmpint (mkfifo (pipe_path, 0600), ==, 0);
  assert_refused (folder, HW_ERROR_INPUT, ": not a regular file but a folder; choose a file");
  assert_refused (pipe_path, HW_ERROR_INPUT, ": not a regular file but a pipe; choose a file");
  assert_refused ("/dev/zero", HW_ERROR_INPUT, ": not a regular file but a device; choose a file");
  assert_refused ("/proc/self/status", HW_ERROR_INPUT,
                  ": not a regular file but one of the system; choose a file");
  assert_refused (missing, HW_ERROR_NOT_FOUND,
                  ": No such file or directory; check the name and the permissions");
}

static void
test_links_to_files_are_followed (void)
{
  g_autofree char *path = write_file ("target.txt", "Director", 8);
  g_autofree char *link_path = g_build_filename (folder, "link.txt", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (HwDocument) document = NULL;

  g_assert_cmpint (symlink (path, link_path), ==, 0);
  document = hw_reader_client_read (link_path, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_nonnull (document);
}

static void
test_long_and_odd_names_are_shown_harmless (void)
{
  g_autofree char *name = g_strnfill (5000, 'x');
  g_autofree char *path = g_build_filename (folder, "\x1b[2J\xff", name, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (HwDocument) document = hw_reader_client_read (path, NULL, NULL, NULL, &error);

  g_assert_null (document);
  g_assert_error (error, HW_ERROR, HW_ERROR_INPUT);
  g_assert_true (g_utf8_validate (error->message, -1, NULL));
  g_assert_null (strchr (error->message, '\x1b'));
  g_assert_cmpuint (strlen (error->message), <, 500);
}

static void
test_too_large_is_refused_unread (void)
{
  g_autofree char *path = write_file ("large.txt", "x", 1);

  g_assert_cmpint (truncate (path, (G_GINT64_CONSTANT (4) << 30) + 1), ==, 0); /* a hole: it takes no room */
  assert_refused (path, HW_ERROR_LIMIT, ": the file is larger than 4096 MiB; split it");
}

/* What has to be held whole has a lower limit, which shows when the format is known: after the first bytes. */
static void
test_too_large_for_its_format_is_refused_early (void)
{
  g_autofree char *line = g_strnfill (70000, 'x');
  g_autofree char *path = write_file ("large.txt", line, 70000);

  g_assert_cmpint (truncate (path, G_GINT64_CONSTANT (1) << 30), ==, 0);
  assert_refused (path, HW_ERROR_LIMIT, ": the file is larger than 64 MiB; split it");
}

static void
read_to_the_end (HwInputFile *file, GError **error)
{
  guint8 buffer[64];

  while (hw_input_file_read (file, buffer, sizeof buffer, error) > 0)
    ;
}

static void
test_change_while_reading_is_noticed (void)
{
  g_autofree char *path = write_file ("growing.txt", "one", 3);
  g_autofree char *again = write_file ("other.txt", "three", 5);
  g_autoptr (GError) error = NULL;
  g_autoptr (HwInputFile) grown = hw_input_file_open (path, &error);
  g_autoptr (HwInputFile) cut = hw_input_file_open (again, &error);

  g_assert_no_error (error);
  g_assert_cmpint (truncate (path, 4), ==, 0);
  g_assert_cmpint (truncate (again, 4), ==, 0);
  read_to_the_end (grown, &error);
  g_assert_error (error, HW_ERROR, HW_ERROR_INPUT);
  g_assert_true (g_str_has_suffix (
      error->message, "the file changed while it was read; wait until it is written and try again"));
  g_clear_error (&error);
  read_to_the_end (cut, &error);
  g_assert_error (error, HW_ERROR, HW_ERROR_INPUT);
}

static void
test_the_digest_is_that_of_the_file (void)
{
  g_autofree char *path = write_file ("digest.txt", "abc", 3);
  g_autoptr (HwInputFile) file = hw_input_file_open (path, NULL);
  guint8 byte;

  g_assert_cmpint (hw_input_file_read (file, &byte, 1, NULL), ==, 1);
  hw_input_file_rewind (file);
  read_to_the_end (file, NULL);
  g_assert_cmpstr (hw_input_file_get_sha256 (file), ==,
                   "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

/* All that the program says to an input of "in", a byte at a time. */
static GBytes *
run_job (const HwHelperJob *job, GCancellable *cancellable, GError **error)
{
  g_autoptr (HwHelper) helper = hw_helper_start (job, cancellable, error);
  g_autoptr (GByteArray) output = g_byte_array_new ();
  guint8 buffer[256];
  gssize n = -1;

  while (helper != NULL && (n = hw_helper_read (helper, buffer, sizeof buffer, error)) > 0)
    g_byte_array_append (output, buffer, (guint) n);
  return n == 0 ? g_byte_array_free_to_bytes (g_steal_pointer (&output)) : NULL;
}

static gssize
feed_letters (gpointer data, guint8 *buffer, gsize size, GError **error)
{
  guint *n_left = data;

  if (*n_left == 0)
    return 0;
  *buffer = "ni"[--*n_left % 2];
  return 1;
}

static void
feed_again (gpointer data)
{
  *(guint *) data = 2;
}

static GBytes *
run_shell (const char *script, guint seconds, GCancellable *cancellable, GError **error)
{
  g_autofree char *path = write_file ("helper.sh", script, strlen (script));
  g_autoptr (GBytes) head = g_bytes_new_static ("in", 2);
  guint n_left = 2;
  const HwHelperJob job = { .program = path,
                            .head = head,
                            .feed = feed_letters,
                            .feed_data = &n_left,
                            .wall_seconds = seconds,
                            .cpu_seconds = 10 };

  g_assert_cmpint (g_chmod (path, 0700), ==, 0);
  return run_job (&job, cancellable, error);
}

static void
test_helper_gets_input_and_nothing_else (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) output = NULL;
  g_autofree char *text = NULL;

  output = run_shell ("#!/bin/sh\ncat; echo; ls /proc/self/fd | wc -l; env | cut -d= -f1 | sort | grep -v "
                      "'^_$' | tr '\\n' ' '\n",
                      10, NULL, &error);
  g_assert_no_error (error);
  text = g_strndup (g_bytes_get_data (output, NULL), g_bytes_get_size (output));
  /* 0, 1, 2, and the folder that ls itself looks at */
  g_assert_cmpstr (text, ==, "inin\n4\nHW_LOCALE_DIR LANGUAGE LC_ALL PWD ");
}

static void
test_deaths_of_the_helper_are_messages (void)
{
  static const struct
  {
    const char *script;
    int code;
    const char *message;
  } rows[] = {
    { "#!/bin/sh\nkill -SEGV $$\n", HW_ERROR_DAMAGED,
      "the reading helper broke down over this file (signal 11); save the file anew in its own program" },
    { "#!/bin/sh\nexit 3\n", HW_ERROR_DAMAGED,
      "the reading helper broke down over this file (exit 3); save the file anew in its own program" },
    { "#!/bin/sh\nkill -XCPU $$\n", HW_ERROR_LIMIT,
      "reading took more than 10 seconds of computing; simplify the file or split it" },
    { "#!/bin/sh\nkill -KILL $$\n", HW_ERROR_LIMIT,
      "the system stopped the reading helper, perhaps for want of memory; try again, or split the file" },
    { "#!/bin/sh\nkill -SYS $$\n", HW_ERROR_DAMAGED,
      "the file made the reading helper try something forbidden; it is built to attack, do not open it" },
    { "#!/bin/sh\nsleep 5\n", HW_ERROR_LIMIT,
      "reading took longer than 1 seconds; simplify the file or split it" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GBytes) output = run_shell (rows[i].script, 1, NULL, &error);

      g_assert_null (output);
      g_assert_error (error, HW_ERROR, rows[i].code);
      g_assert_cmpstr (error->message, ==, rows[i].message);
    }
}

/* A machine that is paused for longer than a file may take, as virtual ones are: the helper stops who waits for it. */
static void
test_a_pause_is_no_long_reading (void)
{
  static const char script[] = "#!/bin/sh\nkill -STOP $PPID\nsleep 1.3\nkill -CONT $PPID\nsleep 0.2\necho late\n";
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) output = run_shell (script, 1, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpmem (g_bytes_get_data (output, NULL), g_bytes_get_size (output), "late\n", 5);
}

/* The helper dies the same death inside a room of its own, and a room that cannot be made is done without. */
static void
test_wrapper (void)
{
  const char *wrapper = hw_helper_wrapper_find ();
  static const char listing[] = "#!/bin/sh\ncat; ls / | tr '\\n' ' '\n";
  static const char dying[] = "#!/bin/sh\nkill -SEGV $$\n";
  g_autofree char *path = write_file ("wrapped.sh", listing, sizeof listing - 1);
  g_autofree char *crash = write_file ("crash.sh", dying, sizeof dying - 1);
  g_autoptr (GBytes) input = g_bytes_new_static ("in", 2);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) output = NULL;
  g_autofree char *text = NULL;
  guint n_left = 2;
  HwHelperJob job = { .program = path,
                      .head = input,
                      .feed = feed_letters,
                      .rewind = feed_again,
                      .feed_data = &n_left,
                      .wall_seconds = 10 };

  g_chmod (path, 0700);
  g_chmod (crash, 0700);
  job.wrapper = "/bin/false";
  output = run_job (&job, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (g_str_has_prefix (g_bytes_get_data (output, NULL), "inin"));
  g_assert_null (hw_helper_wrapper_find ()); /* given up for this process */
  g_clear_pointer (&output, g_bytes_unref);
  if (wrapper == NULL)
    {
      g_test_skip ("bubblewrap is not installed");
      return;
    }
  job.wrapper = wrapper;
  n_left = 2;
  output = run_job (&job, NULL, &error);
  g_assert_no_error (error);
  text = g_strndup (g_bytes_get_data (output, NULL), g_bytes_get_size (output));
  if (strstr (text, "home") != NULL || strstr (text, "root") != NULL)
    g_test_skip ("bubblewrap cannot make its room here");
  else
    g_assert_true (g_str_has_prefix (text, "ininbin"));
  g_clear_pointer (&output, g_bytes_unref);
  job.program = crash;
  output = run_job (&job, NULL, &error);
  g_assert_error (error, HW_ERROR, HW_ERROR_DAMAGED);
  g_assert_nonnull (strstr (error->message, "(signal 11)"));
}

static gpointer
cancel_soon (gpointer cancellable)
{
  g_usleep (50000);
  g_cancellable_cancel (cancellable);
  return NULL;
}

static void
test_cancelling_kills_the_helper (void)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) output = NULL;
  GThread *thread = g_thread_new ("cancel", cancel_soon, cancellable);
  gint64 start = g_get_monotonic_time ();

  output = run_shell ("#!/bin/sh\nexec sleep 20\n", 30, cancellable, &error);
  g_thread_join (thread);
  g_assert_null (output);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpint (g_get_monotonic_time () - start, <, 5 * G_USEC_PER_SEC);
}

static void
test_nonsense_answer_is_refused (void)
{
  g_autofree char *helper = write_file ("hwb-reader", "#!/bin/sh\necho nonsense\n", 24);
  g_autofree char *path = write_file ("good.txt", "Director", 8);
  g_autofree char *before = g_strdup (g_getenv ("HW_LIBEXEC_DIR"));

  g_assert_cmpint (g_chmod (helper, 0700), ==, 0);
  g_setenv ("HW_LIBEXEC_DIR", folder, TRUE);
  assert_refused (
      path, HW_ERROR_DAMAGED,
      ": the reading helper gave an answer that makes no sense; the file may be built to attack it");
  g_setenv ("HW_LIBEXEC_DIR", before, TRUE);
}

int
main (int argc, char *argv[])
{
  g_autoptr (GError) error = NULL;
  int status;

  g_test_init (&argc, &argv, NULL);
  folder = g_dir_make_tmp ("hw-reader-XXXXXX", &error);
  g_test_add_func ("/reader-client/text", test_reads_through_the_helper);
  g_test_add_func ("/reader-client/pdf", test_reads_pdf_through_the_helper);
  g_test_add_func ("/reader-client/rubric", test_reads_the_shipped_rubric);
  g_test_add_func ("/reader-client/options", test_options_reach_the_helper);
  g_test_add_func ("/reader-client/messages", test_messages_name_file_and_line);
  g_test_add_func ("/reader-client/empty", test_empty_files_are_refused);
  g_test_add_func ("/reader-client/regular-files-only", test_only_regular_files_are_opened);
  g_test_add_func ("/reader-client/links", test_links_to_files_are_followed);
  g_test_add_func ("/reader-client/names", test_long_and_odd_names_are_shown_harmless);
  g_test_add_func ("/reader-client/too-large", test_too_large_is_refused_unread);
  g_test_add_func ("/reader-client/too-large-whole", test_too_large_for_its_format_is_refused_early);
  g_test_add_func ("/reader-client/digest", test_the_digest_is_that_of_the_file);
  g_test_add_func ("/reader-client/changing", test_change_while_reading_is_noticed);
  g_test_add_func ("/reader-client/nonsense", test_nonsense_answer_is_refused);
  g_test_add_func ("/helper/input", test_helper_gets_input_and_nothing_else);
  g_test_add_func ("/helper/deaths", test_deaths_of_the_helper_are_messages);
  g_test_add_func ("/helper/pause", test_a_pause_is_no_long_reading);
  g_test_add_func ("/helper/wrapper", test_wrapper);
  g_test_add_func ("/helper/cancel", test_cancelling_kills_the_helper);
  status = g_test_run ();
  hw_test_folder_remove (folder);
  g_free (folder);
  return status;
}
