"""`aiva-desktop evaluate --form "A A' B A''"`: whether sections recall the first one as the form says."""

from __future__ import annotations

import argparse
import json
from collections import Counter
from dataclasses import asdict
from typing import TYPE_CHECKING

from aiva_desktop.commands.counting import counted
from aiva_desktop.commands.errors import CommandError
from aiva_desktop.commands.evaluated_music import engine_of, files_of
from aiva_desktop.commands.tables import figure, table
from aiva_desktop.compose.form import DEFAULT_SECTION_BARS, Form, parse_form
from aiva_desktop.compose.requests import RequestError

if TYPE_CHECKING:
    from aiva_desktop.training.form_report import KindFigures, Theme

_LEVELS = {"exact": "exactly", "transposed": "+ transposed", "rhythm": "+ same rhythm", "similar": "+ most notes"}


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The words of the report."""
    group = parser.add_argument_group("form: pieces written from the first bars of each piece")
    group.add_argument("--form", metavar="FORM", help="such as \"A A' B A''\": measure what each section recalls of A")
    group.add_argument("--section-bars", type=int, default=DEFAULT_SECTION_BARS, help="bars a section (default: 8)")
    group.add_argument("--motif-bars", type=int, default=4, help="bars of each piece as motif (default: 4)")


def run(arguments: argparse.Namespace) -> int:
    """Write pieces, measure, report."""
    from aiva_desktop.training.continuations import FOLDER_STYLE
    from aiva_desktop.training.form_report import figures, measure_all

    form = _form(arguments)
    engine, themes = engine_of(arguments), _themes(arguments, form)
    style = None if arguments.style == FOLDER_STYLE else arguments.style
    measured = list(counted(measure_all(themes, engine, style, arguments.seed), "themes", len(themes)))
    found = figures(measured, form)
    if arguments.json:
        head = {"engine": engine.model_hash, "form": form.labels, "section_bars": arguments.section_bars}
        print(json.dumps({**head, "kinds": {kind: asdict(one) for kind, one in found.items()}}, indent=1))
        return 0
    print(f"{len(themes)} themes of {arguments.motif_bars} bars as {form.labels}, {arguments.section_bars} bars each;")
    print("shares of a section's bars that recall some bar of A (in brackets: the bar of A at the same place):")
    print(_text(found))
    return 0


def _form(arguments: argparse.Namespace) -> Form:
    try:
        form = parse_form(arguments.form, arguments.section_bars)
    except RequestError as error:
        raise CommandError(str(error)) from error
    if len(form.sections) < 2:
        raise CommandError("A form to be measured has two sections or more.")
    if not 1 <= arguments.motif_bars <= arguments.section_bars:
        raise CommandError("The motif has 1 bar or more, and not more than a section.")
    return form


def _themes(arguments: argparse.Namespace, form: Form) -> list[Theme]:
    """Of the folders' files, in an order drawn by the seed, as many of each style as asked for."""
    import numpy as np

    from aiva_desktop.training.corpus import Rejected, read_sources, style_of
    from aiva_desktop.training.form_report import theme_of

    files, themes = files_of(arguments), []
    taken: Counter[str] = Counter()
    for number in np.random.default_rng(arguments.seed).permutation(len(files)):
        style = style_of(files[number])
        if taken[style] == arguments.pieces:
            continue
        for source in read_sources([files[number]], style):
            theme = None if isinstance(source, Rejected) else theme_of(source, form, arguments.motif_bars)
            if theme is not None:
                taken[style] += 1
                themes.append(theme)
    if not themes:
        raise CommandError("The folders hold no melody that is longer than the motif.")
    return themes


def _text(found: dict[str, KindFigures]) -> str:
    rows = [
        [f"{section.label}, {kind}", *(_cell(section.any_bar[level], section.same_place[level]) for level in _LEVELS)]
        for sections in zip(*([(kind, s) for s in one.sections] for kind, one in found.items()), strict=True)
        for kind, section in sections
    ]
    notes = [
        f"{kind}: {one.pieces} pieces, {one.in_scale:.1%} of the notes in the scale, "
        f"{one.ends_on_tonic:.0%} of the pieces end on the tonic"
        for kind, one in found.items()
    ]
    return "\n".join([table(["bars that recall A", *_LEVELS.values()], rows), "", *notes])


def _cell(any_bar: float, same_place: float) -> str:
    return f"{figure(any_bar)} ({figure(same_place)})"
