"""What a training was and how it went, beside its checkpoint: KIND.json for everything, KIND.csv for plotting."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from aiva_desktop.files import write_atomically


@dataclass(frozen=True)
class EpochReport:
    """What one epoch gave. `train_bits` has dropout and augmentation on; `figures` are of the held-out pieces."""

    epoch: int
    train_bits: float
    figures: dict[str, float]
    seconds: float
    is_best: bool


def write_curves(folder: Path, kind: str, about: dict[str, Any], curve: Sequence[EpochReport]) -> None:
    """KIND.json: `about` and one object an epoch under `epochs`; KIND.csv: one line an epoch."""
    epochs = [asdict(report) for report in curve]
    write_atomically(folder / f"{kind}.json", json.dumps({**about, "epochs": epochs}, indent=1).encode())
    write_atomically(folder / f"{kind}.csv", _table(curve).encode())


def read_about(folder: Path, kind: str) -> dict[str, Any]:
    """What KIND.json says; empty where there is none, or it is damaged."""
    try:
        about = json.loads((folder / f"{kind}.json").read_text())
    except (OSError, ValueError, RecursionError):
        return {}
    return about if isinstance(about, dict) else {}


def _table(curve: Sequence[EpochReport]) -> str:
    figures = list(curve[0].figures) if curve else []
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(["epoch", "train_bits", *figures, "seconds", "is_best"])
    for report in curve:
        held_out = [report.figures[name] for name in figures]
        writer.writerow([report.epoch + 1, report.train_bits, *held_out, report.seconds, int(report.is_best)])
    return text.getvalue()
