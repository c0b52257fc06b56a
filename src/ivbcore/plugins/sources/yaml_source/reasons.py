"""Where a file stops being YAML, and why, in plain words."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from ivbcore.contracts import Texts

if TYPE_CHECKING:
    from ivbcore.contracts import Location

__all__ = ["mark_of", "reason_of"]

_NO_COLON = "could not find expected ':'"
_OPEN_QUOTE = ("unexpected end of stream", "unexpected document")
_OPEN_BRACKET = ("expected ',' or ']'", "expected ',' or '}'")


def mark_of(error: Any, end: int) -> Any:
    """Where the fault is; None when the parser does not say.

    Of a key without a colon, and of what is never closed, the parser tells only where it noticed:
    the fault is where that begins. `end` is the number of characters up to the last one that says
    something.
    """
    problem = getattr(error, "problem", None) or ""
    noticed = getattr(error, "problem_mark", None)
    begun = getattr(error, "context_mark", None)
    if begun is None or noticed is None:
        return noticed or begun
    never_closed = any(part in problem for part in _OPEN_QUOTE) or (
        any(part in problem for part in _OPEN_BRACKET) and noticed.index >= end
    )
    return begun if _NO_COLON in problem or never_closed else noticed


def reason_of(error: Any, place: Callable[[Any, Any], Location]) -> Texts:
    """Why the file is not YAML; `place` gives the place between two marks."""
    problem = getattr(error, "problem", None) or getattr(error, "reason", None) or str(error)
    said = f"{getattr(error, 'context', None) or ''}: {problem}"
    reason = next((texts for part, texts in _REASONS if part in said), None)
    if reason is None:
        return Texts(f"dit is geen geldige YAML ({problem})", f"this is not valid YAML ({problem})")
    begun, noticed = getattr(error, "context_mark", None), getattr(error, "problem_mark", None)
    if begun and noticed and any(part in problem for part in _OPEN_BRACKET):
        line = place(begun, begun).line
        if line != place(noticed, noticed).line:
            return Texts(
                f"{reason.nl}; dit begint op regel {line}", f"{reason.en}; it begins on line {line}"
            )
    return reason


_KEY_EXPECTED = Texts(
    "hier wordt een sleutel verwacht; meestal klopt het inspringen niet of ontbreken "
    "aanhalingstekens",
    "a key is expected here; most often the indentation is off or quotes are missing",
)
_CONTROL_CHARACTER = Texts(
    "er staat een onzichtbaar stuurteken in de tekst", "there is a control character"
)
_TAG = Texts(
    "een tekst die met een uitroepteken begint hoort tussen aanhalingstekens",
    "text that begins with an exclamation mark belongs in quotes",
)
_STAR = Texts(
    "een tekst die met * of & begint hoort tussen aanhalingstekens",
    "text that begins with * or & belongs in quotes",
)
_ESCAPE = Texts(
    "na een backslash staat iets dat daar niets betekent; gebruik enkele aanhalingstekens",
    "a backslash is followed by something that means nothing there; use single quotes",
)
_QUOTE = Texts(
    "het aanhalingsteken dat hier staat wordt nergens gesloten",
    "the quotation mark that stands here is never closed",
)
_DIRECTIVE = Texts(
    "een regel die met % begint kan hier niet staan; zet zo'n tekst tussen aanhalingstekens",
    "a line that begins with % cannot stand here; put such text in quotes",
)

# What libyaml says, and what the parser in Python says: a part of what it was doing (before the
# colon) or of what it met.
_REASONS = (
    ("scanning an alias:", _STAR),
    ("scanning an anchor:", _STAR),
    ("scanning a tag:", _TAG),
    ("parsing a tag:", _TAG),
    ("undefined tag handle", _TAG),
    ("scanning a block scalar:", Texts(
        "achter | of > begint de tekst pas op de volgende regel; zet een tekst die met | of > "
        "begint tussen aanhalingstekens",
        "behind | or > the text begins on the next line only; put text that begins with | or > "
        "in quotes",
    )),
    ("directive", _DIRECTIVE),
    ("incompatible YAML document", _DIRECTIVE),
    ("duplicate tag handle", _DIRECTIVE),
    ("mapping values are not allowed", Texts(
        "hier staat een dubbele punt met een spatie waar dat niet kan; zet de tekst tussen "
        "aanhalingstekens of kijk of het inspringen klopt",
        "a colon and a space stand where they cannot; put the text in quotes or check the "
        "indentation",
    )),
    ("mapping keys are not allowed", Texts(
        "een tekst die met een vraagteken begint hoort tussen aanhalingstekens",
        "text that begins with a question mark belongs in quotes",
    )),
    (_NO_COLON, Texts(
        "achter de sleutel ontbreekt een dubbele punt met een spatie",
        "the colon and space after the key are missing",
    )),
    ("expected '-' indicator", Texts(
        "hier wordt een streepje verwacht; het inspringen van de lijst klopt niet",
        "a hyphen is expected here; the indentation of the list is off",
    )),
    ("block collection: expected <block end>", Texts(
        "hier wordt een streepje verwacht; het inspringen van de lijst klopt niet",
        "a hyphen is expected here; the indentation of the list is off",
    )),
    ("did not find expected key", _KEY_EXPECTED),
    ("expected <block end>", _KEY_EXPECTED),
    ("expected ',' or ']'", Texts(
        "in deze lijst ontbreekt een komma of het blokhaakje aan het eind",
        "a comma or the closing bracket of this list is missing",
    )),
    ("expected ',' or '}'", Texts(
        "hier ontbreekt een komma of de accolade aan het eind",
        "a comma or the closing brace is missing",
    )),
    ("node content", Texts(
        "hier wordt een waarde verwacht, en geen komma of haakje",
        "a value is expected here, and no comma or bracket",
    )),
    ("sequence entries are not allowed", Texts(
        "een lijst kan hier niet beginnen; begin haar op een nieuwe regel, of zet een streepje "
        "dat als tekst is bedoeld tussen aanhalingstekens",
        "a list cannot begin here; begin it on a new line, or put a hyphen that is meant as "
        "text in quotes",
    )),
    ("tab", Texts(
        "er staat een tab; gebruik spaties om in te springen",
        "there is a tab; indent with spaces",
    )),
    ("'\\t' that cannot start any token", Texts(
        "er staat een tab; gebruik spaties om in te springen",
        "there is a tab; indent with spaces",
    )),
    ("cannot start any token", Texts(
        "dit teken kan hier niet staan; zet de tekst tussen aanhalingstekens, en gebruik spaties "
        "in plaats van tabs",
        "this character cannot stand here; put the text in quotes, and use spaces, not tabs",
    )),
    ("unexpected end of stream", _QUOTE),
    ("unexpected document", _QUOTE),
    ("escape", _ESCAPE),
    ("hexdecimal", _ESCAPE),
    ("control characters are not allowed", _CONTROL_CHARACTER),
    ("special characters are not allowed", _CONTROL_CHARACTER),
    ("<document start>", Texts(
        "hier begint iets dat niet bij het voorgaande past; meestal klopt het inspringen niet",
        "this does not fit what comes before; most often the indentation is off",
    )),
)  # fmt: skip
