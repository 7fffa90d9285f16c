/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/hw-posting.h"

static const HwField posting_fields[] = {
  HW_FIELD (HwPosting, title, TEXT, TITLE | HW_FIELD_SEARCHED),
  HW_FIELD (HwPosting, organisation, TEXT, SEARCHED),
  HW_FIELD (HwPosting, format, TEXT, PLAIN),
  HW_FIELD (HwPosting, file_name, TEXT, PLAIN),
  HW_FIELD (HwPosting, record, INTEGER, PLAIN),
  HW_FIELD (HwPosting, reference, TEXT, PLAIN),
  HW_FIELD (HwPosting, match_key, TEXT, PLAIN),
  HW_FIELD (HwPosting, sha256, TEXT, PLAIN),
  HW_FIELD (HwPosting, original, BYTES, PLAIN),
  HW_FIELD (HwPosting, text, TEXT, SEARCHED),
  HW_FIELD (HwPosting, blocks, BYTES, PLAIN),
  HW_FIELD (HwPosting, fields, BYTES, PLAIN),
  HW_FIELD (HwPosting, language, TEXT, PLAIN),
  HW_FIELD (HwPosting, import_id, REFERENCE, PLAIN),
  HW_FIELD (HwPosting, created_at, TIME, PLAIN),
};

HW_DEFINE_ENTITY_CLASS (HW_POSTING, HwPosting, "posting", "post", posting_fields)

static const HwField stored_reading_fields[] = {
  HW_FIELD (HwStoredReading, posting_id, REFERENCE, REQUIRED),
  HW_FIELD (HwStoredReading, rubric_id, REFERENCE, REQUIRED),
  HW_FIELD (HwStoredReading, reading, BYTES, PLAIN),
  HW_FIELD (HwStoredReading, created_at, TIME, PLAIN),
};

HW_DEFINE_ENTITY_CLASS (HW_STORED_READING, HwStoredReading, "reading", "rdg", stored_reading_fields)

static const HwField import_fields[] = {
  HW_FIELD (HwImport, file_name, TEXT, TITLE),     HW_FIELD (HwImport, sha256, TEXT, PLAIN),
  HW_FIELD (HwImport, kind, TEXT, PLAIN),          HW_FIELD (HwImport, format, TEXT, PLAIN),
  HW_FIELD (HwImport, n_read, INTEGER, PLAIN),     HW_FIELD (HwImport, n_added, INTEGER, PLAIN),
  HW_FIELD (HwImport, n_updated, INTEGER, PLAIN),  HW_FIELD (HwImport, n_duplicate, INTEGER, PLAIN),
  HW_FIELD (HwImport, n_rejected, INTEGER, PLAIN), HW_FIELD (HwImport, created_at, TIME, PLAIN),
  HW_FIELD (HwImport, undo, BYTES, PERSONAL),
};

HW_DEFINE_ENTITY_CLASS (HW_IMPORT, HwImport, "import", "imp", import_fields)

static const HwField event_fields[] = {
  HW_FIELD (HwEvent, sequence, INTEGER, PLAIN), HW_FIELD (HwEvent, at, TIME, PLAIN),
  HW_FIELD (HwEvent, actor, REFERENCE, PLAIN),  HW_FIELD (HwEvent, label, TEXT, TITLE),
  HW_FIELD (HwEvent, noun, TEXT, PLAIN),        HW_FIELD (HwEvent, subject, TEXT, PLAIN),
  HW_FIELD (HwEvent, action, TEXT, PLAIN),      HW_FIELD (HwEvent, details, TEXT, PERSONAL),
  HW_FIELD (HwEvent, hash, TEXT, PLAIN),
};

HW_DEFINE_ENTITY_CLASS (HW_EVENT, HwEvent, "event", "evt", event_fields)
