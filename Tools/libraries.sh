#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Installs the system libraries that are missing. Without an argument those that the program needs; `python` what the independent checks
# need; any other argument is a package's name.
set -eu

# Says which of the needed parts are missing, as Debian's packages.
missing() {
  case "${1:-}" in
    "")
      pkg-config --exists poppler-glib 2> /dev/null || echo libpoppler-glib-dev
      pkg-config --exists libxml-2.0 2> /dev/null || echo libxml2-dev
      pkg-config --exists sqlite3 2> /dev/null || echo libsqlite3-dev
      command -v pkg-config > /dev/null || echo pkg-config
      ;;
    python)
      command -v python3 > /dev/null || echo python3
      python3 -c 'import venv, ensurepip' 2> /dev/null || echo python3-venv
      ;;
    *) echo "$1" ;;
  esac
}

packages=$(missing "$@")
[ -z "$packages" ] && exit 0

if [ "$(uname)" = Darwin ]; then
  echo "Missing: $(echo $packages). With Homebrew: brew install poppler libxml2 sqlite pkg-config python" >&2
  exit 1
fi
if ! command -v apt-get > /dev/null; then
  echo "Missing, as Debian names them: $(echo $packages). Install them with your system's package manager." >&2
  exit 1
fi
administrator=
[ "$(id -u)" -eq 0 ] || administrator=sudo
echo "Installing $(echo $packages)" >&2
$administrator apt-get update -qq
$administrator env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $packages > /dev/null
