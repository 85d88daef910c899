"""The settings of each kind of variation."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from enum import StrEnum
from fractions import Fraction

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFormLayout, QWidget

from aiva_desktop.editing.developing import (
    MAX_STEPS,
    MAX_TIMES,
    Displace,
    Invert,
    Measure,
    Retrograde,
    Reversed,
    Sequencing,
    Stretch,
    Transpose,
    Variation,
)
from aiva_desktop.editing.figuration import Fragment, Level, Ornament, OrnamentKind, Part, Simplify
from aiva_desktop.editing.transforms import Notes
from aiva_desktop.language import all_marked, marked, tr
from aiva_desktop.score.pitch import pitch_name
from aiva_desktop.ui.choice_box import ChoiceBox
from aiva_desktop.ui.number_boxes import NumberBox
from aiva_desktop.ui.theme import UNIT
from aiva_desktop.ui.vary_actions import Kind


class Page(QWidget):
    """The fields of one kind; `variation` is what they say."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.form = QFormLayout(self)
        self.form.setContentsMargins(0, 0, 0, 0)
        self.form.setHorizontalSpacing(4 * UNIT)
        self.form.setVerticalSpacing(2 * UNIT)
        self.form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)

    def variation(self) -> Variation:
        """As the fields are now."""
        raise NotImplementedError

    def number(self, low: int, high: int, value: int, name: str, tip: str) -> NumberBox:
        """A row with a number."""
        box = NumberBox(low, high, name, tip)
        box.setValue(value)
        box.valueChanged.connect(self.changed)
        self.form.addRow(name, box)
        return box

    def choice(self, name: str, tip: str, choices: Iterable[tuple[str, str]]) -> ChoiceBox:
        """A row with a choice of (label, text)."""
        box = ChoiceBox(name, tip, list(choices))
        box.text_changed.connect(self.changed)
        self.form.addRow(name, box)
        return box

    def measure(self) -> ChoiceBox:
        """A row that asks what steps are counted in."""
        return self.choice(
            tr("Counted in"),
            tr("What steps are counted in"),
            _named(Measure, *all_marked("Steps of the key", "Semitones")),
        )


def _named(kind: type[StrEnum], *labels: str) -> list[tuple[str, str]]:
    return [(label, one.value) for label, one in zip(labels, kind, strict=True)]


class _SequencePage(Page):
    def __init__(self, notes: Notes) -> None:
        super().__init__()
        self.steps = self.number(
            -MAX_STEPS, MAX_STEPS, 1, tr("Steps"), tr("How much higher each time; below 0 is lower")
        )
        self.times = self.number(1, MAX_TIMES, 2, tr("Times"), tr("How often the phrase comes again"))
        self.unit = self.measure()

    def variation(self) -> Variation:
        return Sequencing(self.times.value(), self.steps.value(), Measure(self.unit.text()))


class _TransposePage(Page):
    def __init__(self, notes: Notes) -> None:
        super().__init__()
        self.steps = self.number(-MAX_STEPS, MAX_STEPS, 2, tr("Steps"), tr("How much higher; below 0 is lower"))
        self.unit = self.measure()

    def variation(self) -> Variation:
        return Transpose(self.steps.value(), Measure(self.unit.text()))


class _InvertPage(Page):
    def __init__(self, notes: Notes) -> None:
        super().__init__()
        pitches = sorted({note.pitch for note in notes})
        axes = [(marked("The first note"), ""), *((pitch_name(pitch), str(pitch)) for pitch in reversed(pitches))]
        self.axis = self.choice(tr("Around"), tr("The pitch that stays where it is"), axes)
        self.unit = self.measure()

    def variation(self) -> Variation:
        axis = int(self.axis.text()) if self.axis.text() else None
        return Invert(axis, Measure(self.unit.text()))


class _RetrogradePage(Page):
    def __init__(self, notes: Notes) -> None:
        super().__init__()
        labels = all_marked("Pitches and rhythm", "Pitches; the rhythm stays", "Rhythm; the pitches stay")
        self.what = self.choice(tr("Reverse"), tr("What goes from last to first"), _named(Reversed, *labels))

    def variation(self) -> Variation:
        return Retrograde(Reversed(self.what.text()))


_FACTORS = [
    (marked("2: twice"), "2"),
    (marked("3/2: one and a half"), "3/2"),
    (marked("3: three times"), "3"),
    ("4/3", "4/3"),
    ("4", "4"),
]


class _AugmentPage(Page):
    def __init__(self, notes: Notes) -> None:
        super().__init__()
        self.factor = self.choice(tr("Factor"), tr("How many times as long"), _FACTORS)

    def variation(self) -> Variation:
        return Stretch(Fraction(self.factor.text()))


class _DiminishPage(_AugmentPage):
    def variation(self) -> Variation:
        return Stretch(1 / Fraction(self.factor.text()))


_BEATS = [("1/2", "1/2"), ("1", "1"), ("2", "2"), ("3", "3"), ("4", "4"), ("6", "6"), ("8", "8")]


class _FragmentPage(Page):
    def __init__(self, notes: Notes) -> None:
        super().__init__()
        self.part = self.choice(tr("Part"), tr("Which end of the phrase"), _named(Part, *all_marked("Head", "Tail")))
        self.beats = self.choice(tr("Beats"), tr("How long the fragment is"), _BEATS)
        self.beats.set_text("2")

    def variation(self) -> Variation:
        return Fragment(Part(self.part.text()), Fraction(self.beats.text()))


class _OrnamentPage(Page):
    def __init__(self, notes: Notes) -> None:
        super().__init__()
        labels = all_marked("Passing notes", "Neighbour notes", "Turns", "Trills", "Appoggiaturas", "Mordents")
        self.kind = self.choice(tr("Figure"), tr("What notes are adorned with"), _named(OrnamentKind, *labels))
        self.share = self.number(5, 100, 50, tr("Share"), tr("Of the notes that can take it, how many do"))
        self.share.setSuffix(" %")
        self.seed = self.number(1, 9999, 1, tr("Seed"), tr("Another number adorns other notes"))

    def variation(self) -> Variation:
        return Ornament(OrnamentKind(self.kind.text()), self.share.value() / 100, self.seed.value())


class _SimplifyPage(Page):
    def __init__(self, notes: Notes) -> None:
        super().__init__()
        labels = all_marked("Notes on beats", "Notes on strong beats", "A note a bar")
        self.level = self.choice(
            tr("Leave"), tr("What is left, beside notes that last as long"), _named(Level, *labels)
        )

    def variation(self) -> Variation:
        return Simplify(Level(self.level.text()))


class _DisplacePage(Page):
    def __init__(self, notes: Notes) -> None:
        super().__init__()
        later = [(tr("{beats} later", beats=label), text) for label, text in (("1/4", "1/4"), *_BEATS[:4])]
        earlier = [(tr("{beats} earlier", beats=label), f"-{text}") for label, text in (("1/4", "1/4"), *_BEATS[:4])]
        self.beats = self.choice(tr("Beats"), tr("How far it moves against the meter"), [*later, *earlier])
        self.beats.set_text("1/2")

    def variation(self) -> Variation:
        return Displace(Fraction(self.beats.text()))


_PAGES: dict[Kind, Callable[[Notes], Page]] = {
    Kind.SEQUENCE: _SequencePage,
    Kind.INVERT: _InvertPage,
    Kind.RETROGRADE: _RetrogradePage,
    Kind.AUGMENT: _AugmentPage,
    Kind.DIMINISH: _DiminishPage,
    Kind.FRAGMENT: _FragmentPage,
    Kind.ORNAMENT: _OrnamentPage,
    Kind.SIMPLIFY: _SimplifyPage,
    Kind.TRANSPOSE: _TransposePage,
    Kind.DISPLACE: _DisplacePage,
}


def page_of(kind: Kind, notes: Notes) -> Page:
    """The settings of a kind, for a phrase."""
    return _PAGES[kind](notes)
