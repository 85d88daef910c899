"""Plays finished tracks: the performance network note by note, on the notes as they are."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

import numpy as np
import torch
from threadpoolctl import threadpool_limits

from aiva_desktop.compose.candidates import Progress
from aiva_desktop.compose.performing import Performed, PerformRequest, is_free
from aiva_desktop.compose.requests import RequestError
from aiva_desktop.inference.arrays import Floats, softmax
from aiva_desktop.inference.cells import Recurrence
from aiva_desktop.inference.dynamics_stepper import RowsWeights
from aiva_desktop.inference.engine import engine_folder
from aiva_desktop.inference.sampling import Sampler
from aiva_desktop.language import tr
from aiva_desktop.models.checkpoint import CheckpointError, load_checkpoint
from aiva_desktop.models.performance_network import DRUMS, FREE_PIANO, PerformanceNetwork
from aiva_desktop.models.performance_rows import TrackRows
from aiva_desktop.models.vocabulary import STYLES, VELOCITY_CLASSES

# How many notes are played between two words on how far it is: some hundredths of a second.
_TELL_EVERY = 128
_VELOCITIES = np.arange(VELOCITY_CLASSES, dtype=np.float32)


class TorchPerformer:
    """`compose.performing.PerformanceEngine` by a trained network, folded for stepping."""

    def __init__(self, network: PerformanceNetwork) -> None:
        """Takes the weights as they are now."""
        with torch.no_grad():
            self._weights = RowsWeights(network)

    def perform(self, request: PerformRequest) -> Iterator[Progress | Performed]:
        """See `PerformanceEngine`."""
        rows = TrackRows(request.notes, request.conductor, _music_of(request))
        recurrence = self._start()
        sampler = Sampler(request.seed, 1, request.temperature)
        is_told = _tells(note.velocity for note in request.notes if note not in request.chosen)
        velocities: list[int] = []
        for i, note in enumerate(request.notes):
            if i % _TELL_EVERY == 0:
                yield Progress(i, len(request.notes))
            hidden = recurrence.step(self._weights.inputs([rows.next_row()]))
            is_kept = note not in request.chosen
            is_heard = is_kept and is_told
            velocity = note.velocity if is_heard else self._velocity(hidden, sampler, request.temperature)
            rows.append(velocity)
            velocities.append(note.velocity if is_kept else velocity)
        yield Performed(tuple(velocities))

    def _start(self) -> Recurrence:
        return Recurrence(self._weights.cells, np.zeros((1, 1, self._weights.cells.state_size), np.float32))

    def _velocity(self, hidden: Floats, sampler: Sampler, temperature: float) -> int:
        logits = self._weights.readout(hidden)[0]
        logits[:, 0] = -np.inf  # velocity 0 would be a note-off
        if temperature > 0:
            return sampler.draw(logits, [0])[0]
        return min(127, max(1, round(float(softmax(logits)[0] @ _VELOCITIES))))


def _tells(velocities: Iterable[int]) -> bool:
    """Whether the notes around were played: all of one velocity they would only say that nothing ever changes."""
    return len(set(velocities)) > 1


def _music_of(request: PerformRequest) -> str:
    if request.style not in STYLES:
        raise RequestError(
            tr("The style {style!r} is unknown; choose one of {names}.", style=request.style, names=", ".join(STYLES))
        )
    if request.is_drums:
        return DRUMS
    return FREE_PIANO if is_free(request.notes) else request.style


def load_performer(folder: Path | None = None) -> TorchPerformer:
    """With the checkpoint in `folder`, by default the bundled one.

    Raises:
        CheckpointError: with a sentence, when it is missing, damaged, foreign or newer.
    """
    threadpool_limits(limits=1, user_api="blas")
    torch.set_num_threads(1)
    path = (folder or engine_folder()) / "performance.safetensors"
    network = load_checkpoint(path).network
    if not isinstance(network, PerformanceNetwork):
        raise CheckpointError(
            tr("{name} holds another kind of network; put the right file in its place", name=path.name)
        )
    return TorchPerformer(network)
