"""No file tells on which machine it was made, or where that machine finds its packages."""

import re
from pathlib import Path

# Spelled with brackets, so that this file need not be left out.
LEAKS = re.compile(
    r"""
      (?<![\w.])/work[/]                     # folders of one machine
    | /tmp/bash[_]jobs
    | (?<![\w.])/(?:home|Users|root)/[a-z.]
    | (?<![\w)\]])[.]library\b
    | \bpypi[.]org | files[.]pythonhosted    # registries
    | \bregistry[.]npmjs
    """,
    re.VERBOSE,
)


def test_no_machine_paths_or_registries(files: list[Path]) -> None:
    found = [
        f"{path}:{number}"
        for path in files
        for number, line in enumerate(path.read_bytes().splitlines(), start=1)
        if LEAKS.search(line.decode("utf-8", errors="replace"))
    ]
    assert not found


def test_the_pattern_sees_what_it_should() -> None:
    for leak in ("<work<main", "<tmp<bash_jobs>0<x", ">><>library<x", "<home<jan", "pypi>org"):
        plain = leak.replace("<", "/").replace(">", ".")
        assert LEAKS.search(f"see {plain}"), plain
    for innocent in ("team/work/plan", "self.library", "the house/root folder", "pypi.example"):
        assert not LEAKS.search(innocent), innocent
