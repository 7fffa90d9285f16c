/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/hw-board-postings.h"

#include <glib/gi18n-lib.h>

#include "base/hw-limits.h"
#include "import/hw-json-generic.h"
#include "import/hw-read-error.h"

struct _HwBoardFill
{
  const HwSource *source;
  const HwBoard *board;
  const HwJson *root;
  GHashTable *names;    /* see HwBoardElement */
  HwBarePostings *bare;
  guint n_nobody;       /* postings without an employer */
};

HwBoardFill *
hw_board_fill_new (const HwSource *source, const HwBoard *board, const HwJson *root)
{
  HwBoardFill *self = g_new0 (HwBoardFill, 1);

  self->source = source;
  self->board = board;
  self->root = root;
  self->names = hw_json_generic_names_new ();
  self->bare = hw_bare_postings_new ();
  return self;
}

void
hw_board_fill_free (HwBoardFill *self)
{
  g_hash_table_unref (self->names);
  hw_bare_postings_free (self->bare);
  g_free (self);
}

gboolean
hw_board_fill_record (HwBoardFill *self, const HwJson *object, HwRecord *record, GError **error)
{
  g_autoptr (HwPostingDraft) draft = hw_posting_draft_new (record, self->bare, self->source->warnings);
  g_autoptr (GHashTable) used = g_hash_table_new (NULL, NULL);
  HwBoardElement element = { self->root, object, draft, used, self->names };

  if (object->type != HW_JSON_OBJECT)
    {
      hw_read_error_set (error, HW_ERROR_INPUT, 0, _("a posting is no object; correct the list"));
      return FALSE;
    }
  if (self->board != NULL ? !hw_board_fill (self->board, &element, error) : !hw_json_generic_fill (&element, error))
    return FALSE;
  if (!hw_board_keep_rest (&element, error) || !hw_posting_draft_finish (draft, error))
    return FALSE;
  self->n_nobody += hw_record_get_field (record, "organisation") == NULL;
  return TRUE;
}

void
hw_board_fill_warn (const HwBoardFill *self)
{
  hw_bare_postings_warn (self->bare, self->source->warnings);
  if (self->n_nobody > 0)
    hw_read_warning_add (
        self->source->warnings, 0,
        g_dngettext (GETTEXT_PACKAGE,
                     "the board names no employer of %u posting; it is taken from the text where that "
                     "tells it",
                     "the board names no employer of %u postings; it is taken from the text where that "
                     "tells it",
                     self->n_nobody),
        self->n_nobody);
}

gboolean
hw_board_read_postings (const HwSource *source, const HwBoardPostings *postings, HwDocument *document, GError **error)
{
  g_autoptr (HwBoardFill) fill = hw_board_fill_new (source, postings->board, postings->root);
  GPtrArray *elements = postings->elements;
  gboolean alone = elements->len == 1 && g_ptr_array_index (elements, 0) == postings->root;

  if (elements->len > HW_LIMIT_RECORDS)
    {
      hw_read_error_set (error, HW_ERROR_LIMIT, 0, _("the file holds more than %u postings; split it"),
                         HW_LIMIT_RECORDS);
      return FALSE;
    }
  for (guint i = 0; i < elements->len; i++)
    {
      const HwJson *object = g_ptr_array_index (elements, i);
      HwRecord *record = hw_document_add_record (document, object->line);
      g_autoptr (GError) cause = NULL;

      if (!alone)
        record->original = g_bytes_new (postings->text + object->start, object->end - object->start);
      if (!hw_board_fill_record (fill, object, record, &cause)
          && !hw_read_keep_problem (source, record, cause, error))
        return FALSE;
    }
  hw_board_fill_warn (fill);
  return TRUE;
}
