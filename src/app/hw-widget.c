/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/hw-widget.h"

void
hw_widget_clear (GtkWidget *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (self)) != NULL)
    gtk_widget_unparent (child);
}

void
hw_widget_set_template (GtkWidgetClass *widget_class, const char *name)
{
  g_autofree char *path = g_strdup_printf ("/org/hiringworkbench/HiringWorkbench/ui/%s.ui", name);

  gtk_widget_class_set_template_from_resource (widget_class, path);
}

void
hw_widget_when_closed (gpointer window, GCallback let_go)
{
  g_signal_connect (window, "unrealize", let_go, NULL);
}

#define MIN_NAME_CHARS 5

/* In the list, the one that is chosen has a mark; in the button, none has. */
static void
set_up_name_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *label = gtk_label_new (NULL);
  GtkWidget *mark = gtk_image_new_from_icon_name ("object-select-symbolic");

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_MIDDLE);
  gtk_label_set_width_chars (GTK_LABEL (label), MIN_NAME_CHARS);
  gtk_widget_set_hexpand (label, TRUE);
  g_object_bind_property (item, "selected", mark, "visible", G_BINDING_SYNC_CREATE);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), mark);
  gtk_list_item_set_child (item, box);
}

static void
bind_name_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  GtkWidget *label = gtk_widget_get_first_child (gtk_list_item_get_child (item));
  const char *name = gtk_string_object_get_string (gtk_list_item_get_item (item));

  gtk_label_set_text (GTK_LABEL (label), name);
  gtk_widget_set_tooltip_text (label, name);
}

static GtkListItemFactory *
new_factory (void)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (set_up_name_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_name_cb), NULL);
  return factory;
}

void
hw_widget_shorten_names (GtkDropDown *drop_down)
{
  g_autoptr (GtkListItemFactory) factory = new_factory ();

  gtk_drop_down_set_factory (drop_down, factory);
}

void
hw_widget_show_names (AdwComboRow *row)
{
  g_autoptr (GtkListItemFactory) factory = new_factory ();
  gpointer chosen = adw_combo_row_get_selected_item (row);

  adw_combo_row_set_use_subtitle (row, TRUE);
  if (GTK_IS_STRING_OBJECT (chosen)) /* libadwaita 1.7 shows the next choice only */
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), gtk_string_object_get_string (chosen));
  adw_combo_row_set_factory (row, factory);
}

void
hw_widget_set_usable (GtkWidget *self, gboolean usable, GtkWidget *instead)
{
  gboolean had_keys = gtk_widget_is_focus (self);

  gtk_widget_set_sensitive (self, usable);
  if (had_keys && !usable)
    gtk_widget_grab_focus (instead);
}

void
hw_widget_set_steps (GtkWidget *back, gboolean can_go_back, GtkWidget *forth, gboolean can_go_forth)
{
  if (can_go_back) /* first, so that it can take the keys of the other */
    gtk_widget_set_sensitive (back, TRUE);
  hw_widget_set_usable (forth, can_go_forth, back);
  hw_widget_set_usable (back, can_go_back, forth);
}

/* One who cannot take the keys is passed over. */
static gboolean
leave_cb (GtkWidget *list, GVariant *direction, gpointer user_data)
{
  GtkRoot *window = gtk_widget_get_root (list);

  gtk_widget_set_can_focus (list, FALSE);
  g_signal_emit_by_name (window, "move-focus", g_variant_get_int32 (direction));
  gtk_widget_set_can_focus (list, TRUE);
  return TRUE;
}

static void
add_key (GtkShortcutController *keys, guint key, GdkModifierType modifiers, GtkDirectionType direction)
{
  GtkShortcut *shortcut = gtk_shortcut_new (gtk_keyval_trigger_new (key, modifiers),
                                            gtk_callback_action_new (leave_cb, NULL, NULL));

  gtk_shortcut_set_arguments (shortcut, g_variant_new_int32 ((gint32) direction));
  gtk_shortcut_controller_add_shortcut (keys, shortcut);
}

void
hw_widget_leave_by_tab (GtkWidget *list)
{
  GtkEventController *keys = gtk_shortcut_controller_new ();

  add_key (GTK_SHORTCUT_CONTROLLER (keys), GDK_KEY_Tab, 0, GTK_DIR_TAB_FORWARD);
  add_key (GTK_SHORTCUT_CONTROLLER (keys), GDK_KEY_Tab, GDK_SHIFT_MASK, GTK_DIR_TAB_BACKWARD);
  gtk_widget_add_controller (list, keys);
}
