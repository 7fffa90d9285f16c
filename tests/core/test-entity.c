/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "base/hw-error.h"
#include "base/hw-limits.h"
#include "core/hw-people.h"
#include "core/hw-requisition.h"
#include "core/hw-scorecard.h"

/* Every noun goes through every test: a field that the framework forgets shows here. */

static void
fill_field (HwEntity *entity, const HwField *field, guint seed)
{
  g_autofree char *text = g_strdup_printf ("%s %u \xc3\xa9", field->name, seed);
  const char *const list[] = { text, "second entry", NULL };
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text) + 1);

  switch (field->type)
    {
    case HW_FIELD_TEXT:
    case HW_FIELD_REFERENCE:
      hw_entity_set_text (entity, field, text);
      break;
    case HW_FIELD_LIST:
      hw_entity_set_list (entity, field, list);
      break;
    case HW_FIELD_BYTES:
      hw_entity_set_bytes (entity, field, bytes);
      break;
    case HW_FIELD_BOOLEAN:
      hw_entity_set_integer (entity, field, seed % 2 == 0);
      break;
    case HW_FIELD_CHOICE:
      hw_entity_set_text (entity, field, field->nicks[seed % g_strv_length ((char **) field->nicks)]);
      break;
    case HW_FIELD_INTEGER:
    case HW_FIELD_TIME:
    default:
      hw_entity_set_integer (entity, field, -(gint64) seed * G_GINT64_CONSTANT (1234567890123));
      break;
    }
}

static HwEntity *
new_filled (const HwEntityClass *klass)
{
  HwEntity *entity = hw_entity_new (klass);

  entity->revision = 17;
  for (guint i = 0; i < klass->n_fields; i++)
    fill_field (entity, &klass->fields[i], i + 2);
  return entity;
}

static void
test_classes_are_consistent (void)
{
  const HwEntityClass *const *classes = hw_entity_classes ();
  g_autoptr (GHashTable) names = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) prefixes = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; classes[i] != NULL; i++)
    {
      guint n_titles = 0;

      g_assert_true (g_hash_table_add (names, (gpointer) classes[i]->name));
      g_assert_true (g_hash_table_add (prefixes, (gpointer) classes[i]->prefix));
      g_assert_true (hw_entity_class_find (classes[i]->name) == classes[i]);
      for (guint f = 0; f < classes[i]->n_fields; f++)
        {
          const HwField *field = &classes[i]->fields[f];

          n_titles += (field->flags & HW_FIELD_TITLE) != 0;
          g_assert_true (hw_entity_class_find_field (classes[i], field->name) == field);
          g_assert_cmpuint (field->offset, >=, sizeof (HwEntity));
          g_assert_cmpuint (field->offset, <, classes[i]->size);
          g_assert_true ((field->type == HW_FIELD_CHOICE) == (field->nicks != NULL));
        }
      g_assert_cmpuint (n_titles, <=, 1);
    }
  g_assert_null (hw_entity_class_find ("unicorn"));
}

static void
test_new_knows_nothing (void)
{
  g_autoptr (HwRequisition) requisition = hw_requisition_new ();
  g_autoptr (HwRequisition) other = hw_requisition_new ();

  g_assert_true (g_str_has_prefix (requisition->parent.id, "req-"));
  g_assert_cmpstr (requisition->parent.id, !=, other->parent.id);
  g_assert_true (requisition->pay_min == HW_UNSET && requisition->opened_at == HW_UNSET);
  g_assert_null (requisition->title);
  g_assert_cmpint (requisition->state, ==, HW_STATE_DRAFT);
  g_assert_cmpint (requisition->parent.revision, ==, 0);
}

static void
test_dup_is_equal_and_apart (void)
{
  const HwEntityClass *const *classes = hw_entity_classes ();

  for (guint i = 0; classes[i] != NULL; i++)
    {
      g_autoptr (HwEntity) entity = new_filled (classes[i]);
      g_autoptr (HwEntity) copy = hw_entity_dup (entity);

      g_assert_true (hw_entity_equal (entity, copy));
      g_assert_cmpint (copy->revision, ==, 17);
      copy->revision = 18; /* does not count */
      g_assert_true (hw_entity_equal (entity, copy));
      hw_entity_set_id (copy, "other-id");
      g_assert_false (hw_entity_equal (entity, copy));
    }
}

static void
test_every_field_counts (void)
{
  const HwEntityClass *const *classes = hw_entity_classes ();

  for (guint i = 0; classes[i] != NULL; i++)
    for (guint f = 0; f < classes[i]->n_fields; f++)
      {
        const HwField *field = &classes[i]->fields[f];
        g_autoptr (HwEntity) entity = new_filled (classes[i]);
        g_autoptr (HwEntity) copy = hw_entity_dup (entity);

        fill_field (copy, field, f + 3);
        g_assert_false (hw_entity_equal (entity, copy));
        g_assert_false (hw_entity_field_equal (entity, copy, field));
        fill_field (copy, field, f + 2);
        g_assert_true (hw_entity_equal (entity, copy));
      }
}

static void
test_pack_round_trip (void)
{
  const HwEntityClass *const *classes = hw_entity_classes ();

  for (guint i = 0; classes[i] != NULL; i++)
    {
      g_autoptr (HwEntity) entity = new_filled (classes[i]);
      g_autoptr (GVariant) packed = hw_entity_pack (entity);
      g_autoptr (GBytes) bytes = g_variant_get_data_as_bytes (packed);
      g_autoptr (GVariant) again
        = g_variant_ref_sink (g_variant_new_from_bytes (G_VARIANT_TYPE ("(sa{sv})"), bytes, FALSE));
      g_autoptr (GError) error = NULL;
      g_autoptr (HwEntity) copy = hw_entity_unpack (again, &error);

      g_assert_no_error (error);
      g_assert_true (hw_entity_equal (entity, copy));
    }
}

static void
test_pack_keeps_what_is_unset (void)
{
  g_autoptr (HwRating) rating = hw_rating_new ();
  g_autoptr (GVariant) packed = NULL;
  g_autoptr (HwEntity) copy = NULL;
  g_autoptr (GError) error = NULL;

  rating->scorecard_id = g_strdup ("card-1");
  packed = hw_entity_pack (HW_ENTITY (rating));
  copy = hw_entity_unpack (packed, &error);
  g_assert_no_error (error);
  g_assert_true (((HwRating *) copy)->rating == HW_UNSET);
  g_assert_null (((HwRating *) copy)->evidence);
}

static void
test_hostile_packed_data_is_refused (void)
{
  static const char *const rows[] = {
    "('unicorn', {'id': <'x-1'>})",
    "('member', {'id': <'mem-1'>, 'name': <'A'>, 'shoe_size': <int64 44>})",
    "('member', {'id': <'mem-1'>, 'name': <int64 1>})",
    "('member', {'id': <int64 1>, 'name': <'A'>})",
    "('member', {'id': <'../../etc'>, 'name': <'A'>})",
    "('member', {'id': <'mem-1'>})",
    "('member', {'id': <'mem-1'>, 'name': <'  '>})",
    "('member', {'id': <'mem-1'>, 'name': <'A'>, 'roles': <['one\\ntwo']>})",
    "('scorecard', {'id': <'card-1'>, 'candidacy_id': <'c'>, 'member_id': <'m'>, 'status': <'sealed'>})",
    "('scorecard', {'id': <'card-1'>, 'candidacy_id': <'c'>, 'member_id': <'m'>, 'card_revision': <'1'>})",
    "('paper', {'id': <'pap-1'>, 'candidate_id': <'c'>, 'name': <'n'>, 'original': <'text'>})",
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GVariant) packed
        = g_variant_parse (G_VARIANT_TYPE ("(sa{sv})"), rows[i], NULL, NULL, &error);

      g_assert_no_error (error);
      g_assert_null (hw_entity_unpack (packed, &error));
      g_assert_nonnull (error);
      g_assert_true (error->domain == HW_ERROR);
    }
}

static void
test_wrong_shape_is_refused (void)
{
  g_autoptr (GVariant) packed = g_variant_ref_sink (g_variant_new_string ("member"));
  g_autoptr (GError) error = NULL;

  g_assert_null (hw_entity_unpack (packed, &error));
  g_assert_error (error, HW_ERROR, HW_ERROR_DAMAGED);
}

static void
test_check_names_the_field (void)
{
  g_autoptr (HwMember) member = hw_member_new ();
  g_autoptr (GError) error = NULL;
  g_autofree char *long_text = g_strnfill (HW_LIMIT_FIELD_BYTES + 1, 'x');

  g_assert_false (hw_entity_check (HW_ENTITY (member), &error));
  g_assert_error (error, HW_ERROR, HW_ERROR_INPUT);
  g_assert_nonnull (strstr (error->message, "name"));
  g_clear_error (&error);
  member->name = g_strdup ("\xff\xfe");
  g_assert_false (hw_entity_check (HW_ENTITY (member), &error));
  g_assert_error (error, HW_ERROR, HW_ERROR_INPUT);
  g_clear_error (&error);
  g_free (member->name);
  member->name = g_steal_pointer (&long_text);
  g_assert_false (hw_entity_check (HW_ENTITY (member), &error));
  g_assert_error (error, HW_ERROR, HW_ERROR_LIMIT);
}

static void
test_files_have_a_limit (void)
{
  g_autoptr (HwPaper) paper = hw_paper_new ();
  g_autoptr (GError) error = NULL;

  paper->candidate_id = g_strdup ("cand-1");
  paper->name = g_strdup ("resume.pdf");
  paper->original = g_bytes_new_take (g_malloc0 (HW_LIMIT_FILE_BYTES + 1), HW_LIMIT_FILE_BYTES + 1);
  g_assert_false (hw_entity_check (HW_ENTITY (paper), &error));
  g_assert_error (error, HW_ERROR, HW_ERROR_LIMIT);
  g_bytes_unref (paper->original);
  paper->original = g_bytes_new_static ("x", 1);
  g_assert_true (hw_entity_check (HW_ENTITY (paper), NULL));
}

static void
test_title_falls_back_to_the_id (void)
{
  g_autoptr (HwMember) member = hw_member_new ();

  g_assert_cmpstr (hw_entity_get_title (HW_ENTITY (member)), ==, member->parent.id);
  member->name = g_strdup ("Ada");
  g_assert_cmpstr (hw_entity_get_title (HW_ENTITY (member)), ==, "Ada");
}

static void
test_empty_list_is_no_list (void)
{
  static const char *const none[] = { NULL };
  g_autoptr (HwMember) a = hw_member_new ();
  g_autoptr (HwMember) b = hw_member_dup (a);
  const HwField *roles = hw_entity_class_find_field (&HW_MEMBER, "roles");

  hw_entity_set_list (HW_ENTITY (a), roles, none);
  g_assert_null (a->roles);
  b->roles = g_new0 (char *, 1);
  g_assert_true (hw_entity_equal (HW_ENTITY (a), HW_ENTITY (b)));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/entity/classes", test_classes_are_consistent);
  g_test_add_func ("/entity/new", test_new_knows_nothing);
  g_test_add_func ("/entity/dup", test_dup_is_equal_and_apart);
  g_test_add_func ("/entity/every-field-counts", test_every_field_counts);
  g_test_add_func ("/entity/pack", test_pack_round_trip);
  g_test_add_func ("/entity/pack-unset", test_pack_keeps_what_is_unset);
  g_test_add_func ("/entity/hostile", test_hostile_packed_data_is_refused);
  g_test_add_func ("/entity/wrong-shape", test_wrong_shape_is_refused);
  g_test_add_func ("/entity/check", test_check_names_the_field);
  g_test_add_func ("/entity/file-limit", test_files_have_a_limit);
  g_test_add_func ("/entity/title", test_title_falls_back_to_the_id);
  g_test_add_func ("/entity/empty-list", test_empty_list_is_no_list);
  return g_test_run ();
}
