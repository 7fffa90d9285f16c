/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/hw-field-names.h"

#include <string.h>

#include "base/hw-text.h"

/* A field and the words that mean it, as keys between blanks: the surest first, since of two columns that could be
 * the field the one that is so with the earlier word is it. */
typedef struct
{
  const char *name;
  const char *words;
} Synonyms;

static const Synonyms people[] = {
  { "name",
    " name fullname candidatename candidate applicant applicantname displayname contactname "
    "nachnamevorname vornamenachname vornachname vorundnachname vornameundnachname nachnameundvorname "
    "namevorname vornamename bewerbername bewerber bewerberin kandidatenname kandidat kandidatin "
    "vollständigername nom nomcomplet nometprénom nometprenom prénometnom prenometnom nomprénom "
    "nomprenom prénomnom prenomnom nomcandidat candidat nombre nombrecompleto nombreyapellidos "
    "candidato nomeecognome " },
  { "first_name",
    " first firstname candidatefirstname givenname forename vorname rufname prénom prenom prénoms "
    "nombredepila " },
  { "last_name",
    " last lastname candidatelastname surname familyname nachname familienname zuname nomdefamille "
    "nomdusage apellidos apellido cognome " },
  { "email",
    " email emailaddress emailaddresses emails primaryemail personalemail candidateemail emailadresse "
    "mailadresse mailaddress mail courriel courrielélectronique adresseemail adressemail "
    "adressecourriel adresseélectronique mél correo correoelectrónico emailprivat privateemail "
    "homeemail workemail businessemail email1 email1value emailwork emailhome " },
  { "phone",
    " phone phonenumber phonenumbers phones primaryphone candidatephone mobile mobilephone mobilenumber "
    "mobilephonenumber cell cellphone cellphonenumber telephone telephonenumber tel contactnumber "
    "contactphone handy handynummer handynr mobil mobilnummer mobilnr mobiltelefon mobilfunk "
    "mobilfunknummer telefonmobil telefon telefonnummer telefonnr telnr rufnummer telefonprivat "
    "festnetz portable téléphoneportable telephoneportable téléphonemobile numérodeportable téléphone "
    "numérodetéléphone numerodetelephone téléphonefixe gsm natel teléfono móvil phone1 phone1value "
    "homephone homephonenumber workphone workphonenumber businessphone cellular cellularnumber "
    "cellularphone tél télportable télmobile téléphoneprincipal " },
  { "location",
    " location currentlocation candidatelocation city place town wohnort ort stadt plzort plzwohnort "
    "standort ville villederésidence villederesidence lieuderésidence localité commune lieu "
    "geolocation citystate citystatecountry homecity workcity address addresses currentaddress "
    "homeaddress anschrift adresse wohnadresse domicile ubicación ciudad placeofresidence residence "
    "address1city " },
  { "current_title",
    " currenttitle currentjobtitle currentposition currentrole mostrecenttitle mostrecentjobtitle "
    "presentposition aktuelleposition derzeitigeposition jetzigeposition letzteposition "
    "aktuellerjobtitel aktuellestelle aktuelletätigkeit derzeitigetätigkeit posteactuel dernierposte "
    "fonctionactuelle posteoccupé recentjobtitle recenttitle jobtitle title position role "
    "berufsbezeichnung beruf funktion titel jobtitel poste fonction puestoactual headline "
    "organizationtitle " },
  { "current_employer",
    " currentemployer currentcompany currentcompanyname currentorganization currentorganisation "
    "mostrecentcompany mostrecentemployer presentemployer aktuellerarbeitgeber derzeitigerarbeitgeber "
    "jetzigerarbeitgeber letzterarbeitgeber aktuellefirma aktuellesunternehmen employeuractuel "
    "entrepriseactuelle sociétéactuelle dernieremployeur recentemployer recentcompany employer company "
    "companyname organisation organization firma arbeitgeber unternehmen employeur entreprise société "
    "societe empresa empresaactual organizationname organisationname " },
  { "source",
    " source candidatesource applicationsource applicantsource sourcename sources referralsource "
    "sourcechannel channel origin quelle bewerbungsquelle bewerberquelle kandidatenquelle "
    "bewerbungskanal rekrutierungskanal kanal herkunft provenance sourcedecandidature "
    "sourcedelacandidature canal canalderecrutement origine fuente sourceducv " },
  { "tags",
    " tags tag candidatetags labels label keywords schlagworte schlagwörter schlagwort stichworte "
    "stichwörter etiketten kennzeichen étiquettes étiquette etiquettes motsclés motscles libellés "
    "etiquetas " },
  { "summary",
    " summary professionalsummary profile profilesummary about bio profil kurzprofil zusammenfassung "
    "présentation " },
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
  { "title",
    " title jobtitle position positiontitle postingtitle positionname jobname jobopening jobopeningname "
    "vacancy vacancytitle vacancyname jobposition offertitle offername role stellentitel stelle "
    "stellenbezeichnung titel titre titredeloffre titreduposte intitulé intituléduposte intitule "
    "intituleposte poste título puesto vacante titolo jobtitel jobbezeichnung positionsbezeichnung "
    "stellenname ausschreibungstitel intitulédeloffre intituledeloffre titreoffre nomduposte "
    "requisitiontitle openingtitle jobadtitle advertisementtitle jobpostingtitle " },
  { "description",
    " description jobdescription descriptionhtml fulldescription positiondescription jobdetails content "
    "contenthtml contenttext body bodyhtml details text fulltext posting postingtext jobad summary "
    "mission missions beschreibung stellenbeschreibung stellentext texte descriptif descriptifduposte "
    "descriptionduposte descriptif1 descripción descrizione description1 jobbeschreibung "
    "tätigkeitsbeschreibung anzeigentext stellenanzeige ausschreibungstext stellenausschreibung "
    "descriptiondeloffre présentationduposte textedeloffre texteannonce abouttherole aboutthejob "
    "aboutthisrole " },
  { "organisation",
    " organisation organization company companyname employer employername hiringorganization "
    "hiringorganisation hiringcompany organisationname organizationname legalentity recruiter brand "
    "client firma arbeitgeber unternehmen société societe entreprise nomentreprise employeur "
    "raisonsociale empresa azienda firmenname unternehmensname auftraggeber gesellschaft "
    "nomdelentreprise nomdelasociété recruteur " },
  { "location",
    " location locations joblocation joblocations joblocationcity worklocation primarylocation "
    "locationname locationtext locationstext city cities town place workplace office offices address "
    "ort arbeitsort einsatzort standort ville locationville localité lieu lieudetravail ubicación "
    "lugar ciudad sede stadt dienstort beschäftigungsort plzort lieuduposte villeduposte localisation "
    "basedin " },
  { "work_mode",
    " workmode workplacetype locationtype remote remotetype remotestatus remotework homeoffice telework "
    "telecommute joblocationtype arbeitsmodell télétravail teletravail workmodel workarrangement "
    "workplacemodel arbeitsortmodell remoteanteil mobilesarbeiten modedetravail " },
  { "employment_type",
    " employmenttype employmentstatus jobtype type contract contracttype commitment schedule "
    "typeofemployment timetype worktype anstellungsart beschäftigungsart vertragsart contrat "
    "typedecontrat typecontrat naturecontrat contractworkperiod jornada tipodecontrato anstellung "
    "beschäftigung beschäftigungsverhältnis arbeitszeit arbeitszeitmodell vertragsform tempsdetravail " },
  { "department",
    " department departments departmentname team category jobcategory jobfamily function division "
    "abteilung bereich service département domaine departamento fachbereich équipe " },
  { "reference",
    " reference referencenumber ref refnumber refid requisition requisitionid requisitionnumber reqid "
    "jobid jobreference jobcode jobnumber postingid externalid identifier shortcode id guid "
    "referenznummer stellennummer kennziffer référence identifiant numéro referencia refnr referenz "
    "referenznr referencenr stellenid kennung jobnr ausschreibungsnummer réf numérodoffre "
    "référencedeloffre idoffre jobrequisitionid ndoffre numéroannonce " },
  { "url",
    " url link joburl jobadurl postingurl hostedurl absoluteurl joblink applyurl applicationurl "
    "applylink careersurl offerurl redirection stellenlink lien urloffre enlace bewerbungslink "
    "bewerbungsurl stellenurl onlinebewerbung linkzurstelle lienoffre liendeloffre liencandidature "
    "liendecandidature " },
  { "pay_min",
    " paymin minpay salarymin minsalary minimumsalary salaryfrom compensationmin compensationminimum "
    "gehaltvon gehaltmin salairemin mindestgehalt gehaltminimum salaireminimum salairemini " },
  { "pay_max",
    " paymax maxpay salarymax maxsalary maximumsalary salaryto compensationmax compensationmaximum "
    "gehaltbis gehaltmax salairemax höchstgehalt maximalgehalt gehaltmaximum salairemaximum "
    "salairemaxi " },
  { "currency",
    " currency salarycurrency paycurrency compensationcurrency currencycode währung devise moneda " },
  { "pay_period",
    " payperiod salaryperiod salaryinterval salaryunit payfrequency compensationfrequency "
    "gehaltszeitraum périodicité " },
  { "pay",
    " pay salary salaryrange salarytext compensation wage payrange remuneration gehalt vergütung lohn "
    "salaire rémunération salario annualsalary basesalary payrate jahresgehalt bruttogehalt "
    "bruttojahresgehalt gehaltsspanne gehaltsrahmen entgelt salairebrut salaireannuel "
    "salaireannuelbrut fourchettedesalaire fourchettesalariale salarypackage " },
  { "date_posted",
    " dateposted posteddate postedat postedon publishedat publishedon publicationdate published posted "
    "datepublished releaseddate opendate dateopened creationdate createdat created date "
    "startpublicationdate veröffentlichtam veröffentlicht datum datedepublication datepublication "
    "datedecréation datecréation fecha veröffentlichungsdatum onlineseit einstelldatum "
    "datedemiseenligne publiéle recruitingstartdate " },
  { "valid_through",
    " validthrough validuntil expirydate expirationdate expires expiresat closingdate closedate "
    "closingon deadline deadlineat applicationdeadline enddate bewerbungsfrist gültigbis datelimite "
    "datedexpiration bewerbungsschluss einsendeschluss ablaufdatum dateexpiration datedeclôture "
    "dateclôture " },
  { "seniority",
    " seniority senioritylevel experiencelevel experience level karrierestufe niveau niveaudexpérience " },
  { "language",
    " language lang locale sprache langue idioma " },
  { "responsibilities",
    " responsibilities responsibility duties keyresponsibilities tasks aufgaben tâches "
    "missionsprincipales responsabilités responsabilidades ihreaufgaben aufgabengebiet tätigkeiten "
    "whatyoulldo whatyouwilldo " },
  { "requirements",
    " requirements descriptionrequirements jobrequirements profile profil candidateprofile "
    "profilrecherché profilrecherche anforderungen ihrprofil voraussetzungen exigences requisitos "
    "description2 anforderungsprofil profilduposte profilducandidat compétencesrequises whatyoullbring "
    "whatyoullneed whatyouneed whatwerelookingfor aboutyou whoyouare " },
  { "qualifications",
    " qualifications jobqualifications qualifikationen skillsknowledgeexpertise qualifikation " },
  { "about_employer",
    " aboutemployer aboutcompany aboutthecompany aboutus companydescription employerdescription "
    "organisationdescription organizationdescription descriptionsociete descriptionentreprise überuns "
    "überdasunternehmen unternehmensbeschreibung firmenbeschreibung unternehmensprofil "
    "présentationdelentreprise àproposdelentreprise " },
  { "benefits",
    " benefits jobbenefits perks wirbieten benefitsdescription avantages beneficios unserangebot "
    "leistungen whatweoffer " },
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

#define WEAKER 100000u /* more than any list has letters */

static const char *
find_key (const Synonyms *table, guint n, const char *key, guint *rank)
{
  g_autofree char *sought = g_strconcat (" ", key, " ", NULL);

  for (guint i = 0; *key != '\0' && i < n; i++)
    {
      const char *found = strstr (table[i].words, sought);

      if (found != NULL)
        {
          *rank += (guint) (found - table[i].words);
          return table[i].name;
        }
    }
  return NULL;
}

/* "Candidate e-mail", "Bewerber-Ort", "téléphone du candidat": whose it is says nothing in a table of people, nor
 * does that there may be others. */
static char *
leave_owner_out (const char *key)
{
  static const char *const before[] = { "candidate", "applicant", "contact", "prospect", "bewerber", "kandidaten",
                                        "candidat", "primary", NULL };
  static const char *const behind[] = { "ducandidat", "delacandidate", "desbewerbers", "deskandidaten",
                                        NULL };

  for (guint i = 0; before[i] != NULL; i++)
    if (g_str_has_prefix (key, before[i]))
      return g_strdup (key + strlen (before[i]));
  for (guint i = 0; behind[i] != NULL; i++)
    if (g_str_has_suffix (key, behind[i]))
      return g_strndup (key, strlen (key) - strlen (behind[i]));
  return NULL;
}

static const char *
find_word (const Synonyms *table, guint n, const char *word, guint *rank)
{
  g_autofree char *key = hw_field_make_key (word);
  const char *note = strchr (word, '(');
  const char *found = find_key (table, n, key, rank);

  if (found == NULL && table == people)
    {
      g_autofree char *own = leave_owner_out (key);

      found = own != NULL ? find_key (table, n, own, rank) : NULL;
    }
  if (found == NULL && note != NULL && note > word && note[strlen (note) - 1] == ')') /* "Gehalt (EUR)" */
    {
      g_autofree char *bare = g_strndup (word, (gsize) (note - word));

      *rank += WEAKER;
      found = find_word (table, n, bare, rank);
    }
  return found;
}

const char *
hw_field_find_ranked (HwDocumentKind kind, const char *word, guint *rank)
{
  *rank = 0;
  switch (kind)
    {
    case HW_DOCUMENT_POSTING:
      return find_word (postings, G_N_ELEMENTS (postings), word, rank);
    case HW_DOCUMENT_SCORECARDS:
      return find_word (ratings, G_N_ELEMENTS (ratings), word, rank);
    case HW_DOCUMENT_CANDIDATES:
    case HW_DOCUMENT_RESUME:
      return find_word (people, G_N_ELEMENTS (people), word, rank);
    case HW_DOCUMENT_RUBRIC:
    default:
      return NULL;
    }
}

const char *
hw_field_find (HwDocumentKind kind, const char *word)
{
  guint rank;

  return hw_field_find_ranked (kind, word, &rank);
}
