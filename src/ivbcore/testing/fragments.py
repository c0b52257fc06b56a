"""Fragments of plan files: the few lines that matter, laid over a small plan that is right."""

from __future__ import annotations

import re
from datetime import date

__all__ = ["BASE", "day_of", "fragments_of", "plan_text"]

BASE = {
    "ivb": "ivb: 1",
    "titel": "titel: Integraal Veiligheidsbeleid 2024-2026",
    "gemeente": "gemeente: {naam: Hellendoorn, code: GM0163}",
    "looptijd": "looptijd: 2024-2026",
    "prioriteiten": """\
prioriteiten:
  - id: jeugd
    nummer: 1
    naam: Jeugd en veiligheid
    veiligheidsveld: jeugd-en-veiligheid
    items:
      - id: jongerenwerk
        naam: Jongerenwerk
        acties:
          - {id: straat, maatregel: Op straat met jongeren werken., planning: Doorlopend}""",
}

_DAY = re.compile(r"^# peildatum: (\d{4}-\d\d-\d\d)$", re.MULTILINE)
_KEY = re.compile(r"^([a-z-]+):", re.MULTILINE)
_FENCED = re.compile(r"^```ya?ml\n(.*?)^```$", re.DOTALL | re.MULTILINE)


def plan_text(fragment: str) -> str:
    """The fragment as a whole plan file.

    Each key that it has at the left margin takes the place of that key of the small plan.
    """
    keys = set(_KEY.findall(fragment))
    return "\n".join([*(text for key, text in BASE.items() if key not in keys), fragment])


def fragments_of(page: str) -> tuple[str, ...]:
    """The fragments on the manual page of a rule: the faulty one, then the one put right."""
    return tuple(_FENCED.findall(page))


def day_of(fragment: str) -> date | None:
    """The day that a fragment is checked for, when it says so: ``# peildatum: 2025-07-01``."""
    found = _DAY.search(fragment)
    return date.fromisoformat(found[1]) if found else None
