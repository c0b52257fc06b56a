"""The way in. Says the version before anything else is imported, so that it costs nothing."""

import gc
import sys

from ivbcore import __version__

__all__ = ["main"]


def main() -> int:
    """Run the command line on the arguments of the process; the exit code."""
    arguments = sys.argv[1:]
    if arguments[:1] == ["--version"]:
        sys.stdout.write(f"ivb {__version__}\n")
        return 0
    # A command is over before collecting would pay; what it made goes with the process.
    gc.disable()
    # Imported on use: the version must not wait for click.
    from ivbcore.cli.root import ivb

    try:
        return ivb.run(arguments)
    finally:
        # Python collects once more at its end; frozen objects are not looked through for that.
        gc.freeze()
