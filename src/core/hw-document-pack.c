/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/hw-document.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/hw-error.h"
#include "base/hw-limits.h"
#include "core/hw-packed.h"

/*
 * The form in which the sandboxed reader hands a document over. The reader has parsed a file that
 * may be an attack, so what comes back is checked as if the attacker had written it: every count,
 * size, offset and choice, besides what hw_packed_open() checks.
 */

#define DOCUMENT_MAGIC "hw-document-1"
#define BLOCKS_TYPE "a(uuuu)"
#define FIELDS_TYPE "a(ss)"
#define RECORD_TYPE "(u" FIELDS_TYPE "ms" BLOCKS_TYPE "maymsu)"
#define COLUMN_TYPE "(smsmsas)"
#define DOCUMENT_TYPE "(susmsmsasa" COLUMN_TYPE "a" RECORD_TYPE "a(sa{sv}))"
#define MAX_RUBRIC_PARTS 50000u
#define MAX_WARNINGS 10000u
#define MAX_SAMPLE_BYTES 4096u
#define N_KINDS (HW_DOCUMENT_RUBRIC + 1)

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

static GVariant *
pack_record (const HwRecord *record)
{
  GVariant *original = NULL;

  if (record->original != NULL)
    original = g_variant_new_from_bytes (G_VARIANT_TYPE_BYTESTRING, record->original, TRUE);
  return g_variant_new ("(u@" FIELDS_TYPE "ms@" BLOCKS_TYPE "m@aymsu)", record->line, pack_fields (record),
                        record->text, pack_blocks (record->blocks), original, record->problem, record->problem_line);
}

static GVariant *
pack_rubric (HwRubric *rubric)
{
  GVariantBuilder builder;
  g_autoptr (GPtrArray) parts = rubric != NULL ? hw_rubric_get_parts (rubric) : NULL;

  g_variant_builder_init (&builder, G_VARIANT_TYPE ("a(sa{sv})"));
  for (guint i = 0; parts != NULL && i < parts->len; i++)
    {
      g_autoptr (GVariant) part = hw_entity_pack (g_ptr_array_index (parts, i));

      g_variant_builder_add_value (&builder, part);
    }
  return g_variant_builder_end (&builder);
}

static GVariant *
pack_columns (GPtrArray *columns)
{
  static const char *const no_values[] = { NULL };
  GVariantBuilder builder;

  g_variant_builder_init (&builder, G_VARIANT_TYPE ("a" COLUMN_TYPE));
  for (guint i = 0; i < columns->len; i++)
    {
      const HwColumn *column = g_ptr_array_index (columns, i);
      const char *const *values = (const char *const *) column->values;

      g_variant_builder_add (&builder, "(smsms^as)", column->header, column->field, column->sample,
                             values != NULL ? values : no_values);
    }
  return g_variant_builder_end (&builder);
}

GBytes *
hw_document_pack (HwDocument *self)
{
  GVariantBuilder warnings, records;

  g_variant_builder_init (&warnings, G_VARIANT_TYPE_STRING_ARRAY);
  for (guint i = 0; i < self->warnings->len; i++)
    g_variant_builder_add (&warnings, "s", g_ptr_array_index (self->warnings, i));
  g_variant_builder_init (&records, G_VARIANT_TYPE ("a" RECORD_TYPE));
  for (guint i = 0; i < self->records->len; i++)
    g_variant_builder_add_value (&records, pack_record (g_ptr_array_index (self->records, i)));
  return hw_packed_close (g_variant_new (
      "(susmsmsas@a" COLUMN_TYPE "a" RECORD_TYPE "@a(sa{sv}))", DOCUMENT_MAGIC, (guint) self->kind, self->format,
      self->encoding, self->delimiter, &warnings, pack_columns (self->columns), &records,
      pack_rubric (self->rubric)));
}

static gboolean
refuse (const char *problem, GError **error)
{
  return hw_packed_refuse (_("document"), problem, error);
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

static gboolean
unpack_record (HwDocument *self, GVariant *packed, GError **error)
{
  g_autoptr (GVariant) fields = NULL;
  g_autoptr (GVariant) blocks = NULL;
  g_autoptr (GVariant) original = NULL;
  g_autoptr (GArray) unpacked = NULL;
  HwRecord *record = hw_document_add_record (self, 0);
  gsize n_chars;

  g_variant_get (packed, "(u@a(ss)ms@" BLOCKS_TYPE "m@aymsu)", &record->line, &fields, &record->text, &blocks,
                 &original, &record->problem, &record->problem_line);
  if (record->text != NULL && strchr (record->text, '\r') != NULL)
    return refuse (_("a text has carriage returns"), error);
  n_chars = record->text != NULL ? (gsize) g_utf8_strlen (record->text, -1) : 0;
  unpacked = unpack_blocks (blocks, n_chars, error);
  if (unpacked == NULL)
    return FALSE;
  g_array_unref (record->blocks);
  record->blocks = g_steal_pointer (&unpacked);
  if (original != NULL)
    record->original = g_variant_get_data_as_bytes (original);
  return unpack_fields (record, fields, error);
}

static gboolean
check_column (const HwColumn *column)
{
  guint n = g_strv_length (column->values);

  if (strlen (column->header) > HW_LIMIT_FIELD_BYTES || n > HW_COLUMN_SAMPLES
      || (column->sample != NULL && strlen (column->sample) > MAX_SAMPLE_BYTES))
    return FALSE;
  for (guint i = 0; i < n; i++)
    if (strlen (column->values[i]) > MAX_SAMPLE_BYTES)
      return FALSE;
  return TRUE;
}

static gboolean
unpack_columns (HwDocument *self, GVariant *columns, GError **error)
{
  const char *const *fields = hw_document_kind_list_fields (self->kind);

  if (g_variant_n_children (columns) > HW_LIMIT_CSV_COLUMNS)
    return refuse (_("it has too many columns"), error);
  for (gsize i = 0; i < g_variant_n_children (columns); i++)
    {
      HwColumn *column = hw_document_add_column (self, NULL, NULL);

      g_variant_get_child (columns, i, "(smsms^as)", &column->header, &column->field, &column->sample,
                           &column->values);
      if (!check_column (column))
        return refuse (_("a column is too long"), error);
      if (column->field != NULL && !g_str_equal (column->field, HW_COLUMN_LEFT_OUT)
          && !g_strv_contains (fields, column->field))
        return refuse (_("a column fills a field that does not exist"), error);
    }
  return TRUE;
}

static gboolean
unpack_rubric (HwDocument *self, GVariant *packed, GError **error)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func ((GDestroyNotify) hw_entity_unref);
  gsize n = g_variant_n_children (packed);

  if ((self->kind == HW_DOCUMENT_RUBRIC) != (n > 0))
    return refuse (_("a rubric is missing or not expected"), error);
  if (n > MAX_RUBRIC_PARTS)
    return refuse (_("the rubric has too many parts"), error);
  for (gsize i = 0; i < n; i++)
    {
      g_autoptr (GVariant) child = g_variant_get_child_value (packed, i);
      HwEntity *part = hw_entity_unpack (child, error);

      if (part == NULL)
        return FALSE;
      g_ptr_array_add (parts, part);
    }
  if (n > 0)
    self->rubric = hw_rubric_new (parts, error);
  return n == 0 || self->rubric != NULL;
}

static gboolean
check_labels (const char *magic, guint kind, const char *format, GVariant *warnings, GVariant *records,
              GError **error)
{
  if (!g_str_equal (magic, DOCUMENT_MAGIC))
    return refuse (_("it comes from another version of the program"), error);
  if (kind >= N_KINDS || *format == '\0' || strlen (format) > 64)
    return refuse (_("its kind is not known"), error);
  if (g_variant_n_children (warnings) > MAX_WARNINGS || g_variant_n_children (records) > HW_LIMIT_RECORDS)
    return refuse (_("it has too many records"), error);
  return TRUE;
}

HwDocument *
hw_document_unpack (GBytes *bytes, GError **error)
{
  g_autoptr (HwDocument) self = NULL;
  g_autoptr (GVariant) packed
      = hw_packed_open (bytes, DOCUMENT_TYPE, HW_LIMIT_READER_OUTPUT_BYTES, _("document"), error);
  g_autoptr (GVariant) warnings = NULL;
  g_autoptr (GVariant) columns = NULL;
  g_autoptr (GVariant) records = NULL;
  g_autoptr (GVariant) rubric = NULL;
  const char *magic, *format, *encoding, *delimiter;
  guint kind;

  if (packed == NULL)
    return NULL;
  g_variant_get (packed, "(&su&sm&sm&s@as@a" COLUMN_TYPE "@a" RECORD_TYPE "@a(sa{sv}))", &magic, &kind, &format,
                 &encoding, &delimiter, &warnings, &columns, &records, &rubric);
  if (!check_labels (magic, kind, format, warnings, records, error))
    return NULL;
  self = hw_document_new ((HwDocumentKind) kind, format);
  g_free (self->encoding);
  self->encoding = g_strdup (encoding);
  self->delimiter = g_strdup (delimiter);
  for (gsize i = 0; i < g_variant_n_children (warnings); i++)
    {
      g_autoptr (GVariant) warning = g_variant_get_child_value (warnings, i);

      g_ptr_array_add (self->warnings, g_variant_dup_string (warning, NULL));
    }
  if (!unpack_columns (self, columns, error))
    return NULL;
  for (gsize i = 0; i < g_variant_n_children (records); i++)
    {
      g_autoptr (GVariant) record = g_variant_get_child_value (records, i);

      if (!unpack_record (self, record, error))
        return NULL;
    }
  return unpack_rubric (self, rubric, error) ? g_steal_pointer (&self) : NULL;
}
