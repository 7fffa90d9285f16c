/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * hw_entity_reference_decode: the character that "&amp;", "&#8211;" or "&#x2013;" at @at stands for; 0
 * when it is none.
 */
gunichar hw_entity_reference_decode (const char *at, gsize *length);

/** hw_entities_decode: all of a text, once. */
char *hw_entities_decode (const char *text);

G_END_DECLS
