import contextlib
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aiva_desktop.editing import clipboard
from aiva_desktop.editing.clipboard import ClipboardError, from_bytes, placed, to_bytes
from aiva_desktop.score.notes import Note, Origin

notes = st.lists(
    st.builds(
        Note,
        st.integers(0, 10**6),
        st.integers(0, 127),
        st.integers(1, 10**5),
        st.integers(1, 127),
        st.sampled_from(Origin),
        st.booleans(),
        st.integers(0, 127),
    )
)
json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(), lambda inner: st.lists(inner, max_size=6)
)


@given(notes)
def test_notes_come_back_as_they_were_from_the_first_onset_on(chosen: list[Note]) -> None:
    assert from_bytes(to_bytes(chosen)) == placed(chosen, 0)


@given(notes, st.integers(0, 10**6))
def test_placing_keeps_the_distances(chosen: list[Note], tick: int) -> None:
    moved = placed(chosen, tick)
    assert not chosen or moved[0].onset == tick
    assert placed(moved, 0) == placed(chosen, 0)


@given(st.binary(max_size=200))
def test_any_bytes_are_notes_or_a_sentence(data: bytes) -> None:
    with pytest.raises(ClipboardError, match=r"^The clipboard .*\.$"):
        from_bytes(data)


@given(st.lists(json_values, max_size=4))
def test_any_rows_are_notes_or_a_sentence(rows: list[object]) -> None:
    data = json.dumps({"notes": rows, "ppq": 480, "version": 1}).encode()
    with contextlib.suppress(ClipboardError):
        assert len(from_bytes(data)) == len(rows)


@pytest.mark.parametrize(
    "row",
    [
        [0, 128, 10, 80, "composer"],
        [-1, 60, 10, 80, "composer"],
        [0, 60, 0, 80, "composer"],
        [0, 60, 10, 0, "composer"],
        [0, 60, 10, 80, "nobody"],
        [0, 60.5, 10, 80, "composer"],
        [True, 60, 10, 80, "composer"],
        [0, 60, 10**12, 80, "composer"],
        [0, 60, 10, 80],
        [0, 60, 10, 80, "composer", False],
        [0, 60, 10, 80, "composer", 1, 64],
        [0, 60, 10, 80, "composer", False, 128],
        [0, 60, 10, 80, "composer", False, 64.0],
        [0, 60, 10, 80, "composer", False, 64, 0],
        {"onset": 0},
        5,
    ],
)
def test_a_damaged_note_spoils_the_paste_but_nothing_else(row: object) -> None:
    data = json.dumps({"notes": [[0, 60, 10, 80, "composer"], row], "ppq": 480, "version": 1}).encode()
    with pytest.raises(ClipboardError, match="damaged"):
        from_bytes(data)


@pytest.mark.parametrize("head", [{"version": 2, "ppq": 480}, {"version": 1, "ppq": 96}, {}])
def test_another_version_says_so(head: dict[str, int]) -> None:
    with pytest.raises(ClipboardError, match="another version"):
        from_bytes(json.dumps({"notes": [], **head}).encode())


def test_deep_nesting_and_huge_data_get_a_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(ClipboardError, match="no notes"):
        from_bytes(b"[" * 200_000)
    with pytest.raises(ClipboardError, match="no notes"):
        from_bytes(b'{"notes":[[1' + b"0" * 10_000 + b"]]}")
    monkeypatch.setattr(clipboard, "MAX_BYTES", 10)
    with pytest.raises(ClipboardError, match="more than"):
        from_bytes(b" " * 11)


def test_too_many_notes_get_a_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    data = to_bytes([Note(0, 60, 10)] * 3)
    monkeypatch.setattr(clipboard, "MAX_NOTES", 2)
    with pytest.raises(ClipboardError, match="more notes"):
        from_bytes(data)
