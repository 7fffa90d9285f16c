/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>
#include <time.h>

#include "base/hw-error.h"
#include "base/hw-text.h"
#include "hw-import-support.h"
#include "import/hw-html-clean.h"
#include "import/hw-html-escaped.h"
#include "import/hw-html-fragment.h"
#include "import/hw-html-simple.h"
#include "import/hw-html-text.h"

static HwRecord *
write_fragment (HwDocument *document, const char *html, GPtrArray *warnings)
{
  g_autoptr (HwTextBuilder) builder = hw_text_builder_new ();
  g_autoptr (GError) error = NULL;
  HwRecord *record = hw_document_add_record (document, 1);

  hw_html_fragment_write (builder, html, strlen (html), warnings, &error);
  g_assert_no_error (error);
  hw_text_builder_finish (builder, record, &error);
  g_assert_no_error (error);
  return record;
}

static void
assert_written (const char *html, const char *expected)
{
  g_autoptr (HwDocument) document = hw_document_new (HW_DOCUMENT_POSTING, "test");
  HwRecord *record = write_fragment (document, html, NULL);
  g_autofree char *described = describe_record (record);

  assert_blocks_sound (record);
  g_assert_cmpstr (described, ==, expected);
}

static void
test_structure_becomes_blocks (void)
{
  assert_written ("<h2>Your  role</h2><p>Lead a <em>team</em>.<ul><li>One<ul><li>Deep</ul><li><p>Two</ul>After",
                  "H2 Your role\nP Lead a team.\nI1 One\nI2 Deep\nI1 Two\nP After\n");
  assert_written ("Text first <b>and</b> more<br>next<p><b>About us:</b></p>end",
                  "P Text first and more\nP next\nH6 About us:\nP end\n");
  assert_written ("<b>Bold</b> opening stays one line", "P Bold opening stays one line\n");
  assert_written ("<table><tr><td>Place<td>Graz<tr><td>text<p>Layout</table>",
                  "C Place\nC Graz\nP text\nP Layout\n");
  assert_written ("<li>bare item<li>another", "I1 bare item\nI1 another\n");
  assert_written ("<pre>a  b\n - c</pre>", "P a  b\nI1 c\n");
}

static void
test_plain_text_keeps_its_lines (void)
{
  g_autoptr (HwDocument) document = hw_document_new (HW_DOCUMENT_POSTING, "test");

  assert_written ("Lead R&amp;D &ndash; 5 &lt; 6\n\n- one\n- two\n\nList&lt;String&gt; <3",
                  "P Lead R&D – 5 < 6\nI1 one\nI1 two\nP List<String> <3\n");
  g_assert_cmpstr (write_fragment (document, "First\nsecond\n\n* x\n* y", NULL)->text, ==,
                   "First\nsecond\n\nx\ny");
  assert_written ("", "");
  assert_written (" \n ", "");
}

/* Encoded once, twice, thrice; with and without other tags beside it. */
static void
test_no_markup_is_shown (void)
{
  static const char *const rows[] = {
    "<p>A &amp; B</p><ul><li>x&nbsp;y</li></ul>",
    "&lt;p&gt;A &amp;amp; B&lt;/p&gt;&lt;ul&gt;&lt;li&gt;x&amp;nbsp;y&lt;/li&gt;&lt;/ul&gt;",
    "&amp;lt;p&amp;gt;A &amp;amp;amp; B&amp;lt;/p&amp;gt;&amp;lt;ul&amp;gt;&amp;lt;li&amp;gt;"
    "x&amp;amp;nbsp;y&amp;lt;/li&amp;gt;&amp;lt;/ul&amp;gt;",
    "<div>&lt;p class=&quot;x&quot;&gt;A &amp;amp; B&lt;/p&gt;&lt;ul&gt;&lt;li&gt;x&amp;nbsp;y&lt;/li&gt;"
    "&lt;/ul&gt;</div>",
    "<div>&amp;lt;p&amp;gt;A &amp;amp; B&amp;lt;/p&amp;gt;</div><ul><li>x&amp;nbsp;y",
    "&#60;p&#62;A &#38; B&#60;/p&#62;&#x3C;ul&#x3e;&#60;li>x y",
    "<p>A &amp; B<script>if (a < b) alert('<p>run</p>')</script><style>p { color: red }</style>"
    "<ul><li>x y<!-- no --></ul>",
    "<p>A &amp; B</p>&lt;script&gt;alert(1)&lt;/script&gt;&lt;!-- wp:list --&gt;<ul><li>x y",
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_test_message ("row %u", i);
      assert_written (rows[i], "P A & B\nI1 x y\n");
    }
}

/* Entities of HTML 5, of Windows, and without their name's end: none is seen as one. */
static void
test_no_entity_is_shown (void)
{
  assert_written ("<p>it&#146;s &#x96; 5&period;5 &lpar;a&comma; b&rpar; &check; &apos;x&apos; R&ampD &nbsp y&nbsp</p>",
                  "P it’s – 5.5 (a, b) ✓ 'x' R&D y\n");
  assert_written ("it&#146;s 5&period;5&NewLine;&apos;x&apos; &bogus; &#x81;", "P it’s 5.5\nP 'x' &bogus; &#x81;\n");
}

/* Who writes of tags wants them to be seen. */
static void
test_tags_that_are_spoken_of_stay (void)
{
  assert_written ("<p>Know when <code>&lt;b&gt;</code> is wrong, and Map&lt;K, V&gt;</p>",
                  "P Know when <b> is wrong, and Map<K, V>\n");
  assert_written ("<p>a &lt; b &gt; c &lt;ada@example.org&gt;</p>", "P a < b > c <ada@example.org>\n");
}

static void
test_hidden_text_is_told (void)
{
  g_autoptr (HwDocument) document = hw_document_new (HW_DOCUMENT_POSTING, "test");
  g_autoptr (GPtrArray) warnings = g_ptr_array_new_with_free_func (g_free);
  HwRecord *record = write_fragment (
      document,
      "<style>.x { display: none }</style><p>Seen</p><p hidden>a</p><p class='y x'>bc</p>"
      "<p style='font-size: 0'>d</p><button>Apply</button><nav>Home</nav><iframe>i</iframe>",
      warnings);

  g_assert_cmpstr (record->text, ==, "Seen");
  g_assert_cmpuint (warnings->len, ==, 1);
  g_assert_cmpstr (g_ptr_array_index (warnings, 0), ==,
                   "the page hides text from its readers (4 characters); it was left out");
}

static void
assert_limited (const char *html, int code, const char *message)
{
  g_autoptr (HwTextBuilder) builder = hw_text_builder_new ();
  g_autoptr (GError) error = NULL;
  clock_t start = clock ();

  g_assert_false (hw_html_fragment_write (builder, html, strlen (html), NULL, &error));
  g_assert_error (error, HW_ERROR, code);
  g_assert_cmpstr (error->message, ==, message);
  g_assert_cmpint ((clock () - start) * 10 / CLOCKS_PER_SEC, <, 50); /* what grows with the square takes minutes */
}

static void
test_hostile_fragments_are_refused_quickly (void)
{
  g_autoptr (GString) deep = g_string_new ("<p>x");
  g_autoptr (GString) attributes = g_string_new ("<p ");
  g_autoptr (GString) escaped = g_string_new ("<p>");
  g_autoptr (GString) bomb = g_string_new ("<p>");

  for (guint i = 0; i < 50000; i++)
    {
      g_string_append (deep, "<div>");
      g_string_append_printf (attributes, "a%u=1 ", i);
      g_string_append (escaped, "&lt;p &lt;/ &amp;");
      g_string_append (bomb, "<!-- <!-- --!>-->");
    }
  assert_limited (deep->str, HW_ERROR_LIMIT,
                  "the page cannot be read as a whole (elements are nested too deeply); save it as text");
  assert_limited (attributes->str, HW_ERROR_LIMIT,
                  "a tag has too many attributes (the limit is 256); simplify the file");
  assert_limited ("<!DOCTYPE html [<!ENTITY a 'b'>]><p>&a;", HW_ERROR_INPUT,
                  "entity declarations are not accepted; remove them from the DOCTYPE");
  {
    clock_t start = clock ();
    g_autoptr (HwDocument) document = hw_document_new (HW_DOCUMENT_POSTING, "test");

    write_fragment (document, escaped->str, NULL);
    write_fragment (document, bomb->str, NULL);
    g_assert_cmpint ((clock () - start) * 10 / CLOCKS_PER_SEC, <, 50); /* what grows with the square takes minutes */
  }
}

static char *
describe_builder (HwTextBuilder *builder)
{
  g_autoptr (HwDocument) document = hw_document_new (HW_DOCUMENT_POSTING, "test");
  HwRecord *record = hw_document_add_record (document, 1);
  g_autoptr (GError) error = NULL;

  hw_text_builder_finish (builder, record, &error);
  g_assert_no_error (error);
  return describe_record (record);
}

/* One text from the stream of elements and from the tree of a page, whatever the soup. */
static void
assert_same_both_ways (const char *html, const char *name)
{
  g_autoptr (HwTextBuilder) streamed = hw_text_builder_new ();
  g_autoptr (HwTextBuilder) walked = hw_text_builder_new ();
  g_autoptr (HwHtmlPage) page = hw_html_page_new (html, strlen (html), NULL);
  g_autofree char *streamed_blocks = NULL;
  g_autofree char *walked_blocks = NULL;
  gboolean ok;

  if (page == NULL || !hw_html_page_load (page, NULL) || !hw_html_has_tags (html))
    return;
  ok = hw_html_fragment_write (streamed, html, strlen (html), NULL, NULL);
  g_assert_true (ok);
  hw_html_write_text (walked, (xmlNodePtr) page->tree, page->styles);
  g_test_message ("%s", name);
  g_assert_cmpstr (hw_text_builder_get_text (streamed), ==, hw_text_builder_get_text (walked));
  streamed_blocks = describe_builder (streamed);
  walked_blocks = describe_builder (walked);
  g_assert_cmpstr (streamed_blocks, ==, walked_blocks);
}

static void
test_stream_and_tree_agree (void)
{
  static const char *const soup[] = {
    "<p>a<div>b</p>c</div>d<ul>e<li>f<p>g</ul></ul>h<table>i<tr>j<td>k</table>l",
    "<b>one<p>two</b>three</p><i><ul><li>x</i>y</ul>z<h2>t<h3>u</h2>v<br/>w</h3>",
    "<dl><dt>term<dd>text<dd>more</dl><a href=x>in<a href=y>side</a></a><font><center>c",
    "<span>a</span> <span>b</span>\n<a>c</a><custom-tag>d</custom-tag> e &amp f &bogus; &#0; &#x110000; g",
    "<div><span>Category</span><span>Sales</span></div><p><span>W</span><span>eek</span><span>ly</span>",
    "<html><head><title>t</title><body><p>x<body class=y><p>y</body></html><p>after",
  };
  g_autofree char *folder = NULL;
  g_autoptr (GPtrArray) files = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (soup); i++)
    assert_same_both_ways (soup[i], soup[i]);
  folder = corpus_path ("html-broken");
  files = folder != NULL ? list_files (folder) : g_ptr_array_new ();
  for (guint i = 0; i < files->len; i++)
    {
      g_autofree char *data = NULL;

      g_assert_true (g_file_get_contents (g_ptr_array_index (files, i), &data, NULL, NULL));
      if (g_utf8_validate (data, -1, NULL))
        assert_same_both_ways (data, g_ptr_array_index (files, i));
    }
}

/* A style draws a label and its value apart; a word in pieces stays one. */
static void
test_spans_side_by_side (void)
{
  static const struct { const char *html, *text; } ROWS[] = {
    { "<div><span>one</span><span></div>Two", "one\n\nTwo" },
    { "<div><span>Category</span><span>Sales</span></div>", "Category\tSales" },
    { "<p><span>Week</span><span>ly</span> <span>W</span><span>ORK</span></p>", "Weekly WORK" },
    { "<p><span>one</span><b>Two</b></p>", "oneTwo" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (ROWS); i++)
    {
      g_autoptr (HwTextBuilder) builder = hw_text_builder_new ();

      g_assert_true (hw_html_fragment_write (builder, ROWS[i].html, strlen (ROWS[i].html), NULL, NULL));
      g_assert_cmpstr (hw_text_builder_get_text (builder), ==, ROWS[i].text);
    }
}

/* Tags, texts and signs as they come, so that some are plain and most are not. */
static char *
make_fragment (GRand *random, gboolean nested)
{
  static const char *const pieces[] = { "<p>",     "</p>",   "<li>",     "</li>",       "<ul>",
                                        "</ul>",   "<b>",    "</b>",     "<div>",       "</div>",
                                        "<br>",    "<br/>",  "<br />",   "<h3>",        "</h3>",
                                        "text ",   " more.", "\n",       "  ",          "&amp;",
                                        " & ",     "&nbsp;", "&lt;",     "caf\xc3\xa9", "\xe2\x80\xa2 x",
                                        "- item",  "<em>",   "</em>",    "<ol>",        "</ol>",
                                        "&",       "<",      "\t",       "<span>",      "</span>",
                                        "<h1>",    "</h1>",  "&eacute;", "<P>",         "1. ",
                                        "Heading", "!",      "<i>",      "</i>" };
  static const char *const wholes[] = { "<p>%s</p>",
                                        "<ul><li>%s</li>\n<li>two</li></ul>",
                                        "<div>%s</div>",
                                        "<b>%s</b>",
                                        "<h3>%s</h3>",
                                        "%s<br>%s",
                                        "<ul>\n <li><b>%s</b></li></ul>",
                                        "%s tail",
                                        "\n%s",
                                        "<p><strong>%s</strong></p>\n<p>More</p>",
                                        "<li><p>%s</p></li>",
                                        "<ol><li>%s</li></ol>",
                                        "%s<p>Last &amp; best</p>",
                                        "<span>%s</span> & on",
                                        "&nbsp;%s",
                                        "<em>%s</em> caf\xc3\xa9" };
  GString *html = g_string_new (nested ? "A word" : NULL);
  guint n = (guint) g_rand_int_range (random, 1, 12);

  for (guint i = 0; i < n && !nested; i++)
    g_string_append (html, pieces[g_rand_int_range (random, 0, G_N_ELEMENTS (pieces))]);
  for (guint i = 0; i < n / 2 + 1 && nested; i++)
    {
      g_autofree char *inner = g_strdup (html->str);

      g_string_assign (html, wholes[g_rand_int_range (random, 0, G_N_ELEMENTS (wholes))]);
      g_string_replace (html, "%s", inner, 0);
    }
  return g_string_free (html, FALSE);
}

/* The quick way of plain fragments gives what the parser gives, and takes none that is not plain. */
static void
test_plain_fragments_take_no_other_way (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (7);
  guint n_plain = 0;

  for (guint i = 0; i < 4000; i++)
    {
      g_autofree char *html = make_fragment (random, i % 2 == 0);
      g_autoptr (HwTextBuilder) builder = hw_text_builder_new ();
      g_autoptr (HwHtmlWriter) writer = hw_html_writer_new (builder);

      if (!hw_html_simple_write (writer, html, strlen (html)))
        continue;
      n_plain++;
      assert_same_both_ways (html, html);
    }
  g_assert_cmpuint (n_plain, >, 500);
}

static void
test_what_is_not_plain_is_left (void)
{
  static const char *const left[] = { "<p class=\"a\">x</p>",
                                      "<p>x",
                                      "x</p>",
                                      "<P>x</P>",
                                      "<ul>x<li>y</li></ul>",
                                      "<p><ul><li>x</li></ul></p>",
                                      "<b><p>x</p></b>",
                                      "<li>x</li>",
                                      "<ul><li>x<ul><li>y</li></ul></li></ul>",
                                      "a < b",
                                      "&eacute;",
                                      "x&",
                                      "a&b",
                                      "<p>x\r</p>",
                                      "\xef\xbb\xbf<p>x</p>",
                                      "<p>x\x01</p>",
                                      "<table></table>",
                                      "</br>",
                                      "<p/>x</p>",
                                      "<b",
                                      "<",
                                      "<p>\xff</p>" };

  for (guint i = 0; i < G_N_ELEMENTS (left); i++)
    {
      g_autoptr (HwTextBuilder) builder = hw_text_builder_new ();
      g_autoptr (HwHtmlWriter) writer = hw_html_writer_new (builder);
      g_autofree char *shown = g_strescape (left[i], NULL); /* a report of the tests holds no control characters */

      g_test_message ("%s", shown);
      g_assert_false (hw_html_simple_write (writer, left[i], strlen (left[i])));
      hw_html_writer_finish (writer);
      g_assert_true (hw_text_builder_is_empty (builder));
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/html-fragment/structure", test_structure_becomes_blocks);
  g_test_add_func ("/html-fragment/plain", test_plain_text_keeps_its_lines);
  g_test_add_func ("/html-fragment/escaped", test_no_markup_is_shown);
  g_test_add_func ("/html-fragment/entities", test_no_entity_is_shown);
  g_test_add_func ("/html-fragment/spoken-of", test_tags_that_are_spoken_of_stay);
  g_test_add_func ("/html-fragment/hidden", test_hidden_text_is_told);
  g_test_add_func ("/html-fragment/simple", test_plain_fragments_take_no_other_way);
  g_test_add_func ("/html-fragment/not-simple", test_what_is_not_plain_is_left);
  g_test_add_func ("/html-fragment/hostile", test_hostile_fragments_are_refused_quickly);
  g_test_add_func ("/html-fragment/same-as-tree", test_stream_and_tree_agree);
  g_test_add_func ("/html-fragment/spans-side-by-side", test_spans_side_by_side);
  return g_test_run ();
}
