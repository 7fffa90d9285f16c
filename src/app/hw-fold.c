/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/hw-fold.h"

#include "app/hw-widget.h"

#define HANDLE 8

struct _HwFold
{
  GtkWidget parent_instance;
  GtkPaned *paned;
  int room;
  int position; /* side by side */
  int least_start, least_end; /* widths: a hidden child does not tell */
  guint source;               /* of the change that is due */
  gboolean one_at_a_time;
  gboolean folded;
  gboolean open;   /* the start child stands in place of the other */
  gboolean closed; /* the start child is hidden though there is room */
};

G_DEFINE_FINAL_TYPE (HwFold, hw_fold, GTK_TYPE_WIDGET)

enum
{
  PROP_START_CHILD = 1,
  PROP_END_CHILD,
  PROP_POSITION,
  PROP_ROOM,
  PROP_ONE_AT_A_TIME,
  PROP_FOLDED,
  N_PROPS
};

static GParamSpec *props[N_PROPS];

static int
get_minimum (gpointer child, GtkOrientation orientation, int for_size)
{
  int minimum;

  gtk_widget_measure (child, orientation, for_size, &minimum, NULL, NULL, NULL);
  return minimum;
}

static void
measure_children (HwFold *self)
{
  GtkWidget *start = gtk_paned_get_start_child (self->paned);
  GtkWidget *end = gtk_paned_get_end_child (self->paned);

  if (start != NULL && gtk_widget_get_visible (start))
    self->least_start = get_minimum (start, GTK_ORIENTATION_HORIZONTAL, -1);
  if (end != NULL && gtk_widget_get_visible (end))
    self->least_end = get_minimum (end, GTK_ORIENTATION_HORIZONTAL, -1);
}

static gboolean
has_room (HwFold *self, int width)
{
  measure_children (self);
  return self->least_start + HANDLE + MAX (self->least_end, self->room) <= width;
}

/* GTK 4.8 keeps the place of the keys in what is hidden twice before it is laid out, and with it the whole page. */
static void
show (GtkWidget *child, gboolean shown)
{
  GtkRoot *root = gtk_widget_get_root (child);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (!shown && focus != NULL && (focus == child || gtk_widget_is_ancestor (focus, child)))
    gtk_root_set_focus (root, NULL);
  gtk_widget_set_visible (child, shown);
}

static void
show_children (HwFold *self)
{
  GtkWidget *start = gtk_paned_get_start_child (self->paned);
  GtkWidget *end = gtk_paned_get_end_child (self->paned);
  gboolean alone = self->one_at_a_time && self->folded;

  if (start != NULL)
    show (start, alone ? self->open : !self->closed);
  if (end != NULL)
    show (end, !alone || !self->open);
}

/* Which children take what a change of the size gives. */
static void
share_room (HwFold *self)
{
  gtk_paned_set_resize_start_child (self->paned, !self->one_at_a_time);
  gtk_paned_set_resize_end_child (self->paned, self->one_at_a_time || self->folded);
}

/* Half of the height for each, and side by side what it was before; kept by the next allocation, then shared again. */
static void
place_handle (HwFold *self)
{
  GtkOrientation orientation = self->folded ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL;

  if (self->one_at_a_time || gtk_orientable_get_orientation (GTK_ORIENTABLE (self->paned)) == orientation)
    return;
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->paned), orientation);
  gtk_paned_set_resize_start_child (self->paned, FALSE);
  gtk_paned_set_resize_end_child (self->paned, TRUE);
  gtk_paned_set_position (self->paned, self->folded ? gtk_widget_get_height (GTK_WIDGET (self)) / 2 : self->position);
}

/* They go to what is left when that where they were is hidden. */
static void
keep_keys (HwFold *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  if (root != NULL && gtk_root_get_focus (root) == NULL)
    gtk_widget_child_focus (GTK_WIDGET (self->paned), GTK_DIR_TAB_FORWARD);
}

static gboolean
fold_cb (gpointer user_data)
{
  HwFold *self = user_data;
  gboolean folded = !has_room (self, gtk_widget_get_width (GTK_WIDGET (self)));

  self->source = 0;
  if (folded == self->folded)
    return G_SOURCE_REMOVE;
  self->folded = folded;
  self->open = FALSE;
  place_handle (self);
  show_children (self);
  keep_keys (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_FOLDED]);
  return G_SOURCE_REMOVE;
}

/* Children may not be hidden or asked for other sizes while sizes are given out: that is done right after. */
static void
size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  HwFold *self = HW_FOLD (widget);
  int least = get_minimum (self->paned, GTK_ORIENTATION_HORIZONTAL, -1);
  int given = MAX (width, least);

  gtk_widget_size_allocate (GTK_WIDGET (self->paned), &(GtkAllocation){
    gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL ? width - given : 0, 0, given,
    MAX (height, get_minimum (self->paned, GTK_ORIENTATION_VERTICAL, given)) }, -1);
  share_room (self);
  if (!self->folded && has_room (self, width))
    self->position = gtk_paned_get_position (self->paned);
  if (self->source == 0 && has_room (self, width) == self->folded)
    self->source = g_idle_add_full (G_PRIORITY_HIGH_IDLE, fold_cb, self, NULL);
}

/* It can always be as narrow as its wider child. */
static void
measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
         int *minimum_baseline, int *natural_baseline)
{
  HwFold *self = HW_FOLD (widget);

  if (orientation == GTK_ORIENTATION_VERTICAL)
    for_size = for_size < 0 ? -1 : MAX (for_size, get_minimum (self->paned, GTK_ORIENTATION_HORIZONTAL, -1));
  gtk_widget_measure (GTK_WIDGET (self->paned), orientation, for_size, minimum, natural, NULL, NULL);
  if (orientation == GTK_ORIENTATION_VERTICAL)
    return;
  measure_children (self);
  *minimum = MIN (*minimum, MAX (self->least_start, self->least_end));
}

static GtkSizeRequestMode
get_request_mode (GtkWidget *widget)
{
  return gtk_widget_get_request_mode (GTK_WIDGET (HW_FOLD (widget)->paned));
}

void
hw_fold_toggle (HwFold *self)
{
  g_return_if_fail (HW_IS_FOLD (self));
  if (self->folded)
    self->open = !self->open;
  else
    self->closed = !self->closed;
  show_children (self);
  if (self->folded)
    gtk_widget_child_focus (GTK_WIDGET (self->paned), GTK_DIR_TAB_FORWARD);
  keep_keys (self);
}

void
hw_fold_close (HwFold *self)
{
  g_return_if_fail (HW_IS_FOLD (self));
  self->open = FALSE;
  show_children (self);
}

gboolean
hw_fold_get_folded (HwFold *self)
{
  g_return_val_if_fail (HW_IS_FOLD (self), FALSE);
  return self->folded;
}

GtkPaned *
hw_fold_get_paned (HwFold *self)
{
  g_return_val_if_fail (HW_IS_FOLD (self), NULL);
  return self->paned;
}

static void
get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  HwFold *self = HW_FOLD (object);

  switch (id)
    {
    case PROP_START_CHILD:
      g_value_set_object (value, gtk_paned_get_start_child (self->paned));
      break;
    case PROP_END_CHILD:
      g_value_set_object (value, gtk_paned_get_end_child (self->paned));
      break;
    case PROP_POSITION:
      g_value_set_int (value, gtk_paned_get_position (self->paned));
      break;
    case PROP_ROOM:
      g_value_set_int (value, self->room);
      break;
    case PROP_ONE_AT_A_TIME:
      g_value_set_boolean (value, self->one_at_a_time);
      break;
    case PROP_FOLDED:
      g_value_set_boolean (value, self->folded);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  HwFold *self = HW_FOLD (object);

  switch (id)
    {
    case PROP_START_CHILD:
      gtk_paned_set_start_child (self->paned, g_value_get_object (value));
      break;
    case PROP_END_CHILD:
      gtk_paned_set_end_child (self->paned, g_value_get_object (value));
      break;
    case PROP_POSITION:
      gtk_paned_set_position (self->paned, g_value_get_int (value));
      break;
    case PROP_ROOM:
      self->room = g_value_get_int (value);
      break;
    case PROP_ONE_AT_A_TIME:
      self->one_at_a_time = g_value_get_boolean (value);
      share_room (self);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
dispose (GObject *object)
{
  g_clear_handle_id (&HW_FOLD (object)->source, g_source_remove);
  hw_widget_clear (GTK_WIDGET (object));
  G_OBJECT_CLASS (hw_fold_parent_class)->dispose (object);
}

static void
hw_fold_class_init (HwFoldClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  object_class->dispose = dispose;
  object_class->get_property = get_property;
  object_class->set_property = set_property;
  widget_class->measure = measure;
  widget_class->size_allocate = size_allocate;
  widget_class->get_request_mode = get_request_mode;
  gtk_widget_class_set_css_name (widget_class, "fold");

  props[PROP_START_CHILD] = g_param_spec_object ("start-child", NULL, NULL, GTK_TYPE_WIDGET, flags);
  props[PROP_END_CHILD] = g_param_spec_object ("end-child", NULL, NULL, GTK_TYPE_WIDGET, flags);
  props[PROP_POSITION] = g_param_spec_int ("position", NULL, NULL, 0, G_MAXINT, 0, flags);
  props[PROP_ROOM] = g_param_spec_int ("room", NULL, NULL, 0, G_MAXINT, 0, flags);
  props[PROP_ONE_AT_A_TIME] = g_param_spec_boolean ("one-at-a-time", NULL, NULL, FALSE, flags);
  props[PROP_FOLDED] = g_param_spec_boolean ("folded", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
hw_fold_init (HwFold *self)
{
  self->paned = GTK_PANED (gtk_paned_new (GTK_ORIENTATION_HORIZONTAL));
  gtk_paned_set_shrink_start_child (self->paned, FALSE);
  gtk_paned_set_shrink_end_child (self->paned, FALSE);
  gtk_paned_set_resize_end_child (self->paned, FALSE);
  gtk_widget_set_parent (GTK_WIDGET (self->paned), GTK_WIDGET (self));
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}
