from __future__ import annotations

from dataclasses import replace

import pytest

from aiva_desktop.compose.form import Form, Section, form_of, parse_form, parse_label, rerolled
from aiva_desktop.compose.form_keys import moved_notes, semitones_between
from aiva_desktop.compose.form_markers import PlacedForm, form_in, markers_of
from aiva_desktop.compose.form_plan import chances_of, steering_of
from aiva_desktop.compose.requests import RequestError
from aiva_desktop.compose.steering import BarRange, Likeness
from aiva_desktop.score.notes import Note
from aiva_desktop.score.pitch import Key, Mode
from aiva_desktop.score.song import Marker
from aiva_desktop.score.time import Meter, MeterChange, MeterMap


@pytest.mark.parametrize(
    "text", ["A A' B A''", "AA'BA''", "a a' b a''", "A, A’, B, A″", "A|A′|B|A′′", " A - A' - B - A\" ", "A\tA'\nB A''"]
)
def test_a_form_is_read_however_it_is_written(text: str) -> None:
    assert parse_form(text).labels == "A A' B A''"


@pytest.mark.parametrize("text", ["", "   ", "1", "'", "A 1", "A*", "A" * 33, "Ä", "A" + "'" * 10, "A\0B"])
def test_what_is_no_form_is_said_in_a_sentence(text: str) -> None:
    with pytest.raises(RequestError, match=r"^[^\n]+\.$"):
        parse_form(text)


def test_a_form_of_too_many_bars_is_refused() -> None:
    with pytest.raises(RequestError, match="512"):
        parse_form("A" * 9, bars=64)
    with pytest.raises(RequestError, match="1 to 64"):
        parse_form("A B", bars=65)


@pytest.mark.parametrize("change", [{"density": 1.5}, {"closeness": -0.1}, {"letter": "AB"}, {"primes": 10}])
def test_a_section_out_of_range_is_refused(change: dict[str, object]) -> None:
    with pytest.raises(RequestError):
        replace(Section("A"), **change)  # type: ignore[arg-type]


def test_returns_are_close_and_contrasts_are_not() -> None:
    theme, first, contrast, last = parse_form("A A' B A''").sections
    assert theme.closeness == 1.0
    assert 0.5 < first.closeness < last.closeness < 1.0
    assert contrast.closeness == 0.0
    assert [section.closeness for section in parse_form("AABA").sections] == [1.0, 1.0, 0.0, 1.0]


def test_a_label_is_one_section() -> None:
    assert parse_label(" b'' ") == ("B", 2)
    with pytest.raises(RequestError):
        parse_label("A B")


def test_bars_count_up() -> None:
    form = form_of([("A", 0, 8), ("B", 0, 4), ("A", 1, 6)])
    assert [form.first_bar(i) for i in range(4)] == [0, 8, 12, 18]
    assert form.bars == 18
    assert [form.model_of(i) for i in range(3)] == [None, None, 0]
    assert rerolled(form, 1, 7).sections[1].seed == 7


# Plans


def test_a_return_restates_each_bar_of_its_model_at_the_same_place() -> None:
    steering = steering_of(parse_form("A A' B A''"), 3, first_bar=2)
    assert [hint.source_bar for hint in steering.bars] == list(range(2, 10))
    assert steering.unlike == (BarRange(18, 26),)[:0]
    assert dict(steering.bars[0].chances)[Likeness.EXACT] > dict(steering.bars[-1].chances).get(Likeness.EXACT, 0)


def test_a_longer_return_goes_round() -> None:
    steering = steering_of(form_of([("A", 0, 2), ("A", 1, 5)]), 1, first_bar=0)
    assert [hint.source_bar for hint in steering.bars] == [0, 1, 0, 1, 0]


def test_a_contrast_is_free_but_for_the_theme() -> None:
    steering = steering_of(parse_form("A A' B B' C"), 4, first_bar=0)
    assert steering.bars == ()
    assert steering.unlike == tuple(BarRange(start, start + 8) for start in (0, 8, 16, 24))
    assert steering_of(parse_form("A B"), 0, 0).unlike == ()


@pytest.mark.parametrize("closeness", [0.0, 0.1, 0.25, 0.4, 0.7, 0.85, 0.99, 1.0])
def test_chances_are_shares(closeness: float) -> None:
    chances = chances_of(closeness)
    assert all(share > 0 for _, share in chances)
    assert sum(share for _, share in chances) <= 1 + 1e-9


def test_the_closer_the_likelier_is_an_exact_bar() -> None:
    exact = [dict(chances_of(step / 20)).get(Likeness.EXACT, 0.0) for step in range(21)]
    assert exact == sorted(exact)
    assert (exact[0], exact[-1]) == (0.0, 1.0)


# Keys


@pytest.mark.parametrize(
    ("before", "after", "semitones"),
    [("C", "C", 0), ("C", "G", -5), ("C", "D", 2), ("C", "A minor", 0), ("C", "F# major", -6), ("D minor", "D", -3)],
)
def test_the_nearest_way_between_scales(before: str, after: str, semitones: int) -> None:
    first, second = Key.parse(before), Key.parse(after)
    found = semitones_between(first, second)
    assert (found - semitones) % 12 == 0
    assert -6 <= found <= 5


def test_an_unknown_key_moves_nothing() -> None:
    assert semitones_between(None, Key(2, Mode.MINOR)) == 0


def test_notes_stay_on_the_keyboard() -> None:
    notes = (Note(0, 1, 10), Note(10, 126, 10))
    assert [note.pitch for note in moved_notes(notes, -5)] == [8, 121]
    assert [note.pitch for note in moved_notes(notes, 5)] == [6, 119]


# Markers

METER = MeterMap((MeterChange(0, Meter(3, 4)), MeterChange(1440 * 4, Meter(4, 4))))


def test_a_form_comes_back_from_its_markers() -> None:
    form = parse_form("A A' B A''", 4)
    sections = list(form.sections)
    sections[1] = replace(sections[1], key=Key(9, Mode.MINOR), density=-0.5, closeness=0.25, seed=12)
    placed = PlacedForm(Form(tuple(sections)), 3)
    markers = markers_of(placed, METER)
    assert form_in(markers, METER, end_tick=0) == placed
    assert form_in((Marker(0, "Intro"), *markers, Marker(5, "words", "lyrics")), METER, 10**6) == placed


def test_markers_of_other_programs_make_a_form() -> None:
    markers = (Marker(0, "A"), Marker(1440 * 2, "A'"), Marker(1440 * 3, "B"))
    placed = form_in(markers, METER, 1440 * 4 + 1920 + 1)
    assert placed is not None
    assert [(s.label, s.bars) for s in placed.form.sections] == [("A", 2), ("A'", 1), ("B", 3)]


@pytest.mark.parametrize("text", ["Section A, closeness 9, density x, seed, nonsense", "A', , ,", "B, H major"])
def test_what_a_marker_says_in_vain_is_passed_over(text: str) -> None:
    placed = form_in((Marker(0, text),), METER, 1440)
    assert placed is not None
    assert placed.form.sections[0].density == 0.0
    assert placed.form.sections[0].key is None


def test_no_sections_no_form() -> None:
    assert form_in((Marker(0, "Verse"), Marker(0, ""), Marker(9, "Section end")), METER, 9000) is None
