"""Settings survive the round trip, and damage."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from aiva_desktop.settings import (
    MAX_PRESETS,
    MAX_RECENT,
    ComposeSettings,
    PresetSettings,
    Settings,
    ThemeChoice,
    load_settings,
    save_settings,
)


def test_settings_come_back_as_they_were(tmp_path: Path) -> None:
    settings = Settings(
        ThemeChoice.DARK,
        ("/a.mid",),
        "/",
        "FluidSynth",
        "abc",
        "def",
        ComposeSettings(4, 3, "folk", 1.1, -0.5, False, 9, {"range": "C4:C6"}, "My march"),
        {"Undo": ("Ctrl+U", "F11"), "Redo": ()},
        {"My march": PresetSettings(0.7, 0.2, {"grid": "straight 8"}), "Nothing": PresetSettings()},
    )
    save_settings(settings, tmp_path / "s.json")
    assert load_settings(tmp_path / "s.json") == settings


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b"null", b'{"compose": 3, "theme": [], "recent": "x"}', b"\xff"])
def test_damaged_files_mean_defaults(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "s.json").write_bytes(content)
    assert load_settings(tmp_path / "s.json") == Settings()


def test_values_out_of_range_mean_defaults(tmp_path: Path) -> None:
    compose = {"bars": 900, "takes": True, "temperature": 9.0, "theme_recall": "x", "key_lock": 1, "seed": -4}
    (tmp_path / "s.json").write_text(json.dumps({"compose": compose, "folder": 7}))
    assert load_settings(tmp_path / "s.json") == Settings()


def test_the_last_file_comes_first_and_the_list_is_short() -> None:
    settings = Settings()
    for number in range(12):
        settings = settings.with_recent(Path(f"/music/{number}.mid"))
    settings = settings.with_recent(Path("/music/8.mid"))
    assert len(settings.recent) == MAX_RECENT
    assert settings.recent[0] == "/music/8.mid"
    assert settings.recent.count("/music/8.mid") == 1
    assert settings.folder == "/music"


def test_damaged_keys_cost_those_keys_alone(tmp_path: Path) -> None:
    keys = {"Undo": ["Ctrl+U"], "Redo": "Ctrl+R", "Cut": [3], "Copy": ["x" * 999], "Paste": ["a"] * 50, "Join": None}
    (tmp_path / "s.json").write_text(json.dumps({"keys": keys, "folder": "/music"}))
    assert load_settings(tmp_path / "s.json") == Settings(folder="/music", keys={"Undo": ("Ctrl+U",)})


def test_damaged_presets_cost_what_is_damaged_alone(tmp_path: Path) -> None:
    huge = {str(number): "x" for number in range(1000)}
    presets = {
        "good": {"temperature": 0.5, "theme_recall": -1, "controls": {"range": "C4:C6"}},
        "half": {"temperature": 9, "theme_recall": "x", "controls": {"range": 3}},
        "huge": {"controls": huge},
        "long": {"controls": {"range": "x" * 100_000}},
        "list": [],
        "none": None,
    }
    compose = {"controls": [], "preset": 7}
    (tmp_path / "s.json").write_text(json.dumps({"presets": presets, "compose": compose}))
    loaded = load_settings(tmp_path / "s.json")
    empty = PresetSettings()
    good = PresetSettings(0.5, -1, {"range": "C4:C6"})
    assert loaded == Settings(presets={"good": good, "half": empty, "huge": empty, "long": empty})


def test_no_more_presets_are_read_than_can_be_kept(tmp_path: Path) -> None:
    (tmp_path / "s.json").write_text(json.dumps({"presets": {str(number): {} for number in range(10_000)}}))
    assert len(load_settings(tmp_path / "s.json").presets) == MAX_PRESETS
