"""Piano rolls from the .mat files (JSB Chorales, ...) of Boulanger-Lewandowski, Bengio and Vincent (ICML 2012)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.io import loadmat
from scipy.io.matlab import MatReadError

KEYS = 88
LEAST_FRAMES = 2
MAX_FRAMES = 100_000
MAX_BYTES = 200_000_000
_PARTS = ("traindata", "validdata", "testdata")

# (frames, 88) of 0 and 1; key 0 is MIDI pitch 21.
Roll = NDArray[np.uint8]


class PianoRollError(Exception):
    """The file cannot be used; the message says why, without its full stop."""


@dataclass(frozen=True)
class PianoRolls:
    """The file's own split; one roll a piece."""

    train: tuple[Roll, ...]
    valid: tuple[Roll, ...]
    test: tuple[Roll, ...]


def read_piano_rolls(path: Path) -> PianoRolls:
    """Read and check all three parts.

    Raises:
        PianoRollError: for a missing, damaged or foreign file.
    """
    contents = _contents(path)
    return PianoRolls(*(_part(path, contents, name) for name in _PARTS))


def _contents(path: Path) -> dict[str, Any]:
    try:
        if path.stat().st_size > MAX_BYTES:
            raise PianoRollError(f"{path} is too large for a set of piano rolls; give one of the four .mat files")
        contents: dict[str, Any] = loadmat(path, variable_names=_PARTS)
    except FileNotFoundError as error:
        raise PianoRollError(f"there is no file {path}") from error
    except PianoRollError:
        raise
    except (MatReadError, NotImplementedError) as error:
        raise _damaged(path) from error
    except Exception as error:  # A damaged file makes the parser fail in whatever way its bytes happen to lead to.
        raise _damaged(path) from error
    return contents


def _damaged(path: Path) -> PianoRollError:
    return PianoRollError(f"{path} is not a readable .mat file of piano rolls; it is damaged or of another kind")


def _part(path: Path, contents: dict[str, Any], name: str) -> tuple[Roll, ...]:
    cells = contents.get(name)
    if not isinstance(cells, np.ndarray) or cells.dtype != object or cells.size == 0:
        raise PianoRollError(f"{path} has no pieces under {name!r}; it is not a set of piano rolls")
    return tuple(_roll(path, name, number, cell) for number, cell in enumerate(cells.ravel()))


def _roll(path: Path, name: str, number: int, cell: Any) -> Roll:
    where = f"piece {number + 1} of {name!r} in {path}"
    if not isinstance(cell, np.ndarray) or cell.ndim != 2 or cell.shape[1] != KEYS or cell.dtype.kind not in "buif":
        raise PianoRollError(f"{where} is not a table of {KEYS} keys a frame")
    if not LEAST_FRAMES <= len(cell) <= MAX_FRAMES:
        raise PianoRollError(f"{where} has {len(cell)} frames, where {LEAST_FRAMES} to {MAX_FRAMES} make sense")
    if not np.isin(cell, (0, 1)).all():
        raise PianoRollError(f"{where} has other values than 0 and 1")
    return cell.astype(np.uint8)


def transposed(roll: Roll, semitones: int) -> Roll:
    """All keys moved; as it is where a key would leave the keyboard."""
    sounding = np.flatnonzero(roll.any(axis=0))
    if not sounding.size or not 0 <= sounding[0] + semitones <= sounding[-1] + semitones < KEYS:
        return roll
    return np.roll(roll, semitones, axis=1)


def key_odds(rolls: Sequence[Roll]) -> NDArray[np.float32]:
    """(88,) log odds of each key in any frame: what there is to say before anything was heard."""
    sounding = sum(roll.sum(axis=0, dtype=np.int64) for roll in rolls) + 0.5
    frames = sum(len(roll) for roll in rolls) + 1
    odds: NDArray[np.float32] = np.log(sounding / (frames - sounding)).astype(np.float32)
    return odds
