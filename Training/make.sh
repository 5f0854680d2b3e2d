#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Typesets training documents with their gold: Training/make.sh FOLDER [--documents N] [--seed S]
# On Debian: fonts-texgyre fonts-linuxlibertine fonts-liberation fonts-ebgaramond fonts-lmodern fonts-crosextra-carlito fonts-crosextra-caladea
# fonts-sil-charis fonts-roboto-unhinted fonts-open-sans libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0 (without the last it takes eight times as long)
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
environment=${TYPESETTING:-$here/../.build/typesetting}
if [ ! -x "$environment/bin/python" ]; then
  python3 -m venv "$environment"
  "$environment/bin/python" -m pip install --quiet --disable-pip-version-check weasyprint==70.0
fi
exec "$environment/bin/python" "$here/generate.py" "$@"
