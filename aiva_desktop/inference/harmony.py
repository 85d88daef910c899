"""The harmony engine: chords for a melody, or a progression from nothing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
import torch

from aiva_desktop.compose.candidates import Progress
from aiva_desktop.compose.harmony import Alternative, ChordWritten, HarmonyEvent, HarmonyRequest
from aiva_desktop.compose.requests import RequestError, melody_line
from aiva_desktop.inference.engine import engine_folder
from aiva_desktop.inference.harmony_drafts import DraftedChord, Drafts, Frame, heard_by, most_agreed
from aiva_desktop.language import tr
from aiva_desktop.models.checkpoint import CheckpointError, load_checkpoint
from aiva_desktop.models.harmony_grid import ChordEvent, SlotGrid, chord_events, heard_melody
from aiva_desktop.models.harmony_network import REACH, HarmonyNetwork
from aiva_desktop.models.harmony_vocabulary import HARMONY_STYLES, chord_of_token, chord_token
from aiva_desktop.models.melody import key_shift, mode_input
from aiva_desktop.models.vocabulary import HARMONY_KIND
from aiva_desktop.score.chord_key import key_of_chords
from aiva_desktop.score.pitch import Key, estimate_key

ALTERNATIVES = 6


class TorchHarmonyEngine:
    """Writes chords with the harmony network, see `compose.harmony.HarmonyEngine`."""

    def __init__(self, network: HarmonyNetwork) -> None:
        self._network = network.eval()

    @property
    def styles(self) -> tuple[str, ...]:
        """`any` first."""
        return HARMONY_STYLES

    def write_chords(self, request: HarmonyRequest) -> Iterator[HarmonyEvent]:
        """Stream chords.

        Raises:
            RequestError: for a style that the network does not know.
        """
        if request.style not in HARMONY_STYLES:
            raise RequestError(
                tr(
                    "The style {style!r} is unknown; choose one of {names}.",
                    style=request.style,
                    names=", ".join(HARMONY_STYLES),
                )
            )
        key = request.key or _estimated_key(request)
        frame = self._frame(request, key)
        total = request.bars * request.candidates
        yield Progress(0, total)
        for candidate in range(request.candidates):
            drafts = Drafts(self._network, frame, _generators(request, candidate), request.temperature)
            while not drafts.is_finished:
                drafts.step()
                done = frame.grid.bar(min(drafts.reached, frame.end)) - frame.grid.bar(frame.start)
                yield Progress(candidate * request.bars + min(done, request.bars), total)
            yield from _written(most_agreed(drafts.written), candidate, frame, key_shift(key))

    def _frame(self, request: HarmonyRequest, key: Key | None) -> Frame:
        shift, grid = key_shift(key), SlotGrid(request.meter)
        start, end = grid.slot(request.start_tick), grid.slot(request.end_tick)
        melody = heard_melody(melody_line(request.melody), shift, grid) if request.melody else None
        before = chord_events([c for c in request.before if grid.slot(c.tick) < start], shift, grid)
        locked = [
            (ChordEvent(grid.slot(lock.start_tick), *chord_token(lock.chord, shift)), grid.slot(lock.end_tick))
            for lock in request.locked
        ]
        return Frame(
            grid,
            HARMONY_STYLES.index(request.style),
            mode_input(key),
            start,
            end,
            heard_by(self._network, melody, end + REACH),
            tuple(before),
            tuple((event, until) for event, until in locked if until > event.onset),
        )


def _estimated_key(request: HarmonyRequest) -> Key | None:
    return estimate_key(request.melody) or key_of_chords(request.before)


def _generators(request: HarmonyRequest, candidate: int) -> list[np.random.Generator]:
    return [np.random.default_rng((request.seed, candidate, draft)) for draft in range(request.drafts)]


def _written(draft: Sequence[DraftedChord], candidate: int, frame: Frame, shift: int) -> Iterator[ChordWritten]:
    """As the composer reads it; chords that were repeated are one."""
    first = 0
    for i, drafted in enumerate(draft):
        later = draft[i + 1].event if i + 1 < len(draft) else None
        if later and (later.token, later.bass) == (drafted.event.token, drafted.event.bass):
            continue
        begun = draft[first]
        first = i + 1
        yield ChordWritten(
            candidate,
            frame.grid.tick(begun.event.onset),
            frame.grid.tick(drafted.end),
            chord_of_token(drafted.event.token, drafted.event.bass, shift),
            _alternatives(begun, shift),
        )


def _alternatives(drafted: DraftedChord, shift: int) -> tuple[Alternative, ...]:
    best = np.argsort(-drafted.probabilities, kind="stable")[:ALTERNATIVES]
    return tuple(Alternative(chord_of_token(int(t), 0, shift), float(drafted.probabilities[t])) for t in best)


def load_harmony(folder: Path | None = None) -> TorchHarmonyEngine:
    """The harmony engine with the checkpoint in `folder`, by default the bundled one.

    Raises:
        CheckpointError: with a sentence, when it is missing, damaged, foreign or newer.
    """
    torch.set_num_threads(1)
    return TorchHarmonyEngine(load_harmony_network(folder))


def load_harmony_network(folder: Path | None = None) -> HarmonyNetwork:
    """The network alone. Raises CheckpointError."""
    path = (folder or engine_folder()) / f"{HARMONY_KIND}.safetensors"
    network = load_checkpoint(path).network
    if not isinstance(network, HarmonyNetwork):
        raise CheckpointError(tr("{name} holds another network; put the right file in its place", name=path.name))
    return network
