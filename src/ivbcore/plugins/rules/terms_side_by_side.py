"""IVB122: two terms for the same thing."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ivbcore.contracts import (
    CCV_STEPS,
    CodeStatus,
    Context,
    Finding,
    Severity,
    Texts,
    folded,
    prose_of,
    rule,
)

# Each line: terms that mean the same in a safety plan, with their plurals. Terms that only look
# alike (cybercrime and gedigitaliseerde criminaliteit) do not belong here.
_SAME = (
    ("fietsdiefstal", "fietsdiefstallen"), ("fietsendiefstal", "fietsendiefstallen"),
), (
    ("verward gedrag", "verwarde personen"), ("onbegrepen gedrag",),
), (
    ("cybercrime",), ("cybercriminaliteit",),
), (
    ("straatroof", "straatroven"), ("straatberoving", "straatberovingen"),
), (
    ("woninginbraak", "woninginbraken"), ("inbraak in woningen", "inbraken in woningen"),
), (
    ("jeugdoverlast",), ("jongerenoverlast",),
), (
    ("ex-gedetineerde", "ex-gedetineerden"), ("oud-gedetineerde", "oud-gedetineerden"),
), (
    ("bedrijventerrein", "bedrijventerreinen"), ("industrieterrein", "industrieterreinen"),
), (
    ("persoonsgerichte aanpak",), ("persoonsgebonden aanpak",),
), (
    ("wijkagent", "wijkagenten"), ("buurtagent", "buurtagenten"),
), (
    ("babbeltruc", "babbeltrucs"), ("babbeltruuk", "babbeltruuks"),
), (
    ("veiligheidsgevoel",), ("veiligheidsbeleving",),
), (
    ("opkopersregister",), ("inkoopregister",),
)  # fmt: skip


@rule(
    "IVB122",
    "terms-side-by-side",
    nl="Dit plan gebruikt {names} naast elkaar voor hetzelfde. Controleer of één woord volstaat.",
    en="This plan uses {names} side by side for the same thing. Check whether one term will do.",
    summary=Texts(
        "Twee termen staan naast elkaar voor hetzelfde.",
        "Two terms stand side by side for the same thing.",
    ),
    why=Texts(
        "Wie op het ene woord zoekt of telt, mist het andere; de lezer vraagt zich af of er "
        "verschil is.",
        "Whoever searches or counts one word misses the other, and the reader wonders whether "
        "they differ.",
    ),
    severity=Severity.INFORMATION,
    status=CodeStatus.PREVIEW,
    norms=(CCV_STEPS,),
)
def terms_side_by_side(context: Context) -> Iterator[Finding]:
    """Two terms for the same thing.

    The analysis says "fietsdiefstal", the measure "fietsendiefstal": a search finds one of
    them, figures and measures do not meet, and the council asks what the difference is. The
    terms come from a short list of what means the same in safety plans. Only a preview: a plan
    may have its reasons.

    Faulty:

    ```yaml
    veiligheidsvraagstukken: [{id: fietsen, naam: Fietsdiefstal bij het station}]
    prioriteiten:
      - naam: High impact crimes
        items:
          - naam: Station
            acties: [{id: lokfiets, maatregel: Een lokfiets tegen fietsendiefstal inzetten.}]
    ```

    Put right:

    ```yaml
    veiligheidsvraagstukken: [{id: fietsen, naam: Fietsdiefstal bij het station}]
    prioriteiten:
      - naam: High impact crimes
        items:
          - naam: Station
            acties: [{id: lokfiets, maatregel: Een lokfiets tegen fietsdiefstal inzetten.}]
    ```
    """
    texts = [(one.path, folded(one.text)) for one in context.once(prose_of)]
    whole = "\n".join(text for _, text in texts)
    for terms in _SAME:
        if not all(any(form in whole for form in forms) for forms in terms):
            continue
        found = [place for forms in terms if (place := _first(forms, texts))]
        if len(found) == len(terms):
            paths = [path for path, _ in found]
            yield context.finding(
                paths[-1], related=paths[:-1], names=tuple(form for _, form in found)
            )


def _first(forms: tuple[str, ...], texts: list[tuple[str, str]]) -> tuple[str, str] | None:
    """Where one of the forms of a term stands first, as a word of its own, and which."""
    wanted = re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, forms))})(?![\w-])")
    for path, text in texts:
        if match := wanted.search(text):
            return path, match[0]
    return None
