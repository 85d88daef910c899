from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

import pytest
from helpers.melodies import phrase

from aiva_desktop.compose.candidates import EngineEvent, NoteWritten, Progress
from aiva_desktop.compose.fake import FakeEngine
from aiva_desktop.compose.form import Form, Section, parse_form, rerolled
from aiva_desktop.compose.form_context import MOST_HEARD, heard_notes
from aiva_desktop.compose.form_request import (
    FormEvent,
    FormRequest,
    SectionBegun,
    SectionDone,
    WrittenSection,
    first_whole_bar,
)
from aiva_desktop.compose.form_song import song_with_form
from aiva_desktop.compose.form_writing import write_form
from aiva_desktop.compose.harmony import ChordWritten, HarmonyEvent, HarmonyRequest
from aiva_desktop.compose.requests import ContinueRequest, RequestError
from aiva_desktop.score.chords import Chord, ChordChange
from aiva_desktop.score.notes import Note
from aiva_desktop.score.pitch import Key, Mode
from aiva_desktop.score.song import Conductor, KeyChange, Song, Track
from aiva_desktop.score.time import Meter, MeterChange, MeterMap

BAR = 1920
MOTIF = phrase(60, 62, 64, 65, 67, 65, 64, 62)  # two bars
C, G = Key(0), Key(7)


@dataclass
class Recorder(FakeEngine):
    """Notes down what it is asked for."""

    asked: list[ContinueRequest] = field(default_factory=list)

    def continue_melody(self, request: ContinueRequest) -> Iterator[EngineEvent]:
        self.asked.append(request)
        return super().continue_melody(request)


@dataclass
class Chords:
    """A chord a bar, on the tonic; what is locked stays."""

    styles = ("any",)
    asked: list[HarmonyRequest] = field(default_factory=list)

    def write_chords(self, request: HarmonyRequest) -> Iterator[HarmonyEvent]:
        self.asked.append(request)
        first = request.meter.bar_at(request.start_tick).index
        for bar in range(first, first + request.bars):
            span = request.meter.bar(bar)
            locked = next((lock.chord for lock in request.locked if lock.start_tick == span.start_tick), Chord(0))
            yield ChordWritten(0, span.start_tick, span.end_tick, locked)
        yield Progress(1, 1)


def request(form: str | Form = "A A' B A''", bars: int = 4, **changes: object) -> FormRequest:
    asked = FormRequest(MOTIF, parse_form(form, bars) if isinstance(form, str) else form, key=C, seed=3)
    return replace(asked, **changes)  # type: ignore[arg-type]


def written(events: Iterator[FormEvent]) -> list[WrittenSection]:
    return [event.section for event in events if isinstance(event, SectionDone)]


def test_section_a_begins_with_the_motif_and_goes_on() -> None:
    engine = Recorder()
    sections = written(write_form(engine, request()))
    assert len(sections) == 4
    assert sections[0].notes[: len(MOTIF)] == MOTIF
    assert (engine.asked[0].start_tick, engine.asked[0].bars) == (2 * BAR, 2)
    assert [(one.start_tick, one.bars) for one in engine.asked[1:]] == [(4 * k * BAR, 4) for k in (1, 2, 3)]


def test_every_section_hears_all_before_it() -> None:
    engine = Recorder()
    sections = written(write_form(engine, request()))
    for index, asked in enumerate(engine.asked[1:], start=1):
        assert asked.motif == tuple(note for one in sections[:index] for note in one.notes)


def test_events_tell_where_it_is() -> None:
    events = list(write_form(Recorder(), request("A B", 4)))
    assert [e.index for e in events if isinstance(e, SectionBegun)] == [0, 1]
    done = [e.done for e in events if isinstance(e, Progress)]
    assert done == sorted(done)
    assert events[-2] == Progress(8, 8)


def test_a_motif_that_fills_its_section_is_not_continued() -> None:
    engine = Recorder()
    sections = written(write_form(engine, request("A A'", bars=2)))
    assert sections[0].notes == MOTIF
    assert len(engine.asked) == 1


def test_of_a_longer_motif_section_a_takes_what_it_holds() -> None:
    asked = request("A B", bars=1)
    assert written(write_form(Recorder(), asked))[0].notes == MOTIF[:4]
    cut = replace(asked, motif=(Note(0, 60, 5 * BAR),))
    assert cut.theme[0].duration == BAR


def test_a_section_is_rerolled_alone() -> None:
    asked = request()
    first = written(write_form(Recorder(), asked))
    engine = Recorder()
    again = replace(asked, form=rerolled(asked.form, 2, 99))
    one = written(write_form(engine, again, earlier=first[:2], only_next=True))
    assert len(one) == len(engine.asked) == 1
    assert engine.asked[0].seed == 99
    assert engine.asked[0].start_tick == 8 * BAR


def test_sections_have_seeds_of_their_own() -> None:
    engine = Recorder()
    written(write_form(engine, request()))
    assert len({one.seed for one in engine.asked}) == 4


def test_only_the_last_section_is_to_come_to_rest() -> None:
    engine = Recorder()
    written(write_form(engine, request()))
    assert [one.controls.cadences for one in engine.asked] == [(), (), (), (4,)]


def test_a_section_in_another_key_hears_the_theme_in_that_key() -> None:
    form = Form((Section("A", bars=2), Section("A", 1, 2, key=G), Section("A", 2, 2)))
    engine = Recorder()
    sections = written(write_form(engine, request(form=form)))
    assert [one.key for one in engine.asked] == [G, C]
    assert [note.pitch for note in engine.asked[0].motif] == [note.pitch - 5 for note in MOTIF]
    back = engine.asked[1].motif[len(MOTIF) :]
    assert [note.pitch for note in back] == [note.pitch + 5 for note in sections[1].notes]


def test_density_is_counted_from_the_first_section() -> None:
    form = Form((Section("A", bars=2), Section("A", 1, bars=2, density=1.0), Section("B", bars=2), Section("A", 2, 2)))
    engine = Recorder()
    written(write_form(engine, request(form=form)))
    asked = [one.controls.density.values if one.controls.density else None for one in engine.asked]
    assert asked == [(8.0,), (4.0,), None]


def test_a_return_keeps_its_models_chords_where_it_keeps_its_notes() -> None:
    harmony = Chords()
    given = (ChordChange(0, Chord(9, "m")), ChordChange(BAR, Chord(5)))
    sections = written(write_form(Repeating(), request("A A'", 2, chords=given), harmony))
    assert [change.chord for change in sections[0].chords] == [Chord(9, "m"), Chord(5)]
    assert [change.chord for change in sections[1].chords] == [Chord(9, "m"), Chord(0)]


class Repeating(FakeEngine):
    """Writes the motif's last bars again as they were."""

    def continue_melody(self, request: ContinueRequest) -> Iterator[EngineEvent]:
        for note in request.motif:
            yield NoteWritten(0, replace(note, onset=note.onset + request.start_tick))


def test_the_piece_ends_on_its_tonic_chord() -> None:
    sections = written(write_form(Recorder(), request("A B", key=Key(2, Mode.MINOR)), Chords()))
    assert sections[-1].chords[-1].chord == Chord(2, "m")


def test_chords_beyond_the_motif_are_the_composers() -> None:
    chords = tuple(ChordChange(bar * BAR, Chord(bar % 12)) for bar in range(8))
    engine, harmony = Recorder(), Chords()
    sections = written(write_form(engine, request(chords=chords), harmony))
    assert harmony.asked == []
    assert all(one.chords == chords for one in engine.asked)
    assert all(section.chords == () for section in sections)


def test_no_notes_no_form() -> None:
    with pytest.raises(RequestError, match="no motif"):
        request(motif=())


def test_an_upbeat_comes_before_the_form() -> None:
    upbeat = (Note(BAR - 480, 55, 480), *(replace(note, onset=note.onset + BAR) for note in MOTIF))
    asked = request("A B", 2, motif=upbeat)
    assert (asked.first_bar, asked.given_bars, asked.start_tick(1)) == (1, 2, 3 * BAR)
    assert first_whole_bar(upbeat[:1], MeterMap()) == 0


@pytest.mark.parametrize("meter", [Meter(7, 8), Meter(1, 64), Meter(6, 4)])
def test_any_meter_and_a_change_on_the_way(meter: Meter) -> None:
    changing = MeterMap((MeterChange(0, meter), MeterChange(5 * meter.bar_ticks, Meter(3, 4))))
    for one in (MeterMap.constant(meter), changing):
        asked = request("A B A'", 3, meter=one, motif=(Note(0, 60, 60), Note(90, 62, 60)))
        sections = written(write_form(FakeEngine(), asked))
        ends = [asked.start_tick(index + 1) for index in range(3)]
        assert all(note.onset < end for section, end in zip(sections, ends, strict=True) for note in section.notes)


# Into the song


def song(chords: tuple[ChordChange, ...] = ()) -> Song:
    low = (Note(0, 48, BAR), Note(3 * BAR, 50, 40 * BAR))
    other = Track(2, "Bass", (Note(0, 36, BAR),))
    return Song((Track(1, notes=tuple(sorted((*MOTIF, *low)))), other), Conductor(chords=chords))


def test_the_form_takes_the_place_of_what_stood_there() -> None:
    asked = request("A B", 4)
    sections = written(write_form(FakeEngine(), asked, Chords()))
    after = song_with_form(song((ChordChange(0, Chord(5)),)), 1, asked, sections)
    track = after.track(1)
    assert Note(0, 48, BAR) in track.notes  # a second voice of the motif stays
    assert all(note.pitch != 50 for note in track.notes)
    assert after.track(2) == song().track(2)
    assert [marker.text for marker in after.conductor.markers] == ["Section A", "Section B", "Section end"]
    assert [change.tick for change in after.conductor.chords] == [bar * BAR for bar in range(8)]
    assert song_with_form(after, 1, asked, sections) == after


def test_keys_of_sections_stand_in_the_song_and_end_with_them() -> None:
    form = Form((Section("A", bars=2), Section("B", bars=2, key=G), Section("A", 1, 2)))
    asked = request(form=form)
    sections = written(write_form(FakeEngine(), asked))
    keys = song_with_form(song(), 1, asked, sections).conductor.keys
    assert keys == (KeyChange(0, C), KeyChange(2 * BAR, G), KeyChange(4 * BAR, C))


def test_a_very_long_piece_is_not_heard_whole_but_its_theme_is() -> None:
    asked = request("A B C D A'", 1)
    many = tuple(WrittenSection(tuple(Note(k, 60 + k % 3, 1) for k in range(n))) for n in (9, 500, 700, 600))
    heard = heard_notes(asked, many, 4)
    assert heard == (*many[0].notes, *many[3].notes)
    assert heard_notes(asked, many[:2], 2) == (*many[0].notes, *many[1].notes)


def test_a_theme_that_is_too_long_alone_is_heard_all_the_same() -> None:
    many = (WrittenSection(tuple(Note(k, 60, 1) for k in range(MOST_HEARD + 1))),)
    assert heard_notes(request("A A'", 1), many, 1) == many[0].notes


def test_how_a_whole_form_was_written_is_noted_once() -> None:
    asked = request("A B", 4)
    sections = written(write_form(FakeEngine(), asked))
    once = song_with_form(song(), 1, asked, sections, "c0ffee")
    again = song_with_form(once, 1, replace(asked, seed=4), sections, "c0ffee")
    notes = [marker.text for marker in again.conductor.markers if marker.kind == "text"]
    assert notes == ["Form written with seed 4, engine c0ffee, style any, temperature 0.95, in the key"]
