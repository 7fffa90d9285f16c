/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/hw-columns-row.h"
#include "app/hw-encoding-row.h"
#include "app/hw-import-dialog.h"
#include "app/hw-import-files.h"
#include "app/hw-import-plan-view.h"
#include "app/hw-import-report.h"
#include "app/hw-import-tally.h"
#include "app/hw-progress-pane.h"
#include "app/hw-requisition-row.h"

G_BEGIN_DECLS

/* What the dialog (hw-import-dialog.c: what it shows) and its steps (hw-import-steps.c: from a file to the next one)
 * share. */

struct _HwImportDialog
{
  AdwWindow parent_instance;
  HwSession *session;
  HwImportFiles files;
  guint look_source;
  char *path; /* under way */
  HwImportPlan *plan;
  char *problem; /* why there is none */
  GCancellable *cancellable;
  gboolean ready;    /* the requisitions are listed, so a plan is made for the right one at once */
  gboolean choosing; /* a person is going through the choices: the keys stay there */

  HwImportTally *all; /* of the dialog */
  gboolean had_run;   /* the rest was imported in a run, so that a person has not seen each file */

  /* A run: from "Import all" to the first file that needs a decision. */
  HwImportTally *run; /* NULL while there is none */
  char *group;        /* of its imports: they are undone together */
  HwDocumentKind run_kind;
  char *run_place; /* where to go when it ends */
  HwImportProgress *run_progress;
  guint n_run; /* files of it, with those to come */
  guint n_run_done;

  GtkStack *states;
  GtkStack *outcome;
  AdwWindowTitle *title;
  GtkButton *cancel_button;
  GtkWidget *choose_button;
  GtkWidget *skip_button;
  GtkButton *import_button;
  GtkLabel *notice;
  GtkWidget *choices;
  AdwComboRow *kind;
  HwRequisitionRow *requisition;
  HwEncodingRow *encoding;
  HwColumnsRow *columns;
  AdwActionRow *keep_going_row;
  GtkSwitch *keep_going;
  AdwActionRow *rest_row;
  HwImportPlanView *plan_view;
  HwProgressPane *working;
  AdwStatusPage *problem_page;
  HwImportReport *report;
};

/* Shown by the dialog */

/** hw_import_dialog_show_file: the next one's name and place among the others; nothing of its plan yet. */
void hw_import_dialog_show_file (HwImportDialog *self);
/** hw_import_dialog_show_looking: while it is not known yet which files there are. */
void hw_import_dialog_show_looking (HwImportDialog *self);
/** hw_import_dialog_show_outcome: the plan, or the problem; @is_table: the columns can be said. */
void hw_import_dialog_show_outcome (HwImportDialog *self, gboolean is_table);
/** hw_import_dialog_show_position: how many files there are, and what was left out; @note (nullable): of the file. */
void hw_import_dialog_show_position (HwImportDialog *self, const char *note);
/** hw_import_dialog_show_report: at the end. */
void hw_import_dialog_show_report (HwImportDialog *self);
/** hw_import_dialog_update: what can be pressed now. */
void hw_import_dialog_update (HwImportDialog *self);

/* Steps */

/** hw_import_dialog_look: through what was given. */
void hw_import_dialog_look (HwImportDialog *self);
/** hw_import_dialog_next_file: or the end. */
void hw_import_dialog_next_file (HwImportDialog *self);
/** hw_import_dialog_skip: counted as left out. */
void hw_import_dialog_skip (HwImportDialog *self);
void hw_import_dialog_plan_file (HwImportDialog *self);
/** hw_import_dialog_import: the file whose plan is shown. */
void hw_import_dialog_import (HwImportDialog *self);
/** hw_import_dialog_import_all: that file and those after it, up to one that needs a decision. */
void hw_import_dialog_import_all (HwImportDialog *self);
/** hw_import_dialog_can_import_all: several are left, and nobody needs to look at this one. */
gboolean hw_import_dialog_can_import_all (HwImportDialog *self);
void hw_import_dialog_stop_work (HwImportDialog *self);

G_END_DECLS
