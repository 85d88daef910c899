"""What an engine answers, streamed: notes as they are written, and how far it is."""

from __future__ import annotations

from dataclasses import dataclass

from aiva_desktop.score.notes import Note


@dataclass(frozen=True, slots=True)
class Recall:
    """Where a note came from: the earlier onset it recalls and the share (0..1) of its probability from there."""

    source_tick: int
    share: float


@dataclass(frozen=True, slots=True)
class NoteWritten:
    """The engine wrote `note` into candidate number `candidate` (from 0)."""

    candidate: int
    note: Note
    recall: Recall | None = None


@dataclass(frozen=True, slots=True)
class Progress:
    """`done` of `total` bars are written in the slowest candidate."""

    done: int
    total: int


EngineEvent = NoteWritten | Progress
