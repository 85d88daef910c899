"""What is asked of the form writer, and what it answers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property

from aiva_desktop.compose.candidates import NoteWritten, Progress
from aiva_desktop.compose.form import Form
from aiva_desktop.compose.harmony import ChordWritten
from aiva_desktop.compose.requests import ANY_STYLE, OVERHANG_TICKS, RequestError, melody_line
from aiva_desktop.language import tr
from aiva_desktop.score.chords import ChordChange
from aiva_desktop.score.notes import Note
from aiva_desktop.score.pitch import Key, estimate_key
from aiva_desktop.score.time import MeterMap

# Sections get seeds of their own from the form's: far apart, so that neighbouring seeds share none.
_SEED_STEP = 1_000_003
_SEEDS = 2**31


def first_whole_bar(motif: Sequence[Note], meter: MeterMap) -> int:
    """The bar of the first note, or the next one after an upbeat: notes in the second half of a bar alone."""
    first = meter.bar_at(min(note.onset for note in motif))
    is_upbeat = all(2 * (n.onset - first.start_tick) >= first.end_tick - first.start_tick for n in motif)
    goes_on = any(note.onset >= first.end_tick for note in motif)
    return first.index + (is_upbeat and goes_on)


@dataclass(frozen=True)
class FormRequest:
    """A piece in a form, from a motif.

    The form starts at bar `at_bar` of the song, by default at the motif's first whole bar, see `first_whole_bar`.
    Section A begins with the motif, of which only what lies up to its end counts. `key` None means: estimate it.
    `chords` that stand under the motif alone are kept there; where they go on beyond it, they are the piece's: the
    melody is written over them, none are added.

    Raises:
        RequestError: when there are no notes in section A.
    """

    motif: tuple[Note, ...]
    form: Form
    meter: MeterMap = field(default_factory=MeterMap)
    key: Key | None = None
    chords: tuple[ChordChange, ...] = ()
    style: str = ANY_STYLE
    temperature: float = 0.95
    key_lock: bool = True
    seed: int = 0
    at_bar: int | None = None

    def __post_init__(self) -> None:
        if not self.motif:
            raise RequestError(tr("There is no motif: draw or play some notes first."))
        if not self.theme or self.theme[-1].onset < self.start_tick(0):
            raise RequestError(
                tr(
                    "There is no motif in bar {first_bar} or in what follows of the first section.",
                    first_bar=self.first_bar + 1,
                )
            )

    @cached_property
    def first_bar(self) -> int:
        """The song's bar that the form starts at."""
        return first_whole_bar(self.motif, self.meter) if self.at_bar is None else self.at_bar

    @property
    def end_tick(self) -> int:
        """Where the form ends."""
        return self.start_tick(len(self.form.sections))

    def start_tick(self, index: int) -> int:
        """Where section `index` starts; of one more than there are, where the form ends."""
        return self.meter.bar(self.first_bar + self.form.first_bar(index)).start_tick

    def key_of(self, index: int) -> Key | None:
        """The key of section `index`."""
        return self.form.sections[index].key or self.key_of_piece

    @property
    def key_of_piece(self) -> Key | None:
        """The key of sections without one of their own; None where it cannot be told."""
        return self.key or estimate_key(self.theme)

    def seed_of(self, index: int) -> int:
        """The seed of section `index`: its own, or told by the form's."""
        own = self.form.sections[index].seed
        return (self.seed + _SEED_STEP * index) % _SEEDS if own is None else own

    @cached_property
    def theme(self) -> tuple[Note, ...]:
        """The melody of the motif, as far as section A reaches; its last note does not sound beyond that."""
        end = self.start_tick(1)
        line = [note for note in melody_line(self.motif) if note.onset < end]
        return tuple(replace(note, duration=min(note.duration, end - note.onset)) for note in line)

    @property
    def given_end_tick(self) -> int:
        """Where the bars that the motif fills end."""
        return self.meter.bar(self.first_bar + self.given_bars).start_tick

    @property
    def has_chords_of_its_own(self) -> bool:
        """Whether there are chords beyond the motif."""
        return any(change.tick >= self.given_end_tick for change in self.chords)

    @property
    def given_bars(self) -> int:
        """How many bars of section A the motif fills."""
        last = self.theme[-1]
        after = self.meter.next_bar_line(max(last.onset + 1, last.end - OVERHANG_TICKS))
        bars = self.meter.bar_at(after).index - self.first_bar
        return min(bars, self.form.sections[0].bars)


@dataclass(frozen=True)
class WrittenSection:
    """What was written of a section: its notes, the motif's included, and its chords, as they sound."""

    notes: tuple[Note, ...]
    chords: tuple[ChordChange, ...] = ()


@dataclass(frozen=True, slots=True)
class SectionBegun:
    """Section `index` is being written now."""

    index: int


@dataclass(frozen=True, slots=True)
class SectionDone:
    """Section `index` is written."""

    index: int
    section: WrittenSection


FormEvent = SectionBegun | NoteWritten | ChordWritten | Progress | SectionDone
