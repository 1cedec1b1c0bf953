"""Point Explorer: where to press, how, and for how long."""

__version__ = "0.1.0"
