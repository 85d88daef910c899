"""`aiva-desktop train`: from folders of MIDI files to a folder of checkpoints."""

from __future__ import annotations

import math
import platform
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any

import torch
from lightning_fabric import Fabric

from aiva_desktop import __version__
from aiva_desktop.models.checkpoint import save_checkpoint
from aiva_desktop.models.vocabulary import KINDS
from aiva_desktop.training.corpus_report import shown, summary, write_report
from aiva_desktop.training.curves import EpochReport, read_about
from aiva_desktop.training.gathering import Gathered, gather
from aiva_desktop.training.lessons import lesson_for
from aiva_desktop.training.objectives import Objective
from aiva_desktop.training.parallel import launched_fabric
from aiva_desktop.training.starting_point import Shape, Start, fresh, from_checkpoint
from aiva_desktop.training.trainer import Destination, Progress, Schedule, Trainer, held_out_figures
from aiva_desktop.training.training_state import TrainingError

__all__ = ["Shape", "TrainingError", "TrainingRequest", "train"]

Tell = Callable[[str], None]
Watch = Callable[[str, Progress], None]
LEAST_PIECES = 2
TELL_EVERY_S = 10.0


def unwatched(kind: str, progress: Progress) -> None:
    """Nobody watches the training."""


@dataclass(frozen=True)
class TrainingRequest:
    """What to train, on what, how.

    `validation` names folders to choose checkpoints by, instead of a part of `folders`. `start_from` is a folder of
    checkpoints to go on from. `style` None: told by the folders' names. `licence` goes into the checkpoints.
    """

    folders: tuple[Path, ...]
    out: Path
    kinds: tuple[str, ...] = KINDS
    shape: Shape = field(default_factory=Shape)
    schedule: Schedule = field(default_factory=Schedule)
    validation: tuple[Path, ...] = ()
    start_from: Path | None = None
    style: str | None = None
    licence: str = ""
    threads: int = 1


def train(request: TrainingRequest, tell: Tell, watch: Watch = unwatched) -> Iterator[tuple[str, EpochReport]]:
    """Train each kind in turn, yielding (kind, report) after every epoch.

    Of several processes the first alone tells, is watched, writes and yields.

    Raises:
        TrainingError: when the folders hold too little music, or a checkpoint does not fit.
    """
    if request.start_from and request.start_from.resolve() == request.out.resolve():
        raise TrainingError("the folder to start from would be written over; name another one for the checkpoints")
    torch.set_num_threads(request.threads)
    fabric = launched_fabric()
    if not fabric.is_global_zero:
        tell, watch = _untold, unwatched
    gathered = _gathered(request, fabric, tell)
    for kind in _trainable(gathered, request.kinds, tell):
        for report in _trainer(kind, gathered, request, fabric, tell, watch).run():
            if fabric.is_global_zero:
                yield kind, report


def _untold(line: str) -> None:
    """What other processes than the first say."""


def _gathered(request: TrainingRequest, fabric: Fabric, tell: Tell) -> Gathered:
    gathered, told = Gathered(), time.monotonic()
    lessons = [lesson_for(kind) for kind in request.kinds]
    for gathered in gather(request.folders, request.validation, lessons, request.style):
        if time.monotonic() - told > TELL_EVERY_S:
            told = time.monotonic()
            tell(f"{len(gathered.taken)} files read so far")
    if fabric.broadcast(gathered.hash) != gathered.hash:
        raise TrainingError("the processes read different music; give all machines the same files")
    for line in summary(gathered, request.kinds):
        tell(line)
    if fabric.is_global_zero:
        request.out.mkdir(parents=True, exist_ok=True)
        write_report(request.out, gathered, request.kinds)
    return gathered


def _trainable(gathered: Gathered, kinds: Sequence[str], tell: Tell) -> list[str]:
    """The kinds that the music is enough for; the others are told.

    Raises:
        TrainingError: when there are none.
    """
    sizes = {kind: [len(part) for part in gathered.split(kind)] for kind in kinds}
    scarce = {
        kind: f"{kind} ({learn} pieces to learn from, {held_out} to hold out)"
        for kind, (learn, held_out) in sizes.items()
        if learn < LEAST_PIECES or not held_out
    }
    least = f"{LEAST_PIECES} and 1 are the least"
    if len(scarce) == len(kinds):
        raise TrainingError(f"there is too little music for {', '.join(scarce.values())}; {least}")
    for what in scarce.values():
        tell(f"not trained for want of music: {what}; {least}")
    return [kind for kind in kinds if kind not in scarce]


def _trainer(
    kind: str, gathered: Gathered, request: TrainingRequest, fabric: Fabric, tell: Tell, watch: Watch
) -> Trainer:
    learn, held_out = gathered.split(kind)
    start = _start(kind, request)
    objective = lesson_for(kind).objective(
        start.network, [one.materials[kind] for one in learn], [one.materials[kind] for one in held_out]
    )
    size = sum(weight.numel() for weight in start.network.parameters())
    tell(f"{kind}: {size / 1e6:.2f} million weights")
    before = _before(kind, start, objective, request, fabric, tell) if request.start_from else {}
    about = {**_about(request, gathered, len(learn), len(held_out)), "before": before}
    was = read_about(request.out, kind)
    if was and was.get("data") != about["data"]:
        tell(f"{kind}: the music has changed since this training began; it goes on with the new")
    destination = Destination(kind, request.out, start.licence, about, before.get("select", math.inf))
    return Trainer(objective, request.schedule, destination, fabric, partial(watch, kind))


def _before(
    kind: str, start: Start, objective: Objective, request: TrainingRequest, fabric: Fabric, tell: Tell
) -> dict[str, float]:
    """The figures of the checkpoint that the training starts from; it is the best until something better is found."""
    figures = held_out_figures(objective, fabric)
    tell(f"{kind}: {figures['select']:.3f} bits held out before training")
    path = request.out / f"{kind}.safetensors"
    if fabric.is_global_zero and not path.exists():
        save_checkpoint(path, kind, start.network, start.licence, {"held_out_bits": figures, "epoch": None})
    return figures


def _start(kind: str, request: TrainingRequest) -> Start:
    if request.start_from:
        return from_checkpoint(kind, request.shape, request.start_from, request.licence)
    return fresh(kind, request.shape, request.schedule.seed, request.licence)


def _about(request: TrainingRequest, gathered: Gathered, learned: int, held_out: int) -> dict[str, Any]:
    return {
        "seed": request.schedule.seed,
        "data": {
            "folders": [shown(folder) for folder in request.folders],
            "validation": [shown(folder) for folder in request.validation],
            "style": request.style,
            "learned": learned,
            "held_out": held_out,
            "hash": gathered.hash,
        },
        "start_from": shown(request.start_from) if request.start_from else None,
        "licence": request.licence,
        "versions": {"aiva-desktop": __version__, "torch": torch.__version__, "python": platform.python_version()},
        "threads": request.threads,
    }
