"""What stepping the rhythm and the melody network has in common: hidden state, memory keys, copying."""

from __future__ import annotations

import torch
from torch import Tensor

from aiva_desktop.inference.note_rows import NoteRows
from aiva_desktop.models import matching
from aiva_desktop.models.melody_network import MelodyNetwork
from aiva_desktop.models.rhythm_network import RhythmNetwork


class Stepper:
    """The recurrent state of several candidates; knows nothing of the notes themselves."""

    def __init__(self, network: RhythmNetwork | MelodyNetwork, ids: Tensor, chords: Tensor) -> None:
        """Read the rows (candidates, time, columns) and (candidates, time, 13) of the motif; time may be 0."""
        self._network = network
        candidates = ids.shape[0]
        self._hidden = torch.zeros(candidates, network.config.hidden)
        self._state = network.stack.zero_state(candidates)
        past = torch.zeros(candidates, 0, network.config.hidden)
        if ids.shape[1]:
            past, self._state = network.stack(network.embed(ids, chords))
        self._keys = network.memory.keys(past) if network.memory else None

    @property
    def hidden(self) -> Tensor:
        """(candidates, hidden) after the last step."""
        return self._hidden

    def step(self, ids: Tensor, chords: Tensor) -> Tensor:
        """Read one row a candidate, (candidates, columns) and (candidates, 13); returns the hidden state."""
        self._hidden, self._state = self._network.stack.step(self._network.embed(ids, chords), self._state)
        return self._hidden

    def attend(self, likeness: Tensor) -> Tensor:
        """Theme memory's weights (candidates, heads, time) over the rows before this one, then remember this one.

        `likeness` is (candidates, 1, time).
        """
        memory, hidden = self._network.memory, self._hidden[:, None]
        if memory is None or self._keys is None:
            raise RuntimeError("a network without theme memory cannot attend")
        seen = torch.ones(likeness.shape, dtype=torch.bool)
        weights: Tensor = memory(hidden, likeness, self._keys, seen)[:, :, 0]
        self._keys = torch.cat([self._keys, memory.keys(hidden)], 1)
        return weights

    def select(self, rows: Tensor) -> None:
        """Go on with these candidates only."""
        self._hidden = self._hidden[rows]
        self._state = tuple(part[:, rows] for part in self._state)
        if self._keys is not None:
            self._keys = self._keys[rows]


def scattered(weights: Tensor, tokens: Tensor, classes: int) -> Tensor:
    """The mass each token gets: weights and tokens (candidates, time) -> (candidates, classes).

    Tokens outside 0..classes - 1 lose their mass.
    """
    inside = (tokens >= 0) & (tokens < classes)
    target = torch.zeros(weights.shape[0], classes)
    return target.scatter_add(1, tokens.clamp(0, classes - 1), weights * inside)


def longest_run(runs: Tensor) -> Tensor:
    """(candidates, time) run lengths over earlier places -> (candidates,) bucket of the longest; 0 for none."""
    if runs.shape[1] == 0:
        return torch.zeros(runs.shape[0], dtype=torch.long)
    return matching.run_buckets(runs.amax(-1))


def available_sources(logits: Tensor, planned: Tensor, rows: NoteRows) -> Tensor:
    """Which gate sources exist: memory once there is an earlier place, the plan's where `planned`."""
    available = torch.ones(logits.shape, dtype=torch.bool)
    if rows.gaps.shape[1] < 2:
        available[:, 1:] = False
    available[:, -1] = planned
    return available
