/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/hw-csv-columns.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/hw-text.h"
#include "import/hw-read-error.h"

/* A field and the headers that mean it, as match keys with everything but letters and digits left out. */
typedef struct
{
  const char *name;
  const char *headers;
} Synonyms;

static const Synonyms candidate_columns[] = {
  { "name", "name fullname candidatename candidate applicant applicantname displayname nachname,vorname nom "
            "vollständigername nombre" },
  { "first_name", "firstname givenname forename vorname prénom prenom" },
  { "last_name", "lastname surname familyname nachname familienname nomdefamille apellidos" },
  { "email", "email emailaddress mail mailaddress candidateemail emailadresse courriel adresseemail correo" },
  { "phone", "phone phonenumber telephone telephonenumber tel mobile mobilephone cell cellphone telefon "
             "telefonnummer handy téléphone teléfono" },
  { "location", "location city place town address ort wohnort standort ville lieu ubicación" },
  { "current_title",
    "currenttitle title jobtitle position currentposition headline role currentrole beruf titel "
    "poste" },
  { "current_employer", "currentemployer employer company currentcompany organisation organization firma "
                        "arbeitgeber unternehmen entreprise empresa" },
  { "source", "source channel origin referralsource quelle herkunft" },
  { "tags", "tags tag labels label keywords schlagworte" },
};

static const Synonyms scorecard_columns[] = {
  { "candidate", "candidate candidatename candidateemail applicant name kandidat bewerber" },
  { "member",
    "member panelist panellist interviewer rater reviewer evaluator submittedby memberemail prüfer" },
  { "competency", "competency criterion attribute skill kompetenz" },
  { "rating", "rating score mark value bewertung note" },
  { "evidence", "evidence comment comments notes reason belege begründung" },
  { "recommendation", "recommendation overallrecommendation decision overall empfehlung" },
};

/* "E-mail Address:" and "email_address" are the same header. */
static char *
make_key (const char *header)
{
  g_autofree char *folded = hw_text_match_key (header);
  g_autoptr (GString) key = g_string_new (NULL);

  for (const char *at = folded != NULL ? folded : ""; *at != '\0'; at = g_utf8_next_char (at))
    if (g_unichar_isalnum (g_utf8_get_char (at)))
      g_string_append_unichar (key, g_utf8_get_char (at));
  return g_string_free (g_steal_pointer (&key), FALSE);
}

static const char *
find_field (const Synonyms *columns, guint n_columns, const char *header)
{
  g_autofree char *key = make_key (header);

  if (*key == '\0')
    return NULL;
  for (guint i = 0; i < n_columns; i++)
    {
      g_auto (GStrv) words = g_strsplit (columns[i].headers, " ", -1);

      if (g_strv_contains ((const char *const *) words, key))
        return columns[i].name;
    }
  return NULL;
}

static gboolean
has_field (const Synonyms *columns, guint n_columns, const HwCsvRow *header, const char *name)
{
  for (guint i = 0; i < header->n_fields; i++)
    if (g_strcmp0 (find_field (columns, n_columns, hw_csv_row_get (header, i)), name) == 0)
      return TRUE;
  return FALSE;
}

#define HAS(columns, header, name) has_field (columns, G_N_ELEMENTS (columns), header, name)

guint
hw_csv_table_score (const HwCsvRow *header, HwDocumentKind *kind)
{
  gboolean named
      = HAS (candidate_columns, header, "name")
        || (HAS (candidate_columns, header, "first_name") && HAS (candidate_columns, header, "last_name"));

  *kind = HW_DOCUMENT_SCORECARDS;
  if (HAS (scorecard_columns, header, "candidate") && HAS (scorecard_columns, header, "rating")
      && (HAS (scorecard_columns, header, "competency") || HAS (scorecard_columns, header, "member")))
    return 95;
  *kind = HW_DOCUMENT_CANDIDATES;
  if (named && header->n_fields >= 2)
    return HAS (candidate_columns, header, "email") ? 95 : 85;
  return HAS (candidate_columns, header, "email") && header->n_fields >= 2 ? 70 : 0;
}

void
hw_csv_table_clear (HwCsvTable *self)
{
  g_clear_pointer (&self->names, g_ptr_array_unref);
}

static gboolean
check_no_header_twice (const HwCsvRow *header, GError **error)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < header->n_fields; i++)
    {
      g_autofree char *key = hw_text_match_key (hw_csv_row_get (header, i));
      gpointer first;

      if (key == NULL || hw_text_is_blank (key))
        continue;
      first = g_hash_table_lookup (seen, key);
      if (first != NULL)
        {
          g_autofree char *shown = hw_text_escape_for_message (hw_csv_row_get (header, i), -1);

          hw_read_error_set (error, HW_ERROR_INPUT, header->line,
                             _("columns %u and %u have the same header “%s”; rename one"),
                             GPOINTER_TO_UINT (first), i + 1, shown);
          return FALSE;
        }
      g_hash_table_insert (seen, g_steal_pointer (&key), GUINT_TO_POINTER (i + 1));
    }
  return TRUE;
}

static gboolean
contains_name (GPtrArray *names, const char *name)
{
  return g_ptr_array_find_with_equal_func (names, name, g_str_equal, NULL);
}

/* A column that says the same as an earlier one in other words keeps its own name: nothing is lost or mixed.
 * */
static void
map_columns (HwCsvTable *self, const HwCsvRow *header, const Synonyms *columns, guint n_columns)
{
  self->names = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < header->n_fields; i++)
    {
      const char *own = hw_csv_row_get (header, i);
      const char *name = find_field (columns, n_columns, own);

      if (name != NULL && !contains_name (self->names, name))
        g_ptr_array_add (self->names, g_strdup (name));
      else if (hw_text_is_blank (own))
        g_ptr_array_add (self->names, g_strdup_printf ("column %u", i + 1));
      else
        g_ptr_array_add (self->names, g_strstrip (g_strdup (own)));
    }
}

static gboolean
check_required (HwCsvTable *self, guint line, GError **error)
{
  static const char *const needed[] = { "candidate", "member", "competency", "rating" };

  if (self->kind == HW_DOCUMENT_CANDIDATES)
    {
      if (contains_name (self->names, "name")
          || (contains_name (self->names, "first_name") && contains_name (self->names, "last_name")))
        return TRUE;
      hw_read_error_set (error, HW_ERROR_INPUT, line,
                         _("the header has no column “name”, nor “first_name” and “last_name”; add it"));
      return FALSE;
    }
  for (guint i = 0; i < G_N_ELEMENTS (needed); i++)
    if (!contains_name (self->names, needed[i]))
      {
        hw_read_error_set (error, HW_ERROR_INPUT, line, _("the header has no column “%s”; add it"),
                           needed[i]);
        return FALSE;
      }
  return TRUE;
}

gboolean
hw_csv_table_init (HwCsvTable *self, const HwCsvRow *header, int wanted, GError **error)
{
  if (hw_csv_table_score (header, &self->kind) == 0 && wanted >= 0)
    self->kind = (HwDocumentKind) wanted;
  if (wanted >= 0 && wanted != HW_DOCUMENT_RESUME)
    self->kind = (HwDocumentKind) wanted;
  if (!check_no_header_twice (header, error))
    return FALSE;
  if (self->kind == HW_DOCUMENT_SCORECARDS)
    map_columns (self, header, scorecard_columns, G_N_ELEMENTS (scorecard_columns));
  else
    map_columns (self, header, candidate_columns, G_N_ELEMENTS (candidate_columns));
  return check_required (self, header->line, error);
}
