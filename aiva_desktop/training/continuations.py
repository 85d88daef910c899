"""What the engine writes after the openings of real pieces, beside how the pieces really go on."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

import numpy as np

from aiva_desktop.compose.candidates import NoteWritten
from aiva_desktop.compose.engine import Engine
from aiva_desktop.compose.requests import MAX_CANDIDATES, ContinueRequest
from aiva_desktop.models.vocabulary import STYLES
from aiva_desktop.score.notes import Note
from aiva_desktop.training.corpus import Rejected, Source, read_sources, style_of
from aiva_desktop.training.openings import Opening, opening_of

# As a style: the one that each piece's folder stands for.
FOLDER_STYLE = "folder"


@dataclass(frozen=True)
class Asked:
    """How continuations are asked for: `takes` of every opening, with its chords or without, in one style."""

    style: str = STYLES[0]
    with_chords: bool = False
    takes: int = 1
    seed: int = 1

    def style_of(self, opening: Opening) -> str:
        """The style to ask for after an opening."""
        return STYLES[opening.style] if self.style == FOLDER_STYLE else self.style


@dataclass(frozen=True)
class Continued:
    """An opening and what the engine wrote after it, take by take."""

    opening: Opening
    takes: tuple[tuple[Note, ...], ...]


@dataclass
class Found:
    """Openings of the files of a folder, and what could not be used: too short or silent after the opening."""

    openings: list[Opening] = field(default_factory=list)
    short: int = 0
    rejected: list[Rejected] = field(default_factory=list)


def find_openings(files: Sequence[Path], asked: Asked, of_each_style: int | None = None) -> Iterator[Found]:
    """Read files in an order drawn by the seed, at most so many openings of each style; yields after each file."""
    found = Found()
    taken: Counter[str] = Counter()
    for number in np.random.default_rng(asked.seed).permutation(len(files)):
        style = style_of(files[number])
        if taken[style] == of_each_style:
            continue
        for source in read_sources([files[number]], style):
            taken[style] += _sort_in(source, found, asked.with_chords)
        yield found


def _sort_in(source: Source | Rejected, found: Found, with_chords: bool) -> bool:
    """Whether the source has an opening."""
    if isinstance(source, Rejected):
        found.rejected.append(source)
        return False
    opening = opening_of(source)
    if opening is None or not opening.real:
        found.short += 1
        return False
    chords = source.song.conductor.chords if with_chords else ()
    found.openings.append(replace(opening, request=replace(opening.request, chords=chords)))
    return True


def continuations(openings: Iterable[Opening], engine: Engine, asked: Asked) -> Iterator[Continued]:
    """Ask for the continuations one after the other; equal seeds give equal notes."""
    for number, opening in enumerate(openings):
        request = replace(opening.request, style=asked.style_of(opening))
        takes: list[tuple[Note, ...]] = []
        while len(takes) < asked.takes:
            candidates = min(MAX_CANDIDATES, asked.takes - len(takes))
            seed = asked.seed + 1000 * number + len(takes)
            takes += _written(engine, replace(request, candidates=candidates, seed=seed))
        yield Continued(opening, tuple(takes))


def _written(engine: Engine, request: ContinueRequest) -> list[tuple[Note, ...]]:
    notes: list[list[Note]] = [[] for _ in range(request.candidates)]
    for event in engine.continue_melody(request):
        if isinstance(event, NoteWritten):
            notes[event.candidate].append(event.note)
    return [tuple(sorted(take)) for take in notes]
