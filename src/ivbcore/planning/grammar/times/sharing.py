"""Which year belongs to which part, where one is written for several."""

from __future__ import annotations

from ivbcore.planning.grammar.times.parts import Joined, Part, Refused
from ivbcore.planning.meaning import Precision
from ivbcore.planning.wording import TroubleKind

__all__ = ["in_year", "sharings", "with_two_years"]


def with_two_years(joined: Joined) -> Joined:
    """As in "winter 2024/2025": a part that runs over New Year takes both years that follow it."""
    if len(joined) < 2 or not any(part.season or _is_school_year(part) for _, part in joined):
        return joined
    result: Joined = []
    index = 0
    while index < len(joined):
        joint, part = joined[index]
        season = part.season
        two = season is not None and (season.months[1] > 12 or season.spans)
        crosses = two and part.year is None
        pair = _pair_of_years(joined, index + 1) if crosses else None
        # "Donkere dagen 2025 en 2026" are those of both years.
        each = season is not None and not season.two_years and not season.spans
        if each and pair is not None and joined[index + 2][0] == "and":
            pair = None
        if pair is not None:
            result.append((joint, part._replace(year=pair, season=None)))
            index += 3
            # "schooljaren 2023/2024 en 2024/2025"
            while (first := _pair_of_years(joined, index)) is not None:
                result.append((joined[index][0], part._replace(year=first, season=None)))
                index += 2
            continue
        result.append((joint, part))
        index += 1
    return _in_school_years(result)


_SCHOOL_YEAR = (7, 18)


def _in_school_years(joined: Joined) -> Joined:
    """As in "tweede helft schooljaar 2024/2025", "schooljaar 24/25: maart": a part of it."""
    result: Joined = []
    school: Part | None = None  # the one that the parts behind it belong to
    for joint, part in joined:
        before_joint, before = result[-1] if result else ("", part)
        if _is_school_year(part) and before.year is None and joint in ("", "in", "open"):
            result = [(how, one if one.year else _in_school_year(one, part)) for how, one in result]
        elif part.year is not None:
            school = None
            result.append((joint, part))
        elif _is_school_year(before) and joint in ("", "in", "open", "colon"):
            school = before
            result[-1] = (before_joint, _in_school_year(part, school))
        else:
            within = _in_school_year(part, school) if school is not None else part
            result.append((joint, within))
    return result


def _is_school_year(part: Part) -> bool:
    return part.year is not None and part.months == _SCHOOL_YEAR


def _in_school_year(part: Part, school: Part) -> Part:
    first, (low, high) = school.year or 0, part.months
    if part.precision is Precision.HALF_YEAR:
        return part._replace(months=(7, 12) if low == 1 else (1, 6), year=first + (low != 1))
    told = part.season is not None or part.precision in (Precision.MONTH, Precision.DATE)
    if not told or low < 7 < high:
        raise Refused(TroubleKind.NOT_UNDERSTOOD, part.place[0], school.place[1])
    return part._replace(year=first + 1 if high <= 7 else first, season=None)


def _pair_of_years(joined: Joined, index: int) -> int | None:
    """The first of two years that follow each other: "2024/2025"."""
    if index + 1 >= len(joined):
        return None
    (_, before), (joint, after) = joined[index : index + 2]
    if not before.is_year or not after.is_year or after.year != (before.year or 0) + 1:
        return None
    return before.year if joint in ("slash", "dash", "and", "range", "in") else None


def sharings(joined: Joined) -> list[Joined]:
    """Every defensible way in which the years belong to the parts, the likeliest first."""
    shape = "".join("Y" if part.is_year else "D" if part.year else "P" for _, part in joined)
    if "P" not in shape:
        return [*_soft_shared(joined), joined]
    if shape[0] == "Y":
        return _year_first(joined, shape)
    return _part_first(joined, shape)


def _soft_shared(joined: Joined) -> list[Joined]:
    """As in "Eind 2021 en 2022" may mean the end of both."""
    first, rest = joined[0][1], joined[1:]
    if (
        not first.soft
        or not rest
        or not all(part.is_year and joint in ("and", "comma", "slash") for joint, part in rest)
    ):
        return []
    return [[joined[0], *((joint, first._replace(year=part.year)) for joint, part in rest)]]


def _year_first(joined: Joined, shape: str) -> list[Joined]:
    """As in "2024 Q2", "2024: Q1 en Q2; 2025: Q3", "2024 en Q1 2025"."""
    split = len(shape) - len(shape.lstrip("Y"))
    joint = joined[split][0]
    rest = shape[split:]
    if joint in ("colon", "open", "in") and rest.endswith("PY") and joined[-1][0] == "":
        # "Evaluatie 2024 in Q1 2025": the part has a year of its own, and the first may name what.
        tails = sharings(joined[split:])
        alone = [[("", tail[0][1]), *tail[1:]] for tail in tails]
        return alone + [joined[:split] + tail for tail in tails]
    own_year_follows = "Y" in rest
    if split == 1 and rest == "PPY" and [how for how, _ in (joined[1], joined[3])] == ["", ""]:
        # "2024 Q3, Q2 2025"
        return [[("", in_year(joined[1][1], joined[0][1])), *end] for end in sharings(joined[2:])]
    several = [how for how, _ in joined[1:split]]
    ranged = split == 2 and several[0] in ("range", "dash")
    told = joint in ("colon", "open", "in") or (ranged and joint == "comma")
    if joint in ("range", "until") and split == 1 and rest == "P":
        return [[joined[0], (joint, in_year(joined[1][1], joined[0][1]))]]  # "2024 t/m juni"
    if several and not own_year_follows and told:
        years = _every_year(joined[:2]) if ranged else [year for _, year in joined[:split]]
        spread = _spread([("and", joined[split][1]), *joined[split + 1 :]], years)
        if ranged or all(how in ("slash", "and") for how in several):
            return [spread]  # "2024/2025: Q4", "2024 t/m 2026 (Q4)"
        if "range" not in several and "dash" not in several:
            return [_taking_last_year(joined), spread]
    loose = joint in ("and", "comma", "slash", "range", "dash", "or") and own_year_follows
    if loose and not (joint in ("dash", "comma", "slash") and _alternates(shape)):
        return [joined[:split] + tail for tail in sharings(joined[split:])]
    by_year = _taking_last_year(joined)
    if own_year_follows and not _alternates(shape) and joint not in ("colon", "open"):
        others = [joined[:split] + tail for tail in sharings(joined[split:])]
        return [by_year, *others]
    return [by_year]


def _alternates(shape: str) -> bool:
    """Whether every year is followed by its parts: Y P P Y P."""
    return shape[-1] == "P" and "YY" not in shape


def _taking_last_year(joined: Joined) -> Joined:
    """Each part takes the year before it; a year that has parts is no longer alone."""
    result: Joined = []
    year: Part | None = None
    year_joint = ""
    used = True
    for joint, part in joined:
        if part.is_year:
            if year is not None and not used:
                result.append((year_joint, year))
            year, used, year_joint = part, False, joint
        elif part.year is not None or year is None:
            result.append((joint, part))
        else:
            result.append((joint if used else year_joint, in_year(part, year)))
            used = True
    if year is not None and not used:
        result.append((year_joint, year))
    return result


def in_year(part: Part, year: Part) -> Part:
    """The part with the year that stands beside it."""
    # Written out: most plannings pass here, and `_replace` takes twice as long.
    return Part(
        part.months, part.precision, year.year, part.approximate or year.approximate, part.day,
        part.last_day, part.season, part.days, part.soft, part.place,
    )  # fmt: skip


def _part_first(joined: Joined, shape: str) -> list[Joined]:
    """As in "Q2 en Q4 2025", "Q4 in 2024, 2025 en 2026", "Q3 2024 t/m Q1 2025"."""
    parts_end = len(shape) - len(shape.lstrip("PD"))
    parts, rest = joined[:parts_end], joined[parts_end:]
    years_end = next((n for n, (_, part) in enumerate(rest) if not part.is_year), len(rest))
    years, tail = rest[:years_end], rest[years_end:]
    if not years:
        return [_borrowed(parts)]
    # A year joined by "en" to a part that follows belongs to what follows: "Q1 2024, 2025: Q3".
    tails: list[Joined]
    direct = bool(tail) and tail[0][0] == "" and years[-1][0] not in ("", "in", "open")
    if tail and (tail[0][0] in ("colon", "open") or direct) and len(years) > 1:
        years, tail = years[:-1], [years[-1], *tail]
    if tail and "Y" not in "".join("Y" if part.is_year or part.year else "P" for _, part in tail):
        tails = _going_on(tail, parts[-1][1], years[-1][1])
    else:
        tails = sharings(tail) if tail else [[]]
    turned = _turns_the_year(parts, years)
    heads = [_one_each(parts, years)] if turned else _block(parts, years)
    return [head + end for head in heads for end in tails][:4]


def _going_on(tail: Joined, before: Part, year: Part) -> list[Joined]:
    """As in "Q2 2024 en Q4": the last year named goes on.

    "Q4 2024 t/m Q2" ends in the next; "oktober 2024 en mei" is of the one or of the other.
    """
    same = [(joint, in_year(part, year)) for joint, part in tail]
    following: Joined = []
    for joint, part in tail:
        if part.months[0] < before.months[0] and year.year is not None:
            year = year._replace(year=year.year + 1)
        following.append((joint, in_year(part, year)))
        before = part
    if following == same:
        return [same]
    ranged = len(tail) == 1 and tail[0][0] in ("range", "dash", "until")
    return [following] if ranged else [following, same]


def _block(parts: Joined, years: Joined) -> list[Joined]:
    """Parts followed by one or more years."""
    open_parts = [part for _, part in parts if part.year is None]
    if not open_parts:
        return [parts + years]
    first_joint, first_year = years[0]
    single = [(joint, part if part.year else in_year(part, first_year)) for joint, part in parts]
    if any(part.season is not None and part.season.two_years for part in open_parts):
        earlier = [(joint, part._replace(year=(part.year or 0) - 1)) for joint, part in single]
        return [single + years[1:], earlier + years[1:]]
    if len(years) == 1:
        return [*_over_new_year(parts, single), single]
    if years[1][0] in ("range", "until") or (years[1][0] == "dash" and len(years) == 2):
        through = single + years[1:]
        spread = _spread(parts, _every_year(years))
        if first_joint == "open":
            return [spread]
        return [spread, through] if first_joint == "in" else [through, spread]
    spread = _spread(parts, [year for _, year in years])
    for number, (joint, _) in enumerate(years):
        if joint == "or":  # "het voorjaar van 2025 of 2026"
            spread[number * len(parts)] = (joint, spread[number * len(parts)][1])
    if first_joint in ("in", "open", "colon") and all(joint != "" for joint, _ in years[1:]):
        return [spread]
    going_on = single + years[1:]
    if all(joint == "" for joint, _ in years[1:]):
        return [_closed_up(going_on), spread]
    return [spread, going_on]


def _turns_the_year(parts: Joined, years: Joined) -> bool:
    """As in "december/januari 2024/2025": one year each."""
    if len(parts) != 2 or len(years) != 2 or any(part.year for _, part in parts):
        return False
    before, after = (part.months for _, part in parts)
    first, second = (year.year or 0 for _, year in years)
    return after[0] < before[0] and second == first + 1


def _one_each(parts: Joined, years: Joined) -> Joined:
    pairs = zip(parts, years, strict=True)
    return [(joint, in_year(part, year)) for (joint, part), (_, year) in pairs]


def _every_year(years: Joined) -> list[Part]:
    first, last = years[0][1], years[-1][1]
    if (last.year or 0) < (first.year or 0):
        raise Refused(TroubleKind.RUNS_BACKWARDS, first.place[0], last.place[1])
    return [first._replace(year=year) for year in range(first.year or 0, (last.year or 0) + 1)]


def _spread(parts: Joined, years: list[Part]) -> Joined:
    return [
        (joint if number or year is not years[0] else "", in_year(part, year))
        for year in years
        for number, (joint, part) in enumerate(parts)
    ]


def _closed_up(joined: Joined) -> Joined:
    """As in "Q3 en Q4 2024 2025" read as one: the quarters and the year behind them."""
    parts = [part for _, part in joined]
    if all(part.precision in (Precision.QUARTER, Precision.YEAR) for part in parts):
        quarters = [("and", part._replace(precision=Precision.QUARTER)) for part in parts]
        return [("", quarters[0][1]), *quarters[1:]]
    return joined


def _borrowed(parts: Joined) -> Joined:
    """Parts without a year take that of the next part that has one ("mei en 18 juni 2024")."""
    years = [part.year for _, part in parts]
    told = [
        (joint, part._replace(year=_first_of(years[number:]) or _first_of(years[number::-1])))
        for number, (joint, part) in enumerate(parts)
    ]
    if len(parts) == 2 and years[0] is None and _runs_over(parts[0][1], parts[1]):
        # "einde jaar / begin 2025"
        return [("", parts[0][1]._replace(year=(years[1] or 1) - 1)), told[1]]
    return told


def _over_new_year(parts: Joined, told: Joined) -> list[Joined]:
    """As in "dec/jan 2025", "oktober, december en 1 januari 2026": the first of the year before."""
    place = _new_year_at(parts)
    turned = [(how, one._replace(year=(one.year or 1) - 1)) for how, one in told[:place]]
    return [turned + told[place:]] if place else []


def _runs_over(part: Part, behind: tuple[str, Part]) -> bool:
    """Whether the second of two parts lies in the year after the first: "december/januari"."""
    joint, after = behind
    close = part.months[0] >= 7 and after.months[1] <= 6
    return joint in ("slash", "dash", "range") and close and part.year is None


def _new_year_at(parts: Joined) -> int:
    """Where parts in order of time run on into the next year; 0 where they do not."""
    turns = [
        n for n in range(1, len(parts)) if parts[n][1].months[1] < parts[n - 1][1].months[0]
    ]  # fmt: skip
    listed = all(joint in ("and", "comma", "slash") for joint, _ in parts[1:])
    bare = all(part.year is None and part.days is None for _, part in parts)
    if len(parts) == 2 and _runs_over(parts[0][1], parts[1]):
        return 1
    if len(turns) != 1 or not listed or not bare:
        return 0
    later = parts[-1][1].months[0] < parts[0][1].months[0]  # "Q2, Q4 en Q1": and not Q3 behind it
    return turns[0] if later else 0


def _first_of(years: list[int | None]) -> int | None:
    return next((year for year in years if year is not None), None)
