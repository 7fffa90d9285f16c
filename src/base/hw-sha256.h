/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>
#include <nettle/sha2.h>

G_BEGIN_DECLS

#define HW_SHA256_BYTES 32

/** HwSha256: a SHA-256 (FIPS 180-4) in the making; on the stack, nothing to free. */
typedef struct
{
  struct sha256_ctx context;
} HwSha256;

void hw_sha256_init (HwSha256 *self);
void hw_sha256_add (HwSha256 *self, gconstpointer data, gsize length);

/** hw_sha256_add_text: the bytes of @text without its end; nothing for NULL. */
void hw_sha256_add_text (HwSha256 *self, const char *text);

/** hw_sha256_finish: what was added up to here; from then on it begins anew. */
void hw_sha256_finish (HwSha256 *self, guint8 digest[HW_SHA256_BYTES]);

/** hw_sha256_finish_hex: the same as 64 lower-case hexadecimal digits. */
char *hw_sha256_finish_hex (HwSha256 *self);

/** hw_sha256_write_hex: the 64 digits of @digest at @text, without an end. */
void hw_sha256_write_hex (const guint8 digest[HW_SHA256_BYTES], char *text);

/** hw_sha256_hex: of @data alone, as 64 lower-case hexadecimal digits. */
char *hw_sha256_hex (gconstpointer data, gsize length);

G_END_DECLS
