"""The tiny General MIDI SoundFont, synthesised from nothing but arithmetic."""
