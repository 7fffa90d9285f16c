/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/hw-requisition-candidates-tab.h"

#include <glib/gi18n-lib.h>

#include "app/hw-alert.h"
#include "app/hw-call.h"
#include "app/hw-candidacy-columns.h"
#include "app/hw-candidacy-item.h"
#include "app/hw-labels.h"
#include "app/hw-requisition-work.h"
#include "app/hw-widget.h"
#include "base/hw-text.h"

#define PAGE_ROWS 100u

struct _HwRequisitionCandidatesTab
{
  HwPage parent_instance;
  GtkStack *states;
  GtkSearchEntry *find;
  GtkDropDown *stage;
  GtkLabel *count;
  GtkButton *previous;
  GtkButton *next_page;
  GtkMenuButton *move;
  GtkColumnView *table;
  HwCandidacyColumns columns;
  GListStore *items;
  GtkFilterListModel *found;
  GtkSliceListModel *page;
  GtkMultiSelection *selection;
};

G_DEFINE_FINAL_TYPE (HwRequisitionCandidatesTab, hw_requisition_candidates_tab, HW_TYPE_PAGE)

static gboolean
is_wanted (gpointer item, gpointer user_data)
{
  HwRequisitionCandidatesTab *self = user_data;
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->find));
  guint stage = gtk_drop_down_get_selected (self->stage);

  if (stage > 0 && stage != GTK_INVALID_LIST_POSITION
      && hw_candidacy_item_get_entry (item)->candidacy->stage != (int) stage - 1)
    return FALSE;
  return hw_text_is_blank (text) || hw_candidacy_matches (item, text);
}

static void
show_count_cb (HwRequisitionCandidatesTab *self)
{
  guint n_found = g_list_model_get_n_items (G_LIST_MODEL (self->found));
  guint n_all = g_list_model_get_n_items (G_LIST_MODEL (self->items));
  guint offset = gtk_slice_list_model_get_offset (self->page);
  g_autofree char *text = NULL;

  if (n_found > PAGE_ROWS)
    text = g_strdup_printf (_("%u to %u of %u"), offset + 1, MIN (offset + PAGE_ROWS, n_found), n_found);
  else if (n_found < n_all)
    text = g_strdup_printf (_("%u of %u candidates"), n_found, n_all);
  else
    text = g_strdup_printf (ngettext ("%u candidate", "%u candidates", n_all), n_all);
  gtk_label_set_text (self->count, text);
  gtk_widget_set_visible (GTK_WIDGET (self->previous), n_found > PAGE_ROWS);
  gtk_widget_set_visible (GTK_WIDGET (self->next_page), n_found > PAGE_ROWS);
  hw_widget_set_steps (GTK_WIDGET (self->previous), offset > 0, GTK_WIDGET (self->next_page),
                       offset + PAGE_ROWS < n_found);
  gtk_stack_set_visible_child_name (self->states, n_all == 0 ? "empty" : n_found == 0 ? "nothing" : "list");
}

static void
turn_page (HwRequisitionCandidatesTab *self, gboolean forward)
{
  guint offset = gtk_slice_list_model_get_offset (self->page);

  gtk_slice_list_model_set_offset (self->page, forward ? offset + PAGE_ROWS : offset - MIN (offset, PAGE_ROWS));
  show_count_cb (self);
}

static void
previous_cb (HwRequisitionCandidatesTab *self)
{
  turn_page (self, FALSE);
}

static void
next_cb (HwRequisitionCandidatesTab *self)
{
  turn_page (self, TRUE);
}

static void
filter_changed_cb (HwRequisitionCandidatesTab *self)
{
  gtk_slice_list_model_set_offset (self->page, 0);
  gtk_filter_changed (gtk_filter_list_model_get_filter (self->found), GTK_FILTER_CHANGE_DIFFERENT);
  show_count_cb (self);
}

static void
loaded (HwPage *page, gpointer result)
{
  HwRequisitionCandidatesTab *self = HW_REQUISITION_CANDIDATES_TAB (page);
  HwPanelView *view = result;
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < view->shortlist->entries->len; i++)
    g_ptr_array_add (items, hw_candidacy_item_new (view->shortlist, i, view->panelists->len));
  g_list_store_splice (self->items, 0, g_list_model_get_n_items (G_LIST_MODEL (self->items)), items->pdata,
                       items->len);
  show_count_cb (self);
  hw_panel_view_free (view);
}

static void
refresh (HwPage *page)
{
  const char *id = hw_page_get_part (page, 1);

  if (id != NULL)
    hw_page_load (page, hw_work_load_panel_view, hw_call_new (id, NULL, NULL, 0), hw_call_free, hw_panel_view_free,
                  loaded);
}

static void
activated_cb (HwRequisitionCandidatesTab *self, guint position)
{
  g_autoptr (HwCandidacyItem) item = g_list_model_get_item (G_LIST_MODEL (self->selection), position);
  HwShortlistEntry *entry;

  if (item == NULL)
    return;
  entry = hw_candidacy_item_get_entry (item);
  hw_page_go (HW_PAGE (self), "candidate/%s/%s", HW_ENTITY (entry->candidate)->id, HW_ENTITY (entry->candidacy)->id);
}

static char *
dup_selected_ids (HwRequisitionCandidatesTab *self)
{
  g_autoptr (GtkBitset) selected = gtk_selection_model_get_selection (GTK_SELECTION_MODEL (self->selection));
  g_autoptr (GString) ids = g_string_new (NULL);

  for (guint64 i = 0; i < gtk_bitset_get_size (selected); i++)
    {
      g_autoptr (HwCandidacyItem) item
        = g_list_model_get_item (G_LIST_MODEL (self->selection), gtk_bitset_get_nth (selected, (guint) i));

      if (item != NULL)
        g_string_append_printf (ids, "%s%s", ids->len > 0 ? "\n" : "",
                                HW_ENTITY (hw_candidacy_item_get_entry (item)->candidacy)->id);
    }
  return ids->len > 0 ? g_string_free (g_steal_pointer (&ids), FALSE) : NULL;
}

typedef struct
{
  HwPage *page;
  char *ids;
  HwStage stage;
} Move;

static void
move_free (gpointer data)
{
  Move *self = data;

  g_object_unref (self->page);
  g_free (self->ids);
  g_free (self);
}

static void
move_reason_cb (const char *reason, gpointer user_data)
{
  Move *self = user_data;

  hw_page_do (self->page, _("Stage changed"), hw_work_move, hw_call_new (NULL, reason, self->ids, self->stage),
              hw_call_free, NULL, NULL);
}

static void
move_cb (GtkWidget *widget, const char *action, GVariant *target)
{
  g_autofree char *ids = dup_selected_ids (HW_REQUISITION_CANDIDATES_TAB (widget));
  HwStage stage = (HwStage) g_variant_get_int32 (target);
  Move *move;

  if (ids == NULL)
    return;
  if (stage != HW_STAGE_REJECTED)
    {
      hw_page_do (HW_PAGE (widget), _("Stage changed"), hw_work_move, hw_call_new (NULL, NULL, ids, stage),
                  hw_call_free, NULL, NULL);
      return;
    }
  move = g_new0 (Move, 1);
  move->page = g_object_ref (HW_PAGE (widget));
  move->ids = g_steal_pointer (&ids);
  move->stage = stage;
  hw_alert_ask_text (widget, _("Why are they rejected?"),
                     _("The reason is kept with the candidacy and in the history."), _("Reason"), NULL, _("_Reject"),
                     move_reason_cb, move, move_free);
}

static void
joined (HwPage *page, gpointer result)
{
  g_free (result);
}

static void
named_cb (const char *text, gpointer user_data)
{
  HwPage *page = user_data;

  hw_page_do (page, _("Candidate added"), hw_work_join, hw_call_new (hw_page_get_part (page, 1), NULL, text, 0),
              hw_call_free, g_free, joined);
}

static void
add_cb (GtkWidget *widget, const char *action, GVariant *target)
{
  hw_alert_ask_text (widget, _("Add a candidate"),
                     _("The name or e-mail address of somebody known, or the name of somebody new."), _("Name"), NULL,
                     _("_Add"), named_cb, g_object_ref (widget), g_object_unref);
}

static void
selection_changed_cb (HwRequisitionCandidatesTab *self)
{
  g_autoptr (GtkBitset) selected = gtk_selection_model_get_selection (GTK_SELECTION_MODEL (self->selection));

  hw_widget_set_usable (GTK_WIDGET (self->move), !gtk_bitset_is_empty (selected), GTK_WIDGET (self->table));
}

static void
set_up_stages (HwRequisitionCandidatesTab *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  g_autoptr (GMenu) menu = g_menu_new ();

  gtk_string_list_append (names, _("All stages"));
  for (int i = HW_STAGE_NEW; i <= HW_STAGE_WITHDRAWN; i++)
    {
      g_autoptr (GMenuItem) item = g_menu_item_new (hw_label_stage ((HwStage) i), NULL);

      gtk_string_list_append (names, hw_label_stage ((HwStage) i));
      g_menu_item_set_action_and_target (item, "candidacies.move", "i", i);
      g_menu_append_item (menu, item);
    }
  gtk_drop_down_set_model (self->stage, G_LIST_MODEL (names));
  gtk_menu_button_set_menu_model (self->move, G_MENU_MODEL (menu));
}

static void
set_up_models (HwRequisitionCandidatesTab *self)
{
  GtkFilter *filter = GTK_FILTER (gtk_custom_filter_new (is_wanted, self, NULL));
  GtkSortListModel *sorted;

  self->items = g_list_store_new (HW_TYPE_CANDIDACY_ITEM);
  self->found = gtk_filter_list_model_new (G_LIST_MODEL (g_object_ref (self->items)), filter);
  sorted = gtk_sort_list_model_new (G_LIST_MODEL (g_object_ref (self->found)),
                                    g_object_ref (gtk_column_view_get_sorter (self->table)));
  self->page = gtk_slice_list_model_new (G_LIST_MODEL (sorted), 0, PAGE_ROWS);
  self->selection = gtk_multi_selection_new (G_LIST_MODEL (g_object_ref (self->page)));
  gtk_column_view_set_model (self->table, GTK_SELECTION_MODEL (self->selection));
  g_signal_connect_swapped (self->selection, "selection-changed", G_CALLBACK (selection_changed_cb), self);
}

static void
dispose (GObject *object)
{
  HwRequisitionCandidatesTab *self = HW_REQUISITION_CANDIDATES_TAB (object);

  if (self->selection != NULL)
    g_signal_handlers_disconnect_by_data (self->selection, self);
  if (self->found != NULL)
    gtk_filter_list_model_set_filter (self->found, NULL);
  g_clear_object (&self->items);
  g_clear_object (&self->found);
  g_clear_object (&self->page);
  g_clear_object (&self->selection);
  G_OBJECT_CLASS (hw_requisition_candidates_tab_parent_class)->dispose (object);
}

#define BIND_COLUMN(member, id)                                                                               \
  gtk_widget_class_bind_template_child_full (widget_class, id, FALSE,                                         \
                                             G_STRUCT_OFFSET (HwRequisitionCandidatesTab, columns.member))

static void
hw_requisition_candidates_tab_class_init (HwRequisitionCandidatesTabClass *klass)
{
  static const char *const nouns[] = { "requisition", "candidacy", "candidate", "scorecard", "screening", "weight",
                                       "panelist", NULL };
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  HwPageClass *page_class = HW_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dispose;
  page_class->nouns = nouns;
  page_class->refresh = refresh;
  hw_page_class_set_template (widget_class, "hw-requisition-candidates-tab");
  gtk_widget_class_bind_template_child (widget_class, HwRequisitionCandidatesTab, states);
  gtk_widget_class_bind_template_child (widget_class, HwRequisitionCandidatesTab, find);
  gtk_widget_class_bind_template_child (widget_class, HwRequisitionCandidatesTab, stage);
  gtk_widget_class_bind_template_child (widget_class, HwRequisitionCandidatesTab, count);
  gtk_widget_class_bind_template_child (widget_class, HwRequisitionCandidatesTab, previous);
  gtk_widget_class_bind_template_child (widget_class, HwRequisitionCandidatesTab, next_page);
  gtk_widget_class_bind_template_child (widget_class, HwRequisitionCandidatesTab, move);
  gtk_widget_class_bind_template_child (widget_class, HwRequisitionCandidatesTab, table);
  BIND_COLUMN (name, "name_column");
  BIND_COLUMN (stage, "stage_column");
  BIND_COLUMN (screening, "screening_column");
  BIND_COLUMN (coverage, "coverage_column");
  BIND_COLUMN (score, "score_column");
  BIND_COLUMN (basis, "basis_column");
  BIND_COLUMN (next, "next_column");
  gtk_widget_class_bind_template_callback (widget_class, filter_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, previous_cb);
  gtk_widget_class_bind_template_callback (widget_class, next_cb);
  gtk_widget_class_install_action (widget_class, "candidacies.move", "i", move_cb);
  gtk_widget_class_install_action (widget_class, "candidacies.add", NULL, add_cb);
}

static void
hw_requisition_candidates_tab_init (HwRequisitionCandidatesTab *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  hw_widget_leave_by_tab (GTK_WIDGET (self->table));
  hw_candidacy_columns_set_up (&self->columns);
  set_up_models (self);
  set_up_stages (self);
}
