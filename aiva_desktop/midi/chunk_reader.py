"""One track chunk of a file, sorted into its channels; what holds for all tracks goes to the conductor."""

from __future__ import annotations

from collections.abc import Callable

from aiva_desktop.language import tr
from aiva_desktop.midi.chunks import TrackChunk
from aiva_desktop.midi.conductor import ConductorBuilder, is_sign
from aiva_desktop.midi.errors import MidiFileError
from aiva_desktop.midi.events import (
    END_OF_TRACK,
    META,
    NOTE_OFF,
    NOTE_ON,
    SYSTEM,
    SYSTEM_EXCLUSIVE,
    RawEvent,
    is_filler,
    track_events,
)
from aiva_desktop.midi.parts import PartBuilder
from aiva_desktop.midi.texts import TRACK_NAME, decode_name, text_event
from aiva_desktop.midi.timebase import TickScale
from aiva_desktop.score.file_events import MAX_FILE_BYTES, MAX_META, FileEvent

MAX_NOTES = 2_000_000
MAX_OTHER_EVENTS = 1_000_000
# Some thousandths of a second.
_WATCH_EVERY = 4096
# The interface counts ticks in 32 bits.
MAX_TICK = 2**31 - 1


class TooLargeError(MidiFileError):
    """A file holds more than can be worked with; reading a part of it would not help."""


class EventBudget:
    """How many more events a file may hold, so that no file fills the memory or takes minutes to read.

    `watch` is called every so many events; who wants the reading to stop lets it raise.
    """

    def __init__(
        self, notes: int = MAX_NOTES, others: int = MAX_OTHER_EVENTS, watch: Callable[[], None] = lambda: None
    ) -> None:
        self._watch = watch
        self._notes = notes
        self._note_ends = 2 * notes
        self._others = others
        self._bytes = MAX_FILE_BYTES

    def spend(self, event: RawEvent) -> None:
        """Count an event. Raises TooLargeError when there are too many."""
        message = event.status & 0xF0
        if message == NOTE_ON and event.data2:
            self._notes -= 1
        elif message in (NOTE_ON, NOTE_OFF):
            self._note_ends -= 1
        else:
            self._others -= 1
        if (self._notes + self._note_ends + self._others) % _WATCH_EVERY == 0:
            self._watch()
        if self._notes < 0 or self._note_ends < 0:
            raise TooLargeError(tr("it has more than {most:,} notes", most=MAX_NOTES))
        if self._others < 0:
            raise TooLargeError(
                tr("it has more than {most:,} controller, text and system events", most=MAX_OTHER_EVENTS)
            )

    def keep(self, content: bytes) -> None:
        """Count what is kept as it is. Raises TooLargeError when it is too much."""
        self._bytes -= len(content)
        if self._bytes < 0:
            raise TooLargeError(
                tr("it has more than {most} MB of texts and system exclusive data", most=MAX_FILE_BYTES // 2**20)
            )


class ChunkReader:
    """Collects a chunk's `name`, its `parts` by channel (0..15) and, as `extras`, what is kept as it is.

    `has_signs`: it holds markers or cues. `end_tick` is where it ends, or broke off. It starts at
    `start_tick`; all are the app's ticks.
    """

    def __init__(self, conductor: ConductorBuilder, scale: TickScale, budget: EventBudget, start_tick: int = 0) -> None:
        self.name = ""
        self.end_tick = start_tick
        self.has_signs = False
        self.extras: list[FileEvent] = []
        self.parts: dict[int, PartBuilder] = {}
        self._conductor = conductor
        self._scale = scale
        self._budget = budget
        self._start_tick = start_tick

    def read(self, chunk: TrackChunk) -> None:
        """Take in all events; where it raises, what came before is there.

        Raises:
            MidiFileError: where the chunk is damaged or ends too early.
        """
        try:
            self._read(chunk)
        finally:
            for part in self.parts.values():
                part.end_sounding(self.end_tick)

    def _read(self, chunk: TrackChunk) -> None:
        ended = False
        for event in track_events(chunk.content):
            self._budget.spend(event)
            tick = self._start_tick + self._scale.ticks(event.tick)
            if tick > MAX_TICK:
                raise MidiFileError(tr("its notes lie further apart than any music does"))
            ended = event.status == META and event.data1 == END_OF_TRACK
            if not ended:
                self._take(event, tick)
            elif tick > self.end_tick:
                self._keep(event, tick)
            self.end_tick = tick
        if chunk.cut_short and not ended:
            raise MidiFileError(tr("the file ends in the middle of a track"))

    def _take(self, event: RawEvent, tick: int) -> None:
        if event.status == META:
            self._take_meta(event, tick)
        elif event.status < SYSTEM:
            self._take_channel_event(event, tick)
        elif event.status in SYSTEM_EXCLUSIVE:
            self._keep(event, tick)

    def _take_channel_event(self, event: RawEvent, tick: int) -> None:
        _, status, data1, data2, _ = event
        part = self.parts.get(status & 0x0F)
        if part is None:
            part = self.parts[status & 0x0F] = PartBuilder()
        part.add(tick, status & 0xF0, data1, data2)

    def _take_meta(self, event: RawEvent, tick: int) -> None:
        if event.data1 == TRACK_NAME:
            self._take_name(event, tick)
        elif self._conductor.knows(event.data1):
            self._take_for_all(event, tick)
        elif event.data1 <= MAX_META and not is_filler(event):
            self._keep(event, tick)

    def _take_for_all(self, event: RawEvent, tick: int) -> None:
        """What cannot be understood stays here as it is."""
        if self._conductor.add(self._counted(event, tick)):
            self.has_signs |= is_sign(event.data1)
        else:
            self._keep(event, tick)

    def _take_name(self, event: RawEvent, tick: int) -> None:
        """The first name is the chunk's; others, and how it is written where that is not our way, are kept."""
        name = decode_name(event.payload)
        is_first = not self.name
        self.name = self.name or name
        is_plain = tick == 0 and event.payload == text_event(0, TRACK_NAME, name).payload
        if name and (not is_plain if is_first else name != self.name):
            self._keep(event, tick)

    def _keep(self, event: RawEvent, tick: int) -> None:
        self.extras.append(self._counted(event, tick))

    def _counted(self, event: RawEvent, tick: int) -> FileEvent:
        self._budget.keep(event.payload)
        return FileEvent(tick, event.status, event.data1, event.payload)
