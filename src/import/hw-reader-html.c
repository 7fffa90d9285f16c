/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/hw-text.h"
#include "import/hw-formats.h"
#include "import/hw-html-text.h"
#include "import/hw-json-ld.h"
#include "import/hw-read-error.h"
#include "import/hw-resume-text.h"

#define SNIFFED_WITHIN 4096u
#define FULL_DESCRIPTION_CHARS 500
static guint
sniff_html (const HwSource *source)
{
  static const char *const tags[]
      = { "<body", "<div",    "<p>",   "<p ",      "<ul",   "<ol",      "<li",   "<h1",   "<h2",   "<h3",
          "<br",   "<script", "<meta", "<section", "<main", "<article", "<head", "<span", "<table" };
  g_autofree char *head = g_ascii_strdown (source->text, (gssize) MIN (source->length, SNIFFED_WITHIN));
  const char *at = head + strspn (head, " \t\r\n");

  if (*at != '<')
    return 0;
  if (strstr (head, "<!doctype html") != NULL || strstr (head, "<html") != NULL)
    return 95;
  for (guint i = 0; i < G_N_ELEMENTS (tags); i++)
    if (strstr (head, tags[i]) != NULL)
      return 85;
  return 0;
}

/* The page's own text, from the part that is about the job. */
static HwTextBuilder *
write_page (HwHtmlPage *page, GPtrArray *warnings)
{
  g_autoptr (HwTextBuilder) builder = hw_text_builder_new ();

  hw_html_warn_of_hidden (hw_html_write_text (builder, hw_html_find_main (page), page->styles), warnings);
  return g_steal_pointer (&builder);
}

/* Some pages put only a teaser into the description: then the page itself says more. */
static gboolean
is_full (HwTextBuilder *description, HwTextBuilder *page)
{
  glong chars = g_utf8_strlen (hw_text_builder_get_text (description), -1);

  return chars >= FULL_DESCRIPTION_CHARS || chars * 2 >= g_utf8_strlen (hw_text_builder_get_text (page), -1);
}

static gboolean
read_posting (const HwSource *source, HwDocument *document, HwHtmlPage *page, const HwJobPosting *posting,
              gboolean alone, GError **error)
{
  HwRecord *record = hw_document_add_record (document, posting != NULL ? posting->object->line : 1);
  g_autoptr (HwTextBuilder) description = NULL;
  g_autoptr (HwTextBuilder) whole = NULL;
  g_autoptr (GPtrArray) hidden = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) cause = NULL;

  if (posting != NULL)
    {
      if (!hw_json_ld_add_fields (posting, record, source->warnings, error))
        return FALSE;
      description = hw_json_ld_write_description (posting, hw_record_get_field (record, "title"),
                                                  source->warnings, &cause);
      if (cause != NULL)
        {
          g_propagate_error (error, g_steal_pointer (&cause));
          return FALSE;
        }
    }
  if (!alone)
    record->original = g_bytes_new (posting->source + posting->object->start,
                                    posting->object->end - posting->object->start);
  whole = alone || description == NULL ? write_page (page, hidden) : NULL;
  if (description != NULL && (whole == NULL || is_full (description, whole)))
    {
      hw_record_add_field (record, "description_source", "json-ld");
      return hw_text_builder_finish (description, record, error);
    }
  if (posting != NULL)
    hw_record_add_field (record, "description_source", "page");
  g_ptr_array_extend_and_steal (source->warnings, g_steal_pointer (&hidden));
  return hw_text_builder_finish (whole, record, error);
}

/* With keep_going a bad posting of several is a problem of its own record. */
static gboolean
read_postings (const HwSource *source, HwDocument *document, HwHtmlPage *page, GError **error)
{
  g_autoptr (HwJobPostings) found = hw_json_ld_find (page->json_ld, source->warnings, error);

  if (found == NULL)
    return FALSE;
  if (found->postings->len == 0)
    return read_posting (source, document, page, NULL, TRUE, error);
  for (guint i = 0; i < found->postings->len; i++)
    {
      const HwJobPosting *posting = &g_array_index (found->postings, HwJobPosting, i);
      g_autoptr (GError) cause = NULL;

      if (read_posting (source, document, page, posting, found->postings->len == 1, &cause))
        continue;
      if (!source->request->keep_going)
        {
          g_propagate_error (error, g_steal_pointer (&cause));
          return FALSE;
        }
      {
        HwRecord *record = g_ptr_array_index (document->records, document->records->len - 1);

        record->problem = g_strdup (hw_read_error_skip_line (cause->message));
        record->problem_line = posting->object->line;
      }
    }
  return TRUE;
}

static gboolean
read_resume (const HwSource *source, HwDocument *document, HwTextBuilder *text, GError **error)
{
  HwRecord *record = hw_document_add_record (document, 1);

  document->kind = HW_DOCUMENT_RESUME;
  if (!hw_text_builder_finish (text, record, error))
    return FALSE;
  hw_resume_text_add_fields (record);
  return TRUE;
}

static gboolean
check_not_empty (HwDocument *document, GError **error)
{
  for (guint i = 0; i < document->records->len; i++)
    {
      const HwRecord *record = g_ptr_array_index (document->records, i);

      if (record->problem == NULL && hw_text_is_blank (record->text))
        {
          hw_read_error_set (
              error, HW_ERROR_INPUT, 0,
              _("the page shows no text without its scripts; save it from the browser or copy the text"));
          return FALSE;
        }
    }
  return TRUE;
}

static HwDocument *
read_html (const HwSource *source, GError **error)
{
  int wanted = source->request->wanted;
  g_autoptr (HwHtmlPage) page = hw_html_page_new (source->text, source->length, error);
  g_autoptr (HwDocument) document = NULL;
  g_autoptr (HwTextBuilder) text = NULL;
  gboolean resume, ok;

  if (page == NULL)
    return NULL;
  document = hw_document_new (HW_DOCUMENT_POSTING, "html");
  resume = wanted == HW_DOCUMENT_RESUME || wanted == HW_DOCUMENT_CANDIDATES;
  if (wanted != HW_DOCUMENT_POSTING)
    {
      g_autoptr (GPtrArray) unused = g_ptr_array_new_with_free_func (g_free);

      text = write_page (page, resume ? source->warnings : unused);
      resume |= page->json_ld->len == 0
                && hw_resume_text_score (hw_text_builder_get_text (text)) >= HW_RESUME_FROM;
    }
  ok = resume ? read_resume (source, document, text, error) : read_postings (source, document, page, error);
  return ok && check_not_empty (document, error) ? g_steal_pointer (&document) : NULL;
}

const HwReader HW_READER_HTML = {
  .format = "html",
  .kinds = 1u << HW_DOCUMENT_POSTING | 1u << HW_DOCUMENT_RESUME,
  .sniff = sniff_html,
  .read = read_html,
};
