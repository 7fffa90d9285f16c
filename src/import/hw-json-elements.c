/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/hw-json-elements.h"

#include <glib/gi18n-lib.h>

#include "base/hw-limits.h"
#include "import/hw-board-postings.h"
#include "import/hw-json-generic.h"
#include "import/hw-json-ld-record.h"
#include "import/hw-people-json.h"
#include "import/hw-read-error.h"

typedef struct
{
  HwDocumentKind kind;
  const HwBoard *board; /* of postings */
  gboolean is_json_ld;
} Contents;

typedef struct
{
  HwSource *source;
  HwRecordSink *sink;
  Contents contents;
  HwBoardFill *fill;
  HwBarePostings *bare;
  guint n_answers;
} Reading;

static void
reading_clear (Reading *self)
{
  g_clear_pointer (&self->fill, hw_board_fill_free);
  g_clear_pointer (&self->bare, hw_bare_postings_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Reading, reading_clear)

static gboolean
are_of_list (GPtrArray *elements, const HwJson *list)
{
  return elements->len == list->values->len && g_ptr_array_index (elements, 0) == g_ptr_array_index (list->values, 0);
}

/* In the order of HW_READER_JSON. */
static gboolean
find_contents (const HwJson *root, const HwJson *list, int wanted, Contents *contents)
{
  g_autoptr (GPtrArray) elements = g_ptr_array_new ();

  *contents = (Contents){ .kind = HW_DOCUMENT_POSTING };
  if (wanted != HW_DOCUMENT_POSTING && hw_people_json_find (root, &contents->kind, elements))
    return are_of_list (elements, list) && (wanted < 0 || wanted == (int) contents->kind);
  contents->kind = HW_DOCUMENT_POSTING;
  if (wanted >= 0 && wanted != HW_DOCUMENT_POSTING)
    return FALSE;
  contents->board = hw_board_find (root, elements);
  if (contents->board != NULL)
    return are_of_list (elements, list);
  contents->is_json_ld = hw_json_ld_is_posting (g_ptr_array_index (list->values, 0));
  return contents->is_json_ld || (hw_json_generic_find (root, elements) && are_of_list (elements, list));
}

static gboolean
take_posting (Reading *self, const HwJson *object, const char *text, GError **error)
{
  g_autoptr (HwRecord) record = hw_record_new (object->line);
  HwJobPosting posting = { .object = object, .source = (char *) text };
  g_autoptr (GError) cause = NULL;
  gboolean ok;

  if (self->contents.is_json_ld && !hw_json_ld_is_posting (object))
    return TRUE; /* employers and places of a graph */
  record->original = g_bytes_new (text + object->start, object->end - object->start);
  ok = self->contents.is_json_ld
           ? hw_json_ld_fill_record (&posting, record, self->bare, self->source->warnings, &cause)
           : hw_board_fill_record (self->fill, object, record, &cause);
  if (!ok && !hw_read_keep_problem (self->source, record, cause, error))
    return FALSE;
  return hw_record_sink_take (self->sink, g_steal_pointer (&record), error);
}

/* The ratings of a scorecard are a record each. */
static gboolean
take_person (Reading *self, const HwJson *object, GError **error)
{
  g_autoptr (HwDocument) few = hw_document_new (self->contents.kind, "json");

  if (self->contents.kind == HW_DOCUMENT_CANDIDATES)
    hw_people_json_fill_candidate (object, hw_document_add_record (few, object->line));
  else
    hw_people_json_add_scorecard (object, few, &self->n_answers);
  while (few->records->len > 0)
    {
      g_autoptr (HwRecord) record = g_ptr_array_steal_index (few->records, 0);

      if (record->problem != NULL && !self->source->request->keep_going)
        {
          hw_read_error_set (error, HW_ERROR_INPUT, record->problem_line, "%s", record->problem);
          return FALSE;
        }
      if (!hw_record_sink_take (self->sink, g_steal_pointer (&record), error))
        return FALSE;
    }
  return TRUE;
}

static const char *
get_format (const Contents *contents)
{
  if (contents->kind != HW_DOCUMENT_POSTING)
    return hw_people_json_get_format (contents->kind);
  return contents->board != NULL ? contents->board->format : contents->is_json_ld ? "json-ld" : "json";
}

/* An element that cannot be read is a bad record, where the next one can be found all the same. */
static gboolean
take_bad (Reading *self, guint line, const GError *cause, GError **error)
{
  g_autoptr (HwRecord) record = hw_record_new (line);

  return hw_read_keep_problem (self->source, record, cause, error)
         && hw_record_sink_take (self->sink, g_steal_pointer (&record), error);
}

static gboolean
read_elements (Reading *self, HwJsonNext next, gpointer list, GError **error)
{
  HwJsonFlags flags = self->contents.is_json_ld ? HW_JSON_RAW_CONTROLS : HW_JSON_STRICT;

  for (;;)
    {
      g_autoptr (HwJson) element = NULL;
      g_autoptr (GError) cause = NULL;
      const char *text;
      guint bad_line = 0;

      if (!next (list, flags, &element, &text, &bad_line, &cause))
        {
          if (bad_line == 0)
            {
              g_propagate_error (error, g_steal_pointer (&cause));
              return FALSE;
            }
          if (!take_bad (self, bad_line, cause, error))
            return FALSE;
          continue;
        }
      if (element == NULL)
        return TRUE;
      if (!(self->contents.kind == HW_DOCUMENT_POSTING ? take_posting (self, element, text, error)
                                                       : take_person (self, element, error)))
        return FALSE;
    }
}

static void
warn (Reading *self)
{
  hw_people_json_warn_of_answers (self->n_answers, self->source->warnings);
  if (self->contents.is_json_ld)
    hw_bare_postings_warn (self->bare, self->source->warnings);
  else if (self->contents.kind == HW_DOCUMENT_POSTING)
    hw_board_fill_warn (self->fill);
}

gboolean
hw_json_elements_are_known (const HwJson *root, const HwJson *list, int wanted)
{
  Contents contents;

  return find_contents (root, list, wanted, &contents);
}

gboolean
hw_json_elements_stream (HwSource *source, HwRecordSink *sink, const HwJson *root, const HwJson *list, HwJsonNext next,
                         gpointer data, GError **error)
{
  g_auto (Reading) reading = { .source = source, .sink = sink };

  if (!find_contents (root, list, source->request->wanted, &reading.contents))
    {
      hw_read_error_set (error, HW_ERROR_UNSUPPORTED, list->line,
                         _("this JSON does not hold what was asked for; leave out the kind or choose another file"));
      return FALSE;
    }
  reading.fill = hw_board_fill_new (source, reading.contents.board, root);
  reading.bare = hw_bare_postings_new ();
  if (!hw_record_sink_begin (sink, reading.contents.kind, get_format (&reading.contents), error)
      || !read_elements (&reading, next, data, error))
    return FALSE;
  warn (&reading);
  return TRUE;
}
