CREATE TABLE state (
  name TEXT NOT NULL PRIMARY KEY,
  value TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE sources (
  id INTEGER PRIMARY KEY,
  sha1 TEXT NOT NULL UNIQUE,
  length INTEGER NOT NULL,
  zstd BLOB NOT NULL
);

CREATE TABLE modules (
  wiki TEXT NOT NULL,
  title TEXT NOT NULL,
  page_id INTEGER,
  rev_id INTEGER NOT NULL,
  sha1 TEXT NOT NULL,
  path TEXT,
  PRIMARY KEY (wiki, title)
) WITHOUT ROWID;

CREATE INDEX modules_sha1 ON modules (sha1);

CREATE TABLE usage (
  wiki TEXT NOT NULL,
  title TEXT NOT NULL,
  first_edit TEXT NOT NULL,
  last_edit TEXT NOT NULL,
  PRIMARY KEY (wiki, title)
) WITHOUT ROWID;

CREATE TABLE usage_figures (
  wiki TEXT NOT NULL,
  title TEXT NOT NULL,
  name TEXT NOT NULL,
  value INTEGER NOT NULL,
  PRIMARY KEY (wiki, title, name)
) WITHOUT ROWID;

-- random, so that what was made of a store is not taken for made of the next in its place
INSERT INTO state (name, value) VALUES ('generation', abs(random() / 1024));

PRAGMA user_version = 1;
