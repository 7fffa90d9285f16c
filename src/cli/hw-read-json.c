/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/hw-read-json.h"

#include "cli/hw-cli-json.h"
#include "cli/hw-resume-print.h"

/* Every member is always there; null means that the document does not say. */

static void
add_pay (JsonBuilder *builder, const HwReading *reading)
{
  json_builder_set_member_name (builder, "pay");
  json_builder_begin_object (builder);
  hw_json_add_scaled (builder, "min", reading->pay_min, 100);
  hw_json_add_scaled (builder, "max", reading->pay_max, 100);
  hw_json_add_text (builder, "currency", reading->currency);
  hw_json_add_text (builder, "period", reading->pay_period);
  json_builder_end_object (builder);
}

static void
add_pays (JsonBuilder *builder, const HwReading *reading)
{
  add_pay (builder, reading);
  json_builder_set_member_name (builder, "other_pay");
  json_builder_begin_array (builder);
  for (guint i = 0; i < reading->other_pay->len; i++)
    {
      const HwPay *pay = g_ptr_array_index (reading->other_pay, i);

      json_builder_begin_object (builder);
      hw_json_add_scaled (builder, "min", pay->min, 100);
      hw_json_add_scaled (builder, "max", pay->max, 100);
      hw_json_add_text (builder, "currency", pay->currency);
      hw_json_add_text (builder, "period", pay->period);
      hw_json_add_text (builder, "part", pay->part);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
add_dates (JsonBuilder *builder, const HwReading *reading)
{
  hw_json_add_text (builder, "date_posted", reading->date_posted);
  hw_json_add_text (builder, "valid_through", reading->valid_through);
  hw_json_add_text (builder, "start_date", reading->start_date);
}

static void
add_differences (JsonBuilder *builder, const HwReading *reading)
{
  json_builder_set_member_name (builder, "differences");
  json_builder_begin_array (builder);
  for (guint i = 0; i < reading->differences->len; i++)
    {
      const HwDifference *difference = g_ptr_array_index (reading->differences, i);

      json_builder_begin_object (builder);
      hw_json_add_text (builder, "field", difference->field);
      hw_json_add_text (builder, "from_file", difference->from_file);
      hw_json_add_text (builder, "from_text", difference->from_text);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
add_degree (JsonBuilder *builder, const HwReading *reading)
{
  hw_json_add_text (builder, "degree", reading->degree);
  if (reading->degree != NULL)
    hw_json_add_boolean (builder, "degree_required", reading->degree_required);
  else
    hw_json_add_text (builder, "degree_required", NULL);
  hw_json_add_text (builder, "degree_preferred", reading->degree_preferred);
}

static void
add_fields (JsonBuilder *builder, const HwReading *reading)
{
  hw_json_add_text (builder, "title", reading->title);
  hw_json_add_text (builder, "organisation", reading->organisation);
  hw_json_add_list (builder, "locations", (const char *const *) reading->locations);
  hw_json_add_text (builder, "work_mode", reading->work_mode);
  hw_json_add_integer (builder, "days_on_site", reading->days_on_site);
  hw_json_add_text (builder, "employment_type", reading->employment_type);
  hw_json_add_text (builder, "language", reading->language);
  add_pays (builder, reading);
  hw_json_add_integer (builder, "years_min", reading->years_min);
  add_degree (builder, reading);
  hw_json_add_integer (builder, "team_size", reading->team_size);
  hw_json_add_list (builder, "team", (const char *const *) reading->team);
  hw_json_add_text (builder, "travel", reading->travel);
  hw_json_add_list (builder, "tools", (const char *const *) reading->tools);
  hw_json_add_text (builder, "profile", reading->profile);
  add_dates (builder, reading);
  add_differences (builder, reading);
}

static void
add_match (JsonBuilder *builder, const HwMatch *match)
{
  json_builder_begin_object (builder);
  hw_json_add_text (builder, "id", match->competency);
  hw_json_add_scaled (builder, "confidence", match->confidence, 1000);
  json_builder_set_member_name (builder, "evidence");
  json_builder_begin_array (builder);
  for (guint i = 0; i < match->n_evidence; i++)
    {
      const HwSpan *span = &match->evidence[i];

      json_builder_begin_array (builder);
      json_builder_add_int_value (builder, span->start);
      json_builder_add_int_value (builder, span->end);
      json_builder_end_array (builder);
    }
  json_builder_end_array (builder);
  json_builder_end_object (builder);
}

static void
add_statement (JsonBuilder *builder, const HwStatement *statement)
{
  json_builder_begin_object (builder);
  hw_json_add_integer (builder, "start", statement->start);
  hw_json_add_integer (builder, "end", statement->end);
  hw_json_add_text (builder, "kind", HW_KIND_NICKS[statement->kind]);
  hw_json_add_text (builder, "level",
                    statement->level != HW_LEVEL_NONE ? HW_LEVEL_NICKS[statement->level] : NULL);
  json_builder_set_member_name (builder, "competencies");
  json_builder_begin_array (builder);
  for (guint i = 0; i < statement->matches->len; i++)
    add_match (builder, g_ptr_array_index (statement->matches, i));
  json_builder_end_array (builder);
  json_builder_end_object (builder);
}

/* What the file says of itself, by the names of the import tables; a name may come twice. */
static void
add_record_fields (JsonBuilder *builder, const HwRecord *record)
{
  json_builder_set_member_name (builder, "fields");
  json_builder_begin_array (builder);
  for (guint i = 0; i < record->names->len; i++)
    {
      json_builder_begin_object (builder);
      hw_json_add_text (builder, "name", g_ptr_array_index (record->names, i));
      hw_json_add_text (builder, "value", g_ptr_array_index (record->values, i));
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

void
hw_read_print_json (HwDocument *document, const HwReading *reading, const HwResume *resume)
{
  const HwRecord *record = g_ptr_array_index (document->records, 0);
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  hw_json_add_text (builder, "kind", document->kind == HW_DOCUMENT_POSTING ? "posting" : "resume");
  hw_json_add_text (builder, "format", document->format);
  hw_json_add_text (builder, "encoding", document->encoding);
  hw_json_add_integer (builder, "records", document->records->len);
  add_fields (builder, reading);
  add_record_fields (builder, record);
  hw_json_add_text (builder, "text", record->text);
  json_builder_set_member_name (builder, "statements");
  json_builder_begin_array (builder);
  for (guint i = 0; i < reading->statements->len; i++)
    add_statement (builder, g_ptr_array_index (reading->statements, i));
  json_builder_end_array (builder);
  if (resume != NULL)
    hw_resume_add_json (builder, resume, record->text);
  json_builder_end_object (builder);
  hw_json_print (builder);
}
