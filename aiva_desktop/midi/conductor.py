"""Tempo, meter, key, chords and texts: the metas that hold for all tracks, from and to a file."""

from __future__ import annotations

import contextlib
from collections.abc import Iterable, Iterator
from dataclasses import replace

from aiva_desktop.midi.events import META, RawEvent
from aiva_desktop.midi.signatures import (
    KEY_SIGNATURE,
    SET_TEMPO,
    TIME_SIGNATURE,
    key_of,
    key_payload,
    meter_of,
    meter_payload,
    tempo_of,
    tempo_payload,
)
from aiva_desktop.midi.spellings import meaning, respelled, spelled_otherwise
from aiva_desktop.midi.texts import MARKER, SIGNS, TEXT_KINDS, TEXT_TYPES, decode_text, is_chord, text_event
from aiva_desktop.score.chords import NO_CHORD, ChordChange, parse_chord
from aiva_desktop.score.file_events import FileEvent
from aiva_desktop.score.pitch import Key
from aiva_desktop.score.song import Conductor, KeyChange, Marker
from aiva_desktop.score.time import Meter, MeterChange, MeterMap, TempoChange, TempoMap

# Of older projects: markers whose text is the content of such a meta in hexadecimal digits.
_KEPT_TYPES = {"sequence_number": 0x00, "smpte_offset": 0x54, "sequencer_specific": 0x7F}
_DEFAULT_BPM = 120.0


class ConductorBuilder:
    """Collects the metas of all tracks, after `start_track` each. Of several changes at one tick the last one holds.

    A key holds for all tracks as the first one says it; others at its tick are those of transposing instruments.
    """

    def __init__(self, fixed_bpm: float | None = None) -> None:
        """`fixed_bpm`: the tempo of a file in time code, whose own tempo events change nothing."""
        self._fixed_bpm = fixed_bpm
        self._tempi: dict[int, float] = {}
        self._meters: dict[int, MeterChange] = {}
        self._keys: dict[int, Key] = {}
        self._keys_before: frozenset[int] = frozenset()
        self._chords: dict[int, tuple[int, str]] = {}
        # With the number of metas before: that is their order where they stand at one tick.
        self._markers: list[tuple[int, Marker]] = []
        self._read: list[FileEvent] = []
        self._extras: list[FileEvent] = []
        self._last_meter = MeterChange(0, Meter())

    def start_track(self) -> None:
        """What comes is another track's."""
        self._keys_before = frozenset(self._keys)

    def start_song(self, tick: int) -> None:
        """From `tick` on holds what holds where nobody says otherwise, whatever the song before had."""
        self._tempi[tick] = _DEFAULT_BPM
        self._set_meter(MeterChange(tick, Meter()))

    def mark(self, tick: int, text: str) -> None:
        """Put a marker."""
        self._add_marker(Marker(tick, text))

    def _add_marker(self, marker: Marker) -> None:
        self._markers.append((len(self._read), marker))

    def bar_line_from(self, tick: int) -> int:
        """The first bar line at or after `tick`, which is in the last meter that was read."""
        start, bar_ticks = self._last_meter.tick, self._last_meter.meter.bar_ticks
        return start - (start - tick) // bar_ticks * bar_ticks

    def add(self, event: FileEvent) -> bool:
        """Take in a meta, whichever track it is in; False where it says nothing that holds for all."""
        if meaning(event.kind, event.content) is None or self._is_of_its_track(event):
            return False
        self._read.append(event)
        if event.kind == SET_TEMPO:
            self._add_tempo(event)
        elif event.kind == TIME_SIGNATURE:
            self._add_meter(event)
        elif event.kind == KEY_SIGNATURE:
            self._add_key(event)
        else:
            self._add_sign(event.tick, event.kind, decode_text(event.content))
        return True

    @staticmethod
    def knows(kind: int) -> bool:
        """Whether `add` makes something of metas of this type."""
        return kind in (SET_TEMPO, TIME_SIGNATURE, KEY_SIGNATURE, *SIGNS)

    def keep(self, events: Iterable[FileEvent]) -> None:
        """Take in what stands for the whole song: texts to be read, and what is written again as it is."""
        prefix_tick = None
        for event in events:
            if event.status == META and meaning(event.kind, event.content) is not None:
                continue  # a track's own, and the track is none
            if event.is_prefix:
                prefix_tick = event.tick
            # What is said of one channel stays behind the prefix that says so.
            if event.tick == prefix_tick or (marker := _marker_of(event)) is None:
                self._extras.append(event)
            else:
                self._add_marker(marker)

    def _add_tempo(self, event: FileEvent) -> None:
        if bpm := tempo_of(event.content):
            self._tempi[event.tick] = bpm

    def _add_meter(self, event: FileEvent) -> None:
        if change := meter_of(event.content, event.tick):
            self._set_meter(change)

    def _set_meter(self, change: MeterChange) -> None:
        self._meters[change.tick] = change
        if change.tick >= self._last_meter.tick:
            self._last_meter = change

    def _add_key(self, event: FileEvent) -> None:
        if key := key_of(event.content):
            self._keys[event.tick] = key

    def _is_of_its_track(self, event: FileEvent) -> bool:
        is_other = event.kind == KEY_SIGNATURE and event.tick in self._keys_before
        return is_other and self._keys[event.tick] != key_of(event.content)

    def _add_sign(self, tick: int, kind: int, text: str) -> None:
        if kind != MARKER or not is_chord(text):
            self._add_marker(Marker(tick, text, TEXT_KINDS[kind]))
            return
        place, before = self._chords.get(tick, (0, text))
        if parse_chord(before) != parse_chord(text):
            # There is one chord at a time: what else looks like one may name a section.
            self._markers.append((place, Marker(tick, before)))
        self._chords[tick] = len(self._read), text

    def build(self) -> Conductor:
        """What holds for the song."""
        tempi = {0: self._fixed_bpm} if self._fixed_bpm else {0: _DEFAULT_BPM} | self._tempi
        meters = {0: MeterChange(0, Meter())} | self._meters
        conductor = Conductor(
            tempo=TempoMap(tuple(TempoChange(tick, tempi[tick]) for tick in sorted(tempi))),
            meter=MeterMap(tuple(meters[tick] for tick in sorted(meters))),
            keys=tuple(KeyChange(tick, self._keys[tick]) for tick in sorted(self._keys)),
            chords=tuple(ChordChange(tick, parse_chord(self._chords[tick][1])) for tick in sorted(self._chords)),
            markers=tuple(marker for _, marker in sorted(self._markers, key=lambda one: (one[1].tick, one[0]))),
        )
        extras = [*self._extras, *spelled_otherwise(_plain_events(conductor), self._read)]
        return replace(conductor, extras=kept_extras(extras, _last_tick(conductor)))


def is_sign(kind: int) -> bool:
    """Whether a meta of this type is a text that stands for all tracks and can be changed."""
    return kind in SIGNS


def kept_extras(extras: Iterable[FileEvent], last_tick: int) -> tuple[FileEvent, ...]:
    """In order of tick; of ends the last one alone, where it is after `last_tick` and all else."""
    in_order = sorted(extras, key=lambda event: event.tick)
    others = [event for event in in_order if not event.is_end]
    last = max(last_tick, max((event.tick for event in others), default=0))
    ends = [event for event in in_order if event.is_end and event.tick > last]
    return (*others, *ends[-1:])


def _last_tick(conductor: Conductor) -> int:
    ticks = [change.tick for change in conductor.tempo.changes]
    ticks += (change.tick for change in conductor.meter.changes)
    ticks += (change.tick for change in conductor.keys)
    ticks += (change.tick for change in conductor.chords)
    ticks += (marker.tick for marker in conductor.markers)
    return max(ticks)


def _marker_of(event: FileEvent) -> Marker | None:
    """The text that this is; None where it is none, or would not be written again as it was read."""
    if event.status != META or event.kind not in TEXT_KINDS:
        return None
    text = decode_text(event.content)
    marker = Marker(event.tick, text, TEXT_KINDS[event.kind])
    return marker if text and _marker_event(marker).payload == event.content else None


def conductor_events(conductor: Conductor) -> Iterator[RawEvent]:
    """The metas that say what `conductor` says, not in order of tick."""
    return respelled(_plain_events(conductor), conductor.extras)


def _plain_events(conductor: Conductor) -> Iterator[RawEvent]:
    """As the app writes them where no file did."""
    for tempo in conductor.tempo.changes:
        yield RawEvent(tempo.tick, META, SET_TEMPO, 0, tempo_payload(tempo.bpm))
    for meter in conductor.meter.changes:
        yield RawEvent(meter.tick, META, TIME_SIGNATURE, 0, meter_payload(meter))
    for key in conductor.keys:
        yield RawEvent(key.tick, META, KEY_SIGNATURE, 0, key_payload(key.key))
    for marker in conductor.markers:
        yield _marker_event(marker)
    for change in conductor.chords:
        yield text_event(
            change.tick, MARKER, change.chord.symbol(_flats(conductor, change)) if change.chord else NO_CHORD
        )


def file_event(event: FileEvent) -> RawEvent:
    """What was kept, to be written again."""
    return RawEvent(event.tick, event.status, event.kind, 0, event.content)


def _marker_event(marker: Marker) -> RawEvent:
    if marker.kind in _KEPT_TYPES:
        # A project file may hold anything in its place.
        with contextlib.suppress(ValueError):
            return RawEvent(marker.tick, META, _KEPT_TYPES[marker.kind], 0, bytes.fromhex(marker.text))
    return text_event(marker.tick, TEXT_TYPES.get(marker.kind, MARKER), marker.text)


def _flats(conductor: Conductor, change: ChordChange) -> bool:
    key = conductor.key_at(change.tick)
    return key is not None and key.uses_flats
