/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* Every limit on what comes from outside, in one place. Reaching one is an error that names it. */
#define HW_LIMIT_FILE_BYTES (64u << 20)
#define HW_LIMIT_STREAM_BYTES (G_GUINT64_CONSTANT (4) << 30) /* formats that are read record by record */
#define HW_LIMIT_FOLDER_FILES 1000u /* imported in one go; the rest is told, and left where it is */
#define HW_LIMIT_RECORD_BYTES (1u << 20)
#define HW_LIMIT_FIELD_BYTES (256u << 10)
#define HW_LIMIT_TAG_BYTES (64u << 10)
#define HW_LIMIT_ATTRIBUTES 256u
#define HW_LIMIT_MARKUP_DEPTH 256u
#define HW_LIMIT_MARKUP_NODES 2000000u
#define HW_LIMIT_JSON_DEPTH 64u
#define HW_LIMIT_RECORDS 100000u
#define HW_LIMIT_STREAMED_RECORDS 5000000u
#define HW_LIMIT_CSV_COLUMNS 512u
#define HW_LIMIT_RECORD_FIELDS 1024u /* of one record; more are left in its original */
#define HW_LIMIT_PLACES 256u /* of one posting; more are left in its original */
#define HW_LIMIT_READER_CPU_SECONDS 10u
#define HW_LIMIT_READER_WALL_SECONDS 30u
#define HW_LIMIT_READER_MIB_PER_SECOND 4u /* above HW_LIMIT_FILE_BYTES each second more is for so much of the file */
#define HW_LIMIT_READER_MEMORY_BYTES (1024u << 20)
#define HW_LIMIT_READER_OUTPUT_BYTES (32u << 20)
#define HW_LIMIT_ARCHIVE_ENTRIES 2000u
#define HW_LIMIT_ARCHIVE_ENTRY_BYTES (64u << 20)
#define HW_LIMIT_ARCHIVE_TOTAL_BYTES (256u << 20)
#define HW_LIMIT_ARCHIVE_RATIO 200u
#define HW_LIMIT_ARCHIVE_RATIO_FROM_BYTES (1u << 20)
#define HW_LIMIT_PDF_PAGES 500u
