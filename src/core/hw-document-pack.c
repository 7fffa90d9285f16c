/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/hw-document.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/hw-error.h"
#include "base/hw-limits.h"
#include "core/hw-packed.h"
#include "core/hw-record-pack.h"

/*
 * The form in which the sandboxed reader hands a document over. The reader has parsed a file that
 * may be an attack, so what comes back is checked as if the attacker had written it: every count,
 * size, offset and choice, besides what hw_packed_open() checks.
 */

#define DOCUMENT_MAGIC "hw-document-1"
#define COLUMN_TYPE "(smsmsas)"
#define DOCUMENT_TYPE "(susmsmsasa" COLUMN_TYPE "aya(sa{sv}))"
#define MAX_RUBRIC_PARTS 50000u
#define MAX_WARNINGS 10000u
#define MAX_SAMPLE_BYTES 4096u
#define N_KINDS (HW_DOCUMENT_RUBRIC + 1)

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
  GVariantBuilder warnings;
  g_autoptr (GBytes) records = hw_records_pack (self->records);

  g_variant_builder_init (&warnings, G_VARIANT_TYPE_STRING_ARRAY);
  for (guint i = 0; i < self->warnings->len; i++)
    g_variant_builder_add (&warnings, "s", g_ptr_array_index (self->warnings, i));
  return hw_packed_close (g_variant_new (
      "(susmsmsas@a" COLUMN_TYPE "@ay@a(sa{sv}))", DOCUMENT_MAGIC, (guint) self->kind, self->format,
      self->encoding, self->delimiter, &warnings, pack_columns (self->columns),
      g_variant_new_from_bytes (G_VARIANT_TYPE_BYTESTRING, records, TRUE),
      pack_rubric (self->rubric)));
}

static gboolean
refuse (const char *problem, GError **error)
{
  return hw_packed_refuse (_("document"), problem, error);
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
check_labels (const char *magic, guint kind, const char *format, GVariant *warnings, GError **error)
{
  if (!g_str_equal (magic, DOCUMENT_MAGIC))
    return refuse (_("it comes from another version of the program"), error);
  if (kind >= N_KINDS || *format == '\0' || strlen (format) > 64)
    return refuse (_("its kind is not known"), error);
  if (g_variant_n_children (warnings) > MAX_WARNINGS)
    return refuse (_("it has too many warnings"), error);
  return TRUE;
}

static gboolean
take_records (HwDocument *self, GVariant *packed, GError **error)
{
  g_autoptr (GPtrArray) records
      = hw_records_take (g_variant_get_data (packed), g_variant_get_size (packed), error);

  if (records == NULL)
    return FALSE;
  g_ptr_array_set_free_func (records, NULL);
  for (guint i = 0; i < records->len; i++)
    hw_document_take_record (self, g_ptr_array_index (records, i));
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
  g_variant_get (packed, "(&su&sm&sm&s@as@a" COLUMN_TYPE "@ay@a(sa{sv}))", &magic, &kind, &format,
                 &encoding, &delimiter, &warnings, &columns, &records, &rubric);
  if (!check_labels (magic, kind, format, warnings, error))
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
  if (!take_records (self, records, error))
    return NULL;
  return unpack_rubric (self, rubric, error) ? g_steal_pointer (&self) : NULL;
}
