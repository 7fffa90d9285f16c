-- SPDX-FileCopyrightText: Hiring Workbench contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Version 2 of a workspace: the beginnings of words are in the full-text index as words of their own, which
-- src/store/hw-search-tokeniser.c makes, and no longer a prefix index of FTS5, which kept each of their places.
-- The index is made anew, of the same columns as src/store/hw-search-index.c makes it.

DROP TABLE search;
CREATE VIRTUAL TABLE search USING fts5 (title, body, content = '', tokenize = 'hw_words');
-- What is written in bulk is collected and then written as one segment of the index, which holds everything else
-- up; segments are merged when so many have come together. 6 MiB and ten were the quickest for 20,000 postings and
-- took the least memory; a search in eight segments takes 3 % longer than in three.
INSERT INTO search (search, rank) VALUES ('hashsize', 6291456);
INSERT INTO search (search, rank) VALUES ('automerge', 10);

INSERT INTO search (rowid, title, body)
  SELECT place, name, coalesce (email, '')
    FROM search_key JOIN member ON id = subject WHERE noun = 'member' ORDER BY place;
INSERT INTO search (rowid, title, body)
  SELECT place, name, '' FROM search_key JOIN rubric ON id = subject WHERE noun = 'rubric' ORDER BY place;
INSERT INTO search (rowid, title, body)
  SELECT place, name, definition
    FROM search_key JOIN competency ON id = subject WHERE noun = 'competency' ORDER BY place;
INSERT INTO search (rowid, title, body)
  SELECT place, coalesce (title, ''), coalesce (organisation || char (10), '') || coalesce (text, '')
    FROM search_key JOIN posting ON id = subject WHERE noun = 'posting' ORDER BY place;
INSERT INTO search (rowid, title, body)
  SELECT place, title, coalesce (organisation || char (10), '') || coalesce (department || char (10), '')
                       || coalesce (locations || char (10), '') || coalesce (description, '')
    FROM search_key JOIN requisition ON id = subject WHERE noun = 'requisition' ORDER BY place;
INSERT INTO search (rowid, title, body)
  SELECT place, name, coalesce (email || char (10), '') || coalesce (phone || char (10), '')
                      || coalesce (location || char (10), '') || coalesce (current_title || char (10), '')
                      || coalesce (current_employer || char (10), '') || coalesce (tags || char (10), '')
                      || coalesce (summary, '')
    FROM search_key JOIN candidate ON id = subject WHERE noun = 'candidate' ORDER BY place;
INSERT INTO search (rowid, title, body)
  SELECT place, '', coalesce (text, '')
    FROM search_key JOIN paper ON id = subject WHERE noun = 'paper' ORDER BY place;
INSERT INTO search (rowid, title, body)
  SELECT place, text, '' FROM search_key JOIN note ON id = subject WHERE noun = 'note' ORDER BY place;
