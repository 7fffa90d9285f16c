/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/hw-record-check.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/hw-text.h"

#define MAX_EMAIL_CHARS 254 /* RFC 5321, path without its brackets */

static gboolean
has_control (const char *text)
{
  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    if (g_unichar_iscntrl (g_utf8_get_char (at)))
      return TRUE;
  return FALSE;
}

char *
hw_record_check_candidate (const HwRecord *record)
{
  const char *email = hw_record_get_field (record, "email");
  g_autofree char *shown = NULL;

  if (hw_text_is_blank (hw_record_get_field (record, "name")))
    return g_strdup (_("the name is missing; fill it in"));
  if (email == NULL || *email == '\0'
      || (g_utf8_strlen (email, -1) <= MAX_EMAIL_CHARS && !has_control (email) && strchr (email, '@') != NULL
          && strpbrk (email, " ,;?<>\"") == NULL))
    return NULL;
  shown = hw_text_escape_for_message (email, -1);
  return g_strdup_printf (_("“%s” is not an e-mail address; correct it or leave it empty"), shown);
}

char *
hw_record_check_rating (const HwRecord *record)
{
  static const char *const ratings[] = { "1", "2", "3", "4", "5", "", "not_observed", NULL };
  static const char *const recommendations[] = { "", "strong_no", "no", "yes", "strong_yes", NULL };
  static const char *const needed[] = { "candidate", "member", "competency" };
  const char *rating = hw_record_get_field (record, "rating");
  const char *recommendation = hw_record_get_field (record, "recommendation");
  g_autofree char *shown = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (needed); i++)
    if (hw_text_is_blank (hw_record_get_field (record, needed[i])))
      return g_strdup_printf (_("“%s” is empty; fill it in"), needed[i]);
  if (!g_strv_contains (ratings, rating))
    {
      shown = hw_text_escape_for_message (rating, -1);
      return g_strdup_printf (_("the rating “%s” is none; write 1 to 5, not_observed, or nothing"), shown);
    }
  if (recommendation == NULL || g_strv_contains (recommendations, recommendation))
    return NULL;
  shown = hw_text_escape_for_message (recommendation, -1);
  return g_strdup_printf (_("the recommendation “%s” is none; write strong_no, no, yes or strong_yes"),
                          shown);
}

void
hw_record_join_name (HwRecord *record)
{
  const char *first = hw_record_get_field (record, "first_name");
  const char *last = hw_record_get_field (record, "last_name");
  g_autofree char *lead = g_strconcat (first != NULL ? first : "", " ", NULL);
  g_autofree char *whole = NULL;

  if (hw_record_get_field (record, "name") != NULL || (first == NULL && last == NULL))
    return;
  if (last != NULL && g_str_has_prefix (last, lead)) /* the whole name stands there */
    whole = g_strdup (last);
  else
    whole = g_strconcat (lead, last != NULL ? last : "", NULL);
  hw_record_add_field (record, "name", g_strstrip (whole));
}
