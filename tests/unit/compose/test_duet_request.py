"""What the engine is asked in a duet."""

from __future__ import annotations

import pytest

from aiva_desktop.compose.controls import Controls
from aiva_desktop.compose.duet_request import Feel, Heard, duet_request, refusal, settled_key
from aiva_desktop.compose.requests import RequestError
from aiva_desktop.score.notes import Note
from aiva_desktop.score.pitch import Key, Mode
from aiva_desktop.score.song import Conductor, KeyChange, Song, Track
from aiva_desktop.score.time import Meter, MeterMap, TempoMap
from aiva_desktop.settings import ComposeSettings

BAR = 1920
MOTIF = tuple(Note(480 * i, pitch, 480) for i, pitch in enumerate((60, 62, 64, 67)))


def song(*notes: Note) -> Song:
    return Song(tracks=(Track(id=1).with_notes(notes),))


def test_the_motif_is_all_before_the_answer_with_played_notes_as_written() -> None:
    as_played = Note(BAR + 13, 65, 430)
    heard = Heard({as_played: Note(BAR, 65, 480)}, (Note(2 * BAR, 67, 480), Note(3 * BAR, 69, 480)))
    motif = heard.motif(song(*MOTIF, as_played, Note(9 * BAR, 50, 10)), 1, 3 * BAR)
    assert motif == (*MOTIF, Note(BAR, 65, 480), Note(2 * BAR, 67, 480))


def test_of_a_long_track_whole_chunks_are_left_out() -> None:
    notes = [Note(10 * i, 60, 10) for i in range(5000)]
    motif = Heard().motif(song(*notes), 1, 10**6)
    more = Heard().motif(song(*notes, Note(50_000, 60, 10)), 1, 10**6)
    assert 256 <= len(motif) < 512
    assert more[: len(motif)] == motif, "what was read stays good"


def test_the_feel_of_the_phrase_holds_where_the_panel_says_nothing() -> None:
    request = duet_request(Conductor(), MOTIF, BAR, 2, ComposeSettings(takes=4, bars=8), Feel(0.6, 4.0))
    assert (request.candidates, request.bars, request.controls.swing) == (1, 2, 0.6)
    assert request.controls.density is not None
    assert request.controls.density.values == (4.0,)


def test_the_panel_has_the_last_word() -> None:
    laid_down = ComposeSettings(controls={"swing": "66%", "density": "2", "cadence": "2,8"})
    request = duet_request(Conductor(), MOTIF, BAR, 2, laid_down, Feel(0.6, 4.0))
    assert request.controls.swing == pytest.approx(0.66)
    assert request.controls.density is not None
    assert request.controls.density.values == (2.0,)
    assert request.controls.cadences == (2,), "a cadence behind the answer is none"
    triplets = ComposeSettings(controls={"grid": "triplet 16"})
    assert duet_request(Conductor(), MOTIF, BAR, 2, triplets, Feel(0.6)).controls.swing == 0.5


def test_without_a_feel_nothing_is_laid_down() -> None:
    assert duet_request(Conductor(), MOTIF, BAR, 2, ComposeSettings(), Feel()).controls == Controls()


def test_one_note_is_too_little() -> None:
    with pytest.raises(RequestError, match="play two"):
        duet_request(Conductor(), MOTIF[:1], BAR, 2, ComposeSettings(), Feel())


def test_the_key_is_the_song_s_else_it_settles() -> None:
    minor = Key(9, Mode.MINOR)
    conductor = Conductor(keys=(KeyChange(0, minor),))
    assert duet_request(conductor, MOTIF, BAR, 1, ComposeSettings(), Feel()).key == minor
    assert duet_request(Conductor(), MOTIF, BAR, 1, ComposeSettings(), Feel()).key is None
    scale = (60, 62, 64, 65, 67, 69, 71, 72)
    line = tuple(Note(240 * i, scale[i % 8], 240) for i in range(32))
    assert settled_key(line) == settled_key((*line, *(Note(9999 + i, 66, 1) for i in range(20)))) == Key(0, Mode.MAJOR)


def test_drums_and_bars_of_no_time_are_refused() -> None:
    assert refusal(Conductor(), 0, False) is None
    assert "not drums" in (refusal(Conductor(), 0, True) or "")
    assert "slower" in (refusal(Conductor(tempo=TempoMap.constant(10_000)), 0, False) or "")
    assert "slower" in (refusal(Conductor(meter=MeterMap.constant(Meter(1, 64))), 0, False) or "")
