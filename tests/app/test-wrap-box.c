/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Children side by side while there is room, and in lines below each other where there is not. */
#include "app-fixture.h"

#include "app/hw-wrap-box.h"

#define SPACING 6

typedef struct
{
  GtkWidget *box;
  GtkWidget *children[3]; /* 100, 200 and 60 wide; 20, 40 and 30 high */
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  static const int sizes[][2] = { { 100, 20 }, { 200, 40 }, { 60, 30 } };

  self->box = g_object_ref_sink (g_object_new (HW_TYPE_WRAP_BOX, "spacing", SPACING, NULL));
  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      self->children[i] = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
      gtk_widget_set_size_request (self->children[i], sizes[i][0], sizes[i][1]);
      gtk_widget_set_parent (self->children[i], self->box);
    }
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_assert_finalize_object (self->box);
}

static int
get_height (Fixture *self, int width)
{
  int minimum, natural;

  gtk_widget_measure (self->box, GTK_ORIENTATION_VERTICAL, width, &minimum, &natural, NULL, NULL);
  g_assert_cmpint (minimum, ==, natural);
  return natural;
}

static void
lay_out (Fixture *self, int width)
{
  gtk_widget_size_allocate (self->box, &(GtkAllocation){ 0, 0, width, get_height (self, width) }, -1);
}

static void
assert_place (Fixture *self, guint child, int x, int y, int width)
{
  graphene_rect_t place;

  g_assert_true (gtk_widget_compute_bounds (self->children[child], self->box, &place));
  g_assert_cmpfloat (place.origin.x, ==, x);
  g_assert_cmpfloat (place.origin.y, ==, y);
  g_assert_cmpfloat (place.size.width, ==, width);
}

static void
test_it_asks_for_one_line_and_does_with_the_widest_child (Fixture *self, gconstpointer data)
{
  int minimum, natural;

  gtk_widget_measure (self->box, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &natural, NULL, NULL);
  g_assert_cmpint (minimum, ==, 200);
  g_assert_cmpint (natural, ==, 100 + 200 + 60 + 2 * SPACING);
  g_assert_cmpint (get_height (self, -1), ==, 40);
}

static void
test_lines_are_broken_where_the_room_ends (Fixture *self, gconstpointer data)
{
  g_assert_cmpint (get_height (self, 372), ==, 40);
  g_assert_cmpint (get_height (self, 371), ==, 40 + SPACING + 30);
  g_assert_cmpint (get_height (self, 306), ==, 40 + SPACING + 30);
  g_assert_cmpint (get_height (self, 200), ==, 20 + SPACING + 40 + SPACING + 30);
  lay_out (self, 310);
  assert_place (self, 0, 0, 0, 100);
  assert_place (self, 1, 106, 0, 200);
  assert_place (self, 2, 0, 46, 60);
}

static void
test_what_expands_shares_the_rest_of_its_line (Fixture *self, gconstpointer data)
{
  gtk_widget_set_hexpand (self->children[0], TRUE);
  gtk_widget_set_hexpand (self->children[1], TRUE);
  g_assert_true (gtk_widget_compute_expand (self->box, GTK_ORIENTATION_HORIZONTAL));
  lay_out (self, 400);
  assert_place (self, 0, 0, 0, 114);
  assert_place (self, 1, 120, 0, 214);
  assert_place (self, 2, 340, 0, 60);
}

static void
test_hidden_ones_take_no_room (Fixture *self, gconstpointer data)
{
  gtk_widget_set_visible (self->children[1], FALSE);
  g_assert_cmpint (get_height (self, 170), ==, 30);
  lay_out (self, 170);
  assert_place (self, 2, 106, 0, 60);
}

static void
test_from_right_to_left (Fixture *self, gconstpointer data)
{
  gtk_widget_set_direction (self->box, GTK_TEXT_DIR_RTL);
  lay_out (self, 310);
  assert_place (self, 0, 210, 0, 100);
  assert_place (self, 1, 4, 0, 200);
  assert_place (self, 2, 250, 46, 60);
}

/* A sentence that would like to be in one line gets the lines that it needs when it is alone and has less. */
static void
test_a_wrapping_text_gets_its_height (Fixture *self, gconstpointer data)
{
  GtkWidget *text = gtk_label_new ("a sentence of many words that would like to stand in one line of the window");
  int minimum, wanted;

  gtk_label_set_wrap (GTK_LABEL (text), TRUE);
  gtk_widget_insert_after (text, self->box, self->children[2]);
  gtk_widget_measure (text, GTK_ORIENTATION_VERTICAL, 200, &minimum, &wanted, NULL, NULL);
  g_assert_cmpint (get_height (self, 200), ==, 20 + 40 + 30 + wanted + 3 * SPACING);
}

#define add(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char *argv[])
{
  app_test_init (&argc, &argv);
  add ("/wrap-box/width", test_it_asks_for_one_line_and_does_with_the_widest_child);
  add ("/wrap-box/lines", test_lines_are_broken_where_the_room_ends);
  add ("/wrap-box/expand", test_what_expands_shares_the_rest_of_its_line);
  add ("/wrap-box/hidden", test_hidden_ones_take_no_room);
  add ("/wrap-box/right-to-left", test_from_right_to_left);
  add ("/wrap-box/text", test_a_wrapping_text_gets_its_height);
  return g_test_run ();
}
