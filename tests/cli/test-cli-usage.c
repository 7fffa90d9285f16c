/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "cli/hw-commands.h"
#include "hw-cli-test.h"

/* What the command line promises before any command does its work. */

static void
test_help_lists_every_command (void)
{
  g_autoptr (CliTest) test = cli_test_new ();
  g_autofree char *help = g_strdup (cli_ok (test, "--help", NULL));

  g_assert_cmpstr (test->err, ==, "");
  for (const HwCommand *command = hw_commands (); command->name != NULL; command++)
    {
      g_autofree char *name = g_strdup_printf ("\n  %s%s%s ", command->group != NULL ? command->group : "",
                                               command->group != NULL ? " " : "", command->name);

      g_assert_nonnull (strstr (help, name));
      g_assert_nonnull (strstr (help, command->summary));
    }
}

static void
test_help_promises_nothing_that_is_not_there (void)
{
  static const char *const absent[] = { "agreement", "selection", "kit", "erase" };
  g_autoptr (CliTest) test = cli_test_new ();
  g_autofree char *help = g_strdup (cli_ok (test, "--help", NULL));

  for (guint i = 0; i < G_N_ELEMENTS (absent); i++)
    {
      g_autofree char *line = g_strdup_printf ("\n  %s ", absent[i]);

      g_assert_null (strstr (help, line));
      cli_fails (test, 2, "*is not a command*", absent[i], NULL);
    }
}

/* The words of a command: "rank", or "requisition" and "list". */
static const char *
first_word (const HwCommand *command)
{
  return command->group != NULL ? command->group : command->name;
}

static void
run_help (CliTest *test, const HwCommand *command)
{
  if (command->group != NULL)
    cli_ok (test, command->group, command->name, "--help", NULL);
  else
    cli_ok (test, command->name, "--help", NULL);
}

static void
test_every_command_has_help (void)
{
  g_autoptr (CliTest) test = cli_test_new ();

  for (const HwCommand *command = hw_commands (); command->name != NULL; command++)
    {
      g_autofree char *usage = g_strdup_printf ("hwb %s%s%s [OPTION", first_word (command),
                                                command->group != NULL ? " " : "",
                                                command->group != NULL ? command->name : "");

      run_help (test, command);
      g_assert_nonnull (strstr (test->out, usage));
      g_assert_nonnull (strstr (test->out, "--workspace=FILE"));
      g_assert_nonnull (strstr (test->out, "--json"));
      g_assert_nonnull (strstr (test->out, command->summary));
      g_assert_cmpstr (test->err, ==, "");
      if (command->group != NULL)
        cli_ok (test, command->group, "--help", NULL);
    }
}

static void
test_every_command_refuses_unknown_options (void)
{
  g_autoptr (CliTest) test = cli_test_new ();

  for (const HwCommand *command = hw_commands (); command->name != NULL; command++)
    if (command->group != NULL)
      cli_fails (test, 2, "*--frobnicate*--help*", command->group, command->name, "--frobnicate", NULL);
    else
      cli_fails (test, 2, "*--frobnicate*--help*", command->name, "--frobnicate", NULL);
}

/* The manual page with the fonts and escapes taken out. */
static char *
load_manual (void)
{
  g_autofree char *path = cli_data ("hwb.1");
  g_autofree char *page = NULL;
  g_autoptr (GRegex) escapes = g_regex_new ("\\\\f.|\"", 0, 0, NULL);
  g_autofree char *plain = NULL;
  g_auto (GStrv) parts = NULL;
  g_autoptr (GError) error = NULL;

  g_file_get_contents (path, &page, NULL, &error);
  g_assert_no_error (error);
  plain = g_regex_replace_literal (escapes, page, -1, 0, "", 0, NULL);
  parts = g_strsplit (plain, "\\-", -1);
  return g_strjoinv ("-", parts);
}

static void
check_options (const char *manual, const char *help)
{
  g_autoptr (GRegex) regex = g_regex_new ("--[a-z-]+", 0, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;

  for (g_regex_match (regex, help, 0, &match); g_match_info_matches (match); g_match_info_next (match, NULL))
    {
      g_autofree char *option = g_match_info_fetch (match, 0);

      if (strstr (manual, option) == NULL)
        g_error ("the manual page does not know %s", option);
    }
}

static void
test_manual_knows_every_command_and_option (void)
{
  g_autoptr (CliTest) test = cli_test_new ();
  g_autofree char *manual = load_manual ();

  for (const HwCommand *command = hw_commands (); command->name != NULL; command++)
    {
      g_autofree char *name = g_strdup_printf ("hwb %s%s%s", first_word (command), command->group != NULL ? " " : "",
                                               command->group != NULL ? command->name : "");

      if (strstr (manual, name) == NULL)
        g_error ("the manual page does not know “%s”", name);
      run_help (test, command);
      check_options (manual, test->out);
    }
}

static void
test_wrong_words_are_told_from_failed_work (void)
{
  g_autoptr (CliTest) test = cli_test_new ();

  cli_fails (test, 2, "no command was given; *", NULL);
  cli_fails (test, 2, "“frobnicate” is not a command; *", "frobnicate", NULL);
  cli_fails (test, 2, "“frob” is not a command of “hwb requisition”; *", "requisition", "frob", NULL);
  cli_fails (test, 2, "“hwb rubric” needs a command of its own; *", "rubric", NULL);
  cli_fails (test, 2, "something is missing: REQ; *", "rank", NULL);
  cli_fails (test, 2, "“b” is too much; *", "rank", "a", "b", NULL);
  cli_fails (test, 2, "no file to write to*-o*", "export", "a", NULL);
  cli_fails (test, 2, "--as is one of *posting*", "import", "a", "--as", "poem", NULL);
  cli_fails (test, 1, "*there is no workspace; make one with “hwb init”", "rank", "a", NULL);
  g_assert_cmpstr (test->out, ==, "");
}

static void
test_bytes_that_are_no_text_are_refused_readably (void)
{
  g_autoptr (CliTest) test = cli_test_new ();

  cli_fails (test, 2, "“a?xffb” is not valid UTF-8; *", "search", "a\xff" "b", NULL);
  cli_fails (test, 2, "“a?x1b?31m” is not a command; *", "a\x1b[31m", NULL);
}

static void
test_version (void)
{
  g_autoptr (CliTest) test = cli_test_new ();

  cli_assert_like (cli_ok (test, "--version", NULL), "hwb ?*.?*\n");
}

static void
test_full_output_is_an_error (void)
{
  g_autoptr (CliTest) test = cli_test_new ();
  const char *const argv[] = { "/bin/sh", "-c", HWB_PROGRAM " --help >/dev/full", NULL };
  g_autofree char *err = NULL;
  g_autoptr (GError) error = NULL;
  int status;

  if (!g_file_test ("/dev/full", G_FILE_TEST_EXISTS))
    {
      g_test_skip ("there is no /dev/full");
      return;
    }
  g_spawn_sync (test->folder, (char **) argv, test->environment, G_SPAWN_DEFAULT, NULL, NULL, NULL, &err, &status,
                &error);
  g_assert_no_error (error);
  g_assert_false (g_spawn_check_wait_status (status, NULL));
  g_assert_nonnull (strstr (err, "could not be written"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/cli-usage/help", test_help_lists_every_command);
  g_test_add_func ("/cli-usage/no-promises", test_help_promises_nothing_that_is_not_there);
  g_test_add_func ("/cli-usage/command-help", test_every_command_has_help);
  g_test_add_func ("/cli-usage/unknown-options", test_every_command_refuses_unknown_options);
  g_test_add_func ("/cli-usage/manual", test_manual_knows_every_command_and_option);
  g_test_add_func ("/cli-usage/wrong-words", test_wrong_words_are_told_from_failed_work);
  g_test_add_func ("/cli-usage/bad-bytes", test_bytes_that_are_no_text_are_refused_readably);
  g_test_add_func ("/cli-usage/version", test_version);
  g_test_add_func ("/cli-usage/full-output", test_full_output_is_an_error);
  return g_test_run ();
}
