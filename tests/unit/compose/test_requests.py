from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aiva_desktop.compose.candidates import NoteWritten, Progress
from aiva_desktop.compose.fake import FakeEngine
from aiva_desktop.compose.requests import ContinueRequest, RequestError, melody_line, motif_of
from aiva_desktop.score.notes import Note, Origin
from aiva_desktop.score.song import Conductor, Song, Track
from aiva_desktop.score.time import PPQ, Meter, MeterChange, MeterMap

BAR = 4 * PPQ
MOTIF = (Note(0, 60, PPQ), Note(PPQ, 64, PPQ), Note(2 * PPQ, 67, 2 * PPQ))


def song_of(*notes: Note, meter: MeterMap | None = None) -> Song:
    return Song((Track(id=1).with_notes(notes),), Conductor(meter=meter or MeterMap()))


@pytest.mark.parametrize(
    ("field", "values"),
    [
        ("bars", (0, -1, 65)),
        ("candidates", (0, 9)),
        ("temperature", (-0.1, 2.1, float("nan"))),
        ("theme_recall", (-1.1, 1.1, float("nan"))),
    ],
)
def test_values_out_of_range_get_a_sentence(field: str, values: tuple[float, ...]) -> None:
    for value in values:
        arguments: dict[str, Any] = {field: value}
        with pytest.raises(RequestError, match=r"\.$"):
            ContinueRequest(MOTIF, BAR, **arguments)


def test_nothing_to_continue_gets_a_sentence() -> None:
    with pytest.raises(RequestError, match="no notes to continue"):
        ContinueRequest((), 0)
    with pytest.raises(RequestError, match="no notes to continue"):
        motif_of(song_of(), 1)
    with pytest.raises(RequestError, match="no notes to continue"):
        motif_of(song_of(Note(BAR, 60, 1)), 1, until_tick=BAR)


def test_the_highest_note_of_an_onset_is_the_melody() -> None:
    chord = (Note(0, 60, 10), Note(0, 72, 10), Note(5, 48, 10))
    assert melody_line(chord) == (Note(0, 72, 10), Note(5, 48, 10))


@pytest.mark.parametrize(
    ("until_tick", "start"),
    [(None, BAR), (PPQ, BAR), (BAR, BAR), (BAR + 1, 2 * BAR), (3 * BAR, 3 * BAR)],
)
def test_a_continuation_starts_at_a_bar_line_after_the_motif(until_tick: int | None, start: int) -> None:
    assert motif_of(song_of(*MOTIF), 1, until_tick)[1] == start


@pytest.mark.parametrize(
    ("duration", "start"), [(BAR, BAR), (BAR + PPQ // 4, BAR), (BAR + PPQ // 2, 2 * BAR), (3 * BAR, 3 * BAR)]
)
def test_a_held_last_note_is_let_ring(duration: int, start: int) -> None:
    assert motif_of(song_of(Note(0, 60, duration)), 1)[1] == start


@given(st.integers(0, 20), st.integers(1, 16), st.sampled_from(["4/4", "3/4", "6/8", "5/4", "7/8"]))
def test_the_bars_to_write_in_any_meter(first: int, bars: int, meter: str) -> None:
    meters = MeterMap((MeterChange(0, Meter(2, 4)), MeterChange(6 * PPQ, Meter.parse(meter))))
    start = meters.bar(first).start_tick
    request = ContinueRequest(MOTIF, start, bars=bars, meter=meters)
    lines = list(request.bar_lines())
    assert len(lines) == bars
    assert lines[0] == start
    assert request.end_tick == meters.bar_at(lines[-1]).end_tick


def test_the_fake_engine_keeps_the_protocol() -> None:
    request = ContinueRequest(MOTIF, BAR, bars=2, candidates=2)
    events = list(FakeEngine().continue_melody(request))
    notes = [event for event in events if isinstance(event, NoteWritten)]
    assert {event.candidate for event in notes} == {0, 1}
    for candidate in (0, 1):
        line = [event.note for event in notes if event.candidate == candidate]
        assert line == sorted(line, key=lambda note: note.onset)
        assert all(BAR <= note.onset < request.end_tick and note.origin is Origin.ENGINE for note in line)
    progress = [event.done for event in events if isinstance(event, Progress)]
    assert progress == sorted(progress)
    assert (progress[0], progress[-1]) == (0, 2)
