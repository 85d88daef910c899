"""The engine that the app uses: trained networks behind `compose.engine.Engine`."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import torch

from aiva_desktop.compose.candidates import EngineEvent
from aiva_desktop.compose.requests import ContinueRequest, RequestError
from aiva_desktop.inference.continuation import Continuation
from aiva_desktop.inference.networks import Networks, load_networks
from aiva_desktop.models.vocabulary import STYLES
from aiva_desktop.paths import resources_dir


class TorchEngine:
    """Writes with the four networks. Use it from one thread at a time."""

    def __init__(self, networks: Networks) -> None:
        self._networks = networks

    @property
    def styles(self) -> tuple[str, ...]:
        """`any` first."""
        return STYLES

    @property
    def model_hash(self) -> str:
        """Identifies the weights of all networks together."""
        return self._networks.model_hash

    def continue_melody(self, request: ContinueRequest) -> Iterator[EngineEvent]:
        """Stream the continuation, see `Engine`.

        Raises:
            RequestError: for a style that the networks do not know.
        """
        if request.style not in STYLES:
            raise RequestError(f"The style {request.style!r} is unknown; choose one of {', '.join(STYLES)}.")
        # Not held across a yield: whoever reads the stream keeps their own autograd mode.
        with torch.inference_mode():
            events = iter(Continuation(self._networks, request, STYLES.index(request.style)))
        while True:
            with torch.inference_mode():
                event = next(events, None)
            if event is None:
                return
            yield event


def engine_folder() -> Path:
    """Where the trained checkpoints lie."""
    return resources_dir() / "engine"


def load_engine(folder: Path | None = None) -> TorchEngine:
    """The engine with the checkpoints in `folder`, by default the bundled ones.

    Raises:
        CheckpointError: with a sentence for the composer.
    """
    # One thread: the matrices of one step are too small to share out, and playback needs the other cores.
    torch.set_num_threads(1)
    return TorchEngine(load_networks(folder or engine_folder()))
