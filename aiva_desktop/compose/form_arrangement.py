"""A piece in a form arranged: which parts accompany each section, and how loud the melody is on its way."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import replace

from aiva_desktop.compose.form import Form
from aiva_desktop.compose.form_request import FormRequest
from aiva_desktop.compose.parts.making import USUAL_PARTS, Texture, make_part
from aiva_desktop.compose.parts.spans import chord_spans
from aiva_desktop.language import tr
from aiva_desktop.score.chords import ChordChange
from aiva_desktop.score.notes import Note
from aiva_desktop.score.song import Track
from aiva_desktop.score.time import MeterMap

# What accompanies the theme's sections, and those of each further letter, the last for all after it.
_OF_LETTERS = (
    (Texture.BROKEN, Texture.BASS),
    (Texture.PAD, Texture.FIFTHS),
    (Texture.BLOCK, Texture.WALKING),
)
# A return at the end is fuller than the theme was.
_AT_THE_END = Texture.PAD
# Against how it is written: how loud sections are by their letter, and how much a phrase swells towards its middle.
_LEVELS = (0.94, 1.04, 1.0)
_SWELL = 0.1
_LOUDEST = 127


def textures_of(form: Form, index: int, meter: MeterMap, start_tick: int) -> tuple[Texture, ...]:
    """What accompanies section `index`; a theme in three is a waltz."""
    textures: tuple[Texture, ...] = _OF_LETTERS[min(_rank(form, index), len(_OF_LETTERS) - 1)]
    if meter.meter_at(start_tick).numerator == 3:
        textures = tuple(Texture.WALTZ if one is Texture.BROKEN else one for one in textures)
    is_return = index == len(form.sections) - 1 and form.model_of(index) is not None
    return (*textures, _AT_THE_END) if is_return and _AT_THE_END not in textures else textures


def _rank(form: Form, index: int) -> int:
    """0 for the letter of the theme, 1 for the next new one, and so on."""
    letters = list(dict.fromkeys(section.letter for section in form.sections))
    return letters.index(form.sections[index].letter)


def accompaniment(request: FormRequest, chords: Sequence[ChordChange]) -> list[Track]:
    """The parts as tracks without ids, those of one name and instrument as one."""
    tracks: dict[tuple[str, int], list[Note]] = {}
    for index in range(len(request.form.sections)):
        start, end = request.start_tick(index), request.start_tick(index + 1)
        spans = chord_spans(chords, start, end)
        for texture in textures_of(request.form, index, request.meter, start):
            part = USUAL_PARTS[texture]
            tracks.setdefault((part.name, part.program), []).extend(make_part(part, spans, request.meter))
    return [
        Track(0, tr(name), tuple(sorted(notes)), program=program) for (name, program), notes in tracks.items() if notes
    ]


def with_dynamics(notes: Sequence[Note], request: FormRequest) -> tuple[Note, ...]:
    """What was written, with a level for each section and a swell over each; the motif keeps its own."""
    return tuple(_louder(note, _factor(note.onset, request)) for note in notes)


def _factor(tick: int, request: FormRequest) -> float:
    if not request.given_end_tick <= tick < request.end_tick:
        return 1.0
    for index, start, end in _spans(request):
        if tick < end:
            level = _LEVELS[min(_rank(request.form, index), len(_LEVELS) - 1)]
            return level + _SWELL * (math.sin(math.pi * (tick - start) / (end - start)) - 0.5)
    return 1.0


def _spans(request: FormRequest) -> Iterator[tuple[int, int, int]]:
    for index in range(len(request.form.sections)):
        yield index, request.start_tick(index), request.start_tick(index + 1)


def _louder(note: Note, factor: float) -> Note:
    return replace(note, velocity=max(1, min(_LOUDEST, round(note.velocity * factor))))
