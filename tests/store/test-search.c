/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/hw-posting.h"
#include "store/hw-search.h"
#include "store/store-workspace.h"
#include "support/hw-store-things.h"

static void
test_nothing_typed_is_an_operator (void)
{
  static const struct
  {
    const char *typed;
    const char *expression;
  } rows[] = {
    { "ana", "\"\1ana\"" }, /* the index has so short a beginning as a word */
    { "anab", "\"anab\" *" },
    { "z\xc3\xbcr", "\"\1z\xc3\xbcr\"" },
    { "(c++", "\"\1c\"" },
    { "r&d", "\"r&d\" *" },
    { "\1keller", "\"keller\" *" },
    { "  ana \t keller ", "\"ana\" AND \"keller\" *" },
    { "a OR b", "\"a\" AND \"OR\" AND \"\1b\"" },
    { "title:x", "\"title:x\" *" },
    { "say \"yes\"", "\"say\" AND \"\1yes\"" },
    { "e-commerce", "\"e-commerce\" *" },
    { "* - ( \"", "\"\"" }, /* finds nothing */
    { "", "\"\"" },
    { "\xff", "\"\"" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *expression = hw_search_make_expression (rows[i].typed);

      g_assert_cmpstr (expression, ==, rows[i].expression);
    }
}

static void
test_any_typing_is_a_valid_search (void)
{
  static const char *const typed[]
      = { "\"", "a*",    "NEAR(a b)",    "^a", "a:b", "{a b}", "-a",   "+",
          "'",  "a AND", "\xe2\x80\xae", "%",  "\\",  "C++",   "a\nb", "\xf0\x9f\x98\x80" };
  g_autoptr (HwTestWorkspace) workspace = hw_test_workspace_new ();
  HwRepository *repository = hw_test_workspace_open (workspace);

  hw_candidate_unref (hw_things_add_candidate (repository, "Ana"));
  for (guint i = 0; i < G_N_ELEMENTS (typed); i++)
    {
      g_autoptr (HwQuery) query = hw_query_where_matches (hw_query_new (&HW_CANDIDATE), typed[i]);
      g_autoptr (GError) error = NULL;
      g_autoptr (GPtrArray) hits = hw_repository_search (repository, typed[i], 10, NULL, &error);
      g_autoptr (GPtrArray) found = NULL;

      g_assert_no_error (error);
      found = hw_repository_query (repository, query, NULL, &error);
      g_assert_no_error (error);
      g_assert_cmpuint (found->len, ==, hits->len);
    }
  hw_test_workspace_close (repository);
}

static HwPosting *
make_posting (const char *title, const char *text)
{
  HwPosting *posting = hw_posting_new ();

  posting->title = g_strdup (title);
  posting->text = g_strdup (text);
  return posting;
}

static void
assert_snippet (const char *text, const char *typed, const char *expected)
{
  g_autoptr (HwPosting) posting = make_posting ("The title", text);
  g_autofree char *snippet = hw_search_make_snippet (HW_ENTITY (posting), typed);

  g_assert_cmpstr (snippet, ==, expected);
}

static void
test_snippet_shows_the_place (void)
{
  g_autofree char *long_text = g_strdup_printf ("%s and then a Z\xc3\xbcrich caf\xc3\xa9 in the end. %s",
                                                "Many words stand before the one that is looked for, far too many",
                                                "And many more follow, so that the line has to be cut somewhere, for "
                                                "nobody reads a whole page in a list of hits.");

  assert_snippet ("Leads the team.\nOwns the P&L.", "own", "Leads the team. Owns the P&L.");
  assert_snippet ("Crowned owner", "own", "Crowned owner");
  assert_snippet (long_text, "ZURICH",
                  "\xe2\x80\xa6 is looked for, far too many and then a Z\xc3\xbcrich caf\xc3\xa9 in the end. "
                  "And many more "
                  "follow, so that the line has to be cut somewhere, for nobody r\xe2\x80\xa6");
  assert_snippet (long_text, "cafe\xcc\x81",
                  "\xe2\x80\xa6 for, far too many and then a Z\xc3\xbcrich caf\xc3\xa9 in the end. And many "
                  "more follow, so "
                  "that the line has to be cut somewhere, for nobody reads a who\xe2\x80\xa6");
  assert_snippet ("Nothing of it here", "title", "The title");
}

static char *
list_hits (HwRepository *repository, const char *typed, guint limit)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) hits = hw_repository_search (repository, typed, limit, NULL, &error);
  g_autoptr (GString) titles = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < hits->len; i++)
    g_string_append_printf (titles, "%s%s", i > 0 ? "," : "", ((HwSearchHit *) hits->pdata[i])->title);
  return g_string_free (g_steal_pointer (&titles), FALSE);
}

#define ASSERT_HITS(repository, typed, limit, expected)                                                       \
  G_STMT_START                                                                                                \
  {                                                                                                           \
    g_autofree char *hits_ = list_hits (repository, typed, limit);                                            \
                                                                                                              \
    g_assert_cmpstr (hits_, ==, expected);                                                                    \
  }                                                                                                           \
  G_STMT_END

static void
test_best_come_first (void)
{
  g_autoptr (HwTestWorkspace) workspace = hw_test_workspace_new ();
  HwRepository *repository = hw_test_workspace_open (workspace);
  g_autoptr (HwPosting) body = make_posting ("Manager", "Somewhere in a long text about other things: growth.");
  g_autoptr (HwPosting) title = make_posting ("Head of growth", "A short text.");
  g_autoptr (HwPosting) none = make_posting ("Clerk", "Nothing.");

  hw_things_apply_add (repository, title);
  hw_things_apply_add (repository, body);
  hw_things_apply_add (repository, none);
  ASSERT_HITS (repository, "growth", 10, "Head of growth,Manager");
  ASSERT_HITS (repository, "gro", 1, "Head of growth");
  ASSERT_HITS (repository, "growth", 0, "");
  hw_test_workspace_close (repository);
}

static void
test_beginnings_are_found (void)
{
  static const char *const found[] = { "z",  "zu",  "zur", "ZUR",  "zuri", "z\xc3\xbc",        "kel",   "c",  "c+",
                                       "r&d", "r&", "e-c", "e-com", "7",    "\xe6\x9d\xb1\xe4\xba\xac", "zurich k" };
  static const char *const missed[] = { "u", "uri", "rich", "ell", "zuk", "zurichk", "d&r" };
  g_autoptr (HwTestWorkspace) workspace = hw_test_workspace_new ();
  HwRepository *repository = hw_test_workspace_open (workspace);
  g_autoptr (HwPosting) posting = make_posting ("Z\xc3\xbcrich keller",
                                                "Zoo zoo C++, R&D and E-Commerce in 75 towns, "
                                                "\xe6\x9d\xb1\xe4\xba\xac\xe9\x83\xbd too.");

  hw_things_apply_add (repository, posting);
  for (guint i = 0; i < G_N_ELEMENTS (found); i++)
    ASSERT_HITS (repository, found[i], 10, "Z\xc3\xbcrich keller");
  for (guint i = 0; i < G_N_ELEMENTS (missed); i++)
    ASSERT_HITS (repository, missed[i], 10, "");
  hw_test_workspace_close (repository);
}

/* More beginnings than are kept in mind while a text is indexed: they come more than once, and go as they came. */
static void
test_all_beginnings_of_a_long_text (void)
{
  g_autoptr (HwTestWorkspace) workspace = hw_test_workspace_new ();
  HwRepository *repository = hw_test_workspace_open (workspace);
  g_autoptr (GString) text = g_string_new ("First line.");
  g_autoptr (HwPosting) posting = NULL;
  g_autoptr (HwEntity) stored = NULL;

  for (guint round = 0; round < 2; round++)
    for (guint i = 0; i < 26 * 26 * 26; i++)
      g_string_append_printf (text, " %c%c%cx", 'a' + i / 676, 'a' + i / 26 % 26, 'a' + i % 26);
  posting = make_posting ("Alphabet", text->str);
  hw_things_apply_add (repository, posting);
  ASSERT_HITS (repository, "aaa", 10, "Alphabet");
  ASSERT_HITS (repository, "zz", 10, "Alphabet");
  ASSERT_HITS (repository, "zzz", 10, "Alphabet");
  stored = hw_repository_find (repository, &HW_POSTING, posting->parent.id, NULL, NULL);
  g_assert_true (hw_things_try_remove (repository, stored, NULL));
  ASSERT_HITS (repository, "aaa", 10, "");
  ASSERT_HITS (repository, "zz", 10, "");
  ASSERT_HITS (repository, "zzz", 10, "");
  hw_test_workspace_close (repository);
}

static void
test_index_follows_every_change (void)
{
  g_autoptr (HwTestWorkspace) workspace = hw_test_workspace_new ();
  HwRepository *repository = hw_test_workspace_open (workspace);
  g_autoptr (HwCandidate) candidate = hw_things_add_candidate (repository, "Ana Keller");
  g_autoptr (HwCandidate) renamed = hw_candidate_dup (candidate);
  g_autoptr (HwChangeSet) applied = NULL;
  g_autoptr (HwChangeSet) undone = NULL;
  g_autoptr (HwCandidate) now = NULL;

  g_free (renamed->name);
  renamed->name = g_strdup ("Ana Brandt");
  renamed->email = g_strdup ("ana@example.org");
  applied = hw_things_apply_change (repository, candidate, renamed);
  ASSERT_HITS (repository, "keller", 10, "");
  ASSERT_HITS (repository, "brandt", 10, "Ana Brandt");
  ASSERT_HITS (repository, "example", 10, "Ana Brandt");
  undone = hw_things_apply_inverse (repository, applied);
  ASSERT_HITS (repository, "keller", 10, "Ana Keller");
  ASSERT_HITS (repository, "brandt", 10, "");
  now = hw_repository_find (repository, &HW_CANDIDATE, candidate->parent.id, NULL, NULL);
  g_assert_true (hw_things_try_remove (repository, now, NULL));
  ASSERT_HITS (repository, "ana", 10, "");
  hw_test_workspace_close (repository);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/search/expression", test_nothing_typed_is_an_operator);
  g_test_add_func ("/search/any-typing", test_any_typing_is_a_valid_search);
  g_test_add_func ("/search/snippet", test_snippet_shows_the_place);
  g_test_add_func ("/search/best", test_best_come_first);
  g_test_add_func ("/search/beginnings", test_beginnings_are_found);
  g_test_add_func ("/search/long", test_all_beginnings_of_a_long_text);
  g_test_add_func ("/search/index", test_index_follows_every_change);
  return g_test_run ();
}
