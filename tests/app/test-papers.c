/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app-workspace.h"


#include "app/hw-block-text.h"
#include "app/hw-papers-pane.h"
#include "app/hw-resume-notices.h"
#include "app/hw-resume-overview.h"
#include "base/hw-text.h"
#include "core/hw-people.h"
#include "workbench/hw-candidates.h"
#include "workbench/hw-resumes.h"

/* What a panelist looks at in a candidate's papers. */

typedef struct
{
  guint start;
  guint end;
} Place;

static void
place_cb (Place *place, guint start, guint end)
{
  place->start = start;
  place->end = end;
}

static GtkWindow *
show (GtkWidget *widget)
{
  GtkWindow *window = GTK_WINDOW (gtk_window_new ());

  gtk_window_set_default_size (window, 400, 500);
  gtk_window_set_child (window, widget);
  gtk_window_present (window);
  app_settle (20);
  return window;
}

static HwResume *
make_resume (void)
{
  HwResume *resume = hw_resume_new ();
  HwRole *role = hw_resume_add_role (resume->roles, 10, 40);
  const HwResumeSection section = { HW_SECTION_EXPERIENCE, 5, 90 };

  role->title = g_strdup ("Head of Shop");
  role->organisation = g_strdup ("Example & Co");
  role->since = g_strdup ("2019-04");
  role->current = TRUE;
  resume->months = 14 * 12 + 3;
  resume->email = g_strdup ("ada@example.org");
  g_array_append_val (resume->sections, section);
  return resume;
}

static void
test_times_say_only_what_is_known (void)
{
  static const struct
  {
    const char *since, *until, *shown;
  } cases[] = {
    { "2019-04", "2021", "Example & Co · Apr 2019 – 2021" },
    { NULL, "2010", "Example & Co · until 2010" },
    { "2019-12", NULL, "Example & Co · from Dec 2019" },
    { "2018", "2018", "Example & Co · 2018" },
    { NULL, NULL, "Example & Co" },
  };
  GtkWidget *overview = g_object_new (HW_TYPE_RESUME_OVERVIEW, NULL);
  GtkWindow *window = show (overview);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (HwResume) resume = make_resume ();
      HwRole *role = g_ptr_array_index (resume->roles, 0);

      role->current = FALSE;
      hw_set_string (&role->since, cases[i].since);
      hw_set_string (&role->until, cases[i].until);
      hw_resume_overview_show (HW_RESUME_OVERVIEW (overview), resume);
      app_wait_until (app_find_label (overview, cases[i].shown));
    }
  gtk_window_destroy (window);
}

static void
test_overview_leads_to_places (void)
{
  g_autoptr (HwResume) resume = make_resume ();
  GtkWidget *overview = g_object_new (HW_TYPE_RESUME_OVERVIEW, NULL);
  GtkWindow *window = show (overview);
  g_autoptr (GPtrArray) rows = NULL;
  Place place = { 0, 0 };
  guint n_placed = 0;

  g_signal_connect_swapped (overview, "place", G_CALLBACK (place_cb), &place);
  hw_resume_overview_show (HW_RESUME_OVERVIEW (overview), resume);
  app_wait_until (app_find_label (overview, "Head of Shop"));
  g_assert_true (app_find_label (overview, "Example & Co · Apr 2019 – today"));
  g_assert_true (app_find_label (overview, "ada@example.org"));
  g_assert_true (app_shows (overview, "14 years and 3 months"));
  rows = app_list_widgets (overview, GTK_TYPE_LIST_BOX_ROW);
  for (guint i = 0; i < rows->len; i++)
    {
      place.end = 0;
      g_signal_emit_by_name (gtk_widget_get_parent (rows->pdata[i]), "row-activated", rows->pdata[i]);
      g_assert_true (gtk_list_box_row_get_activatable (rows->pdata[i]) == (place.end > 0));
      n_placed += place.end > 0;
    }
  g_assert_cmpuint (n_placed, ==, 2); /* the role and the section */
  g_assert_cmpuint (place.start, ==, 5);
  gtk_window_destroy (window);
}

/* What a line of notices says to need at least must be enough at any width, or it is drawn over what is below it. */
static void
assert_least_height_is_enough (GtkWidget *notices)
{
  for (GtkWidget *row = gtk_widget_get_first_child (notices); row != NULL; row = gtk_widget_get_next_sibling (row))
    {
      int least, wide;

      gtk_widget_measure (row, GTK_ORIENTATION_VERTICAL, -1, &least, NULL, NULL, NULL);
      gtk_widget_measure (row, GTK_ORIENTATION_VERTICAL, 10000, &wide, NULL, NULL, NULL);
      g_assert_cmpint (least, >=, wide);
    }
}

static void
test_notices_say_what_to_do (void)
{
  g_autoptr (HwResume) resume = make_resume ();
  GtkWidget *notices = g_object_new (HW_TYPE_RESUME_NOTICES, NULL);
  GtkWindow *window = show (notices);
  Place place = { 0, 0 };

  g_signal_connect_swapped (notices, "place", G_CALLBACK (place_cb), &place);
  hw_resume_notices_show (HW_RESUME_NOTICES (notices), resume);
  g_assert_false (gtk_widget_get_visible (notices)); /* no reason, no warning */
  resume->flags = HW_RESUME_NO_TEXT;
  for (int why = HW_NO_TEXT_SCAN; why <= HW_NO_TEXT_LITTLE; why++) /* of any length: a label of two lines or of five */
    {
      resume->no_text = (HwNoText) why;
      hw_resume_notices_show (HW_RESUME_NOTICES (notices), resume);
      assert_least_height_is_enough (notices);
      app_settle (20);
      g_assert_true (app_shows (notices, hw_no_text_describe (resume->no_text)));
      g_assert_true (app_shows (notices, hw_no_text_advise (resume->no_text)));
      g_assert_true (app_shows (notices, "is a scan") == (why == HW_NO_TEXT_SCAN));
      g_assert_true (app_shows (notices, "open it with its password") == (why == HW_NO_TEXT_PASSWORD));
      g_assert_null (app_find_button (notices, "_Show"));
    }
  resume->flags = HW_RESUME_INSTRUCTIONS;
  hw_resume_add_notice (resume, HW_RESUME_INSTRUCTIONS, 33, 44);
  hw_resume_notices_show (HW_RESUME_NOTICES (notices), resume);
  assert_least_height_is_enough (notices);
  app_settle (20);
  g_assert_false (app_shows (notices, "This file"));
  g_assert_true (gtk_widget_activate_action (notices, "notices.show", "i", HW_RESUME_INSTRUCTIONS));
  g_assert_cmpuint (place.start, ==, 33);
  g_assert_cmpuint (place.end, ==, 44);
  gtk_window_destroy (window);
}

static void
assert_same_margin (GtkTextView *view, int one, int other)
{
  GtkTextIter at;
  int margins[2] = { 0 };

  for (int i = 0; i < 2; i++)
    {
      g_autoptr (GSList) tags = NULL;

      gtk_text_buffer_get_iter_at_offset (gtk_text_view_get_buffer (view), &at, i == 0 ? one : other);
      tags = gtk_text_iter_get_tags (&at);
      for (GSList *link = tags; link != NULL; link = link->next)
        g_object_get (link->data, "left-margin", &margins[i], NULL);
    }
  g_assert_cmpint (margins[0], ==, margins[1]);
  g_assert_cmpint (margins[0], >, gtk_text_view_get_left_margin (view));
}

/* A passage goes over two lines, with the cursor at its beginning: the second is tinted and set in like the first. */
static void
test_a_passage_of_two_lines_is_marked_whole (void)
{
  static const char text[] = "Head\n- Drew maps of\n  the coast.\nEnd\n";
  HwBlockText *view = g_object_new (HW_TYPE_BLOCK_TEXT, NULL);
  GtkWindow *window = show (GTK_WIDGET (view));
  g_autoptr (GArray) blocks = g_array_new (FALSE, FALSE, sizeof (HwBlock));
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (view));
  const HwBlock item = { 7, 34, HW_BLOCK_ITEM, 1 };
  GtkTextTag *set_in, *tint;

  g_array_append_val (blocks, item);
  hw_block_text_set (view, text, blocks);
  hw_block_text_apply (view, "heading", item.start, item.end);
  hw_block_text_go (view, item.start);
  app_settle (20);
  set_in = gtk_text_tag_table_lookup (gtk_text_buffer_get_tag_table (buffer), "item-1");
  tint = gtk_text_tag_table_lookup (gtk_text_buffer_get_tag_table (buffer), "heading");
  for (guint offset = item.start; offset < item.end; offset++)
    {
      GtkTextIter at;

      gtk_text_buffer_get_iter_at_offset (buffer, &at, (int) offset);
      g_assert_true (gtk_text_iter_ends_line (&at)
                     || (gtk_text_iter_has_tag (&at, tint) && gtk_text_iter_has_tag (&at, set_in)));
      if (gtk_text_iter_starts_line (&at))
        g_assert_true (gtk_text_iter_starts_tag (&at, tint) && gtk_text_iter_starts_tag (&at, set_in));
    }
  gtk_window_destroy (window);
}

/* A plain text keeps the signs that its writer put there, within the block or before it. */
static void
test_items_have_one_sign (void)
{
  static const char *const text = "- Led a team\n• Ran tests\nOwned profit\n40 people\n  - Opened\n    two shops";
  static const HwBlock blocks[] = {
    { .start = 0, .end = 12, .kind = HW_BLOCK_ITEM, .level = 1 },
    { .start = 13, .end = 24, .kind = HW_BLOCK_ITEM, .level = 1 },
    { .start = 25, .end = 37, .kind = HW_BLOCK_ITEM, .level = 1 },
    { .start = 38, .end = 47, .kind = HW_BLOCK_ITEM, .level = 1 },
    { .start = 52, .end = 72, .kind = HW_BLOCK_ITEM, .level = 1 },
  };
  g_autoptr (GArray) list = g_array_new (FALSE, FALSE, sizeof (HwBlock));
  HwBlockText *view = g_object_ref_sink (g_object_new (HW_TYPE_BLOCK_TEXT, NULL));

  g_array_append_vals (list, blocks, G_N_ELEMENTS (blocks));
  hw_block_text_set (view, text, list);
  for (guint i = 0; i < G_N_ELEMENTS (blocks); i++)
    g_assert_true (hw_block_text_draws_sign (view, blocks[i].start) == (i == 2 || i == 3));
  assert_same_margin (GTK_TEXT_VIEW (view), 49, 65); /* from the spaces before the sign on, all lines alike */
  g_object_unref (view);
}

#define N_LINES 200

typedef struct
{
  HwBlockText *view;
  guint n_turns;
} Going;

/* As an answer to a key or a press does it: in the same frame that then draws. */
static gboolean
go_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  Going *self = data;

  if (self->n_turns++ == 0)
    {
      hw_block_text_clear (self->view, "heading");
      hw_block_text_apply (self->view, "heading", 0, N_LINES * 12 - 1);
      hw_block_text_go (self->view, N_LINES * 12 - 1);
    }
  return self->n_turns < 3 ? G_SOURCE_CONTINUE : G_SOURCE_REMOVE;
}

static GBytes *
take_picture (GtkWidget *widget)
{
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (widget);
  g_autoptr (GtkSnapshot) snapshot = gtk_snapshot_new ();
  int width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget);
  g_autoptr (GskRenderNode) node = NULL;
  g_autoptr (GdkTexture) texture = NULL;
  guchar *pixels = g_malloc ((gsize) width * (gsize) height * 4);

  gdk_paintable_snapshot (paintable, GDK_SNAPSHOT (snapshot), width, height);
  node = gtk_snapshot_to_node (snapshot);
  texture = gsk_renderer_render_texture (gtk_native_get_renderer (gtk_widget_get_native (widget)), node,
                                         &GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height));
  gdk_texture_download (texture, pixels, (gsize) width * 4);
  return g_bytes_new_take (pixels, (gsize) width * (gsize) height * 4);
}

/* Signs stood beside other lines until the view was drawn again, and the scrollbar had no place. */
static void
test_signs_stand_beside_their_lines_at_once (void)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();
  HwBlockText *view = g_object_new (HW_TYPE_BLOCK_TEXT, NULL);
  g_autoptr (GArray) blocks = g_array_new (FALSE, FALSE, sizeof (HwBlock));
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GBytes) first = NULL;
  g_autoptr (GBytes) again = NULL;
  Going going = { view, 0 };
  GtkWindow *window;

  for (guint i = 0; i < N_LINES; i++)
    {
      HwBlock block = { .start = i * 12, .end = i * 12 + 11, .kind = HW_BLOCK_ITEM, .level = 1 };

      g_string_append (text, "Led a team.\n");
      if (i < N_LINES / 2)
        g_array_append_val (blocks, block);
    }
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), GTK_WIDGET (view));
  gtk_widget_set_size_request (scroller, 300, 300);
  window = show (scroller);
  hw_block_text_set (view, text->str, blocks);
  app_settle (100);
  gtk_widget_add_tick_callback (GTK_WIDGET (window), go_cb, &going, NULL);
  app_wait_until (going.n_turns >= 3);
  app_settle (100);
  first = take_picture (GTK_WIDGET (view));
  gtk_widget_queue_draw (GTK_WIDGET (view));
  app_settle (100);
  again = take_picture (GTK_WIDGET (view));
  g_assert_true (g_bytes_equal (first, again));
  gtk_window_destroy (window);
}

static GtkListBox *
find_competencies (GtkWidget *pane)
{
  g_autoptr (GPtrArray) lists = app_list_widgets (pane, GTK_TYPE_LIST_BOX);

  for (guint i = 0; i < lists->len; i++)
    if (gtk_list_box_get_selection_mode (lists->pdata[i]) != GTK_SELECTION_NONE)
      return lists->pdata[i];
  g_assert_not_reached ();
}

/* Names of competencies and of roles are long, and there is little room: over two lines rather than cut off. */
static void
assert_texts_are_whole (gpointer root)
{
  g_autoptr (GPtrArray) labels = app_list_widgets (root, GTK_TYPE_LABEL);

  g_assert_cmpuint (labels->len, >, 0);
  for (guint i = 0; i < labels->len; i++)
    g_assert_false (pango_layout_is_ellipsized (gtk_label_get_layout (labels->pdata[i])));
}

static GtkTextTag *
find_tag (GtkTextBuffer *buffer, const char *name)
{
  return gtk_text_tag_table_lookup (gtk_text_buffer_get_tag_table (buffer), name);
}

static guint
count_stretches (GtkTextBuffer *buffer, const char *tag)
{
  GtkTextIter at;
  guint n = 0;

  gtk_text_buffer_get_start_iter (buffer, &at);
  do
    n += gtk_text_iter_starts_tag (&at, find_tag (buffer, tag));
  while (gtk_text_iter_forward_to_tag_toggle (&at, find_tag (buffer, tag)));
  return n;
}

static void
test_passages_are_shown_one_after_another (AppWorkspace *self, gconstpointer data)
{
  g_autoptr (GPtrArray) people = app_workspace_list (self, &HW_CANDIDATE, "name", "Gwen Achterberg");
  GtkWidget *pane;
  GtkListBox *list;
  GtkTextBuffer *buffer;

  gtk_window_set_default_size (GTK_WINDOW (self->window), 1024, 640);
  app_workspace_go (self, "candidate/%s", HW_ENTITY (people->pdata[0])->id);
  adw_view_stack_set_visible_child_name (hw_page_get_view_stack (hw_window_get_page (self->window)), "papers");
  app_wait_until (app_find_widget (GTK_WIDGET (self->window), HW_TYPE_PAPERS_PANE) != NULL);
  pane = app_find_widget (GTK_WIDGET (self->window), HW_TYPE_PAPERS_PANE);
  list = find_competencies (pane);
  buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (app_find_widget (pane, HW_TYPE_BLOCK_TEXT)));
  g_assert_cmpuint (count_stretches (buffer, "current"), ==, 0);
  for (int i = 0; !app_shows (pane, "Passage 1 of "); i++)
    {
      g_assert_nonnull (gtk_list_box_get_row_at_index (list, i));
      gtk_list_box_select_row (list, gtk_list_box_get_row_at_index (list, i));
    }
  app_settle_until_quiet (100);
  assert_texts_are_whole (pane);
  g_assert_cmpuint (count_stretches (buffer, "current"), >, 0);
  g_assert_cmpuint (count_stretches (buffer, "evidence"), >, 0);
  g_assert_cmpuint (count_stretches (buffer, "item-1"), >, 0); /* lists are shown as such */
}

static char *
add_person (AppWorkspace *self, const char *name, const char *email)
{
  g_autoptr (GError) error = NULL;
  char *id = hw_candidate_create (self->session, name, email, NULL, &error);

  g_assert_no_error (error);
  return id;
}

static void
test_two_who_look_alike_are_proposed (AppWorkspace *self, gconstpointer data)
{
  g_autofree char *one = add_person (self, "Ada Example", "ada@example.org");
  g_autofree char *other = add_person (self, "Example, Ada", NULL);
  g_autoptr (HwQuery) query = hw_query_new (&HW_CANDIDATE);
  GtkWidget *page;

  app_workspace_go (self, "candidate/%s", one);
  page = GTK_WIDGET (hw_window_get_page (self->window));
  app_wait_until (app_find_button (page, "_Not the same") != NULL);
  g_assert_true (gtk_widget_activate_action (page, "candidate.compare", "s", other));
  app_press_dialog (GTK_WINDOW (self->window), "_Close");
  app_press (page, "_Not the same");
  app_wait_until (app_find_button (page, "_Not the same") == NULL); /* a person's word: not proposed again */
  g_assert_cmpint (hw_repository_count (self->repository, query, NULL, NULL), ==, 2);
}

int
main (int argc, char *argv[])
{
  app_test_init (&argc, &argv);
  g_test_add_func ("/papers/two-lines", test_a_passage_of_two_lines_is_marked_whole);
  g_test_add_func ("/papers/signs", test_items_have_one_sign);
  g_test_add_func ("/papers/signs-at-once", test_signs_stand_beside_their_lines_at_once);
  g_test_add_func ("/papers/times", test_times_say_only_what_is_known);
  g_test_add_func ("/papers/overview", test_overview_leads_to_places);
  g_test_add_func ("/papers/notices", test_notices_say_what_to_do);
  g_test_add ("/papers/passages", AppWorkspace, "sample", app_workspace_set_up,
              test_passages_are_shown_one_after_another, app_workspace_tear_down);
  g_test_add ("/papers/look-alikes", AppWorkspace, NULL, app_workspace_set_up, test_two_who_look_alike_are_proposed,
              app_workspace_tear_down);
  return g_test_run ();
}
