from __future__ import annotations

import pytest

from aiva_desktop.compose.requests import RequestError
from aiva_desktop.compose.seams import seam_notes, seam_request
from aiva_desktop.score.notes import Note
from aiva_desktop.score.song import Conductor
from aiva_desktop.score.time import Meter, MeterMap

BAR = 1920


def line(*pitches: int, length: int = 480, start: int = 0) -> list[Note]:
    return [Note(start + i * length, pitch, length) for i, pitch in enumerate(pitches)]


def test_the_beat_before_the_bar_line_is_written_and_leads_into_what_is_new() -> None:
    notes = [*line(60, 62, 64, 65), *line(67, 69, start=BAR)]
    request = seam_request(notes, BAR, Conductor())
    assert (request.gap.start_tick, request.gap.end_tick) == (3 * 480, BAR)
    assert [note.pitch for note in request.gap.motif] == [60, 62, 64]
    assert [note.pitch for note in request.after] == [67, 69]


def test_a_felt_beat_of_six_eight_is_three_eighths() -> None:
    notes = [*line(60, 62, 64, 65, 64, 62, length=240), *line(67, start=1440)]
    request = seam_request(notes, 1440, Conductor(meter=MeterMap.constant(Meter(6, 8))))
    assert (request.gap.start_tick, request.gap.end_tick) == (720, 1440)


def test_a_pickup_of_what_is_new_stays() -> None:
    notes = [*line(60, 62, 64, 65, 67, 65, 64), *line(72, 74, start=BAR + 3 * 480)]
    request = seam_request(notes, BAR + 3 * 480, Conductor())
    assert request.gap.end_tick == BAR


def test_what_sounds_into_the_seam_is_cut_off() -> None:
    notes = [*line(60), Note(480, 62, 1440)]
    new = line(67, start=BAR)
    request = seam_request([*notes, *new], BAR, Conductor())
    gone, come = seam_notes([*notes, *new], request, (Note(3 * 480, 64, 480),))
    assert gone == (Note(480, 62, 1440),)
    assert come == (Note(480, 62, 960), Note(1440, 64, 480))


def test_chords_and_phrases_of_a_beat_are_not_joined() -> None:
    with pytest.raises(RequestError, match="melodies only"):
        seam_request([*line(60, 62, 64, 65), Note(3 * 480, 69, 480), *line(67, start=BAR)], BAR, Conductor())
    with pytest.raises(RequestError, match="too short"):
        seam_request(line(60, 62), 480, Conductor())
