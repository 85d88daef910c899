"""Standard MIDI Files in and out, and General MIDI names."""
