/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/hw-columns-row.h"

#include <glib/gi18n-lib.h>

#include "app/hw-labels.h"

#define MAX_COLUMNS 100u

/* The first two choices of each; the fields follow. */
enum
{
  CHOICE_KEEP,
  CHOICE_LEAVE_OUT,
  N_CHOICES,
};

struct _HwColumnsRow
{
  AdwExpanderRow parent_instance;
  HwDocumentKind kind;
  GPtrArray *headers; /* char * */
  GPtrArray *rows;    /* AdwComboRow, in the order of the columns; not owned */
  GArray *chosen;     /* gboolean: by a person */
  gboolean filling;
};

G_DEFINE_FINAL_TYPE (HwColumnsRow, hw_columns_row, ADW_TYPE_EXPANDER_ROW)

static guint mapped_signal;

static guint
find_choice (HwColumnsRow *self, const char *field)
{
  const char *const *fields = hw_document_kind_list_fields (self->kind);

  if (field == NULL)
    return CHOICE_KEEP;
  if (g_str_equal (field, HW_COLUMN_LEFT_OUT))
    return CHOICE_LEAVE_OUT;
  for (guint i = 0; fields[i] != NULL; i++)
    if (g_str_equal (fields[i], field))
      return N_CHOICES + i;
  return CHOICE_KEEP;
}

static const char *
get_field (HwColumnsRow *self, guint choice)
{
  if (choice == CHOICE_LEAVE_OUT)
    return HW_COLUMN_LEFT_OUT;
  return choice >= N_CHOICES && choice != GTK_INVALID_LIST_POSITION
           ? hw_document_kind_list_fields (self->kind)[choice - N_CHOICES]
           : "";
}

char *
hw_columns_row_dup_mapping (HwColumnsRow *self)
{
  g_autoptr (GString) lines = g_string_new (NULL);

  for (guint i = 0; i < self->rows->len; i++)
    if (g_array_index (self->chosen, gboolean, i))
      g_string_append_printf (
          lines, "%s%s=%s", lines->len > 0 ? "\n" : "", (char *) g_ptr_array_index (self->headers, i),
          get_field (self, adw_combo_row_get_selected (g_ptr_array_index (self->rows, i))));
  return lines->len > 0 ? g_string_free (g_steal_pointer (&lines), FALSE) : NULL;
}

/* A field has one column: the one that had it before is kept beside the record. */
static void
chosen_cb (HwColumnsRow *self, GParamSpec *pspec, AdwComboRow *row)
{
  guint choice = adw_combo_row_get_selected (row);

  if (self->filling)
    return;
  self->filling = TRUE;
  for (guint i = 0; i < self->rows->len; i++)
    {
      AdwComboRow *other = g_ptr_array_index (self->rows, i);
      gboolean displaced
        = other != row && choice >= N_CHOICES && adw_combo_row_get_selected (other) == choice;

      if (displaced)
        adw_combo_row_set_selected (other, CHOICE_KEEP);
      if (displaced || other == row)
        g_array_index (self->chosen, gboolean, i) = TRUE;
    }
  self->filling = FALSE;
  g_signal_emit (self, mapped_signal, 0);
}

static char *
describe_values (const HwColumn *column)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; column->values != NULL && column->values[i] != NULL; i++)
    if (*column->values[i] != '\0')
      g_string_append_printf (text, "%s%s", text->len > 0 ? " · " : "", column->values[i]);
  if (text->len == 0)
    g_string_append (text, _("Empty in the first rows"));
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
append_row (HwColumnsRow *self, const HwColumn *column, GtkStringList *choices)
{
  GtkWidget *row = adw_combo_row_new ();
  g_autofree char *values = describe_values (column);
  gboolean chosen = FALSE;

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), column->header);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), values);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 2);
  adw_combo_row_set_model (ADW_COMBO_ROW (row), G_LIST_MODEL (choices));
  g_signal_connect_object (row, "notify::selected", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), row);
  g_ptr_array_add (self->rows, row);
  g_ptr_array_add (self->headers, g_strdup (column->header));
  g_array_append_val (self->chosen, chosen);
}

void
hw_columns_row_forget (HwColumnsRow *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    adw_expander_row_remove (ADW_EXPANDER_ROW (self), g_ptr_array_index (self->rows, i));
  g_ptr_array_set_size (self->rows, 0);
  g_ptr_array_set_size (self->headers, 0);
  g_array_set_size (self->chosen, 0);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

static gboolean
is_same (HwColumnsRow *self, HwDocumentKind kind, GPtrArray *columns)
{
  if (kind != self->kind || MIN (columns->len, MAX_COLUMNS) != self->rows->len)
    return FALSE;
  for (guint i = 0; i < self->rows->len; i++)
    if (!g_str_equal (((HwColumn *) g_ptr_array_index (columns, i))->header, g_ptr_array_index (self->headers, i)))
      return FALSE;
  return TRUE;
}

static void
build (HwColumnsRow *self, HwDocumentKind kind, GPtrArray *columns)
{
  const char *const *fields = hw_document_kind_list_fields (kind);
  g_autoptr (GtkStringList) choices = gtk_string_list_new (NULL);

  hw_columns_row_forget (self);
  self->kind = kind;
  gtk_string_list_append (choices, _("Keep as a note"));
  gtk_string_list_append (choices, _("Leave out"));
  for (guint i = 0; fields[i] != NULL; i++)
    gtk_string_list_append (choices, hw_label_field (fields[i]));
  for (guint i = 0; i < columns->len && i < MAX_COLUMNS; i++)
    append_row (self, g_ptr_array_index (columns, i), choices);
}

void
hw_columns_row_show (HwColumnsRow *self, HwDocumentKind kind, GPtrArray *columns)
{
  g_autofree char *subtitle = NULL;
  guint n_fields = 0;

  g_return_if_fail (HW_IS_COLUMNS_ROW (self));
  self->filling = TRUE;
  if (!is_same (self, kind, columns))
    build (self, kind, columns);
  for (guint i = 0; i < self->rows->len; i++)
    {
      const HwColumn *column = g_ptr_array_index (columns, i);
      guint choice = find_choice (self, column->field);

      n_fields += choice >= N_CHOICES;
      adw_combo_row_set_selected (g_ptr_array_index (self->rows, i), choice);
    }
  self->filling = FALSE;
  /* Translators: how many columns of a table fill a field of the program */
  subtitle = g_strdup_printf (_("%u of %u are understood"), n_fields, columns->len);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self), subtitle);
  gtk_widget_set_visible (GTK_WIDGET (self), columns->len > 0);
}

static void
dispose (GObject *object)
{
  HwColumnsRow *self = HW_COLUMNS_ROW (object);

  self->filling = TRUE;
  g_ptr_array_set_size (self->rows, 0);
  G_OBJECT_CLASS (hw_columns_row_parent_class)->dispose (object);
}

static void
finalize (GObject *object)
{
  HwColumnsRow *self = HW_COLUMNS_ROW (object);

  g_ptr_array_unref (self->rows);
  g_ptr_array_unref (self->headers);
  g_array_unref (self->chosen);
  G_OBJECT_CLASS (hw_columns_row_parent_class)->finalize (object);
}

static void
hw_columns_row_class_init (HwColumnsRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = dispose;
  G_OBJECT_CLASS (klass)->finalize = finalize;
  mapped_signal = g_signal_new ("mapped", HW_TYPE_COLUMNS_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
hw_columns_row_init (HwColumnsRow *self)
{
  self->rows = g_ptr_array_new ();
  self->headers = g_ptr_array_new_with_free_func (g_free);
  self->chosen = g_array_new (FALSE, FALSE, sizeof (gboolean));
}
