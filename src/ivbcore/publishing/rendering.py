"""Pages made from templates: the one door to jinja2, for exporters.

The text of a plan is data. In a page every value is escaped, and characters that can steer a
terminal, a browser or the direction of writing are left out.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from jinja2 import Environment

__all__ = ["Pages", "harmless"]

# Control characters but for tab and line end, marks that turn the direction of writing, and
# halves of characters that no encoding knows.
_HARMFUL = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]"
)


def harmless(text: str) -> str:
    """The text without control characters and without marks that turn the way of writing."""
    return _HARMFUL.sub("", text.replace("\r\n", "\n"))


class Pages:
    """Templates that belong together, by name.

    ``Pages({"page.html": ...}).render("page.html", title="Plan")``. Values are escaped where the
    name of the template ends in ``.html``, ``.svg`` or ``.xml``; a value that is missing raises.
    `tools` are further functions that templates may call.
    """

    def __init__(
        self, templates: Mapping[str, str], tools: Mapping[str, Callable[..., Any]] | None = None
    ) -> None:
        """Nothing is compiled before the first page is made."""
        self._templates = dict(templates)
        self._tools = dict(tools or {})
        self._environment: Environment | None = None

    def render(self, name: str, **values: Any) -> str:
        """The template of that name, filled in."""
        if self._environment is None:
            self._environment = self._made()
        return self._environment.get_template(name).render(**values)

    def _made(self) -> Environment:
        # Imported on use: most commands make no page.
        from jinja2 import DictLoader, Environment, StrictUndefined, select_autoescape

        environment = Environment(
            loader=DictLoader(self._templates),
            autoescape=select_autoescape(("html", "svg", "xml"), default_for_string=True),
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            finalize=_shown,
        )
        environment.globals.update(self._tools)
        return environment


def _shown(value: Any) -> Any:
    """What is not there shows as nothing; a text from the plan is made harmless."""
    if value is None:
        return ""
    # Only plain texts: what is marked safe was made by a template.
    return harmless(value) if type(value) is str else value
