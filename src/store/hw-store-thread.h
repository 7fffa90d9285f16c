/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "store/hw-store.h"

G_BEGIN_DECLS

/**
 * HwStoreThread:
 *
 * The one thread that touches the database, and its queue. Every piece of work is a task that the
 * thread answers, in the order in which they came; none is ever left without an answer.
 */
typedef struct _HwStoreThread HwStoreThread;

/** HwStoreJob: does the work of @task and answers it. */
typedef void (*HwStoreJob) (HwStore *store, GTask *task);

/** hw_store_thread_new: takes @store, which is closed by the thread. */
HwStoreThread *hw_store_thread_new (HwStore *store);

/** hw_store_thread_push: takes the reference of @task. After hw_store_thread_stop() it is answered with "cancelled". */
void hw_store_thread_push (HwStoreThread *self, GTask *task, HwStoreJob job);

/** hw_store_thread_stop: waits for the work being done, answers what is queued with "cancelled", closes the store. */
void hw_store_thread_stop (HwStoreThread *self);

/** hw_store_thread_free: stops it first. May be called by the thread itself, when a task held the last reference. */
void hw_store_thread_free (HwStoreThread *self);

G_END_DECLS
