"""What the performance network learns: the velocities of all tracks of a song, as played or as marked."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray

from aiva_desktop.compose.requests import ANY_STYLE
from aiva_desktop.models.performance_network import (
    BAR,
    BAR_INPUTS,
    DRUMS,
    FREE_PIANO,
    KIND,
    MUSIC,
    NO_VELOCITY,
    TEMPO,
    TEMPO_INPUTS,
    VELOCITY_COLUMNS,
    PerformanceNetwork,
)
from aiva_desktop.models.performance_rows import known_rows
from aiva_desktop.models.vocabulary import STYLES
from aiva_desktop.score.song import Song, Track
from aiva_desktop.training.corpus import Source, UnusableError
from aiva_desktop.training.dataset import Draw, drawn_by_notes
from aiva_desktop.training.objectives import Loss, score_rows

MIN_NOTES = 8
MAX_NOTES = 4000
BATCH_NOTES = 6144
CROP = 384
LONGEST_HELD_OUT = 1024
MOST_SHIFT = 20
MOST_SPREAD = 1.25
STYLE_DROPS, TEMPO_DROPS = 0.25, 0.1
# How often each kind of music is read in an epoch: the few played piano pieces more often, scores less.
_READ = {FREE_PIANO: 6.0, DRUMS: 1.0}
_READ_SCORES = 0.1
# Folders of music as played without a click.
_FREE_FOLDERS = frozenset({"vienna"})


@dataclass(frozen=True)
class TrackExample:
    """(notes, columns) rows and (notes,) velocities of a track."""

    music: str
    rows: NDArray[np.int16]
    velocities: NDArray[np.int16]

    def __len__(self) -> int:
        return len(self.velocities)

    def cropped(self, start: int, length: int) -> TrackExample:
        """Some of the notes; their rows still know what came before."""
        part = slice(start, start + length)
        return TrackExample(self.music, self.rows[part], self.velocities[part])


def music_of(track: Track, path: Path, style: str) -> str:
    """The kind of music of a track: drums by its channel, else by the folder, else the style."""
    if track.is_drums:
        return DRUMS
    return FREE_PIANO if _FREE_FOLDERS & set(path.parts) else style


def track_examples(song: Song, path: Path, style: str) -> Iterator[TrackExample]:
    """Every track that has dynamics."""
    for track in song.tracks:
        notes = track.notes[:MAX_NOTES]
        if len(notes) < MIN_NOTES or len({note.velocity for note in notes}) == 1:
            continue
        music = music_of(track, path, style)
        rows = np.array(known_rows(notes, song.conductor, music), dtype=np.int16)
        yield TrackExample(music, rows, np.array([note.velocity for note in notes], dtype=np.int16))


def examples_of(source: Source) -> list[TrackExample]:
    """What a file has to teach.

    Raises:
        UnusableError: when no track has dynamics.
    """
    examples = list(track_examples(source.song, source.path, STYLES[source.style]))
    if not examples:
        raise UnusableError(f"no track has {MIN_NOTES} notes or more of different velocities")
    return examples


class PerformanceObjective:
    """Tracks in crops, as loud and as contrasted as may be."""

    def __init__(
        self,
        network: PerformanceNetwork,
        train: Sequence[Sequence[TrackExample]],
        held_out: Sequence[Sequence[TrackExample]],
    ) -> None:
        self.network = network
        self._train = [example for examples in train for example in examples]
        self._held_out = [example for examples in held_out for example in examples]

    def epoch(self, rng: np.random.Generator) -> list[list[Draw]]:
        """Drums once, played piano several times, a part of the scores."""
        lengths = [min(len(example), CROP) for example in self._train]
        shares = [self._share(example) for example in self._train]
        return drawn_by_notes(lengths, [int(share + rng.random()) for share in shares], BATCH_NOTES, rng)

    def _share(self, example: TrackExample) -> float:
        return _READ.get(example.music, _READ_SCORES) * max(1.0, len(example) / CROP)

    def loss(self, draws: Sequence[Draw]) -> Loss:
        """Of the drawn tracks, varied."""
        examples = [_varied(self._train[draw.example], np.random.default_rng(draw.seed)) for draw in draws]
        longest = max(len(example) for example in examples)
        rows = np.stack([np.pad(e.rows, ((0, longest - len(e)), (0, 0))) for e in examples]).astype(np.int64)
        targets = np.stack([np.pad(e.velocities, (0, longest - len(e))) for e in examples]).astype(np.int64)
        scores = score_rows(self.network, torch.from_numpy(rows), torch.from_numpy(targets))
        mask = torch.from_numpy(targets > 0)
        return Loss(-scores[mask].sum(), int(mask.sum()))

    def validation(self) -> dict[str, float]:
        """Bits per note by kind of music; their mean is `select`."""
        by_music: dict[str, list[tuple[float, int]]] = {}
        for example in self._held_out:
            part = example.cropped(0, LONGEST_HELD_OUT)
            by_music.setdefault(part.music, []).append((float(note_bits(self.network, part).sum()), len(part)))
        figures = {music: sum(b for b, _ in sums) / sum(n for _, n in sums) for music, sums in by_music.items()}
        figures["select"] = sum(figures.values()) / len(figures)
        return figures


def note_bits(network: PerformanceNetwork, example: TrackExample) -> NDArray[np.float32]:
    """(notes,) the bits of each velocity, given all before it."""
    rows = torch.from_numpy(example.rows.astype(np.int64))[None]
    targets = torch.from_numpy(example.velocities.astype(np.int64))[None]
    bits: NDArray[np.float32] = (-score_rows(network, rows, targets)[0].detach() / np.log(2)).numpy()
    return bits


def _varied(example: TrackExample, rng: np.random.Generator) -> TrackExample:
    """A crop, its loudness moved and spread, now and then without its style or tempo."""
    start = int(rng.integers(max(0, len(example) - CROP) + 1))
    part = example.cropped(start, CROP)
    rows = part.rows.copy()
    if part.music in STYLES and rng.random() < STYLE_DROPS:
        rows[:, KIND] = MUSIC.index(ANY_STYLE)
    if rng.random() < TEMPO_DROPS:
        rows[:, BAR], rows[:, TEMPO] = BAR_INPUTS - 1, TEMPO_INPUTS - 1
    shift, spread = int(rng.integers(-MOST_SHIFT, MOST_SHIFT + 1)), MOST_SPREAD ** rng.uniform(-1, 1)
    if rng.random() < _unchanged(part.music):
        shift, spread = 0, 1.0
    centre = float(part.velocities.mean())
    moved = np.clip(np.rint((np.arange(128) - centre) * spread + centre + shift), 1, 127)
    table = np.append(moved, NO_VELOCITY).astype(np.int16)
    rows[:, :VELOCITY_COLUMNS] = table[rows[:, :VELOCITY_COLUMNS]]
    return TrackExample(part.music, rows, table[part.velocities])


def _unchanged(music: str) -> float:
    """The share of tracks that stay as they are: marks in scores and drum pads have levels of their own."""
    return 0.2 if music == FREE_PIANO else 0.7
