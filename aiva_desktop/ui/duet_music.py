"""The music of a duet: what is played, what the engine is told of it, and what of both is in the song."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from aiva_desktop.compose.duet_feel import as_written, moved_into, notes_per_bar, swing_of, theme_bars
from aiva_desktop.compose.duet_request import Feel, Heard, duet_request
from aiva_desktop.compose.duet_rules import Answer, first_bar
from aiva_desktop.compose.requests import ContinueRequest
from aiva_desktop.editing.document import Document
from aiva_desktop.language import tr
from aiva_desktop.playback.recording import Recorder
from aiva_desktop.score.notes import Note, Origin
from aiva_desktop.score.swing import STRAIGHT, straightened
from aiva_desktop.score.time import MeterMap
from aiva_desktop.settings import ComposeSettings
from aiva_desktop.ui.turn_in_song import TurnInSong

# Of so many notes it is remembered how one would write them; older ones are told as they stand in the song.
_REMEMBERED = 4096


class DuetMusic:
    """Phrases and answers on one track, turn by turn; the song is written to when `write` or `keep` says so."""

    def __init__(self, document: Document, track_id: int, start_tick: int) -> None:
        self.track_id = track_id
        self.recorder = Recorder(start_tick)
        self._document = document
        self._turn = self._new_turn()
        self._fill: tuple[Note, ...] = ()
        self._fills = 0
        self._answer: tuple[Note, ...] = ()
        self._swing = STRAIGHT
        self._written: dict[Note, Note] = {}

    def _new_turn(self) -> TurnInSong:
        return TurnInSong(self._document, self.track_id, tr("Duet"))

    @property
    def _meter(self) -> MeterMap:
        return self._document.song.conductor.meter

    # What the engine is told

    def request(self, tick: float, start_tick: int, bars: int, settings: ComposeSettings) -> ContinueRequest:
        """An answer of `bars` bars at `start_tick` to what was played up to `tick`. Raises RequestError, KeyError."""
        song, phrase = self._document.song, self.recorder.notes_at(tick)
        swing = swing_of(phrase, self._meter)
        played_bars = self._meter.bar_at(start_tick - 1).index - first_bar(phrase, self._meter) + 1
        feel = Feel(swing, notes_per_bar(phrase, played_bars)) if played_bars > 0 else Feel(swing)
        written = as_written(phrase, self._meter, swing)
        heard = Heard(self._written, written, frozenset(self._turn.notes))
        motif = heard.motif(song, self.track_id, start_tick)
        request = duet_request(song.conductor, motif, start_tick, bars, settings, feel)
        self._swing = request.controls.swing
        return request

    # What is in the song

    def fill_in(self, tick: float, start_tick: int, end_tick: int) -> None:
        """Let a bar of the phrase be heard again, since the answer is late; the next one the next time."""
        phrase = self.recorder.notes_at(tick)
        first = self._meter.bar_at(phrase[0].onset if phrase else 0).index
        theme = theme_bars(phrase, first, self._meter.bar_at(start_tick).index - first, self._meter)
        again = moved_into(theme[self._fills % len(theme)], start_tick, end_tick, self._meter) if theme else ()
        self._fill += tuple(replace(note, origin=Origin.ENGINE) for note in again)
        self._fills += 1

    def write(self, tick: float, answer: Answer, notes: Iterable[Note]) -> bool:
        """Have the phrase so far and these notes of the answer in the song. False when it has changed meanwhile."""
        self._answer = tuple(_as_far_as(notes, answer))
        span = range(answer.start_tick - answer.put_off, answer.end_tick)
        return self._turn.write((*self.recorder.notes_at(tick), *self._fill, *self._answer), span)

    def goes_on(self, answer: Answer, notes: Iterable[Note]) -> bool:
        """Whether these notes begin with those of the answer that are in the song, if any are."""
        return tuple(_as_far_as(notes, answer))[: len(self._answer)] == self._answer

    def rewrite_phrase(self, tick: float) -> bool:
        """Have the phrase in the song as it is by now. False when the song has changed meanwhile."""
        return self._turn.write((*self.recorder.notes_at(tick), *self._fill, *self._answer))

    def keep(self, tick: float, until_tick: int) -> None:
        """The turn is over, with the answer that was written last; what begins later belongs to the next one."""
        take = self.recorder.hand_over(until_tick, tick)
        if self._turn.write((*take.notes, *self._fill, *self._answer)):
            self._turn.add_controls(take.controls)
        self._remember(take.notes)
        self._turn, self._fill, self._fills, self._answer = self._new_turn(), (), 0, ()

    def drop_answer(self) -> None:
        """No answer is wanted any more, nor what was filled in for it."""
        self._fill, self._answer = (), ()

    @property
    def is_writing(self) -> bool:
        """Whether it is the duet itself that changes the song just now."""
        return self._turn.is_writing

    @property
    def is_in_song(self) -> bool:
        """Whether the song still holds what was written in this turn."""
        return self._turn.is_in(self._document.song)

    def start_anew(self, tick: int) -> None:
        """Forget this turn; what is in the song of it stays there."""
        self.recorder = Recorder(tick)
        self._turn, self._fill, self._fills, self._answer = self._new_turn(), (), 0, ()

    def _remember(self, phrase: tuple[Note, ...]) -> None:
        meter = self._meter
        self._written.update(zip(phrase, as_written(phrase, meter, swing_of(phrase, meter)), strict=True))
        for note in self._answer:
            onset = straightened(note.onset, meter, self._swing)
            length = straightened(note.end, meter, self._swing) - onset
            self._written[note] = replace(note, onset=onset, duration=max(1, length))
        for oldest in list(self._written)[: max(0, len(self._written) - _REMEMBERED)]:
            del self._written[oldest]


def _as_far_as(notes: Iterable[Note], answer: Answer) -> Iterable[Note]:
    for note in notes:
        moved = replace(note, onset=note.onset + answer.put_off) if answer.put_off else note
        if moved.onset < answer.end_tick:
            yield moved
