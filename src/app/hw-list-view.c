/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/hw-list-view.h"

#include <adwaita.h>

#include "app/hw-page.h"
#include "app/hw-pager.h"
#include "app/hw-widget.h"
#include "base/hw-text.h"

struct _HwListView
{
  GtkWidget parent_instance;
  HwSession *session;
  HwEntityList *list;
  HwListQuery query;
  gpointer query_data;

  GtkSearchEntry *entry;
  GtkBox *bar;
  GtkStack *states;
  GtkColumnView *view;
  HwPager *pager;
  AdwStatusPage *empty;
  AdwStatusPage *problem;
};

enum
{
  PROP_SESSION = 1,
  PROP_PLACEHOLDER,
  PROP_EMPTY_ICON,
  PROP_EMPTY_TITLE,
  PROP_EMPTY_DESCRIPTION,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];
static GtkBuildableIface *parent_buildable;
static guint open_signal;

static void buildable_init (GtkBuildableIface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (HwListView, hw_list_view, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_BUILDABLE, buildable_init))

static void
add_child (GtkBuildable *buildable, GtkBuilder *builder, GObject *child, const char *type)
{
  HwListView *self = HW_LIST_VIEW (buildable);

  if (self->view == NULL) /* our own template is being built */
    parent_buildable->add_child (buildable, builder, child, type);
  else if (GTK_IS_COLUMN_VIEW_COLUMN (child))
    gtk_column_view_append_column (self->view, GTK_COLUMN_VIEW_COLUMN (child));
  else if (g_strcmp0 (type, "empty") == 0)
    adw_status_page_set_child (self->empty, GTK_WIDGET (child));
  else
    gtk_box_append (self->bar, GTK_WIDGET (child));
}

static void
buildable_init (GtkBuildableIface *iface)
{
  parent_buildable = g_type_interface_peek_parent (iface);
  iface->add_child = add_child;
}

static void
show_state_cb (HwListView *self)
{
  gboolean loading, finding = !hw_text_is_blank (gtk_editable_get_text (GTK_EDITABLE (self->entry)));
  g_autofree char *error = NULL;
  g_autofree char *markup = NULL;
  gint64 total;
  GtkWidget *page;

  g_object_get (self->list, "loading", &loading, "error", &error, "n-total", &total, NULL);
  if (error != NULL)
    {
      markup = g_markup_escape_text (error, -1);
      adw_status_page_set_description (self->problem, markup);
      gtk_stack_set_visible_child_name (self->states, "problem");
    }
  else if (total > 0)
    gtk_stack_set_visible_child_name (self->states, "list");
  else if (!loading)
    gtk_stack_set_visible_child_name (self->states, finding ? "nothing" : "empty");
  gtk_widget_set_visible (GTK_WIDGET (self->bar), total > 0 || finding);
  page = gtk_widget_get_ancestor (GTK_WIDGET (self), HW_TYPE_PAGE);
  if (!loading && page != NULL)
    hw_page_filled (HW_PAGE (page));
}

void
hw_list_view_refresh (HwListView *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->entry));
  g_autoptr (HwQuery) query = NULL;

  g_return_if_fail (HW_IS_LIST_VIEW (self));
  if (self->list == NULL || self->query == NULL)
    return;
  query = self->query (self->query_data);
  if (!hw_text_is_blank (text))
    hw_query_where_matches (query, text);
  hw_entity_list_set_offset (self->list, 0);
  hw_entity_list_set_query (self->list, query);
}

void
hw_list_view_set_query (HwListView *self, HwListQuery query, gpointer user_data)
{
  g_return_if_fail (HW_IS_LIST_VIEW (self));
  self->query = query;
  self->query_data = user_data;
  hw_list_view_refresh (self);
}

HwEntityList *
hw_list_view_get_list (HwListView *self)
{
  return self->list;
}

static void
set_session (HwListView *self, HwSession *session)
{
  g_autoptr (GtkNoSelection) selection = NULL;

  if (!g_set_object (&self->session, session))
    return;
  gtk_column_view_set_model (self->view, NULL);
  hw_pager_set_list (self->pager, NULL);
  if (self->list != NULL)
    g_signal_handlers_disconnect_by_func (self->list, show_state_cb, self);
  g_clear_object (&self->list);
  if (session == NULL)
    return;
  self->list = hw_entity_list_new (session);
  g_signal_connect_swapped (self->list, "notify::loading", G_CALLBACK (show_state_cb), self);
  g_signal_connect_swapped (self->list, "notify::error", G_CALLBACK (show_state_cb), self);
  g_signal_connect_swapped (self->list, "notify::n-total", G_CALLBACK (show_state_cb), self);
  selection = gtk_no_selection_new (G_LIST_MODEL (g_object_ref (self->list)));
  gtk_column_view_set_model (self->view, GTK_SELECTION_MODEL (selection));
  hw_pager_set_list (self->pager, self->list);
  hw_list_view_refresh (self);
}

static void
row_activated_cb (HwListView *self, guint position)
{
  g_autoptr (HwItem) item = g_list_model_get_item (G_LIST_MODEL (self->list), position);

  if (item != NULL)
    g_signal_emit (self, open_signal, 0, HW_ENTITY (hw_item_get_entity (item))->id);
}

static void
get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  HwListView *self = HW_LIST_VIEW (object);

  switch (id)
    {
    case PROP_SESSION:
      g_value_set_object (value, self->session);
      break;
    case PROP_PLACEHOLDER:
      g_object_get_property (G_OBJECT (self->entry), "placeholder-text", value);
      break;
    case PROP_EMPTY_ICON:
      g_object_get_property (G_OBJECT (self->empty), "icon-name", value);
      break;
    case PROP_EMPTY_TITLE:
      g_object_get_property (G_OBJECT (self->empty), "title", value);
      break;
    case PROP_EMPTY_DESCRIPTION:
      g_object_get_property (G_OBJECT (self->empty), "description", value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  HwListView *self = HW_LIST_VIEW (object);

  switch (id)
    {
    case PROP_SESSION:
      set_session (self, g_value_get_object (value));
      break;
    case PROP_PLACEHOLDER:
      g_object_set_property (G_OBJECT (self->entry), "placeholder-text", value);
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                      g_value_get_string (value), -1);
      break;
    case PROP_EMPTY_ICON:
      g_object_set_property (G_OBJECT (self->empty), "icon-name", value);
      break;
    case PROP_EMPTY_TITLE:
      g_object_set_property (G_OBJECT (self->empty), "title", value);
      break;
    case PROP_EMPTY_DESCRIPTION:
      g_object_set_property (G_OBJECT (self->empty), "description", value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
dispose (GObject *object)
{
  HwListView *self = HW_LIST_VIEW (object);

  if (self->list != NULL)
    g_signal_handlers_disconnect_by_func (self->list, show_state_cb, self);
  g_clear_object (&self->list);
  g_clear_object (&self->session);
  hw_widget_clear (GTK_WIDGET (self));
  G_OBJECT_CLASS (hw_list_view_parent_class)->dispose (object);
}

static void
hw_list_view_class_init (HwListViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  object_class->dispose = dispose;
  object_class->get_property = get_property;
  object_class->set_property = set_property;
  properties[PROP_SESSION] = g_param_spec_object ("session", NULL, NULL, HW_TYPE_SESSION, flags);
  properties[PROP_PLACEHOLDER] = g_param_spec_string ("placeholder", NULL, NULL, NULL, flags);
  properties[PROP_EMPTY_ICON] = g_param_spec_string ("empty-icon", NULL, NULL, NULL, flags);
  properties[PROP_EMPTY_TITLE] = g_param_spec_string ("empty-title", NULL, NULL, NULL, flags);
  properties[PROP_EMPTY_DESCRIPTION] = g_param_spec_string ("empty-description", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  open_signal = g_signal_new ("open", HW_TYPE_LIST_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                              G_TYPE_STRING);

  g_type_ensure (HW_TYPE_PAGER);
  hw_page_class_set_template (widget_class, "hw-list-view");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_bind_template_child (widget_class, HwListView, entry);
  gtk_widget_class_bind_template_child (widget_class, HwListView, bar);
  gtk_widget_class_bind_template_child (widget_class, HwListView, states);
  gtk_widget_class_bind_template_child (widget_class, HwListView, view);
  gtk_widget_class_bind_template_child (widget_class, HwListView, pager);
  gtk_widget_class_bind_template_child (widget_class, HwListView, empty);
  gtk_widget_class_bind_template_child (widget_class, HwListView, problem);
  gtk_widget_class_bind_template_callback (widget_class, hw_list_view_refresh);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
}

static void
hw_list_view_init (HwListView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  hw_widget_leave_by_tab (GTK_WIDGET (self->view));
}
