/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/hw-paper.h"

#include <glib/gi18n-lib.h>

#include "import/hw-read-error.h"
#include "import/hw-resume-text.h"

/* In front of the name may stand a column of contacts, so the head of a resume is sought at its title first. */
static void
add_fields_of_title (HwRecord *record)
{
  const HwBlock *title = NULL;
  g_autoptr (HwRecord) head = hw_record_new (0);

  for (guint i = 0; i < record->blocks->len && title == NULL; i++)
    {
      const HwBlock *block = &g_array_index (record->blocks, HwBlock, i);

      if (block->kind == HW_BLOCK_HEADING && block->level == 1)
        title = block;
    }
  if (title == NULL)
    return;
  head->text = g_strdup (g_utf8_offset_to_pointer (record->text, (glong) title->start));
  hw_resume_text_add_fields (head);
  for (guint i = 0; i < head->names->len; i++)
    hw_record_add_field (record, g_ptr_array_index (head->names, i), g_ptr_array_index (head->values, i));
}

HwDocument *
hw_paper_keep_unread (const HwSource *source, const char *format, HwTextBuilder *builder, const char *why,
                      GError *cause, GError **error)
{
  g_autoptr (GError) owned = cause;
  int wanted = source->request->wanted;
  g_autoptr (HwDocument) document = hw_document_new (HW_DOCUMENT_RESUME, format);
  HwRecord *record = hw_document_add_record (document, 0);
  g_autoptr (HwTextBuilder) nothing = hw_text_builder_new ();

  if (wanted != HW_DOCUMENT_RESUME && wanted != HW_DOCUMENT_CANDIDATES)
    {
      g_propagate_error (error, g_steal_pointer (&owned));
      return NULL;
    }
  if (!hw_text_builder_finish (builder != NULL ? builder : nothing, record, error))
    return NULL;
  hw_record_add_field (record, "no-text", why);
  hw_read_warning_add (source->warnings, 0, "%s", owned->message);
  return g_steal_pointer (&document);
}

HwDocument *
hw_paper_make_document (const HwSource *source, const char *format, HwTextBuilder *builder,
                        GError **error)
{
  gboolean resume = hw_resume_text_decide (source->request->wanted, hw_text_builder_get_text (builder));
  g_autoptr (HwDocument) document
      = hw_document_new (resume ? HW_DOCUMENT_RESUME : HW_DOCUMENT_POSTING, format);
  HwRecord *record = hw_document_add_record (document, 0);
  guint n_hidden = hw_text_builder_get_hidden (builder)->n_chars;

  if (hw_text_builder_is_empty (builder))
    {
      GError *cause = NULL;

      hw_read_error_set (&cause, HW_ERROR_INPUT, 0, _("the document shows no text; choose the file that was meant"));
      return hw_paper_keep_unread (source, format, builder, "empty", cause, error);
    }
  if (!hw_text_builder_finish (builder, record, error))
    return NULL;
  if (resume)
    {
      add_fields_of_title (record);
      hw_resume_text_add_fields (record);
    }
  if (n_hidden == 0)
    return g_steal_pointer (&document);
  hw_read_warning_add (source->warnings, 0,
                       _("the document hides text from its readers (%u characters); it was left out"),
                       n_hidden);
  return g_steal_pointer (&document);
}
