#!/bin/sh
# Structures the English development sets and scores them: bench/ACCURACY.md quotes what it prints.
# usage: bench/accuracy/score-en.sh SHARED DATA
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

# structure NAME FILE LANGUAGE
structure() {
    "$project/caseloom" structure "$2" --jsonl --lang "$3" --as spans --data "$data" >"$work/$1.jsonl"
}

score() {
    set_name=$1
    shift
    printf '== %s: %s\n' "$set_name" "$*"
    python3 "$shared/tools/score.py" --gold "$shared/gold/$set_name.jsonl" --pred "$work/$set_name.jsonl" "$@"
}

for name in ncbi-disease gsc-plus id-68 genereviews maccrobat2020 negex; do
    structure "$name" "$shared/gold/$name.jsonl" en
done
gzip -dc "$shared/gold/bc5cdr.jsonl.gz" >"$work/bc5cdr-text.jsonl"
structure bc5cdr "$work/bc5cdr-text.jsonl" en

score ncbi-disease --mode span-exact --map "$maps/disorders.json"
printf '== bc5cdr\n'
python3 "$shared/tools/score.py" --gold "$shared/gold/bc5cdr.jsonl.gz" --pred "$work/bc5cdr.jsonl" --mode span-exact \
    --map "$maps/disorders.json"
for name in gsc-plus id-68 genereviews; do
    score $name --mode concept-doc --map "$shared/tools/maps/hpo-old-ids.tsv"
done
score maccrobat2020 --mode span-overlap --type-field coarse --types Disease --map "$maps/disorders.json"
score negex --mode assertion --matched-only --map "$shared/tools/maps/negation-only.json"
score negex --mode assertion --matched-only

printf '== igakuqa: Japanese text against its English translation\n'
python3 "$maps/vignettes.py" texts "$shared/gold/igakuqa.jsonl" "$work"
structure vignettes-ja "$work/vignettes-ja.txt" ja
structure vignettes-en "$work/vignettes-en.txt" en
python3 "$maps/vignettes.py" agreement "$work/vignettes-ja.jsonl" "$work/vignettes-en.jsonl"

for kind in equivalence assertion cases; do
    printf '== authored %s\n' "$kind"
    gold=$shared/gold/authored/$kind.jsonl
    python3 "$shared/tools/score_authored.py" prepare --kind $kind --gold "$gold" >"$work/in.jsonl"
    "$project/caseloom" structure "$work/in.jsonl" --jsonl --as spans --plans --data "$data" >"$work/out.jsonl"
    python3 "$shared/tools/score_authored.py" score --kind $kind --gold "$gold" --pred "$work/out.jsonl"
done
