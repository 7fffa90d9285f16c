/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/hw-odt.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "import/hw-read-error.h"

#define CONTENT "content.xml"
#define STYLES "styles.xml"
#define MANIFEST "META-INF/manifest.xml"

/* The manifest is only searched: older programs begin it with a document type. */
static gboolean
check_not_encrypted (HwPackage *package, GError **error)
{
  g_autoptr (GBytes) manifest = NULL;
  gsize length = 0;
  const char *data;

  if (hw_package_find (package, MANIFEST) == NULL)
    return TRUE;
  manifest = hw_package_read (package, MANIFEST, error);
  if (manifest == NULL)
    return FALSE;
  data = g_bytes_get_data (manifest, &length);
  if (g_strstr_len (data, (gssize) length, "encryption-data") == NULL)
    return TRUE;
  hw_read_error_set (error, HW_ERROR_UNSUPPORTED, 0,
                     _("the file is protected with a password; save it without one"));
  return FALSE;
}

gboolean
hw_odt_write (HwPackage *package, HwPaperWriter *writer, HwOdtNotes *notes, GError **error)
{
  g_autoptr (HwOdtStyles) styles = hw_odt_styles_new ();
  g_autofree char *content = NULL;
  g_autofree char *common = NULL;

  if (!check_not_encrypted (package, error))
    return FALSE;
  content = hw_package_read_xml (package, CONTENT, error);
  common = content != NULL ? hw_package_read_xml (package, STYLES, error) : NULL;
  if (common == NULL)
    return FALSE;
  return hw_odt_styles_read (styles, common, STYLES, error)
         && hw_odt_write_region (common, STYLES, HW_ODT_HEADER, styles, writer, notes, error)
         && hw_odt_styles_read (styles, content, CONTENT, error)
         && hw_odt_write_region (content, CONTENT, HW_ODT_BODY, styles, writer, notes, error)
         && hw_odt_styles_read (styles, common, STYLES, error) /* both parts name theirs P1, P2 ... */
         && hw_odt_write_region (common, STYLES, HW_ODT_FOOTER, styles, writer, notes, error);
}
