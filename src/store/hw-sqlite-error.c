/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/hw-sqlite.h"

#include <glib/gi18n-lib.h>

#include "base/hw-error.h"

/* What SQLite says, in words for people and codes that a caller can act on. */

/* The keys that the schema's triggers raise. */
static const struct
{
  const char *key;
  const char *sentence;
} raised[] = {
  { "scorecard-final", N_ ("A submitted scorecard is final; revise it, with a reason, instead") },
  { "rubric-published", N_ ("A published rubric version never changes; make a new draft of it") },
  { "history-append-only", N_ ("The history is only ever added to") },
};

/* What may be there once only, by table. */
static const struct
{
  const char *table;
  const char *sentence;
} unique[] = {
  { "rubric.", N_ ("This version of the rubric is there already; give the new one another number") },
  { "competency.", N_ ("The rubric has a competency with this key already; choose another key") },
  { "profile.", N_ ("The rubric has a profile with this key already; choose another key") },
  { "criterion.", N_ ("The rubric has a screening criterion with this key already; choose another key") },
  { "anchor.", N_ ("The competency has an anchor for this level already; change that one") },
  { "target.", N_ ("The profile has a target for this competency already; change that one") },
  { "weight.", N_ ("The requisition has a weight for this competency already; change that one") },
  { "requirement.", N_ ("The requisition asks for this criterion already; change that entry") },
  { "panelist.", N_ ("This member is on the panel already") },
  { "candidacy.", N_ ("This candidate is considered for this requisition already") },
  { "screening.", N_ ("This criterion is answered for this candidate already; change that answer") },
  { "scorecard.", N_ ("This panelist has a scorecard for this candidate already; open that one") },
  { "rating.", N_ ("The scorecard rates this competency already; change that rating") },
};

static const char *
find_after_colon (const char *message)
{
  const char *colon = strstr (message, ": ");

  return colon != NULL ? colon + 2 : message;
}

static char *
explain_unique (const char *message)
{
  for (guint i = 0; i < G_N_ELEMENTS (unique); i++)
    if (g_str_has_prefix (find_after_colon (message), unique[i].table))
      return g_strdup (_ (unique[i].sentence));
  return g_strdup_printf (_ ("Something that may be there once only is there already (%s)"),
                          find_after_colon (message));
}

static char *
explain_constraint (int code, const char *message)
{
  switch (code)
    {
    case SQLITE_CONSTRAINT_TRIGGER:
      for (guint i = 0; i < G_N_ELEMENTS (raised); i++)
        if (g_str_equal (message, raised[i].key))
          return g_strdup (_ (raised[i].sentence));
      break;
    case SQLITE_CONSTRAINT_UNIQUE:
      return explain_unique (message);
    case SQLITE_CONSTRAINT_NOTNULL:
      return g_strdup_printf (_ ("A value is missing (%s); give it"), find_after_colon (message));
    case SQLITE_CONSTRAINT_FOREIGNKEY:
      return g_strdup (_ ("Something refers to a thing that is not there"));
    case SQLITE_CONSTRAINT_CHECK:
    default:
      break;
    }
  return g_strdup_printf (_ ("A value is out of its range (%s); correct it"), find_after_colon (message));
}

static gboolean
fail_constraint (int code, const char *message, GError **error)
{
  g_autofree char *sentence = NULL;

  if (code == SQLITE_CONSTRAINT_PRIMARYKEY)
    {
      g_set_error (error, HW_ERROR, HW_ERROR_CONFLICT, _ ("Something with this id is there already (%s); look again"),
                   find_after_colon (message));
      return FALSE;
    }
  sentence = explain_constraint (code, message);
  g_set_error_literal (error, HW_ERROR, HW_ERROR_RULE, sentence);
  return FALSE;
}

static gboolean
fail_io (HwSqlite *self, int code, const char *message, GError **error)
{
  int number = self->db != NULL ? sqlite3_system_errno (self->db) : 0;
  g_autofree char *cause = number != 0 ? g_strconcat (message, ", ", g_strerror (number), NULL) : g_strdup (message);

  self->faulty = self->faulty || (code & 0xff) == SQLITE_IOERR;
  if (code == SQLITE_FULL)
    g_set_error (error, HW_ERROR, HW_ERROR_STORAGE, _ ("“%s” cannot grow: the disk is full; make room and try again"),
                 self->path);
  else if ((code & 0xff) == SQLITE_CANTOPEN)
    g_set_error (error, HW_ERROR, HW_ERROR_STORAGE, _ ("“%s” cannot be opened (%s); check its folder"), self->path,
                 cause);
  else
    g_set_error (error, HW_ERROR, HW_ERROR_STORAGE,
                 _ ("“%s” cannot be read or written (%s); check the disk and make a backup"), self->path, cause);
  return FALSE;
}

gboolean
hw_sqlite_fail (HwSqlite *self, int code, GError **error)
{
  const char *message = self->db != NULL ? sqlite3_errmsg (self->db) : sqlite3_errstr (code);

  switch (code & 0xff)
    {
    case SQLITE_INTERRUPT:
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_CANCELLED, _ ("The work was cancelled"));
      return FALSE;
    case SQLITE_CONSTRAINT:
      return fail_constraint (code, message, error);
    case SQLITE_FULL:
    case SQLITE_IOERR:
    case SQLITE_CANTOPEN:
      return fail_io (self, code, message, error);
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      g_set_error (error, HW_ERROR, HW_ERROR_BUSY, _ ("“%s” is in use by another program; try again"), self->path);
      return FALSE;
    case SQLITE_READONLY:
      if (code == SQLITE_READONLY_ROLLBACK || code == SQLITE_READONLY_RECOVERY)
        {
          g_set_error (error, HW_ERROR, HW_ERROR_READ_ONLY,
                       _ ("“%s” was not closed in order and may only be read; open it for writing once"), self->path);
          return FALSE;
        }
      G_GNUC_FALLTHROUGH;
    case SQLITE_PERM:
    case SQLITE_AUTH:
      g_set_error (error, HW_ERROR, HW_ERROR_READ_ONLY, _ ("“%s” cannot be written (%s)"), self->path, message);
      return FALSE;
    case SQLITE_NOTADB:
      g_set_error (error, HW_ERROR, HW_ERROR_DAMAGED, _ ("“%s” is not a workspace, or its beginning is damaged"),
                   self->path);
      return FALSE;
    case SQLITE_TOOBIG:
    case SQLITE_NOMEM:
      g_set_error (error, HW_ERROR, HW_ERROR_LIMIT, _ ("Too much at once for “%s” (%s); store it in parts"),
                   self->path, message);
      return FALSE;
    case SQLITE_CORRUPT:
    default: /* what cannot happen with a sound file and our statements */
      g_set_error (error, HW_ERROR, HW_ERROR_DAMAGED, _ ("“%s” is damaged (%s); restore a backup"), self->path,
                   message);
      return FALSE;
    }
}
