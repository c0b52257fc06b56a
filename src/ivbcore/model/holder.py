"""Portfolio holders: the posts in the college that answer for actions."""

from collections.abc import Mapping
from typing import Any

from attrs import field

from ivbcore.model.element import Element, extra_field, remark_field, texts
from ivbcore.model.openness import Openness, openness_field
from ivbcore.values.names import slug
from ivbcore.values.records import frozen
from ivbcore.values.term import term

__all__ = ["PortfolioHolder"]


@frozen(kw_only=True, repr=False)
class PortfolioHolder(Element):
    """A post in the college, never a person.

    Dutch: portefeuillehouder
    The first holder of an action is first responsible. Not the same as the competent body of
    a power.
    """

    id: str = field(default="", metadata=term("id", "The identifier, unique among holders."))
    name: str = field(default="", metadata=term("naam", "The post as it is printed."))
    aliases: tuple[str, ...] = field(
        default=(), converter=texts, metadata=term("ook-genoemd", "Other names for the same post.")
    )
    portfolio: tuple[str, ...] = field(
        default=(), converter=texts, metadata=term("portefeuille", "The subjects of the post.")
    )
    openness: Openness | None = openness_field()
    remark: str | None = remark_field()
    extra: Mapping[str, Any] = extra_field()
    origin: str | None = None

    def __attrs_post_init__(self) -> None:
        """Derive the identifier from the name when it was left out."""
        if not self.id:
            object.__setattr__(self, "id", slug(self.name))
