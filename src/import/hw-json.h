/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  HW_JSON_NULL,
  HW_JSON_BOOLEAN,
  HW_JSON_NUMBER,
  HW_JSON_STRING,
  HW_JSON_ARRAY,
  HW_JSON_OBJECT,
} HwJsonType;

/**
 * HwJson: a value of a JSON text, with its place. Numbers stay as they are written, so nothing is
 * rounded.
 */
typedef struct _HwJson
{
  HwJsonType type;
  guint line;
  gsize start; /* offsets into the text */
  gsize end;
  char *text;        /* strings decoded; numbers and true, false as written */
  GPtrArray *keys;   /* char *, of objects */
  GPtrArray *values; /* HwJson, of objects and arrays */
} HwJson;

typedef enum
{
  HW_JSON_STRICT = 0,
  HW_JSON_RAW_CONTROLS = 1 << 0, /* control characters as they are inside strings pass */
  HW_JSON_GRAMMAR_ONLY = 1 << 1, /* no more than RFC 8259: whether a text is JSON, not whether it is of use */
} HwJsonFlags;

/**
 * hw_json_parse:
 * @text: valid UTF-8
 * @first_line: number of its first line in the file
 * @n_repairs: (out) (optional): how often a flag was needed
 *
 * RFC 8259 and stricter: refuses, by name and line, what parsers disagree about: nesting deeper than 64,
 * a key twice in one object, NUL and lone surrogates, numbers that a double or 53 bits cannot hold. With
 * HW_JSON_GRAMMAR_ONLY names may come twice, and \u0000 and what is no character come as U+FFFD.
 */
HwJson *hw_json_parse (const char *text, gsize length, guint first_line, HwJsonFlags flags, guint *n_repairs,
                       GError **error);
void hw_json_free (HwJson *self);

/**
 * hw_json_get: a member of an object; NULL when there is none, when it is null, or @self is no object
 * (or NULL).
 */
const HwJson *hw_json_get (const HwJson *self, const char *key);

/** hw_json_get_text: a member that is a string with something in it, else NULL. */
const char *hw_json_get_text (const HwJson *self, const char *key);

/**
 * hw_json_get_items: the elements of a member that is an array; a lone value counts as an array of one;
 * never NULL.
 */
GPtrArray *hw_json_get_items (const HwJson *self, const char *key);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HwJson, hw_json_free)

G_END_DECLS
