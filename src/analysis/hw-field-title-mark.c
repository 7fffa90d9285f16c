/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/hw-field-title-mark.h"

#include <string.h>

/* German and French titles carry a mark that nothing else does, or stand below "... suchen wir einen". */
#define MARKED_LINES 14u

/* The bytes of one of the words that stand for a gender at @at: "m", "divers"; 0 when none does. */
static gsize
measure_gender (const HwFieldSource *source, const char *at, const char *end)
{
  gsize n = 0;

  while (at + n < end && (g_ascii_isalpha (at[n]) || (guchar) at[n] >= 0x80))
    n++;
  if (hw_word_list_has (source->words[HW_FIELD_WORD_GENDER], HW_ANY_LANGUAGE, at, n))
    return n;
  return n == 1 && strchr ("mwdfxhiMWDFXHI", *at) != NULL ? 1 : 0;
}

/* "(m/w/d)", "(w/m/x)", "(f|m|x)", "(m/w/divers)", "(gn)", "(all genders)"; @at is behind the bracket. */
static gboolean
is_genders (const HwFieldSource *source, const char *at, const char *end)
{
  guint genders = 0, parts = 1;

  if ((gsize) (end - at) > 11 && g_ascii_strncasecmp (at, "all genders", 11) == 0)
    return TRUE;
  if ((gsize) (end - at) > 3 && g_ascii_strncasecmp (at, "gn)", 3) == 0)
    return TRUE;
  while (at < end && *at != ')')
    {
      gsize n = measure_gender (source, at, end);

      if (n == 0 && strchr ("/|*:, ", *at) == NULL)
        return FALSE;
      genders += n > 0;
      parts += n == 0 && *at != ' ';
      at += MAX (n, 1);
    }
  return at < end && parts >= 2 && genders == parts;
}

/* "H/F", "F/H" by themselves */
static gboolean
is_french_mark (const char *begin, const char *at, const char *end)
{
  return end - at >= 3 && (at == begin || !g_ascii_isalnum (at[-1])) && (at + 3 == end || !g_ascii_isalnum (at[3]))
         && (strncmp (at, "H/F", 3) == 0 || strncmp (at, "F/H", 3) == 0);
}

/* "Einkäufer:in", "Leiter*in", "Berater/-in", "Kolleg:innen" */
static gboolean
is_german_ending (const char *begin, const char *at, const char *end)
{
  const char *in = at + 1 + (end - at > 1 && at[1] == '-');

  return strchr (":*_/", *at) != NULL && at > begin && g_ascii_islower (at[-1]) && end - in >= 2
         && in[0] == 'i' && in[1] == 'n'
         && (end - in == 2 || !g_ascii_isalpha (in[2]) || strncmp (in, "innen", 5) == 0);
}

static gboolean
is_marked (const HwFieldSource *source, const HwPiece *piece)
{
  const char *begin = source->text + piece->byte, *end = source->text + piece->byte_end;

  for (const char *at = begin; at < end; at++)
    if ((*at == '(' && is_genders (source, at + 1, end)) || is_french_mark (begin, at, end)
        || (source->language == HW_LANGUAGE_DE && is_german_ending (begin, at, end)))
      return TRUE;
  return FALSE;
}

/* The mark that stands behind a title in the piece: "(m/w/d)", "H/F"; its bytes in @n. */
static const char *
find_mark (const HwFieldSource *source, const HwPiece *piece, gsize *n)
{
  const char *begin = source->text + piece->byte, *end = source->text + piece->byte_end;

  for (const char *at = begin; at < end; at++)
    {
      const char *close = *at == '(' && is_genders (source, at + 1, end) ? memchr (at, ')', (gsize) (end - at)) : NULL;

      if (close != NULL || is_french_mark (begin, at, end))
        {
          *n = close != NULL ? (gsize) (close + 1 - at) : 3;
          return at;
        }
    }
  return NULL;
}

/* "... suchen wir einen engagierten Leiter im Einkauf (m/w/d)": the first word of what the mark stands behind. */
static guint
find_begin (const HwFieldSource *source, const HwPiece *piece, guint last)
{
  const HwToken *tokens = (const HwToken *) (gpointer) source->tokens->data;
  gboolean french = source->language == HW_LANGUAGE_FR;
  guint begin = last;

  for (guint at = last; at > piece->first_token && last - at < HW_HEAD_TITLE_WORDS / 2; at--)
    {
      const HwToken *token = &tokens[at - 1];
      int lead = hw_field_find_cue_at (source, HW_CUE_TITLE_LEAD, at - 1);

      if ((at < last && (tokens[at].flags & HW_TOKEN_APART))
          || (lead >= 0 && (gsize) g_array_index (source->cues, HwCue, lead).last <= begin))
        break;
      if ((token->flags & HW_TOKEN_CAPITALISED) || (french && hw_field_is_cue (source, HW_CUE_PROFILE, at - 1)))
        begin = at - 1;
      else if (!french && !hw_field_is_word (source, HW_FIELD_WORD_TITLE_JOINT, at - 1))
        break;
      else if (french && token->byte_end - token->byte <= 3
               && !hw_field_is_word (source, HW_FIELD_WORD_TITLE_JOINT, at - 1))
        break; /* "un" */
    }
  return begin;
}

/* "RECRUTE" in a line of its own, below the employer's: the title is the line below. */
static gboolean
is_lead_alone (const HwFieldSource *source, guint index)
{
  const HwPiece *piece = hw_field_get_piece (source, index);
  int i = hw_field_find_cue_at (source, HW_CUE_TITLE_LEAD, piece->first_token);
  const HwCue *cue = i >= 0 ? &g_array_index (source->cues, HwCue, i) : NULL;

  return cue != NULL && cue->last == piece->last_token && g_str_equal (cue->value, "after")
         && hw_piece_is_whole_line (piece);
}

char *
hw_head_find_title_before_mark (const HwFieldSource *source, guint pieces)
{
  if (source->language == HW_LANGUAGE_EN)
    return NULL;
  for (guint i = 0; i < MIN (source->pieces->len, pieces); i++)
    {
      const HwPiece *piece = hw_field_get_piece (source, i);
      gsize n = 0;
      const char *mark = find_mark (source, piece, &n);
      guint last = mark != NULL ? hw_tokens_find (source->tokens, (guint) (mark - source->text)) : 0;
      guint begin = mark != NULL ? find_begin (source, piece, last) : last;

      if (begin < last)
        return g_strndup (source->text + g_array_index (source->tokens, HwToken, begin).byte,
                          (gsize) (mark - source->text) + n - g_array_index (source->tokens, HwToken, begin).byte);
    }
  return NULL;
}

/* "... suchen wir einen", "... recherche un/une": the title is the line below. */
static gboolean
announces_title (const HwFieldSource *source, const HwPiece *piece)
{
  const char *end, *line = source->text + piece->byte;
  gsize n = piece->byte_end - piece->byte;

  for (guint i = 0; (end = hw_word_list_get (source->words[HW_FIELD_WORD_TITLE_BELOW], i)) != NULL; i++)
    {
      gsize size = strlen (end);

      if (n > size + 1 && line[n - size - 1] == ' ' && strncmp (line + n - size, end, size) == 0)
        return TRUE;
    }
  return FALSE;
}

static gboolean
may_be_title (const HwFieldSource *source, guint index)
{
  const HwPiece *piece = hw_field_get_piece (source, index);

  return hw_piece_count_words (piece) <= HW_HEAD_TITLE_WORDS && source->text[piece->byte_end - 1] != '.';
}

/* "Acorn Outfitters" above, "Acorn" below: the first word alone, which is none of the language. */
static gboolean
is_called_shortly (const HwFieldSource *source, const HwChip *chip, guint from)
{
  const HwToken *token = &g_array_index (source->tokens, HwToken, chip->first);
  g_autofree char *name = NULL;

  if (token->id != HW_WORD_UNKNOWN || token->byte_end - token->byte < 4)
    return FALSE;
  name = hw_field_dup_words (source, chip->first, chip->first + 1);
  return hw_field_is_presented_below (source, name, from);
}

/* "Green Acorn Bookshops" above, "Green Acorn has" below */
static gboolean
begins_as_called (const HwFieldSource *source, const HwChip *chip, guint from)
{
  g_autofree char *name
      = chip->last >= chip->first + 3 ? hw_field_dup_words (source, chip->first, chip->first + 2) : NULL;

  return name != NULL && (g_array_index (source->tokens, HwToken, chip->first + 1).flags & HW_TOKEN_CAPITALISED)
         && hw_field_is_presented_below (source, name, from);
}

/* "ACORN CO. - Buyer": a firm's form, or what is said further down. */
static gboolean
is_employer (const HwFieldSource *source, const HwChip *chip, guint from)
{
  g_autofree char *name = NULL;

  if (!(g_array_index (source->tokens, HwToken, chip->first).flags & HW_TOKEN_CAPITALISED)
      || hw_field_is_cue (source, HW_CUE_NOT_NAME, chip->first)
      || hw_field_is_cue (source, HW_CUE_TITLE_LEAD, chip->first))
    return FALSE;
  if (hw_chip_has_cue (source, chip, HW_CUE_FIRM, "form"))
    return TRUE;
  name = hw_chip_dup (source, chip);
  return hw_field_is_named_below (source, name, from) || is_called_shortly (source, chip, from)
         || begins_as_called (source, chip, from);
}

/* "Acorn (acorn.example) | Buyer | Remote": with bars in the line the name needs no other witness. */
static gboolean
is_in_list (const HwHead *head)
{
  const HwChip *chips = (const HwChip *) (gpointer) head->chips->data;

  return head->chips->len >= 3 && !hw_head_is_noise (head->source, &chips[0])
         && !hw_head_is_term (head->source, &chips[0])
         && memchr (head->source->text + chips[0].byte_end, '|', chips[1].byte - chips[0].byte_end) != NULL;
}

/* The name without what stands behind it in brackets. */
static char *
dup_name (const HwFieldSource *source, const HwChip *chip)
{
  const char *open = memchr (source->text + chip->byte, '(', chip->byte_end - chip->byte);
  HwChip name = open != NULL && open > source->text + chip->byte
                    ? hw_chip_trim (source, chip, chip->byte, (guint) (open - source->text))
                    : *chip;

  return hw_chip_dup (source, &name);
}

void
hw_head_part_employer (HwHead *head, HwChip *line, gboolean marked)
{
  const HwFieldSource *source = head->source;
  const HwChip *chips = (const HwChip *) (gpointer) head->chips->data;

  if (head->chips->len < 2 || chips[0].first != line->first
      || hw_chip_has_cue (source, &chips[0], HW_CUE_PROFILE, NULL)
      || !hw_chip_has_cue (source, &chips[1], HW_CUE_PROFILE, NULL)
      || chips[0].last - chips[0].first > HW_HEAD_NAME_WORDS
      || hw_chip_judge_place (source, &chips[0]) != HW_PLACE_NONE
      || (!marked && !is_in_list (head) && !is_employer (source, &chips[0], line->byte_end)))
    return;
  if (hw_field_is_cue (source, HW_CUE_NOT_NAME, chips[0].first)) /* "CDI - Technicien F/H" */
    hw_head_take_employment (head, chips[0].first, chips[0].last);
  else if (head->reading->organisation == NULL)
    head->reading->organisation = dup_name (source, &chips[0]);
  line->first = chips[1].first;
  line->byte = chips[1].byte;
}

guint
hw_head_find_marked_title (const HwHead *head)
{
  const HwFieldSource *source = head->source;

  if (source->language == HW_LANGUAGE_EN)
    return HW_HEAD_NO_TITLE;
  for (guint i = 0; i < source->pieces->len && hw_field_get_piece (source, i)->line < MARKED_LINES; i++)
    {
      const HwPiece *piece = hw_field_get_piece (source, i);

      if (may_be_title (source, i)
          && (is_marked (source, piece) || (i > 1 && is_lead_alone (source, i - 1))
              || (i > 0 && hw_field_has_cue (source, HW_CUE_PROFILE, i, NULL)
                  && announces_title (source, hw_field_get_piece (source, i - 1)))))
        return i;
    }
  return HW_HEAD_NO_TITLE;
}
