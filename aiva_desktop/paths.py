"""Where files live: beside the source tree, in an installed package, or in a frozen bundle."""

from __future__ import annotations

import sys
from pathlib import Path

import platformdirs

APP_NAME = "aiva-desktop"


def install_root() -> Path:
    """The folder that holds resources/ and soundfonts/."""
    bundle = getattr(sys, "_MEIPASS", None)
    return Path(bundle) if bundle else Path(__file__).resolve().parent.parent


def resources_dir() -> Path:
    """Icons, trained checkpoints, example songs; read only."""
    return install_root() / "resources"


def soundfonts_dir() -> Path:
    """SoundFonts that came with the app or its set-up."""
    return install_root() / "soundfonts"


def config_dir() -> Path:
    """The user's settings; made when missing."""
    return Path(platformdirs.user_config_dir(APP_NAME, appauthor=False, ensure_exists=True))


def cache_dir() -> Path:
    """Files that may be deleted at any time; made when missing."""
    return Path(platformdirs.user_cache_dir(APP_NAME, appauthor=False, ensure_exists=True))


def data_dir() -> Path:
    """The user's own data of the app (autosaves, SoundFonts they added); made when missing."""
    return Path(platformdirs.user_data_dir(APP_NAME, appauthor=False, ensure_exists=True))


def example_motif() -> Path:
    """The motif that comes with the app."""
    return resources_dir() / "examples" / "motif.mid"
