/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "analysis/hw-kind-features.h"
#include "core/hw-reading.h"

G_BEGIN_DECLS

/**
 * HwKindModel:
 *
 * Tells the kinds of a posting's statements: a linear-chain conditional random field (Lafferty,
 * McCallum, Pereira 2001) with integer weights in thousandths, from data/lexicons/kinds-model.tsv,
 * and a second reading that sees the kinds found around each (HwKindRevision).
 */
typedef struct _HwKindModel HwKindModel;

HwKindModel *hw_kind_model_new (const HwLexicon *lexicon, HwWordBook *words, GError **error);
void hw_kind_model_free (HwKindModel *self);

/** hw_kind_model_decode: the likeliest kinds of all pieces together, a GArray of guint8. */
GArray *hw_kind_model_decode (const HwKindModel *self, const HwFeatureSource *source);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HwKindModel, hw_kind_model_free)

G_END_DECLS
