"""What the engine is asked in a duet: a continuation of all that it has heard, as the panel is set."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from aiva_desktop.compose.controls import Controls, Curve, Division
from aiva_desktop.compose.controls_text import controls_from
from aiva_desktop.compose.requests import ContinueRequest, RequestError, melody_line, request_in
from aiva_desktop.language import tr
from aiva_desktop.score.notes import Note, sounding
from aiva_desktop.score.pitch import Key, estimate_key
from aiva_desktop.score.song import Conductor, Song
from aiva_desktop.score.swing import STRAIGHT
from aiva_desktop.settings import ComposeSettings

# The engine is told one to two such chunks of notes. Whole ones are left out, so that what it has read stays good for
# long; few, so that what remains is read anew within a bar.
_CHUNK = 256
# From so many notes on, a few more do not change what key the music seems to be in.
_SETTLED = 32
_FEWEST_NOTES = 2
MIN_BAR_S = 0.4


@dataclass(frozen=True)
class Feel:
    """How the phrase was played: `swing` 0.5 to 0.75, `density` in notes per bar, None where nothing is known."""

    swing: float = STRAIGHT
    density: float | None = None


@dataclass(frozen=True)
class Heard:
    """The music before an answer as the engine is told it.

    `written` has the notes of played phrases as one would write them, by how they stand in the song. `phrase` is the
    newest one, as written, in place of `standing`, what may be in the song of it.
    """

    written: Mapping[Note, Note] = field(default_factory=dict)
    phrase: tuple[Note, ...] = ()
    standing: frozenset[Note] = frozenset()

    def motif(self, song: Song, track_id: int, start_tick: int) -> tuple[Note, ...]:
        """All notes of the track before `start_tick`, and the phrase, sorted. Raises KeyError without the track."""
        track = song.track(track_id).notes
        newest = track[max(0, len(track) // _CHUNK - 1) * _CHUNK :]
        told = (self.written.get(note, note) for note in sounding(newest) if note not in self.standing)
        return tuple(sorted(note for note in (*told, *self.phrase) if note.onset < start_tick))


def duet_request(
    conductor: Conductor, motif: tuple[Note, ...], start_tick: int, bars: int, settings: ComposeSettings, feel: Feel
) -> ContinueRequest:
    """`bars` bars from the bar line `start_tick` on, in the feel of the phrase where the panel asks for none.

    Raises:
        RequestError: with a sentence, when the motif is too short or the panel asks for what cannot be.
    """
    if len(motif) < _FEWEST_NOTES:
        raise RequestError(tr("One note is too little to answer: play two at least."))
    request = request_in(conductor, motif, start_tick, bars)
    return replace(
        request,
        key=request.key or settled_key(motif),
        style=settings.style,
        temperature=settings.temperature,
        theme_recall=settings.theme_recall,
        key_lock=settings.key_lock,
        seed=settings.seed or 0,
        controls=_fitting(controls_from(settings.controls), bars, feel),
    )


def settled_key(motif: tuple[Note, ...]) -> Key | None:
    """The key of a long motif as it seemed some notes ago; None for a short one, which is soon read again.

    A key that changes with each phrase would have all of the motif read anew.
    """
    line = melody_line(motif)
    settled = len(line) // _SETTLED * _SETTLED
    return estimate_key(line[:settled]) if settled else None


def _fitting(controls: Controls, bars: int, feel: Feel) -> Controls:
    """The panel's controls, without cadences beyond the answer, with the phrase's feel where they leave it open."""
    fitting = replace(controls, cadences=tuple(bar for bar in controls.cadences if bar <= bars))
    if controls.density is None and controls.most_notes is None and feel.density is not None:
        fitting = replace(fitting, density=Curve((min(32.0, max(0.25, feel.density)),)))
    is_straight = controls.grid is None or controls.grid.division is Division.STRAIGHT
    if not controls.is_swung and is_straight:
        fitting = replace(fitting, swing=feel.swing)
    return fitting


def refusal(conductor: Conductor, tick: int, is_drums: bool) -> str | None:
    """Why there can be no duet at `tick` of a track, in a sentence; None where there can."""
    if is_drums:
        return tr("The engine plays melodies: choose a track that is not drums, or add one with Track > Add track.")
    bar = conductor.meter.bar_at(tick)
    if conductor.tempo.seconds_at(bar.end_tick) - conductor.tempo.seconds_at(bar.start_tick) < MIN_BAR_S:
        return tr("The bars are too short for a duet at this tempo: choose a slower one.")
    return None
