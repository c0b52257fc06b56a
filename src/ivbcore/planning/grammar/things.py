"""Times that belong to a thing: to a document, a budget, an event, or whatever was made then."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ivbcore.planning.grammar import scanner
from ivbcore.planning.grammar.people import is_first_name
from ivbcore.planning.grammar.roles import ROLES, Roles
from ivbcore.planning.meaning import Precision, Stretch
from ivbcore.planning.vocabulary import Tag
from ivbcore.planning.wording import TroubleKind

if TYPE_CHECKING:
    from ivbcore.planning.grammar.moments import Moment

__all__ = ["DATED", "Things"]

# Words by which a time is told.
DATED = frozenset(
    {scanner.YEAR, scanner.QUARTER, scanner.HALF, scanner.DATE, Tag.MONTH, Tag.SEASON, Tag.BUDGET}
)

_PARTS = DATED - {scanner.YEAR, scanner.DATE}
_WITHIN_YEAR = (scanner.QUARTER, scanner.DATE, Tag.MONTH)


class Things(Roles):
    """Tells the time of a thing that is named from when something takes place."""

    __slots__ = ()

    def is_sum(self, start: int, stop: int) -> bool:
        """As in "Begroting 2025: € 10.000": money of that budget."""
        behind = self.tokens[stop : stop + 2]
        return self.tag(start) == Tag.BUDGET and any(one.value == "money" for one in behind)

    def is_sign(self, index: int, signs: str) -> bool:
        """Whether one of these signs stands here, at once behind what is before it."""
        return self.tag(index) == scanner.SIGN and self.tokens[index].value in signs

    def is_last(self, index: int) -> bool:
        """Whether nothing stands behind it in the cell, or in the brackets."""
        return index + 1 == len(self.tokens) or self.is_sign(index + 1, ");.")

    def is_dated_behind(self, index: int, ends: str = ",;.()") -> bool:
        """Whether a time is told from here to the end of the clause."""
        while index < len(self.tokens) and not self.is_sign(index, ends):
            if self.tag(index) in DATED:
                return True
            index += 1
        return False

    def is_object(self, moment: Moment, start: int) -> bool:
        """As in "evaluatie van de jaarwisseling in februari": what is evaluated, not when."""
        if moment.season is None or not moment.yearless or self.tag(start) != Tag.SEASON:
            return False
        before = start - 1
        if self.is_sign(before, ":") and self.tag(before - 1) in _PARTS:
            return True  # "november en december: donkere dagen offensief"
        while self.tag(before) in (Tag.OF, Tag.ARTICLE):
            before -= 1
        if self.tag(start - 1) == Tag.ARTICLE and self.tag(before) in (scanner.WORD, Tag.REMARK):
            return self.is_dated_before()  # "in september 2024 organiseren we weer de kermis"
        if start == 0 and self.tag(moment.stop) == Tag.IN:  # "Week van de Veiligheid in mei 2024"
            return moment.season.fine and self.tag(moment.stop + 1) in _WITHIN_YEAR
        if Tag.OF not in (self.tag(place) for place in range(before + 1, start)):
            return False
        if self.tag(before) not in (Tag.KIND, Tag.DEED):
            return False
        return self.is_dated_behind(moment.stop, ".;")

    def is_told_of(self, start: int, stop: int) -> bool:
        """As in "het in 2019 vastgestelde beleid", "die in 2023 is ontwikkeld": of something."""
        before = start - (self.tag(start) not in ROLES)  # the word before the time: "in", "vanaf"
        if before < start and self.tag(before) != Tag.IN:
            if before < 0 or self.tokens[before].value != "which":
                return False
            before = start  # "die begin 2023 zijn gestart"
        article = self.tokens[before - 1] if before > 0 else None
        if article is None:
            return False
        if article.value == "which":
            return self.is_done_behind(stop)
        if article.tag != Tag.ARTICLE:  # "evaluatie van de in mei 2024 gehouden oefening"
            return article.tag == Tag.OF and article.end - article.start > len("van")
        if article.value is None and article.end - article.start == len("het"):
            # "We pakken het in 2025 op": behind a verb it is no article.
            return self.tag(before - 2) in ("", scanner.SIGN, Tag.IN, Tag.OF, Tag.BESIDE, Tag.OVER)
        return True

    def is_done_behind(self, stop: int) -> bool:
        """As in "die op 1 mei 2023 door de raad is vastgesteld"."""
        while stop < len(self.tokens) and not self.is_sign(stop, ",.;"):
            if self.tokens[stop].value == "been":
                return True
            if self.tag(stop) in (Tag.KIND, Tag.DEED):
                return False
            stop += 1
        return False

    def is_lesson(self, start: int) -> bool:
        """As in "lessen van de jaarwisseling 2023": what is spoken of, and not when."""
        if self.tag(start) != Tag.SEASON:
            return False
        of = start - 1 - (self.tag(start - 1) == Tag.ARTICLE)
        return self.tag(of) == Tag.OF and self.tag(of - 1) == scanner.WORD

    def is_dated(self, start: int) -> bool:
        """As in "stand: 1 oktober 2023"; "vastgesteld d.d. 8 juli 2021" is when it was."""
        before = start - 1
        before -= self.is_sign(before, ":")
        opened = before - (self.tag(before) == Tag.IN)
        if opened == 0 and self.tokens[0].value == "done" and self.tag(start) != scanner.YEAR:
            return True  # "gepubliceerd op 8 april 2021"
        if before < 0 or self.tokens[before].value != "dated":
            return False
        return self.tag(before - 1) not in (Tag.DEED, Tag.KIND)

    def is_of_paper(self, start: int) -> bool:
        """Whether it dates a document: "brief van de minister van 3 maart 2023"."""
        if self.tag(start - 1) not in (Tag.OF, Tag.OVER):
            opened = self.opening(start) + 1  # "(motie raad febr. 2024)"
            words = self.tokens[opened:start] if opened else []
            only = all(one.tag in (scanner.WORD, Tag.REMARK) for one in words)
            return bool(words) and only and words[0].value == "paper"
        for before in range(start - 2, max(start - 9, -1), -1):
            if self.tokens[before].value in ("paper", "out"):
                return True  # "afspraken uit het overleg van 22 mei 2024"
            if self.tag(before) not in (Tag.OF, Tag.ARTICLE, Tag.REMARK, scanner.WORD):
                return False
        return False

    def doubt(self, moment: Moment, start: int) -> bool:
        """Note a time that may be that of something named beside it; tell whether it is a plan."""
        alone = moment.years or (
            self.tag(start) == scanner.YEAR
            and any(isinstance(one, Stretch) and one.precision is Precision.YEAR
                    for whens in moment.alternatives for one in whens)
        )  # fmt: skip
        named = alone and self.is_of_plan(start)
        doubtful = named or (alone and self.is_doubtful_year(moment, start))
        doubtful = doubtful or self.is_of_paper(start) or self.is_dated(start)
        doubtful = doubtful or self.is_told_of(start, moment.stop) or self.is_lesson(start)
        doubtful = doubtful or self.is_noted(start, moment.stop)
        doubtful = doubtful or is_first_name(self.tokens, start, moment.stop)
        if doubtful or self.is_sum(start, moment.stop):
            self.trouble(TroubleKind.DOCUMENT_YEAR, start, moment.stop)
        return named

    def is_doubtful_year(self, moment: Moment, start: int) -> bool:
        """Whether a bare year may belong to the name of something: "Beleidsplan 2021-2024"."""
        before = self.tag(start - 1)
        if before in (scanner.WORD, Tag.OVER, Tag.OCCASIONS, Tag.BUDGET, Tag.PERIOD):
            return True
        if start and self.tokens[start - 1].value == "status":
            return True
        if self.is_sign(start - 1, ":") and self.tag(start - 2) == Tag.OVER:
            return True  # "budget: 2024"
        if before == Tag.ARTICLE and self.tag(start) == Tag.UNIT:
            return False  # "het jaar 2025"
        if before in (Tag.OF, Tag.ARTICLE):
            return not moment.ranged or before == Tag.ARTICLE
        single = isinstance(moment.alternatives[0][0], Stretch) and _one_year(
            moment.alternatives[0][0]
        )
        opens = before == scanner.SIGN and self.tokens[start - 1].value == "("
        if self.is_sign(start - 1, ")"):  # "Programma Toerisme (vrije tijd) 2020-2023"
            start = self.opening(start - 1) + 1
            opens = start > 0
        return opens and not single and self.tag(start - 2) == scanner.WORD

    def opening(self, index: int) -> int:
        """Where the bracket opens that is shut here; -1 when it does not."""
        while index >= 0 and not self.is_sign(index, "("):
            index -= 1
        return index

    def is_of_plan(self, start: int) -> bool:
        """Whether years are the name of a plan: "Beleidsplan 2025", "Agenda Toerisme 2018-2026"."""
        if self.tag(start - 1) == Tag.BUDGET:
            return True
        while start and self.tag(start - 1) in (scanner.WORD, Tag.OCCASIONS):
            start -= 1
            if self.tokens[start].value == "plan":
                return True
        return False

    def is_noted(self, start: int, stop: int) -> bool:
        """As in "8-4-2020: de woningen zijn gereed", "update mei 2025: loopt": a day of a note."""
        if not self.is_sign(stop, ":"):
            return False
        head = self.tokens[start - 1] if start else None
        if head is not None and not self.is_sign(start - 1, ":;.-|"):
            update = head.tag == Tag.KIND and head.end - head.start == len("update")
            return (update or head.value == "noted") and self.tag(start - 2) in ("", scanner.SIGN)
        if self.tag(stop + 1) == Tag.RUNS:
            return self.tag(start) in (scanner.DATE, Tag.MONTH)  # "juni 2025: loopt"
        values = []
        while stop < len(self.tokens) and not self.is_sign(stop, ".;"):
            values.append(self.tokens[stop].value)
            if self.tag(stop) in (Tag.KIND, Tag.DEED):
                values.append("deed")
            stop += 1
        day = self.tag(start) == scanner.DATE
        return "by now" in values or (day and "been" in values and "deed" not in values)


def _one_year(stretch: Stretch) -> bool:
    return (
        stretch.first is not None
        and stretch.last is not None
        and stretch.first.year == stretch.last.year
    )
