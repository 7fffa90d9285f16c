/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/hw-people-json.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/hw-text.h"
#include "import/hw-field-names.h"
#include "import/hw-json-values.h"
#include "import/hw-posting-fields.h"
#include "import/hw-read-error.h"
#include "import/hw-record-check.h"

#define MAX_FIELDS 100u
#define MAX_OWN_BYTES 2000u

static gboolean
is_scorecard (const HwJson *value)
{
  return hw_json_has (value, "overall_recommendation")
         && (hw_json_has (value, "attributes") || hw_json_has (value, "ratings"));
}

/* A name and a way to reach the person. */
static gboolean
is_candidate (const HwJson *value)
{
  gboolean name = FALSE, reach = FALSE;

  for (guint i = 0; value->type == HW_JSON_OBJECT && i < value->keys->len; i++)
    {
      const char *field = hw_field_find (HW_DOCUMENT_CANDIDATES, g_ptr_array_index (value->keys, i));

      name |= field != NULL && (g_str_equal (field, "name") || g_str_equal (field, "last_name"));
      reach |= field != NULL && (g_str_equal (field, "email") || g_str_equal (field, "phone"));
    }
  return name && reach;
}

static gboolean
find_at (const HwJson *root, const char *path, gboolean (*is) (const HwJson *), GPtrArray *elements)
{
  g_ptr_array_set_size (elements, 0);
  hw_json_collect (root, path, elements);
  if (elements->len > 0 && is (g_ptr_array_index (elements, 0)))
    return TRUE;
  g_ptr_array_set_size (elements, 0);
  return FALSE;
}

gboolean
hw_people_json_find (const HwJson *root, HwDocumentKind *kind, GPtrArray *elements)
{
  static const char *const lists[] = { "", "scorecards", "candidates", "people", "applicants", "data", "results" };

  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    {
      *kind = HW_DOCUMENT_SCORECARDS;
      if (find_at (root, lists[i], is_scorecard, elements))
        return TRUE;
      *kind = HW_DOCUMENT_CANDIDATES;
      if (find_at (root, lists[i], is_candidate, elements))
        return TRUE;
    }
  return FALSE;
}

const char *
hw_people_json_get_format (HwDocumentKind kind)
{
  return kind == HW_DOCUMENT_CANDIDATES ? "candidates-json" : "scorecards-json";
}

void
hw_people_json_warn_of_answers (guint n_answers, GPtrArray *warnings)
{
  if (n_answers > 0)
    hw_read_warning_add (warnings, 0,
                         g_dngettext (GETTEXT_PACKAGE,
                                      "left out: %u answer to a question; a scorecard holds ratings and their evidence",
                                      "left out: %u answers to questions; a scorecard holds ratings and their evidence",
                                      n_answers),
                         n_answers);
}

static void
add_field (HwRecord *record, const char *name, const char *text)
{
  g_autofree char *line = text != NULL && strlen (text) <= MAX_OWN_BYTES ? hw_posting_line (text) : NULL;

  if (line != NULL && record->names->len < MAX_FIELDS)
    hw_record_add_field (record, name, line);
}

/* Entries of which a person's life consists, each as a line: "Head of Shop, Acme, 2015-01-01 to 2018-01-01". */
static const struct
{
  const char *list;
  const char *name;
  const char *parts[5];
  const char *start;
  const char *end;
  gboolean open; /* without an end it lasts */
} entries[] = {
  { "employments", "employment", { "title", "company_name", NULL }, "start_date", "end_date", TRUE },
  { "educations", "education", { "degree", "discipline", "school_name", NULL }, "start_date", "end_date", FALSE },
  { "applications",
    "application",
    { "jobs.name", "current_stage.name", "status", NULL },
    "applied_at",
    "rejected_at",
    FALSE },
};

static char *
describe_path (const HwJson *value, const char *path)
{
  g_autoptr (GPtrArray) found = g_ptr_array_new ();

  hw_json_collect (value, path, found);
  return found->len > 0 ? hw_json_describe (g_ptr_array_index (found, 0)) : NULL;
}

static void
add_entry (HwRecord *record, guint index, const HwJson *entry)
{
  g_autoptr (GString) line = g_string_new (NULL);
  g_autofree char *start = describe_path (entry, entries[index].start);
  g_autofree char *end = describe_path (entry, entries[index].end);

  for (guint i = 0; entries[index].parts[i] != NULL; i++)
    {
      g_autofree char *part = describe_path (entry, entries[index].parts[i]);

      if (part != NULL)
        g_string_append_printf (line, "%s%s", line->len > 0 ? ", " : "", part);
    }
  if (start != NULL)
    g_string_append_printf (line, "%s%s%.10s", line->len > 0 ? ", " : "",
                            end == NULL && entries[index].open ? "since " : "", start);
  if (end != NULL)
    g_string_append_printf (line, " to %.10s", end);
  add_field (record, entries[index].name, line->str);
}

/* Several values of one kind: the first is the person's, the others stay under their own name; tags are a list. */
static void
add_values (HwRecord *record, const char *field, const char *own, const HwJson *member)
{
  g_autoptr (GPtrArray) values = g_ptr_array_new ();
  g_autoptr (GString) joined = g_string_new (NULL);

  hw_json_collect (member, "", values);
  for (guint i = 0; i < values->len; i++)
    {
      g_autofree char *text = g_strcmp0 (field, "location") == 0
                                  ? hw_json_describe_place (g_ptr_array_index (values, i))
                                  : hw_json_describe (g_ptr_array_index (values, i));
      gboolean first = field != NULL && hw_record_get_field (record, field) == NULL;

      if (text == NULL || g_str_equal (text, "false"))
        continue;
      if (g_strcmp0 (field, "tags") == 0)
        g_string_append_printf (joined, "%s%s", joined->len > 0 ? "; " : "", text);
      else
        add_field (record, first ? field : own, text);
    }
  if (joined->len > 0)
    add_field (record, "tags", joined->str);
}

static gboolean
is_entry_list (const char *name)
{
  /* What is the system's own: files that need its password, ids of its tables, who may see what. */
  static const char *const internal[] = { "attachments", "application_ids", "keyed_custom_fields", "photo_url",
                                          "is_private",  "can_email",       "linked_user_ids", "id", NULL };

  for (guint i = 0; i < G_N_ELEMENTS (entries); i++)
    if (g_str_equal (entries[i].list, name))
      return TRUE;
  return g_strv_contains (internal, name);
}

/* How scorecards of the same system name the person. */
static void
add_reference (const HwJson *object, HwRecord *record)
{
  g_autofree char *id = hw_json_has (object, "application_ids") || hw_json_has (object, "applications")
                            ? describe_path (object, "id")
                            : NULL;
  g_autofree char *tags = NULL;
  const char *known = hw_record_get_field (record, "tags");

  if (id == NULL)
    return;
  tags = known != NULL ? g_strdup_printf ("%s; greenhouse:%s", known, id) : g_strdup_printf ("greenhouse:%s", id);
  for (guint i = 0; i < record->names->len; i++)
    if (g_str_equal (g_ptr_array_index (record->names, i), "tags"))
      {
        hw_set_string ((char **) &g_ptr_array_index (record->values, i), tags);
        return;
      }
  hw_record_add_field (record, "tags", tags);
}

void
hw_people_json_fill_candidate (const HwJson *object, HwRecord *record)
{
  g_autofree char *source = describe_path (object, "applications.source.public_name");

  for (guint i = 0; object->type == HW_JSON_OBJECT && i < object->keys->len; i++)
    {
      const char *own = g_ptr_array_index (object->keys, i);

      if (!is_entry_list (own))
        add_values (record, hw_field_find (HW_DOCUMENT_CANDIDATES, own), own, g_ptr_array_index (object->values, i));
    }
  if (source != NULL && hw_record_get_field (record, "source") == NULL)
    add_field (record, "source", source);
  for (guint i = 0; i < G_N_ELEMENTS (entries); i++)
    {
      g_autoptr (GPtrArray) found = g_ptr_array_new ();

      hw_json_collect (object, entries[i].list, found);
      for (guint n = 0; n < found->len; n++)
        add_entry (record, i, g_ptr_array_index (found, n));
    }
  add_reference (object, record);
  hw_record_join_name (record);
  record->problem = hw_record_check_candidate (record);
  record->problem_line = record->problem != NULL ? object->line : 0;
}

static const char *
translate_rating (const char *word)
{
  static const char *const words[][2] = { { "definitely_not", "1" }, { "no", "2" },         { "mixed", "3" },
                                          { "yes", "4" },            { "strong_yes", "5" } };

  for (guint i = 0; word != NULL && i < G_N_ELEMENTS (words); i++)
    if (g_str_equal (words[i][0], word))
      return words[i][1];
  return "not_observed";
}

static const char *
translate_recommendation (const char *word)
{
  static const char *const words[][2]
      = { { "definitely_not", "strong_no" }, { "no", "no" }, { "yes", "yes" }, { "strong_yes", "strong_yes" } };

  for (guint i = 0; word != NULL && i < G_N_ELEMENTS (words); i++)
    if (g_str_equal (words[i][0], word))
      return words[i][1];
  return NULL;
}

typedef struct
{
  HwDocument *document;
  guint line;
  char *candidate;
  char *member;
  const char *recommendation;
} Card;

static void
add_rating (const Card *card, const char *competency, const char *rating, const char *evidence)
{
  HwRecord *record = hw_document_add_record (card->document, card->line);

  add_field (record, "candidate", card->candidate);
  add_field (record, "member", card->member);
  add_field (record, "competency", competency);
  hw_record_add_field (record, "rating", translate_rating (rating));
  if (!hw_text_is_blank (evidence))
    hw_record_add_field (record, "evidence", evidence);
  if (card->recommendation != NULL)
    hw_record_add_field (record, "recommendation", card->recommendation);
  record->problem = hw_record_check_rating (record);
  record->problem_line = record->problem != NULL ? card->line : 0;
}

/* Without the list of attributes, the names under each rating: {"yes": ["Planning"]}. */
static guint
add_listed (const Card *card, const HwJson *ratings)
{
  guint n = 0;

  for (guint i = 0; ratings != NULL && ratings->type == HW_JSON_OBJECT && i < ratings->keys->len; i++)
    {
      g_autoptr (GPtrArray) names = g_ptr_array_new ();

      hw_json_collect (g_ptr_array_index (ratings->values, i), "", names);
      for (guint k = 0; k < names->len; k++, n++)
        {
          g_autofree char *name = hw_json_describe (g_ptr_array_index (names, k));

          add_rating (card, name, g_ptr_array_index (ratings->keys, i), NULL);
        }
    }
  return n;
}

static char *
find_candidate (const HwJson *object)
{
  char *name = describe_path (object, "candidate.email");
  g_autofree char *id = NULL;

  if (name == NULL)
    name = describe_path (object, "candidate");
  id = name == NULL ? describe_path (object, "candidate_id") : NULL;
  return id != NULL ? g_strdup_printf ("greenhouse:%s", id) : name;
}

void
hw_people_json_add_scorecard (const HwJson *object, HwDocument *document, guint *n_answers)
{
  g_autofree char *candidate = find_candidate (object);
  g_autofree char *interviewer = describe_path (object, "interviewer");
  g_autofree char *submitter = describe_path (object, "submitted_by");
  g_autoptr (GPtrArray) attributes = hw_json_get_items (object, "attributes");
  g_autoptr (GPtrArray) answers = g_ptr_array_new ();
  const Card card = { document, object->line, candidate, interviewer != NULL ? interviewer : submitter,
                      translate_recommendation (hw_json_get_text (object, "overall_recommendation")) };
  guint n = attributes->len;

  for (guint i = 0; i < attributes->len; i++)
    {
      const HwJson *attribute = g_ptr_array_index (attributes, i);

      add_rating (&card, hw_json_get_text (attribute, "name"), hw_json_get_text (attribute, "rating"),
                  hw_json_get_text (attribute, "note"));
    }
  if (n == 0)
    n = add_listed (&card, hw_json_get (object, "ratings"));
  if (n == 0)
    {
      HwRecord *record = hw_document_add_record (document, object->line);

      add_field (record, "candidate", candidate);
      record->problem = g_strdup (_("the scorecard rates nothing; leave it out"));
      record->problem_line = object->line;
    }
  hw_json_collect (object, "questions.answer", answers);
  for (guint i = 0; i < answers->len; i++)
    *n_answers += !hw_text_is_blank (((const HwJson *) g_ptr_array_index (answers, i))->text);
}
