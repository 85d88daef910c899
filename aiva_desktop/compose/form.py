"""The form of a piece: sections such as A A' B A'', each with its length, key, density and closeness."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from aiva_desktop.compose.requests import MAX_BARS, RequestError
from aiva_desktop.language import marked, tr
from aiva_desktop.score.pitch import Key

DEFAULT_SECTION_BARS = 8
MAX_SECTIONS = 32
MAX_FORM_BARS = 512
MAX_PRIMES = 9
# How close a section is to the first of its letter, by its number of primes: A again is A, A' differs most, A'' is
# closer again, as a return is.
_CLOSENESS = (1.0, 0.7, 0.85)
_PRIMES = {"'": 1, "’": 1, "‘": 1, "′": 1, "`": 1, "´": 1, '"': 2, "”": 2, "″": 2, "‴": 3}
_SEPARATORS = " \t\n,;|-–—/"
_HOW = marked("a form is written like A A' B A''")


@dataclass(frozen=True, slots=True)
class Section:
    """One section: its letter A..Z and primes, and `bars` 1..64.

    `key` None is the piece's. `density` -1 (sparse) to 1 (busy) against what the engine would write. `closeness`,
    0 (unlike) to 1 (literal), is to the first section of the same letter, or where it is the first one, to the theme.
    `seed` None: told by the form's. Raises RequestError when a value is out of range.
    """

    letter: str
    primes: int = 0
    bars: int = DEFAULT_SECTION_BARS
    key: Key | None = None
    density: float = 0.0
    closeness: float = 1.0
    seed: int | None = None

    def __post_init__(self) -> None:
        if len(self.letter) != 1 or not "A" <= self.letter <= "Z":
            raise RequestError(tr("A section is called by a letter from A to Z, not {letter!r}.", letter=self.letter))
        if not 0 <= self.primes <= MAX_PRIMES:
            raise RequestError(
                tr("A section has 0 to {most} primes, not {primes}.", most=MAX_PRIMES, primes=self.primes)
            )
        if not 1 <= self.bars <= MAX_BARS:
            raise RequestError(tr("A section has 1 to {most} bars, not {bars}.", most=MAX_BARS, bars=self.bars))
        if not -1.0 <= self.density <= 1.0:
            raise RequestError(tr("The density is -1 (sparse) to 1 (busy), not {density:g}.", density=self.density))
        if not 0.0 <= self.closeness <= 1.0:
            raise RequestError(
                tr("The closeness is 0 (unlike) to 1 (literal), not {closeness:g}.", closeness=self.closeness)
            )

    @property
    def label(self) -> str:
        """As it is written: A''."""
        return self.letter + "'" * self.primes


@dataclass(frozen=True)
class Form:
    """Sections in order, 1 to 32 of them and 512 bars at most. Raises RequestError otherwise."""

    sections: tuple[Section, ...]

    def __post_init__(self) -> None:
        if not self.sections:
            raise RequestError(tr("The form has no sections: {how}.", how=tr(_HOW)))
        if len(self.sections) > MAX_SECTIONS:
            raise RequestError(
                tr("A form has up to {most} sections, not {count}.", most=MAX_SECTIONS, count=len(self.sections))
            )
        if self.bars > MAX_FORM_BARS:
            raise RequestError(
                tr(
                    "A form has up to {most} bars, not {bars}; make sections shorter.",
                    most=MAX_FORM_BARS,
                    bars=self.bars,
                )
            )

    @property
    def bars(self) -> int:
        """Of all sections."""
        return sum(section.bars for section in self.sections)

    @property
    def labels(self) -> str:
        """As it is written: A A' B A''."""
        return " ".join(section.label for section in self.sections)

    def first_bar(self, index: int) -> int:
        """The bar that section `index` starts at, counted from the form's first."""
        return sum(section.bars for section in self.sections[:index])

    def model_of(self, index: int) -> int | None:
        """The earlier section that section `index` recalls: the first of its letter; None where it is that itself."""
        letter = self.sections[index].letter
        return next((i for i in range(index) if self.sections[i].letter == letter), None)

    def with_section(self, index: int, section: Section) -> Form:
        """The form with one section replaced."""
        return Form((*self.sections[:index], section, *self.sections[index + 1 :]))


def default_closeness(primes: int, is_first_of_letter: bool, is_theme: bool) -> float:
    """How close a section is to what it recalls, unless the composer says otherwise."""
    if is_first_of_letter:
        return 1.0 if is_theme else 0.0
    return _CLOSENESS[min(primes, len(_CLOSENESS) - 1)]


def parse_form(text: str, bars: int = DEFAULT_SECTION_BARS) -> Form:
    """Read "A A' B A''" or "AABA"; every section gets `bars` bars.

    Raises:
        RequestError: with a sentence for the composer.
    """
    return form_of([(letter, primes, bars) for letter, primes in _labels(text)])


def parse_label(text: str) -> tuple[str, int]:
    """Read one label, such as A'', as letter and primes. Raises RequestError with a sentence."""
    labels = list(_labels(text))
    if len(labels) != 1:
        raise RequestError(tr("A section is called A, B, A' or the like, not {text!r}.", text=text.strip()))
    return labels[0]


def form_of(sections: Sequence[tuple[str, int, int]]) -> Form:
    """Sections from letter, primes and bars, each with its default closeness. Raises RequestError."""
    seen: set[str] = set()
    made = []
    for letter, primes, bars in sections:
        closeness = default_closeness(primes, letter not in seen, not seen)
        made.append(Section(letter, primes, bars, closeness=closeness))
        seen.add(letter)
    return Form(tuple(made))


def _labels(text: str) -> Iterator[tuple[str, int]]:
    letter, primes = "", 0
    for sign in text.strip():
        if sign.isascii() and sign.isalpha():
            if letter:
                yield letter, primes
            letter, primes = sign.upper(), 0
        elif sign in _PRIMES and letter:
            primes += _PRIMES[sign]
        elif sign not in _SEPARATORS:
            raise RequestError(
                tr("{sign!r} has no meaning in the form {shown}: {how}.", sign=sign, shown=_shown(text), how=tr(_HOW))
            )
    if not letter:
        raise RequestError(tr("The form has no sections: {how}.", how=tr(_HOW)))
    yield letter, primes


def _shown(text: str) -> str:
    text = " ".join(text.split())
    return repr(text if len(text) <= 40 else f"{text[:40]}...")


def rerolled(form: Form, index: int, seed: int) -> Form:
    """The form with another seed for one section."""
    return form.with_section(index, replace(form.sections[index], seed=seed))
