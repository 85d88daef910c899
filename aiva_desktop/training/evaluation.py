"""Everything that is measured of real pieces, with their chords given and without."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

import torch

from aiva_desktop.inference.networks import Networks
from aiva_desktop.models.melody import ChordTrack
from aiva_desktop.models.vocabulary import STYLES
from aiva_desktop.training.continuations import FOLDER_STYLE
from aiva_desktop.training.corpus import Piece
from aiva_desktop.training.evaluate import Bits, piece_bits
from aiva_desktop.training.predictions import Predictions, predictions_of


@dataclass(frozen=True)
class Figures:
    """Sums over pieces under one condition; notes are predicted without being told the bar plan, and told it."""

    bits: Bits = field(default_factory=Bits)
    plan_not_told: Predictions = field(default_factory=Predictions)
    plan_told: Predictions = field(default_factory=Predictions)

    def __add__(self, other: Figures) -> Figures:
        return Figures(
            self.bits + other.bits, self.plan_not_told + other.plan_not_told, self.plan_told + other.plan_told
        )

    def as_dict(self) -> dict[str, object]:
        """As `aiva-desktop evaluate --json` prints them."""
        told = {"plan_not_told": self.plan_not_told, "plan_told": self.plan_told}
        return {
            **self.bits.per_note(),
            "next_note": {
                name: {"rhythm": one.rhythm.figures(), "pitch": one.pitch.figures()} for name, one in told.items()
            },
        }


@dataclass(frozen=True)
class Evaluated:
    """The figures of one piece of a style, with no chords given and with the piece's own."""

    style: str
    without_chords: Figures
    with_chords: Figures


def evaluate_pieces(pieces: Iterable[Piece], networks: Networks, style: str) -> Iterator[Evaluated]:
    """Piece by piece, read as `style`, or as the style that its folder stands for (`FOLDER_STYLE`)."""
    # The matrices of one piece are too small to share out between processor cores.
    torch.set_num_threads(1)
    for piece in pieces:
        told = piece if style == FOLDER_STYLE else replace(piece, style=STYLES.index(style))
        silent = replace(told, chords=ChordTrack((), 0))
        yield Evaluated(STYLES[piece.style], _figures(silent, networks), _figures(told, networks))


def _figures(piece: Piece, networks: Networks) -> Figures:
    return Figures(
        piece_bits(piece, networks),
        predictions_of(piece, networks, with_plan=False),
        predictions_of(piece, networks, with_plan=True),
    )
