/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/hw-jurisdiction.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/hw-clock.h"
#include "base/hw-error.h"
#include "base/hw-text.h"

#define ISO_DATE_LENGTH 10u
#define MAX_EMPLOYEES 1000000

static const HwField jurisdiction_fields[] = {
  HW_FIELD (HwJurisdiction, name, TEXT, REQUIRED | HW_FIELD_TITLE),
  HW_FIELD (HwJurisdiction, places, LIST, PLAIN),
  HW_FIELD (HwJurisdiction, remote, BOOLEAN, PLAIN),
  HW_FIELD (HwJurisdiction, employees_min, INTEGER, PLAIN),
  HW_FIELD (HwJurisdiction, range_since, TEXT, PLAIN),
  HW_FIELD (HwJurisdiction, range_source, TEXT, PLAIN),
  HW_FIELD (HwJurisdiction, range_note, TEXT, PLAIN),
  HW_FIELD (HwJurisdiction, history_since, TEXT, PLAIN),
  HW_FIELD (HwJurisdiction, history_source, TEXT, PLAIN),
  HW_FIELD (HwJurisdiction, position, INTEGER, PLAIN),
};

HW_DEFINE_ENTITY_CLASS (HW_JURISDICTION, HwJurisdiction, "jurisdiction", "jur", jurisdiction_fields)

/* A place counts where no letter stands right before or behind it. */
static gboolean
has_words (const char *location, const char *place)
{
  g_autofree char *text = g_utf8_casefold (location, -1);
  g_autofree char *wanted = g_utf8_casefold (place, -1);
  const char *at = text;

  while ((at = strstr (at, wanted)) != NULL)
    {
      const char *end = at + strlen (wanted);
      gunichar before = at > text ? g_utf8_get_char (g_utf8_prev_char (at)) : ' ';

      if (!g_unichar_isalnum (before) && !g_unichar_isalnum (g_utf8_get_char (end)))
        return TRUE;
      at = g_utf8_next_char (at);
    }
  return FALSE;
}

/* "CA" of "Irvine, CA", "Irvine, CA 92618" and "Irvine, CA, US", not of "CA Immo". */
static gboolean
has_code (const char *location, const char *code)
{
  g_auto (GStrv) parts = g_strsplit_set (location, ",;/|()", -1);
  gsize length = strlen (code);

  for (guint i = 0; parts[i] != NULL; i++)
    {
      const char *part = g_strstrip (parts[i]);

      if (strncmp (part, code, length) != 0)
        continue;
      part += length;
      if (strspn (part, " 0123456789-") == strlen (part) && (*part == '\0' || *part == ' '))
        return TRUE;
    }
  return FALSE;
}

static gboolean
covers (const HwJurisdiction *self, const char *location, gboolean pairs_only)
{
  for (guint i = 0; self->places != NULL && self->places[i] != NULL; i++)
    {
      const char *place = self->places[i];

      if (hw_text_is_blank (place) || (pairs_only && strchr (place, ',') == NULL))
        continue;
      if (strlen (place) <= 2 ? has_code (location, place) : has_words (location, place))
        return TRUE;
    }
  return FALSE;
}

gboolean
hw_jurisdiction_covers (const HwJurisdiction *self, const char *location)
{
  return covers (self, location, FALSE);
}

gboolean
hw_jurisdiction_covers_pair (const HwJurisdiction *self, const char *location)
{
  return covers (self, location, TRUE);
}

gboolean
hw_jurisdiction_holds (const char *since, const char *today)
{
  return since != NULL && strcmp (since, today) <= 0;
}

static gboolean
is_date (const char *text)
{
  gint64 time;

  return strlen (text) == ISO_DATE_LENGTH && hw_time_parse (text, &time, NULL);
}

gboolean
hw_jurisdiction_check (const HwJurisdiction *self, GError **error)
{
  const char *const dates[] = { self->range_since, self->history_since };

  if (!hw_entity_check (&self->parent, error))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (dates); i++)
    if (dates[i] != NULL && !is_date (dates[i]))
      {
        g_set_error (error, HW_ERROR, HW_ERROR_INPUT, _("“%s” is not a date; write it as 2026-06-07"), dates[i]);
        return FALSE;
      }
  if (self->employees_min != HW_UNSET && (self->employees_min < 0 || self->employees_min > MAX_EMPLOYEES))
    {
      g_set_error (error, HW_ERROR, HW_ERROR_INPUT, _("The smallest employer of “%s” has between 0 and %d people"),
                   self->name, MAX_EMPLOYEES);
      return FALSE;
    }
  return TRUE;
}
