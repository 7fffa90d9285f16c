/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* The signs of kinds beside the text of a posting, and the bar beside the chosen statement. */
#include "app-fixture.h"

#include "app/hw-kind-signs.h"
#include "app/hw-posting-text.h"
#include "support/hw-test-rubric.h"

#define N_FILLERS 400

typedef struct
{
  GtkWindow *window;
  HwPostingText *text;
  HwReading *reading;
  HwRubric *rubric;
  GString *words;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();

  self->window = GTK_WINDOW (gtk_window_new ());
  self->text = g_object_new (HW_TYPE_POSTING_TEXT, NULL);
  self->reading = hw_reading_new ();
  self->rubric = hw_test_rubric_load_shipped ();
  self->words = g_string_new (NULL);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), GTK_WIDGET (self->text));
  gtk_window_set_child (self->window, scroller);
  gtk_window_set_default_size (self->window, 500, 400);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  gtk_window_destroy (self->window);
  g_string_free (self->words, TRUE);
  hw_rubric_unref (self->rubric);
  hw_reading_unref (self->reading);
}

static void
add (Fixture *self, HwStatementKind kind, const char *statement, const char *after)
{
  guint start = (guint) self->words->len;

  g_string_append (self->words, statement);
  hw_reading_add_statement (self->reading, start, (guint) self->words->len, kind, HW_LEVEL_NONE);
  g_string_append (self->words, after);
}

static void
show (Fixture *self)
{
  gtk_window_present (self->window);
  app_wait_until (gtk_widget_get_height (GTK_WIDGET (self->text)) >= 300);
  hw_posting_text_set_reading (self->text, self->words->str, NULL, self->reading, self->rubric);
  app_settle (100);
}

static GdkRectangle
get_letter (Fixture *self, guint statement)
{
  HwStatement *of = g_ptr_array_index (self->reading->statements, statement);
  GtkTextIter at;
  GdkRectangle place;

  gtk_text_buffer_get_iter_at_offset (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->text)), &at,
                                      (int) of->start);
  gtk_text_view_get_iter_location (GTK_TEXT_VIEW (self->text), &at, &place);
  return place;
}

static void
assert_beside (const HwKindSign *sign, HwStatementKind kind, const GdkRectangle *letter)
{
  int middle = sign->place.y + sign->place.height / 2;

  g_assert_cmpint (sign->kind, ==, kind);
  g_assert_cmpint (middle, >=, letter->y);
  g_assert_cmpint (middle, <, letter->y + letter->height);
  g_assert_false (gdk_rectangle_intersect (&sign->place, letter, NULL));
}

static void
test_each_paragraph_has_the_signs_of_its_kinds (Fixture *self, gconstpointer data)
{
  g_autoptr (GArray) signs = NULL;
  GdkRectangle letter;

  add (self, HW_KIND_OTHER, "Head of shops", "\n");
  add (self, HW_KIND_COMPANY, "We sell rope.", " ");
  add (self, HW_KIND_COMPANY, "We have done so since 1890.", "\n");
  add (self, HW_KIND_COMPANY, "We like knots.", "\n");
  add (self, HW_KIND_RESPONSIBILITY, "You tie them, and teach the others in all of our shops how it is done.",
       " ");
  add (self, HW_KIND_OFFER, "We pay well and on the first of the month, and give away the rope that is left.",
       "\n");
  show (self);
  signs = hw_posting_text_list_signs (self->text);

g_assert_cmpuint (signs->len, ==, 4);
  letter = get_letter (self, 1);
  assert_beside (&g_array_index (signs, HwKindSign, 0), HW_KIND_COMPANY, &letter);
  letter = get_letter (self, 3);
  assert_beside (&g_array_index (signs, HwKindSign, 1), HW_KIND_COMPANY, &letter);
  letter = get_letter (self, 4);
  assert_beside (&g_array_index (signs, HwKindSign, 2), HW_KIND_RESPONSIBILITY, &letter);
  letter = get_letter (self, 5);
  assert_beside (&g_array_index (signs, HwKindSign, 3), HW_KIND_OFFER, &letter);
}

static void
test_many_on_a_line_share_its_height (Fixture *self, gconstpointer data)
{
  g_autoptr (GArray) signs = NULL;
  const HwKindSign *sign;
  GdkRectangle next;

  add (self, HW_KIND_LOGISTICS, "Hull.", " ");
  add (self, HW_KIND_OFFER, "Bonus.", " ");
  add (self, HW_KIND_LEGAL, "No agents.", "\n");
  add (self, HW_KIND_COMPANY, "We sell rope.", "\n");
  show (self);
  signs = hw_posting_text_list_signs (self->text);
  next = get_letter (self, 3);

  g_assert_cmpuint (signs->len, ==, 4);
  for (guint i = 0; i < 3; i++)
    {
      sign = &g_array_index (signs, HwKindSign, i);
      g_assert_cmpint (sign->place.height, >, 3);
      g_assert_cmpint (sign->place.y + sign->place.height, <=, i < 2 ? sign[1].place.y : next.y);
    }
}

static void
test_the_sign_under_the_pointer_is_found (Fixture *self, gconstpointer data)
{
  g_autoptr (GArray) signs = NULL;
  const GdkRectangle *place;

  add (self, HW_KIND_OFFER, "We pay well.", "\n");
  show (self);
  signs = hw_posting_text_list_signs (self->text);
  place = &g_array_index (signs, HwKindSign, 0).place;

  g_assert_cmpint (hw_kind_signs_find (signs, place->x + 1, place->y + 1), ==, HW_KIND_OFFER);
  g_assert_cmpint (hw_kind_signs_find (signs, place->x + place->width + 1, place->y + 1), ==, -1);
}

static void
test_mirrored_they_stand_on_the_right (Fixture *self, gconstpointer data)
{
  g_autoptr (GArray) signs = NULL;
  GdkRectangle bar, last;

  gtk_widget_set_direction (GTK_WIDGET (self->text), GTK_TEXT_DIR_RTL);
  add (self, HW_KIND_OFFER,
       "We pay well and on the first of the month, and give away the rope that is left over.", "\n");
  show (self);
  signs = hw_posting_text_list_signs (self->text);

  g_assert_cmpuint (signs->len, ==, 1);
  last = g_array_index (signs, HwKindSign, 0).place;
  g_assert_cmpint (last.x, >, gtk_widget_get_width (GTK_WIDGET (self->text)) - 60);
  g_assert_cmpint (gtk_text_view_get_right_margin (GTK_TEXT_VIEW (self->text)), >,
                   gtk_widget_get_width (GTK_WIDGET (self->text)) - last.x);
  g_assert_true (hw_posting_text_find_bar (self->text, &bar));
  g_assert_cmpint (bar.x, >=, last.x + last.width);
}

static void
test_they_grow_with_the_letters (Fixture *self, gconstpointer data)
{
  g_autoptr (GArray) before = NULL;
  g_autoptr (GArray) after = NULL;
  GdkRectangle letter;

  add (self, HW_KIND_OFFER, "We pay well.", "\n");
  show (self);
  before = hw_posting_text_list_signs (self->text);
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", 2 * 96 * 1024, NULL);
  app_settle (50);
  after = hw_posting_text_list_signs (self->text);
  letter = get_letter (self, 0);
  gtk_settings_reset_property (gtk_settings_get_default (), "gtk-xft-dpi");

  g_assert_cmpint (g_array_index (after, HwKindSign, 0).place.width, >=,
                   2 * g_array_index (before, HwKindSign, 0).place.width - 2);
  assert_beside (&g_array_index (after, HwKindSign, 0), HW_KIND_OFFER, &letter);
}

/* Lines further down have no place yet: whoever asks for it disturbs the layout that is under way. */
static void
test_only_what_is_in_sight_is_asked_for_its_place (Fixture *self, gconstpointer data)
{
  g_autoptr (GArray) signs = NULL;
  GtkAdjustment *adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (self->text));
  GdkRectangle bar, seen;

  add (self, HW_KIND_OFFER, "We pay well.", "\n");
  for (guint i = 0; i < N_FILLERS; i++)
    add (self, HW_KIND_COMPANY, "We sell rope.", "\n");
  show (self);
  signs = hw_posting_text_list_signs (self->text);
  gtk_text_view_get_visible_rect (GTK_TEXT_VIEW (self->text), &seen);

  g_assert_cmpuint (signs->len, >, 5);
  g_assert_cmpuint (signs->len, <, 60);
  g_assert_true (hw_posting_text_find_bar (self->text, &bar));
  g_assert_cmpint (bar.height, <, 60);
  gtk_adjustment_set_value (adjustment, gtk_adjustment_get_upper (adjustment));
  app_settle (50);
  g_assert_false (hw_posting_text_find_bar (self->text, &bar));
}

static void
test_the_bar_is_as_long_as_what_is_seen (Fixture *self, gconstpointer data)
{
  g_autoptr (GString) rope = g_string_new (NULL);
  GtkAdjustment *adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (self->text));
  GdkRectangle bar, seen;

  for (guint i = 0; i < N_FILLERS; i++)
    g_string_append (rope, "We sell rope,\n");
  add (self, HW_KIND_COMPANY, rope->str, "and that is all.\n");
  show (self);
  gtk_adjustment_set_value (adjustment, gtk_adjustment_get_upper (adjustment) / 2);
  app_settle (50);
  gtk_text_view_get_visible_rect (GTK_TEXT_VIEW (self->text), &seen);

  g_assert_true (hw_posting_text_find_bar (self->text, &bar));
  g_assert_cmpint (bar.y, <=, seen.y);
  g_assert_cmpint (bar.y + bar.height, >=, seen.y + seen.height - 1);
  g_assert_cmpint (bar.height, <, seen.height + 100);
}

#define ADD(function, words) g_test_add ("/app/kind-signs/" words, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char *argv[])
{
  app_test_init (&argc, &argv);
  ADD (test_each_paragraph_has_the_signs_of_its_kinds, "each paragraph has the signs of its kinds");
  ADD (test_many_on_a_line_share_its_height, "many on a line share its height");
  ADD (test_the_sign_under_the_pointer_is_found, "the sign under the pointer is found");
  ADD (test_mirrored_they_stand_on_the_right, "mirrored they stand on the right");
  ADD (test_they_grow_with_the_letters, "they grow with the letters");
  ADD (test_only_what_is_in_sight_is_asked_for_its_place, "only what is in sight is asked for its place");
  ADD (test_the_bar_is_as_long_as_what_is_seen, "the bar is as long as what is seen");
  return g_test_run ();
}
