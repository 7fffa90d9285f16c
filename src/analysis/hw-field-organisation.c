/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/hw-fields.h"

#include <string.h>

/* "Welcome to Acme", "At Acme, we ...", "Acme is a ...": one such sentence may be about a client; two are not, nor is
 * one whose name comes again or is the domain of an address. */
#define MIN_VOTES 2u
#define MAX_MENTIONS 3u
#define RUNNING_WORDS 12u
#define MAX_NAME_TOKENS 4u
#define MAX_FIRM_TOKENS 6u /* "Aster Werkzeuge GmbH & Co. KG" */

typedef struct
{
  char *name;
  guint votes;
} Candidate;

static void
clear_candidate (gpointer candidate)
{
  g_free (((Candidate *) candidate)->name);
}

static void
vote (GArray *candidates, char *name, guint votes)
{
  Candidate candidate = { name, votes };

  for (guint i = 0; i < candidates->len; i++)
    {
      Candidate *known = &g_array_index (candidates, Candidate, i);

      if (g_ascii_strcasecmp (known->name, name) == 0)
        {
          known->votes += votes;
          g_free (name);
          return;
        }
    }
  g_array_append_val (candidates, candidate);
}

/* The end of the name that begins with token @at, with @any also such as are no name by themselves: words with capitals, only blanks or "&" in between. */
static guint
find_capitals_end (const HwFieldSource *source, guint at, guint last, gboolean any)
{
  const HwToken *tokens = (const HwToken *) (gpointer) source->tokens->data;
  guint end = at;

  while (end < last && end - at < MAX_NAME_TOKENS && (tokens[end].flags & HW_TOKEN_CAPITALISED)
         && ((any && end > at) || !hw_field_is_cue (source, HW_CUE_NOT_NAME, end))
         && (end == at || source->text[tokens[end - 1].byte_end] == ' ' || source->text[tokens[end - 1].byte_end] == '&'
             || source->text[tokens[end - 1].byte_end] == '-')
         && (end == at || (tokens[end].byte - tokens[end - 1].byte_end <= 3 && source->text[tokens[end].byte - 1] != '(')))
    end++;
  return end;
}

/* The same, with the rest of the firm behind it: "& Co. KG". */
static guint
find_name_end (const HwFieldSource *source, guint at, guint last, gboolean any)
{
  const HwToken *tokens = (const HwToken *) (gpointer) source->tokens->data;
  guint end = find_capitals_end (source, at, last, any);

  while (end > at && end < last && end - at < MAX_FIRM_TOKENS && tokens[end].byte - tokens[end - 1].byte_end <= 3
         && (tokens[end].flags & HW_TOKEN_CAPITALISED) && strchr (" .&", source->text[tokens[end - 1].byte_end]) != NULL
         && hw_field_is_cue (source, HW_CUE_FIRM, end - 1) && hw_field_is_cue (source, HW_CUE_FIRM, end))
    end++;
  return end;
}

/* Whether the piece is where an employer introduces itself: under "About us", or in the first running text. */
static gboolean
is_introduction (const HwFieldSource *source, guint piece)
{
  guint before = 0;

  if (g_array_index (source->places, HwPlace, piece).section == HW_SECTION_COMPANY)
    return TRUE;
  for (guint i = 0; i < piece && before < 2; i++)
    before += hw_field_get_piece (source, i)->last_token - hw_field_get_piece (source, i)->first_token >= RUNNING_WORDS ? 1 : 0;
  return before < 2;
}

/* Names are spoken of where the employer presents itself, not among what is asked and offered. */
static gboolean
may_present_employer (const HwFieldSource *source, guint piece)
{
  switch (g_array_index (source->places, HwPlace, piece).section)
    {
    case HW_SECTION_QUALIFICATION:
    case HW_SECTION_PREFERRED:
    case HW_SECTION_OFFER:
    case HW_SECTION_LOGISTICS:
      return FALSE;
    default:
      return TRUE;
    }
}

/* "Acme in Berlin": where it is stands behind the name in German and French. */
static guint
skip_place (const HwFieldSource *source, guint end, guint last)
{
  const HwToken *tokens = (const HwToken *) (gpointer) source->tokens->data;
  int place = source->language != HW_LANGUAGE_EN && end > 0 && end + 1 < last && tokens[end].byte_end - tokens[end].byte <= 3
                ? hw_field_find_cue_at (source, HW_CUE_PLACE, end + 1) : -1;

  return place >= 0 ? MIN (g_array_index (source->cues, HwCue, place).last, last) : end;
}

/* The word after the name: "Acme (YC S21) helps", "Acme, Leeds, makes" go on behind the brackets. */
static guint
skip_aside (const HwFieldSource *source, guint end, guint last)
{
  const HwToken *tokens = (const HwToken *) (gpointer) source->tokens->data;
  const char *close;

  if (end == 0 || end >= last || !g_str_has_prefix (source->text + tokens[end - 1].byte_end, " ("))
    return skip_place (source, end, last);
  close = memchr (source->text + tokens[end - 1].byte_end, ')', tokens[last - 1].byte_end - tokens[end - 1].byte_end);
  while (close != NULL && end < last && source->text + tokens[end].byte < close)
    end++;
  return end;
}

/* Whether the verb behind the name says what an employer does. */
static gboolean
presents (const HwFieldSource *source, guint piece, guint first, guint verb)
{
  return hw_field_is_cue (source, HW_CUE_AFTER_NAME, verb)
         || (hw_field_is_cue (source, HW_CUE_AFTER_FIRM, verb) && may_present_employer (source, piece)
             && !hw_field_is_cue (source, HW_CUE_PLACE, first));
}

/* "- Duplicate campaigns ..." is a duty: in a list one word is no name. */
static gboolean
may_be_name (const HwPiece *piece, guint first, guint end)
{
  return end - first >= 2 || (end > first && !(piece->flags & HW_PIECE_ITEM));
}

/* "Boats are expensive": more than one of a thing, and no name. */
static gboolean
is_plural (const HwFieldSource *source, guint first, guint end)
{
  const HwToken *token = &g_array_index (source->tokens, HwToken, first);

  return end == first + 1 && source->text[token->byte_end - 1] == 's' && strncmp (source->text + token->byte_end, " are ", 5) == 0;
}

/* "Cities are complex" begins with a capital, too: a name has two words with capitals, or is no word of the language. */
static gboolean
is_own_name (const HwFieldSource *source, guint first, guint end)
{
  return end - first >= 2 || (g_array_index (source->tokens, HwToken, first).id == HW_WORD_UNKNOWN && !is_plural (source, first, end));
}

/* "The Acorn Trust", "Die Acorn AG", "Le Groupe Acorn", "L'Acorn" */
static gboolean
is_article (const HwFieldSource *source, guint at)
{
  static const char *const ARTICLES[HW_N_LANGUAGES][4] = {
    [HW_LANGUAGE_EN] = { "the" }, [HW_LANGUAGE_DE] = { "die", "der", "das" }, [HW_LANGUAGE_FR] = { "le", "la", "les", "l" }
  };
  const HwToken *token = &g_array_index (source->tokens, HwToken, at);
  const char *const *articles = ARTICLES[source->language];

  for (gsize i = 0; i < G_N_ELEMENTS (ARTICLES[0]) && articles[i] != NULL; i++)
    if (token->byte_end - token->byte == strlen (articles[i])
        && g_ascii_strncasecmp (source->text + token->byte, articles[i], strlen (articles[i])) == 0)
      return TRUE;
  return FALSE;
}

/* "At Acorn, we sell ..." */
static gboolean
speaks_for_all (const HwFieldSource *source, guint index, guint end)
{
  static const char *const WE[] = { " we ", " we'", " our ", " wir ", " nous " };
  const char *at = source->text + g_array_index (source->tokens, HwToken, end - 1).byte_end;

  at += *at == ',';
  for (gsize i = 0; i < G_N_ELEMENTS (WE); i++)
    if (strncmp (at, WE[i], strlen (WE[i])) == 0)
      return is_introduction (source, index) && may_present_employer (source, index);
  return FALSE;
}

/* "About Acorn" and, as an agency says whose post it is, "Our client, the Acorn Trust, is hiring": the name behind the
 * cue @before. */
static void
read_announced (const HwFieldSource *source, guint index, const HwCue *before, GArray *candidates)
{
  const HwPiece *piece = hw_field_get_piece (source, index);
  gboolean heading = g_array_index (source->places, HwPlace, index).heading, client = g_str_equal (before->value, "client");
  guint first = before->last, end;

  if (client && first + 1 < piece->last_token && is_article (source, first))
    first++;
  end = first < piece->last_token ? find_name_end (source, first, piece->last_token, FALSE) : first;
  if (end > first && (!heading || end == piece->last_token)
      && (source->language != HW_LANGUAGE_EN || client == (source->text[g_array_index (source->tokens, HwToken, before->last - 1).byte_end] == ',')))
    vote (candidates, hw_field_dup_words (source, first, end), heading || client || speaks_for_all (source, index, end) ? 2 : 1);
}

/* "Acorn Commerce builds", and else "Acorn" alone, from the word @first on. */
static gboolean
read_presentation (const HwFieldSource *source, guint index, guint first, GArray *candidates)
{
  const HwPiece *piece = hw_field_get_piece (source, index);

  for (guint any = 2; any > 0; any--)
    {
      guint end = find_name_end (source, first, piece->last_token, any == 2), verb = skip_aside (source, end, piece->last_token);

      if (!may_be_name (piece, first, end) || verb >= piece->last_token || !presents (source, index, first, verb))
        continue;
      vote (candidates, hw_field_dup_words (source, first, end),
            is_own_name (source, first, end) && may_present_employer (source, index) && is_introduction (source, index) ? 2 : 1);
      return TRUE;
    }
  return FALSE;
}

/* "With two funds behind us, Acorn Shoes is building": the name comes behind the first comma. */
static void
read_later_clause (const HwFieldSource *source, guint index, GArray *candidates)
{
  const HwPiece *piece = hw_field_get_piece (source, index);
  const HwToken *tokens = (const HwToken *) (gpointer) source->tokens->data;

  for (guint at = piece->first_token + 1; at + 1 < piece->last_token; at++)
    if ((tokens[at].flags & HW_TOKEN_CAPITALISED) && source->text[tokens[at - 1].byte_end] == ','
        && is_own_name (source, at, find_name_end (source, at, piece->last_token, TRUE))
        && read_presentation (source, index, at, candidates))
      return;
}

static void
read_piece (const HwFieldSource *source, guint index, GArray *candidates)
{
  const HwPiece *piece = hw_field_get_piece (source, index);
  guint first = piece->first_token;
  int lead = hw_field_find_cue_at (source, HW_CUE_BEFORE_NAME, first);

  if (lead >= 0 && g_array_index (source->cues, HwCue, lead).last < piece->last_token)
    {
      read_announced (source, index, &g_array_index (source->cues, HwCue, lead), candidates);
      return;
    }
  if (hw_field_is_cue (source, HW_CUE_NOT_NAME, first) && first + 1 < piece->last_token && is_article (source, first))
    first++; /* "The Acorn Trust looks after ..." */
  if (!read_presentation (source, index, first, candidates) && is_introduction (source, index))
    read_later_clause (source, index, candidates);
}

/* "jobs@acme.example": the letters of the domain are those of the name. */
static gboolean
is_domain (const HwFieldSource *source, const char *name)
{
  g_autoptr (GString) letters = g_string_new (NULL);

  for (const char *at = name; *at != '\0'; at++)
    if (g_ascii_isalnum (*at))
      g_string_append_c (letters, *at);
  if (letters->len < 3)
    return FALSE;
  for (const char *at = strchr (source->text, '@'); at != NULL; at = strchr (at + 1, '@'))
    if (g_ascii_strncasecmp (at + 1, letters->str, letters->len) == 0 && at[1 + letters->len] == '.')
      return TRUE;
  return FALSE;
}

/* "a Buyer", "our Buyer": what has an article is no name. */
static gboolean
has_article (const char *text, const char *at)
{
  static const char *const ARTICLES[] = { "a", "an", "the", "our", "your", "this", "as", "new", "next" };
  const char *end = at > text && at[-1] == ' ' ? at - 1 : NULL, *begin = end;

  while (begin != NULL && begin > text && g_ascii_isalpha (begin[-1]))
    begin--;
  for (gsize i = 0; begin != NULL && i < G_N_ELEMENTS (ARTICLES); i++)
    if ((gsize) (end - begin) == strlen (ARTICLES[i]) && g_ascii_strncasecmp (begin, ARTICLES[i], (gsize) (end - begin)) == 0)
      return TRUE;
  return FALSE;
}

guint
hw_field_count_mentions (const HwFieldSource *source, const char *name, guint from)
{
  gsize n = strlen (name);
  guint count = 0;

  for (const char *at = strstr (source->text + from, name); at != NULL && count < MAX_MENTIONS; at = strstr (at + n, name))
    count += !g_ascii_isalnum (at[n]) && (at == source->text || !g_ascii_isalnum (at[-1]))
             && (from == 0 || !has_article (source->text, at));
  return count;
}

/* "Written by Maria Lopez ... Maria is a marketer": who is named there wrote the page. */
static gboolean
is_writer (const HwFieldSource *source, const char *name)
{
  gsize n = strlen (name);

  for (const char *at = strstr (source->text, name); at != NULL; at = strstr (at + n, name))
    {
      const char *before = at;

      while (before > source->text && (before[-1] == ' ' || before[-1] == ':'))
        before--;
      if (before < at && before - source->text >= 3 && g_ascii_strncasecmp (before - 3, " by", 3) == 0 && at[n] == ' '
          && g_ascii_isupper (at[n + 1]))
        return TRUE;
    }
  return FALSE;
}

/* Whether the posting is written for a client. */
static gboolean
has_client (const HwFieldSource *source)
{
  for (int i = hw_field_next_cue (source, HW_CUE_BEFORE_NAME, 0); i >= 0;
       i = hw_field_next_cue (source, HW_CUE_BEFORE_NAME, (guint) i + 1))
    if (g_str_equal (g_array_index (source->cues, HwCue, i).value, "client"))
      return TRUE;
  return FALSE;
}

/* "Our client is ..." in the words of "Tarn Recruitment": who hires is not said. */
static gboolean
is_agency (const HwFieldSource *source, const char *name)
{
  if (!has_client (source))
    return FALSE;
  for (int i = hw_field_next_cue (source, HW_CUE_FIRM, 0); i >= 0; i = hw_field_next_cue (source, HW_CUE_FIRM, (guint) i + 1))
    {
      const HwCue *cue = &g_array_index (source->cues, HwCue, i);
      g_autofree char *word = g_str_equal (cue->value, "agency") ? hw_field_dup_words (source, cue->first, cue->last) : NULL;

      if (word != NULL && strstr (name, word) != NULL)
        return TRUE;
    }
  return FALSE;
}

void
hw_field_read_organisation (const HwFieldSource *source, HwReading *reading)
{
  g_autoptr (GArray) candidates = g_array_new (FALSE, FALSE, sizeof (Candidate));
  const Candidate *best = NULL;
  g_autofree char *whole = NULL;

  g_array_set_clear_func (candidates, clear_candidate);
  if (reading->organisation != NULL && is_agency (source, reading->organisation))
    g_clear_pointer (&reading->organisation, g_free);
  if (reading->organisation != NULL)
    return;
  for (guint i = 0; i < source->pieces->len && candidates->len < 100; i++)
    read_piece (source, i, candidates);
  for (guint i = 0; i < candidates->len; i++)
    {
      Candidate *candidate = &g_array_index (candidates, Candidate, i);

      if (reading->title != NULL && strstr (reading->title, candidate->name) != NULL)
        continue; /* "The Retail Store Manager is ..." */
      if (candidate->votes < MIN_VOTES)
        candidate->votes += (hw_field_count_mentions (source, candidate->name, 0) > 1 || is_domain (source, candidate->name)) ? 1 : 0;
      if (candidate->votes < MIN_VOTES || (best != NULL && candidate->votes <= best->votes))
        continue;
      if (!is_writer (source, candidate->name) && !is_agency (source, candidate->name))
        best = candidate;
    }
  if (best == NULL)
    return;
  whole = g_strconcat ("The ", best->name, NULL); /* an address may tell that the article belongs to it */
  reading->organisation = g_strdup (is_domain (source, whole) ? whole : best->name);
}
