"""The engine that the app uses: trained networks behind `compose.engine.Engine`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import torch
from threadpoolctl import threadpool_limits

from aiva_desktop.compose.alternatives import AlternativesRequest, PitchOffered
from aiva_desktop.compose.candidates import EngineEvent, MotifRead, Progress
from aiva_desktop.compose.infill import InfillRequest
from aiva_desktop.compose.requests import ContinueRequest, RequestError
from aiva_desktop.compose.rerolls import RerollRequest
from aiva_desktop.inference.alternatives import alternatives
from aiva_desktop.inference.continuation import Continuation
from aiva_desktop.inference.infill import Filling, best_fillings, fill
from aiva_desktop.inference.motif_reading import MotifReading
from aiva_desktop.inference.networks import Networks, load_networks
from aiva_desktop.inference.reroll import reroll
from aiva_desktop.inference.weights import folded
from aiva_desktop.language import tr
from aiva_desktop.models.vocabulary import STYLES
from aiva_desktop.paths import resources_dir


class TorchEngine:
    """Writes with the four networks. Use it from one thread at a time."""

    def __init__(self, networks: Networks) -> None:
        """Takes the weights as they are now."""
        self._model_hash = networks.model_hash
        self._weights = folded(networks)
        # The last motif that was read; None while a stream reads it.
        self._reading: MotifReading | None = None

    @property
    def styles(self) -> tuple[str, ...]:
        """`any` first."""
        return STYLES

    @property
    def model_hash(self) -> str:
        """Identifies the weights of all networks together."""
        return self._model_hash

    def prime(self, request: ContinueRequest) -> Iterator[MotifRead]:
        """Read the request's motif ahead, see `Engine`."""
        style = _style_of(request)
        reading = self._take_reading()
        try:
            yield from reading.read(request, style)
        finally:
            self._reading = reading

    def continue_melody(self, request: ContinueRequest) -> Iterator[EngineEvent]:
        """Stream the continuation, see `Engine`.

        Raises:
            RequestError: for a style that the networks do not know.
        """
        style = _style_of(request)
        yield Progress(0, request.bars)
        reading = self._take_reading()
        try:
            yield from reading.read(request, style)
            continuation = Continuation(self._weights, request, style, reading)
        finally:
            self._reading = reading
        yield from continuation

    def infill(self, request: InfillRequest) -> Iterator[EngineEvent]:
        """Stream progress, then the best fillings, see `Engine`.

        Raises:
            RequestError: for a style that the networks do not know.
        """
        style = _style_of(request.gap)
        yield Progress(0, request.gap.bars)
        reading, fillings = self._take_reading(), list[Filling]()
        try:
            for event in fill(self._weights, request, style, reading):
                if isinstance(event, Filling):
                    fillings.append(event)
                else:
                    yield event
        finally:
            self._reading = reading
        for candidate, filling in enumerate(best_fillings(fillings, request.gap.candidates)):
            for written in filling.notes:
                yield replace(written, candidate=candidate)

    def alternatives(self, request: AlternativesRequest) -> Iterator[Progress | PitchOffered]:
        """Offer pitches for one note, see `Engine`.

        Raises:
            RequestError: for a style that the networks do not know.
        """
        style = _style_of(request.span)
        yield Progress(0, 2)
        reading = self._take_reading()
        try:
            yield from alternatives(self._weights, request, style, reading)
        finally:
            self._reading = reading

    def reroll(self, request: RerollRequest) -> Iterator[EngineEvent]:
        """Stream the notes, see `Engine`.

        Raises:
            RequestError: for a style that the networks do not know.
        """
        style = _style_of(request.span)
        yield Progress(0, request.span.bars)
        reading = self._take_reading()
        try:
            yield from reroll(self._weights, request, style, reading)
        finally:
            self._reading = reading

    def _take_reading(self) -> MotifReading:
        """The motif read last, for one stream alone: another one that starts meanwhile reads for itself."""
        reading, self._reading = self._reading, None
        return reading or MotifReading(self._weights)


def _style_of(request: ContinueRequest) -> int:
    if request.style not in STYLES:
        raise RequestError(
            tr("The style {style!r} is unknown; choose one of {names}.", style=request.style, names=", ".join(STYLES))
        )
    return STYLES.index(request.style)


def engine_folder() -> Path:
    """Where the trained checkpoints lie."""
    return resources_dir() / "engine"


def load_engine(folder: Path | None = None) -> TorchEngine:
    """The engine with the checkpoints in `folder`, by default the bundled ones.

    Raises:
        CheckpointError: with a sentence, when one is missing, damaged, foreign or newer.
    """
    # One thread: the matrices of one step are too small to share out, and playback needs the other cores.
    threadpool_limits(limits=1, user_api="blas")
    torch.set_num_threads(1)
    return TorchEngine(load_networks(folder or engine_folder()))
