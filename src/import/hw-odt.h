/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "import/hw-package.h"
#include "import/hw-paper-writer.h"

G_BEGIN_DECLS

/** HwOdtLook: what styles say of text; -1 where they say nothing. */
typedef struct
{
  int heading; /* of the styles for titles only; headings say their level themselves */
  int bold;
  int hidden;
  int white;
  int shaded;
} HwOdtLook;

#define HW_ODT_LOOK_NONE ((HwOdtLook){ -1, -1, -1, -1, -1 })

/** hw_odt_look_inherit: fills in what @self leaves open. */
void hw_odt_look_inherit (HwOdtLook *self, const HwOdtLook *from);

/** HwOdtStyles: the styles of one part, of paragraphs, text and cells. */
typedef struct _HwOdtStyles HwOdtStyles;

HwOdtStyles *hw_odt_styles_new (void);
void hw_odt_styles_free (HwOdtStyles *self);

/** hw_odt_styles_read: adds the styles that a part defines; later ones win. */
gboolean hw_odt_styles_read (HwOdtStyles *self, const char *xml, const char *part, GError **error);

/** hw_odt_styles_get: @family as in the file: "paragraph", "text", "table-cell". */
HwOdtLook hw_odt_styles_get (HwOdtStyles *self, const char *family, const char *name);

/** HwOdtNotes: what was left out of the text, for warnings. */
typedef struct
{
  gboolean deleted; /* tracked changes */
  gboolean comments;
  gboolean external;
  gboolean embedded;
} HwOdtNotes;

/** HwOdtRegion: the parts of a document; margins are defined with the styles. */
typedef enum
{
  HW_ODT_BODY,
  HW_ODT_HEADER,
  HW_ODT_FOOTER,
} HwOdtRegion;

/** hw_odt_write_region: the paragraphs of one region of a part. */
gboolean hw_odt_write_region (const char *xml, const char *part, HwOdtRegion region, HwOdtStyles *styles,
                              HwPaperWriter *writer, HwOdtNotes *notes, GError **error);

/** hw_odt_write: the whole document. */
gboolean hw_odt_write (HwPackage *package, HwPaperWriter *writer, HwOdtNotes *notes, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HwOdtStyles, hw_odt_styles_free)

G_END_DECLS
