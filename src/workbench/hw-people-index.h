/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/hw-people.h"
#include "workbench/hw-session.h"

G_BEGIN_DECLS

/**
 * HwPeopleIndex:
 *
 * The candidates of a workspace, with those that a plan adds, by e-mail address and by name. The same
 * person is who has the same address, else the same name and no address that says otherwise.
 */
typedef struct _HwPeopleIndex HwPeopleIndex;

HwPeopleIndex *hw_people_index_load (HwSession *session, GCancellable *cancellable, GError **error);
void hw_people_index_free (HwPeopleIndex *self);

/** hw_people_index_add: from record @index of the file. */
void hw_people_index_add (HwPeopleIndex *self, HwCandidate *candidate, guint index);

/** hw_people_index_touch: record @index turns the stored candidate into @after. */
void hw_people_index_touch (HwPeopleIndex *self, HwCandidate *stored, HwCandidate *after, guint index);

/**
 * hw_people_index_find:
 * @ambiguous: (out): several bear the name and nothing tells them apart
 *
 * Returns: (nullable) (transfer none): the candidate meant
 */
HwCandidate *hw_people_index_find (HwPeopleIndex *self, const char *name, const char *email, gboolean *ambiguous);

/** hw_people_index_find_typed: one text that is a name, an address, an id, or another system's number that is
 * a tag: "greenhouse:5". */
HwCandidate *hw_people_index_find_typed (HwPeopleIndex *self, const char *typed, gboolean *ambiguous);

/** hw_people_index_get_record: the record that added or touched it, or -1 for one as it is stored. */
int hw_people_index_get_record (HwPeopleIndex *self, HwCandidate *candidate);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HwPeopleIndex, hw_people_index_free)

G_END_DECLS
