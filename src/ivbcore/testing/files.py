"""Strategies for plan files: as people write them, and as nobody should."""

from __future__ import annotations

import codecs
import json
from typing import Any, Literal

from attrs import frozen
from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

from ivbcore.engine.writing import dump, to_data
from ivbcore.model.plan import Plan
from ivbcore.testing.fragments import BASE
from ivbcore.testing.plan_strategies import plans as all_plans
from ivbcore.testing.styles import Style, styles, written

__all__ = ["PlanFile", "hostile_files", "plan_files"]

Format = Literal["yaml", "json"]


@frozen
class PlanFile:
    """A plan, and a file that holds it."""

    plan: Plan
    text: str
    name: str = "plan.yaml"
    style: Style | None = None

    @property
    def content(self) -> bytes:
        """The bytes of the file."""
        return self.text.encode("utf-8")


def plan_files(
    *,
    plans: SearchStrategy[Plan] | None = None,
    format: Format = "yaml",  # noqa: A002
) -> SearchStrategy[PlanFile]:
    """Plan files in the styles people use: reading one gives a plan equal to its own.

    In YAML: quotes of every kind, values on one line or on several, comments, empty lines,
    folded texts, Windows line ends, a byte-order mark.
    """
    if format not in ("yaml", "json"):
        raise ValueError(f"a plan file is 'yaml' or 'json', not {format!r}")
    chosen = all_plans() | all_plans(complete=False, actions=(1, 4)) if plans is None else plans
    if format == "json":
        return st.builds(_json, chosen, st.sampled_from((None, 2, "\t")), st.booleans())
    return st.builds(_yaml, chosen, styles())


def _yaml(plan: Plan, style: Style) -> PlanFile:
    return PlanFile(plan, written(to_data(plan), style), style=style)


def _json(plan: Plan, indent: int | str | None, ascii_only: bool) -> PlanFile:
    text = json.dumps(to_data(plan), indent=indent, ensure_ascii=ascii_only)
    return PlanFile(plan, text, "plan.json")


def hostile_files(*, longest: int = 4000) -> SearchStrategy[bytes]:
    """Bytes that a reader must survive, and answer with findings.

    Plans with bytes changed, cut off or repeated; bytes at random; other encodings and marks;
    deep nesting, double keys, anchors that multiply, huge texts, keys of plans with anything
    under them. `longest` is about how long they get.
    """
    if longest < 1:
        raise ValueError(f"a file has at least one byte: longest={longest!r}")
    return st.one_of(
        st.binary(max_size=min(longest, 200)),
        st.lists(st.sampled_from(_TOKENS), max_size=40).map(lambda parts: "".join(parts).encode()),
        _damaged(),
        _encoded(),
        _nested(min(longest, 3000)),
        _multiplied(),
        _huge(longest),
        _anything_under_keys(),
    ).map(lambda content: content[:longest])


_TOKENS = (
    "ivb: 1\n", "titel: ", "prioriteiten:\n", "  - ", "- ", "acties: ", "planning: ", "\n", "\r",
    " ", "    ", "\t", ":", ": ", "#", "[", "]", "{", "}", ",", "'", '"', "|", ">", "|-\n", "?",
    "? ", "&a ", "*a", "!", "!!str ", "<<: ", "---\n", "...\n", "%YAML 1.2\n", "@", "`", "\\",
    "\\x", "\\ud800", "null", "~", "nee", "010", "Q1 2024", "\ufeff", "\u2028", "\x85", "\x07",
    "é", "\U0001f6b2", "0", "1" * 400, "eigen: ", "id: ", "*", "&", "=",
)  # fmt: skip
_KEYS = (
    "ivb", "titel", "gemeente", "looptijd", "prioriteiten", "items", "acties", "id", "naam",
    "planning", "partijen", "portefeuillehouders", "bouwstenen", "bestanden", "capaciteit",
    "kwartalen", "inzet", "eigen", "overgenomen", "doelstellingen", "indicatoren", "versie",
    "bewust-zo", "volgt-op", "titels", "title", "",
)  # fmt: skip
_SMALL = "\n".join(BASE.values())


def _plan_bytes() -> SearchStrategy[bytes]:
    plain = all_plans(actions=(1, 3)).map(dump)
    return (st.just(_SMALL) | plain).map(str.encode)


@st.composite
def _damaged(draw: DrawFn) -> bytes:
    """A plan with bytes lost, replaced, doubled, or cut off."""
    content = bytearray(draw(_plan_bytes()))
    for _ in range(draw(st.integers(1, 4))):
        at = draw(st.integers(0, len(content)))
        upto = at + draw(st.integers(0, 12))
        deed = draw(st.sampled_from(("lose", "replace", "double", "cut")))
        if deed == "cut":
            del content[at:]
        elif deed == "double":
            content[at:at] = content[at:upto]
        else:
            token = st.sampled_from(_TOKENS).map(str.encode) | st.binary(max_size=4)
            content[at:upto] = b"" if deed == "lose" else draw(token)
    return bytes(content)


@st.composite
def _encoded(draw: DrawFn) -> bytes:
    """A plan in another encoding, or with a mark of one."""
    text = draw(_plan_bytes()).decode() + "# é\n"
    encoding = draw(
        st.sampled_from(("utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "latin-1"))
    )
    marks = (b"", codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE, codecs.BOM_UTF32_BE)
    return draw(st.sampled_from(marks)) + text.encode(encoding, "replace")


@st.composite
def _nested(draw: DrawFn, deepest: int) -> bytes:
    depth = draw(st.integers(1, deepest))
    opening = draw(st.sampled_from(("[", "{a: ", "- ", '{"a":', "? ", "a:\n", "!x ", "&x ")))
    if opening == "a:\n":
        return "".join(f"{' ' * level}a:\n" for level in range(min(depth, 80))).encode()
    return (draw(st.sampled_from(("", "prioriteiten: "))) + opening * depth).encode()


@st.composite
def _multiplied(draw: DrawFn) -> bytes:
    """Anchors that grow when they are followed, and keys that stand there more than once."""
    if draw(st.booleans()):
        levels = draw(st.integers(1, 12))
        lines = ["a0: &a0 [x, x]"]
        lines += [f"a{n}: &a{n} [*a{n - 1}, *a{n - 1}]" for n in range(1, levels)]
        return "\n".join(lines).encode()
    key = draw(st.sampled_from(_KEYS))
    lines = [f"{key}: {value}" for value in draw(st.lists(st.sampled_from(_TOKENS), min_size=2))]
    return (_SMALL + "\n" + "\n".join(lines)).encode()


@st.composite
def _huge(draw: DrawFn, longest: int) -> bytes:
    letter = draw(st.sampled_from(("a", "9", " ", "é", "\\", "'", "Q1 2024, ", "((", "- - ")))
    key = draw(st.sampled_from(("titel", "planning", "ivb", "looptijd", "? x")))
    return f"{key}: {letter * (longest // len(letter.encode()))}".encode()


def _anything_under_keys() -> SearchStrategy[bytes]:
    scalars: SearchStrategy[Any] = st.one_of(
        st.none(), st.booleans(), st.integers(), st.floats(), st.text(max_size=8),
        st.sampled_from(("Q1 2024", "2024-2026", "jeugd", "1")),
    )  # fmt: skip
    data = st.recursive(
        scalars,
        lambda inner: (
            st.lists(inner, max_size=3)
            | st.dictionaries(st.sampled_from(_KEYS) | st.text(max_size=4), inner, max_size=4)
        ),
        max_leaves=12,
    )
    return st.dictionaries(st.sampled_from(_KEYS), data, max_size=6).map(
        lambda one: json.dumps(one).encode()
    )
