"""The front door: every public name is there, and importing the package costs nothing."""

import subprocess
import sys

import pytest

import ivbcore


@pytest.mark.parametrize("name", ivbcore.__all__)
def test_every_public_name_is_there(name: str) -> None:
    assert getattr(ivbcore, name) is not None
    assert name in dir(ivbcore)


def test_an_unknown_name_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="nergens"):
        ivbcore.nergens  # noqa: B018


def test_importing_loads_nothing_else() -> None:
    command = (
        "import sys; before = set(sys.modules); import ivbcore; print(*set(sys.modules) - before)"
    )
    result = subprocess.run(
        [sys.executable, "-c", command], capture_output=True, check=True, text=True
    )
    assert set(result.stdout.split()) <= {"ivbcore", "__future__"}


def test_plannings_are_read_at_the_front_door() -> None:
    assert ivbcore.read_planning("Q3").planning is None
    assert ivbcore.read_planning("Q3", period="2024").planning is not None
    assert ivbcore.read_planning("zodra het kan").planning is None
