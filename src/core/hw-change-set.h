/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/hw-entity.h"

G_BEGIN_DECLS

/**
 * HwChange: one thing added (@before NULL), changed, or removed (@after NULL).
 * The images are complete, so a change can be turned round.
 */
typedef struct
{
  HwEntity *before;
  HwEntity *after;
} HwChange;

/**
 * HwChangeSet:
 *
 * What one act of a person changes: applied whole or not at all, recorded in the history under its
 * label, and undone by applying its inverse. Unchanging once applied.
 */
typedef struct
{
  gatomicrefcount ref_count;
  char *label;       /* shown to the user: "Import 3 candidates" */
  char *actor;       /* member id or NULL */
  gboolean final;    /* cannot be undone: a submitted scorecard, a decision of an approver */
  GPtrArray *changes; /* HwChange */
} HwChangeSet;

HwChangeSet *hw_change_set_new (const char *label, const char *actor);
HwChangeSet *hw_change_set_ref (HwChangeSet *self);
void hw_change_set_unref (HwChangeSet *self);

/* Take references of their arguments. */
void hw_change_set_add (HwChangeSet *self, gpointer after);
void hw_change_set_change (HwChangeSet *self, gpointer before, gpointer after); /* equal images: nothing is added */
void hw_change_set_remove (HwChangeSet *self, gpointer before);

gboolean hw_change_set_is_empty (HwChangeSet *self);

/** hw_change_set_invert: what undoes @self: the changes in reverse order with the images swapped. */
HwChangeSet *hw_change_set_invert (HwChangeSet *self, const char *label);

/** hw_change_describe: lines "field: old -> new" of the fields that differ; long texts and bytes by size only. */
char *hw_change_describe (const HwChange *change);

/** hw_change_check: the images of one change are valid and the rules of hw-rules.h hold. */
gboolean hw_change_check (const HwChange *change, GError **error);

/** hw_change_set_check: every image is valid, nothing appears twice, and the rules of hw-rules.h hold. */
gboolean hw_change_set_check (HwChangeSet *self, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HwChangeSet, hw_change_set_unref)

G_END_DECLS
