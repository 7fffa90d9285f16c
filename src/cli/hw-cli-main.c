/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>
#include <string.h>

#include "base/hw-error.h"
#include "base/hw-text.h"
#include "cli/hw-cli-output.h"
#include "cli/hw-commands.h"

/* From the words on the command line to one command, and from its outcome to the exit status. */

#define EXIT_USAGE 2
#define COLUMN 24

static void
print_command (const HwCommand *command)
{
  g_autofree char *name = g_strdup_printf ("%s%s%s", command->group != NULL ? command->group : "",
                                           command->group != NULL ? " " : "", command->name);

  hw_cli_print ("  %-*s %s\n", COLUMN, name, _ (command->summary));
}

/* @group NULL: everything. */
static void
print_commands (const char *group)
{
  if (group == NULL)
    hw_cli_print ("%s\n\n%s\n\n", _("Usage: hwb COMMAND [OPTION…]"),
                  _("Hiring Workbench on the command line: from a posting to a shortlist."));
  else
    hw_cli_print (_("Usage: hwb %s COMMAND [OPTION…]\n\n"), group);
  hw_cli_print ("%s\n", _("Commands:"));
  for (const HwCommand *command = hw_commands (); command->name != NULL; command++)
    if (group == NULL || g_strcmp0 (command->group, group) == 0)
      print_command (command);
  hw_cli_print ("\n%s\n%s\n",
                _("“hwb COMMAND --help” tells the options of one; --workspace FILE and --json go with all."),
                _("Exit status: 0 done, 1 it could not be done, 2 wrong usage."));
}

static gboolean
is_group (const char *word)
{
  for (const HwCommand *command = hw_commands (); command->name != NULL; command++)
    if (g_strcmp0 (command->group, word) == 0)
      return TRUE;
  return FALSE;
}

static const HwCommand *
find_command (const char *group, const char *name)
{
  for (const HwCommand *command = hw_commands (); command->name != NULL; command++)
    if (g_strcmp0 (command->group, group) == 0 && g_strcmp0 (command->name, name) == 0)
      return command;
  return NULL;
}

static gboolean
is_help (const char *word)
{
  return g_str_equal (word, "--help") || g_str_equal (word, "-h") || g_str_equal (word, "help");
}

/* Bytes that are no text would break messages, JSON and the store alike. */
static gboolean
check_words (int argc, char *argv[])
{
  for (int i = 1; i < argc; i++)
    if (!g_utf8_validate (argv[i], -1, NULL))
      {
        g_autofree char *shown = hw_text_escape_for_message (argv[i], -1);

        hw_cli_complain (_("“%s” is not valid UTF-8; rename the file or retype the word"), shown);
        return FALSE;
      }
  return TRUE;
}

static int
refuse_word (const char *word, const char *group)
{
  g_autofree char *shown = hw_text_escape_for_message (word, -1);

  if (group != NULL)
    hw_cli_complain (_("“%s” is not a command of “hwb %s”; see “hwb %s --help”"), shown, group, group);
  else
    hw_cli_complain (_("“%s” is not a command; see “hwb --help”"), shown);
  return EXIT_USAGE;
}

static int
tell_error (const GError *error)
{
  if (error->domain == HW_CLI_HELP)
    return EXIT_SUCCESS;
  hw_cli_complain ("%s", error->message);
  return g_error_matches (error, HW_ERROR, HW_ERROR_USAGE) ? EXIT_USAGE : EXIT_FAILURE;
}

static void
close_cli (HwCli *self)
{
  g_clear_object (&self->session);
  if (self->repository != NULL)
    self->maker->close (self->repository);
  g_clear_object (&self->repository);
  g_clear_pointer (&self->clock, hw_clock_unref);
  g_strfreev (self->argv);
  g_strfreev (self->arguments);
  g_free (self->workspace);
}

static int
run_command (const HwCommand *command, char *words[], const HwStoreMaker *maker)
{
  HwCli cli = { .maker = maker, .command = command, .clock = hw_clock_new_system () };
  g_autoptr (GError) error = NULL;
  int status;

  cli.argv = g_strdupv (words);
  status = command->run (&cli, &error) ? cli.status : tell_error (error);
  close_cli (&cli);
  return hw_cli_flush () || status != EXIT_SUCCESS ? status : EXIT_FAILURE;
}

static int
finish_help (const char *group)
{
  print_commands (group);
  return hw_cli_flush () ? EXIT_SUCCESS : EXIT_FAILURE;
}

int
hw_cli_main (int argc, char *argv[], const HwStoreMaker *maker)
{
  const HwCommand *command;

  if (!check_words (argc, argv))
    return EXIT_USAGE;
  if (argc < 2)
    {
      hw_cli_complain (_("no command was given; see “hwb --help”"));
      return EXIT_USAGE;
    }
  if (is_help (argv[1]))
    return finish_help (NULL);
  if (g_str_equal (argv[1], "--version"))
    {
      hw_cli_print ("hwb %s\n", HW_VERSION);
      return hw_cli_flush () ? EXIT_SUCCESS : EXIT_FAILURE;
    }
  if (!is_group (argv[1]))
    {
      command = find_command (NULL, argv[1]);
      return command != NULL ? run_command (command, argv + 1, maker) : refuse_word (argv[1], NULL);
    }
  if (argc < 3)
    {
      hw_cli_complain (_("“hwb %s” needs a command of its own; see “hwb %s --help”"), argv[1], argv[1]);
      return EXIT_USAGE;
    }
  if (is_help (argv[2]))
    return finish_help (argv[1]);
  command = find_command (argv[1], argv[2]);
  return command != NULL ? run_command (command, argv + 2, maker) : refuse_word (argv[2], argv[1]);
}
