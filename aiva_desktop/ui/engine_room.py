"""The engine's place: it is loaded and used on the `compose` thread alone."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING

from aiva_desktop.compose.errors import RequestError
from aiva_desktop.language import tr

if TYPE_CHECKING:
    from aiva_desktop.compose.alternatives import AlternativesRequest, PitchOffered
    from aiva_desktop.compose.candidates import EngineEvent, MotifRead, Progress
    from aiva_desktop.compose.engine import Engine
    from aiva_desktop.compose.form_request import FormEvent, FormRequest, WrittenSection
    from aiva_desktop.compose.harmony import HarmonyEngine, HarmonyEvent, HarmonyRequest
    from aiva_desktop.compose.infill import InfillRequest
    from aiva_desktop.compose.performing import PerformanceEngine, Performed, PerformRequest
    from aiva_desktop.compose.requests import ContinueRequest
    from aiva_desktop.compose.rerolls import RerollRequest


class EngineRoom:
    """Jobs for the worker. Whichever comes first loads the engine; a load that failed is tried again."""

    def __init__(
        self,
        load: Callable[[], Engine],
        load_harmony: Callable[[], HarmonyEngine] | None = None,
        load_performer: Callable[[], PerformanceEngine] | None = None,
    ) -> None:
        """Without `load_harmony` no chords are written, without `load_performer` no dynamics are played."""
        self._load = load
        self._load_harmony = load_harmony
        self._load_performer = load_performer
        self._performer: PerformanceEngine | None = None
        self._engine: Engine | None = None
        self._harmony: HarmonyEngine | None = None
        self._loading_since: float | None = None

    @property
    def is_ready(self) -> bool:
        """Whether the engine is loaded."""
        return self._engine is not None

    @property
    def loading_s(self) -> float:
        """For how many seconds it has been loading; 0 while nobody loads it."""
        since = self._loading_since
        return 0.0 if since is None else time.monotonic() - since

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

    def infill(self, request: InfillRequest) -> Iterator[EngineEvent]:
        """See `Engine.infill`."""
        yield from self._loaded().infill(request)

    def reroll(self, request: RerollRequest) -> Iterator[EngineEvent]:
        """See `Engine.reroll`."""
        yield from self._loaded().reroll(request)

    def alternatives(self, request: AlternativesRequest) -> Iterator[Progress | PitchOffered]:
        """See `Engine.alternatives`."""
        yield from self._loaded().alternatives(request)

    @property
    def model_hash(self) -> str:
        """Identifies the engine's weights; empty while it is not loaded."""
        return self._engine.model_hash if self._engine is not None else ""

    def write_form(
        self, request: FormRequest, earlier: Sequence[WrittenSection] = (), only_next: bool = False
    ) -> Iterator[FormEvent]:
        """See `write_form` of `compose.form_writing`."""
        from aiva_desktop.compose.form_writing import write_form

        yield from write_form(self._loaded(), request, self._loaded_harmony(), earlier, only_next)

    def write_chords(self, request: HarmonyRequest) -> Iterator[HarmonyEvent]:
        """See `HarmonyEngine.write_chords`.

        Raises:
            RequestError: when there is no harmony engine.
        """
        harmony = self._loaded_harmony()
        if harmony is None:
            raise RequestError(tr("There is no engine for chords here; reinstall the app."))
        yield from harmony.write_chords(request)

    def perform(self, request: PerformRequest) -> Iterator[Progress | Performed]:
        """See `PerformanceEngine.perform`.

        Raises:
            RequestError: when there is no network that plays.
        """
        if self._performer is None and self._load_performer is not None:
            self._performer = self._load_performer()
        if self._performer is None:
            raise RequestError(tr("There is no network that plays dynamics here; reinstall the app."))
        yield from self._performer.perform(request)

    def _loaded_harmony(self) -> HarmonyEngine | None:
        if self._harmony is None and self._load_harmony is not None:
            self._harmony = self._load_harmony()
        return self._harmony

    def _loaded(self) -> Engine:
        if self._engine is None:
            self._loading_since = time.monotonic()
            try:
                self._engine = self._load()
            finally:
                self._loading_since = None
        return self._engine
