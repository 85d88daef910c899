"""The figures of a comparison as tables (Markdown) and as JSON."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import asdict
from itertools import pairwise
from typing import Any

from aiva_desktop.training.comparison_measures import Gradients, Measured

# The distances, of those measured, that stand in the tables.
_SHOWN = 4
_WHAT = {"melody": "pitch", "rhythm": "time to the next note"}


def as_json(measured: Sequence[Measured], about: dict[str, Any]) -> dict[str, Any]:
    """`about` and one object a network."""
    return {"about": about, "networks": [{"name": one.variant.name, **asdict(one)} for one in measured]}


def as_markdown(measured: Sequence[Measured]) -> str:
    """Three tables: size, speed and bits; bits by length of history; gradients by distance. Needs a network or more."""
    kind = measured[0].variant.kind
    parts = [
        f"Network: {kind} ({_WHAT[kind]}). Bits are per note, lower is better.",
        _size_and_speed(measured),
        "Bits of the same notes, the network knowing only so many notes before them, and what it gains in between:",
        _history(measured),
        "Gradient norm of a note's loss by the input of the cells so many notes back, the last note's being 1; through "
        "the cells alone, and through the cells and theme memory:",
        _gradients(measured),
    ]
    return "\n\n".join(parts) + "\n"


def shown_distances(measured: Sequence[Measured]) -> list[int]:
    """4, 16, 64, ... up to the longest history that was measured."""
    longest = max(measured[0].bits_with)
    return [notes for notes in (_SHOWN**power for power in range(1, 16)) if notes <= longest]


def relative(norms: Sequence[float]) -> list[float]:
    """Norms over that of the last note."""
    return [norm / norms[0] for norm in norms]


def _size_and_speed(measured: Sequence[Measured]) -> str:
    styles = list(measured[0].bits_by_style)
    head = ["network", "units", "weights", "of the cells", "s per epoch", "ms per step", "bits per note", *styles]
    rows = [
        [
            one.variant.name,
            f"{one.variant.layers} x {one.variant.hidden}",
            f"{one.weights:,}",
            f"{one.cell_weights:,}",
            f"{one.seconds_per_epoch:.1f}",
            f"{one.ms_per_step:.3f}",
            f"{one.bits:.3f}",
            *(f"{one.bits_by_style[style]:.3f}" for style in styles),
        ]
        for one in measured
    ]
    return _table(head, rows)


def _history(measured: Sequence[Measured]) -> str:
    shown = shown_distances(measured)
    head = ["network", *(f"{notes} notes" for notes in shown)]
    head += [f"{less} to {more}" for less, more in pairwise(shown)]
    rows = []
    for one in measured:
        bits = [one.bits_with[notes] for notes in shown]
        gains = [f"{before - after:+.3f}" for before, after in pairwise(bits)]
        rows.append([one.variant.name, *(f"{value:.3f}" for value in bits), *gains])
    return _table(head, rows)


def _gradients(measured: Sequence[Measured]) -> str:
    shown = shown_distances(measured)
    rows = []
    for one in measured:
        ways: list[tuple[str, Gradients | None, Callable[[Gradients], list[float]]]] = [
            ("untrained", one.untrained, lambda found: found.cells),
            ("trained, cells alone", one.trained, lambda found: found.cells),
        ]
        if one.variant.memory:
            ways.append(("trained, with memory", one.trained, lambda found: found.all_ways))
        for label, found, norms_of in ways:
            if found is not None:
                norms = relative(norms_of(found))
                rows.append([one.variant.name, label, *(f"{norms[notes - 1]:.1e}" for notes in shown)])
    return _table(["network", "way", *(f"{notes} back" for notes in shown)], rows)


def _table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join("| " + " | ".join(line) + " |" for line in lines)
