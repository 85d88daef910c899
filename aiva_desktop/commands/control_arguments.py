"""The options of commands that write melodies: controls, and presets of them."""

from __future__ import annotations

import argparse

from aiva_desktop.compose.controls_text import FIELDS, controls_from, written
from aiva_desktop.compose.presets import BUNDLED, Preset, find_preset, own_presets
from aiva_desktop.score.time import Meter
from aiva_desktop.settings import load_settings


def add_control_arguments(parser: argparse.ArgumentParser) -> None:
    """An option for each control, and `--preset`; `--temperature` and `--theme-recall` are there, None if unset."""
    group = parser.add_argument_group("controls", "what is laid down for every note; options go before the preset's")
    names = ", ".join(preset.name for preset in BUNDLED)
    group.add_argument("--preset", metavar="NAME", help=f"{names}, or one of your own")
    for field in FIELDS:
        shown = f"{field.explained}: {field.examples}".replace("%", "%%")
        group.add_argument(f"--{field.name}", metavar=field.name.upper(), help=shown)


def asked_preset(arguments: argparse.Namespace, meter: Meter) -> Preset:
    """What the options ask for, those that are given before those of the preset; `meter` is that of the new bars.

    Raises:
        RequestError: with a sentence, for a preset that is unknown or a control that cannot be read.
    """
    preset = find_preset(arguments.preset, own_presets(load_settings().presets)) if arguments.preset else Preset("")
    if preset in BUNDLED:
        preset = preset.in_meter(meter)
    given = {field.name: getattr(arguments, field.name.replace("-", "_")) for field in FIELDS}
    texts = written(preset.controls) | {name: text for name, text in given.items() if text is not None}
    return Preset(
        preset.name,
        controls_from(texts),
        preset.temperature if arguments.temperature is None else arguments.temperature,
        preset.theme_recall if arguments.theme_recall is None else arguments.theme_recall,
    )
