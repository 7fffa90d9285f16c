/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/hw-field-page.h"

#include <string.h>

#include "analysis/hw-field-head-part.h"
#include "base/hw-text.h"

static gboolean
is_board (const HwFieldSource *line, guint at)
{
  int i = hw_field_find_cue_at (line, HW_CUE_NOISE, at);

  return i >= 0 && g_str_equal (g_array_index (line->cues, HwCue, i).value, "board");
}

/* "Careers at", "Jobs", "the": beside a name on every page. */
static gboolean
is_beside_name (const HwFieldSource *line, guint at)
{
  return hw_field_is_cue (line, HW_CUE_NOISE, at) || hw_field_is_cue (line, HW_CUE_BEFORE_NAME, at)
         || hw_field_is_cue (line, HW_CUE_NOT_NAME, at);
}

/* "Careers at Acorn", "Acorn Jobs": the name alone; no tokens when there is none. */
static HwChip
strip_name (const HwFieldSource *line, const HwChip *chip)
{
  const HwToken *tokens = (const HwToken *) (gpointer) line->tokens->data;
  guint first = chip->first, last = chip->last;
  HwChip none = *chip;

  while (first < last && is_beside_name (line, first))
    first++;
  while (last > first && is_beside_name (line, last - 1) && !hw_field_is_cue (line, HW_CUE_FIRM, last - 1))
    last--;
  none.last = none.first;
  return first < last ? hw_chip_trim (line, chip, tokens[first].byte,
                                      last < chip->last ? tokens[last - 1].byte_end : chip->byte_end)
                      : none;
}

static gboolean
may_be_name (const HwFieldSource *line, const HwChip *chip)
{
  return chip->first < chip->last && !is_board (line, chip->first) && !hw_head_is_term (line, chip)
         && !hw_chip_has_cue (line, chip, HW_CUE_PROFILE, NULL) && hw_chip_judge_place (line, chip) == HW_PLACE_NONE;
}

static void
take_name (const HwFieldSource *line, const HwChip *chip, HwReading *page)
{
  HwChip name = strip_name (line, chip);

  if (page->organisation == NULL && may_be_name (line, &name))
    page->organisation = hw_chip_dup (line, &name);
}

/* "Buyer at Acorn" */
static void
part_title (const HwFieldSource *line, const HwChip *chip, HwReading *page)
{
  const char *at = g_strrstr_len (line->text + chip->byte, (gssize) (chip->byte_end - chip->byte), " at ");
  HwChip title = *chip, name;

  if (at != NULL)
    {
      name = hw_chip_trim (line, chip, (guint) (at + 4 - line->text), chip->byte_end);
      title = hw_chip_trim (line, chip, chip->byte, (guint) (at - line->text));
      take_name (line, &name, page);
    }
  if (title.first < title.last)
    page->title = hw_chip_dup (line, &title);
}

void
hw_page_read_title (const HwFieldSource *line, HwReading *page)
{
  g_autoptr (GArray) chips = g_array_new (FALSE, FALSE, sizeof (HwChip));
  guint title = 0;

  if (line->tokens->len == 0)
    return;
  hw_chips_cut (line, 0, chips);
  for (guint i = chips->len; i > 0; i--)
    if (hw_chip_has_cue (line, &g_array_index (chips, HwChip, i - 1), HW_CUE_PROFILE, NULL))
      title = i - 1;
  for (guint i = chips->len; i > 0; i--)
    if (i - 1 != title)
      take_name (line, &g_array_index (chips, HwChip, i - 1), page);
  if (chips->len > 0 && !hw_head_is_noise (line, &g_array_index (chips, HwChip, title)))
    part_title (line, &g_array_index (chips, HwChip, title), page);
}

void
hw_page_read_site (const HwFieldSource *line, HwReading *page)
{
  g_autoptr (GArray) chips = g_array_new (FALSE, FALSE, sizeof (HwChip));

  if (line->tokens->len == 0)
    return;
  hw_chips_cut (line, 0, chips);
  for (guint i = 0; i < chips->len && chips->len <= 2; i++)
    take_name (line, &g_array_index (chips, HwChip, i), page);
}

void
hw_page_read_owner (const HwFieldSource *line, HwReading *page)
{
  g_autofree char *name = page->organisation == NULL && line->tokens->len > 0 ? hw_field_find_imprint (line) : NULL;

  for (guint at = 0; name != NULL && at < line->tokens->len; at++)
    if (is_board (line, at))
      return;
  if (name != NULL)
    page->organisation = g_steal_pointer (&name);
}

/* Whether @title is all that a line of the text says. */
static gboolean
is_line (const char *text, const char *title)
{
  gsize n = strlen (title);

  for (const char *at = strstr (text, title); at != NULL; at = strstr (at + n, title))
    if ((at == text || at[-1] == '\n') && (at[n] == '\n' || at[n] == '\0'))
      return TRUE;
  return FALSE;
}

static gboolean
is_within (const char *page_title, const char *title)
{
  g_autofree char *whole = g_utf8_casefold (page_title, -1);
  g_autofree char *part = g_utf8_casefold (title, -1);

  return strstr (whole, part) != NULL;
}

void
hw_page_apply (const HwFieldSource *source, const char *page_title, const HwReading *title,
               const HwReading *site, HwReading *reading)
{
  const char *names[] = { site->organisation, title->organisation };

  if (title->title != NULL
      && (reading->title == NULL || (!is_within (page_title, reading->title) && is_line (source->text, title->title))))
    hw_set_string (&reading->title, title->title);
  if (reading->organisation != NULL || hw_field_next_client (source, 0) >= 0)
    return;
  for (gsize i = 0; i < G_N_ELEMENTS (names) && reading->organisation == NULL; i++)
    if (names[i] != NULL && !hw_field_is_agency (source, names[i])
        && (i == 0 || hw_field_count_mentions (source, names[i], 0) > 0))
      reading->organisation = g_strdup (names[i]);
}
