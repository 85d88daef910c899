"""A comparison of cells and theme memory: six networks trained alike, then measured alike."""

from __future__ import annotations

import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import cast

import torch

from aiva_desktop.models.checkpoint import load_checkpoint
from aiva_desktop.training.comparison_data import NoteNetwork, PlainObjective, plain_example
from aiva_desktop.training.comparison_measures import LONGEST, Measured, Measures
from aiva_desktop.training.comparison_variants import Variant, variants
from aiva_desktop.training.corpus import Piece
from aiva_desktop.training.curves import EpochReport
from aiva_desktop.training.dataset import Example
from aiva_desktop.training.gathering import Gathered, Taken, gather
from aiva_desktop.training.lessons import lesson_for
from aiva_desktop.training.trainer import Destination, Schedule, Trainer
from aiva_desktop.training.training_state import TrainingError

LEAST_PIECES = 2


@dataclass(frozen=True)
class ComparisonRequest:
    """What to compare, on what.

    `pieces` is how many of each folder are read at most (None: all), chosen by their names. `hidden` are the units of
    the LSTM; the other cells get as many as cost the same number of weights. `longest` is the most notes of history
    that the loss and the gradients are measured with.
    """

    folders: tuple[Path, ...]
    validation: tuple[Path, ...]
    out: Path
    kind: str = "melody"
    pieces: int | None = None
    hidden: int = 128
    layers: int = 1
    longest: int = LONGEST
    schedule: Schedule = field(default_factory=Schedule)
    licence: str = ""
    threads: int = 1


@dataclass(frozen=True)
class Music:
    """What is learned from and what checkpoints are chosen by, as examples; what the figures are of, as pieces."""

    learn: list[Example]
    held_out: list[Example]
    validation: list[Piece]

    @property
    def notes(self) -> int:
        """Of the pieces to learn from."""
        return sum(len(example) for example in self.learn)


@dataclass(frozen=True)
class Trained:
    """An epoch of one of the networks is done. `seconds_left` is for all that are still to be trained."""

    variant: Variant
    report: EpochReport
    seconds_left: float


def read_music(request: ComparisonRequest) -> Music:
    """Read the folders.

    Raises:
        TrainingError: when they hold too little.
    """
    lesson = lesson_for(request.kind)
    *_, gathered = [Gathered(), *gather(request.folders, request.validation, [lesson], None)]
    kept = [one for one in gathered.taken if request.kind in one.materials]
    validation = [one for one in kept if one.for_validation]
    to_learn = Gathered(taken=_chosen([one for one in kept if not one.for_validation], request))
    if len(to_learn.taken) < LEAST_PIECES or not validation:
        raise TrainingError("these folders hold too few melodies: two to learn from and one for validation are needed")
    learn, held_out = to_learn.split(request.kind)
    return Music(_examples(learn, request), _examples(held_out, request), [_piece(one, request) for one in validation])


def _chosen(taken: Sequence[Taken], request: ComparisonRequest) -> list[Taken]:
    """Of each folder `pieces` at most, the same in every run."""
    if request.pieces is None:
        return list(taken)
    chosen: dict[Path, Taken] = {}
    for folder in request.folders:
        within = [one for one in taken if one.reading.path.is_relative_to(folder)]
        chosen |= {one.reading.path: one for one in sorted(within, key=lambda one: one.order)[: request.pieces]}
    return list(chosen.values())


def _piece(taken: Taken, request: ComparisonRequest) -> Piece:
    return cast(Piece, taken.materials[request.kind])


def _examples(taken: Sequence[Taken], request: ComparisonRequest) -> list[Example]:
    return [plain_example(_piece(one, request)) for one in taken]


def compare(request: ComparisonRequest, music: Music) -> Iterator[Trained | Measured]:
    """Train each network (or go on where it was), then measure it: an event after each epoch and each network.

    Raises:
        TrainingError: when the folder for the results holds another comparison.
    """
    torch.set_num_threads(request.threads)
    measures = Measures(music.learn, music.validation, request.longest)
    todo = variants(request.kind, request.hidden, request.layers, request.schedule.seed)
    for left, variant in zip(range(len(todo) - 1, -1, -1), todo, strict=True):
        yield from _trained(request, music, variant, left)
        yield measures.of(variant, _best(request, variant))


def _folder(request: ComparisonRequest, variant: Variant) -> Path:
    return request.out / "networks" / variant.name


def _best(request: ComparisonRequest, variant: Variant) -> NoteNetwork:
    path = _folder(request, variant) / f"{variant.kind}.safetensors"
    return cast(NoteNetwork, load_checkpoint(path).network)


def _trained(request: ComparisonRequest, music: Music, variant: Variant, networks_left: int) -> Iterator[Trained]:
    objective = PlainObjective(variant.untrained(), music.learn, music.held_out)
    destination = Destination(variant.kind, _folder(request, variant), request.licence)
    trainer = Trainer(objective, request.schedule, destination)
    started = time.monotonic()
    for epochs, report in enumerate(trainer.run(), start=1):
        an_epoch = (time.monotonic() - started) / epochs
        to_do = request.schedule.epochs * (networks_left + 1) - report.epoch - 1
        yield Trained(variant, report, an_epoch * to_do)
