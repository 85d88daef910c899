"""The engine as the rest of the app knows it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Protocol

from aiva_desktop.compose.candidates import EngineEvent
from aiva_desktop.compose.requests import ContinueRequest


class Engine(Protocol):
    """Writes music. An engine is used from one thread at a time."""

    @property
    def styles(self) -> tuple[str, ...]:
        """The styles it knows, `any` first."""
        ...

    @property
    def model_hash(self) -> str:
        """Identifies the weights, for reproducing a result."""
        ...

    def continue_melody(self, request: ContinueRequest) -> Iterator[EngineEvent]:
        """Stream the continuation. Notes of one candidate come in order of onset.

        Raises:
            RequestError: with a sentence for the composer.
        """
        ...
