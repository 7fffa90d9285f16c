/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/hw-board-postings.h"

#include <glib/gi18n-lib.h>

#include "base/hw-limits.h"
#include "import/hw-json-generic.h"
#include "import/hw-read-error.h"

typedef struct
{
  const HwSource *source;
  const HwBoardPostings *postings;
  HwDocument *document;
  GHashTable *names;    /* see HwBoardElement */
  HwBarePostings *bare;
  guint n_nobody;       /* postings without an employer */
} Reading;

static gboolean
fill_record (Reading *self, const HwJson *object, HwRecord *record, GError **error)
{
  g_autoptr (HwPostingDraft) draft = hw_posting_draft_new (record, self->bare, self->source->warnings);
  g_autoptr (GHashTable) used = g_hash_table_new (NULL, NULL);
  HwBoardElement element = { self->postings->root, object, draft, used, self->names };

  if (object->type != HW_JSON_OBJECT)
    {
      hw_read_error_set (error, HW_ERROR_INPUT, 0, _("a posting is no object; correct the list"));
      return FALSE;
    }
  if (self->postings->board != NULL ? !hw_board_fill (self->postings->board, &element, error)
                                    : !hw_json_generic_fill (&element, error))
    return FALSE;
  if (!hw_board_keep_rest (&element, error) || !hw_posting_draft_finish (draft, error))
    return FALSE;
  self->n_nobody += hw_record_get_field (record, "organisation") == NULL;
  return TRUE;
}

/* With keep_going a bad posting is a problem of its own record. */
static gboolean
add_posting (Reading *self, const HwJson *object, gboolean alone, GError **error)
{
  HwRecord *record = hw_document_add_record (self->document, object->line);
  g_autoptr (GError) cause = NULL;

  if (!alone)
    record->original = g_bytes_new (self->postings->text + object->start, object->end - object->start);
  if (fill_record (self, object, record, &cause))
    return TRUE;
  if (!self->source->request->keep_going)
    {
      hw_read_error_set (error, (HwError) cause->code, object->line, "%s", hw_read_error_skip_line (cause->message));
      return FALSE;
    }
  record->problem = g_strdup (hw_read_error_skip_line (cause->message));
  record->problem_line = object->line;
  return TRUE;
}

static void
warn_of_gaps (Reading *self)
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
  g_autoptr (GHashTable) names = hw_json_generic_names_new ();
  g_autoptr (HwBarePostings) bare = hw_bare_postings_new ();
  Reading reading = { source, postings, document, names, bare, 0 };
  GPtrArray *elements = postings->elements;
  gboolean alone = elements->len == 1 && g_ptr_array_index (elements, 0) == postings->root;

  if (elements->len > HW_LIMIT_RECORDS)
    {
      hw_read_error_set (error, HW_ERROR_LIMIT, 0, _("the file holds more than %u postings; split it"),
                         HW_LIMIT_RECORDS);
      return FALSE;
    }
  for (guint i = 0; i < elements->len; i++)
    if (!add_posting (&reading, g_ptr_array_index (elements, i), alone, error))
      return FALSE;
  warn_of_gaps (&reading);
  return TRUE;
}
