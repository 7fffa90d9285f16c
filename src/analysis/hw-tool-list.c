/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/hw-tool-list.h"

#include <string.h>

#define MAX_NAME_WORDS 3u
#define MAX_PRODUCT_WORDS 6u
#define MAX_GAP 12u
#define MAX_WORDS_TO_MAKER 40u

/* One member of an enumeration: a known tool, or a name that may be one. */
typedef struct
{
  guint first;
  guint last;
  const HwToolHit *hit; /* NULL: not known */
} Item;

static const HwToken *
get_token (const HwFieldSource *source, guint at)
{
  return &g_array_index (source->tokens, HwToken, at);
}

/* "Shopify", "iOS", "6sense": written like a name. */
static gboolean
is_written_as_name (const HwFieldSource *source, guint at)
{
  const HwToken *token = get_token (source, at);
  gboolean letters = FALSE;

  if (token->flags & HW_TOKEN_CAPITALISED)
    return token->end - token->start >= 2;
  for (guint i = token->byte; i < token->byte_end; i++)
    {
      if (letters && g_ascii_isupper (source->text[i]))
        return TRUE;
      letters |= g_ascii_isalnum (source->text[i]);
    }
  return FALSE;
}

static guint
get_class (const HwToolList *self, const HwFieldSource *source, guint at)
{
  return hw_tool_words_get (self->words, get_token (source, at));
}

static gboolean
is_name_word (const HwToolList *self, const HwFieldSource *source, guint at)
{
  return is_written_as_name (source, at)
         && (get_class (self, source, at) & (HW_TOOL_WORD_NEVER | HW_TOOL_WORD_ALONE)) == 0
         && !hw_field_is_cue (source, HW_CUE_NOT_NAME, at) && !hw_field_is_cue (source, HW_CUE_PLACE, at)
         && !hw_field_is_cue (source, HW_CUE_DEGREE, at);
}

/* Whether the words @at - 1 and @at are one name: "Data Studio", "Node.js", "HP-UX". */
static gboolean
is_joined (const HwFieldSource *source, guint at)
{
  guint end = get_token (source, at - 1)->byte_end, begin = get_token (source, at)->byte;

  return begin == end || (begin == end + 1 && strchr (" .-", source->text[end]) != NULL);
}

static guint
find_name_end (const HwToolList *self, const HwFieldSource *source, const HwPiece *piece, guint first)
{
  guint end = first + 1;

  while (end < piece->last_token && end - first < MAX_NAME_WORDS && is_joined (source, end)
         && (is_name_word (self, source, end) || source->text[get_token (source, end)->byte - 1] == '.'))
    end++;
  return end;
}

/* Capitalised words after the name of a tool or its maker, and an abbreviation in parentheses: "Salesforce Open
 * Commerce API (OCAPI)". Words such as "Developer" or "Certified" end the name. */
static guint
find_product_end (const HwToolList *self, const HwFieldSource *source, const HwPiece *piece, guint first, guint after)
{
  guint end = after;

  while (end < piece->last_token && end - first < MAX_PRODUCT_WORDS && is_joined (source, end)
         && is_written_as_name (source, end) && (get_class (self, source, end) & HW_TOOL_WORD_NEVER) == 0
         && !hw_field_is_cue (source, HW_CUE_NOT_NAME, end))
    end++;
  if (end > after && end < piece->last_token && (get_token (source, end)->flags & HW_TOKEN_CAPITALS)
      && get_token (source, end)->byte == get_token (source, end - 1)->byte_end + 2
      && source->text[get_token (source, end)->byte - 1] == '(')
    end++;
  return end;
}

static void
add_name (HwToolList *self, const char *name, guint group)
{
  for (guint i = 0; i < self->names->len; i++)
    if ((group != HW_TOOL_UNKNOWN_GROUP && g_array_index (self->groups, guint, i) == group)
        || g_ascii_strcasecmp (g_ptr_array_index (self->names, i), name) == 0)
      return;
  if (self->organisation != NULL && g_ascii_strcasecmp (self->organisation, name) == 0)
    return;
  g_ptr_array_add (self->names, g_strdup (name));
  g_array_append_val (self->groups, group);
}

static void
add_words (HwToolList *self, const HwFieldSource *source, guint first, guint last)
{
  g_autofree char *words = hw_field_dup_words (source, first, last);
  gboolean open = strchr (words, '(') != NULL && strchr (words, ')') == NULL;
  g_autofree char *name = g_strconcat (words, open ? ")" : NULL, NULL);

  add_name (self, name, HW_TOOL_UNKNOWN_GROUP);
}

/* Only "," "/" "and" and the like stand between the items. */
static gboolean
is_enumerated (const HwToolList *self, const HwFieldSource *source, guint last, guint first)
{
  guint end = get_token (source, last - 1)->byte_end, begin = get_token (source, first)->byte;

  if (begin <= end || begin - end > MAX_GAP)
    return FALSE;
  for (guint at = last; at < first; at++)
    if ((get_class (self, source, at) & HW_TOOL_WORD_JOIN) == 0)
      return FALSE;
  for (guint i = end; last == first && i < begin; i++)
    if (strchr (",/&+|;()", source->text[i]) != NULL)
      return TRUE;
  return last < first && source->text[end] != '.' && source->text[end] != ':';
}

/* "tools such as", "software (", "platforms:" right before the item. */
static gboolean
is_announced (const HwToolList *self, const HwFieldSource *source, const HwPiece *piece, guint first)
{
  guint at = first, end;
  gboolean linked = FALSE;

  for (; at > piece->first_token && first - at < 4; at--)
    {
      guint class = get_class (self, source, at - 1);

      if ((class & (HW_TOOL_WORD_LINK | HW_TOOL_WORD_FILLER)) == 0)
        break;
      linked |= (class & HW_TOOL_WORD_LINK) != 0;
    }
  if (at == piece->first_token || (get_class (self, source, at - 1) & HW_TOOL_WORD_NOUN) == 0)
    return FALSE;
  end = get_token (source, at - 1)->byte_end;
  return linked || memchr (source->text + end, '(', get_token (source, at)->byte - end)
         || memchr (source->text + end, ':', get_token (source, at)->byte - end);
}

/* "Microsoft Word, Excel and Access": the maker is said once. */
static gboolean
find_of_maker (const HwToolList *self, const HwFieldSource *source, const HwPiece *piece, guint word, HwToolHit *hit)
{
  for (guint at = word; at > piece->first_token && word - at < MAX_WORDS_TO_MAKER; at--)
    if (get_class (self, source, at - 1) & HW_TOOL_WORD_MAKER)
      return is_written_as_name (source, word) && self->find (self->table, source, at - 1, word, hit);
  return FALSE;
}

/* "Re-marketing" and "Ad-hoc" are no names, and the first word of a sentence has a capital anyway. */
static gboolean
is_doubtful (const HwFieldSource *source, const HwPiece *piece, guint first, guint last)
{
  guint end = get_token (source, last - 1)->byte_end;

  if (source->text[end] == '-' && g_ascii_islower (source->text[end + 1]))
    return TRUE;
  return first == piece->first_token && strchr (",/(", source->text[end]) == NULL;
}

/* German writes every noun with a capital: between the names of tools stand "Anzeigen" and "Webshop". */
static gboolean
may_be_noun (const HwFieldSource *source, guint first, guint last)
{
  const HwToken *token = get_token (source, first);

  if (source->language != HW_LANGUAGE_DE || last - first > 1)
    return FALSE;
  for (guint i = token->byte + 1; i < token->byte_end; i++)
    if (g_ascii_isupper (source->text[i]) || g_ascii_isdigit (source->text[i]))
      return FALSE;
  return TRUE;
}

static void
find_items (const HwToolList *self, const HwFieldSource *source, const HwPiece *piece, const GArray *hits,
            GArray *items)
{
  HwToolHit of_maker;
  guint next = 0;

  for (guint at = piece->first_token; at < piece->last_token;)
    {
      Item item = { at, at + 1, NULL };

      if (next < hits->len && g_array_index (hits, HwToolHit, next).first == at)
        {
          item.hit = &g_array_index (hits, HwToolHit, next++);
          item.last = item.hit->last;
        }
      else if (is_name_word (self, source, at))
        {
          guint limit = next < hits->len ? g_array_index (hits, HwToolHit, next).first : piece->last_token;

          item.last = MIN (find_name_end (self, source, piece, at), limit);
        }
      else if (!find_of_maker (self, source, piece, at, &of_maker))
        {
          at++;
          continue;
        }
      if (item.hit != NULL || !is_doubtful (source, piece, item.first, item.last))
        g_array_append_val (items, item);
      at = item.last;
    }
}

/* "Google/Facebook ads": what is advertised on is said twice, "ads" once. */
static gboolean
find_of_next (const HwToolList *self, const HwFieldSource *source, const Item *item, const Item *next, HwToolHit *hit)
{
  return next != NULL && next->hit != NULL && next->last - next->first >= 2 && item->last - item->first == 1
         && is_enumerated (self, source, item->last, next->first)
         && self->find (self->table, source, item->first, next->last - 1, hit);
}

/* Returns where the name ends: the product of a maker may take in the items after it. */
static guint
add_item (HwToolList *self, const HwFieldSource *source, const HwPiece *piece, const Item *item, const Item *next,
          gboolean of_tools)
{
  gboolean maker = item->hit == NULL && (get_class (self, source, item->first) & HW_TOOL_WORD_MAKER);
  guint end = item->last;
  HwToolHit hit;

  if ((item->last - item->first == 1 && find_of_maker (self, source, piece, item->first, &hit))
      || find_of_next (self, source, item, next, &hit))
    {
      add_name (self, hit.name, hit.group);
      return item->last;
    }
  if (maker)
    end = item->first + 1;
  if (maker || (item->hit != NULL && item->hit->is_extended))
    end = find_product_end (self, source, piece, item->first, end);
  if (item->hit != NULL && end == item->last)
    add_name (self, item->hit->name, item->hit->group);
  else if (item->hit != NULL || (maker && end > item->first + 1) || of_tools)
    add_words (self, source, item->first, end);
  return end;
}

/* Most statements name no tool: they are told by a look at each word. */
static gboolean
may_name_tools (const HwToolList *self, const HwFieldSource *source, const HwPiece *piece)
{
  for (guint at = piece->first_token; at < piece->last_token; at++)
    if (get_class (self, source, at) & (HW_TOOL_WORD_NOUN | HW_TOOL_WORD_MAKER))
      return TRUE;
  return FALSE;
}

static void
read_items (HwToolList *self, const HwFieldSource *source, const HwPiece *piece, const GArray *hits)
{
  g_autoptr (GArray) items = g_array_new (FALSE, FALSE, sizeof (Item));
  const Item *all;
  guint after = 0;

  find_items (self, source, piece, hits, items);
  all = (const Item *) (gpointer) items->data;
  for (guint first = 0, last; first < items->len; first = last)
    {
      gboolean announced = is_announced (self, source, piece, all[first].first),
               of_tools = announced || all[first].hit != NULL;

      for (last = first + 1;
           last < items->len && is_enumerated (self, source, all[last - 1].last, all[last].first); last++)
        of_tools |= all[last].hit != NULL;
      for (guint i = first; i < last; i++)
        if (all[i].first >= after
            && (announced || all[i].hit != NULL || !may_be_noun (source, all[i].first, all[i].last)))
          after = add_item (self, source, piece, &all[i], i + 1 < last ? &all[i + 1] : NULL, of_tools);
    }
}

gboolean
hw_tool_list_read_piece (HwToolList *self, const HwFieldSource *source, guint index, const GArray *hits)
{
  const HwPiece *piece = hw_field_get_piece (source, index);

  if (hits->len == 0 && !may_name_tools (self, source, piece))
    return FALSE;
  read_items (self, source, piece, hits);
  return TRUE;
}

/* "Facebook" beside "Facebook Ads", "Excel" beside "Microsoft Excel", "OCAPI" beside "Open Commerce API (OCAPI)": the
 * longer name says it all. */
static gboolean
is_part_of_another (const GPtrArray *names, guint index)
{
  const char *name = g_ptr_array_index (names, index);
  gsize length = strlen (name);

  for (guint i = 0; i < names->len; i++)
    {
      const char *other = g_ptr_array_index (names, i);
      gsize n = strlen (other);

      if (n > length && other[n - 1] == ')')
        n--;
      if (n <= length + 1)
        continue;
      if ((g_ascii_strncasecmp (other, name, length) == 0 && other[length] == ' ')
          || (g_ascii_strcasecmp (other + n - length, name) == 0 && strchr (" (", other[n - length - 1]) != NULL))
        return TRUE;
    }
  return FALSE;
}

char **
hw_tool_list_finish (HwToolList *self)
{
  g_autoptr (GStrvBuilder) kept = g_strv_builder_new ();
  gboolean any = FALSE;

  for (guint i = 0; i < self->names->len; i++)
    if (!is_part_of_another (self->names, i))
      {
        g_strv_builder_add (kept, g_ptr_array_index (self->names, i));
        any = TRUE;
      }
  return any ? g_strv_builder_end (kept) : NULL;
}
