/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/hw-encoding.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/hw-text.h"
#include "import/hw-encoding-alphabet.h"
#include "import/hw-encoding-decode.h"
#include "import/hw-encoding-detect.h"
#include "import/hw-encoding-signs.h"
#include "import/hw-encoding-tables.h"
#include "import/hw-read-error.h"

#define DECLARED_WITHIN 4096u
#define SNIFFED_WITHIN 8192u
#define MIN_FOREIGN 8u   /* with fewer a share means nothing */
#define MIN_DETECTED 32u /* with fewer German and French are taken for others now and then, by measurement */
#define CHANCE 4u        /* foreign bytes for one sequence that looks like UTF-8 */

/* The value after "charset=" or "encoding=", with or without quotes. */
static char *
read_label (const char *at)
{
  gsize n;

  at += strspn (at, " \t\r\n");
  if (*at++ != '=')
    return NULL;
  at += strspn (at, " \t\r\n\"'");
  n = strcspn (at, " \t\r\n\"'/>;?");
  return n > 0 && n < 40 ? g_strndup (at, n) : NULL;
}

char *
hw_encoding_find_declared (const guint8 *data, gsize length)
{
  g_autofree char *head = g_malloc0 (DECLARED_WITHIN + 1);
  gsize n = MIN (length, DECLARED_WITHIN);
  const char *at, *end;

  for (gsize i = 0; i < n; i++)
    head[i] = data[i] == 0 ? ' ' : g_ascii_tolower ((char) data[i]);
  at = head + strspn (head, " \t\r\n");
  if (g_str_has_prefix (at, "<?xml") && (end = strstr (at, "?>")) != NULL)
    {
      const char *found = g_strstr_len (at, end - at, "encoding");

      if (found != NULL)
        return read_label (found + strlen ("encoding"));
    }
  for (at = head; (at = strstr (at, "<meta")) != NULL; at++)
    {
      const char *found;

      end = strchr (at, '>');
      found = g_strstr_len (at, end != NULL ? end - at : -1, "charset");
      if (found != NULL)
        return read_label (found + strlen ("charset"));
    }
  return NULL;
}

/* UTF-16 without a mark: Latin text has a zero in every other byte and none in between. */
static const char *
sniff_utf16 (const guint8 *data, gsize length)
{
  gsize zeros[2] = { 0, 0 };
  gsize n = MIN (length, SNIFFED_WITHIN) & ~(gsize) 1;

  if (n < 4)
    return NULL;
  for (gsize i = 0; i < n; i++)
    zeros[i % 2] += data[i] == 0;
  if (zeros[1] > n / 6 && zeros[0] <= n / 100)
    return "UTF-16LE";
  return zeros[0] > n / 6 && zeros[1] <= n / 100 ? "UTF-16BE" : NULL;
}

static const char *
find_mark (const guint8 *data, gsize length, gsize *skipped)
{
  static const struct
  {
    const char *bytes;
    gsize n;
    const char *name;
  } marks[] = { { "\xef\xbb\xbf", 3, "UTF-8" },
                { "\xff\xfe\0\0", 4, "UTF-32LE" },
                { "\0\0\xfe\xff", 4, "UTF-32BE" },
                { "\xff\xfe", 2, "UTF-16LE" },
                { "\xfe\xff", 2, "UTF-16BE" } };

  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    if (length >= marks[i].n && memcmp (data, marks[i].bytes, marks[i].n) == 0)
      {
        *skipped = marks[i].n;
        return marks[i].name;
      }
  return NULL;
}

/* XML that is no web page: its encoding is what it says, UTF-8 if it says nothing, and never guessed. */
static gboolean
is_strict_xml (const guint8 *data, gsize length)
{
  g_autofree char *head = g_ascii_strdown ((const char *) data, (gssize) MIN (length, 1024));

  return g_str_has_prefix (head, "<?xml") && strstr (head, "<html") == NULL
         && strstr (head, "<!doctype html") == NULL;
}

static gsize
count_letters (const guint8 *data, gsize length)
{
  gsize n = 0;

  for (gsize i = 0; i < length; i++)
    n += g_ascii_isalpha ((char) data[i]) != 0;
  return n;
}

/* Foreign bytes and nothing that is UTF-8: an old file. Short texts of mostly foreign bytes are refused as damaged: in
 * the languages of windows-1252 they are rare, in others the rule. */
static const char *
find_old (const guint8 *data, gsize length, gsize n_foreign)
{
  gboolean is_latin = n_foreign * 3 < count_letters (data, length);
  const char *found = n_foreign >= MIN_FOREIGN && is_latin ? hw_encoding_pick_by_alphabet (data, length) : NULL;

  if (found != NULL)
    return found;
  if (n_foreign >= MIN_DETECTED || (n_foreign >= MIN_FOREIGN && hw_encoding_has_odd_signs (data, length)))
    found = hw_encoding_detect (data, length);
  if (found != NULL && hw_encoding_is_usual_here (data, length, found))
    return "windows-1252";
  if (found == NULL && (n_foreign < MIN_FOREIGN || is_latin))
    found = hw_encoding_pick_by_signs (data, length);
  return found;
}

/* What is UTF-8 in part is damaged, or of a language whose letters happen to be that now and then. */
static const char *
find_beside (const guint8 *data, gsize length, const HwUtf8Findings *findings)
{
  const char *found = findings->n_foreign >= MIN_DETECTED && findings->n_sequences * CHANCE < findings->n_foreign
                          ? hw_encoding_detect (data, length)
                          : NULL;

  return found != NULL && findings->n_foreign * 3 >= count_letters (data, length) ? found : NULL;
}

const char *
hw_encoding_guess (const guint8 *data, gsize length)
{
  HwUtf8Findings findings;
  const char *found = memchr (data, 0, length) != NULL ? sniff_utf16 (data, length) : NULL;

  if (found != NULL)
    return found;
  hw_utf8_examine (data, length, &findings);
  if (findings.n_foreign == 0 || memchr (data, 0, length) != NULL)
    return "UTF-8";
  found = findings.n_sequences == 0 ? find_old (data, length, findings.n_foreign)
                                    : find_beside (data, length, &findings);
  return found != NULL ? found : "UTF-8";
}

static gboolean
is_multibyte_utf8 (const guint8 *data, gsize length)
{
  HwUtf8Findings findings;

  hw_utf8_examine (data, length, &findings);
  return findings.n_sequences > 0 && findings.n_foreign + findings.n_damaged == 0;
}

/* The declared encoding as far as it can be believed; NULL with @error unset when it is to be found out. */
static const char *
weigh_declared (const guint8 *data, gsize length, const char *declared, GPtrArray *warnings, GError **error)
{
  const char *name = hw_encoding_canonical (declared);
  g_autofree char *shown = hw_text_escape_for_message (declared, -1);

  if (name == NULL && !is_strict_xml (data, length))
    {
      hw_read_warning_add (warnings, 1,
                           _("the declared encoding “%s” is not one that is read; it was found out"), shown);
      return NULL;
    }
  if (name == NULL)
    {
      hw_read_error_set (error, HW_ERROR_ENCODING, 1,
                         _("the declared encoding “%s” is not one that is read; save the file as UTF-8"),
                         shown);
      return NULL;
    }
  if (g_str_has_prefix (name, "UTF-16") || g_str_has_prefix (name, "UTF-32"))
    return NULL; /* the declaration was read as ASCII, so it cannot be true */
  if (g_str_equal (name, "UTF-8"))
    {
      if (is_strict_xml (data, length) || g_utf8_validate_len ((const char *) data, length, NULL))
        return name;
      name = hw_encoding_guess (data, length);
      if (g_str_equal (name, "UTF-8"))
        return name; /* damaged: say so */
      hw_read_warning_add (warnings, 1, _("declared as UTF-8 but not valid as such; read as %s"), name);
      return NULL;
    }
  if (is_multibyte_utf8 (data, length))
    hw_read_warning_add (
        warnings, 1,
        _("declared as %s and read so, but the bytes look like UTF-8; if letters look wrong, "
           "name the encoding UTF-8"),
        shown);
  return name;
}

const char *
hw_encoding_find (const guint8 *data, gsize length, const char *forced, const char *declared, gsize *skipped,
                  GPtrArray *warnings, GError **error)
{
  g_autoptr (GError) refused = NULL;
  const char *mark, *found;

  *skipped = 0;
  found = mark = find_mark (data, length, skipped);
  if (forced != NULL && (found = hw_encoding_canonical (forced)) == NULL)
    {
      g_autofree char *shown = hw_text_escape_for_message (forced, -1);

      hw_read_error_set (error, HW_ERROR_USAGE, 0,
                         _("“%s” is not an encoding that is read; try UTF-8 or windows-1252"), shown);
      return NULL;
    }
  if (found == NULL && declared != NULL)
    found = weigh_declared (data, length, declared, warnings, &refused);
  if (refused != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&refused));
      return NULL;
    }
  if (forced != NULL && mark != NULL && strncmp (found, mark, 6) == 0)
    found = mark; /* "UTF-16" leaves the byte order to the mark */
  if (g_strcmp0 (found, mark) != 0)
    *skipped = 0; /* the user knows better than the mark: its bytes are text then */
  if (found == NULL)
    {
      found = is_strict_xml (data, length) ? "UTF-8" : hw_encoding_guess (data, length);
      if (!g_str_equal (found, "UTF-8"))
        hw_read_warning_add (warnings, 0, _("no encoding is named in the file; it was read as %s"), found);
    }
  return found;
}

char *
hw_encoding_decode (const guint8 *data, gsize length, const char *forced, const char *declared, char **name,
                    GPtrArray *warnings, GError **error)
{
  HwTextPlace place = { .line = 1 };
  const char *found = hw_encoding_find (data, length, forced, declared, &place.offset, warnings, error);

  if (found == NULL)
    return NULL;
  *name = g_strdup (found);
  return hw_decode_as (found, data + place.offset, length - place.offset, &place, NULL, error);
}
