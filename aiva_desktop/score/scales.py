"""Scales: a tonic and the degrees above it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from aiva_desktop.language import marked, tr
from aiva_desktop.score.pitch import Key, Mode, parse_pitch_class


class ScaleKind(StrEnum):
    """The known scales, by the name that follows the tonic. Minor counts both forms of the sixth and seventh degree."""

    MAJOR = marked("major")
    MINOR = marked("minor")
    NATURAL_MINOR = marked("natural minor")
    HARMONIC_MINOR = marked("harmonic minor")
    DORIAN = marked("dorian")
    PHRYGIAN = marked("phrygian")
    LYDIAN = marked("lydian")
    MIXOLYDIAN = marked("mixolydian")
    LOCRIAN = marked("locrian")
    MAJOR_PENTATONIC = marked("major pentatonic")
    MINOR_PENTATONIC = marked("minor pentatonic")
    BLUES = marked("blues")
    WHOLE_TONE = marked("whole tone")
    CHROMATIC = marked("chromatic")


_DEGREES: dict[ScaleKind, tuple[int, ...]] = {
    ScaleKind.NATURAL_MINOR: (0, 2, 3, 5, 7, 8, 10),
    ScaleKind.HARMONIC_MINOR: (0, 2, 3, 5, 7, 8, 11),
    ScaleKind.DORIAN: (0, 2, 3, 5, 7, 9, 10),
    ScaleKind.PHRYGIAN: (0, 1, 3, 5, 7, 8, 10),
    ScaleKind.LYDIAN: (0, 2, 4, 6, 7, 9, 11),
    ScaleKind.MIXOLYDIAN: (0, 2, 4, 5, 7, 9, 10),
    ScaleKind.LOCRIAN: (0, 1, 3, 5, 6, 8, 10),
    ScaleKind.MAJOR_PENTATONIC: (0, 2, 4, 7, 9),
    ScaleKind.MINOR_PENTATONIC: (0, 3, 5, 7, 10),
    ScaleKind.BLUES: (0, 3, 5, 6, 7, 10),
    ScaleKind.WHOLE_TONE: (0, 2, 4, 6, 8, 10),
    ScaleKind.CHROMATIC: tuple(range(12)),
}
_NAMES = frozenset(kind.value for kind in ScaleKind)
# Scales whose third is a minor one: their signatures are those of minor keys.
_MINOR_LIKE = frozenset(kind for kind, degrees in _DEGREES.items() if 3 in degrees and 4 not in degrees)


@dataclass(frozen=True, slots=True)
class Scale:
    """`tonic` is a pitch class 0..11 (C = 0). Raises ValueError for another."""

    tonic: int = 0
    kind: ScaleKind = ScaleKind.MAJOR

    def __post_init__(self) -> None:
        if not 0 <= self.tonic <= 11:
            raise ValueError(f"a tonic is a pitch class 0..11, not {self.tonic}")

    @property
    def pitch_classes(self) -> frozenset[int]:
        """The pitch classes of the scale."""
        if self.kind in (ScaleKind.MAJOR, ScaleKind.MINOR):
            return self.key.scale
        return frozenset((self.tonic + degree) % 12 for degree in _DEGREES[self.kind])

    @property
    def key(self) -> Key:
        """The major or minor key that is nearest to the scale, for reading and writing in it."""
        is_minor = self.kind is ScaleKind.MINOR or self.kind in _MINOR_LIKE
        return Key(self.tonic, Mode.MINOR if is_minor else Mode.MAJOR)

    def contains(self, pitch: int) -> bool:
        """Whether a MIDI pitch belongs to the scale."""
        return pitch % 12 in self.pitch_classes

    @property
    def title(self) -> str:
        """The scale as the window names it."""
        return tr("{tonic} {mode}", tonic=self.key.tonic_name, mode=tr(self.kind.value))

    def __str__(self) -> str:
        return f"{self.key.tonic_name} {self.kind.value}"

    @classmethod
    def of_key(cls, key: Key) -> Scale:
        """The scale of a key."""
        return cls(key.tonic, ScaleKind(key.mode.value))

    @classmethod
    def parse(cls, text: str) -> Scale:
        """Read "D dorian", "F# harmonic minor", and what `Key.parse` reads. Raises ValueError with a sentence."""
        tonic, _, kind = " ".join(text.split()).partition(" ")
        try:
            if kind.lower() in _NAMES:
                return cls(parse_pitch_class(tonic), ScaleKind(kind.lower()))
            return cls.of_key(Key.parse(text))
        except ValueError:
            raise ValueError(
                tr("a scale looks like C major, D dorian or A harmonic minor, not {text!r}", text=text)
            ) from None
