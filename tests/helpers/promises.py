"""What a continuation was promised to be, checked on its notes alone: nothing here is shared with what keeps them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from itertools import pairwise

from aiva_desktop.compose.controls import Budget
from aiva_desktop.compose.requests import ContinueRequest
from aiva_desktop.score.beats import is_strong
from aiva_desktop.score.chords import Chord
from aiva_desktop.score.notes import Note
from aiva_desktop.score.pitch import estimate_key
from aiva_desktop.score.scales import Scale
from aiva_desktop.score.swing import swung
from aiva_desktop.score.time import BarSpan

Notes = Sequence[Note]


def broken_promises(request: ContinueRequest, notes: Notes) -> Counter[str]:
    """How many notes, or bars, break each promise; promises that are kept are not in it."""
    counts = {name: count(request, notes) for name, count in CHECKS.items()}
    return Counter({name: count for name, count in counts.items() if count})


def silent_share(request: ContinueRequest, notes: Notes) -> float:
    """The share of the time that is silent, bars with a cadence aside."""
    bars = [bar for i, bar in enumerate(bars_of(request), 1) if i not in request.controls.cadence_bars(request.bars)]
    time = sum(bar.end_tick - bar.start_tick for bar in bars)
    sounding = sum(max(0, min(n.end, bar.end_tick) - max(n.onset, bar.start_tick)) for n in notes for bar in bars)
    return 1 - sounding / time


def bars_of(request: ContinueRequest) -> list[BarSpan]:
    first = request.meter.bar_at(request.start_tick).index
    return [request.meter.bar(first + i) for i in range(request.bars)]


def scale_of(request: ContinueRequest) -> Scale | None:
    key = request.key or estimate_key(request.motif)
    locked = Scale.of_key(key) if request.key_lock and key else None
    return request.controls.scale or locked


def chord_on(request: ContinueRequest, tick: int) -> Chord | None:
    chord = None
    for change in request.chords:
        if change.tick <= tick:
            chord = change.chord
    return chord


def _exceeds(budget: Budget, exceptions: int, notes: int) -> int:
    most = budget.share * notes + 1e-9
    most = most if budget.notes is None else min(most, budget.notes)
    return max(0, int(exceptions - most + 0.999999))


def outside_scale(request: ContinueRequest, notes: Notes) -> int:
    scale = scale_of(request)
    outside = sum(1 for n in notes if scale and not scale.contains(n.pitch))
    return _exceeds(request.controls.outside, outside, len(notes))


def out_of_range(request: ContinueRequest, notes: Notes) -> int:
    asked = request.controls.pitch_range
    return sum(1 for n in notes if asked and not asked.low <= n.pitch <= asked.high)


def strangers_on_strong_beats(request: ContinueRequest, notes: Notes) -> int:
    if not request.controls.chord_tones:
        return 0
    strong = [(n, chord_on(request, n.onset)) for n in notes if is_strong(request.meter, n.onset)]
    under_chords = [(note, chord) for note, chord in strong if chord is not None]
    strangers = sum(1 for note, chord in under_chords if note.pitch % 12 not in chord.pitch_classes)
    return _exceeds(Budget(share=1 - request.controls.chord_tones), strangers, len(under_chords))


def crowded_bars(request: ContinueRequest, notes: Notes) -> int:
    most = request.controls.most_notes
    if most is None:
        return 0
    return sum(sum(bar.start_tick <= n.onset < bar.end_tick for n in notes) > most for bar in bars_of(request))


def too_long(request: ContinueRequest, notes: Notes) -> int:
    """As written: swing makes an eighth longer."""
    longest = request.controls.longest
    if longest is None or request.controls.is_swung:
        return 0
    return sum(1 for n in notes if n.duration > longest)


def off_the_grid(request: ContinueRequest, notes: Notes) -> int:
    grid = request.controls.time_grid
    if grid is None:
        return 0
    lines = {bar.end_tick for bar in bars_of(request)}
    for bar in bars_of(request):
        at = [bar.start_tick + p for p in range(bar.end_tick - bar.start_tick) if grid.holds(p)]
        lines |= {swung(tick, request.meter, request.controls.swing) for tick in at}
    return sum(1 for n in notes if n.onset not in lines or n.end not in lines)


def missed_cadences(request: ContinueRequest, notes: Notes) -> int:
    bars = bars_of(request)
    return sum(
        not _rests_in(request, notes, bars[number - 1]) for number in request.controls.cadence_bars(request.bars)
    )


def _rests_in(request: ContinueRequest, notes: Notes, bar: BarSpan) -> bool:
    inside = [n for n in notes if bar.start_tick <= n.onset < bar.end_tick]
    if len(inside) != 1 or inside[0].onset != bar.start_tick:
        return False
    note, chord, scale = inside[0], chord_on(request, bar.start_tick), scale_of(request)
    key = request.key or estimate_key(request.motif)
    goals = {chord.root if chord else -1, scale.tonic if scale else key.tonic if key else -1}
    length, whole = note.duration, bar.end_tick - bar.start_tick
    grid, longest = request.controls.time_grid, request.controls.longest
    # Half a bar, as far as other promises let it: it may lie between two lines of the grid, or two steps.
    long_enough = min(whole // 2, longest or whole) - (max(grid.spacings) if grid else 20)
    shortest_rest = 0 if grid and min(grid.spacings) >= whole else 1  # no line to end on before the bar does
    return note.pitch % 12 in goals and long_enough <= length <= whole - shortest_rest


def out_of_bounds(request: ContinueRequest, notes: Notes) -> int:
    """Before the first new bar, after the last, over another note."""
    outside = sum(1 for n in notes if n.onset < request.start_tick or n.end > request.end_tick)
    return outside + sum(1 for a, b in pairwise(notes) if a.end > b.onset)


CHECKS: dict[str, Callable[[ContinueRequest, Notes], int]] = {
    "outside the scale": outside_scale,
    "out of range": out_of_range,
    "foreign to the chord on a strong beat": strangers_on_strong_beats,
    "bars with too many notes": crowded_bars,
    "too long": too_long,
    "off the grid": off_the_grid,
    "missed cadences": missed_cadences,
    "out of bounds": out_of_bounds,
}
