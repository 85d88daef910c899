"""The composer's settings: a plain value, kept as JSON. A damaged file costs the settings, never the start."""

from __future__ import annotations

import contextlib
import json
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass, field, fields, replace
from enum import StrEnum
from pathlib import Path
from typing import Any

from aiva_desktop.files import write_atomically
from aiva_desktop.paths import config_dir

MAX_RECENT = 8
# More than any menu has; a file with more was not written by this app.
MAX_REMAPPED = 1000
MAX_KEYS = 4
MAX_KEY_CHARACTERS = 64
MAX_PRESETS = 200
MAX_SOUNDFONTS = 50
_MAX_CONTROLS = 50
_MAX_LOOKS = 100
_MAX_LANES = 20
_MAX_TEXT = 500


class ThemeChoice(StrEnum):
    """Light, dark, or as the system has it."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


@dataclass(frozen=True)
class ComposeSettings:
    """What the Compose panel is set to.

    `bars` 1..64, `takes` 1..8, `temperature` 0..2, `theme_recall` -1 (free) to 1 (literal). `seed` None: a new
    one for each continuation. `controls` holds what is laid down, by name, and `preset` what it was called.
    """

    bars: int = 8
    takes: int = 1
    style: str = "any"
    temperature: float = 0.95
    theme_recall: float = 0.0
    key_lock: bool = True
    seed: int | None = None
    controls: Mapping[str, str] = field(default_factory=dict)
    preset: str = ""


@dataclass(frozen=True)
class PresetSettings:
    """A preset of the composer's own: `temperature` and `theme_recall` as above, `controls` by name."""

    temperature: float = 0.95
    theme_recall: float = 0.0
    controls: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class SoundSettings:
    """How it sounds, and what clicks.

    `gain`, `reverb`, `chorus` and `click_volume` 0..1. `polyphony` 16..1024 voices. `interpolation` is FluidSynth's:
    0 (none), 1 (linear), 4, 7 (of that order). `driver` is FluidSynth's name for the audio system, `device` that
    system's name for the sound card, `buffer` how many samples it takes at a time, 64..8192; empty and 0: as FluidSynth
    does by itself. `soundfont` is a path, empty for the app's own; `soundfonts` are the paths of those that the
    composer added to the ones that are found. `count_in` 0..4 bars. `click_at_ports`: the metronome also goes to MIDI
    ports. `clock_out`: MIDI clock does. `chase_notes`: a note that playback starts in the middle of is heard.
    """

    soundfont: str = ""
    soundfonts: tuple[str, ...] = ()
    gain: float = 0.5
    reverb: float = 0.3
    chorus: float = 0.2
    polyphony: int = 256
    interpolation: int = 4
    driver: str = ""
    device: str = ""
    buffer: int = 0
    click: bool = False
    click_volume: float = 0.7
    click_at_ports: bool = False
    clock_out: bool = False
    count_in: int = 0
    chase_notes: bool = True


@dataclass(frozen=True)
class RecordSettings:
    """How takes are recorded.

    `input` is a MIDI input's name, `clock_input` that of the one whose clock is followed. `latency_ms` 0..500 is
    taken off the time of what is played. `replaces`: a take stands in place of what was there; `quantizes`: its
    onsets go to the grid. `shares_starts`: in a session of Ableton Link, start and stop with the others.
    """

    input: str = ""
    clock_input: str = ""
    latency_ms: int = 0
    replaces: bool = False
    quantizes: bool = False
    shares_starts: bool = False


class TurnEnd(StrEnum):
    """When the engine answers in a duet: after so many bars, or after a pause."""

    BAR_LINE = "bar line"
    PAUSE = "pause"


@dataclass(frozen=True)
class DuetSettings:
    """How the composer and the engine take turns.

    The engine answers after `phrase_bars` (1..16) or `pause_beats` (1..8), as `turn_end` says. `answer_bars` 1..16;
    0: as many as were played. `bars_ahead` 2..16 is how far ahead of the playhead it writes when it plays on.
    """

    turn_end: TurnEnd = TurnEnd.BAR_LINE
    phrase_bars: int = 2
    pause_beats: int = 2
    answer_bars: int = 0
    bars_ahead: int = 4


@dataclass(frozen=True)
class RollSettings:
    """How the roll was worked on: the names of the tool and of the grid, and which ways to look at it are on, by name.

    `lanes` are those open below the notes with their heights, as "cc11 72"; None: as they come. Empty: as they come.
    """

    tool: str = ""
    snap: str = ""
    looks: Mapping[str, bool] = field(default_factory=dict)
    lanes: tuple[str, ...] | None = None


@dataclass(frozen=True)
class Settings:
    """`layout` is the window's state as the toolkit encodes it, in base 64; `output` the label of the MIDI output.

    `keys` holds the actions whose keys are not the default ones, by name; no key at all is an empty tuple.
    `presets` holds the composer's own presets by name. `library` is the folder of the composer's own music.
    `learned` says which knob or pad of a MIDI device does what, by the names of actions and controls.
    `language` is that of the window, as "zh_CN"; empty: the system's.
    """

    theme: ThemeChoice = ThemeChoice.SYSTEM
    recent: tuple[str, ...] = ()
    folder: str = ""
    output: str = ""
    geometry: str = ""
    layout: str = ""
    compose: ComposeSettings = field(default_factory=ComposeSettings)
    keys: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    presets: Mapping[str, PresetSettings] = field(default_factory=dict)
    library: str = ""
    language: str = ""
    sound: SoundSettings = field(default_factory=SoundSettings)
    record: RecordSettings = field(default_factory=RecordSettings)
    duet: DuetSettings = field(default_factory=DuetSettings)
    learned: Mapping[str, str] = field(default_factory=dict)
    roll: RollSettings = field(default_factory=RollSettings)

    def with_recent(self, path: Path) -> Settings:
        """These settings with `path` as the file last used."""
        text = str(path.absolute())
        others = tuple(name for name in self.recent if name != text)
        return replace(self, recent=(text, *others)[:MAX_RECENT], folder=str(path.absolute().parent))

    def without_recent(self, name: str) -> Settings:
        """These settings without this one of the files last used."""
        return replace(self, recent=tuple(other for other in self.recent if other != name))


def settings_file() -> Path:
    """Where the settings live."""
    return config_dir() / "settings.json"


def save_settings(settings: Settings, path: Path | None = None) -> None:
    """Keep the settings. Raises OSError when the file cannot be written."""
    content = json.dumps(asdict(settings), indent=1)
    write_atomically(path or settings_file(), content.encode())


def load_settings(path: Path | None = None) -> Settings:
    """The settings as last saved; defaults for whatever is missing, damaged or out of range."""
    try:
        tree = json.loads((path or settings_file()).read_bytes())
    except (OSError, ValueError, RecursionError):
        return Settings()
    return _settings(tree) if isinstance(tree, dict) else Settings()


def _settings(tree: dict[str, Any]) -> Settings:
    known = _texts(tree)
    with contextlib.suppress(ValueError):
        known["theme"] = ThemeChoice(str(tree.get("theme")))
    recent = tree.get("recent")
    if isinstance(recent, list):
        known["recent"] = tuple(name for name in recent if isinstance(name, str))[:MAX_RECENT]
    if isinstance(tree.get("compose"), dict):
        known["compose"] = _compose(tree["compose"])
    if isinstance(tree.get("keys"), dict):
        known["keys"] = _keys(tree["keys"])
    if isinstance(tree.get("presets"), dict):
        known["presets"] = _presets(tree["presets"])
    if _are_controls(tree.get("learned")):
        known["learned"] = dict(tree["learned"])
    if isinstance(tree.get("sound"), dict):
        known["sound"] = _sound(tree["sound"])
    if isinstance(tree.get("record"), dict):
        known["record"] = _record(tree["record"])
    if isinstance(tree.get("duet"), dict):
        known["duet"] = _duet(tree["duet"])
    if isinstance(tree.get("roll"), dict):
        known["roll"] = _roll(tree["roll"])
    return Settings(**known)


def _texts(tree: dict[str, Any]) -> dict[str, Any]:
    names = ("folder", "output", "geometry", "layout", "library", "language")
    return {name: tree[name] for name in names if isinstance(tree.get(name), str)}


def _keys(tree: dict[str, Any]) -> dict[str, tuple[str, ...]]:
    sound = {name: tuple(keys) for name, keys in tree.items() if isinstance(keys, list) and _are_keys(keys)}
    return dict(list(sound.items())[:MAX_REMAPPED])


def _are_keys(keys: list[Any]) -> bool:
    return len(keys) <= MAX_KEYS and all(isinstance(key, str) and len(key) <= MAX_KEY_CHARACTERS for key in keys)


def _compose(tree: dict[str, Any]) -> ComposeSettings:
    checks: dict[str, Callable[[object], bool]] = {
        "bars": lambda value: _is_whole(value, 1, 64),
        "takes": lambda value: _is_whole(value, 1, 8),
        "style": lambda value: isinstance(value, str),
        "temperature": lambda value: _is_within(value, 0, 2),
        "theme_recall": lambda value: _is_within(value, -1, 1),
        "key_lock": lambda value: isinstance(value, bool),
        "seed": lambda value: value is None or _is_whole(value, 0, 2**31 - 1),
        "controls": _are_controls,
        "preset": lambda value: isinstance(value, str) and len(value) <= _MAX_TEXT,
    }
    known = {f.name: tree[f.name] for f in fields(ComposeSettings) if f.name in tree and checks[f.name](tree[f.name])}
    return ComposeSettings(**known)


def _sound(tree: dict[str, Any]) -> SoundSettings:
    checks: dict[str, Callable[[object], bool]] = {
        **dict.fromkeys(("gain", "reverb", "chorus", "click_volume"), lambda value: _is_within(value, 0, 1)),
        **dict.fromkeys(("click", "click_at_ports", "clock_out", "chase_notes"), lambda value: isinstance(value, bool)),
        **dict.fromkeys(("soundfont", "driver", "device"), lambda value: isinstance(value, str)),
        "polyphony": lambda value: _is_whole(value, 16, 1024),
        "interpolation": lambda value: _is_whole(value, 0, 7) and value in (0, 1, 4, 7),
        "buffer": lambda value: value == 0 or _is_whole(value, 64, 8192),
        "count_in": lambda value: _is_whole(value, 0, 4),
    }
    known = {name: tree[name] for name, is_sound in checks.items() if is_sound(tree.get(name))}
    fonts = tree.get("soundfonts") if isinstance(tree.get("soundfonts"), list) else []
    texts = tuple(path for path in fonts if isinstance(path, str))[:MAX_SOUNDFONTS]  # type: ignore[union-attr]
    return SoundSettings(**known, soundfonts=texts)


def _record(tree: dict[str, Any]) -> RecordSettings:
    checks: dict[str, Callable[[object], bool]] = {
        **dict.fromkeys(("replaces", "quantizes", "shares_starts"), lambda value: isinstance(value, bool)),
        **dict.fromkeys(("input", "clock_input"), lambda value: isinstance(value, str)),
        "latency_ms": lambda value: _is_whole(value, 0, 500),
    }
    return RecordSettings(**{name: tree[name] for name, is_sound in checks.items() if is_sound(tree.get(name))})


def _duet(tree: dict[str, Any]) -> DuetSettings:
    least, most = {"answer_bars": 0, "bars_ahead": 2}, {"pause_beats": 8}
    numbers = ("phrase_bars", "pause_beats", "answer_bars", "bars_ahead")
    known = {name: tree[name] for name in numbers if _is_whole(tree.get(name), least.get(name, 1), most.get(name, 16))}
    ends = tree.get("turn_end") == TurnEnd.PAUSE
    return DuetSettings(turn_end=TurnEnd.PAUSE if ends else TurnEnd.BAR_LINE, **known)


def _roll(tree: dict[str, Any]) -> RollSettings:
    names = {name: tree[name] for name in ("tool", "snap") if isinstance(tree.get(name), str)}
    looks = tree.get("looks") if isinstance(tree.get("looks"), dict) else {}
    switches = {name: on for name, on in looks.items() if isinstance(on, bool)}  # type: ignore[union-attr]
    lanes = tree.get("lanes") if isinstance(tree.get("lanes"), list) else None
    texts = None if lanes is None else tuple(lane for lane in lanes if isinstance(lane, str))[:_MAX_LANES]
    return RollSettings(**names, looks=dict(list(switches.items())[:_MAX_LOOKS]), lanes=texts)


def _presets(tree: dict[str, Any]) -> dict[str, PresetSettings]:
    sound = {name: _preset(preset) for name, preset in tree.items() if isinstance(preset, dict)}
    return dict(list(sound.items())[:MAX_PRESETS])


def _preset(tree: dict[str, Any]) -> PresetSettings:
    checks: dict[str, Callable[[object], bool]] = {
        "temperature": lambda value: _is_within(value, 0, 2),
        "theme_recall": lambda value: _is_within(value, -1, 1),
        "controls": _are_controls,
    }
    return PresetSettings(**{name: tree[name] for name, is_sound in checks.items() if is_sound(tree.get(name))})


def _are_controls(value: object) -> bool:
    if not isinstance(value, dict) or len(value) > _MAX_CONTROLS:
        return False
    return all(isinstance(text, str) and len(text) <= _MAX_TEXT for text in value.values())


def _is_whole(value: object, low: int, high: int) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and low <= value <= high


def _is_within(value: object, low: float, high: float) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool) and low <= value <= high
