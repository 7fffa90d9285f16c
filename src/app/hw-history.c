/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/hw-history.h"

#define MAX_PLACES 100u

struct _HwHistory
{
  GPtrArray *places;
};

HwHistory *
hw_history_new (void)
{
  HwHistory *self = g_new0 (HwHistory, 1);

  self->places = g_ptr_array_new_with_free_func (g_free);
  return self;
}

void
hw_history_free (HwHistory *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref (self->places);
  g_free (self);
}

void
hw_history_clear (HwHistory *self)
{
  g_ptr_array_set_size (self->places, 0);
}

const char *
hw_history_get_current (HwHistory *self)
{
  return self->places->len > 0 ? g_ptr_array_index (self->places, (int) self->places->len - 1) : NULL;
}

void
hw_history_push (HwHistory *self, const char *place)
{
  g_return_if_fail (place != NULL);
  if (g_strcmp0 (hw_history_get_current (self), place) == 0)
    return;
  g_ptr_array_add (self->places, g_strdup (place));
  if (self->places->len > MAX_PLACES)
    g_ptr_array_remove_index (self->places, 0);
}

void
hw_history_replace (HwHistory *self, const char *place)
{
  g_return_if_fail (place != NULL);
  if (g_strcmp0 (hw_history_get_current (self), place) == 0)
    return;
  if (self->places->len > 0)
    g_ptr_array_set_size (self->places, (int) self->places->len - 1);
  hw_history_push (self, place);
}

gboolean
hw_history_can_go_back (HwHistory *self)
{
  return self->places->len > 1;
}

const char *
hw_history_back (HwHistory *self)
{
  if (!hw_history_can_go_back (self))
    return NULL;
  g_ptr_array_set_size (self->places, (int) self->places->len - 1);
  return hw_history_get_current (self);
}
