/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "base/hw-limits.h"
#include "base/hw-text.h"
#include "import/hw-formats.h"
#include "import/hw-front-matter.h"
#include "import/hw-markdown-blocks.h"
#include "import/hw-posting-text.h"
#include "import/hw-read-error.h"
#include "import/hw-resume-text.h"

#include <glib/gi18n-lib.h>

#define SNIFFED_LINES 400u

/* Signs that only Markdown has; dashes and asterisks before items are everybody's. */
static guint
count_signs (const char *text)
{
  guint signs = hw_front_matter_length (text) > 0 ? 2 : 0;

  for (guint i = 0; *text != '\0' && i < SNIFFED_LINES; i++)
    {
      gsize n = strcspn (text, "\r\n");
      gsize hashes = strspn (text, "#");
      g_autofree char *line = g_strndup (text, MIN (n, 2000));
      const char *strong = strstr (line, "**");

      signs += hashes >= 1 && hashes <= 6 && text[hashes] == ' ' ? 2 : 0;
      signs += strong != NULL && strong[2] != ' ' && strong[2] != '*' && strstr (strong + 2, "**") != NULL;
      signs += strstr (line, "](") != NULL && strchr (line, '[') != NULL;
      signs += g_str_has_prefix (line, "```") ? 1 : 0;
      text += n;
      text += *text != '\0';
    }
  return signs;
}

static guint
sniff_markdown (const HwSource *source)
{
  const char *name = source->request->file_name;
  gboolean named = name != NULL && (g_str_has_suffix (name, ".md") || g_str_has_suffix (name, ".markdown"));
  guint signs = count_signs (source->text);

  if (signs >= 2)
    return 60;
  return named || signs == 1 ? 20u : 0;
}

/* Its title heads the text, as in all formats that say it apart; a file without a text gets none by that. */
static void
take_front_matter (const HwSource *source, HwRecord *record, HwTextBuilder *builder)
{
  const char *title;

  hw_front_matter_add_fields (source->text, record, source->warnings);
  title = hw_record_get_field (record, "title");
  if (title != NULL && !hw_text_builder_is_empty (builder))
    hw_posting_text_head (builder, title);
}

static HwDocument *
read_markdown (const HwSource *source, GError **error)
{
  gboolean resume = hw_resume_text_decide (source->request->wanted, source->text);
  g_autoptr (HwDocument) document
      = hw_document_new (resume ? HW_DOCUMENT_RESUME : HW_DOCUMENT_POSTING, "markdown");
  HwRecord *record = hw_document_add_record (document, 1);
  g_autoptr (HwTextBuilder) builder = hw_text_builder_new ();
  gsize front = hw_front_matter_length (source->text);

  if (source->length > HW_LIMIT_RECORD_BYTES)
    {
      hw_read_error_set (error, HW_ERROR_LIMIT, 0, _("the text is longer than %u MiB; shorten it"),
                         HW_LIMIT_RECORD_BYTES >> 20);
      return NULL;
    }
  hw_markdown_write_blocks (builder, source->text + front);
  if (!resume && front > 0)
    take_front_matter (source, record, builder);
  if (!hw_text_builder_finish (builder, record, error))
    return NULL;
  if (resume)
    hw_resume_text_add_fields (record);
  if (!hw_text_is_blank (record->text))
    return g_steal_pointer (&document);
  hw_read_error_set (error, HW_ERROR_INPUT, 0,
                     _("the file holds no text but markup; choose the file that was meant"));
  return NULL;
}

const HwReader HW_READER_MARKDOWN = {
  .format = "markdown",
  .kinds = 1u << HW_DOCUMENT_POSTING | 1u << HW_DOCUMENT_RESUME,
  .sniff = sniff_markdown,
  .read = read_markdown,
};
