/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/hw-record-pack.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/hw-limits.h"
#include "base/hw-text.h"
#include "core/hw-byte-codec.h"
#include "core/hw-packed.h"

/* Records, their fields and the structure of their texts; a million of them pass from the reader to the store. */

static gboolean
refuse (const char *problem, GError **error)
{
  return hw_packed_refuse (_("document"), problem, error);
}

/* A block begins where the one before it ended, or a little behind. */
static void
put_blocks (GByteArray *out, GArray *blocks)
{
  guint n = blocks != NULL ? blocks->len : 0;
  guint end = 0;

  hw_bytes_put_number (out, n);
  for (guint i = 0; i < n; i++)
    {
      const HwBlock *block = &g_array_index (blocks, HwBlock, i);
      const guint64 numbers[] = { block->start - end, block->end - block->start,
                                  (guint64) block->level << 2 | (guint64) block->kind };

      hw_bytes_put_numbers (out, numbers, G_N_ELEMENTS (numbers));
      end = block->end;
    }
}

static gboolean
check_block (const HwBlock *block, guint kind, guint previous_end, gsize n_chars)
{
  if (block->start < previous_end || block->end < block->start || block->end > n_chars
      || kind > HW_BLOCK_CELL)
    return FALSE;
  if (kind == HW_BLOCK_HEADING)
    return block->level >= 1 && block->level <= 6;
  if (kind == HW_BLOCK_ITEM)
    return block->level >= 1 && block->level <= HW_LIMIT_MARKUP_DEPTH;
  return block->level == 0;
}

static GArray *
take_blocks (HwByteReader *reader, gsize n_chars, GError **error)
{
  g_autoptr (GArray) blocks = NULL;
  guint n = hw_bytes_take_count (reader, HW_LIMIT_RECORD_BYTES);
  guint end = 0;

  blocks = g_array_sized_new (FALSE, FALSE, sizeof (HwBlock), n);
  for (guint i = 0; i < n; i++)
    {
      HwBlock block;
      guint kind;

      block.start = end + (guint) hw_bytes_take_number (reader, n_chars - end);
      block.end = block.start + (guint) hw_bytes_take_number (reader, n_chars - block.start);
      kind = (guint) hw_bytes_take_number (reader, HW_LIMIT_MARKUP_DEPTH << 2 | 3);
      block.kind = (HwBlockKind) (kind & 3);
      block.level = kind >> 2;
      if (reader->bad || !check_block (&block, kind & 3, end, n_chars))
        {
          hw_packed_refuse (_("text structure"), _("a block lies outside the text or over another"), error);
          return NULL;
        }
      end = block.end;
      g_array_append_val (blocks, block);
    }
  return g_steal_pointer (&blocks);
}

static gboolean
check_done (const HwByteReader *reader, const char *what, GError **error)
{
  return hw_byte_reader_is_done (reader)
         || hw_packed_refuse (what, _("its bytes are not in the expected form"), error);
}

GBytes *
hw_blocks_pack (GArray *blocks)
{
  g_autoptr (GByteArray) out = g_byte_array_new ();

  put_blocks (out, blocks);
  return g_byte_array_free_to_bytes (g_steal_pointer (&out));
}

GArray *
hw_blocks_unpack (GBytes *bytes, gsize n_chars, GError **error)
{
  g_autoptr (GArray) blocks = NULL;
  HwByteReader reader;

  hw_byte_reader_init (&reader, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  blocks = take_blocks (&reader, n_chars, error);
  if (blocks == NULL || !check_done (&reader, _("text structure"), error))
    return NULL;
  return g_steal_pointer (&blocks);
}

static void
put_fields (GByteArray *out, const HwRecord *record)
{
  hw_bytes_put_number (out, record->names->len);
  for (guint i = 0; i < record->names->len; i++)
    {
      hw_bytes_put_text (out, g_ptr_array_index (record->names, i));
      hw_bytes_put_text (out, g_ptr_array_index (record->values, i));
    }
}

static gboolean
take_fields (HwByteReader *reader, HwRecord *record, GError **error)
{
  guint n = hw_bytes_take_count (reader, G_MAXUINT);

  if (n > HW_LIMIT_RECORD_FIELDS)
    return refuse (_("a record has too many fields"), error);
  for (guint i = 0; i < n; i++)
    {
      char *name = hw_bytes_take_text (reader, HW_LIMIT_FIELD_BYTES);
      char *value = hw_bytes_take_text (reader, HW_LIMIT_RECORD_BYTES);

      g_ptr_array_add (record->names, name != NULL ? name : g_strdup (""));
      g_ptr_array_add (record->values, value != NULL ? value : g_strdup (""));
      if (name == NULL || value == NULL)
        return refuse (_("a field is too long"), error);
    }
  return TRUE;
}

GBytes *
hw_record_pack_fields (const HwRecord *self)
{
  g_autoptr (GByteArray) out = NULL;

  if (self->names->len == 0)
    return NULL;
  out = g_byte_array_new ();
  put_fields (out, self);
  return g_byte_array_free_to_bytes (g_steal_pointer (&out));
}

gboolean
hw_record_unpack_fields (HwRecord *self, GBytes *fields, GError **error)
{
  HwByteReader reader;

  hw_byte_reader_init (&reader, g_bytes_get_data (fields, NULL), g_bytes_get_size (fields));
  return take_fields (&reader, self, error) && check_done (&reader, _("list of fields"), error);
}

static void
put_record (GByteArray *out, const HwRecord *record)
{
  gsize length = 0;
  gconstpointer original = record->original != NULL ? g_bytes_get_data (record->original, &length) : NULL;

  hw_bytes_put_number (out, record->line);
  hw_bytes_put_text (out, record->text);
  put_blocks (out, record->blocks);
  put_fields (out, record);
  hw_bytes_put_data (out, record->original != NULL && original == NULL ? "" : original, length);
  hw_bytes_put_text (out, record->problem);
  hw_bytes_put_number (out, record->problem_line);
}

static gboolean
take_record (HwByteReader *reader, HwRecord *record, GError **error)
{
  GArray *blocks;
  const guint8 *original;
  gsize length = 0;

  record->line = (guint) hw_bytes_take_number (reader, G_MAXUINT);
  record->text = hw_bytes_take_text (reader, HW_LIMIT_READER_OUTPUT_BYTES);
  length = record->text != NULL ? strlen (record->text) : 0;
  if (length > 0 && memchr (record->text, '\r', length) != NULL)
    return refuse (_("a text has carriage returns"), error);
  blocks = take_blocks (reader, length > 0 ? hw_text_count_chars (record->text, length) : 0, error);
  if (blocks == NULL)
    return FALSE;
  g_array_unref (record->blocks);
  record->blocks = blocks;
  if (!take_fields (reader, record, error))
    return FALSE;
  original = hw_bytes_take_data (reader, &length);
  record->original = original != NULL ? g_bytes_new (original, length) : NULL;
  record->problem = hw_bytes_take_text (reader, HW_LIMIT_RECORD_BYTES);
  record->problem_line = (guint) hw_bytes_take_number (reader, G_MAXUINT);
  return !reader->bad || refuse (_("its bytes are not in the expected form"), error);
}

void
hw_records_put (GByteArray *out, GPtrArray *records)
{
  hw_bytes_put_number (out, records->len);
  for (guint i = 0; i < records->len; i++)
    put_record (out, g_ptr_array_index (records, i));
}

GPtrArray *
hw_records_take (const guint8 *data, gsize length, GError **error)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func ((GDestroyNotify) hw_record_free);
  HwByteReader reader;
  guint n;

  hw_byte_reader_init (&reader, data, length);
  n = hw_bytes_take_count (&reader, HW_LIMIT_RECORDS);
  for (guint i = 0; i < n; i++)
    {
      HwRecord *record = hw_record_new (0);

      g_ptr_array_add (records, record);
      if (!take_record (&reader, record, error))
        return NULL;
    }
  return check_done (&reader, _("document"), error) ? g_steal_pointer (&records) : NULL;
}

GBytes *
hw_records_pack (GPtrArray *records)
{
  g_autoptr (GByteArray) out = g_byte_array_sized_new (1u << 16);

  hw_records_put (out, records);
  return g_byte_array_free_to_bytes (g_steal_pointer (&out));
}

GPtrArray *
hw_records_unpack (GBytes *bytes, GError **error)
{
  return hw_records_take (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), error);
}
