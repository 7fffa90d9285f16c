/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/hw-desk.h"

/* More desks than this at rest are more than there are threads. */
#define MAX_AT_REST 16u

struct _HwDeskPool
{
  HwWordBook *words;
  GMutex lock; /* guards the desks */
  GPtrArray *at_rest[HW_N_LANGUAGES];
};

static void
free_desk (gpointer data)
{
  HwDesk *desk = data;

  hw_stemmer_free (desk->stemmer);
  hw_line_memo_free (desk->lines);
  hw_piece_memo_free (desk->memo);
  g_free (desk);
}

HwDeskPool *
hw_desk_pool_new (HwWordBook *words)
{
  HwDeskPool *self = g_new0 (HwDeskPool, 1);

  self->words = hw_word_book_ref (words);
  g_mutex_init (&self->lock);
  for (guint i = 0; i < HW_N_LANGUAGES; i++)
    self->at_rest[i] = g_ptr_array_new_with_free_func (free_desk);
  return self;
}

void
hw_desk_pool_free (HwDeskPool *self)
{
  if (self == NULL)
    return;
  for (guint i = 0; i < HW_N_LANGUAGES; i++)
    g_ptr_array_unref (self->at_rest[i]);
  hw_word_book_unref (self->words);
  g_mutex_clear (&self->lock);
  g_free (self);
}

static HwDesk *
make_desk (HwDeskPool *self, HwLanguage language)
{
  HwDesk *desk = g_new (HwDesk, 1);

  *desk = (HwDesk) { language, hw_stemmer_new (self->words, HW_LANGUAGE_NICKS[language]), hw_line_memo_new (),
                     hw_piece_memo_new () };
  return desk;
}

HwDesk *
hw_desk_pool_take (HwDeskPool *self, HwLanguage language)
{
  GPtrArray *desks = self->at_rest[language];
  HwDesk *desk;

  g_mutex_lock (&self->lock);
  desk = desks->len > 0 ? g_ptr_array_steal_index_fast (desks, desks->len - 1) : NULL;
  g_mutex_unlock (&self->lock);
  return desk != NULL ? desk : make_desk (self, language);
}

void
hw_desk_pool_give_back (HwDeskPool *self, HwDesk *desk)
{
  GPtrArray *desks = self->at_rest[desk->language];

  g_mutex_lock (&self->lock);
  if (desks->len < MAX_AT_REST)
    g_ptr_array_add (desks, g_steal_pointer (&desk));
  g_mutex_unlock (&self->lock);
  if (desk != NULL)
    free_desk (desk);
}
