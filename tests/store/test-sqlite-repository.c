/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/repository-contract.h"
#include "store/store-workspace.h"
#include "support/hw-store-things.h"

static HwTestWorkspace *workspace; /* of the contract being tried */

static HwRepository *
make (void)
{
  workspace = hw_test_workspace_new ();
  return hw_test_workspace_open (workspace);
}

static void
dispose (HwRepository *repository)
{
  hw_test_workspace_close (repository);
  g_clear_pointer (&workspace, hw_test_workspace_free);
}

int
main (int argc, char *argv[])
{
  static const HwRepositoryMaker maker = { "sqlite-repository", make, dispose };

  g_test_init (&argc, &argv, NULL);
  hw_repository_contract_add_tests (&maker);
  return g_test_run ();
}
