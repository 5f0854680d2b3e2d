#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Installs the system libraries that are missing. Without an argument those that the program needs; `python` what the independent checks
# need; `typesetting` the fonts and libraries of Training/make.sh; any other argument is a package's name.
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
    typesetting)
      fonts=$(fc-list : family 2> /dev/null || true)
      while IFS=: read -r package family; do
        grep -q "$family" <<< "$fonts" || echo "$package"
      done <<< "fonts-texgyre:TeX Gyre Termes
      fonts-linuxlibertine:Linux Libertine O
      fonts-liberation:Liberation Serif
      fonts-ebgaramond:EB Garamond
      fonts-lmodern:Latin Modern Roman
      fonts-crosextra-carlito:Carlito
      fonts-crosextra-caladea:Caladea
      fonts-sil-charis:Charis SIL
      fonts-roboto-unhinted:Roboto
      fonts-open-sans:Open Sans"
      libraries=$(/sbin/ldconfig -p 2> /dev/null || true)
      grep -q libpangoft2-1.0 <<< "$libraries" || echo libpangoft2-1.0-0
      # WeasyPrint subsets fonts without it, too, but eight times as slowly.
      grep -q libharfbuzz-subset <<< "$libraries" || echo libharfbuzz-subset0
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
