/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * HwNameTable:
 *
 * Words with a number each, found by their bytes: what every word of a posting is looked up in. Words
 * need not end with a NUL, nothing is allocated for a look-up, and all bytes lie together.
 */
typedef struct _HwNameTable HwNameTable;

HwNameTable *hw_name_table_new (void);
void hw_name_table_free (HwNameTable *self);

/** hw_name_table_find: FALSE when the @length bytes at @name are not there; @value may be NULL. */
gboolean hw_name_table_find (const HwNameTable *self, const char *name, gsize length, guint *value);

/** hw_name_table_find_hashed: the same, for who has the name's hw_name_hash() already. */
gboolean hw_name_table_find_hashed (const HwNameTable *self, guint hash, const char *name, gsize length, guint *value);

/** hw_name_table_set: enters the name or gives it another value. */
void hw_name_table_set (HwNameTable *self, const char *name, gsize length, guint value);
void hw_name_table_clear (HwNameTable *self);
guint hw_name_table_get_size (const HwNameTable *self);

/** hw_name_hash: of @length bytes; the same within one run of the program. */
guint hw_name_hash (const char *name, gsize length);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HwNameTable, hw_name_table_free)

G_END_DECLS
