/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "import/hw-reader.h"

G_BEGIN_DECLS

/* One reader a file, hw-reader-*.c. The order breaks ties. */
extern const HwReader HW_READER_RUBRIC_XML;
extern const HwReader HW_READER_JSON_RESUME;
extern const HwReader HW_READER_JSON;
extern const HwReader HW_READER_JSON_LIST;
extern const HwReader HW_READER_JSON_LINES;
extern const HwReader HW_READER_HTML;
extern const HwReader HW_READER_TABLE;
extern const HwReader HW_READER_LINKEDIN_PART;
extern const HwReader HW_READER_MARKDOWN;
extern const HwReader HW_READER_TEXT;
extern const HwReader HW_READER_FEED;
extern const HwReader HW_READER_DOCX;
extern const HwReader HW_READER_ODT;
extern const HwReader HW_READER_ARCHIVE;
extern const HwReader HW_READER_COMPOUND;
extern const HwReader HW_READER_PDF;
extern const HwReader HW_READER_VCARD;

#define HW_FORMATS                                                                                           \
  {                                                                                                          \
    &HW_READER_RUBRIC_XML, &HW_READER_JSON_RESUME, &HW_READER_JSON_LINES, &HW_READER_JSON_LIST,              \
        &HW_READER_JSON, &HW_READER_HTML, &HW_READER_TABLE, &HW_READER_LINKEDIN_PART, &HW_READER_MARKDOWN,   \
        &HW_READER_TEXT, &HW_READER_FEED, &HW_READER_DOCX, &HW_READER_ODT, &HW_READER_ARCHIVE,               \
        &HW_READER_COMPOUND, &HW_READER_PDF, &HW_READER_VCARD                                                \
  }

G_END_DECLS
