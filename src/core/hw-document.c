/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/hw-document.h"

#include "base/hw-limits.h"

HwRecord *
hw_record_new (guint line)
{
  HwRecord *self = g_new0 (HwRecord, 1);

  self->line = line;
  self->names = g_ptr_array_new_with_free_func (g_free);
  self->values = g_ptr_array_new_with_free_func (g_free);
  self->blocks = g_array_new (FALSE, FALSE, sizeof (HwBlock));
  return self;
}

void
hw_record_free (HwRecord *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref (self->names);
  g_ptr_array_unref (self->values);
  g_array_unref (self->blocks);
  g_clear_pointer (&self->original, g_bytes_unref);
  g_free (self->text);
  g_free (self->problem);
  g_free (self);
}

static void
free_column (HwColumn *column)
{
  g_free (column->header);
  g_free (column->field);
  g_free (column->sample);
  g_strfreev (column->values);
  g_free (column);
}

HwDocument *
hw_document_new (HwDocumentKind kind, const char *format)
{
  HwDocument *self = g_new0 (HwDocument, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->kind = kind;
  self->format = g_strdup (format);
  self->encoding = g_strdup ("UTF-8");
  self->warnings = g_ptr_array_new_with_free_func (g_free);
  self->columns = g_ptr_array_new_with_free_func ((GDestroyNotify) free_column);
  self->records = g_ptr_array_new_with_free_func ((GDestroyNotify) hw_record_free);
  return self;
}

HwDocument *
hw_document_ref (HwDocument *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

void
hw_document_unref (HwDocument *self)
{
  if (self == NULL || !g_atomic_ref_count_dec (&self->ref_count))
    return;
  g_free (self->format);
  g_free (self->encoding);
  g_free (self->delimiter);
  g_ptr_array_unref (self->warnings);
  g_ptr_array_unref (self->columns);
  g_ptr_array_unref (self->records);
  g_clear_pointer (&self->rubric, hw_rubric_unref);
  g_free (self);
}

HwRecord *
hw_document_add_record (HwDocument *self, guint line)
{
  HwRecord *record = hw_record_new (line);

  hw_document_take_record (self, record);
  return record;
}

void
hw_document_take_record (HwDocument *self, HwRecord *record)
{
  g_ptr_array_add (self->records, record);
}

void
hw_record_add_field (HwRecord *self, const char *name, const char *value)
{
  g_return_if_fail (name != NULL && value != NULL);
  if (self->names->len >= HW_LIMIT_RECORD_FIELDS)
    {
      self->n_left++;
      return;
    }
  g_ptr_array_add (self->names, g_strdup (name));
  g_ptr_array_add (self->values, g_strdup (value));
}

const char *
hw_record_get_field (const HwRecord *self, const char *name)
{
  for (guint i = 0; i < self->names->len; i++)
    if (g_strcmp0 (g_ptr_array_index (self->names, i), name) == 0)
      return g_ptr_array_index (self->values, i);
  return NULL;
}

void
hw_record_add_block (HwRecord *self, guint start, guint end, HwBlockKind kind, guint level)
{
  HwBlock block = { start, end, kind, level };

  g_return_if_fail (start <= end);
  g_array_append_val (self->blocks, block);
}

HwColumn *
hw_document_add_column (HwDocument *self, const char *header, const char *field)
{
  HwColumn *column = g_new0 (HwColumn, 1);

  column->header = g_strdup (header);
  column->field = g_strdup (field);
  g_ptr_array_add (self->columns, column);
  return column;
}

void
hw_document_set_columns (HwDocument *self, GPtrArray *columns)
{
  g_ptr_array_ref (columns);
  g_ptr_array_unref (self->columns);
  self->columns = columns;
}

const char *const *
hw_document_kind_list_fields (HwDocumentKind kind)
{
  static const char *const postings[]
      = { "title",          "description",   "organisation",     "location",     "work_mode", "employment_type",
          "department",     "reference",     "url",              "pay_min",      "pay_max",   "currency",
          "pay_period",     "pay",           "date_posted",      "valid_through", "seniority", "language",
          "responsibilities", "requirements", "qualifications",  "benefits",     "about_employer", NULL };
  static const char *const people[]
      = { "name",          "first_name",       "last_name", "email", "phone",   "location",
          "current_title", "current_employer", "source",    "tags",  "summary", NULL };
  static const char *const ratings[]
      = { "candidate", "member", "competency", "rating", "evidence", "recommendation", NULL };
  static const char *const none[] = { NULL };

  switch (kind)
    {
    case HW_DOCUMENT_POSTING:
      return postings;
    case HW_DOCUMENT_CANDIDATES:
    case HW_DOCUMENT_RESUME:
      return people;
    case HW_DOCUMENT_SCORECARDS:
      return ratings;
    case HW_DOCUMENT_RUBRIC:
    default:
      return none;
    }
}
