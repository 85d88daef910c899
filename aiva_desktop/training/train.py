"""`aiva-desktop train`: from folders of MIDI files to a folder of checkpoints."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TypeVar

import torch

from aiva_desktop.models.dynamics_network import DynamicsNetwork
from aiva_desktop.models.melody_network import MelodyConfig, MelodyNetwork
from aiva_desktop.models.plan_network import PlanNetwork
from aiva_desktop.models.recurrent import CellName
from aiva_desktop.models.rhythm_network import RhythmConfig, RhythmNetwork
from aiva_desktop.models.rows_network import SmallConfig
from aiva_desktop.models.vocabulary import KINDS, STYLES
from aiva_desktop.training.corpus import Piece, Rejected, midi_files, read_pieces
from aiva_desktop.training.objectives import (
    MelodyObjective,
    Objective,
    RowsObjective,
    louder_or_softer,
    plan_rows,
    velocity_rows,
)
from aiva_desktop.training.trainer import EpochReport, Schedule, Trainer

HELD_OUT_OF_100 = 4
# Styles with few pieces are read more often.
_REPEATS = {STYLES.index("songbook"): 3, STYLES.index("hymn"): 3}


class TrainingError(Exception):
    """Training cannot start; the message says why."""


@dataclass(frozen=True)
class TrainingRequest:
    """What to train, on what, how. `licence` is the line that goes into the checkpoints."""

    folders: tuple[Path, ...]
    out: Path
    kinds: tuple[str, ...] = KINDS
    cell: CellName | None = None
    hidden: int | None = None
    schedule: Schedule = field(default_factory=Schedule)
    licence: str = ""
    threads: int = 1


Tell = Callable[[str], None]
Config = TypeVar("Config", MelodyConfig, RhythmConfig, SmallConfig)


def train(request: TrainingRequest, tell: Tell) -> Iterator[tuple[str, EpochReport]]:
    """Train each kind in turn, yielding (kind, report) after every epoch.

    Raises:
        TrainingError: when the folders hold too little music.
    """
    torch.set_num_threads(request.threads)
    pieces = _usable_pieces(request, tell)
    held_out = [piece for piece in pieces if _is_held_out(piece)]
    learned = [piece for piece in pieces if not _is_held_out(piece)] if held_out else pieces
    if len(learned) < 2:
        raise TrainingError("these folders hold fewer than two melodies; name folders with .mid files")
    tell(f"{len(learned)} melodies to learn from, {len(held_out)} held out")
    for kind in request.kinds:
        torch.manual_seed(request.schedule.seed)
        objective = _objective(kind, request, learned, held_out or learned[-1:])
        size = sum(weight.numel() for weight in objective.network.parameters())
        tell(f"{kind}: {size / 1e6:.2f} million weights")
        for report in Trainer(kind, objective, request.schedule, request.out, request.licence).run():
            yield kind, report


def _usable_pieces(request: TrainingRequest, tell: Tell) -> list[Piece]:
    pieces: list[Piece] = []
    rejected: list[Rejected] = []
    for found in read_pieces(midi_files(request.folders)):
        if isinstance(found, Piece):
            pieces.append(found)
        else:
            rejected.append(found)
            tell(f"not used: {found.path}: {found.reason}")
    request.out.mkdir(parents=True, exist_ok=True)
    report = {"used": [piece.name for piece in pieces], "rejected": {str(r.path): r.reason for r in rejected}}
    (request.out / "corpus.json").write_text(json.dumps(report, indent=1))
    return pieces


def _is_held_out(piece: Piece) -> bool:
    """Whether a piece is kept for choosing checkpoints: decided by its name, so the same in every run."""
    return int(hashlib.sha256(f"held out:{piece.name}".encode()).hexdigest(), 16) % 100 < HELD_OUT_OF_100


def _objective(kind: str, request: TrainingRequest, train_on: Sequence[Piece], held_out: Sequence[Piece]) -> Objective:
    if kind == "melody":
        melody = MelodyNetwork(_shaped(MelodyConfig(), request))
        return MelodyObjective(melody, train_on, held_out, _REPEATS)
    if kind == "rhythm":
        rhythm = RhythmNetwork(_shaped(RhythmConfig(), request))
        return MelodyObjective(rhythm, train_on, held_out, _REPEATS)
    if kind == "plan":
        plan = PlanNetwork(_shaped(SmallConfig(), request))
        return RowsObjective(plan, [plan_rows(p) for p in train_on], [plan_rows(p) for p in held_out])
    dynamics = DynamicsNetwork(_shaped(SmallConfig(), request))
    played, kept = [velocity_rows(p) for p in train_on], [velocity_rows(p) for p in held_out]
    return RowsObjective(dynamics, played, kept, louder_or_softer)


def _shaped(config: Config, request: TrainingRequest) -> Config:
    if request.cell is not None:
        config = replace(config, cell=request.cell)
    if request.hidden is not None:
        config = replace(config, hidden=request.hidden)
    return config
