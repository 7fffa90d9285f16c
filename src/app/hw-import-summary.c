/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/hw-import-summary.h"

#include <glib/gi18n-lib.h>

#include "app/hw-format.h"

const char *
hw_import_label_kind (HwDocumentKind kind)
{
  switch (kind)
    {
    case HW_DOCUMENT_POSTING:
      return _("Posting");
    case HW_DOCUMENT_CANDIDATES:
      return _("Candidates");
    case HW_DOCUMENT_RESUME:
      return _("Résumé");
    case HW_DOCUMENT_SCORECARDS:
      return _("Scorecards");
    case HW_DOCUMENT_RUBRIC:
      return _("Rubric");
    default:
      return "";
    }
}

static const char *
label_format (const char *format)
{
  static const char *const words[][2] = {
    { "text", N_ ("plain text") }, { "markdown", "Markdown" },       { "html", "HTML" },
    { "csv", N_ ("table (CSV)") }, { "json-resume", "JSON Resume" }, { "rubric-xml", "XML" },
    { "json", "JSON" },            { "xml", "XML" },                 { "docx", N_ ("Word (DOCX)") },
    { "odt", N_ ("OpenDocument text (ODT)") }, { "pdf", "PDF" },     { "vcard", "vCard" },
  };

  for (guint i = 0; format != NULL && i < G_N_ELEMENTS (words); i++)
    if (g_str_equal (words[i][0], format))
      return _ (words[i][1]);
  return format != NULL ? format : "";
}

static const char *
label_delimiter (const char *delimiter)
{
  static const char *const words[][2] = {
    { ",", N_ ("separated by commas") },
    { ";", N_ ("separated by semicolons") },
    { "\t", N_ ("separated by tabs") },
    { "|", N_ ("separated by bars") },
  };

  for (guint i = 0; delimiter != NULL && i < G_N_ELEMENTS (words); i++)
    if (g_str_equal (words[i][0], delimiter))
      return _ (words[i][1]);
  return NULL;
}

char *
hw_import_describe_file (HwImportPlan *plan)
{
  g_autoptr (GString) text = g_string_new (hw_import_label_kind (plan->kind));
  const char *delimiter = plan->document != NULL ? label_delimiter (plan->document->delimiter) : NULL;

  g_string_append_printf (text, ", %s", label_format (plan->ledger->format));
  if (plan->document != NULL && plan->document->encoding != NULL)
    g_string_append_printf (text, ", %s", plan->document->encoding);
  if (delimiter != NULL)
    g_string_append_printf (text, ", %s", delimiter);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
add_count (GPtrArray *words, gint64 n, const char *one, const char *many)
{
  g_autofree char *number = hw_format_number (n);

  if (n > 0)
    g_ptr_array_add (words, g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, one, many, (gulong) n), number));
}

char *
hw_import_summarise (const HwImport *ledger)
{
  g_autoptr (GPtrArray) words = g_ptr_array_new_with_free_func (g_free);

  add_count (words, ledger->n_added, N_ ("%s new"), N_ ("%s new"));
  add_count (words, ledger->n_updated, N_ ("%s update"), N_ ("%s updates"));
  add_count (words, ledger->n_duplicate, N_ ("%s duplicate"), N_ ("%s duplicates"));
  add_count (words, ledger->n_rejected, N_ ("%s not taken"), N_ ("%s not taken"));
  if (words->len == 0)
    return g_strdup (_("Nothing in it"));
  g_ptr_array_add (words, NULL);
  return g_strjoinv (", ", (char **) words->pdata);
}

char *
hw_import_find_list (HwImportPlan *plan)
{
  switch (plan->kind)
    {
    case HW_DOCUMENT_POSTING:
      return g_strdup ("postings");
    case HW_DOCUMENT_RUBRIC:
      return g_strdup ("rubrics");
    case HW_DOCUMENT_SCORECARDS:
      return g_strconcat ("requisition/", plan->requisition_id, "/compare", NULL);
    case HW_DOCUMENT_CANDIDATES:
    case HW_DOCUMENT_RESUME:
    default:
      return plan->requisition_id != NULL ? g_strconcat ("requisition/", plan->requisition_id, "/candidates", NULL)
                                          : g_strdup ("candidates");
    }
}

char *
hw_import_find_place (HwImportPlan *plan)
{
  const HwImportLine *first = plan->lines->len > 0 ? g_ptr_array_index (plan->lines, 0) : NULL;
  const char *single = plan->lines->len == 1 ? first->entity_id : NULL;

  if (single != NULL && plan->kind == HW_DOCUMENT_POSTING)
    return g_strconcat ("posting/", single, NULL);
  if (single != NULL && plan->kind == HW_DOCUMENT_RUBRIC)
    return g_strconcat ("rubric/", single, NULL);
  if (single != NULL && plan->kind != HW_DOCUMENT_SCORECARDS && plan->requisition_id == NULL)
    return g_strconcat ("candidate/", single, NULL);
  return hw_import_find_list (plan);
}
