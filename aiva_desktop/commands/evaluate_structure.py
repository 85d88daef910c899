"""`aiva-desktop evaluate --structure`: continuations beside the real ones."""

from __future__ import annotations

import argparse
import json
from collections.abc import Sequence
from dataclasses import asdict
from typing import TYPE_CHECKING

from aiva_desktop.commands.counting import counted
from aiva_desktop.commands.evaluated_music import engine_of, openings_of
from aiva_desktop.commands.tables import figure, table

if TYPE_CHECKING:
    from aiva_desktop.training.structure import MeasuredPiece, Ratio, StructureFigures


def run(arguments: argparse.Namespace) -> int:
    """Write continuations, measure, report by style."""
    from aiva_desktop.training.continuations import Asked, continuations
    from aiva_desktop.training.structure import measure

    asked = Asked(arguments.style, arguments.chords, arguments.takes, arguments.seed)
    engine = engine_of(arguments)
    found = openings_of(arguments, asked)
    written = continuations(found.openings, engine, asked)
    pieces = [measure(one) for one in counted(written, "pieces continued", len(found.openings))]
    figures = _by_style(pieces, arguments.seed)
    if arguments.json:
        head = {"engine": engine.model_hash, **asdict(asked), "too_short": found.short}
        print(json.dumps({**head, "styles": {style: asdict(one) for style, one in figures.items()}}, indent=1))
        return 0
    print(f"{len(pieces)} openings of 8 bars continued by 8, style {asked.style}, {asked.takes} take(s) of each;")
    print(f"not used: {found.short} pieces of fewer than 16 bars, or silent after the opening.")
    for style, one in figures.items():
        print(f"\n{_text(style, one)}")
    return 0


def _by_style(pieces: Sequence[MeasuredPiece], seed: int) -> dict[str, StructureFigures]:
    from aiva_desktop.training.structure import figures

    styles = sorted({piece.style for piece in pieces})
    return {style: figures([piece for piece in pieces if piece.style == style], seed) for style in styles}


def _text(style: str, figures: StructureFigures) -> str:
    recalls = [
        [_LEVEL_NAMES[level], *_cells(figures.recalls[level]), *(_pair(ratio) for ratio in lags.values())]
        for level, lags in figures.lags.items()
    ]
    lag_names = next(iter(figures.lags.values()))
    head = ["bars that recall", "written", "real", "ratio", "95%", *(f"back {lag}" for lag in lag_names)]
    features = [
        [name, *(figure(value) for value in (one.written, one.real, one.distance, one.distance_of_others, one.overlap))]
        for name, one in figures.features.items()
    ]
    like = ["like", "written", "real", "apart", "two real apart", "overlap"]
    title = f"{style}: {figures.pieces} pieces, {figures.bars:.0f} bars"
    return "\n".join([title, table(head, recalls), "", table(like, features)])


_LEVEL_NAMES = {
    "exact": "exactly",
    "transposed": "+ transposed",
    "rhythm": "+ same rhythm",
    "similar": "+ most notes",
}


def _cells(ratio: Ratio) -> list[str]:
    interval = f"{figure(ratio.low)}..{figure(ratio.high)}" if ratio.ratio is not None else "-"
    return [figure(ratio.written), figure(ratio.real), figure(ratio.ratio), interval]


def _pair(ratio: Ratio) -> str:
    return f"{figure(ratio.written)}/{figure(ratio.real)}"
