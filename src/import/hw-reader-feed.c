/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/hw-limits.h"
#include "base/hw-text.h"
#include "import/hw-feed-names.h"
#include "import/hw-feed-record.h"
#include "import/hw-field-names.h"
#include "import/hw-formats.h"
#include "import/hw-html-elements.h"
#include "import/hw-read-error.h"
#include "import/hw-xml-stream.h"

/*
 * XML that is neither a rubric nor a page: postings as aggregators, boards, employment services and news readers
 * exchange them. Jobs and what they say are found by the names of their elements, whatever the dialect; a job is
 * all that is held at a time.
 */

#define MAX_NAME_BYTES 200u
#define MAX_CUT_BYTES 16u /* of the head, so that it ends with a character */
#define CHUNK_BYTES 65536u
#define MAX_CHANNEL_BYTES 1000u
#define CERTAIN 96u /* more than HTML, less than a rubric */

static const char *
skip_prologue (const char *at)
{
  for (;;)
    {
      const char *end = NULL;

      at += strspn (at, " \t\r\n");
      if (g_str_has_prefix (at, "<?"))
        end = strstr (at, "?>");
      else if (g_str_has_prefix (at, "<!--"))
        end = strstr (at, "-->");
      else if (g_str_has_prefix (at, "<!"))
        {
          const char *subset = at + strcspn (at, "[>");

          end = *subset == '[' ? strstr (subset, "]>") : subset;
        }
      else
        return at;
      if (end == NULL || *end == '\0')
        return "";
      at = strchr (end, '>') + 1;
    }
}

/* The name of the root element; NULL when the text does not begin like markup. */
static char *
find_root (const char *text)
{
  const char *at = skip_prologue (text);
  gsize n = *at == '<' ? strcspn (at + 1, " \t\r\n/>") : 0;

  return n > 0 && n <= MAX_NAME_BYTES && at[1] != '/' ? g_strndup (at + 1, n) : NULL;
}

static gboolean
is_of_html (const char *name)
{
  static const char *const newer[] = { "main",  "section", "article", "nav",      "header", "footer",
                                       "aside", "figure",  "svg",     "template", NULL };
  g_autofree char *lower = g_ascii_strdown (name, -1);

  return hw_html_element_is_known (name, strlen (name)) || g_strv_contains (newer, lower);
}

static gboolean
has_foreign_document_type (const char *at)
{
  gsize n = strlen ("<!DOCTYPE");

  if (g_ascii_strncasecmp (at, "<!DOCTYPE", n) != 0)
    return FALSE;
  at += n;
  return g_ascii_strncasecmp (at + strspn (at, " \t\r\n"), "html", 4) != 0;
}

static gboolean
is_called (const HwSource *source, const char *ending)
{
  const char *name = source->request->file_name;
  const char *own = name != NULL ? strrchr (name, '.') : NULL;

  return own != NULL && g_ascii_strcasecmp (own, ending) == 0;
}

/* Whether a job begins in the text, by an element that no page has. */
static gboolean
holds_record (const char *text)
{
  for (const char *at = strchr (text, '<'); at != NULL; at = strchr (at + 1, '<'))
    {
      gsize n = g_ascii_isalpha (at[1]) ? strcspn (at + 1, " \t\r\n/<>") : 0;
      g_autofree char *name = n > 0 && n <= MAX_NAME_BYTES ? g_strndup (at + 1, n) : NULL;

      if (name != NULL && !is_of_html (name) && hw_feed_is_record (name))
        return TRUE;
    }
  return FALSE;
}

/* Whether what begins with an element of HTML is a page, or a part of one. */
static gboolean
is_page (const HwSource *source, const char *root, gboolean declared)
{
  if (g_ascii_strcasecmp (root, "html") == 0)
    return TRUE;
  return !declared && (is_called (source, ".html") || is_called (source, ".htm") || !holds_record (source->text));
}

static guint
sniff_xml (const HwSource *source)
{
  const char *at = source->text + strspn (source->text, " \t\r\n");
  g_autofree char *root = *at == '<' ? find_root (at) : NULL;
  gboolean declared = g_str_has_prefix (at, "<?xml ");
  gsize length = source->length;

  if (has_foreign_document_type (at))
    return CERTAIN;
  if (root != NULL && is_of_html (root) && is_page (source, root, declared))
    return 0;
  if (*at == '<' && is_called (source, ".xml")) /* however broken, and no text */
    return CERTAIN;
  if (root == NULL)
    return declared ? CERTAIN : 0;
  while (length > 0 && g_ascii_isspace (source->text[length - 1]))
    length--;
  if (source->length + MAX_CUT_BYTES > HW_SOURCE_HEAD_BYTES) /* only the head of a long file is here */
    return CERTAIN;
  return declared || source->text[length - 1] == '>' ? CERTAIN : 0;
}

typedef struct
{
  HwSource *source;
  HwRecordSink *sink;
  HwXmlStream *stream;
  HwFeedContext context;
  char *root;
  HwFeedRecord *record; /* the job that is open */
  guint line;
  guint depth;     /* of elements outside of jobs */
  GString *around; /* text of the innermost of them */
  guint n_without_employer;
} Feed;

static const char *
get_format (const Feed *self)
{
  g_autofree char *key = hw_field_make_key (self->root);

  if (g_str_equal (key, "rss") || g_str_equal (key, "rdf"))
    return "rss";
  if (g_str_equal (key, "feed"))
    return "atom";
  if (g_str_equal (key, "workzagjobs"))
    return "personio-xml";
  return strstr (key, "jobpositionposting") != NULL || g_str_equal (key, "envelope") ? "hr-xml" : "xml";
}

static void
start_record (Feed *self, const HwXmlAttribute *attributes, guint n_attributes, const char *name)
{
  self->record = hw_feed_record_new ();
  self->line = hw_xml_stream_mark (self->stream);
  hw_feed_record_start (self->record, name, FALSE, attributes, n_attributes);
}

static gboolean
start_cb (gpointer data, const char *name, gboolean html, const HwXmlAttribute *attributes, guint n_attributes,
          GError **error)
{
  Feed *self = data;

  if (self->record != NULL)
    hw_feed_record_start (self->record, name, html, attributes, n_attributes);
  else if (hw_feed_is_record (name))
    {
      if (self->root == NULL)
        self->root = g_strdup (name);
      start_record (self, attributes, n_attributes, name);
    }
  else
    {
      if (self->root == NULL)
        self->root = g_strdup (name);
      self->depth++;
      g_string_truncate (self->around, 0);
      self->context.french |= hw_feed_is_french (name);
      for (guint i = 0; i < n_attributes && self->context.language == NULL; i++)
        if (g_str_equal (attributes[i].name, "lang"))
          self->context.language = g_strdup (attributes[i].value);
    }
  return TRUE;
}

/* A job that cannot be taken ends the file, or with keep_going stands in it with its reason. */
static gboolean
write_record (Feed *self, HwRecord *record, GError **error)
{
  g_autoptr (GError) cause = NULL;
  gboolean ok = FALSE;

  if (hw_feed_record_is_too_large (self->record) || hw_xml_stream_get_marked (self->stream) > HW_LIMIT_RECORD_BYTES)
    hw_read_error_set (&cause, HW_ERROR_LIMIT, 0, _("the posting is longer than %u MiB; shorten it"),
                       HW_LIMIT_RECORD_BYTES >> 20);
  else
    ok = hw_feed_record_write (self->record, &self->context, record, self->source->warnings, &cause);
  if (!ok && !hw_read_keep_problem (self->source, record, cause, error))
    return FALSE;
  if (!ok)
    hw_xml_stream_drop_marked (self->stream);
  record->original = hw_xml_stream_take_marked (self->stream);
  self->n_without_employer += ok && hw_record_get_field (record, "organisation") == NULL;
  return TRUE;
}

static gboolean
finish_record (Feed *self, GError **error)
{
  g_autoptr (HwRecord) record = hw_record_new (self->line);
  gboolean ok = write_record (self, record, error);

  g_clear_pointer (&self->record, hw_feed_record_free);
  if (!ok || (!self->sink->begun && !hw_record_sink_begin (self->sink, HW_DOCUMENT_POSTING, get_format (self), error)))
    return FALSE;
  return hw_record_sink_take (self->sink, g_steal_pointer (&record), error);
}

/* "Jobs at Acme", "Acme Careers", "City of Graz": whose feed it is; one word alone may be anything. */
static char *
find_employer (const char *title)
{
  static const char *const before[] = { "Jobs at ", "Careers at ", "Jobs bei ", "Open positions at " };
  static const char *const after[] = { " Careers", " Jobs", " Job Openings", " Career" };
  static const char *const general[] = { "job", "career", "feed", "rss", "news", "latest", "vacanc", "opening",
                                         "stelle", "emploi", "offre", "karriere", "search", "blog" };
  g_autofree char *name = g_strstrip (g_strdup (title));
  g_autofree char *lower = NULL;
  gsize whole = strlen (name);

  for (guint i = 0; i < G_N_ELEMENTS (before); i++)
    if (g_str_has_prefix (name, before[i]))
      memmove (name, name + strlen (before[i]), strlen (name + strlen (before[i])) + 1);
  for (guint i = 0; i < G_N_ELEMENTS (after); i++)
    if (g_str_has_suffix (name, after[i]))
      name[strlen (name) - strlen (after[i])] = '\0';
  if (strlen (name) == whole && strchr (name, ' ') == NULL)
    return NULL;
  lower = g_utf8_strdown (name, -1);
  for (guint i = 0; i < G_N_ELEMENTS (general); i++)
    if (strstr (lower, general[i]) != NULL)
      return NULL;
  return *name != '\0' ? g_steal_pointer (&name) : NULL;
}

/* What a news feed says of itself before its items. */
static void
take_around (Feed *self, const char *name)
{
  const char *format = get_format (self);
  gboolean news = g_str_equal (format, "rss") || g_str_equal (format, "atom");

  if (self->depth > 3 || hw_text_is_blank (self->around->str))
    return;
  if (g_ascii_strcasecmp (name, "language") == 0 && self->context.language == NULL)
    self->context.language = g_strstrip (g_strdup (self->around->str));
  if (news && g_ascii_strcasecmp (name, "title") == 0 && self->context.organisation == NULL)
    self->context.organisation = find_employer (self->around->str);
}

static gboolean
end_cb (gpointer data, const char *name, GError **error)
{
  Feed *self = data;

  if (self->record != NULL)
    return !hw_feed_record_end (self->record, name) || finish_record (self, error);
  take_around (self, name);
  g_string_truncate (self->around, 0);
  self->depth--;
  return TRUE;
}

static void
text_cb (gpointer data, const char *text, gsize length)
{
  Feed *self = data;

  if (self->record != NULL)
    {
      hw_feed_record_add_text (self->record, text, length);
      if (hw_feed_record_is_too_large (self->record))
        hw_xml_stream_drop_marked (self->stream);
    }
  else if (self->around->len + length <= MAX_CHANNEL_BYTES)
    g_string_append_len (self->around, text, (gssize) length);
}

static gboolean
refuse_empty (const Feed *self, GError **error)
{
  g_autofree char *shown = hw_text_escape_for_message (self->root != NULL ? self->root : "?", -1);

  if (g_ascii_strcasecmp (shown, "urlset") == 0 || g_ascii_strcasecmp (shown, "sitemapindex") == 0)
    hw_read_error_set (error, HW_ERROR_UNSUPPORTED, 1,
                       _("a sitemap lists the addresses of postings and not what they say; open each posting and "
                         "save it"));
  else if (g_str_equal (get_format (self), "xml"))
    hw_read_error_set (error, HW_ERROR_UNSUPPORTED, 1,
                       _("in this XML of the kind “%s” no postings were found; export the data as CSV or HTML"),
                       shown);
  else
    hw_read_error_set (error, HW_ERROR_INPUT, 1, _("the feed holds no postings; choose the file that was meant"));
  return FALSE;
}

static gboolean
read_pieces (Feed *self, GError **error)
{
  g_autofree char *buffer = g_malloc (CHUNK_BYTES);
  gssize n;

  while ((n = hw_source_read_chunk (self->source, buffer, CHUNK_BYTES, error)) > 0)
    if (!hw_xml_stream_push (self->stream, buffer, (gsize) n, error))
      return FALSE;
  if (n < 0 || !hw_xml_stream_finish (self->stream, error))
    return FALSE;
  if (!self->sink->begun)
    return refuse_empty (self, error);
  hw_bare_postings_warn (self->context.bare, self->source->warnings);
  if (self->n_without_employer > 0)
    hw_read_warning_add (self->source->warnings, 0,
                         g_dngettext (GETTEXT_PACKAGE,
                                      "%u posting of the feed does not name its employer; enter it, or look into its "
                                      "text",
                                      "%u postings of the feed do not name their employer; enter it, or look into "
                                      "their text",
                                      self->n_without_employer),
                         self->n_without_employer);
  return TRUE;
}

static gboolean
stream_feed (HwSource *source, HwRecordSink *sink, GError **error)
{
  static const HwXmlHandler handler = { start_cb, end_cb, text_cb };
  g_autoptr (GString) around = g_string_new (NULL);
  g_autoptr (GHashTable) meanings = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr (HwBarePostings) bare = hw_bare_postings_new ();
  Feed self
      = { .source = source, .sink = sink, .around = around, .context = { .bare = bare, .meanings = meanings } };
  g_autoptr (HwXmlStream) stream = hw_xml_stream_new (&handler, &self);
  gboolean ok;

  self.stream = stream;
  ok = read_pieces (&self, error);
  g_clear_pointer (&self.record, hw_feed_record_free);
  g_free (self.context.language);
  g_free (self.context.organisation);
  g_free (self.root);
  return ok;
}

const HwReader HW_READER_FEED = {
  .format = "xml",
  .kinds = 1u << HW_DOCUMENT_POSTING,
  .sniff = sniff_xml,
  .stream = stream_feed,
};
