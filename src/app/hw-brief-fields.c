/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/hw-brief-fields.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "app/hw-format.h"
#include "app/hw-labels.h"
#include "app/hw-page.h"
#include "app/hw-widget.h"
#include "base/hw-text.h"

/* Amounts are typed in whole units of the currency and kept in minor ones. */
#define MINOR_UNITS 100

static const char *const work_modes[] = { NULL, "onsite", "hybrid", "remote" };
static const char *const employment_types[] = { NULL, "full_time", "part_time", "contract", "temporary", "internship" };
static const char *const periods[] = { "year", "month", "week", "day", "hour" };

struct _HwBriefFields
{
  GtkWidget parent_instance;
  AdwEntryRow *title;
  AdwEntryRow *organisation;
  AdwComboRow *profile;
  AdwEntryRow *team;
  AdwEntryRow *locations;
  AdwComboRow *work_mode;
  AdwEntryRow *days_on_site;
  AdwComboRow *employment;
  AdwEntryRow *openings;
  AdwEntryRow *pay_min;
  AdwEntryRow *pay_max;
  AdwEntryRow *currency;
  AdwComboRow *period;
  AdwEntryRow *floor;
  HwBriefState *state; /* not owned: the tab's */
  gboolean filling;
};

G_DEFINE_FINAL_TYPE (HwBriefFields, hw_brief_fields, GTK_TYPE_WIDGET)

static guint edited_signal;

static void
set_text (AdwEntryRow *row, const char *text)
{
  const char *shown = text != NULL ? text : "";

  if (!g_str_equal (gtk_editable_get_text (GTK_EDITABLE (row)), shown))
    gtk_editable_set_text (GTK_EDITABLE (row), shown);
}

static void
set_number (AdwEntryRow *row, gint64 value, gint64 scale)
{
  g_autofree char *text = hw_format_decimal (value, scale);

  set_text (row, text);
}

static void
set_list (AdwEntryRow *row, char **list)
{
  g_autofree char *text = list != NULL ? g_strjoinv ("; ", list) : NULL;

  set_text (row, text);
}

static void
select_nick (AdwComboRow *row, const char *const *nicks, guint n, const char *nick)
{
  for (guint i = 0; i < n; i++)
    if (g_strcmp0 (nicks[i], nick) == 0)
      adw_combo_row_set_selected (row, i);
}

static void
fill_profiles (HwBriefFields *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  guint selected = GTK_INVALID_LIST_POSITION;

  for (guint i = 0; i < self->state->rubric->profiles->len; i++)
    {
      HwProfile *profile = g_ptr_array_index (self->state->rubric->profiles, i);

      gtk_string_list_append (names, profile->name);
      if (g_strcmp0 (profile->key, self->state->requisition->profile) == 0)
        selected = i;
    }
  adw_combo_row_set_model (self->profile, G_LIST_MODEL (names));
  adw_combo_row_set_selected (self->profile, selected);
}

void
hw_brief_fields_set_state (HwBriefFields *self, HwBriefState *state)
{
  HwRequisition *requisition = state != NULL ? state->requisition : NULL;

  self->state = state;
  if (requisition == NULL)
    return;
  self->filling = TRUE;
  set_text (self->title, requisition->title);
  set_text (self->organisation, requisition->organisation);
  fill_profiles (self);
  set_list (self->team, requisition->team);
  set_list (self->locations, requisition->locations);
  select_nick (self->work_mode, work_modes, G_N_ELEMENTS (work_modes), requisition->work_mode);
  set_number (self->days_on_site, requisition->days_on_site, 1);
  select_nick (self->employment, employment_types, G_N_ELEMENTS (employment_types), requisition->employment_type);
  set_number (self->openings, requisition->openings, 1);
  set_number (self->pay_min, requisition->pay_min, MINOR_UNITS);
  set_number (self->pay_max, requisition->pay_max, MINOR_UNITS);
  set_text (self->currency, requisition->currency);
  select_nick (self->period, periods, G_N_ELEMENTS (periods),
               requisition->pay_period != NULL ? requisition->pay_period : "year");
  set_number (self->floor, requisition->coverage_floor, 10);
  self->filling = FALSE;
}

static void
mark (AdwEntryRow *row, gboolean good)
{
  if (good)
    gtk_widget_remove_css_class (GTK_WIDGET (row), "error");
  else
    gtk_widget_add_css_class (GTK_WIDGET (row), "error");
  gtk_accessible_update_state (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_STATE_INVALID,
                               good ? GTK_ACCESSIBLE_INVALID_FALSE : GTK_ACCESSIBLE_INVALID_TRUE, -1);
}

static gboolean
get_number (AdwEntryRow *row, gint64 scale, gint64 *value)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (row));
  gboolean good = TRUE;

  *value = HW_UNSET;
  if (!hw_text_is_blank (text))
    good = hw_format_parse_decimal (text, scale, value) && *value >= 0;
  mark (row, good);
  return good;
}

static void
get_text (AdwEntryRow *row, char **field)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (row));

  hw_set_string (field, hw_text_is_blank (text) ? NULL : text);
}

static void
get_list (AdwEntryRow *row, char ***list)
{
  g_auto (GStrv) parts = g_strsplit (gtk_editable_get_text (GTK_EDITABLE (row)), ";", -1);
  g_autoptr (GPtrArray) kept = g_ptr_array_new ();

  for (guint i = 0; parts[i] != NULL; i++)
    if (!hw_text_is_blank (parts[i]))
      g_ptr_array_add (kept, g_strdup (g_strstrip (parts[i])));
  g_ptr_array_add (kept, NULL);
  g_strfreev (*list);
  *list = kept->len > 1 ? (char **) g_ptr_array_free (g_steal_pointer (&kept), FALSE) : NULL;
}

static const char *
get_nick (AdwComboRow *row, const char *const *nicks, guint n)
{
  guint selected = adw_combo_row_get_selected (row);

  return selected < n ? nicks[selected] : NULL;
}

static void
take_choices (HwBriefFields *self, HwRequisition *after)
{
  guint profile = adw_combo_row_get_selected (self->profile);

  if (profile < self->state->rubric->profiles->len)
    hw_set_string (&after->profile,
                   ((HwProfile *) g_ptr_array_index (self->state->rubric->profiles, profile))->key);
  hw_set_string (&after->work_mode, get_nick (self->work_mode, work_modes, G_N_ELEMENTS (work_modes)));
  hw_set_string (&after->employment_type,
                 get_nick (self->employment, employment_types, G_N_ELEMENTS (employment_types)));
  if (after->pay_min != HW_UNSET || after->pay_max != HW_UNSET || after->pay_period != NULL)
    hw_set_string (&after->pay_period, get_nick (self->period, periods, G_N_ELEMENTS (periods)));
}

HwRequisition *
hw_brief_fields_dup_requisition (HwBriefFields *self)
{
  g_autoptr (HwRequisition) after = NULL;
  gboolean good = TRUE;

  if (self->state == NULL)
    return NULL;
  after = hw_requisition_dup (self->state->requisition);
  get_text (self->title, &after->title);
  mark (self->title, after->title != NULL);
  get_text (self->organisation, &after->organisation);
  get_list (self->team, &after->team);
  get_list (self->locations, &after->locations);
  get_text (self->currency, &after->currency);
  good = after->title != NULL;
  good = get_number (self->days_on_site, 1, &after->days_on_site) && good;
  good = get_number (self->openings, 1, &after->openings) && good;
  good = get_number (self->pay_min, MINOR_UNITS, &after->pay_min) && good;
  good = get_number (self->pay_max, MINOR_UNITS, &after->pay_max) && good;
  good = get_number (self->floor, 10, &after->coverage_floor) && good;
  if (after->coverage_floor == HW_UNSET)
    after->coverage_floor = self->state->requisition->coverage_floor;
  take_choices (self, after);
  if (!good || hw_entity_equal (HW_ENTITY (after), HW_ENTITY (self->state->requisition)))
    return NULL;
  return g_steal_pointer (&after);
}

static void
edited_cb (HwBriefFields *self)
{
  if (!self->filling && self->state != NULL)
    g_signal_emit (self, edited_signal, 0);
}

void
hw_brief_fields_save (HwBriefFields *self)
{
  g_autoptr (HwRequisition) edited = hw_brief_fields_dup_requisition (self);

  if (edited != NULL)
    edited_cb (self);
}

static void
set_labels (AdwComboRow *row, const char *const *nicks, guint n, const char *(*label) (const char *))
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  for (guint i = 0; i < n; i++)
    gtk_string_list_append (names, nicks[i] != NULL ? label (nicks[i]) : _("Not said"));
  adw_combo_row_set_model (row, G_LIST_MODEL (names));
}

static void
dispose (GObject *object)
{
  HwBriefFields *self = HW_BRIEF_FIELDS (object);

  self->state = NULL;
  self->filling = TRUE;
  hw_widget_clear (GTK_WIDGET (object));
  G_OBJECT_CLASS (hw_brief_fields_parent_class)->dispose (object);
}

#define BIND(name) gtk_widget_class_bind_template_child (widget_class, HwBriefFields, name)

static void
hw_brief_fields_class_init (HwBriefFieldsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dispose;
  hw_page_class_set_template (widget_class, "hw-brief-fields");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  BIND (title);
  BIND (organisation);
  BIND (profile);
  BIND (team);
  BIND (locations);
  BIND (work_mode);
  BIND (days_on_site);
  BIND (employment);
  BIND (openings);
  BIND (pay_min);
  BIND (pay_max);
  BIND (currency);
  BIND (period);
  BIND (floor);
  gtk_widget_class_bind_template_callback (widget_class, edited_cb);
  edited_signal = g_signal_new ("edited", HW_TYPE_BRIEF_FIELDS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
hw_brief_fields_init (HwBriefFields *self)
{
  self->filling = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  set_labels (self->work_mode, work_modes, G_N_ELEMENTS (work_modes), hw_label_work_mode);
  set_labels (self->employment, employment_types, G_N_ELEMENTS (employment_types), hw_label_employment);
  set_labels (self->period, periods, G_N_ELEMENTS (periods), hw_label_period);
  self->filling = FALSE;
}
