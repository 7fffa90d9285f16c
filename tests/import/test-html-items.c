/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "base/hw-error.h"
#include "hw-import-support.h"

static HwDocument *
read_page (const char *html)
{
  g_autofree char *page = g_strconcat ("<!DOCTYPE html><html><body>\n", html, NULL);
  g_autoptr (GError) error = NULL;
  HwDocument *document = read_text (page, HW_DOCUMENT_POSTING, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < document->records->len; i++)
    assert_blocks_sound (g_ptr_array_index (document->records, i));
  return document;
}

static void
assert_read (const char *html, const char *expected)
{
  g_autoptr (HwDocument) document = read_page (html);
  g_autofree char *described = describe_record (g_ptr_array_index (document->records, 0));

  g_assert_cmpuint (document->records->len, ==, 1);
  g_assert_cmpstr (described, ==, expected);
}

#define FIELDS                                                                                               \
  "title=Head of Digital\norganisation=Acme\nlocation=Graz, Styria\nemployment_type=full_time\n"             \
  "work_mode=remote\npay_min=50000\npay_max=60000\ncurrency=EUR\npay_period=year\ndate_posted=2026-09-14\n"  \
  "reference=R-7\n"
#define BLOCKS "H1 Head of Digital\nP We sell things & more.\nI1 Lead ten people\nI1 Write plans\n"

/* One posting in three notations: the same fields, the same text. */
static void
test_microdata (void)
{
  assert_read (
      "<div itemscope itemtype='https://schema.org/JobPosting'><h1 itemprop=title>Head of Digital</h1>"
      "<meta itemprop=employmentType content=FULL_TIME><meta itemprop=jobLocationType content=TELECOMMUTE>"
      "<div itemprop=hiringOrganization itemscope itemtype='http://schema.org/Organization'>"
      "<a itemprop=name href='https://acme.example'>Acme</a></div>"
      "<div itemprop=jobLocation itemscope itemtype='http://schema.org/Place'><p itemprop=address itemscope>"
      "<span itemprop=addressLocality>Graz</span> <span itemprop=addressRegion>Styria</span></div>"
      "<time itemprop=datePosted datetime='2026-09-14'>last Monday</time>"
      "<div itemprop=baseSalary itemscope><meta itemprop=currency content=EUR><span itemprop=value itemscope>"
      "<data itemprop=minValue value=50000>50,000</data> to <data itemprop=maxValue value=60000>60,000</data>"
      "<meta itemprop=unitText content=YEAR></span></div><span itemprop=identifier>R-7</span>"
      "<div itemprop=description><p>We sell things &amp; more.</p><ul><li>Lead ten people<li>Write plans</ul>"
      "</div></div>",
      FIELDS "description_source=microdata\n" BLOCKS);
}

static void
test_rdfa (void)
{
  assert_read (
      "<div vocab='https://schema.org/' typeof=JobPosting><h1 property=title>Head of Digital</h1>"
      "<meta property=employmentType content=FULL_TIME><meta property=jobLocationType content=TELECOMMUTE>"
      "<p property=hiringOrganization typeof=Organization><b property=name>Acme</b></p>"
      "<p property=jobLocation typeof=Place><span property=address typeof=PostalAddress>"
      "<span property=addressLocality>Graz</span><span property=addressRegion>Styria</span></span>"
      "<p property=baseSalary typeof=MonetaryAmount><meta property=currency content=EUR>"
      "<span property=value typeof=QuantitativeValue><span property=minValue content=50000></span>"
      "<span property=maxValue content=60000></span><meta property=unitText content=YEAR></span></p>"
      "<span property=datePosted content='2026-09-14'>today</span><i property=identifier>R-7</i>"
      "<div property=description><p>We sell things &amp; more.</p><ul><li>Lead ten people<li>Write plans</ul>"
      "</div></div>",
      FIELDS "description_source=rdfa\n" BLOCKS);
  assert_read (
      "<div prefix='s: http://schema.org/ og: http://ogp.me/ns#' typeof='s:JobPosting other:Thing'>"
      "<meta property='og:title' content='Not this'><h1 property='s:title'>Head</h1>"
      "<div rel='s:hiringOrganization'><span typeof='s:Organization'><span property='s:name'>Acme</span></span>"
      "</div><div property='http://schema.org/description'>Lead.</div></div>",
      "title=Head\norganisation=Acme\ndescription_source=rdfa\nH1 Head\nP Lead.\n");
}

/* What stands elsewhere on the page, and a posting that points at what it stands in. */
static void
test_references (void)
{
  assert_read ("<p id=who itemprop=hiringOrganization>Acme</p><div id=loop><div itemscope itemref='who none loop' "
               "itemtype='schema.org/JobPosting'><b itemprop=title>Head</b><p itemprop=description>Lead.</div></div>",
               "title=Head\norganisation=Acme\ndescription_source=microdata\nH1 Head\nP Lead.\n");
}

static void
test_several_on_a_page (void)
{
  g_autoptr (HwDocument) document
      = read_page ("<p>Our jobs</p><ul><li itemscope itemtype='http://schema.org/JobPosting'><b itemprop=title>Head"
                   "</b> <i itemprop=jobLocation>Graz</i><p>Lead all.</li><li itemscope "
                   "itemtype='http://schema.org/JobPosting'><b itemprop=title>Clerk</b><p itemprop=description>"
                   "Files.</li></ul><div itemscope itemtype='http://schema.org/Person'><b itemprop=name>x</b></div>");
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  const HwRecord *record;

  g_assert_cmpuint (document->records->len, ==, 2);
  first = describe_record (g_ptr_array_index (document->records, 0));
  second = describe_record (g_ptr_array_index (document->records, 1));
  g_assert_cmpstr (first, ==, "title=Head\nlocation=Graz\ndescription_source=page\nP Head Graz\nP Lead all.\n");
  g_assert_cmpstr (second, ==, "title=Clerk\ndescription_source=microdata\nH1 Clerk\nP Files.\n");
  record = g_ptr_array_index (document->records, 1);
  g_assert_nonnull (g_strstr_len (g_bytes_get_data (record->original, NULL),
                                  (gssize) g_bytes_get_size (record->original), "Clerk"));
}

/* What a page shows may differ from its data, and may be read in two ways: the data win, the rest is text. */
static void
test_words_and_data (void)
{
  assert_read ("<div itemscope itemtype='http://schema.org/JobPosting'><b itemprop=title>Head</b>"
               "<span itemprop=baseSalary>50,000</span> <span itemprop=datePosted>03/04/2026</span>"
               "<meta itemprop=employmentType content=PART_TIME><p>Full-time, in Graz.</div>",
               "title=Head\nemployment_type=part_time\ndescription_source=page\nP Head50,000 03/04/2026\n"
               "P Full-time, in Graz.\n");
  /* Other things than postings say nothing of the posting. */
  assert_read ("<div itemscope itemtype='http://schema.org/Event'><i itemprop=name>Fair</i><p>Come.</div>",
               "P Fair\nP Come.\n");
}

static void
assert_list (const char *html, const char *message)
{
  g_autofree char *page = g_strconcat ("<!DOCTYPE html><html><body>", html, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (HwDocument) document = read_text (page, HW_DOCUMENT_POSTING, &error);

  if (message == NULL)
    {
      g_assert_no_error (error);
      return;
    }
  g_assert_null (document);
  g_assert_error (error, HW_ERROR, HW_ERROR_INPUT);
  g_assert_cmpstr (error->message, ==, message);
}

static void
test_lists_of_links (void)
{
  static const char first[] = "<tr><td><a href='/acme/job/1'>Head\n of Digital</a></td><td>Graz</td></tr>";
  static const char second[] = "<li>Graz <a href='https://a.example/jobs/2?x=1'>Clerk</a> 2026-09-14</li>";
  g_autofree char *text = g_strnfill (600, 'x');
  g_autofree char *table = g_strconcat ("<h1>Jobs</h1><table>", first, first, first, "</table>", NULL);
  g_autofree char *list = g_strconcat ("<ul>", second, second, "</ul><p>Imprint", NULL);
  g_autofree char *posting = g_strconcat ("<h1>Head</h1><p>", text, "</p><h2>More jobs</h2><ul>", second, second,
                                          "</ul>", NULL);
  g_autofree char *told = g_strconcat ("<ul><li><a href='/job/1'>A</a>", text, "<li><a href='/job/2'>B</a>", text,
                                       "</ul>", NULL);

  assert_list (table, "the page lists 3 postings (Head of Digital, ...) by title only; open each of them and save that "
                      "page");
  assert_list (list, "the page lists 2 postings (Clerk, ...) by title only; open each of them and save that page");
  assert_list (posting, NULL);
  assert_list (told, NULL);
  assert_list ("<p>Head of Digital</p><a href='/job/1/apply'>Apply</a>", NULL);
}

/* Deep and many things end in bounded time. */
static void
test_hostile_items (void)
{
  g_autoptr (GString) html = g_string_new (NULL);

  for (guint i = 0; i < 100; i++)
    g_string_append (html, "<div itemscope itemprop=jobLocation itemtype='http://schema.org/JobPosting'>");
  g_string_append (html, "<b itemprop=title>Deep</b>");
  for (guint i = 0; i < 2000; i++)
    g_string_append (html, "</div><p itemscope itemref='a b c d e f' itemtype='http://schema.org/JobPosting'>"
                           "<b itemprop=title>T</b><b itemprop=description>d</b></p>");
  {
    g_autoptr (HwDocument) document = read_page (html->str);

    g_assert_cmpuint (document->records->len, >=, 1000);
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/html-items/microdata", test_microdata);
  g_test_add_func ("/html-items/rdfa", test_rdfa);
  g_test_add_func ("/html-items/references", test_references);
  g_test_add_func ("/html-items/several", test_several_on_a_page);
  g_test_add_func ("/html-items/words-and-data", test_words_and_data);
  g_test_add_func ("/html-items/lists", test_lists_of_links);
  g_test_add_func ("/html-items/hostile", test_hostile_items);
  return g_test_run ();
}
