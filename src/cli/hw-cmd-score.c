/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "base/hw-error.h"
#include "base/hw-text.h"
#include "cli/hw-cli-find.h"
#include "cli/hw-cli-json.h"
#include "cli/hw-cli-output.h"
#include "cli/hw-commands.h"
#include "workbench/hw-candidates.h"
#include "workbench/hw-requisitions.h"
#include "workbench/hw-scorecards.h"

/* score: one member's card for one candidacy, filled in from a terminal. */

typedef struct
{
  char *member;
  GStrv ratings;  /* "competency=4" */
  GStrv evidence; /* "competency=text" */
  char *recommend;
  char *revise;
  gboolean submit;
} ScoreOptions;

static void
clear_options (ScoreOptions *options)
{
  g_free (options->member);
  g_strfreev (options->ratings);
  g_strfreev (options->evidence);
  g_free (options->recommend);
  g_free (options->revise);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (ScoreOptions, clear_options)

static gboolean
parse_rating (HwCli *self, const char *option, const char *text, gint64 *rating, GError **error)
{
  if (g_str_equal (text, "not_observed"))
    *rating = HW_NOT_OBSERVED;
  else if (*text == '\0')
    *rating = HW_UNSET;
  else
    return hw_cli_parse_number (self, option, text, 1, HW_NOT_OBSERVED, 5, rating, error);
  return TRUE;
}

/* Everything that was typed, before anything is stored. */
static gboolean
check_options (HwCli *self, const ScoreOptions *options, GError **error)
{
  int recommendation;

  for (guint i = 0; options->ratings != NULL && options->ratings[i] != NULL; i++)
    {
      g_autofree char *competency = NULL;
      g_autofree char *value = NULL;
      gint64 rating;

      if (!hw_cli_split_pair (self, "--set", options->ratings[i], &competency, &value, error)
          || !parse_rating (self, competency, value, &rating, error))
        return FALSE;
    }
  for (guint i = 0; options->evidence != NULL && options->evidence[i] != NULL; i++)
    {
      g_autofree char *competency = NULL;
      g_autofree char *text = NULL;

      if (!hw_cli_split_pair (self, "--evidence", options->evidence[i], &competency, &text, error))
        return FALSE;
    }
  if (options->member == NULL)
    return hw_cli_refuse_usage (self, error, _("say whose scorecard it is with --member"));
  return options->recommend == NULL
         || hw_cli_parse_choice (self, "--recommend", options->recommend, HW_RECOMMENDATION_NICKS,
                                 &recommendation, error);
}

static gboolean
check_competency (const HwCardSheet *sheet, const char *pair, GError **error)
{
  g_auto (GStrv) words = g_strsplit (pair, "=", 2);
  g_autofree char *shown = NULL;

  if (hw_rubric_find_competency (sheet->rubric, words[0]) >= 0)
    return TRUE;
  shown = hw_text_escape_for_message (words[0], -1);
  g_set_error (error, HW_ERROR, HW_ERROR_NOT_FOUND,
               _("the rubric has no competency “%s”; “hwb rubric show” lists them"), shown);
  return FALSE;
}

static const HwRating *
find_rating (const HwCardSheet *sheet, const char *competency)
{
  for (guint i = 0; i < sheet->ratings->len; i++)
    {
      const HwRating *rating = g_ptr_array_index (sheet->ratings, i);

      if (g_strcmp0 (rating->competency, competency) == 0)
        return rating;
    }
  return NULL;
}

static gboolean
store_ratings (HwCli *self, const HwCardSheet *sheet, const ScoreOptions *options, GError **error)
{
  for (guint i = 0; options->ratings != NULL && options->ratings[i] != NULL; i++)
    {
      g_auto (GStrv) words = g_strsplit (options->ratings[i], "=", 2);
      gint64 rating = HW_UNSET;

      if (!parse_rating (self, words[0], words[1], &rating, error)
          || !hw_scorecard_rate (self->session, sheet->card->parent.id, words[0], rating, NULL, NULL, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
store_evidence (HwCli *self, const HwCardSheet *sheet, const ScoreOptions *options, GError **error)
{
  g_autoptr (HwCardSheet) fresh = hw_scorecard_load (self->session, sheet->card->parent.id, NULL, error);

  if (fresh == NULL)
    return FALSE;
  for (guint i = 0; options->evidence != NULL && options->evidence[i] != NULL; i++)
    {
      g_auto (GStrv) words = g_strsplit (options->evidence[i], "=", 2);
      const HwRating *rating = find_rating (fresh, words[0]);

      if (!hw_scorecard_rate (self->session, sheet->card->parent.id, words[0],
                              rating != NULL ? rating->rating : HW_UNSET, words[1], NULL, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
store (HwCli *self, const HwCardSheet *sheet, const ScoreOptions *options, GError **error)
{
  for (guint i = 0; options->ratings != NULL && options->ratings[i] != NULL; i++)
    if (!check_competency (sheet, options->ratings[i], error))
      return FALSE;
  for (guint i = 0; options->evidence != NULL && options->evidence[i] != NULL; i++)
    if (!check_competency (sheet, options->evidence[i], error))
      return FALSE;
  if (!store_ratings (self, sheet, options, error)
      || (options->evidence != NULL && !store_evidence (self, sheet, options, error)))
    return FALSE;
  if (options->recommend != NULL
      && !hw_scorecard_recommend (
          self->session, sheet->card->parent.id,
          (HwRecommendation) hw_choice_from_nick (HW_RECOMMENDATION_NICKS, options->recommend), NULL, error))
    return FALSE;
  return !options->submit || hw_scorecard_submit (self->session, sheet->card->parent.id, NULL, error);
}

static void
print_json (const HwCardSheet *sheet)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  hw_json_add_fields (builder, &sheet->card->parent);
  hw_json_add_text (builder, "candidate", sheet->candidate->name);
  hw_json_add_text (builder, "member", sheet->member->name);
  json_builder_set_member_name (builder, "ratings");
  json_builder_begin_array (builder);
  for (guint i = 0; i < sheet->ratings->len; i++)
    {
      json_builder_begin_object (builder);
      hw_json_add_fields (builder, g_ptr_array_index (sheet->ratings, i));
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
  hw_json_add_list (builder, "missing", (const char *const *) sheet->missing);
  json_builder_end_object (builder);
  hw_json_print (builder);
}

static char *
format_rating (const HwRating *rating)
{
  if (rating == NULL || rating->rating == HW_UNSET)
    return g_strdup ("");
  return rating->rating == HW_NOT_OBSERVED ? g_strdup (_("not observed"))
                                           : hw_decimal_format (rating->rating, 1);
}

static void
print_text (const HwCardSheet *sheet)
{
  g_autoptr (HwTable) table = hw_table_new (_("Competency"), _("Rating"), _("Evidence"), NULL);
  g_autofree char *candidate = hw_cli_clean (sheet->candidate->name);
  g_autofree char *member = hw_cli_clean (sheet->member->name);
  g_autofree char *missing = sheet->missing != NULL ? g_strjoinv (", ", sheet->missing) : NULL;

  hw_cli_print (_("%s for %s: %s, recommendation: %s\n"), member, candidate,
                HW_CARD_STATUS_NICKS[sheet->card->status],
                HW_RECOMMENDATION_NICKS[sheet->card->recommendation]);
  for (guint k = 0; k < hw_rubric_get_n_competencies (sheet->rubric); k++)
    {
      const HwCompetency *competency = hw_rubric_get_competency (sheet->rubric, k);
      const HwRating *rating = find_rating (sheet, competency->key);
      g_autofree char *value = format_rating (rating);

      hw_table_add (table, competency->key, value,
                    rating != NULL && rating->evidence != NULL ? rating->evidence : "", NULL);
    }
  hw_table_print (table);
  if (sheet->card->status == HW_CARD_DRAFT && missing != NULL && *missing != '\0')
    hw_cli_print (_("Missing before it can be submitted: %s\n"), missing);
}

static gboolean
run_score (HwCli *self, const ScoreOptions *options, GError **error)
{
  g_autoptr (HwCandidacy) candidacy
      = hw_cli_find_candidacy (self, self->arguments[1], self->arguments[0], error);
  g_autofree char *member
      = candidacy != NULL ? hw_cli_ensure_member (self, options->member, "panelist", error) : NULL;
  g_autoptr (HwCardSheet) sheet = NULL;
  g_autoptr (HwCardSheet) result = NULL;
  g_autofree char *revised = NULL;

  if (member == NULL)
    return FALSE;
  hw_session_set_member_id (self->session, member);
  sheet = hw_scorecard_open (self->session, candidacy->parent.id, member, NULL, error);
  if (sheet == NULL)
    return FALSE;
  if (options->revise != NULL)
    {
      revised = hw_scorecard_revise (self->session, sheet->card->parent.id, options->revise, NULL, error);
      if (revised == NULL)
        return FALSE;
      g_clear_pointer (&sheet, hw_card_sheet_free);
      sheet = hw_scorecard_load (self->session, revised, NULL, error);
    }
  if (sheet == NULL || !store (self, sheet, options, error))
    return FALSE;
  result = hw_scorecard_load (self->session, sheet->card->parent.id, NULL, error);
  if (result == NULL)
    return FALSE;
  if (self->json)
    print_json (result);
  else
    print_text (result);
  return TRUE;
}

gboolean
hw_cmd_score (HwCli *self, GError **error)
{
  g_auto (ScoreOptions) options = { 0 };
  const GOptionEntry entries[] = {
    { "member", 'm', 0, G_OPTION_ARG_FILENAME, &options.member, N_("Whose scorecard it is"), N_("MEMBER") },
    { "set", 's', 0, G_OPTION_ARG_FILENAME_ARRAY, &options.ratings,
      N_("A rating: 1 to 5, 0 or not_observed; may be repeated"), N_("COMPETENCY=N") },
    { "evidence", 'e', 0, G_OPTION_ARG_FILENAME_ARRAY, &options.evidence,
      N_("What the rating rests on; may be repeated"), N_("COMPETENCY=TEXT") },
    { "recommend", 'r', 0, G_OPTION_ARG_FILENAME, &options.recommend, N_("strong_no, no, yes or strong_yes"),
      N_("WORD") },
    { "revise", 0, 0, G_OPTION_ARG_FILENAME, &options.revise,
      N_("Start a revision of the submitted scorecard"), N_("REASON") },
    { "submit", 0, 0, G_OPTION_ARG_NONE, &options.submit, N_("Submit it; it is final then"), NULL },
    { NULL, 0, 0, 0, NULL, NULL, NULL },
  };

  return hw_cli_parse (self, entries, 2, 2, error) && check_options (self, &options, error)
         && hw_cli_open (self, error) != NULL && run_score (self, &options, error);
}
