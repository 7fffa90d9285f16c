/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/hw-error.h"
#include "base/hw-text.h"
#include "workbench/hw-person-keys.h"
#include "workbench/hw-resumes.h"
#include "workbench/hw-session-private.h"

/* Candidates who may be one person. They are proposed with the reason; whether they are is for a person to
 * say. */

#define MAX_BUCKET 200u /* that many who share a key are a common name, not one person */

enum
{
  POINTS_EMAIL = 100,
  POINTS_PHONE = 60,
  POINTS_NAME = 50,
  POINTS_INITIALS = 20,
  POINTS_EMPLOYER = 10,
  POINTS_TITLE = 5,
};

void
hw_duplicate_free (HwDuplicate *self)
{
  if (self == NULL)
    return;
  hw_candidate_unref (self->candidate);
  hw_candidate_unref (self->other);
  g_free (self->reason);
  g_free (self);
}

static void
add_reason (GString *reason, guint *strength, guint points, const char *text)
{
  *strength += points;
  g_string_append_printf (reason, "%s%s", reason->len > 0 ? "; " : "", text);
}

static gboolean
is_same_text (const char *a, const char *b)
{
  g_autofree char *first = hw_text_is_blank (a) ? NULL : hw_text_match_key (a);
  g_autofree char *second = hw_text_is_blank (b) ? NULL : hw_text_match_key (b);

  return first != NULL && second != NULL && g_str_equal (first, second);
}

static void
add_name_reason (GString *reason, guint *strength, HwNameLikeness likeness, gboolean supported)
{
  if (likeness == HW_NAME_SAME)
    add_reason (reason, strength, POINTS_NAME, _ ("the same name"));
  else if (likeness == HW_NAME_RESPELLED)
    add_reason (reason, strength, POINTS_NAME, _ ("the same name, spelled or ordered otherwise"));
  else if (likeness == HW_NAME_INITIALS && supported) /* an initial alone fits too many */
    add_reason (reason, strength, POINTS_INITIALS, _ ("the same name but for an initial"));
}

/* Why the two may be one; NULL when nothing says so. */
static HwDuplicate *
compare (HwCandidate *candidate, HwCandidate *other)
{
  g_autoptr (GString) reason = g_string_new (NULL);
  gboolean employer = is_same_text (candidate->current_employer, other->current_employer);
  gboolean title = is_same_text (candidate->current_title, other->current_title);
  HwDuplicate *duplicate;
  guint strength = 0;

  if (is_same_text (candidate->email, other->email))
    add_reason (reason, &strength, POINTS_EMAIL, _ ("the same e-mail address"));
  if (hw_phones_are_same (candidate->phone, other->phone))
    add_reason (reason, &strength, POINTS_PHONE, _ ("the same telephone number"));
  add_name_reason (reason, &strength, hw_names_compare (candidate->name, other->name),
                   employer || title || strength > 0);
  if (strength == 0)
    return NULL;
  if (employer)
    add_reason (reason, &strength, POINTS_EMPLOYER, _ ("the same employer"));
  if (title)
    add_reason (reason, &strength, POINTS_TITLE, _ ("the same position"));
  duplicate = g_new0 (HwDuplicate, 1);
  duplicate->candidate = hw_candidate_ref (candidate);
  duplicate->other = hw_candidate_ref (other);
  duplicate->strength = strength;
  duplicate->reason = g_string_free (g_steal_pointer (&reason), FALSE);
  return duplicate;
}

/* The two ids in their order, as one key. */
static char *
make_pair (const char *a, const char *b)
{
  return g_strcmp0 (a, b) < 0 ? g_strconcat (a, "\n", b, NULL) : g_strconcat (b, "\n", a, NULL);
}

/* Pairs that a person said are not the same. */
static GHashTable *
load_distinct (HwSession *session, GCancellable *cancellable, GError **error)
{
  g_autoptr (GPtrArray) namesakes = hw_session_list (session, &HW_NAMESAKE, NULL, NULL, cancellable, error);
  GHashTable *pairs;

  if (namesakes == NULL)
    return NULL;
  pairs = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint i = 0; i < namesakes->len; i++)
    {
      const HwNamesake *namesake = g_ptr_array_index (namesakes, i);

      g_hash_table_add (pairs, make_pair (namesake->candidate_id, namesake->other_id));
    }
  return pairs;
}

static gint
compare_strength (gconstpointer a, gconstpointer b)
{
  const HwDuplicate *first = *(HwDuplicate *const *)a, *second = *(HwDuplicate *const *)b;

  if (first->strength != second->strength)
    return first->strength > second->strength ? -1 : 1;
  return g_strcmp0 (first->other->parent.id, second->other->parent.id);
}

/* Adds the pair unless it was looked at or settled; @seen takes it. */
static void
look_at_pair (GPtrArray *found, GHashTable *seen, HwCandidate *candidate, HwCandidate *other)
{
  g_autofree char *pair = make_pair (candidate->parent.id, other->parent.id);
  HwDuplicate *duplicate;

  if (candidate == other || g_hash_table_contains (seen, pair))
    return;
  g_hash_table_add (seen, g_steal_pointer (&pair));
  duplicate = compare (candidate, other);
  if (duplicate != NULL)
    g_ptr_array_add (found, duplicate);
}

GPtrArray *
hw_duplicates_of_candidate (HwSession *session, const char *candidate_id, GCancellable *cancellable,
                            GError **error)
{
  g_autoptr (HwCandidate) candidate
      = hw_session_find (session, &HW_CANDIDATE, candidate_id, cancellable, error);
  g_autoptr (GPtrArray) all = NULL;
  g_autoptr (GHashTable) seen = NULL;
  GPtrArray *found;

  if (candidate == NULL)
    return NULL;
  all = hw_session_list (session, &HW_CANDIDATE, NULL, NULL, cancellable, error);
  seen = all != NULL ? load_distinct (session, cancellable, error) : NULL;
  if (seen == NULL)
    return NULL;
  found = g_ptr_array_new_with_free_func ((GDestroyNotify)hw_duplicate_free);
  for (guint i = 0; i < all->len; i++)
    {
      HwCandidate *other = g_ptr_array_index (all, i);

      if (!g_str_equal (other->parent.id, candidate_id))
        look_at_pair (found, seen, candidate, other);
    }
  g_ptr_array_sort (found, compare_strength);
  return found;
}

static void
put_in_buckets (GHashTable *buckets, HwCandidate *candidate)
{
  g_auto (GStrv) keys = hw_person_list_keys (candidate);

  for (guint i = 0; keys[i] != NULL; i++)
    {
      GPtrArray *bucket = g_hash_table_lookup (buckets, keys[i]);

      if (bucket == NULL)
        {
          bucket = g_ptr_array_new ();
          g_hash_table_insert (buckets, g_strdup (keys[i]), bucket);
        }
      g_ptr_array_add (bucket, candidate);
    }
}

static gboolean
came_by (const HwCandidate *candidate, const char *import_id)
{
  return import_id == NULL || g_strcmp0 (candidate->import_id, import_id) == 0;
}

static void
look_at_bucket (GPtrArray *found, GHashTable *seen, const GPtrArray *bucket, const char *import_id)
{
  for (guint i = 0; i < bucket->len && bucket->len <= MAX_BUCKET; i++)
    for (guint k = i + 1; k < bucket->len; k++)
      {
        HwCandidate *candidate = g_ptr_array_index (bucket, i), *other = g_ptr_array_index (bucket, k);

        if (came_by (candidate, import_id))
          look_at_pair (found, seen, candidate, other);
        else if (came_by (other, import_id))
          look_at_pair (found, seen, other, candidate);
      }
}

GPtrArray *
hw_duplicates_list (HwSession *session, const char *import_id, GCancellable *cancellable, GError **error)
{
  g_autoptr (GPtrArray) all = hw_session_list (session, &HW_CANDIDATE, NULL, NULL, cancellable, error);
  g_autoptr (GHashTable) seen = all != NULL ? load_distinct (session, cancellable, error) : NULL;
  g_autoptr (GHashTable) buckets
      = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify)g_ptr_array_unref);
  g_autoptr (GPtrArray) found = g_ptr_array_new_with_free_func ((GDestroyNotify)hw_duplicate_free);
  GHashTableIter iter;
  gpointer bucket;

  if (seen == NULL)
    return NULL;
  for (guint i = 0; i < all->len; i++)
    put_in_buckets (buckets, g_ptr_array_index (all, i));
  g_hash_table_iter_init (&iter, buckets);
  while (g_hash_table_iter_next (&iter, NULL, &bucket))
    {
      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return NULL;
      look_at_bucket (found, seen, bucket, import_id);
    }
  g_ptr_array_sort (found, compare_strength);
  return g_steal_pointer (&found);
}

gboolean
hw_candidates_set_distinct (HwSession *session, const char *candidate_id, const char *other_id,
                            GCancellable *cancellable, GError **error)
{
  g_autoptr (GRecMutexLocker) lock = hw_session_lock_edits (session);
  g_autoptr (HwCandidate) candidate
      = hw_session_find (session, &HW_CANDIDATE, candidate_id, cancellable, error);
  g_autoptr (HwCandidate) other
      = candidate != NULL ? hw_session_find (session, &HW_CANDIDATE, other_id, cancellable, error) : NULL;
  g_autoptr (GHashTable) known = other != NULL ? load_distinct (session, cancellable, error) : NULL;
  g_autofree char *pair = make_pair (candidate_id, other_id);
  g_autoptr (HwNamesake) namesake = hw_namesake_new ();
  g_autoptr (HwChangeSet) changes = NULL;
  gboolean ordered = g_strcmp0 (candidate_id, other_id) < 0;

  if (known == NULL)
    return FALSE;
  if (g_strcmp0 (candidate_id, other_id) == 0)
    {
      g_set_error (error, HW_ERROR, HW_ERROR_INPUT, _ ("%s is one candidate; name two"), candidate->name);
      return FALSE;
    }
  if (g_hash_table_contains (known, pair))
    return TRUE;
  hw_set_string (&namesake->candidate_id, ordered ? candidate_id : other_id);
  hw_set_string (&namesake->other_id, ordered ? other_id : candidate_id);
  namesake->decided_by = hw_session_dup_member_id (session);
  namesake->decided_at = hw_session_now (session);
  changes = hw_session_begin (session, _ ("Keep %s and %s apart"), candidate->name, other->name);
  hw_change_set_add (changes, namesake);
  return hw_session_apply (session, changes, cancellable, error);
}
