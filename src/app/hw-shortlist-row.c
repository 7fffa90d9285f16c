/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/hw-shortlist-row.h"

#include <glib/gi18n-lib.h>

#include "app/hw-page.h"
#include "app/hw-score-text.h"

struct _HwShortlistRow
{
  AdwActionRow parent_instance;
  GtkLabel *rank;
  GtkLabel *score;
  GtkLabel *decision;
  GtkLevelBar *bar;
  GtkMenuButton *decide;
};

G_DEFINE_FINAL_TYPE (HwShortlistRow, hw_shortlist_row, ADW_TYPE_ACTION_ROW)

static const char *
label_decision (const char *decision)
{
  if (g_strcmp0 (decision, "advance") == 0)
    return _("Advance");
  if (g_strcmp0 (decision, "offer") == 0)
    return _("Offer");
  return g_strcmp0 (decision, "reject") == 0 ? _("Rejected") : "";
}

static void
append_decision (GMenu *menu, const char *label, const char *id, const char *decision, const char *reason)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, "shortlist.decide", "(sss)", id, decision, reason);
  g_menu_append_item (menu, item);
}

/* Rejecting needs a justification; the usual ones are there to choose from. */
static GMenuModel *
build_menu (const char *id)
{
  static const char *const reasons[] = {
    N_ ("Did not meet a screening criterion"), N_ ("Competencies insufficiently demonstrated"),
    N_ ("Not enough information"), N_ ("A better qualified candidate"), N_ ("Withdrew"),
  };
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GMenu) forward = g_menu_new ();
  g_autoptr (GMenu) reject = g_menu_new ();
  g_autoptr (GMenu) back = g_menu_new ();

  append_decision (forward, _("_Advance"), id, "advance", "");
  append_decision (forward, _("Make an _offer"), id, "offer", "");
  for (guint i = 0; i < G_N_ELEMENTS (reasons); i++)
    append_decision (reject, _ (reasons[i]), id, "reject", _ (reasons[i]));
  append_decision (reject, _("Another reason…"), id, "reject", "");
  g_menu_append_submenu (back, _("_Reject because"), G_MENU_MODEL (reject));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (forward));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (back));
  return G_MENU_MODEL (g_steal_pointer (&menu));
}

static char *
describe (HwShortlist *shortlist, HwShortlistEntry *entry)
{
  g_autofree char *basis = hw_score_text_basis (entry, shortlist->n_competencies);
  g_autofree char *coverage = hw_score_text_coverage (entry);
  g_autoptr (GString) text = g_string_new (basis);

  if (!entry->hidden && entry->ranked != NULL && entry->cards->len > 0)
    /* Translators: follows what the score rests on; a share of the weights that was observed */
    g_string_append_printf (text, _(" · %s of the weights observed"), coverage);
  for (guint i = 0; i < entry->reasons->len; i++)
    g_string_append_printf (text, "\n%s", (const char *) g_ptr_array_index (entry->reasons, i));
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
fill_score (HwShortlistRow *self, HwShortlistEntry *entry)
{
  g_autofree char *score = hw_score_text_score (entry);
  g_autofree char *exact = NULL;
  g_autofree char *tip = NULL;

  gtk_label_set_text (self->score, score);
  if (entry->hidden || entry->ranked == NULL || !entry->ranked->has_score)
    {
      gtk_widget_set_visible (GTK_WIDGET (self->bar), FALSE);
      return;
    }
  exact = hw_rational_format (entry->ranked->score);
  tip = g_strdup_printf (_("Exactly %s of 5"), exact);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->score), tip);
  gtk_level_bar_set_value (self->bar, hw_rational_to_double (entry->ranked->score));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->bar), GTK_ACCESSIBLE_PROPERTY_LABEL, tip, -1);
}

GtkWidget *
hw_shortlist_row_new (HwShortlist *shortlist, HwShortlistEntry *entry)
{
  HwShortlistRow *self = g_object_new (HW_TYPE_SHORTLIST_ROW, NULL);
  const char *id = HW_ENTITY (entry->candidacy)->id;
  g_autofree char *name = g_markup_escape_text (entry->candidate->name, -1);
  g_autofree char *description = describe (shortlist, entry);
  g_autofree char *subtitle = g_markup_escape_text (description, -1);
  g_autofree char *rank = NULL;
  g_autofree char *place = g_strdup_printf ("candidate/%s/%s", HW_ENTITY (entry->candidate)->id, id);
  g_autofree char *label = g_strdup_printf (_("Decide about %s"), entry->candidate->name);
  g_autoptr (GMenuModel) menu = build_menu (id);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), name);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), subtitle);
  if (entry->ranked != NULL && entry->ranked->rank > 0)
    rank = g_strdup_printf ("%u", entry->ranked->rank);
  gtk_label_set_text (self->rank, rank != NULL ? rank : "–");
  fill_score (self, entry);
  gtk_label_set_text (self->decision, label_decision (entry->candidacy->decision));
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->decision), entry->candidacy->decision_reason);
  gtk_widget_set_visible (GTK_WIDGET (self->decision), entry->candidacy->decision != NULL);
  gtk_menu_button_set_menu_model (self->decide, menu);
  gtk_widget_set_visible (GTK_WIDGET (self->decide), !entry->hidden);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->decide), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self), "win.go");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self), "s", place);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), TRUE);
  return GTK_WIDGET (self);
}

static void
dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), HW_TYPE_SHORTLIST_ROW);
  G_OBJECT_CLASS (hw_shortlist_row_parent_class)->dispose (object);
}

static void
hw_shortlist_row_class_init (HwShortlistRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dispose;
  hw_page_class_set_template (widget_class, "hw-shortlist-row");
  gtk_widget_class_bind_template_child (widget_class, HwShortlistRow, rank);
  gtk_widget_class_bind_template_child (widget_class, HwShortlistRow, score);
  gtk_widget_class_bind_template_child (widget_class, HwShortlistRow, decision);
  gtk_widget_class_bind_template_child (widget_class, HwShortlistRow, bar);
  gtk_widget_class_bind_template_child (widget_class, HwShortlistRow, decide);
}

static void
hw_shortlist_row_init (HwShortlistRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
