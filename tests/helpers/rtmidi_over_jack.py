"""The sender process with RtMidi on JACK: the way it takes on ALSA, CoreMIDI and Windows, where tests have JACK."""

from __future__ import annotations

import sys

import rtmidi

from aiva_desktop.playback.sinks import ports, rtmidi_port, sender

if __name__ == "__main__":
    rtmidi_port.open_midi_out = lambda: rtmidi.MidiOut(rtapi=rtmidi.API_UNIX_JACK, name="rtmidi")
    ports._jack_ports = lambda: None
    sys.exit(sender.main(sys.argv[1:]))
