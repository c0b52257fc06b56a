"""The floors hold: the import contracts of `pyproject.toml` are kept."""

import subprocess
import sys
from pathlib import Path


def test_import_contracts_are_kept(root: Path) -> None:
    command = "from importlinter.cli import lint_imports; raise SystemExit(lint_imports())"
    result = subprocess.run(
        [sys.executable, "-c", command],
        cwd=root,
        capture_output=True,
        check=False,
        encoding="utf-8",
        env={"PYTHONPATH": str(root / "src"), "PYTHONUTF8": "1", "NO_COLOR": "1"},
    )
    assert result.returncode == 0, result.stdout + result.stderr
