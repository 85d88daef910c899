"""The commands of `aiva-desktop`: one module each, with its arguments and what it does."""
