"""`aiva-desktop evaluate --velocity`: how well the performance network predicts how loud each note of a track is."""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from aiva_desktop.commands.counting import counted
from aiva_desktop.commands.errors import CommandError
from aiva_desktop.commands.evaluated_music import drawn_files, say_rejected
from aiva_desktop.commands.tables import figure, table

if TYPE_CHECKING:
    from aiva_desktop.models.performance_network import PerformanceNetwork
    from aiva_desktop.training.performance_objective import TrackExample
    from aiva_desktop.training.velocity_report import VelocityBits

_PREDICTORS = ("network", "own_mean_laplace", "own_mean_gauss", "own_histogram")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The words of this report."""
    group = parser.add_argument_group("velocities: predicted note by note in every track that has dynamics")
    group.add_argument("--velocity", action="store_true", help="evaluate the performance network instead")


def run(arguments: argparse.Namespace) -> int:
    """Read, predict, report by kind of music."""
    from aiva_desktop.training.velocity_report import VelocityBits, velocity_bits

    network = _network(arguments)
    examples = list(_examples(drawn_files(arguments)))
    if not examples:
        raise CommandError("No file has a track with 8 notes or more of different velocities.")
    totals: dict[str, VelocityBits] = {}
    for music, bits in counted(velocity_bits(network, examples), "tracks predicted", len(examples)):
        totals[music] = totals.get(music, VelocityBits()) + bits
    figures = {music: totals[music].per_note() for music in sorted(totals)}
    print(json.dumps(figures, indent=1) if arguments.json else _text(figures))
    return 0


def _network(arguments: argparse.Namespace) -> PerformanceNetwork:
    from aiva_desktop.inference.engine import engine_folder
    from aiva_desktop.models.checkpoint import CheckpointError, load_checkpoint
    from aiva_desktop.models.performance_network import PerformanceNetwork

    path = (arguments.engine or engine_folder()) / "performance.safetensors"
    try:
        network = load_checkpoint(path).network
    except CheckpointError as error:
        raise CommandError(f"The performance network cannot be loaded: {error}.") from error
    if not isinstance(network, PerformanceNetwork):
        raise CommandError(f"{path} holds another kind of network; put the right file in its place.")
    return network


def _examples(files: Sequence[Path]) -> Iterator[TrackExample]:
    from aiva_desktop.models.vocabulary import STYLES
    from aiva_desktop.training.corpus import Rejected, read_sources
    from aiva_desktop.training.performance_objective import track_examples

    found = list(counted(read_sources(files), "files read", len(files)))
    say_rejected(one for one in found if isinstance(one, Rejected))
    for one in found:
        if not isinstance(one, Rejected):
            yield from track_examples(one.song, one.path, STYLES[one.style])


def _text(figures: dict[str, dict[str, float | int]]) -> str:
    rows = [
        [music, *(figure(one[name], 3) for name in _PREDICTORS), str(one["notes"]), str(one["tracks"])]
        for music, one in figures.items()
    ]
    head = ["bits per velocity", "network", "own mean, Laplace", "own mean, Gauss", "own histogram", "notes", "tracks"]
    return table(head, rows)
