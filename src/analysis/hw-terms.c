/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/hw-terms.h"

#include <string.h>

#include "analysis/hw-phrase-tries.h"
#include "analysis/hw-tool-list.h"

#define MAX_LIST_WORDS 16u

typedef struct
{
  char *name;
  char *letters;     /* the name without blanks and punctuation, in lower case */
  char *exact;       /* the same with its capitals; NULL unless the name is an ordinary word */
  guint group;       /* the same for all names of one tool or role */
  gboolean is_role;
  gboolean is_network; /* "Facebook Marketing" is work, "Tableau Desktop" a tool */
  gboolean is_language; /* of programs: in the taxonomy for resumes; no tool that a posting lists */
} Name;

struct _HwTermTable
{
  HwPhraseTries *tries; /* a name is one in every language, its stems are not */
  GArray *names;        /* Name, by payload */
  HwToolWords *tool_words;
};

static void
clear_name (gpointer data)
{
  Name *name = data;

  g_free (name->name);
  g_free (name->letters);
  g_free (name->exact);
}

/* Letters and digits only; what is left when "Sales-Force" and "salesforce" are the same. */
static char *
strip_marks (const char *text, gsize length, gboolean fold)
{
  GString *out = g_string_sized_new (length);

  for (const char *at = text; at < text + length; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);

      if (g_unichar_isalnum (c))
        g_string_append_unichar (out, fold ? g_unichar_tolower (c) : c);
    }
  return g_string_free (out, FALSE);
}

/* Where the letters and digits of @at to @end that are @letters end; NULL when they are others. */
static const char *
skip_letters (const char *at, const char *end, gboolean fold, const char *letters)
{
  for (; at < end; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);

      if (!g_unichar_isalnum (c))
        continue;
      if (*letters == '\0')
        return at;
      if ((fold ? g_unichar_tolower (c) : c) != g_utf8_get_char (letters))
        return NULL;
      letters = g_utf8_next_char (letters);
    }
  return *letters == '\0' ? end : NULL;
}

static gboolean
is_ordinary (const HwLexicon *ordinary, const char *letters)
{
  for (guint i = 0; i < ordinary->rows->len; i++)
    if (g_str_equal (hw_lexicon_get (ordinary, i, 0), letters))
      return TRUE;
  return FALSE;
}

/* An abbreviation such as "DAM" is known by its capitals, too. */
static gboolean
is_abbreviation (const char *text)
{
  gsize n = strlen (text);

  for (gsize i = 0; i < n; i++)
    if (!g_ascii_isupper (text[i]))
      return FALSE;
  return n <= 4;
}

static void
add_name (HwTermTable *self, const HwLexicon *ordinary, const HwTerm *term, guint group, const char *text,
          HwStemmer *stemmers[], HwWordBook *words)
{
  gboolean is_role = term->kind == HW_TERM_ROLE;
  g_autofree char *folded = g_utf8_strdown (text, -1);
  Name name = { 0 };

  if (!hw_phrase_tries_add (self->tries, stemmers, words, "en", folded, self->names->len))
    return;
  name.name = g_strdup (text);
  name.letters = strip_marks (text, strlen (text), TRUE);
  name.is_role = is_role;
  name.is_network = g_strcmp0 (term->category, "social") == 0;
  name.is_language = g_strcmp0 (term->category, "programming-language") == 0;
  name.group = group;
  if (!is_role && (is_ordinary (ordinary, name.letters) || is_abbreviation (text)))
    name.exact = strip_marks (text, strlen (text), FALSE);
  g_array_append_val (self->names, name);
}

HwTermTable *
hw_term_table_new (const HwLexicon *ordinary, const HwLexicon *tool_words, HwRubric *rubric, HwStemmer *stemmers[],
                   HwWordBook *words, GError **error)
{
  g_autoptr (HwTermTable) self = g_new0 (HwTermTable, 1);

  self->tool_words = hw_tool_words_new (tool_words, stemmers, error);
  if (self->tool_words == NULL)
    return NULL;
  self->tries = hw_phrase_tries_new ();
  self->names = g_array_new (FALSE, FALSE, sizeof (Name));
  g_array_set_clear_func (self->names, clear_name);
  for (guint i = 0; i < rubric->terms->len; i++)
    {
      const HwTerm *term = g_ptr_array_index (rubric->terms, i);

      if (term->kind != HW_TERM_TOOL && term->kind != HW_TERM_ROLE)
        continue;
      add_name (self, ordinary, term, i, term->name, stemmers, words);
      for (guint j = 0; term->aliases != NULL && term->aliases[j] != NULL; j++)
        add_name (self, ordinary, term, i, term->aliases[j], stemmers, words);
    }
  return g_steal_pointer (&self);
}

void
hw_term_table_free (HwTermTable *self)
{
  if (self == NULL)
    return;
  hw_tool_words_free (self->tool_words);
  g_clear_pointer (&self->tries, hw_phrase_tries_free);
  g_clear_pointer (&self->names, g_array_unref);
  g_free (self);
}

/* At the start of a sentence every word has a capital: "Excel at ..." against "Excel, Word". */
static gboolean
is_list_item (const HwFieldSource *source, const HwPhraseHit *hit)
{
  char next = source->text[g_array_index (source->tokens, HwToken, hit->last - 1).byte_end];

  if (next == ' ') /* "Docker / Kubernetes" */
    next = source->text[g_array_index (source->tokens, HwToken, hit->last - 1).byte_end + 1] == '/' ? '/' : ' ';
  return next == ',' || next == '/' || next == '\0' || next == '\n' || next == '.' || next == ';' || next == ')';
}

static gboolean
is_named (const HwFieldSource *source, const HwPiece *piece, const Name *name, const HwPhraseHit *hit)
{
  const HwToken *tokens = (const HwToken *) (gpointer) source->tokens->data;
  const char *end = source->text + tokens[hit->last - 1].byte_end;
  const char *rest = skip_letters (source->text + tokens[hit->first].byte, end, name->exact == NULL,
                                   name->exact != NULL ? name->exact : name->letters);

  if (name->is_role) /* "developers" are a role, "develop" has the same stem and is none */
    return rest == end || (rest != NULL && skip_letters (rest, end, TRUE, "s") == end);
  if (rest != end || (g_str_has_suffix (name->name, "+") && *end != '+'))
    return FALSE;
  return name->exact == NULL || is_abbreviation (name->name) || hit->first > piece->first_token
         || is_list_item (source, hit);
}

static gboolean
speaks_of_team (const HwFieldSource *source, guint index)
{
  int heading = g_array_index (source->places, HwPlace, index).last_heading;

  return hw_field_get_kind (source, index) == HW_KIND_RESPONSIBILITY
         && (hw_field_has_cue (source, HW_CUE_TEAM_CONTEXT, index, NULL)
             || (heading >= 0 && hw_field_has_cue (source, HW_CUE_TEAM_CONTEXT, (guint) heading, NULL)));
}

/* The names in a piece, one after the other: of those that begin with one word the longest. */
typedef struct
{
  const HwTermTable *table;
  const HwFieldSource *source;
  const HwPiece *piece;
  GArray *found; /* HwPhraseHit, by where they begin */
  guint next;
  guint first;
  guint last;
} NameWalk;

static void
begin_walk (NameWalk *walk, guint index)
{
  walk->piece = hw_field_get_piece (walk->source, index);
  walk->next = 0;
  walk->last = walk->piece->first_token;
  g_array_set_size (walk->found, 0);
  hw_phrase_trie_match (walk->table->tries->of[walk->source->language], walk->source->tokens, walk->piece->first_token,
                        walk->piece->last_token, walk->found);
}

/* NULL after the last one. */
static const Name *
find_next_name (NameWalk *walk)
{
  const HwPhraseHit *best = NULL;

  for (; walk->next < walk->found->len; walk->next++)
    {
      const HwPhraseHit *hit = &g_array_index (walk->found, HwPhraseHit, walk->next);

      if (best != NULL && hit->first != best->first)
        break;
      if (hit->first >= walk->last && (best == NULL || hit->last > best->last)
          && is_named (walk->source, walk->piece, &g_array_index (walk->table->names, Name, hit->payload), hit))
        best = hit;
    }
  if (best == NULL)
    return NULL;
  walk->first = best->first;
  walk->last = best->last;
  return &g_array_index (walk->table->names, Name, best->payload);
}

static void
add_role (GPtrArray *team, const char *name)
{
  if (!g_ptr_array_find_with_equal_func (team, name, g_str_equal, NULL))
    g_ptr_array_add (team, g_strdup (name));
}

/* Pieces of which no word is of a name, whatever stands around them, are remembered: most are. */
static gboolean
is_silent (const HwFieldSource *source, guint index)
{
  guint n;

  return hw_piece_memo_get (source->memo, index, HW_MEMO_NO_TERMS, sizeof (guint8), &n) != NULL;
}

static void
read_piece (NameWalk *walk, guint index, GArray *hits, HwToolList *tools, GPtrArray *team)
{
  gboolean of_team;
  const Name *name;

  if (is_silent (walk->source, index))
    return;
  of_team = speaks_of_team (walk->source, index);
  g_array_set_size (hits, 0);
  begin_walk (walk, index);
  while ((name = find_next_name (walk)) != NULL)
    {
      HwToolHit hit = { walk->first, walk->last, name->group, name->name, !name->is_network };

      if (name->is_role && of_team)
        add_role (team, name->name);
      else if (!name->is_role && !name->is_language)
        g_array_append_val (hits, hit);
    }
  if (!hw_tool_list_read_piece (tools, walk->source, index, hits) && walk->found->len == 0)
    hw_piece_memo_set (walk->source->memo, index, HW_MEMO_NO_TERMS, 0, NULL, 0);
}

/* "React, Docker, Terraform" in a line of its own, which no kind fits: a list of tools when two of them are known. */
static gboolean
is_bare_list (NameWalk *walk, guint index)
{
  const HwPiece *piece = hw_field_get_piece (walk->source, index);
  const char *begin = walk->source->text + piece->byte;
  gsize length = piece->byte_end - piece->byte;
  guint n = 0;

  if (!hw_piece_is_whole_line (piece) || hw_piece_count_words (piece) > MAX_LIST_WORDS
      || (memchr (begin, ',', length) == NULL && memchr (begin, '/', length) == NULL
          && memchr (begin, '|', length) == NULL)
      || is_silent (walk->source, index))
    return FALSE;
  begin_walk (walk, index);
  for (const Name *name; (name = find_next_name (walk)) != NULL;)
    n += !name->is_role && !name->is_network;
  return n >= 2;
}

/* Words of the same stem are not enough: "Google" and "optimization" are not Google Optimize. */
static gboolean
is_called (const Name *name, const HwFieldSource *source, guint before, guint word)
{
  g_autofree char *first = hw_field_dup_words (source, before, before + 1);
  g_autofree char *second = hw_field_dup_words (source, word, word + 1);
  g_autofree char *both = g_strconcat (first, second, NULL);
  g_autofree char *letters = strip_marks (both, strlen (both), TRUE);

  return g_str_equal (letters, name->letters);
}

/* The tool called by two words that do not stand together; the HwToolFinder of this table. */
static gboolean
find_pair (gconstpointer table, const HwFieldSource *source, guint before, guint word, HwToolHit *hit)
{
  const HwTermTable *self = table;
  g_autoptr (GArray) pair = g_array_sized_new (FALSE, FALSE, sizeof (HwToken), 2);
  g_autoptr (GArray) found = g_array_new (FALSE, FALSE, sizeof (HwPhraseHit));

  g_array_append_val (pair, g_array_index (source->tokens, HwToken, before));
  g_array_append_val (pair, g_array_index (source->tokens, HwToken, word));
  hw_phrase_trie_match (self->tries->of[source->language], pair, 0, 2, found);
  for (guint i = 0; i < found->len; i++)
    {
      const HwPhraseHit *both = &g_array_index (found, HwPhraseHit, i);
      const Name *name = &g_array_index (self->names, Name, both->payload);

      if (both->last - both->first == 2 && !name->is_role && !name->is_language
          && is_called (name, source, before, word))
        {
          hit->name = name->name;
          hit->group = name->group;
          return TRUE;
        }
    }
  return FALSE;
}

void
hw_term_table_read (const HwTermTable *self, const HwFieldSource *source, HwReading *reading)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GArray) groups = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GPtrArray) team = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GArray) found = g_array_new (FALSE, FALSE, sizeof (HwPhraseHit));
  g_autoptr (GArray) hits = g_array_new (FALSE, FALSE, sizeof (HwToolHit));
  NameWalk walk = { .table = self, .source = source, .found = found };
  HwToolList tools = { names, groups, self->tool_words, reading->organisation, find_pair, self };

  for (guint i = 0; i < source->pieces->len; i++)
    {
      HwStatementKind kind = hw_field_get_kind (source, i);

      /* What a company sells or where it can be followed is no tool of the job. */
      if (kind == HW_KIND_RESPONSIBILITY || kind == HW_KIND_QUALIFICATION
          || (kind == HW_KIND_OTHER && is_bare_list (&walk, i)))
        read_piece (&walk, i, hits, &tools, team);
    }
  reading->tools = hw_tool_list_finish (&tools);
  if (team->len > 0)
    {
      g_ptr_array_add (team, NULL);
      reading->team = (char **) g_ptr_array_steal (team, NULL);
    }
}

/* Whether a tool of @group is listed already; it is from now on. */
static gboolean
is_known_group (GArray *groups, guint group)
{
  for (guint i = 0; i < groups->len; i++)
    if (g_array_index (groups, guint, i) == group)
      return TRUE;
  g_array_append_val (groups, group);
  return FALSE;
}

char **
hw_term_table_list_tools (const HwTermTable *self, const HwFieldSource *source)
{
  g_autoptr (GPtrArray) tools = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GArray) groups = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GArray) found = g_array_new (FALSE, FALSE, sizeof (HwPhraseHit));
  NameWalk walk = { .table = self, .source = source, .found = found };
  const Name *name;

  for (guint i = 0; i < source->pieces->len; i++)
    for (begin_walk (&walk, i); (name = find_next_name (&walk)) != NULL;)
      if (!name->is_role && !name->is_language && !is_known_group (groups, name->group))
        g_ptr_array_add (tools, g_strdup (name->name));
  if (tools->len == 0)
    return NULL;
  g_ptr_array_add (tools, NULL);
  return (char **) g_ptr_array_steal (tools, NULL);
}
