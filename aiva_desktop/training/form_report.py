"""The form report: do A' and A'' recall A, and does B not, beside plain continuations and real pieces."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

import numpy as np
from numpy.typing import NDArray

from aiva_desktop.compose.candidates import NoteWritten
from aiva_desktop.compose.engine import Engine
from aiva_desktop.compose.form import Form
from aiva_desktop.compose.form_request import FormRequest, SectionDone, first_whole_bar
from aiva_desktop.compose.form_writing import write_form
from aiva_desktop.compose.requests import MAX_BARS, ContinueRequest, melody_line
from aiva_desktop.models.melody import BarGrid, key_shift, normalise
from aiva_desktop.models.plan import BarContent, bar_contents
from aiva_desktop.models.vocabulary import STYLES
from aiva_desktop.score.notes import Note
from aiva_desktop.training.bar_recall import LEVELS, closeness
from aiva_desktop.training.corpus import Source

MIN_MOTIF_NOTES = 4
KINDS = ("form", "plain", "real")


@dataclass(frozen=True)
class Theme:
    """The first bars of a real melody as a motif; `real` is as much of the piece as the form is long, if it is."""

    name: str
    style: int
    request: FormRequest
    real: tuple[Note, ...] | None

    def contents(self, notes: Sequence[Note]) -> list[BarContent]:
        """What each bar of the form holds, in the normalised key."""
        request, bars = self.request, self.request.form.bars
        origin = request.meter.bar(request.first_bar).start_tick
        line = [note for note in normalise(notes, key_shift(request.key), origin) if note.onset >= 0]
        found = bar_contents(line, BarGrid(request.meter, request.first_bar))[:bars] if line else []
        return found + [()] * (bars - len(found))


def theme_of(source: Source, form: Form, motif_bars: int) -> Theme | None:
    """The theme of a piece; None where there is no melody or it is too short for a motif."""
    if source.melody is None:
        return None
    line, meter = melody_line(source.melody.notes), source.song.conductor.meter
    first = first_whole_bar(line, meter)
    motif_end, end = (meter.bar(first + bars).start_tick for bars in (motif_bars, form.bars))
    motif = tuple(note for note in line if note.onset < motif_end)
    if len(motif) < MIN_MOTIF_NOTES or line[-1].onset < motif_end:
        return None
    is_long_enough = line[-1].onset >= meter.bar(first + form.bars - 1).start_tick
    real = tuple(note for note in line if note.onset < end) if is_long_enough else None
    return Theme(source.name, source.style, FormRequest(motif, form, meter, source.key), real)


@dataclass(frozen=True)
class Recalled:
    """Of one section: bars with onsets, and by level how many recall any bar of A, and the bar at the same place."""

    bars: float = 0.0
    any_bar: NDArray[np.float64] = field(default_factory=lambda: np.zeros(len(LEVELS)))
    same_place: NDArray[np.float64] = field(default_factory=lambda: np.zeros(len(LEVELS)))

    def __add__(self, other: Recalled) -> Recalled:
        return Recalled(self.bars + other.bars, self.any_bar + other.any_bar, self.same_place + other.same_place)


@dataclass(frozen=True)
class Measured:
    """A piece: what each section after A recalls of A, how much is in the scale, and how it ends."""

    sections: tuple[Recalled, ...]
    in_scale: float
    ends_on_tonic: bool


@dataclass(frozen=True)
class MeasuredTheme:
    """A theme's piece of each kind; None where the real one is too short."""

    style: str
    of: dict[str, Measured | None]


def measure_all(themes: Sequence[Theme], engine: Engine, style: str | None, seed: int) -> Iterator[MeasuredTheme]:
    """Write each theme in its form, and plainly on to the same length; `style` None: that of the theme's folder."""
    for number, theme in enumerate(themes):
        request = replace(theme.request, style=style or STYLES[theme.style], seed=seed + number)
        written = {"form": _in_form(engine, request), "plain": _plainly(engine, request), "real": theme.real}
        yield MeasuredTheme(
            STYLES[theme.style],
            {kind: None if notes is None else measure(theme, notes) for kind, notes in written.items()},
        )


def _in_form(engine: Engine, request: FormRequest) -> tuple[Note, ...]:
    done = (event for event in write_form(engine, request) if isinstance(event, SectionDone))
    return tuple(note for event in done for note in event.section.notes)


def _plainly(engine: Engine, request: FormRequest) -> tuple[Note, ...]:
    """One continuation to the form's end, in as few steps as the engine allows."""
    notes, bar, end = request.theme, request.first_bar + request.given_bars, request.first_bar + request.form.bars
    while bar < end:
        bars = min(MAX_BARS, end - bar)
        asked = ContinueRequest(
            notes, request.meter.bar(bar).start_tick, bars, request.meter, request.key,
            style=request.style, seed=request.seed,
        )  # fmt: skip
        notes += tuple(event.note for event in engine.continue_melody(asked) if isinstance(event, NoteWritten))
        bar += bars
    return notes


def measure(theme: Theme, notes: Sequence[Note]) -> Measured:
    """Measure one piece."""
    form, key, contents = theme.request.form, theme.request.key, theme.contents(notes)
    model = contents[: form.sections[0].bars]
    sections = tuple(
        recalled(contents[form.first_bar(i) : form.first_bar(i) + form.sections[i].bars], model)
        for i in range(1, len(form.sections))
    )
    in_scale = float(np.mean([key is None or key.contains(note.pitch) for note in notes]))
    return Measured(sections, in_scale, key is not None and max(notes).pitch % 12 == key.tonic)


def recalled(section: Sequence[BarContent], model: Sequence[BarContent]) -> Recalled:
    """What a section recalls of A's bars `model`."""
    total = Recalled()
    for place, bar in enumerate(section):
        if not bar:
            continue
        matches = [closeness(bar, source) for source in model]
        here = matches[place % len(matches)]
        levels = [[float(match >= level) for level in LEVELS] for match in (max(matches), here)]
        total += Recalled(1.0, np.array(levels[0]), np.array(levels[1]))
    return total


@dataclass(frozen=True)
class SectionFigures:
    """Shares of a section's bars that recall A, by level: any bar of A, and the bar at the same place."""

    label: str
    any_bar: dict[str, float]
    same_place: dict[str, float]


@dataclass(frozen=True)
class KindFigures:
    """The report on one kind of piece."""

    pieces: int
    sections: tuple[SectionFigures, ...]
    in_scale: float
    ends_on_tonic: float


def figures(pieces: Sequence[MeasuredTheme], form: Form) -> dict[str, KindFigures]:
    """Sum up pieces by kind; bars count alike."""
    kinds = {kind: [found for piece in pieces if (found := piece.of[kind]) is not None] for kind in KINDS}
    return {kind: _kind_figures(measured, form) for kind, measured in kinds.items() if measured}


def _kind_figures(measured: Sequence[Measured], form: Form) -> KindFigures:
    sums = [sum(parts, Recalled()) for parts in zip(*(one.sections for one in measured), strict=True)]
    return KindFigures(
        len(measured),
        tuple(
            SectionFigures(section.label, _shares(total.any_bar, total.bars), _shares(total.same_place, total.bars))
            for section, total in zip(form.sections[1:], sums, strict=True)
        ),
        float(np.mean([one.in_scale for one in measured])),
        float(np.mean([one.ends_on_tonic for one in measured])),
    )


def _shares(counts: NDArray[np.float64], bars: float) -> dict[str, float]:
    return {level.name.lower(): float(count / max(1.0, bars)) for level, count in zip(LEVELS, counts, strict=True)}
