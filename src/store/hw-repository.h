/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "core/hw-change-set.h"
#include "store/hw-query.h"

G_BEGIN_DECLS

/** HwSearchHit: one thing that matches, best first. */
typedef struct
{
  char *noun;
  char *id;
  char *title;
  char *snippet; /* plain text around the words found */
} HwSearchHit;

void hw_search_hit_free (HwSearchHit *self);

/** HwFinding: one thing that a check found wrong. */
typedef struct
{
  char *place;   /* "history 17", "table rating", "file" */
  char *problem;
} HwFinding;

void hw_finding_free (HwFinding *self);

/**
 * HwBulk: a change that is too long to be held, while it is written inside its one transaction.
 *
 * For an HwBulkFunc only. What was written is seen by @query; references are checked at the end.
 */
typedef struct _HwBulk HwBulk;
struct _HwBulk
{
  GPtrArray *(*query) (HwBulk *self, HwQuery *query, GError **error);
  gboolean (*write) (HwBulk *self, HwEntity *before, HwEntity *after, GError **error);
  gint64 revision; /* that all of it gets */
};

/** hw_bulk_query: (element-type HwEntity) (transfer full). */
GPtrArray *hw_bulk_query (HwBulk *self, HwQuery *query, GError **error);
/** hw_bulk_write: as a change of a change set: added without @before, removed without @after. */
gboolean hw_bulk_write (HwBulk *self, gpointer before, gpointer after, GError **error);

/** HwBulkFunc: writes; FALSE with @error: nothing of it stays. Runs on the store's thread, which does nothing else. */
typedef gboolean (*HwBulkFunc) (HwBulk *bulk, gpointer data, GCancellable *cancellable, GError **error);

/** HwBulkJob: what the history says of it, and who writes. */
typedef struct
{
  const char *label;
  const char *actor; /* member id, or NULL */
  HwBulkFunc func;
  gpointer data;
} HwBulkJob;

#define HW_TYPE_REPOSITORY (hw_repository_get_type ())
G_DECLARE_INTERFACE (HwRepository, hw_repository, HW, REPOSITORY, GObject)

/**
 * HwRepository:
 *
 * The only door to what is stored. Reads are query values, writes are change sets applied whole or
 * not at all; all of them run in order on the store's one thread, and complete in the caller's
 * thread-default main context. Queued work at shutdown completes with G_IO_ERROR_CANCELLED.
 *
 * Signal "changed" (GStrv nouns): after every commit, in the main context that created the
 * repository; the nouns' tables that have changed.
 */
struct _HwRepositoryInterface
{
  GTypeInterface parent_iface;

  void (*query_async) (HwRepository *self, HwQuery *query, GCancellable *cancellable, GAsyncReadyCallback callback,
                       gpointer user_data);
  GPtrArray *(*query_finish) (HwRepository *self, GAsyncResult *result, GError **error);
  void (*count_async) (HwRepository *self, HwQuery *query, GCancellable *cancellable, GAsyncReadyCallback callback,
                       gpointer user_data);
  gint64 (*count_finish) (HwRepository *self, GAsyncResult *result, GError **error);
  void (*apply_async) (HwRepository *self, HwChangeSet *changes, GCancellable *cancellable,
                       GAsyncReadyCallback callback, gpointer user_data);
  HwChangeSet *(*apply_finish) (HwRepository *self, GAsyncResult *result, GError **error);
  void (*bulk_async) (HwRepository *self, const HwBulkJob *job, GCancellable *cancellable,
                      GAsyncReadyCallback callback, gpointer user_data);
  gboolean (*bulk_finish) (HwRepository *self, GAsyncResult *result, GError **error);
  void (*search_async) (HwRepository *self, const char *text, guint limit, GCancellable *cancellable,
                        GAsyncReadyCallback callback, gpointer user_data);
  GPtrArray *(*search_finish) (HwRepository *self, GAsyncResult *result, GError **error);
  void (*backup_async) (HwRepository *self, const char *path, GCancellable *cancellable, GAsyncReadyCallback callback,
                        gpointer user_data);
  gboolean (*backup_finish) (HwRepository *self, GAsyncResult *result, GError **error);
  void (*verify_async) (HwRepository *self, GCancellable *cancellable, GAsyncReadyCallback callback,
                        gpointer user_data);
  GPtrArray *(*verify_finish) (HwRepository *self, GAsyncResult *result, GError **error);

  gboolean (*is_read_only) (HwRepository *self);
  const char *(*get_holder) (HwRepository *self); /* who keeps it from being written: "process 4711 on host"; or NULL */
  const char *(*get_path) (HwRepository *self);
};

/* Asynchronous: for the interface's thread. */
void hw_repository_query_async (HwRepository *self, HwQuery *query, GCancellable *cancellable,
                                GAsyncReadyCallback callback, gpointer user_data);
/** hw_repository_query_finish: (element-type HwEntity) (transfer full). */
GPtrArray *hw_repository_query_finish (HwRepository *self, GAsyncResult *result, GError **error);
void hw_repository_apply_async (HwRepository *self, HwChangeSet *changes, GCancellable *cancellable,
                                GAsyncReadyCallback callback, gpointer user_data);
/**
 * hw_repository_apply_finish:
 *
 * The applied change set, its `after` images with the revisions they got: its inverse undoes it.
 * HW_ERROR_CONFLICT when a `before` image is not what is stored; then nothing has changed.
 */
HwChangeSet *hw_repository_apply_finish (HwRepository *self, GAsyncResult *result, GError **error);
void hw_repository_search_async (HwRepository *self, const char *text, guint limit, GCancellable *cancellable,
                                 GAsyncReadyCallback callback, gpointer user_data);
GPtrArray *hw_repository_search_finish (HwRepository *self, GAsyncResult *result, GError **error);

/* Blocking: for worker threads and the command line; never on the interface's thread. */
GPtrArray *hw_repository_query (HwRepository *self, HwQuery *query, GCancellable *cancellable, GError **error);
/** hw_repository_find: one by id; HW_ERROR_NOT_FOUND names noun and id. (transfer full) */
gpointer hw_repository_find (HwRepository *self, const HwEntityClass *klass, const char *id,
                             GCancellable *cancellable, GError **error);
gint64 hw_repository_count (HwRepository *self, HwQuery *query, GCancellable *cancellable, GError **error);
HwChangeSet *hw_repository_apply (HwRepository *self, HwChangeSet *changes, GCancellable *cancellable,
                                  GError **error);
/** hw_repository_bulk: runs @job, whole or not at all; it is borrowed, and its func runs before this returns. */
gboolean hw_repository_bulk (HwRepository *self, const HwBulkJob *job, GCancellable *cancellable, GError **error);
GPtrArray *hw_repository_search (HwRepository *self, const char *text, guint limit, GCancellable *cancellable,
                                 GError **error);
gboolean hw_repository_backup (HwRepository *self, const char *path, GCancellable *cancellable, GError **error);
/** hw_repository_verify: (element-type HwFinding): empty when all is well. */
GPtrArray *hw_repository_verify (HwRepository *self, GCancellable *cancellable, GError **error);

/** hw_repository_dup_history_head: the hash of the last event, which stands for all before it; "" without any. */
char *hw_repository_dup_history_head (HwRepository *self, GCancellable *cancellable, GError **error);

gboolean hw_repository_is_read_only (HwRepository *self);
const char *hw_repository_get_holder (HwRepository *self);
const char *hw_repository_get_path (HwRepository *self);

/** hw_repository_emit_changed: for implementations. */
void hw_repository_emit_changed (HwRepository *self, const char *const *nouns);

G_END_DECLS
