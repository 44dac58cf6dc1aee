#!/bin/bash
# Brings up MariaDB + two MediaWiki 1.39 wikis (enwiki, bnwiki) with Scribunto from Debian 12 packages, headless, on loopback.
# Idempotent: run again at any time. State lives under $MW_ROOT; down.sh stops it, down.sh --purge also removes the data.
set -euo pipefail
export MW_ROOT=${MW_ROOT:-${XDG_CACHE_HOME:-$HOME/.cache}/homolog-mediawiki} MW_HOME=${MW_HOME:-/usr/share/mediawiki}
DB_PORT=${DB_PORT:-13306} HTTP_PORT=${HTTP_PORT:-18080} WORKERS=${WORKERS:-4} WIKIS="enwiki bnwiki" HERE=$(cd "$(dirname "$0")" && pwd)
PKGS="mediawiki micro-httpd php8.2-cgi php-cli php-mysql php-curl php-apcu php-luasandbox lua5.1 mariadb-server-core mariadb-client-core"
MT=$MW_HOME/maintenance SOCK=$MW_ROOT/db.sock T0=$(date +%s.%N)
export LC_ALL=C.UTF-8
say() { printf '%6.1fs %s\n' "$(echo "$(date +%s.%N) - $T0" | bc 2>/dev/null || echo 0)" "$*"; }
sql() { mariadb --no-defaults --default-character-set=utf8mb4 -uroot -S "$SOCK" "$@"; }
mkdir -p "$MW_ROOT"; exec 9>"$MW_ROOT/up.lock"; flock 9
# the server runs on a copy, so that it outlives the checkout it was started from
SRC=$MW_ROOT/src; mkdir -p "$SRC"
for f in "$HERE"/src/*; do cmp -s "$f" "$SRC/${f##*/}" || install -m 644 "$f" "$SRC/${f##*/}"; done

# 1. packages (root only when something is missing). micro-httpd is only there to satisfy "apache2 | httpd" without
#    a server that starts; php8.2-cgi only to satisfy php8.2's "libapache2-mod-php | fpm | cgi".
missing=$(for p in $PKGS; do dpkg-query -W -f='${Status}' "$p" 2>/dev/null | grep -q 'ok installed' || echo "$p"; done)
if [ -n "$missing" ]; then
	say "apt-get install $missing"
	apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $missing >"$MW_ROOT/apt.log" 2>&1
fi

# 2. MariaDB on a private data dir, port and socket
ROOTARG=; [ "$(id -u)" = 0 ] && ROOTARG=--user=root
cat >"$MW_ROOT/my.cnf" <<C
[mariadbd]
datadir=$MW_ROOT/db
socket=$SOCK
pid-file=$MW_ROOT/db.pid
log-error=$MW_ROOT/db.err
port=$DB_PORT
bind-address=127.0.0.1
skip-name-resolve
skip-log-bin
character-set-server=binary
collation-server=binary
innodb_buffer_pool_size=256M
innodb_flush_log_at_trx_commit=0
innodb_flush_method=nosync
innodb_doublewrite=0
performance_schema=OFF
max_allowed_packet=64M
C
if [ ! -d "$MW_ROOT/db/mysql" ]; then
	say "mariadb-install-db"
	mariadb-install-db --no-defaults $ROOTARG --datadir="$MW_ROOT/db" --auth-root-authentication-method=normal --skip-test-db --skip-name-resolve >"$MW_ROOT/dbinstall.log" 2>&1
fi
if ! sql -e 'SELECT 1' >/dev/null 2>&1; then
	say "start mariadbd on 127.0.0.1:$DB_PORT"
	nohup setsid mariadbd --defaults-file="$MW_ROOT/my.cnf" $ROOTARG >/dev/null 2>&1 9>&- &
	for _ in $(seq 150); do sql -e 'SELECT 1' >/dev/null 2>&1 && break; sleep 0.2; done
	sql -e 'SELECT 1' >/dev/null
fi
sql -e "CREATE USER IF NOT EXISTS 'mw'@'127.0.0.1' IDENTIFIED BY 'mwpass'; GRANT ALL ON *.* TO 'mw'@'127.0.0.1';
	CREATE USER IF NOT EXISTS 'mw'@'localhost' IDENTIFIED BY 'mwpass'; GRANT ALL ON *.* TO 'mw'@'localhost';"

# 3. + 4. the wikis and their pages
[ -s "$MW_ROOT/data/bnwiki.xml" ] || { say "generate XML"; php "$SRC/gen.php" "$MW_ROOT/data" "${NGEN:-480}" "${NART:-300}"; }
seed() {
	local w=$1 lang=${1%wiki} m half r1
	export MW_CONFIG_FILE=$MW_ROOT/$w/LocalSettings.php
	if [ ! -f "$MW_ROOT/$w/.installed" ]; then
		say "$w: install.php"
		rm -rf "$MW_ROOT/$w"; mkdir -p "$MW_ROOT/$w/cache"; sql -e "DROP DATABASE IF EXISTS $w"
		env -u MW_CONFIG_FILE php "$MT/install.php" --dbtype=mysql --dbserver=127.0.0.1:$DB_PORT --dbname=$w --dbuser=mw --dbpass=mwpass \
			--installdbuser=mw --installdbpass=mwpass --lang=$lang --server=http://127.0.0.1:$HTTP_PORT --scriptpath=/$w/w \
			--pass=AdminPass12345 --confpath="$MW_ROOT/$w" --extensions=Scribunto,ParserFunctions --skins=Vector Wikipedia Admin >"$MW_ROOT/$w/install.log" 2>&1
		printf '\n$mwTestWiki = "%s";\nrequire "%s/common.php";\n' $w "$SRC" >>"$MW_ROOT/$w/LocalSettings.php"
		sql $w -e "INSERT IGNORE INTO interwiki (iw_prefix,iw_url,iw_api,iw_wikiid,iw_local,iw_trans) VALUES
			('en','http://127.0.0.1:$HTTP_PORT/enwiki/wiki/\$1','http://127.0.0.1:$HTTP_PORT/enwiki/w/api.php','enwiki',1,0),
			('bn','http://127.0.0.1:$HTTP_PORT/bnwiki/wiki/\$1','http://127.0.0.1:$HTTP_PORT/bnwiki/w/api.php','bnwiki',1,0),
			('fr','https://fr.wikipedia.org/wiki/\$1','','frwiki',1,0)"
		touch "$MW_ROOT/$w/.installed"
	fi
	[ -f "$MW_ROOT/$w/.seeded" ] && return
	say "$w: users"
	for m in Alice Bob Carol FixBot; do php "$MT/createAndPromote.php" --force $m "TestPass${m}99" $([ $m = FixBot ] && echo --bot) >/dev/null 2>&1; done
	say "$w: importDump"
	php "$MT/importDump.php" --no-updates --report=100000 "$MW_ROOT/data/$w.xml" >"$MW_ROOT/$w/import.log" 2>&1
	say "$w: refreshLinks"
	half=$(sql -N $w -e 'SELECT MAX(page_id) DIV 2 FROM page')     # two halves at once: a core each
	php "$MT/refreshLinks.php" --e "$half" >"$MW_ROOT/$w/refresh1.log" 2>&1 & r1=$!
	php "$MT/refreshLinks.php" "$((half + 1))" >"$MW_ROOT/$w/refresh2.log" 2>&1; wait $r1
	say "$w: protection, tags, deletion, suppressed revisions, job queue, statistics"
	if [ $w = enwiki ]; then
		php "$MT/protect.php" --user=Admin --reason=vandalism 'Module:Arguments' >/dev/null
		php "$MT/protect.php" --user=Admin --semiprotect 'Module:Infobox' >/dev/null
		php "$MT/addChangeTag.php" --tag=test-edit --reason=test >/dev/null 2>&1 || true
		printf 'Module:ToDelete\n' >"$MW_ROOT/$w/del.txt"; php "$MT/deleteBatch.php" -u Admin -r cleanup "$MW_ROOT/$w/del.txt" >/dev/null
		sql $w <<-'S'
			INSERT INTO page_restrictions (pr_page,pr_type,pr_level,pr_cascade,pr_expiry) SELECT page_id,t,'templateeditor',0,'infinity'
			  FROM page, (SELECT 'edit' t UNION SELECT 'move') x WHERE page_namespace=828 AND page_title='Yesno';
			-- hidden text (1), hidden user (4), and everything (7) on old revisions
			UPDATE revision SET rev_deleted=1 WHERE rev_id=(SELECT MIN(rev_id) FROM revision r JOIN page ON rev_page=page_id WHERE page_namespace=828 AND page_title='RevDel');
			UPDATE revision SET rev_deleted=4 WHERE rev_id=(SELECT MIN(rev_id) FROM revision r JOIN page ON rev_page=page_id WHERE page_namespace=828 AND page_title='Infobox');
			UPDATE revision SET rev_deleted=7 WHERE rev_id=(SELECT MIN(rev_id) FROM revision r JOIN page ON rev_page=page_id WHERE page_namespace=828 AND page_title='Yesno');
			INSERT INTO change_tag_def (ctd_name,ctd_user_defined,ctd_count) VALUES ('mobile edit',0,0),('visualeditor',0,0) ON DUPLICATE KEY UPDATE ctd_count=0;
			INSERT INTO change_tag (ct_rev_id,ct_tag_id) SELECT rev_id, ctd_id FROM revision JOIN page ON page_id=rev_page JOIN change_tag_def ON ctd_name='mobile edit'
			  WHERE page_namespace=828 AND page_title LIKE 'Gen/%' AND rev_id%7=0;
			INSERT INTO change_tag (ct_rev_id,ct_tag_id) SELECT rev_id, ctd_id FROM revision JOIN page ON page_id=rev_page JOIN change_tag_def ON ctd_name='test-edit'
			  WHERE page_namespace=828 AND page_title='Arguments' AND rev_minor_edit=1;
			UPDATE change_tag_def SET ctd_count=(SELECT COUNT(*) FROM change_tag WHERE ct_tag_id=ctd_id);
		S
	fi
	php "$MT/rebuildrecentchanges.php" >/dev/null 2>&1
	php "$MT/initSiteStats.php" --update >/dev/null
	php "$MT/runJobs.php" >"$MW_ROOT/$w/jobs.log" 2>&1
	touch "$MW_ROOT/$w/.seeded"
}
for w in $WIKIS; do seed $w; done
if [ ! -f "$MW_ROOT/enwiki/.temporary" ]; then # 1.39 has no temporary accounts: a user with such a name, and its edit
	say "enwiki: an edit by a temporary account"
	export MW_CONFIG_FILE=$MW_ROOT/enwiki/LocalSettings.php
	php "$MT/createAndPromote.php" --force '~2025-10001-5' TestPassTemporary99 >/dev/null
	printf 'return { nothing = true }' | php "$MT/edit.php" --user='~2025-10001-5' --summary=edit 'Module:Unused' >/dev/null
	php "$MT/runJobs.php" >>"$MW_ROOT/enwiki/jobs.log" 2>&1
	touch "$MW_ROOT/enwiki/.temporary"
fi
if [ ! -f "$MW_ROOT/enwiki/.items" ]; then # Debian has no Wikibase: what it would leave in page_props, under numbers that no item has
	say "items of Wikidata"
	sql <<-'S'
		INSERT IGNORE INTO enwiki.page_props (pp_page,pp_propname,pp_value)
		  SELECT page_id, 'wikibase_item', i FROM enwiki.page, (SELECT 'Arguments' t, 'Q900000003' i UNION SELECT 'Yesno','Q900000001'
		    UNION SELECT 'Infobox','Q900000017' UNION SELECT 'Data','Q900000021') x WHERE page_namespace=828 AND page_title=t
		  UNION SELECT page_id, 'wikibase_item', CONCAT('Q', 900001000 + CAST(SUBSTRING(page_title,5) AS UNSIGNED)) FROM enwiki.page
		    WHERE page_namespace=828 AND page_title LIKE 'Gen/%' AND SUBSTRING(page_title,5)%4=0
		  UNION SELECT page_id, 'wikibase-badge-Q17437796', '1' FROM enwiki.page WHERE page_namespace=828 AND page_title='Yesno'
		  UNION SELECT page_id, 'wikibase_item', 'Q900000099' FROM enwiki.page WHERE page_namespace=10 AND page_title='Gen0';
		-- the same items, some others, and one of another name
		INSERT IGNORE INTO bnwiki.page_props (pp_page,pp_propname,pp_value)
		  SELECT page_id, 'wikibase_item', i FROM bnwiki.page, (SELECT 'Arguments' t, 'Q900000003' i UNION SELECT 'Yesno','Q900000002'
		    UNION SELECT 'তথ্যছক','Q900000017') x WHERE page_namespace=828 AND page_title=t
		  UNION SELECT page_id, 'wikibase_item', CONCAT('Q', IF(SUBSTRING(page_title,5)%16=0, 900001000, 900002000) + CAST(SUBSTRING(page_title,5) AS UNSIGNED))
		    FROM bnwiki.page WHERE page_namespace=828 AND page_title LIKE 'Gen/%' AND SUBSTRING(page_title,5)%32<>24;
	S
	touch "$MW_ROOT/enwiki/.items"
fi

# 5. replica-shaped databases: <db>_p in today's normalised schema (linktarget for pagelinks and categorylinks), meta_p.wiki, a read-only user
if [ ! -f "$MW_ROOT/.replica" ]; then
	say "replica views"
	for w in $WIKIS; do sed "s/@W@/$w/g" "$SRC/replica.sql" | sql; done
	sql <<-S
		DROP DATABASE IF EXISTS meta_p; CREATE DATABASE meta_p CHARACTER SET utf8mb4;
		CREATE TABLE meta_p.wiki (dbname VARCHAR(32) PRIMARY KEY, lang VARCHAR(12) NOT NULL DEFAULT 'en', name TEXT, family TEXT, url TEXT, size NUMERIC(1) NOT NULL DEFAULT 1,
			slice TEXT, is_closed NUMERIC(1) NOT NULL DEFAULT 0, has_echo NUMERIC(1) NOT NULL DEFAULT 0, has_flaggedrevs NUMERIC(1) NOT NULL DEFAULT 0,
			has_visualeditor NUMERIC(1) NOT NULL DEFAULT 0, has_wikidata NUMERIC(1) NOT NULL DEFAULT 0, is_sensitive NUMERIC(1) NOT NULL DEFAULT 0);
		INSERT INTO meta_p.wiki (dbname,lang,name,family,url,slice) VALUES ('enwiki','en','Wikipedia','wikipedia','http://127.0.0.1:$HTTP_PORT/enwiki','s1'),
			('bnwiki','bn','উইকিপিডিয়া','wikipedia','http://127.0.0.1:$HTTP_PORT/bnwiki','s3'),
			('aawiki','aa','Wikipedia','wikipedia','http://127.0.0.1:$HTTP_PORT/aawiki','s3');
		UPDATE meta_p.wiki SET is_closed=1 WHERE dbname='aawiki';
		CREATE USER IF NOT EXISTS 'replica'@'127.0.0.1' IDENTIFIED BY 'replicapass';
		GRANT SELECT, SHOW VIEW ON meta_p.* TO 'replica'@'127.0.0.1'; GRANT SELECT, SHOW VIEW ON enwiki_p.* TO 'replica'@'127.0.0.1'; GRANT SELECT, SHOW VIEW ON bnwiki_p.* TO 'replica'@'127.0.0.1';
	S
	touch "$MW_ROOT/.replica"
fi

# 6. HTTP: PHP's own server with a router, several workers
url=http://127.0.0.1:$HTTP_PORT/enwiki/w/api.php
alive() { [ -s "$MW_ROOT/http.pid" ] && tr '\0' ' ' <"/proc/$(cat "$MW_ROOT/http.pid")/cmdline" 2>/dev/null | grep -qF "127.0.0.1:$HTTP_PORT"; } # not a reused pid
if ! alive; then
	say "start php -S on 127.0.0.1:$HTTP_PORT"
	# output_buffering=0: else MediaWiki sees a buffer already open and never gzips
	env -u MW_CONFIG_FILE PHP_CLI_SERVER_WORKERS=$WORKERS nohup setsid php -d output_buffering=0 -d memory_limit=512M -d display_errors=0 -d log_errors=1 \
		-S 127.0.0.1:$HTTP_PORT "$SRC/router.php" >"$MW_ROOT/http.log" 2>&1 9>&- &
	echo $! >"$MW_ROOT/http.pid"
fi
for w in $WIKIS; do
	for _ in $(seq 100); do curl -sf "http://127.0.0.1:$HTTP_PORT/$w/w/api.php?action=query&meta=siteinfo&format=json" >/dev/null && break; sleep 0.2; done
	curl -sf "http://127.0.0.1:$HTTP_PORT/$w/w/api.php?action=query&meta=siteinfo&siprop=statistics&format=json" | head -c 300; echo
done
say "up: $url (and /bnwiki); mariadb 127.0.0.1:$DB_PORT replica/replicapass (enwiki_p, bnwiki_p, meta_p), mw/mwpass (enwiki, bnwiki)"
