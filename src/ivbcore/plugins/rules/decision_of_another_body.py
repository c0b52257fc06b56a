"""IVB304: a text that gives the decision of one body to another."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from ivbcore.contracts import (
    GEMEENTEWET_172,
    Context,
    Finding,
    Power,
    Severity,
    Texts,
    folded,
    powers_in,
    rule,
)

_BODIES = {"college": "college", "raad": "raad", "gemeenteraad": "raad", "b&w": "college",
           "burgemeester": "burgemeester", "wethouder": "wethouder"}  # fmt: skip
_NOBODY = Texts("geen orgaan van de gemeente", "no body of the municipality")
_CALLED = {
    "college": Texts("het college", "the college"),
    "raad": Texts("de raad", "the council"),
    "burgemeester": Texts("de burgemeester", "the mayor"),
    "wethouder": Texts("de wethouder", "the alderman"),
}


@rule(
    "IVB304",
    "decision-of-another-body",
    nl="Volgens '{action}' beslist {name} over '{power}'; bevoegd is: {expected}. Controleer "
    "de tekst.",
    en="According to '{action}' {name} decides on '{power}'; competent is: {expected}. Check "
    "the text.",
    summary=Texts(
        "Een tekst geeft het besluit van het ene orgaan aan het andere.",
        "A text gives the decision of one body to another.",
    ),
    why=Texts(
        "Een besluit van een onbevoegd orgaan kan bij de rechter sneuvelen, en de raad vraagt "
        "de verkeerde bestuurder om uitleg.",
        "A decision of a body without the power may not stand in court, and the council asks "
        "the wrong one to explain.",
    ),
    severity=Severity.INFORMATION,
    norms=(GEMEENTEWET_172,),
)
def decision_of_another_body(context: Context) -> Iterator[Finding]:
    """A measure that lets one body take the decision of another.

    Found where, in one sentence, a body stands right before a deciding verb (word list
    `besluitende-werkwoorden`) or after "door", the sentence speaks of one power, and the pack
    gives that power to another body, or to none in the municipality. A sentence that names a
    competent body as well is left alone: to propose, to ask or to carry out is no decision.

    Faulty:

    ```yaml
    bouwstenen: [nationaal]
    prioriteiten:
      - naam: Jeugd
        items:
          - naam: Overlast
            acties:
              - {id: verbod, maatregel: Het college legt een gebiedsverbod op.,
                 bevoegdheden: [gebiedsverbod]}
    ```

    Put right:

    ```yaml
    bouwstenen: [nationaal]
    prioriteiten:
      - naam: Jeugd
        items:
          - naam: Overlast
            acties:
              - {id: verbod, maatregel: De burgemeester legt een gebiedsverbod op.,
                 bevoegdheden: [gebiedsverbod]}
    ```
    """
    verbs = context.words("besluitende-werkwoorden")
    if not verbs:
        return
    for row in context.rows:
        for sentence in re.split(r"[.;!?]\s", row.action.measure or ""):
            deciding = _deciding(verbs, folded(sentence))
            powers = powers_in(context, sentence) if deciding else ()
            if len(powers) == 1 and len(deciding) == 1:
                power, name = powers[0][0], next(iter(deciding))
                if _wrong(power, name, folded(sentence)):
                    yield context.finding(
                        f"{row.path}/maatregel",
                        action=row.key,
                        name=_CALLED[name],
                        power=power.name,
                        expected=power.competent_bodies or _NOBODY,
                    )


def _wrong(power: Power, body: str, sentence: str) -> bool:
    """Whether a power is no body's of those that the sentence names."""
    competent = {folded(one) for one in power.competent_bodies}
    sentence = sentence.replace("van burgemeester en wethouders", "")  # one body, not two
    named = any(re.search(rf"\b{re.escape(one)}\b", sentence) for one in competent)
    # A power with those who take part and without a body is nobody's in the municipality.
    known = competent or (power.verified and power.involve)
    return bool(known) and body not in competent and not named


def _deciding(verbs: tuple[str, ...], sentence: str) -> set[str]:
    """The bodies that decide: "het college legt ... op", "opgelegd door het college"."""
    found = (one.findall(sentence) for one in _expressions(verbs))
    return {_BODIES[word] for words in found for word in words}


@lru_cache(maxsize=8)
def _expressions(verbs: tuple[str, ...]) -> tuple[re.Pattern[str], ...]:
    bodies = "|".join(sorted(map(re.escape, _BODIES), key=len, reverse=True))
    verb = "|".join(re.escape(one) for one in verbs)
    full = r"(?: van (?:burgemeester en wethouders|b&w))?"
    done = "opgelegd|gegeven|genomen|aangewezen|gesloten|afgekondigd"
    return (
        re.compile(rf"(?<![\w-])({bodies}){full} (?:{verb})\b"),
        re.compile(rf"(?:{done}) door (?:de|het) ({bodies})(?![\w-])"),
    )
