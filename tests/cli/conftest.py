"""Running the command line inside the test, and a plan to run it on."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from ivbcore.cli.root import ivb

ROOT = Path(__file__).resolve().parents[2]
Run = Callable[..., Result]


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch) -> Run:
    """Run a command; give `input` for standard input."""
    monkeypatch.delenv("COLUMNS", raising=False)

    def runner(*arguments: object, input: str | bytes | None = None) -> Result:  # noqa: A002
        return CliRunner().invoke(ivb, list(map(str, arguments)), input=input)

    return runner


@pytest.fixture(scope="session")
def plan() -> Path:
    """The example plan: 45 actions, one ambiguous planning."""
    return ROOT / "examples" / "hellendoorn" / "plan.yaml"


@pytest.fixture
def broken(plan: Path, tmp_path: Path) -> Path:
    """The example with an unreadable planning and a misspelt key."""
    path = tmp_path / "kapot.yaml"
    text = plan.read_text("utf-8")
    text = text.replace("planning: Doorlopend\n", "planning: zo snel mogelijk\n", 1)
    path.write_text(text.replace("evaluatieperiode:", "evaluatieperode:", 1), "utf-8")
    return path


def data(result: Result) -> Any:
    """What a command printed for a program."""
    assert result.exit_code in (0, 1), result.stderr
    return json.loads(result.stdout)


def narrow(text: str, width: int = 80) -> bool:
    """Whether every line fits."""
    return all(len(line) <= width for line in text.splitlines())
