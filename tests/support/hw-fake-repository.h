/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/hw-clock.h"
#include "base/hw-error.h"
#include "store/hw-repository.h"

G_BEGIN_DECLS

#define HW_TYPE_FAKE_REPOSITORY (hw_fake_repository_get_type ())
G_DECLARE_FINAL_TYPE (HwFakeRepository, hw_fake_repository, HW, FAKE_REPOSITORY, GObject)

/**
 * HwFakeRepository:
 *
 * A repository in memory that keeps the contract of HwRepository, for tests of what stands on it:
 * whole or nothing, revisions, conflicts, references, uniqueness, frozen rubrics and cards, history.
 * Its work is done inside the call; answers and "changed" come through the main context as always.
 */
HwRepository *hw_fake_repository_new (HwClock *clock);

/** hw_fake_repository_fail_call: the @nth call from now (1: the next), whatever it is, fails with @code. */
void hw_fake_repository_fail_call (HwFakeRepository *self, guint nth, HwError code, const char *message);

/** hw_fake_repository_get_n_calls: how many calls were made so far, and of them change sets applied. */
guint hw_fake_repository_get_n_calls (HwFakeRepository *self);
guint hw_fake_repository_get_n_applied (HwFakeRepository *self);

/** hw_fake_repository_set_holder: as if another program held the workspace; NULL: writable again. */
void hw_fake_repository_set_holder (HwFakeRepository *self, const char *holder);

G_END_DECLS
