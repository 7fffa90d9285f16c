/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Pay in the spellings of the real world, and all the figures of a posting that are none. */
#include "analysis/hw-pay-currency.h"
#include "core/hw-entity.h"
#include "hw-test-analyser.h"

#include <string.h>

static const char ENGLISH[]
  = "E-commerce Manager\nPindell Ltd\n\nAbout us\nPindell Ltd was founded in 1970 and sells bicycles to families.\n\n"
    "What you will do\n- Manage the online shop and its campaigns.\n- Improve the checkout of our website.\n\n"
    "Requirements\n- Strong communication skills.\n- Knowledge of online retail.\n\n"
    "Compensation\n%s\n\nWe are an equal opportunity employer.\n";
static const char GERMAN[]
    = "Leiter E-Commerce (m/w/d)\nPindell GmbH\n\nÜber uns\nDie Pindell GmbH verkauft seit 1970 Fahrräder an "
      "Familien.\n\n"
      "Deine Aufgaben\n- Du leitest den Onlineshop und seine Kampagnen.\n- Du verbesserst den Checkout.\n\n"
      "Dein Profil\n- Du hast Erfahrung im Onlinehandel und bist kommunikativ.\n\n"
      "Wir bieten\n%s\n\nWir freuen uns auf deine Bewerbung und sind für alle da.\n";
static const char FRENCH[]
    = "Responsable e-commerce (H/F)\nPindell SAS\n\nQui sommes-nous ?\nPindell vend des vélos aux familles "
      "depuis 1970.\n\n"
      "Vos missions\n- Piloter la boutique en ligne et ses campagnes.\n- Améliorer le tunnel de commande.\n\n"
      "Votre profil\n- Vous avez une expérience dans la vente en ligne et une bonne communication.\n\n"
      "Nous vous offrons\n%s\n\nNous avons hâte de recevoir votre candidature dans notre équipe.\n";

typedef struct
{
  const char *text;
  gint64 min; /* cents; HW_UNSET */
  gint64 max;
  const char *currency;
  const char *period;
} Row;

#define NONE HW_UNSET
#define E(x) ((x) * 100LL)

static HwReading *
read_in (const char *frame, const char *text)
{
  g_auto (GStrv) parts = g_strsplit (frame, "%s", 2);
  g_autofree char *posting = g_strconcat (parts[0], text, parts[1], NULL);

  return hw_analyser_read (hw_test_analyser_get (), posting, NULL, NULL);
}

static void
check_rows (const char *frame, const Row *rows, gsize n)
{
  guint wrong = 0;

  for (gsize i = 0; i < n; i++)
    {
      g_autoptr (HwReading) reading = read_in (frame, rows[i].text);

      if (reading->pay_min == rows[i].min && reading->pay_max == rows[i].max
          && g_strcmp0 (reading->currency, rows[i].currency) == 0
          && g_strcmp0 (reading->pay_period, rows[i].period) == 0)
        continue;
      wrong++;
      g_test_message ("%s: %" G_GINT64_FORMAT " %" G_GINT64_FORMAT " %s %s", rows[i].text, reading->pay_min,
                      reading->pay_max, reading->currency, reading->pay_period);
    }
  g_assert_cmpuint (wrong, ==, 0);
}

static const Row ENGLISH_ROWS[] = {
  { "The salary range is $120,000 - $140,000 a year.", E (120000), E (140000), "USD", "year" },
  { "Salary: $120k-$140k", E (120000), E (140000), "USD", "year" },
  { "Salary: $120-140k plus bonus.", E (120000), E (140000), "USD", "year" },
  { "$120K – $140K per year", E (120000), E (140000), "USD", "year" },
  { "Base pay range: $102,800 — $137,000 CAD", E (102800), E (137000), "CAD", "year" },
  { "CA$102,800 - CA$137,000", E (102800), E (137000), "CAD", "year" },
  { "CAD $102,800 - CAD $137,000", E (102800), E (137000), "CAD", "year" },
  { "Salary: AUD$102,800 - $137,000 a year", E (102800), E (137000), "AUD", "year" },
  { "CDN $102,800 a year", E (102800), E (102800), "CAD", "year" },
  { "MXN $402,800 a year", E (402800), E (402800), "MXN", "year" },
  { "The pay range for this role is between $85,000 and $95,000 annually.", E (85000), E (95000), "USD", "year" },
  { "$85,000.00 to $95,000.00 per annum", E (85000), E (95000), "USD", "year" },
  { "USD 85,000 - 95,000 gross per year", E (85000), E (95000), "USD", "year" },
  { "USD85,000 to USD95,000 per year", E (85000), E (95000), "USD", "year" },
  { "85,000 - 95,000 USD / year", E (85000), E (95000), "USD", "year" },
  { "85000-95000 USD per year", E (85000), E (95000), "USD", "year" },
  { "Salary: \xc2\xa3" "45,000 to \xc2\xa3" "55,000 per annum", E (45000), E (55000), "GBP", "year" },
  { "\xc2\xa3" "45k - \xc2\xa3" "55k DOE", E (45000), E (55000), "GBP", "year" },
  { "\xc2\xa3" "45-55k + benefits", E (45000), E (55000), "GBP", "year" },
  { "Salary up to \xc2\xa3" "60,000", NONE, E (60000), "GBP", "year" },
  { "Up to $90k a year", NONE, E (90000), "USD", "year" },
  { "Salary: from $90,000 a year", E (90000), NONE, "USD", "year" },
    { "Salary: $90,000 a year and up", E (90000), NONE, "USD", "year" },
  { "Starting at $75,000 per year", E (75000), NONE, "USD", "year" },
  { "Salary: $75,000+ per year", E (75000), NONE, "USD", "year" },
  { "Minimum salary of $75,000 per year", E (75000), NONE, "USD", "year" },
  { "The base salary is $95,000 a year.", E (95000), E (95000), "USD", "year" },
  { "Salary: $95,000", E (95000), E (95000), "USD", "year" },
  { "Annual salary: 45,000 - 50,000", E (45000), E (50000), NULL, "year" },
  { "$52.50/hr", E (52) + 50, E (52) + 50, "USD", "hour" },
  { "Pay: $21.50 - $25 per hour", E (21) + 50, E (25), "USD", "hour" },
  { "$18-$22/hour depending on experience", E (18), E (22), "USD", "hour" },
  { "Hourly rate: $18 to $22", E (18), E (22), "USD", "hour" },
  { "$20 an hour", E (20), E (20), "USD", "hour" },
  { "\xc2\xa3" "12.50 per hour", E (12) + 50, E (12) + 50, "GBP", "hour" },
  { "Day rate: \xc2\xa3" "400 - \xc2\xa3" "450", E (400), E (450), "GBP", "day" },
  { "\xc2\xa3" "400-450 per day", E (400), E (450), "GBP", "day" },
  { "$1,200 per week", E (1200), E (1200), "USD", "week" },
  { "$4,500 - $5,500 per month", E (4500), E (5500), "USD", "month" },
  { "Monthly salary: EUR 3,200 gross", E (3200), E (3200), "EUR", "month" },
  { "\xe2\x82\xac" "55.000 – 65.000 per year", E (55000), E (65000), "EUR", "year" },
  { "Salary: 60.000 \xe2\x82\xac – 70.000 \xe2\x82\xac per year", E (60000), E (70000), "EUR", "year" },
  { "Salary: 55k-65k", E (55000), E (65000), NULL, "year" },
  { "Salary 55k-65k EUR", E (55000), E (65000), "EUR", "year" },
  { "CHF 120'000 - 140'000", E (120000), E (140000), "CHF", "year" },
  { "CHF 120\xe2\x80\x99" "000 per year", E (120000), E (120000), "CHF", "year" },
  { "Salary: CHF 9000 to 11000 per month", E (9000), E (11000), "CHF", "month" },
  { "Salary: 12 LPA", E (1200000), E (1200000), "INR", "year" },
  { "CTC: 10-12 LPA", E (1000000), E (1200000), "INR", "year" },
  { "Salary: 1.2M INR per year", E (1200000), E (1200000), "INR", "year" },
  { "Salary: \xe2\x82\xb9" "12,00,000 per annum", E (1200000), E (1200000), "INR", "year" },
  { "INR 60,000 per month", E (60000), E (60000), "INR", "month" },
  { "SEK 45 000 per month", E (45000), E (45000), "SEK", "month" },
  { "45 000 SEK per month", E (45000), E (45000), "SEK", "month" },
  { "15 000 - 18 000 PLN per month", E (15000), E (18000), "PLN", "month" },
  { "15\xc2\xa0" "000 – 18\xc2\xa0" "000 PLN gross/month", E (15000), E (18000), "PLN", "month" },
  { "AED 25,000 - 30,000 per month", E (25000), E (30000), "AED", "month" },
  { "S$6,000 - S$8,000 per month", E (6000), E (8000), "SGD", "month" },
  { "R$ 12.000 per month", E (12000), E (12000), "BRL", "month" },
  { "A$110,000 - A$120,000 per year", E (110000), E (120000), "AUD", "year" },
  { "$110,000 - $120,000 AUD plus super", E (110000), E (120000), "AUD", "year" },
  { "JPY 8,000,000 per year", E (8000000), E (8000000), "JPY", "year" },
  { "\xc2\xa5" "6,000,000 - \xc2\xa5" "8,000,000 per year", E (6000000), E (8000000), "JPY", "year" },
  { "The salary is 105 to 125 thousand Canadian dollars.", E (105000), E (125000), "CAD", "year" },
  { "OTE: $180k", E (180000), E (180000), "USD", "year" },
  { "$100,000 base, $150,000 OTE", E (100000), E (100000), "USD", "year" },
  { "Base salary $100k - $120k, OTE $160k - $180k", E (100000), E (120000), "USD", "year" },
  { "OTE $180k (base $110k)", E (110000), E (110000), "USD", "year" },
  { "$80,000 base + $20,000 bonus", E (80000), E (80000), "USD", "year" },
  { "Salary of $90,000 - $110,000 plus a $5,000 sign-on bonus", E (90000), E (110000), "USD", "year" },
  { "Salary of $90,000 - $110,000, 401(k) with 4% match", E (90000), E (110000), "USD", "year" },
  { "Salary: $90,000 - $110,000; 25 days of holiday", E (90000), E (110000), "USD", "year" },
  { "Salary range: $100,800—$133,200 USD in New York, $84,000—$111,000 USD in Colorado.", E (84000), E (133200), "USD",
    "year" },
  { "\xc2\xa3" "70k-\xc2\xa3" "80k / \xe2\x82\xac" "80k-\xe2\x82\xac" "90k", E (70000), E (80000), "GBP", "year" },
  { "Compensation: 90K-110K USD", E (90000), E (110000), "USD", "year" },
  { "\xf0\x9f\x92\xb0 $90k - $110k", E (90000), E (110000), "USD", "year" },
  { "Salary band: $90 000 - $110 000", E (90000), E (110000), "USD", "year" },
  { "The starting salary is 42,000 euros a year.", E (42000), NONE, "EUR", "year" },
  { "Pay: 40 hours per week at $25 per hour.", E (25), E (25), "USD", "hour" },
  { "Salary: RM 5,500 – RM 7,000 per month", E (5500), E (7000), "MYR", "month" },
  { "€3.600 brutto/Monat", E (3600), E (3600), "EUR", "month" },
  { "In return: salary to \xc2\xa3" "40k, and two days a week at home", NONE, E (40000), "GBP", "year" },
  { "Band 6 – \xc2\xa3" "37,338 to \xc2\xa3" "44,962 a year", E (37338), E (44962), "GBP", "year" },
  { "\xf0\x9f\x92\xb0 180000", E (180000), E (180000), NULL, NULL },
  { "R35 000 per month plus medical aid", E (35000), E (35000), "ZAR", "month" },
  { "RM4,500 a month", E (4500), E (4500), "MYR", "month" },
  { "\xc2\xa3" "42,000", E (42000), E (42000), "GBP", "year" },
  { "$61,000\nHours: 35 a week", E (61000), E (61000), "USD", "year" },
  { "$3,200 SGD monthly", E (3200), E (3200), "SGD", "month" },
  { "A$140,000 package", E (140000), E (140000), "AUD", "year" },
  { "Salary: competitive, DOE", NONE, NONE, NULL, NULL },
  { "Salary: $$$ plus equity", NONE, NONE, NULL, NULL },
  { "Salary: $140,000 - $120,000", NONE, NONE, NULL, NULL },
};

static void
test_pay_in_english (void)
{
  check_rows (ENGLISH, ENGLISH_ROWS, G_N_ELEMENTS (ENGLISH_ROWS));
}

static void
test_pay_in_german (void)
{
  static const Row ROWS[] = {
    { "Gehalt: 55.000 – 65.000 € brutto im Jahr", E (55000), E (65000), "EUR", "year" },
    { "Jahresgehalt von 55.000 € bis 65.000 €", E (55000), E (65000), "EUR", "year" },
    { "Ein Bruttojahresgehalt zwischen 55.000 € und 65.000 €", E (55000), E (65000), "EUR", "year" },
    { "Gehalt: 50 - 60.000 € p.a.", E (50000), E (60000), "EUR", "year" },
    { "Gehalt bis zu 70.000 € im Jahr", NONE, E (70000), "EUR", "year" },
    { "Gehalt ab 48.000 Euro jährlich", E (48000), NONE, "EUR", "year" },
    { "3.500 € brutto monatlich", E (3500), E (3500), "EUR", "month" },
    { "Monatsgehalt: 3.500,00 EUR brutto", E (3500), E (3500), "EUR", "month" },
    { "Stundenlohn von 14,50 €", E (14) + 50, E (14) + 50, "EUR", "hour" },
    { "14,50 € pro Stunde", E (14) + 50, E (14) + 50, "EUR", "hour" },
    { "14,50 €/h", E (14) + 50, E (14) + 50, "EUR", "hour" },
    { "Tagessatz: 650 €", E (650), E (650), "EUR", "day" },
    { "Jahresbruttogehalt CHF 110'000 - 130'000", E (110000), E (130000), "CHF", "year" },
    { "Vergütung: 60-70k", E (60000), E (70000), NULL, "year" },
    { "KV-Mindestgehalt von 2.800 € brutto pro Monat", E (2800), NONE, "EUR", "month" },
    { "Attraktives Gehalt und 30 Tage Urlaub", NONE, NONE, NULL, NULL },
  };

  check_rows (GERMAN, ROWS, G_N_ELEMENTS (ROWS));
}

static void
test_pay_in_french (void)
{
  static const Row ROWS[] = {
    { "Salaire : 45 000 € - 55 000 € brut annuel", E (45000), E (55000), "EUR", "year" },
    { "Rémunération : 45-55 K€", E (45000), E (55000), "EUR", "year" },
    { "Salaire : 45/55K€", E (45000), E (55000), "EUR", "year" },
    { "Entre 45 K€ et 55 K€ brut annuel", E (45000), E (55000), "EUR", "year" },
    { "Salaire de 45k€ à 55k€ par an", E (45000), E (55000), "EUR", "year" },
    { "Salaire : à partir de 38 000 € par an", E (38000), NONE, "EUR", "year" },
    { "Rémunération jusqu'à 60 000 € brut annuel", NONE, E (60000), "EUR", "year" },
    { "1 900 € brut par mois", E (1900), E (1900), "EUR", "month" },
    { "Salaire : 2\xe2\x80\xaf" "500 € / mois", E (2500), E (2500), "EUR", "month" },
    { "12,50 € de l'heure", E (12) + 50, E (12) + 50, "EUR", "hour" },
    { "TJM : 450 €", E (450), E (450), "EUR", "day" },
    { "Salaire selon profil, 12 RTT et tickets restaurant de 9 €", NONE, NONE, NULL, NULL },
  };

  check_rows (FRENCH, ROWS, G_N_ELEMENTS (ROWS));
}

static void
test_figures_that_are_no_pay (void)
{
  static const char *const TEXTS[] = {
    "We raised $10 million in funding.",
    "We have raised $45M in Series B.",
    "Our revenue is $250,000 a month.",
    "A company with $120,000,000 in annual revenue.",
    "Backed by $5,000,000 of investment.",
    "We manage an ad spend of $500,000 a year.",
    "You own a budget of $100,000 - $250,000 a year.",
    "A $1,000 referral bonus.",
    "$3,000 a year for professional development.",
    "A learning budget of $2,500 a year.",
    "$500 home office stipend per year.",
    "Wellness allowance of $100 a month.",
    "401k with 4% match.",
    "401(k) plan.",
    "25 days of holiday and 10% discount.",
    "Up to 20% annual bonus.",
    "Join 50,000 customers.",
    "Over 200,000 - 300,000 orders a year.",
    "We have 15,000 employees in 40 countries.",
    "A team of 120 people.",
    "Hours: 35 a week",
    "Founded in 2015, grown since 2019-2021.",
    "Monday to Friday, 9 to 5.",
    "40 hours per week.",
    "35-40 hours a week.",
    "Tuition reimbursement of up to $5,250 per year.",
    "Life insurance of $50,000.",
    "Relocation of up to $10,000.",
    "Sign-on bonus: $15,000.",
    "The average order is worth $120.",
    "A portfolio of $20,000 - $50,000 accounts.",
    "Visit us at 1200 - 1400 Main Street.",
    "Call 555 120 000.",
    "Reference number 120-140.",
    "We donate $10,000 a year to charity.",
    "Quota of $800,000 per year.",
    "GMV of $30,000,000 per year.",
    "Prices from $40 to $60.",
    "Savings of $100,000 a year for our clients.",
    "We sold for $90,000 - $120,000 in one day.",
    "Employee discount of $200 a month.",
    "Internet allowance of $50 per month.",
    "Gym membership worth $600 a year.",
    "A conference budget of $1,500 per year.",
    "Series A of $12,000,000.",
    "NASDAQ-listed, worth $2bn.",
  };
  guint wrong = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (TEXTS); i++)
    {
      g_autoptr (HwReading) reading = read_in (ENGLISH, TEXTS[i]);

      if (reading->pay_min == HW_UNSET && reading->pay_max == HW_UNSET)
        continue;
      wrong++;
      g_test_message ("%s: %" G_GINT64_FORMAT " %" G_GINT64_FORMAT " %s %s", TEXTS[i], reading->pay_min,
                      reading->pay_max, reading->currency, reading->pay_period);
    }
  g_assert_cmpuint (wrong, ==, 0);
}

/* What pays further is kept beside it: another currency, all with bonuses. */
static void
test_further_pay_is_kept (void)
{
  static const struct
  {
    const char *text;
    gint64 max;
    const char *currency;
    const char *part;
  } ROWS[] = {
    { "\xc2\xa3" "70k-\xc2\xa3" "80k / \xe2\x82\xac" "80k-\xe2\x82\xac" "90k", E (90000), "EUR", NULL },
    { "$100,000 base, $150,000 OTE", E (150000), "USD", "ote" },
    { "OTE $180k (base $110k)", E (180000), "USD", "ote" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (ROWS); i++)
    {
      g_autoptr (HwReading) reading = read_in (ENGLISH, ROWS[i].text);
      const HwPay *pay;

      g_test_message ("%s", ROWS[i].text);
      g_assert_cmpuint (reading->other_pay->len, ==, 1);
      pay = g_ptr_array_index (reading->other_pay, 0);
      g_assert_cmpint (pay->max, ==, ROWS[i].max);
      g_assert_cmpstr (pay->currency, ==, ROWS[i].currency);
      g_assert_cmpstr (pay->part, ==, ROWS[i].part);
    }
}

static void
test_the_place_tells_the_dollar (void)
{
  static const struct
  {
    const char *place;
    const char *currency;
  } ROWS[] = { { "Toronto, Ontario, Canada", "CAD" }, { "Sydney, Australia", "AUD" }, { "Austin, TX", "USD" } };

  for (gsize i = 0; i < G_N_ELEMENTS (ROWS); i++)
    {
      g_autofree char *text
          = g_strdup_printf ("E-commerce Manager\nPindell\n%s\n\nWhat you will do\n- Manage the shop.\n\n"
                             "Compensation\nSalary: $90,000 - $100,000 a year\n",
                             ROWS[i].place);
      g_autoptr (HwReading) reading = hw_analyser_read (hw_test_analyser_get (), text, NULL, NULL);

      g_assert_cmpstr (reading->currency, ==, ROWS[i].currency);
    }
}

static void
test_endless_digits_do_no_harm (void)
{
  g_autoptr (HwReading) reading = read_in (
      ENGLISH,
      "Salary: $99999999999999999999999k - 9999999999999M INR per year, 1,23,45,67,89,01,234,567 LPA $");

  g_assert_cmpint (reading->pay_min, ==, HW_UNSET);
}

/* What a feed says of the pay in words becomes its pay; the text repeats it, and may say another besides. */
static void
test_pay_in_words_of_the_file (void)
{
  static const struct
  {
    const char *words;
    const char *fields[2];
    const char *text; /* beside the words */
    Row pay;
    const char *different; /* what the text says; NULL: the same or nothing */
  } ROWS[] = {
    { "$90,000 - 110,000 a year", { NULL }, "", { NULL, E (90000), E (110000), "USD", "year" }, NULL },
    { "$90,000 - 110,000 a year", { NULL }, "Salary: $80,000 - $95,000 a year.\n",
      { NULL, E (90000), E (110000), "USD", "year" }, "80000 – 95000 USD / year" },
    { "$90,000 - 110,000 a year", { NULL }, "The salary range is $90,000 - $110,000 a year.\n",
      { NULL, E (90000), E (110000), "USD", "year" }, NULL },
    { "90.000 - 110.000", { "currency", "EUR" }, "", { NULL, E (90000), E (110000), "EUR", "year" }, NULL },
    { "$25 an hour plus a $2,000 bonus", { NULL }, "", { NULL, E (25), E (25), "USD", "hour" }, NULL },
    { "$90,000 - 110,000 a year", { "pay_min", "70000" }, "", { NULL, E (70000), NONE, NULL, NULL },
      "90000 – 110000 USD / year" },
    { "Competitive", { NULL }, "Salary: $80,000 - $95,000 a year.\n", { NULL, E (80000), E (95000), "USD", "year" },
      NULL },
    { "10 to 12", { NULL }, "", { NULL, NONE, NONE, NULL, NULL }, NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (ROWS); i++)
    {
      g_autoptr (HwRecord) record = hw_record_new (1);
      g_autofree char *text
          = g_strdup_printf ("E-commerce Manager\n\nWhat you will do\n- Manage the shop.\n\n%s\n\nPay\n%s\n",
                             ROWS[i].text, ROWS[i].words);
      g_autoptr (HwReading) reading = NULL;

      hw_record_add_field (record, "pay", ROWS[i].words);
      if (ROWS[i].fields[0] != NULL)
        hw_record_add_field (record, ROWS[i].fields[0], ROWS[i].fields[1]);
      reading = hw_analyser_read (hw_test_analyser_get (), text, NULL, record);
      g_test_message ("row %u", (guint) i);
      g_assert_cmpint (reading->pay_min, ==, ROWS[i].pay.min);
      g_assert_cmpint (reading->pay_max, ==, ROWS[i].pay.max);
      g_assert_cmpstr (reading->currency, ==, ROWS[i].pay.currency);
      g_assert_cmpstr (reading->pay_period, ==, ROWS[i].pay.period);
      g_assert_cmpuint (reading->differences->len, ==, ROWS[i].different != NULL ? 1 : 0);
      if (ROWS[i].different != NULL)
        g_assert_cmpstr (((HwDifference *) g_ptr_array_index (reading->differences, 0))->from_text, ==,
                         ROWS[i].different);
    }
}

static void
test_a_long_row_of_signs (void)
{
  g_autofree char *signs = g_strnfill (400000, '$');
  g_autofree char *text = g_strconcat ("Sales Manager\n\nPay\n", signs, "60000\n", NULL);
  g_autoptr (HwReading) reading = hw_analyser_read (hw_test_analyser_get (), text, NULL, NULL);

  g_assert_cmpuint (reading->statements->len, >, 0);
}

/* The text that repeats the words is not read again: what else they say must not be lost by that. */
static void
test_further_pay_in_words_of_the_file (void)
{
  g_autoptr (HwRecord) record = hw_record_new (1);
  g_autoptr (HwReading) reading = NULL;
  const HwPay *pay;

  hw_record_add_field (record, "pay", "$100,000 base, $150,000 OTE");
  reading = hw_analyser_read (
      hw_test_analyser_get (),
      "Sales Manager\n\nWhat you will do\n- Manage the shop.\n\nPay\n$100,000 base, $150,000 OTE\n", NULL,
      record);
  g_assert_cmpint (reading->pay_max, ==, E (100000));
  g_assert_cmpuint (reading->other_pay->len, ==, 1);
  pay = g_ptr_array_index (reading->other_pay, 0);
  g_assert_cmpint (pay->max, ==, E (150000));
  g_assert_cmpstr (pay->part, ==, "ote");
}

static void
test_pay_beside_the_title (void)
{
  static const struct
  {
    const char *head;
    gint64 min;
    gint64 max;
    const char *currency;
  } ROWS[] = {
    { "Brand Manager (85-95K CAD)\nPindell", E (85000), E (95000), "CAD" },
    { "Charity Manager, £38,000\nPindell", E (38000), E (38000), "GBP" },
    { "Managing Editor | Sydney NSW | $95,000 - $105,000 + Super", E (95000), E (105000), "AUD" },
    { "Shop Manager\nFernvale\n$80k + super", E (80000), E (80000), "AUD" },
    { "Head of Online\nPindell\nBrisbane QLD\nFull time\n$170k + super + bonus", E (170000), E (170000), "AUD" },
    { "Copywriter\nUp to £31k (from £26k) + profit share", E (26000), E (31000), "GBP" },
    { "Brand Manager\nYou look after a managed portfolio of £90,000.", NONE, NONE, NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (ROWS); i++)
    {
      g_autofree char *text = g_strconcat (ROWS[i].head, "\n\nWhat you will do\n- Manage the online shop.\n", NULL);
      g_autoptr (HwReading) reading = hw_analyser_read (hw_test_analyser_get (), text, NULL, NULL);

      g_test_message ("%s", ROWS[i].head);
      g_assert_cmpint (reading->pay_min, ==, ROWS[i].min);
      g_assert_cmpint (reading->pay_max, ==, ROWS[i].max);
      g_assert_cmpstr (reading->currency, ==, ROWS[i].currency);
    }
}

/* Pay is compared for full time; what part time comes to is kept beside it. */
static void
test_actual_pay_stands_beside_full_time (void)
{
  static const char *const TEXTS[] = { "Salary: £30,500 FTE (£18,300 actual)", "Actual salary £18,300 (FTE £30,500)" };

  for (gsize i = 0; i < G_N_ELEMENTS (TEXTS); i++)
    {
      g_autoptr (HwReading) reading = read_in (ENGLISH, TEXTS[i]);
      const HwPay *pay;

      g_assert_cmpint (reading->pay_min, ==, E (30500));
      g_assert_cmpint (reading->pay_max, ==, E (30500));
      g_assert_cmpuint (reading->other_pay->len, ==, 1);
      pay = g_ptr_array_index (reading->other_pay, 0);
      g_assert_cmpint (pay->min, ==, E (18300));
      g_assert_cmpstr (pay->part, ==, "actual");
    }
}

/* The longest way of writing is meant, and none within a word. */
static void
test_currencies_are_found_beside_figures (void)
{
  static const struct
  {
    const char *text; /* the figure is "7" */
    const char *before;
    const char *behind;
  } ROWS[] = {
    { "US$7", "USD", NULL },
    { "AU$ 7", "AUD", NULL },
    { "$7$", "USD", "USD" },
    { "Rs. 7", "INR", NULL },
    { "RM7", "MYR", NULL },
    { "xRM7", NULL, NULL },
    { "to 7", NULL, NULL },
    { "7euros", NULL, "EUR" },
    { "7eurosport", NULL, NULL },
    { "7Canadian dollars", NULL, "CAD" },
    { "CHF: 7", "CHF", NULL },
    { "7R", NULL, "ZAR" },
    { "7RON", NULL, "RON" },
    { "\xc2\xa3\xc2\xa0"
      "7",
      "GBP", NULL },
    { "7", NULL, NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (ROWS); i++)
    {
      const char *figure = strchr (ROWS[i].text, '7'), *from = NULL;
      const HwCurrency *before = hw_currency_find_before (ROWS[i].text, figure, &from);
      const HwCurrency *behind = hw_currency_find_at (figure + 1);

      g_assert_cmpstr (before != NULL ? before->code : NULL, ==, ROWS[i].before);
      g_assert_true (before == NULL || from == ROWS[i].text);
      g_assert_cmpstr (behind != NULL ? behind->code : NULL, ==, ROWS[i].behind);
    }
  g_assert_cmpint (hw_currency_get_scale ("JPY"), ==, 150);
  g_assert_cmpint (hw_currency_get_scale ("none"), ==, 1);
  g_assert_cmpint (hw_currency_get_scale (NULL), ==, 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/pay/currencies", test_currencies_are_found_beside_figures);
  g_test_add_func ("/analysis/pay/english", test_pay_in_english);
  g_test_add_func ("/analysis/pay/german", test_pay_in_german);
  g_test_add_func ("/analysis/pay/french", test_pay_in_french);
  g_test_add_func ("/analysis/pay/none", test_figures_that_are_no_pay);
  g_test_add_func ("/analysis/pay/further", test_further_pay_is_kept);
  g_test_add_func ("/analysis/pay/dollar", test_the_place_tells_the_dollar);
  g_test_add_func ("/analysis/pay/words-of-the-file", test_pay_in_words_of_the_file);
  g_test_add_func ("/analysis/pay/endless", test_endless_digits_do_no_harm);
  g_test_add_func ("/pay/signs", test_a_long_row_of_signs);
  g_test_add_func ("/analysis/pay/further-words", test_further_pay_in_words_of_the_file);
  g_test_add_func ("/analysis/pay/title", test_pay_beside_the_title);
  g_test_add_func ("/analysis/pay/actual", test_actual_pay_stands_beside_full_time);
  return g_test_run ();
}
