/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* A person without a mouse: the keys come to everything that can be pressed or filled in, and are never
 * caught anywhere. */
#include "app-workspace.h"

#include "app/hw-competency-pane.h"
#include "app/hw-import-dialog.h"
#include "app/hw-papers-pane.h"
#include "app/hw-part-row.h"
#include "app/hw-phrase-dialog.h"
#include "app/hw-posting-text.h"
#include "app/hw-rating-card.h"
#include "app/hw-statement-pane.h"
#include "app/hw-widget.h"
#include "core/hw-people.h"
#include "core/hw-posting.h"
#include "core/hw-rubric.h"
#include "core/hw-scorecard.h"

static char *
describe (GtkWidget *widget)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (; widget != NULL && !GTK_IS_WINDOW (widget); widget = gtk_widget_get_parent (widget))
    if (text->len == 0 || g_str_has_prefix (G_OBJECT_TYPE_NAME (widget), "Hw") || ADW_IS_PREFERENCES_ROW (widget))
      g_string_append_printf (text, "%s%s \"%s\"", text->len > 0 ? " in " : "", G_OBJECT_TYPE_NAME (widget),
                              gtk_widget_get_tooltip_text (widget) != NULL ? gtk_widget_get_tooltip_text (widget)
                              : GTK_IS_BUTTON (widget)                     ? gtk_button_get_label (GTK_BUTTON (widget))
                              : ADW_IS_PREFERENCES_ROW (widget)
                                ? adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget))
                                : gtk_buildable_get_buildable_id (GTK_BUILDABLE (widget)));
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* As a key does: what stands around the focus is asked first, then the window moves it. */
static gboolean
activate_key (GtkWidget *widget, guint key, GdkModifierType modifiers)
{
  g_autoptr (GtkShortcut) shortcut = app_find_shortcut (widget, key, modifiers);

  return shortcut != NULL
         && gtk_shortcut_action_activate (gtk_shortcut_get_action (shortcut), 0, widget,
                                          gtk_shortcut_get_arguments (shortcut));
}

static void
press_tab (GtkWindow *window, GtkDirectionType direction)
{
  GtkWidget *widget = gtk_window_get_focus (window);
  GdkModifierType modifiers = direction == GTK_DIR_TAB_BACKWARD ? GDK_SHIFT_MASK : 0;

  for (; widget != NULL && !GTK_IS_WINDOW (widget); widget = gtk_widget_get_parent (widget))
    if (activate_key (widget, GDK_KEY_Tab, modifiers))
      return;
  g_signal_emit_by_name (window, "move-focus", direction);
}

/* Tab until the keys come to something a second time: after the last comes the first, or they are caught. */
static GHashTable *
press_tab_through (GtkWindow *window, GtkDirectionType direction)
{
  GHashTable *seen = g_hash_table_new_full (NULL, NULL, g_object_unref, NULL);

  gtk_window_set_focus (window, NULL);
  do
    {
      press_tab (window, direction);
      g_assert_nonnull (gtk_window_get_focus (window));
    }
  while (g_hash_table_add (seen, g_object_ref (gtk_window_get_focus (window))));
  return seen;
}

static gboolean
comes_into (GHashTable *seen, GtkWidget *root)
{
  GHashTableIter iter;
  gpointer widget;

  g_hash_table_iter_init (&iter, seen);
  while (g_hash_table_iter_next (&iter, &widget, NULL))
    if (widget == root || gtk_widget_is_ancestor (widget, root))
      return TRUE;
  return FALSE;
}

/*
 * From row to row of a list go the arrows; of a row that is filled in, what it holds gets the keys. With GTK 4.18
 * they go from tab to tab, too, and Tab comes to the chosen one.
 */
static gboolean
is_reached (GHashTable *seen, GtkWidget *widget)
{
  GtkWidget *group = NULL;

  if (GTK_IS_LIST_BOX_ROW (widget))
    group = gtk_widget_get_ancestor (widget, GTK_TYPE_LIST_BOX);
  else if (GTK_IS_TOGGLE_BUTTON (widget))
    group = gtk_widget_get_ancestor (widget, ADW_TYPE_VIEW_SWITCHER);
  return comes_into (seen, group != NULL ? group : widget);
}

static gboolean
is_control (GtkWidget *widget)
{
  return (GTK_IS_BUTTON (widget) || GTK_IS_TEXT (widget) || GTK_IS_TEXT_VIEW (widget) || GTK_IS_SWITCH (widget)
          || GTK_IS_CHECK_BUTTON (widget) || GTK_IS_RANGE (widget) || GTK_IS_LIST_BOX_ROW (widget)
          || g_str_has_prefix (G_OBJECT_TYPE_NAME (widget), "Hw"))
         && gtk_widget_get_focusable (widget) && gtk_widget_is_sensitive (widget);
}

/* Of the toolkit, and not for the keys: the parts of a text view and of a scrolled area. */
static gboolean
is_out_of_the_way (GtkWidget *widget)
{
  for (; widget != NULL; widget = gtk_widget_get_parent (widget))
    if (!gtk_widget_get_can_focus (widget) || !gtk_widget_get_child_visible (widget) || GTK_IS_SCROLLBAR (widget))
      return TRUE;
  return FALSE;
}

/* What is read out when the keys come to it. An icon alone is "labelled" by its own image, which says nothing. */
static gboolean
has_name (GtkWidget *widget)
{
  g_autofree char *text = NULL;

  if (gtk_test_accessible_has_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL))
    return TRUE;
  if (GTK_IS_TEXT (widget)
      || GTK_IS_MENU_BUTTON (gtk_widget_get_parent (widget))) /* what it is a part of has the name */
    return has_name (gtk_widget_get_parent (widget));
  text = app_collect_text (widget);
  return *g_strstrip (text) != '\0' && !GTK_IS_ENTRY (widget);
}

static void
assert_named (GHashTable *seen)
{
  GHashTableIter iter;
  gpointer widget;
  guint n_nameless = 0;

  g_hash_table_iter_init (&iter, seen);
  while (g_hash_table_iter_next (&iter, &widget, NULL))
    if (gtk_widget_get_mapped (widget) && !has_name (widget))
      {
        g_autofree char *where = describe (widget);

        g_test_message ("no name has %s", where);
        n_nameless++;
      }
  g_assert_cmpuint (n_nameless, ==, 0);
}

/* What is filled anew on the way is not asked for. */
static void
assert_reachable_by (GtkWindow *window, GtkDirectionType direction)
{
  g_autoptr (GPtrArray) all = app_list_widgets (window, GTK_TYPE_WIDGET);
  g_autoptr (GHashTable) seen = NULL;
  guint n_missed = 0;

  g_ptr_array_foreach (all, (GFunc) g_object_ref, NULL);
  g_ptr_array_set_free_func (all, g_object_unref);
  seen = press_tab_through (window, direction);
  for (guint i = 0; i < all->len; i++)
    if (gtk_widget_get_mapped (all->pdata[i]) && is_control (all->pdata[i]) && !is_out_of_the_way (all->pdata[i])
        && !is_reached (seen, all->pdata[i]))
      {
        g_autofree char *where = describe (all->pdata[i]);

        g_test_message ("no Tab comes to %s", where);
        n_missed++;
      }
  g_assert_cmpuint (n_missed, ==, 0);
  assert_named (seen);
}

static void
assert_reachable (gpointer window)
{
  app_wait_until (gtk_widget_get_width (gtk_window_get_child (window)) > 0); /* newer GTK passes what has no place */
  app_settle (50);
  assert_reachable_by (window, GTK_DIR_TAB_FORWARD);
  assert_reachable_by (window, GTK_DIR_TAB_BACKWARD);
}

static void
test_requisition (AppWorkspace *self, gconstpointer data)
{
  g_autofree char *requisition = app_workspace_only (self, &HW_REQUISITION);

  app_workspace_go (self, "requisition/%s/%s", requisition, (const char *) data);
  app_settle_until_quiet (300);
  assert_reachable (self->window);
}

static void
test_place (AppWorkspace *self, gconstpointer data)
{
  app_workspace_go (self, "%s", (const char *) data);
  app_settle_until_quiet (300);
  assert_reachable (self->window);
}

static void
test_posting (AppWorkspace *self, gconstpointer data)
{
  HwPostingText *text = app_workspace_open_posting (self);

  app_settle_until_quiet (300);
  hw_posting_text_select (text, 12); /* one with chips */
  assert_reachable (self->window);
}

static void
test_candidate (AppWorkspace *self, gconstpointer data)
{
  g_autofree char *candidacy = app_workspace_candidacy_of (self, "Hannah Oyelaran");
  g_autoptr (GPtrArray) people = app_workspace_list (self, &HW_CANDIDATE, "name", "Hannah Oyelaran");

  app_workspace_go (self, "candidate/%s/%s", HW_ENTITY (people->pdata[0])->id, candidacy);
  adw_view_stack_set_visible_child_name (hw_page_get_view_stack (hw_window_get_page (self->window)), data);
  app_settle_until_quiet (300);
  assert_reachable (self->window);
}

static void
test_thing (AppWorkspace *self, const char *prefix, const HwEntityClass *klass)
{
  g_autoptr (GPtrArray) all = app_workspace_list (self, klass, NULL, NULL);

  app_workspace_go (self, "%s/%s", prefix, HW_ENTITY (all->pdata[0])->id);
  app_settle_until_quiet (300);
  assert_reachable (self->window);
}

static void
test_things (AppWorkspace *self, gconstpointer data)
{
  test_thing (self, "rubric", &HW_RUBRIC_VERSION);
  test_thing (self, "posting", &HW_POSTING);
}

static void
test_scorecard (AppWorkspace *self, gconstpointer data)
{
  g_autoptr (GPtrArray) all = app_workspace_list (self, &HW_SCORECARD, NULL, NULL);
  HwScorecard *card = all->pdata[0];

  app_workspace_go (self, "scorecard/%s/%s", card->candidacy_id, card->member_id);
  app_wait_until (app_find_widget (GTK_WIDGET (self->window), HW_TYPE_RATING_CARD) != NULL);
  assert_reachable (self->window);
}

/* The keys wait in the page that comes first, not in the header. */
static void
test_keys_are_in_the_first_page (AppWorkspace *self, gconstpointer data)
{
  GtkWindow *window = GTK_WINDOW (self->window);

  app_wait_until (app_find_label (GTK_WIDGET (window), "Senior Director of E-commerce"));
  app_settle (100);
  g_assert_nonnull (gtk_window_get_focus (window));
  g_assert_true (
      gtk_widget_is_ancestor (gtk_window_get_focus (window), GTK_WIDGET (hw_window_get_page (self->window))));
}

/* The first field of a candidate is the name, which is kept when the page is left: stray keys may not get there. */
static void
test_stray_keys_change_no_field (AppWorkspace *self, gconstpointer data)
{
  GtkWindow *window = GTK_WINDOW (self->window);
  g_autoptr (GPtrArray) people = app_workspace_list (self, &HW_CANDIDATE, "name", "Hannah Oyelaran");
  GtkWidget *page;

  app_workspace_go (self, "candidate/%s", HW_ENTITY (people->pdata[0])->id);
  page = GTK_WIDGET (hw_window_get_page (self->window));
  app_wait_until (gtk_window_get_focus (window) != NULL);
  app_settle_until_quiet (300);
  g_assert_true (gtk_window_get_focus (window) == page);
  press_tab (window, GTK_DIR_TAB_FORWARD);
  g_assert_true (GTK_IS_TEXT (gtk_window_get_focus (window)));
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (window), page));
  g_assert_false (gtk_widget_get_focusable (page));
}

/* One that can be pressed. */
static GtkWidget *
find_by_tooltip (GtkWidget *root, const char *text)
{
  g_autoptr (GPtrArray) all = app_list_widgets (root, GTK_TYPE_BUTTON);

  for (guint i = 0; i < all->len; i++)
    if (g_strcmp0 (gtk_widget_get_tooltip_text (all->pdata[i]), text) == 0 && gtk_widget_is_sensitive (all->pdata[i]))
      return all->pdata[i];
  return NULL;
}

static GtkListBox *
find_choosing_list (GtkWidget *root)
{
  g_autoptr (GPtrArray) all = app_list_widgets (root, GTK_TYPE_LIST_BOX);

  for (guint i = 0; i < all->len; i++)
    if (gtk_list_box_get_selection_mode (all->pdata[i]) != GTK_SELECTION_NONE)
      return all->pdata[i];
  g_assert_not_reached ();
}

/* Else only what the last row shows could be come to. */
static void
test_tab_leaves_a_list (AppWorkspace *self, gconstpointer data)
{
  g_autofree char *rubric = app_workspace_only (self, &HW_RUBRIC_VERSION);
  g_autofree char *focus = NULL;
  GtkWindow *window = GTK_WINDOW (self->window);
  g_autoptr (GtkWidget) part = NULL;
  GtkListBoxRow *third;
  GtkWidget *pane;
  GtkListBox *list;

  app_workspace_go (self, "rubric/%s", rubric);
  app_wait_until (app_find_widget (GTK_WIDGET (window), HW_TYPE_COMPETENCY_PANE) != NULL);
  pane = app_find_widget (GTK_WIDGET (window), HW_TYPE_COMPETENCY_PANE);
  app_wait_until (app_find_widget (pane, HW_TYPE_PART_ROW) != NULL);
  list = find_choosing_list (pane);
  third = gtk_list_box_get_row_at_index (list, 2);
  gtk_list_box_select_row (list, third);
  app_settle (100); /* what it shows has its place then, without which newer GTK passes it over */
  gtk_widget_grab_focus (GTK_WIDGET (third));
  press_tab (window, GTK_DIR_TAB_FORWARD);
  g_assert_true (gtk_list_box_get_selected_row (list) == third);
  focus = describe (gtk_window_get_focus (window));
  g_test_message ("Tab comes to %s", focus);
  g_assert_true (HW_IS_PART_ROW (gtk_window_get_focus (window)));
  part = g_object_ref (gtk_window_get_focus (window));
  press_tab (window, GTK_DIR_TAB_BACKWARD);
  g_assert_true (gtk_window_get_focus (window) == GTK_WIDGET (third));
  g_assert_true (gtk_widget_get_mapped (part)); /* and is not made anew, with what was being typed */
  press_tab (window, GTK_DIR_TAB_BACKWARD);
  g_assert_false (gtk_widget_is_ancestor (gtk_window_get_focus (window), GTK_WIDGET (list)));
  g_assert_true (gtk_list_box_get_selected_row (list) == third);
}

static void
test_keys_stay_when_a_statement_is_set_back (AppWorkspace *self, gconstpointer data)
{
  GtkWidget *pane, *button;
  GtkDropDown *kind;

  test_posting (self, NULL);
  pane = app_find_widget (GTK_WIDGET (self->window), HW_TYPE_STATEMENT_PANE);
  kind = GTK_DROP_DOWN (app_find_widget (pane, GTK_TYPE_DROP_DOWN));
  g_assert_cmpuint (gtk_drop_down_get_selected (kind), !=, HW_KIND_QUALIFICATION);
  gtk_drop_down_set_selected (kind, HW_KIND_QUALIFICATION);
  app_wait_until (app_find_button (pane, "_Set back") != NULL);
  button = app_find_button (pane, "_Set back");
  app_settle_until_quiet (300);
  gtk_widget_grab_focus (button);
  g_signal_emit_by_name (button, "clicked");
  app_wait_until (app_find_button (pane, "_Set back") == NULL);
  app_settle (100);
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (GTK_WINDOW (self->window)), GTK_WIDGET (kind)));
}

/* A button to go on, pressed until there is nothing to go on to. */
static void
test_keys_stay_at_the_end_of_the_steps (void)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *back = gtk_button_new_with_label ("Back");
  GtkWidget *forth = gtk_button_new_with_label ("Forth");
  GtkWindow *window = GTK_WINDOW (gtk_window_new ());

  gtk_box_append (GTK_BOX (box), back);
  gtk_box_append (GTK_BOX (box), forth);
  gtk_window_set_child (window, box);
  gtk_window_present (window);
  hw_widget_set_steps (back, FALSE, forth, TRUE);
  gtk_widget_grab_focus (forth);
  hw_widget_set_steps (back, TRUE, forth, FALSE);
  app_settle (50);
  g_assert_true (gtk_window_get_focus (window) == back);
  hw_widget_set_steps (back, TRUE, forth, TRUE);
  g_assert_true (gtk_window_get_focus (window) == back);
  hw_widget_set_steps (back, FALSE, forth, TRUE);
  app_settle (50);
  g_assert_true (gtk_window_get_focus (window) == forth);
  g_assert_false (gtk_widget_is_sensitive (back));
  gtk_window_destroy (window);
}

static void
test_keys_stay_at_the_last_passage (AppWorkspace *self, gconstpointer data)
{
  GtkWidget *pane;
  GtkWidget *focus;

  test_candidate (self, "papers");
  pane = app_find_widget (GTK_WIDGET (self->window), HW_TYPE_PAPERS_PANE);
  for (int i = 0; find_by_tooltip (pane, "Next passage") == NULL; i++)
    gtk_list_box_select_row (find_choosing_list (pane), gtk_list_box_get_row_at_index (find_choosing_list (pane), i));
  gtk_widget_grab_focus (find_by_tooltip (pane, "Next passage"));
  while (find_by_tooltip (pane, "Next passage") != NULL)
    g_signal_emit_by_name (find_by_tooltip (pane, "Next passage"), "clicked");
  app_settle (100);
  focus = gtk_window_get_focus (GTK_WINDOW (self->window));
  g_assert_true (focus == find_by_tooltip (pane, "Previous passage"));
}

static void
test_phrase_dialog (AppWorkspace *self, gconstpointer data)
{
  test_posting (self, NULL);
  gtk_widget_activate_action (app_find_button (GTK_WIDGET (self->window), "Make a _phrase…"),
                              "statement.phrase", "s", "");
  app_wait_until (app_find_dialog (HW_TYPE_PHRASE_DIALOG) != NULL);
  app_settle_until_quiet (300);
  assert_reachable (app_find_dialog (HW_TYPE_PHRASE_DIALOG));
  gtk_window_close (app_find_dialog (HW_TYPE_PHRASE_DIALOG));
}

static void
test_import_dialog (AppWorkspace *self, gconstpointer data)
{
  g_autofree char *path = g_build_filename (self->folder, "people.csv", NULL);
  HwImportDialog *dialog;

  g_assert_true (g_file_set_contents (path, "name;nick;email\nAda;The Countess;ada@example.org\n", -1, NULL));
  dialog = hw_import_dialog_new (GTK_WINDOW (self->window), self->session, NULL);
  gtk_window_present (GTK_WINDOW (dialog));
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (dialog))
                 == app_find_button (GTK_WIDGET (dialog), "_Choose a file…"));
  assert_reachable (dialog);
  hw_import_dialog_add_file (dialog, path);
  app_wait_until (app_find_button (GTK_WIDGET (dialog), "_Import") != NULL);
  assert_reachable (dialog);
  gtk_window_close (GTK_WINDOW (dialog));
}

#define add(path, data, function)                                                                            \
  g_test_add ("/keyboard/" path, AppWorkspace, data, app_workspace_set_up_sample, function,                  \
              app_workspace_tear_down_sample)

int
main (int argc, char *argv[])
{
  app_test_init (&argc, &argv);
  add ("requisition/brief", "brief", test_requisition);
  add ("requisition/candidates", "candidates", test_requisition);
  add ("requisition/panel", "panel", test_requisition);
  add ("requisition/compare", "compare", test_requisition);
  add ("requisition/shortlist", "shortlist", test_requisition);
  add ("requisition/posting", NULL, test_posting);
  add ("candidate/details", "details", test_candidate);
  add ("candidate/papers", "papers", test_candidate);
  add ("candidate/assessment", "assessment", test_candidate);
  add ("candidate/notes", "notes", test_candidate);
  add ("tasks", "tasks", test_place);
  add ("requisitions", "requisitions", test_place);
  add ("candidates", "candidates", test_place);
  add ("postings", "postings", test_place);
  add ("rubrics", "rubrics", test_place);
  add ("jurisdictions", "jurisdictions", test_place);
  add ("things", NULL, test_things);
  add ("scorecard", NULL, test_scorecard);
  add ("first-page", NULL, test_keys_are_in_the_first_page);
  add ("stray-keys", NULL, test_stray_keys_change_no_field);
  add ("leave-list", NULL, test_tab_leaves_a_list);
  add ("stay/set-back", NULL, test_keys_stay_when_a_statement_is_set_back);
  add ("stay/passages", NULL, test_keys_stay_at_the_last_passage);
  g_test_add_func ("/keyboard/stay/steps", test_keys_stay_at_the_end_of_the_steps);
  add ("phrase-dialog", NULL, test_phrase_dialog);
  add ("import-dialog", NULL, test_import_dialog);
  return g_test_run ();
}
