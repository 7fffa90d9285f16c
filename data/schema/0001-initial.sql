-- SPDX-FileCopyrightText: Hiring Workbench contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Version 1 of a workspace. Never edited after its release: what changes later is a file of its own.
--
-- A table a noun, its columns those of the noun's field table in src/core: id, the number of the change
-- that wrote the row (revision), then the fields. Times are microseconds since 1970 UTC, choices are
-- their nicks, lists are joined by line feeds, unset values are NULL. References are checked when the
-- change is complete, so that the order of its parts does not matter; nothing is ever removed along
-- with something else. The words in RAISE are keys; src/store/hw-store-error.c says them to people.
-- Choices are joined by OR: for IN with more than two, SQLite would build a table for every row it checks.
-- No text has a NUL in it. instr() looks at one sign after the other, and an import writes long texts by the
-- thousand: of those it is asked whether printf(), which ends at a NUL, gives the whole text.

-- A person who works here.
CREATE TABLE member (
  id TEXT NOT NULL PRIMARY KEY CHECK (length (id) BETWEEN 1 AND 80 AND instr (id, char (0)) = 0),
  revision INTEGER NOT NULL CHECK (revision BETWEEN 1 AND 9000000000000000000),
  name TEXT NOT NULL CHECK (length (name) BETWEEN 1 AND 262144 AND instr (name, char (0)) = 0),
  email TEXT CHECK (length (email) <= 262144 AND instr (email, char (0)) = 0),
  roles TEXT CHECK (length (roles) BETWEEN 1 AND 33554432 AND instr (roles, char (0)) = 0)
) STRICT;

-- The ledger line of one import: what was read is what was added, updated, known already or rejected.
CREATE TABLE import (
  id TEXT NOT NULL PRIMARY KEY CHECK (length (id) BETWEEN 1 AND 80 AND instr (id, char (0)) = 0),
  revision INTEGER NOT NULL CHECK (revision BETWEEN 1 AND 9000000000000000000),
  file_name TEXT CHECK (length (file_name) <= 262144 AND instr (file_name, char (0)) = 0),
  sha256 TEXT CHECK (length (sha256) = 64 AND sha256 NOT GLOB '*[^0-9a-f]*'),
  kind TEXT CHECK (length (kind) <= 262144 AND instr (kind, char (0)) = 0),
  format TEXT CHECK (length (format) <= 262144 AND instr (format, char (0)) = 0),
  n_read INTEGER CHECK (n_read BETWEEN 0 AND 9000000000000000000),
  n_added INTEGER CHECK (n_added BETWEEN 0 AND 9000000000000000000),
  n_updated INTEGER CHECK (n_updated BETWEEN 0 AND 9000000000000000000),
  n_duplicate INTEGER CHECK (n_duplicate BETWEEN 0 AND 9000000000000000000),
  n_rejected INTEGER CHECK (n_rejected BETWEEN 0 AND 9000000000000000000),
  created_at INTEGER CHECK (created_at BETWEEN -9000000000000000000 AND 9000000000000000000),
  undo BLOB CHECK (length (undo) <= 67108864),
  CHECK (coalesce (n_read, 0) = coalesce (n_added, 0) + coalesce (n_updated, 0)
                                + coalesce (n_duplicate, 0) + coalesce (n_rejected, 0))
) STRICT;

-- A version of a rubric. Once published it never changes (see the triggers).
CREATE TABLE rubric (
  id TEXT NOT NULL PRIMARY KEY CHECK (length (id) BETWEEN 1 AND 80 AND instr (id, char (0)) = 0),
  revision INTEGER NOT NULL CHECK (revision BETWEEN 1 AND 9000000000000000000),
  key TEXT NOT NULL CHECK (length (key) BETWEEN 1 AND 262144 AND instr (key, char (0)) = 0),
  version INTEGER NOT NULL CHECK (version BETWEEN 1 AND 1000000),
  name TEXT NOT NULL CHECK (length (name) BETWEEN 1 AND 262144 AND instr (name, char (0)) = 0),
  description TEXT CHECK (length (description) <= 262144 AND instr (description, char (0)) = 0),
  language TEXT CHECK (length (language) <= 262144 AND instr (language, char (0)) = 0),
  status TEXT NOT NULL CHECK (status IN ('draft', 'published')),
  published_at INTEGER CHECK (published_at BETWEEN -9000000000000000000 AND 9000000000000000000),
  derived_from TEXT REFERENCES rubric (id) DEFERRABLE INITIALLY DEFERRED,
  source TEXT CHECK (length (source) <= 262144 AND instr (source, char (0)) = 0),
  UNIQUE (key, version)
) STRICT;

-- The parts of a rubric version. They refer to each other by key, so that a copy of a version is a copy of its parts.
CREATE TABLE competency (
  id TEXT NOT NULL PRIMARY KEY CHECK (length (id) BETWEEN 1 AND 80 AND instr (id, char (0)) = 0),
  revision INTEGER NOT NULL CHECK (revision BETWEEN 1 AND 9000000000000000000),
  rubric_id TEXT NOT NULL REFERENCES rubric (id) DEFERRABLE INITIALLY DEFERRED,
  position INTEGER CHECK (position BETWEEN 0 AND 9000000000000000000),
  key TEXT NOT NULL CHECK (length (key) BETWEEN 1 AND 262144 AND instr (key, char (0)) = 0),
  name TEXT NOT NULL CHECK (length (name) BETWEEN 1 AND 262144 AND instr (name, char (0)) = 0),
  definition TEXT NOT NULL CHECK (length (definition) BETWEEN 1 AND 262144 AND instr (definition, char (0)) = 0),
  source TEXT CHECK (length (source) <= 262144 AND instr (source, char (0)) = 0),
  UNIQUE (rubric_id, key)
) STRICT;

-- What one sees of a competency.
CREATE TABLE indicator (
  id TEXT NOT NULL PRIMARY KEY CHECK (length (id) BETWEEN 1 AND 80 AND instr (id, char (0)) = 0),
  revision INTEGER NOT NULL CHECK (revision BETWEEN 1 AND 9000000000000000000),
  rubric_id TEXT NOT NULL REFERENCES rubric (id) DEFERRABLE INITIALLY DEFERRED,
  competency TEXT CHECK (length (competency) <= 262144 AND instr (competency, char (0)) = 0),
  position INTEGER CHECK (position BETWEEN 0 AND 9000000000000000000),
  text TEXT NOT NULL CHECK (length (text) BETWEEN 1 AND 33554432 AND instr (text, char (0)) = 0),
  source TEXT CHECK (length (source) <= 262144 AND instr (source, char (0)) = 0)
) STRICT;

-- What each level of a competency looks like.
CREATE TABLE anchor (
  id TEXT NOT NULL PRIMARY KEY CHECK (length (id) BETWEEN 1 AND 80 AND instr (id, char (0)) = 0),
  revision INTEGER NOT NULL CHECK (revision BETWEEN 1 AND 9000000000000000000),
  rubric_id TEXT NOT NULL REFERENCES rubric (id) DEFERRABLE INITIALLY DEFERRED,
  competency TEXT CHECK (length (competency) <= 262144 AND instr (competency, char (0)) = 0),
  level INTEGER CHECK (level BETWEEN 1 AND 5),
  text TEXT NOT NULL CHECK (length (text) BETWEEN 1 AND 33554432 AND instr (text, char (0)) = 0),
  source TEXT CHECK (length (source) <= 262144 AND instr (source, char (0)) = 0),
  UNIQUE (rubric_id, competency, level)
) STRICT;

-- What to ask.
CREATE TABLE question (
  id TEXT NOT NULL PRIMARY KEY CHECK (length (id) BETWEEN 1 AND 80 AND instr (id, char (0)) = 0),
  revision INTEGER NOT NULL CHECK (revision BETWEEN 1 AND 9000000000000000000),
  rubric_id TEXT NOT NULL REFERENCES rubric (id) DEFERRABLE INITIALLY DEFERRED,
  competency TEXT CHECK (length (competency) <= 262144 AND instr (competency, char (0)) = 0),
  position INTEGER CHECK (position BETWEEN 0 AND 9000000000000000000),
  kind TEXT NOT NULL CHECK (kind IN ('past', 'situation')),
  ask TEXT NOT NULL CHECK (length (ask) BETWEEN 1 AND 262144 AND instr (ask, char (0)) = 0),
  probes TEXT CHECK (length (probes) BETWEEN 1 AND 33554432 AND instr (probes, char (0)) = 0),
  source TEXT CHECK (length (source) <= 262144 AND instr (source, char (0)) = 0)
) STRICT;

-- Words that point to a competency; weights in thousandths, negative ones speak against it.
CREATE TABLE phrase (
  id TEXT NOT NULL PRIMARY KEY CHECK (length (id) BETWEEN 1 AND 80 AND instr (id, char (0)) = 0),
  revision INTEGER NOT NULL CHECK (revision BETWEEN 1 AND 9000000000000000000),
  rubric_id TEXT NOT NULL REFERENCES rubric (id) DEFERRABLE INITIALLY DEFERRED,
  competency TEXT CHECK (length (competency) <= 262144 AND instr (competency, char (0)) = 0),
  position INTEGER CHECK (position BETWEEN 0 AND 9000000000000000000),
  language TEXT CHECK (length (language) <= 262144 AND instr (language, char (0)) = 0),
  weight INTEGER CHECK (weight BETWEEN -2147483647 AND 2147483647),
  text TEXT NOT NULL CHECK (length (text) BETWEEN 1 AND 33554432 AND instr (text, char (0)) = 0),
  source TEXT CHECK (length (source) <= 262144 AND instr (source, char (0)) = 0)
) STRICT;

-- A kind of position.
CREATE TABLE profile (
  id TEXT NOT NULL PRIMARY KEY CHECK (length (id) BETWEEN 1 AND 80 AND instr (id, char (0)) = 0),
  revision INTEGER NOT NULL CHECK (revision BETWEEN 1 AND 9000000000000000000),
  rubric_id TEXT NOT NULL REFERENCES rubric (id) DEFERRABLE INITIALLY DEFERRED,
  position INTEGER CHECK (position BETWEEN 0 AND 9000000000000000000),
  key TEXT NOT NULL CHECK (length (key) BETWEEN 1 AND 262144 AND instr (key, char (0)) = 0),
  name TEXT NOT NULL CHECK (length (name) BETWEEN 1 AND 262144 AND instr (name, char (0)) = 0),
  description TEXT CHECK (length (description) <= 262144 AND instr (description, char (0)) = 0),
  source TEXT CHECK (length (source) <= 262144 AND instr (source, char (0)) = 0),
  UNIQUE (rubric_id, key)
) STRICT;

-- What a profile expects of a competency.
CREATE TABLE target (
  id TEXT NOT NULL PRIMARY KEY CHECK (length (id) BETWEEN 1 AND 80 AND instr (id, char (0)) = 0),
  revision INTEGER NOT NULL CHECK (revision BETWEEN 1 AND 9000000000000000000),
  rubric_id TEXT NOT NULL REFERENCES rubric (id) DEFERRABLE INITIALLY DEFERRED,
  profile TEXT CHECK (length (profile) <= 262144 AND instr (profile, char (0)) = 0),
  competency TEXT CHECK (length (competency) <= 262144 AND instr (competency, char (0)) = 0),
  level INTEGER CHECK (level BETWEEN 1 AND 5),
  weight INTEGER CHECK (weight BETWEEN 0 AND 2147483647),
  critical INTEGER NOT NULL CHECK (critical IN (0, 1)),
  UNIQUE (rubric_id, profile, competency)
) STRICT;

-- What is screened, never scored.
CREATE TABLE criterion (
  id TEXT NOT NULL PRIMARY KEY CHECK (length (id) BETWEEN 1 AND 80 AND instr (id, char (0)) = 0),
  revision INTEGER NOT NULL CHECK (revision BETWEEN 1 AND 9000000000000000000),
  rubric_id TEXT NOT NULL REFERENCES rubric (id) DEFERRABLE INITIALLY DEFERRED,
  position INTEGER CHECK (position BETWEEN 0 AND 9000000000000000000),
  key TEXT NOT NULL CHECK (length (key) BETWEEN 1 AND 262144 AND instr (key, char (0)) = 0),
  name TEXT NOT NULL CHECK (length (name) BETWEEN 1 AND 262144 AND instr (name, char (0)) = 0),
  description TEXT CHECK (length (description) <= 262144 AND instr (description, char (0)) = 0),
  question TEXT CHECK (length (question) <= 262144 AND instr (question, char (0)) = 0),
  source TEXT CHECK (length (source) <= 262144 AND instr (source, char (0)) = 0),
  UNIQUE (rubric_id, key)
) STRICT;

-- An entry of a taxonomy.
CREATE TABLE term (
  id TEXT NOT NULL PRIMARY KEY CHECK (length (id) BETWEEN 1 AND 80 AND instr (id, char (0)) = 0),
  revision INTEGER NOT NULL CHECK (revision BETWEEN 1 AND 9000000000000000000),
  rubric_id TEXT NOT NULL REFERENCES rubric (id) DEFERRABLE INITIALLY DEFERRED,
  kind TEXT NOT NULL CHECK (kind = 'title' OR kind = 'tool' OR kind = 'role' OR kind = 'place'),
  position INTEGER CHECK (position BETWEEN 0 AND 9000000000000000000),
  category TEXT CHECK (length (category) <= 262144 AND instr (category, char (0)) = 0),
  name TEXT NOT NULL CHECK (length (name) BETWEEN 1 AND 262144 AND instr (name, char (0)) = 0),
  aliases TEXT CHECK (length (aliases) BETWEEN 1 AND 33554432 AND instr (aliases, char (0)) = 0),
  source TEXT CHECK (length (source) <= 262144 AND instr (source, char (0)) = 0)
) STRICT;

-- A market figure; amounts in minor units.
CREATE TABLE benchmark (
  id TEXT NOT NULL PRIMARY KEY CHECK (length (id) BETWEEN 1 AND 80 AND instr (id, char (0)) = 0),
  revision INTEGER NOT NULL CHECK (revision BETWEEN 1 AND 9000000000000000000),
  rubric_id TEXT NOT NULL REFERENCES rubric (id) DEFERRABLE INITIALLY DEFERRED,
  position INTEGER CHECK (position BETWEEN 0 AND 9000000000000000000),
  text TEXT NOT NULL CHECK (length (text) BETWEEN 1 AND 33554432 AND instr (text, char (0)) = 0),
  currency TEXT CHECK (length (currency) <= 262144 AND instr (currency, char (0)) = 0),
  low INTEGER CHECK (low BETWEEN 0 AND 9000000000000000000),
  high INTEGER CHECK (high BETWEEN 0 AND 9000000000000000000),
  period TEXT CHECK (length (period) <= 262144 AND instr (period, char (0)) = 0),
  place TEXT CHECK (length (place) <= 262144 AND instr (place, char (0)) = 0),
  date TEXT CHECK (length (date) <= 262144 AND instr (date, char (0)) = 0),
  source TEXT CHECK (length (source) <= 262144 AND instr (source, char (0)) = 0)
) STRICT;

-- An imported advertisement with its original bytes.
CREATE TABLE posting (
  id TEXT NOT NULL PRIMARY KEY CHECK (length (id) BETWEEN 1 AND 80 AND instr (id, char (0)) = 0),
  revision INTEGER NOT NULL CHECK (revision BETWEEN 1 AND 9000000000000000000),
  title TEXT CHECK (length (title) <= 262144 AND instr (title, char (0)) = 0),
  organisation TEXT CHECK (length (organisation) <= 262144 AND instr (organisation, char (0)) = 0),
  format TEXT CHECK (length (format) <= 262144 AND instr (format, char (0)) = 0),
  file_name TEXT CHECK (length (file_name) <= 262144 AND instr (file_name, char (0)) = 0),
  record INTEGER CHECK (record BETWEEN 0 AND 9000000000000000000),
  reference TEXT CHECK (length (reference) <= 262144 AND instr (reference, char (0)) = 0),
  match_key TEXT CHECK (length (match_key) <= 262144 AND instr (match_key, char (0)) = 0),
  sha256 TEXT CHECK (length (sha256) = 64 AND sha256 NOT GLOB '*[^0-9a-f]*'),
  original BLOB CHECK (length (original) <= 67108864),
  text TEXT CHECK (length (CAST (text AS BLOB)) <= 33554432 AND text = printf ('%s', text)),
  blocks BLOB CHECK (length (blocks) <= 67108864),
  fields BLOB CHECK (length (fields) <= 67108864),
  language TEXT CHECK (length (language) <= 262144 AND instr (language, char (0)) = 0),
  import_id TEXT REFERENCES import (id) DEFERRABLE INITIALLY DEFERRED,
  created_at INTEGER CHECK (created_at BETWEEN -9000000000000000000 AND 9000000000000000000)
) STRICT;

-- What was understood of a posting, packed.
CREATE TABLE reading (
  id TEXT NOT NULL PRIMARY KEY CHECK (length (id) BETWEEN 1 AND 80 AND instr (id, char (0)) = 0),
  revision INTEGER NOT NULL CHECK (revision BETWEEN 1 AND 9000000000000000000),
  posting_id TEXT NOT NULL REFERENCES posting (id) DEFERRABLE INITIALLY DEFERRED,
  rubric_id TEXT NOT NULL REFERENCES rubric (id) DEFERRABLE INITIALLY DEFERRED,
  reading BLOB CHECK (length (reading) <= 67108864),
  created_at INTEGER CHECK (created_at BETWEEN -9000000000000000000 AND 9000000000000000000)
) STRICT;

-- A position to fill; amounts in minor units.
CREATE TABLE requisition (
  id TEXT NOT NULL PRIMARY KEY CHECK (length (id) BETWEEN 1 AND 80 AND instr (id, char (0)) = 0),
  revision INTEGER NOT NULL CHECK (revision BETWEEN 1 AND 9000000000000000000),
  title TEXT NOT NULL CHECK (length (title) BETWEEN 1 AND 262144 AND instr (title, char (0)) = 0),
  organisation TEXT CHECK (length (organisation) <= 262144 AND instr (organisation, char (0)) = 0),
  department TEXT CHECK (length (department) <= 262144 AND instr (department, char (0)) = 0),
  state TEXT NOT NULL CHECK (state = 'draft' OR state = 'pending' OR state = 'approved' OR state = 'open'
                             OR state = 'on_hold' OR state = 'filled' OR state = 'closed'
                             OR state = 'cancelled' OR state = 'rejected'),
  profile TEXT CHECK (length (profile) <= 262144 AND instr (profile, char (0)) = 0),
  rubric_id TEXT REFERENCES rubric (id) DEFERRABLE INITIALLY DEFERRED,
  posting_id TEXT REFERENCES posting (id) DEFERRABLE INITIALLY DEFERRED,
  locations TEXT CHECK (length (locations) BETWEEN 1 AND 33554432 AND instr (locations, char (0)) = 0),
  work_mode TEXT CHECK (length (work_mode) <= 262144 AND instr (work_mode, char (0)) = 0),
  days_on_site INTEGER CHECK (days_on_site BETWEEN 0 AND 7),
  employment_type TEXT CHECK (length (employment_type) <= 262144 AND instr (employment_type, char (0)) = 0),
  pay_min INTEGER CHECK (pay_min BETWEEN 0 AND 9000000000000000000),
  pay_max INTEGER CHECK (pay_max BETWEEN 0 AND 9000000000000000000),
  currency TEXT CHECK (length (currency) <= 262144 AND instr (currency, char (0)) = 0),
  pay_period TEXT CHECK (length (pay_period) <= 262144 AND instr (pay_period, char (0)) = 0),
  bonus TEXT CHECK (length (bonus) <= 262144 AND instr (bonus, char (0)) = 0),
  openings INTEGER CHECK (openings BETWEEN 1 AND 10000),
  years_min INTEGER CHECK (years_min BETWEEN 0 AND 80),
  degree TEXT CHECK (length (degree) <= 262144 AND instr (degree, char (0)) = 0),
  travel TEXT CHECK (length (travel) <= 262144 AND instr (travel, char (0)) = 0),
  team TEXT CHECK (length (team) BETWEEN 1 AND 33554432 AND instr (team, char (0)) = 0),
  team_size INTEGER CHECK (team_size BETWEEN 0 AND 1000000),
  description TEXT CHECK (length (description) <= 262144 AND instr (description, char (0)) = 0),
  coverage_floor INTEGER CHECK (coverage_floor BETWEEN 0 AND 1000),
  shortlist_size INTEGER CHECK (shortlist_size BETWEEN 1 AND 1000),
  retention_days INTEGER CHECK (retention_days BETWEEN 0 AND 36525),
  approval_round INTEGER CHECK (approval_round BETWEEN 0 AND 1000000),
  created_at INTEGER CHECK (created_at BETWEEN -9000000000000000000 AND 9000000000000000000),
  opened_at INTEGER CHECK (opened_at BETWEEN -9000000000000000000 AND 9000000000000000000),
  closed_at INTEGER CHECK (closed_at BETWEEN -9000000000000000000 AND 9000000000000000000),
  filled_at INTEGER CHECK (filled_at BETWEEN -9000000000000000000 AND 9000000000000000000),
  CHECK (pay_min <= pay_max)
) STRICT;

-- How much a competency counts, in thousandths.
CREATE TABLE weight (
  id TEXT NOT NULL PRIMARY KEY CHECK (length (id) BETWEEN 1 AND 80 AND instr (id, char (0)) = 0),
  revision INTEGER NOT NULL CHECK (revision BETWEEN 1 AND 9000000000000000000),
  requisition_id TEXT NOT NULL REFERENCES requisition (id) DEFERRABLE INITIALLY DEFERRED,
  competency TEXT CHECK (length (competency) <= 262144 AND instr (competency, char (0)) = 0),
  weight INTEGER NOT NULL CHECK (weight BETWEEN 0 AND 2147483647),
  reason TEXT CHECK (length (reason) <= 262144 AND instr (reason, char (0)) = 0),
  UNIQUE (requisition_id, competency)
) STRICT;

-- A screening criterion as a requisition asks for it.
CREATE TABLE requirement (
  id TEXT NOT NULL PRIMARY KEY CHECK (length (id) BETWEEN 1 AND 80 AND instr (id, char (0)) = 0),
  revision INTEGER NOT NULL CHECK (revision BETWEEN 1 AND 9000000000000000000),
  requisition_id TEXT NOT NULL REFERENCES requisition (id) DEFERRABLE INITIALLY DEFERRED,
  criterion TEXT CHECK (length (criterion) <= 262144 AND instr (criterion, char (0)) = 0),
  demand TEXT NOT NULL CHECK (demand = 'open' OR demand = 'required' OR demand = 'preferred'),
  text TEXT CHECK (length (CAST (text AS BLOB)) <= 33554432 AND text = printf ('%s', text)),
  UNIQUE (requisition_id, criterion)
) STRICT;

-- One approver's word in one round.
CREATE TABLE approval (
  id TEXT NOT NULL PRIMARY KEY CHECK (length (id) BETWEEN 1 AND 80 AND instr (id, char (0)) = 0),
  revision INTEGER NOT NULL CHECK (revision BETWEEN 1 AND 9000000000000000000),
  requisition_id TEXT NOT NULL REFERENCES requisition (id) DEFERRABLE INITIALLY DEFERRED,
  round INTEGER CHECK (round BETWEEN 0 AND 1000000),
  position INTEGER CHECK (position BETWEEN 0 AND 9000000000000000000),
  quorum INTEGER CHECK (quorum BETWEEN 0 AND 1000000),
  member_id TEXT NOT NULL REFERENCES member (id) DEFERRABLE INITIALLY DEFERRED,
  status TEXT NOT NULL CHECK (status = 'pending' OR status = 'approved' OR status = 'rejected'
                              OR status = 'void'),
  reason TEXT CHECK (length (reason) <= 262144 AND instr (reason, char (0)) = 0),
  decided_at INTEGER CHECK (decided_at BETWEEN -9000000000000000000 AND 9000000000000000000)
) STRICT;

-- Who is on the panel.
CREATE TABLE panelist (
  id TEXT NOT NULL PRIMARY KEY CHECK (length (id) BETWEEN 1 AND 80 AND instr (id, char (0)) = 0),
  revision INTEGER NOT NULL CHECK (revision BETWEEN 1 AND 9000000000000000000),
  requisition_id TEXT NOT NULL REFERENCES requisition (id) DEFERRABLE INITIALLY DEFERRED,
  member_id TEXT NOT NULL REFERENCES member (id) DEFERRABLE INITIALLY DEFERRED,
  focus TEXT CHECK (length (focus) BETWEEN 1 AND 33554432 AND instr (focus, char (0)) = 0),
  UNIQUE (requisition_id, member_id)
) STRICT;

-- A person considered.
CREATE TABLE candidate (
  id TEXT NOT NULL PRIMARY KEY CHECK (length (id) BETWEEN 1 AND 80 AND instr (id, char (0)) = 0),
  revision INTEGER NOT NULL CHECK (revision BETWEEN 1 AND 9000000000000000000),
  name TEXT NOT NULL CHECK (length (name) BETWEEN 1 AND 262144 AND instr (name, char (0)) = 0),
  email TEXT CHECK (length (email) <= 262144 AND instr (email, char (0)) = 0),
  phone TEXT CHECK (length (phone) <= 262144 AND instr (phone, char (0)) = 0),
  location TEXT CHECK (length (location) <= 262144 AND instr (location, char (0)) = 0),
  current_title TEXT CHECK (length (current_title) <= 262144 AND instr (current_title, char (0)) = 0),
  current_employer TEXT CHECK (length (current_employer) <= 262144 AND instr (current_employer, char (0)) = 0),
  source TEXT CHECK (length (source) <= 262144 AND instr (source, char (0)) = 0),
  tags TEXT CHECK (length (tags) BETWEEN 1 AND 33554432 AND instr (tags, char (0)) = 0),
  summary TEXT CHECK (length (summary) <= 262144 AND instr (summary, char (0)) = 0),
  match_key TEXT CHECK (length (match_key) <= 262144 AND instr (match_key, char (0)) = 0),
  email_key TEXT CHECK (length (email_key) <= 262144 AND instr (email_key, char (0)) = 0),
  import_id TEXT REFERENCES import (id) DEFERRABLE INITIALLY DEFERRED,
  import_record INTEGER CHECK (import_record BETWEEN 0 AND 9000000000000000000),
  created_at INTEGER CHECK (created_at BETWEEN -9000000000000000000 AND 9000000000000000000)
) STRICT;

-- A document of a candidate.
CREATE TABLE paper (
  id TEXT NOT NULL PRIMARY KEY CHECK (length (id) BETWEEN 1 AND 80 AND instr (id, char (0)) = 0),
  revision INTEGER NOT NULL CHECK (revision BETWEEN 1 AND 9000000000000000000),
  candidate_id TEXT NOT NULL REFERENCES candidate (id) DEFERRABLE INITIALLY DEFERRED,
  name TEXT NOT NULL CHECK (length (name) BETWEEN 1 AND 262144 AND instr (name, char (0)) = 0),
  kind TEXT CHECK (length (kind) <= 262144 AND instr (kind, char (0)) = 0),
  format TEXT CHECK (length (format) <= 262144 AND instr (format, char (0)) = 0),
  sha256 TEXT CHECK (length (sha256) = 64 AND sha256 NOT GLOB '*[^0-9a-f]*'),
  original BLOB CHECK (length (original) <= 67108864),
  text TEXT CHECK (length (CAST (text AS BLOB)) <= 33554432 AND text = printf ('%s', text)),
  blocks BLOB CHECK (length (blocks) <= 67108864),
  fields BLOB CHECK (length (fields) <= 67108864),
  import_id TEXT REFERENCES import (id) DEFERRABLE INITIALLY DEFERRED,
  created_at INTEGER CHECK (created_at BETWEEN -9000000000000000000 AND 9000000000000000000)
) STRICT;

-- Candidate x requisition.
CREATE TABLE candidacy (
  id TEXT NOT NULL PRIMARY KEY CHECK (length (id) BETWEEN 1 AND 80 AND instr (id, char (0)) = 0),
  revision INTEGER NOT NULL CHECK (revision BETWEEN 1 AND 9000000000000000000),
  candidate_id TEXT NOT NULL REFERENCES candidate (id) DEFERRABLE INITIALLY DEFERRED,
  requisition_id TEXT NOT NULL REFERENCES requisition (id) DEFERRABLE INITIALLY DEFERRED,
  stage TEXT NOT NULL CHECK (stage = 'new' OR stage = 'screen' OR stage = 'interview' OR stage = 'panel'
                             OR stage = 'offer' OR stage = 'hired' OR stage = 'rejected'
                             OR stage = 'withdrawn'),
  stage_since INTEGER CHECK (stage_since BETWEEN -9000000000000000000 AND 9000000000000000000),
  decision TEXT CHECK (decision = 'advance' OR decision = 'offer' OR decision = 'reject'),
  decision_reason TEXT CHECK (length (decision_reason) <= 262144 AND instr (decision_reason, char (0)) = 0),
  decided_by TEXT REFERENCES member (id) DEFERRABLE INITIALLY DEFERRED,
  decided_at INTEGER CHECK (decided_at BETWEEN -9000000000000000000 AND 9000000000000000000),
  UNIQUE (candidate_id, requisition_id)
) STRICT;

-- One criterion for one candidacy.
CREATE TABLE screening (
  id TEXT NOT NULL PRIMARY KEY CHECK (length (id) BETWEEN 1 AND 80 AND instr (id, char (0)) = 0),
  revision INTEGER NOT NULL CHECK (revision BETWEEN 1 AND 9000000000000000000),
  candidacy_id TEXT NOT NULL REFERENCES candidacy (id) DEFERRABLE INITIALLY DEFERRED,
  criterion TEXT CHECK (length (criterion) <= 262144 AND instr (criterion, char (0)) = 0),
  answer TEXT NOT NULL CHECK (answer = 'unknown' OR answer = 'pass' OR answer = 'fail'),
  note TEXT CHECK (length (note) <= 262144 AND instr (note, char (0)) = 0),
  decided_by TEXT REFERENCES member (id) DEFERRABLE INITIALLY DEFERRED,
  decided_at INTEGER CHECK (decided_at BETWEEN -9000000000000000000 AND 9000000000000000000),
  UNIQUE (candidacy_id, criterion)
) STRICT;

-- Free text.
CREATE TABLE note (
  id TEXT NOT NULL PRIMARY KEY CHECK (length (id) BETWEEN 1 AND 80 AND instr (id, char (0)) = 0),
  revision INTEGER NOT NULL CHECK (revision BETWEEN 1 AND 9000000000000000000),
  candidate_id TEXT REFERENCES candidate (id) DEFERRABLE INITIALLY DEFERRED,
  requisition_id TEXT REFERENCES requisition (id) DEFERRABLE INITIALLY DEFERRED,
  author_id TEXT REFERENCES member (id) DEFERRABLE INITIALLY DEFERRED,
  text TEXT NOT NULL CHECK (length (text) BETWEEN 1 AND 33554432 AND instr (text, char (0)) = 0),
  created_at INTEGER CHECK (created_at BETWEEN -9000000000000000000 AND 9000000000000000000),
  CHECK (candidate_id IS NOT NULL OR requisition_id IS NOT NULL)
) STRICT;

-- What cities, states and unions ask of job postings about pay; shipped, then the users' own.
CREATE TABLE jurisdiction (
  id TEXT NOT NULL PRIMARY KEY CHECK (length (id) BETWEEN 1 AND 80 AND instr (id, char (0)) = 0),
  revision INTEGER NOT NULL CHECK (revision BETWEEN 1 AND 9000000000000000000),
  name TEXT NOT NULL CHECK (length (name) BETWEEN 1 AND 262144 AND instr (name, char (0)) = 0),
  places TEXT CHECK (length (places) BETWEEN 1 AND 33554432 AND instr (places, char (0)) = 0),
  remote INTEGER NOT NULL CHECK (remote IN (0, 1)),
  employees_min INTEGER CHECK (employees_min BETWEEN 0 AND 1000000),
  range_since TEXT CHECK (length (range_since) = 10 AND instr (range_since, char (0)) = 0),
  range_source TEXT CHECK (length (range_source) <= 262144 AND instr (range_source, char (0)) = 0),
  range_note TEXT CHECK (length (range_note) <= 262144 AND instr (range_note, char (0)) = 0),
  history_since TEXT CHECK (length (history_since) = 10 AND instr (history_since, char (0)) = 0),
  history_source TEXT CHECK (length (history_source) <= 262144 AND instr (history_source, char (0)) = 0),
  position INTEGER CHECK (position BETWEEN -9000000000000000000 AND 9000000000000000000)
) STRICT;

-- A person's word that two candidates, who look alike, are not the same.
CREATE TABLE namesake (
  id TEXT NOT NULL PRIMARY KEY CHECK (length (id) BETWEEN 1 AND 80 AND instr (id, char (0)) = 0),
  revision INTEGER NOT NULL CHECK (revision BETWEEN 1 AND 9000000000000000000),
  candidate_id TEXT NOT NULL REFERENCES candidate (id) DEFERRABLE INITIALLY DEFERRED,
  other_id TEXT NOT NULL REFERENCES candidate (id) DEFERRABLE INITIALLY DEFERRED,
  decided_by TEXT REFERENCES member (id) DEFERRABLE INITIALLY DEFERRED,
  decided_at INTEGER CHECK (decided_at BETWEEN -9000000000000000000 AND 9000000000000000000)
) STRICT;

-- A planned meeting.
CREATE TABLE interview (
  id TEXT NOT NULL PRIMARY KEY CHECK (length (id) BETWEEN 1 AND 80 AND instr (id, char (0)) = 0),
  revision INTEGER NOT NULL CHECK (revision BETWEEN 1 AND 9000000000000000000),
  candidacy_id TEXT NOT NULL REFERENCES candidacy (id) DEFERRABLE INITIALLY DEFERRED,
  title TEXT CHECK (length (title) <= 262144 AND instr (title, char (0)) = 0),
  starts_at INTEGER CHECK (starts_at BETWEEN -9000000000000000000 AND 9000000000000000000),
  minutes INTEGER CHECK (minutes BETWEEN 0 AND 100000),
  place TEXT CHECK (length (place) <= 262144 AND instr (place, char (0)) = 0),
  status TEXT CHECK (length (status) <= 262144 AND instr (status, char (0)) = 0),
  panelists TEXT CHECK (length (panelists) BETWEEN 1 AND 33554432 AND instr (panelists, char (0)) = 0),
  focus TEXT CHECK (length (focus) BETWEEN 1 AND 33554432 AND instr (focus, char (0)) = 0)
) STRICT;

-- What was handed to a panelist.
CREATE TABLE kit (
  id TEXT NOT NULL PRIMARY KEY CHECK (length (id) BETWEEN 1 AND 80 AND instr (id, char (0)) = 0),
  revision INTEGER NOT NULL CHECK (revision BETWEEN 1 AND 9000000000000000000),
  interview_id TEXT REFERENCES interview (id) DEFERRABLE INITIALLY DEFERRED,
  member_id TEXT NOT NULL REFERENCES member (id) DEFERRABLE INITIALLY DEFERRED,
  sha256 TEXT CHECK (length (sha256) = 64 AND sha256 NOT GLOB '*[^0-9a-f]*'),
  created_at INTEGER CHECK (created_at BETWEEN -9000000000000000000 AND 9000000000000000000)
) STRICT;

-- One panelist's card for one candidacy; final once submitted (see the triggers).
CREATE TABLE scorecard (
  id TEXT NOT NULL PRIMARY KEY CHECK (length (id) BETWEEN 1 AND 80 AND instr (id, char (0)) = 0),
  revision INTEGER NOT NULL CHECK (revision BETWEEN 1 AND 9000000000000000000),
  candidacy_id TEXT NOT NULL REFERENCES candidacy (id) DEFERRABLE INITIALLY DEFERRED,
  member_id TEXT NOT NULL REFERENCES member (id) DEFERRABLE INITIALLY DEFERRED,
  card_revision INTEGER NOT NULL CHECK (card_revision BETWEEN 1 AND 1000000),
  status TEXT NOT NULL CHECK (status = 'draft' OR status = 'submitted' OR status = 'replaced'),
  recommendation TEXT NOT NULL CHECK (recommendation = 'none' OR recommendation = 'strong_no'
                                      OR recommendation = 'no' OR recommendation = 'yes'
                                      OR recommendation = 'strong_yes'),
  reason TEXT CHECK (length (reason) <= 262144 AND instr (reason, char (0)) = 0),
  import_id TEXT REFERENCES import (id) DEFERRABLE INITIALLY DEFERRED,
  changed_at INTEGER CHECK (changed_at BETWEEN -9000000000000000000 AND 9000000000000000000),
  submitted_at INTEGER CHECK (submitted_at BETWEEN -9000000000000000000 AND 9000000000000000000),
  UNIQUE (candidacy_id, member_id, card_revision)
) STRICT;

-- One competency on one card; 0: not observed; NULL: only evidence so far.
CREATE TABLE rating (
  id TEXT NOT NULL PRIMARY KEY CHECK (length (id) BETWEEN 1 AND 80 AND instr (id, char (0)) = 0),
  revision INTEGER NOT NULL CHECK (revision BETWEEN 1 AND 9000000000000000000),
  scorecard_id TEXT NOT NULL REFERENCES scorecard (id) DEFERRABLE INITIALLY DEFERRED,
  competency TEXT CHECK (length (competency) <= 262144 AND instr (competency, char (0)) = 0),
  rating INTEGER CHECK (rating BETWEEN 0 AND 5),
  evidence TEXT CHECK (length (evidence) <= 262144 AND instr (evidence, char (0)) = 0),
  UNIQUE (scorecard_id, competency)
) STRICT;

-- A shortlist that left the program.
CREATE TABLE shortlist (
  id TEXT NOT NULL PRIMARY KEY CHECK (length (id) BETWEEN 1 AND 80 AND instr (id, char (0)) = 0),
  revision INTEGER NOT NULL CHECK (revision BETWEEN 1 AND 9000000000000000000),
  requisition_id TEXT NOT NULL REFERENCES requisition (id) DEFERRABLE INITIALLY DEFERRED,
  format TEXT CHECK (length (format) <= 262144 AND instr (format, char (0)) = 0),
  file_name TEXT CHECK (length (file_name) <= 262144 AND instr (file_name, char (0)) = 0),
  sha256 TEXT CHECK (length (sha256) = 64 AND sha256 NOT GLOB '*[^0-9a-f]*'),
  history_head TEXT CHECK (length (history_head) <= 262144 AND instr (history_head, char (0)) = 0),
  created_at INTEGER CHECK (created_at BETWEEN -9000000000000000000 AND 9000000000000000000)
) STRICT;

-- The history. Each event's hash is SHA-256 over the hash before it and the event; src/store/hw-history.h
-- gives the exact bytes. What says something about persons stands in event_payload with a salt; the event
-- holds digests only, so that a payload can be erased and the chain still holds.
CREATE TABLE event (
  sequence INTEGER PRIMARY KEY CHECK (sequence BETWEEN 1 AND 9000000000000000000),
  revision INTEGER NOT NULL CHECK (revision BETWEEN 1 AND 9000000000000000000),
  at INTEGER NOT NULL CHECK (at BETWEEN -9000000000000000000 AND 9000000000000000000),
  actor TEXT CHECK (length (actor) BETWEEN 1 AND 80 AND instr (actor, char (0)) = 0),
  noun TEXT NOT NULL CHECK (length (noun) BETWEEN 1 AND 80 AND instr (noun, char (0)) = 0),
  subject TEXT NOT NULL CHECK (length (subject) BETWEEN 1 AND 80 AND instr (subject, char (0)) = 0),
  action TEXT NOT NULL CHECK (action = 'added' OR action = 'changed' OR action = 'removed'),
  payload BLOB NOT NULL CHECK (length (payload) = 32),
  image BLOB CHECK (length (image) = 32),
  hash BLOB NOT NULL CHECK (length (hash) = 32),
  CHECK ((image IS NULL) = (action = 'removed'))
) STRICT;

CREATE TABLE event_payload (
  sequence INTEGER PRIMARY KEY REFERENCES event (sequence) DEFERRABLE INITIALLY DEFERRED,
  salt BLOB NOT NULL CHECK (length (salt) = 16),
  label TEXT NOT NULL CHECK (length (label) BETWEEN 1 AND 262144 AND instr (label, char (0)) = 0),
  details TEXT CHECK (length (CAST (details AS BLOB)) <= 33554432 AND details = printf ('%s', details))
) STRICT;

-- Full-text search. The index holds no text of its own: what it needs to forget a thing is that thing as
-- it was, which the store has at hand. Written from C in the same transaction, never by triggers.
CREATE TABLE search_key (
  place INTEGER PRIMARY KEY,
  noun TEXT NOT NULL,
  subject TEXT NOT NULL,
  UNIQUE (noun, subject)
) STRICT;

CREATE VIRTUAL TABLE search USING fts5 (
  title, body, content = '', tokenize = 'unicode61 remove_diacritics 2', prefix = '1 2 3');
INSERT INTO search (search, rank) VALUES ('hashsize', 16777216);

-- What refers to a thing is found by these.
CREATE INDEX rubric_by_derived_from ON rubric (derived_from);
CREATE INDEX indicator_by_rubric_id ON indicator (rubric_id);
CREATE INDEX question_by_rubric_id ON question (rubric_id);
CREATE INDEX phrase_by_rubric_id ON phrase (rubric_id);
CREATE INDEX term_by_rubric_id ON term (rubric_id);
CREATE INDEX benchmark_by_rubric_id ON benchmark (rubric_id);
CREATE INDEX posting_by_import_id ON posting (import_id);
CREATE INDEX reading_by_posting_id ON reading (posting_id);
CREATE INDEX reading_by_rubric_id ON reading (rubric_id);
CREATE INDEX requisition_by_rubric_id ON requisition (rubric_id);
CREATE INDEX requisition_by_posting_id ON requisition (posting_id);
CREATE INDEX approval_by_requisition_id ON approval (requisition_id);
CREATE INDEX approval_by_member_id ON approval (member_id);
CREATE INDEX panelist_by_member_id ON panelist (member_id);
CREATE INDEX candidate_by_import_id ON candidate (import_id);
CREATE INDEX paper_by_candidate_id ON paper (candidate_id);
CREATE INDEX paper_by_import_id ON paper (import_id);
CREATE INDEX candidacy_by_requisition_id ON candidacy (requisition_id);
CREATE INDEX candidacy_by_decided_by ON candidacy (decided_by);
CREATE INDEX screening_by_decided_by ON screening (decided_by);
CREATE INDEX note_by_candidate_id ON note (candidate_id);
CREATE INDEX note_by_requisition_id ON note (requisition_id);
CREATE INDEX note_by_author_id ON note (author_id);
CREATE INDEX namesake_by_candidate_id ON namesake (candidate_id);
CREATE INDEX namesake_by_other_id ON namesake (other_id);
CREATE INDEX namesake_by_decided_by ON namesake (decided_by);
CREATE INDEX interview_by_candidacy_id ON interview (candidacy_id);
CREATE INDEX kit_by_interview_id ON kit (interview_id);
CREATE INDEX kit_by_member_id ON kit (member_id);
CREATE INDEX scorecard_by_member_id ON scorecard (member_id);
CREATE INDEX scorecard_by_import_id ON scorecard (import_id);
CREATE INDEX shortlist_by_requisition_id ON shortlist (requisition_id);
CREATE INDEX event_by_subject ON event (noun, subject);
CREATE INDEX candidate_by_match_key ON candidate (match_key);
CREATE INDEX candidate_by_email_key ON candidate (email_key);
CREATE INDEX posting_by_match_key ON posting (match_key);
CREATE INDEX posting_by_sha256 ON posting (sha256);
CREATE INDEX paper_by_sha256 ON paper (sha256);

-- The history only grows. (No trigger looks at what is added: for each statement with one, SQLite keeps
-- copies of the pages that it changes, which made a change of many things three times as slow. A gap, or
-- an event out of its order, breaks the chain.)
CREATE TRIGGER event_changed BEFORE UPDATE ON event
  BEGIN SELECT RAISE (ABORT, 'history-append-only'); END;
CREATE TRIGGER event_removed BEFORE DELETE ON event
  BEGIN SELECT RAISE (ABORT, 'history-append-only'); END;
CREATE TRIGGER event_payload_changed BEFORE UPDATE ON event_payload
  BEGIN SELECT RAISE (ABORT, 'history-append-only'); END;

-- A submitted scorecard is final: all that may follow is that a later one takes its place, and that this is
-- taken back. Its ratings may come in the same change in which it is submitted. Only what an import brought
-- may be removed again.
CREATE TRIGGER scorecard_changed_when_final BEFORE UPDATE ON scorecard
  WHEN OLD.status <> 'draft'
    AND NOT (NEW.status <> 'draft' AND NEW.status <> OLD.status
             AND NEW.id = OLD.id
             AND NEW.candidacy_id = OLD.candidacy_id
             AND NEW.member_id = OLD.member_id
             AND NEW.card_revision = OLD.card_revision
             AND NEW.recommendation = OLD.recommendation
             AND NEW.reason IS OLD.reason
             AND NEW.import_id IS OLD.import_id
             AND NEW.submitted_at IS OLD.submitted_at)
  BEGIN SELECT RAISE (ABORT, 'scorecard-final'); END;
CREATE TRIGGER scorecard_removed_when_final BEFORE DELETE ON scorecard
  WHEN OLD.status <> 'draft' AND OLD.import_id IS NULL
  BEGIN SELECT RAISE (ABORT, 'scorecard-final'); END;
CREATE TRIGGER rating_added_when_final BEFORE INSERT ON rating
  WHEN EXISTS (SELECT 1 FROM scorecard WHERE id = NEW.scorecard_id AND status <> 'draft'
                 AND NOT (status = 'submitted' AND revision = NEW.revision))
  BEGIN SELECT RAISE (ABORT, 'scorecard-final'); END;
CREATE TRIGGER rating_changed_when_final BEFORE UPDATE ON rating
  WHEN EXISTS (SELECT 1 FROM scorecard WHERE id IN (OLD.scorecard_id, NEW.scorecard_id) AND status <> 'draft'
                 AND NOT (status = 'submitted' AND revision = NEW.revision))
  BEGIN SELECT RAISE (ABORT, 'scorecard-final'); END;
CREATE TRIGGER rating_removed_when_final BEFORE DELETE ON rating
  WHEN EXISTS (SELECT 1 FROM scorecard WHERE id = OLD.scorecard_id AND status <> 'draft' AND import_id IS NULL)
  BEGIN SELECT RAISE (ABORT, 'scorecard-final'); END;

-- A published rubric version never changes. Its parts may come in the same change in which it is published.
CREATE TRIGGER rubric_changed_when_published BEFORE UPDATE ON rubric
  WHEN OLD.status = 'published'
  BEGIN SELECT RAISE (ABORT, 'rubric-published'); END;
CREATE TRIGGER rubric_removed_when_published BEFORE DELETE ON rubric
  WHEN OLD.status = 'published'
  BEGIN SELECT RAISE (ABORT, 'rubric-published'); END;

CREATE TRIGGER competency_added_to_published BEFORE INSERT ON competency
  WHEN EXISTS (SELECT 1 FROM rubric WHERE id = NEW.rubric_id AND status = 'published' AND revision <> NEW.revision)
  BEGIN SELECT RAISE (ABORT, 'rubric-published'); END;
CREATE TRIGGER competency_changed_in_published BEFORE UPDATE ON competency
  WHEN EXISTS (SELECT 1 FROM rubric WHERE id IN (OLD.rubric_id, NEW.rubric_id) AND status = 'published'
                 AND revision <> NEW.revision)
  BEGIN SELECT RAISE (ABORT, 'rubric-published'); END;
CREATE TRIGGER competency_removed_from_published BEFORE DELETE ON competency
  WHEN EXISTS (SELECT 1 FROM rubric WHERE id = OLD.rubric_id AND status = 'published')
  BEGIN SELECT RAISE (ABORT, 'rubric-published'); END;

CREATE TRIGGER indicator_added_to_published BEFORE INSERT ON indicator
  WHEN EXISTS (SELECT 1 FROM rubric WHERE id = NEW.rubric_id AND status = 'published' AND revision <> NEW.revision)
  BEGIN SELECT RAISE (ABORT, 'rubric-published'); END;
CREATE TRIGGER indicator_changed_in_published BEFORE UPDATE ON indicator
  WHEN EXISTS (SELECT 1 FROM rubric WHERE id IN (OLD.rubric_id, NEW.rubric_id) AND status = 'published'
                 AND revision <> NEW.revision)
  BEGIN SELECT RAISE (ABORT, 'rubric-published'); END;
CREATE TRIGGER indicator_removed_from_published BEFORE DELETE ON indicator
  WHEN EXISTS (SELECT 1 FROM rubric WHERE id = OLD.rubric_id AND status = 'published')
  BEGIN SELECT RAISE (ABORT, 'rubric-published'); END;

CREATE TRIGGER anchor_added_to_published BEFORE INSERT ON anchor
  WHEN EXISTS (SELECT 1 FROM rubric WHERE id = NEW.rubric_id AND status = 'published' AND revision <> NEW.revision)
  BEGIN SELECT RAISE (ABORT, 'rubric-published'); END;
CREATE TRIGGER anchor_changed_in_published BEFORE UPDATE ON anchor
  WHEN EXISTS (SELECT 1 FROM rubric WHERE id IN (OLD.rubric_id, NEW.rubric_id) AND status = 'published'
                 AND revision <> NEW.revision)
  BEGIN SELECT RAISE (ABORT, 'rubric-published'); END;
CREATE TRIGGER anchor_removed_from_published BEFORE DELETE ON anchor
  WHEN EXISTS (SELECT 1 FROM rubric WHERE id = OLD.rubric_id AND status = 'published')
  BEGIN SELECT RAISE (ABORT, 'rubric-published'); END;

CREATE TRIGGER question_added_to_published BEFORE INSERT ON question
  WHEN EXISTS (SELECT 1 FROM rubric WHERE id = NEW.rubric_id AND status = 'published' AND revision <> NEW.revision)
  BEGIN SELECT RAISE (ABORT, 'rubric-published'); END;
CREATE TRIGGER question_changed_in_published BEFORE UPDATE ON question
  WHEN EXISTS (SELECT 1 FROM rubric WHERE id IN (OLD.rubric_id, NEW.rubric_id) AND status = 'published'
                 AND revision <> NEW.revision)
  BEGIN SELECT RAISE (ABORT, 'rubric-published'); END;
CREATE TRIGGER question_removed_from_published BEFORE DELETE ON question
  WHEN EXISTS (SELECT 1 FROM rubric WHERE id = OLD.rubric_id AND status = 'published')
  BEGIN SELECT RAISE (ABORT, 'rubric-published'); END;

CREATE TRIGGER phrase_added_to_published BEFORE INSERT ON phrase
  WHEN EXISTS (SELECT 1 FROM rubric WHERE id = NEW.rubric_id AND status = 'published' AND revision <> NEW.revision)
  BEGIN SELECT RAISE (ABORT, 'rubric-published'); END;
CREATE TRIGGER phrase_changed_in_published BEFORE UPDATE ON phrase
  WHEN EXISTS (SELECT 1 FROM rubric WHERE id IN (OLD.rubric_id, NEW.rubric_id) AND status = 'published'
                 AND revision <> NEW.revision)
  BEGIN SELECT RAISE (ABORT, 'rubric-published'); END;
CREATE TRIGGER phrase_removed_from_published BEFORE DELETE ON phrase
  WHEN EXISTS (SELECT 1 FROM rubric WHERE id = OLD.rubric_id AND status = 'published')
  BEGIN SELECT RAISE (ABORT, 'rubric-published'); END;

CREATE TRIGGER profile_added_to_published BEFORE INSERT ON profile
  WHEN EXISTS (SELECT 1 FROM rubric WHERE id = NEW.rubric_id AND status = 'published' AND revision <> NEW.revision)
  BEGIN SELECT RAISE (ABORT, 'rubric-published'); END;
CREATE TRIGGER profile_changed_in_published BEFORE UPDATE ON profile
  WHEN EXISTS (SELECT 1 FROM rubric WHERE id IN (OLD.rubric_id, NEW.rubric_id) AND status = 'published'
                 AND revision <> NEW.revision)
  BEGIN SELECT RAISE (ABORT, 'rubric-published'); END;
CREATE TRIGGER profile_removed_from_published BEFORE DELETE ON profile
  WHEN EXISTS (SELECT 1 FROM rubric WHERE id = OLD.rubric_id AND status = 'published')
  BEGIN SELECT RAISE (ABORT, 'rubric-published'); END;

CREATE TRIGGER target_added_to_published BEFORE INSERT ON target
  WHEN EXISTS (SELECT 1 FROM rubric WHERE id = NEW.rubric_id AND status = 'published' AND revision <> NEW.revision)
  BEGIN SELECT RAISE (ABORT, 'rubric-published'); END;
CREATE TRIGGER target_changed_in_published BEFORE UPDATE ON target
  WHEN EXISTS (SELECT 1 FROM rubric WHERE id IN (OLD.rubric_id, NEW.rubric_id) AND status = 'published'
                 AND revision <> NEW.revision)
  BEGIN SELECT RAISE (ABORT, 'rubric-published'); END;
CREATE TRIGGER target_removed_from_published BEFORE DELETE ON target
  WHEN EXISTS (SELECT 1 FROM rubric WHERE id = OLD.rubric_id AND status = 'published')
  BEGIN SELECT RAISE (ABORT, 'rubric-published'); END;

CREATE TRIGGER criterion_added_to_published BEFORE INSERT ON criterion
  WHEN EXISTS (SELECT 1 FROM rubric WHERE id = NEW.rubric_id AND status = 'published' AND revision <> NEW.revision)
  BEGIN SELECT RAISE (ABORT, 'rubric-published'); END;
CREATE TRIGGER criterion_changed_in_published BEFORE UPDATE ON criterion
  WHEN EXISTS (SELECT 1 FROM rubric WHERE id IN (OLD.rubric_id, NEW.rubric_id) AND status = 'published'
                 AND revision <> NEW.revision)
  BEGIN SELECT RAISE (ABORT, 'rubric-published'); END;
CREATE TRIGGER criterion_removed_from_published BEFORE DELETE ON criterion
  WHEN EXISTS (SELECT 1 FROM rubric WHERE id = OLD.rubric_id AND status = 'published')
  BEGIN SELECT RAISE (ABORT, 'rubric-published'); END;

CREATE TRIGGER term_added_to_published BEFORE INSERT ON term
  WHEN EXISTS (SELECT 1 FROM rubric WHERE id = NEW.rubric_id AND status = 'published' AND revision <> NEW.revision)
  BEGIN SELECT RAISE (ABORT, 'rubric-published'); END;
CREATE TRIGGER term_changed_in_published BEFORE UPDATE ON term
  WHEN EXISTS (SELECT 1 FROM rubric WHERE id IN (OLD.rubric_id, NEW.rubric_id) AND status = 'published'
                 AND revision <> NEW.revision)
  BEGIN SELECT RAISE (ABORT, 'rubric-published'); END;
CREATE TRIGGER term_removed_from_published BEFORE DELETE ON term
  WHEN EXISTS (SELECT 1 FROM rubric WHERE id = OLD.rubric_id AND status = 'published')
  BEGIN SELECT RAISE (ABORT, 'rubric-published'); END;

CREATE TRIGGER benchmark_added_to_published BEFORE INSERT ON benchmark
  WHEN EXISTS (SELECT 1 FROM rubric WHERE id = NEW.rubric_id AND status = 'published' AND revision <> NEW.revision)
  BEGIN SELECT RAISE (ABORT, 'rubric-published'); END;
CREATE TRIGGER benchmark_changed_in_published BEFORE UPDATE ON benchmark
  WHEN EXISTS (SELECT 1 FROM rubric WHERE id IN (OLD.rubric_id, NEW.rubric_id) AND status = 'published'
                 AND revision <> NEW.revision)
  BEGIN SELECT RAISE (ABORT, 'rubric-published'); END;
CREATE TRIGGER benchmark_removed_from_published BEFORE DELETE ON benchmark
  WHEN EXISTS (SELECT 1 FROM rubric WHERE id = OLD.rubric_id AND status = 'published')
  BEGIN SELECT RAISE (ABORT, 'rubric-published'); END;
