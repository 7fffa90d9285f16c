/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/hw-field-chips.h"

#include <string.h>

#include "base/hw-text.h"

/* More chips in one line are no head. */
#define MAX_CHIPS 24u

/* Whether a separator may begin with @c; most bytes are looked at no further. */
static gboolean
may_separate (char c)
{
  switch (c)
    {
    case '|':
    case '\t':
    case '-':
    case '/':
    case '\xc2':
    case '\xe2':
      return TRUE;
    default:
      return FALSE;
    }
}

static guint
find_possible (const char *text, guint from, guint end)
{
  while (from < end && !may_separate (text[from]))
    from++;
  return from;
}

/* The bytes of the separator at @at, 0 when there is none. A dash parts only with blanks around it. */
static guint
measure_separator (const char *text, guint begin, guint at, guint end)
{
  static const char *const ALWAYS[]
      = { "|", "\t", "\xc2\xb7", "\xe2\x80\xa2", "\xe2\x88\x99", "\xe2\x97\x8f", "\xe2\x80\xa7" };
  static const char *const DASHES[] = { "--", "-", "\xe2\x80\x93", "\xe2\x80\x94", "//" };

  for (gsize i = 0; i < G_N_ELEMENTS (ALWAYS); i++)
    if (strncmp (text + at, ALWAYS[i], strlen (ALWAYS[i])) == 0)
      return (guint) strlen (ALWAYS[i]);
  if (at == begin || text[at - 1] != ' ')
    return 0;
  for (gsize i = 0; i < G_N_ELEMENTS (DASHES); i++)
    {
      guint n = (guint) strlen (DASHES[i]);

      if (at + n < end && strncmp (text + at, DASHES[i], n) == 0 && text[at + n] == ' ')
        return n;
    }
  return 0;
}

static gboolean
is_kept_before (gunichar c)
{
  return g_unichar_isalnum (c) || c == '(' || g_unichar_type (c) == G_UNICODE_CURRENCY_SYMBOL;
}

static gboolean
is_kept_behind (gunichar c)
{
  return g_unichar_isalnum (c) || g_unichar_type (c) == G_UNICODE_CURRENCY_SYMBOL
         || strchr (").!?:+%'", (int) (c & 0x7f)) != NULL;
}

HwChip
hw_chip_trim (const HwFieldSource *source, const HwChip *chip, guint from, guint to)
{
  const HwToken *tokens = (const HwToken *) (gpointer) source->tokens->data;
  HwChip cut = *chip;

  while (from < to && !is_kept_before (g_utf8_get_char (source->text + from)))
    from = (guint) (g_utf8_next_char (source->text + from) - source->text);
  while (to > from)
    {
      const char *last = g_utf8_prev_char (source->text + to);
      gunichar c = g_utf8_get_char (last);

      if (c < 0x80 ? is_kept_behind (c) : g_unichar_isalnum (c) || g_unichar_type (c) == G_UNICODE_CURRENCY_SYMBOL)
        break;
      to = (guint) (last - source->text);
    }
  if (to < chip->byte_end && to >= from + 3 && source->text[to] == '.' && source->text[to - 2] == '.')
    to++; /* "Washington, D.C." */
  cut.byte = from;
  cut.byte_end = to;
  for (cut.first = chip->first; cut.first < chip->last && tokens[cut.first].byte < from; cut.first++)
    ;
  for (cut.last = cut.first; cut.last < chip->last && tokens[cut.last].byte_end <= to; cut.last++)
    ;
  return cut;
}

static void
add_chip (const HwFieldSource *source, const HwChip *line, guint from, guint to, GArray *chips)
{
  HwChip chip = hw_chip_trim (source, line, from, to);

  if (chip.first == chip.last || chips->len >= MAX_CHIPS)
    return;
  while (hw_field_get_piece (source, chip.piece)->last_token <= chip.first)
    chip.piece++;
  g_array_append_val (chips, chip);
}

guint
hw_chips_cut (const HwFieldSource *source, guint index, GArray *chips)
{
  const HwPiece *first = hw_field_get_piece (source, index), *last = first;
  HwChip line = { .piece = index, .first = first->first_token, .byte = first->byte, .line = first->line };
  guint next = index, from = first->byte;

  for (; next < source->pieces->len && hw_field_get_piece (source, next)->line == line.line; next++)
    last = hw_field_get_piece (source, next);
  line.last = last->last_token;
  line.byte_end = last->byte_end;
  for (guint at = find_possible (source->text, from, line.byte_end); at < line.byte_end;)
    {
      guint n = measure_separator (source->text, line.byte, at, line.byte_end);

      if (n > 0)
        {
          add_chip (source, &line, from, at, chips);
          from = at + n;
        }
      at = find_possible (source->text, at + MAX (n, 1), line.byte_end);
    }
  add_chip (source, &line, from, line.byte_end, chips);
  return next;
}

char *
hw_chip_dup (const HwFieldSource *source, const HwChip *chip)
{
  return g_strndup (source->text + chip->byte, chip->byte_end - chip->byte);
}

gboolean
hw_chip_has_cue (const HwFieldSource *source, const HwChip *chip, HwCueField field, const char *value)
{
  for (guint i = hw_field_find_cues (source, chip->first); i < source->cues->len; i++)
    {
      const HwCue *cue = &g_array_index (source->cues, HwCue, i);

      if (cue->first >= chip->last)
        return FALSE;
      if (cue->field == field && cue->last <= chip->last && (value == NULL || g_str_equal (cue->value, value)))
        return TRUE;
    }
  return FALSE;
}

gboolean
hw_chip_has_currency (const HwFieldSource *source, const HwChip *chip)
{
  static const char *const SIGNS[] = { "$",   "\xe2\x82\xac", "\xc2\xa3", "\xe2\x82\xb9", "GBP", "USD",
                                       "EUR", "CAD",          "AUD",      "CHF",          "SGD", "INR" };

  for (gsize i = 0; i < G_N_ELEMENTS (SIGNS); i++)
    if (hw_text_find (source->text + chip->byte, chip->byte_end - chip->byte, SIGNS[i]) != NULL)
      return TRUE;
  return FALSE;
}
