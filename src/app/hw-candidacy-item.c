/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/hw-candidacy-item.h"

struct _HwCandidacyItem
{
  GObject parent_instance;
  HwShortlist *shortlist;
  guint index;
  guint n_panelists;
};

G_DEFINE_FINAL_TYPE (HwCandidacyItem, hw_candidacy_item, G_TYPE_OBJECT)

HwCandidacyItem *
hw_candidacy_item_new (HwShortlist *shortlist, guint index, guint n_panelists)
{
  HwCandidacyItem *self = g_object_new (HW_TYPE_CANDIDACY_ITEM, NULL);

  self->shortlist = hw_shortlist_ref (shortlist);
  self->index = index;
  self->n_panelists = n_panelists;
  return self;
}

HwShortlist *
hw_candidacy_item_get_shortlist (HwCandidacyItem *self)
{
  return self->shortlist;
}

HwShortlistEntry *
hw_candidacy_item_get_entry (HwCandidacyItem *self)
{
  return g_ptr_array_index (self->shortlist->entries, self->index);
}

guint
hw_candidacy_item_get_n_panelists (HwCandidacyItem *self)
{
  return self->n_panelists;
}

static void
finalize (GObject *object)
{
  g_clear_pointer (&HW_CANDIDACY_ITEM (object)->shortlist, hw_shortlist_unref);
  G_OBJECT_CLASS (hw_candidacy_item_parent_class)->finalize (object);
}

static void
hw_candidacy_item_class_init (HwCandidacyItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = finalize;
}

static void
hw_candidacy_item_init (HwCandidacyItem *self)
{
}
