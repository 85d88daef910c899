"""What a file says and how it says it: metas that the app understands, and would write in other bytes.

F# major where the app writes Gb, "Cmin7" where it writes Cm7, a name in Latin-1: the file's own bytes are kept beside
what they mean. They are written again for as long as the music says the same at that place, and forgotten otherwise.
"""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Callable, Hashable, Iterable, Iterator

from aiva_desktop.midi.events import META, RawEvent
from aiva_desktop.midi.signatures import KEY_SIGNATURE, SET_TEMPO, TIME_SIGNATURE, key_of, meter_of, tempo_of
from aiva_desktop.midi.texts import SIGNS, TRACK_NAME, decode_name, decode_text, is_chord, text_event
from aiva_desktop.score.chords import parse_chord
from aiva_desktop.score.file_events import FileEvent

_Place = tuple[int, int, Hashable]


def meaning(kind: int, payload: bytes) -> Hashable:
    """What a meta of type `kind` says to the app; None where that is nothing."""
    if kind == SET_TEMPO:
        return tempo_of(payload)
    if kind == TIME_SIGNATURE:
        return meter_of(payload)
    if kind == KEY_SIGNATURE:
        return key_of(payload)
    return _sign(decode_text(payload)) if kind in SIGNS else None


def _sign(text: str) -> Hashable:
    if is_chord(text):
        return "chord", parse_chord(text)
    return text or None


def respelled(events: Iterable[RawEvent], kept: Iterable[FileEvent]) -> Iterator[RawEvent]:
    """What the app would write, in a file's own bytes where it says the same, then what else the file said."""
    spellings, others = _sorted_out(kept)
    for event in events:
        own = spellings.get(_place(event)) if spellings else None
        yield event._replace(payload=own.popleft().content) if own else event
    for other in others:
        yield RawEvent(other.tick, other.status, other.kind, 0, other.content)


def spelled_otherwise(events: Iterable[RawEvent], read: Iterable[FileEvent]) -> Iterator[FileEvent]:
    """Of the metas that were `read`, those that `events`, which the app would write, say in other bytes."""
    spellings, _ = _sorted_out(read)
    for event in events:
        own = spellings.get(_place(event))
        if own and (spelling := own.popleft()).content != event.payload:
            yield spelling


def _sorted_out(kept: Iterable[FileEvent]) -> tuple[dict[_Place, deque[FileEvent]], list[FileEvent]]:
    spellings: dict[_Place, deque[FileEvent]] = defaultdict(deque)
    others = []
    for event in kept:
        said = meaning(event.kind, event.content) if event.status == META else None
        if said is None:
            others.append(event)
        else:
            spellings[event.tick, event.kind, said].append(event)
    return spellings, others


def _place(event: RawEvent) -> _Place:
    return event.tick, event.data1, meaning(event.data1, event.payload)


def named(name: str, kept: Iterable[FileEvent]) -> list[RawEvent]:
    """The meta that says `name`; none where one that was kept says it already."""
    return [] if not name or any(map(spells(name), kept)) else [text_event(0, TRACK_NAME, name)]


def spells(name: str) -> Callable[[FileEvent], bool]:
    """Whether an event says that this is the name."""
    return lambda event: event.is_name and decode_name(event.content) == name
