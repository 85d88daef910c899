"""A track as a staff: measures, voices, ties, and in the first staff the signs that hold for all."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from aiva_desktop.notation.chord_kinds import chord_symbol
from aiva_desktop.notation.quantizing import UNITS_PER_QUARTER, Event, NotationGrid, voices_of
from aiva_desktop.score.file_events import FileEvent
from aiva_desktop.score.pitch import Key, Mode
from aiva_desktop.score.song import Conductor, Marker, Song, Track
from aiva_desktop.score.time import PPQ, BarSpan, MeterMap

_SHARPS_OF_MAJOR = {(7 * sharps) % 12: sharps for sharps in range(-6, 6)}


@dataclass(frozen=True)
class _Piece:
    """A part of an event within a bar: `start`..`end` in units from the start of the song."""

    start: int
    end: int
    event: Event
    is_first: bool
    is_last: bool


def staff_of(library: Any, song: Song, track: Track, is_first: bool) -> Any:
    """music21's Part of a track; the first staff carries tempo, chords and marks."""
    part = library.stream.Part(id=f"P{track.id}")
    part.partName = track.name
    part.insert(0, _instrument(library, track))
    grid = NotationGrid(track.notes)
    voices = voices_of(track.notes, grid)
    for number, bar in enumerate(_bars(song.conductor.meter, song.end_tick)):
        measure = library.stream.Measure(number=number + 1)
        _put_signs(library, measure, song.conductor, bar, is_start=number == 0)
        if is_first:
            _put_marks(library, measure, song.conductor, bar)
        _put_voices(library, measure, voices, grid, bar)
        part.append(measure)
    _put_clef(library, part, track)
    _put_lyrics(part, song.conductor.markers if is_first else (), track.extras)
    return part


def _bars(meter: MeterMap, end_tick: int) -> Iterator[BarSpan]:
    index = 0
    while (bar := meter.bar(index)).start_tick < max(1, end_tick):
        yield bar
        index += 1


def _instrument(library: Any, track: Track) -> Any:
    instrument = library.instrument.instrumentFromMidiProgram(track.program)
    # The notes sound as they are written here, whatever the instrument.
    instrument.transposition = None
    instrument.partName = track.name
    instrument.midiProgram = track.program
    instrument.midiChannel = track.channel
    return instrument


def _put_clef(library: Any, part: Any, track: Track) -> None:
    first = part.getElementsByClass("Measure").first()
    first.clef = library.clef.PercussionClef() if track.is_drums else library.clef.bestClef(part, recurse=True)


def _quarters(ticks: float) -> Fraction:
    return Fraction(round(ticks), PPQ)


def _put_signs(library: Any, measure: Any, conductor: Conductor, bar: BarSpan, is_start: bool) -> None:
    """Meter and key, where they change."""
    before = None if is_start else conductor.meter.meter_at(bar.start_tick - 1)
    if bar.meter != before:
        measure.timeSignature = library.meter.TimeSignature(str(bar.meter))
    starts = [change for change in conductor.keys if bar.start_tick <= change.tick < bar.end_tick]
    for change in starts:
        measure.insert(_quarters(change.tick - bar.start_tick), _key(library, change.key))


def _key(library: Any, key: Key) -> Any:
    major = key.tonic if key.mode is Mode.MAJOR else (key.tonic + 3) % 12
    return library.key.KeySignature(_SHARPS_OF_MAJOR[major]).asKey(key.mode.value)


def _put_marks(library: Any, measure: Any, conductor: Conductor, bar: BarSpan) -> None:
    """Tempo, chord symbols and rehearsal marks of this bar."""
    for tempo in conductor.tempo.changes:
        if bar.start_tick <= tempo.tick < bar.end_tick:
            mark = library.tempo.MetronomeMark(number=tempo.bpm)
            measure.insert(_quarters(tempo.tick - bar.start_tick), mark)
    for change in conductor.chords:
        if bar.start_tick <= change.tick < bar.end_tick:
            key = conductor.key_at(change.tick)
            flats = key is not None and key.uses_flats
            symbol = library.harmony.NoChord() if change.chord is None else chord_symbol(library, change.chord, flats)
            measure.insert(_quarters(change.tick - bar.start_tick), symbol)
    for marker in conductor.markers:
        if marker.kind == "marker" and bar.start_tick <= marker.tick < bar.end_tick:
            mark = library.expressions.RehearsalMark(marker.text)
            measure.insert(_quarters(marker.tick - bar.start_tick), mark)


def _put_lyrics(part: Any, markers: Iterable[Marker], extras: Iterable[FileEvent]) -> None:
    texts = {_quarters(marker.tick): marker.text for marker in markers if marker.kind == "lyrics"}
    texts |= {_quarters(event.tick): text for event in extras if (text := event.lyric)}
    for note in part.flatten().notes if texts else ():
        if "ChordSymbol" not in note.classes and (text := texts.get(Fraction(note.offset))) is not None:
            note.lyric = text


def _put_voices(
    library: Any, measure: Any, voices: Sequence[Sequence[Event]], grid: NotationGrid, bar: BarSpan
) -> None:
    start, end = _unit(bar.start_tick), _unit(bar.end_tick)
    inside = [pieces for voice in voices if (pieces := list(_pieces(voice, grid, start, end)))]
    for number, pieces in enumerate(inside or [[]]):
        voice = library.stream.Voice(id=str(number + 1)) if len(inside) > 1 else measure
        for element, place in _elements(library, pieces, grid, start, end):
            voice.insert(Fraction(place - start, UNITS_PER_QUARTER), element)
        if voice is not measure:
            measure.insert(0, voice)


def _unit(tick: int) -> int:
    return round(tick * UNITS_PER_QUARTER / PPQ)


def _pieces(voice: Sequence[Event], grid: NotationGrid, start: int, end: int) -> Iterator[_Piece]:
    for event in voice:
        if event.start < end and event.end > start:
            for first, last in grid.pieces(max(start, event.start), min(end, event.end)):
                yield _Piece(first, last, event, first == event.start, last == event.end)


def _elements(
    library: Any, pieces: Sequence[_Piece], grid: NotationGrid, start: int, end: int
) -> Iterator[tuple[Any, int]]:
    """Notes and chords, with rests between them, and where each begins."""
    place = start
    for piece in pieces:
        yield from _rests(library, grid, place, piece.start)
        yield _notes(library, piece), piece.start
        place = piece.end
    yield from _rests(library, grid, place, end)


def _rests(library: Any, grid: NotationGrid, start: int, end: int) -> Iterator[tuple[Any, int]]:
    for first, last in grid.pieces(start, end):
        yield library.note.Rest(quarterLength=Fraction(last - first, UNITS_PER_QUARTER)), first


def _notes(library: Any, piece: _Piece) -> Any:
    notes, length = piece.event.notes, Fraction(piece.end - piece.start, UNITS_PER_QUARTER)
    singles = [library.note.Note(note.pitch) for note in notes]
    element = singles[0] if len(singles) == 1 else library.chord.Chord(singles)
    element.quarterLength = length
    # The library writes one loudness for a chord.
    element.volume.velocity = round(sum(note.velocity for note in notes) / len(notes))
    tie = _tie(piece)
    for each in singles if tie is not None else ():
        each.tie = library.tie.Tie(tie)
    return element


def _tie(piece: _Piece) -> str | None:
    if piece.is_first and piece.is_last:
        return None
    return "start" if piece.is_first else "stop" if piece.is_last else "continue"
