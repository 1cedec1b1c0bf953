"""Measures Point Explorer against what the machine can do at all."""
