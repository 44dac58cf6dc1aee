-- A definition is not undone when it is broken off: each can be run again.
-- Names are VARBINARY: no collation takes two titles for one, not even those that differ in a trailing blank.
CREATE TABLE IF NOT EXISTS state (
  name VARBINARY(64) NOT NULL,
  value MEDIUMTEXT NOT NULL,
  PRIMARY KEY (name)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE IF NOT EXISTS sources (
  id BIGINT NOT NULL AUTO_INCREMENT,
  sha1 VARBINARY(40) NOT NULL,
  length INT NOT NULL,
  zstd LONGBLOB NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY sources_sha1 (sha1)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE IF NOT EXISTS modules (
  wiki VARBINARY(64) NOT NULL,
  title VARBINARY(1024) NOT NULL,
  page_id BIGINT,
  rev_id BIGINT NOT NULL,
  sha1 VARBINARY(40) NOT NULL,
  path BLOB,
  PRIMARY KEY (wiki, title),
  KEY modules_sha1 (sha1),
  KEY modules_page (wiki, page_id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE IF NOT EXISTS `usage` (
  wiki VARBINARY(64) NOT NULL,
  title VARBINARY(1024) NOT NULL,
  first_edit VARCHAR(64) NOT NULL,
  last_edit VARCHAR(64) NOT NULL,
  PRIMARY KEY (wiki, title)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE IF NOT EXISTS usage_figures (
  wiki VARBINARY(64) NOT NULL,
  title VARBINARY(1024) NOT NULL,
  name VARBINARY(255) NOT NULL,
  value BIGINT NOT NULL,
  kind VARBINARY(64) NOT NULL,
  PRIMARY KEY (wiki, title, name)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE IF NOT EXISTS usage_facts (
  wiki VARBINARY(64) NOT NULL,
  title VARBINARY(1024) NOT NULL,
  name VARBINARY(255) NOT NULL,
  value TEXT NOT NULL,
  kind VARBINARY(64) NOT NULL,
  PRIMARY KEY (wiki, title, name)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE IF NOT EXISTS usage_times (
  wiki VARBINARY(64) NOT NULL,
  title VARBINARY(1024) NOT NULL,
  kind VARBINARY(64) NOT NULL,
  as_of VARCHAR(64) NOT NULL,
  PRIMARY KEY (wiki, title, kind)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE IF NOT EXISTS sites (
  wiki VARBINARY(64) NOT NULL,
  url TEXT NOT NULL,
  language VARCHAR(64) NOT NULL,
  family VARCHAR(64) NOT NULL,
  closed TINYINT NOT NULL,
  PRIMARY KEY (wiki)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE IF NOT EXISTS site_namespaces (
  wiki VARBINARY(64) NOT NULL,
  namespace INT NOT NULL,
  place INT NOT NULL,
  name TEXT NOT NULL,
  PRIMARY KEY (wiki, namespace, place)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE IF NOT EXISTS site_interwiki (
  wiki VARBINARY(64) NOT NULL,
  prefix VARBINARY(255) NOT NULL,
  url TEXT NOT NULL,
  PRIMARY KEY (wiki, prefix)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE IF NOT EXISTS missed_pages (
  wiki VARBINARY(64) NOT NULL,
  page_id BIGINT NOT NULL,
  title BLOB NOT NULL,
  rev_id BIGINT NOT NULL,
  reason TEXT NOT NULL,
  attempts INT NOT NULL,
  as_of VARCHAR(64) NOT NULL,
  PRIMARY KEY (wiki, page_id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE IF NOT EXISTS fetches (
  wiki VARBINARY(64) NOT NULL,
  kind VARBINARY(64) NOT NULL,
  as_of VARCHAR(64) NOT NULL,
  done BIGINT NOT NULL,
  missing BIGINT NOT NULL,
  reason TEXT NOT NULL,
  PRIMARY KEY (wiki, kind)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- random, so that what was made of a store is not taken for made of the next in its place
INSERT IGNORE INTO state (name, value) VALUES ('generation', CAST(RAND() * 9007199254740992 AS UNSIGNED));
