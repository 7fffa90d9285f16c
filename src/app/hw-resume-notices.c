/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/hw-resume-notices.h"

#include <glib/gi18n-lib.h>

#include "app/hw-alert.h"
#include "app/hw-widget.h"
#include "base/hw-text.h"
#include "workbench/hw-resumes.h"

/* A dialog is no place to read more. */
#define MAX_HIDDEN_CHARS 1500u

struct _HwResumeNotices
{
  GtkWidget parent_instance;
  const HwResume *resume; /* not owned: the page's */
};

G_DEFINE_FINAL_TYPE (HwResumeNotices, hw_resume_notices, GTK_TYPE_WIDGET)

static guint place_signal;

static const struct
{
  HwResumeFlag flag;
  const char *text;
} notices[] = {
  { HW_RESUME_NO_TEXT, NULL }, /* as HwResume.no_text has it */
  { HW_RESUME_HIDDEN_TEXT,
    N_ ("The file holds text that a reader does not see. It was left out of what is found; look at "
        "the original.") },
  { HW_RESUME_INSTRUCTIONS,
    N_ ("Some words are addressed to a program that rates. Nothing was made of them; judge the "
        "paper by what it tells.") },
  { HW_RESUME_STUFFING,
    N_ ("The same words come over and over, as for a program that counts them. Nothing is counted "
        "here; look at what is told.") },
};

static const HwResumeNotice *
find_place (const HwResume *resume, HwResumeFlag flag)
{
  for (guint i = 0; resume->notices != NULL && i < resume->notices->len; i++)
    {
      const HwResumeNotice *notice = &g_array_index (resume->notices, HwResumeNotice, i);

      if (notice->flag == flag && notice->end > notice->start)
        return notice;
    }
  return NULL;
}

static void
show_place_cb (GtkWidget *widget, const char *action, GVariant *target)
{
  HwResumeNotices *self = HW_RESUME_NOTICES (widget);
  HwResumeFlag flag = (HwResumeFlag) g_variant_get_int32 (target);
  const HwResumeNotice *place = self->resume != NULL ? find_place (self->resume, flag) : NULL;
  g_autofree char *hidden = NULL;

  if (place != NULL)
    g_signal_emit (self, place_signal, 0, place->start, place->end);
  else if (self->resume != NULL && self->resume->hidden != NULL)
    {
      hidden = hw_text_slice (self->resume->hidden, 0,
                              MIN (MAX_HIDDEN_CHARS, (gsize) g_utf8_strlen (self->resume->hidden, -1)));
      hw_alert_show (widget, _("Text that a reader does not see"), hidden);
    }
}

/*
 * The label stands in a column of its own, which has no baseline: a row that is measured for a width makes
 * room for the baselines of an icon and a label, however they are aligned, and one that is measured for none
 * does not. So it would be given less than it then says to need.
 */
static void
append_notice (HwResumeNotices *self, HwResumeFlag flag, const char *text)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  GtkWidget *icon = gtk_image_new_from_icon_name ("dialog-warning-symbolic");
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *label = gtk_label_new (text);
  GtkWidget *button;

  gtk_widget_set_valign (icon, GTK_ALIGN_START);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_width_chars (GTK_LABEL (label), 12);
  gtk_widget_set_hexpand (column, TRUE);
  gtk_widget_add_css_class (box, "hw-warnings");
  gtk_box_append (GTK_BOX (box), icon);
  gtk_box_append (GTK_BOX (column), label);
  gtk_box_append (GTK_BOX (box), column);
  if (find_place (self->resume, flag) != NULL || (flag == HW_RESUME_HIDDEN_TEXT && self->resume->hidden != NULL))
    {
      button = gtk_button_new_with_mnemonic (_("_Show"));
      gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
      gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "i", (int) flag);
      gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "notices.show");
      gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text, -1);
      gtk_box_append (GTK_BOX (box), button);
    }
  gtk_widget_set_parent (box, GTK_WIDGET (self));
}

static char *
dup_text (const HwResume *resume, guint i)
{
  if (notices[i].flag != HW_RESUME_NO_TEXT)
    return g_strdup (_ (notices[i].text));
  return g_strdup_printf ("%s %s", hw_no_text_describe (resume->no_text), hw_no_text_advise (resume->no_text));
}

void
hw_resume_notices_show (HwResumeNotices *self, const HwResume *resume)
{
  g_return_if_fail (HW_IS_RESUME_NOTICES (self));
  hw_widget_clear (GTK_WIDGET (self));
  self->resume = resume;
  for (guint i = 0; resume != NULL && i < G_N_ELEMENTS (notices); i++)
    if ((resume->flags & notices[i].flag) != 0)
      {
        g_autofree char *text = dup_text (resume, i);

        append_notice (self, notices[i].flag, text);
      }
  gtk_widget_set_visible (GTK_WIDGET (self), gtk_widget_get_first_child (GTK_WIDGET (self)) != NULL);
}

static void
dispose (GObject *object)
{
  HW_RESUME_NOTICES (object)->resume = NULL;
  hw_widget_clear (GTK_WIDGET (object));
  G_OBJECT_CLASS (hw_resume_notices_parent_class)->dispose (object);
}

static void
hw_resume_notices_class_init (HwResumeNoticesClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_install_action (widget_class, "notices.show", "i", show_place_cb);
  place_signal = g_signal_new ("place", HW_TYPE_RESUME_NOTICES, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2,
                               G_TYPE_UINT, G_TYPE_UINT);
}

static void
hw_resume_notices_init (HwResumeNotices *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), 6);
}
