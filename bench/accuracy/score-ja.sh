#!/bin/sh
# Structures the Japanese development sets and scores them: bench/ACCURACY.md quotes what it prints.
# usage: bench/accuracy/score-ja.sh SHARED DATA
#   SHARED  the folder with gold/ and tools/ (not part of the project)
#   DATA    a data folder whose release holds the ontologies to measure with:
#           ./caseloom ontology import SHARED/ontologies --data DATA
#           ./caseloom ontology publish --accept=all --data DATA
set -eu

[ $# -eq 2 ] || { sed -n '2,7p' "$0" | sed 's/^# //' >&2; exit 2; }
shared=$1
data=$2
project=$(CDPATH='' cd -P "$(dirname "$0")/../.." && pwd)
maps=$project/bench/accuracy
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

structure() {
    "$project/caseloom" structure "$shared/gold/$1.jsonl" --jsonl --lang ja --as spans --data "$data" >"$work/$1.jsonl"
}

score() {
    set_name=$1
    shift
    printf '== %s: %s\n' "$set_name" "$*"
    python3 "$shared/tools/score.py" --gold "$shared/gold/$set_name.jsonl" --pred "$work/$set_name.jsonl" "$@"
}

for name in jmed-crner jmed-rrner jmed-nrner keepha-cr-ja pseudo-nursing; do
    structure "$name"
done
positive=absent,family,possible,conditional
for name in jmed-crner jmed-rrner jmed-nrner; do
    score "$name" --mode doc-set --map "$maps/jmed.json" --drop-assertions $positive
done
score keepha-cr-ja --mode span-overlap --map "$maps/keepha.json" --types DISORDER,DRUG
score keepha-cr-ja --mode span-exact --map "$maps/keepha.json" --types DISORDER,DRUG
score keepha-cr-ja --mode relation --map "$maps/keepha.json"
score keepha-cr-ja --mode assertion --types DISORDER --matched-only
score pseudo-nursing --mode assertion --types cc_p,cc_n --matched-only

for kind in equivalence assertion cases; do
    printf '== authored %s\n' "$kind"
    gold=$shared/gold/authored/$kind.jsonl
    python3 "$shared/tools/score_authored.py" prepare --kind $kind --gold "$gold" >"$work/in.jsonl"
    "$project/caseloom" structure "$work/in.jsonl" --jsonl --as spans --plans --data "$data" >"$work/out.jsonl"
    python3 "$shared/tools/score_authored.py" score --kind $kind --gold "$gold" --pred "$work/out.jsonl"
done
