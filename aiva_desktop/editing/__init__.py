"""Every change of a song: edits as before/after values, and the document that keeps their history."""
