"""The text metas: names, markers, lyrics, and markers that are chord symbols."""

from __future__ import annotations

import re

from aiva_desktop.midi.events import META, RawEvent

TRACK_NAME = 0x03
MARKER = 0x06
CUE = 0x07
TEXT_KINDS = {
    0x01: "text",
    0x02: "copyright",
    0x04: "instrument_name",
    0x05: "lyrics",
    MARKER: "marker",
    CUE: "cue_marker",
    0x08: "program_name",
    0x09: "device_name",
}
TEXT_TYPES = {kind: number for number, kind in TEXT_KINDS.items()}
# Texts that the app shows and changes.
SIGNS = (MARKER, CUE)
_MAX_BYTES = 4096
# "Chorus" and "Bridge" start with note names too. A chord's quality is made of these words and signs alone.
_CHORD_TEXT = re.compile(
    r"(?:N\.?C\.?|[A-G][#b]?(?:maj|Maj|min|mmaj|m|M|dim|aug|sus|add|alt|omit|no|\d+|[#b+\-()°ø^, ])*(?:/[A-G][#b]?)?)"
)


def is_chord(text: str) -> bool:
    """Whether a marker's text is a chord symbol, which `score.chords.parse_chord` reads."""
    return _CHORD_TEXT.fullmatch(text.strip()) is not None


def decode_text(payload: bytes) -> str:
    """A text of a file that does not say its encoding: UTF-8 where that fits, else Latin-1, which always does."""
    payload = payload[:_MAX_BYTES]
    try:
        return payload.decode("utf-8")
    except UnicodeDecodeError as error:
        # Cut within a character, which is no reason to doubt the others.
        if len(payload) == _MAX_BYTES and error.end == len(payload) and error.start > len(payload) - 4:
            return payload[: error.start].decode("utf-8")
        return payload.decode("latin-1")


def decode_name(payload: bytes) -> str:
    """The name of a track or a song; some writers pad theirs."""
    return decode_text(payload).strip("\0 ")


def text_event(tick: int, kind: int, text: str) -> RawEvent:
    """A text meta, in UTF-8; of a very long text its start."""
    payload = text.encode("utf-8", "replace")
    if len(payload) > _MAX_BYTES:
        payload = payload[:_MAX_BYTES].decode("utf-8", "ignore").encode("utf-8")
    return RawEvent(tick, META, kind, 0, payload)
