/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/hw-compound-file.h"

#include <string.h>

/* [MS-CFB]: sectors of one size behind a header, chained by a table, itself in sectors that the header lists. */
#define HEADER_BYTES 512u
#define SHIFT_AT 30u
#define DIRECTORY_AT 48u
#define TABLE_AT 76u
#define N_TABLE 109u
#define ENTRY_BYTES 128u
#define NAME_BYTES 64u
#define MAX_SECTORS 256u /* of the directory: a loop in the chain ends there */

static guint32
get_u16 (const guint8 *at)
{
  return (guint32) at[0] | (guint32) at[1] << 8;
}

static guint32
get_u32 (const guint8 *at)
{
  return get_u16 (at) | get_u16 (at + 2) << 16;
}

/* Where the sector begins; G_MAXSIZE when it is no sector of the file. */
static gsize
find_sector (gsize length, guint shift, guint32 sector)
{
  guint64 at = ((guint64) sector + 1) << shift;

  return at < length ? (gsize) at : G_MAXSIZE;
}

static guint32
find_next (const guint8 *data, gsize length, guint shift, guint32 sector)
{
  guint32 per_sector = 1u << (shift - 2);
  gsize table;

  if (sector / per_sector >= N_TABLE)
    return G_MAXUINT32;
  table = find_sector (length, shift, get_u32 (data + TABLE_AT + 4 * (sector / per_sector)));
  if (table == G_MAXSIZE || length - table < 4 * (gsize) (sector % per_sector + 1))
    return G_MAXUINT32;
  return get_u32 (data + table + 4 * (gsize) (sector % per_sector));
}

/* Names are UTF-16, their length counts the zero at the end. */
static gboolean
is_named (const guint8 *entry, const char *name)
{
  gsize n = strlen (name);

  if (2 * (n + 1) > NAME_BYTES || get_u16 (entry + NAME_BYTES) != 2 * (n + 1))
    return FALSE;
  for (gsize i = 0; i < n; i++)
    if (get_u16 (entry + 2 * i) != (guint8) name[i])
      return FALSE;
  return TRUE;
}

gboolean
hw_compound_file_is (const guint8 *data, gsize length)
{
  return length >= 8 && memcmp (data, "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", 8) == 0;
}

gboolean
hw_compound_file_has_stream (const guint8 *data, gsize length, const char *name)
{
  guint shift = length >= HEADER_BYTES ? get_u16 (data + SHIFT_AT) : 0;
  guint32 sector;

  if (!hw_compound_file_is (data, length) || (shift != 9 && shift != 12))
    return FALSE;
  sector = get_u32 (data + DIRECTORY_AT);
  for (guint n = 0; n < MAX_SECTORS; n++)
    {
      gsize at = find_sector (length, shift, sector);
      gsize end = at != G_MAXSIZE ? at + MIN ((gsize) 1 << shift, length - at) : 0;

      if (at == G_MAXSIZE)
        return FALSE;
      for (; end - at >= ENTRY_BYTES; at += ENTRY_BYTES)
        if (is_named (data + at, name))
          return TRUE;
      sector = find_next (data, length, shift, sector);
    }
  return FALSE;
}
