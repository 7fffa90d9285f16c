/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>
#include <locale.h>

#include "app/hw-application.h"
#include "base/hw-place.h"
#include "config.h"

int
main (int argc, char *argv[])
{
  g_autofree char *translations = hw_place_find ("HW_LOCALE_DIR", HW_LOCALEDIR);
  g_autoptr (HwApplication) application = NULL;

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, translations);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);

  /* Without a graphics card the library would draw through a software OpenGL, many times slower. */
  if (!g_file_test ("/dev/dri", G_FILE_TEST_IS_DIR))
    g_setenv ("GSK_RENDERER", "cairo", FALSE);

  application = hw_application_new ();
  return g_application_run (G_APPLICATION (application), argc, argv);
}
