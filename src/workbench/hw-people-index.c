/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "workbench/hw-people-index.h"

#include <string.h>

#include "base/hw-text.h"
#include "workbench/hw-session-private.h"

struct _HwPeopleIndex
{
  GPtrArray *candidates; /* HwCandidate: holds them */
  GHashTable *by_id;
  GHashTable *by_email; /* match key -> HwCandidate */
  GHashTable *by_name;  /* match key -> GPtrArray of HwCandidate */
  GHashTable *by_reference; /* tag "SYSTEM:NUMBER" -> HwCandidate */
  GHashTable *records;  /* HwCandidate -> index + 1 */
  GHashTable *latest;   /* HwCandidate as stored -> as planned */
};

static void
index_candidate (HwPeopleIndex *self, HwCandidate *candidate)
{
  g_autofree char *email = candidate->email != NULL ? hw_text_match_key (candidate->email) : NULL;
  g_autofree char *name = hw_text_match_key (candidate->name);
  GPtrArray *namesakes = g_hash_table_lookup (self->by_name, name);

  g_ptr_array_add (self->candidates, hw_candidate_ref (candidate));
  g_hash_table_insert (self->by_id, candidate->parent.id, candidate);
  if (email != NULL && *email != '\0')
    g_hash_table_insert (self->by_email, g_steal_pointer (&email), candidate);
  if (namesakes == NULL)
    {
      namesakes = g_ptr_array_new ();
      g_hash_table_insert (self->by_name, g_steal_pointer (&name), namesakes);
    }
  g_ptr_array_add (namesakes, candidate);
  for (guint i = 0; candidate->tags != NULL && candidate->tags[i] != NULL; i++)
    if (strchr (candidate->tags[i], ':') != NULL)
      g_hash_table_insert (self->by_reference, g_strdup (candidate->tags[i]), candidate);
}

HwPeopleIndex *
hw_people_index_load (HwSession *session, GCancellable *cancellable, GError **error)
{
  g_autoptr (GPtrArray) stored = hw_session_list (session, &HW_CANDIDATE, NULL, NULL, cancellable, error);
  HwPeopleIndex *self;

  if (stored == NULL)
    return NULL;
  self = g_new0 (HwPeopleIndex, 1);
  self->candidates = g_ptr_array_new_with_free_func ((GDestroyNotify) hw_entity_unref);
  self->by_id = g_hash_table_new (g_str_hash, g_str_equal);
  self->by_email = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->by_name = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_ptr_array_unref);
  self->by_reference = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->records = g_hash_table_new (NULL, NULL);
  self->latest = g_hash_table_new (NULL, NULL);
  for (guint i = 0; i < stored->len; i++)
    index_candidate (self, g_ptr_array_index (stored, i));
  return self;
}

void
hw_people_index_free (HwPeopleIndex *self)
{
  g_hash_table_unref (self->by_id);
  g_hash_table_unref (self->by_email);
  g_hash_table_unref (self->by_name);
  g_hash_table_unref (self->by_reference);
  g_hash_table_unref (self->records);
  g_hash_table_unref (self->latest);
  g_ptr_array_unref (self->candidates);
  g_free (self);
}

void
hw_people_index_add (HwPeopleIndex *self, HwCandidate *candidate, guint index)
{
  index_candidate (self, candidate);
  g_hash_table_insert (self->records, candidate, GUINT_TO_POINTER (index + 1));
}

void
hw_people_index_touch (HwPeopleIndex *self, HwCandidate *stored, HwCandidate *after, guint index)
{
  g_autofree char *email = after->email != NULL ? hw_text_match_key (after->email) : NULL;

  g_ptr_array_add (self->candidates, hw_candidate_ref (after));
  g_hash_table_insert (self->latest, stored, after);
  g_hash_table_insert (self->records, after, GUINT_TO_POINTER (index + 1));
  if (email != NULL && *email != '\0')
    g_hash_table_insert (self->by_email, g_steal_pointer (&email), stored);
}

static HwCandidate *
get_latest (HwPeopleIndex *self, HwCandidate *candidate)
{
  HwCandidate *after = candidate != NULL ? g_hash_table_lookup (self->latest, candidate) : NULL;

  return after != NULL ? after : candidate;
}

int
hw_people_index_get_record (HwPeopleIndex *self, HwCandidate *candidate)
{
  return (int) GPOINTER_TO_UINT (g_hash_table_lookup (self->records, candidate)) - 1;
}

HwCandidate *
hw_people_index_find (HwPeopleIndex *self, const char *name, const char *email, gboolean *ambiguous)
{
  g_autofree char *email_key = hw_text_is_blank (email) ? NULL : hw_text_match_key (email);
  g_autofree char *name_key = hw_text_is_blank (name) ? NULL : hw_text_match_key (name);
  GPtrArray *namesakes = name_key != NULL ? g_hash_table_lookup (self->by_name, name_key) : NULL;
  HwCandidate *found = email_key != NULL ? g_hash_table_lookup (self->by_email, email_key) : NULL;

  *ambiguous = FALSE;
  for (guint i = 0; found == NULL && namesakes != NULL && i < namesakes->len; i++)
    {
      HwCandidate *namesake = g_ptr_array_index (namesakes, i);

      /* An address that was looked up and not found is another one than the namesake's. */
      if (email_key == NULL || namesake->email == NULL)
        {
          *ambiguous = namesakes->len > 1 && email_key == NULL;
          found = namesake;
        }
    }
  return *ambiguous ? NULL : get_latest (self, found);
}

HwCandidate *
hw_people_index_find_typed (HwPeopleIndex *self, const char *typed, gboolean *ambiguous)
{
  HwCandidate *found = typed != NULL ? g_hash_table_lookup (self->by_id, typed) : NULL;

  *ambiguous = FALSE;
  if (found == NULL && typed != NULL)
    found = g_hash_table_lookup (self->by_reference, typed);
  if (found != NULL || hw_text_is_blank (typed))
    return get_latest (self, found);
  if (strchr (typed, '@') != NULL)
    return hw_people_index_find (self, NULL, typed, ambiguous);
  return hw_people_index_find (self, typed, NULL, ambiguous);
}
