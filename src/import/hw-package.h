/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * HwPackage: a document that is a ZIP archive of parts: DOCX, ODT. Its parts are unpacked in memory, within
 * the limits.
 */
typedef struct _HwPackage HwPackage;

HwPackage *hw_package_open (GBytes *bytes, GError **error);
void hw_package_free (HwPackage *self);

/** hw_package_find: the name as it is written in the package, whatever its case; NULL when it is not there. */
const char *hw_package_find (HwPackage *self, const char *name);

/** hw_package_has_folder: whether any part's name begins with @prefix. */
gboolean hw_package_has_folder (HwPackage *self, const char *prefix);

/** hw_package_check_parts: refuses a document with archives inside where no document has them. */
gboolean hw_package_check_parts (HwPackage *self, GError **error);

/** hw_package_read: the bytes of a part that hw_package_find() knows. */
GBytes *hw_package_read (HwPackage *self, const char *name, GError **error);

/**
 * hw_package_read_xml:
 *
 * The same as decoded text without its XML declaration, looked over by hw_xml_scan(). "" when the part is
 * not there.
 */
char *hw_package_read_xml (HwPackage *self, const char *name, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HwPackage, hw_package_free)

G_END_DECLS
