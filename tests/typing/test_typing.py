"""What type checkers say about code that uses the library.

`pass_*.py` type-checks under strict mypy. `fail_*.py` fails exactly on the lines that end in
`# E: <error-code>` (several codes are separated by commas). The files are read, never run.
"""

import re
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.slow

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
EXPECTED = re.compile(r"#\s*E:\s*([a-z-]+(?:\s*,\s*[a-z-]+)*)\s*$")
REPORTED = re.compile(r"^(?P<path>.+?):(?P<line>\d+): error: .*\[(?P<code>[a-z-]+)\]$")


def _expected(path: Path) -> list[str]:
    return [
        f"{path.name}:{number}: {code.strip()}"
        for number, line in enumerate(path.read_text("utf-8").splitlines(), start=1)
        if (match := EXPECTED.search(line))
        for code in match[1].split(",")
    ]


def _reported(paths: list[Path]) -> list[str]:
    options = ["--no-pretty", "--no-error-summary", "--no-color-output", "--show-error-codes"]
    result = subprocess.run(
        [sys.executable, "-m", "mypy", *options, *map(str, paths)],
        cwd=ROOT,
        capture_output=True,
        check=False,
        encoding="utf-8",
    )
    assert result.returncode in (0, 1), result.stdout + result.stderr
    found = []
    for line in result.stdout.splitlines():
        if match := REPORTED.match(line):
            found.append(f"{Path(match['path']).name}:{match['line']}: {match['code']}")
        else:
            assert ": note: " in line, line
    return found


def test_type_checker_agrees_with_the_comments() -> None:
    passing, failing = sorted(HERE.glob("pass_*.py")), sorted(HERE.glob("fail_*.py"))
    assert passing
    assert failing
    assert not [line for path in passing for line in _expected(path)]
    for path in failing:
        assert _expected(path), f"{path.name} expects nothing to fail"
    expected = [line for path in failing for line in _expected(path)]
    assert sorted(_reported(passing + failing)) == sorted(expected)
