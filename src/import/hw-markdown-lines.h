/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  HW_MARKDOWN_TEXT,
  HW_MARKDOWN_BLANK,
  HW_MARKDOWN_HEADING,    /* "## Text": @level */
  HW_MARKDOWN_UNDERLINE,  /* "===" or "---": @level, of the paragraph above */
  HW_MARKDOWN_RULE,       /* "***", "- - -" */
  HW_MARKDOWN_ITEM,       /* "- ", "1. " */
  HW_MARKDOWN_FENCE,      /* "```": @fence marks */
  HW_MARKDOWN_TABLE,      /* a header with a rule of "|---|" below */
  HW_MARKDOWN_DEFINITION, /* "[name]: address" */
  HW_MARKDOWN_SKIPPED,    /* begins a comment, script or style */
} HwMarkdownKind;

/** HwMarkdownLine: one line, of what it is; quote marks ("> ") before it are passed over. */
typedef struct
{
  HwMarkdownKind kind;
  const char *text; /* behind the marker */
  gsize length;
  gsize indent; /* columns before the marker; a tab is four */
  guint level;
  guint fence;
  const char *next; /* the next line */
} HwMarkdownLine;

void hw_markdown_read_line (const char *at, HwMarkdownLine *line);

/** hw_markdown_skip_html: what follows the comment, script or style that begins on @line. */
const char *hw_markdown_skip_html (const HwMarkdownLine *line);

/** hw_markdown_split_cells: (element-type utf8): of a table's row; "\|" is a bar inside a cell. */
GPtrArray *hw_markdown_split_cells (const HwMarkdownLine *line);

G_END_DECLS
