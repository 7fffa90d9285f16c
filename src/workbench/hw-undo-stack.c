/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "workbench/hw-undo-stack.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  HwChangeSet *changes; /* as applied: its inverse takes the step back */
  char *label;          /* of the person's own act, however often it went to and fro */
  char *key;
  GPtrArray *imports;   /* instead of changes: char *, ids in the order of the imports */
  guint64 number;
} Step;

struct _HwUndoStack
{
  GPtrArray *undo;
  GPtrArray *redo;
  GHashTable *revisions; /* id -> gint64 * */
  guint64 last_number;
};

static void
step_free (Step *self)
{
  g_clear_pointer (&self->changes, hw_change_set_unref);
  g_clear_pointer (&self->imports, g_ptr_array_unref);
  g_free (self->label);
  g_free (self->key);
  g_free (self);
}

static Step *
step_new (HwChangeSet *changes, const char *label, const char *key)
{
  Step *self = g_new0 (Step, 1);

  self->changes = changes != NULL ? hw_change_set_ref (changes) : NULL;
  self->label = g_strdup (label);
  self->key = g_strdup (key);
  return self;
}

HwUndoStack *
hw_undo_stack_new (void)
{
  HwUndoStack *self = g_new0 (HwUndoStack, 1);

  self->undo = g_ptr_array_new_with_free_func ((GDestroyNotify) step_free);
  self->redo = g_ptr_array_new_with_free_func ((GDestroyNotify) step_free);
  self->revisions = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  return self;
}

void
hw_undo_stack_free (HwUndoStack *self)
{
  g_ptr_array_unref (self->undo);
  g_ptr_array_unref (self->redo);
  g_hash_table_unref (self->revisions);
  g_free (self);
}

static Step *
peek (GPtrArray *steps)
{
  return steps->len > 0 ? g_ptr_array_index (steps, steps->len - 1) : NULL;
}

static void
push (HwUndoStack *self, GPtrArray *steps, Step *step)
{
  step->number = ++self->last_number;
  if (steps->len >= HW_UNDO_DEPTH)
    g_ptr_array_remove_index (steps, 0);
  g_ptr_array_add (steps, step);
}

void
hw_undo_stack_note (HwUndoStack *self, HwChangeSet *applied)
{
  for (guint i = 0; i < applied->changes->len; i++)
    {
      const HwChange *change = g_ptr_array_index (applied->changes, i);

      if (change->after == NULL)
        g_hash_table_remove (self->revisions, change->before->id);
      else
        g_hash_table_replace (self->revisions, g_strdup (change->after->id),
                              g_memdup2 (&change->after->revision, sizeof change->after->revision));
    }
}

static const HwChange *
find_change (HwChangeSet *changes, const char *id)
{
  for (guint i = 0; i < changes->changes->len; i++)
    {
      const HwChange *change = g_ptr_array_index (changes->changes, i);
      const HwEntity *image = change->after != NULL ? change->after : change->before;

      if (g_str_equal (image->id, id))
        return change;
    }
  return NULL;
}

static void
add_change (HwChangeSet *changes, HwEntity *before, HwEntity *after)
{
  if (before == NULL)
    hw_change_set_add (changes, after);
  else if (after == NULL)
    hw_change_set_remove (changes, before);
  else
    hw_change_set_change (changes, before, after);
}

/* Two changes after each other as one: what is in both goes from the first's before to the second's after. */
static HwChangeSet *
join_changes (HwChangeSet *first, HwChangeSet *second)
{
  HwChangeSet *joined = hw_change_set_new (second->label, second->actor);

  for (guint i = 0; i < first->changes->len; i++)
    {
      const HwChange *change = g_ptr_array_index (first->changes, i);
      const HwEntity *image = change->after != NULL ? change->after : change->before;
      const HwChange *later = find_change (second, image->id);
      HwEntity *after = later != NULL ? later->after : change->after;

      if (change->before != NULL || after != NULL)
        add_change (joined, change->before, after);
    }
  for (guint i = 0; i < second->changes->len; i++)
    {
      const HwChange *change = g_ptr_array_index (second->changes, i);
      const HwEntity *image = change->after != NULL ? change->after : change->before;

      if (find_change (first, image->id) == NULL)
        add_change (joined, change->before, change->after);
    }
  return joined;
}

void
hw_undo_stack_record (HwUndoStack *self, HwChangeSet *applied, const char *key)
{
  Step *last = self->redo->len == 0 ? peek (self->undo) : NULL;

  hw_undo_stack_note (self, applied);
  g_ptr_array_set_size (self->redo, 0);
  if (applied->final)
    {
      g_ptr_array_set_size (self->undo, 0);
      return;
    }
  if (last != NULL && key != NULL && g_strcmp0 (last->key, key) == 0)
    {
      g_autoptr (HwChangeSet) joined = join_changes (last->changes, applied);

      g_ptr_array_set_size (self->undo, (int) self->undo->len - 1);
      if (!hw_change_set_is_empty (joined))
        push (self, self->undo, step_new (joined, applied->label, key));
      return;
    }
  push (self, self->undo, step_new (applied, applied->label, key));
}

void
hw_undo_stack_record_import (HwUndoStack *self, const char *label, const char *import_id, const char *group)
{
  Step *last = self->redo->len == 0 ? peek (self->undo) : NULL;
  Step *step = last;

  g_ptr_array_set_size (self->redo, 0);
  if (last == NULL || last->imports == NULL || group == NULL || g_strcmp0 (last->key, group) != 0)
    {
      step = step_new (NULL, label, group);
      step->imports = g_ptr_array_new_with_free_func (g_free);
      push (self, self->undo, step);
    }
  g_ptr_array_add (step->imports, g_strdup (import_id));
  if (step->imports->len == 1)
    return;
  step->number = ++self->last_number;
  g_free (step->label);
  step->label = g_strdup_printf (ngettext ("Import of %u file", "Import of %u files", step->imports->len),
                                 step->imports->len);
}

GStrv
hw_undo_stack_dup_imports (HwUndoStack *self)
{
  const Step *step = peek (self->undo);
  GStrv ids;

  if (step == NULL || step->imports == NULL)
    return NULL;
  ids = g_new0 (char *, step->imports->len + 1);
  for (guint i = 0; i < step->imports->len; i++)
    ids[i] = g_strdup (step->imports->pdata[i]);
  return ids;
}

void
hw_undo_stack_forget_import (HwUndoStack *self, const char *import_id)
{
  for (guint i = self->undo->len; i-- > 0;)
    {
      GPtrArray *imports = ((Step *) g_ptr_array_index (self->undo, i))->imports;
      guint at;

      if (imports == NULL || !g_ptr_array_find_with_equal_func (imports, import_id, g_str_equal, &at))
        continue;
      g_ptr_array_remove_index (imports, at);
      if (imports->len == 0)
        g_ptr_array_remove_index (self->undo, i);
    }
}

const char *
hw_undo_stack_get_label (HwUndoStack *self, gboolean redo)
{
  const Step *step = peek (redo ? self->redo : self->undo);

  return step != NULL ? step->label : NULL;
}

guint64
hw_undo_stack_get_number (HwUndoStack *self, gboolean redo)
{
  const Step *step = peek (redo ? self->redo : self->undo);

  return step != NULL ? step->number : 0;
}

/* An image as the store has it now: the content was checked to be the same, the number may be newer. */
static HwEntity *
refresh_image (HwUndoStack *self, HwEntity *image)
{
  const gint64 *revision = g_hash_table_lookup (self->revisions, image->id);
  HwEntity *fresh;

  if (revision == NULL || *revision == image->revision)
    return hw_entity_ref (image);
  fresh = hw_entity_dup (image);
  fresh->revision = *revision;
  return fresh;
}

HwChangeSet *
hw_undo_stack_prepare (HwUndoStack *self, gboolean redo, const char *actor)
{
  const Step *step = peek (redo ? self->redo : self->undo);
  g_autofree char *label = NULL;
  g_autoptr (HwChangeSet) inverse = NULL;
  HwChangeSet *prepared;

  if (step == NULL || step->changes == NULL)
    return NULL;
  label = g_strdup_printf (redo ? _ ("Redo: %s") : _ ("Undo: %s"), step->label);
  inverse = hw_change_set_invert (step->changes, label);
  prepared = hw_change_set_new (label, actor);
  for (guint i = 0; i < inverse->changes->len; i++)
    {
      const HwChange *change = g_ptr_array_index (inverse->changes, i);
      g_autoptr (HwEntity) before = change->before != NULL ? refresh_image (self, change->before) : NULL;

      add_change (prepared, before, change->after);
    }
  return prepared;
}

void
hw_undo_stack_move (HwUndoStack *self, gboolean redo, HwChangeSet *applied)
{
  GPtrArray *from = redo ? self->redo : self->undo;
  GPtrArray *to = redo ? self->undo : self->redo;
  const Step *step = peek (from);

  g_return_if_fail (step != NULL);
  hw_undo_stack_note (self, applied);
  push (self, to, step_new (applied, step->label, NULL));
  g_ptr_array_set_size (from, (int) from->len - 1);
}

void
hw_undo_stack_drop (HwUndoStack *self, gboolean redo)
{
  GPtrArray *steps = redo ? self->redo : self->undo;

  if (steps->len > 0)
    g_ptr_array_set_size (steps, (int) steps->len - 1);
}

void
hw_undo_stack_clear (HwUndoStack *self)
{
  g_ptr_array_set_size (self->undo, 0);
  g_ptr_array_set_size (self->redo, 0);
}
