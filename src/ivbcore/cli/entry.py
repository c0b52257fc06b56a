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
    # Imported on use: neither the version nor what is remembered must wait for click.
    from ivbcore.cli.remembering import Recording, keep, said_before, worth_keeping

    recording, key = None, ""
    if worth_keeping(arguments):
        key, code = said_before(arguments)
        if code is not None:
            return code
        recording = Recording(arguments)
    from ivbcore.cli.root import ivb

    try:
        code = ivb.run(arguments, recording)
        if recording is not None:
            keep(key, arguments, recording, code)
        return code
    finally:
        # Python collects once more at its end; frozen objects are not looked through for that.
        gc.freeze()
