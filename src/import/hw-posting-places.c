/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/hw-posting-places.h"

#include <glib/gi18n-lib.h>

#include "base/hw-limits.h"
#include "base/hw-text.h"
#include "import/hw-read-error.h"

struct _HwPostingPlaces
{
  HwRecord *record;
  GHashTable *kept; /* NULL until there is one */
  guint n_left;
};

HwPostingPlaces *
hw_posting_places_new (HwRecord *record)
{
  HwPostingPlaces *self = g_new0 (HwPostingPlaces, 1);

  self->record = record;
  return self;
}

void
hw_posting_places_free (HwPostingPlaces *self)
{
  g_clear_pointer (&self->kept, g_hash_table_unref);
  g_free (self);
}

void
hw_posting_places_add (HwPostingPlaces *self, const char *place)
{
  if (self->kept == NULL)
    self->kept = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  if (g_hash_table_contains (self->kept, place))
    return;
  if (g_hash_table_size (self->kept) >= HW_LIMIT_PLACES)
    {
      self->n_left++;
      return;
    }
  g_hash_table_add (self->kept, g_strdup (place));
  hw_record_add_field (self->record, "location", place);
}

void
hw_posting_places_warn (const HwPostingPlaces *self, GPtrArray *warnings)
{
  const char *title = hw_record_get_field (self->record, "title");
  g_autofree char *shown = hw_text_escape_for_message (title != NULL ? title : "?", -1);

  if (self->n_left == 0)
    return;
  hw_read_warning_add (
      warnings, self->record->line,
      g_dngettext (GETTEXT_PACKAGE,
                   "“%s” is for more than %u places: %u of them was left out and is only in the original",
                   "“%s” is for more than %u places: %u of them were left out and are only in the original",
                   self->n_left),
      shown, HW_LIMIT_PLACES, self->n_left);
}
