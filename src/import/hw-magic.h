/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** HwContainer: what a file is before anybody looks at what it says. */
typedef enum
{
  HW_CONTAINER_TEXT,
  HW_CONTAINER_PDF,
  HW_CONTAINER_ZIP,      /* DOCX, ODT and their relatives */
  HW_CONTAINER_COMPOUND, /* documents of Office that are old, or have a password */
} HwContainer;

/**
 * hw_magic_check:
 * @container: (out): what is to be read by whom
 *
 * Refuses, by its true name, a file of a known kind that nobody here reads, whatever it is called; and one
 * that is two kinds at once.
 */
gboolean hw_magic_check (const guint8 *data, gsize length, HwContainer *container, GError **error);

/** hw_magic_check_text: the same for text formats that this version does not read (calendars). */
gboolean hw_magic_check_text (const char *text, GError **error);

G_END_DECLS
