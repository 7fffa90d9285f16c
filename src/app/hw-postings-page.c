/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/hw-postings-page.h"

#include <glib/gi18n-lib.h>

#include "app/hw-column.h"
#include "app/hw-format.h"
#include "app/hw-list-view.h"
#include "core/hw-posting.h"

struct _HwPostingsPage
{
  HwPage parent_instance;
  HwListView *list;
  GtkColumnViewColumn *title;
  GtkColumnViewColumn *organisation;
  GtkColumnViewColumn *file;
  GtkColumnViewColumn *since;
};

G_DEFINE_FINAL_TYPE (HwPostingsPage, hw_postings_page, HW_TYPE_PAGE)

static HwQuery *
build_query (gpointer user_data)
{
  return hw_query_without_bytes (hw_query_order_by (hw_query_new (&HW_POSTING), "created_at", TRUE));
}

static char *
dup_title (gpointer item, gpointer user_data)
{
  HwPosting *posting = hw_item_get_entity (item);

  return g_strdup (posting->title != NULL ? posting->title : posting->file_name);
}

static char *
dup_sentence (gpointer item, gpointer user_data)
{
  HwPosting *posting = hw_item_get_entity (item);
  g_autofree char *title = dup_title (item, user_data);

  if (posting->organisation == NULL)
    return g_steal_pointer (&title);
  /* Translators: a posting's title and employer, read aloud */
  return g_strdup_printf (_("%s at %s"), title, posting->organisation);
}

static char *
dup_organisation (gpointer item, gpointer user_data)
{
  return g_strdup (((HwPosting *) hw_item_get_entity (item))->organisation);
}

static char *
dup_file (gpointer item, gpointer user_data)
{
  return g_strdup (((HwPosting *) hw_item_get_entity (item))->file_name);
}

static char *
dup_since (gpointer item, gpointer user_data)
{
  return hw_format_date (((HwPosting *) hw_item_get_entity (item))->created_at);
}

static void
opened_cb (HwPostingsPage *self, const char *id)
{
  hw_page_go (HW_PAGE (self), "posting/%s", id);
}

static void
hw_postings_page_class_init (HwPostingsPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (HW_TYPE_LIST_VIEW);
  hw_page_class_set_template (widget_class, "hw-postings-page");
  gtk_widget_class_bind_template_child (widget_class, HwPostingsPage, list);
  gtk_widget_class_bind_template_child (widget_class, HwPostingsPage, title);
  gtk_widget_class_bind_template_child (widget_class, HwPostingsPage, organisation);
  gtk_widget_class_bind_template_child (widget_class, HwPostingsPage, file);
  gtk_widget_class_bind_template_child (widget_class, HwPostingsPage, since);
  gtk_widget_class_bind_template_callback (widget_class, opened_cb);
}

static void
hw_postings_page_init (HwPostingsPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  hw_column_set_sentence (self->title, dup_title, dup_sentence, self);
  hw_column_set_text (self->organisation, HW_COLUMN_PLAIN, dup_organisation, self);
  hw_column_set_text (self->file, HW_COLUMN_DIM, dup_file, self);
  hw_column_set_text (self->since, HW_COLUMN_DIM | HW_COLUMN_NUMBER, dup_since, self);
  hw_list_view_set_query (self->list, build_query, self);
}
