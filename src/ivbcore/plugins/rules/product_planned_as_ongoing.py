"""IVB205: a plan, protocol, policy or purchase that is planned as ongoing."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ivbcore.contracts import (
    AUDIT_PLANNING,
    CCV_STEPS,
    Context,
    Finding,
    PhaseKind,
    Row,
    Severity,
    Texts,
    folded,
    read_times,
    rule,
    shortened,
)

_ONCE = (PhaseKind.DRAFT, PhaseKind.ADOPT, PhaseKind.COMPLETE)
_UNENDING = (PhaseKind.ONGOING, PhaseKind.START_UP, *_ONCE)
_MOST_WORDS = 3
# What is made anew for each person, and never finished for all.
_FOR_A_PERSON = ("plan", "plan van aanpak")
_NAMED = re.compile(r"(?:een|het|de) ([\w-]+)")


@rule(
    "IVB205",
    "product-planned-as-ongoing",
    nl="'{action}' ({words}) is gepland als '{wording}'. Controleer wanneer het klaar is, en zet "
    "apart wat daarna doorloopt.",
    en="'{action}' ({words}) is planned as '{wording}'. Check when it is finished, and set apart "
    "what goes on afterwards.",
    summary=Texts(
        "Iets dat een keer klaar is, is gepland als doorlopend.",
        "Something that is finished at some time is planned as ongoing.",
    ),
    why=Texts(
        "Van een plan of protocol dat doorlopend wordt gemaakt, kan de raad nooit vragen waar "
        "het blijft.",
        "The council can never ask where a plan or protocol is that is made for ever.",
    ),
    severity=Severity.INFORMATION,
    norms=(CCV_STEPS, AUDIT_PLANNING),
)
def product_planned_as_ongoing(context: Context) -> Iterator[Finding]:
    """A plan, protocol, policy or purchase that is planned as ongoing.

    Making something ends with a product; applying it goes on. A row that only says "doorlopend"
    of something that is made, hides when it is there. Found where `soort` says that it is
    drafted, adopted or completed, and where the words say so: a product of the word list
    `producten` stands right beside a deed of `maakwoorden` ("protocol opstellen"), or title and
    measure both name the thing and no deed. A row that also carries out, applies, keeps up or
    evaluates (`uitvoerwoorden`) is left alone, for carrying out a policy is no product; so is one
    with a moment of its own for making it, and one that makes a plan for each of many people
    (`per-persoon`).

    Faulty:

    ```yaml
    prioriteiten:
      - naam: Zorg en veiligheid
        items:
          - naam: Samenwerking
            acties:
              - id: privacyprotocol
                titel: Privacyprotocol
                maatregel: Een protocol opstellen voor het delen van gegevens.
                planning: Doorlopend
    ```

    Put right:

    ```yaml
    prioriteiten:
      - naam: Zorg en veiligheid
        items:
          - naam: Samenwerking
            acties:
              - id: privacyprotocol
                titel: Privacyprotocol
                maatregel: Een protocol opstellen voor het delen van gegevens.
                planning: Q3 2024 opstellen, daarna doorlopend
    ```
    """
    for row in context.rows:
        phases = read_times(row)
        if not any(times.phase.kind is PhaseKind.ONGOING for times in phases):
            continue
        if any(times.phase.kind not in _UNENDING or _told(times) for times in phases):
            continue
        if words := _product(context, row):
            yield context.finding(
                f"{row.path}/planning",
                action=row.key,
                words=words,
                wording=shortened(row.action.planning.text),
            )


def _told(times: object) -> bool:
    """Whether a phase says when the product is made."""
    phase, named = getattr(times, "phase", None), getattr(times, "named", ())
    return bool(named) and phase is not None and phase.kind in _ONCE


def _product(context: Context, row: Row) -> tuple[str, ...]:
    """The words that say that something is made; none when nothing is."""
    action = row.action
    if action.kind in _ONCE:
        return (action.kind.value,)
    if action.kind is not None:
        return ()
    title = folded(action.title or row.item.name)
    measure = folded(action.measure)
    text = f"{title}\n{measure}"
    products = context.spotted("producten", text)
    if not products or context.spotted("uitvoerwoorden", text):
        return ()
    for made in context.spotted("maakwoorden", text):
        for product in products:
            if product in _FOR_A_PERSON and context.spotted("per-persoon", text):
                continue
            if f"{product} {made}" in text or _making(product, made).search(text):
                return (product, made)
    last = context.spotted("producten", title.split(" ")[-1])
    described = context.spotted("producten", _thing(measure))
    return last[:1] if described and title.count(" ") < _MOST_WORDS else ()


def _making(product: str, made: str) -> re.Pattern[str]:
    """Whether a text speaks of making it: "opstellen van een protocol"."""
    return re.compile(rf"\b{re.escape(made)} van (?:\w+ )?{re.escape(product)}\b")


def _thing(measure: str) -> str:
    """What a measure says that it is, when it names a thing and no deed: "een document ..."."""
    match = _NAMED.match(measure)
    return match[1] if match else ""
