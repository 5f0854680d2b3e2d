# SPDX-License-Identifier: GPL-3.0-or-later
"""The program under test, and what it makes of the samples: shared by the checks beside this file."""
import atexit
import functools
import json
import os
import pathlib
import shutil
import subprocess
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
PROGRAM = str((ROOT / os.environ.get("COLOPHON", ".build/release/colophon")).resolve())
INBOX = ROOT / "Samples" / "inbox"


def run(*arguments, stdin=None, cwd=ROOT):
    """A finished run of the program: `returncode`, and `stdout` and `stderr` as text."""
    return subprocess.run([PROGRAM, *map(str, arguments)], input=stdin, cwd=cwd, capture_output=True, encoding="utf-8", timeout=600)


@functools.cache
def folder():
    """A folder that goes away at the end."""
    path = pathlib.Path(tempfile.mkdtemp(prefix="colophon-check-"))
    atexit.register(shutil.rmtree, path, ignore_errors=True)
    return path


def configuration(name="pipeline.json", **keys):
    """Writes a configuration over the samples, and gives its path."""
    path = folder() / name
    path.write_text(json.dumps({"inputs": [{"path": str(INBOX)}], "output": "out", **keys}), "utf-8")
    return path


@functools.cache
def output():
    """The output folder of a run over the samples."""
    done = run("run", "--config", configuration())
    assert done.returncode == 0, done.stderr
    return folder() / "out"


@functools.cache
def imported(form):
    """The text that `import` prints over the samples in a form."""
    done = run("import", INBOX, "--format", form)
    assert done.returncode == 0, done.stderr
    return done.stdout


def records():
    return [json.loads(line) for line in imported("jsonl").splitlines()]
