"""How well the harmony network predicts and harmonises, beside baselines learned from other folders."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass, field, replace
from typing import Any

import torch

from aiva_desktop.models.harmony_network import HarmonyNetwork, chord_scores, score_harmony
from aiva_desktop.training.chord_corpus import HarmonyPiece
from aiva_desktop.training.chord_ngram import ChordNgram
from aiva_desktop.training.harmony_agreement import Agreement, Harmonising, network_roots, tonic_roots
from aiva_desktop.training.harmony_baselines import Baselines
from aiva_desktop.training.harmony_objective import (
    HarmonyBits,
    bits_of_scores,
    collated,
    harmony_example,
    without_melody,
)


@dataclass
class Prediction:
    """Sums over pieces: bits, and how often the true chord was the most probable, or one of three."""

    bits: HarmonyBits = field(default_factory=HarmonyBits)
    first: int = 0
    first_three: int = 0

    def add(self, bits: HarmonyBits, ranks: Sequence[int]) -> None:
        """One piece; `ranks` count the chords that were more probable than the true one."""
        self.bits = self.bits + bits
        self.first += sum(rank < 1 for rank in ranks)
        self.first_three += sum(rank < 3 for rank in ranks)

    def figures(self) -> dict[str, float]:
        """Per chord."""
        count = max(1, self.bits.chords)
        return {
            "bits_per_chord": self.bits.per_chord,
            "chord_bits": self.bits.chord / count,
            "bass_bits": self.bits.bass / count,
            "length_bits": self.bits.length / count,
            "top_1": self.first / count,
            "top_3": self.first_three / count,
            "chords": self.bits.chords,
        }


@torch.no_grad()
def predict(network: HarmonyNetwork, pieces: Iterable[HarmonyPiece], with_melody: bool) -> Prediction:
    """Every chord of every piece, read in full, given the true ones before it."""
    total = Prediction()
    for piece in pieces:
        example = harmony_example(piece)
        batch = collated([example if with_melody else without_melody(example)])
        scores = score_harmony(network, batch)
        better = (scores.chords > chord_scores(scores, batch)[..., None]).sum(-1)
        total.add(bits_of_scores(scores, batch), better[0].tolist())
    return total


def predict_by_ngram(ngram: ChordNgram, pieces: Iterable[HarmonyPiece]) -> Prediction:
    """The same by counting; it always knows the style."""
    total = Prediction()
    for piece in pieces:
        ranks = []
        for i, event in enumerate(piece.events):
            probabilities = ngram.next_chords(piece.style, piece.events[:i])
            ranks.append(sum(p > probabilities[event.token] for p in probabilities))
        total.add(ngram.bits(piece.style, piece.events), ranks)
    return total


@dataclass(frozen=True)
class HarmonyFigures:
    """By who predicts, or who harmonises; shares are of `beats` beats. Without a melody nothing is harmonised."""

    predictions: dict[str, dict[str, float]]
    agreement: dict[str, float]
    beats: int

    def as_dict(self) -> dict[str, Any]:
        """As JSON takes it."""
        return asdict(self)


def evaluate_harmony(
    network: HarmonyNetwork,
    pieces: Sequence[HarmonyPiece],
    style: int | None,
    baselines: Baselines | None,
    how: Harmonising,
) -> Iterator[HarmonyFigures]:
    """Figures of the pieces together, growing by one piece harmonised at a time; `style` None: the pieces' own."""
    told = [piece if style is None else replace(piece, style=style) for piece in pieces]
    with_melody = [piece for piece in told if piece.melody is not None]
    predictions = {"no melody": predict(network, told, with_melody=False).figures()}
    if with_melody:
        predictions["melody given"] = predict(network, with_melody, with_melody=True).figures()
    if baselines is not None:
        predictions["n-gram"] = predict_by_ngram(baselines.ngram, pieces).figures()
    agreement: dict[str, Agreement] = {}
    yield HarmonyFigures(predictions, {}, 0)
    for piece in with_melody:
        writers = {"network": network_roots(network, piece, how), "always the tonic": tonic_roots(piece)}
        if baselines is not None:
            writers |= baselines.roots(piece, how.seed)
        for writer, roots in writers.items():
            agreement.setdefault(writer, Agreement()).add(piece, roots)
        shares = {writer: one.share for writer, one in agreement.items()}
        yield HarmonyFigures(predictions, shares, agreement["network"].beats)
