"""The baseline of the harmony network: n-grams of chord, bass and length with backoff.

Interpolated Witten-Bell smoothing (Witten and Bell 1991; Chen and Goodman 1999): a context that was seen with few
successors says much, and what it leaves goes to the context that is one shorter, in the end to equal chances.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Sequence
from itertools import pairwise

from aiva_desktop.models.harmony_grid import ChordEvent
from aiva_desktop.models.harmony_vocabulary import BASSES, CHORD_TOKENS, MAX_SLOTS, NO_BASS, NO_TOKEN
from aiva_desktop.training.harmony_objective import HarmonyBits

Contexts = Sequence[Hashable]


class BackoffModel:
    """Counts of symbols 0 .. `symbols` - 1 after contexts, which go from short to long."""

    def __init__(self, symbols: int, trust: float = 1.0) -> None:
        """`trust` multiplies what goes to the shorter context: below 1 counts are trusted more."""
        self._symbols = symbols
        self._trust = trust
        self._counts: defaultdict[Hashable, Counter[int]] = defaultdict(Counter)
        self._totals: Counter[Hashable] = Counter()

    def learn(self, contexts: Contexts, symbol: int) -> None:
        """Count one occurrence, in all contexts."""
        for context in contexts:
            self._counts[context][symbol] += 1
            self._totals[context] += 1

    def probability(self, contexts: Contexts, symbol: int) -> float:
        """Of `symbol` after the contexts."""
        p = 1.0 / self._symbols
        for context in contexts:
            if total := self._totals[context]:
                left = self._trust * len(self._counts[context])
                p = (self._counts[context][symbol] + left * p) / (total + left)
        return p

    def distribution(self, contexts: Contexts) -> list[float]:
        """Of all symbols."""
        return [self.probability(contexts, symbol) for symbol in range(self._symbols)]


class ChordNgram:
    """An n-gram of `order` over chords; bass and length are given the same number of symbols before them.

    Chords follow chords; a bass is given its chord and the chord and bass before; a length its chord and the lengths
    before. `style`, where the longest context has it, separates the sets.
    """

    def __init__(self, order: int = 3, trust: float = 1.0) -> None:
        self._order = order
        self._chords = BackoffModel(CHORD_TOKENS, trust)
        self._basses = BackoffModel(BASSES, trust)
        self._lengths = BackoffModel(MAX_SLOTS + 1, trust)

    def learn(self, progressions: Iterable[tuple[int, Sequence[ChordEvent]]]) -> None:
        """Count pieces: style and chords of each."""
        for style, events in progressions:
            for i, event in enumerate(events):
                self._chords.learn(self._chord_contexts(style, events, i), event.token)
                self._basses.learn(self._bass_contexts(style, events, i), event.bass)
            for i, (event, later) in enumerate(pairwise(events)):
                self._lengths.learn(self._length_contexts(style, events, i), later.onset - event.onset)

    def bits(self, style: int, events: Sequence[ChordEvent]) -> HarmonyBits:
        """Of one piece; its last chord's length is not counted, as nobody says it."""
        chord = bass = length = 0.0
        for i, event in enumerate(events):
            chord -= math.log2(self._chords.probability(self._chord_contexts(style, events, i), event.token))
            bass -= math.log2(self._basses.probability(self._bass_contexts(style, events, i), event.bass))
        for i, (event, later) in enumerate(pairwise(events)):
            contexts = self._length_contexts(style, events, i)
            length -= math.log2(self._lengths.probability(contexts, later.onset - event.onset))
        return HarmonyBits(chord, bass, length, len(events))

    def next_chords(self, style: int, events: Sequence[ChordEvent]) -> list[float]:
        """Probabilities of the chord after `events`."""
        return self._chords.distribution(self._chord_contexts(style, events, len(events)))

    def next_lengths(self, style: int, events: Sequence[ChordEvent]) -> list[float]:
        """Probabilities of the length, in slots, of the last of `events`."""
        return self._lengths.distribution(self._length_contexts(style, events, len(events) - 1))

    def _chord_contexts(self, style: int, events: Sequence[ChordEvent], i: int) -> list[Hashable]:
        before = [events[k].token if k >= 0 else NO_TOKEN for k in range(i - 1, i - self._order, -1)]
        return _shorter_to_longer(before, style)

    def _bass_contexts(self, style: int, events: Sequence[ChordEvent], i: int) -> list[Hashable]:
        last = events[i - 1] if i else None
        before = [events[i].token, last.token if last else NO_TOKEN, last.bass if last else NO_BASS]
        return _shorter_to_longer(before[: self._order], style)

    def _length_contexts(self, style: int, events: Sequence[ChordEvent], i: int) -> list[Hashable]:
        before = [events[k + 1].onset - events[k].onset if k >= 0 else 0 for k in range(i - 1, i - self._order, -1)]
        return [*_shorter_to_longer(before, style), (style, events[i].token, *before)]


def _shorter_to_longer(before: Sequence[Hashable], style: int) -> list[Hashable]:
    """Contexts of nothing, the last symbol, the last two ...; of all styles, then of this one."""
    return [context for k in range(len(before) + 1) for context in (tuple(before[:k]), ("style", style, *before[:k]))]
