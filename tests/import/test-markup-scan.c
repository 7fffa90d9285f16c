/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>
#include <time.h>

#include "base/hw-error.h"
#include "hw-import-support.h"
#include "import/hw-markup-scan.h"
#include "import/hw-xml-watch.h"

#ifdef __SANITIZE_ADDRESS__
static const gboolean slow_build = TRUE; /* it looks at every byte that a search may look at */
#else
static const gboolean slow_build = FALSE;
#endif

/* The watch gives the same verdict wherever the pieces are cut. */
static void
assert_same_in_pieces (const char *text, gboolean bare_doctype, const char *message)
{
  static const gsize sizes[] = { 1, 7, 65536 };
  gsize length = strlen (text);

  for (guint i = length > 10000 ? 2 : 0; i < G_N_ELEMENTS (sizes); i++)
    {
      HwXmlWatch watch = { .bare_doctype = bare_doctype };
      g_autoptr (GError) error = NULL;
      gboolean ok = TRUE;

      for (gsize at = 0; at < length && ok; at += sizes[i])
        ok = hw_xml_watch_take (&watch, text + at, MIN (sizes[i], length - at), &error);
      g_assert_cmpint (ok, ==, message == NULL);
      g_assert_cmpstr (error != NULL ? error->message : NULL, ==, message);
    }
}

static void
assert_xml (const char *text, int code, const char *message)
{
  g_autoptr (GError) error = NULL;
  clock_t start = clock ();
  gboolean ok = hw_xml_scan (text, strlen (text), &error);

  if (message != NULL && !slow_build)
    g_assert_cmpint (clock () - start, <, CLOCKS_PER_SEC / 10);
  assert_same_in_pieces (text, FALSE, message);
  if (message == NULL)
    {
      g_assert_no_error (error);
      g_assert_true (ok);
      return;
    }
  g_assert_false (ok);
  g_assert_error (error, HW_ERROR, code);
  g_assert_cmpstr (error->message, ==, message);
}

static char *
repeat (const char *before, const char *piece, guint n, const char *after)
{
  g_autoptr (GString) text = g_string_new (before);

  for (guint i = 0; i < n; i++)
    g_string_append_printf (text, piece, i);
  g_string_append (text, after);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
test_entities_and_document_types_are_refused (void)
{
  static const char message[]
      = "2: document types and entity declarations are not accepted; remove the DOCTYPE";
  /* the classics: a bomb of entities, a local file, a parameter entity, a document type on the network */
  static const char *const texts[] = {
    "<?xml version=\"1.0\"?>\n<!DOCTYPE lolz [<!ENTITY lol \"lol\"><!ENTITY lol2 "
    "\"&lol;&lol;\">]><lolz>&lol2;</lolz>",
    "<?xml version=\"1.0\"?>\n<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a>&x;</a>",
    "<?xml version=\"1.0\"?>\n<!DOCTYPE a [<!ENTITY % p SYSTEM \"http://127.0.0.1/p\">%p;]><a/>",
    "<?xml version=\"1.0\"?>\n<!doctype a SYSTEM \"http://127.0.0.1/a.dtd\"><a/>",
    "<a>\n<!ENTITY b \"c\"></a>",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    assert_xml (texts[i], HW_ERROR_INPUT, message);
  /* what only looks like one */
  assert_xml ("<a><!-- <!DOCTYPE b [<!ENTITY c \"d\">]> --><![CDATA[<!ENTITY]]><?p <!DOCTYPE ?></a>", 0,
              NULL);
}

/* Feeds may name a document type; what could declare anything is refused there too. */
static void
test_bare_document_types_of_feeds (void)
{
  static const char message[]
      = "2: document types and entity declarations are not accepted; remove the DOCTYPE";
  static const char *const bare[] = {
    "<?xml version=\"1.0\"?>\n<!DOCTYPE rss PUBLIC \"-//Netscape//DTD RSS 0.91//EN\" \"http://127.0.0.1/a.dtd\"><rss/>",
    "<!DOCTYPE a><a/>",
    "<!DOCTYPE a SYSTEM 'x[>'\n><a/>",
  };
  static const char *const declaring[] = {
    "<?xml version=\"1.0\"?>\n<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>",
    "<?xml version=\"1.0\"?>\n<!DOCTYPE a SYSTEM \"x'>\" [\n]><a/>",
    "<?xml version=\"1.0\"?>\n<!DOCTYPE a\n <!ENTITY b \"c\">><a/>",
    "<!DOCTYPE a>\n<!ENTITY b \"c\"><a/>",
  };
  g_autofree char *endless = g_strnfill (70000, ' ');
  g_autofree char *large = g_strconcat ("<!DOCTYPE a", endless, "><a/>", NULL);

  for (guint i = 0; i < G_N_ELEMENTS (bare); i++)
    assert_same_in_pieces (bare[i], TRUE, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (declaring); i++)
    assert_same_in_pieces (declaring[i], TRUE, message);
  assert_same_in_pieces (large, TRUE, "1: a tag has too many bytes (the limit is 65536); simplify the file");
}

static void
test_what_makes_parsers_slow_is_refused_at_once (void)
{
  g_autofree char *attributes = repeat ("<a>\n<b ", "a%u='1' ", 40000, "/></a>");
  g_autofree char *deep = repeat ("", "<a%u>", 1000000, "");
  g_autofree char *just_deep = repeat ("", "<a%u>", 257, "");
  g_autofree char *fine = repeat ("", "<a%u>", 256, "");
  g_autofree char *value = repeat ("<a b='", "%u", 20000, "'/>");
  g_autofree char *name = repeat ("<", "a%u", 12000, "/>");
  g_autofree char *flat = repeat ("<a>", "<b%u/><c></c>", 100000, "</a>");

  assert_xml (attributes, HW_ERROR_LIMIT,
              "2: a tag has too many attributes (the limit is 256); simplify the file");
  assert_xml (deep, HW_ERROR_LIMIT,
              "1: elements are nested too deeply (the limit is 256); simplify the file");
  assert_xml (just_deep, HW_ERROR_LIMIT,
              "1: elements are nested too deeply (the limit is 256); simplify the file");
  assert_xml (fine, 0, NULL);
  assert_xml (value, HW_ERROR_LIMIT, "1: a tag has too many bytes (the limit is 65536); simplify the file");
  assert_xml (name, HW_ERROR_LIMIT, "1: an element name is too long (the limit is 1000); simplify the file");
  assert_xml (flat, 0, NULL);
}

/* However a file is cut into pieces, the same is seen in it. */
static void
test_pieces_cut_anywhere_are_seen_alike (void)
{
  static const char *const texts[] = {
    "<a><![CDATA[<b> ]] > ]]]]><c/></a>", "<a><![CDATA[]]></a>",       "<a><![CDATA[]></a>",
    "<a><![cdata[<b>]]></a>",             "<a><![CDATA <b>[]]></a>",   "<a><!-- <b> -- --><c></c></a>",
    "<a><![CDATA[<![CDATA[]]><b></a>",    "<a b='>'><?c <d> ?><e/></a>",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      HwXmlWatch whole = { 0 };
      gsize length = strlen (texts[i]);

      g_assert_true (hw_xml_watch_take (&whole, texts[i], length, NULL));
      for (gsize cut = 0; cut <= length; cut++)
        {
          HwXmlWatch parts = { 0 };

          g_assert_true (hw_xml_watch_take (&parts, texts[i], cut, NULL));
          g_assert_true (hw_xml_watch_take (&parts, texts[i] + cut, length - cut, NULL));
          g_assert_cmpuint (parts.n_tags, ==, whole.n_tags);
          g_assert_cmpuint (parts.depth, ==, whole.depth);
          g_assert_cmpint (parts.state, ==, whole.state);
        }
    }
}

static void
test_lines_of_tags (void)
{
  static const char text[] = "<?xml?>\n<!-- <x> -->\n<a b=\"\n>\"\n><c/>\r\n<![CDATA[<d>]]><e>\r</e><f/></a>";
  static const guint lines[] = { 3, 5, 6, 7 };

  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    g_assert_cmpuint (hw_xml_find_tag_line (text, strlen (text), i + 1), ==, lines[i]);
}

static void
test_hidden_parts_of_html (void)
{
  static const char html[]
      = "<p title=\"<script>\">a<!-- b --!>c<!-->d<script type=x>'</p>'</scripty></SCRIPT >e"
        "<style>f</style><!doctype g><?h i>j<styleguide>k";
  g_autoptr (GArray) parts = g_array_new (FALSE, FALSE, sizeof (HwMarkupPart));
  g_autoptr (GString) seen = g_string_new (NULL);
  gsize at = 0;

  g_assert_true (hw_html_scan (html, strlen (html), parts, NULL));
  g_assert_cmpuint (parts->len, ==, 6);
  for (guint i = 0; i < parts->len; i++)
    {
      const HwMarkupPart *part = &g_array_index (parts, HwMarkupPart, i);

      g_string_append_len (seen, html + at, (gssize) (part->start - at));
      at = part->end;
    }
  g_string_append (seen, html + at);
  g_assert_cmpstr (seen->str, ==, "<p title=\"<script>\">acdej<styleguide>k");
  g_assert_true (g_array_index (parts, HwMarkupPart, 3).is_style);
  g_assert_cmpint (strncmp (html + g_array_index (parts, HwMarkupPart, 2).text, "'</p>'</scripty>", 16), ==,
                   0);
}

/* Every broken file is scanned to an end, and none of the bombs gets through. */
static void
test_public_files (void)
{
  g_autofree char *folder = corpus_path ("xml-broken");
  g_autoptr (GPtrArray) files = NULL;

  if (folder == NULL)
    return;
  files = list_files (folder);
  g_assert_cmpuint (files->len, >=, 10);
  for (guint i = 0; i < files->len; i++)
    {
      g_autofree char *data = NULL;
      gsize length = 0;
      gboolean ok;

      g_assert_true (g_file_get_contents (g_ptr_array_index (files, i), &data, &length, NULL));
      ok = hw_xml_scan (data, length, NULL);
      g_assert_true (!ok || g_strstr_len (data, (gssize) length, "<!ENTITY") == NULL
                     || g_strstr_len (data, (gssize) length, "<!--") != NULL || strlen (data) < length);
      {
        g_autoptr (HwDocument) document = read_bytes (data, length, HW_DOCUMENT_RUBRIC, NULL);

        g_assert_null (document);
      }
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/markup-scan/entities", test_entities_and_document_types_are_refused);
  g_test_add_func ("/markup-scan/bare-document-types", test_bare_document_types_of_feeds);
  g_test_add_func ("/markup-scan/slow", test_what_makes_parsers_slow_is_refused_at_once);
  g_test_add_func ("/markup-scan/lines", test_lines_of_tags);
  g_test_add_func ("/markup-scan/pieces", test_pieces_cut_anywhere_are_seen_alike);
  g_test_add_func ("/markup-scan/html", test_hidden_parts_of_html);
  g_test_add_func ("/markup-scan/public-files", test_public_files);
  return g_test_run ();
}
