/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/hw-document.h"

G_BEGIN_DECLS

typedef struct _HwRecordSink HwRecordSink;

/**
 * HwRecordSink:
 *
 * Where a reader of many records puts them, one by one, so that memory does not grow with their number.
 * Implementations begin with this struct; readers only call the functions below.
 */
struct _HwRecordSink
{
  gboolean (*begin) (HwRecordSink *self, HwDocumentKind kind, const char *format, GError **error);
  gboolean (*take) (HwRecordSink *self, HwRecord *record, GError **error); /* transfer full */
  guint n_records;
  gboolean begun;
};

/** hw_record_sink_begin: says what the file is, once, before the first record. */
gboolean hw_record_sink_begin (HwRecordSink *self, HwDocumentKind kind, const char *format, GError **error);

/**
 * hw_record_sink_take:
 * @record: (transfer full): also when it fails
 *
 * Hands one record on. FALSE with @error (too many records, cancelled, nobody takes them any more): the
 * reader ends at once with that error.
 */
gboolean hw_record_sink_take (HwRecordSink *self, HwRecord *record, GError **error);

G_END_DECLS
