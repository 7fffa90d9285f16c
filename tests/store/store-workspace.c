/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/store-workspace.h"

#include <glib/gstdio.h>
#include <sqlite3.h>

#define FIXED_NOW G_GINT64_CONSTANT (1795383600000000)

HwTestWorkspace *
hw_test_workspace_new (void)
{
  HwTestWorkspace *self = g_new0 (HwTestWorkspace, 1);
  g_autoptr (GError) error = NULL;

  self->folder = g_dir_make_tmp ("hw-store-XXXXXX", &error);
  g_assert_no_error (error);
  self->path = g_build_filename (self->folder, "test.hiring", NULL);
  self->clock = hw_clock_new_fixed (FIXED_NOW);
  return self;
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return strcmp (*(char *const *) a, *(char *const *) b);
}

static GPtrArray *
list_names (HwTestWorkspace *self)
{
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GDir) folder = g_dir_open (self->folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (folder)) != NULL)
    g_ptr_array_add (names, g_strdup (name));
  g_ptr_array_sort (names, compare_names);
  return names;
}

void
hw_test_workspace_free (HwTestWorkspace *self)
{
  g_autoptr (GPtrArray) names = list_names (self);

  for (guint i = 0; i < names->len; i++)
    {
      g_autofree char *path = g_build_filename (self->folder, names->pdata[i], NULL);

      g_unlink (path);
    }
  g_assert_cmpint (g_rmdir (self->folder), ==, 0);
  hw_clock_unref (self->clock);
  g_free (self->folder);
  g_free (self->path);
  g_free (self);
}

HwRepository *
hw_test_workspace_open (HwTestWorkspace *self)
{
  g_autoptr (GError) error = NULL;
  HwRepository *repository = hw_sqlite_repository_open (self->path, HW_SQLITE_CREATE, self->clock, &error);

  g_assert_no_error (error);
  return repository;
}

void
hw_test_workspace_close (HwRepository *repository)
{
  hw_sqlite_repository_close (HW_SQLITE_REPOSITORY (repository));
  g_assert_finalize_object (repository);
}

void
hw_test_workspace_tamper (HwTestWorkspace *self, const char *sql)
{
  sqlite3 *db = NULL;
  char *message = NULL;

  g_assert_cmpint (sqlite3_open (self->path, &db), ==, SQLITE_OK);
  sqlite3_exec (db, "PRAGMA synchronous = OFF", NULL, NULL, NULL);
  sqlite3_exec (db, sql, NULL, NULL, &message);
  g_assert_cmpstr (message, ==, NULL);
  sqlite3_close (db);
}

char *
hw_test_workspace_list (HwTestWorkspace *self)
{
  g_autoptr (GPtrArray) names = list_names (self);

  g_ptr_array_add (names, NULL);
  return g_strjoinv (" ", (char **) names->pdata);
}
