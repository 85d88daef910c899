"""The percussion sounds of General MIDI 1, by pitch, on channel 10."""

from __future__ import annotations

from aiva_desktop.language import all_marked

_FIRST_PITCH = 35
_NAMES = all_marked(
    *("Low kick", "Kick", "Side stick", "Snare", "Clap", "E snare", "Low floor tom"),
    *("Closed hat", "Hi floor tom", "Pedal hat", "Low tom", "Open hat", "Low-mid tom", "Hi-mid tom"),
    *("Crash 1", "High tom", "Ride 1", "China", "Ride bell", "Tambourine", "Splash"),
    *("Cowbell", "Crash 2", "Vibraslap", "Ride 2", "Hi bongo", "Low bongo", "Mute conga"),
    *("Open conga", "Low conga", "Hi timbale", "Low timbale", "Hi agogo", "Low agogo", "Cabasa"),
    *("Maracas", "Whistle", "Long whistle", "Guiro", "Long guiro", "Claves", "Hi block"),
    *("Low block", "Mute cuica", "Open cuica", "Mute triang.", "Triangle"),
)
DRUM_NAMES = {_FIRST_PITCH + place: name for place, name in enumerate(_NAMES)}
