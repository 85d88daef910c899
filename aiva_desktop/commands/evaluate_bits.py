"""`aiva-desktop evaluate`: how well the engine predicts MIDI files, in bits per note and in right guesses."""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from aiva_desktop.commands.counting import counted
from aiva_desktop.commands.errors import CommandError
from aiva_desktop.commands.evaluated_music import drawn_files, networks_of, say_rejected
from aiva_desktop.commands.tables import figure, table

if TYPE_CHECKING:
    from aiva_desktop.training.evaluation import Evaluated, Figures
    from aiva_desktop.training.predictions import Prediction, Predictions


def run(arguments: argparse.Namespace) -> int:
    """Evaluate, report; files that cannot be read are named on the error stream."""
    from aiva_desktop.training.corpus import Piece, Rejected, read_pieces
    from aiva_desktop.training.evaluation import evaluate_pieces

    files = drawn_files(arguments)
    networks = networks_of(arguments)
    found = list(counted(read_pieces(files), "files read", len(files)))
    say_rejected(one for one in found if isinstance(one, Rejected))
    pieces = [one for one in found if isinstance(one, Piece)]
    if not pieces:
        raise CommandError("There is no MIDI file with a melody of 8 notes or more.")
    pending = evaluate_pieces(pieces, networks, arguments.style)
    evaluated = list(counted(pending, "pieces predicted", len(pieces)))
    print(json.dumps(_report(evaluated, arguments.style), indent=1) if arguments.json else _text(evaluated))
    return 0


def _report(evaluated: Sequence[Evaluated], style: str) -> dict[str, object]:
    """Figures of all pieces without chords at the top, beside them the others."""
    return {
        "style": style,
        **_without_chords(evaluated).as_dict(),
        "with_chords": _with_chords(evaluated).as_dict(),
        "styles": {
            name: {**_without_chords(part).as_dict(), "with_chords": _with_chords(part).as_dict()}
            for name, part in _by_style(evaluated).items()
        },
    }


def _by_style(evaluated: Iterable[Evaluated]) -> dict[str, list[Evaluated]]:
    parts: dict[str, list[Evaluated]] = {}
    for one in evaluated:
        parts.setdefault(one.style, []).append(one)
    return dict(sorted(parts.items()))


def _without_chords(evaluated: Iterable[Evaluated]) -> Figures:
    from aiva_desktop.training.evaluation import Figures

    return sum((one.without_chords for one in evaluated), Figures())


def _with_chords(evaluated: Iterable[Evaluated]) -> Figures:
    from aiva_desktop.training.evaluation import Figures

    return sum((one.with_chords for one in evaluated), Figures())


def _text(evaluated: Sequence[Evaluated]) -> str:
    parts = _by_style(evaluated)
    if len(parts) > 1:
        parts["all"] = list(evaluated)
    rows = [row for name, part in parts.items() for row in _bits_rows(name, part)]
    silent, told = _without_chords(evaluated), _with_chords(evaluated)
    return "\n\n".join(
        [
            table(_BITS_HEAD, rows),
            table(
                ["next note", "top 1", "top 3", "calibration error", "free", "memory", "plan"],
                [*_prediction_rows("", silent), *_prediction_rows(", chords given", told)],
            ),
            _reliability(silent.plan_not_told),
        ]
    )


_BITS_HEAD = ["bits per note", "rhythm", "pitch", "plan", "together", "duration", "velocity", "notes", "pieces"]


def _bits_rows(name: str, part: Sequence[Evaluated]) -> list[list[str]]:
    rows = []
    for label, figures in ((name, _without_chords(part)), (f"{name}, chords given", _with_chords(part))):
        bits = figures.bits
        notes = max(1, bits.notes)
        sums = (bits.rhythm, bits.pitch, bits.plan, bits.total, bits.duration, bits.velocity)
        rows.append([label, *(figure(one / notes, 3) for one in sums), str(bits.notes), str(bits.pieces)])
    return rows


def _prediction_rows(condition: str, figures: Figures) -> list[list[str]]:
    parts = (("plan not told", figures.plan_not_told), ("plan told", figures.plan_told))
    return [
        [f"{component}, {told}{condition}", *_prediction_cells(one)]
        for told, predictions in parts
        for component, one in (("rhythm", predictions.rhythm), ("pitch", predictions.pitch))
    ]


def _prediction_cells(one: Prediction) -> list[str]:
    notes = max(1, one.notes)
    values = (one.first / notes, one.three / notes, one.calibration_error, *(one.shares / notes).tolist())
    return [figure(value, 3) for value in values]


def _reliability(predictions: Predictions) -> str:
    rows = [
        [
            f"{rhythm['from']:.1f} to {rhythm['to']:.1f}",
            *(figure(part[key], 0 if key == "notes" else 3) for part in (rhythm, pitch) for key in _RELIABILITY),
        ]
        for rhythm, pitch in zip(predictions.rhythm.reliability(), predictions.pitch.reliability(), strict=True)
    ]
    head = ["surest guess", "rhythm: notes", "expected", "right", "pitch: notes", "expected", "right"]
    return table(head, rows)


_RELIABILITY = ("notes", "probability", "right")
