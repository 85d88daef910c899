"""Presets: controls with a name, for styles and for moods; the composer's own are kept with the settings."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from aiva_desktop.compose.controls import LEAST_DENSITY, MAX_NOTES_PER_BAR, UNCONTROLLED, Controls, Curve
from aiva_desktop.compose.controls_text import controls_of, written
from aiva_desktop.compose.errors import RequestError
from aiva_desktop.language import marked, tr
from aiva_desktop.score.time import PPQ, Meter
from aiva_desktop.settings import MAX_PRESETS, PresetSettings

MAX_NAME = 40
_USUAL_BAR = 4 * PPQ


@dataclass(frozen=True)
class Preset:
    """`temperature` and `theme_recall` as in `ContinueRequest`. Keys, scales and chords are the song's own matter."""

    name: str
    controls: Controls = UNCONTROLLED
    temperature: float = 0.95
    theme_recall: float = 0.0

    def in_meter(self, meter: Meter) -> Preset:
        """The preset for bars of a song: notes per bar, given for four quarters, as many as its bars have room for."""
        share, controls = meter.bar_ticks / _USUAL_BAR, self.controls
        density, most = controls.density, controls.most_notes
        if density is not None:
            values = (min(MAX_NOTES_PER_BAR, max(LEAST_DENSITY, share * value)) for value in density.values)
            controls = replace(controls, density=Curve(tuple(values)))
        if most is not None:
            controls = replace(controls, most_notes=min(MAX_NOTES_PER_BAR, max(1, round(share * most))))
        return replace(self, controls=controls)

    def kept(self) -> PresetSettings:
        """As the settings keep it."""
        return PresetSettings(self.temperature, self.theme_recall, written(self.controls))


def _preset(name: str, temperature: float = 0.95, theme_recall: float = 0.0, **texts: str) -> Preset:
    controls = controls_of({control.replace("_", "-"): text for control, text in texts.items()})
    return Preset(name, controls, temperature, theme_recall)


# Moods first, then styles. Notes per bar are those of a bar in 4/4, see `Preset.in_meter`.
BUNDLED: tuple[Preset, ...] = (
    _preset(marked("calm"), 0.8, density="3", most_notes="5", grid="straight 8", rests="0%:20%", contour="45%,60%,40%"),
    _preset(marked("lively"), 1.05, density="8", longest="1/4", grid="straight 16", contour="40%,70%,45%,75%"),
    _preset(marked("melancholic"), 0.85, density="3.5", rests="5%:30%", grid="straight 8", contour="65%,45%,50%,20%"),
    _preset(
        marked("tender"),
        0.75,
        0.3,
        density="4",
        grid="straight 8",
        rests="5%:25%",
        contour="40%,60%,35%",
        cadence="last",
    ),
    _preset(marked("restless"), 1.15, -0.4, density="7,10", longest="1/4", rests="0%:15%", contour="35%,70%,50%,85%"),
    _preset(
        marked("lullaby"),
        0.7,
        0.5,
        density="4",
        most_notes="6",
        grid="straight 8",
        contour="55%,45%,30%",
        cadence="last",
    ),
    _preset(marked("march"), 0.85, 0.3, density="5", longest="1/2", grid="straight 16", rests="0%:15%", cadence="last"),
    _preset(marked("waltz-like"), 0.9, 0.2, density="4", most_notes="8", grid="straight 8", contour="35%,70%,40%"),
    _preset(
        marked("fanfare"), 0.9, 0.2, density="6", longest="1/2", grid="both 8", contour="35%,65%,90%", cadence="last"
    ),
    _preset(
        marked("hymn-like"), 0.8, density="4", grid="straight 4", rests="0%:10%", contour="45%,60%,40%", cadence="last"
    ),
    _preset(marked("swing"), 1.0, density="6", grid="straight 8", swing="66.7%", rests="5%:30%"),
)


def own_presets(kept: Mapping[str, PresetSettings]) -> tuple[Preset, ...]:
    """The composer's own presets as the settings keep them, by name; those whose names would mislead are left out."""
    return tuple(
        Preset(name, controls_of(kept[name].controls), kept[name].temperature, kept[name].theme_recall)
        for name in sorted(kept, key=str.casefold)
        if _trouble_with(name) is None
    )


def check_name(name: str, own: Iterable[str]) -> None:
    """Raises RequestError, with a sentence, when a preset cannot be kept beside those named `own` under this name."""
    trouble = _trouble_with(name)
    if trouble is not None:
        raise RequestError(trouble)
    others = set(own) - {name}
    if len(others) >= MAX_PRESETS:
        raise RequestError(tr("There are {most} presets already: delete one first.", most=MAX_PRESETS))


def _trouble_with(name: str) -> str | None:
    if not name.strip() or name != name.strip() or not name.isprintable():
        return tr("A preset needs a name that can be read.")
    if len(name) > MAX_NAME:
        return tr("The name of a preset has {most} characters at most.", most=MAX_NAME)
    if name.casefold() in {preset.name for preset in BUNDLED}:
        return tr("{name!r} is a preset that comes with the app: choose another name.", name=name)
    return None


def find_preset(name: str, own: Iterable[Preset]) -> Preset:
    """The preset of this name, in capitals or not. Raises RequestError, with a sentence, when there is none."""
    presets = (*BUNDLED, *own)
    found = next((preset for preset in presets if preset.name.casefold() == name.strip().casefold()), None)
    if found is None:
        names = ", ".join(preset.name for preset in presets)
        raise RequestError(tr("There is no preset {name!r}; there are {names}.", name=name, names=names))
    return found
