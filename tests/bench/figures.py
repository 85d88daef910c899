"""What a benchmark reports."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Figure:
    """A measured `value` in `unit`.

    `baseline` is the same thing done the plain way, in the same run and unit; `ratio` is value / baseline.
    `aim` is what `value` should reach. None: there is no baseline, no aim.
    """

    name: str
    value: float
    unit: str
    baseline: float | None = None
    aim: float | None = None

    @property
    def ratio(self) -> float | None:
        """How the value stands to the baseline."""
        return self.value / self.baseline if self.baseline else None

    def line(self) -> str:
        """The figure as one line of text."""
        words = [f"{self.name:<24}{self.value:>10.3f} {self.unit}"]
        if self.baseline is not None and self.ratio is not None:
            words.append(f"baseline {self.baseline:.3f}, ratio {self.ratio:.3f}")
        if self.aim is not None:
            words.append(f"aim {self.aim:g}")
        return "  ".join(words)

    def as_json(self) -> dict[str, float | str | None]:
        """The figure as bench.json holds it."""
        return {
            "name": self.name,
            "value": self.value,
            "unit": self.unit,
            "baseline": self.baseline,
            "ratio": self.ratio,
            "aim": self.aim,
        }
