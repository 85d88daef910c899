"""Harmonies beside the notated one: on how many beats the roots are the same."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from aiva_desktop.inference.harmony_drafts import Drafts, Frame, heard_by, most_agreed
from aiva_desktop.models.harmony_grid import ChordEvent
from aiva_desktop.models.harmony_network import REACH, HarmonyNetwork
from aiva_desktop.models.harmony_vocabulary import token_root
from aiva_desktop.training.chord_corpus import HarmonyPiece


@dataclass
class Agreement:
    """On how many beats the root is the notated one."""

    same: int = 0
    beats: int = 0

    def add(self, piece: HarmonyPiece, roots: Sequence[int | None]) -> None:
        """Compare, from the first notated chord on, on each beat with a chord; `roots` by slot."""
        notated = notated_roots(piece)
        for slot in beats_of(piece):
            if (root := notated[slot]) is not None:
                self.same += roots[slot] == root
                self.beats += 1

    @property
    def share(self) -> float:
        """0..1."""
        return self.same / max(1, self.beats)


def beats_of(piece: HarmonyPiece) -> Iterator[int]:
    """The slots on quarters counted from the bar lines, from the first chord to the end."""
    return (slot for slot in range(piece.events[0].onset, piece.end) if piece.grid.position(slot) % 2 == 0)


def notated_roots(piece: HarmonyPiece) -> list[int | None]:
    """By slot, in the normalised key; None before the first chord and where there is none."""
    return roots_of(piece.events, piece.end)


@dataclass(frozen=True)
class Harmonising:
    """How the network harmonises: see `compose.harmony.HarmonyRequest`."""

    drafts: int = 32
    temperature: float = 0.7
    seed: int = 0


def network_roots(network: HarmonyNetwork, piece: HarmonyPiece, how: Harmonising) -> list[int | None]:
    """The network's harmony of the piece's melody, by slot."""
    start, end = piece.events[0].onset, piece.end
    heard = heard_by(network, piece.melody, end + REACH)
    frame = Frame(piece.grid, piece.style, piece.mode, start, end, heard)
    generators = [np.random.default_rng((how.seed, draft)) for draft in range(how.drafts)]
    drafts = Drafts(network, frame, generators, how.temperature)
    while not drafts.is_finished:
        drafts.step()
    return roots_of([drafted.event for drafted in most_agreed(drafts.written)], end)


def roots_of(events: Sequence[ChordEvent], end: int) -> list[int | None]:
    """By slot up to `end`; None before the first chord and where there is none."""
    roots: list[int | None] = [None] * end
    for event in events:
        roots[event.onset :] = [token_root(event.token)] * max(0, end - event.onset)
    return roots


def tonic_roots(piece: HarmonyPiece) -> list[int | None]:
    """The tonic throughout: C, or A in minor."""
    return [9 if piece.mode == 2 else 0] * piece.end
