/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/hw-clock.h"
#include "workbench/hw-session.h"

G_BEGIN_DECLS

/** HwStoreMaker: how stores come about; main.c alone knows the real ones. */
typedef struct
{
  HwRepository *(*open) (const char *path, gboolean create, HwClock *clock, GError **error);
  void (*close) (HwRepository *repository);
  gboolean (*restore) (const char *backup_path, const char *path, HwClock *clock, char **kept_path,
                       GError **error);
} HwStoreMaker;

/** HW_CLI_HELP: the domain of the error that ends a command after its help, without being one. */
#define HW_CLI_HELP (hw_cli_help_quark ())
GQuark hw_cli_help_quark (void);

typedef struct _HwCommand HwCommand;

/** HwCli: one run of the program. */
typedef struct
{
  const HwStoreMaker *maker;
  const HwCommand *command;
  GStrv argv;             /* of the command: its name, options and arguments */
  GStrv arguments;        /* what is left after the options; never NULL once parsed */
  char *workspace;        /* a path, never NULL once parsed */
  gboolean has_workspace; /* was named on the command line */
  gboolean json;
  HwClock *clock;
  HwRepository *repository;
  HwSession *session;
  int status; /* exit status of a command that has told its errors itself */
} HwCli;

/** HwCommand: a line of the table of commands; @group NULL: the name stands alone. */
struct _HwCommand
{
  const char *group;     /* "requisition" */
  const char *name;      /* "list" */
  const char *arguments; /* "REQ CANDIDATE", for the help */
  const char *summary;   /* one line for the help, to be translated */
  gboolean (*run) (HwCli *self, GError **error);
};

/** hw_cli_main: the whole program after the locale is set; returns the exit status. */
int hw_cli_main (int argc, char *argv[], const HwStoreMaker *maker);

/**
 * hw_cli_parse:
 * @entries: (nullable): options of the command besides --workspace, --json and --help; texts as
 *   G_OPTION_ARG_FILENAME, so that no locale touches them
 * @max_arguments: of what remains; G_MAXUINT for any number
 *
 * HW_CLI_HELP when the help was asked for and printed: nothing is left to do. Else HW_ERROR_USAGE.
 */
gboolean hw_cli_parse (HwCli *self, const GOptionEntry *entries, guint min_arguments, guint max_arguments,
                       GError **error);

/** hw_cli_open: the session of the workspace, which must exist; NULL with an error that says how to make one.
 */
HwSession *hw_cli_open (HwCli *self, GError **error);

/** hw_cli_create: as hw_cli_open(), but makes the workspace and its folder if need be. */
HwSession *hw_cli_create (HwCli *self, gboolean *created, GError **error);

/** hw_cli_act_as: the session works for the member typed; NULL leaves it to the owner. */
gboolean hw_cli_act_as (HwCli *self, const char *typed, GError **error);

/** hw_cli_refuse_usage: sets HW_ERROR_USAGE, with a pointer to the command's help; always FALSE. */
gboolean hw_cli_refuse_usage (HwCli *self, GError **error, const char *format, ...) G_GNUC_PRINTF (3, 4);

/** hw_cli_split_pair: "leadership=4" into two; HW_ERROR_USAGE names @option. */
gboolean hw_cli_split_pair (HwCli *self, const char *option, const char *text, char **key, char **value,
                            GError **error);

/** hw_cli_parse_number: "0.8" into thousandths at @scale 1000, within the bounds; HW_ERROR_USAGE names
 * @option. */
gboolean hw_cli_parse_number (HwCli *self, const char *option, const char *text, gint64 scale, gint64 low,
                              gint64 high, gint64 *value, GError **error);

/** hw_cli_parse_choice: the index of @text in @nicks; HW_ERROR_USAGE lists them. */
gboolean hw_cli_parse_choice (HwCli *self, const char *option, const char *text, const char *const *nicks,
                              int *value, GError **error);

G_END_DECLS
