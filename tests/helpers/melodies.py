"""Small melodies and small untrained networks for tests."""

from __future__ import annotations

import random
from collections.abc import Sequence

import torch

from aiva_desktop.inference.networks import Networks
from aiva_desktop.models.dynamics_network import DynamicsNetwork
from aiva_desktop.models.melody import BarGrid, ChordTrack, StepNote
from aiva_desktop.models.melody_network import MelodyConfig, MelodyNetwork
from aiva_desktop.models.plan_network import PlanNetwork
from aiva_desktop.models.rhythm_network import RhythmConfig, RhythmNetwork
from aiva_desktop.models.rows_network import SmallConfig
from aiva_desktop.score.chords import ChordChange
from aiva_desktop.score.notes import Note
from aiva_desktop.score.pitch import Key
from aiva_desktop.score.time import Meter, MeterMap
from aiva_desktop.training.corpus import Piece


def untrained_networks(seed: int = 0) -> Networks:
    """Four tiny networks with random weights, large enough to make choices differ."""
    torch.manual_seed(seed)
    networks = Networks(
        RhythmNetwork(RhythmConfig(hidden=24, embedding=8)).eval(),
        MelodyNetwork(MelodyConfig(hidden=24, embedding=8)).eval(),
        PlanNetwork(SmallConfig(hidden=12, embedding=4)).eval(),
        DynamicsNetwork(SmallConfig(hidden=12, embedding=4)).eval(),
        "untrained",
    )
    for network in (networks.rhythm, networks.melody):
        with torch.no_grad():
            for weight in network.parameters():
                weight.add_(0.3 * torch.randn_like(weight))
    return networks


def phrase(*pitches: int, start: int = 0, each: int = 480, velocity: int = 80) -> tuple[Note, ...]:
    """Notes one after the other, by default quarters."""
    return tuple(Note(start + i * each, pitch, each, velocity) for i, pitch in enumerate(pitches))


def wandering_piece(
    notes: int = 40, seed: int = 3, meter: Meter | None = None, chords: Sequence[ChordChange] = ()
) -> Piece:
    """A random walk that returns bar by bar, so that runs, plans and lookbacks all occur."""
    rng = random.Random(seed)
    meter = meter or Meter(3, 4)
    onset, pitch, line = 0, 62, []
    for _ in range(notes):
        duration = rng.choice([6, 8, 12, 24, 36])
        line.append(StepNote(onset, pitch, max(1, duration - rng.choice([0, 0, 2])), rng.choice([64, 80, 96])))
        onset += duration
        pitch = min(84, max(48, pitch + rng.choice([-4, -2, -1, 0, 1, 2, 3, 5])))
    grid = BarGrid(MeterMap.constant(meter))
    back = grid.start(grid.index(onset) + 1)
    line += [StepNote(n.onset + back, n.pitch, n.duration, n.velocity) for n in line]
    return Piece("wandering", 1, Key(), line, grid, ChordTrack(chords, 0))
