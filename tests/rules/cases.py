"""Case files: fragments of plans, with what a rule finds in them beside it.

A fragment is laid over a small valid plan: each key that it has at the left margin takes the
place of that key. A line ``# -> IVB101 acties/x/trekker holder=Jan`` expects a finding; of its
arguments those that are named must agree. ``fix=path=value`` is the first change of its fix. A
fragment without such a line is clean. A line ``# peildatum: 2025-07-01`` says for which day it is
checked.
"""

from __future__ import annotations

import re
import shlex
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from attrs import frozen

from ivbcore.api import built_in_host, read
from ivbcore.contracts import Context, Finding, Rule, Shared
from ivbcore.engine.reading import Loaded
from ivbcore.findings.arguments import shown
from ivbcore.testing.fragments import day_of

CASES = Path(__file__).parent / "cases"

BASE = {
    "ivb": "ivb: 1",
    "titel": "titel: Integraal Veiligheidsbeleid 2024-2026",
    "gemeente": "gemeente: {naam: Hellendoorn, code: GM0163}",
    "looptijd": "looptijd: 2024-2026",
    "prioriteiten": """\
prioriteiten:
  - naam: Jeugd en veiligheid
    veiligheidsveld: jeugd-en-veiligheid
    items:
      - naam: Jongerenwerk
        acties: [{id: straat, maatregel: Op straat met jongeren werken., planning: Doorlopend}]
""",
}


@frozen
class Expected:
    """A finding as a case file tells it."""

    code: str
    path: str
    arguments: dict[str, str]

    def fits(self, finding: Finding) -> bool:
        found = {name: shown(value, "nl") for name, value in finding.arguments.items()}
        if finding.fix:
            found["fix"] = f"{finding.fix.changes[0].path}={finding.fix.changes[0].value}"
        same = all(found.get(name) == value for name, value in self.arguments.items())
        return (self.code, self.path) == (finding.code.code, finding.path) and same


@frozen
class Case:
    """One fragment of a case file."""

    file: str
    title: str
    fragment: str
    expected: tuple[Expected, ...]

    @property
    def code(self) -> str:
        return self.file.partition("-")[0]


def fragments(page: str) -> tuple[str, ...]:
    """The plan fragments in a text with Markdown."""
    return tuple(re.findall(r"^```yaml\n(.*?)^```$", page, re.DOTALL | re.MULTILINE))


def cases() -> Iterator[Case]:
    """All cases of all files."""
    for path in sorted(CASES.glob("*.md")):
        text = path.read_text(encoding="utf-8")
        for section in re.split(r"^## ", text, flags=re.MULTILINE)[1:]:
            title = section.partition("\n")[0]
            found = fragments(section)
            assert len(found) == 1, f"{path.name}: {title} has {len(found)} fragments"
            yield Case(path.stem, title, found[0], tuple(_expectations(found[0])))


def _expectations(fragment: str) -> Iterator[Expected]:
    for line in re.findall(r"# -> (.*)$", fragment, re.MULTILINE):
        code, path, *arguments = shlex.split(line)
        pairs = dict(argument.split("=", 1) for argument in arguments)
        yield Expected(code, "" if path == "-" else path, pairs)


def plan_text(fragment: str) -> str:
    """The fragment laid over the small plan."""
    keys = set(re.findall(r"^([a-z-]+):", fragment, re.MULTILINE))
    base = [text for key, text in BASE.items() if key not in keys]
    return "\n".join([*base, fragment])


def shared_of(fragment: str) -> Shared:
    """What the rules of one run are given."""
    loaded = read(text=plan_text(fragment))
    assert loaded.plan is not None
    return shared_by(loaded, day_of(fragment))


def shared_by(loaded: Loaded, as_of: date | None = None) -> Shared:
    """What the rules of one run over a plan as read are given: words and packs included."""
    assert loaded.plan is not None
    words = built_in_host().word_lists
    of_packs = (loaded.registered, loaded.packed)
    return Shared(loaded.plan, as_of, loaded.place, loaded.left_out, words, *of_packs)


def found_by(rule: Rule, shared: Shared) -> tuple[Finding, ...]:
    """What one rule finds."""
    return tuple(rule.check(Context(rule, shared, {})))
