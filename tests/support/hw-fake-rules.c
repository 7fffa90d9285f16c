/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "support/hw-fake-tables.h"

#include "base/hw-error.h"
#include "core/hw-rubric-parts.h"
#include "core/hw-scorecard.h"

static const struct
{
  const char *noun;
  const char *fields[4];
} unique_keys[] = {
  { "rubric", { "key", "version" } },
  { "competency", { "rubric_id", "key" } },
  { "profile", { "rubric_id", "key" } },
  { "criterion", { "rubric_id", "key" } },
  { "anchor", { "rubric_id", "competency", "level" } },
  { "target", { "rubric_id", "profile", "competency" } },
  { "weight", { "requisition_id", "competency" } },
  { "requirement", { "requisition_id", "criterion" } },
  { "panelist", { "requisition_id", "member_id" } },
  { "candidacy", { "candidate_id", "requisition_id" } },
  { "screening", { "candidacy_id", "criterion" } },
  { "scorecard", { "candidacy_id", "member_id", "card_revision" } },
  { "rating", { "scorecard_id", "competency" } },
};

static const char *
find_target (const HwField *field)
{
  static const char *const targets[][2] = {
    { "member_id", "member" },       { "author_id", "member" },       { "decided_by", "member" },
    { "rubric_id", "rubric" },       { "derived_from", "rubric" },    { "import_id", "import" },
    { "posting_id", "posting" },     { "candidate_id", "candidate" }, { "requisition_id", "requisition" },
    { "candidacy_id", "candidacy" }, { "interview_id", "interview" }, { "scorecard_id", "scorecard" },
  };

  for (guint i = 0; field->type == HW_FIELD_REFERENCE && i < G_N_ELEMENTS (targets); i++)
    if (g_str_equal (field->name, targets[i][0]))
      return targets[i][1];
  return NULL;
}

static gboolean
check_rubric (HwFakeTables *self, const char *id, gint64 revision, GError **error)
{
  HwRubricVersion *rubric = (HwRubricVersion *) hw_fake_tables_find (self, "rubric", id);

  if (rubric == NULL || rubric->status != HW_RUBRIC_PUBLISHED || rubric->parent.revision == revision)
    return TRUE;
  g_set_error (error, HW_ERROR, HW_ERROR_RULE, "The rubric “%s” is published and never changes", rubric->name);
  return FALSE;
}

static gboolean
check_card (HwFakeTables *self, const char *id, gint64 revision, gboolean removal, GError **error)
{
  HwScorecard *card = (HwScorecard *) hw_fake_tables_find (self, "scorecard", id);

  if (card == NULL || card->status == HW_CARD_DRAFT
      || (removal ? card->import_id != NULL : card->parent.revision == revision))
    return TRUE;
  g_set_error (error, HW_ERROR, HW_ERROR_RULE, "A submitted scorecard is final");
  return FALSE;
}

gboolean
hw_fake_rules_check_change (HwFakeTables *self, const HwChange *change, gint64 revision, GError **error)
{
  const HwEntity *known = change->before != NULL ? change->before : change->after;
  const HwField *part_of = hw_entity_class_find_field (known->klass, "rubric_id");
  gboolean is_part = part_of != NULL && (part_of->flags & HW_FIELD_REQUIRED) != 0
                     && known->klass != hw_entity_class_find ("reading");

  if (known->klass == &HW_RATING)
    return check_card (self, ((const HwRating *) known)->scorecard_id, revision, change->after == NULL, error);
  if (known->klass == &HW_SCORECARD && change->after == NULL)
    return check_card (self, known->id, revision, TRUE, error);
  if (known->klass == &HW_RUBRIC_VERSION && change->before != NULL)
    return check_rubric (self, known->id, revision, error);
  return !is_part || check_rubric (self, hw_entity_get_text (known, part_of), revision, error);
}

static gboolean
check_references (HwFakeTables *self, const HwEntity *entity, GError **error)
{
  for (guint i = 0; i < entity->klass->n_fields; i++)
    {
      const HwField *field = &entity->klass->fields[i];
      const char *target = find_target (field);
      const char *id = target != NULL ? hw_entity_get_text (entity, field) : NULL;

      if (id != NULL && hw_fake_tables_find (self, target, id) == NULL)
        {
          g_set_error (error, HW_ERROR, HW_ERROR_RULE, "The %s “%s” refers to a %s that is not there",
                       entity->klass->name, hw_entity_get_title (entity), target);
          return FALSE;
        }
    }
  return TRUE;
}

static char *
join_key (const HwEntity *entity, const char *const *fields)
{
  g_autoptr (GString) key = g_string_new (entity->klass->name);

  for (guint i = 0; i < 4 && fields[i] != NULL; i++)
    {
      const HwField *field = hw_entity_class_find_field (entity->klass, fields[i]);

      if (field->type == HW_FIELD_INTEGER)
        g_string_append_printf (key, "\n%" G_GINT64_FORMAT, hw_entity_get_integer (entity, field));
      else if (hw_entity_get_text (entity, field) != NULL)
        g_string_append_printf (key, "\n%s", hw_entity_get_text (entity, field));
      else
        return NULL; /* what is not set equals nothing */
    }
  return g_string_free (g_steal_pointer (&key), FALSE);
}

static gboolean
check_unique (GPtrArray *entities, const char *const *fields, GError **error)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < entities->len; i++)
    {
      const HwEntity *entity = g_ptr_array_index (entities, i);
      char *key = join_key (entity, fields);

      if (key != NULL && !g_hash_table_add (seen, key))
        {
          g_set_error (error, HW_ERROR, HW_ERROR_RULE, "There is such a %s already", entity->klass->name);
          return FALSE;
        }
    }
  return TRUE;
}

gboolean
hw_fake_rules_check_whole (HwFakeTables *self, GError **error)
{
  for (const HwEntityClass *const *klass = hw_entity_classes (); *klass != NULL; klass++)
    {
      g_autoptr (GPtrArray) entities = hw_fake_tables_list (self, (*klass)->name);

      for (guint i = 0; i < entities->len; i++)
        if (!check_references (self, g_ptr_array_index (entities, i), error))
          return FALSE;
      for (guint i = 0; i < G_N_ELEMENTS (unique_keys); i++)
        if (g_str_equal (unique_keys[i].noun, (*klass)->name)
            && !check_unique (entities, unique_keys[i].fields, error))
          return FALSE;
    }
  return TRUE;
}
