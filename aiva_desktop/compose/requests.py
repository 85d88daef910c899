"""What the composer asks for."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from aiva_desktop.compose.controls import MAX_BARS as MAX_BARS
from aiva_desktop.compose.controls import UNCONTROLLED, Controls
from aiva_desktop.compose.errors import RequestError as RequestError
from aiva_desktop.compose.limits import MAX_CANDIDATES as MAX_CANDIDATES
from aiva_desktop.compose.limits import MAX_TEMPERATURE as MAX_TEMPERATURE
from aiva_desktop.compose.limits import check_candidates, check_temperature
from aiva_desktop.compose.steering import UNSTEERED, Steering
from aiva_desktop.language import tr
from aiva_desktop.score.chords import ChordChange
from aiva_desktop.score.notes import Note, sounding
from aiva_desktop.score.pitch import Key
from aiva_desktop.score.song import Conductor, Song
from aiva_desktop.score.time import PPQ, MeterMap

ANY_STYLE = "any"
# A last note may reach this far over the bar line, as played notes do, without taking the next bar.
OVERHANG_TICKS = PPQ // 4


@dataclass(frozen=True)
class ContinueRequest:
    """Continue a melody.

    `motif` is sorted by onset and not empty; where notes sound together the highest is the melody. The
    continuation fills `bars` bars from `start_tick`, a bar line at or after the last onset. `key` None means:
    estimate it. `temperature` 0..2; 0 takes the most probable note each time. `theme_recall` -1 (free) to
    1 (literal), 0 as the engine learned it. With `key_lock` no note is outside the key, or outside
    the scale of `controls` where they name one. `steering` sets the plan of bars. Equal seeds give equal notes.

    Raises:
        RequestError: when a value is out of range or the motif is empty.
    """

    motif: tuple[Note, ...]
    start_tick: int
    bars: int = 8
    meter: MeterMap = field(default_factory=MeterMap)
    key: Key | None = None
    chords: tuple[ChordChange, ...] = ()
    style: str = ANY_STYLE
    temperature: float = 0.95
    theme_recall: float = 0.0
    key_lock: bool = True
    candidates: int = 1
    seed: int = 0
    steering: Steering = UNSTEERED
    controls: Controls = UNCONTROLLED

    def __post_init__(self) -> None:
        if not self.motif:
            raise RequestError(tr("There are no notes to continue: draw or play a motif first."))
        if not 1 <= self.bars <= MAX_BARS:
            raise RequestError(tr("Choose 1 to {most} bars, not {bars}.", most=MAX_BARS, bars=self.bars))
        check_candidates(self.candidates)
        check_temperature(self.temperature)
        if not -1.0 <= self.theme_recall <= 1.0:
            raise RequestError(
                tr(
                    "The theme recall is -1 (free) to 1 (literal), not {theme_recall:g}.",
                    theme_recall=self.theme_recall,
                )
            )
        self._check_controls()

    def _check_controls(self) -> None:
        last = max(self.controls.cadences, default=0)
        if last > self.bars:
            raise RequestError(
                tr(
                    "The cadence is in bar {last}, but only {bars} are written: ask for more bars.",
                    last=last,
                    bars=self.bars,
                )
            )
        if self.controls.chord_tones > 0 and not any(change.chord for change in self.chords):
            raise RequestError(
                tr("Chord tones on strong beats need chords: write or suggest some, or switch the control off.")
            )

    @property
    def end_tick(self) -> int:
        """Where the continuation ends."""
        return self.meter.bar(self.meter.bar_at(self.start_tick).index + self.bars).start_tick

    def bar_lines(self) -> Iterator[int]:
        """The starts of the bars to be written."""
        first = self.meter.bar_at(self.start_tick).index
        return (self.meter.bar(first + i).start_tick for i in range(self.bars))


def request_in(conductor: Conductor, motif: tuple[Note, ...], start_tick: int, bars: int) -> ContinueRequest:
    """`bars` bars from `start_tick` in the meter, the key and the chords of a song; all else as it is by default.

    Raises:
        RequestError: as `ContinueRequest` does.
    """
    return ContinueRequest(motif, start_tick, bars, conductor.meter, conductor.key_at(start_tick), conductor.chords)


def melody_line(notes: tuple[Note, ...]) -> tuple[Note, ...]:
    """The highest note of each onset, in order; muted notes are none."""
    highest: dict[int, Note] = {}
    for note in sorted(sounding(notes)):
        highest[note.onset] = note
    return tuple(highest[onset] for onset in sorted(highest))


def motif_of(song: Song, track_id: int, until_tick: int | None = None) -> tuple[tuple[Note, ...], int]:
    """The motif to continue and the tick where its continuation starts.

    The motif is the melody of the track up to `until_tick` (exclusive; None: all of it); the continuation
    starts at the bar line where its last note has ended, or at `until_tick`'s bar line when that is later.

    Raises:
        RequestError: when there is no note before `until_tick`.
    """
    line = melody_line(tuple(n for n in song.track(track_id).notes if until_tick is None or n.onset < until_tick))
    if not line:
        raise RequestError(tr("There are no notes to continue: draw or play a motif first."))
    meter, last = song.conductor.meter, line[-1]
    after_last = meter.next_bar_line(max(last.onset + 1, last.end - OVERHANG_TICKS))
    return line, max(after_last, meter.next_bar_line(until_tick or 0))
