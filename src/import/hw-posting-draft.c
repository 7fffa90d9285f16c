/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/hw-posting-draft.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/hw-text.h"
#include "import/hw-html-escaped.h"
#include "import/hw-posting-fields.h"
#include "import/hw-posting-places.h"
#include "import/hw-posting-text.h"
#include "import/hw-read-error.h"

#define MAX_OWN_FIELDS 100u
#define MAX_OWN_BYTES 2000u /* longer values are texts: they stay in the original */
#define MUCH_LONGER 8u

struct _HwPostingDraft
{
  HwRecord *record;
  HwBarePostings *bare;
  GPtrArray *warnings;
  GPtrArray *parts; /* HwPostingPart */
  char *pay;        /* in words; NULL: not said so */
  guint n_own;
  HwPostingPlaces *places;
};

HwPostingDraft *
hw_posting_draft_new (HwRecord *record, HwBarePostings *bare, GPtrArray *warnings)
{
  HwPostingDraft *self = g_new0 (HwPostingDraft, 1);

  self->record = record;
  self->bare = bare;
  self->warnings = warnings;
  self->places = hw_posting_places_new (record);
  self->parts = g_ptr_array_new_with_free_func ((GDestroyNotify) hw_posting_part_free);
  return self;
}

void
hw_posting_draft_free (HwPostingDraft *self)
{
  g_ptr_array_unref (self->parts);
  hw_posting_places_free (self->places);
  g_free (self->pay);
  g_free (self);
}

static gboolean
has_value (HwPostingDraft *self, const char *field, const char *value)
{
  for (guint i = 0; i < self->record->names->len; i++)
    if (g_str_equal (g_ptr_array_index (self->record->names, i), field)
        && g_str_equal (g_ptr_array_index (self->record->values, i), value))
      return TRUE;
  return FALSE;
}

/* Under a name that no field of ours has: what is not understood must not look as if it were. */
static void
keep_own (HwPostingDraft *self, const char *own, const char *value)
{
  g_autofree char *line = strlen (value) <= MAX_OWN_BYTES ? hw_posting_line (value) : NULL;
  gboolean taken = g_strv_contains (hw_document_kind_list_fields (HW_DOCUMENT_POSTING), own);
  g_autofree char *name = g_strconcat (own, taken ? " (as written)" : "", NULL);

  if (line == NULL || self->n_own == MAX_OWN_FIELDS || (taken && has_value (self, own, line)))
    return;
  hw_record_add_field (self->record, name, line);
  self->n_own++;
}

static gboolean
refuse (GError **error, const char *field, const char *value, const char *cause)
{
  g_autofree char *shown = hw_text_escape_for_message (value, -1);

  hw_read_error_set (error, HW_ERROR_INPUT, 0, _("“%s” as %s: %s"), shown, field, cause);
  return FALSE;
}

/* "3 Locations", "Multiple locations" count places and name none. */
static gboolean
is_count_of_places (const char *place)
{
  const char *word = place + strspn (place, "0123456789 ");

  if (g_ascii_strncasecmp (word, "multiple ", 9) == 0)
    word += 9;
  return word > place && (g_ascii_strcasecmp (word, "locations") == 0 || g_ascii_strcasecmp (word, "location") == 0);
}

/* "Berlin; Hamburg | Remote": several places in one value; commas stand inside of one. */
static void
add_places (HwPostingDraft *self, const char *own, const char *value)
{
  g_auto (GStrv) places = g_strsplit_set (value, ";|\n", -1);

  for (guint i = 0; places[i] != NULL; i++)
    {
      g_autofree char *place = hw_posting_line (places[i]);

      if (place != NULL && is_count_of_places (place))
        keep_own (self, own, place);
      else if (place != NULL)
        hw_posting_places_add (self->places, place);
    }
}

static gboolean
add_date (HwPostingDraft *self, const char *field, const char *own, const char *value, GError **error)
{
  g_autofree char *date = NULL;

  switch (hw_posting_date (value, &date))
    {
    case HW_DATE_GOOD:
      hw_record_add_field (self->record, field, date);
      return TRUE;
    case HW_DATE_OTHER:
      keep_own (self, own, value);
      return TRUE;
    case HW_DATE_AMBIGUOUS:
      return refuse (error, field, value, _("day and month can be exchanged; write it as 2026-09-14"));
    case HW_DATE_IMPOSSIBLE:
    default:
      return refuse (error, field, value, _("there is no such day or time; correct it"));
    }
}

static gboolean
add_amount (HwPostingDraft *self, const char *field, const char *own, const char *value, GError **error)
{
  g_autofree char *text = g_strstrip (g_strdup (value));
  g_autofree char *amount = hw_posting_written_amount (text);

  if (amount == NULL && strspn (text, "0123456789.,'") == strlen (text))
    return refuse (error, field, value,
                   _("points and commas can be read in two ways (1.234 and 1,234); write digits only"));
  if (amount == NULL)
    keep_own (self, own, value);
  else if (!g_str_equal (amount, "0")) /* boards fill what nobody filled in */
    hw_record_add_field (self->record, field, amount);
  return TRUE;
}

/* Pay in words is text too, which tells more than two figures could; a lone amount is both ends of the range. */
static void
add_pay (HwPostingDraft *self, const char *value)
{
  g_autofree char *amount = hw_posting_amount (value);

  if (amount == NULL || hw_record_get_field (self->record, "pay_min") != NULL
      || hw_record_get_field (self->record, "pay_max") != NULL)
    {
      hw_posting_draft_add_part (self, hw_posting_heading ("pay"), value);
      return;
    }
  hw_record_add_field (self->record, "pay_min", amount);
  hw_record_add_field (self->record, "pay_max", amount);
}

/* The word of this program for @value; NULL when there is none. */
static char *
translate (const char *field, const char *value)
{
  if (g_str_equal (field, "work_mode"))
    return g_strdup (hw_posting_work_mode (value));
  if (g_str_equal (field, "employment_type"))
    return g_strdup (hw_posting_employment_type (value));
  if (g_str_equal (field, "pay_period"))
    return g_strdup (hw_posting_pay_period (value));
  if (g_str_equal (field, "currency"))
    return hw_posting_currency (value);
  if (g_str_equal (field, "language"))
    return hw_posting_language (value);
  if (g_str_equal (field, "url"))
    return g_str_has_prefix (value, "https://") || g_str_has_prefix (value, "http://") ? hw_posting_line (value)
                                                                                        : NULL;
  return hw_posting_line (value);
}

static gboolean
is_text_field (const char *field)
{
  static const char *const names[]
      = { "responsibilities", "requirements", "qualifications", "benefits", "about_employer", NULL };

  return g_strv_contains (names, field);
}

gboolean
hw_posting_draft_set (HwPostingDraft *self, const char *field, const char *own, const char *value, GError **error)
{
  g_autofree char *translated = NULL;

  if (hw_text_is_blank (value))
    return TRUE;
  if (field == NULL)
    keep_own (self, own, value);
  else if (g_str_equal (field, "description"))
    hw_posting_draft_add_part (self, NULL, value);
  else if (g_str_equal (field, "pay"))
    add_pay (self, value);
  else if (is_text_field (field))
    hw_posting_draft_add_part (self, hw_posting_heading (field), value);
  else if (g_str_equal (field, "location"))
    add_places (self, own, value);
  else if (hw_record_get_field (self->record, field) != NULL)
    keep_own (self, own, value);
  else if (g_str_equal (field, "date_posted") || g_str_equal (field, "valid_through"))
    return add_date (self, field, own, value, error);
  else if (g_str_equal (field, "pay_min") || g_str_equal (field, "pay_max"))
    return add_amount (self, field, own, value, error);
  else if ((translated = translate (field, value)) != NULL)
    hw_record_add_field (self->record, field, translated);
  else
    keep_own (self, own, value);
  return TRUE;
}

/* A line about the pay is a field as well; several lines are of several places or parts of it. */
static void
take_pay (HwPostingDraft *self, const char *markup)
{
  g_autofree char *text = strlen (markup) <= MAX_OWN_BYTES ? g_strstrip (g_strdup (markup)) : NULL;

  if (text != NULL && self->pay == NULL && strchr (text, '\n') == NULL && !hw_html_has_tags (text))
    self->pay = hw_posting_line (text);
}

void
hw_posting_draft_add_part (HwPostingDraft *self, const char *heading, const char *markup)
{
  if (g_strcmp0 (heading, hw_posting_heading ("pay")) == 0)
    take_pay (self, markup);
  g_ptr_array_add (self->parts, hw_posting_part_new (heading, markup));
}

/* Whether there is more than a title and facts; a description may repeat the title, or be nothing but tags. */
static gboolean
has_text (HwPostingDraft *self, const char *title, HwTextBuilder *builder)
{
  const char *text = hw_text_builder_get_text (builder);

  if (strlen (text) <= MUCH_LONGER * strlen (title)) /* else it says more, and need not be folded */
    {
      g_autofree char *said = hw_text_match_key (text);
      g_autofree char *key = hw_text_match_key (title);

      if (g_str_equal (said, key))
        return FALSE;
    }
  for (guint i = 0; i < self->parts->len; i++)
    {
      const char *heading = ((HwPostingPart *) g_ptr_array_index (self->parts, i))->heading;

      if (g_strcmp0 (heading, hw_posting_heading ("pay")) != 0
          && g_strcmp0 (heading, hw_posting_heading ("teaser")) != 0)
        return TRUE;
    }
  return FALSE;
}

gboolean
hw_posting_draft_has_place (HwPostingDraft *self)
{
  return hw_record_get_field (self->record, "location") != NULL;
}

/* What a list without descriptions says of the posting, for a person to read and to search. */
static void
write_facts (HwPostingDraft *self, HwTextBuilder *builder)
{
  static const char *const facts[][2] = { { "organisation", "Employer" },
                                          { "location", "Location" },
                                          { "department", "Department" },
                                          { "work_mode", "Work mode" },
                                          { "employment_type", "Employment type" } };

  for (guint i = 0; i < G_N_ELEMENTS (facts); i++)
    for (guint j = 0; j < self->record->names->len; j++)
      if (g_str_equal (g_ptr_array_index (self->record->names, j), facts[i][0]))
        {
          g_autofree char *line
              = g_strdup_printf ("%s: %s", facts[i][1], (char *) g_ptr_array_index (self->record->values, j));

          g_strdelimit (line, "_", ' ');
          hw_text_builder_add (builder, HW_BLOCK_PARAGRAPH, 0, line);
        }
}

static gboolean
check_pay (HwPostingDraft *self, GError **error)
{
  const char *low = hw_record_get_field (self->record, "pay_min");
  const char *high = hw_record_get_field (self->record, "pay_max");

  if (low == NULL || high == NULL || hw_posting_compare_amounts (low, high) <= 0)
    return TRUE;
  return refuse (error, "pay_min", low, _("the lowest pay is above the highest; exchange them"));
}

gboolean
hw_posting_draft_finish (HwPostingDraft *self, GError **error)
{
  const char *title = hw_record_get_field (self->record, "title");
  g_autoptr (HwTextBuilder) builder = NULL;

  if (title == NULL)
    {
      hw_read_error_set (error, HW_ERROR_INPUT, 0, _("the posting has no title; add it"));
      return FALSE;
    }
  if (!check_pay (self, error))
    return FALSE;
  hw_posting_places_warn (self->places, self->warnings);
  if (self->pay != NULL && hw_record_get_field (self->record, "pay_min") == NULL
      && hw_record_get_field (self->record, "pay_max") == NULL)
    hw_record_add_field (self->record, "pay", self->pay);
  builder = hw_posting_text_write (title, self->parts, self->warnings, error);
  if (builder == NULL)
    return FALSE;
  if (has_text (self, title, builder))
    return hw_text_builder_finish (builder, self->record, error);
  hw_bare_postings_add (self->bare, self->record);
  write_facts (self, builder);
  return hw_text_builder_finish (builder, self->record, error);
}
