# SPDX-License-Identifier: GPL-3.0-or-later
# What people and CI call. `make help` lists the targets.

SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
PREFIX ?= /usr/local
# Files over which `make bench` measures.
BENCH ?= Samples/inbox
# A folder of hostile files for `make test-all`; without it the project's own are used.
ROBUSTNESS ?= Samples/hostile
# Where `make training-documents` writes to.
FOLDER ?= out/training-documents
COLOPHON := .build/release/colophon
VENV := .venv

.PHONY: run build test test-all bench evaluate train training-documents samples samples-expected reference format lint install help libraries python clean

run: build ## Builds, reads Samples/inbox and writes the output folder out/
	@$(COLOPHON) run --config pipeline.json
	@echo
	@echo "Written to out/:"
	@for file in out/*; do printf '  %8s bytes  %s\n' "$$(wc -c < "$$file" | tr -d ' ')" "$$file"; done
	@echo "Open out/report.html in a browser: what came in, what became of it, and where each value comes from."

build: libraries ## Builds the program in release mode
	@swift build -c release --product colophon --quiet

# One test after the other: those that start processes handle pipes, and once in some runs beside them the store could not read its file.
test: libraries python build ## Does all set-up and runs all tests but the slow ones
	swift test --no-parallel
	COLOPHON=$(COLOPHON) $(VENV)/bin/python -m unittest discover -s Tests/independent -p '*_check.py'
	$(COLOPHON) validate Samples

test-all: test ## All tests, with longer fuzzing and the folder ROBUSTNESS=
	COLOPHON=$(COLOPHON) ROBUSTNESS="$(ROBUSTNESS)" $(VENV)/bin/python -m unittest discover -s Tests/independent/slow -p '*_check.py'

bench: build ## CPU time against pdftotext -bbox-layout over the PDFs in BENCH=
	@command -v pdftotext > /dev/null || Tools/libraries.sh poppler-utils
	@Tools/bench.sh "$(BENCH)" $(COLOPHON)

evaluate: build ## Precision, recall and F1 over the samples' known values
	@$(COLOPHON) evaluate Samples/truth --inputs Samples/inbox

train: build ## Trains all models again, from the folders DATA=, GOLD= and DOCUMENTS= (docs/how-to/retrain.md)
	$(COLOPHON) train all --data "$(DATA)" $(if $(GOLD),--gold "$(GOLD)") $(if $(DOCUMENTS),--training-documents "$(DOCUMENTS)")

training-documents: ## Typesets made-up documents with their gold, to train on, into FOLDER=
	@Training/make.sh "$(FOLDER)" --documents 210 --seed 1

samples: ## Typesets the samples again from Samples/sources (WeasyPrint, qpdf)
	@Samples/sources/make.sh

samples-expected: build ## Writes what extraction gives now as the samples' expectations
	$(COLOPHON) validate --update Samples/inbox Samples/hostile

reference: build ## Writes docs/reference/codes.md anew
	$(COLOPHON) schema codes > docs/reference/codes.md

format: ## Formats the sources
	swift format -i -r Sources Tests Package.swift

lint: ## Checks the sources' format
	swift format lint --strict -r Sources Tests Package.swift

install: build ## Installs program and models under PREFIX= (/usr/local)
	install -d "$(DESTDIR)$(PREFIX)/bin" "$(DESTDIR)$(PREFIX)/share/colophon/Models"
	install -m 755 $(COLOPHON) "$(DESTDIR)$(PREFIX)/bin/colophon"
	install -m 644 Models/* "$(DESTDIR)$(PREFIX)/share/colophon/Models"

clean: ## Removes what was built and written
	rm -rf .build out $(VENV)

libraries:
	@Tools/libraries.sh

python: $(VENV)/complete

$(VENV)/complete: Tests/independent/requirements.txt
	@Tools/libraries.sh python
	@rm -rf $(VENV)
	@python3 -m venv $(VENV)
	@$(VENV)/bin/python -m pip install --quiet --disable-pip-version-check -r Tests/independent/requirements.txt
	@touch $@

help: ## This list
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## /\1|/' | while IFS='|' read -r name text; do printf '  make %-18s %s\n' "$$name" "$$text"; done
