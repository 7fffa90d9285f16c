/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "base/hw-error.h"
#include "base/hw-limits.h"
#include "hw-import-support.h"

static void
assert_reads (const char *text, const char *expected)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HwDocument) document = read_text (text, -1, &error);
  g_autoptr (GString) seen = g_string_new (NULL);

  g_assert_no_error (error);
  g_assert_cmpstr (document->format, ==, "vcard");
  g_assert_cmpint (document->kind, ==, HW_DOCUMENT_CANDIDATES);
  for (guint i = 0; i < document->records->len; i++)
    {
      const HwRecord *record = g_ptr_array_index (document->records, i);

      g_string_append_printf (seen, "%u\n", record->line);
      for (guint f = 0; f < record->names->len; f++)
        g_string_append_printf (seen, "%s=%s\n", (char *) g_ptr_array_index (record->names, f),
                                (char *) g_ptr_array_index (record->values, f));
    }
  g_assert_cmpstr (seen->str, ==, expected);
}

static void
test_version_4 (void)
{
  assert_reads ("BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Ada Example\r\nN:Example;Ada;Marie;Dr.;\r\n"
                "EMAIL;TYPE=home:ada@home.example\r\nEMAIL;TYPE=work;PREF=1:mailto:ada@work.example\r\n"
                "TEL;VALUE=uri;TYPE=\"voice,home\":tel:+1-212-555-0100\r\nTEL;TYPE=fax:+1 212 555 0199\r\n"
                "ADR;TYPE=home;LABEL=\"12 High Street: rear\":;;12 High Street;Beacon;NY;12508;U.S.A.\r\n"
                "ORG:Lamps Inc.;Online\r\nTITLE:Director\r\nURL:https://ada.example\r\nURL:javascript:alert(1)\r\n"
                "NOTE:Met in\\nNew York\\, at the\r\n  fair\r\nEND:VCARD\r\n",
                "1\nname=Ada Example\nemail=ada@work.example\nother_email=ada@home.example\nphone=+1-212-555-0100\n"
                "location=Beacon, NY\ncurrent_title=Director\ncurrent_employer=Lamps Inc.\n"
                "organisation=Lamps Inc., Online\nlink=https://ada.example\nnotes=Met in\nNew York, at the fair\n");
}

static void
test_version_2_of_outlook (void)
{
  assert_reads ("BEGIN:VCARD\nVERSION:2.1\nN;CHARSET=windows-1252;ENCODING=QUOTED-PRINTABLE:M=FCller;J=F6rg\n"
                "ORG:Lampen GmbH\nTEL;WORK;VOICE:030 1234567\nTEL;WORK;FAX:030 7654321\n"
                "ADR;WORK;PREF:;;Hauptstr. 1;Berlin;;10115;Deutschland\n"
                "NOTE;ENCODING=QUOTED-PRINTABLE;CHARSET=UTF-8:erste Zeile=0D=0Azweite Z=\neile: gr=C3=BC=C3=9Fe\n"
                "PHOTO;JPEG;ENCODING=BASE64:\n    /9j/4AAQSkZJRgABAQ:AAAQAB\n    AAD/4QBA\n\n"
                "EMAIL;PREF;INTERNET:joerg@lampen.example\nEND:VCARD\n",
                "1\nname=Jörg Müller\nemail=joerg@lampen.example\nphone=030 1234567\nlocation=Berlin, Deutschland\n"
                "current_employer=Lampen GmbH\nnotes=erste Zeile\nzweite Zeile: grüße\n");
}

static void
test_groups_and_several_cards (void)
{
  assert_reads ("BEGIN:VCARD\nVERSION:3.0\nFN:Ada Example\nitem1.EMAIL;type=INTERNET:ada@example.com\n"
                "item1.X-ABLabel:_$!<Other>!$_\nitem2.URL:http\\://ada.example\nAGENT:\nBEGIN:VCARD\nFN:Her agent\n"
                "EMAIL:agent@example.com\nEND:VCARD\nEND:VCARD\n\n"
                "begin:vcard\nversion:3.0\nn:O\\'Sample;Bob\nrole:Manager\ncategories:known,Berlin\nend:vcard\n",
                "1\nname=Ada Example\nemail=ada@example.com\nlink=http://ada.example\n"
                "14\nname=Bob O'Sample\ncurrent_title=Manager\ntags=known,Berlin\n");
}

/* What could begin a new header in a letter, or send it to others too. */
static void
test_header_injection_is_refused (void)
{
  static const struct
  {
    const char *line;
    const char *message;
  } rows[] = {
    { "EMAIL:ada@example.com\\nBcc: all@example.com",
      "4: “ada@example.com\\x0aBcc: all@example.com” is not an e-mail address; correct it or leave it empty" },
    { "EMAIL:mailto:ada@example.com?bcc=all@example.com",
      "4: “ada@example.com?bcc=all@example.com” is not an e-mail address; correct it or leave it empty" },
    { "EMAIL;QUOTED-PRINTABLE:ada@example.com=0D=0ABcc: x@example.com",
      "4: “ada@example.com\\x0aBcc: x@example.com” is not an e-mail address; correct it or leave it empty" },
    { "EMAIL:ada@example.com,bob@example.com",
      "4: “ada@example.com,bob@example.com” is not an e-mail address; correct it or leave it empty" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *card
          = g_strdup_printf ("BEGIN:VCARD\nVERSION:3.0\nFN:Ada\n%s\nEND:VCARD\n", rows[i].line);

      assert_refused (card, strlen (card), -1, HW_ERROR_INPUT, rows[i].message);
    }
}

static void
test_what_is_wrong_has_its_line (void)
{
  static const char nameless[] = "BEGIN:VCARD\nFN:Ada\nEND:VCARD\nBEGIN:VCARD\nEMAIL:a@example.com\nEND:VCARD\n";
  static const char endless[] = "\nBEGIN:VCARD\nFN:Ada\n";
  static const char stray[] = "BEGIN:VCARD\nFN:Ada\nnonsense\nEND:VCARD\n";
  g_autoptr (GBytes) bytes = g_bytes_new_static (nameless, strlen (nameless));
  const HwReadRequest request = { .bytes = bytes, .wanted = -1, .keep_going = TRUE };
  g_autoptr (HwDocument) kept = hw_read_document (&request, NULL);
  g_autoptr (HwDocument) odd = read_text (stray, -1, NULL);

  assert_refused (nameless, strlen (nameless), -1, HW_ERROR_INPUT, "4: the name is missing; fill it in");
  assert_refused (endless, strlen (endless), -1, HW_ERROR_INPUT,
                  "2: the card that begins here has no end (END:VCARD); export it again");
  g_assert_cmpuint (kept->records->len, ==, 2);
  g_assert_null (((HwRecord *) g_ptr_array_index (kept->records, 0))->problem);
  g_assert_cmpstr (((HwRecord *) g_ptr_array_index (kept->records, 1))->problem, ==,
                   "the name is missing; fill it in");
  g_assert_cmpstr (g_ptr_array_index (odd->warnings, 0), ==,
                   "3: “nonsense” is no part of a card; it was left out");
}

static void
test_cut_and_changed (void)
{
  static const char card[] = "BEGIN:VCARD\nN;CHARSET=X;QUOTED-PRINTABLE:=C3=\n=BC;\\;\\\nitem1.EMAIL;T=\"a:b\":a@b.c\n"
                             "PHOTO;B:AA\n AA\nEND:VCARD\n";

  for (gsize length = 12; length < strlen (card); length++)
    for (guint flip = 0; flip < 3; flip++)
      {
        g_autofree char *copy = g_strndup (card, length);
        g_autoptr (GError) error = NULL;
        g_autoptr (HwDocument) document = NULL;

        copy[length - 1] ^= (char) (flip * 0x1d);
        document = read_bytes (copy, length, -1, &error);
        g_assert_true ((document != NULL) != (error != NULL));
      }
}

/* Cards come one by one, however many there are and wherever the pieces end in which the file is read. */
static void
test_many_cards (void)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (HwDocument) document = NULL;
  const guint n = HW_LIMIT_RECORDS + 1;

  for (guint i = 0; i < n; i++)
    g_string_append_printf (text, "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Ada %u\r\nEND:VCARD\r\n", i);
  document = read_bytes (text->str, text->len, -1, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (document->records->len, ==, n);
  for (guint i = 0; i < n; i++)
    {
      const HwRecord *record = g_ptr_array_index (document->records, i);
      g_autofree char *name = g_strdup_printf ("Ada %u", i);

      g_assert_cmpstr (hw_record_get_field (record, "name"), ==, name);
      g_assert_cmpuint (record->line, ==, 4 * i + 1);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/vcard/4", test_version_4);
  g_test_add_func ("/vcard/2.1", test_version_2_of_outlook);
  g_test_add_func ("/vcard/several", test_groups_and_several_cards);
  g_test_add_func ("/vcard/injection", test_header_injection_is_refused);
  g_test_add_func ("/vcard/lines", test_what_is_wrong_has_its_line);
  g_test_add_func ("/vcard/many", test_many_cards);
  g_test_add_func ("/vcard/cut", test_cut_and_changed);
  return g_test_run ();
}
