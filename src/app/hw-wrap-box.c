/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/hw-wrap-box.h"

#include "app/hw-widget.h"

struct _HwWrapBox
{
  GtkWidget parent_instance;
  int spacing;
};

G_DEFINE_FINAL_TYPE (HwWrapBox, hw_wrap_box, GTK_TYPE_WIDGET)

enum
{
  PROP_SPACING = 1,
  N_PROPS
};

static GParamSpec *props[N_PROPS];

/* A line: children from @first up to the one before @end. */
typedef struct
{
  GtkWidget *first;
  GtkWidget *end;
  int n_expanding;
  int spare; /* width that is left */
  int height;
} Line;

static int
get_width (GtkWidget *child, gboolean least)
{
  int minimum, natural;

  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &natural, NULL, NULL);
  return least ? minimum : natural;
}

static GtkWidget *
skip_hidden (GtkWidget *child)
{
  while (child != NULL && !gtk_widget_should_layout (child))
    child = gtk_widget_get_next_sibling (child);
  return child;
}

static GtkWidget *
get_first (HwWrapBox *self)
{
  return skip_hidden (gtk_widget_get_first_child (GTK_WIDGET (self)));
}

static GtkWidget *
get_next (GtkWidget *child)
{
  return skip_hidden (gtk_widget_get_next_sibling (child));
}

/* One that is alone in its line may have to do with less than it would like. */
static int
get_given_width (GtkWidget *child, const Line *line, int width, int *to_share, int *n_sharing)
{
  int given = MIN (get_width (child, FALSE), width);

  if (line->n_expanding > 0 && gtk_widget_compute_expand (child, GTK_ORIENTATION_HORIZONTAL))
    {
      int share = *to_share / *n_sharing;

      *to_share -= share;
      *n_sharing -= 1;
      given += share;
    }
  return given;
}

static int
get_height (GtkWidget *child, int width, gboolean least)
{
  int minimum, natural;

  gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, MAX (width, get_width (child, TRUE)), &minimum, &natural, NULL,
                      NULL);
  return least ? minimum : natural;
}

static void
measure_line (Line *line, int width, gboolean least)
{
  int to_share = line->spare;
  int n_sharing = line->n_expanding;

  for (GtkWidget *child = line->first; child != line->end; child = get_next (child))
    {
      int height = get_height (child, get_given_width (child, line, width, &to_share, &n_sharing), least);

      line->height = MAX (line->height, height);
    }
}

static Line
take_line (HwWrapBox *self, GtkWidget *first, int width, gboolean least)
{
  Line line = { .first = first, .end = first, .spare = width + self->spacing };

  while (line.end != NULL)
    {
      int wanted = MIN (get_width (line.end, FALSE), width) + self->spacing;

      if (line.end != first && wanted > line.spare)
        break;
      line.spare -= wanted;
      line.n_expanding += gtk_widget_compute_expand (line.end, GTK_ORIENTATION_HORIZONTAL) ? 1 : 0;
      line.end = get_next (line.end);
    }
  measure_line (&line, width, least);
  return line;
}

static void
measure_width (HwWrapBox *self, int *minimum, int *natural)
{
  for (GtkWidget *child = get_first (self); child != NULL; child = get_next (child))
    {
      *minimum = MAX (*minimum, get_width (child, TRUE));
      *natural += get_width (child, FALSE) + (*natural > 0 ? self->spacing : 0);
    }
}

static int
measure_height (HwWrapBox *self, int width, gboolean least)
{
  int height = 0;
  Line line;

  for (GtkWidget *child = get_first (self); child != NULL; child = line.end)
    {
      line = take_line (self, child, width, least);
      height += line.height + (height > 0 ? self->spacing : 0);
    }
  return height;
}

static void
measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
         int *minimum_baseline, int *natural_baseline)
{
  HwWrapBox *self = HW_WRAP_BOX (widget);
  int least = 0;
  int wanted = 0;

  measure_width (self, &least, &wanted);
  *minimum = least;
  *natural = wanted;
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    return;
  *minimum = measure_height (self, for_size < 0 ? wanted : MAX (for_size, least), TRUE);
  *natural = measure_height (self, for_size < 0 ? wanted : MAX (for_size, least), FALSE);
}

static void
allocate_line (HwWrapBox *self, const Line *line, int width, int y)
{
  gboolean from_right = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  int to_share = line->spare;
  int n_sharing = line->n_expanding;
  int x = 0;

  for (GtkWidget *child = line->first; child != line->end; child = get_next (child))
    {
      int given = get_given_width (child, line, width, &to_share, &n_sharing);

      gtk_widget_size_allocate (child, &(GtkAllocation){ from_right ? width - x - given : x, y, given, line->height },
                                -1);
      x += given + self->spacing;
    }
}

static void
size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  HwWrapBox *self = HW_WRAP_BOX (widget);
  gboolean tight = measure_height (self, width, FALSE) > height;
  int y = 0;
  Line line;

  for (GtkWidget *child = get_first (self); child != NULL; child = line.end)
    {
      line = take_line (self, child, width, tight);
      if (y == 0 && line.end == NULL && !tight)
        line.height = MAX (line.height, height); /* one line fills the box */
      allocate_line (self, &line, width, y);
      y += line.height + self->spacing;
    }
}

static GtkSizeRequestMode
get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
compute_expand (GtkWidget *widget, gboolean *hexpand, gboolean *vexpand)
{
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      *hexpand = gtk_widget_compute_expand (child, GTK_ORIENTATION_HORIZONTAL) || *hexpand;
      *vexpand = gtk_widget_compute_expand (child, GTK_ORIENTATION_VERTICAL) || *vexpand;
    }
}

static void
get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  if (prop_id == PROP_SPACING)
    g_value_set_int (value, HW_WRAP_BOX (object)->spacing);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  if (prop_id != PROP_SPACING)
    {
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
      return;
    }
  HW_WRAP_BOX (object)->spacing = g_value_get_int (value);
  gtk_widget_queue_resize (GTK_WIDGET (object));
}

static void
dispose (GObject *object)
{
  hw_widget_clear (GTK_WIDGET (object));
  G_OBJECT_CLASS (hw_wrap_box_parent_class)->dispose (object);
}

static void
hw_wrap_box_class_init (HwWrapBoxClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = get_property;
  object_class->set_property = set_property;
  object_class->dispose = dispose;
  widget_class->measure = measure;
  widget_class->size_allocate = size_allocate;
  widget_class->get_request_mode = get_request_mode;
  widget_class->compute_expand = compute_expand;
  props[PROP_SPACING] = g_param_spec_int ("spacing", NULL, NULL, 0, G_MAXINT16, 0,
                                          G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
hw_wrap_box_init (HwWrapBox *self)
{
}
