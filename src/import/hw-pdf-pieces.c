/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/hw-pdf-pieces.h"

#include <math.h>
#include <string.h>

#include "base/hw-text.h"

#define MAX_CHARS 200000u    /* of a page; a page of print has 5,000 */
#define TINY_POINTS 1.0      /* nobody reads that */
#define WIDE_BLANK 1.3       /* parts of type size, from which on a blank parts pieces */
#define LIGHT_COLOR 0xe000u  /* of 0xffff, each part of the colour */

/* What a page gives for each character. */
typedef struct
{
  const char *at;
  PopplerRectangle *boxes;
  guint n_boxes;
  GList *look; /* PopplerTextAttributes: of the character that is read */
  int index;
  guint page;
  GPtrArray *pieces;
  GString *text; /* of the piece that is read */
  HwPdfPiece piece;
} Reading;

static gboolean
is_bold (const char *font)
{
  static const char *const words[] = { "bold", "black", "heavy", "demi" };
  g_autofree char *lower = font != NULL ? g_ascii_strdown (font, -1) : NULL;

  for (guint i = 0; lower != NULL && i < G_N_ELEMENTS (words); i++)
    if (strstr (lower, words[i]) != NULL)
      return TRUE;
  return FALSE;
}

static gboolean
is_light (const PopplerColor *color)
{
  return color->red >= LIGHT_COLOR && color->green >= LIGHT_COLOR && color->blue >= LIGHT_COLOR;
}

static const PopplerTextAttributes *
get_look (Reading *self)
{
  while (self->look != NULL && self->look->next != NULL
         && ((PopplerTextAttributes *) self->look->data)->end_index < self->index)
    self->look = self->look->next;
  return self->look != NULL ? self->look->data : NULL;
}

static void
end_piece (Reading *self)
{
  g_autofree char *text = g_strstrip (g_strndup (self->text->str, self->text->len));

  if (*text != '\0')
    {
      HwPdfPiece *piece = g_new (HwPdfPiece, 1);

      *piece = self->piece;
      piece->text = g_steal_pointer (&text);
      g_ptr_array_add (self->pieces, piece);
    }
  g_string_truncate (self->text, 0);
}

static void
begin_piece (Reading *self, const PopplerRectangle *box, const PopplerTextAttributes *look)
{
  self->piece = (HwPdfPiece){ .x1 = box->x1, .y1 = box->y1, .x2 = box->x2, .y2 = box->y2, .page = self->page };
  self->piece.size = look != NULL && look->font_size > 0 ? look->font_size : fabs (box->y2 - box->y1);
  self->piece.light = look != NULL && is_light (&look->color);
  self->piece.tiny = self->piece.size < TINY_POINTS || fabs (box->y2 - box->y1) < TINY_POINTS;
}

/* Whether the next character stands with the piece. */
static gboolean
belongs (const Reading *self, const PopplerRectangle *box, const PopplerTextAttributes *look)
{
  const HwPdfPiece *piece = &self->piece;
  double middle = (box->y1 + box->y2) / 2;
  gboolean light = look != NULL && is_light (&look->color);

  return self->text->len > 0 && light == piece->light && middle > piece->y1 - piece->size * 0.3
         && middle < piece->y2 + piece->size * 0.3 && box->x1 > piece->x2 - piece->size * 2
         && box->x1 < piece->x2 + piece->size * WIDE_BLANK;
}

static void
append_char (Reading *self, gunichar c, const PopplerRectangle *box, const PopplerTextAttributes *look)
{
  static const char *const ligatures[] = { "ff", "fi", "fl", "ffi", "ffl", "st", "st" };

  if (!belongs (self, box, look))
    {
      end_piece (self);
      begin_piece (self, box, look);
    }
  if (c >= 0xfb00 && c <= 0xfb06)
    g_string_append (self->text, ligatures[c - 0xfb00]);
  else
    g_string_append_unichar (self->text, c);
  self->piece.x1 = MIN (self->piece.x1, box->x1);
  self->piece.y1 = MIN (self->piece.y1, box->y1);
  self->piece.x2 = MAX (self->piece.x2, box->x2);
  self->piece.y2 = MAX (self->piece.y2, box->y2);
  self->piece.size = MAX (self->piece.size, look != NULL ? look->font_size : 0);
  self->piece.n_chars++;
  self->piece.n_bold += look != NULL && is_bold (look->font_name);
}

static void
take_char (Reading *self, gunichar c, const PopplerRectangle *box)
{
  if (c == '\n' || c == '\f' || c == '\r')
    end_piece (self);
  else if (g_unichar_isspace (c))
    {
      if (self->text->len > 0 && fabs (box->x2 - box->x1) > self->piece.size * WIDE_BLANK)
        end_piece (self);
      else if (self->text->len > 0 && self->text->str[self->text->len - 1] != ' ')
        g_string_append_c (self->text, ' ');
    }
  else if (c >= 0x20 && c != 0x7f && isfinite (box->x1) && isfinite (box->y1) && isfinite (box->x2)
           && isfinite (box->y2))
    append_char (self, c, box, get_look (self));
}

GPtrArray *
hw_pdf_get_pieces (PopplerPage *page, guint number)
{
  g_autofree char *text = poppler_page_get_text (page);
  g_autofree PopplerRectangle *boxes = NULL;
  GList *looks = poppler_page_get_text_attributes (page);
  Reading self = { .look = looks, .page = number };

  self.pieces = g_ptr_array_new_with_free_func ((GDestroyNotify) hw_pdf_piece_free);
  self.text = g_string_new (NULL);
  if (text != NULL && g_utf8_validate (text, -1, NULL)
      && poppler_page_get_text_layout (page, &boxes, &self.n_boxes))
    for (self.at = text; *self.at != '\0' && (guint) self.index < MIN (self.n_boxes, MAX_CHARS);
         self.at = g_utf8_next_char (self.at), self.index++)
      take_char (&self, g_utf8_get_char (self.at), &boxes[self.index]);
  end_piece (&self);
  g_string_free (self.text, TRUE);
  poppler_page_free_text_attributes (looks);
  return self.pieces;
}
