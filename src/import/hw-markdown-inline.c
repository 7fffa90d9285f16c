/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/hw-markdown-inline.h"

#include <string.h>

#include "import/hw-entities.h"

#define MAX_NESTING 32u /* of brackets; what is nested deeper is text */
#define MAX_TAG_BYTES 2000u
#define MAX_COMMENT_BYTES 4000

/* A run of * or _ or ~ in the output, which goes when it finds its partner. */
typedef struct
{
  gsize offset; /* in the output */
  guint length;
  guint used;   /* of its marks, those that have a partner */
  char mark;
  gboolean opens;
  gboolean closes;
} Run;

typedef struct
{
  GString *out;
  GArray *runs; /* Run */
} Inline;

static void append_inline (Inline *self, const char *text, gsize length, guint nesting);

static gboolean
is_punctuation (char c)
{
  return (c >= '!' && c <= '/') || (c >= ':' && c <= '@') || (c >= '[' && c <= '`') || (c >= '{' && c <= '~');
}

/* Whether the run may open or close emphasis (CommonMark 0.30, section 6.2: flanking runs). */
static void
add_run (Inline *self, const char *text, gsize at, guint length, gsize end)
{
  gunichar before = at > 0 ? g_utf8_get_char (g_utf8_prev_char (text + at)) : ' ';
  gunichar after = at + length < end ? g_utf8_get_char (text + at + length) : ' ';
  gboolean left = !g_unichar_isspace (after)
                  && (!g_unichar_ispunct (after) || g_unichar_isspace (before) || g_unichar_ispunct (before));
  gboolean right = !g_unichar_isspace (before)
                   && (!g_unichar_ispunct (before) || g_unichar_isspace (after) || g_unichar_ispunct (after));
  Run run = { self->out->len, length, 0, text[at], left, right };

  if (text[at] == '_')
    {
      run.opens = left && (!right || g_unichar_ispunct (before));
      run.closes = right && (!left || g_unichar_ispunct (after));
    }
  g_string_append_len (self->out, text + at, (gssize) length);
  g_array_append_val (self->runs, run);
}

/* Each closing run takes marks from the nearest open run of its kind, which is on top of a stack. */
static void
match_runs (GArray *runs)
{
  static const char marks[] = "*_~";

  for (guint m = 0; marks[m] != '\0'; m++)
    {
      g_autoptr (GArray) open = g_array_new (FALSE, FALSE, sizeof (guint));

      for (guint i = 0; i < runs->len; i++)
        {
          Run *run = &g_array_index (runs, Run, i);

          if (run->mark != marks[m] || (run->mark == '~' && run->length < 2))
            continue;
          while (run->closes && run->used < run->length && open->len > 0)
            {
              Run *opener = &g_array_index (runs, Run, g_array_index (open, guint, open->len - 1));
              guint n = MIN (opener->length - opener->used, run->length - run->used);

              opener->used += n;
              run->used += n;
              if (opener->used == opener->length)
                g_array_set_size (open, open->len - 1);
            }
          if (run->opens && run->used < run->length)
            g_array_append_val (open, i);
        }
    }
}

static char *
drop_matched (Inline *self)
{
  g_autoptr (GString) kept = g_string_sized_new (self->out->len);
  gsize from = 0;

  for (guint i = 0; i < self->runs->len; i++)
    {
      const Run *run = &g_array_index (self->runs, Run, i);

      g_string_append_len (kept, self->out->str + from, (gssize) (run->offset - from));
      g_string_append_len (kept, self->out->str + run->offset, (gssize) (run->length - run->used));
      from = run->offset + run->length;
    }
  g_string_append (kept, self->out->str + from);
  return g_string_free (g_steal_pointer (&kept), FALSE);
}

/* `code`, ``co`de``: behind the closing ticks, or 0 when there are none. */
static gsize
append_code (Inline *self, const char *text, gsize at, gsize end)
{
  gsize ticks = strspn (text + at, "`");
  gsize from = at + ticks;

  for (gsize i = from; i < end; i++)
    {
      gsize n = strspn (text + i, "`");

      if (n == ticks)
        {
          g_string_append_len (self->out, text + from, (gssize) (i - from));
          return i + n;
        }
      i += n;
    }
  return 0;
}

/* The place of the bracket that closes the one at @at; 0 when there is none. */
static gsize
find_closing (const char *text, gsize at, gsize end, char open, char close)
{
  guint depth = 0;

  for (gsize i = at; i < end; i++)
    {
      if (text[i] == '\\' && i + 1 < end)
        i++;
      else if (text[i] == open && ++depth > MAX_NESTING)
        return 0;
      else if (text[i] == close && --depth == 0)
        return i;
    }
  return 0;
}

/* [text](address), [text][name]: the text; a picture: nothing. Behind it, or 0 when it is no link. */
static gsize
append_link (Inline *self, const char *text, gsize at, gsize end, guint nesting)
{
  gboolean picture = text[at] == '!';
  gsize open = picture ? at + 1 : at;
  gsize close = find_closing (text, open, end, '[', ']');
  gsize behind = 0;

  if (close == 0 || close + 1 >= end)
    return 0;
  if (text[close + 1] == '(')
    behind = find_closing (text, close + 1, end, '(', ')');
  else if (text[close + 1] == '[')
    behind = find_closing (text, close + 1, end, '[', ']');
  if (behind == 0 || nesting >= MAX_NESTING)
    return 0;
  if (!picture)
    append_inline (self, text + open + 1, close - open - 1, nesting + 1);
  return behind + 1;
}

/* <https://...> and <a@b> as their text; <br> as a line end; other tags and comments as nothing. */
static gsize
append_angle (Inline *self, const char *text, gsize at, gsize end)
{
  const char *start = text + at + 1;
  gboolean comment = g_str_has_prefix (start, "!--");
  const char *stop
      = comment ? g_strstr_len (start, MIN ((gssize) (end - at - 1), MAX_COMMENT_BYTES), "-->") : NULL;
  gsize n = strcspn (start, "<>");

  if (comment)
    return stop != NULL ? (gsize) (stop - text) + 3 : 0;
  if (at + 1 + n >= end || start[n] != '>' || n > MAX_TAG_BYTES
      || (!g_ascii_isalpha (*start) && (*start != '/' || !g_ascii_isalpha (start[1]))))
    return 0;
  if (memchr (start, ' ', n) == NULL && (memchr (start, ':', n) != NULL || memchr (start, '@', n) != NULL))
    g_string_append_len (self->out, start, (gssize) n);
  else if (g_ascii_strncasecmp (start, "br", 2) == 0 && !g_ascii_isalnum (start[2]))
    g_string_append_c (self->out, '\n');
  return at + n + 2;
}

static gsize
append_special (Inline *self, const char *text, gsize at, gsize end, guint nesting)
{
  gsize length = 0;
  gunichar c;

  switch (text[at])
    {
    case '\\':
      if (at + 1 >= end || (!is_punctuation (text[at + 1]) && text[at + 1] != '\n'))
        return 0;
      g_string_append_c (self->out, text[at + 1]);
      return at + 2;
    case '`':
      return append_code (self, text, at, end);
    case '!':
      return at + 1 < end && text[at + 1] == '[' ? append_link (self, text, at, end, nesting) : 0;
    case '[':
      return append_link (self, text, at, end, nesting);
    case '<':
      return append_angle (self, text, at, end);
    case '&':
      c = hw_entity_reference_decode (text + at, &length);
      if (c == 0 || at + length > end)
        return 0;
      g_string_append_unichar (self->out, c);
      return at + length;
    default:
      return 0;
    }
}

static void
append_inline (Inline *self, const char *text, gsize length, guint nesting)
{
  gsize at = 0;

  while (at < length)
    {
      gsize plain = strcspn (text + at, "\\`![<&*_~");
      gsize behind;

      plain = MIN (plain, length - at);
      g_string_append_len (self->out, text + at, (gssize) plain);
      at += plain;
      if (at == length)
        return;
      if (strchr ("*_~", text[at]) != NULL)
        {
          guint n = 1;

          while (at + n < length && text[at + n] == text[at])
            n++;
          add_run (self, text, at, n, length);
          at += n;
          continue;
        }
      behind = append_special (self, text, at, length, nesting);
      if (behind == 0)
        g_string_append_c (self->out, text[at]);
      at = behind == 0 ? at + 1 : behind;
    }
}

char *
hw_markdown_inline (const char *text)
{
  Inline self = { g_string_sized_new (strlen (text)), g_array_new (FALSE, FALSE, sizeof (Run)) };
  char *plain;

  append_inline (&self, text, strlen (text), 0);
  match_runs (self.runs);
  plain = drop_matched (&self);
  g_string_free (self.out, TRUE);
  g_array_unref (self.runs);
  return plain;
}

gboolean
hw_markdown_is_bold (const char *text)
{
  g_autofree char *trimmed = g_strstrip (g_strdup (text));
  gsize length = strlen (trimmed);
  const char *mark = g_str_has_prefix (trimmed, "__") ? "__" : "**";

  while (length > 0 && strchr (":", trimmed[length - 1]) != NULL)
    length--;
  if (length < 5 || !g_str_has_prefix (trimmed, mark) || strncmp (trimmed + length - 2, mark, 2) != 0)
    return FALSE;
  return g_strstr_len (trimmed + 2, (gssize) length - 4, mark) == NULL;
}
