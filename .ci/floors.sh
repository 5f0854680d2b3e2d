#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Holds accuracy above the floors of floors.tsv: set, field, least F1. The set `samples` is Samples/truth; any other is a folder of gold
# documents under $GOLD (../shared/gold), and is left out where that folder is missing.
set -euo pipefail
cd "$(dirname "$0")/.."
colophon=.build/release/colophon
gold=${GOLD:-../shared/gold}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
failed=0

for set in $(awk -F '\t' '!/^#/ && NF == 3 {print $1}' .ci/floors.tsv | sort -u); do
  if [ "$set" = samples ]; then
    truth=Samples/truth
    inputs=(Samples/inbox)
  elif [ -d "$gold/$set" ]; then
    truth=$gold/$set
    inputs=("$gold/$set"/*.pdf)
  else
    echo "floors: $set is not here, left out"
    continue
  fi
  $colophon import --quiet "${inputs[@]}" > "$work/$set.jsonl"
  $colophon evaluate "$truth" "$work/$set.jsonl" > "$work/$set.txt"
  while IFS=$'\t' read -r _ field least; do
    found=$(awk -v field="$field" '$1 == field {print $4}' "$work/$set.txt")
    if awk -v a="${found:-0}" -v b="$least" 'BEGIN {exit !(a >= b)}'; then
      printf 'floors: %-20s %-24s %s (at least %s)\n' "$set" "$field" "${found:-none}" "$least"
    else
      printf 'floors: %-20s %-24s %s is BELOW %s\n' "$set" "$field" "${found:-none}" "$least"
      failed=1
    fi
  done < <(awk -F '\t' -v set="$set" '!/^#/ && $1 == set' .ci/floors.tsv)
done
exit $failed
