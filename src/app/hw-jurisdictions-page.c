/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/hw-jurisdictions-page.h"

#include <glib/gi18n-lib.h>

#include "app/hw-alert.h"
#include "app/hw-call.h"
#include "app/hw-widget.h"
#include "base/hw-text.h"
#include "workbench/hw-jurisdictions.h"

struct _HwJurisdictionsPage
{
  HwPage parent_instance;
  GtkListBox *list;
  GtkStack *states;
  AdwEntryRow *name;
  AdwEntryRow *places;
  AdwEntryRow *employees_min;
  GtkSwitch *remote;
  AdwEntryRow *range_since;
  AdwEntryRow *range_source;
  AdwEntryRow *range_note;
  AdwEntryRow *history_since;
  AdwEntryRow *history_source;
  GPtrArray *all; /* HwJurisdiction */
  char *chosen;   /* id; stays chosen while the list is filled anew */
  gboolean filling;
};

G_DEFINE_FINAL_TYPE (HwJurisdictionsPage, hw_jurisdictions_page, HW_TYPE_PAGE)

/* Off the interface's thread */

static gpointer
load_work (HwSession *session, gpointer data, GCancellable *cancellable, GError **error)
{
  return hw_jurisdictions_list (session, cancellable, error);
}

static gpointer
save_work (HwSession *session, gpointer data, GCancellable *cancellable, GError **error)
{
  return GINT_TO_POINTER (
    hw_jurisdiction_save (session, (HwJurisdiction *) ((HwCall *) data)->entity, cancellable, error));
}

static gpointer
remove_work (HwSession *session, gpointer data, GCancellable *cancellable, GError **error)
{
  return GINT_TO_POINTER (hw_jurisdiction_remove (session, ((HwCall *) data)->id, cancellable, error));
}

static gpointer
restore_work (HwSession *session, gpointer data, GCancellable *cancellable, GError **error)
{
  return GINT_TO_POINTER (hw_jurisdictions_restore (session, cancellable, error));
}

/* Showing */

static HwJurisdiction *
get_chosen (HwJurisdictionsPage *self)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->list);
  guint index = row != NULL ? (guint) gtk_list_box_row_get_index (row) : G_MAXUINT;

  return self->all != NULL && index < self->all->len ? g_ptr_array_index (self->all, index) : NULL;
}

static void
set_text (AdwEntryRow *row, const char *text)
{
  if (g_strcmp0 (gtk_editable_get_text (GTK_EDITABLE (row)), text != NULL ? text : "") != 0)
    gtk_editable_set_text (GTK_EDITABLE (row), text != NULL ? text : "");
}

static void
chosen_cb (HwJurisdictionsPage *self)
{
  HwJurisdiction *chosen;
  g_autofree char *places = NULL;
  g_autofree char *size = NULL;

  if (self->filling)
    return; /* or is being torn down */
  chosen = get_chosen (self);
  gtk_stack_set_visible_child_name (self->states, chosen != NULL ? "rules" : "none");
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "jurisdictions.remove", chosen != NULL);
  hw_set_string (&self->chosen, chosen != NULL ? HW_ENTITY (chosen)->id : NULL);
  if (chosen == NULL)
    return;
  places = chosen->places != NULL ? g_strjoinv ("; ", chosen->places) : NULL;
  if (chosen->employees_min != HW_UNSET)
    size = g_strdup_printf ("%" G_GINT64_FORMAT, chosen->employees_min);
  self->filling = TRUE;
  set_text (self->name, chosen->name);
  set_text (self->places, places);
  set_text (self->employees_min, size);
  gtk_switch_set_active (self->remote, chosen->remote);
  set_text (self->range_since, chosen->range_since);
  set_text (self->range_source, chosen->range_source);
  set_text (self->range_note, chosen->range_note);
  set_text (self->history_since, chosen->history_since);
  set_text (self->history_source, chosen->history_source);
  self->filling = FALSE;
}

static void
append_row (HwJurisdictionsPage *self, HwJurisdiction *jurisdiction)
{
  GtkWidget *label = gtk_label_new (jurisdiction->name);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_list_box_append (self->list, label);
}

static void
loaded (HwPage *page, gpointer result)
{
  HwJurisdictionsPage *self = HW_JURISDICTIONS_PAGE (page);
  GtkWidget *child;
  int chosen = 0;

  self->filling = TRUE;
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, child);
  g_clear_pointer (&self->all, g_ptr_array_unref);
  self->all = result;
  for (guint i = 0; i < self->all->len; i++)
    {
      append_row (self, g_ptr_array_index (self->all, i));
      if (g_strcmp0 (((HwEntity *) g_ptr_array_index (self->all, i))->id, self->chosen) == 0)
        chosen = (int) i;
    }
  gtk_list_box_select_row (self->list, gtk_list_box_get_row_at_index (self->list, chosen));
  self->filling = FALSE;
  chosen_cb (self);
}

static void
refresh (HwPage *page)
{
  hw_page_load (page, load_work, NULL, NULL, (GDestroyNotify) g_ptr_array_unref, loaded);
}

/* Changing */

static void
take_text (AdwEntryRow *row, char **field)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (row));

  hw_set_string (field, hw_text_is_blank (text) ? NULL : text);
}

static char **
dup_places (HwJurisdictionsPage *self)
{
  g_auto (GStrv) parts = g_strsplit (gtk_editable_get_text (GTK_EDITABLE (self->places)), ";", -1);
  g_autoptr (GStrvBuilder) places = g_strv_builder_new ();

  for (guint i = 0; parts[i] != NULL; i++)
    if (!hw_text_is_blank (parts[i]))
      g_strv_builder_add (places, g_strstrip (parts[i]));
  return g_strv_builder_end (places);
}

/* -1 stands for what is no number: the check of the stored thing says what is wrong. */
static gint64
take_number (AdwEntryRow *row)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (row));
  gint64 number = -1;

  if (hw_text_is_blank (text))
    return HW_UNSET;
  return g_ascii_string_to_signed (text, 10, 0, G_MAXINT32, &number, NULL) ? number : -1;
}

static void
save (HwJurisdictionsPage *self, HwJurisdiction *after, const char *toast)
{
  hw_page_do (HW_PAGE (self), toast, save_work, hw_call_new_entity (after), hw_call_free, NULL, NULL);
}

static void
edited_cb (HwJurisdictionsPage *self)
{
  HwJurisdiction *chosen = get_chosen (self);
  g_autoptr (HwJurisdiction) after = NULL;

  if (self->filling || chosen == NULL)
    return;
  after = hw_jurisdiction_dup (chosen);
  take_text (self->name, &after->name);
  g_strfreev (after->places);
  after->places = dup_places (self);
  after->employees_min = take_number (self->employees_min);
  after->remote = gtk_switch_get_active (self->remote);
  take_text (self->range_since, &after->range_since);
  take_text (self->range_source, &after->range_source);
  take_text (self->range_note, &after->range_note);
  take_text (self->history_since, &after->history_since);
  take_text (self->history_source, &after->history_source);
  if (!hw_entity_equal (HW_ENTITY (after), HW_ENTITY (chosen)))
    save (self, g_steal_pointer (&after), _("Rules changed"));
}

static void
named_cb (const char *name, gpointer user_data)
{
  HwJurisdictionsPage *self = user_data;
  const char *const places[] = { name, NULL };
  HwJurisdiction *added = hw_jurisdiction_new ();

  hw_set_string (&added->name, name);
  added->places = g_strdupv ((char **) places);
  added->position = self->all != NULL ? self->all->len : 0;
  hw_set_string (&self->chosen, HW_ENTITY (added)->id);
  save (self, added, _("Rules added"));
}

static void
add_cb (GtkWidget *widget, const char *action, GVariant *target)
{
  hw_alert_ask_text (widget, _("Add a place with rules of its own"),
                     _("What it asks of postings is filled in afterwards."), _("City, state or country"),
                     NULL, _("_Add"), named_cb, g_object_ref (widget), g_object_unref);
}

static void
remove_cb (GtkWidget *widget, const char *action, GVariant *target)
{
  HwJurisdiction *chosen = get_chosen (HW_JURISDICTIONS_PAGE (widget));

  if (chosen != NULL)
    hw_page_do (HW_PAGE (widget), _("Rules removed"), remove_work,
                hw_call_new (HW_ENTITY (chosen)->id, NULL, NULL, 0), hw_call_free, NULL, NULL);
}

static void
restore_confirmed_cb (gpointer user_data)
{
  hw_page_do (user_data, _("Shipped rules restored"), restore_work, NULL, NULL, NULL, NULL);
}

static void
restore_cb (GtkWidget *widget, const char *action, GVariant *target)
{
  hw_alert_ask (widget, _("Restore the shipped rules?"),
                _("They take the place of all that are listed, with your changes. It can be undone."),
                _("_Restore"), FALSE, restore_confirmed_cb, g_object_ref (widget), g_object_unref);
}

static void
dispose (GObject *object)
{
  HwJurisdictionsPage *self = HW_JURISDICTIONS_PAGE (object);

  self->filling = TRUE;
  g_clear_pointer (&self->all, g_ptr_array_unref);
  g_clear_pointer (&self->chosen, g_free);
  G_OBJECT_CLASS (hw_jurisdictions_page_parent_class)->dispose (object);
}

#define BIND(name) gtk_widget_class_bind_template_child (widget_class, HwJurisdictionsPage, name)

static void
hw_jurisdictions_page_class_init (HwJurisdictionsPageClass *klass)
{
  static const char *const nouns[] = { "jurisdiction", NULL };
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  HwPageClass *page_class = HW_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dispose;
  page_class->nouns = nouns;
  page_class->refresh = refresh;
  hw_page_class_set_template (widget_class, "hw-jurisdictions-page");
  BIND (list);
  BIND (states);
  BIND (name);
  BIND (places);
  BIND (employees_min);
  BIND (remote);
  BIND (range_since);
  BIND (range_source);
  BIND (range_note);
  BIND (history_since);
  BIND (history_source);
  gtk_widget_class_bind_template_callback (widget_class, chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, edited_cb);
  gtk_widget_class_install_action (widget_class, "jurisdictions.add", NULL, add_cb);
  gtk_widget_class_install_action (widget_class, "jurisdictions.remove", NULL, remove_cb);
  gtk_widget_class_install_action (widget_class, "jurisdictions.restore", NULL, restore_cb);
}

static void
hw_jurisdictions_page_init (HwJurisdictionsPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  hw_widget_leave_by_tab (GTK_WIDGET (self->list));
}
