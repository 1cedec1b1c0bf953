"""Keeps an exception inside a Qt override from taking the process down.

On Python 3.11 an exception that C code raises inside an override (`paintEvent`,
`eventFilter`, `data` ...) can crash the interpreter on its way back through Qt,
so it is handed over here, before it reaches Qt.
"""

import sys
from collections.abc import Callable
from functools import wraps
from typing import ParamSpec, TypeVar

Parameters = ParamSpec("Parameters")
Result = TypeVar("Result")
Fallback = TypeVar("Fallback")


def guarded(
    fallback: Fallback,
) -> Callable[[Callable[Parameters, Result]], Callable[Parameters, Result | Fallback]]:
    """Report whatever the override raises to `sys.excepthook`; answer `fallback`."""

    def decorate(
        override: Callable[Parameters, Result],
    ) -> Callable[Parameters, Result | Fallback]:
        @wraps(override)
        def guard(
            *args: Parameters.args, **kwargs: Parameters.kwargs
        ) -> Result | Fallback:
            try:
                return override(*args, **kwargs)
            except Exception as error:
                sys.excepthook(type(error), error, error.__traceback__)
                return fallback

        return guard

    return decorate
