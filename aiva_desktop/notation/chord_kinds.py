"""Chord symbols between MusicXML's kinds (MusicXML 4.0, `kind-value`) and the app's qualities."""

from __future__ import annotations

from typing import Any

from aiva_desktop.score.chords import Chord, parse_chord
from aiva_desktop.score.pitch import pitch_name

# Of several qualities for one kind the first is the one that is read.
_QUALITIES = {
    "major": ("", "maj"),
    "minor": ("m", "min"),
    "augmented": ("aug", "+"),
    "diminished": ("dim",),
    "dominant-seventh": ("7",),
    "major-seventh": ("maj7",),
    "minor-seventh": ("m7",),
    "minor-major-seventh": ("mmaj7",),
    "augmented-seventh": ("aug7", "7#5"),
    "half-diminished-seventh": ("m7b5",),
    "diminished-seventh": ("dim7",),
    "seventh-flat-five": ("7b5",),
    "major-sixth": ("6",),
    "minor-sixth": ("m6",),
    "dominant-ninth": ("9",),
    "major-ninth": ("maj9",),
    "minor-ninth": ("m9",),
    "dominant-11th": ("11",),
    "minor-11th": ("m11",),
    "dominant-13th": ("13",),
    "suspended-second": ("sus2",),
    "suspended-fourth": ("sus4", "sus"),
    "suspended-fourth-seventh": ("7sus4",),
    "power": ("5",),
}
# Written as the nearest kind that there is; the reader hears the chord without its added note.
_NEAREST = {
    "7b9": "dominant-seventh",
    "7#9": "dominant-seventh",
    "add9": "major",
    "madd9": "minor",
    "69": "major-sixth",
}
_KINDS = {quality: kind for kind, qualities in _QUALITIES.items() for quality in qualities} | _NEAREST


def chord_symbol(library: Any, chord: Chord, flats: bool) -> Any:
    """music21's symbol of a chord."""
    bass = {} if chord.bass is None else {"bass": _spelled(chord.bass, flats)}
    return library.harmony.ChordSymbol(
        root=_spelled(chord.root, flats), kind=_KINDS.get(chord.quality, "major"), **bass
    )


def chord_of(symbol: Any) -> Chord | None:
    """The chord that a symbol of music21's stands for; None for "no chord".

    Raises:
        ValueError: when the app does not know it.
    """
    if "NoChord" in symbol.classes:
        return None
    quality = _QUALITIES.get(str(symbol.chordKind))
    root = symbol.root()
    if quality is None or root is None:
        return parse_chord(_with_b(str(symbol.figure)))
    bass = symbol.bass()
    has_bass = bass is not None and bass.pitchClass != root.pitchClass
    return Chord(root.pitchClass, quality[0], bass.pitchClass if has_bass else None)


def _spelled(pitch_class: int, flats: bool) -> str:
    """music21 writes flats as "-"."""
    return pitch_name(60 + pitch_class, flats).rstrip("0123456789-").replace("b", "-")


def _with_b(figure: str) -> str:
    quality, slash, bass = figure[2:].partition("/")
    return figure[:1] + figure[1:2].replace("-", "b") + quality + slash + bass.replace("-", "b")
