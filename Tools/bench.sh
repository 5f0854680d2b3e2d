#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# usage: bench.sh FOLDER COLOPHON
# CPU time (user and system, the whole process with its children) of `colophon import` with one worker, as a multiple of that of
# `pdftotext -bbox-layout` over the same PDFs, in one run. Three rounds, the least time of each counts.
set -euo pipefail
folder=$1
colophon=$2
files=()
while IFS= read -r -d '' file; do files+=("$file"); done < <(find "$folder" -name '*.pdf' -print0 | sort -z)
[ ${#files[@]} -gt 0 ] || { echo "bench: no PDF in $folder" >&2; exit 66; }

pdftotext_all() { for file in "${files[@]}"; do pdftotext -bbox-layout "$file" /dev/null 2> /dev/null || true; done; }
import_all() { "$colophon" import --quiet --workers 1 "${files[@]}" > /dev/null; }
# Seconds of CPU time of a command.
cpu() {
  local TIMEFORMAT='%U %S'
  { time "$@" 2> /dev/null; } 2>&1 | awk 'END {print $1 + $2}'
}
least() { printf '%s\n' "$@" | sort -g | head -n 1; }

import_all # Once before counting, so that a failure shows and files are in the cache.
theirs=$(least "$(cpu pdftotext_all)" "$(cpu pdftotext_all)" "$(cpu pdftotext_all)")
ours=$(least "$(cpu import_all)" "$(cpu import_all)" "$(cpu import_all)")
awk -v n=${#files[@]} -v a="$ours" -v b="$theirs" 'BEGIN {
  printf "%d PDFs: colophon import %.2f s, pdftotext -bbox-layout %.2f s of CPU time; ratio %.2f\n", n, a, b, a / b }'
