"""`aiva-desktop evaluate --against FOLDER`: what continuations share with a training set."""

from __future__ import annotations

import argparse
import json
from collections.abc import Sequence
from dataclasses import asdict
from typing import TYPE_CHECKING

from aiva_desktop.commands.counting import counted
from aiva_desktop.commands.errors import CommandError
from aiva_desktop.commands.evaluated_music import engine_of, files_of, openings_of
from aiva_desktop.commands.tables import figure, table

if TYPE_CHECKING:
    from aiva_desktop.compose.melody_runs import Line
    from aiva_desktop.training.originality import Compared, Lengths, OriginalityFigures


def run(arguments: argparse.Namespace) -> int:
    """Read the training set, write continuations, look both up, report by style."""
    from aiva_desktop.training.continuations import Asked, continuations
    from aiva_desktop.training.originality import Originality

    asked = Asked(arguments.style, arguments.chords, arguments.takes, arguments.seed)
    engine = engine_of(arguments)
    found = openings_of(arguments, asked)
    lines = _lines(arguments)
    originality = Originality(lines)
    written = continuations(found.openings, engine, asked)
    compared = [originality.compare(one) for one in counted(written, "pieces continued", len(found.openings))]
    figures = _by_style(compared)
    if arguments.json:
        head = {"engine": engine.model_hash, **asdict(asked), "too_short": found.short, "against": len(lines)}
        styles = {style: {kind: asdict(one) for kind, one in kinds.items()} for style, kinds in figures.items()}
        print(json.dumps({**head, "styles": styles}, indent=1))
        return 0
    notes = sum(len(line.onsets) for line in lines)
    print(f"{len(compared)} continuations of 8 bars looked up in {len(lines)} melodies of {notes} notes;")
    print("the longest run of notes that is found there, in any key:")
    for style, kinds in figures.items():
        print(f"\n{_text(style, kinds)}")
    return 0


def _lines(arguments: argparse.Namespace) -> list[Line]:
    """The melodies to compare with; files that are evaluated themselves are left out."""
    from aiva_desktop.training.corpus import midi_files
    from aiva_desktop.training.originality import read_lines

    missing = [str(folder) for folder in arguments.against if not folder.is_dir()]
    if missing:
        raise CommandError(f"Not a folder: {', '.join(missing)}.")
    evaluated = {path.resolve() for path in files_of(arguments)}
    files = [path for path in midi_files(arguments.against) if path.resolve() not in evaluated]
    lines = [line for line in counted(read_lines(files), "training files read", len(files)) if line is not None]
    if not lines:
        raise CommandError("The folders to compare with hold no other melody of 8 notes or more.")
    return lines


def _by_style(compared: Sequence[Compared]) -> dict[str, dict[str, OriginalityFigures]]:
    from aiva_desktop.training.originality import KINDS, originality_figures

    return {
        style: {kind: originality_figures([one for one in compared if one.style == style], kind) for kind in KINDS}
        for style in sorted({one.style for one in compared})
    }


def _text(style: str, kinds: dict[str, OriginalityFigures]) -> str:
    rows = [
        [f"{kind}, {whose}", *_cells(lengths)]
        for kind, one in kinds.items()
        for whose, lengths in (("written", one.written), ("real", one.real))
    ]
    pieces = next(iter(kinds.values())).pieces
    return "\n".join(
        [
            f"{style}: {pieces} pieces",
            table(["notes in a row", "mean", "median", "1 of 10 above", "longest"], rows),
            *(
                f"{kind}: {100 * one.above_real:.0f}% of what is written shares more than the real bars do"
                for kind, one in kinds.items()
            ),
            *(
                f"  {place.notes} notes of {place.piece}, {whose}: {place.found_in}, bar {place.bar}"
                for one in list(kinds.values())[:1]
                for whose, places in (("written", one.longest_written), ("real", one.longest_real))
                for place in places
            ),
        ]
    )


def _cells(lengths: Lengths) -> list[str]:
    return [
        figure(lengths.mean, 1),
        figure(lengths.median, 1),
        figure(lengths.of_ten_one_above, 1),
        str(lengths.longest),
    ]
