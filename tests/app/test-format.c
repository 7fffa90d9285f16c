/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/hw-format.h"

#include <locale.h>

#include "app/hw-labels.h"
#include "core/hw-entity.h"
#include "workbench/hw-import-job.h"

#include "app/hw-import-summary.h"

#define expect(expression, text)                                                                              \
  G_STMT_START                                                                                                \
  {                                                                                                           \
    g_autofree char *expect_value = (expression);                                                             \
    g_assert_cmpstr (expect_value, ==, (text));                                                               \
  }                                                                                                           \
  G_STMT_END

static void
test_what_is_not_known_is_empty (void)
{
  expect (hw_format_date (HW_UNSET), "");
  expect (hw_format_number (HW_UNSET), "");
  expect (hw_format_money (HW_UNSET, "USD"), "");
  expect (hw_format_percent (HW_UNSET), "");
  expect (hw_format_thousandths (HW_UNSET, 2), "");
  expect (hw_format_pay (HW_UNSET, HW_UNSET, "USD", "year"), "");
  expect (hw_format_list (NULL), "");
  g_assert_cmpstr (hw_label_work_mode (NULL), ==, "");
}

static void
test_dates_are_local (void)
{
  expect (hw_format_date (G_GINT64_CONSTANT (1795383600000000)), "22 Nov 2026");
  expect (hw_format_date_time (G_GINT64_CONSTANT (1795383600000000)), "22 Nov 2026, 21:40");
  expect (hw_format_time (G_GINT64_CONSTANT (1795383600000000)), "21:40");
}

static void
test_numbers_round_half_up_without_needless_zeros (void)
{
  expect (hw_format_thousandths (1500, 2), "1.5");
  expect (hw_format_thousandths (1000, 2), "1");
  expect (hw_format_thousandths (1005, 2), "1.01");
  expect (hw_format_thousandths (1004, 2), "1");
  expect (hw_format_thousandths (999, 0), "1");
  expect (hw_format_thousandths (-250, 2), "−0.25");
  expect (hw_format_percent (815), "82 %");
  expect (hw_format_percent (1000), "100 %");
}

static void
test_pay_says_what_is_known (void)
{
  expect (hw_format_pay (19500000, 24000000, "USD", "year"), "USD 195,000 – 240,000 a year");
  expect (hw_format_pay (HW_UNSET, 24000000, "USD", "year"), "up to USD 240,000 a year");
  expect (hw_format_pay (4550, HW_UNSET, "USD", "hour"), "from USD 45.50 an hour");
  expect (hw_format_pay (19500000, 19500000, "EUR", NULL), "EUR 195,000");
  expect (hw_format_money (1200000, "JPY"), "JPY 1,200,000");
}

static void
test_every_choice_has_a_word (void)
{
  for (guint i = 0; HW_REQUISITION_STATE_NICKS[i] != NULL; i++)
    g_assert_cmpstr (hw_label_state ((HwRequisitionState) i), !=, "");
  for (guint i = 0; HW_STAGE_NICKS[i] != NULL; i++)
    g_assert_cmpstr (hw_label_stage ((HwStage) i), !=, "");
  for (guint i = 0; HW_STEP_NICKS[i] != NULL; i++)
    g_assert_cmpstr (hw_label_step ((HwStep) i), !=, "");
  for (guint i = 0; HW_KIND_NICKS[i] != NULL; i++)
    g_assert_cmpstr (hw_label_kind ((HwStatementKind) i), !=, "");
  for (guint i = 0; HW_RECOMMENDATION_NICKS[i] != NULL; i++)
    g_assert_cmpstr (hw_label_recommendation ((HwRecommendation) i), !=, "");
  for (guint i = 0; HW_RANK_STATUS_NICKS[i] != NULL; i++)
    g_assert_cmpstr (hw_label_rank_status ((HwRankStatus) i), !=, "");
  for (guint i = 0; HW_APPROVAL_STATUS_NICKS[i] != NULL; i++)
    g_assert_cmpstr (hw_label_approval ((HwApprovalStatus) i), !=, "");
  for (guint i = 0; HW_CARD_STATUS_NICKS[i] != NULL; i++)
    g_assert_cmpstr (hw_label_card_status ((HwCardStatus) i), !=, "");
  g_assert_cmpstr (hw_label_stage ((HwStage) 99), ==, "");
  g_assert_cmpstr (hw_label_degree ("bachelor"), ==, "Bachelor’s degree");
  g_assert_cmpstr (hw_label_degree ("diploma"), ==, "diploma");
}

static void
test_an_import_is_counted_in_words (void)
{
  g_autoptr (HwImport) ledger = hw_import_new ();

  ledger->n_added = ledger->n_updated = ledger->n_duplicate = ledger->n_rejected = 0;
  expect (hw_import_summarise (ledger), "Nothing in it");
  ledger->n_added = 2;
  ledger->n_updated = 1;
  ledger->n_duplicate = 3;
  expect (hw_import_summarise (ledger), "2 new, 1 update, 3 duplicates");
  ledger->n_rejected = 1;
  expect (hw_import_summarise (ledger), "2 new, 1 update, 3 duplicates, 1 not taken");
  ledger->n_added = 20000;
  expect (hw_import_summarise (ledger), "20,000 new, 1 update, 3 duplicates, 1 not taken");
}

#define expect_parsed(text, wanted)                                                                           \
  G_STMT_START                                                                                                \
  {                                                                                                           \
    gint64 parsed_value = 0;                                                                                  \
    g_assert_true (hw_format_parse_decimal ((text), 100, &parsed_value));                                     \
    g_assert_cmpint (parsed_value, ==, (wanted));                                                             \
  }                                                                                                           \
  G_STMT_END

static void
test_large_numbers_are_grouped (void)
{
  expect (hw_format_number (0), "0");
  expect (hw_format_number (999), "999");
  expect (hw_format_number (-999), "-999");
  expect (hw_format_number (1000), "1,000");
  expect (hw_format_number (-1234567), "-1,234,567");
  expect (hw_format_thousandths (1234500, 1), "1,234.5");
  expect (hw_format_money (123456750, "USD"), "USD 1,234,567.50");
  expect (hw_format_decimal (HW_UNSET, 100), "");
  expect (hw_format_decimal (18500000, 100), "185,000");
  expect (hw_format_decimal (18500050, 100), "185,000.5");
  expect (hw_format_decimal (-50, 100), "-0.5");
}

static void
test_typed_numbers_may_be_grouped (void)
{
  gint64 value;

  expect_parsed ("185000", 18500000);
  expect_parsed (" 185,000 ", 18500000);
  expect_parsed ("1,185,000.50", 118500050);
  expect_parsed ("1,85,000", 18500000); /* as in India */
  expect_parsed ("185 000", 18500000);
  expect_parsed ("185’000", 18500000);
  expect_parsed ("185\u202f000.5", 18500050);
  g_assert_false (hw_format_parse_decimal ("185,00", 100, &value)); /* a comma for a point, perhaps */
  g_assert_false (hw_format_parse_decimal ("18,5", 100, &value));
  g_assert_false (hw_format_parse_decimal ("1,8500,000", 100, &value));
  g_assert_false (hw_format_parse_decimal ("185.000,50", 100, &value));
  g_assert_false (hw_format_parse_decimal (",185", 100, &value));
  g_assert_false (hw_format_parse_decimal ("185k", 100, &value));
  g_assert_false (hw_format_parse_decimal ("", 100, &value));
}

/* Made here: machines that build and test have the locale C alone. */
static gboolean
set_german_locale (const char *folder)
{
  g_autofree char *path = g_build_filename (folder, "de_DE.UTF-8", NULL);
  const char *const command[] = { "localedef", "-i", "de_DE", "-f", "UTF-8", path, NULL };

  g_spawn_sync (NULL, (char **) command, NULL,
                G_SPAWN_SEARCH_PATH | G_SPAWN_STDOUT_TO_DEV_NULL | G_SPAWN_STDERR_TO_DEV_NULL, NULL, NULL, NULL, NULL,
                NULL, NULL);
  g_setenv ("LOCPATH", folder, TRUE);
  return setlocale (LC_ALL, "de_DE.UTF-8") != NULL;
}

static void
test_numbers_follow_the_locale (void)
{
  g_autofree char *folder = g_dir_make_tmp ("locale-XXXXXX", NULL);
  const char *const remove[] = { "rm", "-r", folder, NULL };

  if (set_german_locale (folder))
    {
      expect (hw_format_pay (19500000, 24000050, "EUR", "year"), "EUR 195.000 – 240.000,50 a year");
      expect (hw_format_thousandths (1234500, 1), "1.234,5");
      expect (hw_format_decimal (18500050, 100), "185.000,5");
      expect_parsed ("185.000", 18500000);
      expect_parsed ("185000,5", 18500050);
    }
  else
    g_test_skip ("there is no German locale here");
  setlocale (LC_ALL, "C.UTF-8");
  g_unsetenv ("LOCPATH");
  g_spawn_sync (NULL, (char **) remove, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, NULL, NULL, NULL, NULL);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  setlocale (LC_ALL, "C.UTF-8");
  g_test_add_func ("/format/unset", test_what_is_not_known_is_empty);
  g_test_add_func ("/format/dates", test_dates_are_local);
  g_test_add_func ("/format/numbers", test_numbers_round_half_up_without_needless_zeros);
  g_test_add_func ("/format/pay", test_pay_says_what_is_known);
  g_test_add_func ("/format/grouped", test_large_numbers_are_grouped);
  g_test_add_func ("/format/typed", test_typed_numbers_may_be_grouped);
  g_test_add_func ("/format/locale", test_numbers_follow_the_locale);
  g_test_add_func ("/format/words", test_every_choice_has_a_word);
  g_test_add_func ("/format/import", test_an_import_is_counted_in_words);
  return g_test_run ();
}
