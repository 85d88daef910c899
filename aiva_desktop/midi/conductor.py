"""Tempo, meter, key, chords and texts: the metas that hold for all tracks, from and to a file."""

from __future__ import annotations

import contextlib
import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from aiva_desktop.midi.events import META, RawEvent
from aiva_desktop.score.chords import NO_CHORD, Chord, ChordChange, parse_chord
from aiva_desktop.score.file_events import FileEvent
from aiva_desktop.score.pitch import Key, Mode
from aiva_desktop.score.song import Conductor, KeyChange, Marker
from aiva_desktop.score.time import (
    MAX_BPM,
    MIN_BPM,
    Meter,
    MeterChange,
    MeterMap,
    TempoChange,
    TempoMap,
)

TRACK_NAME = 0x03
_MARKER = 0x06
_CUE = 0x07
_SET_TEMPO = 0x51
_TIME_SIGNATURE = 0x58
_KEY_SIGNATURE = 0x59
_TEXT_KINDS = {
    0x01: "text",
    0x02: "copyright",
    0x04: "instrument_name",
    0x05: "lyrics",
    _MARKER: "marker",
    _CUE: "cue_marker",
    0x08: "program_name",
    0x09: "device_name",
}
# Of older projects: markers whose text is the content of such a meta in hexadecimal digits.
_KEPT_TYPES = {"sequence_number": 0x00, "smpte_offset": 0x54, "sequencer_specific": 0x7F}
_TEXT_TYPES = {kind: number for number, kind in _TEXT_KINDS.items()}
# Texts that the app shows and changes.
_SIGNS = (_MARKER, _CUE)
_MAX_TEXT_BYTES = 4096
_MAX_TEXT_LENGTH = _MAX_TEXT_BYTES // 4  # a character takes four bytes at most
_MICROSECONDS_A_MINUTE = 60_000_000
_DEFAULT_BPM = 120.0
_SLOWEST_TEMPO = 0xFF_FFFF  # microseconds a quarter note
_MAX_DENOMINATOR_POWER = 6
# "Chorus" and "Bridge" start with note names too. A chord's quality is made of these words and signs alone.
_CHORD_TEXT = re.compile(
    r"(?:N\.?C\.?|[A-G][#b]?(?:maj|Maj|min|mmaj|m|M|dim|aug|sus|add|alt|omit|no|\d+|[#b+\-()°ø^, ])*(?:/[A-G][#b]?)?)"
)


class ConductorBuilder:
    """Collects the metas of all tracks. Of several changes at one tick the last one read holds."""

    def __init__(self, fixed_bpm: float | None = None) -> None:
        """`fixed_bpm`: the tempo of a file in time code, whose own tempo events change nothing."""
        self._fixed_bpm = fixed_bpm
        self._tempi: dict[int, float] = {}
        self._meters: dict[int, Meter] = {}
        self._keys: dict[int, Key] = {}
        self._chords: dict[int, Chord | None] = {}
        self._markers: list[Marker] = []
        self._extras: list[FileEvent] = []
        self._last_meter = MeterChange(0, Meter())

    def start_song(self, tick: int) -> None:
        """From `tick` on holds what holds where nobody says otherwise, whatever the song before had."""
        self._tempi[tick] = _DEFAULT_BPM
        self._set_meter(tick, Meter())

    def mark(self, tick: int, text: str) -> None:
        """Put a marker."""
        self._markers.append(Marker(tick, text))

    def bar_line_from(self, tick: int) -> int:
        """The first bar line at or after `tick`, which is in the last meter that was read."""
        start, bar_ticks = self._last_meter.tick, self._last_meter.meter.bar_ticks
        return start - (start - tick) // bar_ticks * bar_ticks

    def add(self, tick: int, kind: int, payload: bytes) -> None:
        """Take in a meta of type `kind` at `tick` (the app's ticks); what cannot be understood is left out."""
        if kind == _SET_TEMPO and len(payload) >= 3:
            self._add_tempo(tick, int.from_bytes(payload[:3], "big"))
        elif kind == _TIME_SIGNATURE and len(payload) >= 2:
            self._add_meter(tick, payload[0], payload[1])
        elif kind == _KEY_SIGNATURE and len(payload) >= 2:
            self._add_key(tick, int.from_bytes(payload[:1], "big", signed=True), payload[1])
        elif kind in _SIGNS:
            self._add_sign(tick, kind, decode_text(payload))

    @staticmethod
    def knows(kind: int) -> bool:
        """Whether `add` makes something of metas of this type, in whichever track they are."""
        return kind in (_SET_TEMPO, _TIME_SIGNATURE, _KEY_SIGNATURE, *_SIGNS)

    def keep(self, events: Iterable[FileEvent]) -> None:
        """Take in what stands for the whole song: texts to be read, and what is written again as it is."""
        for event in events:
            if (marker := _marker_of(event)) is None:
                self._extras.append(event)
            else:
                self._markers.append(marker)

    def _add_tempo(self, tick: int, microseconds: int) -> None:
        if microseconds:
            self._tempi[tick] = min(MAX_BPM, max(MIN_BPM, _MICROSECONDS_A_MINUTE / microseconds))

    def _add_meter(self, tick: int, numerator: int, power: int) -> None:
        if numerator and power <= _MAX_DENOMINATOR_POWER:
            self._set_meter(tick, Meter(numerator, 2**power))

    def _set_meter(self, tick: int, meter: Meter) -> None:
        self._meters[tick] = meter
        if tick >= self._last_meter.tick:
            self._last_meter = MeterChange(tick, meter)

    def _add_key(self, tick: int, sharps: int, minor: int) -> None:
        if -7 <= sharps <= 7:
            self._keys[tick] = Key((7 * sharps + 9 * (minor == 1)) % 12, Mode.MINOR if minor == 1 else Mode.MAJOR)

    def _add_sign(self, tick: int, kind: int, text: str) -> None:
        if kind == _MARKER and _CHORD_TEXT.fullmatch(text.strip()):
            self._chords[tick] = parse_chord(text)
        elif text:
            self._markers.append(Marker(tick, text, _TEXT_KINDS[kind]))

    def build(self) -> Conductor:
        """What holds for the song."""
        tempi = {0: self._fixed_bpm} if self._fixed_bpm else {0: _DEFAULT_BPM} | self._tempi
        meters = {0: Meter()} | self._meters
        conductor = Conductor(
            tempo=TempoMap(tuple(TempoChange(tick, tempi[tick]) for tick in sorted(tempi))),
            meter=MeterMap(tuple(MeterChange(tick, meters[tick]) for tick in sorted(meters))),
            keys=tuple(KeyChange(tick, self._keys[tick]) for tick in sorted(self._keys)),
            chords=tuple(ChordChange(tick, self._chords[tick]) for tick in sorted(self._chords)),
            markers=tuple(sorted(self._markers, key=lambda marker: marker.tick)),
        )
        return replace(conductor, extras=kept_extras(self._extras, _last_tick(conductor)))


def is_sign(kind: int) -> bool:
    """Whether a meta of this type is a text that stands for all tracks and can be changed."""
    return kind in _SIGNS


def kept_extras(extras: Iterable[FileEvent], last_tick: int) -> tuple[FileEvent, ...]:
    """In order of tick; of an end, only one after `last_tick` and all else says something."""
    in_order = sorted(extras, key=lambda event: event.tick)
    last = max((event.tick for event in in_order if not event.is_end), default=0)
    return tuple(event for event in in_order if not event.is_end or event.tick > max(last, last_tick))


def _last_tick(conductor: Conductor) -> int:
    ticks = [change.tick for change in conductor.tempo.changes]
    ticks += (change.tick for change in conductor.meter.changes)
    ticks += (change.tick for change in conductor.keys)
    ticks += (change.tick for change in conductor.chords)
    ticks += (marker.tick for marker in conductor.markers)
    return max(ticks)


def _marker_of(event: FileEvent) -> Marker | None:
    """The text that this is; None where it is none, or would not be written again as it was read."""
    if event.status != META or event.kind not in _TEXT_KINDS:
        return None
    text = decode_text(event.content)
    marker = Marker(event.tick, text, _TEXT_KINDS[event.kind])
    return marker if text and _marker_event(marker).payload == event.content else None


def decode_text(payload: bytes) -> str:
    """A text of a file that does not say its encoding: UTF-8 where that fits, else Latin-1, which always does."""
    payload = payload[:_MAX_TEXT_BYTES]
    try:
        return payload.decode("utf-8")
    except UnicodeDecodeError:
        return payload.decode("latin-1")


def text_event(tick: int, kind: int, text: str) -> RawEvent:
    """A text meta, in UTF-8."""
    return RawEvent(tick, META, kind, 0, text[:_MAX_TEXT_LENGTH].encode("utf-8", "replace"))


def conductor_events(conductor: Conductor) -> Iterator[RawEvent]:
    """The metas that say what `conductor` says, not in order of tick."""
    for tempo in conductor.tempo.changes:
        yield RawEvent(tempo.tick, META, _SET_TEMPO, 0, _tempo_payload(tempo.bpm))
    for meter in conductor.meter.changes:
        yield RawEvent(meter.tick, META, _TIME_SIGNATURE, 0, _meter_payload(meter.meter))
    for key in conductor.keys:
        yield RawEvent(key.tick, META, _KEY_SIGNATURE, 0, _key_payload(key.key))
    for marker in conductor.markers:
        yield _marker_event(marker)
    yield from map(file_event, conductor.extras)
    for change in conductor.chords:
        yield text_event(
            change.tick, _MARKER, change.chord.symbol(_flats(conductor, change)) if change.chord else NO_CHORD
        )


def file_event(event: FileEvent) -> RawEvent:
    """What was kept, to be written again."""
    return RawEvent(event.tick, event.status, event.kind, 0, event.content)


def _marker_event(marker: Marker) -> RawEvent:
    if marker.kind in _KEPT_TYPES:
        # A project file may hold anything in its place.
        with contextlib.suppress(ValueError):
            return RawEvent(marker.tick, META, _KEPT_TYPES[marker.kind], 0, bytes.fromhex(marker.text))
    return text_event(marker.tick, _TEXT_TYPES.get(marker.kind, _MARKER), marker.text)


def _flats(conductor: Conductor, change: ChordChange) -> bool:
    key = conductor.key_at(change.tick)
    return key is not None and key.uses_flats


def _tempo_payload(bpm: float) -> bytes:
    return min(_SLOWEST_TEMPO, round(_MICROSECONDS_A_MINUTE / bpm)).to_bytes(3, "big")


def _meter_payload(meter: Meter) -> bytes:
    clocks_a_click = min(255, meter.pulse_ticks // 20)  # MIDI clocks: 24 a quarter note
    return bytes((meter.numerator, meter.denominator.bit_length() - 1, clocks_a_click, 8))


def _key_payload(key: Key) -> bytes:
    minor = key.mode is Mode.MINOR
    sharps = 7 * (key.tonic - 9 * minor) % 12
    if key.uses_flats or sharps > 7:
        sharps -= 12
    return sharps.to_bytes(1, "big", signed=True) + bytes((minor,))
