#!/usr/bin/env bash
# Runs every yardstick and prints one line of a Markdown table a run. What was reached is kept by run in benchmarks/evaluation.json,
# which the program carries and its site shows.
#
#   run_all.sh HOMOLOG EVAL LIQUIPEDIA_HEAD DATA RESULTS [--git DIR] [--real DIR] [--corpus NAME=DIR]... [--only PATTERN]
#
#   HOMOLOG          the launcher, bin/homolog
#   EVAL             folder of mutation/ and truth/
#   LIQUIPEDIA_HEAD  the checked-out files of github.com/Liquipedia/Lua-Modules
#   DATA             the sets are kept here; those that are missing are generated
#   RESULTS          a folder for each run: its workspace, output and scores; table.md gathers the lines
#   --git DIR        git directory of the same repository, for the dense sample (if that is missing from DATA)
#   --real DIR       where materialize.py laid out the files of truth/*.jsonl, for the real pairs
#   --corpus N=DIR   a further corpus: injected sets of seeds 1, 2, 3, and the parser's verdict
#   --only PATTERN   only runs whose name matches this shell pattern: set A is s1; small1, NAME1, fn1, dense3000, real, samples, luac
set -euo pipefail
shopt -s nullglob

usage() { sed -n '2,/^set /{/^set /d;s/^# \{0,1\}//;p}' "${BASH_SOURCE[0]}" >&2; exit 2; }
[ $# -ge 5 ] || usage
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
homolog=$1 eval_dir=$2 head=$3 data=$4 results=$5
shift 5
git= real= only='*' corpora=()
while [ $# -gt 0 ]; do
    [ $# -ge 2 ] || usage
    case $1 in
        --git) git=$2 ;;
        --real) real=$2 ;;
        --corpus) corpora+=("$2") ;;
        --only) only=$2 ;;
        *) usage ;;
    esac
    shift 2
done
mkdir -p "$data" "$results"
table=$results/table.md
TIMEFORMAT='%R %U %S'

wanted() { [[ $1 == $only ]]; }

# Keeps what a run reached on a corpus, with a command that names no folder of this machine; the rest is for record.py.
keep() {
    local name=$1 corpus=$2 command=$3; shift 3
    python3 "$here/record.py" "$here/../evaluation.json" "$name" "$results/$name" --corpus "$corpus" --command "$command" \
        --version "$("$homolog" --version)" "$@"
}

yardstick() { echo "benchmarks/yardsticks/run_all.sh bin/homolog EVAL HEAD SETS OUT $*"; }

# Makes a set by a command whose output folder comes last, unless it is there; a half-made one is never kept.
make_set() {
    local name=$1; shift
    [ -e "$data/$name" ] && return
    rm -rf "$data/$name.part"
    "$@" "$data/$name.part" > "$data/$name.log"
    mv "$data/$name.part" "$data/$name"
}

generate() { local name=$1 corpus=$2 seed=$3; shift 3
    make_set "$name" python3 "$eval_dir/mutation/generate.py" --seed "$seed" "$@" "$corpus"
}

# Runs the program on a folder in a fresh workspace; leaves wall and CPU seconds beside it.
run() {
    local name=$1 source=$2 out=$results/$1
    rm -rf "$out"
    mkdir -p "$out"
    if ! { time "$homolog" run "$source" --workspace "$out/ws" --quiet > "$out/output" 2>&1; } 2> "$out/time"; then
        echo "$name: the program failed, see $out/output" >&2
        return 1
    fi
    awk '{ printf "%.1f %.1f\n", $1, $2 + $3 }' "$out/time" > "$out/seconds"
}

show() { python3 "$here/table_line.py" "$1" "$results/$1" | tee -a "$table"; }

score_modules() {
    local name=$1 corpus=$2 out=$results/$1
    shift 2
    run "$name" "$data/$name/files" || return 0
    python3 "$here/module_rows.py" "$out/ws/report/pairs.tsv" > "$out/modules.tsv"
    python3 "$eval_dir/mutation/score.py" "$data/$name" "$out/modules.tsv" --operators > "$out/pairs.json"
    python3 "$here/score_types.py" "$data/$name" "$out/ws/report/pairs.tsv" > "$out/types.json"
    python3 "$here/bcubed.py" --set "$data/$name" "$out/ws/report/groups.json" > "$out/bcubed.json"
    show "$name"
    keep "$name" "$corpus, with copies changed on purpose" "$(yardstick "$@" --only "$name")" --set "$data/$name"
}

python3 "$here/table_line.py" --header | tee "$table"
for seed in 1 2 3; do
    if wanted s$seed; then
        generate s$seed "$head" $seed --bases 40 --background
        score_modules s$seed "modules of Liquipedia"
    fi
done
for seed in 1 2 3; do
    if wanted small$seed; then
        generate small$seed "$head" $seed --min-tokens 40 --max-tokens 200 --bases 12 --negatives 12 --hybrids 4 --donors 6
        score_modules small$seed "small modules of Liquipedia"
    fi
done
for corpus in "${corpora[@]}"; do
    for seed in 1 2 3; do
        if wanted "${corpus%%=*}$seed"; then
            generate "${corpus%%=*}$seed" "${corpus#*=}" $seed --bases 40 --background
            score_modules "${corpus%%=*}$seed" "Lua files of ${corpus%%=*}" --corpus "${corpus%%=*}=DIR"
        fi
    done
done

if wanted fn1; then
    make_set fn1 python3 "$here/inject_functions.py" --mutation "$eval_dir/mutation" "$head"
    if run fn1 "$data/fn1/files"; then
        python3 "$here/score_functions.py" "$data/fn1" "$results/fn1/ws/report/pairs.tsv" > "$results/fn1/functions.json"
        show fn1
        keep fn1 "functions of Liquipedia, with copies changed on purpose in other modules" "$(yardstick --only fn1)" --set "$data/fn1"
    fi
fi

if wanted dense3000 && [[ -e $data/dense3000 || -n $git ]]; then
    make_set dense3000 python3 "$here/dense_sample.py" "$git"
    if run dense3000 "$data/dense3000/files"; then
        python3 "$here/bcubed.py" --families "$data/dense3000/families.tsv" "$results/dense3000/ws/report/groups.json" \
            > "$results/dense3000/bcubed.json"
        show dense3000
        keep dense3000 "versions of modules in Liquipedia's history, hundreds of them nearly equal" \
            "$(yardstick --git LIQUIPEDIA_GIT --only dense3000)"
    fi
fi

if wanted real && [ -n "$real" ]; then
    mkdir -p "$results/real"
    for truth in "$eval_dir"/truth/*.jsonl; do
        name=$(basename "$truth" .jsonl)
        if "$homolog" evaluate "$truth" --root "$real" --quiet --json > "$results/real/$name.json" 2> "$results/real/$name.err"; then
            keep "real-$name" "labelled pairs of real modules" \
                "bin/homolog evaluate EVAL/truth/$name.jsonl --root REAL" --scores "$results/real/$name.json"
        else
            echo "real $name: the program failed, see $results/real/$name.err" >&2
        fi
        echo "real pairs, $name:"
        cat "$results/real/$name.json"
    done
fi

if wanted samples; then
    mkdir -p "$results/samples"
    samples=$here/../../corpus-samples
    "$homolog" evaluate "$samples/pairs.jsonl" --root "$samples" --quiet --json > "$results/samples/scores.json"
    keep samples "corpus-samples, made up for this project" \
        "bin/homolog evaluate corpus-samples/pairs.jsonl --root corpus-samples" --scores "$results/samples/scores.json"
    cat "$results/samples/scores.json"
fi

if wanted luac; then
    mkdir -p "$results/luac"
    for corpus in "head=$head" "${corpora[@]}"; do
        name=${corpus%%=*}
        python3 "$here/luac_verdict.py" "${corpus#*=}" --homolog "$homolog" --ext lua,nse > "$results/luac/$name" \
            2> "$results/luac/$name.err" || true
        echo "parser's verdict, $name: $(tail -n 1 "$results/luac/$name")"
    done
fi
