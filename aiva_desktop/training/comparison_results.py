"""The figures that a comparison leaves in its folder: comparison.md and comparison.json."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict

from aiva_desktop.files import write_atomically
from aiva_desktop.training.comparison import ComparisonRequest, Music
from aiva_desktop.training.comparison_measures import Measured
from aiva_desktop.training.comparison_report import as_json, as_markdown


def write_results(request: ComparisonRequest, music: Music, measured: Sequence[Measured]) -> None:
    """All networks that are measured so far; takes the place of what was written before."""
    about = {
        "network": request.kind,
        "schedule": asdict(request.schedule),
        "learned": {"pieces": len(music.learn), "notes": music.notes},
        "held_out": len(music.held_out),
        "validation": {"pieces": len(music.validation), "notes": sum(len(one.notes) for one in music.validation)},
        "longest_history": request.longest,
    }
    request.out.mkdir(parents=True, exist_ok=True)
    write_atomically(request.out / "comparison.json", json.dumps(as_json(measured, about), indent=1).encode())
    write_atomically(request.out / "comparison.md", as_markdown(measured).encode())
