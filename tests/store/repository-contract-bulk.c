/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/repository-contract.h"

#include "base/hw-error.h"
#include "core/hw-people.h"
#include "core/hw-posting.h"
#include "support/hw-store-things.h"

/* Writes of more things than can be held: whole or nothing, seen while they are written, one revision. */

typedef struct
{
  HwImport *ledger;
  guint n;
  gboolean fail;
  guint n_seen; /* what the bulk itself sees of its own at its end */
} Plan;

static HwPosting *
make_posting (HwImport *ledger, guint number)
{
  HwPosting *posting = hw_posting_new ();

  posting->title = g_strdup_printf ("Director %u", number);
  posting->text = g_strdup_printf ("Lead the shop number%u.", number);
  posting->import_id = g_strdup (ledger->parent.id);
  return posting;
}

static guint
count (HwRepository *repository, const HwEntityClass *klass)
{
  g_autoptr (HwQuery) query = hw_query_new (klass);

  return (guint) hw_repository_count (repository, query, NULL, NULL);
}

static gboolean
write_postings (HwBulk *bulk, gpointer data, GCancellable *cancellable, GError **error)
{
  Plan *plan = data;
  g_autoptr (HwQuery) query = hw_query_where_text (hw_query_new (&HW_POSTING), "import_id", plan->ledger->parent.id);
  g_autoptr (GPtrArray) own = NULL;

  for (guint i = 0; i < plan->n; i++)
    {
      g_autoptr (HwPosting) posting = make_posting (plan->ledger, i);

      if (!hw_bulk_write (bulk, NULL, posting, error))
        return FALSE;
    }
  own = hw_bulk_query (bulk, query, error);
  plan->n_seen = own != NULL ? own->len : 0;
  if (plan->fail)
    {
      g_set_error_literal (error, HW_ERROR, HW_ERROR_INPUT, "line 9 is bad; correct it");
      return FALSE;
    }
  return hw_bulk_write (bulk, NULL, plan->ledger, error); /* last: references are checked at the end */
}

static gboolean
run (HwRepository *repository, HwBulkFunc func, gpointer data, GCancellable *cancellable, GError **error)
{
  const HwBulkJob job = { "Import of “feed.xml”", NULL, func, data };

  return hw_repository_bulk (repository, &job, cancellable, error);
}

static void
test_bulk_is_stored_with_history_and_search (HwRepository *repository)
{
  g_autoptr (HwImport) ledger = hw_import_new ();
  Plan plan = { .ledger = ledger, .n = 300 };
  g_autoptr (GPtrArray) hits = NULL;
  g_autoptr (GPtrArray) findings = NULL;
  g_autoptr (HwImport) stored = NULL;
  g_autoptr (GError) error = NULL;

  run (repository, write_postings, &plan, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (plan.n_seen, ==, 300);
  g_assert_cmpuint (count (repository, &HW_POSTING), ==, 300);
  g_assert_cmpuint (count (repository, &HW_EVENT), ==, 301);
  hits = hw_repository_search (repository, "number299", 10, NULL, NULL);
  g_assert_cmpuint (hits->len, ==, 1);
  findings = hw_repository_verify (repository, NULL, NULL);
  g_assert_cmpuint (findings->len, ==, 0);
  stored = hw_repository_find (repository, &HW_IMPORT, ledger->parent.id, NULL, NULL);
  g_assert_cmpint (stored->parent.revision, >, 0);
}

static void
test_failed_bulk_leaves_nothing (HwRepository *repository)
{
  g_autoptr (HwImport) ledger = hw_import_new ();
  Plan plan = { .ledger = ledger, .n = 5, .fail = TRUE };
  g_autoptr (HwMember) before = hw_things_add_member (repository, "Mo");
  g_autofree char *head = hw_repository_dup_history_head (repository, NULL, NULL);
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_false (run (repository, write_postings, &plan, NULL, &error));
  g_assert_error (error, HW_ERROR, HW_ERROR_INPUT);
  g_assert_cmpuint (plan.n_seen, ==, 5);
  g_assert_cmpuint (count (repository, &HW_POSTING), ==, 0);
  after = hw_repository_dup_history_head (repository, NULL, NULL);
  g_assert_cmpstr (head, ==, after);
}

static gboolean
write_orphan (HwBulk *bulk, gpointer data, GCancellable *cancellable, GError **error)
{
  g_autoptr (HwPosting) posting = make_posting (data, 1);

  return hw_bulk_write (bulk, NULL, posting, error);
}

static void
test_bulk_keeps_references (HwRepository *repository)
{
  g_autoptr (HwImport) never = hw_import_new ();
  g_autoptr (GError) error = NULL;

  g_assert_false (run (repository, write_orphan, never, NULL, &error));
  g_assert_error (error, HW_ERROR, HW_ERROR_RULE);
  g_assert_cmpuint (count (repository, &HW_POSTING), ==, 0);
}

static gboolean
rename_and_remove (HwBulk *bulk, gpointer data, GCancellable *cancellable, GError **error)
{
  HwMember *const *members = data;
  g_autoptr (HwMember) renamed = hw_member_dup (members[0]);

  g_free (renamed->name);
  renamed->name = g_strdup ("Renamed");
  return hw_bulk_write (bulk, members[0], renamed, error) && hw_bulk_write (bulk, members[1], NULL, error);
}

static void
test_bulk_changes_and_removes_and_notices_conflicts (HwRepository *repository)
{
  g_autoptr (HwMember) first = hw_things_add_member (repository, "Mo");
  g_autoptr (HwMember) second = hw_things_add_member (repository, "Ada");
  HwMember *members[] = { first, second };
  g_autoptr (GError) error = NULL;

  g_assert_true (run (repository, rename_and_remove, members, NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (count (repository, &HW_MEMBER), ==, 1);
  g_assert_false (run (repository, rename_and_remove, members, NULL, &error)); /* both images are old now */
  g_assert_error (error, HW_ERROR, HW_ERROR_CONFLICT);
}

static gboolean
cancel_within (HwBulk *bulk, gpointer data, GCancellable *cancellable, GError **error)
{
  if (!write_postings (bulk, data, cancellable, error))
    return FALSE;
  g_cancellable_cancel (cancellable);
  return !g_cancellable_set_error_if_cancelled (cancellable, error);
}

static void
test_cancelled_bulk_leaves_nothing (HwRepository *repository)
{
  g_autoptr (HwImport) ledger = hw_import_new ();
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  Plan plan = { .ledger = ledger, .n = 5 };
  g_autoptr (GError) error = NULL;

  g_assert_false (run (repository, cancel_within, &plan, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpuint (count (repository, &HW_POSTING), ==, 0);
}

const HwContract HW_BULK_CONTRACTS[] = {
  { "bulk/whole", test_bulk_is_stored_with_history_and_search },
  { "bulk/failure", test_failed_bulk_leaves_nothing },
  { "bulk/references", test_bulk_keeps_references },
  { "bulk/changes", test_bulk_changes_and_removes_and_notices_conflicts },
  { "bulk/cancel", test_cancelled_bulk_leaves_nothing },
  { NULL, NULL },
};
