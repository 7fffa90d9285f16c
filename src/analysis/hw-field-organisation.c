/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/hw-fields.h"

#include <string.h>

/* "Welcome to Acme", "At Acme, we ...", "Acme is a ...": one such sentence may be about a client; two are not, nor is
 * one whose name comes again or is the domain of an address. */
#define MIN_VOTES 2u
#define CLIENT_VOTES 8u /* whom an agency names is the employer */
#define MAX_NAME_TOKENS 5u
#define MAX_FIRM_TOKENS 7u /* "Aster Werkzeuge GmbH & Co. KG" */

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

/* Whether no more than a blank, "&" or a dash is between the token and the one before it: "Home > Jobs" is a path. */
static gboolean
is_next_of_name (const HwFieldSource *source, guint at)
{
  const HwToken *tokens = (const HwToken *) (gpointer) source->tokens->data;
  const char *between = source->text + tokens[at - 1].byte_end;
  guint n = tokens[at].byte - tokens[at - 1].byte_end;

  return n <= 3 && strchr (" &-", *between) != NULL && between[n - 1] != '(' && (n < 3 || strchr (">/|:", between[1]) == NULL);
}

/* The end of the name that begins with token @at, with @any also such as are no name by themselves: words with capitals, only blanks or "&" in between. */
static guint
find_capitals_end (const HwFieldSource *source, guint at, guint last, gboolean any)
{
  const HwToken *tokens = (const HwToken *) (gpointer) source->tokens->data;
  guint end = at;

  while (end < last && end - at < MAX_NAME_TOKENS && (tokens[end].flags & HW_TOKEN_CAPITALISED)
         && ((any && end > at) || !hw_field_is_cue (source, HW_CUE_NOT_NAME, end))
         && (end == at || is_next_of_name (source, end)))
    end++;
  return end;
}

/* The same, with the rest of the firm behind it: "& Co. KG". */
guint
hw_field_find_name_end (const HwFieldSource *source, guint at, guint last, gboolean any)
{
  const HwToken *tokens = (const HwToken *) (gpointer) source->tokens->data;
  guint end = find_capitals_end (source, at, last, any);

  while (end > at && end < last && end - at < MAX_FIRM_TOKENS && tokens[end].byte - tokens[end - 1].byte_end <= 3
         && (tokens[end].flags & HW_TOKEN_CAPITALISED) && strchr (" .&", source->text[tokens[end - 1].byte_end]) != NULL
         && hw_field_is_cue (source, HW_CUE_FIRM, end - 1) && hw_field_is_cue (source, HW_CUE_FIRM, end))
    end++;
  return end;
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

/* "- Duplicate campaigns ..." is a duty: in a list one word is no name. */
static gboolean
may_be_name (const HwPiece *piece, guint first, guint end)
{
  return end - first >= 2 || (end > first && !(piece->flags & HW_PIECE_ITEM));
}

/* "About the Foundation": a firm's word alone is no name. */
static gboolean
has_own_word (const HwFieldSource *source, guint first, guint end)
{
  for (guint at = first; at < end; at++)
    if (!hw_field_is_cue (source, HW_CUE_FIRM, at) && !hw_field_is_cue (source, HW_CUE_NOT_NAME, at))
      return TRUE;
  return FALSE;
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

/* "At Acorn, we sell ...", "At Acorn Lane, boots are ..." */
static gboolean
speaks_for_all (const HwFieldSource *source, guint index, guint first, guint end)
{
  static const char *const WE[] = { " we ", " we'", " our ", " wir ", " nous " };
  const char *at = source->text + g_array_index (source->tokens, HwToken, end - 1).byte_end;

  if (*at == ',' && source->language == HW_LANGUAGE_EN && end >= first + 2)
    return hw_field_is_introduction (source, index);
  at += *at == ',';
  for (gsize i = 0; i < G_N_ELEMENTS (WE); i++)
    if (strncmp (at, WE[i], strlen (WE[i])) == 0)
      return hw_field_is_introduction (source, index) && hw_field_may_present_employer (source, index);
  return FALSE;
}

/* "We are Acorn, a maker of", "Wir sind die Acorn GmbH": "We are experts" names nobody. */
static guint
count_own_votes (const HwFieldSource *source, guint first, guint end)
{
  guint next = g_array_index (source->tokens, HwToken, end - 1).byte_end;

  for (guint at = first; at < end; at++)
    if (hw_field_is_cue (source, HW_CUE_FIRM, at))
      return 2;
  if (source->language != HW_LANGUAGE_EN)
    return 1;
  return source->text[next] != ',' ? 0 : is_own_name (source, first, end) ? 2 : 1;
}

static guint
count_votes (const HwFieldSource *source, guint index, const HwCue *before, guint first, guint end)
{
  gboolean client = g_str_equal (before->value, "client"), heading = g_array_index (source->places, HwPlace, index).heading;
  gboolean comma = source->text[g_array_index (source->tokens, HwToken, before->last - 1).byte_end] == ',';

  if (end == first || !has_own_word (source, first, end))
    return 0;
  if (g_str_equal (before->value, "self"))
    return count_own_votes (source, first, end);
  if ((heading && !client && end < hw_field_get_piece (source, index)->last_token) || (source->language == HW_LANGUAGE_EN && client != comma))
    return 0;
  return client ? CLIENT_VOTES : heading || speaks_for_all (source, index, first, end) ? 2 : 1;
}

/* "About Acorn" and, as an agency says whose post it is, "Our client, the Acorn Trust, is hiring": the name behind the
 * cue @before. */
static void
read_announced (const HwFieldSource *source, guint index, const HwCue *before, GArray *candidates)
{
  const HwPiece *piece = hw_field_get_piece (source, index);
  guint first = before->last, end, votes;

  if (!g_str_equal (before->value, "yes") && first + 1 < piece->last_token && is_article (source, first))
    first++;
  end = first < piece->last_token ? hw_field_find_name_end (source, first, piece->last_token, FALSE) : first;
  votes = count_votes (source, index, before, first, end);
  if (votes > 0)
    vote (candidates, hw_field_dup_words (source, first, end), votes);
}

/* "Acorn Ltd is an equal opportunity employer" */
static gboolean
is_equal_employer (const HwFieldSource *source, guint verb)
{
  int cue = hw_field_find_cue_at (source, HW_CUE_AFTER_NAME, verb);

  return cue >= 0 && g_str_equal (g_array_index (source->cues, HwCue, cue).value, "equal");
}

/* "Der Acorn Verlag gibt ... heraus": a firm by its words, with an article before it, and what it does. */
static gboolean
is_firm_with_article (const HwFieldSource *source, guint index, guint first, guint end, guint verb)
{
  const HwToken *token = &g_array_index (source->tokens, HwToken, verb);

  if (first == hw_field_get_piece (source, index)->first_token || (token->flags & (HW_TOKEN_CAPITALISED | HW_TOKEN_NUMBER | HW_TOKEN_APART))
      || !hw_field_may_present_employer (source, index) || !hw_field_is_introduction (source, index))
    return FALSE;
  for (guint at = first; at < end; at++)
    if (hw_field_is_cue (source, HW_CUE_FIRM, at))
      return TRUE;
  return FALSE;
}

/* "Acorn Commerce builds", and else "Acorn" alone, from the word @first on. */
static gboolean
read_presentation (const HwFieldSource *source, guint index, guint first, GArray *candidates)
{
  const HwPiece *piece = hw_field_get_piece (source, index);

  for (guint any = 2; any > 0; any--)
    {
      guint end = hw_field_find_name_end (source, first, piece->last_token, any == 2), verb;

      if (!may_be_name (piece, first, end))
        continue;
      verb = skip_aside (source, end, piece->last_token);
      if (verb >= piece->last_token || !has_own_word (source, first, end)
          || (!hw_field_presents (source, index, first, verb) && !is_firm_with_article (source, index, first, end, verb)))
        continue;
      vote (candidates, hw_field_dup_words (source, first, end),
            is_own_name (source, first, end)
                && (is_equal_employer (source, verb) || (hw_field_may_present_employer (source, index) && hw_field_is_introduction (source, index))) ? 2 : 1);
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
        && is_own_name (source, at, hw_field_find_name_end (source, at, piece->last_token, TRUE))
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
  if (!read_presentation (source, index, first, candidates) && hw_field_is_introduction (source, index))
    read_later_clause (source, index, candidates);
}

/* "... for our client, Acorn Foods": behind other words, too. */
static void
read_clients (const HwFieldSource *source, GArray *candidates)
{
  for (int i = hw_field_next_client (source, 0); i >= 0; i = hw_field_next_client (source, (guint) i + 1))
    {
      const HwCue *cue = &g_array_index (source->cues, HwCue, i);

      if (cue->first > hw_field_get_piece (source, cue->piece)->first_token)
        read_announced (source, cue->piece, cue, candidates);
    }
}

/* "Acorn Credit Union" where "Why Acorn?" stands above: the whole name, when it is presented, too. */
static const Candidate *
find_longer (const GArray *candidates, const Candidate *best)
{
  gsize n = strlen (best->name);

  for (guint i = 0; i < candidates->len; i++)
    {
      const Candidate *candidate = &g_array_index (candidates, Candidate, i);

      if (candidate->votes >= MIN_VOTES && strncmp (candidate->name, best->name, n) == 0 && candidate->name[n] == ' ')
        return candidate;
    }
  return best;
}

void
hw_field_read_organisation (const HwFieldSource *source, HwReading *reading)
{
  g_autoptr (GArray) candidates = g_array_new (FALSE, FALSE, sizeof (Candidate));
  const Candidate *best = NULL;
  g_autofree char *whole = NULL;

  g_array_set_clear_func (candidates, clear_candidate);
  if (reading->organisation != NULL && hw_field_is_agency (source, reading->organisation))
    g_clear_pointer (&reading->organisation, g_free);
  if (reading->organisation != NULL)
    return;
  for (guint i = 0; i < source->pieces->len && candidates->len < 100; i++)
    read_piece (source, i, candidates);
  read_clients (source, candidates);
  for (guint i = 0; i < candidates->len; i++)
    {
      Candidate *candidate = &g_array_index (candidates, Candidate, i);

      if (reading->title != NULL && strstr (reading->title, candidate->name) != NULL)
        continue; /* "The Retail Store Manager is ..." */
      if (candidate->votes < MIN_VOTES)
        candidate->votes += (hw_field_count_mentions (source, candidate->name, 0) > 1 || hw_field_is_domain (source, candidate->name)) ? 1 : 0;
      if (candidate->votes < MIN_VOTES || (best != NULL && candidate->votes <= best->votes))
        continue;
      if (!hw_field_is_writer (source, candidate->name) && !hw_field_is_agency (source, candidate->name))
        best = candidate;
    }
  best = best != NULL ? find_longer (candidates, best) : NULL;
  if (best == NULL)
    {
      reading->organisation = hw_field_find_imprint (source);
      if (reading->organisation != NULL && hw_field_is_agency (source, reading->organisation))
        g_clear_pointer (&reading->organisation, g_free);
      return;
    }
  whole = g_strconcat ("The ", best->name, NULL); /* an address may tell that the article belongs to it */
  reading->organisation = g_strdup (hw_field_is_domain (source, whole) ? whole : best->name);
}
