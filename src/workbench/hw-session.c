/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "workbench/hw-session.h"

#include "base/hw-text.h"
#include "workbench/hw-session-private.h"

enum
{
  PROP_0,
  PROP_CAN_UNDO,
  PROP_CAN_REDO,
  PROP_UNDO_LABEL,
  PROP_REDO_LABEL,
  PROP_MEMBER_ID,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];
static guint changed_signal;

G_DEFINE_FINAL_TYPE (HwSession, hw_session, G_TYPE_OBJECT)

static void
repository_changed_cb (HwRepository *repository, GStrv nouns, gpointer user_data)
{
  g_signal_emit (user_data, changed_signal, 0, nouns);
}

static gboolean
notify_cb (gpointer data)
{
  g_autoptr (HwSession) self = g_weak_ref_get (data);

  if (self == NULL)
    return G_SOURCE_REMOVE;
  g_mutex_lock (&self->mutex);
  self->notify_pending = FALSE;
  g_mutex_unlock (&self->mutex);
  g_object_freeze_notify (G_OBJECT (self));
  for (guint i = PROP_0 + 1; i < N_PROPS; i++)
    g_object_notify_by_pspec (G_OBJECT (self), properties[i]);
  g_object_thaw_notify (G_OBJECT (self));
  return G_SOURCE_REMOVE;
}

static void
free_weak_ref (gpointer data)
{
  g_weak_ref_clear (data);
  g_free (data);
}

/* Called with the mutex held, on any thread. */
void
hw_session_schedule_notify (HwSession *self)
{
  g_autoptr (GSource) source = NULL;
  GWeakRef *weak;

  if (self->notify_pending)
    return;
  self->notify_pending = TRUE;
  weak = g_new0 (GWeakRef, 1);
  g_weak_ref_init (weak, self);
  source = g_idle_source_new ();
  g_source_set_priority (source, G_PRIORITY_DEFAULT);
  g_source_set_callback (source, notify_cb, weak, free_weak_ref);
  g_source_attach (source, self->context);
}

static void
hw_session_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  HwSession *self = HW_SESSION (object);

  switch (id)
    {
    case PROP_CAN_UNDO:
      g_value_set_boolean (value, hw_session_can_undo (self));
      break;
    case PROP_CAN_REDO:
      g_value_set_boolean (value, hw_session_can_redo (self));
      break;
    case PROP_UNDO_LABEL:
      g_value_take_string (value, hw_session_dup_undo_label (self));
      break;
    case PROP_REDO_LABEL:
      g_value_take_string (value, hw_session_dup_redo_label (self));
      break;
    case PROP_MEMBER_ID:
      g_value_take_string (value, hw_session_dup_member_id (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
hw_session_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  if (id == PROP_MEMBER_ID)
    hw_session_set_member_id (HW_SESSION (object), g_value_get_string (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
hw_session_finalize (GObject *object)
{
  HwSession *self = HW_SESSION (object);

  if (self->repository != NULL)
    g_signal_handler_disconnect (self->repository, self->changed_id);
  /* Every queued edit holds the session, so nothing is left in the queue. */
  g_thread_pool_free (self->editors, FALSE, FALSE);
  g_clear_object (&self->repository);
  g_clear_pointer (&self->clock, hw_clock_unref);
  g_clear_pointer (&self->context, g_main_context_unref);
  hw_rubric_cache_free (self->rubrics);
  hw_undo_stack_free (self->stack);
  g_free (self->member_id);
  g_mutex_clear (&self->mutex);
  g_rec_mutex_clear (&self->edits);
  G_OBJECT_CLASS (hw_session_parent_class)->finalize (object);
}

static void
hw_session_class_init (HwSessionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags read = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = hw_session_get_property;
  object_class->set_property = hw_session_set_property;
  object_class->finalize = hw_session_finalize;
  properties[PROP_CAN_UNDO] = g_param_spec_boolean ("can-undo", NULL, NULL, FALSE, read);
  properties[PROP_CAN_REDO] = g_param_spec_boolean ("can-redo", NULL, NULL, FALSE, read);
  properties[PROP_UNDO_LABEL] = g_param_spec_string ("undo-label", NULL, NULL, NULL, read);
  properties[PROP_REDO_LABEL] = g_param_spec_string ("redo-label", NULL, NULL, NULL, read);
  properties[PROP_MEMBER_ID] = g_param_spec_string (
      "member-id", NULL, NULL, NULL, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  changed_signal = g_signal_new ("changed", HW_TYPE_SESSION, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                 G_TYPE_STRV);
}

static void
hw_session_init (HwSession *self)
{
  g_rec_mutex_init (&self->edits);
  g_mutex_init (&self->mutex);
  self->stack = hw_undo_stack_new ();
  self->rubrics = hw_rubric_cache_new ();
  self->context = g_main_context_ref_thread_default ();
}

HwRepository *
hw_session_get_repository (HwSession *self)
{
  return self->repository;
}

HwClock *
hw_session_get_clock (HwSession *self)
{
  return self->clock;
}

gboolean
hw_session_is_read_only (HwSession *self)
{
  return hw_repository_is_read_only (self->repository);
}

const char *
hw_session_get_holder (HwSession *self)
{
  return hw_repository_get_holder (self->repository);
}

char *
hw_session_dup_member_id (HwSession *self)
{
  char *member_id;

  g_mutex_lock (&self->mutex);
  member_id = g_strdup (self->member_id);
  g_mutex_unlock (&self->mutex);
  return member_id;
}

void
hw_session_set_member_id (HwSession *self, const char *member_id)
{
  g_mutex_lock (&self->mutex);
  if (hw_set_string (&self->member_id, member_id))
    hw_session_schedule_notify (self);
  g_mutex_unlock (&self->mutex);
}

static char *
dup_label (HwSession *self, gboolean redo)
{
  char *label;

  g_mutex_lock (&self->mutex);
  label = g_strdup (hw_undo_stack_get_label (self->stack, redo));
  g_mutex_unlock (&self->mutex);
  return label;
}

char *
hw_session_dup_undo_label (HwSession *self)
{
  return dup_label (self, FALSE);
}

char *
hw_session_dup_redo_label (HwSession *self)
{
  return dup_label (self, TRUE);
}

guint64
hw_session_get_step (HwSession *self, gboolean redo)
{
  guint64 number;

  g_mutex_lock (&self->mutex);
  number = hw_undo_stack_get_number (self->stack, redo);
  g_mutex_unlock (&self->mutex);
  return number;
}

gboolean
hw_session_can_undo (HwSession *self)
{
  g_autofree char *label = dup_label (self, FALSE);

  return label != NULL && !hw_session_is_read_only (self);
}

gboolean
hw_session_can_redo (HwSession *self)
{
  g_autofree char *label = dup_label (self, TRUE);

  return label != NULL && !hw_session_is_read_only (self);
}

HwSession *
hw_session_new (HwRepository *repository, HwClock *clock)
{
  HwSession *self = g_object_new (HW_TYPE_SESSION, NULL);

  self->repository = g_object_ref (repository);
  self->clock = hw_clock_ref (clock);
  self->editors = g_thread_pool_new (hw_session_run_edit_cb, NULL, 1, FALSE, NULL);
  self->changed_id = g_signal_connect (repository, "changed", G_CALLBACK (repository_changed_cb), self);
  return self;
}
