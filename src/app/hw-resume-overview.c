/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/hw-resume-overview.h"

#include <glib/gi18n-lib.h>

#include "app/hw-format.h"
#include "app/hw-labels.h"
#include "app/hw-widget.h"
#include "base/hw-text.h"
#include "core/hw-entity.h"

struct _HwResumeOverview
{
  GtkWidget parent_instance;
  GtkListBox *list;
  GtkLabel *nothing;
  GArray *places; /* HwSpan, one a row; empty: the row leads nowhere */
};

G_DEFINE_FINAL_TYPE (HwResumeOverview, hw_resume_overview, GTK_TYPE_WIDGET)

static guint place_signal;

static GtkWidget *
new_label (const char *text, const char *style)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  if (style != NULL)
    gtk_widget_add_css_class (label, style);
  return label;
}

static void
append_row (HwResumeOverview *self, const char *heading, const char *text, const char *details, guint start, guint end)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 1);
  GtkWidget *row = gtk_list_box_row_new ();
  HwSpan place = { start, end };
  g_autofree char *sentence = g_strjoin (". ", text, details, NULL);

  gtk_widget_set_margin_top (box, heading != NULL ? 8 : 4);
  gtk_widget_set_margin_bottom (box, 4);
  if (heading != NULL)
    gtk_box_append (GTK_BOX (box), new_label (heading, "caption-heading"));
  gtk_box_append (GTK_BOX (box), new_label (text, NULL));
  if (!hw_text_is_blank (details))
    {
      GtkWidget *label = new_label (details, "caption");

      gtk_widget_add_css_class (label, "dim-label");
      gtk_box_append (GTK_BOX (box), label);
    }
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), end > start);
  if (end > start)
    gtk_widget_set_tooltip_text (row, _("Show the place in the text"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, sentence, -1);
  gtk_list_box_append (self->list, row);
  g_array_append_val (self->places, place);
}

/* "Apr 2019 – today"; what is not known is left out. */
static char *
describe_time (const HwRole *role)
{
  g_autofree char *since = role->since != NULL ? hw_format_month (role->since) : NULL;
  g_autofree char *until = role->current         ? g_strdup (_("today"))
                           : role->until != NULL ? hw_format_month (role->until)
                                                 : NULL;

  if (since != NULL && until != NULL && !g_str_equal (since, until))
    /* Translators: from when until when somebody held a role */
    return g_strdup_printf (_("%s – %s"), since, until);
  if (since != NULL && until == NULL)
    /* Translators: a month or a year; how long is not known */
    return g_strdup_printf (_("from %s"), since);
  if (since == NULL && until != NULL)
    /* Translators: a month or a year, or "today"; since when is not known */
    return g_strdup_printf (_("until %s"), until);
  return g_steal_pointer (&since);
}

static void
append_role (HwResumeOverview *self, const char *heading, const HwRole *role)
{
  g_autofree char *time = describe_time (role);
  g_autoptr (GString) details = g_string_new (role->organisation);

  if (role->place != NULL)
    g_string_append_printf (details, "%s%s", details->len > 0 ? ", " : "", role->place);
  if (time != NULL)
    g_string_append_printf (details, "%s%s", details->len > 0 ? " · " : "", time);
  append_row (self, heading, role->title != NULL ? role->title : _("Without a title"), details->str, role->start,
              role->end);
}

static void
append_list (HwResumeOverview *self, const char *heading, char **list)
{
  g_autofree char *text = hw_format_list ((const char *const *) list);

  if (!hw_text_is_blank (text))
    append_row (self, heading, text, NULL, 0, 0);
}

static void
append_contact (HwResumeOverview *self, const HwResume *resume)
{
  const char *lines[] = { resume->name, resume->email, resume->phone, resume->location };
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    if (!hw_text_is_blank (lines[i]))
      g_string_append_printf (text, "%s%s", text->len > 0 ? "\n" : "", lines[i]);
  for (guint i = 0; resume->links != NULL && resume->links[i] != NULL; i++)
    g_string_append_printf (text, "%s%s", text->len > 0 ? "\n" : "", resume->links[i]);
  if (text->len > 0)
    append_row (self, _("Contact"), text->str, NULL, 0, 0);
}

static void
append_months (HwResumeOverview *self, gint64 months)
{
  g_autofree char *text = NULL;

  if (months == HW_UNSET)
    return;
  text = g_strdup_printf (_("%d years and %d months, by the dated roles; time told twice counts once"),
                          (int) (months / 12), (int) (months % 12));
  append_row (self, _("Time in work"), text, NULL, 0, 0);
}

void
hw_resume_overview_show (HwResumeOverview *self, const HwResume *resume)
{
  GtkWidget *row;

  g_return_if_fail (HW_IS_RESUME_OVERVIEW (self) && resume != NULL);
  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, row);
  g_array_set_size (self->places, 0);
  append_contact (self, resume);
  append_months (self, resume->months);
  for (guint i = 0; i < resume->roles->len; i++)
    append_role (self, i == 0 ? _("Roles") : NULL, g_ptr_array_index (resume->roles, i));
  for (guint i = 0; i < resume->education->len; i++)
    append_role (self, i == 0 ? _("Education") : NULL, g_ptr_array_index (resume->education, i));
  append_list (self, _("Tools"), resume->tools);
  append_list (self, _("Languages"), resume->languages);
  for (guint i = 0; i < resume->sections->len; i++)
    {
      const HwResumeSection *section = &g_array_index (resume->sections, HwResumeSection, i);

      append_row (self, i == 0 ? _("Parts of the text") : NULL, hw_label_section (section->kind), NULL, section->start,
                  section->end);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->list), self->places->len > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->nothing), self->places->len == 0);
}

static void
chosen_cb (HwResumeOverview *self, GtkListBoxRow *row)
{
  guint index = (guint) gtk_list_box_row_get_index (row);
  const HwSpan *place = index < self->places->len ? &g_array_index (self->places, HwSpan, index) : NULL;

  if (place != NULL && place->end > place->start)
    g_signal_emit (self, place_signal, 0, place->start, place->end);
}

static void
dispose (GObject *object)
{
  hw_widget_clear (GTK_WIDGET (object));
  G_OBJECT_CLASS (hw_resume_overview_parent_class)->dispose (object);
}

static void
finalize (GObject *object)
{
  g_array_unref (HW_RESUME_OVERVIEW (object)->places);
  G_OBJECT_CLASS (hw_resume_overview_parent_class)->finalize (object);
}

static void
hw_resume_overview_class_init (HwResumeOverviewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dispose;
  G_OBJECT_CLASS (klass)->finalize = finalize;
  hw_widget_set_template (widget_class, "hw-resume-overview");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_bind_template_child (widget_class, HwResumeOverview, list);
  gtk_widget_class_bind_template_child (widget_class, HwResumeOverview, nothing);
  gtk_widget_class_bind_template_callback (widget_class, chosen_cb);
  place_signal = g_signal_new ("place", HW_TYPE_RESUME_OVERVIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2,
                               G_TYPE_UINT, G_TYPE_UINT);
}

static void
hw_resume_overview_init (HwResumeOverview *self)
{
  self->places = g_array_new (FALSE, FALSE, sizeof (HwSpan));
  gtk_widget_init_template (GTK_WIDGET (self));
}
