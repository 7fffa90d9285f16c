/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "base/hw-error.h"
#include "base/hw-text.h"
#include "workbench/hw-import-private.h"
#include "workbench/hw-session-private.h"

/* What is needed to take an import back: its ledger line holds what it changed and what was there before. */

#define UNDO_TYPE HW_IMPORT_UNDO_TYPE
#define MAX_BYTES (32u << 20)

/* A first entry for the ledger line itself says: and all postings and candidates that carry its id, with what came
 * with them. */

GBytes *
hw_import_undo_pack (HwChangeSet *changes)
{
  GVariantBuilder builder;
  g_autoptr (GVariant) packed = NULL;

  g_variant_builder_init (&builder, G_VARIANT_TYPE (UNDO_TYPE));
  for (guint i = 0; i < changes->changes->len; i++)
    {
      const HwChange *change = g_ptr_array_index (changes->changes, i);
      const HwEntity *image = change->after != NULL ? change->after : change->before;
      g_autoptr (GVariant) before = change->before != NULL ? hw_entity_pack (change->before) : NULL;

      if (image->klass != &HW_IMPORT)
        g_variant_builder_add (&builder, "(ssmv)", image->klass->name, image->id, before);
    }
  packed = g_variant_ref_sink (g_variant_builder_end (&builder));
  return g_variant_get_data_as_bytes (packed);
}

struct _HwImportUndo
{
  GVariantBuilder builder;
  char *last; /* id of the posting or candidate that was added last: what came with it comes behind it */
  char *last_candidacy;
  gsize n_bytes;
};

HwImportUndo *
hw_import_undo_new (void)
{
  HwImportUndo *self = g_new0 (HwImportUndo, 1);

  g_variant_builder_init (&self->builder, G_VARIANT_TYPE (UNDO_TYPE));
  return self;
}

void
hw_import_undo_free (HwImportUndo *self)
{
  g_variant_builder_clear (&self->builder);
  g_free (self->last);
  g_free (self->last_candidacy);
  g_free (self);
}

static gboolean
is_found_by_import (HwImportUndo *self, const HwEntity *added, const char *import_id)
{
  if ((added->klass == &HW_POSTING && g_strcmp0 (((const HwPosting *) added)->import_id, import_id) == 0)
      || (added->klass == &HW_CANDIDATE && g_strcmp0 (((const HwCandidate *) added)->import_id, import_id) == 0))
    return hw_set_string (&self->last, added->id) || TRUE;
  if (self->last == NULL)
    return FALSE;
  if (added->klass == &HW_CANDIDACY && g_strcmp0 (((const HwCandidacy *) added)->candidate_id, self->last) == 0)
    return hw_set_string (&self->last_candidacy, added->id) || TRUE;
  if (added->klass == &HW_SCREENING)
    return g_strcmp0 (((const HwScreening *) added)->candidacy_id, self->last_candidacy) == 0;
  if (added->klass == &HW_NOTE)
    return g_strcmp0 (((const HwNote *) added)->candidate_id, self->last) == 0;
  return added->klass == &HW_STORED_READING
         && g_strcmp0 (((const HwStoredReading *) added)->posting_id, self->last) == 0;
}

void
hw_import_undo_add (HwImportUndo *self, HwEntity *before, HwEntity *after, const char *import_id)
{
  g_autoptr (GVariant) image = NULL;
  const HwEntity *known = after != NULL ? after : before;

  if ((before == NULL && is_found_by_import (self, after, import_id)) || self->n_bytes > MAX_BYTES)
    return;
  image = before != NULL ? g_variant_ref_sink (hw_entity_pack (before)) : NULL;
  self->n_bytes += 128 + (image != NULL ? g_variant_get_size (image) : 0);
  if (self->n_bytes <= MAX_BYTES)
    g_variant_builder_add (&self->builder, "(ssmv)", known->klass->name, known->id, image);
}

GBytes *
hw_import_undo_close (HwImportUndo *self, const char *import_id)
{
  g_autoptr (GVariant) replaced = g_variant_ref_sink (g_variant_builder_end (&self->builder));
  g_autoptr (GVariant) packed = NULL;
  GVariantBuilder all;
  GVariantIter iter;
  GVariant *entry;

  if (self->n_bytes > MAX_BYTES)
    return NULL;
  g_variant_builder_init (&all, G_VARIANT_TYPE (UNDO_TYPE));
  g_variant_builder_add (&all, "(ssmv)", HW_IMPORT.name, import_id, NULL);
  g_variant_iter_init (&iter, replaced);
  while ((entry = g_variant_iter_next_value (&iter)) != NULL)
    {
      g_variant_builder_add_value (&all, entry);
      g_variant_unref (entry);
    }
  packed = g_variant_ref_sink (g_variant_builder_end (&all));
  return g_variant_get_data_as_bytes (packed);
}
