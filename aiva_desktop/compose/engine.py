"""The engine as the rest of the app knows it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Protocol

from aiva_desktop.compose.alternatives import AlternativesRequest, PitchOffered
from aiva_desktop.compose.candidates import EngineEvent, MotifRead, Progress
from aiva_desktop.compose.infill import InfillRequest
from aiva_desktop.compose.requests import ContinueRequest
from aiva_desktop.compose.rerolls import RerollRequest


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

    def prime(self, request: ContinueRequest) -> Iterator[MotifRead]:
        """Read the request's motif ahead, so that its continuation starts at once; writes nothing.

        Stop asking at any time: what was read stays read. Reading ahead never changes what is written. Only motif,
        start, meter, key, chords and style of the request matter.

        Raises:
            RequestError: with a sentence for the composer.
        """
        ...

    def continue_melody(self, request: ContinueRequest) -> Iterator[EngineEvent]:
        """Stream the continuation: first how much of the motif is read, then notes, in order of onset by candidate.

        Equal requests give equal notes on the same machine and version, and candidate k is the same however many
        candidates are asked for.

        Raises:
            RequestError: with a sentence for the composer.
        """
        ...

    def infill(self, request: InfillRequest) -> Iterator[EngineEvent]:
        """Stream how far it is, then the notes of the fillings that lead best into what follows.

        Equal requests give equal notes.

        Raises:
            RequestError: with a sentence for the composer.
        """
        ...

    def alternatives(self, request: AlternativesRequest) -> Iterator[Progress | PitchOffered]:
        """Offer pitches for one note, the most probable first; their probabilities sum up to 1 or less.

        Raises:
            RequestError: with a sentence for the composer.
        """
        ...

    def reroll(self, request: RerollRequest) -> Iterator[EngineEvent]:
        """Stream the notes written anew; in each candidate one for every note that is kept, in their order.

        Raises:
            RequestError: with a sentence for the composer.
        """
        ...
