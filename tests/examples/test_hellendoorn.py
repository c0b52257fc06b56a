"""The example plan of Hellendoorn says what the adopted document says, row by row."""

from __future__ import annotations

import copy
import csv
import hashlib
import re
from collections.abc import Callable, Iterator
from itertools import groupby
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.data.hellendoorn_facts import ACTIONS, OUTPUT, joined

PLAN = Path(__file__).parents[2] / "examples" / "hellendoorn" / "plan.yaml"

Element = dict[str, Any]
Names = dict[str, str]

QUOTES = str.maketrans("‘’“”", "''\"\"")
SEPARATORS = re.compile(r"(?:\s|,|\.$|\ben\b|\bde\b)*")


def read_plan() -> Element:
    # BaseLoader makes nothing but texts, lists and mappings.
    text = PLAN.read_text(encoding="utf-8")
    plan: Element = yaml.load(text, Loader=yaml.BaseLoader)  # noqa: S506
    return plan


def read_facts() -> list[dict[str, str]]:
    with OUTPUT.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def folded(name: str) -> str:
    return " ".join(name.translate(QUOTES).casefold().split())


def names_of(registered: list[Element]) -> Names:
    """Identifiers by name and alias; a name that two of them have is a mistake."""
    found: Names = {}
    for one in registered:
        for name in (one["naam"], *one.get("ook-genoemd", [])):
            assert found.setdefault(folded(name), one["id"]) == one["id"], name
    return found


def named_in(cell: str, names: Names) -> list[str]:
    """The identifiers of all that a cell names, in its order; nothing else may stand in it."""
    rest = folded(cell)
    found: dict[int, str] = {}
    for name in sorted(names, key=len, reverse=True):
        pattern = re.compile(rf"(?<!\w){re.escape(name)}(?!\w)")
        for match in pattern.finditer(rest):
            found[match.start()] = names[name]
        rest = pattern.sub(lambda match: " " * len(match[0]), rest)
    assert SEPARATORS.fullmatch(rest), f"not registered: {rest.split()} in {cell!r}"
    return [found[place] for place in sorted(found)]


def actions_of(plan: Element) -> Iterator[tuple[Element, Element, Element]]:
    for priority in plan["prioriteiten"]:
        for item in priority["items"]:
            for action in item["acties"]:
                yield priority, item, action


def deviations(plan: Element, facts: list[dict[str, str]]) -> list[str]:
    """Where the plan differs from the document."""
    found: list[str] = []

    def compare(where: str, planned: object, adopted: object) -> None:
        if planned != adopted:
            found.append(f"{where}: {planned!r}, but the document has {adopted!r}")

    rows = list(actions_of(plan))
    compare("actions", [action["id"] for _, _, action in rows], [fact["action"] for fact in facts])
    # A priority or item whose rows stand in two places is a group more than the document has.
    compare(
        "headings",
        [
            (priority["nummer"], priority["naam"], item["naam"], item.get("doelgroep", ""))
            for priority in plan["prioriteiten"]
            for item in priority["items"]
        ],
        [
            key
            for key, _ in groupby(
                (fact["priority"], fact["priority_name"], fact["item"], fact["target_group"])
                for fact in facts
            )
        ],
    )
    holders = names_of(plan["portefeuillehouders"])
    partners = names_of(plan["partijen"])
    for (priority, item, action), fact in zip(rows, facts, strict=False):
        where = f"row {fact['number']}, {action['id']}"
        compare(f"{where}, priority", priority["nummer"], fact["priority"])
        compare(f"{where}, item", item["naam"], fact["item"])
        compare(f"{where}, target group", item.get("doelgroep", ""), fact["target_group"])
        compare(
            f"{where}, holders", action["portefeuillehouders"], named_in(fact["holders"], holders)
        )
        compare(f"{where}, partners", action["partijen"], named_in(fact["partners"], partners))
        compare(f"{where}, planning", action["planning"], fact["planning"])
    return found


def test_every_row_is_as_in_the_document() -> None:
    assert deviations(read_plan(), read_facts()) == []


def test_the_facts_are_complete() -> None:
    facts = read_facts()
    assert [fact["number"] for fact in facts] == [str(number) for number in range(1, 46)]
    assert tuple(fact["action"] for fact in facts) == ACTIONS
    assert len(set(ACTIONS)) == len(ACTIONS)
    assert len({fact["measure_sha256"] for fact in facts}) == len(facts)
    per_priority = {key: len(list(rows)) for key, rows in groupby(f["priority"] for f in facts)}
    assert per_priority == {"1": 5, "2": 20, "3": 10, "4": 7, "5": 3}


def test_measures_are_told_in_own_words() -> None:
    adopted = {fact["measure_sha256"] for fact in read_facts()}
    for _, _, action in actions_of(read_plan()):
        digest = hashlib.sha256(action["maatregel"].encode()).hexdigest()[:16]
        assert digest not in adopted, action["id"]


def test_references_are_registered() -> None:
    plan = read_plan()
    actions = [action["id"] for _, _, action in actions_of(plan)]
    items = [item["id"] for priority in plan["prioriteiten"] for item in priority["items"]]
    holders = [one["id"] for one in plan["portefeuillehouders"]]
    partners = [one["id"] for one in plan["partijen"]]
    goals = [one["id"] for one in (*plan["veiligheidsvraagstukken"], *plan["cijfers"])]
    for identifiers in (actions, items, holders, partners, goals):
        assert len(set(identifiers)) == len(identifiers)

    referred = [
        *((ref, actions) for one in plan["evaluatie"] for ref in one.get("acties", [])),
        *((ref, partners) for one in plan["partijen"] for ref in one.get("leden", [])),
        *((one["onderdeel-van"], partners) for one in plan["partijen"] if "onderdeel-van" in one),
        *(
            (ref, holders + partners)
            for one in plan["overleggen"]
            for ref in one.get("deelnemers", [])
        ),
    ]
    for _, _, action in actions_of(plan):
        referred += [(ref, actions) for ref in action.get("volgt-op", [])]
        referred += [(ref, goals) for ref in action.get("draagt-bij-aan", [])]
    assert [ref for ref, known in referred if ref not in known] == []


def test_broken_lines_are_joined() -> None:
    assert joined(["daarna door-", "lopend "]) == "daarna doorlopend"
    assert joined(["zorg-", "en veiligheid"]) == "zorg- en veiligheid"
    assert joined(["digitale veiligheid/", "cyberweken"]) == "digitale veiligheid/cyberweken"
    assert joined(["(OGGZ) /", "Coördinatie"]) == "(OGGZ) / Coördinatie"


# What the comparison must notice. Each fault is planted in a copy of the plan.


def items_of(plan: Element) -> list[Element]:
    return [item for priority in plan["prioriteiten"] for item in priority["items"]]


def action_of(plan: Element, identifier: str) -> Element:
    return next(action for _, _, action in actions_of(plan) if action["id"] == identifier)


def forget_a_row(plan: Element) -> None:
    items_of(plan)[5]["acties"].pop(2)


def forget_the_last_row(plan: Element) -> None:
    items_of(plan)[-1]["acties"].pop()


def repeat_a_row(plan: Element) -> None:
    rows = items_of(plan)[5]["acties"]
    rows.append(copy.deepcopy(rows[-1]))


def swap_two_rows(plan: Element) -> None:
    rows = items_of(plan)[5]["acties"]
    rows[1], rows[2] = rows[2], rows[1]


def move_a_row_to_the_next_item(plan: Element) -> None:
    items = items_of(plan)
    items[6]["acties"].insert(0, items[5]["acties"].pop())


def split_an_item(plan: Element) -> None:
    items = plan["prioriteiten"][1]["items"]
    items.insert(1, {**items[0], "acties": [items[0]["acties"].pop()]})


def give_another_target_group(plan: Element) -> None:
    items_of(plan)[-4]["doelgroep"] = "Ouderen"


def change_the_first_holder(plan: Element) -> None:
    action_of(plan, "zorgfraude-aanpakken")["portefeuillehouders"].reverse()


def forget_a_holder(plan: Element) -> None:
    action_of(plan, "screeningsbeleid-herzien")["portefeuillehouders"].pop()


def forget_a_partner(plan: Element) -> None:
    action_of(plan, "streettriage-inzetten")["partijen"].remove("ggz")


def add_a_partner(plan: Element) -> None:
    action_of(plan, "streettriage-inzetten")["partijen"].append("ambulance-oost")


def change_a_planning(plan: Element) -> None:
    action_of(plan, "kvo-hercertificering")["planning"] = "Q4 2024"


def add_a_full_stop_to_a_planning(plan: Element) -> None:
    action_of(plan, "kvo-hercertificering")["planning"] += "."


@pytest.mark.parametrize(
    "plant",
    [
        forget_a_row,
        forget_the_last_row,
        repeat_a_row,
        swap_two_rows,
        move_a_row_to_the_next_item,
        split_an_item,
        give_another_target_group,
        change_the_first_holder,
        forget_a_holder,
        forget_a_partner,
        add_a_partner,
        change_a_planning,
        add_a_full_stop_to_a_planning,
    ],
)
def test_faults_are_noticed(plant: Callable[[Element], None]) -> None:
    plan = read_plan()
    plant(plan)
    assert deviations(plan, read_facts())


def test_an_unregistered_partner_is_noticed() -> None:
    plan = read_plan()
    plan["partijen"] = [one for one in plan["partijen"] if one["id"] != "noaberbouw"]
    with pytest.raises(AssertionError, match="noaberbouw"):
        deviations(plan, read_facts())
