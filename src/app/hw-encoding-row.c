/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/hw-encoding-row.h"

#include <glib/gi18n-lib.h>

#include "app/hw-page.h"
#include "app/hw-widget.h"
#include "base/hw-text.h"

struct _HwEncodingRow
{
  AdwActionRow parent_instance;
  GtkDropDown *names;
  char *found; /* without a person; NULL when that failed */
  gboolean filling;
};

G_DEFINE_FINAL_TYPE (HwEncodingRow, hw_encoding_row, ADW_TYPE_ACTION_ROW)

static guint chosen_signal;

/* The usual ones of what is read, those of one script together. The command line knows the others by name. */
static const struct
{
  const char *letters;
  const char *name;
} ENCODINGS[] = {
  { N_("Unicode"), "UTF-8" },
  { N_("Unicode"), "UTF-16LE" },
  { N_("Unicode"), "UTF-16BE" },
  { N_("Western European"), "windows-1252" },
  { N_("Western European"), "ISO-8859-15" },
  { N_("Western European"), "Macintosh" },
  { N_("Central European"), "windows-1250" },
  { N_("Central European"), "ISO-8859-2" },
  { N_("Central European"), "IBM852" },
  { N_("Baltic"), "windows-1257" },
  { N_("Baltic"), "ISO-8859-13" },
  { N_("Romanian"), "ISO-8859-16" },
  { N_("Turkish"), "windows-1254" },
  { N_("Cyrillic"), "windows-1251" },
  { N_("Cyrillic"), "KOI8-R" },
  { N_("Cyrillic"), "KOI8-U" },
  { N_("Cyrillic"), "ISO-8859-5" },
  { N_("Cyrillic"), "IBM866" },
  { N_("Greek"), "windows-1253" },
  { N_("Greek"), "ISO-8859-7" },
  { N_("Hebrew"), "windows-1255" },
  { N_("Arabic"), "windows-1256" },
  { N_("Vietnamese"), "windows-1258" },
  { N_("Thai"), "TIS-620" },
  { N_("Japanese"), "Shift_JIS" },
  { N_("Japanese"), "EUC-JP" },
  { N_("Simplified Chinese"), "GB18030" },
  { N_("Traditional Chinese"), "Big5" },
  { N_("Korean"), "EUC-KR" },
};

const char *
hw_encoding_row_get_encoding (HwEncodingRow *self)
{
  guint selected = gtk_drop_down_get_selected (self->names);

  return selected > 0 && selected <= G_N_ELEMENTS (ENCODINGS) ? ENCODINGS[selected - 1].name : NULL;
}

void
hw_encoding_row_show (HwEncodingRow *self, const char *encoding, gboolean unreadable)
{
  gboolean is_chosen = hw_encoding_row_get_encoding (self) != NULL;
  g_autofree char *text = NULL;

  g_return_if_fail (HW_IS_ENCODING_ROW (self));
  if (!is_chosen)
    hw_set_string (&self->found, encoding);
  /* Translators: of the encoding of a file's letters: "Detected: windows-1250" */
  text = self->found != NULL ? g_strdup_printf (_("Detected: %s"), self->found)
                             : g_strdup (_("Not detected; choose the right one"));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), text);
  gtk_widget_set_visible (GTK_WIDGET (self),
                          is_chosen || unreadable || (encoding != NULL && !g_str_has_prefix (encoding, "UTF-")));
}

void
hw_encoding_row_forget (HwEncodingRow *self)
{
  g_return_if_fail (HW_IS_ENCODING_ROW (self));
  self->filling = TRUE;
  gtk_drop_down_set_selected (self->names, 0);
  self->filling = FALSE;
  g_clear_pointer (&self->found, g_free);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

static void
selected_cb (HwEncodingRow *self)
{
  if (!self->filling)
    g_signal_emit (self, chosen_signal, 0);
}

static void
fill (HwEncodingRow *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new ((const char *const[]) { _("Automatic"), NULL });

  for (guint i = 0; i < G_N_ELEMENTS (ENCODINGS); i++)
    {
      g_autofree char *name = g_strdup_printf ("%s (%s)", _ (ENCODINGS[i].letters), ENCODINGS[i].name);

      gtk_string_list_append (names, name);
    }
  self->filling = TRUE;
  gtk_drop_down_set_model (self->names, G_LIST_MODEL (names));
  self->filling = FALSE;
}

/* The drop-down does not give its search. */
static GtkWidget *
find_search (GtkWidget *root)
{
  GtkWidget *found = GTK_IS_SEARCH_ENTRY (root) ? root : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_search (child);
  return found;
}

/* Typing in the list searches, without a way to the search first. */
static void
search_while_typing (GtkDropDown *names)
{
  GtkWidget *search = find_search (GTK_WIDGET (names));

  if (search != NULL)
    gtk_search_entry_set_key_capture_widget (GTK_SEARCH_ENTRY (search),
                                             gtk_widget_get_ancestor (search, GTK_TYPE_POPOVER));
}

static void
dispose (GObject *object)
{
  HwEncodingRow *self = HW_ENCODING_ROW (object);

  self->filling = TRUE; /* the drop-down loses its model on the way out */
  gtk_widget_dispose_template (GTK_WIDGET (object), HW_TYPE_ENCODING_ROW);
  G_OBJECT_CLASS (hw_encoding_row_parent_class)->dispose (object);
}

static void
finalize (GObject *object)
{
  g_free (HW_ENCODING_ROW (object)->found);
  G_OBJECT_CLASS (hw_encoding_row_parent_class)->finalize (object);
}

static void
hw_encoding_row_class_init (HwEncodingRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dispose;
  G_OBJECT_CLASS (klass)->finalize = finalize;
  hw_page_class_set_template (widget_class, "hw-encoding-row");
  gtk_widget_class_bind_template_child (widget_class, HwEncodingRow, names);
  gtk_widget_class_bind_template_callback (widget_class, selected_cb);
  chosen_signal = g_signal_new ("chosen", HW_TYPE_ENCODING_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE,
                                0);
}

static void
hw_encoding_row_init (HwEncodingRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_drop_down_set_list_factory (self->names, gtk_drop_down_get_factory (self->names)); /* whole in the list */
  hw_widget_shorten_names (self->names);
  search_while_typing (self->names);
  fill (self);
}
