/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/hw-field-names.h"

#include <string.h>

#include "base/hw-text.h"

/* A field and the words that mean it, as keys between blanks. */
typedef struct
{
  const char *name;
  const char *words;
} Synonyms;

static const Synonyms people[] = {
  { "name", " name fullname candidatename candidate applicant applicantname displayname nachnamevorname nom "
            "nomcomplet vollständigername nombre nombrecompleto " },
  { "first_name",
    " first firstname candidatefirstname givenname forename vorname prénom prenom nombredepila " },
  { "last_name", " last lastname candidatelastname surname familyname nachname familienname nomdefamille "
                 "apellidos " },
  { "email", " email emailaddress emailaddresses emails primaryemail personalemail mail mailaddress candidateemail "
             "emailadresse courriel adresseemail adressemail correo " },
  { "phone", " phone phonenumber phonenumbers phones primaryphone telephone telephonenumber tel mobile mobilephone cell "
             "cellphone telefon telefonnummer handy téléphone teléfono " },
  { "location", " location currentlocation candidatelocation city place town address addresses geolocation ort wohnort "
                "standort ville lieu ubicación " },
  { "current_title",
    " currenttitle title jobtitle currentjobtitle position currentposition headline role currentrole beruf "
    "titel poste " },
  { "current_employer", " currentemployer employer company currentcompany companyname organisation "
                        "organization firma arbeitgeber unternehmen entreprise empresa " },
  { "source", " source channel origin referralsource sourcename candidatesource quelle herkunft " },
  { "tags", " tags tag labels label keywords candidatetags schlagworte " },
  { "summary", " summary profile about bio profil " },
};

static const Synonyms ratings[] = {
  { "candidate", " candidate candidatename candidateemail applicant name kandidat bewerber " },
  { "member",
    " member panelist panellist interviewer rater reviewer evaluator submittedby memberemail prüfer " },
  { "competency", " competency criterion attribute skill kompetenz " },
  { "rating", " rating score mark value bewertung note " },
  { "evidence", " evidence comment comments notes reason belege begründung " },
  { "recommendation", " recommendation overallrecommendation decision overall empfehlung " },
};

static const Synonyms postings[] = {
  { "title", " title jobtitle position positiontitle postingtitle positionname jobname jobopening "
             "jobopeningname vacancy vacancytitle vacancyname jobposition offertitle offername role "
             "stellentitel stelle stellenbezeichnung titel titre titredeloffre titreduposte intitulé "
             "intituléduposte intitule intituleposte poste título puesto vacante titolo " },
  { "description",
    " description jobdescription descriptionhtml fulldescription positiondescription jobdetails content "
    "contenthtml contenttext body bodyhtml details text fulltext posting postingtext jobad summary mission "
    "missions beschreibung stellenbeschreibung stellentext texte descriptif descriptifduposte "
    "descriptionduposte descriptif1 descripción descrizione description1 " },
  { "organisation",
    " organisation organization company companyname employer employername hiringorganization "
    "hiringorganisation hiringcompany organisationname organizationname legalentity recruiter brand client "
    "firma arbeitgeber unternehmen société societe entreprise nomentreprise employeur raisonsociale empresa "
    "azienda " },
  { "location", " location locations joblocation joblocations joblocationcity worklocation primarylocation "
                "locationname locationtext locationstext city cities town place workplace office offices "
                "address ort arbeitsort einsatzort standort ville locationville localité lieu lieudetravail "
                "ubicación lugar ciudad sede " },
  { "work_mode", " workmode workplacetype locationtype remote remotetype remotestatus remotework homeoffice "
                 "telework telecommute joblocationtype arbeitsmodell télétravail teletravail " },
  { "employment_type",
    " employmenttype employmentstatus jobtype type contract contracttype commitment schedule typeofemployment "
    "timetype worktype anstellungsart beschäftigungsart vertragsart contrat typedecontrat typecontrat "
    "naturecontrat contractworkperiod jornada tipodecontrato " },
  { "department", " department departments departmentname team category jobcategory jobfamily function division "
                  "abteilung bereich service département domaine departamento " },
  { "reference", " reference referencenumber ref refnumber refid requisition requisitionid requisitionnumber reqid "
                 "jobid jobreference jobcode jobnumber postingid externalid identifier shortcode id guid "
                 "referenznummer stellennummer kennziffer référence identifiant numéro referencia " },
  { "url", " url link joburl jobadurl postingurl hostedurl absoluteurl joblink applyurl applicationurl "
           "applylink careersurl offerurl redirection stellenlink lien urloffre enlace " },
  { "pay_min", " paymin minpay salarymin minsalary minimumsalary salaryfrom compensationmin "
               "compensationminimum gehaltvon gehaltmin salairemin " },
  { "pay_max", " paymax maxpay salarymax maxsalary maximumsalary salaryto compensationmax "
               "compensationmaximum gehaltbis gehaltmax salairemax " },
  { "currency", " currency salarycurrency paycurrency compensationcurrency currencycode währung devise "
                "moneda " },
  { "pay_period", " payperiod salaryperiod salaryinterval salaryunit payfrequency compensationfrequency " },
  { "pay", " pay salary salaryrange salarytext compensation wage payrange remuneration gehalt vergütung lohn "
           "salaire rémunération salario " },
  { "date_posted",
    " dateposted posteddate postedat postedon publishedat publishedon publicationdate published posted "
    "datepublished releaseddate opendate dateopened creationdate createdat created date startpublicationdate "
    "veröffentlichtam veröffentlicht datum datedepublication datepublication datedecréation datecréation fecha " },
  { "valid_through", " validthrough validuntil expirydate expirationdate expires expiresat closingdate closedate "
                     "closingon deadline deadlineat applicationdeadline enddate bewerbungsfrist gültigbis "
                     "datelimite datedexpiration " },
  { "seniority", " seniority senioritylevel experiencelevel experience level karrierestufe niveau " },
  { "language", " language lang locale sprache langue idioma " },
  { "responsibilities",
    " responsibilities responsibility duties keyresponsibilities tasks aufgaben tâches missionsprincipales "
    "responsabilités responsabilidades " },
  { "requirements",
    " requirements descriptionrequirements jobrequirements profile profil candidateprofile profilrecherché "
    "profilrecherche anforderungen ihrprofil voraussetzungen exigences requisitos description2 " },
  { "qualifications", " qualifications jobqualifications qualifikationen skillsknowledgeexpertise " },
  { "about_employer", " aboutemployer aboutcompany aboutthecompany aboutus companydescription employerdescription "
                      "organisationdescription organizationdescription descriptionsociete descriptionentreprise "
                      "überuns " },
  { "benefits", " benefits jobbenefits perks wirbieten benefitsdescription avantages beneficios " },
};

char *
hw_field_make_key (const char *word)
{
  g_autofree char *folded = hw_text_match_key (word);
  g_autoptr (GString) key = g_string_new (NULL);

  for (const char *at = folded != NULL ? folded : ""; *at != '\0'; at = g_utf8_next_char (at))
    if (g_unichar_isalnum (g_utf8_get_char (at)))
      g_string_append_unichar (key, g_utf8_get_char (at));
  return g_string_free (g_steal_pointer (&key), FALSE);
}

static const char *
find_word (const Synonyms *table, guint n, const char *word)
{
  g_autofree char *key = hw_field_make_key (word);
  g_autofree char *sought = g_strconcat (" ", key, " ", NULL);

  if (*key == '\0')
    return NULL;
  for (guint i = 0; i < n; i++)
    if (strstr (table[i].words, sought) != NULL)
      return table[i].name;
  return NULL;
}

const char *
hw_field_find (HwDocumentKind kind, const char *word)
{
  switch (kind)
    {
    case HW_DOCUMENT_POSTING:
      return find_word (postings, G_N_ELEMENTS (postings), word);
    case HW_DOCUMENT_SCORECARDS:
      return find_word (ratings, G_N_ELEMENTS (ratings), word);
    case HW_DOCUMENT_CANDIDATES:
    case HW_DOCUMENT_RESUME:
      return find_word (people, G_N_ELEMENTS (people), word);
    case HW_DOCUMENT_RUBRIC:
    default:
      return NULL;
    }
}
