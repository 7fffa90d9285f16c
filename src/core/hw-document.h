/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/hw-entity.h"
#include "core/hw-rubric.h"

G_BEGIN_DECLS

typedef enum
{
  HW_BLOCK_PARAGRAPH,
  HW_BLOCK_HEADING,
  HW_BLOCK_ITEM,  /* of a list */
  HW_BLOCK_CELL,  /* of a table */
} HwBlockKind;

/** HwBlock: a stretch of a text with its role; offsets are code points, @end is exclusive. */
typedef struct
{
  guint start;
  guint end;
  HwBlockKind kind;
  guint level; /* headings 1 to 6, nesting of list items from 1; else 0 */
} HwBlock;

/** hw_blocks_pack: a GArray of HwBlock as bytes; unpacking checks order and bounds against @n_chars. */
GBytes *hw_blocks_pack (GArray *blocks);
GArray *hw_blocks_unpack (GBytes *bytes, gsize n_chars, GError **error);

typedef enum
{
  HW_DOCUMENT_POSTING,
  HW_DOCUMENT_CANDIDATES, /* structured: fields name, email, ... */
  HW_DOCUMENT_RESUME,     /* text of one person, with what fields the format gives */
  HW_DOCUMENT_SCORECARDS,
  HW_DOCUMENT_RUBRIC,
} HwDocumentKind;

/**
 * HwRecord:
 *
 * One record of a file: a posting, a candidate, one rating. Field names are those of the tables in
 * the documentation of `hwb import`; fields that the reader does not know keep their own names.
 */
typedef struct
{
  guint line;        /* where it begins in the file, from 1; 0 when the format has no lines */
  GPtrArray *names;  /* char *, in the file's order; may repeat */
  GPtrArray *values; /* char *, the same length */
  char *text;        /* NFC, LF; NULL for structured records */
  GArray *blocks;    /* HwBlock, ascending, not overlapping */
  GBytes *original;  /* the record's own bytes where a file holds many; else NULL */
  guint n_left;      /* fields beyond HW_LIMIT_RECORD_FIELDS: not kept, and told by a warning of the document */
  char *problem;     /* NULL, or why this record cannot be taken ("cause; what to do") */
  guint problem_line;
} HwRecord;

#define HW_COLUMN_LEFT_OUT "-"
#define HW_COLUMN_SAMPLES 5u

/** HwColumn: a column of a table, and what it was taken for. */
typedef struct
{
  char *header;  /* as in the file; "column 3" where it is blank */
  char *field;   /* of hw_document_kind_list_fields(); NULL: kept under its header; HW_COLUMN_LEFT_OUT: not kept */
  char *sample;  /* its first value that is not blank, shortened; or NULL */
  char **values; /* of the first rows, at most HW_COLUMN_SAMPLES, shortened */
} HwColumn;

/** HwDocument: what hwb-reader understood of one file. */
typedef struct
{
  gatomicrefcount ref_count;
  HwDocumentKind kind;
  char *format;        /* "text", "markdown", "html", "csv", "json-resume", "rubric-xml" */
  char *encoding;      /* "UTF-8", "windows-1252", ... */
  char *delimiter;     /* CSV only */
  GPtrArray *columns;  /* HwColumn; of tables, else empty */
  GPtrArray *warnings; /* char *, "LINE: what was odd and what was done" */
  GPtrArray *records;  /* HwRecord */
  HwRubric *rubric;    /* HW_DOCUMENT_RUBRIC only */
} HwDocument;

HwDocument *hw_document_new (HwDocumentKind kind, const char *format);
HwDocument *hw_document_ref (HwDocument *self);
void hw_document_unref (HwDocument *self);

HwRecord *hw_document_add_record (HwDocument *self, guint line);
/** hw_document_take_record: the document owns @record from here on. */
void hw_document_take_record (HwDocument *self, HwRecord *record);

/** hw_record_new: an empty record that stands alone, as streams of them do. */
HwRecord *hw_record_new (guint line);
void hw_record_free (HwRecord *self);
void hw_record_add_field (HwRecord *self, const char *name, const char *value);
const char *hw_record_get_field (const HwRecord *self, const char *name); /* first of that name, or NULL */
void hw_record_add_block (HwRecord *self, guint start, guint end, HwBlockKind kind, guint level);

/** hw_document_add_column: @header and @field (nullable) are copied; samples are the caller's to fill in. */
HwColumn *hw_document_add_column (HwDocument *self, const char *header, const char *field);

/** hw_document_set_columns: @columns (HwColumn) take the place of those that it has; shared, not copied. */
void hw_document_set_columns (HwDocument *self, GPtrArray *columns);

/**
 * hw_document_kind_list_fields: the names that a record of this kind may have and that the program understands,
 * the most needed first; NULL at the end. Other names are kept as they are.
 */
const char *const *hw_document_kind_list_fields (HwDocumentKind kind);

/** hw_record_pack_fields: names and values as bytes, NULL when there are none; unpacking adds them to @self. */
GBytes *hw_record_pack_fields (const HwRecord *self);
gboolean hw_record_unpack_fields (HwRecord *self, GBytes *fields, GError **error);

/** hw_document_pack: the form in which the reader hands it over; unpack checks everything as hostile input. */
GBytes *hw_document_pack (HwDocument *self);
HwDocument *hw_document_unpack (GBytes *bytes, GError **error);

/** hw_records_pack: records that come apart from their document; unpacking checks each as hw_document_unpack() does. */
GBytes *hw_records_pack (GPtrArray *records);
GPtrArray *hw_records_unpack (GBytes *bytes, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HwDocument, hw_document_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HwRecord, hw_record_free)

G_END_DECLS
