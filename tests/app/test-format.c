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
  expect (hw_format_pay (19500000, 24000000, "USD", "year"), "USD 195000 – 240000 a year");
  expect (hw_format_pay (HW_UNSET, 24000000, "USD", "year"), "up to USD 240000 a year");
  expect (hw_format_pay (4550, HW_UNSET, "USD", "hour"), "from USD 45.50 an hour");
  expect (hw_format_pay (19500000, 19500000, "EUR", NULL), "EUR 195000");
  expect (hw_format_money (1200000, "JPY"), "JPY 1200000");
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
  g_test_add_func ("/format/words", test_every_choice_has_a_word);
  g_test_add_func ("/format/import", test_an_import_is_counted_in_words);
  return g_test_run ();
}
