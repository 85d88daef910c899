"""How a section's closeness becomes a bar plan: which bars it restates, how closely, and which ones it forgets."""

from __future__ import annotations

from aiva_desktop.compose.form import Form
from aiva_desktop.compose.steering import FREE_BAR, BarHint, BarRange, Likeness, Steering

# Chances of each way of restating a bar, by closeness; what is missing is left to the engine. Between two rows they
# are interpolated.
_CHANCES: tuple[tuple[float, dict[Likeness, float]], ...] = (
    (0.0, {}),
    (
        0.25,
        {
            Likeness.VARIED: 0.1,
            Likeness.ORNAMENTED: 0.05,
            Likeness.SEQUENCE: 0.1,
            Likeness.CONTOUR: 0.15,
            Likeness.RHYTHM: 0.2,
        },
    ),
    (
        0.5,
        {
            Likeness.EXACT: 0.25,
            Likeness.VARIED: 0.3,
            Likeness.ORNAMENTED: 0.15,
            Likeness.SEQUENCE: 0.15,
            Likeness.CONTOUR: 0.1,
            Likeness.RHYTHM: 0.05,
        },
    ),
    (0.7, {Likeness.EXACT: 0.4, Likeness.VARIED: 0.3, Likeness.ORNAMENTED: 0.15, Likeness.SEQUENCE: 0.15}),
    (0.85, {Likeness.EXACT: 0.8, Likeness.VARIED: 0.15, Likeness.ORNAMENTED: 0.05}),
    (1.0, {Likeness.EXACT: 1.0}),
)
# Cadences are where a return departs from its model: its last bar is this much less close, unless it is literal.
_CADENCE_DISTANCE = 0.3
# What is added for the source of each bar: sampled note by note, a copy would break at the first deviation, while less
# close sections have to depart from what the networks would copy. At this closeness they do as they learned.
_PULL, _LEARNED = 5.0, 0.85


def steering_of(form: Form, index: int, first_bar: int, given: int = 0) -> Steering:
    """The plan of section `index` of a form that starts at bar `first_bar` of the song.

    `given` bars of the section are there already: the plan starts after them.
    """
    section, model = form.sections[index], form.model_of(index)
    if index == 0:
        return Steering()
    if section.closeness == 0.0:
        return Steering(unlike=_others(form, index, first_bar))
    source = form.sections[model or 0]
    source_bar = first_bar + form.first_bar(model or 0)
    hints = tuple(
        _hint(section.closeness, source_bar + bar % source.bars, bar == section.bars - 1)
        for bar in range(given, section.bars)
    )
    return Steering(
        hints, _others(form, index, first_bar) if model is None else (), _PULL * (section.closeness - _LEARNED)
    )


def _hint(closeness: float, source_bar: int, is_last: bool) -> BarHint:
    if is_last and closeness < 1.0:
        closeness = max(0.0, closeness - _CADENCE_DISTANCE)
    return BarHint(source_bar, chances_of(closeness)) if closeness else FREE_BAR


def _others(form: Form, index: int, first_bar: int) -> tuple[BarRange, ...]:
    """The bars of the earlier sections of other letters."""
    letter = form.sections[index].letter
    starts = [first_bar + form.first_bar(i) for i in range(index)]
    sections = zip(starts, form.sections[:index], strict=True)
    return tuple(BarRange(start, start + one.bars) for start, one in sections if one.letter != letter)


def chances_of(closeness: float) -> tuple[tuple[Likeness, float], ...]:
    """The chance of each way of restating a bar, for a closeness of 0 to 1."""
    below = max((row for row in _CHANCES if row[0] <= closeness), key=_closeness_of)
    above = min((row for row in _CHANCES if row[0] >= closeness), key=_closeness_of)
    part = 0.0 if above[0] == below[0] else (closeness - below[0]) / (above[0] - below[0])
    mixed = {one: (1 - part) * below[1].get(one, 0.0) + part * above[1].get(one, 0.0) for one in Likeness}
    return tuple((one, share) for one, share in mixed.items() if share > 0)


def _closeness_of(row: tuple[float, dict[Likeness, float]]) -> float:
    return row[0]
