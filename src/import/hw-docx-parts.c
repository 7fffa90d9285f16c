/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>
#include <string.h>

#include "import/hw-docx.h"
#include "import/hw-read-error.h"
#include "import/hw-xml-walk.h"

/* ECMA-376 part 2: relationships. The same part names are usual, but nothing demands them. */

typedef struct
{
  HwPackage *package;
  HwDocxParts *parts;
  const char *folder; /* that targets are relative to */
  gboolean of_package;
} Relations;

void
hw_docx_parts_free (HwDocxParts *self)
{
  g_free (self->main);
  g_free (self->styles);
  g_free (self->footnotes);
  g_free (self->endnotes);
  g_ptr_array_unref (self->headers);
  g_ptr_array_unref (self->footers);
  g_free (self);
}

/* The part's name as the package writes it; NULL when it is not in there. */
static char *
resolve (const Relations *self, const char *target)
{
  g_autofree char *folder = g_strconcat ("/", self->folder, NULL);
  g_autofree char *path = g_canonicalize_filename (target, folder);

  return g_strdup (hw_package_find (self->package, path + 1));
}

static void
take (char **field, const Relations *self, const char *target)
{
  if (*field == NULL)
    *field = resolve (self, target);
}

static void
add (GPtrArray *array, const Relations *self, const char *target)
{
  char *name = resolve (self, target);

  if (name != NULL)
    g_ptr_array_add (array, name);
}

static void
take_relation (Relations *self, const char *type, const char *target)
{
  const char *last = strrchr (type, '/');
  const char *kind = last != NULL ? last + 1 : type;
  HwDocxParts *parts = self->parts;

  if (self->of_package)
    {
      if (g_str_equal (kind, "officeDocument"))
        take (&parts->main, self, target);
    }
  else if (g_str_equal (kind, "styles"))
    take (&parts->styles, self, target);
  else if (g_str_equal (kind, "footnotes"))
    take (&parts->footnotes, self, target);
  else if (g_str_equal (kind, "endnotes"))
    take (&parts->endnotes, self, target);
  else if (g_str_equal (kind, "header"))
    add (parts->headers, self, target);
  else if (g_str_equal (kind, "footer"))
    add (parts->footers, self, target);
  else if (g_str_equal (kind, "package") || g_str_equal (kind, "oleObject"))
    parts->embedded = TRUE;
}

static void
start_cb (gpointer data, const char *space, const char *name, HwXmlWalk *walk)
{
  Relations *self = data;
  g_autofree char *type = NULL;
  g_autofree char *target = NULL;
  g_autofree char *mode = NULL;

  if (!g_str_equal (name, "Relationship"))
    return;
  type = hw_xml_walk_get (walk, "Type");
  target = hw_xml_walk_get (walk, "Target");
  mode = hw_xml_walk_get (walk, "TargetMode");
  if (type == NULL || target == NULL)
    return;
  if (g_strcmp0 (mode, "External") != 0)
    take_relation (self, type, target);
  else if (!g_str_has_suffix (type, "/hyperlink"))
    self->parts->external = TRUE;
}

static void
end_cb (gpointer data, const char *space, const char *name)
{
}

static gboolean
read_relations (Relations *self, const char *part, GError **error)
{
  static const HwXmlWalkHandler handler = { start_cb, end_cb, NULL };
  g_autofree char *xml = hw_package_read_xml (self->package, part, error);

  return xml != NULL && hw_xml_walk (xml, part, &handler, self, error);
}

static gboolean
read_main_relations (HwPackage *package, HwDocxParts *parts, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (parts->main);
  g_autofree char *base = g_path_get_basename (parts->main);
  g_autofree char *part = g_strdup_printf ("%s/_rels/%s.rels", folder, base);
  Relations relations = { package, parts, folder, FALSE };

  return read_relations (&relations, g_str_has_prefix (part, "./") ? part + 2 : part, error);
}

HwDocxParts *
hw_docx_parts_find (HwPackage *package, GError **error)
{
  g_autoptr (HwDocxParts) parts = g_new0 (HwDocxParts, 1);
  Relations relations = { package, parts, "", TRUE };

  parts->headers = g_ptr_array_new_with_free_func (g_free);
  parts->footers = g_ptr_array_new_with_free_func (g_free);
  if (!read_relations (&relations, "_rels/.rels", error))
    return NULL;
  if (parts->main == NULL)
    parts->main = g_strdup (hw_package_find (package, "word/document.xml"));
  if (parts->main != NULL)
    return read_main_relations (package, parts, error) ? g_steal_pointer (&parts) : NULL;
  hw_read_error_set (error, HW_ERROR_INPUT, 0,
                     _("the Word document has no text part; save it anew and import that"));
  return NULL;
}
