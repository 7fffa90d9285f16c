/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "workbench/hw-entity-list.h"

struct _HwItem
{
  GObject parent_instance;

  HwEntity *entity;
};

enum
{
  PROP_0,
  PROP_ID,
  PROP_TITLE,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (HwItem, hw_item, G_TYPE_OBJECT)

static void
hw_item_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  HwItem *self = HW_ITEM (object);

  if (id == PROP_ID)
    g_value_set_string (value, self->entity->id);
  else if (id == PROP_TITLE)
    g_value_set_string (value, hw_entity_get_title (self->entity));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
hw_item_finalize (GObject *object)
{
  g_clear_pointer (&HW_ITEM (object)->entity, hw_entity_unref);
  G_OBJECT_CLASS (hw_item_parent_class)->finalize (object);
}

static void
hw_item_class_init (HwItemClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = hw_item_get_property;
  object_class->finalize = hw_item_finalize;
  properties[PROP_ID] = g_param_spec_string ("id", NULL, NULL, NULL, flags);
  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
hw_item_init (HwItem *self)
{
}

HwItem *
hw_item_new (gpointer entity)
{
  HwItem *self = g_object_new (HW_TYPE_ITEM, NULL);

  self->entity = hw_entity_ref (entity);
  return self;
}

gpointer
hw_item_get_entity (HwItem *self)
{
  return self->entity;
}
