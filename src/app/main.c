/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>
#include <locale.h>

#include "app/hw-application.h"
#include "config.h"

/* An uninstalled run names the folder of its translations. */
static const char *
find_locale_dir (void)
{
  const char *dir = g_getenv ("HW_LOCALE_DIR");

  return dir != NULL ? dir : HW_LOCALEDIR;
}

int
main (int argc, char *argv[])
{
  g_autoptr (HwApplication) application = NULL;

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, find_locale_dir ());
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);

  /* Without a graphics card the library would draw through a software OpenGL, many times slower. */
  if (!g_file_test ("/dev/dri", G_FILE_TEST_IS_DIR))
    g_setenv ("GSK_RENDERER", "cairo", FALSE);

  application = hw_application_new ();
  return g_application_run (G_APPLICATION (application), argc, argv);
}
