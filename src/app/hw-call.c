/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/hw-call.h"

HwCall *
hw_call_new (const char *id, const char *key, const char *text, gint64 number)
{
  HwCall *self = g_new0 (HwCall, 1);

  self->id = g_strdup (id);
  self->key = g_strdup (key);
  self->text = g_strdup (text);
  self->number = number;
  return self;
}

HwCall *
hw_call_new_entity (gpointer entity)
{
  HwCall *self = g_new0 (HwCall, 1);

  self->entity = entity;
  return self;
}

void
hw_call_free (gpointer call)
{
  HwCall *self = call;

  if (self == NULL)
    return;
  g_free (self->id);
  g_free (self->key);
  g_free (self->text);
  hw_entity_unref (self->entity);
  g_free (self);
}
