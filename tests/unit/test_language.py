"""Texts are translated where they are shown."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from aiva_desktop.language import marked, set_translator, tr

MOVED = marked("{count} notes moved")


@pytest.fixture(autouse=True)
def _english_afterwards() -> Iterator[None]:
    yield
    set_translator(None)


def test_english_without_a_translator() -> None:
    assert tr("Play") == "Play"
    assert tr(MOVED, count=3) == "3 notes moved"


def test_a_constant_is_translated_when_it_is_shown() -> None:
    set_translator({MOVED: "Moved: {count}"}.__getitem__)
    assert tr(MOVED, count=3) == "Moved: 3"


def test_braces_in_a_value_are_no_names() -> None:
    assert tr(MOVED, count="{x}") == "{x} notes moved"


@pytest.mark.parametrize("broken", ["{anzahl} Noten", "{} Noten", "{count"])
def test_a_faulty_translation_shows_english(broken: str) -> None:
    set_translator({MOVED: broken}.__getitem__)
    assert tr(MOVED, count=3) == "3 notes moved"
