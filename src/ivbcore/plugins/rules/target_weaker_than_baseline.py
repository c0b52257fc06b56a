"""IVB605: a target that goes the wrong way from its baseline."""

from __future__ import annotations

from collections.abc import Iterator

from ivbcore.contracts import (
    AUDIT_GOALS,
    Context,
    DesiredDevelopment,
    Finding,
    Indicator,
    Texts,
    indicators_of,
    rule,
    year_of,
)


@rule(
    "IVB605",
    "target-weaker-than-baseline",
    nl="De streefwaarde van {name} ({value}) is slechter dan de nulmeting ({expected}), terwijl "
    "{words} gewenst is.",
    en="The target of {name} ({value}) is worse than its baseline ({expected}), while the wish is "
    "that it goes the other way ({words}).",
    summary=Texts(
        "Een streefwaarde is slechter dan de nulmeting.", "A target is worse than its baseline."
    ),
    why=Texts(
        "Nulmeting, streefwaarde of gewenste richting klopt niet; het doel is anders zonder inzet "
        "al gehaald.",
        "Baseline, target or wanted direction is wrong; otherwise the goal is reached by doing "
        "nothing.",
    ),
    norms=(AUDIT_GOALS,),
)
def target_weaker_than_baseline(context: Context) -> Iterator[Finding]:
    """A target that goes the wrong way from its baseline.

    The figure should fall and its target is above the baseline, or it should rise and the
    target is below. Silent where the series breaks between the two years, since the values
    cannot be compared then.

    Faulty:

    ```yaml
    prioriteiten:
      - naam: Veilig uitgaan
        doelstellingen:
          - tekst: Minder geweld in het uitgaansgebied.
            indicatoren:
              - {id: geweld, naam: geweldsincidenten, gewenste-ontwikkeling: dalen,
                 nulmeting: {waarde: 45, jaar: 2023}, streefwaarde: {waarde: 54, jaar: 2026}}
        items: [{naam: Horeca, acties: [{id: horeca, maatregel: Horeca bezoeken.}]}]
    ```

    Put right:

    ```yaml
    prioriteiten:
      - naam: Veilig uitgaan
        doelstellingen:
          - tekst: Minder geweld in het uitgaansgebied.
            indicatoren:
              - {id: geweld, naam: geweldsincidenten, gewenste-ontwikkeling: dalen,
                 nulmeting: {waarde: 54, jaar: 2023}, streefwaarde: {waarde: 45, jaar: 2026}}
        items: [{naam: Horeca, acties: [{id: horeca, maatregel: Horeca bezoeken.}]}]
    ```
    """
    for path, one in context.once(indicators_of):
        if one.baseline is None or one.target is None or _broken(one):
            continue
        before, after = one.baseline.value, one.target.value
        if before is None or after is None:
            continue
        worse = (one.desired is DesiredDevelopment.FALL and after > before) or (
            one.desired is DesiredDevelopment.RISE and after < before
        )
        if worse and one.desired is not None:
            yield context.finding(
                f"{path}/streefwaarde",
                name=one.name,
                value=str(after),
                expected=str(before),
                words=one.desired.value,
            )


def _broken(one: Indicator) -> bool:
    """Whether the series breaks between baseline and target, as far as the years are known."""
    first, last = year_of(one.baseline), year_of(one.target)
    return any(
        broken.year is None
        or first is None
        or last is None
        or min(first, last) < broken.year <= max(first, last)
        for broken in one.breaks
    )
