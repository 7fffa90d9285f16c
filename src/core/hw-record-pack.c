/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/hw-record-pack.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/hw-limits.h"
#include "core/hw-packed.h"

#define BLOCKS_TYPE "a(uuuu)"
#define FIELDS_TYPE "a(ss)"
#define RECORDS_TYPE "a" HW_RECORD_TYPE

static gboolean
refuse (const char *problem, GError **error)
{
  return hw_packed_refuse (_("document"), problem, error);
}

static GVariant *
pack_blocks (GArray *blocks)
{
  GVariantBuilder builder;

  g_variant_builder_init (&builder, G_VARIANT_TYPE (BLOCKS_TYPE));
  for (guint i = 0; blocks != NULL && i < blocks->len; i++)
    {
      const HwBlock *block = &g_array_index (blocks, HwBlock, i);

      g_variant_builder_add (&builder, "(uuuu)", block->start, block->end, (guint) block->kind, block->level);
    }
  return g_variant_builder_end (&builder);
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
unpack_blocks (GVariant *packed, gsize n_chars, GError **error)
{
  g_autoptr (GArray) blocks = g_array_new (FALSE, FALSE, sizeof (HwBlock));
  GVariantIter iter;
  HwBlock block;
  guint kind, previous_end = 0;

  g_variant_iter_init (&iter, packed);
  while (g_variant_iter_next (&iter, "(uuuu)", &block.start, &block.end, &kind, &block.level))
    {
      if (!check_block (&block, kind, previous_end, n_chars))
        {
          hw_packed_refuse (_("text structure"), _("a block lies outside the text or over another"), error);
          return NULL;
        }
      block.kind = (HwBlockKind) kind;
      previous_end = block.end;
      g_array_append_val (blocks, block);
    }
  return g_steal_pointer (&blocks);
}

GBytes *
hw_blocks_pack (GArray *blocks)
{
  return hw_packed_close (pack_blocks (blocks));
}

GArray *
hw_blocks_unpack (GBytes *bytes, gsize n_chars, GError **error)
{
  g_autoptr (GVariant) packed
      = hw_packed_open (bytes, BLOCKS_TYPE, HW_LIMIT_READER_OUTPUT_BYTES, _("text structure"), error);

  return packed != NULL ? unpack_blocks (packed, n_chars, error) : NULL;
}

static GVariant *
pack_fields (const HwRecord *record)
{
  GVariantBuilder fields;

  g_variant_builder_init (&fields, G_VARIANT_TYPE (FIELDS_TYPE));
  for (guint i = 0; i < record->names->len; i++)
    g_variant_builder_add (&fields, "(ss)", g_ptr_array_index (record->names, i),
                           g_ptr_array_index (record->values, i));
  return g_variant_builder_end (&fields);
}

GBytes *
hw_record_pack_fields (const HwRecord *self)
{
  return self->names->len > 0 ? hw_packed_close (pack_fields (self)) : NULL;
}

GVariant *
hw_record_pack_value (const HwRecord *record)
{
  GVariant *original = NULL;

  if (record->original != NULL)
    original = g_variant_new_from_bytes (G_VARIANT_TYPE_BYTESTRING, record->original, TRUE);
  return g_variant_new ("(u@" FIELDS_TYPE "ms@" BLOCKS_TYPE "m@aymsu)", record->line, pack_fields (record),
                        record->text, pack_blocks (record->blocks), original, record->problem, record->problem_line);
}

static gboolean
unpack_fields (HwRecord *record, GVariant *fields, GError **error)
{
  GVariantIter iter;
  const char *name, *value;

  if (g_variant_n_children (fields) > HW_LIMIT_CSV_COLUMNS)
    return refuse (_("a record has too many fields"), error);
  g_variant_iter_init (&iter, fields);
  while (g_variant_iter_next (&iter, "(&s&s)", &name, &value))
    {
      if (strlen (name) > HW_LIMIT_FIELD_BYTES || strlen (value) > HW_LIMIT_RECORD_BYTES)
        return refuse (_("a field is too long"), error);
      hw_record_add_field (record, name, value);
    }
  return TRUE;
}

gboolean
hw_record_unpack_fields (HwRecord *self, GBytes *fields, GError **error)
{
  g_autoptr (GVariant) packed
      = hw_packed_open (fields, FIELDS_TYPE, HW_LIMIT_READER_OUTPUT_BYTES, _("list of fields"), error);

  return packed != NULL && unpack_fields (self, packed, error);
}

HwRecord *
hw_record_unpack_value (GVariant *packed, GError **error)
{
  g_autoptr (GVariant) fields = NULL;
  g_autoptr (GVariant) blocks = NULL;
  g_autoptr (GVariant) original = NULL;
  g_autoptr (GArray) unpacked = NULL;
  g_autoptr (HwRecord) record = hw_record_new (0);
  gsize n_chars;

  g_variant_get (packed, "(u@a(ss)ms@" BLOCKS_TYPE "m@aymsu)", &record->line, &fields, &record->text, &blocks,
                 &original, &record->problem, &record->problem_line);
  if (record->text != NULL && strchr (record->text, '\r') != NULL)
    {
      refuse (_("a text has carriage returns"), error);
      return NULL;
    }
  n_chars = record->text != NULL ? (gsize) g_utf8_strlen (record->text, -1) : 0;
  unpacked = unpack_blocks (blocks, n_chars, error);
  if (unpacked == NULL)
    return NULL;
  g_array_unref (record->blocks);
  record->blocks = g_steal_pointer (&unpacked);
  if (original != NULL)
    record->original = g_variant_get_data_as_bytes (original);
  return unpack_fields (record, fields, error) ? g_steal_pointer (&record) : NULL;
}

GBytes *
hw_records_pack (GPtrArray *records)
{
  GVariantBuilder builder;

  g_variant_builder_init (&builder, G_VARIANT_TYPE (RECORDS_TYPE));
  for (guint i = 0; i < records->len; i++)
    g_variant_builder_add_value (&builder, hw_record_pack_value (g_ptr_array_index (records, i)));
  return hw_packed_close (g_variant_builder_end (&builder));
}

GPtrArray *
hw_records_unpack (GBytes *bytes, GError **error)
{
  g_autoptr (GVariant) packed
      = hw_packed_open (bytes, RECORDS_TYPE, HW_LIMIT_READER_OUTPUT_BYTES, _("document"), error);
  g_autoptr (GPtrArray) records = NULL;

  if (packed == NULL)
    return NULL;
  records = g_ptr_array_new_with_free_func ((GDestroyNotify) hw_record_free);
  for (gsize i = 0; i < g_variant_n_children (packed); i++)
    {
      g_autoptr (GVariant) child = g_variant_get_child_value (packed, i);
      HwRecord *record = hw_record_unpack_value (child, error);

      if (record == NULL)
        return NULL;
      g_ptr_array_add (records, record);
    }
  return g_steal_pointer (&records);
}
