"""The takes of one request: what the engine has written so far, which take is looked at, and bars kept of others."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from aiva_desktop.compose.candidates import NoteWritten
from aiva_desktop.compose.requests import ContinueRequest
from aiva_desktop.compose.written_record import WrittenRecord, settings_of, with_record
from aiva_desktop.editing.edits import Compound, ReplaceConductor, ReplaceNotes
from aiva_desktop.language import tr
from aiva_desktop.score.notes import Note
from aiva_desktop.score.song import Song
from aiva_desktop.ui.writing_task import WritingTask


@dataclass(eq=False)
class Takes:
    """Grows while the engine writes. `current` and `compared` (the take looked at before) count from 0.

    Of a pinned bar the take that it was pinned to is kept, whichever take is looked at. `engine` is the hash of the
    weights that wrote them.
    """

    track_id: int
    task: WritingTask
    current: int = 0
    compared: int = 0
    is_complete: bool = False
    engine: str = ""
    _notes: list[list[Note]] = field(default_factory=list)
    pins: dict[int, int] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._notes = [[] for _ in range(self.request.candidates)]

    @property
    def request(self) -> ContinueRequest:
        """Bars, seed and number of takes."""
        return self.task.span

    def add(self, event: NoteWritten) -> None:
        """The engine wrote a note."""
        self._notes[event.candidate].append(event.note)

    @property
    def count(self) -> int:
        """How many takes were asked for."""
        return len(self._notes)

    @property
    def notes(self) -> tuple[Note, ...]:
        """The current take as far as it is written, in pinned bars the take that they are pinned to."""
        if not self.pins:
            return tuple(sorted(self._notes[self.current]))
        takes = sorted({self.current, *self.pins.values()})
        chosen = [(note, take) for take in takes for note in self._notes[take] if self._take_at(note.onset) == take]
        return _joined(sorted(chosen))

    def _take_at(self, tick: int) -> int:
        return self.pins.get(self.request.meter.bar_at(tick).index, self.current)

    # Which take

    def step(self, by: int) -> None:
        """Look at the take `by` places on, round and round."""
        self.choose((self.current + by) % self.count)

    def choose(self, take: int) -> None:
        """Look at this take."""
        if take != self.current:
            self.current, self.compared = take, self.current

    def compare(self) -> None:
        """Look at the take that was looked at before, and back; at first at the next one."""
        other = self.compared if self.compared != self.current else (self.current + 1) % self.count
        self.choose(other)

    # Bars

    @property
    def bars(self) -> range:
        """The bars of the song (from 0) that are written."""
        meter = self.request.meter
        return range(meter.bar_at(self.request.start_tick).index, meter.bar_at(self.task.end_tick - 1).index + 1)

    def toggle_pin(self, bar: int) -> None:
        """Keep this bar as it is seen now; or, if it is kept, let it change with the take again."""
        if bar in self.pins:
            del self.pins[bar]
        elif bar in self.bars and self.task.is_by_bars:
            self.pins[bar] = self.current

    # In the song

    def replaced_in(self, song: Song) -> tuple[Note, ...]:
        """The notes of the track that make way. Raises KeyError when the track is gone."""
        return self.task.replaced(song.track(self.track_id).notes)

    def edit(self, song: Song) -> ReplaceNotes:
        """The one step that accepts the current take. Raises KeyError when the track is gone."""
        return ReplaceNotes(self.track_id, self.replaced_in(song), self.notes, tr(self.task.name))

    def kept_in(self, song: Song) -> Compound:
        """As `edit`, with a record of how the notes were written. Raises KeyError when the track is gone."""
        conductor = song.conductor
        markers = with_record(conductor.markers, self._record())
        noted = ReplaceConductor(conductor, replace(conductor, markers=markers), tr(self.task.name))
        return Compound((self.edit(song), noted), tr(self.task.name))

    def _record(self) -> WrittenRecord:
        span = self.request
        return WrittenRecord(
            verb=self.task.name,
            track_id=self.track_id,
            start_tick=span.start_tick,
            end_tick=self.task.end_tick,
            motif_tick=max(note.onset for note in span.motif),
            engine=self.engine,
            take=self.current,
            takes_of_bars=dict(self.pins),
            settings=settings_of(span),
            kept=self.task.kept,
        )

    def heard_in(self, song: Song) -> Song:
        """The song as it would sound with the current take; as it is when what it replaces is gone."""
        try:
            return self.edit(song).apply(song)
        except (KeyError, ValueError):
            return song


def _joined(chosen: Sequence[tuple[Note, int]]) -> tuple[Note, ...]:
    """Sorted notes with their takes: none sounds into a bar of another take."""
    notes: list[Note] = []
    for (note, take), (following, other) in pairwise(chosen):
        room = following.onset - note.onset
        notes.append(replace(note, duration=min(note.duration, room)) if take != other and room > 0 else note)
    return (*notes, *(note for note, _ in chosen[-1:]))
