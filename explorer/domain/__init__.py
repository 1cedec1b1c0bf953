"""What the program is about: values and rules, no files, no clock, no Qt."""
