"""``python -m ivbcore.cli``, where the command itself is not on the path."""

from ivbcore.cli.entry import main

raise SystemExit(main())
