/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/repository-contract.h"

typedef struct
{
  const HwRepositoryMaker *maker;
  HwContractFunc func;
} Run;

static void
run_contract (gconstpointer data)
{
  const Run *run = data;
  HwRepository *repository = run->maker->make ();

  run->func (repository);
  run->maker->dispose (repository);
}

static void
add_tests (const HwRepositoryMaker *maker, const HwContract *contracts)
{
  for (; contracts->name != NULL; contracts++)
    {
      g_autofree char *path = g_strdup_printf ("/%s/%s", maker->name, contracts->name);
      Run *run = g_new0 (Run, 1);

      run->maker = maker;
      run->func = contracts->func;
      g_test_add_data_func_full (path, run, run_contract, g_free);
    }
}

void
hw_repository_contract_add_tests (const HwRepositoryMaker *maker)
{
  add_tests (maker, HW_READ_CONTRACTS);
  add_tests (maker, HW_WRITE_CONTRACTS);
  add_tests (maker, HW_BULK_CONTRACTS);
}
