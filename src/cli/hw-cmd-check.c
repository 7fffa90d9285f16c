/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "base/hw-error.h"
#include "base/hw-text.h"
#include "base/hw-text-index.h"
#include "cli/hw-cli-find.h"
#include "cli/hw-cli-json.h"
#include "cli/hw-cli-output.h"
#include "cli/hw-commands.h"
#include "workbench/hw-import-job.h"
#include "workbench/hw-jurisdictions.h"
#include "workbench/hw-posting-checks.h"
#include "workbench/hw-resolve.h"

#define MAX_QUOTE 60u

static void
print_json (GPtrArray *findings)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "findings");
  json_builder_begin_array (builder);
  for (guint i = 0; i < findings->len; i++)
    {
      const HwCheckFinding *finding = g_ptr_array_index (findings, i);

      json_builder_begin_object (builder);
      hw_json_add_text (builder, "check", finding->check);
      hw_json_add_text (builder, "severity", HW_CHECK_SEVERITY_NICKS[finding->severity]);
      hw_json_add_integer (builder, "start", finding->start);
      hw_json_add_integer (builder, "end", finding->end);
      hw_json_add_text (builder, "message", finding->message);
      hw_json_add_text (builder, "remedy", finding->remedy);
      hw_json_add_text (builder, "jurisdiction", finding->jurisdiction);
      hw_json_add_text (builder, "source", finding->source);
      hw_json_add_text (builder, "source_date", finding->source_date);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  hw_json_print (builder);
}

/* A place in the text up to which its lines are counted. */
typedef struct
{
  const char *text;
  const HwTextIndex *index;
  const char *at;
  guint line;
} Place;

/* Findings come nearly in the order of the text: lines are counted from the place of the last one. */
static void
go_to (Place *place, gsize offset)
{
  const char *at = hw_text_index_find (place->index, offset);

  if (at < place->at)
    {
      place->at = place->text;
      place->line = 1;
    }
  for (; place->at < at; place->at++)
    place->line += *place->at == '\n';
}

/* "3: “of the posting’s words”", or nothing for what is about the whole posting. */
static void
print_place (const HwCheckFinding *finding, Place *place)
{
  g_autofree char *slice = NULL;
  g_autofree char *clean = NULL;
  g_autofree char *quote = NULL;

  if (finding->end <= finding->start)
    return;
  go_to (place, finding->start);
  slice = hw_text_index_slice (place->index, finding->start, finding->end);
  clean = hw_cli_clean (slice);
  quote = hw_cli_ellipsize (clean, MAX_QUOTE);
  hw_cli_print (_("    line %u: “%s”\n"), place->line, quote);
}

static void
print_text (GPtrArray *findings, const char *text)
{
  static const char *const severities[] = { N_("note"), N_("warning"), N_("rule") };
  g_autoptr (HwTextIndex) index = hw_text_index_new (text);
  Place place = { text, index, text, 1 };

  for (guint i = 0; i < findings->len; i++)
    {
      const HwCheckFinding *finding = g_ptr_array_index (findings, i);
      g_autofree char *message = hw_cli_clean (finding->message);

      hw_cli_print ("%s: %s\n", _(severities[finding->severity]), message);
      print_place (finding, &place);
      if (finding->remedy != NULL)
        hw_cli_print ("    %s\n", finding->remedy);
      if (finding->source_date != NULL)
        hw_cli_print (_("    Source: %s (%s)\n"), finding->source, finding->source_date);
      else if (finding->source != NULL)
        hw_cli_print (_("    Source: %s\n"), finding->source);
    }
  if (findings->len == 0)
    hw_cli_print ("%s\n", _("Nothing was found."));
  hw_cli_print ("\n%s\n", _("This informs; it is no legal advice."));
}

/* What a file says, against the workspace named, or against what the program came with. */
static GPtrArray *
check_file (HwCli *self, const char *path, char **text, GError **error)
{
  const HwReadOptions options = { .wanted = HW_DOCUMENT_POSTING + 1 };
  g_autoptr (HwRubric) rubric = hw_cli_load_reading_rubric (self, error);
  g_autoptr (HwDocument) document = NULL;
  g_autoptr (HwReading) reading = rubric != NULL ? hw_read_file (path, &options, rubric, &document, NULL, error) : NULL;
  g_autoptr (GPtrArray) jurisdictions = NULL;

  if (reading == NULL)
    return NULL;
  jurisdictions = self->has_workspace ? hw_jurisdictions_list (self->session, NULL, error)
                                      : hw_jurisdictions_load_shipped (error);
  if (jurisdictions == NULL)
    return NULL;
  hw_set_string (text, ((HwRecord *) g_ptr_array_index (document->records, 0))->text);
  return hw_posting_checks_run (*text, reading, rubric, jurisdictions, hw_clock_now (self->clock), error);
}

static GPtrArray *
check_stored (HwCli *self, const char *typed, char **text, GError **error)
{
  g_autoptr (HwPosting) posting = NULL;

  if (hw_cli_open (self, error) == NULL)
    return NULL;
  posting = hw_resolve (self->session, &HW_POSTING, typed, NULL, NULL, error);
  if (posting == NULL)
    return NULL;
  hw_set_string (text, posting->text != NULL ? posting->text : "");
  return hw_posting_checks_of (self->session, posting, NULL, error);
}

gboolean
hw_cmd_check (HwCli *self, GError **error)
{
  g_autoptr (GPtrArray) findings = NULL;
  g_autofree char *text = NULL;
  const char *argument;

  if (!hw_cli_parse (self, NULL, 1, 1, error))
    return FALSE;
  argument = self->arguments[0];
  if (g_file_test (argument, G_FILE_TEST_EXISTS))
    findings = check_file (self, argument, &text, error);
  else
    findings = check_stored (self, argument, &text, error);
  if (findings == NULL)
    return FALSE;
  if (self->json)
    print_json (findings);
  else
    print_text (findings, text);
  return TRUE;
}
