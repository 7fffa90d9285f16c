/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* What a page says of its letters: where they stand, how they look, and whether anybody can see them. */
#include <string.h>

#include "hw-import-support.h"
#include "import/hw-pdf.h"

typedef struct
{
  GPtrArray *warnings;
  HwHiddenText *hidden;
  HwPdfText *text;
} Page;

static void
page_clear (Page *self)
{
  g_clear_pointer (&self->text, hw_pdf_text_free);
  g_clear_pointer (&self->hidden, hw_hidden_text_free);
  g_clear_pointer (&self->warnings, g_ptr_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Page, page_clear)

/* One page with @content, operators of PDF, in a font of this name. */
static void
page_read (Page *self, const char *font, const char *catalog, const char *content)
{
  g_autofree char *file = g_strdup_printf (
      "%%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R%s>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
      "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R/Resources<</Font<</F1<</Type/Font/Subtype"
      "/Type1/BaseFont/%s/Encoding<</BaseEncoding/WinAnsiEncoding/Differences[1/fi/fl/ffi]>>>>>>>>>>endobj\n"
      "4 0 obj<</Length %u>>stream\n%s\nendstream endobj\n"
      "5 0 obj<</Type/EmbeddedFile/Length 1>>stream\nx\nendstream endobj\ntrailer<</Root 1 0 R>>\n",
      catalog, font, (guint) strlen (content), content);
  g_autoptr (GBytes) bytes = g_bytes_new (file, strlen (file));
  g_autoptr (GError) error = NULL;

  self->warnings = g_ptr_array_new_with_free_func (g_free);
  self->hidden = hw_hidden_text_new ();
  self->text = hw_pdf_read (bytes, self->hidden, self->warnings, &error);
  g_assert_no_error (error);
}

static const HwPdfLine *
get_line (const Page *self, guint i)
{
  g_assert_cmpuint (i, <, self->text->lines->len);
  return g_ptr_array_index (self->text->lines, i);
}

static void
test_weights_by_the_name_of_the_font (void)
{
  static const struct
  {
    const char *font;
    gboolean bold;
  } rows[] = { { "Helvetica", FALSE },        { "Helvetica-Bold", TRUE },      { "ABCDEF+Roboto-Black", TRUE },
               { "Sans-DemiBold", TRUE },     { "Lato-Heavy", TRUE },          { "Lato-SemiDemi", TRUE },
               { "TimesNewRoman,Bold", TRUE }, { "Lato-Light", FALSE },        { "Bodoni", FALSE } };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_auto (Page) page = { NULL };

      page_read (&page, rows[i].font, "", "BT /F1 12 Tf 60 700 Td (Your tasks) Tj ET");
      g_test_message ("%s", rows[i].font);
      g_assert_cmpstr (get_line (&page, 0)->text, ==, "Your tasks");
      g_assert_true (get_line (&page, 0)->bold == rows[i].bold);
    }
}

static void
test_places_and_sizes (void)
{
  g_auto (Page) page = { NULL };

  page_read (&page, "Helvetica", "",
             "BT /F1 20 Tf 60 700 Td (Director) Tj ET BT /F1 10 Tf 100 600 Td (Your tasks) Tj ET");
  g_assert_cmpuint (page.text->lines->len, ==, 2);
  g_assert_cmpuint (page.text->n_pages, ==, 1);
  g_assert_cmpuint (page.text->n_without_text, ==, 0);
  g_assert_cmpfloat_with_epsilon (get_line (&page, 0)->size, 20, 0.1);
  g_assert_cmpfloat_with_epsilon (get_line (&page, 1)->size, 10, 0.1);
  g_assert_cmpfloat_with_epsilon (get_line (&page, 0)->x1, 60, 2);
  g_assert_cmpfloat_with_epsilon (get_line (&page, 1)->x1, 100, 2);
  g_assert_cmpfloat_with_epsilon (get_line (&page, 1)->y2 - get_line (&page, 0)->y2, 100, 6);
  g_assert_cmpfloat (get_line (&page, 0)->page_height, ==, 792);
}

/* Letters of one word may be placed one by one; wide white parts what stands on one line. */
static void
test_pieces_of_a_line (void)
{
  g_auto (Page) page = { NULL };

  page_read (&page, "Helvetica", "",
             "BT /F1 10 Tf 60 700 Td [(Dir)-20(ector)-250(of)-300(Shops)] TJ ET "
             "BT /F1 10 Tf 60 650 Td (Director) Tj ET BT /F1 10 Tf 400 650 Td (2018 to 2021) Tj ET");
  g_assert_cmpstr (get_line (&page, 0)->text, ==, "Director of Shops");
  g_assert_false (get_line (&page, 0)->parted);
  g_assert_cmpstr (get_line (&page, 1)->text, ==, "Director" HW_TEXT_GAP "2018 to 2021");
  g_assert_true (get_line (&page, 1)->parted);
}

/* Signs that stand for two letters are these letters: nobody searches for the sign. */
static void
test_ligatures_are_letters (void)
{
  g_auto (Page) page = { NULL };

  page_read (&page, "Helvetica", "", "BT /F1 10 Tf 60 700 Td (Pro\\001t, \\002ow, o\\003ce) Tj ET");
  g_assert_cmpstr (get_line (&page, 0)->text, ==, "Profit, flow, office");
}

/* What nobody can read on paper is kept apart; a dark ground makes light letters plain to see. */
static void
test_what_can_be_seen (void)
{
  static const struct
  {
    const char *what;
    const char *content;
    gboolean seen;
  } rows[] = {
    { "black", "BT /F1 10 Tf 60 700 Td (Some words) Tj ET", TRUE },
    { "white", "1 1 1 rg BT /F1 10 Tf 60 700 Td (Some words) Tj ET", FALSE },
    { "nearly white", "0.9 0.9 0.9 rg BT /F1 10 Tf 60 700 Td (Some words) Tj ET", FALSE },
    { "grey", "0.8 0.8 0.8 rg BT /F1 10 Tf 60 700 Td (Some words) Tj ET", TRUE },
    { "yellow", "1 1 0 rg BT /F1 10 Tf 60 700 Td (Some words) Tj ET", TRUE },
    { "white on dark", "0 0 0.4 rg 0 600 612 192 re f 1 1 1 rg BT /F1 10 Tf 60 700 Td (Some words) Tj ET", TRUE },
    { "white on pale", "0.95 0.95 1 rg 0 600 612 192 re f 1 1 1 rg BT /F1 10 Tf 60 700 Td (Some words) Tj ET", FALSE },
    { "white above a rule", "0 0 0 rg 0 699 612 1 re f 1 1 1 rg BT /F1 10 Tf 60 700 Td (Some words) Tj ET", FALSE },
    { "white beside a bar", "0 0 0 rg 300 0 50 792 re f 1 1 1 rg BT /F1 10 Tf 60 700 Td (Some words) Tj ET", FALSE },
    { "tiny", "BT /F1 0.5 Tf 60 700 Td (Some words) Tj ET", FALSE },
    { "small", "BT /F1 4 Tf 60 700 Td (Some words) Tj ET", TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_auto (Page) page = { NULL };

      page_read (&page, "Helvetica", "", rows[i].content);
      g_test_message ("%s", rows[i].what);
      g_assert_cmpuint (page.text->lines->len, ==, rows[i].seen ? 1 : 0);
      g_assert_cmpuint (page.hidden->n_chars, ==, rows[i].seen ? 0 : 9);
      g_assert_cmpuint (page.text->n_without_text, ==, 0); /* it has one, whoever sees it */
    }
}

static void
test_pages_without_text (void)
{
  g_auto (Page) page = { NULL };

  page_read (&page, "Helvetica", "", "0 0 0.4 rg 0 600 612 192 re f BT /F1 10 Tf 60 700 Td (   ) Tj ET");
  g_assert_cmpuint (page.text->lines->len, ==, 0);
  g_assert_cmpuint (page.text->n_without_text, ==, 1);
  g_assert_cmpuint (page.hidden->n_chars, ==, 0);
}

static void
test_files_in_the_file (void)
{
  g_auto (Page) page = { NULL };

  page_read (&page, "Helvetica", "/Names<</EmbeddedFiles<</Names[(a)<</Type/Filespec/F(a)/EF<</F 5 0 R>>>>]>>>>",
             "BT /F1 10 Tf 60 700 Td (Some words) Tj ET");
  g_assert_cmpuint (page.warnings->len, ==, 1);
  g_assert_cmpstr (g_ptr_array_index (page.warnings, 0), ==, "the document has other files in it; they were left out");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/pdf-pieces/weights", test_weights_by_the_name_of_the_font);
  g_test_add_func ("/pdf-pieces/places", test_places_and_sizes);
  g_test_add_func ("/pdf-pieces/lines", test_pieces_of_a_line);
  g_test_add_func ("/pdf-pieces/ligatures", test_ligatures_are_letters);
  g_test_add_func ("/pdf-pieces/seen", test_what_can_be_seen);
  g_test_add_func ("/pdf-pieces/without-text", test_pages_without_text);
  g_test_add_func ("/pdf-pieces/files", test_files_in_the_file);
  return g_test_run ();
}
