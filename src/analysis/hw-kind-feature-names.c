/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "analysis/hw-kind-features.h"
#include "analysis/hw-kind-shapes.h"

const char *const HW_SHAPE_NICKS[HW_N_SHAPES] = {
  "item", "numbered", "heading", "looks-heading", "whole-line", "in-line", "colon", "stop", "question", "shout",
  "no-stop", "words-1", "words-2", "words-4", "words-8", "words-15", "words-30", "words-more", "capitals",
  "title-case", "lower-start", "digit", "money", "percent", "link", "line-0", "line-1", "line-2", "line-4",
  "part-0", "part-1", "part-2", "part-3", "part-4", "part-5", "part-6", "part-7", "part-8", "part-9", "last",
  "before-item", "after-item", "after-blank", "before-blank", "organisation", "organisation-first", "repeated",
  "foreign",
};

static guint
find_nick (const char *const *nicks, guint n, const char *name)
{
  for (guint i = 0; i < n; i++)
    if (g_str_equal (nicks[i], name))
      return i + 1;
  return 0;
}

gboolean
hw_kind_feature_parse (const char *name, HwWordBook *words, HwFeature *feature)
{
  g_auto (GStrv) parts = NULL;
  guint a, b = 0;
  char type = name[0];

  if (strchr ("wfglhpnyscdxkmijzob", type) == NULL || type == '\0' || name[1] != ':')
    return FALSE;
  parts = g_strsplit (name + 2, " ", 2);
  if (parts[0] == NULL || (parts[1] == NULL) != (strchr ("gyxzb", type) == NULL))
    return FALSE;
  if (type == 's')
    a = find_nick (HW_SHAPE_NICKS, HW_N_SHAPES, parts[0]);
  else if (strchr ("cdxyzo", type) != NULL)
    a = find_nick (HW_SECTION_NICKS, HW_N_SECTIONS, parts[0]);
  else
    a = hw_word_book_add (words, parts[0]);
  if (type == 'x')
    b = g_str_equal (parts[1], "item");
  else if (parts[1] != NULL)
    b = hw_word_book_add (words, parts[1]);
  *feature = hw_kind_feature_make (type, a, b);
  return a != 0;
}

char *
hw_kind_feature_to_string (HwFeature feature, HwWordBook *words)
{
  char type = (char) (feature >> 56);
  guint a = hw_kind_feature_get_number (feature), b = (guint) feature & 0xfffffff;
  const char *first;

  if (type == 's')
    first = HW_SHAPE_NICKS[a - 1];
  else
    first = strchr ("cdxyzo", type) != NULL ? HW_SECTION_NICKS[a - 1] : hw_word_book_get (words, a);
  if (strchr ("gyzb", type) != NULL)
    return g_strdup_printf ("%c:%s %s", type, first, hw_word_book_get (words, b));
  if (type == 'x')
    return g_strdup_printf ("x:%s %s", first, b ? "item" : "text");
  return g_strdup_printf ("%c:%s", type, first);
}
