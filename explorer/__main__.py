"""Lets `python -m explorer` start the program."""

import sys

from explorer.app.main import main

sys.exit(main(sys.argv[1:]))
