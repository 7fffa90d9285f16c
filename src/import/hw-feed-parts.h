/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "import/hw-feed-names.h"
#include "import/hw-posting-draft.h"

G_BEGIN_DECLS

/** HwFeedParts: the pieces of a job's text. Feeds often have one twice: with and without tags, whole and cut. */
typedef struct _HwFeedParts HwFeedParts;

HwFeedParts *hw_feed_parts_new (void);
void hw_feed_parts_free (HwFeedParts *self);

/** hw_feed_parts_add: @heading: of the feed itself, or NULL; @markup is borrowed until the parts are written. */
void hw_feed_parts_add (HwFeedParts *self, HwFeedPart part, const char *heading, const char *markup);

/** hw_feed_parts_write: hands them on in their order, without those that another one says as well. */
void hw_feed_parts_write (HwFeedParts *self, HwPostingDraft *draft, const char *language);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HwFeedParts, hw_feed_parts_free)

G_END_DECLS
