#!/usr/bin/env bash
# SPDX-FileCopyrightText: Hiring Workbench contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# with-display.sh [--size WIDTHxHEIGHT] PROGRAM [ARG...]
#
# Runs a program on an X server and a session bus of its own, in an empty home, with one font and no
# animations, so that tests neither see the user's session nor each other. Gives the program's exit status.
set -eu

size=1400x900
if [ "${1:-}" = --size ]; then size=$2; shift 2; fi
if ! command -v Xvfb >/dev/null || ! command -v dbus-run-session >/dev/null; then
  echo '1..0 # SKIP Xvfb and dbus-run-session are needed; ./run test installs them'
  exit 77
fi

# In memory where it can be: what a busy disk does is no concern of a test of the screens.
if [ -z "${TMPDIR:-}" ] && [ -w /dev/shm ]; then TMPDIR=/dev/shm; fi
scratch=$(mktemp -d)
server=
clean_up ()
{
  if [ -n "$server" ]; then kill "$server" 2>/dev/null || true; wait "$server" 2>/dev/null || true; fi
  rm -rf "$scratch"
}
trap clean_up EXIT
trap 'exit 143' TERM INT

mkdir -m 700 "$scratch/runtime"
mkdir -p "$scratch/config/gtk-4.0" "$scratch/data" "$scratch/cache"
printf '[Settings]\ngtk-font-name=DejaVu Sans 10\ngtk-enable-animations=0\n' >"$scratch/config/gtk-4.0/settings.ini"
mkdir "$scratch/tmp"
export HOME=$scratch TMPDIR=$scratch/tmp XDG_RUNTIME_DIR=$scratch/runtime XDG_CONFIG_HOME=$scratch/config
export XDG_DATA_HOME=$scratch/data XDG_CACHE_HOME=$scratch/cache
export GSK_RENDERER=${GSK_RENDERER:-cairo} GTK_A11Y=${GTK_A11Y:-test} GDK_BACKEND=x11
unset WAYLAND_DISPLAY DBUS_SESSION_BUS_ADDRESS AT_SPI_BUS_ADDRESS

# The server picks a free number by itself and says which: nothing to race for.
mkfifo "$scratch/number"
Xvfb -displayfd 3 -screen 0 "${size}x24" -nolisten tcp -noreset 3>"$scratch/number" >"$scratch/server.log" 2>&1 &
server=$!
if ! read -r number <"$scratch/number"; then
  cat "$scratch/server.log" >&2
  echo 'with-display.sh: the X server did not start' >&2
  exit 99
fi
export DISPLAY=:$number

status=0
dbus-run-session -- "$@" || status=$?
exit "$status"
