/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/hw-query.h"

G_BEGIN_DECLS

/* What a query holds; for those that carry it out. */

typedef enum
{
  HW_CONDITION_TEXT,
  HW_CONDITION_INTEGER,
  HW_CONDITION_ANY,
  HW_CONDITION_MATCHES,
} HwConditionKind;

typedef struct
{
  HwConditionKind kind;
  const HwField *field; /* NULL: the id */
  char *text;           /* NULL: is not set; of a choice: its nick */
  gint64 integer;       /* HW_UNSET: is not set */
  char **values;
} HwCondition;

typedef struct
{
  const HwField *field; /* NULL: the id */
  gboolean descending;
} HwOrder;

struct _HwQuery
{
  gatomicrefcount ref_count;
  const HwEntityClass *klass;
  GPtrArray *conditions; /* HwCondition */
  GArray *orders;        /* HwOrder; behind them things stand in the order in which they were added */
  guint offset;
  guint limit; /* 0: all */
  gboolean without_bytes;
};

G_END_DECLS
