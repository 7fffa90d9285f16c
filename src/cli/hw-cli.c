/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/hw-cli.h"

#include <glib/gi18n-lib.h>
#include <locale.h>

#include "base/hw-error.h"
#include "base/hw-text.h"
#include "cli/hw-cli-output.h"
#include "workbench/hw-candidates.h"
#include "workbench/hw-data-files.h"

/* What every command needs: its options, its workspace, its values. */

static char *
dup_command_line (const HwCli *self)
{
  const HwCommand *command = self->command;

  return command->group != NULL ? g_strdup_printf ("hwb %s %s", command->group, command->name)
                                : g_strdup_printf ("hwb %s", command->name);
}

gboolean
hw_cli_refuse_usage (HwCli *self, GError **error, const char *format, ...)
{
  g_autofree char *line = dup_command_line (self);
  g_autofree char *what = NULL;
  va_list arguments;

  va_start (arguments, format);
  what = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  g_set_error (error, HW_ERROR, HW_ERROR_USAGE, _("%s; see “%s --help”"), what, line);
  return FALSE;
}

G_DEFINE_QUARK (hw - cli - help, hw_cli_help)

static gboolean
print_help (GOptionContext *context, GError **error)
{
  g_autofree char *help = g_option_context_get_help (context, TRUE, NULL);

  hw_cli_print ("%s", help);
  g_set_error_literal (error, HW_CLI_HELP, 0, "");
  return FALSE;
}

/* GOption's own word for it, which it translates; on one line, ours behind it. */
static gboolean
take_option_error (HwCli *self, const GError *problem, GError **error)
{
  g_autofree char *shown = hw_text_escape_for_message (problem->message, -1);

  return hw_cli_refuse_usage (self, error, "%s", shown);
}

static gboolean
check_count (HwCli *self, guint min_arguments, guint max_arguments, GError **error)
{
  guint n = g_strv_length (self->arguments);

  if (n < min_arguments)
    return hw_cli_refuse_usage (self, error, _("something is missing: %s"), self->command->arguments);
  if (n > max_arguments)
    {
      g_autofree char *shown = hw_text_escape_for_message (self->arguments[max_arguments], -1);

      return hw_cli_refuse_usage (self, error, _("“%s” is too much"), shown);
    }
  return TRUE;
}

gboolean
hw_cli_parse (HwCli *self, const GOptionEntry *entries, guint min_arguments, guint max_arguments,
              GError **error)
{
  gboolean help = FALSE;
  g_autofree char *workspace = NULL;
  g_auto (GStrv) rest = NULL;
  g_autofree char *line = dup_command_line (self);
  g_autoptr (GOptionContext) context = g_option_context_new (self->command->arguments);
  g_autoptr (GError) problem = NULL;
  const GOptionEntry common[] = {
    { "workspace", 'w', 0, G_OPTION_ARG_FILENAME, &workspace,
      N_("The workspace file; the user's own unless given"), N_("FILE") },
    { "json", 0, 0, G_OPTION_ARG_NONE, &self->json, N_("Print one JSON object instead of text"), NULL },
    { "help", 'h', 0, G_OPTION_ARG_NONE, &help, N_("Show this help"), NULL },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &rest, NULL, NULL },
    { NULL, 0, 0, 0, NULL, NULL, NULL },
  };

  g_set_prgname (line); /* the help's first line names the command */
  g_option_context_set_help_enabled (context, FALSE);
  g_option_context_set_summary (context, _ (self->command->summary));
  if (entries != NULL)
    g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
  g_option_context_add_main_entries (context, common, GETTEXT_PACKAGE);
  if (!g_option_context_parse_strv (context, &self->argv, &problem))
    return take_option_error (self, problem, error);
  if (help)
    return print_help (context, error);
  if (self->json)
    setlocale (LC_MESSAGES, "C"); /* a program reads it: the same words everywhere, also in the errors */
  self->arguments = rest != NULL ? g_steal_pointer (&rest) : g_new0 (char *, 1);
  self->has_workspace = workspace != NULL;
  self->workspace = workspace != NULL ? g_steal_pointer (&workspace) : hw_workspace_default_path ();
  return check_count (self, min_arguments, max_arguments, error);
}

static HwSession *
open_store (HwCli *self, gboolean create, GError **error)
{
  if (self->session == NULL)
    {
      self->repository = self->maker->open (self->workspace, create, self->clock, error);
      if (self->repository != NULL)
        self->session = hw_session_new (self->repository, self->clock);
    }
  return self->session;
}

HwSession *
hw_cli_open (HwCli *self, GError **error)
{
  g_autofree char *shown = hw_text_escape_for_message (self->workspace, -1);

  if (g_file_test (self->workspace, G_FILE_TEST_EXISTS))
    return open_store (self, FALSE, error);
  g_set_error (error, HW_ERROR, HW_ERROR_NOT_FOUND, _("%s: there is no workspace; make one with “hwb init”"),
               shown);
  return NULL;
}

HwSession *
hw_cli_create (HwCli *self, gboolean *created, GError **error)
{
  *created = !g_file_test (self->workspace, G_FILE_TEST_EXISTS);
  return open_store (self, TRUE, error);
}

gboolean
hw_cli_act_as (HwCli *self, const char *typed, GError **error)
{
  g_autoptr (HwMember) member = NULL;

  if (typed == NULL)
    return TRUE;
  member = hw_member_resolve (self->session, typed, NULL, error);
  if (member == NULL)
    return FALSE;
  hw_session_set_member_id (self->session, member->parent.id);
  return TRUE;
}

gboolean
hw_cli_split_pair (HwCli *self, const char *option, const char *text, char **key, char **value,
                   GError **error)
{
  const char *sign = strchr (text, '=');
  g_autofree char *shown = NULL;

  if (sign != NULL && sign != text)
    {
      *key = g_strndup (text, (gsize) (sign - text));
      *value = g_strdup (sign + 1);
      return TRUE;
    }
  shown = hw_text_escape_for_message (text, -1);
  return hw_cli_refuse_usage (self, error, _("%s takes NAME=VALUE, not “%s”"), option, shown);
}

gboolean
hw_cli_parse_number (HwCli *self, const char *option, const char *text, gint64 scale, gint64 low, gint64 high,
                     gint64 *value, GError **error)
{
  g_autofree char *least = hw_decimal_format (low, scale);
  g_autofree char *most = hw_decimal_format (high, scale);
  g_autofree char *shown = hw_text_escape_for_message (text, -1);

  if (hw_decimal_parse (text, scale, value, NULL) && *value >= low && *value <= high)
    return TRUE;
  return hw_cli_refuse_usage (self, error, _("%s takes a number from %s to %s, not “%s”"), option, least,
                              most, shown);
}

gboolean
hw_cli_parse_choice (HwCli *self, const char *option, const char *text, const char *const *nicks, int *value,
                     GError **error)
{
  g_autofree char *choices = g_strjoinv (", ", (char **) nicks);
  g_autofree char *shown = hw_text_escape_for_message (text, -1);

  *value = hw_choice_from_nick (nicks, text);
  return *value >= 0
         || hw_cli_refuse_usage (self, error, _("%s is one of %s, not “%s”"), option, choices, shown);
}
