/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "workbench/hw-resumes.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "analysis/hw-resume-reader.h"
#include "base/hw-clock.h"
#include "workbench/hw-data-files.h"
#include "workbench/hw-session-private.h"

/* What papers say. */

/* "2026-11" */
static char *
format_month (gint64 now)
{
  g_autofree char *time = hw_time_format (now);

  return g_strndup (time, strlen ("2026-11"));
}

/*
 * Formats without fields of their own: what their reader found in the text, the analyser finds again, and
 * with the rest of the text in view.
 */
static gboolean
is_plain (const char *format)
{
  static const char *const plain[] = { "text", "markdown", "html", "pdf", "docx", "odt", NULL };

  return format != NULL && g_strv_contains (plain, format);
}

/* What a reader took from the head of a plain text is no more than a guess. */
static HwRecord *
drop_guesses (const HwRecord *record)
{
  static const char *const guessed[] = { "name", "email", "phone", "location", NULL };
  HwRecord *kept = hw_record_new (record->line);

  for (guint i = 0; i < record->names->len; i++)
    if (!g_strv_contains (guessed, g_ptr_array_index (record->names, i)))
      hw_record_add_field (kept, g_ptr_array_index (record->names, i), g_ptr_array_index (record->values, i));
  return kept;
}

HwResume *
hw_resume_of_record (HwAnalyser *analyser, const char *format, const HwRecord *record, gint64 now)
{
  g_autofree char *today = format_month (now);
  g_autoptr (HwRecord) kept = is_plain (format) ? drop_guesses (record) : NULL;

  return hw_analyser_read_resume (analyser, record->text != NULL ? record->text : "", record->blocks,
                                  kept != NULL ? kept : record, today);
}

HwResume *
hw_resume_of_document (HwDocument *document, HwRubric *rubric, gint64 now, GError **error)
{
  g_autoptr (GHashTable) lexicons = hw_data_load_lexicons (error);
  g_autoptr (HwAnalyser) analyser = lexicons != NULL ? hw_analyser_new (lexicons, rubric, error) : NULL;

  g_return_val_if_fail (document->records->len > 0, NULL);
  return analyser != NULL
             ? hw_resume_of_record (analyser, document->format, g_ptr_array_index (document->records, 0), now)
             : NULL;
}

HwResume *
hw_resume_of_paper (HwSession *session, HwPaper *paper, GCancellable *cancellable, GError **error)
{
  /* the caller's may have come without its bytes */
  g_autoptr (HwPaper) stored = hw_session_find (session, &HW_PAPER, paper->parent.id, cancellable, error);
  g_autoptr (HwRubric) rubric
      = stored != NULL ? hw_session_load_default_rubric (session, cancellable, error) : NULL;
  g_autoptr (HwAnalyser) analyser = rubric != NULL ? hw_session_load_analyser (session, rubric, error) : NULL;
  g_autoptr (HwRecord) record = hw_record_new (0);

  if (analyser == NULL
      || (stored->fields != NULL && !hw_record_unpack_fields (record, stored->fields, error)))
    return NULL;
  record->text = g_strdup (stored->text != NULL ? stored->text : "");
  if (stored->blocks != NULL)
    {
      GArray *blocks = hw_blocks_unpack (stored->blocks, (gsize)g_utf8_strlen (record->text, -1), error);

      if (blocks == NULL)
        return NULL;
      g_clear_pointer (&record->blocks, g_array_unref);
      record->blocks = blocks;
    }
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;
  return hw_resume_of_record (analyser, stored->format, record, hw_session_now (session));
}

gboolean
hw_paper_find_no_text (HwSession *session, HwPaper *paper, HwNoText *why, GCancellable *cancellable, GError **error)
{
  /* the caller's may have come without its bytes */
  g_autoptr (HwPaper) stored = hw_session_find (session, &HW_PAPER, paper->parent.id, cancellable, error);
  g_autoptr (HwRecord) record = hw_record_new (0);

  if (stored == NULL || (stored->fields != NULL && !hw_record_unpack_fields (record, stored->fields, error)))
    return FALSE;
  *why = hw_no_text_parse (hw_record_get_field (record, "no-text"));
  if (*why == HW_NO_TEXT_NONE && hw_resume_text_is_unreliable (stored->text != NULL ? stored->text : ""))
    *why = HW_NO_TEXT_LITTLE;
  return TRUE;
}

static const struct
{
  const char *what;
  const char *advice;
} no_text[] = {
  [HW_NO_TEXT_SCAN]
  = { N_ ("This file is a scan: its pages are pictures without text, so nothing of it could be read."),
      N_ ("Look at the original, or ask for the paper as text and import that.") },
  [HW_NO_TEXT_LETTERS]
  = { N_ ("The fonts of this file do not say what their signs mean, so nothing of it could be read."),
      N_ ("Look at the original, or ask for the paper as text and import that.") },
  [HW_NO_TEXT_HIDDEN] = { N_ ("All text of this file is hidden from its readers, so nothing of it was read."),
                          N_ ("Look at the original, or ask for another copy and import that.") },
  [HW_NO_TEXT_PASSWORD]
  = { N_ ("This file is protected by a password, so nothing of it could be read."),
      N_ ("Save the original, open it with its password, save a copy without one and import "
          "that, or paste its text.") },
  [HW_NO_TEXT_EMPTY]
  = { N_ ("This file shows no text."), N_ ("Look at the original; perhaps another file was meant.") },
  [HW_NO_TEXT_LITTLE] = { N_ ("This file has hardly any text, or none that can be relied on."),
                          N_ ("Look at the original, or ask for the paper as text and import that.") },
};

const char *
hw_no_text_describe (HwNoText why)
{
  return no_text[why].what != NULL ? _ (no_text[why].what) : NULL;
}

const char *
hw_no_text_advise (HwNoText why)
{
  return no_text[why].advice != NULL ? _ (no_text[why].advice) : NULL;
}
