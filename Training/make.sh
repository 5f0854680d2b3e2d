#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Typesets training documents with their gold: Training/make.sh FOLDER [--documents N] [--seed S]
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
"$here/../Tools/libraries.sh" typesetting
environment=${TYPESETTING:-$here/../.build/typesetting}
if [ ! -x "$environment/bin/python" ]; then
  python3 -m venv "$environment"
  "$environment/bin/python" -m pip install --quiet --disable-pip-version-check weasyprint==70.0
fi
exec "$environment/bin/python" "$here/generate.py" "$@"
