/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef void (*HwAlertConfirmed) (gpointer user_data);
typedef void (*HwAlertAnswered) (const char *text, gpointer user_data);

/**
 * hw_alert_ask:
 * @parent: any widget of the window
 * @confirm: the button's label with mnemonic, "_Submit"; Cancel stands beside it
 * @destructive: what cannot be undone and loses something
 *
 * @confirmed is called once, only when the person agrees; @free_data always.
 */
void hw_alert_ask (GtkWidget *parent, const char *heading, const char *body, const char *confirm,
                   gboolean destructive, HwAlertConfirmed confirmed, gpointer user_data, GDestroyNotify free_data);

/** hw_alert_ask_text: the same with a line to fill in, e.g. a reason; blank text cannot be confirmed. */
void hw_alert_ask_text (GtkWidget *parent, const char *heading, const char *body, const char *field,
                        const char *text, const char *confirm, HwAlertAnswered answered, gpointer user_data,
                        GDestroyNotify free_data);

/** hw_alert_show: one button to close. */
void hw_alert_show (GtkWidget *parent, const char *heading, const char *body);

G_END_DECLS
