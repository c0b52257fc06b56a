"""An independent checker of schedules: it knows the plan, not how schedules are made.

Nothing of `ivbcore.scheduling` is used here: windows, durations, order, spacing and load are
worked out again from the plan's own timetables.
"""

from __future__ import annotations

from collections import defaultdict
from fractions import Fraction
from itertools import pairwise
from typing import Any

from ivbcore.model.directory import Unknown
from ivbcore.model.plan import Plan
from ivbcore.values.quarter import Quarter


def faults(plan: Plan, data: dict[str, Any], capacity: dict[str, dict[str, Fraction]]) -> list[str]:
    """What is wrong with a schedule, given as its JSON; `capacity` by partner and quarter."""
    found: list[str] = []
    assert plan.period is not None
    quarters = plan.period.quarters
    spans: dict[str, tuple[int, int]] = {}
    by_action: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for one in data["plaatsingen"]:
        by_action[one["maatregel"]].append(one)
        if one["van"] is not None:
            first, last = Quarter.of(one["van"]), Quarter.of(one["tot-en-met"])
            spans[one["keer"]] = (first.ordinal, last.ordinal)
            if first not in quarters or last not in quarters:
                found.append(f"{one['keer']}: outside the period")
    for row in plan.rows:
        mine = by_action[row.key]
        table = row.timetable
        named = {q.ordinal for q in table.named}
        window = {q.ordinal for q in table.window} | named
        length = row.action.duration.quarters if row.action.duration else 1
        for one in mine:
            if one["keer"] not in spans:
                continue
            first, last = spans[one["keer"]]
            run = set(range(first, last + 1))
            if one["plaatsing"] == "vast" and not run <= named:
                found.append(f"{one['keer']}: fixed, and not where it is named")
            if one["plaatsing"] == "flexibel":
                if not run <= window:
                    found.append(f"{one['keer']}: outside its window")
                if len(run) != length:
                    found.append(f"{one['keer']}: does not last {length} quarters")
        flexible = [one for one in mine if one["plaatsing"] == "flexibel"]
        expected = [
            occurrence
            for times in table.phases
            for occurrence in times.occurrences
            if not {q.ordinal for q in times.named}
            >= set(range(occurrence.first.ordinal, occurrence.last.ordinal + 1))
        ]
        misfits = [
            one for one in data["niet-geplaatst"] if one["maatregel"] == row.key and one["keer"]
        ]
        if not table.doubtful and len(flexible) + len(misfits) != len(expected):
            found.append(f"{row.key}: {len(flexible)} of {len(expected)} occurrences")
        yearly = [t.phase.frequency for t in table.phases if t.phase.frequency]
        if len(table.phases) == 1 and yearly and str(yearly[0].unit) == "jaar":
            count, every = yearly[0].count or 1, yearly[0].every
            starts = sorted(spans[one["keer"]][0] for one in flexible if one["keer"] in spans)
            least = (
                -(-4 * every // (2 * count)) if 4 * every >= count and not yearly[0].total else 0
            )
            whole = len(starts) == len(expected)
            if whole and any(b - a < least for a, b in pairwise(starts)):
                found.append(f"{row.key}: recurs within {least} quarters")
    found += _order(plan, by_action, spans)
    found += _sums(plan, data, by_action, spans, capacity)
    return found


AFTERCARE = ("evalueren", "rapporteren", "actualiseren", "borgen", "verlengen", "beëindigen")


def _order(plan: Plan, by_action: Any, spans: Any) -> list[str]:
    found = []
    for row in plan.rows:
        for before in row.follows:
            if isinstance(before, Unknown) or _waits_for(before, row.key):
                continue
            mine = [o for o in by_action[row.key] if o["plaatsing"] in ("flexibel", "vast")]
            theirs = [o for o in by_action[before.key] if o["plaatsing"] in ("flexibel", "vast")]
            if any(t.phase.frequency for t in (*row.timetable.phases, *before.timetable.phases)):
                continue  # of a recurrence only the first time counts; not checked here
            work = [o for o in theirs if o["soort"] not in AFTERCARE] or theirs
            for one in mine:
                for other in work:
                    if "flexibel" not in (one["plaatsing"], other["plaatsing"]):
                        continue
                    if _until_the_end(other, spans, plan):
                        continue  # it has no end to wait for
                    if one["keer"] in spans and other["keer"] in spans:
                        if spans[one["keer"]][0] <= spans[other["keer"]][1]:
                            found.append(f"{one['keer']}: not after {other['keer']}")
                    elif one["keer"] in spans and one["plaatsing"] == "flexibel":
                        found.append(f"{one['keer']}: without {other['keer']}")
    return found


def _until_the_end(one: Any, spans: Any, plan: Plan) -> bool:
    """Whether something is named for more than a quarter, until the plan ends."""
    if one["plaatsing"] != "vast" or one["keer"] not in spans or plan.period is None:
        return False
    first, last = spans[one["keer"]]
    return bool(first < last == plan.period.last.ordinal)


def _waits_for(row: Any, key: str, seen: frozenset[str] = frozenset()) -> bool:
    """Whether a row waits for an action, perhaps through others."""
    if row.key == key:
        return True
    return row.key not in seen and any(
        _waits_for(one, key, seen | {row.key})
        for one in row.follows
        if not isinstance(one, Unknown)
    )


def _sums(plan: Plan, data: Any, by_action: Any, spans: Any, capacity: Any) -> list[str]:
    """The overload that the schedule tells, against the sum of what it places."""
    load: dict[tuple[str, int], Fraction] = defaultdict(Fraction)
    for row in plan.rows:
        certain = {q.ordinal for q in row.timetable.active}
        for partner, effort in row.action.effort.items():
            days = Fraction(effort.amount.number)
            if effort.per == "kwartaal":
                for quarter in certain:
                    load[partner, quarter] += days
            for one in by_action[row.key]:
                if one["keer"] not in spans or one["plaatsing"] == "op-afroep":
                    continue
                first, last = spans[one["keer"]]
                for quarter in range(first, last + 1):
                    if effort.per == "kwartaal":
                        if one["plaatsing"] == "flexibel" and quarter not in certain:
                            load[partner, quarter] += days
                    elif one["plaatsing"] != "doorlopend":
                        load[partner, quarter] += days / (last - first + 1)
    overload = sum(
        (
            max(Fraction(0), load[partner, Quarter.of(quarter).ordinal] - limit)
            for partner, limits in capacity.items()
            for quarter, limit in limits.items()
        ),
        Fraction(0),
    )
    (told,) = [one["waarde"] for one in data["doelen"] if one["doel"] == "overbelasting"]
    return [] if abs(float(overload) - told) < 0.01 else [f"overload {told}, and not {overload}"]
