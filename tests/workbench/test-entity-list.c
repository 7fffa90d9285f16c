/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/hw-people.h"
#include "hw-workbench-fixture.h"
#include "workbench/hw-entity-list.h"
#include "workbench/hw-list-diff.h"
#include "workbench/hw-session-private.h"

/* Models are written as the titles of their rows, changes as "POSITION-REMOVED+ADDED"; each test
 * says all of both, and what was not said fails. */

typedef struct
{
  Fixture *f;
  HwEntityList *list;
  GString *log;
} List;

static void
changed_cb (GListModel *model, guint position, guint removed, guint added, gpointer data)
{
  GString *log = data;

  g_string_append_printf (log, "%s%u", log->len > 0 ? ", " : "", position);
  if (removed > 0)
    g_string_append_printf (log, "-%u", removed);
  if (added > 0)
    g_string_append_printf (log, "+%u", added);
}

static char *
show_model (GListModel *model)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr (GObject) item = g_list_model_get_item (model, i);
      g_autofree char *title = NULL;

      g_object_get (item, "title", &title, NULL);
      g_string_append_printf (text, "%s%s", i > 0 ? " " : "", title);
    }
  return g_string_free (text, FALSE);
}

static gboolean
is_idle (gpointer data)
{
  gboolean loading;

  fixture_iterate ();
  g_object_get (data, "loading", &loading, NULL);
  return !loading;
}

#define assert_list(self, rows, changes)                                                                      \
  G_STMT_START                                                                                                \
  {                                                                                                           \
    g_autofree char *shown_rows = NULL;                                                                       \
    fixture_iterate_until (is_idle, (self)->list);                                                            \
    shown_rows = show_model (G_LIST_MODEL ((self)->list));                                                    \
    g_assert_cmpstr (shown_rows, ==, rows);                                                                   \
    g_assert_cmpstr ((self)->log->str, ==, changes);                                                          \
    g_string_truncate ((self)->log, 0);                                                                       \
  }                                                                                                           \
  G_STMT_END

static void
store (Fixture *f, const char *names)
{
  g_auto (GStrv) split = g_strsplit (names, " ", -1);
  g_autoptr (HwChangeSet) changes = hw_session_begin (f->session, "Add %s", names);

  for (guint i = 0; split[i] != NULL; i++)
    {
      g_autoptr (HwMember) member = hw_member_new ();

      member->name = g_strdup (split[i]);
      hw_change_set_add (changes, member);
    }
  g_assert_true (hw_session_apply (f->session, changes, NULL, NULL));
}

static void
rename_to (Fixture *f, const char *from, const char *to)
{
  g_autoptr (HwMember) before
      = hw_session_find_where (f->session, &HW_MEMBER, "name", from, NULL, NULL, NULL, NULL);
  g_autoptr (HwChangeSet) changes = hw_session_begin (f->session, "Rename %s", from);
  g_autoptr (HwMember) after = hw_member_dup (before);

  g_free (after->name);
  after->name = g_strdup (to);
  hw_change_set_change (changes, before, after);
  g_assert_true (hw_session_apply (f->session, changes, NULL, NULL));
}

static void
query_by_name (List *self, const char *only)
{
  g_autoptr (HwQuery) query = hw_query_order_by (hw_query_new (&HW_MEMBER), "name", FALSE);

  if (only != NULL)
    hw_query_where_text (query, "name", only);
  hw_entity_list_set_query (self->list, query);
}

static List *
list_new (const char *names)
{
  List *self = g_new0 (List, 1);

  self->f = fixture_new_bare ();
  store (self->f, names);
  fixture_iterate ();
  self->list = hw_entity_list_new (self->f->session);
  self->log = g_string_new (NULL);
  g_signal_connect (self->list, "items-changed", G_CALLBACK (changed_cb), self->log);
  query_by_name (self, NULL);
  return self;
}

static void
list_free (List *self)
{
  g_object_unref (self->list);
  fixture_iterate ();
  fixture_free (self->f);
  g_string_free (self->log, TRUE);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (List, list_free)

static void
test_loads_by_itself (void)
{
  g_autoptr (List) self = list_new ("4 2 6");
  gint64 n_total;

  assert_list (self, "2 4 6", "0+3");
  g_object_get (self->list, "n-total", &n_total, NULL);
  g_assert_cmpint (n_total, ==, 3);
}

static void
test_follows_the_store_with_the_fewest_rows (void)
{
  g_autoptr (List) self = list_new ("2 4 6");

  assert_list (self, "2 4 6", "0+3");
  store (self->f, "5");
  assert_list (self, "2 4 5 6", "2+1");
  store (self->f, "1 7");
  assert_list (self, "1 2 4 5 6 7", "0+1, 5+1");
  g_assert_true (hw_session_undo (self->f->session, NULL, NULL));
  assert_list (self, "2 4 5 6", "0-1, 4-1");
}

static void
test_a_changed_thing_is_a_new_row_and_the_others_stay (void)
{
  g_autoptr (List) self = list_new ("2 4 6");
  g_autoptr (HwItem) two = NULL;
  g_autoptr (HwItem) six = NULL;
  g_autoptr (HwItem) two_after = NULL;
  g_autoptr (HwItem) six_after = NULL;

  assert_list (self, "2 4 6", "0+3");
  two = g_list_model_get_item (G_LIST_MODEL (self->list), 0);
  six = g_list_model_get_item (G_LIST_MODEL (self->list), 2);
  rename_to (self->f, "4", "5");
  assert_list (self, "2 5 6", "1-1+1");
  two_after = g_list_model_get_item (G_LIST_MODEL (self->list), 0);
  six_after = g_list_model_get_item (G_LIST_MODEL (self->list), 2);
  g_assert_true (two == two_after);
  g_assert_true (six == six_after);
  rename_to (self->f, "2", "9");
  assert_list (self, "5 6 9", "0-1, 2+1");
}

static void
test_other_nouns_do_not_touch_it (void)
{
  g_autoptr (List) self = list_new ("2");
  g_autoptr (HwCandidate) candidate = hw_candidate_new ();
  g_autoptr (HwChangeSet) changes = hw_session_begin (self->f->session, "Add");

  assert_list (self, "2", "0+1");
  candidate->name = g_strdup ("Somebody");
  hw_change_set_add (changes, candidate);
  g_assert_true (hw_session_apply (self->f->session, changes, NULL, NULL));
  fixture_iterate ();
  assert_list (self, "2", "");
}

static void
test_many_changes_in_a_row_end_with_the_last (void)
{
  g_autoptr (List) self = list_new ("1");

  assert_list (self, "1", "0+1");
  store (self->f, "2");
  store (self->f, "3");
  store (self->f, "4");
  assert_list (self, "1 2 3 4", "1+3");
}

static void
test_the_last_question_is_answered (void)
{
  g_autoptr (List) self = list_new ("2 4 6");

  /* the first load is under way: its answer comes too late */
  query_by_name (self, "4");
  assert_list (self, "4", "0+1");
  hw_entity_list_set_query (self->list, NULL);
  assert_list (self, "", "0-1");
}

static void
test_pages (void)
{
  g_autoptr (GString) names = g_string_new ("1000");
  g_autoptr (List) self = NULL;
  guint n_items;
  gint64 n_total;

  for (guint i = 1; i < HW_PAGE_SIZE + 2; i++)
    g_string_append_printf (names, " %u", 1000 + i);
  self = list_new (names->str);
  fixture_iterate_until (is_idle, self->list);
  g_assert_cmpstr (self->log->str, ==, "0+100");
  g_string_truncate (self->log, 0);
  hw_entity_list_set_offset (self->list, HW_PAGE_SIZE);
  assert_list (self, "1100 1101", "0-100+2");
  g_object_get (self->list, "n-items", &n_items, "n-total", &n_total, NULL);
  g_assert_cmpuint (n_items, ==, 2);
  g_assert_cmpint (n_total, ==, 102);
}

static void
test_an_error_is_told_and_the_rows_stay (void)
{
  g_autoptr (List) self = list_new ("2");
  g_autofree char *error = NULL;
  g_autofree char *gone = NULL;

  assert_list (self, "2", "0+1");
  hw_fake_repository_fail_call (HW_FAKE_REPOSITORY (self->f->repository), 2, HW_ERROR_STORAGE, "I/O error");
  store (self->f, "3");
  assert_list (self, "2", "");
  g_object_get (self->list, "error", &error, NULL);
  g_assert_cmpstr (error, ==, "I/O error");
  store (self->f, "4");
  assert_list (self, "2 3 4", "1+2");
  g_object_get (self->list, "error", &gone, NULL);
  g_assert_null (gone);
}

static void
test_a_list_let_go_while_loading_is_quiet (void)
{
  g_autoptr (List) self = list_new ("2");
  g_autoptr (HwEntityList) other = hw_entity_list_new (self->f->session);
  g_autoptr (HwQuery) query = hw_query_new (&HW_MEMBER);

  hw_entity_list_set_query (other, query);
  g_clear_object (&other);
  assert_list (self, "2", "0+1");
}

/* The rows touched, for any two orders: replayed, the log gives the wanted rows. */

static GPtrArray *
make_rows (HwItem **pool, const char *names)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func (g_object_unref);

  for (const char *at = names; *at != '\0'; at++)
    g_ptr_array_add (rows, g_object_ref (pool[*at - 'a']));
  return rows;
}

static void
test_differences_are_minimal (void)
{
  static const struct
  {
    const char *old;
    const char *new;
    const char *log;
  } rows[] = {
    { "", "", "" },
    { "", "abc", "0+3" },
    { "abc", "", "0-3" },
    { "abc", "abc", "" },
    { "abc", "ac", "1-1" },
    { "ac", "abc", "1+1" },
    { "abc", "xbc", "0-1+1" },
    { "abcde", "bcdea", "0-1, 4+1" },
    { "abc", "cba", NULL },
    { "abcdef", "afbdce", NULL },
    { "abcd", "xayd", NULL },
  };
  HwItem *pool[26];

  for (guint i = 0; i < G_N_ELEMENTS (pool); i++)
    {
      g_autoptr (HwMember) member = hw_member_new ();

      member->name = g_strdup_printf ("%c", 'a' + (int) i);
      pool[i] = hw_item_new (member);
    }
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GListStore) model = g_list_store_new (HW_TYPE_ITEM);
      g_autoptr (GPtrArray) items = make_rows (pool, rows[i].old);
      g_autoptr (GPtrArray) wanted = make_rows (pool, rows[i].new);
      g_autoptr (GString) log = g_string_new (NULL);

      g_signal_connect (model, "items-changed", G_CALLBACK (changed_cb), log);
      hw_list_replace (G_LIST_MODEL (model), items, wanted);
      g_assert_cmpuint (items->len, ==, wanted->len);
      for (guint j = 0; j < items->len; j++)
        g_assert_true (g_ptr_array_index (items, j) == g_ptr_array_index (wanted, j));
      if (rows[i].log != NULL)
        g_assert_cmpstr (log->str, ==, rows[i].log);
    }
  for (guint i = 0; i < G_N_ELEMENTS (pool); i++)
    g_object_unref (pool[i]);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/entity-list/loads", test_loads_by_itself);
  g_test_add_func ("/entity-list/follows", test_follows_the_store_with_the_fewest_rows);
  g_test_add_func ("/entity-list/changed-row", test_a_changed_thing_is_a_new_row_and_the_others_stay);
  g_test_add_func ("/entity-list/other-nouns", test_other_nouns_do_not_touch_it);
  g_test_add_func ("/entity-list/coalesced", test_many_changes_in_a_row_end_with_the_last);
  g_test_add_func ("/entity-list/generation", test_the_last_question_is_answered);
  g_test_add_func ("/entity-list/pages", test_pages);
  g_test_add_func ("/entity-list/error", test_an_error_is_told_and_the_rows_stay);
  g_test_add_func ("/entity-list/let-go", test_a_list_let_go_while_loading_is_quiet);
  g_test_add_func ("/entity-list/differences", test_differences_are_minimal);
  return g_test_run ();
}
