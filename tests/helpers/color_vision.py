"""How colours look to colour-blind eyes, and how far apart two of them are."""

from __future__ import annotations

import math
from collections.abc import Sequence

from PySide6.QtGui import QColor

Triple = tuple[float, float, float]

# Of linear RGB, at full severity. Machado, Oliveira and Fernandes: A Physiologically-based Model for Simulation of
# Color Vision Deficiency, IEEE Transactions on Visualization and Computer Graphics 15 (6), 2009.
_MATRICES: dict[str, tuple[Triple, Triple, Triple]] = {
    "protanopia": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "deuteranopia": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "tritanopia": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
}
_ALL_CONES: tuple[Triple, Triple, Triple] = ((1, 0, 0), (0, 1, 0), (0, 0, 1))
VISIONS = ("trichromacy", *_MATRICES)
# From linear sRGB to XYZ, and the white that goes with it (D65): IEC 61966-2-1.
_TO_XYZ = ((0.4124, 0.3576, 0.1805), (0.2126, 0.7152, 0.0722), (0.0193, 0.1192, 0.9505))
_WHITE = (0.9505, 1.0, 1.089)


def apart(one: QColor, other: QColor, vision: str) -> float:
    """The distance of two opaque colours in CIE 1976 L*a*b*, as `vision` sees them; some 2 can just be told apart."""
    return math.dist(_lab(_seen(one, vision)), _lab(_seen(other, vision)))


def over(color: QColor, ground: QColor) -> QColor:
    """What a colour that lets through looks like on an opaque ground."""
    share = color.alphaF()
    mixed = (a * share + b * (1 - share) for a, b in zip(color.getRgbF()[:3], ground.getRgbF()[:3], strict=True))  # type: ignore[index, misc]
    return QColor.fromRgbF(*mixed)


def _seen(color: QColor, vision: str) -> Triple:
    linear = [_linear(share) for share in (color.redF(), color.greenF(), color.blueF())]
    return _times(_MATRICES.get(vision, _ALL_CONES), linear, low=0.0, high=1.0)


def _times(matrix: Sequence[Triple], values: Sequence[float], low: float, high: float) -> Triple:
    rows = (sum(a * b for a, b in zip(row, values, strict=True)) for row in matrix)
    first, second, third = (min(high, max(low, row)) for row in rows)
    return first, second, third


def _linear(share: float) -> float:
    return share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4


def _lab(linear: Triple) -> Triple:
    xyz = _times(_TO_XYZ, linear, low=0.0, high=2.0)
    fx, fy, fz = (_root(value / white) for value, white in zip(xyz, _WHITE, strict=True))
    return 116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz)


def _root(t: float) -> float:
    return t ** (1 / 3) if t > (6 / 29) ** 3 else t / (3 * (6 / 29) ** 2) + 4 / 29
