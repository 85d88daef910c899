"""`aiva-desktop evaluate --harmony`: how well the harmony network predicts chords and harmonises melodies."""

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
    from aiva_desktop.models.harmony_network import HarmonyNetwork
    from aiva_desktop.training.chord_corpus import HarmonyPiece
    from aiva_desktop.training.harmony_baselines import Baselines
    from aiva_desktop.training.harmony_report import HarmonyFigures

_BITS = ("bits_per_chord", "chord_bits", "bass_bits", "length_bits", "top_1", "top_3")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The words of this report."""
    group = parser.add_argument_group("chords: predicted one after the other, and written to the melodies")
    group.add_argument("--harmony", action="store_true", help="evaluate the harmony network instead")
    group.add_argument(
        "--baseline-from",
        type=Path,
        nargs="+",
        default=[],
        metavar="FOLDER",
        help="compare with n-grams of the chords in these folders, the network's training music",
    )
    group.add_argument("--temperature", type=float, default=0.7, help="of the drafts, 0 to 2 (default: 0.7)")
    group.add_argument("--drafts", type=int, default=32, help="to choose each harmony from, 1 to 64 (default: 32)")


def run(arguments: argparse.Namespace) -> int:
    """Read, predict, harmonise, report by style."""
    from aiva_desktop.training.harmony_agreement import Harmonising
    from aiva_desktop.training.harmony_report import evaluate_harmony

    _check(arguments)
    how = Harmonising(arguments.drafts, arguments.temperature, arguments.seed)
    network, style = _network(arguments), _style(arguments.style)
    pieces = list(_pieces(drawn_files(arguments)))
    if not pieces:
        raise CommandError("There is no MIDI file with four chords or more.")
    baselines = _baselines(arguments.baseline_from)
    figures: dict[str, HarmonyFigures] = {}
    for name, part in _by_style(pieces).items():
        pending = evaluate_harmony(network, part, style, baselines, how)
        *_, figures[name] = counted(pending, f"pieces of {name} harmonised")
    print(json.dumps({n: f.as_dict() for n, f in figures.items()}, indent=1) if arguments.json else _text(figures))
    return 0


def _check(arguments: argparse.Namespace) -> None:
    if not 1 <= arguments.drafts <= 64:
        raise CommandError("Drafts are 1 to 64.")
    if not 0.0 <= arguments.temperature <= 2.0:
        raise CommandError("The temperature is 0 to 2.")
    if missing := [str(folder) for folder in arguments.baseline_from if not folder.is_dir()]:
        raise CommandError(f"Not a folder: {', '.join(missing)}.")


def _network(arguments: argparse.Namespace) -> HarmonyNetwork:
    from aiva_desktop.inference.harmony import load_harmony_network
    from aiva_desktop.models.checkpoint import CheckpointError

    try:
        return load_harmony_network(arguments.engine)
    except CheckpointError as error:
        raise CommandError(f"The harmony network cannot be loaded: {error}.") from error


def _style(name: str) -> int | None:
    """The input of a style; None: each piece's own."""
    from aiva_desktop.models.harmony_vocabulary import HARMONY_STYLES

    return HARMONY_STYLES.index(name) if name in HARMONY_STYLES else None


def _pieces(files: Sequence[Path]) -> Iterator[HarmonyPiece]:
    from aiva_desktop.training.chord_corpus import read_harmony
    from aiva_desktop.training.corpus import Rejected

    found = list(counted(read_harmony(files), "files read", len(files)))
    say_rejected(one for one in found if isinstance(one, Rejected))
    return (one for one in found if not isinstance(one, Rejected))


def _baselines(folders: Sequence[Path]) -> Baselines | None:
    from aiva_desktop.training.corpus import midi_files
    from aiva_desktop.training.harmony_baselines import Baselines

    return Baselines.of(list(_pieces(midi_files(folders)))) if folders else None


def _by_style(pieces: Sequence[HarmonyPiece]) -> dict[str, list[HarmonyPiece]]:
    from aiva_desktop.models.harmony_vocabulary import HARMONY_STYLES

    parts: dict[str, list[HarmonyPiece]] = {}
    for piece in pieces:
        parts.setdefault(HARMONY_STYLES[piece.style], []).append(piece)
    return dict(sorted(parts.items()))


def _text(figures: dict[str, HarmonyFigures]) -> str:
    bits = [
        [f"{name}, {reader}", *(figure(one[key], 3) for key in _BITS), str(int(one["chords"]))]
        for name, part in figures.items()
        for reader, one in part.predictions.items()
    ]
    roots = [
        [f"{name}, {writer}", figure(share, 3), str(part.beats)]
        for name, part in figures.items()
        for writer, share in part.agreement.items()
    ]
    head = ["next chord", "bits", "chord", "bass", "length", "top 1", "top 3", "chords"]
    tables = [table(head, bits), table(["harmonised by", "same root", "beats"], roots) if roots else ""]
    return "\n\n".join(filter(None, tables))
