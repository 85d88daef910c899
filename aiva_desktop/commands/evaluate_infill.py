"""`aiva-desktop evaluate --infill`: gaps in real pieces, filled, beside what stood there."""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator
from dataclasses import asdict
from typing import TYPE_CHECKING

from aiva_desktop.commands.counting import counted
from aiva_desktop.commands.errors import CommandError
from aiva_desktop.commands.evaluated_music import files_of, networks_of
from aiva_desktop.commands.tables import figure, table
from aiva_desktop.compose.infill import HEARD_AFTER

if TYPE_CHECKING:
    from aiva_desktop.training.infill_report import FilledGap, Gap

_SAMPLES = 24


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The words of the report."""
    group = parser.add_argument_group("infill: two bars taken out of the middle of each piece")
    group.add_argument("--infill", action="store_true", help="fill them, and measure how well what follows is foreseen")


def run(arguments: argparse.Namespace) -> int:
    """Fill gaps, measure, report by style."""
    from aiva_desktop.inference.weights import folded
    from aiva_desktop.models.vocabulary import STYLES
    from aiva_desktop.training.continuations import FOLDER_STYLE
    from aiva_desktop.training.infill_report import by_kind, measure_gap

    gaps, weights = list(_gaps(arguments)), folded(networks_of(arguments))
    if not gaps:
        raise CommandError("These folders hold no melody that is long enough to take two bars out of.")
    filled: list[FilledGap] = []
    for gap in counted(iter(gaps), "gaps filled", len(gaps)):
        style = STYLES[gap.style] if arguments.style == FOLDER_STYLE else arguments.style
        filled.append(measure_gap(gap, weights, style))
    styles = {STYLES[style]: [one for one in filled if one.style == style] for style in sorted({g.style for g in gaps})}
    groups = {**styles, "all": filled}
    if arguments.json:
        found = {name: {kind: asdict(one) for kind, one in by_kind(group)} for name, group in groups.items()}
        print(json.dumps({"gaps": len(filled), "samples": _SAMPLES, "styles": found}, indent=1))
        return 0
    print(f"{len(filled)} gaps of 2 bars, the best of {_SAMPLES} fillings by the {HEARD_AFTER} notes after the gap;")
    print("bits per note (onset and pitch) of those notes, and of the notes after them, which decide nothing:\n")
    print(_text(groups))
    return 0


def _gaps(arguments: argparse.Namespace) -> Iterator[Gap]:
    from aiva_desktop.training.corpus import Rejected, read_sources
    from aiva_desktop.training.infill_report import gap_of

    files = files_of(arguments)
    for source in counted(read_sources(files), "files read", len(files)):
        gap = None if isinstance(source, Rejected) else gap_of(source, _SAMPLES, arguments.seed)
        if gap is not None:
            yield gap


def _text(groups: dict[str, list[FilledGap]]) -> str:
    from aiva_desktop.training.infill_report import by_kind

    rows = [
        [name, kind, str(len(group)), *(figure(v) for v in (one.deciding, one.later, one.in_scale, one.density))]
        for name, group in groups.items()
        for kind, one in by_kind(group)
    ]
    return table(["style", "in the gap", "gaps", "bits after", "later", "in scale", "notes a bar"], rows)
