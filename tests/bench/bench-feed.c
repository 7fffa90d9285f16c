/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "bench-feed.h"

#include <stdio.h>

/* A generator of its own, so that the same number gives the same posting on every system. */
typedef struct
{
  guint64 state;
} Dice;

static guint
roll (Dice *dice, guint n)
{
  dice->state = dice->state * G_GUINT64_CONSTANT (6364136223846793005) + G_GUINT64_CONSTANT (1442695040888963407);
  return (guint) (dice->state >> 33) % n;
}

#define PICK(dice, words) words[roll (dice, G_N_ELEMENTS (words))]

static const char *const titles[]
    = { "Director of E-commerce",     "Senior E-commerce Manager", "Head of Digital Commerce",
        "VP, Online Sales",           "Marketplace Director",      "Digital Merchandising Lead",
        "Director, Growth Marketing", "Site Operations Manager" };
static const char *const companies[] = { "Northwind Outfitters", "Blue Harbor Goods", "Cedar & Pine", "Lumen Home",
                                         "Pacific Trail Supply", "Orchard Lane",      "Brightside Foods" };
static const char *const cities[] = { "Denver", "Austin", "Seattle", "New York", "Chicago", "Boston", "Portland" };
static const char *const states[] = { "CO", "TX", "WA", "NY", "IL", "MA", "OR" };

static const char *const verbs[] = { "Lead",   "Own",     "Develop", "Manage",  "Drive",  "Build",
                                     "Define", "Oversee", "Improve", "Analyse", "Launch", "Coordinate" };
static const char *const objects[]
    = { "the roadmap of the online store", "conversion rate optimization across all devices",
        "the annual merchandising calendar", "relationships with marketplaces such as Amazon and Walmart",
        "the budget of paid search and social campaigns", "a team of product managers and analysts",
        "the migration to a new commerce platform", "email and lifecycle marketing programs",
        "inventory forecasts with the supply chain team", "customer experience from landing page to delivery",
        "A/B tests and the reports on their results", "pricing and promotion strategy",
        "the selection of vendors and agencies", "weekly reviews of revenue, margin and traffic" };
static const char *const aims[]
    = { "to reach ambitious revenue targets", "together with finance and operations", "in all regions",
        "for a growing base of loyal customers", "with clear priorities and measurable goals",
        "across desktop, mobile and app", "while keeping costs under control", "from strategy to daily execution" };
static const char *const skills[]
    = { "experience in e-commerce leadership", "experience with Shopify, Magento or Salesforce Commerce Cloud",
        "background in digital analytics with Google Analytics", "knowledge of SEO, SEM and paid social",
        "experience managing profit and loss", "experience leading teams of ten or more people",
        "skills in Excel, SQL and Tableau", "understanding of user experience and testing",
        "record of growing an online business", "knowledge of marketplaces and retail media" };
static const char *const offers[]
    = { "Medical, dental and vision insurance", "401(k) with company match", "Generous paid time off",
        "Hybrid work with two days in the office", "Annual bonus and equity", "Parental leave of sixteen weeks" };

static void
add_heading (GString *out, const char *text, gboolean markup)
{
  g_string_append_printf (out, markup ? "<h3>%s</h3>\n" : "%s\n\n", text);
}

static void
add_items (GString *out, Dice *dice, guint n, guint kind, gboolean markup)
{
  g_string_append (out, markup ? "<ul>\n" : "");
  for (guint i = 0; i < n; i++)
    {
      g_string_append (out, markup ? "<li>" : "\xe2\x80\xa2 ");
      if (kind == 0)
        g_string_append_printf (out, "%s %s %s.", PICK (dice, verbs), PICK (dice, objects), PICK (dice, aims));
      else if (kind == 1)
        g_string_append_printf (out, "%u+ years of %s%s.", 2 + roll (dice, 14), PICK (dice, skills),
                                roll (dice, 3) == 0 ? " preferred" : " required");
      else
        g_string_append_printf (out, "%s", PICK (dice, offers));
      g_string_append (out, markup ? "</li>\n" : "\n");
    }
  g_string_append (out, markup ? "</ul>\n" : "\n");
}

static void
add_description (GString *out, Dice *dice, guint number, const char *title, const char *company, gboolean markup)
{
  const char *open = markup ? "<p>" : "", *close = markup ? "</p>\n" : "\n\n";

  g_string_append_printf (out, "%s%s%s looks for a %s (opening %u) who will %s %s %s. We are a team of %u people, and "
                               "we sell to customers in %u countries.%s",
                          open, company, markup ? " <strong>today</strong>" : " today", title, number,
                          PICK (dice, verbs), PICK (dice, objects), PICK (dice, aims), 20 + roll (dice, 900),
                          2 + roll (dice, 40), close);
  add_heading (out, "What you will do", markup);
  add_items (out, dice, 9, 0, markup);
  add_heading (out, "What you bring", markup);
  add_items (out, dice, 8, 1, markup);
  add_heading (out, "What we offer", markup);
  add_items (out, dice, 4, 2, markup);
  g_string_append_printf (out, "%sThe pay range is $%u,000 to $%u,000 a year, depending on experience. %s is an equal "
                               "opportunity employer and welcomes applicants of every background.%s",
                          open, 110 + roll (dice, 40), 160 + roll (dice, 60), company, close);
}

static Dice
throw_for (guint number)
{
  Dice dice = { number * G_GUINT64_CONSTANT (0x9e3779b97f4a7c15) + 1 };

  roll (&dice, 2);
  return dice;
}

char *
bench_feed_make_text (guint number)
{
  Dice dice = throw_for (number);
  GString *out = g_string_new (NULL);

  add_description (out, &dice, number, PICK (&dice, titles), "Northwind Outfitters", FALSE);
  return g_string_free (out, FALSE);
}

static void
add_job (GString *out, guint number)
{
  Dice dice = throw_for (number);
  const char *title = PICK (&dice, titles), *company = PICK (&dice, companies);
  guint place = roll (&dice, G_N_ELEMENTS (cities));

  g_string_append_printf (
      out,
      "<job>\n<title><![CDATA[%s]]></title>\n<date><![CDATA[Mon, %u Sep 2026 09:00:00 GMT]]></date>\n"
      "<referencenumber><![CDATA[REQ-%07u]]></referencenumber>\n"
      "<url><![CDATA[https://jobs.example.com/%u?source=feed&position=%u]]></url>\n"
      "<company><![CDATA[%s]]></company>\n<city><![CDATA[%s]]></city>\n"
      "<state><![CDATA[%s]]></state>\n<country><![CDATA[US]]></country>\n"
      "<jobtype><![CDATA[fulltime]]></jobtype>\n<category><![CDATA[E-commerce]]></category>\n"
      "<description><![CDATA[",
      title, 1 + number % 28, number, number, number, company, cities[place], states[place]);
  add_description (out, &dice, number, title, company, TRUE);
  g_string_append (out, "]]></description>\n</job>\n");
}

gsize
bench_feed_write (const char *path, guint n_jobs)
{
  g_autoptr (GString) out = g_string_new ("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<source>\n"
                                          "<publisher>Example Jobs</publisher>\n");
  FILE *file = fopen (path, "w");
  gsize size = 0;
  gboolean ok = file != NULL;

  for (guint i = 1; ok && i <= n_jobs; i++)
    {
      add_job (out, i);
      if (i == n_jobs)
        g_string_append (out, "</source>\n");
      if (out->len < 1 << 20 && i < n_jobs)
        continue;
      ok = fwrite (out->str, 1, out->len, file) == out->len;
      size += out->len;
      g_string_truncate (out, 0);
    }
  if (file != NULL)
    ok = fclose (file) == 0 && ok;
  return ok ? size : 0;
}
