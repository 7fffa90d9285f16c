/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/hw-json-ld.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/hw-limits.h"
#include "base/hw-text.h"
#include "import/hw-entities.h"
#include "import/hw-read-error.h"

void
hw_job_postings_free (HwJobPostings *self)
{
  g_array_unref (self->postings);
  g_ptr_array_unref (self->roots);
  g_ptr_array_unref (self->sources);
  g_free (self);
}

/* Overwrites @n bytes with blanks: places and lines of what remains stay true. */
static void
blank_out (char *at, gsize n)
{
  for (gsize i = 0; i < n; i++)
    if (at[i] != '\n' && at[i] != '\r')
      at[i] = ' ';
}

/* A whole comment before the object: its length, 0 when there is none. */
static gsize
find_comment (const char *start)
{
  static const char *const marks[][2] = { { "<!--", "-->" }, { "/*", "*/" }, { "//", "\n" } };
  gsize before = strcspn (start, "{[");

  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    {
      const char *end
          = g_str_has_prefix (start, marks[i][0]) ? g_strstr_len (start, (gssize) before, marks[i][1]) : NULL;

      if (end != NULL)
        return (gsize) (end - start) + strlen (marks[i][1]);
    }
  return 0;
}

/* What people put around the object so that browsers of the past would pass over it. */
static gboolean
unwrap (char *text)
{
  static const char *const openers[]
      = { "//<![CDATA[", "// <![CDATA[", "/*<![CDATA[*/", "<![CDATA[", "<!--", "/*", "*/" };
  static const char *const closers[]
      = { "//]]>", "// ]]>", "/*]]>*/", "]]>", "//-->", "// -->", "-->", "*/" };
  gboolean found = FALSE, again = TRUE;

  while (again)
    {
      char *start = text + strspn (text, " \t\r\n");
      gsize length = strlen (text);
      gsize comment = find_comment (start);

      again = comment > 0;
      blank_out (start, comment);
      while (length > 0 && strchr (" \t\r\n", text[length - 1]) != NULL)
        length--;
      for (guint i = 0; i < G_N_ELEMENTS (openers) && !again; i++)
        if (g_str_has_prefix (start, openers[i]))
          {
            blank_out (start, strlen (openers[i]));
            again = TRUE;
          }
      for (guint i = 0; i < G_N_ELEMENTS (closers) && !again; i++)
        {
          gsize n = strlen (closers[i]);

          if (length >= n && strncmp (text + length - n, closers[i], n) == 0)
            {
              blank_out (text + length - n, n);
              again = TRUE;
            }
        }
      found |= again;
    }
  return found;
}

static gboolean
drop_semicolons (char *text)
{
  gsize length = strlen (text);
  gboolean found = FALSE;

  while (length > 0 && strchr (" \t\r\n;", text[length - 1]) != NULL)
    {
      length--;
      found |= text[length] == ';';
      if (text[length] == ';')
        text[length] = ' ';
    }
  return found;
}

/* The block as JSON; every repair is told. */
static HwJson *
parse_block (const HwHtmlScript *script, char **source, GPtrArray *warnings, GError **error)
{
  g_autofree char *text = g_strdup (script->text);
  guint n_repairs = 0;
  HwJson *root;

  if (strchr (text, '"') == NULL && strstr (text, "&quot;") != NULL)
    {
      g_autofree char *decoded = hw_entities_decode (text);

      g_free (text);
      text = g_steal_pointer (&decoded);
      hw_read_warning_add (warnings, script->line, _("the JSON-LD was encoded as HTML; it was decoded"));
    }
  if (unwrap (text))
    hw_read_warning_add (warnings, script->line,
                         _("the JSON-LD was wrapped in a comment; the comment was removed"));
  if (drop_semicolons (text))
    hw_read_warning_add (warnings, script->line, _("the JSON-LD ended in a semicolon; it was removed"));
  root = hw_json_parse (text, strlen (text), script->line, HW_JSON_RAW_CONTROLS, &n_repairs, error);
  if (n_repairs > 0)
    hw_read_warning_add (warnings, script->line,
                         _("the JSON-LD has line ends or control characters inside its strings; they were "
                            "kept as blanks and lines"));
  *source = g_steal_pointer (&text);
  return root;
}

gboolean
hw_json_ld_is_posting (const HwJson *object)
{
  g_autoptr (GPtrArray) types = hw_json_get_items (object, "@type");

  for (guint i = 0; i < types->len; i++)
    {
      const HwJson *type = g_ptr_array_index (types, i);

      if (type->type == HW_JSON_STRING
          && (g_str_equal (type->text, "JobPosting") || g_str_has_suffix (type->text, "/JobPosting")
              || g_str_has_suffix (type->text, ":JobPosting")))
        return TRUE;
    }
  return FALSE;
}

/* Anywhere in the block: on top, in a list, in "@graph", as the "mainEntity" of the page. */
static void
collect (HwJobPostings *self, const HwJson *value, const HwHtmlScript *script, char *source)
{
  HwJobPosting posting = { value, script, source, NULL };

  if (value->type == HW_JSON_OBJECT && hw_json_ld_is_posting (value))
    {
      g_array_append_val (self->postings, posting);
      return;
    }
  for (guint i = 0; value->values != NULL && i < value->values->len; i++)
    collect (self, g_ptr_array_index (value->values, i), script, source);
}

HwJobPostings *
hw_json_ld_find (GPtrArray *scripts, GPtrArray *warnings, GError **error)
{
  g_autoptr (HwJobPostings) self = g_new0 (HwJobPostings, 1);

  self->roots = g_ptr_array_new_with_free_func ((GDestroyNotify) hw_json_free);
  self->sources = g_ptr_array_new_with_free_func (g_free);
  self->postings = g_array_new (FALSE, FALSE, sizeof (HwJobPosting));
  for (guint i = 0; i < scripts->len; i++)
    {
      const HwHtmlScript *script = g_ptr_array_index (scripts, i);
      g_autoptr (GError) cause = NULL;
      g_autofree char *source = NULL;
      HwJson *root;

      if (hw_text_is_blank (script->text))
        continue;
      root = parse_block (script, &source, warnings, &cause);
      if (root == NULL)
        {
          hw_read_warning_add (warnings, 0, _("%s (a JSON-LD block of the page was left out for this)"),
                               cause->message);
          continue;
        }
      g_ptr_array_add (self->roots, root);
      g_ptr_array_add (self->sources, source);
      collect (self, root, script, g_steal_pointer (&source));
    }
  if (self->postings->len > HW_LIMIT_RECORDS)
    {
      hw_read_error_set (error, HW_ERROR_LIMIT, 0, _("the page holds more than %u postings; split it"),
                         HW_LIMIT_RECORDS);
      return NULL;
    }
  return g_steal_pointer (&self);
}

char *
hw_json_ld_dup_description (const HwJobPosting *posting, GPtrArray *warnings)
{
  const char *text = hw_json_get_text (posting->object, "description");
  g_autofree char *html = g_strdup (text);
  guint n_decoded = 0;

  /* Encoded once too often: no tag is there, and one appears when it is decoded. */
  while (html != NULL && n_decoded < 2 && strchr (html, '<') == NULL
         && (strstr (html, "&lt;") != NULL || strstr (html, "&amp;lt;") != NULL))
    {
      g_autofree char *decoded = hw_entities_decode (html);

      g_free (html);
      html = g_steal_pointer (&decoded);
      n_decoded++;
    }
  if (n_decoded > 0)
    hw_read_warning_add (warnings, posting->object->line,
                         _("the description was encoded as HTML twice; it was decoded"));
  return g_steal_pointer (&html);
}
