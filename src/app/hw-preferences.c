/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/hw-preferences.h"

#include <glib/gi18n-lib.h>

#include "app/hw-lists.h"
#include "app/hw-page.h"
#include "app/hw-settings.h"
#include "core/hw-entity.h"

struct _HwPreferences
{
  AdwWindow parent_instance;
  HwSession *session;
  GPtrArray *members; /* HwMember, in the order of the row's choices after the first */
  AdwComboRow *member;
  AdwComboRow *scheme;
};

G_DEFINE_FINAL_TYPE (HwPreferences, hw_preferences, ADW_TYPE_WINDOW)

/* In the order of the choices in the template. */
static const char *const schemes[] = { "default", "light", "dark" };

static void
scheme_chosen_cb (HwPreferences *self)
{
  guint selected = adw_combo_row_get_selected (self->scheme);

  if (selected < G_N_ELEMENTS (schemes))
    hw_settings_set_string ("color-scheme", schemes[selected]);
}

static void
show_scheme (HwPreferences *self)
{
  g_autofree char *current = hw_settings_dup_string ("color-scheme");

  for (guint i = 0; i < G_N_ELEMENTS (schemes); i++)
    if (g_strcmp0 (schemes[i], current) == 0)
      adw_combo_row_set_selected (self->scheme, i);
}

static void
member_chosen_cb (HwPreferences *self)
{
  guint selected = adw_combo_row_get_selected (self->member);
  const char *id = NULL;

  if (self->members == NULL || self->session == NULL || selected > self->members->len)
    return;
  if (selected > 0)
    id = HW_ENTITY (g_ptr_array_index (self->members, selected - 1))->id;
  hw_settings_set_string ("member-id", id);
  hw_session_set_member_id (self->session, id);
}

static void
listed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (HwPreferences) self = user_data;
  g_autoptr (GtkStringList) names = gtk_string_list_new ((const char *const[]) { _("The owner"), NULL });
  g_autoptr (GPtrArray) members = hw_session_run_finish (HW_SESSION (source), result, NULL);
  g_autofree char *current = hw_session_dup_member_id (HW_SESSION (source));
  guint selected = 0;

  if (members == NULL || self->session == NULL)
    return;
  for (guint i = 0; i < members->len; i++)
    {
      HwEntity *member = g_ptr_array_index (members, i);

      gtk_string_list_append (names, hw_entity_get_title (member));
      if (g_strcmp0 (member->id, current) == 0)
        selected = i + 1;
    }
  adw_combo_row_set_model (self->member, G_LIST_MODEL (names));
  adw_combo_row_set_selected (self->member, selected);
  gtk_widget_set_sensitive (GTK_WIDGET (self->member), TRUE);
  self->members = g_steal_pointer (&members);
}

void
hw_preferences_show (GtkWindow *parent, HwSession *session)
{
  HwPreferences *self = g_object_new (HW_TYPE_PREFERENCES, "transient-for", parent, NULL);

  g_set_object (&self->session, session);
  if (session != NULL)
    hw_session_run_async (session, hw_list_members, NULL, NULL, (GDestroyNotify) g_ptr_array_unref, NULL, listed_cb,
                          g_object_ref (self));
  gtk_window_present (GTK_WINDOW (self));
}

static void
dispose (GObject *object)
{
  HwPreferences *self = HW_PREFERENCES (object);

  g_clear_pointer (&self->members, g_ptr_array_unref);
  g_clear_object (&self->session);
  gtk_widget_dispose_template (GTK_WIDGET (self), HW_TYPE_PREFERENCES);
  G_OBJECT_CLASS (hw_preferences_parent_class)->dispose (object);
}

static void
hw_preferences_class_init (HwPreferencesClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dispose;
  hw_page_class_set_template (widget_class, "hw-preferences");
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_bind_template_child (widget_class, HwPreferences, member);
  gtk_widget_class_bind_template_child (widget_class, HwPreferences, scheme);
  gtk_widget_class_bind_template_callback (widget_class, member_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, scheme_chosen_cb);
}

static void
hw_preferences_init (HwPreferences *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  show_scheme (self);
}
