"""More notes and fewer: ornaments, reductions, fragments that fill the phrase."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from fractions import Fraction
from itertools import chain

from aiva_desktop.editing.developing import Setting
from aiva_desktop.editing.groups import by_onset, check_pitches, last_end
from aiva_desktop.editing.transforms import CannotEditError, Notes
from aiva_desktop.language import marked, tr
from aiva_desktop.score.beats import strong_period
from aiva_desktop.score.key_steps import pitch_at, stepped, steps_of
from aiva_desktop.score.notes import Note
from aiva_desktop.score.pitch import Key
from aiva_desktop.score.time import PPQ, Meter, MeterMap


class OrnamentKind(StrEnum):
    """What a note is adorned with."""

    PASSING = marked("passing")
    NEIGHBOUR = marked("neighbour")
    TURN = marked("turn")
    TRILL = marked("trill")
    APPOGGIATURA = marked("appoggiatura")
    MORDENT = marked("mordent")


# A note shorter than a sixteenth stays as it is, and a quick note of an ornament is a 32nd.
SHORTEST_ADORNED = PPQ // 4
QUICK_TICKS = PPQ // 8
# Leaps further than this are not filled: that would be a scale.
_WIDEST_FILLED = 5

Figure = Callable[[Note, Note | None, Key], Notes]


@dataclass(frozen=True)
class Ornament:
    """Adorn a `share` (0..1) of the notes that may be, drawn by `seed`, in the key. The top note of a chord is adorned.

    Every figure takes exactly the time of its note.
    """

    kind: OrnamentKind = OrnamentKind.PASSING
    share: float = 0.5
    seed: int = 1

    def applied(self, notes: Notes, setting: Setting) -> Notes:
        """See `Variation`."""
        line = [max(event, key=lambda note: note.pitch) for event in by_onset(notes)]
        figures = [_FIGURES[self.kind](note, after, setting.key) for note, after in _with_next(line)]
        places = [i for i, figure in enumerate(figures) if len(figure) > 1]
        if not places:
            raise CannotEditError(
                tr("No note here takes a {kind} ornament: they are too short or too close.", kind=tr(self.kind.value))
            )
        adorned = random.Random(self.seed).sample(places, max(1, round(self.share * len(places))))
        gone = Counter(line[place] for place in adorned)
        others = [note for note in notes if not _taken(note, gone)]
        return tuple(sorted(chain(others, *(figures[place] for place in adorned))))


def _taken(note: Note, gone: Counter[Note]) -> bool:
    """Whether the note is one of `gone`, which then holds one less."""
    gone[note] -= 1
    return gone[note] >= 0


def _with_next(line: Sequence[Note]) -> list[tuple[Note, Note | None]]:
    return list(zip(line, (*line[1:], None), strict=True))


def _in_time(note: Note, pitches: Sequence[int], lengths: Sequence[int]) -> Notes:
    """`note` cut into `lengths` (they sum up to its own) with these pitches; what is added is a little softer."""
    check_pitches(pitches)
    parts, onset = [], note.onset
    for pitch, length in zip(pitches, lengths, strict=True):
        velocity = note.velocity if pitch == note.pitch else max(1, note.velocity - 8)
        parts.append(replace(note, onset=onset, pitch=pitch, duration=length, velocity=velocity))
        onset += length
    return tuple(parts)


def _shares(length: int, parts: int) -> list[int]:
    """Equal whole lengths that sum up to `length`; the last one takes what is left."""
    return [length // parts] * (parts - 1) + [length - length // parts * (parts - 1)]


def _passing(note: Note, after: Note | None, key: Key) -> Notes:
    if after is None or note.duration < SHORTEST_ADORNED:
        return (note,)
    start, end = steps_of(note.pitch, key)[0], steps_of(after.pitch, key)[0]
    if not 2 <= abs(end - start) <= _WIDEST_FILLED:
        return (note,)
    between = range(start + 1, end) if end > start else range(start - 1, end, -1)
    rest = note.duration - note.duration // 2
    lengths = [note.duration // 2, *_shares(rest, len(between))]
    if min(lengths) < QUICK_TICKS // 2:
        return (note,)
    return _in_time(note, [note.pitch, *(pitch_at(step, 0, key) for step in between)], lengths)


def _neighbour(note: Note, after: Note | None, key: Key) -> Notes:
    if note.duration < SHORTEST_ADORNED:
        return (note,)
    above = after is not None and after.pitch < note.pitch
    quarter = note.duration // 4
    other = stepped(note.pitch, 1 if above else -1, key)
    return _in_time(note, [note.pitch, other, note.pitch], [note.duration - 2 * quarter, quarter, quarter])


def _turn(note: Note, after: Note | None, key: Key) -> Notes:
    if note.duration < SHORTEST_ADORNED:
        return (note,)
    upper, lower = stepped(note.pitch, 1, key), stepped(note.pitch, -1, key)
    figure = [upper, note.pitch, lower, note.pitch]
    if note.duration < PPQ:
        return _in_time(note, figure, _shares(note.duration, 4))
    half = note.duration // 2
    return _in_time(note, [note.pitch, *figure], [half, *_shares(note.duration - half, 4)])


def _trill(note: Note, after: Note | None, key: Key) -> Notes:
    strokes = note.duration // QUICK_TICKS
    strokes -= 1 - strokes % 2  # odd, so that it ends on the note
    if strokes < 5:
        return (note,)
    upper = stepped(note.pitch, 1, key)
    return _in_time(note, [upper if i % 2 else note.pitch for i in range(strokes)], _shares(note.duration, strokes))


def _appoggiatura(note: Note, after: Note | None, key: Key) -> Notes:
    if note.duration < SHORTEST_ADORNED:
        return (note,)
    half = note.duration // 2
    return _in_time(note, [stepped(note.pitch, 1, key), note.pitch], [half, note.duration - half])


def _mordent(note: Note, after: Note | None, key: Key) -> Notes:
    if note.duration < SHORTEST_ADORNED:
        return (note,)
    quick = min(QUICK_TICKS, note.duration // 4)
    pitches = [note.pitch, stepped(note.pitch, -1, key), note.pitch]
    return _in_time(note, pitches, [quick, quick, note.duration - 2 * quick])


_FIGURES: dict[OrnamentKind, Figure] = {
    OrnamentKind.PASSING: _passing,
    OrnamentKind.NEIGHBOUR: _neighbour,
    OrnamentKind.TURN: _turn,
    OrnamentKind.TRILL: _trill,
    OrnamentKind.APPOGGIATURA: _appoggiatura,
    OrnamentKind.MORDENT: _mordent,
}


class Level(StrEnum):
    """How much a reduction leaves: a note a beat, a strong beat or a bar."""

    BEAT = "beat"
    STRONG = "strong beat"
    BAR = "bar"


@dataclass(frozen=True)
class Simplify:
    """Leave what starts on beats of `level` or lasts as long; what stays sounds on through what goes."""

    level: Level = Level.BEAT

    def applied(self, notes: Notes, setting: Setting) -> Notes:
        """See `Variation`."""
        kept: list[Notes] = []
        ends: list[int] = []
        for event in by_onset(notes):
            if not kept or self._stays(event, setting.meter):
                kept.append(event)
                ends.append(0)
            else:
                ends[-1] = max(ends[-1], last_end(event))
        return tuple(
            replace(note, duration=max(note.end, end) - note.onset)
            for event, end in zip(kept, ends, strict=True)
            for note in event
        )

    def _stays(self, event: Notes, meter: MeterMap) -> bool:
        bar = meter.bar_at(event[0].onset)
        period = _period(self.level, bar.meter)
        return (event[0].onset - bar.start_tick) % period == 0 or max(note.duration for note in event) >= period


def _period(level: Level, meter: Meter) -> int:
    periods = {Level.BEAT: meter.pulse_ticks, Level.STRONG: strong_period(meter), Level.BAR: meter.bar_ticks}
    return periods[level]


class Part(StrEnum):
    """Which part of a phrase a fragment is."""

    HEAD = "head"
    TAIL = "tail"


@dataclass(frozen=True)
class Fragment:
    """The first or last `beats` felt beats of the phrase (above 0), again and again for as long as it was."""

    part: Part = Part.HEAD
    beats: Fraction = Fraction(2)

    def applied(self, notes: Notes, setting: Setting) -> Notes:
        """See `Variation`."""
        bar = setting.meter.bar_at(notes[0].onset)
        pulse = bar.meter.pulse_ticks
        length = round(self.beats * pulse)
        if length < 1:
            raise CannotEditError(tr("A fragment is longer than nothing: ask for a beat, or half of one."))
        start = notes[0].onset - (notes[0].onset - bar.start_tick) % pulse
        end = start + -(-(last_end(notes) - start) // pulse) * pulse
        place = start if self.part is Part.HEAD else max(start, end - length)
        taken = [note for note in notes if place <= note.onset < place + length]
        if not taken:
            raise CannotEditError(tr("No note starts in that part of the phrase: ask for more beats."))
        starts = range(start, end, length)
        return tuple(sorted(n for at in starts for n in _moved_within(taken, at - place, min(at + length, end))))


def _moved_within(notes: Sequence[Note], ticks: int, end: int) -> list[Note]:
    moved = [replace(note, onset=note.onset + ticks) for note in notes if note.onset + ticks < end]
    return [replace(note, duration=min(note.duration, end - note.onset)) for note in moved]
