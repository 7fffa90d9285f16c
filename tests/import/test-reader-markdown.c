/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>
#include <time.h>

#include "base/hw-error.h"
#include "hw-import-support.h"
#include "import/hw-markdown-inline.h"

static HwDocument *
read_markdown (const char *text, GError **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  HwReadRequest request = { .bytes = bytes, .file_name = "posting.md", .wanted = HW_DOCUMENT_POSTING };

  return hw_read_document (&request, error);
}

static void
assert_described (const char *text, const char *expected)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HwDocument) document = read_markdown (text, &error);
  g_autofree char *described = NULL;

  g_assert_no_error (error);
  g_assert_cmpstr (document->format, ==, "markdown");
  assert_blocks_sound (g_ptr_array_index (document->records, 0));
  described = describe_record (g_ptr_array_index (document->records, 0));
  g_assert_cmpstr (described, ==, expected);
}

static void
test_headings_of_both_kinds (void)
{
  assert_described (
      "# One #\n## Two\n####### no\n#tag\n\nTop\n===\nBelow\n---\ntext\n\n**Duties:**\n\n**Bold** text\n",
      "H1 One\nH2 Two\nP ####### no #tag\nH1 Top\nH2 Below\nP text\nH6 Duties:\nP Bold text\n");
}

static void
test_paragraphs_and_breaks (void)
{
  assert_described ("one\ntwo  \nthree\\\nfour<br>five\n\nsix\n\n* * *\n> quoted\n> more\n",
                    "P one two\nP three\nP four\nP five\nP six\nP quoted more\n");
}

/* The width of a page breaks no line so short: its writer did, unless the sentence goes on. */
static void
test_short_lines (void)
{
  assert_described (
      "**BA Lamps**\nUniversity of Gent\n2013 - 2015\n\n**Where:** Oslo\n**Team:** Wicks\n\nWe like\nlamps\n",
      "P BA Lamps\nP University of Gent\nP 2013 - 2015\nP Where: Oslo\nP Team: Wicks\nP We like lamps\n");
  assert_described ("A sentence so long that the width of the page ends its line before\nOslo is named.\n",
                    "P A sentence so long that the width of the page ends its line before Oslo is named.\n");
}

static void
test_lists (void)
{
  assert_described (
      "Do:\n- one\n  goes on\n- two\n  - deep\n\n    deep again\n- three\n\n1. first\n2) second\n\nafter\n"
      "+ plus\n * close\n-no item\n",
      "P Do:\nI1 one goes on\nI1 two\nI2 deep\nI2 deep again\nI1 three\nI1 first\nI1 second\nP after\n"
      "I1 plus\nI1 close -no item\n");
}

static void
test_tables_and_code (void)
{
  assert_described (
      "| Place | Pay |\n|---|:-:|\n| Graz | a \\| b |\nEnd\n\n```sh\n# no heading\n- item\n```\n",
      "C Place\nC Pay\nC Graz\nC a | b\nP End\nP # no heading\nI1 item\n");
}

static void
test_what_leaves_no_text (void)
{
  assert_described (
      "[ref]: https://example.org \"t\"\n<!-- gone\n\nstill gone -->\n<script>\nalert('x')\n</script>\n"
      "# Seen\n<div class=\"x\">inside</div> <!-- c --> tail\n",
      "H1 Seen\nP inside tail\n");
}

static const struct
{
  const char *markdown;
  const char *plain;
} spans[] = {
  { "**bold** and *it* and __b__ and _i_ and ***both***", "bold and it and b and i and both" },
  { "snake_case_name 2*3*4 a * b * c ~~gone~~ ~5", "snake_case_name 234 a * b * c gone ~5" },
  { "**unclosed and *one*", "**unclosed and one" },
  { "[text](https://x.example/a_b_(c) \"t\") [t][r] [plain] [a](", "text t [plain] [a](" },
  { "![alt](pic.png)[![x](y)](z)end", "end" },
  { "`a *b*` ``c`d`` `open", "a *b* c`d `open" },
  { "<https://example.org/x> <ada@example.org> <b>bold</b> a < b > c <br/>x",
    "https://example.org/x ada@example.org bold a < b > c \nx" },
  { "\\*no\\* \\# 5\\% &amp; &eacute; &#8211; &nosuch; AT&T", "*no* # 5% & é – &nosuch; AT&T" },
  { "$94 million_, *15%* of 5 * 4", "$94 million_, 15% of 5 * 4" },
  { "[**Bold** link](x)", "Bold link" },
  { "a<!-- hidden -->b <!-- open", "ab <!-- open" },
};

static void
test_spans_lose_their_marks (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (spans); i++)
    {
      g_autofree char *plain = hw_markdown_inline (spans[i].markdown);

      g_assert_cmpstr (plain, ==, spans[i].plain);
    }
}

static void
test_front_matter_gives_fields (void)
{
  assert_described (
      "---\r\ntitle: \"Head: of Digital\"\r\ncompany: Acme\r\nlocations: [Graz, 'Linz']\r\ntype: "
      "Full-time\r\n"
      "remote: true\r\nsalary_min: 50000\r\ncurrency: eur\r\ndate: 2026-01-31\r\n# comment\r\nlayout: job\r\n"
      "contract: jobs\r\ntags:\r\n  - a\r\n  - b\r\n---\r\nText *here*\r\n",
      "title=Head: of Digital\norganisation=Acme\nlocation=Graz\nlocation=Linz\nemployment_type=full_time\n"
      "work_mode=remote\npay_min=50000\ncurrency=EUR\ndate_posted=2026-01-31\nlayout=job\ncontract=jobs\n"
      "tags=a\ntags=b\nH1 Head: of Digital\nP Text here\n");
  /* A rule at the top is no front matter. */
  assert_described ("---\n\n# Title\n\ntext: more\n", "H1 Title\nP text: more\n");
}

/* As in the formats that say it in a field of its own: once, and before the text. */
/* More values than a record may have are left out, and that is said. */
static void
test_front_matter_without_end (void)
{
  g_autoptr (GString) text = g_string_new ("---\ntitle: Clerk\ntags: [");
  g_autoptr (HwDocument) document = NULL;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < 500; i++)
    g_string_append_printf (text, "%stag %u", i > 0 ? "," : "", i);
  g_string_append (text, "]\n---\n\nFile *letters*.\n\n- In town\n");
  document = read_text (text->str, HW_DOCUMENT_POSTING, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (((HwRecord *) g_ptr_array_index (document->records, 0))->names->len, ==, 400);
  g_assert_cmpuint (document->warnings->len, ==, 1);
  g_assert_cmpstr (g_ptr_array_index (document->warnings, 0), ==,
                   "101 values before the text were left out, since there are so many; they are only in the original");
}

static void
test_front_matter_title_heads_the_text (void)
{
  static const char body[] = "We sell lamps.\n\n## Duties\n\n- Run the shop\n";
  g_autofree char *markdown = g_strconcat ("---\ntitle: Head of Shop\n---\n", body, NULL);
  g_autofree char *headed = g_strconcat ("---\ntitle: Head of Shop\n---\n# Head of shop (f/m)\n\n", body, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (HwDocument) document = read_markdown (markdown, &error);
  g_autoptr (HwDocument) feed
      = read_text ("<rss><channel><item><title>Head of Shop</title><description>&lt;p&gt;We sell lamps.&lt;/p&gt;"
                   "&lt;h2&gt;Duties&lt;/h2&gt;&lt;ul&gt;&lt;li&gt;Run the shop&lt;/li&gt;&lt;/ul&gt;"
                   "</description></item></channel></rss>",
                   HW_DOCUMENT_POSTING, &error);
  const HwRecord *record = g_ptr_array_index (document->records, 0);
  const HwRecord *same = g_ptr_array_index (feed->records, 0);
  g_autoptr (GBytes) blocks = hw_blocks_pack (record->blocks);
  g_autoptr (GBytes) expected = hw_blocks_pack (same->blocks);

  g_assert_cmpstr (record->text, ==, "Head of Shop\n\nWe sell lamps.\n\nDuties\n\nRun the shop");
  g_assert_cmpstr (record->text, ==, same->text);
  g_assert_true (g_bytes_equal (blocks, expected));
  assert_described (headed, "title=Head of Shop\nH1 Head of shop (f/m)\nP We sell lamps.\nH2 Duties\n"
                            "I1 Run the shop\n");
  assert_refused ("---\ntitle: Head of Shop\n---\n\n", strlen ("---\ntitle: Head of Shop\n---\n\n"),
                  HW_DOCUMENT_POSTING, HW_ERROR_INPUT,
                  "the file holds no text but markup; choose the file that was meant");
}

static void
test_impossible_date_is_left_out_with_a_word (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HwDocument) document
      = read_markdown ("---\ntitle: A\ndate_posted: 2024-02-30\n---\n# A\n", &error);

  g_assert_no_error (error);
  g_assert_null (hw_record_get_field (g_ptr_array_index (document->records, 0), "date_posted"));
  g_assert_cmpstr (g_ptr_array_index (document->warnings, 0), ==,
                   "3: “2024-02-30” says nothing known for “date_posted” and was left out");
}

static void
test_content_decides (void)
{
  g_autoptr (HwDocument) markdown = read_text ("# Director\n\nLead **all**.\n", -1, NULL);
  g_autoptr (HwDocument) text = read_text ("Director\n- lead\n* grow\n#1 in the market\n", -1, NULL);

  g_assert_cmpstr (markdown->format, ==, "markdown");
  g_assert_cmpstr (text->format, ==, "text");
}

static void
test_resumes (void)
{
  g_autofree char *folder = g_build_filename (g_getenv ("HW_DATA_DIR"), "samples", "resumes", NULL);
  g_autoptr (GPtrArray) files = list_files (folder);
  guint n = 0;

  for (guint i = 0; i < files->len; i++)
    {
      g_autofree char *data = NULL;
      g_autoptr (HwDocument) document = NULL;
      const HwRecord *record;

      g_assert_true (g_file_get_contents (g_ptr_array_index (files, i), &data, NULL, NULL));
      document = read_text (data, -1, NULL);
      g_assert_nonnull (document);
      record = g_ptr_array_index (document->records, 0);
      g_test_message ("%s: %s", (char *) g_ptr_array_index (files, i), hw_record_get_field (record, "name"));
      g_assert_cmpint (document->kind, ==, HW_DOCUMENT_RESUME);
      assert_blocks_sound (record);
      g_assert_nonnull (hw_record_get_field (record, "name"));
      g_assert_nonnull (hw_record_get_field (record, "email"));
      g_assert_nonnull (hw_record_get_field (record, "location"));
      n++;
    }
  g_assert_cmpuint (n, ==, 5);
}

static void
test_hostile_markup_is_fast (void)
{
  static const char *const pieces[]
      = { "[", "[a](", "*a ", "**a", "`", "<", "<a", "&#", "_a_", "![", "\\", "<!--", "> ", "| " };
  clock_t start = clock ();

  for (guint i = 0; i < G_N_ELEMENTS (pieces); i++)
    {
      g_autoptr (GString) text = g_string_new ("# a\n\n");
      g_autoptr (HwDocument) document = NULL;

      while (text->len < 300000)
        g_string_append (text, pieces[i]);
      document = read_markdown (text->str, NULL);
      if (document != NULL)
        assert_blocks_sound (g_ptr_array_index (document->records, 0));
    }
  g_assert_cmpint (clock () - start, <, 10 * CLOCKS_PER_SEC);
}

static void
test_limits (void)
{
  g_autofree char *large = g_strnfill ((1 << 20) + 1, 'x');

  assert_refused (large, strlen (large), HW_DOCUMENT_POSTING, HW_ERROR_LIMIT,
                  "the text is longer than 1 MiB; shorten it");
  memcpy (large, "# a\n# b\n", 8);
  assert_refused (large, strlen (large), -1, HW_ERROR_LIMIT, "the text is longer than 1 MiB; shorten it");
  assert_refused ("[a]: b\n<!-- ** c ** -->\n# \n# \n", 30, -1, HW_ERROR_INPUT,
                  "the file holds no text but markup; choose the file that was meant");
}

static void
test_public_postings (void)
{
  g_autofree char *folder = corpus_path ("postings");
  g_autoptr (GPtrArray) files = NULL;

  if (folder == NULL)
    return;
  files = list_files (folder);
  g_assert_cmpuint (files->len, >=, 9);
  for (guint i = 0; i < files->len; i++)
    {
      g_autofree char *data = NULL;
      g_autoptr (GError) error = NULL;
      g_autoptr (HwDocument) document = NULL;
      const HwRecord *record;

      g_assert_true (g_file_get_contents (g_ptr_array_index (files, i), &data, NULL, NULL));
      document = read_text (data, -1, &error);
      g_assert_no_error (error);
      record = g_ptr_array_index (document->records, 0);
      assert_blocks_sound (record);
      g_assert_nonnull (hw_record_get_field (record, "title"));
      g_assert_null (strstr (record->text, "**"));
      g_assert_null (strstr (record->text, "]("));
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/markdown/headings", test_headings_of_both_kinds);
  g_test_add_func ("/markdown/paragraphs", test_paragraphs_and_breaks);
  g_test_add_func ("/markdown/short-lines", test_short_lines);
  g_test_add_func ("/markdown/lists", test_lists);
  g_test_add_func ("/markdown/tables-code", test_tables_and_code);
  g_test_add_func ("/markdown/no-text", test_what_leaves_no_text);
  g_test_add_func ("/markdown/spans", test_spans_lose_their_marks);
  g_test_add_func ("/markdown/front-matter", test_front_matter_gives_fields);
  g_test_add_func ("/markdown/front-matter-end", test_front_matter_without_end);
  g_test_add_func ("/markdown/front-matter-title", test_front_matter_title_heads_the_text);
  g_test_add_func ("/markdown/front-matter-date", test_impossible_date_is_left_out_with_a_word);
  g_test_add_func ("/markdown/sniffing", test_content_decides);
  g_test_add_func ("/markdown/resumes", test_resumes);
  g_test_add_func ("/markdown/hostile", test_hostile_markup_is_fast);
  g_test_add_func ("/markdown/limits", test_limits);
  g_test_add_func ("/markdown/public-postings", test_public_postings);
  return g_test_run ();
}
