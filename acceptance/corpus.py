"""The plans of the corpus."""

from __future__ import annotations

import re
from pathlib import Path

from attrs import frozen

from ivbcore.testing.fragments import day_of, fragments_of, plan_text

__all__ = ["JUDGED", "PLANS", "ROOT", "Held", "cases", "corpus"]

ROOT = Path(__file__).parents[1]
PLANS = Path(__file__).parent / "plans"
JUDGED = ("municipalities", "shapes", "examples")
"""The groups of which every finding is judged; of the others only the codes are approved.

Plans of municipalities hold facts of a document; those of `shapes` are composed in the shape of
such documents, and everything in them is made up.
"""

_DAY = re.compile(rb"^# peildatum: (\d{4}-\d\d-\d\d)\r?$", re.MULTILINE)


@frozen
class Held:
    """A plan of the corpus.

    `name` is its group and what it is called in it ("faulty/ivb007-syntax-error"); `path` is
    relative to the repository; `day` is the day that it is checked for, when it says so on a line
    ``# peildatum: 2025-07-01``. One with a `text` is in no file.
    """

    name: str
    path: str
    day: str | None = None
    text: str | None = None

    @property
    def group(self) -> str:
        """The group that it belongs to."""
        return self.name.partition("/")[0]


def corpus() -> tuple[Held, ...]:
    """All plans, by name."""
    found = {
        f"{path.parent.name}/{path.stem}": path.relative_to(ROOT)
        for path in PLANS.glob("*/*")
        if path.suffix in (".yaml", ".json")
    }
    for line in (PLANS / "elsewhere.txt").read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            name, _, path = line.partition(" ")
            found[name] = Path(path.strip())
    return tuple(Held(name, found[name].as_posix(), _day(found[name])) for name in sorted(found))


def cases() -> tuple[Held, ...]:
    """The plans in the case files of the rules: too many to approve, good to compare on."""
    found = []
    for path in sorted((ROOT / "tests" / "rules" / "cases").glob("*.md")):
        for number, fragment in enumerate(fragments_of(path.read_text("utf-8")), start=1):
            day = day_of(fragment)
            name = f"cases/{path.stem}/{number}"
            found.append(Held(name, "", day and day.isoformat(), plan_text(fragment)))
    return tuple(found)


def _day(path: Path) -> str | None:
    named = _DAY.search((ROOT / path).read_bytes())
    return named[1].decode() if named else None
