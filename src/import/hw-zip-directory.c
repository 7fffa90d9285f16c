/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/hw-zip-directory.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/hw-limits.h"
#include "base/hw-text.h"
#include "import/hw-read-error.h"

/*
 * PKWARE APPNOTE 6.3.10. The library that unpacks believes one of the two descriptions that a ZIP archive has
 * of each file; programs differ in which. Here both are compared, and an archive that tells two stories is
 * refused.
 */

#define END_BYTES 22u
#define CENTRAL_BYTES 46u
#define LOCAL_BYTES 30u
#define MAX_COMMENT 65535u
#define FLAG_ENCRYPTED 0x2041u /* password, strong encryption, hidden directory */
#define FLAG_SIZES_BEHIND 8u
#define METHOD_STORED 0u
#define METHOD_DEFLATED 8u
#define MADE_ON_UNIX 3u

typedef struct
{
  const guint8 *data;
  gsize length;
  gsize directory; /* where it begins */
  gsize end;       /* where it ends */
  guint n_entries;
} Archive;

static guint
get_u16 (const guint8 *at)
{
  return (guint) at[0] | (guint) at[1] << 8;
}

static gsize
get_u32 (const guint8 *at)
{
  return (gsize) get_u16 (at) | (gsize) get_u16 (at + 2) << 16;
}

static void
free_entry (HwZipEntry *entry)
{
  g_free (entry->name);
  g_free (entry);
}

static gboolean
refuse (GError **error, const char *name, const char *cause)
{
  g_autofree char *shown = hw_text_escape_for_message (name, -1);

  hw_read_error_set (error, HW_ERROR_INPUT, 0,
                     _("the part “%s” in the file %s; save the document anew and import that"), shown, cause);
  return FALSE;
}

static gboolean
find_directory (Archive *self, GError **error)
{
  gsize lowest = self->length > END_BYTES + MAX_COMMENT ? self->length - END_BYTES - MAX_COMMENT : 0;

  for (gsize at = self->length; at >= lowest + END_BYTES; at--)
    {
      const guint8 *end = self->data + at - END_BYTES;
      gsize size = get_u32 (end + 12);

      if (memcmp (end, "PK\5\6", 4) != 0 || at + get_u16 (end + 20) != self->length)
        continue;
      self->end = at - END_BYTES;
      self->directory = get_u32 (end + 16);
      self->n_entries = get_u16 (end + 10);
      if (get_u16 (end + 4) == 0 && get_u16 (end + 8) == self->n_entries && self->directory <= self->end
          && size == self->end - self->directory)
        return TRUE;
      break;
    }
  hw_read_error_set (error, HW_ERROR_INPUT, 0,
                     _("the file is cut short or damaged (the archive in it has no sound directory); get it "
                       "again"));
  return FALSE;
}

static gboolean
check_limits (Archive *self, GError **error)
{
  if (self->n_entries <= HW_LIMIT_ARCHIVE_ENTRIES)
    return TRUE;
  hw_read_error_set (error, HW_ERROR_LIMIT, 0,
                     _("the file is an archive of %u parts and the limit is %u; save the document anew"),
                     self->n_entries, HW_LIMIT_ARCHIVE_ENTRIES);
  return FALSE;
}

/* Names are never used as places, but an archive that tries is an attack and no document. */
static gboolean
leads_outside (const char *name)
{
  if (*name == '/' || strchr (name, '\\') != NULL || (g_ascii_isalpha (name[0]) && name[1] == ':'))
    return TRUE;
  for (const char *at = name; at != NULL; at = strchr (at, '/'))
    {
      at += *at == '/';
      if (strncmp (at, "..", 2) == 0 && (at[2] == '/' || at[2] == '\0'))
        return TRUE;
    }
  return FALSE;
}

static gboolean
check_name (const guint8 *bytes, gsize length, const char *name, GError **error)
{
  if (length == 0 || memchr (bytes, 0, length) != NULL)
    return refuse (error, name, _("has a name that is none"));
  if (leads_outside (name))
    return refuse (error, name, _("has a name that leads outside of it"));
  return TRUE;
}

static gboolean
check_sizes (const HwZipEntry *entry, GError **error)
{
  g_autofree char *shown = hw_text_escape_for_message (entry->name, -1);

  if (entry->size > HW_LIMIT_ARCHIVE_ENTRY_BYTES)
    hw_read_error_set (error, HW_ERROR_LIMIT, 0,
                       _("the part “%s” in the file unpacks to more than %u MiB; split the document"), shown,
                       HW_LIMIT_ARCHIVE_ENTRY_BYTES >> 20);
  else if (entry->size > HW_LIMIT_ARCHIVE_RATIO_FROM_BYTES
           && entry->size / HW_LIMIT_ARCHIVE_RATIO > entry->packed)
    hw_read_error_set (error, HW_ERROR_LIMIT, 0,
                       _("the part “%s” in the file unpacks to more than %u times its size; save the document "
                         "anew"),
                       shown, HW_LIMIT_ARCHIVE_RATIO);
  else
    return TRUE;
  return FALSE;
}

/* The description in front of the data against that of the directory. */
static gboolean
check_local (Archive *self, const guint8 *central, HwZipEntry *entry, GError **error)
{
  const guint8 *local = self->data + entry->offset;
  gsize n_name = get_u16 (central + 28);
  gboolean sizes_behind = (get_u16 (central + 8) & FLAG_SIZES_BEHIND) != 0;

  if (entry->offset > self->directory || self->directory - entry->offset < LOCAL_BYTES + n_name
      || memcmp (local, "PK\3\4", 4) != 0)
    return refuse (error, entry->name, _("is not where it should be"));
  entry->head = LOCAL_BYTES + get_u16 (local + 26) + get_u16 (local + 28);
  if (get_u16 (local + 26) != n_name || memcmp (local + LOCAL_BYTES, central + CENTRAL_BYTES, n_name) != 0
      || get_u16 (local + 8) != get_u16 (central + 10)
      || ((get_u16 (local + 6) ^ get_u16 (central + 8)) & FLAG_ENCRYPTED) != 0)
    return refuse (error, entry->name, _("is described in two ways that differ"));
  if (!sizes_behind && (get_u32 (local + 18) != entry->packed || get_u32 (local + 22) != entry->size))
    return refuse (error, entry->name, _("is described in two ways that differ"));
  if (entry->head > self->directory - entry->offset
      || entry->packed > self->directory - entry->offset - entry->head)
    return refuse (error, entry->name, _("is cut short"));
  return TRUE;
}

static gboolean
check_kind (const guint8 *central, const HwZipEntry *entry, GError **error)
{
  guint method = get_u16 (central + 10);
  guint32 mode = (guint32) (get_u32 (central + 38) >> 16);

  if ((get_u16 (central + 8) & FLAG_ENCRYPTED) != 0)
    {
      hw_read_error_set (error, HW_ERROR_UNSUPPORTED, 0,
                         _("the file is protected with a password; save it without one"));
      return FALSE;
    }
  if (method != METHOD_STORED && method != METHOD_DEFLATED)
    return refuse (error, entry->name, _("is packed in a way that no document is"));
  if (method == METHOD_STORED && entry->packed != entry->size)
    return refuse (error, entry->name, _("is described in two ways that differ"));
  if (central[5] == MADE_ON_UNIX && (mode & 0170000) != 0 && (mode & 0170000) != 0100000
      && (mode & 0170000) != 0040000)
    return refuse (error, entry->name, _("is a link or a device"));
  return TRUE;
}

/* Reads the entry at *@at of the directory and moves on. */
static HwZipEntry *
read_entry (Archive *self, gsize *at, GError **error)
{
  const guint8 *central = self->data + *at;
  HwZipEntry *entry;
  gsize n_name;

  if (self->end - *at < CENTRAL_BYTES || memcmp (central, "PK\1\2", 4) != 0)
    {
      refuse (error, "?", _("is not where it should be"));
      return NULL;
    }
  n_name = get_u16 (central + 28);
  if (self->end - *at - CENTRAL_BYTES < n_name + get_u16 (central + 30) + get_u16 (central + 32))
    {
      refuse (error, "?", _("is cut short"));
      return NULL;
    }
  *at += CENTRAL_BYTES + n_name + get_u16 (central + 30) + get_u16 (central + 32);
  entry = g_new0 (HwZipEntry, 1);
  entry->name = g_strndup ((const char *) central + CENTRAL_BYTES, n_name);
  entry->packed = get_u32 (central + 20);
  entry->size = get_u32 (central + 24);
  entry->offset = get_u32 (central + 42);
  if (check_name (central + CENTRAL_BYTES, n_name, entry->name, error) && check_kind (central, entry, error)
      && check_sizes (entry, error) && check_local (self, central, entry, error))
    return entry;
  free_entry (entry);
  return NULL;
}

static int
compare_offsets (gconstpointer a, gconstpointer b)
{
  const HwZipEntry *first = *(const HwZipEntry *const *) a, *second = *(const HwZipEntry *const *) b;

  return first->offset < second->offset ? -1 : first->offset > second->offset;
}

static gboolean
check_together (GPtrArray *entries, GError **error)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  gsize total = 0;

  for (guint i = 0; i < entries->len; i++)
    {
      const HwZipEntry *entry = g_ptr_array_index (entries, i);
      const HwZipEntry *next = i + 1 < entries->len ? g_ptr_array_index (entries, i + 1) : NULL;

      if (!g_hash_table_add (seen, g_ascii_strdown (entry->name, -1)))
        return refuse (error, entry->name, _("is there twice"));
      if (next != NULL && entry->offset + entry->head + entry->packed > next->offset)
        return refuse (error, entry->name, _("overlaps another"));
      total += entry->size;
    }
  if (total <= HW_LIMIT_ARCHIVE_TOTAL_BYTES)
    return TRUE;
  hw_read_error_set (error, HW_ERROR_LIMIT, 0, _("the file unpacks to more than %u MiB; split the document"),
                     HW_LIMIT_ARCHIVE_TOTAL_BYTES >> 20);
  return FALSE;
}

GPtrArray *
hw_zip_directory_read (const guint8 *data, gsize length, GError **error)
{
  Archive self = { .data = data, .length = length };
  g_autoptr (GPtrArray) entries = g_ptr_array_new_with_free_func ((GDestroyNotify) free_entry);
  gsize at;

  if (!find_directory (&self, error) || !check_limits (&self, error))
    return NULL;
  at = self.directory;
  for (guint i = 0; i < self.n_entries; i++)
    {
      HwZipEntry *entry = read_entry (&self, &at, error);

      if (entry == NULL)
        return NULL;
      g_ptr_array_add (entries, entry);
    }
  if (at != self.end)
    {
      refuse (error, "?", _("is not where it should be"));
      return NULL;
    }
  g_ptr_array_sort (entries, compare_offsets);
  return check_together (entries, error) ? g_steal_pointer (&entries) : NULL;
}
