"""Chords of pieces, on the harmony network's grid, with the melody over them where there is one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from aiva_desktop.compose.requests import melody_line
from aiva_desktop.models.harmony_grid import ChordEvent, SlotGrid, chord_events, heard_melody
from aiva_desktop.models.harmony_vocabulary import HARMONY_STYLES
from aiva_desktop.models.melody import key_shift, mode_input
from aiva_desktop.score.chord_key import key_of_chords
from aiva_desktop.training.corpus import MAX_BARS, Rejected, Source, UnusableError, read_sources

MIN_CHORDS = 4
# A folder of this name holds chord symbols of chart songs.
_POP_FOLDER = "billboard"


@dataclass(frozen=True)
class HarmonyPiece:
    """Chords of one piece in C major or A minor. `style` and `mode` are input numbers.

    `melody` is (slots, `HEARD`) up to its end; None without a melody. `end` is the slot where melody and chords have
    ended.
    """

    name: str
    style: int
    mode: int
    grid: SlotGrid
    events: tuple[ChordEvent, ...]
    melody: NDArray[np.float32] | None
    end: int


def harmony_piece(source: Source) -> HarmonyPiece:
    """The chords of a file.

    Raises:
        UnusableError: when there are too few of them.
    """
    conductor = source.song.conductor
    key = source.key or key_of_chords(conductor.chords)
    shift, grid = key_shift(key), SlotGrid(conductor.meter)
    if conductor.chords and conductor.meter.bar_at(conductor.chords[-1].tick).index >= MAX_BARS:
        raise UnusableError(f"its chords go on for more than {MAX_BARS} bars")
    events = tuple(chord_events(conductor.chords, shift, grid))
    if len(events) < MIN_CHORDS:
        raise UnusableError(f"it has {len(events)} chords; {MIN_CHORDS} are the least")
    notes = melody_line(source.melody.notes) if source.melody else ()
    melody = heard_melody(notes, shift, grid) if notes else None
    end = max(events[-1].onset + 1, 0 if melody is None else len(melody))
    return HarmonyPiece(source.name, style_of_chords(source), mode_input(key), grid, events, melody, end)


def style_of_chords(source: Source) -> int:
    """The input number of a file's style."""
    return HARMONY_STYLES.index("pop") if _POP_FOLDER in source.path.parts else source.style


def read_harmony(files: Iterable[Path]) -> Iterator[HarmonyPiece | Rejected]:
    """The chords of every file."""
    for found in read_sources(files):
        if isinstance(found, Rejected):
            yield found
            continue
        try:
            yield harmony_piece(found)
        except UnusableError as error:
            yield Rejected(found.path, str(error))
