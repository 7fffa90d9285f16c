/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/hw-entity.h"

G_BEGIN_DECLS

/** HwCall: arguments for work in another thread; what most functions of src/workbench ask for. */
typedef struct
{
  char *id;
  char *key;
  char *text;
  gint64 number;
  HwEntity *entity;
} HwCall;

HwCall *hw_call_new (const char *id, const char *key, const char *text, gint64 number);
/** hw_call_new_entity: takes over the reference. */
HwCall *hw_call_new_entity (gpointer entity);
void hw_call_free (gpointer call);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HwCall, hw_call_free)

G_END_DECLS
