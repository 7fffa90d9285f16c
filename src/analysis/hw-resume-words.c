/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/hw-resume-words.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/hw-error.h"
#include "base/hw-text.h"
#include "core/hw-entity.h"

#define MAX_HEADING_BYTES 80u
#define MAX_WORD_BYTES 60u
#define MIN_STEM_BYTES 3u /* before a suffix: "Vertriebs" of "Vertriebsleiter" */

static const char *const NICKS[]
    = { "title", "organisation", "function",       "seniority",   "freelance",  "degree",     "school",
        "month", "present",      "since",          "from",        "until",      "to",         "duration",
        "at",    "language",     "language-label", "place-label", "name-label", "line-label", "place",
        "noise", "past",         "instruction",    "honorific",   "document",   "heading",    "pronoun",
        "tool",  "tool-label",   "article",        "place-link",  NULL };

G_STATIC_ASSERT (G_N_ELEMENTS (NICKS) == HW_N_RESUME_WORDS + 1);

typedef struct
{
  HwResumeWord field;
  char *text;
} Ending;

struct _HwResumeWords
{
  GHashTable *sections;                 /* match key -> kind */
  GHashTable *words[HW_N_RESUME_WORDS]; /* match key -> value */
  GArray *suffixes;                     /* Ending */
  GArray *prefixes;                     /* Ending */
  HwNameTable *past;                    /* folded past form -> number of the verb's stem */
  HwPhraseTries *instructions;
  HwWordList *articles;    /* as they are written */
  HwWordList *place_links; /* the same */
};

static void
clear_ending (gpointer data)
{
  g_free (((Ending *)data)->text);
}

static gboolean
refuse_row (const HwLexicon *lexicon, guint row, GError **error)
{
  g_set_error (error, HW_ERROR, HW_ERROR_INPUT,
               _ ("%s: \"%s %s\" is not understood; correct or remove the line"), lexicon->name,
               hw_lexicon_get (lexicon, row, 0), hw_lexicon_get (lexicon, row, 2));
  return FALSE;
}

static gboolean
add_section (HwResumeWords *self, const HwLexicon *lexicon, guint row, GError **error)
{
  int kind = hw_choice_from_nick (HW_RESUME_SECTION_NICKS, hw_lexicon_get (lexicon, row, 0));
  char *key = kind >= 0 ? hw_text_match_key (hw_lexicon_get (lexicon, row, 2)) : NULL;

  if (key == NULL)
    return refuse_row (lexicon, row, error);
  g_hash_table_insert (self->sections, key, GINT_TO_POINTER (kind));
  return TRUE;
}

static HwWordList *
find_list (const HwResumeWords *self, HwResumeWord field)
{
  if (field == HW_RESUME_WORD_ARTICLE)
    return self->articles;
  return field == HW_RESUME_WORD_PLACE_LINK ? self->place_links : NULL;
}

static gboolean
add_word (HwResumeWords *self, const HwLexicon *lexicon, guint row, HwStemmer *stemmers[], HwWordBook *words,
          GError **error)
{
  int field = hw_choice_from_nick (NICKS, hw_lexicon_get (lexicon, row, 0));
  const char *value = hw_lexicon_get (lexicon, row, 1), *text = hw_lexicon_get (lexicon, row, 2);
  g_autofree char *key = hw_text_match_key (text);

  if (field < 0 || key == NULL)
    return refuse_row (lexicon, row, error);
  if (find_list (self, (HwResumeWord)field) != NULL)
    return hw_word_list_add (find_list (self, (HwResumeWord)field), HW_ANY_LANGUAGE, text)
           || refuse_row (lexicon, row, error);
  if (field == HW_RESUME_WORD_INSTRUCTION)
    return hw_phrase_tries_add (self->instructions, stemmers, words, value, text, row)
           || refuse_row (lexicon, row, error);
  if (field == HW_RESUME_WORD_PAST)
    hw_name_table_set (self->past, key, strlen (key), hw_stemmer_add (stemmers[HW_LANGUAGE_EN], value));
  else if (g_str_equal (value, "suffix") || g_str_equal (value, "prefix"))
    {
      Ending ending = { (HwResumeWord)field, g_steal_pointer (&key) };

      g_array_append_val (*value == 's' ? self->suffixes : self->prefixes, ending);
    }
  else
    g_hash_table_insert (self->words[field], g_steal_pointer (&key), g_strdup (value));
  return TRUE;
}

/* Of those that are looked for as they are written, without which a rule would be silent. */
static gboolean
has_no_words (const HwResumeWords *self, HwResumeWord field)
{
  const HwWordList *list = find_list (self, field);

  return list != NULL && hw_word_list_get (list, 0) == NULL;
}

HwResumeWords *
hw_resume_words_new (const HwLexicon *sections, const HwLexicon *lexicon, HwStemmer *stemmers[],
                     HwWordBook *words, GError **error)
{
  g_autoptr (HwResumeWords) self = g_new0 (HwResumeWords, 1);

  self->sections = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint i = 0; i < HW_N_RESUME_WORDS; i++)
    self->words[i] = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->suffixes = g_array_new (FALSE, FALSE, sizeof (Ending));
  self->prefixes = g_array_new (FALSE, FALSE, sizeof (Ending));
  g_array_set_clear_func (self->suffixes, clear_ending);
  g_array_set_clear_func (self->prefixes, clear_ending);
  self->past = hw_name_table_new ();
  self->instructions = hw_phrase_tries_new ();
  self->articles = hw_word_list_new ();
  self->place_links = hw_word_list_new ();
  for (guint i = 0; i < sections->rows->len; i++)
    if (!add_section (self, sections, i, error))
      return NULL;
  for (guint i = 0; i < lexicon->rows->len; i++)
    if (!add_word (self, lexicon, i, stemmers, words, error))
      return NULL;
  for (guint i = 0; i < HW_N_RESUME_WORDS; i++)
    if (has_no_words (self, (HwResumeWord)i))
      {
        g_set_error (error, HW_ERROR, HW_ERROR_INPUT, _("%s: no word of \"%s\"; install the program again"),
                     lexicon->name, NICKS[i]);
        return NULL;
      }
  return g_steal_pointer (&self);
}

void
hw_resume_words_free (HwResumeWords *self)
{
  if (self == NULL)
    return;
  g_hash_table_unref (self->sections);
  for (guint i = 0; i < HW_N_RESUME_WORDS; i++)
    g_hash_table_unref (self->words[i]);
  g_array_unref (self->suffixes);
  g_array_unref (self->prefixes);
  hw_name_table_free (self->past);
  hw_phrase_tries_free (self->instructions);
  hw_word_list_free (self->articles);
  hw_word_list_free (self->place_links);
  g_free (self);
}

const char *
hw_resume_words_find (const HwResumeWords *self, HwResumeWord field, const char *key)
{
  return g_hash_table_lookup (self->words[field], key);
}

const HwWordList *
hw_resume_words_get_written (const HwResumeWords *self, HwResumeWord field)
{
  return find_list (self, field);
}

/* "E X P E R I E N C E" is a word that was spread for its looks. */
static char *
close_up (const char *key)
{
  g_autoptr (GString) closed = g_string_new (NULL);
  guint n = 0;

  for (const char *at = key; *at != '\0'; n++)
    {
      const char *next = g_utf8_next_char (at);

      g_string_append_len (closed, at, next - at);
      if (*next != '\0' && *next != ' ')
        return NULL;
      at = *next == ' ' ? next + 1 : next;
    }
  return n >= 4 ? g_string_free (g_steal_pointer (&closed), FALSE) : NULL;
}

static gboolean
look_up_heading (const HwResumeWords *self, const char *key, HwResumeSectionKind *kind)
{
  gpointer value;

  if (!g_hash_table_lookup_extended (self->sections, key, NULL, &value))
    return FALSE;
  *kind = (HwResumeSectionKind)GPOINTER_TO_INT (value);
  return TRUE;
}

gboolean
hw_resume_words_find_heading (const HwResumeWords *self, const char *line, HwResumeSectionKind *kind)
{
  static const char *const joints[] = { " and ", " & ", " und ", " et ", " / ", ", " };
  static const char marks[] = "#*=_:-<>|[]~. \t";
  g_autofree char *plain = NULL;
  g_autofree char *key = NULL;
  g_autofree char *closed = NULL;
  gsize length;

  line += strspn (line, marks);
  length = strlen (line);
  if (length > MAX_HEADING_BYTES)
    return FALSE;
  while (length > 0 && strchr (marks, line[length - 1]) != NULL)
    length--;
  plain = g_strndup (line, length);
  key = hw_text_match_key (plain);
  if (key == NULL || *key == '\0')
    return FALSE;
  if (look_up_heading (self, key, kind))
    return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (joints); i++)
    {
      const char *joint = strstr (key, joints[i]);
      g_autofree char *first = joint != NULL ? g_strndup (key, (gsize)(joint - key)) : NULL;

      if (first != NULL && look_up_heading (self, first, kind))
        return i < G_N_ELEMENTS (joints) - 1 || look_up_heading (self, joint + 2, kind);
      /* "Loopbaan / Career": in two languages */
      if (first != NULL && g_str_equal (joints[i], " / ") && look_up_heading (self, joint + 3, kind))
        return TRUE;
    }
  closed = close_up (key);
  return closed != NULL && look_up_heading (self, closed, kind);
}

gsize
hw_resume_word_measure (const char *at)
{
  const char *from = at;

  for (; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);

      if (!g_unichar_isalnum (c) && !g_unichar_ismark (c) && c != '&' && c != '@'
          && !((c == '-' || c == '.' || c == '\'' || c == 0x2019) && at > from))
        break;
    }
  while (at > from + 1 && strchr ("-'", at[-1]) != NULL)
    at--;
  return (gsize)(at - from);
}

gboolean
hw_resume_word_is_degree (const char *text)
{
  gsize n = strcspn (text, " ,");
  guint capitals = 0, small = 0;

  if (strchr ("BMDL", *text) == NULL || n < 3 || n > 8 || !(g_ascii_isupper (text[1]) || text[1] == '.'))
    return FALSE;
  for (gsize i = 0; i < n; i++)
    {
      if (!g_ascii_isalpha (text[i]) && text[i] != '.')
        return FALSE;
      capitals += g_ascii_isupper (text[i]) != 0;
      small += g_ascii_islower (text[i]) != 0;
    }
  return capitals >= 2 && small >= 1;
}

static gboolean
has_ending (const HwResumeWords *self, HwResumeWord field, const char *word)
{
  gsize n = strlen (word);

  for (guint i = 0; i < self->suffixes->len; i++)
    {
      const Ending *suffix = &g_array_index (self->suffixes, Ending, i);

      if (suffix->field == field && n >= strlen (suffix->text) + MIN_STEM_BYTES
          && g_str_has_suffix (word, suffix->text))
        return TRUE;
    }
  for (guint i = 0; i < self->prefixes->len; i++)
    {
      const Ending *prefix = &g_array_index (self->prefixes, Ending, i);

      if (prefix->field == field && g_str_has_prefix (word, prefix->text))
        return TRUE;
    }
  return FALSE;
}

static gboolean
is_word_of (const HwResumeWords *self, HwResumeWord field, const char *key, const char *value)
{
  const char *found = hw_resume_words_find (self, field, key);

  if (found != NULL)
    return value == NULL || g_str_equal (found, value);
  return value == NULL && has_ending (self, field, key);
}

gboolean
hw_resume_words_has (const HwResumeWords *self, HwResumeWord field, const char *text, const char *value)
{
  g_autofree char *whole = strlen (text) <= MAX_WORD_BYTES ? hw_text_match_key (text) : NULL;

  if (whole != NULL && is_word_of (self, field, whole, value))
    return TRUE;
  for (const char *at = text; *at != '\0';)
    {
      gsize n = hw_resume_word_measure (at);
      g_autofree char *word = n > 0 && n <= MAX_WORD_BYTES ? g_strndup (at, n) : NULL;
      g_autofree char *key = word != NULL ? hw_text_match_key (word) : NULL;
      gsize length = key != NULL ? strlen (key) : 0;

      if (key != NULL && is_word_of (self, field, key, value))
        return TRUE;
      if (length > 1 && key[length - 1] == '.')
        {
          key[length - 1] = '\0';
          if (is_word_of (self, field, key, value))
            return TRUE;
        }
      at = n > 0 ? at + n : g_utf8_next_char (at);
    }
  return FALSE;
}

void
hw_resume_words_mend (const HwResumeWords *self, const char *text, GArray *tokens)
{
  for (guint i = 0; i < tokens->len; i++)
    {
      HwToken *token = &g_array_index (tokens, HwToken, i);
      gsize n = token->byte_end - token->byte;
      char folded[MAX_WORD_BYTES];
      guint id;

      if (n > sizeof folded)
        continue;
      for (gsize k = 0; k < n; k++)
        folded[k] = g_ascii_tolower (text[token->byte + k]);
      if (hw_name_table_find (self->past, folded, n, &id))
        token->id = id;
    }
}

void
hw_resume_words_find_instructions (const HwResumeWords *self, HwLanguage language, const GArray *tokens,
                                   GArray *hits)
{
  hw_phrase_trie_match (self->instructions->of[language], tokens, 0, tokens->len, hits);
}
