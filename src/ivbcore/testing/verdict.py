"""What the conformance checks share: small runs of Hypothesis, and saying clearly what failed."""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import CodeType, FunctionType
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


def over(strategy: SearchStrategy[T], judge: Callable[[T], None], *, examples: int) -> None:
    """Judge a few values of a strategy: the same ones every time, the simplest that fails told."""
    if examples < 1:
        raise ValueError(f"a check needs at least one example: examples={examples!r}")

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
    try:
        yield
    finally:
        heard, _watched.events = _watched.events, None
    require(not heard, f"{what} reaches outside its arguments: {'; '.join(heard[:3])}")


def _heard(event: str, arguments: tuple[Any, ...]) -> None:
    events = getattr(_watched, "events", None)
    if events is None or event not in _DISTURBING:
        return
    subject = str(arguments[0]) if arguments else ""
    if event != "open" or not subject.endswith(_CODE_FILES):  # modules are imported on use
        events.append(f"{event} {subject}".strip())


_CLOCKS = frozenset(("today", "utcnow", "now", "monotonic", "perf_counter", "time_ns", "getenv",
                     "environ", "urandom", "getlocale", "cwd", "getcwd"))  # fmt: skip


def untimely(function: object) -> list[str]:
    """The names in a function, and in what it calls of its own module, that ask the machine."""
    found: dict[str, None] = {}
    seen: set[int] = set()
    waiting = [function]
    while waiting:
        one = waiting.pop()
        one = getattr(one, "__func__", one)  # a method
        if not isinstance(one, FunctionType) or id(one) in seen:
            continue
        seen.add(id(one))
        names = _names(one.__code__)
        found.update(dict.fromkeys(sorted(names & _CLOCKS)))
        own = (one.__globals__.get(name) for name in sorted(names))
        waiting += [other for other in own if getattr(other, "__module__", "") == one.__module__]
    return list(found)


def _names(code: CodeType) -> set[str]:
    inner = [one for one in code.co_consts if isinstance(one, CodeType)]
    return set(code.co_names).union(*map(_names, inner)) if inner else set(code.co_names)
