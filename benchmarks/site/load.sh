#!/usr/bin/env bash
# How fast a site answers 50 clients at once: benchmarks/site/load.sh URL SECONDS FOLDER [KIND...]
# Needs wrk, curl and jq. FOLDER holds *.lua files to search for. The kinds are lists, groups, modules, queries and mix (all pages).
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
url=$1 seconds=$2 folder=$3
shift 3
kinds=("${@:-}")
[ -n "${kinds[0]}" ] || kinds=(lists groups modules queries)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# Pages from all of the ranking, not only its head.
pages() { # LIST of how many rows
    local last=$(($2 / 500 + 1))
    for i in $(seq 0 19); do
        curl -sf "$url/$1.json?size=500&page=$((1 + i * last / 20))"
    done
}
number() { curl -sf "$url/api/v1/stats" | jq -r ".counts.$1"; }

pages groups "$(number module_groups)" | jq -r '.[].id' | sed 's|^|/groups/|' > "$work/groups"
pages modules "$(number modules)" | jq -r '.[] | "/module?wiki=\(.wiki | @uri)&title=\(.title | @uri)"' > "$work/modules"
cat > "$work/lists" << 'PATHS'
/groups
/groups?page=7
/groups?unit=functions
/groups?preset=most-copied
/groups?preset=wikifunctions&page=2
/groups?preset=small-wikis&minWikis=5
/groups?sort=wikis
/groups?sort=tokens_saved&order=reversed
/groups?data=exclude&sandboxes=exclude
/groups?needs=pure&type=T3
/groups?text=date
/groups?weight.edits=5&weight.editors=3
PATHS
cat "$work/lists" "$work/groups" "$work/modules" > "$work/mix"
find "$(realpath "$folder")" -name '*.lua' -size -64k | sort | awk 'NR % 7 == 1' | head -1000 > "$work/queries"

for kind in "${kinds[@]}"; do
    post=()
    if [ "$kind" = queries ]; then post=("/api/v1/query"); fi
    printf '%-8s ' "$kind"
    wrk -t2 -c50 -d"${seconds}s" --timeout 30s -s "$here/paths.lua" "$url" -- "$work/$kind" "${post[@]}" | tail -n 1
done
