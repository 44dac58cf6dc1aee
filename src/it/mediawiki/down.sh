#!/bin/bash
# Stops what up.sh started; --purge also removes the databases, wikis and generated data.
MW_ROOT=${MW_ROOT:-${XDG_CACHE_HOME:-$HOME/.cache}/homolog-mediawiki}
ours() { [ -s "$1" ] && tr '\0' ' ' <"/proc/$(cat "$1")/cmdline" 2>/dev/null | grep -qF -e "$2"; } # pid file $1 still names a process whose command line has $2
if ours "$MW_ROOT/http.pid" router.php; then
	p=$(cat "$MW_ROOT/http.pid"); kill -TERM -- -"$p"                     # its own session (setsid): master and workers
	for _ in $(seq 50); do kill -0 -- -"$p" 2>/dev/null || break; sleep 0.1; done
fi
rm -f "$MW_ROOT/http.pid"
if ours "$MW_ROOT/db.pid" "$MW_ROOT/my.cnf"; then
	p=$(cat "$MW_ROOT/db.pid"); mariadb --no-defaults -uroot -S "$MW_ROOT/db.sock" -e SHUTDOWN || kill -TERM "$p"
	for _ in $(seq 150); do kill -0 "$p" 2>/dev/null || break; sleep 0.2; done
fi
if [ "${1:-}" = --purge ]; then rm -rf "$MW_ROOT"/{db,enwiki,bnwiki,data,src,.replica,db.*,http.log,fault.json,override.php,my.cnf,dbinstall.log,up.lock}; fi
echo down
