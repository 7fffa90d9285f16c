/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#define _GNU_SOURCE /* memmem */
#include <string.h>

#include "base/hw-error.h"
#include "base/hw-limits.h"
#include "core/hw-document.h"
#include "core/hw-packed.h"
#include "hw-test-rubric.h"

#define COLUMN "(smsmsas)"
#define DOCUMENT "(susmsmsasa" COLUMN "aya(sa{sv}))"

static HwDocument *
make_document (void)
{
  HwDocument *document = hw_document_new (HW_DOCUMENT_POSTING, "html");
  HwRecord *record = hw_document_add_record (document, 3);
  HwRecord *second;
  HwColumn *column;

  record->text = g_strdup ("H\xc3\xa9llo world\nA list\n");
  hw_record_add_field (record, "title", "Director");
  hw_record_add_field (record, "location", "Here");
  hw_record_add_field (record, "location", "There");
  hw_record_add_block (record, 0, 11, HW_BLOCK_HEADING, 2);
  hw_record_add_block (record, 12, 18, HW_BLOCK_ITEM, 1);
  record->original = g_bytes_new_static ("<p>\0x", 5);
  second = hw_document_add_record (document, 9);
  second->problem = g_strdup ("no title; add one");
  second->problem_line = 11;
  g_ptr_array_add (document->warnings, g_strdup ("4: a stray tag was left out"));
  document->delimiter = g_strdup (";");
  column = hw_document_add_column (document, "Job title", "title");
  column->sample = g_strdup ("Director");
  column->values = g_strsplit ("|Director", "|", -1);
  hw_document_add_column (document, "column 2", NULL);
  hw_document_add_column (document, "Secret", HW_COLUMN_LEFT_OUT);
  return document;
}

static void
test_round_trip_keeps_everything (void)
{
  g_autoptr (HwDocument) document = make_document ();
  g_autoptr (GBytes) bytes = hw_document_pack (document);
  g_autoptr (GError) error = NULL;
  g_autoptr (HwDocument) copy = hw_document_unpack (bytes, &error);
  const HwRecord *record, *second;

  g_assert_no_error (error);
  g_assert_cmpint (copy->kind, ==, HW_DOCUMENT_POSTING);
  g_assert_cmpstr (copy->format, ==, "html");
  g_assert_cmpstr (copy->encoding, ==, "UTF-8");
  g_assert_cmpstr (copy->delimiter, ==, ";");
  g_assert_cmpuint (copy->warnings->len, ==, 1);
  g_assert_cmpuint (copy->records->len, ==, 2);
  record = g_ptr_array_index (copy->records, 0);
  second = g_ptr_array_index (copy->records, 1);
  g_assert_cmpuint (record->line, ==, 3);
  g_assert_cmpstr (hw_record_get_field (record, "location"), ==, "Here");
  g_assert_cmpuint (record->values->len, ==, 3);
  g_assert_null (hw_record_get_field (record, "salary"));
  g_assert_cmpuint (record->blocks->len, ==, 2);
  g_assert_cmpuint (g_array_index (record->blocks, HwBlock, 0).level, ==, 2);
  g_assert_cmpuint (g_bytes_get_size (record->original), ==, 5);
  g_assert_null (record->problem);
  g_assert_cmpstr (second->problem, ==, "no title; add one");
  g_assert_cmpuint (second->problem_line, ==, 11);
  g_assert_null (second->text);
  g_assert_null (second->original);
}

static void
test_columns_travel (void)
{
  g_autoptr (HwDocument) document = make_document ();
  g_autoptr (GBytes) bytes = hw_document_pack (document);
  g_autoptr (HwDocument) copy = hw_document_unpack (bytes, NULL);
  const HwColumn *column;

  g_assert_cmpuint (copy->columns->len, ==, 3);
  column = g_ptr_array_index (copy->columns, 0);
  g_assert_cmpstr (column->header, ==, "Job title");
  g_assert_cmpstr (column->field, ==, "title");
  g_assert_cmpstr (column->sample, ==, "Director");
  g_assert_cmpuint (g_strv_length (column->values), ==, 2);
  g_assert_cmpstr (column->values[0], ==, "");
  column = g_ptr_array_index (copy->columns, 1);
  g_assert_null (column->field);
  g_assert_null (column->sample);
  g_assert_cmpuint (g_strv_length (column->values), ==, 0);
  column = g_ptr_array_index (copy->columns, 2);
  g_assert_cmpstr (column->field, ==, "-");
}

/* Every kind of table can be mapped to something, and says what is needed first. */
static void
test_fields_of_kinds (void)
{
  g_assert_cmpstr (hw_document_kind_list_fields (HW_DOCUMENT_POSTING)[0], ==, "title");
  g_assert_cmpstr (hw_document_kind_list_fields (HW_DOCUMENT_CANDIDATES)[0], ==, "name");
  g_assert_cmpstr (hw_document_kind_list_fields (HW_DOCUMENT_SCORECARDS)[3], ==, "rating");
  g_assert_null (hw_document_kind_list_fields (HW_DOCUMENT_RUBRIC)[0]);
  for (int kind = 0; kind <= HW_DOCUMENT_RUBRIC; kind++)
    g_assert_false (g_strv_contains (hw_document_kind_list_fields ((HwDocumentKind) kind), HW_COLUMN_LEFT_OUT));
}

static void
test_rubric_travels_whole (void)
{
  g_autoptr (HwRubric) rubric = hw_test_rubric_load_shipped ();
  g_autoptr (HwDocument) document = hw_document_new (HW_DOCUMENT_RUBRIC, "rubric-xml");
  g_autoptr (GPtrArray) parts = hw_rubric_get_parts (rubric);
  g_autoptr (GPtrArray) received = NULL;
  g_autoptr (HwDocument) copy = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;

  document->rubric = hw_rubric_ref (rubric);
  bytes = hw_document_pack (document);
  copy = hw_document_unpack (bytes, &error);
  g_assert_no_error (error);
  received = hw_rubric_get_parts (copy->rubric);
  g_assert_cmpuint (received->len, ==, parts->len);
  for (guint i = 0; i < parts->len; i++)
    g_assert_true (hw_entity_equal (g_ptr_array_index (received, i), g_ptr_array_index (parts, i)));
}

static GBytes *
pack_text (const char *text)
{
  g_autoptr (GError) error = NULL;
  GVariant *value = g_variant_parse (G_VARIANT_TYPE (DOCUMENT), text, NULL, NULL, &error);
  GBytes *bytes;

  g_assert_no_error (error);
  bytes = hw_packed_close (value);
  g_variant_unref (value);
  return bytes;
}

static void
test_hostile_documents_are_refused (void)
{
#define HEAD "('hw-document-1', uint32 0, 'text', 'UTF-8', nothing, @as [], @a" COLUMN " [], "
#define TAIL ", @a(sa{sv}) [])"
  static const char *const rows[] = {
    "('hw-document-2', uint32 0, 'text', 'UTF-8', nothing, @as [], @a" COLUMN " [], @ay [0]" TAIL,
    "('hw-document-1', uint32 5, 'text', 'UTF-8', nothing, @as [], @a" COLUMN " [], @ay [0]" TAIL,
    "('hw-document-1', uint32 4294967295, 'text', 'UTF-8', nothing, @as [], @a" COLUMN " [], @ay [0]" TAIL,
    "('hw-document-1', uint32 0, '', 'UTF-8', nothing, @as [], @a" COLUMN " [], @ay [0]" TAIL,
    HEAD "@ay [1]" TAIL,    /* a record that is not there */
    HEAD "@ay [0, 0]" TAIL, /* and something behind the last */
    /* a column for a field of another kind, with too many samples */
    "('hw-document-1', uint32 0, 'csv', 'UTF-8', nothing, @as [], [('E-mail', 'email', nothing, @as [])], "
    "@ay [0]" TAIL,
    "('hw-document-1', uint32 0, 'csv', 'UTF-8', nothing, @as [], "
    "[('E-mail', nothing, nothing, ['1', '2', '3', '4', '5', '6'])], @ay [0]" TAIL,
    /* a posting with a rubric; a rubric without one; parts that make no rubric */
    HEAD "@ay [0], [('member', {'id': <'mem-1'>, 'name': <'A'>})])",
    "('hw-document-1', uint32 4, 'rubric-xml', 'UTF-8', nothing, @as [], @a" COLUMN " [], @ay [0]" TAIL,
    "('hw-document-1', uint32 4, 'rubric-xml', 'UTF-8', nothing, @as [], @a" COLUMN
    " [], @ay [0], [('member', {'id': <'mem-1'>, 'name': <'A'>})])",
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GBytes) bytes = pack_text (rows[i]);
      g_autoptr (GError) error = NULL;

      g_assert_null (hw_document_unpack (bytes, &error));
      g_assert_nonnull (error);
      g_assert_true (error->domain == HW_ERROR);
    }
}

/* A record with one text and two blocks, as it should not be. */
static void
assert_record_refused (const char *text, const HwBlock *blocks, guint n)
{
  g_autoptr (HwDocument) document = hw_document_new (HW_DOCUMENT_POSTING, "text");
  HwRecord *record = hw_document_add_record (document, 1);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GBytes) alone = NULL;
  g_autoptr (GError) error = NULL;

  record->text = g_strdup (text);
  g_array_append_vals (record->blocks, blocks, n);
  bytes = hw_document_pack (document);
  g_assert_null (hw_document_unpack (bytes, &error));
  g_assert_error (error, HW_ERROR, HW_ERROR_DAMAGED);
  g_clear_error (&error);
  alone = hw_records_pack (document->records);
  g_assert_null (hw_records_unpack (alone, &error));
  g_assert_error (error, HW_ERROR, HW_ERROR_DAMAGED);
}

static void
test_records_that_cannot_be_are_refused (void)
{
  static const struct
  {
    const char *text;
    guint n;
    HwBlock blocks[2];
  } rows[] = {
    /* behind the end of the text, of a record without text, backwards, over another, unknown */
    { "abc", 1, { { 0, 4, HW_BLOCK_PARAGRAPH, 0 } } },
    { NULL, 1, { { 0, 1, HW_BLOCK_PARAGRAPH, 0 } } },
    { "abc", 1, { { 2, 1, HW_BLOCK_PARAGRAPH, 0 } } },
    { "abc", 2, { { 0, 2, HW_BLOCK_PARAGRAPH, 0 }, { 1, 3, HW_BLOCK_PARAGRAPH, 0 } } },
    { "abc", 1, { { 0, 2, HW_BLOCK_HEADING, 7 } } },
    { "abc", 1, { { 0, 2, HW_BLOCK_HEADING, 0 } } },
    { "abc", 1, { { 0, 2, HW_BLOCK_ITEM, 0 } } },
    { "abc", 1, { { 0, 2, HW_BLOCK_ITEM, HW_LIMIT_MARKUP_DEPTH + 1 } } },
    { "abc", 1, { { 0, 2, HW_BLOCK_PARAGRAPH, 1 } } },
    { "abc", 1, { { G_MAXUINT, G_MAXUINT, HW_BLOCK_PARAGRAPH, 0 } } },
    { "a\rb", 0, { { 0 } } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    assert_record_refused (rows[i].text, rows[i].blocks, rows[i].n);
}

static void
test_cut_and_flipped_bytes_never_crash (void)
{
  g_autoptr (HwDocument) document = make_document ();
  g_autoptr (GBytes) bytes = hw_document_pack (document);
  gsize size;
  const guint8 *data = g_bytes_get_data (bytes, &size);

  for (gsize length = 0; length < size; length++)
    {
      g_autoptr (GBytes) cut = g_bytes_new (data, length);
      g_autoptr (HwDocument) copy = hw_document_unpack (cut, NULL);

      g_assert_null (copy);
    }
  for (gsize i = 0; i < size; i++)
    for (guint bit = 0; bit < 8; bit++)
      {
        g_autofree guint8 *flipped = g_memdup2 (data, size);
        g_autoptr (GBytes) changed = NULL;
        g_autoptr (HwDocument) copy = NULL;

        flipped[i] ^= (guint8) (1u << bit);
        changed = g_bytes_new_take (g_steal_pointer (&flipped), size);
        copy = hw_document_unpack (changed, NULL); /* refused or another valid document; both are fine */
      }
}

static void
test_invalid_utf8_is_refused (void)
{
  g_autoptr (HwDocument) document = make_document ();
  g_autoptr (GBytes) bytes = hw_document_pack (document);
  gsize size;
  g_autofree guint8 *data = g_memdup2 (g_bytes_get_data (bytes, &size), g_bytes_get_size (bytes));
  guint8 *world = memmem (data, size, "world", 5);
  g_autoptr (GBytes) changed = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_nonnull (world);
  *world = 0xff;
  changed = g_bytes_new (data, size);
  g_assert_null (hw_document_unpack (changed, &error));
  g_assert_error (error, HW_ERROR, HW_ERROR_DAMAGED);
}

static void
test_too_much_is_refused (void)
{
  g_autoptr (HwDocument) document = hw_document_new (HW_DOCUMENT_CANDIDATES, "csv");
  HwRecord *record = hw_document_add_record (document, 1);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GBytes) huge = g_bytes_new_take (g_malloc0 (HW_LIMIT_READER_OUTPUT_BYTES + 1),
                                              HW_LIMIT_READER_OUTPUT_BYTES + 1);
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i <= HW_LIMIT_RECORD_FIELDS; i++)
    {
      g_ptr_array_add (record->names, g_strdup ("x")); /* as only a broken reader could */
      g_ptr_array_add (record->values, g_strdup ("y"));
    }
  bytes = hw_document_pack (document);
  g_assert_null (hw_document_unpack (bytes, &error));
  g_assert_error (error, HW_ERROR, HW_ERROR_DAMAGED);
  g_clear_error (&error);
  g_assert_null (hw_document_unpack (huge, &error));
  g_assert_error (error, HW_ERROR, HW_ERROR_LIMIT);
}

static void
test_fields_beyond_the_limit_are_counted (void)
{
  g_autoptr (HwDocument) document = hw_document_new (HW_DOCUMENT_RESUME, "json-resume");
  HwRecord *record = hw_document_add_record (document, 1);
  g_autoptr (HwDocument) unpacked = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < HW_LIMIT_RECORD_FIELDS + 3; i++)
    hw_record_add_field (record, "role", "Head");
  g_assert_cmpuint (record->names->len, ==, HW_LIMIT_RECORD_FIELDS);
  g_assert_cmpuint (record->n_left, ==, 3);
  bytes = hw_document_pack (document);
  unpacked = hw_document_unpack (bytes, &error);
  g_assert_no_error (error);
  record = g_ptr_array_index (unpacked->records, 0);
  g_assert_cmpuint (record->names->len, ==, HW_LIMIT_RECORD_FIELDS);
}

static void
test_blocks_round_trip_and_bounds (void)
{
  g_autoptr (HwDocument) document = make_document ();
  const HwRecord *record = g_ptr_array_index (document->records, 0);
  g_autoptr (GBytes) bytes = hw_blocks_pack (record->blocks);
  g_autoptr (GBytes) none = hw_blocks_pack (NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) blocks = hw_blocks_unpack (bytes, 18, &error);
  g_autoptr (GArray) empty = hw_blocks_unpack (none, 0, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (blocks->len, ==, 2);
  g_assert_cmpuint (g_array_index (blocks, HwBlock, 1).end, ==, 18);
  g_assert_cmpuint (empty->len, ==, 0);
  g_assert_null (hw_blocks_unpack (bytes, 17, &error)); /* the text became shorter than its blocks */
  g_assert_error (error, HW_ERROR, HW_ERROR_DAMAGED);
}

static void
test_fields_alone_travel_and_are_checked (void)
{
  g_autoptr (HwRecord) record = hw_record_new (7);
  g_autoptr (HwRecord) copy = hw_record_new (0);
  g_autoptr (GBytes) packed = NULL;
  g_autoptr (GBytes) cut = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_null (hw_record_pack_fields (record));
  hw_record_add_field (record, "location", "Here");
  hw_record_add_field (record, "location", "There");
  packed = hw_record_pack_fields (record);
  g_assert_true (hw_record_unpack_fields (copy, packed, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (copy->names->len, ==, 2);
  g_assert_cmpstr (g_ptr_array_index (copy->values, 1), ==, "There");
  cut = g_bytes_new_from_bytes (packed, 0, g_bytes_get_size (packed) - 1);
  g_assert_false (hw_record_unpack_fields (copy, cut, &error));
  g_assert_error (error, HW_ERROR, HW_ERROR_DAMAGED);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/document/columns", test_columns_travel);
  g_test_add_func ("/document/fields", test_fields_of_kinds);
  g_test_add_func ("/document/round-trip", test_round_trip_keeps_everything);
  g_test_add_func ("/document/rubric", test_rubric_travels_whole);
  g_test_add_func ("/document/hostile", test_hostile_documents_are_refused);
  g_test_add_func ("/document/records", test_records_that_cannot_be_are_refused);
  g_test_add_func ("/document/damaged-bytes", test_cut_and_flipped_bytes_never_crash);
  g_test_add_func ("/document/invalid-utf8", test_invalid_utf8_is_refused);
  g_test_add_func ("/document/too-much", test_too_much_is_refused);
  g_test_add_func ("/document/fields-left", test_fields_beyond_the_limit_are_counted);
  g_test_add_func ("/document/packed-fields", test_fields_alone_travel_and_are_checked);
  g_test_add_func ("/document/blocks", test_blocks_round_trip_and_bounds);
  return g_test_run ();
}
