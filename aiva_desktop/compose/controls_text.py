"""Controls in words: as the command line takes them, and as settings and presets keep them."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import Any

from aiva_desktop.compose.controls import (
    LAST_BAR,
    UNCONTROLLED,
    Budget,
    Controls,
    Curve,
    Division,
    PitchRange,
    Rests,
    TimeGrid,
    ticks_of,
)
from aiva_desktop.compose.errors import RequestError
from aiva_desktop.language import tr
from aiva_desktop.score.pitch import parse_pitch, pitch_name
from aiva_desktop.score.scales import Scale
from aiva_desktop.score.time import PPQ

# Longer texts were not written by this app.
MAX_TEXT = 500
_LENGTH = re.compile(r"\d{1,3}(/\d{1,3})?")
_LAST_WORD = "last"


@dataclass(frozen=True)
class Field:
    """One control: its name in words, the field of `Controls`, from and to text, and a line that explains it.

    `read` raises ValueError for a text that is not like `examples`, RequestError for a value out of range.
    """

    name: str
    attribute: str
    read: Callable[[str], Any]
    write: Callable[[Any], str]
    examples: str
    explained: str


def _share(text: str) -> float:
    return float(text[:-1]) / 100 if text.endswith("%") else float(text)


def _percent(share: float) -> str:
    return f"{round(100 * share, 6):g}%"


def _pair(text: str) -> tuple[str, str]:
    low, colon, high = text.partition(":")
    if not colon:
        raise ValueError(text)
    return low.strip(), high.strip()


def _range(text: str) -> PitchRange:
    low, high = _pair(text)
    return PitchRange(parse_pitch(low), parse_pitch(high))


def _outside(text: str) -> Budget:
    return Budget(share=_share(text)) if text.endswith("%") else Budget(notes=int(text))


def _rests(text: str) -> Rests:
    least, most = _pair(text)
    return Rests(_share(least), _share(most))


def _grid(text: str) -> TimeGrid:
    division, finest = re.split(r"[\s-]+", text.lower())
    return TimeGrid(Division(division), int(finest))


def _longest(text: str) -> int:
    if not _LENGTH.fullmatch(text):
        raise ValueError(text)
    try:
        return ticks_of(Fraction(text))
    except ZeroDivisionError as error:
        raise ValueError(text) from error


def _curve(read: Callable[[str], float]) -> Callable[[str], Curve]:
    return lambda text: Curve(tuple(read(value.strip()) for value in text.split(",")))


def _curve_text(write: Callable[[float], str]) -> Callable[[Curve], str]:
    return lambda curve: ",".join(map(write, curve.values))


def _cadences(text: str) -> tuple[int, ...]:
    return tuple(LAST_BAR if bar.strip().lower() == _LAST_WORD else int(bar) for bar in text.split(","))


def _number(value: float) -> str:
    return f"{round(value, 4):g}"


FIELDS: tuple[Field, ...] = (
    Field("scale", "scale", Scale.parse, str, "C major, D dorian or A harmonic minor", "no note outside this scale"),
    Field(
        "outside",
        "outside",
        _outside,
        lambda budget: _percent(budget.share) if budget.notes is None else str(budget.notes),
        "2 or 10%",
        "so many notes, or such a share of them, may leave the key or scale",
    ),
    Field(
        "range",
        "pitch_range",
        _range,
        lambda asked: f"{pitch_name(asked.low)}:{pitch_name(asked.high)}",
        "C4:C6",
        "the lowest and the highest note",
    ),
    Field("chord-tones", "chord_tones", _share, _percent, "80%", "how many notes on strong beats are of the chord"),
    Field(
        "density",
        "density",
        _curve(float),
        _curve_text(_number),
        "4 or 2,6,3",
        "notes per bar, over the bars",
    ),
    Field("most-notes", "most_notes", int, str, "8", "no bar has more notes"),
    Field(
        "longest",
        "longest",
        _longest,
        lambda ticks: str(Fraction(ticks, 4 * PPQ)),
        "1/2 or 3/8",
        "the longest note, in whole notes",
    ),
    Field(
        "rests",
        "rests",
        _rests,
        lambda rests: f"{_percent(rests.least)}:{_percent(rests.most)}",
        "10%:30%",
        "the least and the most of the time that is silent",
    ),
    Field(
        "grid",
        "grid",
        _grid,
        lambda grid: f"{grid.division.value} {grid.finest}",
        "straight 16, triplet 8 or both 16",
        "where notes may start and end, and the finest of them",
    ),
    Field("swing", "swing", _share, _percent, "62%", "where in the beat its second eighth falls, 50% to 75%"),
    Field(
        "contour",
        "contour",
        _curve(_share),
        _curve_text(_percent),
        "20%,80%,30%",
        "how high the line is, over bars",
    ),
    Field(
        "cadence",
        "cadences",
        _cadences,
        lambda bars: ",".join(_LAST_WORD if bar == LAST_BAR else str(bar) for bar in bars),
        "4,8 or last",
        "the new bars that come to rest",
    ),
)


def with_text(controls: Controls, field: Field, text: str) -> Controls:
    """The controls with one of them set from text. Raises RequestError with a sentence."""
    try:
        if len(text) > MAX_TEXT:
            raise ValueError("too long")
        value = field.read(text.strip())
    except RequestError:
        raise
    except (ValueError, OverflowError):
        shown = text if len(text) <= 40 else f"{text[:40]}..."
        raise RequestError(
            tr(
                "{name} looks like {examples}, not {shown!r}.",
                name=field.name.capitalize(),
                examples=field.examples,
                shown=shown,
            )
        ) from None
    return replace(controls, **{field.attribute: value})


def written(controls: Controls) -> dict[str, str]:
    """The controls that lay something down, by name."""
    values = ((field, getattr(controls, field.attribute)) for field in FIELDS)
    return {f.name: f.write(value) for f, value in values if value != getattr(UNCONTROLLED, f.attribute)}


def controls_from(texts: Mapping[str, str]) -> Controls:
    """The inverse of `written`. Raises RequestError, with a sentence, for what cannot be read or contradicts itself."""
    controls = UNCONTROLLED
    for field in FIELDS:
        if field.name in texts:
            controls = with_text(controls, field, texts[field.name])
    return controls


def controls_of(texts: Mapping[str, str]) -> Controls:
    """As `controls_from`, for texts that may have been damaged: what cannot be read is left out."""
    controls = UNCONTROLLED
    for field in FIELDS:
        if field.name in texts:
            try:
                controls = with_text(controls, field, texts[field.name])
            except RequestError:
                continue
    return controls
