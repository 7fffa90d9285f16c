/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <locale.h>
#include <sys/stat.h>

#include "base/hw-place.h"
#include "cli/hw-cli.h"
#include "store/hw-sqlite-repository.h"

/* The composition root of the command line: the only place here that knows which store there is. */

static HwRepository *
open_store (const char *path, gboolean create, HwClock *clock, GError **error)
{
  return hw_sqlite_repository_open (path, create ? HW_SQLITE_CREATE : HW_SQLITE_OPEN, clock, error);
}

static void
close_store (HwRepository *repository)
{
  hw_sqlite_repository_close (HW_SQLITE_REPOSITORY (repository));
}

static void
set_up_locale (void)
{
  g_autofree char *translations = hw_place_find ("HW_LOCALE_DIR", HW_LOCALEDIR);

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, translations);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
}

int
main (int argc, char *argv[])
{
  static const HwStoreMaker maker = { open_store, close_store, hw_sqlite_restore };

  umask (077);
  set_up_locale ();
  return hw_cli_main (argc, argv, &maker);
}
