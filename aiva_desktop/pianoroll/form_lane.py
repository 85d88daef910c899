"""The form lane without Qt: where sections lie, what the pointer is on, and what painting makes of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import Enum, auto

from aiva_desktop.compose.form import MAX_FORM_BARS, Form, Section, default_closeness
from aiva_desktop.compose.form_markers import PlacedForm
from aiva_desktop.compose.requests import MAX_BARS
from aiva_desktop.pianoroll.viewport import Viewport
from aiva_desktop.score.time import MeterMap

# A border can be taken hold of this far to either side.
REACH_PX = 5
# What sections are called when they are painted one after the other; then come new letters.
_USUAL = (("A", 0), ("A", 1), ("B", 0), ("A", 2))
_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


@dataclass(frozen=True, slots=True)
class Block:
    """Section `index` of a form as it lies in the song, in ticks."""

    index: int
    section: Section
    start_tick: int
    end_tick: int


class On(Enum):
    """What the pointer is on."""

    NOTHING = auto()
    SECTION = auto()
    END = auto()  # the border that ends a section
    START = auto()  # the border that starts the form


@dataclass(frozen=True, slots=True)
class Hit:
    """What is at a place of the lane; `index` is the section's."""

    on: On
    index: int = -1


def blocks(placed: PlacedForm | None, meter: MeterMap) -> Iterator[Block]:
    """The sections in order."""
    for index, section in enumerate(placed.form.sections if placed else ()):
        assert placed is not None
        first, end = placed.first_bar_of(index), placed.first_bar_of(index + 1)
        yield Block(index, section, meter.bar(first).start_tick, meter.bar(end).start_tick)


def hit_at(placed: PlacedForm | None, meter: MeterMap, view: Viewport, x: float) -> Hit:
    """What is `x` px from the lane's left edge: borders go before sections."""
    found = list(blocks(placed, meter))
    for block in found:
        if abs(view.x_of(block.end_tick) - x) <= REACH_PX:
            return Hit(On.END, block.index)
    if found and abs(view.x_of(found[0].start_tick) - x) <= REACH_PX:
        return Hit(On.START, 0)
    tick = view.tick_at(x)
    inside = next((block for block in found if block.start_tick <= tick < block.end_tick), None)
    return Hit(On.SECTION, inside.index) if inside else Hit(On.NOTHING)


def nearest_bar(meter: MeterMap, tick: float) -> int:
    """The bar whose bar line is nearest."""
    span = meter.bar_at(max(0, round(tick)))
    return span.index + (2 * (tick - span.start_tick) >= span.end_tick - span.start_tick)


def painted(placed: PlacedForm | None, meter: MeterMap, start_tick: float, end_tick: float) -> PlacedForm | None:
    """With one more section over the bars that were dragged across, from the end of the last one on.

    In front of the form nothing is painted: the theme comes first.
    """
    first, last = sorted(meter.bar_at(max(0, round(tick))).index for tick in (start_tick, end_tick))
    if placed is None:
        return PlacedForm(Form((_next_section(None, min(last + 1 - first, MAX_BARS)),)), first)
    end = placed.first_bar_of(len(placed.form.sections))
    return placed if last < end else appended(placed, last + 1 - end)


def appended(placed: PlacedForm, bars: int) -> PlacedForm:
    """With one more section at the end; the form stays as it is where it can hold no more."""
    bars = min(bars, MAX_BARS, MAX_FORM_BARS - placed.form.bars)
    if bars < 1:
        return placed
    return replace(placed, form=Form((*placed.form.sections, _next_section(placed.form, bars))))


def _next_section(form: Form | None, bars: int) -> Section:
    before = () if form is None else form.sections
    place = len(before)
    used = {section.letter for section in before}
    usual = [(section.letter, section.primes) for section in before] == list(_USUAL[:place])
    new = next((letter for letter in _LETTERS if letter not in used), "A")
    letter, primes = _USUAL[place] if place < len(_USUAL) and usual else (new, 0)
    return Section(letter, primes, bars, closeness=default_closeness(primes, letter not in used, not used))


def resized(placed: PlacedForm, index: int, bars: int) -> PlacedForm:
    """Section `index` has so many bars, as far as it can; those after it move."""
    section = placed.form.sections[index]
    most = min(MAX_BARS, MAX_FORM_BARS - placed.form.bars + section.bars)
    return with_section(placed, index, replace(section, bars=max(1, min(bars, most))))


def end_moved(placed: PlacedForm, index: int, meter: MeterMap, tick: float) -> PlacedForm:
    """The border that ends section `index` is dragged to `tick`."""
    return resized(placed, index, nearest_bar(meter, tick) - placed.first_bar_of(index))


def start_moved(placed: PlacedForm, meter: MeterMap, tick: float) -> PlacedForm:
    """The whole form is dragged by its first border."""
    return replace(placed, first_bar=nearest_bar(meter, tick))


def removed(placed: PlacedForm, index: int) -> PlacedForm | None:
    """Without section `index`; those after it move up. None when none is left."""
    sections = placed.form.sections
    left = [(one, _is_default(placed.form, number)) for number, one in enumerate(sections) if number != index]
    return replace(placed, form=_with_defaults(left)) if left else None


def with_section(placed: PlacedForm, index: int, section: Section) -> PlacedForm:
    """With one section changed. A closeness that nobody has set follows the labels."""
    before = placed.form.sections
    untouched = section.closeness == before[index].closeness
    sections = [(one, _is_default(placed.form, number)) for number, one in enumerate(before)]
    sections[index] = (section, untouched and sections[index][1])
    return replace(placed, form=_with_defaults(sections))


def _is_default(form: Form, index: int) -> bool:
    section = form.sections[index]
    return section.closeness == default_closeness(section.primes, form.model_of(index) is None, index == 0)


def _with_defaults(sections: Sequence[tuple[Section, bool]]) -> Form:
    """A form of these sections; where it says so, with the closeness that the labels come with."""
    made: list[Section] = []
    for section, is_default in sections:
        is_first = all(one.letter != section.letter for one in made)
        closeness = default_closeness(section.primes, is_first, not made)
        made.append(replace(section, closeness=closeness) if is_default else section)
    return Form(tuple(made))
