"""Makes the table of facts that the example plan of Hellendoorn is held against.

It reads chapter 6 of the text of the adopted document, as extracted from its PDF, and writes one
line a table row to ``hellendoorn_rows.csv``. The text is not part of the project; its facts are.
Of the measures only a hash is kept: the example tells them in words of its own.

    python tests/data/hellendoorn_facts.py TEXT
"""

from __future__ import annotations

import csv
import hashlib
import re
import sys
from collections.abc import Iterator
from dataclasses import asdict, dataclass, fields
from pathlib import Path

OUTPUT = Path(__file__).with_name("hellendoorn_rows.csv")

# The priority of each table, in the order of the text. The extraction put the first table of
# priority 3 before its heading, and priority 5 before the table of priority 4, whose own heading
# comes last of all.
TABLES = (1, 2, 2, 3, 3, 5, 4)

# Cells that the extraction put on one line: where the left one ends, where the right one begins.
FUSED = (
    (r"Halt-verwijzing", r"Jongeren"),
    (r"Cameratoezicht", r"Evaluatie"),
    (r"Streettriage", r"Een acute"),
    (r"Risk Factory", r"Lesprogramma"),
    (r"Project Hackshield", r"Deelname"),
    (r"intern en extern\.", r"Burgemeester"),
    (r"Burgemeester", r"Team|Alle"),
    (r"Team veiligheid en politie", r"Doorlopend"),
)

# The actions of the plan, in the order of the rows: priority 1 to 5, each as in its tables.
ACTIONS = (
    "jeugdaanpak-starten",
    "halt-verwijzen",
    "schoolveiligheidsplan-maken",
    "alcohol-en-drugsvoorlichting",
    "cameratoezicht-evalueren",
    "ondermijningsproces-inrichten",
    "ondermijningscasussen-aanpakken",
    "integrale-controles",
    "ondermijningsweken",
    "zorgfraude-aanpakken",
    "opslagboxen-controleren",
    "bewustwordingssessies",
    "basis-op-orde",
    "veilig-buitengebied",
    "vitale-vakantieparken",
    "kvo-hercertificering",
    "screeningsbeleid-herzien",
    "bibob-uitvoeren-en-evalueren",
    "mma-onder-de-aandacht",
    "meldpunt-onder-de-aandacht",
    "privacyprotocol-opstellen",
    "informatiesysteem-aanschaffen",
    "bestuurlijke-aanpak-drugs",
    "apv-actualiseren",
    "capaciteit-ondermijning",
    "procesregiemodel-doorontwikkelen",
    "horecaontzegging",
    "streettriage-inzetten",
    "meldpunt-zorgwekkend-gedrag-twente",
    "wvggz-toepassen",
    "meldpunt-woningvervuiling",
    "zorg-en-veiligheidshuis-inzetten",
    "huisverboden-inzetten",
    "werkafspraken-pi-actualiseren",
    "huis-van-herstel-trajecten",
    "voorlichting-digitale-criminaliteit",
    "cyberweken",
    "risk-factory-aanbieden",
    "hackshield",
    "campagnes-cybercrime-jongeren",
    "ouderen-digitale-oplichting",
    "cyberweerbaarheid-ondernemers",
    "inbraakvoorlichting-ouderen",
    "opkopersregister-inrichten",
    "inbraakpreventiebrief",
)

HEADING = re.compile(r"\s*Prioriteit (\d):\s+(.+?)\s*")
TABLE = re.compile(r"\s*Item/actiepunt\b")
END_OF_HEAD = re.compile(r"\bPlanning\s*$")


@dataclass(frozen=True)
class Fact:
    """One row of the tables, as the document has it."""

    number: int
    priority: int
    priority_name: str
    item: str
    target_group: str
    action: str
    holders: str
    partners: str
    planning: str
    measure_sha256: str


@dataclass(frozen=True)
class Cells:
    """The cells of one row; item and target group as inherited from the rows above."""

    item: str
    target_group: str
    measure: str
    holders: str
    partners: str
    planning: str


def joined(lines: list[str]) -> str:
    """The lines of a cell as one text, with words that were broken at a line end made whole.

    "door-" and "lopend" are one word; in "zorg-" and "en veiligheid" the hyphen stays. After a
    slash that stands tight against its word, the next line follows tightly too.
    """
    text = ""
    for line in (" ".join(one.split()) for one in lines):
        if text.endswith("-") and line[:1].islower() and not re.match(r"(?:en|of)\b", line):
            text = text[:-1] + line
        elif re.search(r"\S/$", text):
            text += line
        else:
            text = f"{text} {line}".strip()
    return text


def headings(lines: list[str]) -> dict[int, str]:
    """The names of the priorities by their numbers."""
    found = (HEADING.fullmatch(line) for line in lines)
    return {int(match[1]): match[2] for match in found if match}


def tables(lines: list[str]) -> Iterator[list[str]]:
    """The lines of each table without its head; a heading or another table ends it."""
    table: list[str] | None = None
    in_head = False
    for line in lines:
        if TABLE.match(line) or HEADING.fullmatch(line):
            if table is not None:
                yield table
            in_head = bool(TABLE.match(line))
            table = [] if in_head else None
        elif table is not None and not in_head:
            table.append(line)
        if in_head and END_OF_HEAD.search(line):
            in_head = False
    if table is not None:
        yield table


def blocks(table: list[str]) -> list[str]:
    """The cells of a table as texts: separated by empty lines, or known to be fused."""
    text = "\n".join(line.strip() for line in table)
    for left, right in FUSED:
        text = re.sub(rf"(?m)^(.*{left}) (?={right})", r"\1\n\n", text)
    return [joined(block.splitlines()) for block in re.split(r"\n{2,}", text.strip())]


def rows(table: list[str]) -> Iterator[Cells]:
    """The rows of a table, found by their cell with holders, which starts with the mayor."""
    cells = blocks(table)
    item = target_group = ""
    start = 0
    for index, cell in enumerate(cells):
        if not cell.startswith("Burgemeester"):
            continue
        *above, measure = cells[start:index]
        for name in above:
            if name.endswith(":"):
                target_group = name.removesuffix(":")
            else:
                item = name
        partners, planning = cells[index + 1 : index + 3]
        yield Cells(item, target_group, measure, cell, partners, planning)
        start = index + 3
    if start != len(cells):
        raise ValueError(f"cells left over: {cells[start:]}")


def facts(text: str) -> list[Fact]:
    """All rows of the document, priority 1 to 5."""
    lines = text.splitlines()
    names = headings(lines)
    found = sorted(zip(TABLES, tables(lines), strict=True), key=lambda pair: pair[0])
    every = [(priority, cells) for priority, table in found for cells in rows(table)]
    return [
        Fact(
            number=number,
            priority=priority,
            priority_name=names[priority],
            item=cells.item,
            target_group=cells.target_group,
            action=action,
            holders=cells.holders,
            partners=cells.partners,
            planning=cells.planning,
            measure_sha256=hashlib.sha256(cells.measure.encode()).hexdigest()[:16],
        )
        for number, (action, (priority, cells)) in enumerate(
            zip(ACTIONS, every, strict=True), start=1
        )
    ]


def main() -> None:
    """Write the table of facts beside this script."""
    if len(sys.argv) != 2:
        raise SystemExit("usage: python tests/data/hellendoorn_facts.py TEXT")
    found = facts(Path(sys.argv[1]).read_text(encoding="utf-8"))
    with OUTPUT.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, [one.name for one in fields(Fact)], lineterminator="\n")
        writer.writeheader()
        writer.writerows(asdict(fact) for fact in found)
    print(f"{len(found)} rows in {OUTPUT.name}")


if __name__ == "__main__":
    main()
