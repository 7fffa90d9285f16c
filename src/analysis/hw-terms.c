/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/hw-terms.h"

#include <string.h>

typedef struct
{
  char *name;
  char *letters;     /* the name without blanks and punctuation, in lower case */
  char *exact;       /* the same with its capitals; NULL unless the name is an ordinary word */
  gboolean is_role;
} Name;

struct _HwTermTable
{
  HwPhraseTrie *trie;
  GArray *names; /* Name, by payload */
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
add_name (HwTermTable *self, const HwLexicon *ordinary, const char *text, gboolean is_role, HwStemmer *stemmer,
          HwWordBook *words)
{
  g_autoptr (GArray) ids = hw_tokenise_phrase (stemmer, words, text);
  g_autofree char *folded = g_utf8_strdown (text, -1);
  g_autoptr (GArray) lower = hw_tokenise_phrase (stemmer, words, folded);
  Name name = { 0 };

  if (!hw_phrase_trie_add (self->trie, lower, self->names->len))
    return;
  name.name = g_strdup (text);
  name.letters = strip_marks (text, strlen (text), TRUE);
  name.is_role = is_role;
  if (!is_role && (is_ordinary (ordinary, name.letters) || is_abbreviation (text)))
    name.exact = strip_marks (text, strlen (text), FALSE);
  g_array_append_val (self->names, name);
}

HwTermTable *
hw_term_table_new (const HwLexicon *ordinary, HwRubric *rubric, HwStemmer *stemmer, HwWordBook *words)
{
  HwTermTable *self = g_new0 (HwTermTable, 1);

  self->trie = hw_phrase_trie_new ();
  self->names = g_array_new (FALSE, FALSE, sizeof (Name));
  g_array_set_clear_func (self->names, clear_name);
  for (guint i = 0; i < rubric->terms->len; i++)
    {
      const HwTerm *term = g_ptr_array_index (rubric->terms, i);

      if (term->kind != HW_TERM_TOOL && term->kind != HW_TERM_ROLE)
        continue;
      if (g_strcmp0 (term->category, "programming-language") == 0)
        continue; /* in the taxonomy for resumes; no tool that a posting lists */
      add_name (self, ordinary, term->name, term->kind == HW_TERM_ROLE, stemmer, words);
      for (guint j = 0; term->aliases != NULL && term->aliases[j] != NULL; j++)
        add_name (self, ordinary, term->aliases[j], term->kind == HW_TERM_ROLE, stemmer, words);
    }
  return self;
}

void
hw_term_table_free (HwTermTable *self)
{
  if (self == NULL)
    return;
  hw_phrase_trie_free (self->trie);
  g_array_unref (self->names);
  g_free (self);
}

/* At the start of a sentence every word has a capital: "Excel at ..." against "Excel, Word". */
static gboolean
is_list_item (const HwFieldSource *source, const HwPhraseHit *hit)
{
  char next = source->text[g_array_index (source->tokens, HwToken, hit->last - 1).byte_end];

  return next == ',' || next == '/' || next == '\0' || next == '\n' || next == '.' || next == ';' || next == ')';
}

static gboolean
is_named (const HwFieldSource *source, const HwPiece *piece, const Name *name, const HwPhraseHit *hit)
{
  const HwToken *tokens = (const HwToken *) (gpointer) source->tokens->data;
  const char *text = source->text + tokens[hit->first].byte;
  gsize length = tokens[hit->last - 1].byte_end - tokens[hit->first].byte;
  g_autofree char *letters = strip_marks (text, length, name->exact == NULL);

  if (name->is_role) /* "developers" are a role, "develop" has the same stem and is none */
    return g_str_has_prefix (letters, name->letters)
           && (letters[strlen (name->letters)] == '\0' || g_str_equal (letters + strlen (name->letters), "s"));
  if (!g_str_equal (letters, name->exact != NULL ? name->exact : name->letters))
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

static void
add_once (GPtrArray *list, const char *name)
{
  for (guint i = 0; i < list->len; i++)
    if (g_ascii_strcasecmp (g_ptr_array_index (list, i), name) == 0)
      return;
  g_ptr_array_add (list, g_strdup (name));
}

static void
read_piece (const HwTermTable *self, const HwFieldSource *source, guint index, GArray *hits, GPtrArray *tools,
            GPtrArray *team)
{
  const HwPiece *piece = hw_field_get_piece (source, index);
  gboolean of_team = speaks_of_team (source, index);

  for (guint at = piece->first_token; at < piece->last_token;)
    {
      const HwPhraseHit *best = NULL;

      g_array_set_size (hits, 0);
      hw_phrase_trie_match_at (self->trie, source->tokens, at, piece->last_token, hits);
      for (guint i = 0; i < hits->len; i++)
        {
          const HwPhraseHit *hit = &g_array_index (hits, HwPhraseHit, i);

          if ((best == NULL || hit->last > best->last)
              && is_named (source, piece, &g_array_index (self->names, Name, hit->payload), hit))
            best = hit;
        }
      if (best == NULL)
        {
          at++;
          continue;
        }
      at = best->last;
      if (!g_array_index (self->names, Name, best->payload).is_role)
        add_once (tools, g_array_index (self->names, Name, best->payload).name);
      else if (of_team)
        add_once (team, g_array_index (self->names, Name, best->payload).name);
    }
}

static char **
finish_list (GPtrArray *list)
{
  if (list->len == 0)
    return NULL;
  g_ptr_array_add (list, NULL);
  return (char **) g_ptr_array_steal (list, NULL);
}

void
hw_term_table_read (const HwTermTable *self, const HwFieldSource *source, HwReading *reading)
{
  g_autoptr (GPtrArray) tools = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) team = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GArray) hits = g_array_new (FALSE, FALSE, sizeof (HwPhraseHit));

  for (guint i = 0; i < source->pieces->len; i++)
    {
      HwStatementKind kind = hw_field_get_kind (source, i);

      /* What a company sells or where it can be followed is no tool of the job. */
      if (kind == HW_KIND_RESPONSIBILITY || kind == HW_KIND_QUALIFICATION)
        read_piece (self, source, i, hits, tools, team);
    }
  reading->tools = finish_list (tools);
  reading->team = finish_list (team);
}
