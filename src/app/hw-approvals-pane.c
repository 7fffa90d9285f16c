/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/hw-approvals-pane.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "app/hw-alert.h"
#include "app/hw-call.h"
#include "app/hw-format.h"
#include "app/hw-labels.h"
#include "app/hw-page.h"
#include "app/hw-widget.h"
#include "core/hw-rules.h"

struct _HwApprovalsPane
{
  GtkWidget parent_instance;
  GtkLabel *state;
  GtkFlowBox *steps;
  GtkListBox *list;
  GtkMenuButton *add;
  HwBriefState *brief; /* not owned: the page's */
};

G_DEFINE_FINAL_TYPE (HwApprovalsPane, hw_approvals_pane, GTK_TYPE_WIDGET)

static HwPage *
get_page (HwApprovalsPane *self)
{
  return (HwPage *) gtk_widget_get_ancestor (GTK_WIDGET (self), HW_TYPE_PAGE);
}

/* Only what is allowed now. */
static void
fill_steps (HwApprovalsPane *self)
{
  HwRequisition *requisition = self->brief->requisition;
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->steps))) != NULL)
    gtk_flow_box_remove (self->steps, child);
  for (int i = 0; i < HW_N_STEPS; i++)
    {
      GtkWidget *button;

      if (!hw_requisition_step_is_allowed (requisition, (HwStep) i, self->brief->approvals->len > 0))
        continue;
      button = gtk_button_new_with_mnemonic (hw_label_step ((HwStep) i));
      gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "brief.step");
      gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "i", i);
      if (i == HW_STEP_SUBMIT || i == HW_STEP_OPEN || i == HW_STEP_REOPEN)
        gtk_widget_add_css_class (button, "suggested-action");
      gtk_flow_box_insert (self->steps, button, -1);
      gtk_widget_set_focusable (gtk_widget_get_parent (button), FALSE); /* the button has the focus, not its place */
    }
}

static GtkWidget *
new_decision_button (const char *label, const char *action, const char *member_id, const char *name)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);
  g_autofree char *sentence = g_strdup_printf ("%s: %s", name, label);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", member_id);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, sentence, -1);
  return button;
}

static char *
describe_approval (HwApproval *approval, gboolean planned)
{
  g_autofree char *when = hw_format_date_time (approval->decided_at);

  if (planned)
    return g_strdup_printf (_("Step %d"), (int) approval->position + 1);
  if (approval->decided_at == HW_UNSET)
    return g_strdup_printf (_("Step %d · %s"), (int) approval->position + 1,
                            hw_label_approval ((HwApprovalStatus) approval->status));
  if (approval->reason != NULL)
    return g_strdup_printf (_("%s on %s: %s"), hw_label_approval ((HwApprovalStatus) approval->status), when,
                            approval->reason);
  return g_strdup_printf (_("%s on %s"), hw_label_approval ((HwApprovalStatus) approval->status), when);
}

static gboolean
may_decide (HwApprovalsPane *self, HwApproval *approval)
{
  HwSession *session = hw_page_get_session (get_page (self));
  g_autofree char *me = session != NULL ? hw_session_dup_member_id (session) : NULL;

  if (self->brief->requisition->state != HW_STATE_PENDING)
    return FALSE;
  if (me != NULL && !g_str_equal (me, approval->member_id))
    return FALSE;
  return hw_approvals_can_decide (self->brief->approvals, approval->member_id);
}

static void
append_approval (HwApprovalsPane *self, HwApproval *approval)
{
  GtkWidget *row = adw_action_row_new ();
  const char *name = hw_brief_state_get_member_name (self->brief, approval->member_id);
  gboolean planned = approval->round == 0;
  g_autofree char *details = describe_approval (approval, planned);
  g_autofree char *subtitle = g_markup_escape_text (details, -1);
  g_autofree char *title = g_markup_escape_text (name, -1);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  if (planned)
    adw_action_row_add_suffix (ADW_ACTION_ROW (row), new_decision_button (_("_Remove"), "approvals.remove",
                                                                          approval->member_id, name));
  else if (may_decide (self, approval))
    {
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), new_decision_button (_("_Approve"), "approvals.approve",
                                                                            approval->member_id, name));
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), new_decision_button (_("_Reject…"), "approvals.reject",
                                                                            approval->member_id, name));
    }
  gtk_list_box_append (self->list, row);
}

static gboolean
is_asked (HwBriefState *brief, const char *member_id)
{
  for (guint i = 0; i < brief->approvals->len; i++)
    if (g_str_equal (((HwApproval *) g_ptr_array_index (brief->approvals, i))->member_id, member_id))
      return TRUE;
  return FALSE;
}

static void
fill_menu (HwApprovalsPane *self)
{
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GMenu) people = g_menu_new ();
  g_autoptr (GMenu) order = g_menu_new ();

  for (guint i = 0; i < self->brief->members->len; i++)
    {
      HwMember *member = g_ptr_array_index (self->brief->members, i);
      g_autoptr (GMenuItem) item = g_menu_item_new (member->name, NULL);

      if (is_asked (self->brief, HW_ENTITY (member)->id))
        continue;
      g_menu_item_set_action_and_target (item, "approvals.add", "s", HW_ENTITY (member)->id);
      g_menu_append_item (people, item);
    }
  g_menu_append (order, _("Ask one after another"), "approvals.plan(0)");
  for (guint i = 1; i <= self->brief->approvals->len && i <= 5; i++)
    {
      g_autofree char *label = g_strdup_printf (
          ngettext ("Ask together, %u must approve", "Ask together, %u must approve", i), i);
      g_autofree char *action = g_strdup_printf ("approvals.plan(%u)", i);

      g_menu_append (order, label, action);
    }
  g_menu_append_section (menu, _("Add an approver"), G_MENU_MODEL (people));
  if (self->brief->approvals->len > 1)
    g_menu_append_section (menu, _("Order"), G_MENU_MODEL (order));
  gtk_menu_button_set_menu_model (self->add, G_MENU_MODEL (menu));
  gtk_widget_set_visible (GTK_WIDGET (self->add), self->brief->requisition->state == HW_STATE_DRAFT);
}

void
hw_approvals_pane_set_state (HwApprovalsPane *self, HwBriefState *state)
{
  GtkWidget *row;

  self->brief = state;
  if (state == NULL)
    return;
  gtk_label_set_text (self->state, hw_label_state ((HwRequisitionState) state->requisition->state));
  fill_steps (self);
  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, row);
  for (guint i = 0; i < state->approvals->len; i++)
    append_approval (self, g_ptr_array_index (state->approvals, i));
  gtk_widget_set_visible (GTK_WIDGET (self->list), state->approvals->len > 0);
  fill_menu (self);
}

/* The plan as it stands, without @without and with @with. */
static void
plan (HwApprovalsPane *self, const char *without, const char *with, gint64 quorum)
{
  g_autoptr (GString) ids = g_string_new (NULL);

  for (guint i = 0; i < self->brief->approvals->len; i++)
    {
      HwApproval *approval = g_ptr_array_index (self->brief->approvals, i);

      if (g_strcmp0 (approval->member_id, without) != 0)
        g_string_append_printf (ids, "%s%s", ids->len > 0 ? "\n" : "", approval->member_id);
    }
  if (with != NULL)
    g_string_append_printf (ids, "%s%s", ids->len > 0 ? "\n" : "", with);
  hw_page_do (get_page (self), NULL, hw_work_plan_approvals,
              hw_call_new (HW_ENTITY (self->brief->requisition)->id, NULL, ids->str, quorum), hw_call_free, NULL, NULL);
}

static gint64
get_quorum (HwApprovalsPane *self)
{
  HwApproval *first = self->brief->approvals->len > 0 ? g_ptr_array_index (self->brief->approvals, 0) : NULL;
  HwApproval *last = first != NULL ? g_ptr_array_index (self->brief->approvals, self->brief->approvals->len - 1) : NULL;

  return self->brief->approvals->len > 1 && first->position == last->position ? first->quorum : 0;
}

static void
add_cb (GtkWidget *widget, const char *action, GVariant *target)
{
  HwApprovalsPane *self = HW_APPROVALS_PANE (widget);

  if (self->brief != NULL)
    plan (self, NULL, g_variant_get_string (target, NULL), get_quorum (self));
}

static void
remove_cb (GtkWidget *widget, const char *action, GVariant *target)
{
  HwApprovalsPane *self = HW_APPROVALS_PANE (widget);

  if (self->brief != NULL)
    plan (self, g_variant_get_string (target, NULL), NULL, get_quorum (self));
}

static void
plan_cb (GtkWidget *widget, const char *action, GVariant *target)
{
  HwApprovalsPane *self = HW_APPROVALS_PANE (widget);

  if (self->brief != NULL)
    plan (self, NULL, NULL, g_variant_get_int32 (target));
}

static void
decide (HwApprovalsPane *self, const char *member_id, gboolean approve, const char *reason)
{
  hw_page_do (get_page (self), approve ? _("Approved") : _("Rejected"), hw_work_approve,
              hw_call_new (HW_ENTITY (self->brief->requisition)->id, member_id, reason, approve), hw_call_free, NULL,
              NULL);
}

static void
approve_cb (GtkWidget *widget, const char *action, GVariant *target)
{
  if (HW_APPROVALS_PANE (widget)->brief != NULL)
    decide (HW_APPROVALS_PANE (widget), g_variant_get_string (target, NULL), TRUE, NULL);
}

typedef struct
{
  HwApprovalsPane *pane;
  char *member_id;
} Rejection;

static void
rejection_free (gpointer data)
{
  Rejection *self = data;

  g_object_unref (self->pane);
  g_free (self->member_id);
  g_free (self);
}

static void
rejected_cb (const char *reason, gpointer user_data)
{
  Rejection *self = user_data;

  if (self->pane->brief != NULL)
    decide (self->pane, self->member_id, FALSE, reason);
}

static void
reject_cb (GtkWidget *widget, const char *action, GVariant *target)
{
  Rejection *rejection = g_new0 (Rejection, 1);

  rejection->pane = g_object_ref (HW_APPROVALS_PANE (widget));
  rejection->member_id = g_variant_dup_string (target, NULL);
  hw_alert_ask_text (widget, _("Why is it rejected?"), _("A rejection ends the round. The reason is kept."),
                     _("Reason"), NULL, _("_Reject"), rejected_cb, rejection, rejection_free);
}

static void
dispose (GObject *object)
{
  HW_APPROVALS_PANE (object)->brief = NULL;
  hw_widget_clear (GTK_WIDGET (object));
  G_OBJECT_CLASS (hw_approvals_pane_parent_class)->dispose (object);
}

static void
hw_approvals_pane_class_init (HwApprovalsPaneClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dispose;
  hw_page_class_set_template (widget_class, "hw-approvals-pane");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_bind_template_child (widget_class, HwApprovalsPane, state);
  gtk_widget_class_bind_template_child (widget_class, HwApprovalsPane, steps);
  gtk_widget_class_bind_template_child (widget_class, HwApprovalsPane, list);
  gtk_widget_class_bind_template_child (widget_class, HwApprovalsPane, add);
  gtk_widget_class_install_action (widget_class, "approvals.add", "s", add_cb);
  gtk_widget_class_install_action (widget_class, "approvals.remove", "s", remove_cb);
  gtk_widget_class_install_action (widget_class, "approvals.plan", "i", plan_cb);
  gtk_widget_class_install_action (widget_class, "approvals.approve", "s", approve_cb);
  gtk_widget_class_install_action (widget_class, "approvals.reject", "s", reject_cb);
}

static void
hw_approvals_pane_init (HwApprovalsPane *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
