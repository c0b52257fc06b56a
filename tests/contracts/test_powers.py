"""Which powers an action uses, as rules ask it."""

from __future__ import annotations

from ivbcore.api import built_in_host, read
from ivbcore.contracts import Context, Power, decided, made, power_words, powers_in, powers_of
from ivbcore.contracts.rules import Shared
from ivbcore.plugins.rules import all_rules

TEXT = """\
ivb: 1
titel: Samen Veilig 2024-2026
gemeente: Borne
looptijd: 2024-2026
bouwstenen: [nationaal]
besluiten: [{orgaan: burgemeester, acties: [c]}]
prioriteiten:
  - naam: Ondermijning
    items:
      - naam: Cameratoezicht
        acties:
          - id: a
            titel: Panden
            maatregel: Artikel 13b toepassen, met THV's en op grond van Artikel 13B sluiten.
            bevoegdheden: [Damocles, THV, toverkracht, sluiting-drugspand]
      - naam: Beleid
        acties:
          - {id: b, titel: Bibob-beleid, maatregel: Een noodverordening oefenen.}
          - {id: c, maatregel: Het damoclesbeleid herzien., planning: Q3 2025}
          - {id: d, maatregel: Het damoclesbeleid toepassen en herzien., planning: Q3 2025}
"""


def context_of(text: str) -> Context:
    loaded = read(text=text)
    assert loaded.plan is not None
    words = built_in_host().word_lists
    shared = Shared(loaded.plan, word_lists=words, packed=loaded.packed)
    return Context(all_rules()[0], shared, {})


def test_named_powers_come_first_and_are_not_told_again_for_their_words() -> None:
    context = context_of(TEXT)
    uses = powers_of(context, context.plan["a"])
    assert [(one.power.id, one.named, one.path) for one in uses] == [
        ("sluiting-drugspand", True, "acties/a/bevoegdheden/0"),
        ("tijdelijk-huisverbod", True, "acties/a/bevoegdheden/1"),
        ("cameratoezicht", False, "acties/a/maatregel"),
    ]
    assert uses[0].only_body == "burgemeester"
    assert uses is powers_of(context, context.plan["a"])


def test_title_and_measure_are_read_with_the_words_of_the_packs() -> None:
    context = context_of(TEXT)
    uses = powers_of(context, context.plan["b"])
    assert {one.power.id: (one.path, one.words) for one in uses} == {
        "bibob-toets": ("acties/b/titel", ("bibob-beleid",)),
        "noodverordening": ("acties/b/maatregel", ("noodverordening",)),
    }
    assert next(one for one in uses if one.power.id == "bibob-toets").only_body == ""


def test_without_packs_no_text_speaks_of_a_power() -> None:
    context = context_of(TEXT.replace("bouwstenen: [nationaal]\n", ""))
    assert not powers_in(context, "Artikel 13b en cameratoezicht")
    assert not powers_of(context, context.plan["a"])
    assert not powers_in(context_of(TEXT), None)


def test_aliases_are_words_only_where_a_pack_says_no_others() -> None:
    power = Power(name="Verbod", aliases=["ban"])
    assert power_words(power) == ("Verbod", "ban")
    assert power_words(Power(name="Verbod", aliases=["ban"], recognised_by=["weren"])) == (
        "Verbod",
        "weren",
    )


def test_what_is_changed_is_made_and_what_is_applied_is_not() -> None:
    context = context_of(TEXT)
    assert made(context, context.plan["c"], "besluitproducten") == ("damoclesbeleid",)
    assert not made(context, context.plan["d"], "besluitproducten")
    assert decided(context, context.plan["c"])
    assert not decided(context, context.plan["d"])
