"""AIVA Desktop: a composition app that continues your melody, in one window."""

__version__ = "0.1.0"
