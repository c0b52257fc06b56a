"""``python -m acceptance compare``, ``approve`` or ``make``."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from acceptance.comparing import as_markdown, as_text, differences
from acceptance.corpus import cases, corpus
from acceptance.judging import APPROVED, approved_texts
from acceptance.running import checked, checked_at, previous


def main() -> int:
    """Do what is asked; 2 when it cannot be done."""
    parser = argparse.ArgumentParser(prog="python -m acceptance", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    compare = commands.add_parser("compare", help="what an earlier version finds, and this one")
    compare.add_argument("--base", help="the commit to compare with (the previous one)")
    compare.add_argument("--markdown", type=Path, help="write the difference as a page too")
    commands.add_parser("approve", help="write down what is found now, judgements kept")
    commands.add_parser("make", help="make the generated and the faulty plans again")
    given = parser.parse_args()
    try:
        if given.command == "compare":
            return _compare(given.base or previous(), given.markdown)
        if given.command == "approve":
            return _approve()
    except RuntimeError as problem:
        print(problem, file=sys.stderr)
        return 2
    from acceptance.making import make  # on use: it needs Hypothesis

    make()
    return 0


def _compare(base: str, markdown: Path | None) -> int:
    plans = (*corpus(), *cases())
    changes = differences(checked_at(base, plans), checked(plans))
    print(f"{len(plans)} plans, by {base} and by what is here now.\n")
    print(as_text(changes), end="")
    if markdown is not None:
        markdown.write_text(as_markdown(changes), encoding="utf-8")
    return 0


def _approve() -> int:
    plans = corpus()
    texts = approved_texts(checked(plans), plans, checked_at(previous(), plans))
    APPROVED.mkdir(exist_ok=True)
    for path in APPROVED.glob("*.txt"):
        if path.name not in texts:
            path.unlink()
    for name, text in texts.items():
        (APPROVED / name).write_text(text, encoding="utf-8")
    waiting = sum(text.count("\nunjudged") for text in texts.values())
    print(f"{waiting} findings wait for a judgement.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
