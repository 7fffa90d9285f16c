/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/hw-column.h"

#include "app/hw-cell.h"

typedef struct
{
  HwColumnFlags flags;
  HwColumnText text;
  HwColumnText sentence;
  gpointer user_data;
} Binding;

static void
setup_cb (GtkSignalListItemFactory *factory, GtkListItem *row, Binding *binding)
{
  gtk_list_item_set_child (row, hw_cell_new (binding->flags));
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *row, Binding *binding)
{
  gpointer item = gtk_list_item_get_item (row);
  g_autofree char *text = binding->text (item, binding->user_data);
  g_autofree char *sentence = binding->sentence != NULL ? binding->sentence (item, binding->user_data) : NULL;

  hw_cell_set_text (HW_CELL (gtk_list_item_get_child (row)), text, sentence);
}

static void
set_factory (GtkColumnViewColumn *column, const Binding *binding)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();
  Binding *copy = g_memdup2 (binding, sizeof *binding);

  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), copy);
  g_signal_connect_data (factory, "bind", G_CALLBACK (bind_cb), copy, (GClosureNotify) (void (*) (void)) g_free, 0);
  gtk_column_view_column_set_factory (column, factory);
}

void
hw_column_set_text (GtkColumnViewColumn *column, HwColumnFlags flags, HwColumnText text, gpointer user_data)
{
  Binding binding = { flags, text, NULL, user_data };

  set_factory (column, &binding);
}

void
hw_column_set_sentence (GtkColumnViewColumn *column, HwColumnText text, HwColumnText sentence, gpointer user_data)
{
  Binding binding = { HW_COLUMN_MAIN, text, sentence, user_data };

  set_factory (column, &binding);
}
