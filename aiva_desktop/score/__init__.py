"""The music as frozen values: time, pitch, chords, notes, songs."""
