"""In which style a motif is, as far as its notes tell."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import torch

from aiva_desktop.inference.arrays import Floats
from aiva_desktop.models.melody import BarGrid
from aiva_desktop.models.plan import BarContent
from aiva_desktop.models.style_features import LEAST_NOTES, style_features
from aiva_desktop.models.style_network import StyleNetwork
from aiva_desktop.models.vocabulary import STYLES

# The network has learned to tell styles from so many bars at most: the first ones, where the theme is.
_BARS = 16


def style_shares(network: StyleNetwork | None, contents: Sequence[BarContent], grid: BarGrid, mode: int) -> Floats:
    """Probabilities (STYLES,) of the style of a melody, given what its bars hold, from bar 0 on.

    Without a network, or with too few notes, nothing is told: `any` has it all.
    """
    bars = contents[:_BARS]
    shares = np.zeros(len(STYLES), np.float32)
    if network is None or sum(map(len, bars)) < LEAST_NOTES:
        shares[0] = 1.0
        return shares
    features = style_features(bars, [grid.length(bar) for bar in range(len(bars))], mode)
    with torch.inference_mode():
        shares[1:] = network(torch.from_numpy(features)).softmax(-1).numpy()
    return shares
