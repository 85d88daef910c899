"""Notes without a pitch.

MusicXML tells a drum by its instrument, the library keeps one instrument a part: so it gets drums as notes at the pitch
that General MIDI gives each drum, and this file turns one into the other, in the XML.
"""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree.ElementTree import Element, SubElement

from aiva_desktop.score.song import DRUM_CHANNEL

_STEPS = {"C": 0, "D": 2, "E": 4, "F": 5, "G": 7, "A": 9, "B": 11}
_SHARPS = ("C", "C#", "D", "D#", "E", "F", "F#", "G", "G#", "A", "A#", "B")
_SNARE = 38
# What stands before a note's instrument (MusicXML 4.0, `note`).
_BEFORE_INSTRUMENT = ("duration", "tie")


def give_pitches(root: Element) -> frozenset[int]:
    """Make notes of all drums, at their General MIDI pitches; the places of the parts that are mostly drums."""
    drums = {
        str(one.get("id")): pitch
        for one in root.iter("midi-instrument")
        if (pitch := _number(one.findtext("midi-unpitched"))) is not None and 1 <= pitch <= 128
    }
    places = set()
    for place, part in enumerate(root.findall("part")):
        notes = [note for note in part.iter("note") if note.find("rest") is None]
        unpitched = [note for note in notes if note.find("unpitched") is not None]
        for note in unpitched:
            instrument = note.find("instrument")
            number = drums.get(str(instrument.get("id")) if instrument is not None else "")
            _set_pitch(note, _SNARE if number is None else number - 1)
        if 2 * len(unpitched) > len(notes):
            places.add(place)
    return frozenset(places)


def take_pitches(root: Element, places: frozenset[int]) -> None:
    """Make drums of the notes in the parts at `places`, and name an instrument for each pitch."""
    described = list(root.iter("score-part"))
    for place, part in enumerate(root.findall("part")):
        if place in places:
            notes = [(note, pitch) for note in part.iter("note") if (pitch := _pitch_of(note)) is not None]
            identity = str(part.get("id"))
            for note, pitch in notes:
                _set_drum(note, _instrument_id(identity, pitch))
            _describe(described[place], identity, sorted({pitch for _, pitch in notes}))


def _set_pitch(note: Element, midi: int) -> None:
    element = note.find("unpitched")
    assert element is not None
    element.clear()
    element.tag = "pitch"
    name = _SHARPS[midi % 12]
    SubElement(element, "step").text = name[0]
    if len(name) > 1:
        SubElement(element, "alter").text = "1"
    SubElement(element, "octave").text = str(midi // 12 - 1)


def _pitch_of(note: Element) -> int | None:
    pitch = note.find("pitch")
    if pitch is None:
        return None
    step, octave = _STEPS[pitch.findtext("step", "C")], int(pitch.findtext("octave", "4"))
    return 12 * (octave + 1) + step + int(float(pitch.findtext("alter", "0")))


def _set_drum(note: Element, instrument: str) -> None:
    element = note.find("pitch")
    assert element is not None
    step, octave = element.findtext("step"), element.findtext("octave")
    element.clear()
    element.tag = "unpitched"
    SubElement(element, "display-step").text = step
    SubElement(element, "display-octave").text = octave
    for accidental in note.findall("accidental"):
        note.remove(accidental)
    named = Element("instrument", {"id": instrument})
    note.insert(1 + max(_places_of(note, _BEFORE_INSTRUMENT), default=-1), named)


def _places_of(note: Element, tags: tuple[str, ...]) -> Iterator[int]:
    return (place for place, child in enumerate(note) if child.tag in tags)


def _describe(score_part: Element, part: str, pitches: list[int]) -> None:
    for tag in ("score-instrument", "midi-device", "midi-instrument"):
        for old in score_part.findall(tag):
            score_part.remove(old)
    for pitch in pitches:
        instrument = SubElement(score_part, "score-instrument", {"id": _instrument_id(part, pitch)})
        SubElement(instrument, "instrument-name").text = str(pitch)
    for pitch in pitches:
        sound = SubElement(score_part, "midi-instrument", {"id": _instrument_id(part, pitch)})
        SubElement(sound, "midi-channel").text = str(DRUM_CHANNEL + 1)
        SubElement(sound, "midi-unpitched").text = str(pitch + 1)


def _instrument_id(part: str, pitch: int) -> str:
    return f"{part}-I{pitch + 1}"


def _number(text: str | None) -> int | None:
    text = (text or "").strip()
    return int(text) if text.isdigit() and len(text) < 5 else None
