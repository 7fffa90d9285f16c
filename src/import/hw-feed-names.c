/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/hw-feed-names.h"

#include <string.h>

#include "core/hw-document.h"
#include "import/hw-field-names.h"

#define NO_RANK 50u

/* Which elements around it decide what an element means. */
typedef enum
{
  ANYWHERE,
  IN_OTHER,   /* things about people and units that are not the job's own */
  IN_COMPANY,
  IN_PLACE,
  IN_PAY,
  IN_LOWEST,
  IN_HIGHEST,
  IN_BLOCK,
  IN_PROFILE,
  IN_REQUIREMENTS,
  IN_START,
  IN_END,
} Surroundings;

/* Names are keys of hw_field_make_key() between blanks. */
static const struct
{
  Surroundings surroundings;
  const char *names;
} containers[] = {
  { IN_OTHER, " entityadress entityaddress applicantcriteria mainsupervisor contact contacts recruiter "
              "contactmethod author poster distribute image enclosure mediacontent header " },
  { IN_COMPANY, " company employer hiringorg hiringorganization hiringorganisation organization organisation "
                "entreprise unternehmen arbeitgeber " },
  { IN_PLACE, " location locations address region place lieu workplace joblocation joblocations postaladdress "
              "worklocation physicallocation jobpositionlocation locationsummary adresse standort arbeitsort "
              "regions countries countrylist city state country " },
  { IN_PAY, " salary salarydetails compensation pay payrange salaryrange remuneration salaire gehalt basesalary "
            "salaries " },
  { IN_LOWEST, " salarymin minsalary lowend min minimum " },
  { IN_HIGHEST, " salarymax maxsalary highend max maximum " },
  { IN_BLOCK, " jobdescription section sections block textblock " },
  { IN_PROFILE, " profile profil candidateprofile " },
  { IN_REQUIREMENTS, " jobpositionrequirements qualifs qualificationsrequired " },
  { IN_START, " startdate postdetail " },
  { IN_END, " enddate " },
};

typedef struct
{
  Surroundings surroundings;
  const char *names;
  HwFeedMeaning meaning;
} Rule;

#define FIELD(name, rank) { HW_FEED_FIELD, name, HW_FEED_DESCRIPTION, rank }
#define PART(part) { HW_FEED_PART, NULL, part, 0 }
#define NOTE(part) { HW_FEED_NOTE, NULL, part, 0 }
#define ROLE(role) { role, NULL, HW_FEED_DESCRIPTION, 0 }

/* The first that fits holds. */
static const Rule rules[] = {
  { IN_COMPANY, " name companyname hiringorgname title label company ", FIELD ("organisation", 1) },
  { IN_COMPANY, " description companydescription about presentation profile summary ", PART (HW_FEED_COMPANY) },
  { IN_PLACE, " city locationcity town ville ort municipality libellelieu addresslocality joblocation ",
    ROLE (HW_FEED_CITY) },
  { IN_PLACE, " name label libelle locationname ", ROLE (HW_FEED_PLACE_NAME) },
  { IN_PLACE, " region state locationstate province addressregion bundesland ", ROLE (HW_FEED_REGION) },
  { IN_PLACE, " country countryname locationcountryname countrycode addresscountry pays land ",
    ROLE (HW_FEED_COUNTRY) },
  { IN_LOWEST, " amount value ", FIELD ("pay_min", 2) },
  { IN_HIGHEST, " amount value ", FIELD ("pay_max", 2) },
  { IN_PAY, " min minimum from lowend low ", FIELD ("pay_min", 3) },
  { IN_PAY, " max maximum to highend high ", FIELD ("pay_max", 3) },
  { IN_PAY, " period rate interval unit unittext type ", FIELD ("pay_period", 3) },
  { IN_PAY, " currency currencycode ", FIELD ("currency", 3) },
  { IN_LOWEST, " currency currencycode ", FIELD ("currency", 3) },
  { IN_HIGHEST, " currency currencycode ", FIELD ("currency", 3) },
  { IN_PAY, " salaryannual salarymonthly rateperhour salary text label ", FIELD ("pay", 1) },
  { IN_BLOCK, " value content text ", ROLE (HW_FEED_BLOCK) },
  { IN_BLOCK, " name heading ", ROLE (HW_FEED_BLOCK_NAME) },
  { IN_PROFILE, " description summary text ", PART (HW_FEED_PROFILE) },
  { IN_REQUIREMENTS, " summarytext ", PART (HW_FEED_REQUIREMENTS) },
  { IN_START, " date startdate ", FIELD ("date_posted", 3) },
  { IN_START, " enddate ", FIELD ("valid_through", 3) },
  { IN_END, " date ", FIELD ("valid_through", 3) },

  { ANYWHERE, " city ville localisationduposte joblocation jobcity locationcity arbeitsort municipality ",
    ROLE (HW_FEED_CITY) },
  { ANYWHERE, " region state province regionduposte bundesland jobstate locationstate ", ROLE (HW_FEED_REGION) },
  { ANYWHERE, " country jobcountry locationcountry pays countrycode ", ROLE (HW_FEED_COUNTRY) },
  { ANYWHERE, " reference referencenumber ref referencenum referenceapec kennziffer ", FIELD ("reference", 1) },
  { ANYWHERE, " requisitionid partnerjobid jobpositionpostingid jobreference ", FIELD ("reference", 2) },
  { ANYWHERE, " jobid id ", FIELD ("reference", 3) },
  { ANYWHERE, " guid ", FIELD ("reference", 4) },
  { ANYWHERE, " title jobtitle intituleduposte intitule jobpositiontitle positiontitle titel ", FIELD ("title", 1) },
  { ANYWHERE, " name position ", FIELD ("title", 3) },
  { ANYWHERE, " company companyname companytitle nomentreprise hiringorgname subcompany entreprise ",
    FIELD ("organisation", 2) },
  { ANYWHERE, " url joburl directurl urldeloffre link ", FIELD ("url", 1) },
  { ANYWHERE, " applyurl applicationurl applylink ", FIELD ("url", 5) },
  { ANYWHERE, " date pubdate publicationdate dateposted dateparution published posteddate firstactivatedat "
              "advertisefromdateutc ",
    FIELD ("date_posted", 1) },
  { ANYWHERE, " createdat created creationdate issued ", FIELD ("date_posted", 5) },
  { ANYWHERE, " updated updatedat updateddate dateupdated modificationdate datedemiseajour lastmodificationdate "
              "lastactivationat lastactivitydate ",
    FIELD ("date_posted", 8) },
  { ANYWHERE, " dateexpired expirationdate expires expirydate validthrough advertisetodatetimeutc closingdate ",
    FIELD ("valid_through", 1) },
  { ANYWHERE, " schedule jobtime workingtime workinghours ", FIELD ("employment_type", 1) },
  { ANYWHERE, " jobtype employmenttype contracttype typecontrat typedecontrat contract ",
    FIELD ("employment_type", 2) },
  { ANYWHERE, " remotetype remote remotelevel remotestatus teletravail workplacetype workplacetypes hybrid onsite ",
    FIELD ("work_mode", 1) },
  { ANYWHERE, " salary salaireaffiche remunerationbruteannuelle salarytext compensation ", FIELD ("pay", 1) },
  { ANYWHERE, " salaryinterval salaryperiod salaryrate ", FIELD ("pay_period", 1) },
  { ANYWHERE, " office ", FIELD ("location", 1) },

  { ANYWHERE, " description jobdescription encoded content texteoffre descriptiondelamission htmldescription "
              "summarytext body fulldescription ",
    PART (HW_FEED_DESCRIPTION) },
  { ANYWHERE, " summary excerpt teaser ", PART (HW_FEED_SUMMARY) },
  { ANYWHERE, " missiondescription missiondescriptionformatted mission missions responsibilities duties tasks "
              "examplesofduties aufgaben ",
    PART (HW_FEED_RESPONSIBILITIES) },
  { ANYWHERE, " profile profil ", NOTE (HW_FEED_PROFILE) },
  { ANYWHERE, " htmlprofile applicantprofile applicantprofileformatted profilrecherche "
              "profilcandidat candidateprofile anforderungen ihrprofil ",
    PART (HW_FEED_PROFILE) },
  { ANYWHERE, " requirements descriptionrequirements ", PART (HW_FEED_REQUIREMENTS) },
  { ANYWHERE, " qualifications ", PART (HW_FEED_QUALIFICATIONS) },
  { ANYWHERE, " benefits jobbenefits avantages wirbieten ", PART (HW_FEED_BENEFITS) },
  { ANYWHERE, " companydescription entitydescription aboutcompany companyprofile ueberuns ", PART (HW_FEED_COMPANY) },
  { ANYWHERE, " contexte context ", PART (HW_FEED_CONTEXT) },
  { ANYWHERE, " supplementalinformation additionalinformation additional ", PART (HW_FEED_MORE) },
  { ANYWHERE, " formationetexperience education ", NOTE (HW_FEED_EDUCATION) },
  { ANYWHERE, " experience experiencerequirements ", NOTE (HW_FEED_EXPERIENCE) },
  { ANYWHERE, " skills ", NOTE (HW_FEED_SKILLS) },
  { ANYWHERE, " howtoapply applicationinstructions ", NOTE (HW_FEED_APPLY) },
  /* that hw_field_find() would take for something else */
  { ANYWHERE, " address tags industry source value ", ROLE (HW_FEED_OWN) },
};

static gboolean
is_one_of (const char *names, const char *key)
{
  g_autofree char *sought = g_strconcat (" ", key, " ", NULL);

  return strstr (names, sought) != NULL;
}

gboolean
hw_feed_is_record (const char *name)
{
  g_autofree char *key = hw_field_make_key (name);

  return is_one_of (" job position offer offre offreemploi item entry ad annonce vacancy vacature jobposting "
                    "jobpositionposting positionopening opening posting stelle stellenangebot stellenanzeige "
                    "joboffer jobad joblisting opportunity empleo oferta ",
                    key);
}

/* What is about the employer or about others is so however deep it lies; else the nearest container counts. */
static Surroundings
find_surroundings (const char *const *path, guint n)
{
  Surroundings found = ANYWHERE;

  for (guint i = 0; i + 1 < n; i++)
    {
      g_autofree char *key = hw_field_make_key (path[i]);

      for (guint c = 0; c < G_N_ELEMENTS (containers); c++)
        if (is_one_of (containers[c].names, key))
          found = containers[c].surroundings;
      if (found == IN_OTHER || found == IN_COMPANY)
        return found;
    }
  return found;
}

/* Places and pay have names of their own for all that is in them. */
static gboolean
is_closed (Surroundings surroundings)
{
  return surroundings != ANYWHERE && surroundings != IN_BLOCK && surroundings != IN_PROFILE
         && surroundings != IN_REQUIREMENTS && surroundings != IN_START;
}

/* Of a field that the name means elsewhere too; some are texts. */
static HwFeedMeaning
make_meaning (const char *field)
{
  static const struct
  {
    const char *field;
    HwFeedPart part;
  } texts[] = { { "description", HW_FEED_DESCRIPTION },
                { "responsibilities", HW_FEED_RESPONSIBILITIES },
                { "requirements", HW_FEED_REQUIREMENTS },
                { "qualifications", HW_FEED_QUALIFICATIONS },
                { "benefits", HW_FEED_BENEFITS } };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    if (g_str_equal (field, texts[i].field))
      return (HwFeedMeaning) PART (texts[i].part);
  return (HwFeedMeaning) FIELD (field, NO_RANK);
}

HwFeedMeaning
hw_feed_find_meaning (const char *const *path, guint n)
{
  Surroundings surroundings = find_surroundings (path, n);
  g_autofree char *key = hw_field_make_key (path[n - 1]);
  HwFeedMeaning found = ROLE (HW_FEED_OWN);

  for (guint i = 0; i < G_N_ELEMENTS (rules); i++)
    if ((rules[i].surroundings == surroundings
         || (rules[i].surroundings == ANYWHERE && !is_closed (surroundings)))
        && is_one_of (rules[i].names, key))
      return rules[i].meaning;
  found.field = is_closed (surroundings) ? NULL : hw_field_find (HW_DOCUMENT_POSTING, path[n - 1]);
  return found.field != NULL ? make_meaning (found.field) : found;
}

const char *
hw_feed_heading (HwFeedPart part, const char *language)
{
  static const struct
  {
    const char *english, *german, *french;
  } headings[] = {
    [HW_FEED_DESCRIPTION] = { "Description", "Beschreibung", "Description du poste" },
    [HW_FEED_SUMMARY] = { "Summary", "Zusammenfassung", "Résumé" },
    [HW_FEED_RESPONSIBILITIES] = { "Responsibilities", "Aufgaben", "Missions" },
    [HW_FEED_PROFILE] = { "Profile", "Ihr Profil", "Profil recherché" },
    [HW_FEED_REQUIREMENTS] = { "Requirements", "Anforderungen", "Compétences requises" },
    [HW_FEED_QUALIFICATIONS] = { "Qualifications", "Qualifikationen", "Qualifications" },
    [HW_FEED_EDUCATION] = { "Education", "Ausbildung", "Formation" },
    [HW_FEED_EXPERIENCE] = { "Experience", "Erfahrung", "Expérience" },
    [HW_FEED_SKILLS] = { "Skills", "Kenntnisse", "Compétences" },
    [HW_FEED_BENEFITS] = { "Benefits", "Wir bieten", "Avantages" },
    [HW_FEED_COMPANY] = { "About the company", "Über das Unternehmen", "L’entreprise" },
    [HW_FEED_CONTEXT] = { "Context", "Hintergrund", "Contexte" },
    [HW_FEED_APPLY] = { "How to apply", "Bewerbung", "Pour postuler" },
    [HW_FEED_MORE] = { "Additional information", "Weitere Informationen", "Informations complémentaires" },
  };

  if (g_strcmp0 (language, "de") == 0)
    return headings[part].german;
  return g_strcmp0 (language, "fr") == 0 ? headings[part].french : headings[part].english;
}

gboolean
hw_feed_is_french (const char *name)
{
  g_autofree char *key = hw_field_make_key (name);

  return is_one_of (" dateparution dateexport datedemiseajour datedepublication datedecreation datelimite "
                    "intitule intituleduposte texteoffre nomentreprise profilrecherche typedecontrat ",
                    key);
}
