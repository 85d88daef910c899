"""What the engine makes of a played phrase: its swing, its density, and the notes as one would write them. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from aiva_desktop.compose.requests import melody_line
from aiva_desktop.score.notes import Note
from aiva_desktop.score.swing import HARDEST, STRAIGHT, straightened
from aiva_desktop.score.time import PPQ, MeterMap

_SIXTEENTH, _TRIPLET = PPQ // 4, PPQ // 3
# The second eighths of beats that are swung fall in here, as shares of the beat; sixteenths lie beyond.
_LATE, _TOO_LATE = 0.56, 0.71
_FEWEST_LATE = 2
# Triplets are read only where they fit so much better, for a straight beat played badly fits them too.
_TRIPLETS_FIT = 0.5


def swing_of(phrase: Sequence[Note], meter: MeterMap) -> float:
    """How a phrase swings: 0.5 (straight) to 0.75, where in the beat its second eighths fall on average.

    Straight unless two notes at least fall there, and none where a sixteenth or the middle one of a triplet is.
    """
    places = [_place_in_beat(note.onset, meter) for note in melody_line(tuple(phrase)) if _can_swing(note.onset, meter)]
    inside = [place for place in places if 0.15 < place < 0.85]
    late = [place for place in inside if _LATE <= place <= _TOO_LATE]
    if len(late) < _FEWEST_LATE or len(late) < len(inside):
        return STRAIGHT
    return min(HARDEST, sum(late) / len(late))


def notes_per_bar(phrase: Sequence[Note], bars: int) -> float:
    """How densely a phrase of so many bars was played, counting what sounds together once."""
    return len(melody_line(tuple(phrase))) / max(1, bars)


def as_written(phrase: Iterable[Note], meter: MeterMap, swing: float) -> tuple[Note, ...]:
    """The phrase on the grid: straight, each beat in sixteenths or in triplet eighths, whichever fits it better.

    In the order of the phrase, so that each note can be found again; no note is lost.
    """
    straight = [_straightened(note, meter, swing) for note in phrase]
    written: dict[int, Note] = {}
    for beat, places in groupby(
        sorted(range(len(straight)), key=lambda i: straight[i].onset), lambda i: _beat(straight[i], meter)
    ):
        group = list(places)
        step = _step_for([straight[i].onset - beat for i in group], meter.meter_at(max(0, beat)).beat_ticks)
        for i in group:
            written[i] = _on_grid(straight[i], beat, step)
    return tuple(written[i] for i in range(len(straight)))


def _straightened(note: Note, meter: MeterMap, swing: float) -> Note:
    onset, end = straightened(note.onset, meter, swing), straightened(note.end, meter, swing)
    return replace(note, onset=onset, duration=max(1, end - onset))


def _beat(note: Note, meter: MeterMap) -> int:
    """The quarter, counted from the bar line, that a note belongs to: the next one where it comes just before it."""
    meant = note.onset + _SIXTEENTH // 2
    bar = meter.bar_at(meant)
    return bar.start_tick + (meant - bar.start_tick) // PPQ * PPQ


def _step_for(places: Sequence[int], beat_ticks: int) -> int:
    if beat_ticks < PPQ or sum(1 for place in places if place > _SIXTEENTH // 2) < 2:
        return _SIXTEENTH
    triplets, sixteenths = (
        sum(abs(place - _nearest(place, step)) for place in places) for step in (_TRIPLET, _SIXTEENTH)
    )
    return _TRIPLET if triplets < _TRIPLETS_FIT * sixteenths else _SIXTEENTH


def _nearest(place: int, step: int) -> int:
    return round(place / step) * step


def _on_grid(note: Note, beat: int, step: int) -> Note:
    onset = max(0, beat + _nearest(note.onset - beat, step))
    return replace(note, onset=onset, duration=max(step, _nearest(note.end - onset, step)))


def _can_swing(tick: int, meter: MeterMap) -> bool:
    return meter.meter_at(tick).beat_ticks >= PPQ


def _place_in_beat(tick: int, meter: MeterMap) -> float:
    return (tick - meter.bar_at(tick).start_tick) % PPQ / PPQ


def theme_bars(notes: Iterable[Note], first_bar: int, bars: int, meter: MeterMap) -> tuple[tuple[Note, ...], ...]:
    """The notes of each of `bars` bars from number `first_bar` on, but for bars without any."""
    listed = list(notes)
    spans = (meter.bar(first_bar + i) for i in range(bars))
    contents = (tuple(n for n in listed if span.start_tick <= n.onset < span.end_tick) for span in spans)
    return tuple(content for content in contents if content)


def moved_into(content: Iterable[Note], start_tick: int, end_tick: int, meter: MeterMap) -> Iterator[Note]:
    """The notes of a bar, moved into the bar from `start_tick` to `end_tick`, as far as they fit."""
    for note in content:
        onset = note.onset - meter.bar_at(note.onset).start_tick + start_tick
        if onset < end_tick:
            yield replace(note, onset=onset, duration=min(note.duration, end_tick - onset))
