/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "import/hw-reader.h"

G_BEGIN_DECLS

/** read_bytes: a whole file through hw_read_document(); @wanted as in HwReadRequest. */
HwDocument *read_bytes (const void *data, gsize length, int wanted, GError **error);
HwDocument *read_text (const char *text, int wanted, GError **error);

/** read_fixture: tests/data/import/NAME. */
HwDocument *read_fixture (const char *name, int wanted, GError **error);
GBytes *load_fixture (const char *name);

/**
 * describe_record: fields as "name=value", then one line a block, "H2 ...", "P ...", "I1 ...", "C ...";
 * LF in them as "|".
 */
char *describe_record (const HwRecord *record);

/** describe_document: its warnings as "~ warning", then all records, each after "-- LINE". */
char *describe_document (HwDocument *document);

/**
 * assert_golden: the file NAME of tests/data/import read is what the file beside it with the ending .txt says;
 * with HW_TEST_WRITE_GOLDEN set that file is written instead.
 */
void assert_golden (const char *name, int wanted);

/** assert_blocks_sound: ascending, inside the text, on nothing but whole lines and bullets between them. */
void assert_blocks_sound (const HwRecord *record);

/**
 * corpus_path: a folder of test data by others that lies beside some checkouts; NULL, and the test is
 * skipped, elsewhere.
 */
char *corpus_path (const char *folder);

/** list_files: full paths of the files in a folder, sorted. */
GPtrArray *list_files (const char *folder);

/** assert_refused: reading fails with @code and exactly @message. */
void assert_refused (const void *data, gsize length, int wanted, int code, const char *message);

/** assert_kept_unread: as a resume it is a record without text, for the reason @why, with @message as a warning. */
void assert_kept_unread (const void *data, gsize length, const char *why, const char *message);

G_END_DECLS
