/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>
#include <stdlib.h>
#include <string.h>

#include "base/hw-clock.h"
#include "base/hw-error.h"
#include "base/hw-text.h"
#include "base/hw-text-index.h"
#include "cli/hw-cli-find.h"
#include "cli/hw-cli-output.h"
#include "cli/hw-commands.h"
#include "cli/hw-read-json.h"
#include "cli/hw-resume-print.h"
#include "workbench/hw-import-job.h"
#include "workbench/hw-resumes.h"

#define MAX_STATEMENT 100u

static void
add_field (HwTable *table, const char *name, const char *value)
{
  if (value != NULL)
    hw_table_add (table, name, value, NULL);
}

static void
add_list (HwTable *table, const char *name, char **values)
{
  g_autofree char *joined = values != NULL ? g_strjoinv ("; ", values) : NULL;

  add_field (table, name, joined);
}

static void
add_number (HwTable *table, const char *name, gint64 value)
{
  g_autofree char *text = value != HW_UNSET ? hw_decimal_format (value, 1) : NULL;

  add_field (table, name, text);
}

static void
add_pays (HwTable *table, const HwReading *reading)
{
  g_autofree char *pay = hw_pay_describe (reading->pay_min, reading->pay_max, reading->currency, reading->pay_period);

  add_field (table, _("Pay"), pay);
  for (guint i = 0; i < reading->other_pay->len; i++)
    {
      const HwPay *other = g_ptr_array_index (reading->other_pay, i);
      g_autofree char *text = hw_pay_describe (other->min, other->max, other->currency, other->period);

      add_field (table, g_strcmp0 (other->part, "ote") == 0 ? _("Pay with all bonuses") : _("Other pay"), text);
    }
}

static void
add_dates (HwTable *table, const HwReading *reading, gint64 now)
{
  g_autoptr (GDateTime) time = g_date_time_new_from_unix_utc (now / G_USEC_PER_SEC);
  g_autofree char *today = g_date_time_format (time, "%Y-%m-%d");

  add_field (table, _("Posted"), reading->date_posted);
  add_field (table, hw_reading_is_expired (reading, today) ? _("Applications until, expired") : _("Applications until"),
             reading->valid_through);
  add_field (table, _("Start"), reading->start_date);
}

/* The file's own fields won; what its text says instead is shown beside them. */
static void
print_differences (const HwReading *reading)
{
  g_autoptr (HwTable) table = hw_table_new (_("Differs"), _("In the file's fields"), _("In its text"), NULL);

  if (reading->differences->len == 0)
    return;
  for (guint i = 0; i < reading->differences->len; i++)
    {
      const HwDifference *difference = g_ptr_array_index (reading->differences, i);

      hw_table_add (table, difference->field, difference->from_file, difference->from_text, NULL);
    }
  hw_cli_print ("\n");
  hw_table_print (table);
}

static void
print_fields (const HwReading *reading, gint64 now)
{
  g_autoptr (HwTable) table = hw_table_new (_("Field"), _("As the document says"), NULL);

  add_field (table, _("Title"), reading->title);
  add_field (table, _("Organisation"), reading->organisation);
  add_list (table, _("Places"), reading->locations);
  add_field (table, _("Work mode"), reading->work_mode);
  add_number (table, _("Days on site"), reading->days_on_site);
  add_field (table, _("Employment"), reading->employment_type);
  add_field (table, _("Language"), reading->language);
  add_pays (table, reading);
  add_number (table, _("Years at least"), reading->years_min);
  add_field (table, reading->degree_required ? _("Degree, required") : _("Degree"), reading->degree);
  add_field (table, _("Degree, preferred"), reading->degree_preferred);
  add_number (table, _("Team size"), reading->team_size);
  add_list (table, _("Team"), reading->team);
  add_field (table, _("Travel"), reading->travel);
  add_list (table, _("Tools"), reading->tools);
  add_field (table, _("Profile"), reading->profile);
  add_dates (table, reading, now);
  hw_table_print (table);
  print_differences (reading);
}

static char *
join_matches (const HwStatement *statement)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < statement->matches->len; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? " " : "",
                            ((HwMatch *) g_ptr_array_index (statement->matches, i))->competency);
  return g_string_free (text, FALSE);
}

static void
print_statements (const HwReading *reading, const char *text)
{
  g_autoptr (HwTable) table
      = hw_table_new (_("Kind"), _("Level"), _("Competencies"), _("Statement"), NULL);
  g_autoptr (HwTextIndex) index = hw_text_index_new (text);

  for (guint i = 0; i < reading->statements->len; i++)
    {
      const HwStatement *statement = g_ptr_array_index (reading->statements, i);
      g_autofree char *slice = hw_text_index_slice (index, statement->start, statement->end);
      g_autofree char *clean = hw_cli_clean (slice);
      g_autofree char *shown = hw_cli_ellipsize (clean, MAX_STATEMENT);
      g_autofree char *matches = join_matches (statement);

      hw_table_add (table, HW_KIND_NICKS[statement->kind],
                    statement->level != HW_LEVEL_NONE ? HW_LEVEL_NICKS[statement->level] : "", matches, shown,
                    NULL);
    }
  hw_cli_print ("\n");
  hw_table_print (table);
}

static void
print_text (HwDocument *document, const HwReading *reading, const HwResume *resume, gint64 now)
{
  const HwRecord *record = g_ptr_array_index (document->records, 0);

  hw_cli_print ("%s, %s\n", document->format, document->encoding != NULL ? document->encoding : "");
  if (resume != NULL)
    hw_resume_print (resume, record->text);
  else
    {
      print_fields (reading, now);
      print_statements (reading, record->text);
    }
  if (document->records->len > 1)
    hw_cli_print (_("The file holds %u records; this is the first. “hwb import” takes all.\n"),
                  document->records->len);
}

static void
complain_of_warnings (HwDocument *document, const char *path)
{
  g_autofree char *file = hw_cli_clean (path);

  for (guint i = 0; i < document->warnings->len; i++)
    {
      g_autofree char *warning = hw_cli_clean (g_ptr_array_index (document->warnings, i));

      hw_cli_complain (warning[strspn (warning, "0123456789")] == ':' ? "%s:%s" : "%s: %s", file, warning);
    }
}

static gboolean
parse_kind (HwCli *self, const char *as, HwReadOptions *options, GError **error)
{
  static const char *const nicks[] = { "posting", "resume", NULL };
  static const HwDocumentKind kinds[] = { HW_DOCUMENT_POSTING, HW_DOCUMENT_RESUME };
  int kind;

  if (as == NULL)
    return TRUE;
  if (!hw_cli_parse_choice (self, "--as", as, nicks, &kind, error))
    return FALSE;
  options->wanted = (int) kinds[kind] + 1;
  return TRUE;
}

gboolean
hw_cmd_read (HwCli *self, GError **error)
{
  g_autofree char *as = NULL;
  g_autofree char *encoding = NULL;
  const GOptionEntry entries[] = {
    { "as", 0, 0, G_OPTION_ARG_FILENAME, &as, N_("posting or resume; found out unless given"), N_("KIND") },
    { "encoding", 0, 0, G_OPTION_ARG_FILENAME, &encoding,
      N_("Of the file, as UTF-8 or windows-1252; found out unless given"), N_("NAME") },
    { NULL, 0, 0, 0, NULL, NULL, NULL },
  };
  HwReadOptions options = { 0 };
  g_autoptr (HwRubric) rubric = NULL;
  g_autoptr (HwDocument) document = NULL;
  g_autoptr (HwReading) reading = NULL;
  g_autoptr (HwResume) resume = NULL;

  if (!hw_cli_parse (self, entries, 1, 1, error) || !parse_kind (self, as, &options, error))
    return FALSE;
  options.encoding = encoding;
  rubric = hw_cli_load_reading_rubric (self, error);
  if (rubric == NULL)
    return FALSE;
  reading = hw_read_file (self->arguments[0], &options, rubric, &document, NULL, error);
  if (reading == NULL)
    return FALSE;
  if (document->kind == HW_DOCUMENT_RESUME)
    {
      g_autoptr (HwClock) clock = hw_clock_new_system ();

      resume = hw_resume_of_document (document, rubric, hw_clock_now (clock), error);
      if (resume == NULL)
        return FALSE;
    }
  complain_of_warnings (document, self->arguments[0]);
  if (self->json)
    hw_read_print_json (document, reading, resume);
  else
    print_text (document, reading, resume, hw_clock_now (self->clock));
  return TRUE;
}
