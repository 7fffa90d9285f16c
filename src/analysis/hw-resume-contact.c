/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "analysis/hw-resume-line-kind.h"
#include "analysis/hw-resume-reader.h"
#include "base/hw-text.h"
#include "core/hw-contact.h"

/* Who it is and how to reach them: of the lines before the first section, and of those of a contact section.
 */

#define MAX_LINKS 20u
#define MAX_LINK_BYTES 300u
#define MAX_LINES_BELOW_NAME 3u

typedef enum
{
  LABEL_NONE,
  LABEL_PLACE,
  LABEL_NAME,
  LABEL_FIRST_NAME,
  LABEL_LAST_NAME,
} Label;

static Label
find_label (const HwResumeWords *words, const char *text)
{
  g_autofree char *key = hw_text_match_key (text);
  const char *name = key != NULL ? hw_resume_words_find (words, HW_RESUME_WORD_NAME_LABEL, key) : NULL;

  if (name != NULL)
    return g_str_equal (name, "first") ? LABEL_FIRST_NAME : g_str_equal (name, "last") ? LABEL_LAST_NAME : LABEL_NAME;
  return key != NULL && hw_resume_words_find (words, HW_RESUME_WORD_PLACE_LABEL, key) != NULL ? LABEL_PLACE
                                                                                              : LABEL_NONE;
}

/* The part without its label ("Phone:", "Anschrift:"); @found says what the label is known for. */
static char *
strip_label (const HwResumeWords *words, const char *part, Label *found)
{
  const char *colon = strchr (part, ':');
  g_autofree char *label = colon != NULL ? g_strstrip (g_strndup (part, (gsize)(colon - part))) : NULL;

  *found = label != NULL ? find_label (words, label) : LABEL_NONE;
  return g_strstrip (g_strdup (colon != NULL && colon[1] != '/' ? colon + 1 : part));
}

/* "me@example.com, 917-555-0121, Brooklyn, New York": what stands behind the last comma after a way to reach
 * someone. */
static char *
cut_commas (const char *part, HwResume *resume)
{
  const char *rest = part;

  for (const char *comma = strchr (part, ','); comma != NULL; comma = strchr (comma + 1, ','))
    {
      const char *from = rest + strspn (rest, " ");
      g_autofree char *piece = g_strndup (from, (gsize)(comma - from));

      if (!hw_contact_is_phone (g_strchomp (piece)) && strchr (piece, '@') == NULL)
        continue;
      if (resume->phone == NULL && strchr (piece, '@') == NULL)
        hw_set_string (&resume->phone, piece);
      rest = comma + 1;
    }
  return g_strstrip (g_strdup (rest));
}

/* "☎ +41 ..." */
static const char *
skip_icon (const char *part)
{
  const char *at = part;

  while (*at != '\0' && (guchar)*at >= 0x80 && !g_unichar_isalnum (g_utf8_get_char (at)))
    at = g_utf8_next_char (at);
  return at + strspn (at, " ");
}

/* "Telefon 040 5550177" */
static const char *
skip_word (const char *part)
{
  gsize n = g_unichar_isalpha (g_utf8_get_char (part)) ? hw_resume_word_measure (part) : 0;

  return n > 0 ? part + n + strspn (part + n, " ") : part;
}

/* "030 5550123", also before another label: "030 5550123 E-Mail: ...", or before what it is: "(Mobile)" */
static char *
dup_phone (const char *part)
{
  gsize n = strspn (part, "0123456789 +-()./");
  gboolean bracket = n > 0 && part[n] != '\0' && part[n - 1] == '(';
  g_autofree char *number = g_strchomp (g_strndup (part, bracket ? n - 1 : n));

  return hw_contact_is_phone (number) && (part[n] == '\0' || bracket || strpbrk (part + n, ":@") != NULL)
             ? g_steal_pointer (&number)
             : NULL;
}

typedef struct
{
  const HwResumeSource *source;
  HwResume *resume;
  Label next; /* "Name:      Ada Example": the label is a part of its own */
  char *first_name;
  char *last_name;
} Contact;

/* What a label says of the part: TRUE when it is a name's. */
static gboolean
take_name (Contact *self, Label label, const char *part)
{
  if (label < LABEL_NAME)
    return FALSE;
  if (!hw_contact_is_name (part))
    return TRUE;
  if (label == LABEL_NAME && self->resume->name == NULL)
    self->resume->name = hw_resume_clean_name (self->source->words, part);
  else if (label == LABEL_FIRST_NAME)
    hw_set_string (&self->first_name, part);
  else if (label == LABEL_LAST_NAME)
    hw_set_string (&self->last_name, part);
  return TRUE;
}

static gboolean
take_place (Contact *self, Label label, const char *part)
{
  if (self->resume->location == NULL)
    self->resume->location = hw_resume_dup_place (self->source->words, part, label == LABEL_PLACE);
  else
    return FALSE;
  return self->resume->location != NULL;
}

/* "Tromsø | ada@example.org | 555 0137": what is no way to reach somebody says where they live. */
static void
take_lone_town (Contact *self, char **parts)
{
  const char *town = NULL;
  guint reach = 0;

  for (guint i = 0; parts[i] != NULL && self->resume->location == NULL; i++)
    {
      const char *part = skip_icon (g_strstrip (parts[i]));
      g_autofree char *phone = dup_phone (skip_word (part));
      gboolean reaches = phone != NULL || strpbrk (part, "@/") != NULL;

      reach += reaches ? 1 : 0;
      if (*part == '\0' || reaches)
        continue;
      if (town != NULL || !hw_resume_may_be_town (self->source->words, part)
          || (self->resume->name != NULL && strstr (part, self->resume->name) != NULL))
        return;
      town = part;
    }
  if (reach > 0 && town != NULL)
    hw_set_string (&self->resume->location, town);
}

/* "Surname / First name    Example, Ada": the value; NULL when the line has no label of whole names. */
static const char *
find_value (const HwResumeWords *words, const char *line)
{
  const char *blanks = strstr (line, "   ");
  gsize n = MIN (strcspn (line, "\t:"), blanks != NULL ? (gsize)(blanks - line) : G_MAXSIZE);
  g_autofree char *label = g_strndup (line, n);

  if (line[n] == '\0' || find_label (words, g_strchomp (label)) != LABEL_NAME)
    return NULL;
  return line + n + strspn (line + n, "\t: ");
}

/* @names: only what labels say of the name. Otherwise all but the name. */
static void
read_line (Contact *self, HwLine *line, gboolean names)
{
  g_auto (GStrv) parts = NULL;
  const char *value = find_value (self->source->words, line->text);

  if (value != NULL)
    {
      if (names && take_name (self, LABEL_NAME, value))
        line->flags |= HW_LINE_USED;
      return;
    }
  parts = hw_contact_split_line (line->text);
  self->next = LABEL_NONE;
  for (guint i = 0; parts[i] != NULL; i++)
    {
      Label label;
      g_autofree char *whole = strip_label (self->source->words, skip_icon (parts[i]), &label);
      g_autofree char *part = names ? g_strdup (whole) : cut_commas (whole, self->resume);
      g_autofree char *phone = NULL;
      gboolean is_label = label == LABEL_NONE && *part != '\0' && find_label (self->source->words, part) != LABEL_NONE;

      if (*part == '\0' || is_label)
        {
          self->next = is_label ? find_label (self->source->words, part) : label != LABEL_NONE ? label : self->next;
          continue;
        }
      if (!names && self->resume->phone == NULL && strrchr (part, ':') != NULL) /* "ada@example.org Phone: 555 0137" */
        self->resume->phone = dup_phone (strrchr (part, ':') + 1 + strspn (strrchr (part, ':') + 1, " "));
      label = label == LABEL_NONE ? self->next : label;
      self->next = LABEL_NONE;
      if (names)
        {
          if (take_name (self, label, part))
            line->flags |= HW_LINE_USED;
        }
      else if (self->resume->phone == NULL && (phone = dup_phone (skip_word (part))) != NULL)
        hw_set_string (&self->resume->phone, phone);
      else if (label < LABEL_NAME && !take_place (self, label, part) && strchr (part, '@') == NULL
               && !(hw_line_is_head (line)
                    && hw_resume_words_has (self->source->words, HW_RESUME_WORD_TITLE, part, NULL)))
        continue;
      if (!names)
        line->flags |= HW_LINE_USED; /* an address or what somebody calls himself tells nothing of work */
    }
  if (!names)
    take_lone_town (self, parts);
}

/* Links */

static gboolean
is_link (const char *word)
{
  static const char *const beginnings[]
      = { "http://",          "https://",        "www.", "linkedin.com/", "github.com/", "xing.com/",
          "de.linkedin.com/", "fr.linkedin.com/" };

  for (guint i = 0; i < G_N_ELEMENTS (beginnings); i++)
    if (g_ascii_strncasecmp (word, beginnings[i], strlen (beginnings[i])) == 0
        && word[strlen (beginnings[i])] != '\0')
      return TRUE;
  return FALSE;
}

/* "example.org", "ada.example.dev/work": only where addresses stand, and no file and no library is called so. */
static gboolean
is_bare_link (const HwLine *line, const char *word)
{
  gsize domain = strcspn (word, "/");
  const char *dot = g_strrstr_len (word, (gssize)domain, ".");
  gsize top = dot != NULL ? domain - (gsize)(dot + 1 - word) : 0;

  if (line->section != HW_SECTION_CONTACT || (line->flags & (HW_LINE_LONG | HW_LINE_SECTION)) || dot == NULL
      || dot == word || top < 2 || top > 12 || strchr (word, '@') != NULL || g_str_has_prefix (dot, ".js"))
    return FALSE;
  for (gsize i = 0; i < domain; i++)
    if (!g_ascii_islower (word[i]) && strchr (word + i < dot ? "0123456789-." : ".", word[i]) == NULL)
      return FALSE;
  return g_ascii_isalpha (word[0]) || g_ascii_isdigit (word[0]);
}

static void
read_links (const HwResumeSource *source, HwResume *resume)
{
  g_autoptr (GPtrArray) links = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < source->lines->len; i++)
    {
      const HwLine *line = hw_lines_get (source->lines, i);
      g_auto (GStrv) words = g_strsplit_set (line->text, " \t|,;()<>[]\"'", -1);

      for (guint w = 0; words[w] != NULL && links->len < MAX_LINKS; w++)
        {
          gsize n = strlen (words[w]);

          while (n > 0 && strchr (".:/", words[w][n - 1]) != NULL)
            words[w][--n] = '\0';
          if (n <= MAX_LINK_BYTES && (is_link (words[w]) || is_bare_link (line, words[w]))
              && !g_ptr_array_find_with_equal_func (links, words[w], g_str_equal, NULL))
            g_ptr_array_add (links, g_strdup (words[w]));
        }
    }
  if (links->len == 0)
    return;
  g_ptr_array_add (links, NULL);
  resume->links = (char **)g_ptr_array_steal (links, NULL);
}

/* "Example, Ada" looks like a town and its country. */
static gboolean
is_only_name (const HwResumeSource *source, const HwResume *resume, guint index)
{
  g_auto (GStrv) parts = hw_contact_split_line (hw_lines_get (source->lines, index)->text);

  return resume->name != NULL && g_strv_length (parts) == 1;
}

/* The lines that tell how to reach somebody. */
static gboolean
is_contact_line (const HwResumeSource *source, guint index, guint name)
{
  const HwLine *line = hw_lines_get (source->lines, index);

  if (line->flags & (HW_LINE_SECTION | HW_LINE_LONG))
    return FALSE;
  if (line->section == HW_SECTION_CONTACT)
    return TRUE;
  /* beside the name that stands in the middle of a page stands where the person lives, up to the next heading */
  if (index <= name || index - name > MAX_LINES_BELOW_NAME)
    return FALSE;
  for (guint i = name + 1; i < index; i++)
    if (hw_lines_get (source->lines, i)->flags & HW_LINE_SECTION)
      return FALSE;
  return TRUE;
}

void
hw_resume_read_contact (const HwResumeSource *source, HwResume *resume)
{
  Contact self = { source, resume };
  guint name = source->lines->len;
  g_autofree char *first = NULL;
  g_autofree char *last = NULL;

  resume->email = hw_contact_find_email (source->text, NULL);
  read_links (source, resume);
  for (guint i = 0; i < source->lines->len; i++)
    if (is_contact_line (source, i, name))
      read_line (&self, hw_lines_get (source->lines, i), TRUE);
  first = self.first_name;
  last = self.last_name;
  if (resume->name == NULL && first != NULL && last != NULL)
    resume->name = g_strdup_printf ("%s %s", first, last);
  if (resume->name == NULL)
    name = hw_resume_read_name (source, resume);
  for (guint i = 0; i < source->lines->len; i++)
    if (is_contact_line (source, i, name) && !(i == name && is_only_name (source, resume, i)))
      read_line (&self, hw_lines_get (source->lines, i), FALSE);
}
