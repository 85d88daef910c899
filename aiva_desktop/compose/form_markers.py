"""Sections as markers of a song: so they are kept in projects and MIDI files, and read in any other program."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from aiva_desktop.compose.form import Form, Section, default_closeness, parse_label
from aiva_desktop.compose.requests import MAX_BARS, RequestError
from aiva_desktop.score.pitch import Key
from aiva_desktop.score.song import Marker
from aiva_desktop.score.time import MeterMap

# A marker "A" alone would be read as a chord.
_PREFIX = "Section "
# What stands where a form ends.
END = "end"
_KIND = "marker"
_CLOSENESS, _DENSITY, _SEED = "closeness", "density", "seed"


@dataclass(frozen=True)
class PlacedForm:
    """A form and the bar of the song, from 0, that it starts at."""

    form: Form
    first_bar: int = 0

    def first_bar_of(self, index: int) -> int:
        """The song's bar that section `index` starts at; of one more than there are, the first bar after the form."""
        return self.first_bar + self.form.first_bar(index)


def markers_of(placed: PlacedForm, meter: MeterMap) -> tuple[Marker, ...]:
    """A marker at the start of each section, and one where the last one ends."""
    sections = placed.form.sections
    texts = [*(_text(placed.form, index) for index in range(len(sections))), END]
    return tuple(
        Marker(meter.bar(placed.first_bar_of(index)).start_tick, _PREFIX + text, _KIND)
        for index, text in enumerate(texts)
    )


def _text(form: Form, index: int) -> str:
    """The label, and whatever is not as it would be by default."""
    section, first = form.sections[index], form.model_of(index) is None
    words = [section.label]
    if section.closeness != default_closeness(section.primes, first, index == 0):
        words.append(f"{_CLOSENESS} {section.closeness:g}")
    if section.density:
        words.append(f"{_DENSITY} {section.density:g}")
    if section.key is not None:
        words.append(str(section.key))
    if section.seed is not None:
        words.append(f"{_SEED} {section.seed}")
    return ", ".join(words)


def form_in(markers: Sequence[Marker], meter: MeterMap, end_tick: int) -> PlacedForm | None:
    """The form that markers tell; None where there is none.

    A section goes on to the next marker that is one, to the end marker, or to the end of the song.
    """
    found = [(meter.bar_at(marker.tick).index, _said(marker)) for marker in markers if is_of_form(marker)]
    starts = [bar for bar, text in found if text != END]
    if not starts:
        return None
    ends = [*(bar for bar, _ in found[1:]), max(meter.bar_at(max(0, end_tick - 1)).index + 1, found[-1][0] + 1)]
    sections: list[Section] = []
    for (bar, text), end in zip(found, ends, strict=True):
        if text != END and end > bar:
            sections.append(_section(text, min(end - bar, MAX_BARS), sections))
    try:
        return PlacedForm(Form(tuple(sections)), starts[0])
    except RequestError:
        return None


def is_of_form(marker: Marker) -> bool:
    """Whether a marker stands for a section, or for the end of the form."""
    if marker.kind != _KIND:
        return False
    try:
        parse_label(_said(marker).split(",")[0])
    except RequestError:
        return _said(marker) == END
    return True


def _said(marker: Marker) -> str:
    return marker.text.strip().removeprefix(_PREFIX)


def _section(text: str, bars: int, before: Sequence[Section]) -> Section:
    label, *words = (word.strip() for word in text.split(","))
    letter, primes = parse_label(label)
    is_first = all(section.letter != letter for section in before)
    section = Section(letter, primes, bars, closeness=default_closeness(primes, is_first, not before))
    for word in words:
        section = _with_word(section, word)
    return section


def _with_word(section: Section, word: str) -> Section:
    """The section with what one word says; what nobody understands is passed over."""
    name, _, value = word.partition(" ")
    try:
        if name == _CLOSENESS:
            return replace(section, closeness=float(value))
        if name == _DENSITY:
            return replace(section, density=float(value))
        if name == _SEED:
            return replace(section, seed=int(value))
        return replace(section, key=Key.parse(word))
    except (ValueError, RequestError):
        return section
