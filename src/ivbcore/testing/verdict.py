"""What the conformance checks share: small runs of Hypothesis, and saying clearly what failed."""

from __future__ import annotations

import os
import sys
import threading
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, redirect_stderr, redirect_stdout
from dis import get_instructions
from functools import lru_cache
from io import StringIO
from pathlib import Path
from types import CellType, CodeType, FunctionType, ModuleType
from typing import Any, TypeVar

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis.strategies import SearchStrategy

from ivbcore.values.language import LANGUAGES, Texts

__all__ = ["in_both_languages", "over", "quiet", "require", "tried", "untimely"]

T = TypeVar("T")


def require(holds: object, complaint: str) -> None:
    """Nothing when it holds; an AssertionError with the complaint otherwise."""
    __tracebackhide__ = True
    if not holds:
        raise AssertionError(complaint)


def tried(what: str, function: Callable[..., T], *arguments: Any) -> T:
    """What a function of the contribution gives; what it throws is the complaint."""
    __tracebackhide__ = True
    try:
        return function(*arguments)
    except (Exception, SystemExit) as error:
        raise AssertionError(f"{what} raises {type(error).__name__}: {error}") from error


def over(
    strategy: SearchStrategy[T],
    judge: Callable[[T], None],
    *,
    examples: int,
    shared: bool = False,
) -> None:
    """Judge a few values of a strategy: the same ones every time, the simplest that fails told.

    `shared` is for values that never change, of a strategy that many checks ask for: they are
    drawn once for all of them, as drawing takes longer than most judging.
    """
    if examples < 1:
        raise ValueError(f"a check needs at least one example: examples={examples!r}")
    if not shared:
        _run(strategy, judge, examples)
        return
    try:
        for value in _drawn(strategy, examples):
            judge(value)
    except Exception as error:  # noqa: BLE001 - raised below, when Hypothesis finds no simpler one
        failed = error
    else:
        return
    _drawn.cache_clear()  # what failed may have changed a value after all
    _run(strategy, judge, examples)
    raise failed


@lru_cache(maxsize=8)
def _drawn(strategy: SearchStrategy[T], examples: int) -> tuple[T, ...]:
    found: list[T] = []
    _run(strategy, found.append, examples)
    return tuple(found)


def _run(strategy: SearchStrategy[T], judge: Callable[[T], None], examples: int) -> None:
    @settings(
        max_examples=examples,
        derandomize=True,
        database=None,
        deadline=None,
        print_blob=False,
        report_multiple_bugs=False,
        suppress_health_check=list(HealthCheck),
        phases=(Phase.generate, Phase.shrink),
    )
    @given(strategy)
    def run(value: T) -> None:
        judge(value)

    run()


def in_both_languages(what: str, texts: object) -> None:
    """Whether a text is there in Dutch and in English."""
    __tracebackhide__ = True
    if not isinstance(texts, Texts):
        raise AssertionError(f"{what} is no Texts(nl, en) but {texts!r}")
    for language in LANGUAGES:
        text: object = texts.in_language(language)
        name = {"nl": "Dutch", "en": "English"}[language]
        require(isinstance(text, str) and text.strip(), f"{what} has no {name} text")


_DISTURBING = frozenset(
    ("open", "socket.connect", "socket.getaddrinfo", "subprocess.Popen", "os.system")
)
_CODE_FILES = (".py", ".pyc", ".so", ".pyd", ".dll")
_watched = threading.local()
_hooks: list[object] = []


@contextmanager
def quiet(what: str) -> Iterator[None]:
    """No file is opened, no machine asked and no program started meanwhile."""
    __tracebackhide__ = True
    if not _hooks:
        sys.addaudithook(_heard)
        _hooks.append(_heard)
    _watched.events = []
    printed = StringIO()
    try:
        with redirect_stdout(printed), redirect_stderr(printed):
            yield
    finally:
        heard, _watched.events = _watched.events, None
    require(not printed.getvalue(), f"{what} prints: {printed.getvalue()[:80]!r}")
    require(not heard, f"{what} reaches outside its arguments: {'; '.join(heard[:3])}")


def _heard(event: str, arguments: tuple[Any, ...]) -> None:
    events = getattr(_watched, "events", None)
    if events is None or event not in _DISTURBING:
        return
    subject = os.fsdecode(arguments[0]) if _names_a_file(arguments) else str(arguments[:1])
    if event != "open" or not (subject.endswith(_CODE_FILES) or _of_a_package(subject, arguments)):
        events.append(f"{event} {subject}".strip())


def _names_a_file(arguments: tuple[Any, ...]) -> bool:
    return bool(arguments) and isinstance(arguments[0], (str, bytes))


def _of_a_package(path: str, arguments: tuple[Any, ...]) -> bool:
    """Whether it is a file of a package, and read: a template is as fixed as the code beside it."""
    mode = arguments[1] if len(arguments) > 1 else None
    if not isinstance(mode, str) or set(mode) & set("wax+"):
        return False
    real = Path(path).resolve()
    packages = {str(one) for module in list(sys.modules.values()) for one in _folders(module)}
    return any(str(folder) in packages for folder in real.parents)


def _folders(module: Any) -> list[str]:
    """Where a package stands; nothing for a module, whose neighbours may be anything."""
    if not isinstance(module, ModuleType):
        return []
    paths = vars(module).get("__path__", ())
    named = [one for one in paths if isinstance(one, str)] if isinstance(paths, Iterable) else []
    return [str(Path(one).resolve()) for one in named]


_CLOCKS = frozenset(("today", "utcnow", "now", "monotonic", "perf_counter", "time_ns", "getenv",
                     "environ", "urandom", "getlocale", "cwd", "getcwd", "uuid1",
                     "uuid4"))  # fmt: skip
_ASKING = frozenset(("time", "random", "secrets", "locale"))
"""Modules of which all asks the machine; but `random.Random` with a seed of its own does not."""


def untimely(function: object) -> list[str]:
    """The names in a function, and in what it calls of its own module, that ask the machine."""
    found: dict[str, None] = {}
    seen: set[int] = set()
    waiting = [function]
    while waiting:
        one = waiting.pop()
        if id(one) in seen:
            continue
        seen.add(id(one))
        if not isinstance(one, FunctionType):
            waiting += _inside(one)
            continue
        names = _names(one.__code__)
        asked = {name for name in names if _asks(one.__globals__.get(name), names)}
        asked |= {
            name
            for name in _imported(one.__code__) & _ASKING
            if name != "random" or "Random" not in names
        }
        found.update(dict.fromkeys(sorted(names & _CLOCKS | asked)))
        own = (one.__globals__.get(name) for name in sorted(names))
        waiting += [other for other in own if getattr(other, "__module__", "") == one.__module__]
        waiting += [cell.cell_contents for cell in one.__closure__ or () if _filled(cell)]
    return list(found)


def _inside(one: object) -> list[object]:
    """The functions in what can be called and is no function: a method, a partial, a law."""
    found = [getattr(one, name, None) for name in ("__func__", "func")]
    law = getattr(one, "__self__", one)
    if type(law).__name__ == "Law":
        found += [getattr(law, name, None) for name in ("function", "where")]
    return [each for each in found if each is not None]


def _asks(value: object, names: set[str]) -> bool:
    """Whether a value is one of the modules that ask the machine, or a function of one."""
    if isinstance(value, ModuleType):
        return value.__name__ in _ASKING and not (value.__name__ == "random" and "Random" in names)
    home = getattr(getattr(value, "__self__", None), "__name__", getattr(value, "__module__", ""))
    return callable(value) and not isinstance(value, type) and home in _ASKING


def _imported(code: CodeType) -> set[str]:
    own = {one.argval for one in get_instructions(code) if one.opname == "IMPORT_NAME"}
    inner = [one for one in code.co_consts if isinstance(one, CodeType)]
    return own.union(*map(_imported, inner)) if inner else own


def _filled(cell: CellType) -> bool:
    try:
        return cell.cell_contents is not None
    except ValueError:
        return False


def _names(code: CodeType) -> set[str]:
    inner = [one for one in code.co_consts if isinstance(one, CodeType)]
    return set(code.co_names).union(*map(_names, inner)) if inner else set(code.co_names)
