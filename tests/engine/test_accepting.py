"""``bewust-zo``: findings that the plan accepts on purpose."""

from __future__ import annotations

import ivbcore
from ivbcore.engine.checking import Choice

PLAN = """\
ivb: 1
titel: Veiligheidsplan
gemeente: Hellendoorn
looptijd: 2024-2026
{whole}prioriteiten:
  - id: jeugd
    naam: Jeugd
    {priority}items:
      - naam: Aanpak
        acties:
          - id: starten
            maatregel: Aanpak starten
            planning: zo snel mogelijk
            {action}partijen: [politie]
"""


def report(
    whole: str = "", priority: str = "", action: str = "", choice: Choice | None = None
) -> ivbcore.Report:
    def line(entry: str, indent: int) -> str:
        return f"bewust-zo: [{{{entry}}}]\n{' ' * indent}" if entry else ""

    text = PLAN.format(whole=line(whole, 0), priority=line(priority, 4), action=line(action, 12))
    return ivbcore.check(ivbcore.read(text=text), choice=choice)


WHY = "melding: IVB031, reden: zo afgesproken met de raad"


def test_it_is_counted_and_not_reported_wherever_it_is_accepted() -> None:
    assert report().by_code("IVB031")
    for where in ("whole", "priority", "action"):
        found = report(**{where: WHY})  # type: ignore[arg-type]
        assert not found.by_code("IVB031")
        assert [one.code.code for one in found.accepted] == ["IVB031"]
        assert not found.by_code("IVB071")
        assert not found.by_code("IVB072")


def test_a_name_will_do() -> None:
    assert report(action="melding: wording-unread, reden: afgesproken").accepted


def test_without_a_reason_is_told_at_its_place() -> None:
    (found,) = report(action="melding: IVB031").by_code("IVB071")
    assert found.path == "acties/starten/bewust-zo/0"
    assert found.location is not None
    assert found.location.line == 14


def test_what_is_accepted_for_nothing_is_told() -> None:
    (found,) = report(action="melding: IVB033, reden: afgesproken").by_code("IVB072")
    assert found.arguments["value"] == "IVB033"


def test_what_was_not_looked_for_is_not_called_gone() -> None:
    choice = Choice(select=frozenset(["IVB07", "IVB1"]))
    assert not report(action="melding: IVB033, reden: afgesproken", choice=choice)[:].by_code(
        "IVB072"
    )


def test_an_unknown_code_is_told_with_the_nearest() -> None:
    (found,) = report(action="melding: IVB039, reden: afgesproken").by_code("IVB073")
    assert "IVB03" in found.message()


def test_a_code_of_a_plugin_that_is_not_here_is_left_alone() -> None:
    found = report(action="melding: HVT101, reden: afgesproken")
    assert not [one for one in found if one.code.code.startswith("IVB07")]


def test_what_another_action_accepts_is_still_reported() -> None:
    text = PLAN.format(whole="", priority="", action=f"bewust-zo: [{{{WHY}}}]\n            ")
    text += "          - {id: tweede, maatregel: Nog een, planning: zo snel mogelijk}\n"
    found = ivbcore.check(ivbcore.read(text=text))
    assert [one.path for one in found.by_code("IVB031")] == ["acties/tweede/planning"]


SEVERAL = """\
ivb: 1
titel: Veiligheidsplan
gemeente: Hellendoorn
looptijd: 2024-2026
portefeuillehouders: [{id: burgemeester, naam: Burgemeester}]
prioriteiten:
  - id: jeugd
    naam: Jeugd
    items:
      - naam: Aanpak
        acties:
          - {id: een, maatregel: Een doen, portefeuillehouders: burgemeester}
          - {id: twee, maatregel: Twee doen%s}
          - {id: drie, maatregel: Drie doen%s}
"""
ON_PURPOSE = ", bewust-zo: {melding: IVB301, reden: afgesproken}"


def test_of_a_finding_about_several_actions_a_part_can_be_accepted() -> None:
    for first, second, left, line in ((ON_PURPOSE, "", "drie", 14), ("", ON_PURPOSE, "twee", 13)):
        found = ivbcore.check(ivbcore.read(text=SEVERAL % (first, second)))
        (told,) = found.by_code("IVB301")
        assert (told.path, told.arguments["names"]) == (f"acties/{left}", (left,))
        assert told.arguments["count"] == 1
        assert told.location is not None
        assert (told.location.line, told.related) == (line, ())
        assert len(found.accepted) == 1
        assert not found.by_code("IVB072")


def test_a_finding_about_several_actions_that_all_accept_it_is_accepted_whole() -> None:
    found = ivbcore.check(ivbcore.read(text=SEVERAL % (ON_PURPOSE, ON_PURPOSE)))
    assert not found.by_code("IVB301")
    assert [one.arguments["names"] for one in found.accepted] == [("twee", "drie")]
    assert not found.by_code("IVB072")
