/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/hw-piece-memo.h"

#include <string.h>

#include "analysis/hw-name-table.h"

/* When there is more, all is forgotten: what repeats is soon known again. */
#define MAX_PIECES 32768u
/* What is over it by one text still fits into 4 MiB, so that the array is not doubled once more. */
#define MAX_BYTES ((4u << 20) - (256u << 10))
/* Longer pieces are seldom repeated to the letter. */
#define MAX_LENGTH 1024u
/* Pieces that were seen lately, a power of two; another one of the same hash takes the place. */
#define N_SEEN 65536u

/* Elements of any type are read where they lie. */
#define ALIGNMENT 8u

typedef struct
{
  guint at; /* in the store, + 1; 0: not set */
  guint n_bytes;
} Part;

typedef struct
{
  guint n_words;
  Part parts[HW_N_MEMO_PARTS];
} Entry;

struct _HwPieceMemo
{
  HwNameTable *names; /* bytes of a piece -> index of its entry */
  GArray *entries;    /* Entry */
  GByteArray *store;
  GArray *current;    /* guint by piece of this text: index of its entry + 1, 0: none */
  guint seen[N_SEEN]; /* hashes */
};

HwPieceMemo *
hw_piece_memo_new (void)
{
  HwPieceMemo *self = g_new0 (HwPieceMemo, 1);

  self->names = hw_name_table_new ();
  self->entries = g_array_new (FALSE, TRUE, sizeof (Entry));
  self->store = g_byte_array_new ();
  self->current = g_array_new (FALSE, FALSE, sizeof (guint));
  return self;
}

void
hw_piece_memo_free (HwPieceMemo *self)
{
  if (self == NULL)
    return;
  hw_name_table_free (self->names);
  g_array_unref (self->entries);
  g_byte_array_unref (self->store);
  g_array_unref (self->current);
  g_free (self);
}

static void
forget (HwPieceMemo *self)
{
  hw_name_table_clear (self->names);
  g_array_set_size (self->entries, 0);
  g_byte_array_set_size (self->store, 0);
}

static guint
add_entry (HwPieceMemo *self, const char *bytes, guint length, guint n_words)
{
  guint index = self->entries->len;

  g_array_set_size (self->entries, index + 1);
  g_array_index (self->entries, Entry, index) = (Entry) { .n_words = n_words };
  hw_name_table_set (self->names, bytes, length, index);
  return index + 1;
}

/* The entry of @piece + 1; 0 when it is not to be remembered, or not yet. */
static guint
find_entry (HwPieceMemo *self, const char *text, const HwPiece *piece)
{
  const char *bytes = text + piece->byte;
  guint length = piece->byte_end - piece->byte, n_words = hw_piece_count_words (piece), hash, index;

  if (length > MAX_LENGTH)
    return 0;
  hash = hw_name_hash (bytes, length);
  if (self->seen[hash % N_SEEN] != hash)
    {
      self->seen[hash % N_SEEN] = hash;
      return 0;
    }
  if (!hw_name_table_find_hashed (self->names, hash, bytes, length, &index))
    return self->entries->len < MAX_PIECES ? add_entry (self, bytes, length, n_words) : 0;
  /* the letters next to it can make a difference to the words at its ends */
  return g_array_index (self->entries, Entry, index).n_words == n_words ? index + 1 : 0;
}

void
hw_piece_memo_begin (HwPieceMemo *self, const char *text, const GArray *pieces)
{
  if (self->entries->len == MAX_PIECES || self->store->len > MAX_BYTES)
    forget (self);
  g_array_set_size (self->current, pieces->len);
  for (guint i = 0; i < pieces->len; i++)
    g_array_index (self->current, guint, i) = find_entry (self, text, &g_array_index (pieces, HwPiece, i));
}

static Part *
find_part (const HwPieceMemo *self, guint piece, HwMemoPart part)
{
  guint entry = self != NULL ? g_array_index (self->current, guint, piece) : 0;

  return entry != 0 ? &g_array_index (self->entries, Entry, entry - 1).parts[part] : NULL;
}

gboolean
hw_piece_memo_wants (const HwPieceMemo *self, guint piece)
{
  return find_part (self, piece, 0) != NULL;
}

gconstpointer
hw_piece_memo_get (const HwPieceMemo *self, guint piece, HwMemoPart part, gsize size, guint *n)
{
  const Part *found = find_part (self, piece, part);

  if (found == NULL || found->at == 0)
    return NULL;
  *n = (guint) (found->n_bytes / size);
  return self->store->data + found->at - 1;
}

void
hw_piece_memo_set (HwPieceMemo *self, guint piece, HwMemoPart part, gsize size, gconstpointer elements, guint n)
{
  Part *found = find_part (self, piece, part);
  guint n_bytes = (guint) size * n, at = self != NULL ? self->store->len : 0;

  if (found == NULL || at > MAX_BYTES)
    return;
  g_byte_array_set_size (self->store, at + MAX ((n_bytes + ALIGNMENT - 1) / ALIGNMENT, 1) * ALIGNMENT);
  if (n_bytes > 0)
    memcpy (self->store->data + at, elements, n_bytes);
  *found = (Part) { at + 1, n_bytes };
}
