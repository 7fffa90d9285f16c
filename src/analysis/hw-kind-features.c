/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/hw-kind-features.h"

#include <string.h>

#include "analysis/hw-kind-shapes.h"

#define HEADING_WORDS 8u
#define PAIRED_WORDS 12u /* how a sentence goes on tells less */

void
hw_feature_list_clear (HwFeatureList *self)
{
  g_clear_pointer (&self->items, g_free);
}

static void
add (HwFeatureList *features, char type, guint a, guint b)
{
  if (features->n == features->size)
    {
      features->size = MAX (2 * features->size, 256);
      features->items = g_renew (HwFeature, features->items, features->size);
    }
  features->items[features->n++] = hw_kind_feature_make (type, a, b);
}

static void
add_shape (HwFeatureList *features, HwShape shape, gboolean when)
{
  if (when)
    add (features, 's', shape + 1, 0);
}

static guint
get_word (const HwFeatureSource *source, guint token)
{
  const HwToken *t = &g_array_index (source->tokens, HwToken, token);

  return t->flags & HW_TOKEN_NUMBER ? source->number_id : t->id;
}

/* Numbers have none. */
static guint
get_form (const HwFeatureSource *source, guint token)
{
  const HwToken *t = &g_array_index (source->tokens, HwToken, token);

  return t->flags & HW_TOKEN_NUMBER ? HW_WORD_UNKNOWN : t->form_id;
}

static const HwPiece *
get_piece (const HwFeatureSource *source, guint index)
{
  return &g_array_index (source->pieces, HwPiece, index);
}

static const HwPlace *
get_place (const HwFeatureSource *source, guint index)
{
  return &g_array_index (source->places, HwPlace, index);
}

static void
add_words (const HwFeatureSource *source, guint index, HwFeatureList *features)
{
  const HwPiece *piece = get_piece (source, index);
  guint first = get_word (source, piece->first_token), previous = HW_WORD_UNKNOWN, word = first;

  for (guint i = piece->first_token; i < piece->last_token; i++)
    {
      word = get_word (source, i);
      if (word != HW_WORD_UNKNOWN)
        add (features, 'w', word, 0);
      if (get_form (source, i) != HW_WORD_UNKNOWN)
        add (features, 'w', get_form (source, i), 0);
      if (i == piece->first_token + 1 && word != HW_WORD_UNKNOWN && previous != HW_WORD_UNKNOWN)
        add (features, 'g', previous, word);
      if (i > piece->first_token && i <= piece->first_token + PAIRED_WORDS && word != HW_WORD_UNKNOWN
          && previous != HW_WORD_UNKNOWN)
        add (features, 'b', previous, word);
      previous = word;
    }
  if (first != HW_WORD_UNKNOWN)
    add (features, 'f', first, 0);
  if (word != HW_WORD_UNKNOWN)
    add (features, 'l', word, 0);
}

static void
add_context (const HwFeatureSource *source, guint index, HwFeatureList *features)
{
  const HwPiece *piece = get_piece (source, index);
  const HwPlace *place = get_place (source, index);
  guint first = get_word (source, piece->first_token);

  add (features, 'c', place->section + 1, 0);
  if (first != HW_WORD_UNKNOWN)
    add (features, 'y', place->section + 1, first);
  add (features, 'x', place->section + 1, (piece->flags & HW_PIECE_ITEM) != 0);
  if (place->heading)
    add (features, 'd', place->own + 1, 0);
  if (place->last_heading >= 0 && get_place (source, (guint) place->last_heading)->own == HW_SECTION_UNKNOWN)
    add (features, 'o', place->section + 1, 0);
}

/* The cues of a piece; their number. */
static guint
get_cues (const HwFeatureSource *source, guint index, const guint **ids)
{
  const guint *starts = (const guint *) (gpointer) source->cues->starts->data;

  *ids = (const guint *) (gpointer) source->cues->ids->data + starts[index];
  return starts[index + 1] - starts[index];
}

static void
add_cues (const HwFeatureSource *source, guint index, HwFeatureList *features)
{
  const guint *ids;
  guint n = get_cues (source, index, &ids);

  for (guint i = 0; i < n; i++)
    {
      add (features, 'k', ids[i], 0);
      for (guint j = 0; j < i; j++)
        if (ids[j] == ids[i])
          {
            add (features, 'm', ids[i], 0);
            break;
          }
    }
}

static void
add_cues_in_section (const HwFeatureSource *source, guint index, HwFeatureList *features)
{
  const HwSection section = get_place (source, index)->section;
  const guint *ids;
  guint n = get_cues (source, index, &ids);

  for (guint i = 0; i < n; i++)
    add (features, 'z', section + 1, ids[i]);
}

/* The first word and the cues of a piece, as features of the types @of_word and @of_cue. */
static void
add_neighbour (const HwFeatureSource *source, guint index, char of_word, char of_cue, HwFeatureList *features)
{
  const guint word = get_word (source, get_piece (source, index)->first_token), *ids;
  guint n = get_cues (source, index, &ids);

  if (word != HW_WORD_UNKNOWN)
    add (features, of_word, word, 0);
  for (guint i = 0; i < n; i++)
    add (features, of_cue, ids[i], 0);
}

static void
add_ending (const HwFeatureSource *source, const HwPiece *piece, HwFeatureList *features)
{
  char last = source->text[piece->byte_end - 1];

  add_shape (features, HW_SHAPE_COLON, last == ':');
  add_shape (features, HW_SHAPE_STOP, last == '.');
  add_shape (features, HW_SHAPE_QUESTION, last == '?');
  add_shape (features, HW_SHAPE_SHOUT, last == '!');
  add_shape (features, HW_SHAPE_NO_STOP, strchr (":.?!", last) == NULL);
}

static void
add_length (guint n, HwFeatureList *features)
{
  static const guint LIMITS[] = { 1, 2, 4, 8, 15, 30 };
  guint i = 0;

  while (i < G_N_ELEMENTS (LIMITS) && n > LIMITS[i])
    i++;
  add_shape (features, HW_SHAPE_WORDS_1 + i, TRUE);
}

/* Signs of money, shares and links, in one pass over the bytes. */
static void
add_signs (const char *begin, const char *end, HwFeatureList *features)
{
  gboolean money = FALSE, percent = FALSE, link = FALSE;

  for (const char *at = begin; at < end; at++)
    switch (*at)
      {
      case '$':
        money = TRUE;
        break;
      case '%':
        percent = TRUE;
        break;
      case '@':
        link = TRUE;
        break;
      case ':':
        link |= end - at >= 3 && at[1] == '/' && at[2] == '/';
        break;
      case 'w':
        link |= end - at >= 4 && at[1] == 'w' && at[2] == 'w' && at[3] == '.';
        break;
      case '\xc2':
        money |= end - at >= 2 && at[1] == '\xa3'; /* pound */
        break;
      case '\xe2':
        money |= end - at >= 3 && at[1] == '\x82' && at[2] == '\xac'; /* euro */
        break;
      default:
        break;
      }
  add_shape (features, HW_SHAPE_PERCENT, percent);
  add_shape (features, HW_SHAPE_MONEY, money);
  add_shape (features, HW_SHAPE_LINK, link);
}

static void
add_letters (const HwFeatureSource *source, const HwPiece *piece, HwFeatureList *features)
{
  const char *begin = source->text + piece->byte;
  guint n = piece->last_token - piece->first_token, capitals = 0, capitalised = 0, numbers = 0, foreign = 0;

  for (guint i = piece->first_token; i < piece->last_token; i++)
    {
      const HwToken *token = &g_array_index (source->tokens, HwToken, i);

      capitals += (token->flags & HW_TOKEN_CAPITALS) != 0;
      capitalised += (token->flags & HW_TOKEN_CAPITALISED) != 0;
      numbers += (token->flags & HW_TOKEN_NUMBER) != 0;
      foreign += (guchar) source->text[token->byte] >= 0xe0;
    }
  add_shape (features, HW_SHAPE_CAPITALS, capitals * 2 > n);
  add_shape (features, HW_SHAPE_TITLE_CASE, n > 1 && capitalised * 3 >= n * 2 && source->language != HW_LANGUAGE_DE);
  add_shape (features, HW_SHAPE_LOWER_START, g_ascii_islower (*begin));
  add_shape (features, HW_SHAPE_DIGIT, numbers > 0);
  add_shape (features, HW_SHAPE_FOREIGN, foreign * 2 > n);
  add_signs (begin, source->text + piece->byte_end, features);
}

/* Boards print title and employer twice; the second time they are no statement either. */
static gboolean
repeats_head (const HwFeatureSource *source, guint index)
{
  const HwPiece *piece = get_piece (source, index);
  guint n = piece->byte_end - piece->byte;

  for (guint i = 0; i < MIN (index, 2); i++)
    {
      const HwPiece *head = get_piece (source, i);

      if (head->byte_end - head->byte == n && memcmp (source->text + head->byte, source->text + piece->byte, n) == 0)
        return TRUE;
    }
  return FALSE;
}

static void
add_position (const HwFeatureSource *source, guint index, HwFeatureList *features)
{
  const HwPiece *piece = get_piece (source, index);
  guint n_lines = get_piece (source, source->pieces->len - 1)->line + 1;

  add_shape (features, HW_SHAPE_PART_0 + MIN (index * 10 / source->pieces->len, 9), TRUE);
  add_shape (features, HW_SHAPE_LINE_0, piece->line == 0);
  add_shape (features, HW_SHAPE_LINE_1, piece->line == 1);
  add_shape (features, HW_SHAPE_LINE_2, piece->line == 2);
  add_shape (features, HW_SHAPE_LINE_4, piece->line > 2 && piece->line <= 5);
  add_shape (features, HW_SHAPE_LAST, piece->line + 1 == n_lines && n_lines > 3);
  add_shape (features, HW_SHAPE_REPEATED, repeats_head (source, index));
  add_shape (features, HW_SHAPE_BEFORE_ITEM, index + 1 < source->pieces->len && (piece[1].flags & HW_PIECE_ITEM));
  add_shape (features, HW_SHAPE_AFTER_ITEM, index > 0 && (piece[-1].flags & HW_PIECE_ITEM));
}

static gboolean
is_named (const HwFeatureSource *source, guint token, gsize length)
{
  const HwToken *t = &g_array_index (source->tokens, HwToken, token);

  return t->byte_end - t->byte == length
         && g_ascii_strncasecmp (source->text + t->byte, source->organisation, length) == 0;
}

static void
add_organisation (const HwFeatureSource *source, const HwPiece *piece, HwFeatureList *features)
{
  gsize length = source->organisation != NULL ? strcspn (source->organisation, " ,.-") : 0;
  gboolean found = FALSE;

  if (length < 2)
    return;
  for (guint i = piece->first_token; i < piece->last_token && !found; i++)
    found = is_named (source, i, length);
  add_shape (features, HW_SHAPE_ORGANISATION, found);
  add_shape (features, HW_SHAPE_ORGANISATION_FIRST, found && is_named (source, piece->first_token, length));
}

void
hw_kind_features_collect_heading (const HwFeatureSource *source, guint index, HwFeatureList *features)
{
  const HwPiece *heading = get_piece (source, index);

  for (guint i = heading->first_token; i < MIN (heading->last_token, heading->first_token + HEADING_WORDS); i++)
    if (get_word (source, i) != HW_WORD_UNKNOWN)
      add (features, 'h', get_word (source, i), 0);
}

void
hw_kind_features_collect_own (const HwFeatureSource *source, guint index, HwFeatureList *features)
{
  const HwPiece *piece = get_piece (source, index);

  add_words (source, index, features);
  add_ending (source, piece, features);
  add_length (hw_piece_count_words (piece), features);
  add_letters (source, piece, features);
  add_cues (source, index, features);
}

void
hw_kind_features_collect_cues (const HwFeatureSource *source, guint index, HwFeatureList *features)
{
  add_cues (source, index, features);
}

void
hw_kind_features_collect_for_next (const HwFeatureSource *source, guint index, HwFeatureList *features)
{
  add_neighbour (source, index, 'p', 'i', features);
}

void
hw_kind_features_collect_for_previous (const HwFeatureSource *source, guint index, HwFeatureList *features)
{
  add_neighbour (source, index, 'n', 'j', features);
}

void
hw_kind_features_collect_around (const HwFeatureSource *source, guint index, HwFeatureList *features)
{
  const HwPiece *piece = get_piece (source, index);

  add_context (source, index, features);
  add_cues_in_section (source, index, features);
  add_position (source, index, features);
  add_organisation (source, piece, features);
  add_shape (features, HW_SHAPE_ITEM, piece->flags & HW_PIECE_ITEM);
  add_shape (features, HW_SHAPE_NUMBERED, piece->flags & HW_PIECE_NUMBERED);
  add_shape (features, HW_SHAPE_HEADING, piece->flags & HW_PIECE_HEADING);
  add_shape (features, HW_SHAPE_LOOKS_HEADING, get_place (source, index)->heading);
  add_shape (features, HW_SHAPE_AFTER_BLANK, piece->flags & HW_PIECE_AFTER_BLANK);
  add_shape (features, HW_SHAPE_BEFORE_BLANK, piece->flags & HW_PIECE_BEFORE_BLANK);
  add_shape (features, hw_piece_is_whole_line (piece) ? HW_SHAPE_WHOLE_LINE : HW_SHAPE_IN_LINE, TRUE);
}

HwStep
hw_kind_features_find_step (const HwFeatureSource *source, guint index)
{
  const HwPiece *piece = get_piece (source, index);

  if (index == 0)
    return HW_STEP_NEXT_LINE;
  if (piece->line == piece[-1].line)
    return HW_STEP_SAME_LINE;
  if ((piece->flags & HW_PIECE_ITEM) && (piece[-1].flags & HW_PIECE_ITEM))
    return HW_STEP_NEXT_ITEM;
  return piece->flags & HW_PIECE_AFTER_BLANK ? HW_STEP_AFTER_BLANK : HW_STEP_NEXT_LINE;
}
