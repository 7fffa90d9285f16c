/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "bench-floor.h"

#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <sqlite3.h>
#include <stdio.h>
#include <string.h>

#include "bench-feed.h"
#include "bench-trie.h"

#define CHUNK 65536

typedef struct
{
  BenchWork *work;
  sqlite3 *db; /* NULL: only parsed */
  sqlite3_stmt *row;
  sqlite3_stmt *text;
  BenchTrie *trie;
  GString *field;
  GString *title;
  GString *company;
  GString *plain;
  GByteArray *matches;
  htmlSAXHandler html;
} Floor;

static void
run (sqlite3 *db, const char *sql)
{
  if (sqlite3_exec (db, sql, NULL, NULL, NULL) != SQLITE_OK)
    g_error ("%s: %s", sql, sqlite3_errmsg (db));
}

static void
open_store (Floor *self, const char *path)
{
  g_assert_cmpint (sqlite3_open (path, &self->db), ==, SQLITE_OK);
  run (self->db, "PRAGMA page_size = 16384; PRAGMA journal_mode = DELETE; PRAGMA synchronous = EXTRA;"
                 "PRAGMA cache_size = -16384;"
                 "CREATE TABLE posting (id INTEGER PRIMARY KEY, title TEXT, company TEXT, original BLOB, text TEXT,"
                 " matches BLOB);"
                 "CREATE VIRTUAL TABLE search USING fts5 (title, body, content = '',"
                 " tokenize = 'unicode61 remove_diacritics 2', prefix = '1 2 3');"
                 "INSERT INTO search (search, rank) VALUES ('hashsize', 16777216); BEGIN IMMEDIATE");
  sqlite3_prepare_v2 (self->db, "INSERT INTO posting (title, company, original, text, matches) VALUES (?, ?, ?, ?, ?)",
                      -1, &self->row, NULL);
  sqlite3_prepare_v2 (self->db, "INSERT INTO search (rowid, title, body) VALUES (last_insert_rowid (), ?, ?)", -1,
                      &self->text, NULL);
}

static void
close_store (Floor *self)
{
  run (self->db, "COMMIT");
  sqlite3_finalize (self->row);
  sqlite3_finalize (self->text);
  sqlite3_close (self->db);
}

static void
store (Floor *self, const char *original, gsize n_original)
{
  const struct
  {
    const char *text;
    gsize n;
  } texts[] = { { self->title->str, self->title->len }, { self->company->str, self->company->len } };

  for (int i = 0; i < 2; i++)
    sqlite3_bind_text (self->row, i + 1, texts[i].text, (int) texts[i].n, SQLITE_STATIC);
  sqlite3_bind_blob (self->row, 3, original, (int) n_original, SQLITE_STATIC);
  sqlite3_bind_text (self->row, 4, self->plain->str, (int) self->plain->len, SQLITE_STATIC);
  sqlite3_bind_blob (self->row, 5, self->matches->data, (int) self->matches->len, SQLITE_STATIC);
  sqlite3_bind_text (self->text, 1, self->title->str, (int) self->title->len, SQLITE_STATIC);
  sqlite3_bind_text (self->text, 2, self->plain->str, (int) self->plain->len, SQLITE_STATIC);
  if (sqlite3_step (self->row) != SQLITE_DONE || sqlite3_reset (self->row) != SQLITE_OK
      || sqlite3_step (self->text) != SQLITE_DONE || sqlite3_reset (self->text) != SQLITE_OK)
    g_error ("%s", sqlite3_errmsg (self->db));
}

/* The description's text: a line an element that stands on its own. */

static void
html_start_cb (void *data, const xmlChar *name, const xmlChar **attributes)
{
  Floor *self = data;

  if (self->plain->len > 0 && (xmlStrEqual (name, BAD_CAST "p") || xmlStrEqual (name, BAD_CAST "li")
                               || xmlStrEqual (name, BAD_CAST "h3")))
    g_string_append_c (self->plain, '\n');
}

static void
html_characters_cb (void *data, const xmlChar *text, int length)
{
  g_string_append_len (((Floor *) data)->plain, (const char *) text, length);
}

static void
read_description (Floor *self)
{
  htmlParserCtxtPtr context = htmlCreatePushParserCtxt (&self->html, self, NULL, 0, NULL, XML_CHAR_ENCODING_UTF8);

  g_string_truncate (self->plain, 0);
  htmlParseChunk (context, self->field->str, (int) self->field->len, 1);
  if (context->myDoc != NULL)
    xmlFreeDoc (context->myDoc);
  htmlFreeParserCtxt (context);
}

/* Statements end with their line or with a full stop before a blank. */
static void
understand (Floor *self)
{
  const char *at = self->plain->str;

  g_byte_array_set_size (self->matches, 0);
  while (*at != '\0')
    {
      const char *end = at;

      while (*end != '\0' && *end != '\n' && !(*end == '.' && end[1] == ' '))
        end++;
      if (end > at + 1)
        {
          self->work->n_statements++;
          self->work->n_matches += bench_trie_match (self->trie, at, (gsize) (end - at), self->matches);
        }
      at = *end != '\0' ? end + 1 : end;
    }
}

static void
take_job (Floor *self)
{
  self->work->n_jobs++;
  self->work->n_bytes += self->plain->len;
  if (self->db == NULL)
    return;
  understand (self);
  store (self, self->field->str, self->field->len);
}

static void
start_cb (void *data, const xmlChar *name, const xmlChar **attributes)
{
  g_string_truncate (((Floor *) data)->field, 0);
}

static void
end_cb (void *data, const xmlChar *name)
{
  Floor *self = data;

  if (xmlStrEqual (name, BAD_CAST "title"))
    g_string_assign (self->title, self->field->str);
  else if (xmlStrEqual (name, BAD_CAST "company"))
    g_string_assign (self->company, self->field->str);
  else if (xmlStrEqual (name, BAD_CAST "description"))
    {
      read_description (self);
      take_job (self);
    }
}

static void
characters_cb (void *data, const xmlChar *text, int length)
{
  g_string_append_len (((Floor *) data)->field, (const char *) text, length);
}

static void
floor_init (Floor *self, BenchWork *work)
{
  *self = (Floor){ .work = work,
                   .field = g_string_new (NULL),
                   .title = g_string_new (NULL),
                   .company = g_string_new (NULL),
                   .plain = g_string_new (NULL),
                   .matches = g_byte_array_new (),
                   .trie = bench_trie_new () };
  *work = (BenchWork){ 0 };
  self->html.startElement = html_start_cb;
  self->html.characters = html_characters_cb;
}

static void
floor_clear (Floor *self)
{
  for (guint i = 0; i < 4; i++)
    g_string_free (((GString *[]){ self->field, self->title, self->company, self->plain })[i], TRUE);
  g_byte_array_unref (self->matches);
  bench_trie_free (self->trie);
}

static void
parse (Floor *self, const char *feed)
{
  xmlSAXHandler handler = {
    .startElement = start_cb, .endElement = end_cb, .characters = characters_cb, .cdataBlock = characters_cb
  };
  xmlParserCtxtPtr context = xmlCreatePushParserCtxt (&handler, self, NULL, 0, NULL);
  g_autofree char *chunk = g_malloc (CHUNK);
  FILE *file = fopen (feed, "r");
  size_t n;

  g_assert_nonnull (file);
  while ((n = fread (chunk, 1, CHUNK, file)) > 0)
    xmlParseChunk (context, chunk, (int) n, 0);
  xmlParseChunk (context, chunk, 0, 1);
  fclose (file);
  xmlFreeParserCtxt (context);
}

void
bench_floor_parse (const char *feed, BenchWork *work)
{
  Floor self;

  floor_init (&self, work);
  parse (&self, feed);
  floor_clear (&self);
}

void
bench_floor_import (const char *feed, const char *database, BenchWork *work)
{
  Floor self;

  floor_init (&self, work);
  open_store (&self, database);
  parse (&self, feed);
  close_store (&self);
  floor_clear (&self);
}

void
bench_floor_store (const char *database, guint n, BenchWork *work)
{
  Floor self;

  floor_init (&self, work);
  open_store (&self, database);
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *text = bench_feed_make_text (i);

      g_string_assign (self.plain, text);
      g_string_assign (self.title, "Director of E-commerce");
      store (&self, text, self.plain->len);
      work->n_jobs++;
      work->n_bytes += self.plain->len;
    }
  close_store (&self);
  floor_clear (&self);
}
