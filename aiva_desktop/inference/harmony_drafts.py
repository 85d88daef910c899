"""Drafts of a progression, written side by side: one chord a step in each."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from aiva_desktop.models.harmony_grid import HEARD, ChordEvent, SlotGrid
from aiva_desktop.models.harmony_history import ChordHistory, read_chords
from aiva_desktop.models.harmony_network import HarmonyNetwork, stacked
from aiva_desktop.models.harmony_vocabulary import MAX_SLOTS, SILENCE, token_root
from aiva_desktop.models.recurrent import State

# So many slots are looked at together when the end of chords is decided.
_SLOTS_AT_ONCE = 8


@dataclass(frozen=True)
class Frame:
    """What holds for all drafts: slots `start` to `end` are written, after `before`.

    `heard` (slots, width) is what the network heard of the melody, up to `end`. `locked` are chords with the slot where
    each ends, in order.
    """

    grid: SlotGrid
    style: int
    mode: int
    start: int
    end: int
    heard: Tensor
    before: tuple[ChordEvent, ...] = ()
    locked: tuple[tuple[ChordEvent, int], ...] = ()

    def lock_at(self, slot: int) -> ChordEvent | None:
        """The locked chord that sounds in `slot`."""
        i = bisect_right([event.onset for event, _ in self.locked], slot) - 1
        return self.locked[i][0] if i >= 0 and slot < self.locked[i][1] else None

    def must_end(self, onset: int) -> int:
        """The slot before which a chord that begins at `onset` has to end at the latest."""
        edges = [slot for event, end in self.locked for slot in (event.onset, end) if slot > onset]
        return min(*edges, self.end, onset + MAX_SLOTS) if edges else min(self.end, onset + MAX_SLOTS)


@dataclass(frozen=True)
class DraftedChord:
    """A chord, the slot where it ends, and (CHORD_TOKENS,) the probabilities of all chords at its place."""

    event: ChordEvent
    end: int
    probabilities: NDArray[np.float32]


def heard_by(network: HarmonyNetwork, melody: NDArray[np.float32] | None, slots: int) -> Tensor:
    """(slots, width): the melody, padded or cut to `slots`, as the network hears it."""
    sound = torch.zeros(1, slots, HEARD)
    if melody is not None:
        sound[0, : len(melody)] = torch.from_numpy(melody[:slots])
    with torch.no_grad():
        return network.hear(sound)[0]


class Drafts:
    """Several drafts in one frame; `step` writes the next chord of each that is not finished."""

    def __init__(
        self, network: HarmonyNetwork, frame: Frame, generators: Sequence[np.random.Generator], temperature: float
    ) -> None:
        self._network = network
        self._frame = frame
        self._generators = generators
        self._temperature = temperature
        history = ChordHistory(frame.grid, frame.style, frame.mode)
        for event in frame.before:
            history.push(event)
        self._histories = [history.copy() for _ in generators]
        self._onsets = [frame.start] * len(generators)
        self._state = self._state_after_before()
        self.written: list[list[DraftedChord]] = [[] for _ in generators]

    @property
    def reached(self) -> int:
        """The slot that every draft has reached."""
        return min(self._onsets)

    @property
    def is_finished(self) -> bool:
        """Whether all are written."""
        return self.reached >= self._frame.end

    @torch.no_grad()
    def step(self) -> None:
        """One chord more in each unfinished draft."""
        active = [k for k, onset in enumerate(self._onsets) if onset < self._frame.end]
        onsets = [self._onsets[k] for k in active]
        rows = stacked([self._histories[k].chord_row(onset) for k, onset in zip(active, onsets, strict=True)])
        inputs = self._network.embed(rows, self._frame.heard[onsets])
        hidden, state = self._network.stack.step(inputs, tuple(part[:, active] for part in self._state))
        for part, advanced in zip(self._state, state, strict=True):
            part[:, active] = advanced
        context = self._network.context(hidden, inputs)
        events, probabilities = self._choose_chords(active, onsets, context)
        ends = self._choose_ends(active, events, context)
        for k, event, p, end in zip(active, events, probabilities, ends, strict=True):
            self.written[k].append(DraftedChord(event, end, p))
            self._onsets[k] = end

    def _state_after_before(self) -> State:
        frame, drafts = self._frame, len(self._generators)
        if not frame.before:
            return self._network.stack.zero_state(drafts)
        rows, _ = read_chords(frame.before, frame.grid, frame.style, frame.mode)
        with torch.no_grad():
            heard = frame.heard[[event.onset for event in frame.before]]
            _, state = self._network.stack(self._network.embed(stacked(rows), heard)[None])
        return tuple(part.expand(-1, drafts, -1).clone() for part in state)

    def _choose_chords(
        self, active: Sequence[int], onsets: Sequence[int], context: Tensor
    ) -> tuple[list[ChordEvent], NDArray[np.float32]]:
        logits = self._network.chord_logits(context)
        locks = [self._frame.lock_at(onset) for onset in onsets]
        tokens = [
            lock.token if lock else self._drawn(k, self._changed_chord(k, row))
            for k, lock, row in zip(active, locks, logits.numpy(), strict=True)
        ]
        bass_logits = self._network.bass_logits(context, torch.tensor(tokens)).numpy()
        basses = [
            lock.bass if lock else self._drawn(k, self._changed_bass(k, token, row))
            for k, lock, token, row in zip(active, locks, tokens, bass_logits, strict=True)
        ]
        events = [ChordEvent(*values) for values in zip(onsets, tokens, basses, strict=True)]
        for k, event in zip(active, events, strict=True):
            self._histories[k].push(event)
        return events, torch.softmax(logits, -1).numpy()

    def _changed_chord(self, draft: int, logits: NDArray[np.float32]) -> NDArray[np.float32]:
        """Silence does not follow silence: it would be one."""
        last = self._histories[draft].events[-1:]
        return _without(logits, [event.token for event in last if event.token == SILENCE])

    def _changed_bass(self, draft: int, token: int, logits: NDArray[np.float32]) -> NDArray[np.float32]:
        """A chord does not follow itself over the same bass, and silence has no bass."""
        if token == SILENCE:
            return _without(logits, range(1, len(logits)))
        last = self._histories[draft].events[-1:]
        return _without(logits, [event.bass for event in last if event.token == token])

    def _choose_ends(self, active: Sequence[int], events: Sequence[ChordEvent], context: Tensor) -> list[int]:
        """The slot where each chord ends: its latest one, or an earlier one where it is so decided."""
        tokens, basses = torch.tensor([e.token for e in events]), torch.tensor([e.bass for e in events])
        deciding = self._network.change_context(context, tokens, basses)
        ends = [self._frame.must_end(event.onset) for event in events]
        open_ones = [i for i, event in enumerate(events) if self._frame.lock_at(event.onset) is None]
        ahead = 1
        while open_ones := [i for i in open_ones if events[i].onset + ahead < ends[i]]:
            slots = {
                i: range(events[i].onset + ahead, min(ends[i], events[i].onset + ahead + _SLOTS_AT_ONCE))
                for i in open_ones
            }
            odds = self._end_odds(active, slots, deciding)
            ended = {i: self._first_end(active[i], slots[i], odds[i]) for i in open_ones}
            ends = [ended.get(i) or end for i, end in enumerate(ends)]
            open_ones = [i for i in open_ones if ended[i] is None]
            ahead += _SLOTS_AT_ONCE
        return ends

    def _end_odds(
        self, active: Sequence[int], slots: dict[int, range], deciding: Tensor
    ) -> dict[int, NDArray[np.float32]]:
        """Log odds that each chord ends before each of its slots."""
        rows = [self._histories[active[i]].change_row(slot) for i, some in slots.items() for slot in some]
        owners = [i for i, some in slots.items() for _ in some]
        places = [slot for some in slots.values() for slot in some]
        odds = self._network.change_logits(deciding[owners], stacked(rows), self._frame.heard[places]).numpy()
        sizes = np.cumsum([len(some) for some in slots.values()])[:-1]
        return dict(zip(slots, np.split(odds, sizes), strict=True))

    def _first_end(self, draft: int, slots: range, odds: NDArray[np.float32]) -> int | None:
        thresholds = self._thresholds(draft, len(slots))
        return next((slot for slot, odd, least in zip(slots, odds, thresholds, strict=True) if odd > least), None)

    def _thresholds(self, draft: int, count: int) -> NDArray[np.float64]:
        """Log odds above which a chord ends: logistic noise of the temperature, which makes a fair draw."""
        return self._temperature * self._generators[draft].logistic(size=count)

    def _drawn(self, draft: int, logits: NDArray[np.float32]) -> int:
        """A class drawn at the temperature: Gumbel noise on the logits (Gumbel 1954)."""
        return int((logits + self._temperature * self._generators[draft].gumbel(size=len(logits))).argmax())


def _without(logits: NDArray[np.float32], forbidden: Iterable[int]) -> NDArray[np.float32]:
    allowed = logits.copy()
    allowed[list(forbidden)] = -np.inf
    return allowed


def most_agreed(drafts: Sequence[list[DraftedChord]]) -> list[DraftedChord]:
    """The draft whose roots the others share for most of the time: the one with the least expected error."""
    if len(drafts) == 1:
        return drafts[0]
    roots = np.array([_roots(draft) for draft in drafts])
    agreement = (roots[:, None, :] == roots[None, :, :]).mean(-1).sum(1)
    return drafts[int(agreement.argmax())]


def _roots(draft: Sequence[DraftedChord]) -> list[int]:
    """By slot; -1: no chord."""
    return [
        -1 if (root := token_root(d.event.token)) is None else root for d in draft for _ in range(d.end - d.event.onset)
    ]
