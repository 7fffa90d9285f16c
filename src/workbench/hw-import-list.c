/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "workbench/hw-import-list.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/hw-limits.h"
#include "workbench/hw-input-file.h"

#define MAX_OTHER_NAMES 4u
#define MAX_ENDING_BYTES 9u /* a longer one is part of a name */

const char *const HW_IMPORT_LIST_PATTERNS
    = "*.txt;*.md;*.markdown;*.html;*.htm;*.csv;*.tsv;*.json;*.jsonl;*.ndjson;*.xml;*.rss;*.atom;*.docx;*.odt;*.pdf;"
      "*.vcf";

HwImportEntry *
hw_import_entry_new (const char *path, const char *problem)
{
  HwImportEntry *self = g_new0 (HwImportEntry, 1);

  self->path = g_strdup (path);
  self->problem = g_strdup (problem);
  return self;
}

void
hw_import_entry_free (HwImportEntry *self)
{
  g_free (self->path);
  g_free (self->problem);
  g_free (self);
}

void
hw_import_list_free (HwImportList *self)
{
  g_ptr_array_unref (self->entries);
  g_ptr_array_unref (self->other_names);
  g_free (self);
}

char *
hw_import_list_join_other_names (const HwImportList *self)
{
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < self->other_names->len; i++)
    g_string_append_printf (names, "%s%s", i > 0 ? ", " : "", (const char *) self->other_names->pdata[i]);
  return g_string_free (names, FALSE);
}

/* One folder */

typedef struct
{
  char *name;
  char *key; /* of its place in the order, made once */
} Name;

static void
free_name (gpointer data)
{
  Name *self = data;

  g_free (self->name);
  g_free (self->key);
  g_free (self);
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  const Name *const *first = a, *const *second = b;
  int order = strcmp ((*first)->key, (*second)->key);

  return order != 0 ? order : strcmp ((*first)->name, (*second)->name);
}

typedef struct
{
  const char *path;
  DIR *stream;
  GPtrArray *names; /* Name */
  guint limit;      /* of names that are kept */
  guint n_files;
  guint n_other;
  guint n_hidden;
  guint n_folders;
} Folder;

static void
folder_clear (Folder *self)
{
  g_clear_pointer (&self->stream, closedir);
  g_clear_pointer (&self->names, g_ptr_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Folder, folder_clear)

typedef struct
{
  HwImportList *list;
  HwImportListProgress progress;
  gpointer data;
  guint n_seen;
  GCancellable *cancellable;
} Look;

/* The first ones in order; of a folder with very many files the others are forgotten from time to time. */
static void
keep_first (Folder *self)
{
  g_ptr_array_sort (self->names, compare_names);
  if (self->names->len > self->limit)
    g_ptr_array_set_size (self->names, (int) self->limit);
}

static void
keep_name (Folder *self, const char *name)
{
  g_autofree char *shown = g_filename_display_name (name);
  Name *kept;

  self->n_files++;
  if (self->limit == 0)
    return;
  kept = g_new0 (Name, 1);
  kept->name = g_strdup (name);
  kept->key = g_utf8_collate_key_for_filename (shown, -1);
  g_ptr_array_add (self->names, kept);
  if (self->names->len >= 2 * MAX (self->limit, HW_LIMIT_FOLDER_FILES))
    keep_first (self);
}

/* A name without an ending may hold anything that can be read. */
static gboolean
is_readable_format (const char *name)
{
  const char *ending = strrchr (name, '.');
  g_autofree char *small = NULL;
  g_autofree char *pattern = NULL;
  g_autofree char *all = NULL;

  if (ending == NULL || strlen (ending) > MAX_ENDING_BYTES || strchr (ending, ' ') != NULL)
    return TRUE;
  small = g_ascii_strdown (ending, -1);
  pattern = g_strconcat ("*", small, ";", NULL);
  all = g_strconcat (HW_IMPORT_LIST_PATTERNS, ";", NULL);
  return strstr (all, pattern) != NULL;
}

static void
note_other (Look *look, Folder *folder, const char *name)
{
  const char *ending = strrchr (name, '.');
  g_autofree char *small = ending != NULL ? g_ascii_strdown (ending, -1) : NULL;
  GPtrArray *known = look->list->other_names;

  folder->n_other++;
  if (small != NULL && known->len < MAX_OTHER_NAMES && g_utf8_validate (small, -1, NULL)
      && !g_ptr_array_find_with_equal_func (known, small, g_str_equal, NULL))
    g_ptr_array_add (known, g_steal_pointer (&small));
}

/* The kind as the folder tells it; where it does not, or of a link, the file itself is asked. */
static unsigned char
find_kind (Folder *self, const struct dirent *entry)
{
  struct stat seen;

  if (entry->d_type != DT_UNKNOWN && entry->d_type != DT_LNK)
    return entry->d_type;
  if (fstatat (dirfd (self->stream), entry->d_name, &seen, 0) != 0)
    return DT_UNKNOWN;
  return S_ISREG (seen.st_mode) ? DT_REG : S_ISDIR (seen.st_mode) ? DT_DIR : DT_UNKNOWN;
}

static void
look_at_entry (Look *look, Folder *self, const struct dirent *entry)
{
  unsigned char kind;

  if (g_str_equal (entry->d_name, ".") || g_str_equal (entry->d_name, ".."))
    return;
  if (entry->d_name[0] == '.')
    {
      self->n_hidden++;
      return;
    }
  kind = find_kind (self, entry);
  if (kind == DT_DIR)
    self->n_folders++;
  else if (kind == DT_REG && is_readable_format (entry->d_name))
    keep_name (self, entry->d_name);
  else if (kind == DT_REG)
    note_other (look, self, entry->d_name);
}

/* The error's number; 0 at the end. */
static int
read_folder (Look *look, Folder *self)
{
  const struct dirent *entry;

  self->stream = opendir (self->path);
  if (self->stream == NULL)
    return errno;
  while (!g_cancellable_is_cancelled (look->cancellable))
    {
      errno = 0;
      entry = readdir (self->stream);
      if (entry == NULL)
        return errno;
      look_at_entry (look, self, entry);
      look->n_seen++;
      if (look->progress != NULL)
        look->progress (look->n_seen, look->data);
    }
  return 0;
}

static char *
explain_nothing (Look *look, const Folder *self)
{
  g_autofree char *shown = hw_input_file_show (self->path);
  g_autofree char *endings = NULL;

  if (self->n_other > 0)
    {
      endings = hw_import_list_join_other_names (look->list);
      return g_strdup_printf (
        ngettext ("%s: the one file in this folder is of a format that cannot be read (%s); choose text, Markdown, "
                  "HTML, PDF, Word, OpenDocument, CSV, JSON, XML or vCards",
                  "%s: none of the files in this folder is of a format that can be read (%s); choose text, Markdown, "
                  "HTML, PDF, Word, OpenDocument, CSV, JSON, XML or vCards",
                  self->n_other),
        shown, *endings != '\0' ? endings : "?");
    }
  if (self->n_folders > 0)
    return g_strdup_printf (_ ("%s: this folder holds only other folders; choose one that holds files"), shown);
  if (self->n_hidden > 0)
    return g_strdup_printf (_ ("%s: this folder holds only hidden files; choose one with files to import"), shown);
  return g_strdup_printf (_ ("%s: this folder is empty; choose one with files to import"), shown);
}

static void
add_entry (Look *look, const char *path, const char *problem)
{
  g_ptr_array_add (look->list->entries, hw_import_entry_new (path, problem));
}

static void
add_folder (Look *look, const char *path, guint limit)
{
  g_auto (Folder) folder = { .path = path, .limit = limit };
  g_autofree char *problem = NULL;
  int number;

  folder.names = g_ptr_array_new_with_free_func (free_name);
  number = read_folder (look, &folder);
  keep_first (&folder);
  for (guint i = 0; i < folder.names->len; i++)
    {
      g_autofree char *file = g_build_filename (path, ((Name *) folder.names->pdata[i])->name, NULL);

      add_entry (look, file, NULL);
    }
  look->list->n_found += folder.n_files;
  if (number != 0)
    {
      g_autofree char *shown = hw_input_file_show (path);

      problem = g_strdup_printf (_ ("%s: this folder cannot be listed: %s; check the permissions"), shown,
                                 g_strerror (number));
    }
  else if (folder.n_files == 0)
    problem = explain_nothing (look, &folder);
  else
    look->list->n_other += folder.n_other;
  if (problem != NULL)
    add_entry (look, path, problem);
}

/* All that was given */

static gboolean
is_folder (const char *path)
{
  struct stat seen;

  return stat (path, &seen) == 0 && S_ISDIR (seen.st_mode);
}

static void
add_given (Look *look, const char *path, guint limit)
{
  guint left = limit - MIN (limit, look->list->entries->len);

  if (is_folder (path))
    {
      add_folder (look, path, left);
      return;
    }
  look->list->n_found++;
  if (left > 0)
    add_entry (look, path, NULL);
}

HwImportList *
hw_import_list_make (const char *const *given, guint limit, HwImportListProgress progress, gpointer data,
                     GCancellable *cancellable, GError **error)
{
  g_autoptr (HwImportList) list = g_new0 (HwImportList, 1);
  Look look = { list, progress, data, 0, cancellable };

  list->entries = g_ptr_array_new_with_free_func ((GDestroyNotify) hw_import_entry_free);
  list->other_names = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; given[i] != NULL && !g_cancellable_is_cancelled (cancellable); i++)
    add_given (&look, given[i], limit);
  return g_cancellable_set_error_if_cancelled (cancellable, error) ? NULL : g_steal_pointer (&list);
}
