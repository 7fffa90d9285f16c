/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/hw-rubric.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>

#include "base/hw-error.h"
#include "base/hw-id.h"

/*
 * One table says where each part class lives in HwRubric; building, listing and copying walk it.
 * Its order is the canonical one.
 */

#define MAX_KEYED_PARTS 200u /* keeps every walk over them short */

typedef struct
{
  const HwEntityClass *klass;
  gsize offset; /* of the GPtrArray in HwRubric */
} PartSlot;

static const PartSlot slots[] = {
  { &HW_COMPETENCY, offsetof (HwRubric, competencies) },
  { &HW_INDICATOR, offsetof (HwRubric, indicators) },
  { &HW_ANCHOR, offsetof (HwRubric, anchors) },
  { &HW_QUESTION, offsetof (HwRubric, questions) },
  { &HW_PHRASE, offsetof (HwRubric, phrases) },
  { &HW_PROFILE, offsetof (HwRubric, profiles) },
  { &HW_TARGET, offsetof (HwRubric, targets) },
  { &HW_CRITERION, offsetof (HwRubric, criteria) },
  { &HW_TERM, offsetof (HwRubric, terms) },
  { &HW_BENCHMARK, offsetof (HwRubric, benchmarks) },
};

static const HwEntityClass *const part_classes[] = {
  &HW_COMPETENCY, &HW_INDICATOR, &HW_ANCHOR, &HW_QUESTION,  &HW_PHRASE, &HW_PROFILE,
  &HW_TARGET,     &HW_CRITERION, &HW_TERM,   &HW_BENCHMARK, NULL,
};

#define SLOT(self, slot) (*(GPtrArray **) G_STRUCT_MEMBER_P (self, (slot)->offset))

const HwEntityClass *const *
hw_rubric_part_classes (void)
{
  return part_classes;
}

static HwRubric *
new_empty (void)
{
  HwRubric *self = g_new0 (HwRubric, 1);

  g_atomic_ref_count_init (&self->ref_count);
  for (guint i = 0; i < G_N_ELEMENTS (slots); i++)
    SLOT (self, &slots[i]) = g_ptr_array_new_with_free_func ((GDestroyNotify) hw_entity_unref);
  return self;
}

HwRubric *
hw_rubric_ref (HwRubric *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

void
hw_rubric_unref (HwRubric *self)
{
  if (self == NULL || !g_atomic_ref_count_dec (&self->ref_count))
    return;
  for (guint i = 0; i < G_N_ELEMENTS (slots); i++)
    g_ptr_array_unref (SLOT (self, &slots[i]));
  g_clear_pointer (&self->version, hw_rubric_version_unref);
  g_free (self);
}

static const char *
get_member_text (const HwEntity *part, const char *name)
{
  const HwField *field = hw_entity_class_find_field (part->klass, name);

  return field != NULL ? hw_entity_get_text (part, field) : NULL;
}

static gint64
get_member_integer (const HwEntity *part, const char *name)
{
  const HwField *field = hw_entity_class_find_field (part->klass, name);

  return field != NULL ? hw_entity_get_integer (part, field) : 0;
}

/* A key for sorting: place of the competency or profile a part belongs to, then its own place. */
typedef struct
{
  HwEntity *part;
  gint64 group;
  gint64 position;
  gint64 detail;
} SortRow;

static int
find_profile_index (HwRubric *self, const char *key)
{
  for (guint i = 0; i < self->profiles->len; i++)
    if (g_strcmp0 (((HwProfile *) g_ptr_array_index (self->profiles, i))->key, key) == 0)
      return (int) i;
  return G_MAXINT;
}

static int
competency_place (HwRubric *self, const char *key)
{
  int index = hw_rubric_find_competency (self, key);

  return index >= 0 ? index : G_MAXINT; /* a part that belongs nowhere goes last; the check names it */
}

static void
fill_sort_row (HwRubric *self, HwEntity *part, SortRow *row)
{
  *row = (SortRow){ part, 0, get_member_integer (part, "position"), 0 };
  if (part->klass == &HW_INDICATOR || part->klass == &HW_QUESTION)
    row->group = competency_place (self, get_member_text (part, "competency"));
  else if (part->klass == &HW_ANCHOR)
    {
      row->group = competency_place (self, ((HwAnchor *) part)->competency);
      row->position = ((HwAnchor *) part)->level;
    }
  else if (part->klass == &HW_PHRASE)
    row->detail = competency_place (self, ((HwPhrase *) part)->competency);
  else if (part->klass == &HW_TARGET)
    {
      row->group = find_profile_index (self, ((HwTarget *) part)->profile);
      row->position = competency_place (self, ((HwTarget *) part)->competency);
    }
  else if (part->klass == &HW_TERM)
    row->group = ((HwTerm *) part)->kind;
}

static int
compare_numbers (gint64 a, gint64 b)
{
  return (a > b) - (a < b);
}

static int
compare_rows (gconstpointer a, gconstpointer b)
{
  const SortRow *left = a, *right = b;
  int order = compare_numbers (left->group, right->group);

  if (order == 0)
    order = compare_numbers (left->position, right->position);
  if (order == 0)
    order = compare_numbers (left->detail, right->detail);
  return order != 0 ? order : g_strcmp0 (left->part->id, right->part->id);
}

static void
sort_slot (HwRubric *self, GPtrArray *parts)
{
  g_autofree SortRow *rows = g_new (SortRow, parts->len + 1);

  for (guint i = 0; i < parts->len; i++)
    fill_sort_row (self, g_ptr_array_index (parts, i), &rows[i]);
  qsort (rows, parts->len, sizeof (SortRow), compare_rows);
  for (guint i = 0; i < parts->len; i++)
    parts->pdata[i] = rows[i].part;
}

static void
sort_parts (HwRubric *self)
{
  /* competencies and profiles first: the others are sorted by their places */
  sort_slot (self, self->competencies);
  sort_slot (self, self->profiles);
  for (guint i = 0; i < G_N_ELEMENTS (slots); i++)
    sort_slot (self, SLOT (self, &slots[i]));
}

static gboolean
take_part (HwRubric *self, HwEntity *part, GError **error)
{
  if (part->klass == &HW_RUBRIC_VERSION && self->version == NULL)
    {
      self->version = (HwRubricVersion *) hw_entity_ref (part);
      return TRUE;
    }
  for (guint i = 0; i < G_N_ELEMENTS (slots); i++)
    if (slots[i].klass == part->klass)
      {
        g_ptr_array_add (SLOT (self, &slots[i]), hw_entity_ref (part));
        return TRUE;
      }
  g_set_error (error, HW_ERROR, HW_ERROR_INPUT,
               _("A rubric cannot hold this “%s”; it has one version and the parts of that version"),
               part->klass->name);
  return FALSE;
}

HwRubric *
hw_rubric_new (GPtrArray *parts, GError **error)
{
  g_autoptr (HwRubric) self = new_empty ();

  for (guint i = 0; i < parts->len; i++)
    if (!take_part (self, g_ptr_array_index (parts, i), error))
      return NULL;
  if (self->version == NULL)
    {
      g_set_error (error, HW_ERROR, HW_ERROR_INPUT,
                   _("The rubric has no version; its first element is missing"));
      return NULL;
    }
  if (self->competencies->len > MAX_KEYED_PARTS || self->profiles->len > MAX_KEYED_PARTS)
    {
      g_set_error (error, HW_ERROR, HW_ERROR_LIMIT,
                   _("The rubric has more than %u competencies or profiles; split it"), MAX_KEYED_PARTS);
      return NULL;
    }
  for (guint i = 0; i < parts->len; i++)
    {
      HwEntity *part = g_ptr_array_index (parts, i);

      if (part->klass == &HW_RUBRIC_VERSION
          || g_strcmp0 (get_member_text (part, "rubric_id"), self->version->parent.id) == 0)
        continue;
      g_set_error (error, HW_ERROR, HW_ERROR_INPUT, _("The %s %s belongs to another version of the rubric"),
                   part->klass->name, part->id);
      return NULL;
    }
  sort_parts (self);
  return g_steal_pointer (&self);
}

GPtrArray *
hw_rubric_get_parts (HwRubric *self)
{
  GPtrArray *parts = g_ptr_array_new_with_free_func ((GDestroyNotify) hw_entity_unref);

  g_ptr_array_add (parts, hw_entity_ref (HW_ENTITY (self->version)));
  for (guint i = 0; i < G_N_ELEMENTS (slots); i++)
    for (guint j = 0; j < SLOT (self, &slots[i])->len; j++)
      g_ptr_array_add (parts, hw_entity_ref (g_ptr_array_index (SLOT (self, &slots[i]), j)));
  return parts;
}

static void
set_new_id (HwEntity *copy)
{
  g_autofree char *id = hw_id_new (copy->klass->prefix);

  hw_entity_set_id (copy, id);
  copy->revision = 0;
}

HwRubric *
hw_rubric_copy_as_draft (HwRubric *self, gint64 version)
{
  g_autoptr (GPtrArray) parts = hw_rubric_get_parts (self);
  g_autoptr (GPtrArray) copies = g_ptr_array_new_with_free_func ((GDestroyNotify) hw_entity_unref);
  HwRubricVersion *head = hw_rubric_version_dup (self->version);

  g_ptr_array_add (copies, head);
  set_new_id (HW_ENTITY (head));
  head->version = version;
  head->status = HW_RUBRIC_DRAFT;
  head->published_at = HW_UNSET;
  hw_entity_set_text (HW_ENTITY (head), hw_entity_class_find_field (&HW_RUBRIC_VERSION, "derived_from"),
                      self->version->parent.id);
  for (guint i = 1; i < parts->len; i++)
    {
      HwEntity *copy = hw_entity_dup (g_ptr_array_index (parts, i));

      g_ptr_array_add (copies, copy);
      set_new_id (copy);
      hw_entity_set_text (copy, hw_entity_class_find_field (copy->klass, "rubric_id"), head->parent.id);
    }
  return hw_rubric_new (copies, NULL);
}
