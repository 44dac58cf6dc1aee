CREATE INDEX modules_page ON modules (wiki, page_id);

-- what a figure was harvested with, as usage or pageviews; empty if it was imported
ALTER TABLE usage_figures ADD COLUMN kind TEXT NOT NULL DEFAULT '';

CREATE TABLE usage_facts (
  wiki TEXT NOT NULL,
  title TEXT NOT NULL,
  name TEXT NOT NULL,
  value TEXT NOT NULL,
  kind TEXT NOT NULL,
  PRIMARY KEY (wiki, title, name)
) WITHOUT ROWID;

CREATE TABLE usage_times (
  wiki TEXT NOT NULL,
  title TEXT NOT NULL,
  kind TEXT NOT NULL,
  as_of TEXT NOT NULL,
  PRIMARY KEY (wiki, title, kind)
) WITHOUT ROWID;

CREATE TABLE sites (
  wiki TEXT NOT NULL PRIMARY KEY,
  url TEXT NOT NULL,
  language TEXT NOT NULL,
  family TEXT NOT NULL,
  closed INTEGER NOT NULL
) WITHOUT ROWID;

CREATE TABLE site_namespaces (
  wiki TEXT NOT NULL,
  namespace INTEGER NOT NULL,
  place INTEGER NOT NULL,
  name TEXT NOT NULL,
  PRIMARY KEY (wiki, namespace, place)
) WITHOUT ROWID;

CREATE TABLE site_interwiki (
  wiki TEXT NOT NULL,
  prefix TEXT NOT NULL,
  url TEXT NOT NULL,
  PRIMARY KEY (wiki, prefix)
) WITHOUT ROWID;

CREATE TABLE missed_pages (
  wiki TEXT NOT NULL,
  page_id INTEGER NOT NULL,
  title TEXT NOT NULL,
  rev_id INTEGER NOT NULL,
  reason TEXT NOT NULL,
  attempts INTEGER NOT NULL,
  as_of TEXT NOT NULL,
  PRIMARY KEY (wiki, page_id)
) WITHOUT ROWID;

CREATE TABLE fetches (
  wiki TEXT NOT NULL,
  kind TEXT NOT NULL,
  as_of TEXT NOT NULL,
  done INTEGER NOT NULL,
  missing INTEGER NOT NULL,
  reason TEXT NOT NULL,
  PRIMARY KEY (wiki, kind)
) WITHOUT ROWID;

PRAGMA user_version = 2;
