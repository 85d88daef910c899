"""Openings of real pieces as motifs: what the engine writes after them is compared with how they really went on."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from aiva_desktop.compose.requests import ContinueRequest, melody_line
from aiva_desktop.models.melody import BarGrid, key_shift, normalise
from aiva_desktop.models.plan import BarContent, bar_contents
from aiva_desktop.score.notes import Note
from aiva_desktop.training.corpus import Source

MOTIF_BARS = 8
WRITTEN_BARS = 8
# Fewer are no motif.
MIN_MOTIF_NOTES = 4


@dataclass(frozen=True)
class Opening:
    """The first bars of a melody as a request with default settings, and the bars that follow them."""

    name: str
    style: int
    request: ContinueRequest
    real: tuple[Note, ...]
    first_bar: int

    def contents(self, continuation: Iterable[Note]) -> list[BarContent]:
        """What each of the motif's and the following bars holds, in the normalised key; 16 bars."""
        request = self.request
        shift = key_shift(request.key)
        origin = request.meter.bar(self.first_bar).start_tick
        notes = normalise((*request.motif, *continuation), shift, origin)
        bars = bar_contents(notes, BarGrid(request.meter, self.first_bar))[: MOTIF_BARS + WRITTEN_BARS]
        return bars + [()] * (MOTIF_BARS + WRITTEN_BARS - len(bars))


def opening_of(source: Source) -> Opening | None:
    """The opening of a piece; None where it has no melody or is too short."""
    if source.melody is None:
        return None
    line = melody_line(source.melody.notes)
    meter = source.song.conductor.meter
    first = meter.bar_at(line[0].onset).index
    start = meter.bar(first + MOTIF_BARS).start_tick
    end = meter.bar(first + MOTIF_BARS + WRITTEN_BARS).start_tick
    motif = tuple(note for note in line if note.onset < start)
    last_bar = meter.bar(first + MOTIF_BARS + WRITTEN_BARS - 1)
    if len(motif) < MIN_MOTIF_NOTES or line[-1].onset < last_bar.start_tick:
        return None
    real = tuple(note for note in line if start <= note.onset < end)
    request = ContinueRequest(motif, start, WRITTEN_BARS, meter, source.key)
    return Opening(source.name, source.style, request, real, first)
