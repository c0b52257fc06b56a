"""The commands that are about a plan."""

from pathlib import Path

import pytest

from ivbcore.api import built_in_host
from tests.cli.conftest import Run, data, narrow

READING = "IVB0"  # what is found in reading; what the rules find is tested with the rules


def test_check_says_what_was_read(run: Run, plan: Path) -> None:
    result = run("check", plan, "--select", READING)
    assert result.exit_code == 0
    assert "45 maatregelen, 1 planning niet zeker gelezen" in " ".join(result.stdout.split())
    assert "IVB033" in result.stdout


def test_check_marks_the_place(run: Run, broken: Path) -> None:
    result = run("check", broken, "--select", READING)
    assert result.exit_code == 1
    lines = result.stdout.splitlines()
    (at,) = [n for n, line in enumerate(lines) if line.endswith("fout IVB012")]
    assert lines[at].startswith(f"{broken}:")
    place = next(n for n in range(at, at + 6) if "| evaluatieperode:" in lines[n])
    assert lines[place + 1].strip() == "| ^^^^^^^^^^^^^^^"
    assert lines[-1] == "1 fout, 2 waarschuwingen"
    assert "zo snel mogelijk" in result.stdout


def test_check_json(run: Run, broken: Path, plan: Path) -> None:
    found = data(run("check", plan, broken, "--format", "json", "--select", READING))
    assert found["aantallen"] == {"fout": 1, "waarschuwing": 3, "informatie": 0}
    assert [one["niet-zeker-gelezen"] for one in found["plannen"]] == [1, 2]
    misspelt = next(one for one in found["meldingen"] if one["code"] == "IVB012")
    assert misspelt["gegevens"]["nearest"] == "evaluatieperiode"
    assert misspelt["bestand"] == str(broken)
    assert data(run("check", plan, "--json"))["plannen"][0]["maatregelen"] == 45


@pytest.mark.parametrize(
    ("options", "code"),
    [
        (["--select", READING], 0),
        (["--select", READING, "--fail-on", "waarschuwing"], 1),
        (["--select", READING, "--fail-on", "warning", "--ignore", "IVB03"], 0),
        (["--select", READING, "--fail-on", "warning", "--ignore", "wording-ambiguous"], 0),
        (["--fail-on", "informatie", "--select", "IVB001,IVB012"], 0),
        (["--fail-on", "nooit"], 0),
        (["--select", "IVB777"], 2),
        (["--fail-on", "soms"], 2),
    ],
)
def test_check_exit_code(run: Run, plan: Path, options: list[str], code: int) -> None:
    assert run("check", plan, *options).exit_code == code


def test_what_cannot_be_read_is_exit_code_2(run: Run, plan: Path, tmp_path: Path) -> None:
    binary = tmp_path / "plan.yaml"
    binary.write_bytes(b"\x00\x01\x02")
    for bad in (tmp_path / "weg.yaml", tmp_path, binary):
        result = run("check", plan, bad)
        assert result.exit_code == 2
        assert f"{bad}: niet gelezen".replace(" ", "") in "".join(result.stdout.split())
        for command in (["show"], ["agenda", "--quarter", "2024Q1"], ["upgrade"]):
            result = run(*command, bad)
            assert (result.exit_code, result.stdout) == (2, "")
            assert len(result.stderr.splitlines()) == 1


def test_show(run: Run, plan: Path) -> None:
    result = run("show", plan, "--partner", "politie", "--quarter", "2024Q4", "--priority", "1")
    assert result.exit_code == 0
    assert "Cameratoezicht" in result.stdout
    assert "van 45 maatregelen" in result.stderr
    rows = data(run("show", plan, "--kind", "evalueren", "--holder", "burgemeester", "--json"))
    assert rows
    assert all(row["portefeuillehouders"][0] == "Burgemeester" for row in rows)
    assert len(data(run("show", plan, "--json"))) == 45


@pytest.mark.parametrize(
    ("option", "name", "near"),
    [
        ("--partner", "polite", "'politie'"),
        ("--holder", "burgermeester", "'burgemeester'"),
        ("--kind", "evaluatie", "'evalueren'"),
        ("--priority", "Jeugd en veiligheit", "Jeugd en Veiligheid"),
    ],
)
def test_unknown_name_gives_the_nearest(
    run: Run, plan: Path, option: str, name: str, near: str
) -> None:
    result = run("show", plan, option, name)
    assert (result.exit_code, result.stdout) == (2, "")
    assert near in result.stderr
    assert "not known" in run("--lang", "en", "show", plan, option, name).stderr


def test_agenda(run: Run, plan: Path) -> None:
    result = run("agenda", plan, "--quarter", "2024Q4")
    assert result.exit_code == 0
    title, *lines = result.stdout.splitlines()
    assert title == "Q4 2024 - Integraal Veiligheidsbeleid 2024-2026"
    sections = [line for line in lines if line and line[0] != " "]
    assert [one.split(" (")[0] for one in sections][:5] == [
        "Begint",
        "Loopt",
        "Wordt geëvalueerd",
        "Eindigt",
        "Misschien nu: het kwartaal ligt niet vast",
    ]
    found = data(run("agenda", plan, "--quarter", "2024Q4", "--json"))
    assert "cameratoezicht-evalueren" in [one["id"] for one in found["geëvalueerd"]]
    doubt = data(run("agenda", plan, "--quarter", "2025Q1", "--json"))["in-twijfel"]
    assert [one["id"] for one in doubt] == ["screeningsbeleid-herzien"]


def test_agenda_names_decisions_of_the_plan(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "plan.yaml"
    path.write_text(
        "ivb: 1\ntitel: Proef\ngemeente: {naam: Ergens}\nlooptijd: 2024-2026\nprioriteiten: []\n"
        "besluiten: [{orgaan: raad, soort: vaststellen, datum: 2024-02-13, status: genomen}]\n"
        "evaluatiemomenten: [{soort: eind, wanneer: 2024Q1}]\n",
        "utf-8",
    )
    text = run("agenda", path, "--quarter", "2024Q1").stdout
    assert "2024-02-13, raad, Proef vaststellen, genomen" in text
    assert "Evaluatie van het plan (eind)" in text
    outside = run("agenda", path, "--quarter", "2030Q1")
    assert outside.exit_code == 0
    assert "buiten de looptijd" in outside.stderr


def test_why_tells_where_an_action_came_from(run: Run, tmp_path: Path, plan: Path) -> None:
    (tmp_path / "regio.py").write_text(
        """
from ivbcore.contracts import PackSource, hookimpl
PACK = b'''
bouwdelen:
  - id: weken
    soort: item
    versies: [{versie: "1", inhoud: {naam: Weken, acties: [
      {id: licht, maatregel: Voorlichten., planning: Q4 2025},
      {id: toets, maatregel: Controleren., planning: Q4 2025}]}}]
'''
@hookimpl
def ivb_packs():
    return PackSource("regio", "1", lambda: PACK)
""",
        "utf-8",
    )
    text = """
ivb: 1
titel: Proef
gemeente: {naam: Borne}
looptijd: 2024-2026
bouwstenen: [regio]
prioriteiten:
  - id: p
    naam: P
    items:
      - id: weken
        overgenomen: {bouwsteen: regio, deel: weken, versie: "1"}
        acties:
          - {id: licht, planning: Q2 2025, titel: Eigen}
          - {id: eigen, maatregel: Iets van onszelf., planning: Q1 2025}
"""
    file = tmp_path / "plan.yaml"
    file.write_text(text, "utf-8")
    options = ["--plugin-dir", tmp_path]
    assert "Herkomst      plan, afwijkend van regio 1 (planning)" in (
        run("why", file, "licht", *options).stdout
    )
    assert "Origin        regio 1\n" in run("why", file, "toets", *options, "--lang", "en").stdout
    assert "Herkomst" not in run("why", file, "eigen", *options).stdout
    told = data(run("why", file, "licht", *options, "--json"))["herkomst"]
    assert told["planning"] == "plan, afwijkend van regio 1"
    assert told["maatregel"] == "regio 1"
    assert "titel" not in told
    assert data(run("why", file, "eigen", *options, "--json"))["herkomst"] == {}
    assert "Herkomst" not in run("why", plan, "screeningsbeleid-herzien").stdout


def test_why(run: Run, plan: Path) -> None:
    result = run("why", plan, "screeningsbeleid-herzien")
    assert result.exit_code == 0
    assert "Q3 en Q4 2024 2025" in result.stdout
    assert "111111111111111111" in result.stdout
    assert "IVB033" in result.stdout
    assert f"{plan.name}:" in result.stdout.replace("\n", "")
    assert len(result.stdout.splitlines()) <= 50
    found = data(run("why", plan, "screeningsbeleid-herzien", "--json"))
    assert found["planning"]["status"] == "dubbelzinnig"
    assert "IVB033" in [one["code"] for one in found["meldingen"]]
    assert run("why", plan, "Jeugdaanpak").exit_code == 2


def test_diff(run: Run, plan: Path, broken: Path) -> None:
    same = run("diff", plan, plan)
    assert (same.exit_code, same.stdout) == (0, "Geen verschillen.\n")
    words = run("diff", plan, broken)
    assert "planning van 'Doorlopend' naar 'zo snel mogelijk'" in " ".join(words.stdout.split())
    found = data(run("diff", plan, broken, "--json"))
    assert any(one["nieuw"] == "zo snel mogelijk" for one in found)


def test_export_is_whole_or_not_at_all(run: Run, plan: Path, broken: Path, tmp_path: Path) -> None:
    target = tmp_path / "uit.json"
    assert run("export", plan, "--to", "json", "-o", target).exit_code == 0
    assert run("diff", plan, target).stdout == "Geen verschillen.\n"
    before = target.read_bytes()
    refused = run("export", broken, "--to", "json", "-o", target)
    assert refused.exit_code == 2
    assert target.read_bytes() == before
    partial = run("export", broken, "--to", "json", "--partial")
    assert data(partial)["looptijd"]
    assert "Let op" in partial.stderr
    assert run("export", plan, "--to", "xml").exit_code == 2
    assert run("export", plan, "--to", "json", "-o", tmp_path / "weg" / "x").exit_code == 2


def test_export_to_a_folder_takes_the_name_of_the_artifact(
    run: Run, plan: Path, tmp_path: Path
) -> None:
    assert run("export", plan, "--to", "json", "-o", tmp_path).exit_code == 0
    assert [path.name for path in tmp_path.iterdir()] == ["plan.json"]
    assert run("diff", plan, tmp_path / "plan.json").stdout == "Geen verschillen.\n"


def test_new_plan_loads_clean_and_is_never_overwritten(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "plan.yaml"
    assert run("new", path).exit_code == 0
    checked = run("check", path, "--fail-on", "informatie", "--select", READING)
    assert checked.exit_code == 0, checked.stdout
    assert "Geen meldingen." in checked.stdout
    path.write_text("van mij", "utf-8")
    assert run("new", path).exit_code == 2
    assert path.read_text("utf-8") == "van mij"
    assert run("new", tmp_path / "weg" / "plan.yaml").exit_code == 2


def test_a_line_that_is_cut_says_so_at_both_ends(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "plan.yaml"
    path.write_text(
        f"ivb: 1\ntitel: X\ngemeente: {{naam: {'y' * 100}, nam: b, opmerking: {'z' * 100}}}\n",
        "utf-8",
    )
    lines = run("check", path, "--select", "IVB012", "--no-cache").stdout.splitlines()
    at = next(n for n, line in enumerate(lines) if ", nam: b" in line)
    assert lines[at].startswith("  | …y")
    assert lines[at].endswith("…")
    assert lines[at].find("nam: b") == lines[at + 1].find("^")


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_the_line_is_shown_whatever_ends_lines(run: Run, tmp_path: Path, end: str) -> None:
    path = tmp_path / "plan.yaml"
    path.write_bytes(f"ivb: 1{end}titel: X{end}gemeent: Borne{end}".encode())
    shown = run("check", path, "--select", "IVB012", "--no-cache").stdout
    assert "  | gemeent: Borne\n  | ^^^^^^^\n" in shown
    assert "plan.yaml:3:1:" in shown


def test_a_name_of_a_file_stays_on_its_line(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "een\nregel.yaml"
    path.write_text("ivb: 1\ntietel: X\n", "utf-8")
    assert "een regel.yaml:2:1: fout IVB012\n" in run("check", path, "--no-cache").stdout


@pytest.mark.parametrize("name", ["plan.json", "plan.txt", "plan"])
def test_a_starter_is_not_made_where_it_could_not_be_read(
    run: Run, tmp_path: Path, name: str
) -> None:
    result = run("new", tmp_path / name)
    assert result.exit_code == 2
    assert "plan.yaml" in result.stderr
    assert not (tmp_path / name).exists()


@pytest.mark.parametrize("width", [40, 80, 200])
@pytest.mark.parametrize(
    "arguments",
    [
        ("show",),
        ("show", "--grid"),
        ("agenda", "--quarter", "2024Q4"),
        ("check",),
        ("diff",),
        ("why",),
    ],
)
def test_lines_fit_the_terminal(
    run: Run,
    plan: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    width: int,
    arguments: tuple[str, ...],
) -> None:
    other = tmp_path / "leeg.yaml"
    other.write_text("ivb: 1\ntitel: X\ngemeente: Y\nlooptijd: 2025\nprioriteiten: []\n", "utf-8")
    more: dict[str, list[object]] = {"diff": [other], "why": ["hackshield"]}
    monkeypatch.setenv("COLUMNS", str(width))
    command, *options = arguments
    # A name that fits: a path of the machine cannot be broken.
    monkeypatch.chdir(plan.parent)
    result = run(command, plan.name, *more.get(command, []), *options)
    assert result.exit_code == 0, result.stderr
    assert narrow(result.stdout, width)


def test_a_plan_without_actions_or_period_has_no_grid(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "leeg.yaml"
    path.write_text("ivb: 1\ntitel: X\ngemeente: Y\nlooptijd: 2025\nprioriteiten: []\n", "utf-8")
    assert run("show", path, "--grid").stdout == "Geen maatregelen.\n"
    path.write_text("ivb: 1\ntitel: X\ngemeente: Y\nprioriteiten: []\n", "utf-8")
    result = run("show", path, "--grid")
    assert result.exit_code == 2
    assert "geen looptijd" in result.stderr


def test_upgrade(run: Run, plan: Path, tmp_path: Path) -> None:
    assert "ivb: 1" in run("upgrade", plan).stderr
    newer = tmp_path / "plan.yaml"
    newer.write_text(plan.read_text("utf-8").replace("\nivb: 1\n", "\nivb: 2\n"), "utf-8")
    result = run("upgrade", newer)
    assert result.exit_code == 2
    assert "nieuwere ivbcore" in result.stderr


def test_schema_and_formats(run: Run) -> None:
    assert data(run("schema"))["$schema"].startswith("https://json-schema.org/")
    names = [one["naam"] for one in data(run("formats", "--json"))]
    assert names == sorted(one.name for one in built_in_host().exporters)
    assert {"findings", "json", "xlsx"} <= set(names)


@pytest.mark.parametrize("lang", ["nl", "en"])
def test_fits_in_80_columns(run: Run, plan: Path, broken: Path, lang: str) -> None:
    shown = [
        run("show", plan, "--lang", lang),
        run("agenda", plan, "--quarter", "2024Q4", "--lang", lang),
        run("diff", plan, broken, "--lang", lang),
        run("formats", "--lang", lang),
    ]
    keys = ("jeugdaanpak-starten", "screeningsbeleid-herzien")
    shown += [run("why", plan, key, "--lang", lang) for key in keys]
    for result in shown:
        text = result.stdout.replace(str(plan), "plan.yaml")
        assert result.exit_code == 0
        assert narrow(text), max(text.splitlines(), key=len)


@pytest.mark.parametrize("form", ["sarif", "junit", "github", "html", "findings"])
def test_check_in_the_format_of_another_program(run: Run, plan: Path, form: str) -> None:
    result = run("check", plan, plan, "--format", form)
    assert result.exit_code == run("check", plan).exit_code
    assert "IVB501" in result.stdout
    assert not result.stderr
    assert result.stdout == run("check", plan, plan, "--format", form).stdout


def test_check_in_an_unknown_format_says_which_there_are(run: Run, plan: Path) -> None:
    result = run("check", plan, "--format", "sari")
    assert result.exit_code == 2
    assert "'sarif'" in result.stderr


def test_a_plan_that_cannot_be_read_is_told_in_every_format(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "weg.yaml"
    for form in ("sarif", "junit", "github", "html"):
        result = run("check", path, "--format", form)
        assert result.exit_code == 2
        assert "IVB001" in result.stdout


def test_export_of_findings_checks_the_plan_first(run: Run, plan: Path) -> None:
    assert "IVB501" in run("export", plan, "--to", "sarif").stdout


def test_check_goes_by_priority_and_by_cause(run: Run, plan: Path) -> None:
    text = run("check", plan).stdout
    headings = ["Het plan als geheel", "Prioriteit 1: Jeugd", "Prioriteit 2: Ondermijning"]
    places = [f"\n{text}".index(f"\n{heading}") for heading in headings]
    assert places == sorted(places)
    second = text[places[2] :]
    assert second.index("IVB501") < second.index("informatie IVB")
    found = data(run("check", plan, "--json"))["meldingen"]
    for one in found:
        assert f"{one['regel']}:{one['kolom']}" in text if one["regel"] else one["code"] in text
    for code in {one["code"] for one in found}:
        assert text.count(code) <= len(headings) + 4  # once for each group at most


def test_check_of_findings_without_a_plan_has_no_headings(run: Run, tmp_path: Path) -> None:
    assert "Het plan als geheel" not in run("check", tmp_path / "weg.yaml").stdout


def test_documents_from_the_command_line(run: Run, plan: Path, tmp_path: Path) -> None:
    refused = run("export", plan, "--to", "partner")
    assert refused.exit_code == 2
    assert "--partner" in refused.stderr
    folder = f"{tmp_path}/politie/"
    both = ("export", plan, "--to", "partner", "--partner", "politie", "--option", "agenda")
    assert run(*both, "-o", folder).exit_code == 0
    assert sorted(path.suffix for path in Path(folder).iterdir()) == [".docx", ".ics"]
    driehoek = ("export", plan, "--to", "driehoek", "-o", tmp_path / "uit.docx", "--option")
    style = tmp_path / "stijl.docx"
    for option, why in [
        (f"huisstijl={style}", "bestaat niet"),
        (f"huisstijl={plan}", "huisstijl voor Word"),
        ("aanlooptijd=lang", "aantal weken"),
        ("vorm=pdf", "vorm=pdf"),
    ]:
        refused = run(*driehoek, option)
        assert refused.exit_code == 2
        assert why in refused.stderr, refused.stderr
    assert not (tmp_path / "uit.docx").exists()
    assert run(*driehoek, "vorm=docx").exit_code == 0
    (tmp_path / "uit.docx").rename(style)
    assert run(*driehoek, f"huisstijl={style}").exit_code == 0


def test_formats_tell_what_they_need_and_which_options_are_files(run: Run) -> None:
    told = run("formats").stdout
    assert "--partner is nodig" in told
    assert "een bestand)" in told.replace("\n", " ")
    forms = {one["naam"]: one for one in data(run("formats", "--json"))}
    assert (forms["partner"]["nodig"], forms["driehoek"]["nodig"]) == ("partner", None)


def test_why_nothing_was_read_is_told_whatever_is_selected(run: Run, tmp_path: Path) -> None:
    unreadable = tmp_path / "plan.yaml"
    unreadable.write_text("ivb: 1\n  bad: [\n", encoding="utf-8")
    for given in (("--select", "IVB6"), ("--ignore", "IVB007"), ("--norm", "politiewet-38b")):
        result = run("check", unreadable, *given)
        assert result.exit_code == 2
        assert "IVB007" in result.stdout


@pytest.mark.parametrize("form", ["text", "json", "sarif", "junit", "github", "html"])
def test_actions_are_called_by_their_titles_and_times_are_written_out(
    run: Run, plan: Path, form: str
) -> None:
    told = " ".join(run("check", plan, "--select", "IVB501", "--format", form).stdout.split())
    assert "Lokaal ondermijningsproces inrichten" in told
    assert "begint in Q2 2024" in told
    if form == "text":
        assert "ondermijningsproces-inrichten" not in told
    if form == "json":
        assert '"action": "ondermijningsproces-inrichten"' in told
        assert '"2024Q2"' in told


@pytest.mark.skipif(not Path("/dev/full").is_char_device(), reason="this system has no full device")
@pytest.mark.parametrize(("language", "said"), [("nl", "de schijf is vol"), ("en", "disk is full")])
def test_a_full_disk_is_told_in_the_language_of_the_user(
    run: Run, plan: Path, language: str, said: str
) -> None:
    result = run("export", plan, "--to", "json", "--output", "/dev/full", "--lang", language)
    assert (result.exit_code, said in result.stderr) == (2, True), result.stderr
