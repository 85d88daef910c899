"""The roll's geometry and gestures, free of any toolkit."""
