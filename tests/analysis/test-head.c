/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Title, employer, places and profile: the head of a posting in the layouts that boards give it. */
#include "hw-test-analyser.h"

static const char BODY[] = "\n\nWhat you will do\n- Manage the online shop.\n- Plan campaigns.\n\nRequirements\n"
                           "- Experience in retail.\n";

static HwReading *
read_head (const char *head)
{
  g_autofree char *text = g_strconcat (head, BODY, NULL);

  return hw_analyser_read (hw_test_analyser_get (), text, NULL, NULL);
}

static void
check_heads (const HwTestHead *rows, gsize n)
{
  for (gsize i = 0; i < n; i++)
    {
      g_autoptr (HwReading) reading = read_head (rows[i].head);

      hw_test_head_check (&rows[i], reading);
    }
}

static void
test_heads (void)
{
  static const HwTestHead ROWS[] = {
    { "Head of E-commerce\nBellwether Shoes\nLeeds, England, United Kingdom", "Head of E-commerce",
      "Bellwether Shoes", "Leeds, England, United Kingdom" },
    { "Head of E-commerce\nBellwether\nRemote", "Head of E-commerce", "Bellwether", NULL },
    { "Marketing Director\nUS, CA, Irvine", "Marketing Director", NULL, "Irvine, CA, US" },
    { "Marketing Director\nDE, , Berlin", "Marketing Director", NULL, "Berlin, DE" },
    { "E-commerce Manager\n\nCompany: Tarn & Fell\nLocation: Oslo, Norway", "E-commerce Manager",
      "Tarn & Fell", "Oslo, Norway" },
    { "Job title: Director of Digital Commerce\nCompany: Tarn", "Director of Digital Commerce", "Tarn",
      NULL },
    { "Sr. Director, E-commerce\nOrrin Labs\nRemote", "Sr. Director, E-commerce", "Orrin Labs", NULL },
    { "Our client needs a sr ecommerce marketing director who lives here and is happy to travel with the "
      "whole team",
      "sr ecommerce marketing director", NULL, NULL },
    { "VP of E-commerce\n\nAbout Quillmark\nQuillmark is a maker of pens. At Quillmark, we write.",
      "VP of E-commerce", "Quillmark", NULL },
    { "Digital Manager\n\nAbout us\nWe sell hats.", "Digital Manager", NULL, NULL },
    { "Digital Manager\n\nAbout us\nCities are complex. We sell hats.", "Digital Manager", NULL, NULL },
    { "Growth Lead\nQuillbird · Washington, D.C. · Full-time", "Growth Lead", "Quillbird", "Washington, D.C." },
    { "Growth Lead\nat Quillbird\nBerlin", "Growth Lead", "Quillbird", "Berlin" },
    { "Account Executive\nCindermark\nNew York, NY (Hybrid - 2 days onsite)", "Account Executive",
      "Cindermark", "New York, NY" },
    { "Communications Manager\nMinistry of Coastal Affairs – Wellington", "Communications Manager",
      "Ministry of Coastal Affairs", "Wellington" },
    { "Registered Nurse\nPrairie Sky Health, Sioux Falls SD", "Registered Nurse", "Prairie Sky Health",
      "Sioux Falls SD" },
    { "Store Supervisor\nPeppercorn Market, Savannah, GA", "Store Supervisor", "Peppercorn Market",
      "Savannah, GA" },
    { "Digital Producer\nATN - Atlin Records Corp\nNew York, NY", "Digital Producer",
      "ATN - Atlin Records Corp", "New York, NY" },
    { "Marketing Manager\nTidewater Analytics, Inc.\nPosted 2 weeks ago\nAustin, TX", "Marketing Manager",
      "Tidewater Analytics, Inc.", "Austin, TX" },
    { "Brand Manager\nPosted 2 weeks ago\nPennant Drinks\nLondon Area, United Kingdom", "Brand Manager",
      "Pennant Drinks", "London Area, United Kingdom" },
    { "Bright Oak Studios\nMarketing Manager\nOslo", "Marketing Manager", "Bright Oak Studios", "Oslo" },
    { "Marketing Manager at Bellwether\nRemote", "Marketing Manager", "Bellwether", NULL },
    { "Project Manager (Shop) – $120-140K\nAcorn", "Project Manager (Shop)", "Acorn", NULL },
    { "Join Birchwave as our Marketing Manager", "Marketing Manager", "Birchwave", NULL },
    { "Retail Manager - Galway\n\nPermanent, full time\n€42,000 - €46,000 + commission",
      "Retail Manager - Galway", NULL, "Galway" },
    { "Marketing Manager\nLocation(s): London / Amsterdam or remote\nEmployment: full-time",
      "Marketing Manager", NULL, "London" },
    { "Marketing Manager\n\nVantarel is the checkout behind 9,000 shops.", "Marketing Manager", "Vantarel",
      NULL },
    { "Marketing Manager\n\nFernhollow (YC S21) helps museums to sell tickets.", "Marketing Manager",
      "Fernhollow", NULL },
  };

  check_heads (ROWS, G_N_ELEMENTS (ROWS));
}

/* What boards and agencies put above and beside a title, and employers that stand before it or in running text. */
static void
test_crowded_heads (void)
{
  static const HwTestHead ROWS[] = {
    { "Skip to main content\nHome > Careers > Online\nBuyer, Online\nLeeds, England", "Buyer, Online", NULL,
      "Leeds, England" },
    { "POSITION PROFILE\nMarketing Manager\nTarn & Fell\nOslo", "Marketing Manager", "Tarn & Fell", "Oslo" },
    { "Marrow Hill\nVP, Growth Marketing\nRemote\n\nMarrow Hill makes lamps.", "VP, Growth Marketing",
      "Marrow Hill", NULL },
    { "Marrow & Hill\n\nWe make lamps. Good ones.\n\nOnline Director\nOslo\nWrite to Marrow & Hill.",
      "Online Director", "Marrow & Hill", "Oslo" },
    { "Beekeeper\nMarketing Manager Support\n\nYou are our Beekeeper.", "Beekeeper", NULL, NULL },
    { "Sales Manager – Cork – Hybrid – €42-46k DOE", "Sales Manager", NULL, "Cork" },
    { "Sales Manager | Oslo | Full time", "Sales Manager", NULL, "Oslo" },
    { "Brand Manager (85-95K CAD)", "Brand Manager", NULL, NULL },
    { "Interim Brand Manager – 6 month contract – £400 per day – London/hybrid", "Interim Brand Manager",
      NULL, "London" },
    { "Trade Manager (12 month FTC - maternity cover)\nLondon, £52,000 + car", "Trade Manager", NULL,
      "London" },
    { "Brand Manager (option Director)\nBellwether", "Brand Manager (option Director)", "Bellwether", NULL },
    { "Bellwether is hiring a Brand Manager (Remote, Canada)", "Brand Manager", "Bellwether", "Canada" },
    { "Growth Manager @ Pelican Pay\nSydney · hybrid\nTL;DR\nGrow.", "Growth Manager", "Pelican Pay",
      "Sydney" },
    { "TARN HILL\nDirector, Brand & Creative\nOslo\n\nTarn Hill makes pots.", "Director, Brand & Creative",
      "TARN HILL", "Oslo" },
    { "Back to search results\nBuyer\nTarn Ltd", "Buyer", "Tarn Ltd", NULL },
    { "Brand Manager - job post\nBellwether", "Brand Manager", "Bellwether", NULL },
    { "Brand Manager - Zorvelio\n\nZorvelio is for doctors. Zorvelio helps.", "Brand Manager - Zorvelio",
      "Zorvelio", NULL },
    { "Brand Manager\n\nOur client, Quill Knitwear, is hiring at once.", "Brand Manager", "Quill Knitwear",
      NULL },
    { "Brand Manager\n\nWith good investors behind us, Quill Media is building a network.", "Brand Manager",
      "Quill Media", NULL },
  };

  check_heads (ROWS, G_N_ELEMENTS (ROWS));
}

/* Employers that stand before or behind the title in its line; pictures, paths and slogans above it. */
static void
test_employers_beside_titles (void)
{
  static const HwTestHead ROWS[] = {
    { "TARN HILL CO. — VP, Brand & Creative\n\nTarn Hill Co. makes pots.", "VP, Brand & Creative",
      "TARN HILL CO.", NULL },
    { "Quill & Tarn - Brand Manager\n\nAt Quill & Tarn, we weave.", "Brand Manager", "Quill & Tarn", NULL },
    { "Spring Season - Brand Manager\n\nWe weave.", "Spring Season - Brand Manager", NULL, NULL },
    { "Brand Manager - Quill & Tarn\nOslo\n\nAt Quill & Tarn, we weave.", "Brand Manager", "Quill & Tarn",
      "Oslo" },
    { "Brand Manager - Premium Ranges\nOslo\n\nYou plan Premium Ranges.", "Brand Manager - Premium Ranges",
      NULL, "Oslo" },
    { "Brand Manager, Tarn Ltd\nOslo", "Brand Manager", "Tarn Ltd", "Oslo" },
    { "Quillbird logo\nShare\nShow more options\nBrand Manager\nOslo", "Brand Manager", "Quillbird", "Oslo" },
    { "Careers / Marketing\n\nBrand Manager\nOslo", "Brand Manager", NULL, "Oslo" },
    { "Home \302\273 Jobs \302\273 Brand Manager\n\nBrand Manager\nOslo", "Brand Manager", NULL, "Oslo" },
    { "Come and make lamps with us!\n\nBrand Manager\nOslo", "Brand Manager", NULL, "Oslo" },
    { "Quillbird Outfitters - Brand Manager\n\nQuillbird has dressed guides since 1971.", "Brand Manager",
      "Quillbird Outfitters", NULL },
    { "Shop Stories\n\nAll vacancies\n\n# Brand Manager\nOslo", "Brand Manager", NULL, "Oslo" },
    { "Hi Maria,\n\nHere is what I wrote for the Brand Manager search. Feel free to share it.\n\nBrand "
      "Manager\nTarn Ltd",
      "Brand Manager", "Tarn Ltd", NULL },
    { "Brand Manager\nMarketing | Ancoats, Manchester | Hybrid\n\nAt Tarn Lane, boots are for everybody.",
      "Brand Manager", "Tarn Lane", "Ancoats, Manchester" },
    { "Brand Manager\nWhere: Reno, Nevada HQ, help with moving\nTarn Ltd", "Brand Manager", "Tarn Ltd",
      "Reno, Nevada" },
    { "Tarn Bikes is seeking a Brand Manager to join our team in Boulder, CO!", "Brand Manager", "Tarn Bikes",
      "Boulder" },
    { "Position Brand Manager\nTarn Ltd", "Brand Manager", "Tarn Ltd", NULL },
    { "Brand Manager - job no. 10442\nTarn Ltd", "Brand Manager", "Tarn Ltd", NULL },
    { "Position: Shift Lead (2nd shift)\nCompany: Tarn Ltd", "Shift Lead", "Tarn Ltd", NULL },
    { "Brand Manager\n- job post\nTarn Pet Supply\nOslo", "Brand Manager", "Tarn Pet Supply", "Oslo" },
    { "Einkauf (m/w/divers) - befristet\nTarn GmbH\nOslo\n\nWir suchen dich. Du planst die Wege und führst "
      "das Team. Das bieten wir dir: Urlaub und eine Kantine.",
      "Einkauf (m/w/divers)", "Tarn GmbH", "Oslo" },
  };

  check_heads (ROWS, G_N_ELEMENTS (ROWS));
}

/* What stands behind a title and is none of it; what a letter has above it. */
static void
test_tails_and_letters (void)
{
  static const HwTestHead ROWS[] = {
    { "Job Application for Brand Manager at Quillbird\nOslo", "Brand Manager", "Quillbird", "Oslo" },
    { "Brand Manager | Quill & Tarn\n\nOslo\n\nQuill & Tarn makes lamps.", "Brand Manager", "Quill & Tarn",
      "Oslo" },
    { "Brand Manager (R-104423)\nQuill Ltd", "Brand Manager", "Quill Ltd", NULL },
    { "Brand Manager - REQ20417\nQuill Ltd", "Brand Manager", "Quill Ltd", NULL },
    { "Brand Manager, Part-Time\nQuill Ltd", "Brand Manager", "Quill Ltd", NULL },
    { "Subject: we are hiring\nFrom: Ann Tarn <ann@quilltarn.example>\n\nHi all,\n\nQuill & Tarn is looking "
      "for a Press and Events "
      "Coordinator to join us.",
      "Press and Events Coordinator", "Quill & Tarn", NULL },
    { "Brand Manager\nJob ID 88213 | Marketing | Full-Time\n\nWho we are\nQuill Boots makes boots. Quill "
      "Boots is old.",
      "Brand Manager", "Quill Boots", NULL },
    { "Brand Manager\n\nTrams are slow. Quill Rails builds faster ones.", "Brand Manager", "Quill Rails",
      NULL },
    { "Brand Manager\n\nAt Quillbird we mend shoes.", "Brand Manager", "Quillbird", NULL },
    { "Brand Manager\n\nTarn Recruitment is helping with this search.\n\nOur client sells boats. Write to "
      "Tarn Recruitment.",
      "Brand Manager", NULL, NULL },
    { "Brand Manager\nQuill Ltd\n7014 E Tarn Rd, Scottsdale, AZ 85251", "Brand Manager", "Quill Ltd",
      "Scottsdale, AZ 85251" },
    { "Brand Manager\n\nToronto or Montreal · Hybrid\n\nQuillbird is for shops. Quillbird helps.",
      "Brand Manager", "Quillbird", "Toronto" },
    { "Brand Manager\nWe are Quillbird Ltd.\nOslo", "Brand Manager", "Quillbird Ltd", "Oslo" },
    { "Einkauf (m/w/d)\nWir sind die Quellmoor Schuhe GmbH.\nOslo\n\nDu planst die Wege und führst das Team. "
      "Das bieten wir dir: Urlaub und eine Kantine.",
      "Einkauf (m/w/d)", "Quellmoor Schuhe GmbH", "Oslo" },
    { "Acheteur H/F\nNous sommes Quillbird SAS.\nOslo\n\nVous pilotez les achats et animez une équipe. Nous "
      "offrons des tickets restaurant et une mutuelle.",
      "Acheteur H/F", "Quillbird SAS", "Oslo" },
    { "Company\tQuill Ltd\nPosition\tBrand Manager\nLocation\tOslo", "Brand Manager", "Quill Ltd", "Oslo" },
  };

  check_heads (ROWS, G_N_ELEMENTS (ROWS));
}

/* Letters and pages without lines: sentences say who hires whom. */
static void
test_running_text (void)
{
  static const HwTestHead ROWS[] = {
    { "Hello,\n\nWe need somebody for the trams at Quill & Tarn. As our Night Tram Conductor you'll ring the "
      "bell.\n\nWrite to jobs@quillandtarn.example.",
      "Night Tram Conductor", "Quill & Tarn", NULL },
    { "We're Quill Rails. You know our trams.\n\nRight now we need a patient Tram Manager for our depot.",
      "Tram Manager", "Quill Rails", NULL },
    { "ABOUT US Quill Rails is one of the oldest tram makers. ABOUT THE ROLE We are seeking an experienced "
      "Tram Marketing Lead to join us. "
      "Reporting to the Head of Tram Marketing you plan the posters.",
      "Tram Marketing Lead", "Quill Rails", NULL },
    { "\360\237\214\277 WE'RE HIRING! \360\237\214\277\n\nQuillbird is a maker of lamps and we are looking "
      "for a Social Media Manager to join our Singapore team!",
      "Social Media Manager", "Quillbird", "Singapore" },
    { "Tram Marketing Manager Quill Rails - Oslo Apply now Full job description Quill Rails is a maker of "
      "trams. We are looking for a Tram "
      "Marketing Manager to paint them.",
      "Tram Marketing Manager", "Quill Rails", NULL },
    { "Quill Hydraulik GmbH & Co. KG\nWerkstraße 14\n49090 Osnabrück\n\nAls Familienbetrieb fertigen wir "
      "Pumpen und suchen ab sofort Verstärkung als\n\n"
      "Marketing-Manager Pumpen\n\nDas bieten wir: Urlaub und eine Kantine.",
      "Marketing-Manager Pumpen", "Quill Hydraulik GmbH & Co. KG", "49090 Osnabrück" },
    { "Wir von der Quill Pumpen GmbH bauen Pumpen. Wir suchen zum Sommer eine engagierte Leitung im Einkauf "
      "(m/w/d) für unser Werk, die gern verhandelt und plant.",
      "Leitung im Einkauf (m/w/d)", "Quill Pumpen GmbH", NULL },
    { "Chez Quill Cadence, nous équipons les cyclistes. Nous recherchons notre futur(e) Chef de projet "
      "vélos, en CDD de neuf mois, pour piloter la refonte du site et le suivi des travaux.",
      "Chef de projet vélos", "Quill Cadence", NULL },
    { "Le Groupe Quillmer, spécialiste de la lampe (220 magasins, 3 400 personnes), recherche dans le cadre "
      "de son développement son futur :\n\n"
      "Directeur des lampes (H/F)\n\nPoste basé à Nantes. Vous pilotez les achats et animez une équipe.",
      "Directeur des lampes (H/F)", "Groupe Quillmer", "Nantes" },
    { "Die Stiftung Quiller Auen schützt Auen.\n\nReferentin Auen (w/m/d)\n\nDu planst die Wege und führst "
      "das Team. Schreib an jobs@quiller-auen.example. Das bieten "
      "wir dir: Urlaub und eine Kantine, die sich sehen lassen kann.",
      "Referentin Auen (w/m/d)", "Stiftung Quiller Auen", NULL },
    { "Tram Buyer\n\nA maker of trams needs you.\n\nQuill Search is a specialist tram recruitment "
      "consultancy. Write to Quill Search.",
      "Tram Buyer", NULL, NULL },
    { "Tram Buyer\nFull-time, Hybrid About Us Quill Rails operates 85 trams in the hills and the valleys of "
      "the north.",
      "Tram Buyer", "Quill Rails", NULL },
    { "About The Quill Tram Company\nQuill has been painting trams since 1972.\n\nTram Marketing "
      "Manager\nOslo",
      "Tram Marketing Manager", "Quill Tram Company", "Oslo" },
    { "Quill Rails (https://quill.example) | Tram Marketing Manager | REMOTE (EU) | Full-time\n\nWe paint "
      "trams.",
      "Tram Marketing Manager", "Quill Rails", "EU" },
    { "Quill Rails Ltd\nOslo\n\nTram Marketing Manager\n\nWe paint trams.", "Tram Marketing Manager",
      "Quill Rails Ltd", "Oslo" },
    { "Subject: Tram Buyer\n\nHi Sam,\n\nWe at Quill Rails are painting trams.", "Tram Buyer", "Quill Rails",
      NULL },
    { "Green Quill Bookshops - Tram Marketing Manager\n\nGreen Quill has been painting trams since "
      "1979.\n\nWhat we ask\nPaint.",
      "Tram Marketing Manager", "Green Quill Bookshops", NULL },
    { "We paint trams.\n\nWe're adding a Senior Manager, Depots to look after them.",
      "Senior Manager, Depots", NULL, NULL },
    { "Tram Marketing Manager Chicago, IL Quill Rails makes trams that ring and shine in the hills and the "
      "valleys of the north.",
      "Tram Marketing Manager", "Quill Rails", "Chicago, IL" },
    { "Tram Buyer\nLocation: Main campus, Quillmere", "Tram Buyer", NULL, "Main campus, Quillmere" },
  };

  check_heads (ROWS, G_N_ELEMENTS (ROWS));
}

static void
test_title_decides_the_profile (void)
{
  static const struct
  {
    const char *title;
    const char *profile;
  } ROWS[] = {
    { "Director of E-commerce", "director" },
    { "Marketing Director", "director" },
    { "Senior Director of E-commerce", "senior-director" },
    { "Sr. Director, Web Marketing", "senior-director" },
    { "Head of Digital", "head" },
    { "VP of E-commerce", "vp" },
    { "Senior Vice President, Digital", "vp" },
    { "E-commerce Marketing Manager", "marketing-manager" },
    { "Performance Marketing Manager", "marketing-manager" },
    { "E-commerce Manager", "manager" },
    { "E-commerce Analyst", "other" },
    { "Beekeeper", "other" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (ROWS); i++)
    {
      g_autofree char *head = g_strconcat (ROWS[i].title, "\nAcorn Ltd", NULL);
      g_autoptr (HwReading) reading = read_head (head);

      g_test_message ("%s", ROWS[i].title);
      g_assert_cmpstr (reading->title, ==, ROWS[i].title);
      g_assert_cmpstr (reading->profile, ==, ROWS[i].profile);
    }
}

static void
test_without_title_there_is_no_profile (void)
{
  g_autoptr (HwReading) reading = hw_analyser_read (hw_test_analyser_get (), "- one\n- two\n", NULL, NULL);

  g_assert_null (reading->title);
  g_assert_null (reading->profile);
}

static HwRecord *
make_record (HwDocument *document)
{
  HwRecord *record = hw_document_add_record (document, 1);

  hw_record_add_field (record, "title", "Head of Online");
  hw_record_add_field (record, "organisation", "Tarn & Fell");
  hw_record_add_field (record, "location", "Oslo");
  hw_record_add_field (record, "location", "Bergen");
  hw_record_add_field (record, "employment_type", "part_time");
  hw_record_add_field (record, "work_mode", "on the moon");
  hw_record_add_field (record, "pay_min", "50000");
  return record;
}

static void
test_structured_fields_win_over_the_text (void)
{
  g_autoptr (HwDocument) document = hw_document_new (HW_DOCUMENT_POSTING, "html");
  HwRecord *record = make_record (document);
  g_autoptr (HwReading) reading
      = hw_analyser_read (hw_test_analyser_get (),
                          "E-commerce Manager\nAcorn\nLondon\n\nThis is a full-time, fully remote "
                          "position.\nSalary: $70,000 - $80,000 a year.\n",
                          NULL, record);

  g_assert_cmpstr (reading->title, ==, "Head of Online");
  g_assert_cmpstr (reading->profile, ==, "head");
  g_assert_cmpstr (reading->organisation, ==, "Tarn & Fell");
  g_assert_cmpuint (g_strv_length (reading->locations), ==, 2);
  g_assert_cmpstr (reading->locations[1], ==, "Bergen");
  g_assert_cmpstr (reading->employment_type, ==, "part_time");
  g_assert_cmpstr (reading->work_mode, ==, "remote"); /* a value that is none is not taken */
  g_assert_cmpint (reading->pay_min, ==, 5000000);
  g_assert_cmpstr (reading->currency, ==, NULL); /* never mixed from two sources */
}

/* What a saved page says of itself fills in what its text leaves out; a job board is no employer. */
static void
test_page_is_a_witness (void)
{
  static const struct
  {
    const char *title;
    const char *site;
    const char *owner;
    const char *organisation;
  } ROWS[] = {
    { "Tram Marketing Manager | Careers at Quillbird", "Quillbird Careers", NULL, "Quillbird" },
    { "Tram Marketing Manager", NULL, "\302\251 2026 Quillbird Ltd. All rights reserved.", "Quillbird Ltd" },
    { "Tram Marketing Manager - LinkedIn", "LinkedIn", "LinkedIn \302\251 2026", NULL },
    { "Tram Marketing Manager at Sailwright", NULL, NULL, NULL },   /* nobody of the text */
    { "Tram Marketing Manager at Tramwright", NULL, NULL, "Tramwright" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (ROWS); i++)
    {
      g_autoptr (HwRecord) record = hw_record_new (1);
      g_autoptr (HwReading) reading = NULL;

      hw_record_add_field (record, "page_title", ROWS[i].title);
      if (ROWS[i].site != NULL)
        hw_record_add_field (record, "page_site", ROWS[i].site);
      if (ROWS[i].owner != NULL)
        hw_record_add_field (record, "page_owner", ROWS[i].owner);
      reading = hw_analyser_read (
          hw_test_analyser_get (),
          "Come and paint with us\n\nTram Marketing Manager\n\nYou paint trams for Tramwright.\n", NULL,
          record);
      g_test_message ("%s", ROWS[i].title);
      g_assert_cmpstr (reading->title, ==, "Tram Marketing Manager");
      g_assert_cmpstr (reading->organisation, ==, ROWS[i].organisation);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/head/layouts", test_heads);
  g_test_add_func ("/analysis/head/crowded", test_crowded_heads);
  g_test_add_func ("/analysis/head/tails-and-letters", test_tails_and_letters);
  g_test_add_func ("/analysis/head/running-text", test_running_text);
  g_test_add_func ("/analysis/head/employers-beside-titles", test_employers_beside_titles);
  g_test_add_func ("/analysis/head/profile", test_title_decides_the_profile);
  g_test_add_func ("/analysis/head/no-title", test_without_title_there_is_no_profile);
  g_test_add_func ("/analysis/head/page-is-a-witness", test_page_is_a_witness);
  g_test_add_func ("/analysis/head/record-wins", test_structured_fields_win_over_the_text);
  return g_test_run ();
}
