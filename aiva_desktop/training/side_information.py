"""What it costs to say the key and the bar lengths of a piece, which the networks are given as inputs.

Both are read off the piece that is being predicted, so an honest comparison has to pay for them. The code is a fixed
one: weights counted once on the training folders, five styles alike, and for bar lengths an adaptive estimate, as a
decoder could make it from the bars it has already seen.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from aiva_desktop.score.pitch import Key, Mode

# Of 1,000 pieces in some key, from tonic C to B; one added to each so that no key is impossible.
_KEY_WEIGHTS = {
    Mode.MAJOR: (137, 15, 130, 94, 26, 120, 4, 184, 30, 59, 62, 7),
    Mode.MINOR: (15, 3, 21, 4, 23, 11, 6, 23, 2, 35, 2, 9),
}
# Of 1,000 pieces, those whose first bar has so many steps; the remainder is spread over all other lengths.
_LENGTH_WEIGHTS = {96: 520, 72: 322, 48: 98, 144: 25, 36: 17, 108: 10}
_OTHER_LENGTHS = 8
_LONGEST = 768
# A change of bar length counts as seen this often in so many bars before the piece begins.
_CHANGES, _BARS = 0.05, 10.0
# After a change: the share of lengths that the piece has had already.
_SEEN_SHARE = 0.5


def key_bits(key: Key) -> float:
    """Bits to name one of the 24 keys."""
    total = sum(map(sum, _KEY_WEIGHTS.values()))
    return math.log2(total / _KEY_WEIGHTS[key.mode][key.tonic])


def bar_length_bits(lengths: Sequence[int]) -> float:
    """Bits to name the length in steps of every bar (>= 1 bar)."""
    bits = -math.log2(_first_length(lengths[0]))
    changes = 0
    for bar, (before, length) in enumerate(pairwise(lengths), start=1):
        change = (changes + _CHANGES) / (bar - 1 + _BARS)
        if length == before:
            bits -= math.log2(1 - change)
            continue
        bits -= math.log2(change * _next_length(lengths[:bar], length))
        changes += 1
    return bits


def _first_length(length: int) -> float:
    """Probability, over 1.._LONGEST and one class for everything longer, whose own bits are `_escape`'s."""
    total = sum(_LENGTH_WEIGHTS.values()) + _OTHER_LENGTHS
    return _LENGTH_WEIGHTS.get(length, _OTHER_LENGTHS / _others() * _escape(length)) / total


def _others() -> int:
    return _LONGEST - len(_LENGTH_WEIGHTS) + 1


def _escape(length: int) -> float:
    """Lengths beyond the longest share one place: Elias gamma code lengths, as probabilities."""
    return 1.0 if length <= _LONGEST else 2.0 ** -(2 * math.floor(math.log2(length - _LONGEST)) + 1)


def _next_length(before: Sequence[int], length: int) -> float:
    """Probability of a length that differs from the last one."""
    last = before[-1]
    seen = Counter(before)
    others = len(before) - seen[last]
    fresh = _first_length(length) / (1 - _first_length(last))
    if others == 0:
        return fresh
    return _SEEN_SHARE * seen[length] / others + (1 - _SEEN_SHARE) * fresh
