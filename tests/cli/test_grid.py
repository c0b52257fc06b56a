"""`ivb show --grid`: every action on one line, a sign for each quarter."""

from __future__ import annotations

from pathlib import Path

from ivbcore import load
from tests.cli.conftest import Run


def test_every_row_stands_on_one_line_with_its_quarters(run: Run, plan: Path) -> None:
    rows = load(plan).rows
    shown = run("show", plan, "--grid")
    assert shown.exit_code == 0
    head, *lines, legend = shown.stdout.splitlines()
    assert head.split() == ["2024", "2025", "2026"]
    assert legend.startswith("# genoemd")
    assert len(lines) == len(rows)
    assert all(len(line) <= 80 for line in shown.stdout.splitlines())
    for row, line in zip(rows, lines, strict=True):
        signs = "".join(line.split()[-3:])
        table = row.timetable
        assert line.split()[0] == str(row.number)
        for quarter, sign in zip(table.period, signs, strict=True):
            named = quarter in table.named
            assert (sign == "#") == named, (row.key, quarter)
            assert (sign == "?") == (quarter in table.doubtful), (row.key, quarter)
            assert (sign == ".") == (quarter not in table.possible), (row.key, quarter)
