from aiva_desktop.pianoroll.hit_test import LEAST_NOTE_PX, Zone, hit_test, note_span
from aiva_desktop.pianoroll.note_index import NoteIndex
from aiva_desktop.pianoroll.viewport import Viewport
from aiva_desktop.score.notes import Note

VIEW = Viewport(px_per_tick=0.1).centred_on_pitch(60)
NOTE = Note(480, 60, 480)  # 48..96 px
Y = VIEW.y_of(60) + 5


def zone_at(x: float, y: float = Y, *notes: Note) -> Zone | None:
    hit = hit_test(NoteIndex.of(notes or (NOTE,)), VIEW, x, y)
    return hit.zone if hit else None


def test_edges_and_body_of_a_note() -> None:
    assert [zone_at(x) for x in (47.9, 48, 55, 57, 87, 89, 95.9, 96)] == [
        None,
        Zone.START,
        Zone.START,
        Zone.BODY,
        Zone.BODY,
        Zone.END,
        Zone.END,
        None,
    ]


def test_rows_above_and_below_are_empty() -> None:
    assert zone_at(70, VIEW.y_of(61) + 5) is None
    assert zone_at(70, VIEW.y_of(59) + 1) is None


def test_short_notes_keep_a_body_to_take_hold_of() -> None:
    short = Note(480, 60, 80)  # 8 px
    assert {zone_at(48 + x, Y, short) for x in range(8)} == {Zone.START, Zone.BODY, Zone.END}


def test_a_note_of_less_than_a_pixel_can_be_hit() -> None:
    tiny = Note(480, 60, 1)
    assert note_span(VIEW, tiny) == (48, 48 + LEAST_NOTE_PX)
    assert zone_at(49.5, Y, tiny) is not None
    assert zone_at(51.5, Y, tiny) is None


def test_of_overlapping_notes_the_one_on_top_is_hit() -> None:
    later = Note(600, 60, 100)
    index = NoteIndex.of((NOTE, later))
    hit = hit_test(index, VIEW, 65, Y)
    assert hit is not None
    assert hit.note == later


def test_adjacent_notes_of_one_pitch_stay_two() -> None:
    first, second = Note(0, 60, 480), Note(480, 60, 480)
    index = NoteIndex.of((first, second))
    left, right = hit_test(index, VIEW, 47.9, Y), hit_test(index, VIEW, 48.0, Y)
    assert left is not None
    assert right is not None
    assert (left.note, left.zone, right.note, right.zone) == (first, Zone.END, second, Zone.START)


def test_below_the_last_row_there_is_nothing() -> None:
    tall = Viewport(height=10_000)
    index = NoteIndex.of((Note(0, 0, 4800),))
    assert hit_test(index, tall, 10, tall.content_height - 1) is not None
    assert hit_test(index, tall, 10, tall.content_height + 1) is None
