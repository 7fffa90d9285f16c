/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "import/hw-feed-names.h"
#include "import/hw-posting-draft.h"

G_BEGIN_DECLS

/** HwFeedPlaces: the places of a job; what stands in one element is of one place. Values are borrowed. */
typedef struct _HwFeedPlaces HwFeedPlaces;

HwFeedPlaces *hw_feed_places_new (void);
void hw_feed_places_free (HwFeedPlaces *self);

/** hw_feed_places_add: @role: a city, the name of a place, a region or a country. */
void hw_feed_places_add (HwFeedPlaces *self, guint parent, HwFeedRole role, const char *value);

/** hw_feed_places_find_language: "de" or "fr" where a country tells; else NULL. */
const char *hw_feed_places_find_language (HwFeedPlaces *self);

/**
 * hw_feed_places_write:
 * @has_words: whether the job says its place in words as well: then a country alone is no place
 */
gboolean hw_feed_places_write (HwFeedPlaces *self, HwPostingDraft *draft, gboolean has_words, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HwFeedPlaces, hw_feed_places_free)

G_END_DECLS
