/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/hw-text.h"
#include "import/hw-board-postings.h"
#include "import/hw-formats.h"
#include "import/hw-html-data.h"
#include "import/hw-html-items.h"
#include "import/hw-html-list.h"
#include "import/hw-html-text.h"
#include "import/hw-html-values.h"
#include "import/hw-html-witness.h"
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
is_long (HwTextBuilder *description)
{
  return g_utf8_strlen (hw_text_builder_get_text (description), -1) >= FULL_DESCRIPTION_CHARS;
}

static gboolean
is_most_of (HwTextBuilder *description, HwTextBuilder *page)
{
  return g_utf8_strlen (hw_text_builder_get_text (description), -1) * 2
         >= g_utf8_strlen (hw_text_builder_get_text (page), -1);
}

/* What can be seen of the posting: of one of several its own element, else the part of the page that is about it. */
static HwTextBuilder *
write_visible (HwHtmlPage *page, const HwJobPosting *posting, gboolean alone, GPtrArray *warnings)
{
  g_autoptr (HwTextBuilder) builder = NULL;

  if (alone || posting->node == NULL)
    return write_page (page, warnings);
  builder = hw_text_builder_new ();
  hw_html_warn_of_hidden (hw_html_write_text (builder, posting->node, page->styles), warnings);
  return g_steal_pointer (&builder);
}

static GBytes *
copy_original (const HwJobPosting *posting)
{
  char *html;

  if (posting->node == NULL)
    return g_bytes_new (posting->source + posting->object->start, posting->object->end - posting->object->start);
  html = hw_html_dump (posting->node);
  return html != NULL ? g_bytes_new_take (html, strlen (html)) : NULL;
}

static const char *
name_origin (const HwJobPosting *posting)
{
  if (posting->node == NULL)
    return "json-ld";
  return xmlHasProp (posting->node, (const xmlChar *) "itemscope") != NULL ? "microdata" : "rdfa";
}

/* A page is only parsed where its data leave something to be read in it. */
static gboolean
read_posting (const HwSource *source, HwDocument *document, HwHtmlPage *page, const HwJobPosting *posting,
              gboolean alone, GError **error)
{
  HwRecord *record = hw_document_add_record (document, posting->object->line);
  g_autoptr (HwTextBuilder) description = NULL;
  g_autoptr (HwTextBuilder) visible = NULL;
  g_autoptr (GPtrArray) hidden = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) cause = NULL;

  if (!hw_json_ld_add_fields (posting, record, source->warnings, error))
    return FALSE;
  description = hw_json_ld_write_description (posting, hw_record_get_field (record, "title"), source->warnings,
                                              &cause);
  if (cause != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&cause));
      return FALSE;
    }
  if (!alone)
    record->original = copy_original (posting);
  if (description == NULL || (!is_long (description) && (alone || posting->node != NULL)))
    {
      if (!hw_html_page_load (page, error))
        return FALSE;
      visible = write_visible (page, posting, alone, hidden);
    }
  if (description != NULL && (visible == NULL || is_most_of (description, visible)))
    {
      hw_record_add_field (record, "description_source", name_origin (posting));
      return hw_text_builder_finish (description, record, error);
    }
  hw_record_add_field (record, "description_source", "page");
  g_ptr_array_extend_and_steal (source->warnings, g_steal_pointer (&hidden));
  return hw_text_builder_finish (visible, record, error);
}

/* A page that says nothing of itself but what can be seen, or what its scripts would show. */
static gboolean
read_visible (const HwSource *source, HwDocument *document, HwHtmlPage *page, GError **error)
{
  g_autoptr (HwTextBuilder) text = NULL;
  g_autoptr (HwHtmlData) data = hw_html_data_find (source->text, source->length);
  HwRecord *record;

  if (data != NULL)
    {
      HwBoardPostings postings = { data->text, data->root, data->board, data->elements };

      return hw_board_read_postings (source, &postings, document, error);
    }
  if (hw_html_list_refuse (page, error))
    return FALSE;
  text = write_page (page, source->warnings);
  record = hw_document_add_record (document, 1);
  hw_html_add_witness (page, record);
  return hw_text_builder_finish (text, record, error);
}

/* With keep_going a bad posting of several is a problem of its own record. */
static gboolean
read_postings (const HwSource *source, HwDocument *document, HwHtmlPage *page, GError **error)
{
  g_autoptr (HwJobPostings) found = hw_json_ld_find (page->json_ld, source->warnings, error);

  if (found == NULL)
    return FALSE;
  if (found->postings->len == 0)
    {
      if (!hw_html_page_load (page, error))
        return FALSE;
      hw_html_items_find (page, found);
    }
  if (found->postings->len == 0)
    return read_visible (source, document, page, error);
  for (guint i = 0; i < found->postings->len; i++)
    {
      const HwJobPosting *posting = &g_array_index (found->postings, HwJobPosting, i);
      g_autoptr (GError) cause = NULL;

      if (!read_posting (source, document, page, posting, found->postings->len == 1, &cause)
          && !hw_read_keep_problem (source, g_ptr_array_index (document->records, i), cause, error))
        return FALSE;
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
  if (resume || (wanted != HW_DOCUMENT_POSTING && page->json_ld->len == 0))
    {
      g_autoptr (GPtrArray) unused = g_ptr_array_new_with_free_func (g_free);

      if (!hw_html_page_load (page, error))
        return NULL;
      text = write_page (page, resume ? source->warnings : unused);
      resume |= hw_resume_text_score (hw_text_builder_get_text (text)) >= HW_RESUME_FROM;
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
