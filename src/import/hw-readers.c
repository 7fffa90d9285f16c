/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/hw-reader.h"

#include <glib/gi18n-lib.h>

#include "base/hw-limits.h"
#include "base/hw-text.h"
#include "import/hw-encoding.h"
#include "import/hw-formats.h"
#include "import/hw-magic.h"
#include "import/hw-read-error.h"

#define MIN_SCORE 1u

const HwReader *
hw_readers (void)
{
  static const HwReader *const formats[] = HW_FORMATS;
  static HwReader readers[G_N_ELEMENTS (formats) + 1];

  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    readers[i] = *formats[i];
  return readers;
}

static void
source_clear (HwSource *source)
{
  g_clear_pointer (&source->text, g_free);
  g_clear_pointer (&source->encoding, g_free);
  g_clear_pointer (&source->warnings, g_ptr_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (HwSource, source_clear)

static gboolean
source_init (HwSource *source, const HwReadRequest *request, GError **error)
{
  gsize length = 0;
  const guint8 *data = g_bytes_get_data (request->bytes, &length);
  g_autofree char *declared = NULL;

  *source = (HwSource){ .request = request, .warnings = g_ptr_array_new_with_free_func (g_free) };
  if (length > HW_LIMIT_FILE_BYTES)
    {
      hw_read_error_set (error, HW_ERROR_LIMIT, 0, _("the file is larger than %u MiB; split it"),
                         HW_LIMIT_FILE_BYTES >> 20);
      return FALSE;
    }
  if (length == 0)
    {
      hw_read_error_set (error, HW_ERROR_INPUT, 0, _("the file is empty; choose the file that was meant"));
      return FALSE;
    }
  if (!hw_magic_check (data, length, error))
    return FALSE;
  declared = hw_encoding_find_declared (data, length);
  source->text = hw_encoding_decode (data, length, request->encoding, declared, &source->encoding,
                                     source->warnings, error);
  if (source->text == NULL)
    return FALSE;
  source->length = strlen (source->text);
  if (hw_text_is_blank (source->text))
    {
      hw_read_error_set (error, HW_ERROR_INPUT, 0,
                         _("the file is empty but for white space; choose the file that was meant"));
      return FALSE;
    }
  return hw_magic_check_text (source->text, error);
}

/* A candidate may come as a table or as a resume, so who asks for one gets either. */
static guint
get_wanted_kinds (int wanted)
{
  if (wanted < 0)
    return G_MAXUINT;
  if (wanted == HW_DOCUMENT_CANDIDATES)
    return 1u << HW_DOCUMENT_CANDIDATES | 1u << HW_DOCUMENT_RESUME;
  return 1u << wanted;
}

static const HwReader *
choose_reader (const HwSource *source, GError **error)
{
  guint kinds = get_wanted_kinds (source->request->wanted);
  const HwReader *best = NULL, *seen = NULL;
  guint best_score = 0, seen_score = 0;

  for (const HwReader *reader = hw_readers (); reader->format != NULL; reader++)
    {
      guint score = reader->sniff (source);

      if (score > seen_score)
        {
          seen = reader;
          seen_score = score;
        }
      if (score > best_score && (reader->kinds & kinds) != 0)
        {
          best = reader;
          best_score = score;
        }
    }
  /* Certain of one format: the file is not read as a poorer one, only because that could hold what is
   * wanted. */
  if (best != NULL && (best == seen || seen_score < 80))
    return best;
  if (seen == NULL || seen_score < MIN_SCORE)
    hw_read_error_set (error, HW_ERROR_UNSUPPORTED, 0,
                       _("the format is not one that is read; save it as plain text, HTML or CSV"));
  else
    hw_read_error_set (
        error, HW_ERROR_INPUT, 0,
        _("a file of the format %s does not hold what was asked for; leave out the kind or choose "
           "another file"),
        seen->format);
  return NULL;
}

HwDocument *
hw_read_document (const HwReadRequest *request, GError **error)
{
  g_auto (HwSource) source = { 0 };
  g_autoptr (HwDocument) document = NULL;
  const HwReader *reader;

  if (!source_init (&source, request, error))
    return NULL;
  reader = choose_reader (&source, error);
  if (reader == NULL)
    return NULL;
  document = reader->read (&source, error);
  if (document == NULL)
    return NULL;
  hw_set_string (&document->encoding, source.encoding);
  for (guint i = 0; i < source.warnings->len; i++)
    g_ptr_array_add (document->warnings, g_strdup (g_ptr_array_index (source.warnings, i)));
  return g_steal_pointer (&document);
}
