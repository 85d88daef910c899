"""The picture of a comparison; the one place that draws, and that needs matplotlib."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import matplotlib as mpl
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.lines import Line2D

from aiva_desktop.files import replacing
from aiva_desktop.models.recurrent import CellName
from aiva_desktop.training.comparison_measures import Gradients, Measured
from aiva_desktop.training.comparison_report import relative

# Gradients below this share of the last note's are as good as none.
_LEAST_GRADIENT = 1e-12
_WITH_MEMORY: Final = "-"
_PLAIN: Final = "--"
_CELLS_ALONE: Final = ":"


@dataclass(frozen=True)
class _Look:
    """Colours for one background; those of the cells are Okabe and Ito's, told apart with every kind of sight."""

    ink: str
    faint: str
    ground: str
    cells: dict[CellName, str]


_LIGHT = _Look("#1f2328", "#d0d7de", "#ffffff", {"rnn": "#d55e00", "gru": "#0072b2", "lstm": "#009e73"})
_DARK = _Look("#e6edf3", "#30363d", "#0d1117", {"rnn": "#e69f00", "gru": "#56b4e9", "lstm": "#33c79c"})
_MARKS: dict[CellName, str] = {"rnn": "^", "gru": "o", "lstm": "s"}


def draw(measured: Sequence[Measured], folder: Path) -> list[Path]:
    """Write comparison-light.svg and comparison-dark.svg; needs a network or more."""
    written = []
    for name, look in (("light", _LIGHT), ("dark", _DARK)):
        path = folder / f"comparison-{name}.svg"
        # Without a date and with fixed ids, the same figures give the same file.
        with replacing(path) as temporary, mpl.rc_context({"svg.hashsalt": "comparison"}):
            _figure(measured, look).savefig(temporary, format="svg", metadata={"Date": None})
        written.append(path)
    return written


def _figure(measured: Sequence[Measured], look: _Look) -> Figure:
    figure = Figure(figsize=(11, 4.6), layout="constrained", facecolor=look.ground)
    history, untrained, trained = figure.subplots(1, 3, width_ratios=(1.15, 1, 1))
    _draw_history(history, measured, look)
    _draw_gradients(untrained, measured, look, "before training")
    _draw_gradients(trained, measured, look, "after training")
    untrained.sharey(trained)
    for axes in (history, untrained, trained):
        _style(axes, look)
    handles, _ = history.get_legend_handles_labels()
    if any(one.variant.memory for one in measured):
        handles.append(Line2D([], [], color=look.ink, linestyle=_CELLS_ALONE, label="with memory, cells alone"))
    figure.legend(handles=handles, loc="outside lower center", ncols=7, frameon=False, labelcolor=look.ink)
    return figure


def _draw_history(axes: Axes, measured: Sequence[Measured], look: _Look) -> None:
    for one in measured:
        axes.plot(
            list(one.bits_with),
            list(one.bits_with.values()),
            color=look.cells[one.variant.cell],
            marker=_MARKS[one.variant.cell],
            linestyle=_WITH_MEMORY if one.variant.memory else _PLAIN,
            markersize=5,
            label=one.variant.name.replace("+", " + "),
        )
    axes.set_title("What more history gives")
    axes.set_ylabel("bits per note")
    axes.set_xlabel("notes of history")


def _draw_gradients(axes: Axes, measured: Sequence[Measured], look: _Look, when: str) -> None:
    for one in measured:
        found: Gradients | None = one.untrained if when == "before training" else one.trained
        if found is None or (when == "before training" and one.variant.memory):
            continue
        color = look.cells[one.variant.cell]
        axes.plot(*_line(found.cells), color=color, linestyle=_CELLS_ALONE if one.variant.memory else _PLAIN)
        if one.variant.memory:
            axes.plot(*_line(found.all_ways), color=color, linestyle=_WITH_MEMORY)
    axes.set_yscale("log")
    axes.set_ylim(_LEAST_GRADIENT, 3)
    axes.set_title(f"Gradient, {when}")
    axes.set_ylabel("norm, the last note's being 1")
    axes.set_xlabel("notes back")


def _line(norms: Sequence[float]) -> tuple[list[int], list[float]]:
    return list(range(1, len(norms) + 1)), relative(norms)


def _style(axes: Axes, look: _Look) -> None:
    axes.set_facecolor(look.ground)
    axes.set_xscale("log", base=2)
    axes.xaxis.set_major_formatter("{x:.0f}")
    axes.grid(color=look.faint, linewidth=0.6)
    axes.tick_params(colors=look.ink, which="both")
    for text in (axes.title, axes.xaxis.label, axes.yaxis.label):
        text.set_color(look.ink)
    for spine in axes.spines.values():
        spine.set_color(look.faint)
