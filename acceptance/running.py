"""Have plans checked by this version of ivbcore, or by another one."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
import tarfile
import tempfile
from collections.abc import Iterable, Mapping
from pathlib import Path

from acceptance.corpus import ROOT, Held

__all__ = ["Findings", "checked", "checked_at", "previous"]

Findings = Mapping[str, list[dict[str, str]]]
"""What was found in each plan, by the name of the plan."""


def checked(plans: Iterable[Held], source: Path = ROOT / "src", root: Path = ROOT) -> Findings:
    """What the ivbcore in a source folder finds in plans; their paths are relative to `root`.

    It runs in a process of its own, with this Python and its packages, without outside plugins.
    """
    asked = json.dumps([(one.name, one.path, one.day, one.text) for one in plans])
    chosen = {"PYTHONPATH": str(source), "IVBCORE_PLUGINS": "uit", "PYTHONIOENCODING": "utf-8"}
    kept = {name: one for name, one in os.environ.items() if not name.startswith("IVBCORE_")}
    # Without -P the folder of the program would stand on the path as well.
    command = [sys.executable, "-P", str(Path(__file__).parent / "checking.py")]
    done = subprocess.run(
        command, input=asked, cwd=root, env={**kept, **chosen}, capture_output=True,
        encoding="utf-8", check=False,
    )  # fmt: skip
    if done.returncode != 0:
        raise RuntimeError(f"the version in {source} could not check:\n{done.stderr}")
    answer: Findings = json.loads(done.stdout)
    return answer


def checked_at(commit: str, plans: Iterable[Held], root: Path = ROOT) -> Findings:
    """What the ivbcore of a commit finds in plans as they are now."""
    packed = _git(root, "archive", "--format=tar", commit, "src")
    with tempfile.TemporaryDirectory() as folder:
        with tarfile.open(fileobj=io.BytesIO(packed)) as archive:
            archive.extractall(folder, filter="data")
        return checked(plans, Path(folder) / "src", root)


def previous(root: Path = ROOT) -> str:
    """The commit to compare with: the last one, or the one before it when nothing was changed."""
    changed = _git(root, "status", "--porcelain", "--", "src")
    return "HEAD" if changed.strip() else "HEAD~1"


def _git(root: Path, *arguments: str) -> bytes:
    done = subprocess.run(["git", *arguments], cwd=root, capture_output=True, check=False)
    if done.returncode != 0:
        raise RuntimeError(f"git {arguments[0]}: {done.stderr.decode('utf-8', 'replace').strip()}")
    return done.stdout
