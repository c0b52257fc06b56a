"""IVB226: a change of the law inside the period that touches what the plan uses."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from ivbcore.contracts import (
    Context,
    Finding,
    Period,
    Power,
    Row,
    Severity,
    Texts,
    Unknown,
    folded,
    rule,
)

_PARTNERSHIP = "samenwerkingsverband"
_BEGINS = Texts("die regeling gaat in", "it takes effect")
_ENDS = Texts("die regeling vervalt", "it ceases")


@rule(
    "IVB226",
    "legal-change-in-period",
    nl="Binnen de looptijd, op {date}, verandert de wet voor {name}. {power}: {reason}. "
    "Controleer of de maatregel dan nog klopt.",
    en="Inside the period, on {date}, the law changes for {name}. {power}: {reason}. "
    "Check whether the action is still right then.",
    summary=Texts(
        "Binnen de looptijd verandert de wet voor iets wat het plan gebruikt.",
        "The law changes inside the period for something that the plan uses.",
    ),
    why=Texts(
        "Wat bij de vaststelling mocht, mag daarna soms niet meer of juist ruimer; protocollen en "
        "besluiten moeten mee.",
        "What was allowed at the adoption may not be so afterwards, or may be wider; protocols "
        "and decisions must follow.",
    ),
    severity=Severity.INFORMATION,
    no_norm=Texts(
        "Geen norm vraagt een plan op wetswijzigingen vooruit te lopen; wat "
        "bindt is de wet die verandert, en die staat in de melding.",
        "No norm asks a plan to look ahead at changes of the law; what binds is "
        "the law that changes, and the finding names it.",
    ),
)
def legal_change_in_period(context: Context) -> Iterator[Finding]:
    """A change of the law inside the period that touches what the plan uses.

    From the packs that the plan names: a power in `bevoegdheden` that changes, begins or ends
    after the first day of the period, and a law that binds a partnership that takes part. Told
    once for each change, at the first action that it touches.

    Faulty:

    ```yaml
    looptijd: 2023-2026
    bouwstenen: [nationaal]
    prioriteiten:
      - naam: Veilig wonen
        items:
          - naam: Geweld
            acties:
              - id: sluiten
                maatregel: Woningen sluiten na ernstig geweld.
                bevoegdheden: [sluiting-woning]
    ```

    Put right:

    ```yaml
    looptijd: 2023-2026
    bouwstenen: [nationaal]
    prioriteiten:
      - naam: Veilig wonen
        items:
          - naam: Geweld
            acties:
              - id: sluiten
                maatregel: Drugspanden sluiten.
                bevoegdheden: [sluiting-drugspand]
    ```
    """
    period = context.plan.period
    if period is None:
        return
    touched: dict[tuple[str, date, Texts], list[tuple[str, str, str]]] = {}
    for row in context.rows:
        for power in row.powers if row.action.powers else ():
            if not isinstance(power, Unknown):
                for day, reason in _changes(power, period):
                    place = (f"{row.path}/bevoegdheden", power.name, power.article or power.id)
                    touched.setdefault((power.id, day, reason), []).append(place)
    for law in context.packed("bevoegdheden"):
        if isinstance(law, Power) and not law.competent_bodies and law.involve:
            for day, reason in _changes(law, period):
                for row, name in _partnerships(context, law):
                    place = (f"{row.path}/partijen", name, law.name)
                    touched.setdefault((law.id, day, reason), []).append(place)
    for (_, day, reason), places in touched.items():
        names = sorted({name for _, name, _ in places}, key=folded)
        yield context.finding(
            places[0][0],
            related=[path for path, _, _ in places[1:]],
            date=str(day),
            name=", ".join(names),
            power=places[0][2],
            reason=reason,
        )


def _changes(power: Power, period: Period) -> Iterator[tuple[date, Texts]]:
    """The days inside the period on which a power changes, and how."""
    days = [(one.date, Texts(one.text.rstrip("."), one.text.rstrip("."))) for one in power.changes]
    days += [(power.valid_from, _BEGINS), (power.valid_until, _ENDS)]
    for day, reason in days:
        if day is not None and period.first.start < day <= period.last.end:
            yield day, reason


def _partnerships(context: Context, law: Power) -> Iterator[tuple[Row, str]]:
    """The rows in which a partnership takes part that the law is about."""
    partners = context.plan.directory.partners
    bound = {folded(name) for name in law.involve}
    for row in context.rows:
        for one in row.partners:
            if isinstance(one, Unknown) or folded(one.kind or "") != _PARTNERSHIP:
                continue
            wider = partners.find(one.part_of) if one.part_of else None
            ids = {folded(one.id), folded(getattr(wider, "id", "") or one.part_of or "")}
            if not bound.isdisjoint(ids):
                yield row, one.name
