/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/hw-field-name.h"

#include <string.h>

/* "Welcome to Acme", "At Acme, we ...", "Acme is a ...": one such sentence may be about a client; two are not, nor is
 * one whose name comes again or is the domain of an address. */
#define MIN_VOTES 2u
#define DOMAIN_VOTES 3u
#define CLIENT_VOTES 8u /* whom an agency names is the employer */

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

/* "The Acorn Trust" and "ACORN TRUST" are one. */
static const char *
skip_the (const char *name)
{
  return (*name == 'T' || *name == 't') && g_ascii_strncasecmp (name, "the ", 4) == 0 ? name + 4 : name;
}

static void
vote (GArray *candidates, char *name, guint votes)
{
  Candidate candidate = { name, votes };

  for (guint i = 0; i < candidates->len; i++)
    {
      Candidate *known = &g_array_index (candidates, Candidate, i);

      if (g_ascii_strcasecmp (skip_the (known->name), skip_the (name)) == 0)
        {
          known->votes += votes;
          g_free (name);
          return;
        }
    }
  g_array_append_val (candidates, candidate);
}

/* "- Duplicate campaigns ..." is a duty: in a list one word is no name. */
static gboolean
may_be_name (const HwPiece *piece, guint first, guint end)
{
  return end - first >= 2 || (end > first && !(piece->flags & HW_PIECE_ITEM));
}

/* "At Acorn, we sell ...", "At Acorn Lane, boots are ..." */
static gboolean
speaks_for_all (const HwFieldSource *source, guint index, guint first, guint end)
{
  const char *at = source->text + g_array_index (source->tokens, HwToken, end - 1).byte_end;
  gsize n;

  if (*at == ',' && source->language == HW_LANGUAGE_EN && end >= first + 2)
    return hw_field_is_introduction (source, index);
  at += *at == ',';
  n = *at == ' ' && g_ascii_islower (at[1])
        ? hw_word_list_measure (source->words[HW_FIELD_WORD_WE], HW_ANY_LANGUAGE, at + 1) : 0;
  return n > 0 && (at[1 + n] == ' ' || at[1 + n] == '\'') && hw_field_is_introduction (source, index)
         && hw_field_may_present_employer (source, index);
}

/* "We are Acorn, a maker of", "Wir sind die Acorn GmbH", "We're Acorn Shoes.": "We are experts" names nobody. */
static guint
count_own_votes (const HwFieldSource *source, guint index, guint first, guint end)
{
  guint next = g_array_index (source->tokens, HwToken, end - 1).byte_end;

  for (guint at = first; at < end; at++)
    if (hw_field_is_cue (source, HW_CUE_FIRM, at))
      return 2;
  if (source->language != HW_LANGUAGE_EN)
    return 1;
  if (strncmp (source->text + next, " are ", 5) == 0) /* "We at Acorn are" */
    return hw_name_is_own (source, first, end) && hw_field_is_introduction (source, index) ? 2 : 0;
  if (strchr (".!", source->text[next]) != NULL && end >= first + 2)
    return hw_field_is_introduction (source, index) ? 2 : 0;
  return source->text[next] != ',' ? 0 : hw_name_is_own (source, first, end) ? 2 : 1;
}

static guint
count_votes (const HwFieldSource *source, guint index, const HwCue *before, guint first, guint end)
{
  const HwPiece *piece = hw_field_get_piece (source, index);
  gboolean client = g_str_equal (before->value, "client");
  gboolean heading = g_array_index (source->places, HwPlace, index).heading
                     || (hw_piece_is_whole_line (piece) && end >= first + 2 && end == piece->last_token);
  gboolean comma = source->text[g_array_index (source->tokens, HwToken, before->last - 1).byte_end] == ',';

  if (end == first || !hw_name_has_own_word (source, first, end))
    return 0;
  if (g_str_equal (before->value, "self"))
    return count_own_votes (source, index, first, end);
  if ((heading && !client && end < piece->last_token) || (source->language == HW_LANGUAGE_EN && client != comma))
    return 0;
  return client ? CLIENT_VOTES : heading || speaks_for_all (source, index, first, end) ? 2 : 1;
}

/* "About the Acorn Trust", and not "About the Brand" */
static gboolean
names_firm (const HwFieldSource *source, guint first, guint last)
{
  guint end = hw_field_find_name_end (source, first, last, TRUE);

  return end == last && end >= first + 2 && hw_field_is_cue (source, HW_CUE_FIRM, end - 1);
}

/* "About Acorn" and, as an agency says whose post it is, "Our client, the Acorn Trust, is hiring": the name behind the
 * cue @before. */
static void
read_announced (const HwFieldSource *source, guint index, const HwCue *before, GArray *candidates)
{
  const HwPiece *piece = hw_field_get_piece (source, index);
  guint first = hw_name_skip_sort (source, before, piece->last_token), end, votes;
  gboolean article = first + 1 < piece->last_token && hw_name_is_article (source, first);
  gboolean firm = article && names_firm (source, first + 1, piece->last_token);

  if (article && (firm || !g_str_equal (before->value, "yes")))
    first++;
  end = first < piece->last_token ? hw_field_find_name_end (source, first, piece->last_token, firm) : first;
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

  if (first == hw_field_get_piece (source, index)->first_token
      || (token->flags & (HW_TOKEN_CAPITALISED | HW_TOKEN_NUMBER | HW_TOKEN_APART))
      || !hw_field_may_present_employer (source, index) || !hw_field_is_introduction (source, index))
    return FALSE;
  for (guint at = first; at < end; at++)
    if (hw_field_is_cue (source, HW_CUE_FIRM, at))
      return TRUE;
  return FALSE;
}

/* "Acorn Commerce builds", and else "Acorn" alone, from the word @first on; it has no more than @most votes. */
static gboolean
read_presentation (const HwFieldSource *source, guint index, guint first, guint most, GArray *candidates)
{
  const HwPiece *piece = hw_field_get_piece (source, index);

  for (guint any = 2; any > 0; any--)
    {
      guint end = hw_field_find_name_end (source, first, piece->last_token, any == 2), verb;

      if (!may_be_name (piece, first, end))
        continue;
      verb = hw_name_skip_aside (source, end, piece->last_token);
      if (verb == end && first <= piece->first_token + 1 && end >= first + 2)
        verb = hw_name_skip_apposition (source, end, piece->last_token);
      if (verb >= piece->last_token || !hw_name_has_own_word (source, first, end)
          || (!hw_field_presents (source, index, first, verb)
              && !is_firm_with_article (source, index, first, end, verb)))
        continue;
      vote (candidates, hw_field_dup_words (source, first, end),
            hw_name_is_own (source, first, end)
                    && (is_equal_employer (source, verb)
                        || (hw_field_may_present_employer (source, index)
                            && hw_field_is_introduction (source, index)))
                ? most
                : 1);
      return TRUE;
    }
  return FALSE;
}

/* Whether a word that is of no name stands between words with capitals: "About Us". */
static gboolean
has_heading (const HwFieldSource *source, guint first, guint end)
{
  for (guint at = first; at + 1 < end; at++)
    if (hw_field_is_cue (source, HW_CUE_NOT_NAME, at))
      return TRUE;
  return FALSE;
}

/* "IL" */
static gboolean
is_state (const HwFieldSource *source, guint at)
{
  const HwToken *token = &g_array_index (source->tokens, HwToken, at);

  return (token->flags & HW_TOKEN_CAPITALS) && token->byte_end - token->byte == 2
         && hw_field_is_cue (source, HW_CUE_REGION, at);
}

/* "With two funds behind us, Acorn Shoes is building": the name comes behind the first comma. "Full job
 * description Acorn Shoes is a": behind a heading that has lost its line. */
static void
read_later_clause (const HwFieldSource *source, guint index, GArray *candidates)
{
  const HwPiece *piece = hw_field_get_piece (source, index);
  const HwToken *tokens = (const HwToken *) (gpointer) source->tokens->data;

  for (guint at = piece->first_token + 1; at + 1 < piece->last_token; at++)
    {
      gboolean comma = source->text[tokens[at - 1].byte_end] == ',',
               capital = (tokens[at - 1].flags & HW_TOKEN_CAPITALISED) != 0;
      gboolean heading = capital && at >= piece->first_token + 2 && hw_field_is_cue (source, HW_CUE_NOT_NAME, at - 1)
                         && hw_field_is_cue (source, HW_CUE_BEFORE_NAME, at - 2); /* "About Us" */
      guint end;

      if (is_state (source, at))
        continue;
      heading |= capital && is_state (source, at - 1); /* "Chicago, IL Acorn Foods makes" */

      if (!(tokens[at].flags & HW_TOKEN_CAPITALISED) || (!comma && capital && !heading))
        continue;
      end = hw_field_find_name_end (source, at, piece->last_token, TRUE);
      if (has_heading (source, at, end))
        continue; /* "Hybrid About Us Acorn Foods" */
      if ((comma || heading
               ? hw_name_is_own (source, at, end)
               : end >= at + 2 && end < piece->last_token && hw_field_is_cue (source, HW_CUE_AFTER_NAME, end))
          && read_presentation (source, index, at, comma || heading ? 2 : 1, candidates))
        return;
    }
}

/* "ABOUT US Acorn Foods is": the words of a heading in capitals that has lost its line. */
static guint
skip_capitals (const HwFieldSource *source, guint first, guint last)
{
  const HwToken *tokens = (const HwToken *) (gpointer) source->tokens->data;
  guint at = first;

  while (at < last && (tokens[at].flags & HW_TOKEN_CAPITALS))
    at++;
  return at > first && at < last && (tokens[at].flags & HW_TOKEN_CAPITALISED) && !(tokens[at].flags & HW_TOKEN_APART)
             && hw_field_is_cue (source, HW_CUE_BEFORE_NAME, first) ? at : first;
}

static void
read_piece (const HwFieldSource *source, guint index, GArray *candidates)
{
  const HwPiece *piece = hw_field_get_piece (source, index);
  guint first = piece->first_token;
  int lead = hw_field_find_cue_at (source, HW_CUE_BEFORE_NAME, first);
  guint behind = skip_capitals (source, first, piece->last_token);

  if (behind > first && read_presentation (source, index, behind, 2, candidates))
    return;
  if (lead >= 0 && first + 1 < piece->last_token && hw_name_is_article (source, first)
      && read_presentation (source, index, first + 1, 2, candidates))
    return; /* "Le Groupe Acorn" */
  if (lead >= 0 && g_array_index (source->cues, HwCue, lead).last < piece->last_token)
    {
      read_announced (source, index, &g_array_index (source->cues, HwCue, lead), candidates);
      return;
    }
  if (hw_field_is_cue (source, HW_CUE_NOT_NAME, first) && first + 1 < piece->last_token
      && hw_name_is_article (source, first))
    first++; /* "The Acorn Trust looks after ..." */
  if (!read_presentation (source, index, first, 2, candidates) && hw_field_is_introduction (source, index))
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

/* "Write to jobs@acornfoods.example": whom an address names, unless the posting is written for somebody else. */
static void
read_domain (const HwFieldSource *source, GArray *candidates)
{
  char *name = hw_field_next_client (source, 0) < 0 ? hw_field_find_domain_name (source) : NULL;

  if (name != NULL)
    vote (candidates, name, DOMAIN_VOTES);
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

static void
find_organisation (const HwFieldSource *source, HwReading *reading)
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
  read_domain (source, candidates);
  for (guint i = 0; i < candidates->len; i++)
    {
      Candidate *candidate = &g_array_index (candidates, Candidate, i);

      if (reading->title != NULL && strstr (reading->title, candidate->name) != NULL)
        continue; /* "The Retail Store Manager is ..." */
      if (candidate->votes < MIN_VOTES)
        candidate->votes += (hw_field_count_mentions (source, candidate->name, 0) > 1
                             || hw_field_is_domain (source, candidate->name))
                                ? 1
                                : 0;
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

void
hw_field_read_organisation (const HwFieldSource *source, HwReading *reading)
{
  char *settled;

  find_organisation (source, reading);
  if (reading->organisation == NULL || source->language != HW_LANGUAGE_FR)
    return;
  settled = hw_field_dup_settled_name (source, reading->organisation);
  g_free (reading->organisation);
  reading->organisation = settled;
}
