"""The engine's place: it is loaded and used on the `compose` thread alone."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from aiva_desktop.compose.candidates import EngineEvent, MotifRead
from aiva_desktop.compose.engine import Engine
from aiva_desktop.compose.requests import ContinueRequest


class EngineRoom:
    """Jobs for the worker. Whichever comes first loads the engine; a load that failed is tried again."""

    def __init__(self, load: Callable[[], Engine]) -> None:
        self._load = load
        self._engine: Engine | None = None

    def warm_up(self) -> Iterator[tuple[str, ...]]:
        """Load the engine; yields the styles it knows."""
        yield self._loaded().styles

    def prime(self, request: ContinueRequest) -> Iterator[MotifRead]:
        """See `Engine.prime`; nothing while the engine is not loaded."""
        if self._engine is not None:
            yield from self._engine.prime(request)

    def continue_melody(self, request: ContinueRequest) -> Iterator[EngineEvent]:
        """See `Engine.continue_melody`."""
        yield from self._loaded().continue_melody(request)

    def _loaded(self) -> Engine:
        if self._engine is None:
            self._engine = self._load()
        return self._engine
