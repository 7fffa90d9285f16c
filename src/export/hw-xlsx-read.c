/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "export/hw-xlsx-read.h"

#include <archive.h>
#include <archive_entry.h>
#include <string.h>

#include "export/hw-xml-in.h"

#define MAX_MEMBERS 200u
#define MAX_MEMBER_BYTES (512u << 20)
#define CHUNK (64u << 10)

typedef struct archive Zip;

static void
zip_free (Zip *zip)
{
  archive_read_free (zip);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Zip, zip_free)

static GBytes *
read_member (Zip *zip)
{
  g_autoptr (GByteArray) data = g_byte_array_new ();
  g_autofree guint8 *chunk = g_malloc (CHUNK);

  for (;;)
    {
      la_ssize_t n = archive_read_data (zip, chunk, CHUNK);

      if (n < 0 || data->len + (gsize) MAX (n, 0) > MAX_MEMBER_BYTES)
        return NULL;
      if (n == 0)
        return g_byte_array_free_to_bytes (g_steal_pointer (&data));
      g_byte_array_append (data, chunk, (guint) n);
    }
}

GHashTable *
hw_xlsx_read_members (GBytes *bytes)
{
  g_autoptr (GHashTable) members
      = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_bytes_unref);
  g_autoptr (Zip) zip = archive_read_new ();
  struct archive_entry *entry = NULL;
  int result;

  if (zip == NULL || archive_read_support_format_zip_seekable (zip) != ARCHIVE_OK
      || archive_read_open_memory (zip, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes)) != ARCHIVE_OK)
    return NULL;
  while ((result = archive_read_next_header (zip, &entry)) == ARCHIVE_OK)
    {
      const char *name = archive_entry_pathname_utf8 (entry);
      GBytes *data = name != NULL && g_hash_table_size (members) < MAX_MEMBERS ? read_member (zip) : NULL;

      if (data == NULL)
        return NULL;
      if (!g_hash_table_insert (members, g_strdup (name), data))
        return NULL; /* twice the same name: readers would differ about which one counts */
    }
  return result == ARCHIVE_EOF ? g_steal_pointer (&members) : NULL;
}

static xmlDoc *
parse_member (GHashTable *members, const char *name, const char *root)
{
  GBytes *bytes = g_hash_table_lookup (members, name);
  g_autoptr (xmlDoc) doc = NULL;
  gsize size = 0;
  const char *data;

  if (bytes == NULL)
    return NULL;
  data = g_bytes_get_data (bytes, &size);
  doc = hw_xml_in_parse (data, size);
  return doc != NULL && hw_xml_in_is (xmlDocGetRootElement (doc), root) ? g_steal_pointer (&doc) : NULL;
}

/* "_x0041_" in a file stands for "A"; a real "_x0041_" has its first character written that way. */
static char *
unescape (const char *text)
{
  g_autoptr (GString) out = g_string_new (NULL);

  for (const char *at = text; *at != '\0';)
    {
      gunichar c = 0;
      gboolean escaped = at[0] == '_' && at[1] == 'x' && strlen (at) >= 7 && at[6] == '_';

      for (guint i = 2; escaped && i < 6; i++)
        {
          escaped = g_ascii_isxdigit (at[i]);
          c = c * 16 + (gunichar) (escaped ? g_ascii_xdigit_value (at[i]) : 0);
        }
      if (escaped)
        g_string_append_unichar (out, c);
      else
        g_string_append_c (out, *at);
      at += escaped ? 7 : 1;
    }
  return g_string_free (g_steal_pointer (&out), FALSE);
}

GPtrArray *
hw_xlsx_read_strings (GHashTable *members)
{
  g_autoptr (GPtrArray) strings = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (xmlDoc) doc = parse_member (members, "xl/sharedStrings.xml", "sst");

  if (doc == NULL)
    return NULL;
  for (xmlNode *node = xmlDocGetRootElement (doc)->children; node != NULL; node = node->next)
    if (hw_xml_in_is (node, "si"))
      {
        g_autofree char *text = hw_xml_in_dup_text (node);

        g_ptr_array_add (strings, unescape (text));
      }
  return g_steal_pointer (&strings);
}

static void
found_free (HwXlsxFound *self)
{
  g_free (self->name);
  g_free (self->value);
  g_free (self->formula);
  g_free (self);
}

static HwXlsxFound *
read_cell (xmlNode *node, GPtrArray *strings)
{
  xmlNode *value = hw_xml_in_find_child (node, "v"), *formula = hw_xml_in_find_child (node, "f");
  HwXlsxFound *found;
  guint64 index = 0;

  if (value == NULL && formula == NULL)
    return NULL;
  found = g_new0 (HwXlsxFound, 1);
  found->name = hw_xml_in_dup_attribute (node, "r");
  found->value = value != NULL ? hw_xml_in_dup_text (value) : NULL;
  found->formula = formula != NULL ? hw_xml_in_dup_text (formula) : NULL;
  found->is_text = hw_xml_in_has_attribute (node, "t", "str");
  if (hw_xml_in_has_attribute (node, "t", "s") && found->value != NULL
      && g_ascii_string_to_unsigned (found->value, 10, 0, G_MAXUINT, &index, NULL) && index < strings->len)
    {
      found->is_text = TRUE;
      g_free (found->value);
      found->value = g_strdup (g_ptr_array_index (strings, index));
    }
  return found;
}

GPtrArray *
hw_xlsx_read_sheet (GHashTable *members, guint number, GPtrArray *strings)
{
  g_autoptr (GPtrArray) cells = g_ptr_array_new_with_free_func ((GDestroyNotify) found_free);
  g_autofree char *name = g_strdup_printf ("xl/worksheets/sheet%u.xml", number);
  g_autoptr (xmlDoc) doc = parse_member (members, name, "worksheet");
  xmlNode *root = doc != NULL ? xmlDocGetRootElement (doc) : NULL;

  if (root == NULL)
    return NULL;
  for (xmlNode *node = root; node != NULL; node = hw_xml_in_next (node, root))
    {
      HwXlsxFound *found = hw_xml_in_is (node, "c") ? read_cell (node, strings) : NULL;

      if (found != NULL)
        g_ptr_array_add (cells, found);
    }
  return g_steal_pointer (&cells);
}

GPtrArray *
hw_xlsx_read_sheet_names (GHashTable *members)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (xmlDoc) doc = parse_member (members, "xl/workbook.xml", "workbook");
  xmlNode *root = doc != NULL ? xmlDocGetRootElement (doc) : NULL;

  if (root == NULL)
    return NULL;
  for (xmlNode *node = root; node != NULL; node = hw_xml_in_next (node, root))
    if (hw_xml_in_is (node, "sheet"))
      g_ptr_array_add (names, hw_xml_in_dup_attribute (node, "name"));
  return g_steal_pointer (&names);
}
