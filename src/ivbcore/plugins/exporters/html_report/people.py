"""Who has what: the actions of each portfolio holder and of each partner."""

from __future__ import annotations

from collections.abc import Mapping

from attrs import evolve, field, frozen

from ivbcore.contracts import ExportRequest, Partner, Row, Rows, Unknown, harmless

__all__ = ["Part", "Share", "holder_parts", "partner_parts"]


@frozen
class Share:
    """An action in somebody's part, and what is to be said of it there."""

    row: Row
    role: str = ""


@frozen
class Part:
    """Somebody, and the actions they have.

    `number` names the part within the page.
    """

    key: str
    name: str
    position: str = ""
    number: int = 0
    shares: list[Share] = field(factory=list)

    @property
    def has_roles(self) -> bool:
        """Whether anything is said of a role."""
        return any(one.role for one in self.shares)


def holder_parts(request: ExportRequest, rows: Rows, words: Mapping[str, str]) -> list[Part]:
    """The part of each portfolio holder, in the order in which the plan describes them."""
    registry = request.plan.directory.holders
    found: dict[str, Part] = {}
    order = {registry.key(one.id): place for place, one in enumerate(registry)}
    for row in rows:
        for place, holder in enumerate(row.holders):
            key = registry.key(holder.name if isinstance(holder, Unknown) else holder.id)
            part = found.setdefault(key, Part(key, _name(holder.name, words)))
            if all(one.row is not row for one in part.shares[-1:]):
                first = place == 0 and len(row.holders) > 1
                part.shares.append(Share(row, words["first"] if first else ""))
    asked = request.selection.holder
    return _numbered(found, order, None if asked is None else registry.key(asked))


def partner_parts(request: ExportRequest, rows: Rows, words: Mapping[str, str]) -> list[Part]:
    """The part of each partner: what names it, and what names a group that it belongs to."""
    directory = request.plan.directory
    registry = directory.partners
    found: dict[str, Part] = {}
    inside: dict[str, tuple[Partner | Unknown, ...]] = {}

    def part_of(partner: Partner | Unknown) -> Part:
        key = registry.key(partner.name if isinstance(partner, Unknown) else partner.id)
        if key not in found:
            position = directory.position_of(partner)
            found[key] = Part(key, _name(partner.name, words), position.value if position else "")
        return found[key]

    for row in rows:
        seen: set[str] = set()
        through: list[tuple[Partner, Partner | Unknown]] = []
        for partner, participation in zip(row.partners, row.participations, strict=True):
            part = part_of(partner)
            if part.key in seen:
                continue
            seen.add(part.key)
            part.shares.append(Share(row, participation.role or ""))
            if not isinstance(partner, Unknown) and partner.members:
                if partner.id not in inside:
                    inside[partner.id] = directory.members_of(partner.id)
                through += [(partner, one) for one in inside[partner.id]]
        for group, member in through:
            part = part_of(member)
            if part.key not in seen:
                seen.add(part.key)
                part.shares.append(Share(row, words["via"].format(name=group.name)))
    order = {registry.key(one.id): place for place, one in enumerate(registry)}
    asked = request.selection.partner
    return _numbered(found, order, None if asked is None else registry.key(asked))


def _name(name: str, words: Mapping[str, str]) -> str:
    """A name that can be seen and heard."""
    return name if harmless(name).strip() else words["nameless"]


def _numbered(found: dict[str, Part], order: Mapping[str, int], asked: str | None) -> list[Part]:
    """The parts in order, those that the plan describes first; of one asked for, that alone."""
    parts = [one for one in found.values() if asked is None or one.key == asked]
    parts.sort(key=lambda one: order.get(one.key, len(order)))
    return [evolve(one, number=number) for number, one in enumerate(parts, 1)]
