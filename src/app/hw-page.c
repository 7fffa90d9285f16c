/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/hw-page-private.h"

#include "app/hw-widget.h"
#include "base/hw-text.h"

enum
{
  PROP_SESSION = 1,
  PROP_TITLE,
  PROP_SUBTITLE,
  PROP_CHILD,
  PROP_VIEW_STACK,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (HwPage, hw_page, GTK_TYPE_WIDGET)

HwPagePrivate *
_hw_page_get_private (HwPage *self)
{
  return hw_page_get_instance_private (self);
}

static void
changed_cb (HwPage *self, const char *const *nouns)
{
  const char *const *mine = HW_PAGE_GET_CLASS (self)->nouns;

  for (guint i = 0; mine != NULL && mine[i] != NULL; i++)
    if (g_strv_contains (nouns, mine[i]))
      {
        hw_page_refresh (self);
        return;
      }
}

void
_hw_page_stop_loading (HwPage *self)
{
  HwPagePrivate *priv = hw_page_get_instance_private (self);

  priv->generation++;
  priv->loading = FALSE;
  g_clear_handle_id (&priv->spinner_source, g_source_remove);
  if (priv->cancellable != NULL)
    g_cancellable_cancel (priv->cancellable);
  g_clear_object (&priv->cancellable);
  if (priv->spinner != NULL)
    gtk_spinner_stop (priv->spinner);
}

void
hw_page_set_session (HwPage *self, HwSession *session)
{
  HwPagePrivate *priv = hw_page_get_instance_private (self);

  g_return_if_fail (HW_IS_PAGE (self));
  if (priv->session == session)
    return;
  _hw_page_stop_loading (self);
  if (priv->session != NULL)
    g_signal_handlers_disconnect_by_func (priv->session, changed_cb, self);
  g_set_object (&priv->session, session);
  if (session != NULL)
    g_signal_connect_object (session, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  priv->filled = FALSE;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SESSION]);
  hw_page_refresh (self);
}

HwSession *
hw_page_get_session (HwPage *self)
{
  return ((HwPagePrivate *) hw_page_get_instance_private (self))->session;
}

const char *
hw_page_get_title (HwPage *self)
{
  return ((HwPagePrivate *) hw_page_get_instance_private (self))->title;
}

void
hw_page_set_title (HwPage *self, const char *title, const char *subtitle)
{
  HwPagePrivate *priv = hw_page_get_instance_private (self);

  if (hw_set_string (&priv->title, title))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TITLE]);
  if (hw_set_string (&priv->subtitle, subtitle))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SUBTITLE]);
}

AdwViewStack *
hw_page_get_view_stack (HwPage *self)
{
  return ((HwPagePrivate *) hw_page_get_instance_private (self))->view_stack;
}

void
hw_page_set_view_stack (HwPage *self, AdwViewStack *stack)
{
  HwPagePrivate *priv = hw_page_get_instance_private (self);

  if (g_set_object (&priv->view_stack, stack))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_VIEW_STACK]);
}

const char *
hw_page_get_part (HwPage *self, guint index)
{
  HwPagePrivate *priv = hw_page_get_instance_private (self);

  return priv->parts != NULL && index < g_strv_length (priv->parts) ? priv->parts[index] : NULL;
}

void
hw_page_open (HwPage *self, const char *const *parts)
{
  HwPagePrivate *priv = hw_page_get_instance_private (self);

  g_return_if_fail (HW_IS_PAGE (self) && parts != NULL && parts[0] != NULL);
  if (priv->parts == NULL || g_strcmp0 (parts[1], hw_page_get_part (self, 1)) != 0)
    {
      _hw_page_stop_loading (self);
      priv->filled = FALSE; /* nothing of another subject may be seen while this one loads */
    }
  g_strfreev (priv->parts);
  priv->parts = g_strdupv ((char **) parts);
  HW_PAGE_GET_CLASS (self)->open (self, (const char *const *) priv->parts);
}

static void
open_default (HwPage *self, const char *const *parts)
{
  hw_page_refresh (self);
}

void
hw_page_refresh (HwPage *self)
{
  HwPagePrivate *priv = hw_page_get_instance_private (self);

  priv->stale = TRUE;
  if (priv->session == NULL || priv->parts == NULL || !gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;
  priv->stale = FALSE;
  if (HW_PAGE_GET_CLASS (self)->refresh != NULL)
    HW_PAGE_GET_CLASS (self)->refresh (self);
}

void
hw_page_filled (HwPage *self)
{
  g_signal_emit_by_name (self, "filled");
}

void
hw_page_leave (HwPage *self)
{
  if (HW_PAGE_GET_CLASS (self)->leave != NULL)
    HW_PAGE_GET_CLASS (self)->leave (self);
}

static void
map (GtkWidget *widget)
{
  HwPage *self = HW_PAGE (widget);

  GTK_WIDGET_CLASS (hw_page_parent_class)->map (widget);
  if (((HwPagePrivate *) hw_page_get_instance_private (self))->stale)
    hw_page_refresh (self);
}

static void
set_child (HwPage *self, GtkWidget *child)
{
  HwPagePrivate *priv = hw_page_get_instance_private (self);

  priv->child = child;
  adw_bin_set_child (priv->content, child);
}

static void
get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  HwPagePrivate *priv = hw_page_get_instance_private (HW_PAGE (object));

  switch (id)
    {
    case PROP_SESSION:
      g_value_set_object (value, priv->session);
      break;
    case PROP_TITLE:
      g_value_set_string (value, priv->title);
      break;
    case PROP_SUBTITLE:
      g_value_set_string (value, priv->subtitle);
      break;
    case PROP_CHILD:
      g_value_set_object (value, priv->child);
      break;
    case PROP_VIEW_STACK:
      g_value_set_object (value, priv->view_stack);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  HwPage *self = HW_PAGE (object);
  HwPagePrivate *priv = hw_page_get_instance_private (self);

  switch (id)
    {
    case PROP_SESSION:
      hw_page_set_session (self, g_value_get_object (value));
      break;
    case PROP_TITLE:
      hw_page_set_title (self, g_value_get_string (value), priv->subtitle);
      break;
    case PROP_SUBTITLE:
      hw_page_set_title (self, priv->title, g_value_get_string (value));
      break;
    case PROP_CHILD:
      set_child (self, g_value_get_object (value));
      break;
    case PROP_VIEW_STACK:
      hw_page_set_view_stack (self, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
try_again_cb (HwPage *self)
{
  hw_page_refresh (self);
}

static void
dispose (GObject *object)
{
  HwPage *self = HW_PAGE (object);
  HwPagePrivate *priv = hw_page_get_instance_private (self);

  _hw_page_stop_loading (self);
  if (priv->session != NULL)
    g_signal_handlers_disconnect_by_func (priv->session, changed_cb, self);
  g_clear_object (&priv->session);
  g_clear_object (&priv->view_stack);
  priv->child = NULL;
  hw_widget_clear (GTK_WIDGET (self));
  G_OBJECT_CLASS (hw_page_parent_class)->dispose (object);
}

static void
finalize (GObject *object)
{
  HwPagePrivate *priv = hw_page_get_instance_private (HW_PAGE (object));

  g_clear_pointer (&priv->parts, g_strfreev);
  g_clear_pointer (&priv->title, g_free);
  g_clear_pointer (&priv->subtitle, g_free);
  G_OBJECT_CLASS (hw_page_parent_class)->finalize (object);
}

void
hw_page_class_set_template (GtkWidgetClass *widget_class, const char *name)
{
  hw_widget_set_template (widget_class, name);
}

static void
hw_page_class_init (HwPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = dispose;
  object_class->finalize = finalize;
  object_class->get_property = get_property;
  object_class->set_property = set_property;
  widget_class->map = map;
  klass->open = open_default;

  properties[PROP_SESSION] = g_param_spec_object ("session", NULL, NULL, HW_TYPE_SESSION, flags);
  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  properties[PROP_SUBTITLE] = g_param_spec_string ("subtitle", NULL, NULL, NULL, flags);
  properties[PROP_CHILD] = g_param_spec_object ("child", NULL, NULL, GTK_TYPE_WIDGET, flags);
  properties[PROP_VIEW_STACK] = g_param_spec_object ("view-stack", NULL, NULL, ADW_TYPE_VIEW_STACK, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  /* "moved": the page went to another of its places, given, by itself */
  g_signal_new ("moved", HW_TYPE_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  /* "filled": what is to be seen has come */
  g_signal_new ("filled", HW_TYPE_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  hw_page_class_set_template (widget_class, "hw-page");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "page");
  gtk_widget_class_bind_template_child_private (widget_class, HwPage, states);
  gtk_widget_class_bind_template_child_private (widget_class, HwPage, content);
  gtk_widget_class_bind_template_child_private (widget_class, HwPage, problem);
  gtk_widget_class_bind_template_child_private (widget_class, HwPage, spinner);
  gtk_widget_class_bind_template_callback (widget_class, try_again_cb);
}

/* The keys went on: the page is no stop for Tab. */
static void
focus_moved_cb (HwPage *self)
{
  if (!gtk_widget_has_focus (GTK_WIDGET (self)))
    gtk_widget_set_focusable (GTK_WIDGET (self), FALSE);
}

static void
hw_page_init (HwPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect (self, "notify::has-focus", G_CALLBACK (focus_moved_cb), NULL);
}

static gboolean
is_filled_field (GtkWidget *widget)
{
  if (GTK_IS_TEXT_VIEW (widget))
    return gtk_text_view_get_editable (GTK_TEXT_VIEW (widget))
           && gtk_text_buffer_get_char_count (gtk_text_view_get_buffer (GTK_TEXT_VIEW (widget))) > 0;
  return GTK_IS_TEXT (widget) && gtk_editable_get_editable (GTK_EDITABLE (widget))
         && *gtk_editable_get_text (GTK_EDITABLE (widget)) != '\0'
         && gtk_widget_get_ancestor (widget, GTK_TYPE_SEARCH_ENTRY) == NULL;
}

gboolean
hw_page_take_focus (HwPage *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  GtkWidget *focus;

  if (!gtk_widget_child_focus (widget, GTK_DIR_TAB_FORWARD))
    return FALSE;
  focus = gtk_root_get_focus (gtk_widget_get_root (widget));
  if (is_filled_field (focus))
    {
      if (GTK_IS_EDITABLE (focus))
        gtk_editable_select_region (GTK_EDITABLE (focus), 0, 0);
      gtk_widget_set_focusable (widget, TRUE);
      gtk_widget_grab_focus (widget);
    }
  return TRUE;
}
