"""How the bars of a continuation shall be planned, where the composer and not the engine decides on the form."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Likeness(StrEnum):
    """How a bar follows its source, in the words of `candidates.PlannedBar`."""

    EXACT = "exact"
    SEQUENCE = "sequence"  # the same rhythm and scale-step intervals, on another step
    VARIED = "varied"  # the same rhythm, and most pitches the same
    CONTOUR = "contour"  # the same rhythm, going up and down alike
    RHYTHM = "rhythm"
    ORNAMENTED = "ornamented"  # another rhythm, but most notes are the same


@dataclass(frozen=True, slots=True)
class BarHint:
    """How one bar is planned.

    `source_bar`, counted from 0 in the song, is the earlier bar that it follows, in one of the ways of `chances`;
    these are shares that sum up to 1 or less, and what is missing is the chance that the engine plans the bar by
    itself, as it does without a source.
    """

    source_bar: int | None = None
    chances: tuple[tuple[Likeness, float], ...] = ()

    def __post_init__(self) -> None:
        shares = [share for _, share in self.chances]
        if any(share < 0 for share in shares) or sum(shares) > 1 + 1e-6:
            raise ValueError(f"chances are shares of 1, not {shares}")


FREE_BAR = BarHint()


@dataclass(frozen=True, slots=True)
class BarRange:
    """Bars `first` to `end` (exclusive) of the song, counted from 0."""

    first: int
    end: int

    def __contains__(self, bar: int) -> bool:
        return self.first <= bar < self.end


@dataclass(frozen=True)
class Steering:
    """The plan of a continuation: `bars` from its first bar on (those that are missing are free), and what it forgets.

    Bars in `unlike` are not restated, and theme memory does not copy from them. `pull` (logits, 0: as learned) is
    added to what speaks for the source of a bar wherever a bar has one.
    """

    bars: tuple[BarHint, ...] = ()
    unlike: tuple[BarRange, ...] = ()
    pull: float = 0.0

    def hint(self, index: int) -> BarHint:
        """The hint for bar `index` of the continuation."""
        return self.bars[index] if 0 <= index < len(self.bars) else FREE_BAR


UNSTEERED = Steering()
