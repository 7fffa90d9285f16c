/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/hw-repository.h"

G_BEGIN_DECLS

/**
 * What every implementation of HwRepository keeps, whatever it stores things in.
 * @make: a new, empty repository; @dispose: closes it and removes what it left.
 */
typedef struct
{
  const char *name;
  HwRepository *(*make) (void);
  void (*dispose) (HwRepository *repository);
} HwRepositoryMaker;

typedef void (*HwContractFunc) (HwRepository *repository);

typedef struct
{
  const char *name; /* NULL: the end */
  HwContractFunc func;
} HwContract;

extern const HwContract HW_READ_CONTRACTS[];
extern const HwContract HW_WRITE_CONTRACTS[];
extern const HwContract HW_BULK_CONTRACTS[];

void hw_repository_contract_add_tests (const HwRepositoryMaker *maker);

G_END_DECLS
