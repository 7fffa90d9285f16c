/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/hw-settings.h"

#include <adwaita.h>

#include "config.h"

GSettings *
hw_settings_get (void)
{
  static GSettings *settings;
  GSettingsSchemaSource *source = g_settings_schema_source_get_default ();
  g_autoptr (GSettingsSchema) schema = NULL;

  if (settings == NULL && source != NULL)
    {
      schema = g_settings_schema_source_lookup (source, HW_APP_ID, TRUE);
      if (schema != NULL)
        settings = g_settings_new (HW_APP_ID);
    }
  return settings;
}

char *
hw_settings_dup_string (const char *key)
{
  GSettings *settings = hw_settings_get ();
  g_autofree char *value = settings != NULL ? g_settings_get_string (settings, key) : NULL;

  return value != NULL && *value != '\0' ? g_steal_pointer (&value) : NULL;
}

void
hw_settings_set_string (const char *key, const char *value)
{
  if (hw_settings_get () != NULL)
    g_settings_set_string (hw_settings_get (), key, value != NULL ? value : "");
}

static void
color_scheme_changed_cb (void)
{
  g_autofree char *name = hw_settings_dup_string ("color-scheme");
  AdwColorScheme scheme = ADW_COLOR_SCHEME_DEFAULT;

  if (g_strcmp0 (name, "light") == 0)
    scheme = ADW_COLOR_SCHEME_FORCE_LIGHT;
  else if (g_strcmp0 (name, "dark") == 0)
    scheme = ADW_COLOR_SCHEME_FORCE_DARK;
  adw_style_manager_set_color_scheme (adw_style_manager_get_default (), scheme);
}

void
hw_settings_apply_color_scheme (void)
{
  if (hw_settings_get () == NULL)
    return;
  g_signal_connect (hw_settings_get (), "changed::color-scheme", G_CALLBACK (color_scheme_changed_cb), NULL);
  color_scheme_changed_cb ();
}

void
hw_settings_restore_window (GtkWindow *window, GtkPaned *paned)
{
  GSettings *settings = hw_settings_get ();

  if (settings == NULL)
    return;
  gtk_window_set_default_size (window, g_settings_get_int (settings, "window-width"),
                               g_settings_get_int (settings, "window-height"));
  gtk_paned_set_position (paned, g_settings_get_int (settings, "sidebar-width"));
  if (g_settings_get_boolean (settings, "window-maximized"))
    gtk_window_maximize (window);
}

void
hw_settings_save_window (GtkWindow *window, GtkPaned *paned)
{
  GSettings *settings = hw_settings_get ();
  int width, height;

  if (settings == NULL)
    return;
  gtk_window_get_default_size (window, &width, &height);
  g_settings_set_int (settings, "window-width", CLAMP (width, 360, 20000));
  g_settings_set_int (settings, "window-height", CLAMP (height, 300, 20000));
  g_settings_set_boolean (settings, "window-maximized", gtk_window_is_maximized (window));
  g_settings_set_int (settings, "sidebar-width", CLAMP (gtk_paned_get_position (paned), 120, 2000));
}
