/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "export/hw-shortlist-json.h"

#include <glib/gi18n-lib.h>

#include "base/hw-clock.h"
#include "export/hw-export-text.h"
#include "export/hw-formats.h"

/* Described by data/formats/shortlist.schema.json. */
#define FORMAT "hiring-workbench-shortlist"
#define FORMAT_VERSION 1

static JsonObject *
build_rubric (HwShortlist *shortlist)
{
  const HwRubricVersion *version = shortlist->rubric->version;
  JsonObject *object = json_object_new ();

  json_object_set_string_member (object, "id", version->parent.id);
  json_object_set_string_member (object, "key", version->key);
  json_object_set_int_member (object, "version", version->version);
  json_object_set_string_member (object, "name", version->name);
  return object;
}

static JsonArray *
build_weights (HwShortlist *shortlist)
{
  JsonArray *weights = json_array_new ();

  for (guint k = 0; k < shortlist->n_competencies; k++)
    {
      const HwCompetency *competency = hw_rubric_get_competency (shortlist->rubric, k);
      const HwTarget *target = hw_export_find_target (shortlist, k);
      JsonObject *object = json_object_new ();

      json_object_set_string_member (object, "competency", competency->key);
      json_object_set_string_member (object, "name", competency->name);
      json_object_set_double_member (object, "weight", (double) shortlist->weights[k] / 1000.0);
      json_object_set_string_member (object, "reason", hw_export_get_weight_reason (shortlist, k));
      if (target != NULL)
        json_object_set_int_member (object, "target", target->level);
      else
        json_object_set_null_member (object, "target");
      json_object_set_boolean_member (object, "critical", target != NULL && target->critical);
      json_array_add_object_element (weights, object);
    }
  return weights;
}

static JsonArray *
build_requirements (HwShortlist *shortlist)
{
  JsonArray *requirements = json_array_new ();

  for (guint i = 0; shortlist->requirements != NULL && i < shortlist->requirements->len; i++)
    {
      const HwRequirement *requirement = g_ptr_array_index (shortlist->requirements, i);
      JsonObject *object = json_object_new ();

      json_object_set_string_member (object, "criterion", requirement->criterion);
      json_object_set_string_member (object, "name", hw_export_get_criterion_name (shortlist, requirement->criterion));
      json_object_set_string_member (object, "demand", HW_DEMAND_NICKS[requirement->demand]);
      hw_json_set_text (object, "text", requirement->text);
      json_array_add_object_element (requirements, object);
    }
  return requirements;
}

static JsonNode *
build_document (HwShortlist *shortlist)
{
  const HwRequisition *requisition = shortlist->requisition;
  g_autofree char *created = shortlist->created_at != HW_UNSET ? hw_time_format (shortlist->created_at) : NULL;
  g_autoptr (JsonNode) root = json_node_new (JSON_NODE_OBJECT);
  JsonObject *object = json_object_new ();

  json_node_take_object (root, object);
  json_object_set_string_member (object, "format", FORMAT);
  json_object_set_int_member (object, "format_version", FORMAT_VERSION);
  hw_json_set_text (object, "created_at", created);
  json_object_set_string_member (object, "requisition", requisition->parent.id);
  json_object_set_string_member (object, "title", requisition->title);
  hw_json_set_text (object, "organisation", requisition->organisation);
  hw_json_set_text (object, "profile", shortlist->profile_key);
  json_object_set_double_member (object, "coverage_floor", (double) hw_export_get_coverage_floor (shortlist) / 1000.0);
  json_object_set_int_member (object, "shortlist_size",
                              requisition->shortlist_size != HW_UNSET ? requisition->shortlist_size : 3);
  json_object_set_object_member (object, "rubric", build_rubric (shortlist));
  json_object_set_boolean_member (object, "equal_weights", shortlist->equal_weights);
  json_object_set_array_member (object, "weights", build_weights (shortlist));
  json_object_set_array_member (object, "requirements", build_requirements (shortlist));
  json_object_set_array_member (object, "candidates", hw_shortlist_build_json_candidates (shortlist, TRUE));
  hw_json_set_text (object, "history_head", shortlist->history_head);
  return g_steal_pointer (&root);
}

GBytes *
hw_shortlist_write_json (HwShortlist *shortlist, GError **error)
{
  g_autoptr (JsonNode) root = build_document (shortlist);
  g_autoptr (JsonGenerator) generator = json_generator_new ();
  g_autoptr (GString) out = g_string_new (NULL);

  json_generator_set_root (generator, root);
  json_generator_set_pretty (generator, TRUE);
  json_generator_set_indent (generator, 2);
  json_generator_to_gstring (generator, out);
  g_string_append_c (out, '\n');
  return g_string_free_to_bytes (g_steal_pointer (&out));
}

gboolean
hw_shortlist_check_json (GBytes *bytes, HwShortlist *shortlist, GError **error)
{
  g_autoptr (JsonNode) expected = build_document (shortlist);
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();
  gsize size = 0;
  const char *data = g_bytes_get_data (bytes, &size);

  if (size > G_MAXINT || !json_parser_load_from_data (parser, data, (gssize) size, NULL))
    return hw_export_set_mismatch (error, "JSON");
  if (json_parser_get_root (parser) == NULL || !json_node_equal (json_parser_get_root (parser), expected))
    return hw_export_set_mismatch (error, "JSON");
  return TRUE;
}
