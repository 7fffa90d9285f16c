/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "workbench/hw-entity-list.h"

#include "base/hw-text.h"
#include "workbench/hw-list-diff.h"

struct _HwEntityList
{
  GObject parent_instance;

  HwSession *session;
  HwQuery *query;
  guint offset;
  GPtrArray *items; /* HwItem */
  gint64 n_total;
  char *error;
  gulong changed_id;
  GSource *reload; /* one idle, however many changes were told */
  GCancellable *cancellable;
  guint generation; /* of the load that counts */
  gboolean loading;
  gboolean stale; /* something changed while loading */
};

enum
{
  PROP_0,
  PROP_LOADING,
  PROP_ERROR,
  PROP_N_TOTAL,
  PROP_OFFSET,
  PROP_N_ITEMS,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static void list_model_init (GListModelInterface *iface);
static void start_load (HwEntityList *self);

G_DEFINE_FINAL_TYPE_WITH_CODE (HwEntityList, hw_entity_list, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

/* Page: what one load brings */

typedef struct
{
  HwQuery *page;
  HwQuery *all;
} PageRequest;

typedef struct
{
  GPtrArray *entities;
  gint64 n_total;
} Page;

static void
page_request_free (gpointer data)
{
  PageRequest *self = data;

  hw_query_unref (self->page);
  hw_query_unref (self->all);
  g_free (self);
}

static void
page_free (gpointer data)
{
  Page *self = data;

  g_clear_pointer (&self->entities, g_ptr_array_unref);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Page, page_free)

static gpointer
load_page (HwSession *session, gpointer data, GCancellable *cancellable, GError **error)
{
  PageRequest *request = data;
  HwRepository *repository = hw_session_get_repository (session);
  g_autoptr (Page) page = g_new0 (Page, 1);

  page->entities = hw_repository_query (repository, request->page, cancellable, error);
  if (page->entities == NULL)
    return NULL;
  page->n_total = hw_repository_count (repository, request->all, cancellable, error);
  return page->n_total >= 0 ? g_steal_pointer (&page) : NULL;
}

/* Load: results that come too late are told by their generation */

typedef struct
{
  HwEntityList *list;
  guint generation;
} Load;

static void
set_error (HwEntityList *self, const char *message)
{
  if (hw_set_string (&self->error, message))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ERROR]);
}

static void
set_loading (HwEntityList *self, gboolean loading)
{
  if (self->loading == loading)
    return;
  self->loading = loading;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LOADING]);
}

/* The item that stands for the same state of the same thing, else a new one. */
static HwItem *
take_item (GHashTable *known, HwEntity *entity)
{
  HwItem *item = g_hash_table_lookup (known, entity->id);
  const HwEntity *shown = item != NULL ? hw_item_get_entity (item) : NULL;

  if (shown != NULL && (shown == entity || (shown->revision == entity->revision && hw_entity_equal (shown, entity))))
    return g_object_ref (item);
  return hw_item_new (entity);
}

static void
show_page (HwEntityList *self, GPtrArray *entities, gint64 n_total)
{
  g_autoptr (GHashTable) known = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GPtrArray) wanted = g_ptr_array_new_with_free_func (g_object_unref);
  guint n_before = self->items->len;

  for (guint i = 0; i < self->items->len; i++)
    {
      HwItem *item = g_ptr_array_index (self->items, i);

      g_hash_table_insert (known, ((HwEntity *) hw_item_get_entity (item))->id, item);
    }
  for (guint i = 0; i < entities->len; i++)
    g_ptr_array_add (wanted, take_item (known, g_ptr_array_index (entities, i)));
  if (self->n_total != n_total)
    {
      self->n_total = n_total;
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_N_TOTAL]);
    }
  hw_list_replace (G_LIST_MODEL (self), self->items, wanted);
  if (self->items->len != n_before)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_N_ITEMS]);
}

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autofree Load *load = user_data;
  g_autoptr (HwEntityList) self = load->list;
  g_autoptr (GError) error = NULL;
  g_autoptr (Page) page = hw_session_run_finish (HW_SESSION (source), result, &error);

  if (load->generation != self->generation)
    return;
  if (page != NULL)
    show_page (self, page->entities, page->n_total);
  set_error (self, error != NULL ? error->message : NULL);
  if (self->stale)
    start_load (self);
  else
    set_loading (self, FALSE);
}

static void
start_load (HwEntityList *self)
{
  PageRequest *request;
  Load *load;

  self->generation++;
  self->stale = FALSE;
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  if (self->query == NULL)
    {
      g_autoptr (GPtrArray) none = g_ptr_array_new ();

      show_page (self, none, 0);
      set_error (self, NULL);
      set_loading (self, FALSE);
      return;
    }
  self->cancellable = g_cancellable_new ();
  request = g_new0 (PageRequest, 1);
  request->all = hw_query_page (hw_query_dup (self->query), 0, 0);
  request->page = hw_query_page (hw_query_dup (self->query), self->offset, HW_PAGE_SIZE);
  load = g_new0 (Load, 1);
  load->list = g_object_ref (self);
  load->generation = self->generation;
  set_loading (self, TRUE);
  hw_session_run_async (self->session, load_page, request, page_request_free, page_free, self->cancellable, loaded_cb,
                        load);
}

static gboolean
reload_cb (gpointer data)
{
  HwEntityList *self = data;

  g_clear_pointer (&self->reload, g_source_unref);
  /* A running load is let finish: under a stream of changes the list would never show any of them. */
  if (self->loading)
    self->stale = TRUE;
  else
    start_load (self);
  return G_SOURCE_REMOVE;
}

static void
changed_cb (HwSession *session, GStrv nouns, HwEntityList *self)
{
  const HwEntityClass *klass = self->query != NULL ? hw_query_get_class (self->query) : NULL;

  if (klass == NULL || self->reload != NULL || !g_strv_contains ((const char *const *) nouns, klass->name))
    return;
  self->reload = g_idle_source_new ();
  g_source_set_callback (self->reload, reload_cb, self, NULL);
  g_source_attach (self->reload, g_main_context_get_thread_default ());
}

void
hw_entity_list_set_query (HwEntityList *self, HwQuery *query)
{
  g_autoptr (HwQuery) old = g_steal_pointer (&self->query);

  if (query != NULL)
    self->query = hw_query_dup (query);
  if (self->offset != 0)
    {
      self->offset = 0;
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_OFFSET]);
    }
  start_load (self);
}

void
hw_entity_list_set_offset (HwEntityList *self, guint offset)
{
  if (self->offset == offset)
    return;
  self->offset = offset;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_OFFSET]);
  start_load (self);
}

/* GListModel */

static GType
list_get_item_type (GListModel *model)
{
  return HW_TYPE_ITEM;
}

static guint
list_get_n_items (GListModel *model)
{
  return HW_ENTITY_LIST (model)->items->len;
}

static gpointer
list_get_item (GListModel *model, guint position)
{
  GPtrArray *items = HW_ENTITY_LIST (model)->items;

  return position < items->len ? g_object_ref (g_ptr_array_index (items, position)) : NULL;
}

static void
list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = list_get_item_type;
  iface->get_n_items = list_get_n_items;
  iface->get_item = list_get_item;
}

/* GObject */

static void
hw_entity_list_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  HwEntityList *self = HW_ENTITY_LIST (object);

  switch (id)
    {
    case PROP_LOADING:
      g_value_set_boolean (value, self->loading);
      break;
    case PROP_ERROR:
      g_value_set_string (value, self->error);
      break;
    case PROP_N_TOTAL:
      g_value_set_int64 (value, self->n_total);
      break;
    case PROP_OFFSET:
      g_value_set_uint (value, self->offset);
      break;
    case PROP_N_ITEMS:
      g_value_set_uint (value, self->items->len);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
hw_entity_list_dispose (GObject *object)
{
  HwEntityList *self = HW_ENTITY_LIST (object);

  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  if (self->reload != NULL)
    g_source_destroy (self->reload);
  g_clear_pointer (&self->reload, g_source_unref);
  g_clear_signal_handler (&self->changed_id, self->session);
  g_clear_object (&self->session);
  g_clear_pointer (&self->query, hw_query_unref);
  G_OBJECT_CLASS (hw_entity_list_parent_class)->dispose (object);
}

static void
hw_entity_list_finalize (GObject *object)
{
  HwEntityList *self = HW_ENTITY_LIST (object);

  g_ptr_array_unref (self->items);
  g_free (self->error);
  G_OBJECT_CLASS (hw_entity_list_parent_class)->finalize (object);
}

static void
hw_entity_list_class_init (HwEntityListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = hw_entity_list_get_property;
  object_class->dispose = hw_entity_list_dispose;
  object_class->finalize = hw_entity_list_finalize;
  properties[PROP_LOADING] = g_param_spec_boolean ("loading", NULL, NULL, FALSE, flags);
  properties[PROP_ERROR] = g_param_spec_string ("error", NULL, NULL, NULL, flags);
  properties[PROP_N_TOTAL] = g_param_spec_int64 ("n-total", NULL, NULL, 0, G_MAXINT64, 0, flags);
  properties[PROP_OFFSET] = g_param_spec_uint ("offset", NULL, NULL, 0, G_MAXUINT, 0, flags);
  properties[PROP_N_ITEMS] = g_param_spec_uint ("n-items", NULL, NULL, 0, G_MAXUINT, 0, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
hw_entity_list_init (HwEntityList *self)
{
  self->items = g_ptr_array_new_with_free_func (g_object_unref);
}

HwEntityList *
hw_entity_list_new (HwSession *session)
{
  HwEntityList *self = g_object_new (HW_TYPE_ENTITY_LIST, NULL);

  self->session = g_object_ref (session);
  self->changed_id = g_signal_connect (session, "changed", G_CALLBACK (changed_cb), self);
  return self;
}
