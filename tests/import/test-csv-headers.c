/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "hw-import-support.h"
#include "import/hw-field-names.h"

/* The headers that people and programs write, in three languages: which column fills which field. */

/* "HEADER>FIELD" of the columns that fill one, as @expected has them. */
static void
assert_fields (const char *header, HwDocumentKind kind, const char *expected)
{
  g_autofree char *cells = g_strdup (header);
  g_autofree char *text = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GString) found = g_string_new (NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (HwDocument) document = NULL;
  HwReadRequest request = { .file_name = "table.csv", .wanted = -1, .columns_only = TRUE };

  for (char *at = cells; *at != '\0'; at++)
    *at = *at == ';' ? ';' : 'x';
  text = g_strconcat (header, "\n", cells, "\n", NULL);
  request.bytes = bytes = g_bytes_new (text, strlen (text));
  document = hw_read_document (&request, &error);
  g_assert_no_error (error);
  g_assert_cmpint (document->kind, ==, kind);
  for (guint i = 0; i < document->columns->len; i++)
    {
      const HwColumn *column = g_ptr_array_index (document->columns, i);

      if (column->field != NULL)
        g_string_append_printf (found, "%s%s>%s", found->len > 0 ? ";" : "", column->header, column->field);
    }
  g_assert_cmpstr (found->str, ==, expected);
}

static void
test_german_people (void)
{
  assert_fields ("Bewerber;Mailadresse;Mobil;Anschrift;Derzeitige Position;Bewerbungskanal;Schlagwörter;Eingangsdatum",
                 HW_DOCUMENT_CANDIDATES,
                 "Bewerber>name;Mailadresse>email;Mobil>phone;Anschrift>location;Derzeitige Position>current_title;"
                 "Bewerbungskanal>source;Schlagwörter>tags");
  assert_fields ("Vor- und Nachname;E-Mail (privat);Telefon (mobil);PLZ/Ort;Aktueller Arbeitgeber;Notiz",
                 HW_DOCUMENT_CANDIDATES,
                 "Vor- und Nachname>name;E-Mail (privat)>email;Telefon (mobil)>phone;PLZ/Ort>location;"
                 "Aktueller Arbeitgeber>current_employer");
}

static void
test_french_people (void)
{
  assert_fields ("Nom du candidat;Adresse électronique;Numéro de téléphone;Ville de résidence;Dernier poste;Canal",
                 HW_DOCUMENT_CANDIDATES,
                 "Nom du candidat>name;Adresse électronique>email;Numéro de téléphone>phone;"
                 "Ville de résidence>location;Dernier poste>current_title;Canal>source");
}

/* Beside a first name, a name is the last one; alone it is the whole, and beside both as well. */
static void
test_a_name_beside_a_first_name_is_the_last (void)
{
  assert_fields ("Vorname;Name;E-Mail", HW_DOCUMENT_CANDIDATES, "Vorname>first_name;Name>last_name;E-Mail>email");
  assert_fields ("Nom;Prénom;Courriel", HW_DOCUMENT_CANDIDATES, "Nom>last_name;Prénom>first_name;Courriel>email");
  assert_fields ("Nom;Courriel", HW_DOCUMENT_CANDIDATES, "Nom>name;Courriel>email");
  assert_fields ("Name;First name;Last name", HW_DOCUMENT_CANDIDATES,
                 "Name>name;First name>first_name;Last name>last_name");
}

static void
test_a_first_name_is_not_said_twice (void)
{
  static const char text[] = "Vorname;Name\nAda;Ada Example\nBo;Keller\n";
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, sizeof text - 1);
  HwReadRequest request = { .bytes = bytes, .file_name = "table.csv", .wanted = -1 };
  g_autoptr (GError) error = NULL;
  g_autoptr (HwDocument) document = hw_read_document (&request, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (hw_record_get_field (g_ptr_array_index (document->records, 0), "name"), ==, "Ada Example");
  g_assert_cmpstr (hw_record_get_field (g_ptr_array_index (document->records, 1), "name"), ==, "Bo Keller");
}

/* What the exports of other programs call things; the surest word wins, wherever it stands. */
static void
test_exports_of_other_programs (void)
{
  assert_fields ("Opportunity ID;Contact Name;Email;Headline;Sources;Origin", HW_DOCUMENT_CANDIDATES,
                 "Contact Name>name;Email>email;Headline>current_title;Sources>source");
  assert_fields ("Applicant Name;Email Address;Work Phone;Mobile Phone;Applicant Source;Job Opening",
                 HW_DOCUMENT_CANDIDATES,
                 "Applicant Name>name;Email Address>email;Mobile Phone>phone;Applicant Source>source");
  assert_fields ("Candidate First Name;Candidate Last Name;Candidate Phone;Application Source;Hiring Status",
                 HW_DOCUMENT_CANDIDATES,
                 "Candidate First Name>first_name;Candidate Last Name>last_name;Candidate Phone>phone;"
                 "Application Source>source");
  assert_fields ("Title;First Name;Last Name;Job Title;Primary Email Address;Cellular Number", HW_DOCUMENT_CANDIDATES,
                 "First Name>first_name;Last Name>last_name;Job Title>current_title;Primary Email Address>email;"
                 "Cellular Number>phone");
  assert_fields ("Candidate Full Name;Recent Employer;Recent Job Title;Place of Residence", HW_DOCUMENT_CANDIDATES,
                 "Candidate Full Name>name;Recent Employer>current_employer;Recent Job Title>current_title;"
                 "Place of Residence>location");
  assert_fields ("First Name;Last Name;Headline;Current Title;Address;City", HW_DOCUMENT_CANDIDATES,
                 "First Name>first_name;Last Name>last_name;Current Title>current_title;City>location");
  assert_fields ("name;email;candidate location;job title;job location", HW_DOCUMENT_CANDIDATES,
                 "name>name;email>email;candidate location>location");
  assert_fields ("name;email;job title", HW_DOCUMENT_CANDIDATES, "name>name;email>email;job title>current_title");
}

static void
test_postings_in_german_and_french (void)
{
  assert_fields ("Stellenname;Firmenname;Stadt;Jobbeschreibung;Jahresgehalt "
                 "(brutto);Bewerbungslink;Veröffentlichungsdatum",
                 HW_DOCUMENT_POSTING,
                 "Stellenname>title;Firmenname>organisation;Stadt>location;Jobbeschreibung>description;"
                 "Jahresgehalt (brutto)>pay;Bewerbungslink>url;Veröffentlichungsdatum>date_posted");
  assert_fields ("Intitulé de l'offre;Recruteur;Lieu du poste;Description de l'offre;Salaire annuel "
                 "brut;Lien de l'offre",
                 HW_DOCUMENT_POSTING,
                 "Intitulé de l'offre>title;Recruteur>organisation;Lieu du poste>location;"
                 "Description de l'offre>description;Salaire annuel brut>pay;Lien de l'offre>url");
}

/* Whom to ask about a posting is no candidate. */
static void
test_a_posting_with_an_address_is_one (void)
{
  assert_fields ("Stellentitel;Stellenbeschreibung;E-Mail", HW_DOCUMENT_POSTING,
                 "Stellentitel>title;Stellenbeschreibung>description");
  assert_fields ("Job title;Description;Contact name;Contact email", HW_DOCUMENT_POSTING,
                 "Job title>title;Description>description");
  assert_fields ("Role;Client;About the role;What you'll bring;Contact email", HW_DOCUMENT_POSTING,
                 "Role>title;Client>organisation;About the role>description;What you'll bring>requirements");
  assert_fields ("Name;Title;Description;Email", HW_DOCUMENT_CANDIDATES,
                 "Name>name;Title>current_title;Email>email");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/csv-headers/german-people", test_german_people);
  g_test_add_func ("/csv-headers/french-people", test_french_people);
  g_test_add_func ("/csv-headers/last-name", test_a_name_beside_a_first_name_is_the_last);
  g_test_add_func ("/csv-headers/first-name-once", test_a_first_name_is_not_said_twice);
  g_test_add_func ("/csv-headers/exports", test_exports_of_other_programs);
  g_test_add_func ("/csv-headers/postings", test_postings_in_german_and_french);
  g_test_add_func ("/csv-headers/contact", test_a_posting_with_an_address_is_one);
  return g_test_run ();
}
