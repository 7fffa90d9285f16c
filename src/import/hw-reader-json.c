/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/hw-limits.h"
#include "base/hw-text.h"
#include "import/hw-board-postings.h"
#include "import/hw-formats.h"
#include "import/hw-json-generic.h"
#include "import/hw-json-ld-record.h"
#include "import/hw-people-json.h"
#include "import/hw-read-error.h"

/* JSON of job boards and applicant systems; what it is, its members tell. */

static guint
sniff_json (const HwSource *source)
{
  const char *at = source->text + strspn (source->text, " \t\r\n");
  const char *next = *at != '\0' ? at + 1 + strspn (at + 1, " \t\r\n") : at;

  if ((*at == '{' || *at == '[') && source->request->file_name != NULL
      && g_str_has_suffix (source->request->file_name, ".json"))
    return 85; /* it is meant as JSON, so it is told what is wrong with it */
  if (*at == '{')
    return *next == '"' || *next == '}' ? 85 : g_strstr_len (at, 4096, "\"") != NULL ? 60 : 0;
  if (*at != '[')
    return 0;
  return *next == '{' ? 85 : strchr ("[\"", *next) != NULL && *next != '\0' ? 60 : 0; /* a text may begin "[1]" */
}

static HwJson *
parse (const HwSource *source, GError **error)
{
  if (!g_str_has_prefix (source->encoding, "UTF-"))
    {
      hw_read_error_set (error, HW_ERROR_INPUT, 0, _("JSON has to be UTF-8; save the file as UTF-8"));
      return NULL;
    }
  return hw_json_parse (source->text, source->length, 1, HW_JSON_STRICT, NULL, error);
}

/* A file of schema.org's postings, as pages have them inside. */
static gboolean
read_job_posting (const HwSource *source, HwDocument *document, const HwJobPosting *posting, HwBarePostings *bare,
                  GError **error)
{
  HwRecord *record = hw_document_add_record (document, posting->object->line);
  g_autoptr (GError) cause = NULL;

  return hw_json_ld_fill_record (posting, record, bare, source->warnings, &cause)
         || hw_read_keep_problem (source, record, cause, error);
}

/* NULL without @error when there are none; what is broken in known ways is mended as in pages. */
static HwDocument *
read_json_ld (const HwSource *source, GError **error)
{
  HwHtmlScript script = { 1, source->text };
  g_autoptr (GPtrArray) scripts = g_ptr_array_new ();
  g_autoptr (HwJobPostings) found = NULL;
  g_autoptr (HwBarePostings) bare = hw_bare_postings_new ();
  g_autoptr (HwDocument) document = NULL;
  guint n_warnings = source->warnings->len;

  if (strstr (source->text, "JobPosting") == NULL)
    return NULL;
  g_ptr_array_add (scripts, &script);
  found = hw_json_ld_find (scripts, source->warnings, error);
  if (found == NULL)
    return NULL;
  if (found->postings->len == 0)
    g_ptr_array_set_size (source->warnings, (int) n_warnings);
  document = hw_document_new (HW_DOCUMENT_POSTING, "json-ld");
  for (guint i = 0; i < found->postings->len; i++)
    if (!read_job_posting (source, document, &g_array_index (found->postings, HwJobPosting, i), bare, error))
      return NULL;
  hw_bare_postings_warn (bare, source->warnings);
  return document->records->len > 0 ? g_steal_pointer (&document) : NULL;
}

static HwDocument *
read_boards (const HwSource *source, const HwJson *root, GError **error)
{
  g_autoptr (GPtrArray) elements = g_ptr_array_new ();
  HwBoardPostings postings = { .text = source->text, .root = root, .elements = elements };
  g_autoptr (HwDocument) document = NULL;
  g_autoptr (GError) cause = NULL;

  postings.board = hw_board_find (root, elements);
  if (postings.board == NULL)
    {
      document = read_json_ld (source, &cause);
      if (document == NULL && cause != NULL)
        g_propagate_error (error, g_steal_pointer (&cause));
      else if (document == NULL && !hw_json_generic_find (root, elements))
        hw_read_error_set (error, HW_ERROR_UNSUPPORTED, root->line,
                           _("this JSON holds no postings that are known: no list of objects with a title and a "
                             "text, a place or an employer; export the data as CSV"));
      if (document != NULL || elements->len == 0)
        return g_steal_pointer (&document);
    }
  document = hw_document_new (HW_DOCUMENT_POSTING, postings.board != NULL ? postings.board->format : "json");
  return hw_board_read_postings (source, &postings, document, error) ? g_steal_pointer (&document) : NULL;
}

/* A file is taken whole, or with keep_going without its bad records. */
static gboolean
check_problems (const HwSource *source, HwDocument *document, GError **error)
{
  for (guint i = 0; !source->request->keep_going && i < document->records->len; i++)
    {
      const HwRecord *record = g_ptr_array_index (document->records, i);

      if (record->problem == NULL)
        continue;
      hw_read_error_set (error, HW_ERROR_INPUT, record->problem_line, "%s", record->problem);
      return FALSE;
    }
  return TRUE;
}

static HwDocument *
read_people (const HwSource *source, HwDocumentKind kind, GPtrArray *elements, GError **error)
{
  g_autoptr (HwDocument) document = hw_document_new (kind, hw_people_json_get_format (kind));
  guint n_answers = 0;

  for (guint i = 0; i < elements->len; i++)
    {
      const HwJson *object = g_ptr_array_index (elements, i);

      if (document->records->len > HW_LIMIT_RECORDS)
        {
          hw_read_error_set (error, HW_ERROR_LIMIT, 0, _("the file holds more than %u records; split it"),
                             HW_LIMIT_RECORDS);
          return NULL;
        }
      if (kind == HW_DOCUMENT_CANDIDATES)
        hw_people_json_fill_candidate (object, hw_document_add_record (document, object->line));
      else
        hw_people_json_add_scorecard (object, document, &n_answers);
    }
  hw_people_json_warn_of_answers (n_answers, source->warnings);
  return check_problems (source, document, error) ? g_steal_pointer (&document) : NULL;
}

static HwDocument *
read_known (const HwSource *source, const HwJson *root, GError **error)
{
  g_autoptr (GPtrArray) elements = g_ptr_array_new ();
  int wanted = source->request->wanted;
  HwDocumentKind kind;

  if (wanted == HW_DOCUMENT_POSTING || !hw_people_json_find (root, &kind, elements))
    {
      if (wanted < 0 || wanted == HW_DOCUMENT_POSTING)
        return read_boards (source, root, error);
    }
  else if (wanted < 0 || wanted == (int) kind)
    return read_people (source, kind, elements, error);
  hw_read_error_set (error, HW_ERROR_INPUT, root->line,
                     _("this JSON does not hold what was asked for; leave out the kind or choose another file"));
  return NULL;
}

static HwDocument *
read_json (const HwSource *source, GError **error)
{
  g_autoptr (GError) cause = NULL;
  g_autoptr (HwJson) root = parse (source, &cause);
  HwDocument *mended;

  if (root != NULL)
    return read_known (source, root, error);
  mended = read_json_ld (source, NULL);
  if (mended == NULL)
    g_propagate_error (error, g_steal_pointer (&cause));
  return mended;
}

const HwReader HW_READER_JSON = {
  .format = "json",
  .kinds = 1u << HW_DOCUMENT_POSTING | 1u << HW_DOCUMENT_CANDIDATES | 1u << HW_DOCUMENT_SCORECARDS,
  .sniff = sniff_json,
  .read = read_json,
};
