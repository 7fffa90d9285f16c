/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "hw-paper-samples.h"

#include <string.h>

static void
add_number (GByteArray *out, guint64 value, guint n_bytes)
{
  for (guint i = 0; i < n_bytes; i++)
    {
      guint8 byte = (guint8) (value >> (8 * i));

      g_byte_array_append (out, &byte, 1);
    }
}

static void
add_text (GByteArray *out, const char *text)
{
  g_byte_array_append (out, (const guint8 *) text, (guint) strlen (text));
}

static guint32
get_crc (const char *text)
{
  guint32 crc = 0xffffffffu;

  for (; *text != '\0'; text++)
    {
      crc ^= (guchar) *text;
      for (guint i = 0; i < 8; i++)
        crc = crc >> 1 ^ (0xedb88320u & (0u - (crc & 1u)));
    }
  return ~crc;
}

/* What both descriptions of a part have in common. */
static void
add_description (GByteArray *out, const ZipPart *part, const char *name)
{
  gsize length = strlen (part->content);

  add_number (out, 20, 2);
  add_number (out, part->flags, 2);
  add_number (out, part->method, 2);
  add_number (out, 0x5c210000, 4);
  add_number (out, get_crc (part->content), 4);
  add_number (out, length, 4);
  add_number (out, part->size > 0 ? part->size : length, 4);
  add_number (out, strlen (name), 2);
  add_number (out, 0, 2);
}

static void
add_central (GByteArray *out, const ZipPart *part, guint offset)
{
  add_text (out, "PK\1\2");
  add_number (out, part->mode != 0 ? 0x0314 : 20, 2);
  add_description (out, part, part->name);
  add_number (out, 0, 2);
  add_number (out, 0, 2);
  add_number (out, 0, 2);
  add_number (out, (guint64) part->mode << 16, 4);
  add_number (out, offset + (guint) part->shift, 4);
  add_text (out, part->name);
}

GByteArray *
zip_make (const ZipPart *parts)
{
  GByteArray *out = g_byte_array_new ();
  g_autoptr (GByteArray) directory = g_byte_array_new ();
  guint n = 0, start;

  for (; parts[n].name != NULL; n++)
    {
      const ZipPart *part = &parts[n];
      const char *local = part->local_name != NULL ? part->local_name : part->name;

      add_central (directory, part, out->len);
      add_text (out, "PK\3\4");
      add_description (out, part, local);
      add_text (out, local);
      add_text (out, part->content);
    }
  start = out->len;
  g_byte_array_append (out, directory->data, directory->len);
  add_text (out, "PK\5\6");
  add_number (out, 0, 4);
  add_number (out, n, 2);
  add_number (out, n, 2);
  add_number (out, directory->len, 4);
  add_number (out, start, 4);
  add_number (out, 0, 2);
  return out;
}

GByteArray *
docx_make (const char *body, const char *styles)
{
  g_autofree char *document = g_strconcat (DOCX_START, body, DOCX_END, NULL);
  g_autofree char *sheet
      = g_strconcat ("<w:styles xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">",
                     styles != NULL ? styles : "", "</w:styles>", NULL);
  const ZipPart parts[] = {
    DOCX_TYPES,
    { .name = "_rels/.rels",
      .content = "<Relationships><Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/"
                 "officeDocument/2006/relationships/officeDocument\" Target=\"word/document.xml\"/>"
                 "</Relationships>" },
    { .name = "word/document.xml", .content = document },
    { .name = "word/_rels/document.xml.rels",
      .content = "<Relationships><Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/"
                 "officeDocument/2006/relationships/styles\" Target=\"styles.xml\"/></Relationships>" },
    { .name = "word/styles.xml", .content = sheet },
    { NULL },
  };

  return zip_make (parts);
}

GByteArray *
odt_make (const char *body, const char *styles)
{
  g_autofree char *content = g_strconcat (
      ODT_START, "<office:automatic-styles>", styles != NULL ? styles : "",
      "</office:automatic-styles><office:body><office:text>", body,
      "</office:text></office:body></office:document-content>", NULL);
  const ZipPart parts[] = { ODT_TYPE, { .name = "content.xml", .content = content }, { NULL } };

  return zip_make (parts);
}

#define PAGE_HEIGHT 792
#define FONTS                                                                                                \
  "/Resources<</Font<</F1<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>"             \
  "/F2<</Type/Font/Subtype/Type1/BaseFont/Helvetica-Bold/Encoding/WinAnsiEncoding>>>>>>"

static void
append_number (GString *out, double value)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];

  g_string_append (out, g_ascii_formatd (buffer, sizeof buffer, "%.2f", value));
  g_string_append_c (out, ' ');
}

static void
append_text (GString *out, const PdfText *text)
{
  g_autofree char *bytes = g_convert (text->text, -1, "WINDOWS-1252", "UTF-8", NULL, NULL, NULL);

  if (*text->text == '\0')
    {
      g_string_append (out, "0.1 0.2 0.3 rg 0 0 180 792 re f\n");
      return;
    }
  g_string_append (out, text->white ? "1 1 1 rg " : "0 0 0 rg ");
  g_string_append_printf (out, "BT /F%d ", text->bold ? 2 : 1);
  append_number (out, text->size > 0 ? text->size : 10);
  g_string_append (out, "Tf ");
  append_number (out, text->x);
  append_number (out, PAGE_HEIGHT - text->y);
  g_string_append (out, "Td (");
  for (const char *at = bytes; *at != '\0'; at++)
    {
      if (strchr ("()\\", *at) != NULL)
        g_string_append_c (out, '\\');
      g_string_append_c (out, *at);
    }
  g_string_append (out, ") Tj ET\n");
}

/* Without a table of places: every reader of PDF finds the objects by itself. */
GByteArray *
pdf_make (const PdfText *texts, guint n_texts)
{
  g_autoptr (GString) out = g_string_new ("%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n");
  g_autoptr (GString) kids = g_string_new (NULL);
  g_autoptr (GString) content = g_string_new (NULL);
  guint n_pages = 0;

  for (guint i = 0; i <= n_texts; i++)
    {
      guint object = 10 + n_pages * 2;

      if (i < n_texts && texts[i].text != NULL)
        {
          append_text (content, &texts[i]);
          continue;
        }
      g_string_append_printf (out,
                              "%u 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]" FONTS
                              "/Contents %u 0 R>>endobj\n%u 0 obj<</Length %" G_GSIZE_FORMAT ">>stream\n",
                              object, object + 1, object + 1, content->len);
      g_string_append_len (out, content->str, (gssize) content->len);
      g_string_append (out, "endstream endobj\n");
      g_string_append_printf (kids, "%u 0 R ", object);
      g_string_truncate (content, 0);
      n_pages++;
    }
  g_string_append_printf (out, "2 0 obj<</Type/Pages/Kids[%s]/Count %u>>endobj\ntrailer<</Root 1 0 R>>\n",
                          kids->str, n_pages);
  return g_byte_array_append (g_byte_array_new (), (const guint8 *) out->str, (guint) out->len);
}

GByteArray *
pdf_make_raw (const char *pages, const char *catalog, const char *trailer)
{
  g_autofree char *text = g_strdup_printf (
      "%%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R%s>>endobj\n2 0 obj<</Type/Pages%s>>endobj\n"
      "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]>>endobj\ntrailer<</Root 1 0 R%s>>\n",
      catalog, pages, trailer);

  return g_byte_array_append (g_byte_array_new (), (const guint8 *) text, (guint) strlen (text));
}
