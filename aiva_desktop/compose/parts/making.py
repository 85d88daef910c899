"""Parts: what can be made from chords, for which instrument, in which register."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from aiva_desktop.compose.parts import bass, figures
from aiva_desktop.compose.parts.figures import Figure
from aiva_desktop.compose.parts.spans import ChordSpan
from aiva_desktop.compose.parts.strokes import Stroke, as_notes
from aiva_desktop.compose.parts.voice_leading import Register, led
from aiva_desktop.language import marked
from aiva_desktop.score.notes import Note
from aiva_desktop.score.time import MeterMap

BassLine = Callable[[Sequence[ChordSpan], MeterMap, int, int], list[Stroke]]


class Texture(StrEnum):
    """How a part plays the chords."""

    BLOCK = "block"
    PAD = "pad"
    BROKEN = "broken"
    ALBERTI = "alberti"
    WALTZ = "waltz"
    STRUM = "strum"
    BASS = "bass"
    FIFTHS = "fifths"
    WALKING = "walking"


@dataclass(frozen=True, slots=True)
class Part:
    """A part to be made: `program` is General MIDI 0..127, `register` where it plays, `velocity` its level, 1..127."""

    name: str
    texture: Texture
    program: int
    register: Register
    velocity: int = 58


_PIANO, _STEEL_GUITAR, _STRINGS, _ACOUSTIC_BASS = 0, 25, 48, 32
_LEFT_HAND, _MIDDLE, _GUITAR, _LOW = Register(48, 67), Register(52, 72), Register(48, 72, 4), Register(28, 50, 1)
# The usual instrument and register of each texture.
USUAL_PARTS: dict[Texture, Part] = {
    Texture.BLOCK: Part(marked("Chords"), Texture.BLOCK, _PIANO, _MIDDLE),
    Texture.PAD: Part(marked("Strings"), Texture.PAD, _STRINGS, Register(50, 76, 4), 50),
    Texture.BROKEN: Part(marked("Broken chords"), Texture.BROKEN, _PIANO, _MIDDLE),
    Texture.ALBERTI: Part(marked("Alberti bass"), Texture.ALBERTI, _PIANO, _LEFT_HAND),
    Texture.WALTZ: Part(marked("Waltz"), Texture.WALTZ, _PIANO, Register(43, 67, 4)),
    Texture.STRUM: Part(marked("Guitar"), Texture.STRUM, _STEEL_GUITAR, _GUITAR, 54),
    Texture.BASS: Part(marked("Bass"), Texture.BASS, _ACOUSTIC_BASS, _LOW, 64),
    Texture.FIFTHS: Part(marked("Bass"), Texture.FIFTHS, _ACOUSTIC_BASS, _LOW, 64),
    Texture.WALKING: Part(marked("Bass"), Texture.WALKING, _ACOUSTIC_BASS, _LOW, 64),
}
_FIGURES: dict[Texture, Figure] = {
    Texture.BLOCK: figures.block,
    Texture.PAD: figures.pad,
    Texture.BROKEN: figures.broken,
    Texture.ALBERTI: figures.alberti,
    Texture.WALTZ: figures.waltz,
    Texture.STRUM: figures.strum,
}
_BASS_LINES: dict[Texture, BassLine] = {
    Texture.BASS: bass.held,
    Texture.FIFTHS: bass.with_fifths,
    Texture.WALKING: bass.walking,
}


def with_choices(part: Part, program: int, octaves: int = 0, louder: int = 0) -> Part:
    """The part for another instrument, `octaves` higher as far as there is room, and `louder` in velocity."""
    register = part.register
    while octaves and not (register.low + 12 * octaves >= 0 and register.high + 12 * octaves <= 127):
        octaves -= 1 if octaves > 0 else -1
    moved = replace(register, low=register.low + 12 * octaves, high=register.high + 12 * octaves)
    return replace(part, program=program, register=moved, velocity=min(127, max(1, part.velocity + louder)))


def make_part(part: Part, spans: Sequence[ChordSpan], meter: MeterMap) -> tuple[Note, ...]:
    """The notes of a part over `spans`, sorted, all inside its register and none longer than its chord asks for."""
    low, high = part.register.low, part.register.high
    if part.texture in _BASS_LINES:
        strokes = _BASS_LINES[part.texture](spans, meter, low, high)
    else:
        voicings = led([span.chord for span in spans], part.register)
        strokes = _FIGURES[part.texture](spans, voicings, meter)
    return as_notes(strokes, meter, part.velocity)
