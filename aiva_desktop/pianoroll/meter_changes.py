"""What becomes of sections and bars when a meter changes."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from aiva_desktop.compose.form_markers import is_of_form
from aiva_desktop.editing.edits import ReplaceConductor
from aiva_desktop.language import tr
from aiva_desktop.pianoroll.form_lane import nearest_bar
from aiva_desktop.score.song import Conductor, Marker
from aiva_desktop.score.time import MeterMap


def with_sections_on_bar_lines(edit: ReplaceConductor) -> tuple[ReplaceConductor, str]:
    """The edit of a meter with the borders of sections at the nearest new bar lines, and a sentence on what moved.

    Notes, chords and other markers stay where they are. The sentence is empty where nothing had to give way.
    """
    meter = edit.after.meter
    markers, moved = _on_bar_lines(edit.after.markers, meter)
    sentences = []
    if moved:
        sentences.append(
            tr("1 section border moved to the nearest bar line.")
            if moved == 1
            else tr("{count} section borders moved to the nearest bar line.", count=moved)
        )
    cut = _bars_cut_short(meter) - _bars_cut_short(edit.before.meter)
    if cut:
        bars = ", ".join(str(meter.bar_at(tick - 1).index + 1) for tick in sorted(cut))
        sentences.append(tr("Cut short by the meter that follows: bar {bars}.", bars=bars))
    return replace(edit, after=_with_markers(edit.after, markers)), " ".join(sentences)


def _with_markers(conductor: Conductor, markers: tuple[Marker, ...]) -> Conductor:
    rising = tuple(sorted(markers, key=lambda marker: marker.tick))
    return replace(conductor, markers=rising)


def _on_bar_lines(markers: tuple[Marker, ...], meter: MeterMap) -> tuple[tuple[Marker, ...], int]:
    """The markers, and how many had to move; sections keep a bar at least."""
    result, moved, least = [], 0, 0
    for marker in markers:
        if is_of_form(marker):
            bar = max(least, nearest_bar(meter, marker.tick))
            tick, least = meter.bar(bar).start_tick, bar + 1
            moved += tick != marker.tick
            result.append(replace(marker, tick=tick))
        else:
            result.append(marker)
    return tuple(result), moved


def _bars_cut_short(meter: MeterMap) -> set[int]:
    """The ticks of changes that do not fall on a bar line of the meter before."""
    return {
        after.tick for before, after in pairwise(meter.changes) if (after.tick - before.tick) % before.meter.bar_ticks
    }
