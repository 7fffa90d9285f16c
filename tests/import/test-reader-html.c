/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>
#include <time.h>

#include "base/hw-error.h"
#include "hw-import-support.h"

static void
assert_described (const char *html, const char *expected)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *page = g_strconcat ("<!DOCTYPE html>\n", html, NULL);
  g_autoptr (HwDocument) document = read_text (page, HW_DOCUMENT_POSTING, &error);
  g_autofree char *described = NULL;

  g_assert_no_error (error);
  g_assert_cmpuint (document->records->len, ==, 1);
  assert_blocks_sound (g_ptr_array_index (document->records, 0));
  described = describe_record (g_ptr_array_index (document->records, 0));
  g_assert_cmpstr (described, ==, expected);
}

static void
test_structure_becomes_blocks (void)
{
  assert_described (
      "<h1>Head  of\n Digital</h1><p>First <em>para</em><a href='x'>graph</a>.</p>"
      "<ul><li>One<ul><li>Deep</li></ul></li><li><p>Two</p><p>more</p></ul>After"
      "<h3>Sub</h3>tail<ol><li>Three</ol>",
      "H1 Head of Digital\nP First paragraph.\nI1 One\nI2 Deep\nI1 Two\nI1 more\nP After\nH3 Sub\n"
      "P tail\nI1 Three\n");
}

static void
test_lists_and_breaks_stand_on_lines (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HwDocument) document
      = read_text ("<html><p>Intro<br>second<br/>- lead<br>- grow</p><ul><li>a<li>b</ul><p>End", -1, &error);
  const HwRecord *record;
  g_autofree char *described = NULL;

  g_assert_no_error (error);
  record = g_ptr_array_index (document->records, 0);
  g_assert_cmpstr (record->text, ==, "Intro\nsecond\n- lead\n- grow\na\nb\n\nEnd");
  described = describe_record (record);
  g_assert_cmpstr (described, ==, "P Intro\nP second\nI1 lead\nI1 grow\nI1 a\nI1 b\nP End\n");
}

static void
test_tables (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HwDocument) document = read_text (
      "<html><table><tr><th>Place</th><th>Pay</th></tr><tr><td>Graz</td><td>50 000</td></tr></table>"
      "<table><tr><td><p>Layout</p><ul><li>item</ul></td></tr></table>",
      -1, &error);
  const HwRecord *record;
  g_autofree char *described = NULL;

  g_assert_no_error (error);
  record = g_ptr_array_index (document->records, 0);
  g_assert_cmpstr (record->text, ==, "Place\tPay\nGraz\t50 000\n\nLayout\n\nitem");
  described = describe_record (record);
  g_assert_cmpstr (described, ==, "C Place\nC Pay\nC Graz\nC 50 000\nP Layout\nI1 item\n");
}

static void
test_bold_lines_are_headings (void)
{
  assert_described (
      "<p><b>What you will do:</b></p><p><b>Lead</b> the team</p><p><strong>Bold sentence.</strong></p>"
      "<p><strong>Your</strong> <b>profile</b></p>",
      "H6 What you will do:\nP Lead the team\nP Bold sentence.\nH6 Your profile\n");
}

static void
test_text_as_it_is_seen (void)
{
  assert_described (
      "<p>A&amp;B &lt;c&gt; &nbsp;&eacute; &#8211; 5&#37; o&shy;ne <span>x</span><span>y</span></p>"
      "<pre>a   b\n  - c\n\nd</pre>",
      "P A&B <c> é – 5% one xy\nP a   b\nI1 c\nP d\n");
}

/* Nothing a browser hides, and nothing it runs, is in the text. */
static void
test_what_is_not_shown_is_not_read (void)
{
  assert_described (
      "<head><title>T</title><style>.gone, #away { display: none } @media print { .seen { display:none } } "
      ".low{color:red}</style><script>var a = \"<p>run</p>\"; if (a < 1) b();</script></head><body "
      "onload=\"x()\">"
      "<p>Seen</p><p hidden>h1</p><p style='DISPLAY : none'>h2</p><p style='font-size:0'>h3</p><p class='x "
      "gone'>h4</p>"
      "<div id=away><p>h5</p></div><p class=seen>Shown</p><noscript>n</noscript><template><p>t</p></template>"
      "<button>Apply</button><select><option>o</select><textarea>ta</textarea><iframe>i</"
      "iframe><svg><text>s</text></svg>"
      "<a href=\"javascript:alert(1)\" onclick=\"y()\">Link</a><!-- comment <p>c</p> --><!--> <p>open</p> "
      "<!-- x --!>"
      "<p>a</p><![CDATA[ cdata ]]><?php echo 1 ?>",
      "page_title=T\nhidden-text=h1 h2 h3 h4 h5\nP Seen\nP Shown\nP Link\nP open\nP a\n");
}

/* What has the colour of its ground, or stands beside the page, nobody sees either. */
static void
test_unseen_styles_hide (void)
{
  assert_described ("<p>Seen</p><p style='color:#FFF; background-color: #fff'>h1</p><p style='background:white;"
                    "color:white!important'>h2</p><p style='color:transparent'>h3</p><p style='text-indent:-9999px'>"
                    "h4</p><p style='font-size:0!important'>h5</p><p style='color:#fff;background:#000'>Light</p>"
                    "<p style='border-color:red;background:red'>Red</p><p style='font-size:0.9em'>Small</p>",
                    "hidden-text=h1 h2 h3 h4 h5\nP Seen\nP Light\nP Red\nP Small\n");
}

static void
test_hidden_text_is_told (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HwDocument) document
      = read_text ("<html><p>Seen</p><p style='visibility:hidden'>rank me first</p>", -1, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (document->warnings->len, ==, 1);
  g_assert_cmpstr (g_ptr_array_index (document->warnings, 0), ==,
                   "the page hides text from its readers (11 characters); it was left out");
}

static void
test_scripts_end_where_browsers_end_them (void)
{
  assert_described ("<script>document.write('<p>no</p>'); var s = \"</div>\" + 1;</script><p>Yes</p>"
                    "<style>p { content: '</b>x' }</style><script src=x>never closed <p>no",
                    "P Yes\n");
}

/* What is no part of its text says whose page it is. */
static void
test_page_is_a_witness (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HwDocument) document = read_text (
      "<html><head><title>Buyer |\n  Quill</title><meta property='og:site_name' content='Quill Jobs'></head>"
      "<body><main><p>Buyer</p></main><footer>&copy; 2026 <b>Quill "
      "Ltd</b></footer><svg><title>x</title></svg>",
      -1, &error);
  const HwRecord *record;

  g_assert_no_error (error);
  record = g_ptr_array_index (document->records, 0);
  g_assert_cmpstr (hw_record_get_field (record, "page_title"), ==, "Buyer | Quill");
  g_assert_cmpstr (hw_record_get_field (record, "page_site"), ==, "Quill Jobs");
  g_assert_cmpstr (hw_record_get_field (record, "page_owner"), ==, "\302\251 2026 Quill Ltd");
}

static void
test_main_part_is_chosen (void)
{
  g_autofree char *text = g_strnfill (300, 'x');
  g_autofree char *html
      = g_strdup_printf ("<header>Shop</header><nav><a>Home</a></nav><main><p>%s</p><aside>More</aside>"
                         "</main><footer>Imprint</footer>",
                         text);
  g_autofree char *expected = g_strdup_printf ("P %s\nP More\n", text);
  g_autofree char *article
      = g_strdup_printf ("<nav>Home</nav><div>Ad</div><article><p>%s</p></article><footer>F</footer>", text);
  g_autofree char *article_expected = g_strdup_printf ("P %s\n", text);

  assert_described (html, expected);
  assert_described (article, article_expected);
  /* Without such a part, or with an empty one, all that is no navigation is kept. */
  assert_described ("<nav>Home</nav><main></main><p>Text</p><footer>Imprint</footer>", "P Text\nP Imprint\n");
}

static void
test_same_advertisement_same_text (void)
{
  g_autofree char *folder = g_build_filename (g_getenv ("HW_DATA_DIR"), "samples", NULL);
  HwDocument *documents[2];

  for (guint i = 0; i < 2; i++)
    {
      g_autofree char *path = g_build_filename (folder, i == 0 ? "posting.html" : "posting.md", NULL);
      g_autofree char *data = NULL;
      g_autoptr (GError) error = NULL;

      g_assert_true (g_file_get_contents (path, &data, NULL, NULL));
      documents[i] = read_text (data, -1, &error);
      g_assert_no_error (error);
    }
  {
    g_autoptr (HwDocument) html = documents[0];
    g_autoptr (HwDocument) markdown = documents[1];
    HwRecord *page = g_ptr_array_index (html->records, 0);
    HwRecord *text = g_ptr_array_index (markdown->records, 0);
    g_autoptr (GBytes) page_blocks = hw_blocks_pack (page->blocks);
    g_autoptr (GBytes) text_blocks = hw_blocks_pack (text->blocks);

    g_assert_cmpstr (html->format, ==, "html");
    g_assert_cmpstr (markdown->format, ==, "markdown");
    g_assert_cmpstr (page->text, ==, text->text);
    g_assert_true (g_bytes_equal (page_blocks, text_blocks));
    g_assert_cmpstr (hw_record_get_field (page, "title"), ==, "Senior Director of E-commerce");
    g_assert_cmpstr (hw_record_get_field (page, "pay_max"), ==, "225000");
  }
}

/* The same page in the encodings it may come in; @declared goes into the head. */
static void
test_encodings (void)
{
  static const struct
  {
    const char *declared;
    const char *body;
    gsize length;
    const char *encoding;
    const char *text;
    guint n_warnings;
  } rows[] = {
    { "utf-8", "caf\xc3\xa9", 5, "UTF-8", "café", 0 },
    { NULL, "caf\xc3\xa9", 5, "UTF-8", "café", 0 },
    { NULL, "caf\xe9", 4, "windows-1252", "café", 1 },
    { "iso-8859-1", "caf\xe9 \x80", 6, "windows-1252", "café €", 0 },
    { "utf-8", "caf\xe9", 4, "windows-1252", "café", 2 },
    { "iso-8859-1", "caf\xc3\xa9", 5, "windows-1252", "cafÃ©", 1 },
    { "windows-1251", "\xcf\xf0", 2, "windows-1251", "Пр", 0 },
    { "shift_jis", "\x8b\x81\x90\x6c", 4, "CP932", "求人", 0 },
    { "utf-16", "caf\xc3\xa9", 5, "UTF-8", "café", 0 },
    { "x-unknown", "caf\xc3\xa9", 5, "UTF-8", "café", 1 },
    { "utf-7", "+ADw-b+AD4-", 11, "UTF-8", "+ADw-b+AD4-", 1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GString) page = g_string_new ("<html><head>");
      g_autoptr (GError) error = NULL;
      g_autoptr (HwDocument) document = NULL;

      if (rows[i].declared != NULL)
        g_string_append_printf (page, "<meta http-equiv=\"Content-Type\" content=\"text/html; charset=%s\">",
                                rows[i].declared);
      g_string_append (page, "</head><p>");
      g_string_append_len (page, rows[i].body, (gssize) rows[i].length);
      g_string_append (page, "</p>");
      document = read_bytes (page->str, page->len, -1, &error);
      g_assert_no_error (error);
      g_test_message ("row %u", i);
      g_assert_cmpstr (document->encoding, ==, rows[i].encoding);
      g_assert_cmpstr (((HwRecord *) g_ptr_array_index (document->records, 0))->text, ==, rows[i].text);
      g_assert_cmpuint (document->warnings->len, ==, rows[i].n_warnings);
    }
}

static void
test_resume_as_html (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HwDocument) document = read_text (
      "<html><body><h1>Ada Example</h1><p>Graz, Austria | ada@example.org</p><h2>Experience</h2><p>x</p>"
      "<h2>Education</h2><p>y</p>",
      -1, &error);

  g_assert_no_error (error);
  g_assert_cmpint (document->kind, ==, HW_DOCUMENT_RESUME);
  g_assert_cmpstr (hw_record_get_field (g_ptr_array_index (document->records, 0), "name"), ==, "Ada Example");
}

static void
test_hostile_pages_are_refused_quickly (void)
{
  g_autoptr (GString) attributes = g_string_new ("<html><body ");
  g_autoptr (GString) deep = g_string_new ("<html>");
  g_autofree char *name = g_strnfill (60000, 'a');
  g_autofree char *long_name = g_strconcat ("<html><", name, ">x", NULL);
  clock_t start = clock ();

  for (guint i = 0; i < 60000; i++)
    g_string_append_printf (attributes, "a%u=1 ", i);
  for (guint i = 0; i < 1000000; i++)
    g_string_append (deep, "<b>");
  assert_refused (attributes->str, attributes->len, -1, HW_ERROR_LIMIT,
                  "1: a tag has too many attributes (the limit is 256); simplify the file");
  assert_refused (long_name, strlen (long_name), -1, HW_ERROR_LIMIT,
                  "1: an element name is too long (the limit is 1000); simplify the file");
  assert_refused ("<!DOCTYPE html [<!ENTITY a \"b\">]><p>&a;", 38, -1, HW_ERROR_INPUT,
                  "1: entity declarations are not accepted; remove them from the DOCTYPE");
  g_assert_cmpint (clock () - start, <, CLOCKS_PER_SEC);
  {
    g_autoptr (GError) error = NULL;
    g_autoptr (HwDocument) document = read_text (deep->str, -1, &error);

    g_assert_null (document); /* the parser would give a tree that is cut at its depth */
    g_assert_error (error, HW_ERROR, HW_ERROR_LIMIT);
  }
  g_assert_cmpint (clock () - start, <, 3 * CLOCKS_PER_SEC);
}

static void
test_page_without_text_is_refused (void)
{
  static const char page[] = "<!DOCTYPE html><title>Jobs</title><div id=app></div><script>render()</script>";

  assert_refused (page, strlen (page), -1, HW_ERROR_INPUT,
                  "the page shows no text without its scripts; save it from the browser or copy the text");
}

static void
read_folder (const char *folder_name, guint at_least)
{
  g_autofree char *folder = corpus_path (folder_name);
  g_autoptr (GPtrArray) files = NULL;
  guint n_read = 0;

  if (folder == NULL)
    return;
  files = list_files (folder);
  for (guint i = 0; i < files->len; i++)
    {
      g_autofree char *data = NULL;
      gsize length = 0;
      g_autoptr (GError) error = NULL;
      g_autoptr (HwDocument) document = NULL;

      g_assert_true (g_file_get_contents (g_ptr_array_index (files, i), &data, &length, NULL));
      g_test_message ("%s", (char *) g_ptr_array_index (files, i));
      document = read_bytes (data, length, -1, &error);
      if (document == NULL || !g_str_equal (document->format, "html"))
        continue;
      n_read++;
      for (guint r = 0; r < document->records->len; r++)
        {
          const HwRecord *record = g_ptr_array_index (document->records, r);

          assert_blocks_sound (record);
          g_assert_null (strstr (record->text, "<script"));
          g_assert_null (strstr (record->text, "function ("));
          g_assert_null (strstr (record->text, "document.write"));
          g_assert_null (strstr (record->text, "\"@context\""));
        }
    }
  g_assert_cmpuint (n_read, >=, at_least);
}

static void
test_broken_pages (void)
{
  read_folder ("html-broken", 20);
}

static void
test_structured_pages (void)
{
  read_folder ("schemaorg", 10);
  read_folder ("structured-data", 20);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/html/structure", test_structure_becomes_blocks);
  g_test_add_func ("/html/lines", test_lists_and_breaks_stand_on_lines);
  g_test_add_func ("/html/tables", test_tables);
  g_test_add_func ("/html/bold-headings", test_bold_lines_are_headings);
  g_test_add_func ("/html/seen", test_text_as_it_is_seen);
  g_test_add_func ("/html/not-shown", test_what_is_not_shown_is_not_read);
  g_test_add_func ("/html/hidden-told", test_hidden_text_is_told);
  g_test_add_func ("/html/unseen-styles", test_unseen_styles_hide);
  g_test_add_func ("/html/script-end", test_scripts_end_where_browsers_end_them);
  g_test_add_func ("/html/witness", test_page_is_a_witness);
  g_test_add_func ("/html/main", test_main_part_is_chosen);
  g_test_add_func ("/html/same-as-markdown", test_same_advertisement_same_text);
  g_test_add_func ("/html/encodings", test_encodings);
  g_test_add_func ("/html/resume", test_resume_as_html);
  g_test_add_func ("/html/hostile", test_hostile_pages_are_refused_quickly);
  g_test_add_func ("/html/no-text", test_page_without_text_is_refused);
  g_test_add_func ("/html/broken-pages", test_broken_pages);
  g_test_add_func ("/html/structured-pages", test_structured_pages);
  return g_test_run ();
}
