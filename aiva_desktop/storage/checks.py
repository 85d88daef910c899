"""Reading JSON values that anyone may have written: each has its type and its range, or a ValueError says so.

`what` names the value, marked for translation.
"""

from __future__ import annotations

import math

from aiva_desktop.language import tr


def fields(value: object, what: str, names: set[str]) -> dict[str, object]:
    """A JSON object with exactly these names."""
    if not isinstance(value, dict) or set(value) != names:
        raise ValueError(tr("{what} has missing or unknown parts", what=tr(what)))
    return value


def row(value: object, what: str, length: int) -> list[object]:
    """A JSON list of exactly this length."""
    if not isinstance(value, list) or len(value) != length:
        raise ValueError(tr("{what} is not made of {length} values", what=tr(what), length=length))
    return value


def items(value: object, what: str, most: int) -> list[object]:
    """A JSON list of any length up to `most`."""
    if not isinstance(value, list) or len(value) > most:
        raise ValueError(tr("the {what} are not a list of at most {most:,}", what=tr(what), most=most))
    return value


def integer(value: object, what: str, low: int, high: int) -> int:
    """A whole number from `low` to `high`."""
    if type(value) is not int or not low <= value <= high:
        raise ValueError(tr("a {what} is not a whole number from {low} to {high}", what=tr(what), low=low, high=high))
    return value


def number(value: object, what: str, low: float, high: float) -> float:
    """A finite number from `low` to `high`."""
    if type(value) not in (int, float) or not isinstance(value, int | float):
        raise ValueError(tr("a {what} is not a number", what=tr(what)))
    if not math.isfinite(value) or not low <= value <= high:
        raise ValueError(tr("a {what} is not from {low:g} to {high:g}", what=tr(what), low=low, high=high))
    return float(value)


def text(value: object, what: str, longest: int) -> str:
    """A text of at most `longest` characters."""
    if not isinstance(value, str) or len(value) > longest:
        raise ValueError(tr("a {what} is not a text of at most {longest:,} characters", what=tr(what), longest=longest))
    return value


def boolean(value: object, what: str) -> bool:
    """True or false."""
    if not isinstance(value, bool):
        raise ValueError(tr("a {what} is neither true nor false", what=tr(what)))
    return value
