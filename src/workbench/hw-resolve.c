/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "workbench/hw-resolve.h"

#include <glib/gi18n-lib.h>

#include <string.h>

#include "base/hw-error.h"
#include "base/hw-text.h"
#include "workbench/hw-candidates.h"
#include "workbench/hw-requisitions.h"

#define MAX_CHOICES 8u
#define MIN_ID_START 5u /* "req-" and one character at least */

gboolean
hw_text_same_name (const char *a, const char *b)
{
  g_autofree char *left = NULL;
  g_autofree char *right = NULL;

  if (hw_text_is_blank (a) || hw_text_is_blank (b))
    return FALSE;
  left = hw_text_match_key (a);
  right = hw_text_match_key (b);
  return g_strcmp0 (left, right) == 0;
}

static char *
list_choices (GPtrArray *things)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < things->len && i < MAX_CHOICES; i++)
    {
      const HwEntity *thing = g_ptr_array_index (things, i);

      g_string_append_printf (text, "%s%s (%s)", i > 0 ? ", " : "", hw_entity_get_title (thing), thing->id);
    }
  if (things->len > MAX_CHOICES)
    g_string_append (text, ", …");
  return g_string_free (text, FALSE);
}

static gboolean
is_named (const HwEntity *thing, const char *key, const char *const *fields)
{
  g_autofree char *title = hw_text_match_key (hw_entity_get_title (thing));

  if (g_strcmp0 (title, key) == 0)
    return TRUE;
  for (guint i = 0; fields != NULL && fields[i] != NULL; i++)
    {
      const char *value = hw_entity_get_text (thing, hw_entity_class_find_field (thing->klass, fields[i]));
      g_autofree char *value_key = value != NULL ? hw_text_match_key (value) : NULL;

      if (value_key != NULL && g_str_equal (value_key, key))
        return TRUE;
    }
  return FALSE;
}

static GPtrArray *
find_matches (GPtrArray *things, const char *typed, const char *const *fields)
{
  GPtrArray *by_name = g_ptr_array_new ();
  g_autoptr (GPtrArray) by_start = g_ptr_array_new ();
  g_autofree char *key = hw_text_match_key (typed);

  for (guint i = 0; i < things->len; i++)
    {
      HwEntity *thing = g_ptr_array_index (things, i);

      if (is_named (thing, key, fields))
        g_ptr_array_add (by_name, thing);
      if (strlen (typed) >= MIN_ID_START && g_str_has_prefix (thing->id, typed))
        g_ptr_array_add (by_start, thing);
    }
  if (by_name->len > 0)
    return by_name;
  g_ptr_array_unref (by_name);
  return g_steal_pointer (&by_start);
}

gpointer
hw_resolve (HwSession *session, const HwEntityClass *klass, const char *typed, const char *const *fields,
            GCancellable *cancellable, GError **error)
{
  g_autoptr (HwQuery) query = hw_query_without_bytes (hw_query_new (klass));
  g_autofree char *shown = hw_text_escape_for_message (typed != NULL ? typed : "", -1);
  g_autoptr (GPtrArray) things = NULL;
  g_autoptr (GPtrArray) matches = NULL;
  g_autofree char *choices = NULL;

  if (hw_text_is_blank (typed))
    {
      g_set_error (error, HW_ERROR, HW_ERROR_USAGE, _ ("No %s was named; give its id or its name"), klass->name);
      return NULL;
    }
  things = hw_repository_query (hw_session_get_repository (session), query, cancellable, error);
  if (things == NULL)
    return NULL;
  for (guint i = 0; i < things->len; i++)
    if (g_str_equal (((HwEntity *) g_ptr_array_index (things, i))->id, typed))
      return hw_repository_find (hw_session_get_repository (session), klass, typed, cancellable, error);
  matches = find_matches (things, typed, fields);
  if (matches->len == 1)
    return hw_repository_find (hw_session_get_repository (session), klass,
                               ((HwEntity *) g_ptr_array_index (matches, 0))->id, cancellable, error);
  choices = list_choices (matches->len > 0 ? matches : things);
  if (matches->len > 1)
    g_set_error (error, HW_ERROR, HW_ERROR_INPUT, _ ("\"%s\" names more than one %s: %s; give the id"), shown,
                 klass->name, choices);
  else if (things->len == 0)
    g_set_error (error, HW_ERROR, HW_ERROR_NOT_FOUND, _ ("There is no %s \"%s\"; the workspace has none yet"),
                 klass->name, shown);
  else
    g_set_error (error, HW_ERROR, HW_ERROR_NOT_FOUND, _ ("There is no %s \"%s\"; choose one of %s"), klass->name,
                 shown, choices);
  return NULL;
}

HwRequisition *
hw_requisition_resolve (HwSession *session, const char *typed, GCancellable *cancellable, GError **error)
{
  return hw_resolve (session, &HW_REQUISITION, typed, NULL, cancellable, error);
}

HwCandidate *
hw_candidate_resolve (HwSession *session, const char *typed, GCancellable *cancellable, GError **error)
{
  static const char *const fields[] = { "email", NULL };

  return hw_resolve (session, &HW_CANDIDATE, typed, fields, cancellable, error);
}

HwMember *
hw_member_resolve (HwSession *session, const char *typed, GCancellable *cancellable, GError **error)
{
  static const char *const fields[] = { "email", NULL };

  return hw_resolve (session, &HW_MEMBER, typed, fields, cancellable, error);
}
