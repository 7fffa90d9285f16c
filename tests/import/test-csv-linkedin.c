/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "base/hw-error.h"
#include "hw-import-support.h"

/* The archive that LinkedIn gives: contacts are candidates, positions and the like are parts of a resume. */

static HwDocument *
read_named (const char *text, const char *file_name, int wanted, GError **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  HwReadRequest request = { .bytes = bytes, .file_name = file_name, .wanted = wanted };

  return hw_read_document (&request, error);
}

static void
test_connections (void)
{
  static const char text[] = "\xef\xbb\xbfNotes:\r\n\"When you export your contacts, some addresses, \"\"for "
                             "privacy\"\", are left out.\"\r\n"
                             "\r\nFirst Name,Last Name,URL,Email Address,Company,Position,Connected On\r\n"
                             "Ada,Example,https://www.linkedin.com/in/ada,,Acme,Head of Shop,03 Feb 2024\r\n"
                             ",,,,,,04 Feb 2024\r\n,,,,,,\r\n"
                             "Bo,Sample,,b@example.org,,,05 Feb 2024\r\n";
  g_autoptr (GError) error = NULL;
  g_autoptr (HwDocument) document = read_named (text, "Connections.csv", -1, &error);
  g_autofree char *first = NULL;

  g_assert_no_error (error);
  g_assert_cmpint (document->kind, ==, HW_DOCUMENT_CANDIDATES);
  g_assert_cmpuint (document->records->len, ==, 2);
  first = describe_record (g_ptr_array_index (document->records, 0));
  g_assert_cmpstr (first, ==,
                   "first_name=Ada\nlast_name=Example\nURL=https://www.linkedin.com/in/ada\ncurrent_employer=Acme\n"
                   "current_title=Head of Shop\nConnected On=03 Feb 2024\nname=Ada Example\n");
  g_assert_cmpuint (document->warnings->len, ==, 2);
  g_assert_cmpstr (g_ptr_array_index (document->warnings, 0), ==, "4: 2 lines before the header were left out");
  g_assert_cmpstr (g_ptr_array_index (document->warnings, 1), ==,
                   "left out: 1 row without a name, whose account is closed");
}

static void
assert_resume (const char *text, const char *file_name, const char *expected)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HwDocument) document = read_named (text, file_name, -1, &error);
  g_autofree char *described = NULL;

  g_assert_no_error (error);
  g_assert_cmpint (document->kind, ==, HW_DOCUMENT_RESUME);
  g_assert_cmpuint (document->records->len, ==, 1);
  described = describe_record (g_ptr_array_index (document->records, 0));
  g_assert_cmpstr (described, ==, expected);
}

static void
test_parts_of_a_resume (void)
{
  assert_resume ("Company Name,Title,Description,Location,Started On,Finished On\n"
                 "Acme,Head of Shop,\"Led all\n- planned\",Berlin,Jan 2020,\n"
                 "Beta,Buyer,,,2017,Dec 2019\n",
                 "Positions.csv",
                 "H2 Experience\nH3 Head of Shop, Acme\nP Berlin \xc2\xb7 since Jan 2020\nP Led all\nI1 planned\n"
                 "H3 Buyer, Beta\nP 2017 to Dec 2019\n");
  assert_resume ("School Name,Start Date,End Date,Notes,Degree Name,Activities\n"
                 "Some University,2010,2014,,Bachelor of Arts,Choir\n",
                 "Education.csv",
                 "H2 Education\nH3 Bachelor of Arts, Some University\nP 2010 to 2014\n");
  assert_resume ("Name\nPlanning\nSQL\n", "Skills.csv", "H2 Skills\nI1 Planning\nI1 SQL\n");
  assert_resume ("Name,Proficiency\nGerman,NATIVE_OR_BILINGUAL\n", "Languages.csv",
                 "H2 Languages\nI1 German, NATIVE_OR_BILINGUAL\n");
}

/* A table of people is no resume, and one column of names is no archive. */
static void
test_what_is_none (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HwDocument) document = NULL;

  document = read_named ("name,email\nAda,a@example.org\n", "people.csv", HW_DOCUMENT_RESUME, &error);
  g_assert_null (document);
  g_assert_cmpstr (error->message, ==, "1: the table is no part of a resume; import it as candidates");
  g_clear_error (&error);
  document = read_named ("Name\nAda\nBo\n", "people.csv", HW_DOCUMENT_CANDIDATES, &error);
  g_assert_no_error (error);
  g_assert_cmpint (document->kind, ==, HW_DOCUMENT_CANDIDATES);
  g_assert_cmpuint (document->records->len, ==, 2);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/linkedin/connections", test_connections);
  g_test_add_func ("/linkedin/resume-parts", test_parts_of_a_resume);
  g_test_add_func ("/linkedin/none", test_what_is_none);
  return g_test_run ();
}
