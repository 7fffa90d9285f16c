/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/hw-pager.h"

#include <glib/gi18n-lib.h>

#include "app/hw-format.h"
#include "app/hw-page.h"
#include "app/hw-widget.h"

struct _HwPager
{
  GtkWidget parent_instance;
  HwEntityList *list;
  GSignalGroup *signals;
  GtkLabel *range;
  GtkWidget *previous;
  GtkWidget *next;
};

enum
{
  PROP_LIST = 1,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (HwPager, hw_pager, GTK_TYPE_WIDGET)

static void
update_cb (HwPager *self)
{
  gint64 total = 0;
  guint offset = 0, n = 0;
  g_autofree char *from = NULL, *to = NULL, *all = NULL, *text = NULL;

  if (self->list != NULL)
    g_object_get (self->list, "n-total", &total, "offset", &offset, "n-items", &n, NULL);
  from = hw_format_number (n > 0 ? offset + 1 : 0);
  to = hw_format_number (offset + n);
  all = hw_format_number (total);
  /* Translators: the part of a long list that is shown: "101 to 200 of 2,310" */
  text = g_strdup_printf (_("%s to %s of %s"), from, to, all);
  gtk_label_set_label (self->range, text);
  hw_widget_set_steps (self->previous, offset > 0, self->next, (gint64) offset + n < total);
  gtk_widget_set_visible (GTK_WIDGET (self), offset > 0 || total > (gint64) HW_PAGE_SIZE);
}

static void
turn (HwPager *self, int pages)
{
  guint offset = 0;

  if (self->list == NULL)
    return;
  g_object_get (self->list, "offset", &offset, NULL);
  hw_entity_list_set_offset (self->list, pages < 0 ? offset - MIN (offset, HW_PAGE_SIZE) : offset + HW_PAGE_SIZE);
}

static void
previous_cb (HwPager *self)
{
  turn (self, -1);
}

static void
next_cb (HwPager *self)
{
  turn (self, 1);
}

void
hw_pager_set_list (HwPager *self, HwEntityList *list)
{
  g_return_if_fail (HW_IS_PAGER (self));
  if (!g_set_object (&self->list, list))
    return;
  g_signal_group_set_target (self->signals, list);
  update_cb (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LIST]);
}

static void
get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_LIST)
    g_value_set_object (value, HW_PAGER (object)->list);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  if (id == PROP_LIST)
    hw_pager_set_list (HW_PAGER (object), g_value_get_object (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
dispose (GObject *object)
{
  HwPager *self = HW_PAGER (object);

  g_clear_object (&self->signals);
  g_clear_object (&self->list);
  hw_widget_clear (GTK_WIDGET (self));
  G_OBJECT_CLASS (hw_pager_parent_class)->dispose (object);
}

static void
hw_pager_class_init (HwPagerClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = dispose;
  object_class->get_property = get_property;
  object_class->set_property = set_property;
  properties[PROP_LIST] = g_param_spec_object ("list", NULL, NULL, HW_TYPE_ENTITY_LIST,
                                               G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  hw_page_class_set_template (widget_class, "hw-pager");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_bind_template_child (widget_class, HwPager, range);
  gtk_widget_class_bind_template_child (widget_class, HwPager, previous);
  gtk_widget_class_bind_template_child (widget_class, HwPager, next);
  gtk_widget_class_bind_template_callback (widget_class, previous_cb);
  gtk_widget_class_bind_template_callback (widget_class, next_cb);
}

static void
hw_pager_init (HwPager *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->signals = g_signal_group_new (HW_TYPE_ENTITY_LIST);
  g_signal_group_connect_swapped (self->signals, "notify::n-total", G_CALLBACK (update_cb), self);
  g_signal_group_connect_swapped (self->signals, "notify::offset", G_CALLBACK (update_cb), self);
  g_signal_group_connect_swapped (self->signals, "items-changed", G_CALLBACK (update_cb), self);
  update_cb (self);
}
