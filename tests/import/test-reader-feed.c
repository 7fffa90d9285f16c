/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "base/hw-error.h"
#include "base/hw-limits.h"
#include "base/hw-text.h"
#include "hw-import-support.h"

/* The first posting of a feed: its fields and its blocks. */
static void
assert_feed (const char *feed, const char *format, guint n_records, const char *expected)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HwDocument) document = read_text (feed, HW_DOCUMENT_POSTING, &error);
  g_autofree char *described = NULL;

  g_assert_no_error (error);
  g_assert_cmpstr (document->format, ==, format);
  g_assert_cmpuint (document->records->len, ==, n_records);
  for (guint i = 0; i < n_records; i++)
    assert_blocks_sound (g_ptr_array_index (document->records, i));
  described = describe_record (g_ptr_array_index (document->records, 0));
  g_assert_cmpstr (described, ==, expected);
}

static void
test_indeed (void)
{
  assert_feed (
      "<?xml version=\"1.0\" encoding=\"utf-8\"?><source><publisher>Acme ATS</publisher>"
      "<job><title><![CDATA[Head of Digital]]></title><date><![CDATA[Mon, 14 Sep 2026 08:00:00 GMT]]></date>"
      "<referencenumber>R-7</referencenumber><requisitionid>9</requisitionid><url>https://a.example/7</url>"
      "<company>Acme</company><city>Chicago</city><state>IL</state><country>US</country><postalcode>60601</postalcode>"
      "<description><![CDATA[<p>Own the <b>shop</b>.</p><ul><li>Lead&nbsp;ten</li></ul>]]></description>"
      "<salary>$150,000 - $180,000 per year</salary><jobtype>fulltime</jobtype><remotetype>Hybrid remote</remotetype>"
      "<expirationdate>2026-12-01</expirationdate><experience>5+ years</experience></job>"
      "<job><title>Clerk</title><description>Files.</description></job></source>",
      "xml", 2,
      "location=Chicago, IL\ncountry=US\ntitle=Head of Digital\ndate_posted=2026-09-14\nreference=R-7\n"
      "url=https://a.example/7\nwork_mode=hybrid\nvalid_through=2026-12-01\nrequisitionid=9\norganisation=Acme\n"
      "employment_type=full_time\npostalcode=60601\nexperience=5+ years\npay=$150,000 - $180,000 per year\n"
      "H1 Head of Digital\nP Own the shop.\nI1 Lead ten\nH2 Pay\nP $150,000 - $180,000 per year\n");
}

/* Found by fuzzing: the heading made of an unknown element's name was freed before it was written. */
static void
test_unknown_texts_are_sections (void)
{
  assert_feed ("<source><job><title>Buyer</title><description>Buy hats for our eleven shops.</description>"
               "<notre_promesse>&lt;p&gt;You will travel to the markets of Asia twice a year and never be bored by "
               "it.&lt;/p&gt;</notre_promesse></job></source>",
               "xml", 1,
               "title=Buyer\nH1 Buyer\nP Buy hats for our eleven shops.\nH2 Notre promesse\n"
               "P You will travel to the markets of Asia twice a year and never be bored by it.\n");
}

/* The same advertisement under the names of other aggregators. */
static void
test_relatives (void)
{
  assert_feed ("<source><job><partnerJobId>4</partnerJobId><company>Acme</company><title>Lead</title>"
               "<description>&lt;p&gt;Sell.&lt;/p&gt;</description><location>Berlin, Germany</location>"
               "<applyUrl>https://a.example/4</applyUrl><workplaceTypes>Remote</workplaceTypes></job></source>",
               "xml", 1,
               "title=Lead\nwork_mode=remote\nreference=4\norganisation=Acme\nurl=https://a.example/4\n"
               "location=Berlin, Germany\nH1 Lead\nP Sell.\n");
  assert_feed ("<trovit><ad><id>5</id><url>https://a.example/5</url><title>Lead</title><content>Sell.</content>"
               "<city>Graz</city><region>Styria</region><company>Acme</company><contract>permanent</contract></ad>"
               "</trovit>",
               "xml", 1,
               "location=Graz, Styria\nurl=https://a.example/5\ntitle=Lead\norganisation=Acme\n"
               "employment_type=full_time\nreference=5\nH1 Lead\nP Sell.\n");
  assert_feed ("<jobs><job><title>Lead</title><company>Acme</company><region><country>FR</country><state>A; B</state>"
               "<city>Lyon</city></region><salary><min>33000.000</min><max>37 000,50</max><currency>EUR</currency>"
               "<rate>year</rate></salary><description>Vendre.</description><date_updated>2026-09-09 00:00:00"
               "</date_updated></job></jobs>",
               "xml", 1,
               "location=Lyon\ncountry=FR\ntitle=Lead\norganisation=Acme\npay_min=33000\npay_max=37000.5\n"
               "currency=EUR\npay_period=year\ndate_posted=2026-09-09\nH1 Lead\nP Vendre.\n");
  assert_feed ("<jobs><job><reference>x</reference><title>Lead</title><company>Acme</company><locations><location>"
               "<city>Graz</city></location><location><city>Linz</city></location></locations>"
               "<description>Sell.</description><description_requirements><![CDATA[<ul><li>Calm</li></ul>]]>"
               "</description_requirements></job></jobs>",
               "xml", 1,
               "location=Graz\nlocation=Linz\nreference=x\ntitle=Lead\norganisation=Acme\nH1 Lead\nP Sell.\n"
               "H2 Requirements\nI1 Calm\n");
}

/* Jobs tell a feed, whatever the element around them is called; without them it is a part of a page. */
static void
test_roots_with_names_of_html (void)
{
  static const char *const roots[] = { "a", "main", "SECTION" };

  for (guint i = 0; i < G_N_ELEMENTS (roots); i++)
    {
      g_autofree char *feed = g_strdup_printf (
          "<%s><job><title>Lead</title><company>Acme</company><description>Sell.</description></job></%s>", roots[i],
          roots[i]);
      g_autofree char *page = g_strdup_printf ("<%s><h1>Lead</h1><p>Sell the jobs.</p></%s>", roots[i], roots[i]);

      assert_feed (feed, "xml", 1, "title=Lead\norganisation=Acme\nH1 Lead\nP Sell.\n");
      assert_feed (page, "html", 1, "H1 Lead\nP Sell the jobs.\n");
    }
}

static void
test_french_names (void)
{
  assert_feed ("<offres><offre><intitule-du-poste>Chef de produit</intitule-du-poste><company>Acme</company>"
               "<date-de-mise-a-jour>05-04-2026 00:11:19</date-de-mise-a-jour><localisation-du-poste>Lyon"
               "</localisation-du-poste><region-du-poste>Rhône</region-du-poste><teletravail>Oui</teletravail>"
               "<contexte>Acme vend des livres.</contexte>"
               "<description-de-la-mission>Piloter.</description-de-la-mission>"
               "<profil-recherche>Vous avez cinq ans d’expérience dans la vente.</profil-recherche></offre></offres>",
               "xml", 1,
               "location=Lyon, Rhône\ntitle=Chef de produit\nwork_mode=remote\norganisation=Acme\n"
               "date_posted=2026-04-05\nH1 Chef de produit\nH2 Contexte\nP Acme vend des livres.\n"
               "H2 Description du poste\nP Piloter.\nH2 Profil recherché\n"
               "P Vous avez cinq ans d’expérience dans la vente.\n");
}

static void
test_personio (void)
{
  assert_feed ("<workzag-jobs><position><id>7</id><subcompany>Acme SE</subcompany><office>Graz</office>"
               "<additionalOffices><office>Wien</office></additionalOffices><department>Handel</department>"
               "<name>Leitung E-Commerce</name><jobDescriptions><jobDescription><name>Deine Aufgaben</name>"
               "<value><![CDATA[\n <ul><li>Führen</li></ul>]]></value></jobDescription><jobDescription>"
               "<name>Dein Profil</name><value><![CDATA[<p>Erfahrung</p>]]></value></jobDescription>"
               "</jobDescriptions><employmentType>permanent</employmentType><schedule>part-time</schedule>"
               "<yearsOfExperience>7-10</yearsOfExperience><createdAt>2026-04-05T10:00:00+02:00</createdAt>"
               "</position></workzag-jobs>",
               "personio-xml", 1,
               "location=Graz\nlocation=Wien\nemployment_type=part_time\norganisation=Acme SE\n"
               "employmentType=permanent\nreference=7\ntitle=Leitung "
               "E-Commerce\ndate_posted=2026-04-05\ndepartment=Handel\n"
               "yearsOfExperience=7-10\nH1 Leitung E-Commerce\nH2 Deine Aufgaben\nI1 Führen\nH2 Dein Profil\n"
               "P Erfahrung\n");
}

static void
test_hr_xml_by_local_names (void)
{
  assert_feed ("<h:HRBAXMLJobPositionPosting xmlns:h=\"urn:hr\"><h:Header><h:Title>x</h:Title></h:Header><h:Data>"
               "<h:JobPositionPosting status=\"active\"><h:JobPositionPostingId>B-1</h:JobPositionPostingId>"
               "<h:HiringOrg><h:HiringOrgName>Acme AG</h:HiringOrgName><h:Contact><h:City>Bern</h:City></h:Contact>"
               "</h:HiringOrg><h:PostDetail><h:StartDate><h:Date>2026-09-01</h:Date></h:StartDate><h:EndDate>"
               "<h:Date>2026-10-01</h:Date></h:EndDate></h:PostDetail><h:JobPositionInformation>"
               "<h:JobPositionTitle>Leiterin</h:JobPositionTitle><h:JobPositionDescription>"
               "<h:SummaryText>Sie führen.</h:SummaryText><h:JobPositionLocation><h:PostalAddress>"
               "<h:CountryCode>DE</h:CountryCode><h:Municipality>Ulm</h:Municipality></h:PostalAddress>"
               "</h:JobPositionLocation></h:JobPositionDescription><h:JobPositionRequirements><h:SummaryText>"
               "Sie rechnen.</h:SummaryText></h:JobPositionRequirements></h:JobPositionInformation>"
               "</h:JobPositionPosting></h:Data></h:HRBAXMLJobPositionPosting>",
               "hr-xml", 1,
               "location=Ulm\ncountry=DE\norganisation=Acme AG\ntitle=Leiterin\nreference=B-1\n"
               "date_posted=2026-09-01\nvalid_through=2026-10-01\n@status=active\nHiringOrg/Contact/City=Bern\n"
               "H1 Leiterin\nP Sie führen.\nH2 Anforderungen\nP Sie rechnen.\n");
}

static void
test_news_feeds (void)
{
  assert_feed ("<rss version=\"2.0\" xmlns:content=\"http://purl.org/rss/1.0/modules/content/\" "
               "xmlns:j=\"http://jobs.example/\"><channel><title>Jobs at Acme</title><language>en-us</language>"
               "<item><title>Lead</title><link>https://a.example/1</link>"
               "<description>Sell things to people who like them a lot, and more [...]</description>"
               "<content:encoded><![CDATA[<p>Sell things to people who like them a lot, and more of them.</p>"
               "]]></content:encoded><pubDate>Wed, 19 Aug 2026 23:10:38 GMT</pubDate>"
               "<j:location>Graz</j:location></item></channel></rss>",
               "rss", 1,
               "title=Lead\nurl=https://a.example/1\ndate_posted=2026-08-19\nlocation=Graz\norganisation=Acme\n"
               "H1 Lead\nP Sell things to people who like them a lot, and more of them.\n");
  assert_feed ("<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\" "
               "xmlns=\"http://purl.org/rss/1.0/\"><channel rdf:about=\"x\"><title>Acme Careers</title></channel>"
               "<item rdf:about=\"https://a.example/1\"><title>Lead</title><description>&lt;b&gt;Sell&lt;/b&gt; it."
               "</description></item></rdf:RDF>",
               "rss", 1, "title=Lead\n@about=https://a.example/1\norganisation=Acme\nH1 Lead\nP Sell it.\n");
  assert_feed ("<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"de\"><title>Neues</title><entry><title>Leitung"
               "</title><link rel=\"self\" href=\"https://a.example/x\"/><link href=\"https://a.example/1\"/>"
               "<updated>2026-08-19T10:00:00Z</updated><content type=\"xhtml\">"
               "<div xmlns=\"http://www.w3.org/1999/xhtml\"><p>Sie <em>führen</em> 5 &lt; 6.</p><ul><li>ja</li></ul>"
               "<br/>Ende</div></content></entry></feed>",
               "atom", 1,
               "title=Leitung\nurl=https://a.example/1\ndate_posted=2026-08-19\nlink@rel=self\n"
               "link@href=https://a.example/x\nH1 Leitung\n"
               "P Sie führen 5 < 6.\nI1 ja\nP Ende\n");
}

/* Every posting knows where it stands and keeps its own bytes; the same text cut anywhere gives the same. */
static void
test_place_and_bytes_are_kept (void)
{
  g_autoptr (GString) feed = g_string_new ("<?xml version=\"1.0\"?>\n<jobs>\n");
  g_autoptr (HwDocument) document = NULL;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < 3000; i++)
    g_string_append_printf (feed, " <job\n  id=\"%u\">\n <title>T%u ü</title><!-- <job> --><company>C</company>"
                                  "<description><![CDATA[<p>Text %u ]]>]]&gt;</description></job>\n",
                            i, i, i);
  g_string_append (feed, "</jobs>");
  document = read_text (feed->str, -1, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (document->records->len, ==, 3000);
  for (guint i = 0; i < 3000; i++)
    {
      const HwRecord *record = g_ptr_array_index (document->records, i);
      g_autofree char *title = g_strdup_printf ("T%u ü", i);
      g_autofree char *text = g_strdup_printf ("T%u ü\n\nText %u ]]>", i, i);
      g_autofree char *start = g_strdup_printf ("<job\n  id=\"%u\">", i);
      gsize n = 0;
      const char *original = g_bytes_get_data (record->original, &n);

      g_assert_cmpuint (record->line, ==, 3 + 3 * i);
      g_assert_cmpstr (hw_record_get_field (record, "title"), ==, title);
      g_assert_cmpstr (record->text, ==, text);
      g_assert_cmpint (strncmp (original, start, strlen (start)), ==, 0);
      g_assert_cmpint (strncmp (original + n - 6, "</job>", 6), ==, 0);
    }
}

/* The declaration of a file tells its bytes; what is read is their text. */
static void
test_declared_encodings (void)
{
  static const char latin[] = "<?xml version=\"1.0\"\nencoding=\"ISO-8859-1\"?>\n<jobs><job><title>Caf\xe9</title>"
                              "<description>\xfc</description></job></jobs>";
  g_autoptr (GError) error = NULL;
  g_autoptr (HwDocument) document = read_bytes (latin, strlen (latin), -1, &error);
  const HwRecord *record;

  g_assert_no_error (error);
  record = g_ptr_array_index (document->records, 0);
  g_assert_cmpstr (record->text, ==, "Café\n\nü");
  g_assert_cmpuint (record->line, ==, 3);
}

static void
test_nothing_is_dropped (void)
{
  assert_feed ("<jobs><job code=\"5\"><title>Lead</title><company><name>Acme</name><size>50</size></company>"
               "<perks label=\"Das gibt es\">&lt;p&gt;Obst&lt;/p&gt;</perks><shiftModel>night</shiftModel>"
               "<questions><question>Why?</question></questions><description>Sell.</description>"
               "<date>03/04/2026</date><salary>negotiable</salary></job></jobs>",
               "xml", 1,
               "title=Lead\norganisation=Acme\ndate=03/04/2026\nsalary=negotiable\n@code=5\ncompany/size=50\n"
               "shiftModel=night\nquestions/question=Why?\nH1 Lead\nH2 Das gibt es\nP Obst\nH2 Description\n"
               "P Sell.\n");
}

/* News of the old kinds name their document type; nothing is fetched for it, and nothing dropped. */
static void
test_document_type_of_old_news (void)
{
  assert_feed ("<?xml version=\"1.0\"?>\n<!DOCTYPE rss PUBLIC \"-//Netscape Communications//DTD RSS 0.91//EN\"\n"
                " \"http://127.0.0.1/rss-0.91.dtd\">\n<rss version=\"0.91\"><channel><title>News</title><item>"
                "<title>Buyer</title><description>Buy hats &amp; caps.</description></item></channel></rss>",
                "rss", 1, "title=Buyer\nH1 Buyer\nP Buy hats & caps.\n");
}

/* Feeds of titles are common: they come in, and one warning says which, however many there are. */
static void
test_postings_without_description_are_told (void)
{
  g_autoptr (GString) feed
      = g_string_new ("<jobs>\n<job><title>Buyer</title><company>A</company><salary>9 an hour</salary>"
                      "<description>Buy.</description></job>\n");
  g_autoptr (HwDocument) document = NULL;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < 300; i++)
    g_string_append_printf (
        feed, "<job><title>Clerk %u</title><company>A</company><salary>9 an hour</salary></job>\n", i);
  g_string_append (feed, "</jobs>");
  document = read_text (feed->str, HW_DOCUMENT_POSTING, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (document->records->len, ==, 301);
  g_assert_cmpuint (document->warnings->len, ==, 1);
  g_assert_cmpstr (g_ptr_array_index (document->warnings, 0), ==,
                   "3: 300 postings came without a description (“Clerk 0”, “Clerk 1”, “Clerk 2”, “Clerk 3”, "
                   "“Clerk 4”, …): only their titles and facts are kept; save the postings themselves to have their "
                   "texts");
}

static void
test_what_cannot_be_read_has_its_line (void)
{
  static const struct
  {
    const char *feed;
    int code;
    const char *message;
  } rows[] = {
    { "<?xml version=\"1.0\"?>\n<jobs>\n<job><title>A</tit", HW_ERROR_INPUT, "3: the XML is not well-formed (*" },
    { "<jobs>\n<job><x:title>A</x:title></job></jobs>", HW_ERROR_INPUT,
      "2: the XML is not well-formed (Namespace prefix x on title is not defined); *" },
    { "<jobs/>\n<jobs/>", HW_ERROR_INPUT, "2: the XML is not well-formed (Extra content at the end *" },
    { "<jobs>\n<job><title>A &nbsp; B</title></job></jobs>", HW_ERROR_INPUT, "2: *Entity 'nbsp' not defined*" },
    { "<?xml version=\"1.0\"?>\n<!DOCTYPE jobs [<!ENTITY a \"b\">]><jobs/>", HW_ERROR_INPUT,
      "2: document types and entity declarations are not accepted; remove the DOCTYPE" },
    { "<!DOCTYPE jobs SYSTEM \"x.dtd\">\n<jobs><job><title>A &eacute; B</title></job></jobs>", HW_ERROR_INPUT,
      "2: *Entity 'eacute' not defined*" },
    { "<!DOCTYPE jobs SYSTEM \"x.dtd\">\n<jobs><job a=\"&eacute;\"><title>A</title></job></jobs>", HW_ERROR_INPUT,
      "2: *Entity 'eacute' not defined*" },
    { "<?xml version=\"1.0\"?><rss><channel><title>x</title></channel></rss>", HW_ERROR_INPUT,
      "1: the feed holds no postings; *" },
    { "<jobs>\n<job>\n<company>A</company></job></jobs>", HW_ERROR_INPUT,
      "2: the posting has no title; add it" },
    { "<jobs><job><title>A</title><date>2026-02-30</date></job></jobs>", HW_ERROR_INPUT,
      "1: “2026-02-30” as date_posted: there is no such day or time; correct it" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (HwDocument) document = read_text (rows[i].feed, HW_DOCUMENT_POSTING, &error);

      g_test_message ("row %u: %s", i, error != NULL ? error->message : "");
      g_assert_null (document);
      g_assert_error (error, HW_ERROR, rows[i].code);
      g_assert_true (g_pattern_match_simple (rows[i].message, error->message));
    }
}

/* A file that is called XML is no text, were it broken in its first tag. */
static void
test_broken_xml_is_no_text (void)
{
  static const char *const texts[] = { "<jobs a=\"xxx", "<?h ?><jobs", "<d>\xc3\xa4" };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GBytes) bytes = g_bytes_new (texts[i], strlen (texts[i]));
      HwReadRequest request = { .bytes = bytes, .file_name = "Feed.XML", .wanted = -1 };
      g_autoptr (GError) error = NULL;
      g_autoptr (HwDocument) document = hw_read_document (&request, &error);

      g_assert_null (document);
      g_assert_error (error, HW_ERROR, HW_ERROR_INPUT);
      g_assert_true (g_str_has_prefix (error->message, "1: the XML is not well-formed ("));
    }
}

static void
test_bad_posting_among_good_ones (void)
{
  g_autofree char *large = g_strnfill (HW_LIMIT_RECORD_BYTES + 10, 'x');
  g_autofree char *feed = g_strconcat ("<jobs><job><title>A</title><description>a</description></job>\n<job/>\n"
                                       "<job><title>B</title><description>",
                                       large, "</description></job>\n<job><title>C</title></job></jobs>", NULL);
  g_autoptr (GBytes) bytes = g_bytes_new (feed, strlen (feed));
  HwReadRequest request = { .bytes = bytes, .file_name = "f.xml", .wanted = -1, .keep_going = TRUE };
  g_autoptr (GError) error = NULL;
  g_autoptr (HwDocument) document = hw_read_document (&request, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (document->records->len, ==, 4);
  {
    const HwRecord *empty = g_ptr_array_index (document->records, 1);
    const HwRecord *too_large = g_ptr_array_index (document->records, 2);
    const HwRecord *last = g_ptr_array_index (document->records, 3);

    g_assert_cmpstr (empty->problem, ==, "the posting has no title; add it");
    g_assert_cmpuint (empty->problem_line, ==, 2);
    g_assert_cmpstr (too_large->problem, ==, "the posting is longer than 1 MiB; shorten it");
    g_assert_cmpuint (too_large->problem_line, ==, 3);
    g_assert_null (last->problem);
    g_assert_cmpstr (hw_record_get_field (last, "title"), ==, "C");
  }
}

/* A posting's blocks as the HTML that says the same. */
static char *
write_html (const HwRecord *record)
{
  g_autoptr (GString) html = g_string_new (NULL);
  guint depth = 0;

  for (guint i = 0; i < record->blocks->len; i++)
    {
      const HwBlock *block = &g_array_index (record->blocks, HwBlock, i);
      g_autofree char *text = hw_text_slice (record->text, block->start, block->end);
      g_autofree char *escaped = g_markup_escape_text (text, -1);
      guint level = block->kind == HW_BLOCK_ITEM ? block->level : 0;

      for (; depth > level; depth--)
        g_string_append (html, "</ul>");
      for (; depth < level; depth++)
        g_string_append (html, "<ul>");
      if (block->kind == HW_BLOCK_HEADING)
        g_string_append_printf (html, "<h%u>%s</h%u>\n", block->level, escaped, block->level);
      else
        g_string_append_printf (html, block->kind == HW_BLOCK_ITEM ? "<li>%s</li>" : "<p>%s</p>", escaped);
    }
  return g_string_free (g_steal_pointer (&html), FALSE);
}

static void
assert_same_reading (const HwRecord *record, HwDocument *other, const char *what)
{
  const HwRecord *copy = g_ptr_array_index (other->records, 0);
  g_autoptr (GBytes) blocks = hw_blocks_pack (copy->blocks);
  g_autoptr (GBytes) expected = hw_blocks_pack (record->blocks);

  g_test_message ("%s", what);
  g_assert_cmpstr (copy->text, ==, record->text);
  g_assert_true (g_bytes_equal (blocks, expected));
}

/* The same advertisement as it came, as a page, and in a feed, encoded once and twice. */
static void
assert_same_in_all_formats (const char *path)
{
  g_autofree char *data = NULL;
  g_autofree char *html = NULL;
  g_autofree char *once = NULL;
  g_autofree char *twice = NULL;
  g_autoptr (HwDocument) document = NULL;
  const HwRecord *record;

  g_assert_true (g_file_get_contents (path, &data, NULL, NULL));
  document = read_text (data, HW_DOCUMENT_POSTING, NULL);
  record = g_ptr_array_index (document->records, 0);
  html = write_html (record);
  once = g_markup_escape_text (html, -1);
  twice = g_markup_escape_text (once, -1);
  {
    const HwBlock *title = &g_array_index (record->blocks, HwBlock, 0);
    g_autofree char *name = hw_text_slice (record->text, title->start, title->end);
    g_autofree char *escaped = g_markup_escape_text (name, -1);
    const char *bodies[] = { once, twice };
    g_autofree char *page = g_strconcat ("<!DOCTYPE html><body>", html, NULL);
    g_autoptr (HwDocument) as_page = read_text (page, HW_DOCUMENT_POSTING, NULL);

    assert_same_reading (record, as_page, path);
    for (guint i = 0; i < G_N_ELEMENTS (bodies); i++)
      {
        g_autofree char *feed = g_strconcat ("<rss><channel><item><title>", escaped, "</title><description>", bodies[i],
                                             "</description></item></channel></rss>", NULL);
        g_autoptr (HwDocument) as_feed = read_text (feed, HW_DOCUMENT_POSTING, NULL);

        assert_same_reading (record, as_feed, path);
      }
  }
}

static void
test_same_advertisement_same_reading (void)
{
  g_autofree char *samples = g_build_filename (g_getenv ("HW_DATA_DIR"), "samples", NULL);
  g_autofree char *markdown = g_build_filename (samples, "posting.md", NULL);
  g_autofree char *page = g_build_filename (samples, "posting.html", NULL);
  g_autofree char *folder = NULL;
  g_autoptr (GPtrArray) files = NULL;

  assert_same_in_all_formats (markdown);
  assert_same_in_all_formats (page);
  folder = corpus_path ("postings");
  files = folder != NULL ? list_files (folder) : g_ptr_array_new ();
  for (guint i = 0; i < files->len; i++)
    if (g_str_has_suffix (g_ptr_array_index (files, i), ".md"))
      assert_same_in_all_formats (g_ptr_array_index (files, i));
}

/* Every feed of the collection gives postings with title, place and text. */
static void
test_public_feeds (void)
{
  g_autofree char *folder = corpus_path ("feeds");
  g_autoptr (GDir) entries = folder != NULL ? g_dir_open (folder, 0, NULL) : NULL;
  const char *name;
  guint n = 0;

  while (entries != NULL && (name = g_dir_read_name (entries)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      g_autoptr (GPtrArray) files = g_file_test (path, G_FILE_TEST_IS_DIR) ? list_files (path) : g_ptr_array_new ();

      for (guint i = 0; i < files->len; i++)
        {
          const char *file = g_ptr_array_index (files, i);
          g_autofree char *data = NULL;
          g_autoptr (GError) error = NULL;
          g_autoptr (HwDocument) document = NULL;

          if (!g_str_has_suffix (file, ".xml"))
            continue;
          g_assert_true (g_file_get_contents (file, &data, NULL, NULL));
          document = read_text (data, -1, &error);
          g_assert_no_error (error);
          g_assert_cmpuint (document->records->len, >, 0);
          for (guint r = 0; r < document->records->len; r++)
            {
              const HwRecord *record = g_ptr_array_index (document->records, r);

              n++;
              g_test_message ("%s, record %u", name, r);
              g_assert_nonnull (hw_record_get_field (record, "title"));
              g_assert_nonnull (hw_record_get_field (record, "location"));
              g_assert_nonnull (hw_record_get_field (record, "date_posted"));
              g_assert_nonnull (hw_record_get_field (record, "url"));
              g_assert_null (strstr (record->text, "</"));
              g_assert_null (strstr (record->text, "&nbsp;"));
              g_assert_cmpuint (record->blocks->len, >=, 2);
            }
        }
    }
  if (entries != NULL)
    g_assert_cmpuint (n, >=, 25);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/reader-feed/indeed", test_indeed);
  g_test_add_func ("/reader-feed/unknown-texts", test_unknown_texts_are_sections);
  g_test_add_func ("/reader-feed/relatives", test_relatives);
  g_test_add_func ("/reader-feed/roots-of-html", test_roots_with_names_of_html);
  g_test_add_func ("/reader-feed/french", test_french_names);
  g_test_add_func ("/reader-feed/personio", test_personio);
  g_test_add_func ("/reader-feed/hr-xml", test_hr_xml_by_local_names);
  g_test_add_func ("/reader-feed/news", test_news_feeds);
  g_test_add_func ("/reader-feed/place-and-bytes", test_place_and_bytes_are_kept);
  g_test_add_func ("/reader-feed/encodings", test_declared_encodings);
  g_test_add_func ("/reader-feed/nothing-dropped", test_nothing_is_dropped);
  g_test_add_func ("/reader-feed/document-type", test_document_type_of_old_news);
  g_test_add_func ("/reader-feed/no-description", test_postings_without_description_are_told);
  g_test_add_func ("/reader-feed/broken", test_what_cannot_be_read_has_its_line);
  g_test_add_func ("/reader-feed/broken-no-text", test_broken_xml_is_no_text);
  g_test_add_func ("/reader-feed/bad-among-good", test_bad_posting_among_good_ones);
  g_test_add_func ("/reader-feed/same-reading", test_same_advertisement_same_reading);
  g_test_add_func ("/reader-feed/public-feeds", test_public_feeds);
  return g_test_run ();
}
