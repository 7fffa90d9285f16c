/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/hw-resume-evidence.h"

#include <string.h>

/* The passages of a resume, and what in it is meant for a program. */

#define MAX_NOTICES 50u
#define MIN_PASSAGE_WORDS 4u

static gboolean
is_noticed (const HwResume *resume, guint start, guint end)
{
  for (guint i = 0; i < resume->notices->len; i++)
    {
      const HwResumeNotice *notice = &g_array_index (resume->notices, HwResumeNotice, i);

      if (notice->flag == HW_RESUME_INSTRUCTIONS && notice->start < end && start < notice->end)
        return TRUE;
    }
  return FALSE;
}

void
hw_resume_flag_instructions (HwResume *resume, const GArray *pieces, const GArray *hits)
{
  guint hit = 0, n = 0;

  for (guint i = 0; i < pieces->len && n < MAX_NOTICES; i++)
    {
      const HwPiece *piece = &g_array_index (pieces, HwPiece, i);

      while (hit < hits->len && g_array_index (hits, HwPhraseHit, hit).first < piece->first_token)
        hit++;
      if (hit >= hits->len || g_array_index (hits, HwPhraseHit, hit).first >= piece->last_token)
        continue;
      n++;
      if (!is_noticed (resume, piece->start, piece->end))
        hw_resume_add_notice (resume, HW_RESUME_INSTRUCTIONS, piece->start, piece->end);
    }
}

static gint
compare_lines (gconstpointer a, gconstpointer b)
{
  const HwLine *first = *(HwLine *const *)a, *second = *(HwLine *const *)b;

  return first->start < second->start ? -1 : first->start > second->start;
}

static guint
count_words (const char *text)
{
  guint n = 0;

  for (const char *at = text; *at != '\0' && n < MIN_PASSAGE_WORDS; n++)
    {
      at += strspn (at, " \t");
      n -= *at == '\0';
      at += strcspn (at, " \t");
    }
  return n;
}

/* Whether a line tells of work: no heading, no place and time, no address, nothing that only names a subject.
 */
static gboolean
is_passage (const HwLine *line)
{
  if (!(line->flags & HW_LINE_ITEM) && count_words (line->text) < MIN_PASSAGE_WORDS)
    return FALSE;
  return !(line->flags & (HW_LINE_SECTION | HW_LINE_USED))
         && !(line->flags & HW_LINE_HEADING && line->section != HW_SECTION_OTHER)
         && line->section != HW_SECTION_LANGUAGES;
}

void
hw_resume_choose_passages (HwResume *resume, GArray *lines)
{
  g_autoptr (GPtrArray) order = g_ptr_array_sized_new (lines->len);
  GPtrArray *statements = resume->evidence->statements;
  HwStatement **all = (HwStatement **)statements->pdata;
  guint at = 0, kept = 0;

  for (guint i = 0; i < lines->len; i++)
    g_ptr_array_add (order, hw_lines_get (lines, i));
  g_ptr_array_sort (order, compare_lines);
  for (guint i = 0; i < statements->len; i++)
    {
      HwStatement *statement = all[i];

      while (at < order->len && ((HwLine *)g_ptr_array_index (order, at))->end <= statement->start)
        at++;
      if ((at < order->len && ((HwLine *)g_ptr_array_index (order, at))->start < statement->end
           && !is_passage (g_ptr_array_index (order, at)))
          || is_noticed (resume, statement->start, statement->end))
        continue;
      all[i] = all[kept];
      all[kept++] = statement;
    }
  g_ptr_array_set_size (statements, (int)kept);
}
