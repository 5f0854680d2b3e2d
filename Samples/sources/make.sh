#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Typesets the samples again. On Debian: fonts-texgyre fonts-linuxlibertine fonts-liberation fonts-ebgaramond fonts-lmodern libpango-1.0-0
# libpangoft2-1.0-0 texlive-latex-recommended lmodern qpdf. The PDFs are committed, so that nobody needs these to run or test the program.
set -euo pipefail
cd "$(dirname "$0")"
environment=${TYPESETTING:-../../.build/typesetting}
if [ ! -x "$environment/bin/python" ]; then
  python3 -m venv "$environment"
  "$environment/bin/python" -m pip install --quiet --disable-pip-version-check weasyprint==70.0
fi
"$environment/bin/python" typeset.py articles/*.toml --pdf ../inbox --truth ../truth

build=$(mktemp -d)
trap 'rm -rf "$build"' EXIT
for source in latex/*.tex; do
  for pass in 1 2; do pdflatex -interaction=batchmode -output-directory "$build" "$source" > /dev/null; done
  cp "$build/$(basename "$source" .tex).pdf" ../inbox
done

head -c 9000 ../inbox/harbour-cities.pdf > ../hostile/truncated.pdf
# Encryption is salted: the file differs each time, so it is made once.
[ -e ../hostile/encrypted.pdf ] || qpdf --encrypt secret owner 256 -- ../inbox/buurtkamers.pdf ../hostile/encrypted.pdf
