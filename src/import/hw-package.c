/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/hw-package.h"

#include <archive.h>
#include <archive_entry.h>
#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/hw-limits.h"
#include "base/hw-text.h"
#include "import/hw-encoding.h"
#include "import/hw-read-error.h"
#include "import/hw-xml-watch.h"
#include "import/hw-zip-directory.h"

struct _HwPackage
{
  GBytes *bytes;
  GPtrArray *entries; /* HwZipEntry */
  gsize n_unpacked;   /* over all parts read so far */
};

typedef struct archive Unpacker;
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Unpacker, archive_read_free)

HwPackage *
hw_package_open (GBytes *bytes, GError **error)
{
  gsize length = 0;
  const guint8 *data = g_bytes_get_data (bytes, &length);
  GPtrArray *entries = hw_zip_directory_read (data, length, error);
  HwPackage *self;

  if (entries == NULL)
    return NULL;
  self = g_new0 (HwPackage, 1);
  self->bytes = g_bytes_ref (bytes);
  self->entries = entries;
  return self;
}

void
hw_package_free (HwPackage *self)
{
  g_bytes_unref (self->bytes);
  g_ptr_array_unref (self->entries);
  g_free (self);
}

static const HwZipEntry *
find_entry (HwPackage *self, const char *name)
{
  for (guint i = 0; i < self->entries->len; i++)
    {
      const HwZipEntry *entry = g_ptr_array_index (self->entries, i);

      if (g_ascii_strcasecmp (entry->name, name) == 0)
        return entry;
    }
  return NULL;
}

const char *
hw_package_find (HwPackage *self, const char *name)
{
  const HwZipEntry *entry = find_entry (self, name);

  return entry != NULL ? entry->name : NULL;
}

gboolean
hw_package_has_folder (HwPackage *self, const char *prefix)
{
  for (guint i = 0; i < self->entries->len; i++)
    {
      const HwZipEntry *entry = g_ptr_array_index (self->entries, i);

      if (g_ascii_strncasecmp (entry->name, prefix, strlen (prefix)) == 0)
        return TRUE;
    }
  return FALSE;
}

/* What a document embeds (a spreadsheet behind a chart) stays closed; anything else is out of place. */
static gboolean
is_nested_archive (const char *name)
{
  static const char *const endings[]
      = { ".zip", ".jar", ".7z", ".rar", ".tar", ".gz", ".tgz", ".bz2", ".xz", ".docx", ".odt", ".xlsx" };
  g_autofree char *lower = g_ascii_strdown (name, -1);

  if (strstr (lower, "embeddings/") != NULL)
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    if (g_str_has_suffix (lower, endings[i]))
      return TRUE;
  return FALSE;
}

gboolean
hw_package_check_parts (HwPackage *self, GError **error)
{
  for (guint i = 0; i < self->entries->len; i++)
    {
      const HwZipEntry *entry = g_ptr_array_index (self->entries, i);
      g_autofree char *shown = NULL;

      if (!is_nested_archive (entry->name))
        continue;
      shown = hw_text_escape_for_message (entry->name, -1);
      hw_read_error_set (error, HW_ERROR_INPUT, 0,
                         _("the part “%s” in the file is an archive in an archive; save the document anew "
                           "and import that"),
                         shown);
      return FALSE;
    }
  return TRUE;
}

static gboolean
refuse_damaged (const char *name, const char *cause, GError **error)
{
  g_autofree char *shown = hw_text_escape_for_message (name, -1);
  g_autofree char *reason = hw_text_escape_for_message (cause != NULL ? cause : "?", -1);

  hw_read_error_set (error, HW_ERROR_INPUT, 0,
                     _("the part “%s” in the file is damaged (%s); get the file again"), shown, reason);
  return FALSE;
}

static Unpacker *
open_archive (HwPackage *self, GError **error)
{
  g_autoptr (Unpacker) unpacker = archive_read_new ();
  gsize length = 0;
  const void *data = g_bytes_get_data (self->bytes, &length);

  if (unpacker != NULL && archive_read_support_format_zip_seekable (unpacker) == ARCHIVE_OK
      && archive_read_open_memory (unpacker, data, length) == ARCHIVE_OK)
    return g_steal_pointer (&unpacker);
  refuse_damaged ("?", unpacker != NULL ? archive_error_string (unpacker) : NULL, error);
  return NULL;
}

/* Moves on to the part; names are compared as bytes: no converter is needed and none could be loaded. */
static gboolean
seek_entry (Unpacker *unpacker, const HwZipEntry *wanted, GError **error)
{
  struct archive_entry *entry = NULL;
  int result;

  while ((result = archive_read_next_header (unpacker, &entry)) == ARCHIVE_OK || result == ARCHIVE_WARN)
    {
      const char *name = archive_entry_pathname (entry);

      if (name == NULL)
        name = archive_entry_pathname_utf8 (entry);
      if (name != NULL && strcmp (name, wanted->name) == 0)
        return TRUE;
    }
  return refuse_damaged (wanted->name, result == ARCHIVE_EOF ? NULL : archive_error_string (unpacker), error);
}

/* The directory's sizes were checked; what comes out is held to them. */
static GBytes *
unpack (HwPackage *self, Unpacker *unpacker, const HwZipEntry *entry, GError **error)
{
  g_autofree guint8 *buffer = g_try_malloc (entry->size + 1);
  gsize n = 0;

  self->n_unpacked += entry->size;
  if (buffer == NULL || self->n_unpacked > HW_LIMIT_ARCHIVE_TOTAL_BYTES)
    {
      hw_read_error_set (error, HW_ERROR_LIMIT, 0,
                         _("the file unpacks to more than %u MiB; split the document"),
                         HW_LIMIT_ARCHIVE_TOTAL_BYTES >> 20);
      return NULL;
    }
  for (;;)
    {
      la_ssize_t got = archive_read_data (unpacker, buffer + n, entry->size + 1 - n);

      if (got < 0)
        {
          refuse_damaged (entry->name, archive_error_string (unpacker), error);
          return NULL;
        }
      if (got == 0)
        break;
      n += (gsize) got;
      if (n > entry->size)
        break;
    }
  if (n == entry->size)
    return g_bytes_new_take (g_steal_pointer (&buffer), n);
  refuse_damaged (entry->name, _("its size is not what the directory says"), error);
  return NULL;
}

GBytes *
hw_package_read (HwPackage *self, const char *name, GError **error)
{
  const HwZipEntry *entry = find_entry (self, name);
  g_autoptr (Unpacker) unpacker = NULL;

  g_return_val_if_fail (entry != NULL, NULL);
  unpacker = open_archive (self, error);
  if (unpacker == NULL || !seek_entry (unpacker, entry, error))
    return NULL;
  return unpack (self, unpacker, entry, error);
}

/* It is decoded: what the declaration says of the encoding is no longer true. */
static void
blank_declaration (char *text)
{
  char *end = g_str_has_prefix (text, "<?xml") ? strstr (text, "?>") : NULL;

  for (char *at = text; end != NULL && at < end + 2; at++)
    if (*at != '\n' && *at != '\r')
      *at = ' ';
}

char *
hw_package_read_xml (HwPackage *self, const char *name, GError **error)
{
  g_autoptr (GPtrArray) unused = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) cause = NULL;
  g_autofree char *declared = NULL;
  g_autofree char *encoding = NULL;
  g_autofree char *text = NULL;
  const guint8 *data;
  gsize length = 0;

  if (hw_package_find (self, name) == NULL)
    return g_strdup ("");
  bytes = hw_package_read (self, name, error);
  if (bytes == NULL)
    return NULL;
  data = g_bytes_get_data (bytes, &length);
  declared = hw_encoding_find_declared (data, length);
  text = hw_encoding_decode (data, length, NULL, declared, &encoding, unused, &cause);
  if (text != NULL)
    blank_declaration (text);
  if (text != NULL && hw_xml_scan (text, strlen (text), &cause))
    return g_steal_pointer (&text);
  {
    g_autofree char *shown = hw_text_escape_for_message (name, -1);

    hw_read_error_set (error, (HwError) cause->code, 0, _("in the part “%s”, line %s"), shown, cause->message);
  }
  return NULL;
}
