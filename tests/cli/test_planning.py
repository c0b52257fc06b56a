"""``ivb planning``."""

import json

import pytest

from tests.cli.conftest import Run, narrow

CONTINUED = "Q1 en Q2 2024 opstarten, daarna doorlopend"
KEYS = [
    "tekst", "status", "fasen", "kwartalen", "genoemd", "venster", "doorlopend", "op-afroep",
    "twijfel", "edtf", "lezingen", "onbegrepen",
]  # fmt: skip


def test_json_has_the_documented_shape(run: Run) -> None:
    result = run("planning", "--json", "--period", "2024-2026", CONTINUED)
    found = json.loads(result.stdout)
    assert list(found) == KEYS
    quarters = [f"{year}Q{number}" for year in (2024, 2025, 2026) for number in range(1, 5)]
    assert found["status"] == "gelezen"
    assert found["fasen"][0] == {
        "soort": "opstarten",
        "kwartalen": ["2024Q1", "2024Q2"],
        "edtf": ["2024-33/2024-34"],
        "nauwkeurigheid": "kwartaal",
        "frequentie": None,
        "datums": [],
        "woorden": "Q1 en Q2 2024 opstarten",
    }
    assert found["fasen"][1]["nauwkeurigheid"] == "looptijd"
    assert found["kwartalen"] == quarters
    assert found["edtf"] == ["2024-33/2026-36"]
    assert found["genoemd"] == quarters[:2]
    assert found["doorlopend"] == quarters[2:]
    assert found["lezingen"] == found["onbegrepen"] == found["twijfel"] == []


@pytest.mark.parametrize(
    ("wording", "frequency"),
    [
        ("Twee keer per jaar", {"aantal": 2, "per": "jaar"}),
        ("eens per twee jaar", {"aantal": 1, "per": "jaar", "elke": 2}),
        ("minimaal 2x per jaar", {"aantal": 2, "per": "jaar", "grens": "minstens"}),
        ("2 à 3 keer per jaar", {"aantal": 2, "hoogstens": 3, "per": "jaar"}),
        ("periodiek", {"aantal": None}),
    ],
)
def test_frequency(run: Run, wording: str, frequency: object) -> None:
    result = run("planning", "--json", "--period", "2024-2026", wording)
    assert json.loads(result.stdout)["fasen"][0]["frequentie"] == frequency


def test_days(run: Run) -> None:
    found = json.loads(run("planning", "--json", "15 t/m 19 april 2024").stdout)
    assert found["fasen"][0]["datums"] == [["2024-04-15", "2024-04-19"]]
    assert "15 t/m 19 april 2024" in run("planning", "15-19 april 2024").stdout


def test_every_reading_of_an_ambiguous_wording(run: Run) -> None:
    found = json.loads(
        run("planning", "--json", "--period", "2024-2026", "Q3 en Q4 2024 2025").stdout
    )
    assert found["status"] == "dubbelzinnig"
    assert found["twijfel"] == ["2025Q1", "2025Q2"]
    assert [one["kwartalen"][0] for one in found["lezingen"]] == ["2024Q3", "2024Q3"]
    assert [len(one["kwartalen"]) for one in found["lezingen"]] == [6, 4]
    assert [one["edtf"] for one in found["lezingen"]] == [
        ["2024-35/2025-36"], ["2024-35/2024-36", "2025-35/2025-36"],
    ]  # fmt: skip
    text = run("planning", "Q3 en Q4 2024 2025").stdout
    assert "dubbelzinnig" in text
    assert "2. Q3 2024 t/m Q4 2024, Q3 2025 t/m Q4 2025" in text


def test_one_object_for_each_line_of_input(run: Run) -> None:
    lines = f"{CONTINUED}\nzo snel mogelijk\n\nQ4 2024\n"
    result = run("planning", "--json", "--period", "2024-2026", input=lines)
    statuses = [json.loads(line)["status"] for line in result.stdout.splitlines()]
    assert statuses == ["gelezen", "ongelezen", "leeg", "gelezen"]


def test_without_a_period_the_years_that_are_named_count(run: Run) -> None:
    found = json.loads(run("planning", "--json", CONTINUED).stdout)
    assert found["kwartalen"] == ["2024Q1", "2024Q2", "2024Q3", "2024Q4"]


def test_a_program_must_give_the_period_of_a_wording_without_a_year(run: Run) -> None:
    result = run("planning", "--json", "Q4 2024", "Doorlopend", "n.n.b.")
    answers = [json.loads(line) for line in result.stdout.splitlines()]
    assert answers[0]["kwartalen"] == ["2024Q4"]
    assert (answers[1]["tekst"], answers[1]["status"]) == ("Doorlopend", "gelezen")
    assert "kwartalen" not in answers[1]
    assert "'Doorlopend' noemt geen jaar" in answers[1]["reden"]
    assert "--period" in answers[1]["reden"]
    assert answers[2]["status"] == "nog-niet-bekend"
    assert "reden" not in answers[2]
    assert result.exit_code == 2
    assert "'Doorlopend' noemt geen jaar" in result.stderr
    two = run("planning", "--json", "--lang", "en", "Doorlopend", "op afroep", "2025")
    assert (two.exit_code, len(two.stdout.splitlines())) == (2, 3)
    assert "2 plannings name no year" in two.stderr
    shown = run("planning", "Doorlopend")
    assert shown.exit_code == 0
    assert "--period" in shown.stderr


def test_says_what_was_not_read_and_why(run: Run) -> None:
    result = run("planning", "zo snel mogelijk; Q2 2024", "Q5 2024")
    assert "'zo snel mogelijk' - dit noemt geen tijd" in result.stdout
    assert "'Q5' - dit kwartaal bestaat niet" in result.stdout
    english = run("planning", "--lang", "en", "Q5 2024").stdout
    assert "there is no such quarter" in english


def test_as_of_settles_relative_words(run: Run) -> None:
    without = json.loads(run("planning", "--json", "volgend jaar").stdout)
    assert without["status"] == "ongelezen"
    found = json.loads(run("planning", "--json", "--as-of", "2024-07-01", "volgend jaar").stdout)
    assert found["kwartalen"] == ["2025Q1", "2025Q2", "2025Q3", "2025Q4"]


def test_fits_in_80_columns(run: Run) -> None:
    long = "15 t/m 19 april 2024 14 t/m 18 oktober 2024 Q2 en Q4 2025 Q2 en Q4 2026 enzovoort " * 3
    assert narrow(run("planning", long, CONTINUED).stdout)


def test_hostile_text_does_nothing_to_the_terminal(run: Run) -> None:
    result = run("planning", "Q4 2024 \x1b[31mrood\x07\u202e")
    assert result.exit_code == 0
    assert not {"\x1b", "\x07", "\u202e"} & set(result.stdout)


@pytest.mark.parametrize("content", [b"\xff\xfe\x00", b"Q4 2024 \x80"])
def test_input_that_is_no_text(run: Run, content: bytes) -> None:
    result = run("planning", input=content)
    assert (result.exit_code, result.stdout) == (2, "")
    assert "UTF-8" in result.stderr
