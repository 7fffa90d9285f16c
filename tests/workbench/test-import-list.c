/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <fcntl.h>
#include <glib.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#include "workbench/hw-import-list.h"

/* Which files a person means who gives files and folders. */

typedef struct
{
  char *folder;
  GPtrArray *made; /* paths, to be removed again from behind */
  GCancellable *cancellable;
  guint n_seen;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  *self = (Fixture){ .folder = g_dir_make_tmp ("hw-list-XXXXXX", NULL) };
  self->made = g_ptr_array_new_with_free_func (g_free);
  self->cancellable = g_cancellable_new ();
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  for (guint i = self->made->len; i-- > 0;)
    g_assert_cmpint (g_remove (self->made->pdata[i]), ==, 0);
  g_assert_cmpint (g_rmdir (self->folder), ==, 0);
  g_ptr_array_unref (self->made);
  g_object_unref (self->cancellable);
  g_free (self->folder);
}

/* In the folder; a name with a stroke at its end is a folder. */
static void
put (Fixture *self, const char *name)
{
  char *path = g_build_filename (self->folder, name, NULL);

  if (g_str_has_suffix (name, "/"))
    g_assert_cmpint (g_mkdir (path, 0700), ==, 0);
  else
    g_assert_cmpint (close (g_creat (path, 0600)), ==, 0);
  g_ptr_array_add (self->made, path);
}

static HwImportList *
list (Fixture *self, guint limit)
{
  const char *const given[] = { self->folder, NULL };
  g_autoptr (GError) error = NULL;
  HwImportList *found = hw_import_list_make (given, limit, NULL, NULL, NULL, &error);

  g_assert_no_error (error);
  return found;
}

/* The names, a line each; of what cannot be taken the reason behind the path. */
static char *
show (const HwImportList *found)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < found->entries->len; i++)
    {
      const HwImportEntry *entry = found->entries->pdata[i];
      g_autofree char *name = g_path_get_basename (entry->path);

      if (entry->problem == NULL)
        g_string_append_printf (text, "%s\n", name);
      else
        {
          g_assert_true (g_str_has_prefix (entry->problem, entry->path));
          g_string_append_printf (text, "%s\n", entry->problem + strlen (entry->path));
        }
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

#define assert_list(found, expected)                                                                          \
  G_STMT_START                                                                                                \
  {                                                                                                           \
    g_autofree char *assert_shown = show (found);                                                             \
    g_assert_cmpstr (assert_shown, ==, expected);                                                             \
  }                                                                                                           \
  G_STMT_END

static void
test_files_come_in_the_order_a_person_sees (Fixture *self, gconstpointer data)
{
  g_autoptr (HwImportList) found = NULL;

  put (self, "cv 10.pdf");
  put (self, "cv 9.PDF");
  put (self, ".hidden.pdf");
  put (self, "readme");
  put (self, "photo.JPG");
  put (self, "old.doc");
  put (self, "older.DOC");
  put (self, "inside/");
  put (self, "inside/cv 1.pdf");
  found = list (self, 100);
  assert_list (found, "cv 9.PDF\ncv 10.pdf\nreadme\n");
  g_assert_cmpuint (found->n_found, ==, 3);
  g_assert_cmpuint (found->n_other, ==, 3);
  g_assert_cmpuint (found->other_names->len, ==, 2);
}

static void
test_a_link_is_what_it_leads_to (Fixture *self, gconstpointer data)
{
  g_autoptr (HwImportList) found = NULL;
  g_autofree char *file = g_build_filename (self->folder, "b.txt", NULL);
  g_autofree char *nowhere = g_build_filename (self->folder, "c.txt", NULL);

  put (self, "a.txt");
  g_assert_cmpint (symlink ("a.txt", file), ==, 0);
  g_assert_cmpint (symlink ("gone.txt", nowhere), ==, 0);
  g_ptr_array_add (self->made, g_steal_pointer (&file));
  g_ptr_array_add (self->made, g_steal_pointer (&nowhere));
  found = list (self, 100);
  assert_list (found, "a.txt\nb.txt\n");
}

static void
test_more_than_the_limit_are_counted (Fixture *self, gconstpointer data)
{
  g_autoptr (HwImportList) found = NULL;

  for (guint i = 1; i <= 12; i++)
    {
      g_autofree char *name = g_strdup_printf ("%u.txt", i);

      put (self, name);
    }
  found = list (self, 3);
  assert_list (found, "1.txt\n2.txt\n3.txt\n");
  g_assert_cmpuint (found->n_found, ==, 12);
}

/* The first ones of all, whatever order the disk has them in. */
static void
test_of_thousands_the_first_by_name_are_taken (Fixture *self, gconstpointer data)
{
  g_autoptr (HwImportList) found = NULL;

  for (guint i = 5000; i > 0; i--)
    {
      g_autofree char *name = g_strdup_printf ("%u.txt", i);

      put (self, name);
    }
  found = list (self, 4);
  assert_list (found, "1.txt\n2.txt\n3.txt\n4.txt\n");
  g_assert_cmpuint (found->n_found, ==, 5000);
}

static void
test_files_and_folders_together_have_one_limit (Fixture *self, gconstpointer data)
{
  g_autofree char *file = g_build_filename (self->folder, "first.xyz", NULL);
  const char *const given[] = { file, self->folder, "/nowhere/at all.pdf", NULL };
  g_autoptr (HwImportList) found = NULL;

  put (self, "first.xyz");
  put (self, "a.txt");
  put (self, "b.txt");
  found = hw_import_list_make (given, 2, NULL, NULL, NULL, NULL);
  assert_list (found, "first.xyz\na.txt\n"); /* what is named itself is taken, whatever its ending */
  g_assert_cmpuint (found->n_found, ==, 4);
}

static void
test_a_folder_without_anything_to_import_says_so (Fixture *self, gconstpointer data)
{
  static const struct
  {
    const char *name, *told;
  } steps[] = {
    { NULL, ": this folder is empty; choose one with files to import\n" },
    { ".hidden", ": this folder holds only hidden files; choose one with files to import\n" },
    { "inside/", ": this folder holds only other folders; choose one that holds files\n" },
    { "a.jpg", ": the one file in this folder is of a format that cannot be read (.jpg); choose text, Markdown, HTML, "
               "PDF, Word, OpenDocument, CSV, JSON, XML or vCards\n" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      g_autoptr (HwImportList) found = NULL;

      if (steps[i].name != NULL)
        put (self, steps[i].name);
      found = list (self, 100);
      assert_list (found, steps[i].told);
      g_assert_cmpuint (found->n_other, ==, 0); /* told already */
    }
}

static void
test_a_folder_that_may_not_be_read_says_why (Fixture *self, gconstpointer data)
{
  g_autoptr (HwImportList) found = NULL;

  if (geteuid () == 0)
    {
      g_test_skip ("the administrator may read every folder");
      return;
    }
  put (self, "a.txt");
  g_assert_cmpint (g_chmod (self->folder, 0), ==, 0);
  found = list (self, 100);
  g_assert_cmpint (g_chmod (self->folder, 0700), ==, 0);
  assert_list (found, ": this folder cannot be listed: Permission denied; check the permissions\n");
}

static void
seen_cb (guint n_seen, gpointer data)
{
  Fixture *self = data;

  self->n_seen = n_seen;
  if (n_seen == 2)
    g_cancellable_cancel (self->cancellable);
}

static void
test_a_cancel_ends_it_between_two_names (Fixture *self, gconstpointer data)
{
  const char *const given[] = { self->folder, NULL };
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < 9; i++)
    {
      g_autofree char *name = g_strdup_printf ("%u.txt", i);

      put (self, name);
    }
  g_assert_null (hw_import_list_make (given, 100, seen_cb, self, self->cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpuint (self->n_seen, ==, 2);
}

#define add(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  add ("/import-list/order", test_files_come_in_the_order_a_person_sees);
  add ("/import-list/link", test_a_link_is_what_it_leads_to);
  add ("/import-list/limit", test_more_than_the_limit_are_counted);
  add ("/import-list/thousands", test_of_thousands_the_first_by_name_are_taken);
  add ("/import-list/together", test_files_and_folders_together_have_one_limit);
  add ("/import-list/nothing", test_a_folder_without_anything_to_import_says_so);
  add ("/import-list/forbidden", test_a_folder_that_may_not_be_read_says_why);
  add ("/import-list/cancel", test_a_cancel_ends_it_between_two_names);
  return g_test_run ();
}
