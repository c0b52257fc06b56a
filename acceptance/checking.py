"""Check plans with the ivbcore that is on the path, whichever version that is.

Run as a program of its own: a list of plans as JSON on standard input, what was found in each as
JSON on standard output. It uses what is public and old, so that it runs on earlier versions too.
"""

from __future__ import annotations

import json
import sys
from typing import Any

from attrs import evolve

import ivbcore


def found_in(path: str, day: str | None, text: str | None) -> list[dict[str, str]]:
    """What is found in one plan, previews included; a crash is a finding of its own."""
    try:
        loaded = ivbcore.read(path) if text is None else ivbcore.read(text=text)
        choice = ivbcore.settings(path).choice
        # Whole families: so run those that are off until they are selected, as well.
        choice = evolve(choice, preview=True, select=choice.select or frozenset({"IVB"}))
        return [_told(one) for one in ivbcore.check(loaded, as_of=day, choice=choice)]
    except Exception as problem:  # noqa: BLE001 - whatever it is, it is what must be told
        said = f"{type(problem).__name__}: {problem}"
        return [{"code": "crash", "name": "crash", "severity": "crash", "path": "", "said": said}]


def _told(finding: Any) -> dict[str, str]:
    return {
        "code": finding.code.code,
        "name": finding.code.name,
        "severity": finding.severity.value,
        "status": finding.code.status.value,
        "path": finding.path,
        "said": finding.message("nl"),
        # What is told, whatever the sentence.
        "about": repr(sorted(finding.arguments.items())),
    }


def main() -> None:
    """Answer the question on standard input."""
    asked = json.load(sys.stdin)
    json.dump({name: found_in(*asked_of) for name, *asked_of in asked}, sys.stdout)


if __name__ == "__main__":
    main()
