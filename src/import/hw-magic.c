/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#define _GNU_SOURCE /* memmem */
#include "import/hw-magic.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "import/hw-compound-file.h"
#include "import/hw-read-error.h"

#define SAVE_AS_PAPER N_("open it in its own program and save it as DOCX, ODT or PDF")
#define PACKED N_("unpack it and import the files inside")

static const struct
{
  const char *bytes;
  gsize n;
  const char *name;
  const char *advice;
} kinds[] = {
  { "PK\5\6", 4, N_("an empty ZIP archive"), PACKED },
  { "{\\rtf", 5, N_("an RTF document"), SAVE_AS_PAPER },
  { "\x1f\x8b", 2, N_("a gzip archive"), PACKED },
  { "BZh", 3, N_("a bzip2 archive"), PACKED },
  { "\xfd" "7zXZ", 5, N_("an xz archive"), PACKED },
  { "7z\xbc\xaf", 4, N_("a 7z archive"), PACKED },
  { "Rar!", 4, N_("a RAR archive"), PACKED },
  { "\x89PNG", 4, N_("a PNG picture"), N_("import the text itself; pictures are not read") },
  { "\xff\xd8\xff", 3, N_("a JPEG picture"), N_("import the text itself; pictures are not read") },
  { "GIF8", 4, N_("a GIF picture"), N_("import the text itself; pictures are not read") },
  { "\x7f" "ELF", 4, N_("a program"), N_("choose the file that was meant") },
  { "SQLite format 3", 16, N_("an SQLite database"), N_("a workspace is opened, not imported") },
};

#define TAR_MARK 257u    /* where its header says what it is */
#define PDF_WITHIN 1024u /* readers of PDF accept its mark that late */
#define ZIP_TAIL_BYTES 22u
#define ZIP_MAX_COMMENT 65535u

static guint32
get_u32 (const guint8 *data)
{
  return (guint32) data[0] | (guint32) data[1] << 8 | (guint32) data[2] << 16 | (guint32) data[3] << 24;
}

/* Whether the record at @at closes an archive that counts from the file's first byte or reaches its last: one
 * that merely lies within the file does neither. */
static gboolean
is_zip_end (const guint8 *data, gsize length, gsize at)
{
  gsize directory = get_u32 (data + at + 12), offset = get_u32 (data + at + 16);
  gsize comment = (gsize) data[at + 20] | (gsize) data[at + 21] << 8;

  if (memcmp (data + at, "PK\5\6", 4) != 0 || directory == 0 || directory > at
      || memcmp (data + at - directory, "PK\1\2", 4) != 0)
    return FALSE;
  return offset == at - directory || at + ZIP_TAIL_BYTES + comment == length;
}

/* ZIP is read from its end, so an archive can stand behind anything. */
static gboolean
ends_like_zip (const guint8 *data, gsize length)
{
  gsize lowest = length > ZIP_TAIL_BYTES + ZIP_MAX_COMMENT ? length - ZIP_TAIL_BYTES - ZIP_MAX_COMMENT : 0;

  for (gsize at = length; at >= lowest + ZIP_TAIL_BYTES; at--)
    if (is_zip_end (data, length, at - ZIP_TAIL_BYTES))
      return TRUE;
  return FALSE;
}

/* A byte order mark and blanks before the mark are an accident; anything else makes it a second format. */
static gboolean
begins_like_pdf (const guint8 *data, gsize length)
{
  gsize at = length >= 3 && memcmp (data, "\xef\xbb\xbf", 3) == 0 ? 3 : 0;

  while (at < length && at < PDF_WITHIN && g_ascii_isspace (data[at]))
    at++;
  return length - at >= 5 && memcmp (data + at, "%PDF-", 5) == 0;
}

static gboolean
refuse_known_kinds (const guint8 *data, gsize length, GError **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (length >= kinds[i].n && memcmp (data, kinds[i].bytes, kinds[i].n) == 0)
      {
        hw_read_error_set (error, HW_ERROR_UNSUPPORTED, 0,
                           _("this is %s, which this version does not read; %s"), _(kinds[i].name),
                           _(kinds[i].advice));
        return FALSE;
      }
  if (length > TAR_MARK + 5 && memcmp (data + TAR_MARK, "ustar", 5) == 0)
    {
      hw_read_error_set (error, HW_ERROR_UNSUPPORTED, 0,
                         _("this is %s, which this version does not read; %s"), _("a tar archive"),
                         _("unpack it and import the files inside"));
      return FALSE;
    }
  return TRUE;
}

gboolean
hw_magic_check (const guint8 *data, gsize length, HwContainer *container, GError **error)
{
  gboolean pdf = begins_like_pdf (data, length);
  gboolean zip = length >= 4 && memcmp (data, "PK\3\4", 4) == 0;
  gboolean has_pdf = pdf || memmem (data, MIN (length, PDF_WITHIN), "%PDF-", 5) != NULL;

  if (hw_compound_file_is (data, length))
    *container = HW_CONTAINER_COMPOUND;
  else
    *container = pdf ? HW_CONTAINER_PDF : zip ? HW_CONTAINER_ZIP : HW_CONTAINER_TEXT;
  if (!refuse_known_kinds (data, length, error))
    return FALSE;
  if (has_pdf && (zip || ends_like_zip (data, length)))
    {
      hw_read_error_set (error, HW_ERROR_INPUT, 0,
                         _("the file is a PDF document and a ZIP archive at once; get a clean copy"));
      return FALSE;
    }
  if (has_pdf && !pdf && memchr (data, 0, length) != NULL)
    {
      hw_read_error_set (error, HW_ERROR_INPUT, 0,
                         _("the file is a PDF document and something else at once; get a clean copy"));
      return FALSE;
    }
  return TRUE;
}

/* The value of a field of the heads that mails begin with; NULL when the text has no such head, or not the field. */
static char *
find_mail_field (const char *text, const char *name)
{
  gsize n = strlen (name);

  for (const char *at = text; *at != '\0' && strchr ("\r\n", *at) == NULL;)
    {
      gsize word = strspn (at, "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-");
      gsize length = strcspn (at, "\r\n");

      if (strchr (" \t", *at) == NULL && (word == 0 || at[word] != ':'))
        return NULL;
      if (word == n && g_ascii_strncasecmp (at, name, n) == 0)
        return g_strndup (at + n + 1, length - n - 1);
      at += length;
      at += *at == '\r' && at[1] == '\n' ? 2 : *at != '\0';
    }
  return NULL;
}

/* Its parts are encoded, and may be anything. */
static gboolean
refuse_mail (const char *text, GError **error)
{
  g_autofree char *version = find_mail_field (text, "MIME-Version");
  g_autofree char *saved = find_mail_field (text, "Snapshot-Content-Location");
  g_autofree char *type = find_mail_field (text, "Content-Type");

  if (version == NULL)
    return TRUE;
  if (saved != NULL || (type != NULL && strstr (type, "multipart/related") != NULL))
    hw_read_error_set (error, HW_ERROR_UNSUPPORTED, 1, _("this is %s, which this version does not read; %s"),
                       _("a web page saved as one file (MHTML)"),
                       _("open it in a browser and save it as HTML, or copy its text"));
  else
    hw_read_error_set (error, HW_ERROR_UNSUPPORTED, 1, _("this is %s, which this version does not read; %s"),
                       _("an e-mail (EML)"), _("open it and save its text or what is attached to it"));
  return FALSE;
}

gboolean
hw_magic_check_text (const char *text, GError **error)
{
  static const struct
  {
    const char *start;
    const char *name;
  } formats[] = { { "BEGIN:VCALENDAR", "iCalendar" } };
  const char *at = text + strspn (text, " \t\r\n");

  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    if (g_ascii_strncasecmp (at, formats[i].start, strlen (formats[i].start)) == 0)
      {
        hw_read_error_set (error, HW_ERROR_UNSUPPORTED, hw_count_line (text, (gsize) (at - text)),
                           _("this is a %s file, which this version does not read; export the data as CSV"),
                           formats[i].name);
        return FALSE;
      }
  return refuse_mail (at, error);
}
