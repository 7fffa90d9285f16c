/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "workbench/hw-person-keys.h"

#include <string.h>

#include "base/hw-text.h"

#define MIN_PHONE_DIGITS 7u
#define SHARED_PHONE_DIGITS 8u /* of numbers with and without the country's */
#define MAX_NAME_WORDS 8u

static gint
compare_words (gconstpointer a, gconstpointer b)
{
  return g_strcmp0 (*(char *const *)a, *(char *const *)b);
}

/* "ae" of "Mueller" and the "ä" without its dots are the same letter in a name. */
static void
append_plain (GString *out, gunichar c)
{
  static const struct
  {
    gunichar letter;
    const char *plain;
  } letters[] = { { 0xf8, "o" }, { 0xe6, "a" }, { 0x153, "o" }, { 0x142, "l" }, { 0x111, "d" } };

  for (guint i = 0; i < G_N_ELEMENTS (letters); i++)
    if (letters[i].letter == c)
      {
        g_string_append (out, letters[i].plain);
        return;
      }
  if (c == 'e' && out->len > 0 && strchr ("aou", out->str[out->len - 1]) != NULL)
    return;
  g_string_append_unichar (out, c);
}

/* The words of a name without marks, titles and case, in the order of the alphabet. */
static GPtrArray *
list_words (const char *name)
{
  static const char *const titles[]
      = { "dr", "prof", "mr", "mrs", "ms", "herr", "frau", "mme", "m.", "mba", "phd", NULL };
  GPtrArray *words = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *key = name != NULL ? hw_text_match_key (name) : NULL;
  g_autofree char *apart = key != NULL ? g_utf8_normalize (key, -1, G_NORMALIZE_NFD) : NULL;
  g_autoptr (GString) word = g_string_new (NULL);

  for (const char *at = apart; at != NULL; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);

      if (g_unichar_isalpha (c))
        append_plain (word, c);
      else if (!g_unichar_ismark (c) && c != '\'' && c != 0x2019)
        {
          if (word->len > 0 && words->len < MAX_NAME_WORDS && !g_strv_contains (titles, word->str))
            g_ptr_array_add (words, g_strdup (word->str));
          g_string_truncate (word, 0);
        }
      if (c == '\0')
        break;
    }
  g_ptr_array_sort (words, compare_words);
  return words;
}

static gboolean
is_initial (const char *word)
{
  return *word != '\0' && *g_utf8_next_char (word) == '\0';
}

/* Whether each word of one has its own in the other, an initial standing for a word; at least one is whole.
 */
static gboolean
fit_initials (GPtrArray *a, GPtrArray *b)
{
  guint taken = 0, whole = 0;

  if (a->len != b->len || a->len < 2)
    return FALSE;
  for (guint pass = 0; pass < 2; pass++) /* whole words first, that no initial takes theirs */
    for (guint i = 0; i < a->len; i++)
      {
        const char *word = g_ptr_array_index (a, i);

        for (guint k = 0; k < b->len; k++)
          {
            const char *other = g_ptr_array_index (b, k);
            gboolean same = g_str_equal (word, other);

            if ((taken & (1u << k)) || (taken & (0x10000u << i))
                || (pass == 0 && (!same || is_initial (word)))
                || (pass == 1 && !same && !is_initial (word) && !is_initial (other))
                || g_utf8_get_char (word) != g_utf8_get_char (other))
              continue;
            taken |= 1u << k | 0x10000u << i;
            whole += pass == 0;
          }
      }
  return whole > 0 && (taken & 0xffffu) == (1u << b->len) - 1;
}

HwNameLikeness
hw_names_compare (const char *a, const char *b)
{
  g_autofree char *first = a != NULL ? hw_text_match_key (a) : NULL;
  g_autofree char *second = b != NULL ? hw_text_match_key (b) : NULL;
  g_autoptr (GPtrArray) words = list_words (a);
  g_autoptr (GPtrArray) others = list_words (b);
  gboolean same = words->len == others->len && words->len >= 2;

  if (first != NULL && second != NULL && *first != '\0' && g_str_equal (first, second))
    return HW_NAME_SAME;
  for (guint i = 0; same && i < words->len; i++)
    same = g_str_equal (g_ptr_array_index (words, i), g_ptr_array_index (others, i));
  if (same)
    return HW_NAME_RESPELLED;
  return fit_initials (words, others) ? HW_NAME_INITIALS : HW_NAME_DIFFERENT;
}

/* The digits of a number without what only says how to dial it. */
static char *
list_digits (const char *phone)
{
  g_autoptr (GString) digits = g_string_new (NULL);

  for (const char *at = phone; at != NULL && *at != '\0'; at++)
    if (g_ascii_isdigit (*at) && !(digits->len == 0 && *at == '0'))
      g_string_append_c (digits, *at);
  return digits->len >= MIN_PHONE_DIGITS ? g_string_free (g_steal_pointer (&digits), FALSE) : NULL;
}

gboolean
hw_phones_are_same (const char *a, const char *b)
{
  g_autofree char *first = list_digits (a);
  g_autofree char *second = list_digits (b);
  gsize n, m;

  if (first == NULL || second == NULL)
    return FALSE;
  n = strlen (first);
  m = strlen (second);
  if (n == m)
    return g_str_equal (first, second);
  if (MIN (n, m) < SHARED_PHONE_DIGITS || MAX (n, m) - MIN (n, m) > 3)
    return FALSE;
  return n > m ? g_str_has_suffix (first, second) : g_str_has_suffix (second, first);
}

char **
hw_person_list_keys (const HwCandidate *candidate)
{
  g_autoptr (GStrvBuilder) keys = g_strv_builder_new ();
  g_autoptr (GPtrArray) words = list_words (candidate->name);
  g_autofree char *email = hw_text_is_blank (candidate->email) ? NULL : hw_text_match_key (candidate->email);
  g_autofree char *digits = list_digits (candidate->phone);
  g_autofree char *key = email != NULL ? g_strconcat ("e ", email, NULL) : NULL;
  g_autofree char *phone = NULL;
  g_autofree char *same = candidate->name != NULL ? hw_text_match_key (candidate->name) : NULL;
  g_autofree char *name = same != NULL ? g_strconcat ("n ", same, NULL) : NULL;

  if (key != NULL)
    g_strv_builder_add (keys, key);
  if (name != NULL)
    g_strv_builder_add (keys, name);
  if (digits != NULL)
    {
      gsize n = strlen (digits);

      phone = g_strconcat ("p ", digits + (n > MIN_PHONE_DIGITS ? n - MIN_PHONE_DIGITS : 0), NULL);
      g_strv_builder_add (keys, phone);
    }
  for (guint i = 0; i < words->len && words->len >= 2; i++) /* a whole word, and what the others begin with */
    {
      g_autoptr (GString) initials = g_string_new ("i ");

      if (is_initial (g_ptr_array_index (words, i)))
        continue;
      g_string_append_printf (initials, "%s ", (const char *)g_ptr_array_index (words, i));
      for (guint k = 0; k < words->len; k++)
        if (k != i)
          g_string_append_unichar (initials, g_utf8_get_char (g_ptr_array_index (words, k)));
      g_strv_builder_add (keys, initials->str);
    }
  return g_strv_builder_end (keys);
}
