/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/hw-resume-part-words.h"
#include "analysis/hw-resume-parts.h"

#include <string.h>

#include "base/hw-text.h"
#include "core/hw-contact.h"
#include "core/hw-entity.h"

#define MAX_PARTS 24u
#define MAX_LABEL 80u

static void
clear_part (gpointer data)
{
  g_free (((HwPart *)data)->text);
}

GArray *
hw_parts_new (void)
{
  GArray *parts = g_array_new (FALSE, TRUE, sizeof (HwPart));

  g_array_set_clear_func (parts, clear_part);
  return parts;
}

HwPart *
hw_parts_get (const GArray *parts, guint index)
{
  return &g_array_index (parts, HwPart, index);
}

int
hw_parts_find (const GArray *parts, HwPartKind kind)
{
  for (guint i = 0; i < parts->len; i++)
    if (hw_parts_get (parts, i)->kind == kind)
      return (int)i;
  return -1;
}

/* Bytes of what separates parts at @at; @comma: only weakly. */
static gsize
measure_separator (const char *at, gboolean *comma)
{
  static const char *const strong[]
      = { "\t", "|", "·", "•", "  ", " – ", " — ", " -- ", " - ", " :: ", ";", "●", "▪" };

  *comma = FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (strong); i++)
    if (g_str_has_prefix (at, strong[i]))
      return strlen (strong[i]);
  *comma = *at == ',' && (at[1] == ' ' || at[1] == '\t');
  return *comma ? 1 : 0;
}

/* "at Acme": bytes up to the name, 0 when @at is not between a title and a name. */
static gsize
measure_at (const HwResumeWords *words, const char *at, gboolean education)
{
  const char *value;
  gsize n;
  g_autofree char *word = NULL;
  g_autofree char *key = NULL;

  if (*at != ' ')
    return 0;
  n = hw_resume_word_measure (at + 1);
  if (n == 0 || n > 6 || at[1 + n] != ' ')
    return 0;
  word = g_strndup (at + 1, n);
  key = hw_text_match_key (word);
  value = key != NULL ? hw_resume_words_find (words, HW_RESUME_WORD_AT, key) : NULL;
  return value != NULL && (education || !g_str_equal (value, "school")) ? n + 2 : 0;
}

static char *
clean (const char *from, gsize length)
{
  char *text = g_strndup (from, length);

  for (;;)
    {
      gsize n = strlen (g_strstrip (text));

      if (n > 0 && strchr (",-|:/", text[n - 1]) != NULL)
        text[n - 1] = '\0';
      else if (n > 0 && (*text == '(' || *text == '[') && strchr (")]", text[n - 1]) != NULL
               && strchr (text + 1, *text) == NULL)
        {
          text[n - 1] = '\0';
          memmove (text, text + 1, n - 1);
        }
      else if (*text != '\0' && strchr (",|:/)]", *text) != NULL)
        memmove (text, text + 1, n);
      else if (g_str_equal (text, ".")) /* behind the dates */
        *text = '\0';
      else if (g_str_has_suffix (text, "–"))
        text[n - strlen ("–")] = '\0';
      else if (g_str_has_prefix (text, "– "))
        memmove (text, text + strlen ("– "), n - strlen ("– ") + 1);
      else
        return text;
    }
}

/* "NY", "10115 Berlin", "Greater London" */
static gboolean
is_place (const HwResumeWords *words, const char *text, gboolean joined)
{
  gsize n = strlen (text), digits = strspn (text, "0123456789");
  gboolean capitals = n == 2 && g_ascii_isupper (text[0]) && g_ascii_isupper (text[1]);

  if (joined && capitals)
    return TRUE;
  if ((digits == 4 || digits == 5) && text[digits] == ' ')
    return g_unichar_isupper (g_utf8_get_char (text + digits + 1));
  return n > 0 && n < 60 && digits == 0 && hw_resume_words_has (words, HW_RESUME_WORD_PLACE, text, NULL)
         && !hw_resume_words_has (words, HW_RESUME_WORD_ORGANISATION, text, NULL)
         && hw_part_words_are (words, text, HW_RESUME_WORD_PLACE, HW_RESUME_WORD_FUNCTION);
}

static HwPartKind
tell_kind (const HwResumeWords *words, const char *text, gboolean joined, gboolean education)
{
  gboolean form = hw_resume_words_has (words, HW_RESUME_WORD_ORGANISATION, text, "form");

  if (hw_part_is_wholly (words, HW_RESUME_WORD_PLACE, text) || (!form && is_place (words, text, joined)))
    return HW_PART_PLACE;
  if (education)
    {
      if (hw_resume_words_has (words, HW_RESUME_WORD_DEGREE, text, NULL) || hw_resume_word_is_degree (text))
        return HW_PART_DEGREE;
      return hw_resume_words_has (words, HW_RESUME_WORD_SCHOOL, text, NULL) || form ? HW_PART_SCHOOL
                                                                                    : HW_PART_UNKNOWN;
    }
  if (form)
    return HW_PART_ORGANISATION;
  if (hw_resume_words_has (words, HW_RESUME_WORD_TITLE, text, NULL)
      || hw_resume_words_has (words, HW_RESUME_WORD_FREELANCE, text, NULL))
    return HW_PART_TITLE;
  return hw_resume_words_has (words, HW_RESUME_WORD_ORGANISATION, text, NULL) ? HW_PART_ORGANISATION
                                                                              : HW_PART_UNKNOWN;
}

/* "Master Marketing, ISCOM Paris": the subject has been told, and a name in capitals or of a town follows. */
static gboolean
looks_like_school (const HwResumeWords *words, const char *degree, const char *text)
{
  gsize n = hw_resume_word_measure (text);
  guint capitals = 0;

  if (strchr (degree, ' ') == NULL)
    return FALSE;
  if (hw_part_is_only (words, HW_RESUME_WORD_DEGREE, degree, "course")) /* "Ausbildung zur Bankkauffrau, Sparkasse" */
    return TRUE;
  for (gsize i = 0; i < n; i++)
    capitals += g_ascii_isupper (text[i]) ? 1 : 0;
  return (capitals == n && n >= 3) || hw_resume_words_has (words, HW_RESUME_WORD_PLACE, text, NULL);
}

/* Whether @text goes on the part before it: "Inc." of "Acme, Inc.", "Digital Commerce" of "Director, Digital
 * Commerce". */
static gboolean
goes_on (const HwResumeWords *words, const HwPart *before, const char *text, gboolean education)
{
  g_autofree char *key = hw_text_match_key (text);

  if (key == NULL)
    return FALSE;
  if (g_strcmp0 (hw_resume_words_find (words, HW_RESUME_WORD_ORGANISATION, key), "form") == 0)
    return TRUE;
  if (education && before->kind == HW_PART_DEGREE && hw_part_leads_subject (words, text))
    return TRUE;
  if (education) /* a leaving examination has no subject: behind it stands the school */
    return before->kind == HW_PART_DEGREE && tell_kind (words, text, TRUE, TRUE) == HW_PART_UNKNOWN
           && !hw_resume_words_has (words, HW_RESUME_WORD_DEGREE, before->text, "leaving")
           && !looks_like_school (words, before->text, text)
           && strstr (before->text, " d'") == NULL && strstr (before->text, " d’") == NULL;
  if (before->kind != HW_PART_TITLE)
    return FALSE;
  /* "Care" and "Energy" are names of employers as well: behind a title they are what it is about */
  return tell_kind (words, text, TRUE, FALSE) == HW_PART_UNKNOWN
             ? hw_part_words_are (words, text, HW_RESUME_WORD_FUNCTION, HW_RESUME_WORD_SENIORITY)
             : hw_part_words_are (words, text, HW_RESUME_WORD_FUNCTION, HW_RESUME_WORD_FUNCTION)
                   && !hw_resume_words_has (words, HW_RESUME_WORD_TITLE, text, NULL);
}

static void
add_part (GArray *parts, const HwResumeWords *words, char *text, const HwPart *as, gboolean education)
{
  g_autofree char *owned = text;
  HwPart part = *as;
  gboolean joined = as->joined;
  HwPart *before = parts->len > 0 ? hw_parts_get (parts, parts->len - 1) : NULL;

  if (*text == '\0' || parts->len >= MAX_PARTS || hw_part_is_wholly (words, HW_RESUME_WORD_NOISE, text)
      || hw_part_leads_noise (words, text) || (education && hw_part_is_grade (words, text)))
    return;
  if (joined && before != NULL && goes_on (words, before, text, education))
    {
      char *whole = g_strconcat (before->text, ", ", text, NULL);

      g_free (before->text);
      before->text = whole;
      if (before->kind == HW_PART_UNKNOWN)
        before->kind = tell_kind (words, whole, before->joined, education);
      return;
    }
  part.text = g_steal_pointer (&owned);
  if (part.kind == HW_PART_UNKNOWN)
    part.kind = tell_kind (words, part.text, joined, education);
  g_array_append_val (parts, part);
}

/* "University of Wisconsin, Madison": what stands behind a school is where it is; also far behind, before its state. */
static void
settle_places (GArray *parts, guint from)
{
  for (guint i = from + 1; i < parts->len; i++)
    {
      HwPart *part = hw_parts_get (parts, i);

      if ((part->joined
           || (i + 1 < parts->len && part[1].joined && part[1].kind == HW_PART_PLACE && strlen (part[1].text) == 2))
          && part->kind == HW_PART_UNKNOWN && hw_parts_get (parts, i - 1)->kind == HW_PART_SCHOOL
          && strpbrk (part->text, "0123456789") == NULL)
        part->kind = HW_PART_PLACE;
    }
}

/* "Company: Acme": what the label says of the part behind it. */
static const char *
skip_label (const HwResumeWords *words, const char *text, gboolean education, HwPartKind *kind)
{
  static const char *const nicks[] = { "", "title", "organisation", "place", "degree", "school", NULL };
  const char *from = text + strspn (text, " \t"), *blanks = strstr (from, "  ");
  gsize n = MIN (strcspn (from, ":\t"), blanks != NULL ? (gsize)(blanks - from) : G_MAXSIZE);
  const char *colon = from + n;
  g_autofree char *label = *colon != '\0' && n < MAX_LABEL ? g_strchomp (g_strndup (from, n)) : NULL;
  g_autofree char *key = label != NULL ? hw_text_match_key (label) : NULL;
  const char *value = key != NULL ? hw_resume_words_find (words, HW_RESUME_WORD_LINE_LABEL, key) : NULL;
  int found = value != NULL ? hw_choice_from_nick (nicks, value) : -1;

  if (value == NULL)
    return text;
  if (g_str_equal (value, "tasks"))
    return colon + strlen (colon); /* what was done there, not where */
  if (found > 0 && education == (found >= (int)HW_PART_DEGREE || found == (int)HW_PART_PLACE))
    *kind = (HwPartKind)found;
  return colon + 1 + strspn (colon + 1, " \t:");
}

HwPartKind
hw_parts_find_label (const HwResumeWords *words, const char *text)
{
  HwPartKind kind = HW_PART_UNKNOWN;

  skip_label (words, text, FALSE, &kind);
  return kind;
}

/* Names of columns are no values: "Degree    Institution    Year". */
static gboolean
is_column_name (const HwResumeWords *words, const char *text)
{
  return hw_part_is_wholly (words, HW_RESUME_WORD_LINE_LABEL, text)
         || hw_part_is_wholly (words, HW_RESUME_WORD_NOISE, text);
}

static gboolean
names_columns (const HwResumeWords *words, const char *text)
{
  g_auto (GStrv) cells = hw_contact_split_line (text);
  guint n = 0;

  for (guint i = 0; cells[i] != NULL; i++)
    {
      g_strstrip (cells[i]);
      if (*cells[i] != '\0' && !is_column_name (words, cells[i]))
        return FALSE;
      n += *cells[i] != '\0';
    }
  return n >= 2;
}

/* A town that no list knows, behind an employer: "Acme GmbH (Lindau)". */
static gboolean
is_town (const HwResumeWords *words, const char *before, const char *inner, const char *behind)
{
  return behind[strspn (behind, " \t")] == '\0' && g_unichar_isupper (g_utf8_get_char (inner))
         && g_unichar_islower (g_utf8_get_char (g_utf8_next_char (inner))) && strpbrk (inner, "0123456789") == NULL
         && strchr (inner, ' ') == NULL && hw_resume_words_has (words, HW_RESUME_WORD_ORGANISATION, before, "form")
         && !hw_resume_words_has (words, HW_RESUME_WORD_TITLE, inner, NULL);
}

/* "Rosewater Brands (Atlanta, GA)": a place in brackets is a part of its own, a remark is none. */
static char *
open_brackets (const HwResumeWords *words, const char *text, gboolean education)
{
  char *opened = g_strdup (text);

  for (char *from = strchr (opened, '('), *to; from != NULL; from = strchr (from + 1, '('))
    {
      g_autofree char *inner = (to = strpbrk (from, ")\t")) != NULL
                                   ? g_strstrip (g_strndup (from + 1, (gsize)(to - from - 1)))
                                   : NULL;
      const char *comma = inner != NULL ? strrchr (inner, ',') : NULL;
      const char *last = comma != NULL ? comma + 1 + strspn (comma + 1, " ") : inner;

      if (inner == NULL)
        break;
      if (*inner != '\0' && hw_part_is_remark (words, inner, education))
        memset (from, '\t', (gsize)(to - from) + 1);
      else if (*to == ')'
               && (hw_part_is_wholly (words, HW_RESUME_WORD_PLACE, last) || is_place (words, last, comma != NULL)
                   || (!education && is_town (words, opened, inner, to + 1))))
        *from = *to = '\t';
    }
  return opened;
}

/* Whether what stands before the next comma names a school. */
static gboolean
leads_school (const HwResumeWords *words, const char *text)
{
  g_autofree char *part = g_strndup (text, strcspn (text, ",|\t"));

  return hw_resume_words_has (words, HW_RESUME_WORD_SCHOOL, part, NULL);
}

void
hw_parts_add_line (GArray *parts, const HwResumeWords *words, const char *text, guint line,
                   gboolean education)
{
  HwPart as = { NULL, HW_PART_UNKNOWN, line, FALSE, FALSE };
  g_autofree char *opened = open_brackets (words, text, education);
  const char *from = skip_label (words, opened, education, &as.kind), *at = from;
  guint n_before = parts->len;
  gboolean comma;
  int depth = 0;

  if (names_columns (words, opened))
    return;
  while (*at != '\0')
    {
      gsize n = measure_separator (at, &comma), name = measure_at (words, at, education);

      if (education && g_str_has_prefix (at, ". ") && hw_part_leads_noise (words, at + 2))
        n = 2; /* "University of Gent. Thesis: ..." */
      if (!education && *at == '.' && hw_part_ends_state (from, at))
        n = 2; /* "Acme, Reno, NV. Buyer" */
      if (education && g_str_has_prefix (at, ": ") && leads_school (words, at + 2))
        {
          n = 1; /* "Exchange: University of Gent"; of "Business school: ..." only what follows is a name */
          from = hw_part_is_school (words, from, (gsize)(at - from)) ? at : from;
        }
      if (education && name > 0 && !leads_school (words, at + name))
        name = 0;
      depth = MAX (0, depth + (*at == '(') - (*at == ')'));
      if ((n == 0 && name == 0) || depth > 0)
        {
          at = g_utf8_next_char (at);
          continue;
        }
      add_part (parts, words, clean (from, (gsize)(at - from)), &as, education);
      if (name > 0 && education && parts->len > n_before
          && hw_parts_get (parts, parts->len - 1)->kind == HW_PART_UNKNOWN)
        hw_parts_get (parts, parts->len - 1)->kind = HW_PART_DEGREE; /* "Journalism at the University of Gent" */
      else if (g_str_has_prefix (at, " @ ") && parts->len == n_before + 1
               && hw_parts_get (parts, n_before)->kind == HW_PART_UNKNOWN)
        hw_parts_get (parts, n_before)->kind = HW_PART_TITLE; /* whatever stands before this mark */
      /* "at" makes a name only of what follows a title */
      as.kind = name > 0 && !education && parts->len > 0 && hw_parts_get (parts, parts->len - 1)->kind == HW_PART_TITLE
                    ? HW_PART_ORGANISATION
                    : HW_PART_UNKNOWN;
      as.joined = comma;
      as.dashed = g_str_has_prefix (at, " - ");
      at += MAX (n, name);
      if (name > 0 && education)
        at += hw_part_measure_article (words, at);
      from = at;
    }
  add_part (parts, words, clean (from, (gsize)(at - from)), &as, education);
  if (education)
    settle_places (parts, n_before);
}
