/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib.h>
#include <glib/gi18n-lib.h>
#include <libintl.h>
#include <locale.h>
#include <signal.h>
#include <sys/prctl.h>
#include <unistd.h>

#include "base/hw-place.h"
#include "import/hw-encoding.h"
#include "import/hw-pdf.h"
#include "import/hw-reader-server.h"
#include "import/hw-sandbox.h"
#include "import/hw-xml-setup.h"

/*
 * hwb-reader: reads one foreign file for the application. The file comes in on descriptor 0, what was
 * understood goes out on 1, and nothing else can be reached. Everything that needs files (translations,
 * converters of encodings) is loaded before the doors are shut.
 */

static void
load_translations (void)
{
  g_autofree char *folder = hw_place_find ("HW_LOCALE_DIR", HW_LOCALEDIR);

  setlocale (LC_CTYPE, "");
  setlocale (LC_MESSAGES, "");
  bindtextdomain (GETTEXT_PACKAGE, folder);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  if (_("the file is empty; choose the file that was meant") == NULL) /* opens the catalogue */
    g_assert_not_reached ();
}

int
main (void)
{
  HwReaderHead head;
  guint protection;
  gboolean answered;

  hw_sandbox_close_descriptors ();
  prctl (PR_SET_PDEATHSIG, SIGKILL, 0, 0, 0); /* nobody reads the answer any more */
  load_translations ();
  hw_encoding_preload ();
  hw_xml_setup ();
  hw_pdf_preload ();
  if (!hw_reader_read_head (STDIN_FILENO, &head)) /* the application's own words, nothing of the file yet */
    _exit (2);
  protection = hw_sandbox_enter (hw_reader_get_cpu_seconds (&head));
  answered = hw_reader_serve (&head, STDIN_FILENO, STDOUT_FILENO, protection);
  _exit (answered ? 0 : 2); /* nothing is left to be done, and the filter would deny most of it */
}
