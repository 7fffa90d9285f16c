/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * hw_feed_value:
 * @field: of hw_document_kind_list_fields()
 * @day_first: whether "03/04/2026" is in April
 *
 * A value as feeds write it, in the form that hw_posting_draft_set() takes: "Wed, 19 Aug 2026 23:10:38 GMT" is
 * "2026-08-19", "1 823,00" is "1823.00", "Oui" as work mode is "remote". NULL for what nothing certain can be
 * made of, which is then kept as it is.
 */
char *hw_feed_value (const char *field, const char *value, gboolean day_first);

/** hw_feed_squeeze: letters and digits only, in small letters: what two spellings of one text have in common. */
char *hw_feed_squeeze (const char *text);

/** hw_feed_prettify: "supplementalInformation" and "supplemental_information" are "Supplemental information". */
char *hw_feed_prettify (const char *name);

G_END_DECLS
