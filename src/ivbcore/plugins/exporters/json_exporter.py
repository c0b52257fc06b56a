"""JSON: the whole plan as data, under the keys of the plan file."""

from __future__ import annotations

from ivbcore.contracts import Artifact, Exporter, ExportOption, ExportRequest, Texts, hookimpl

__all__ = ["EXPORTER"]


def _export(request: ExportRequest) -> Artifact:
    # Imported on use: most commands write no JSON.
    import json

    data = request.plain(edtf=True) if request.options.get("edtf") else request.plain()
    text = json.dumps(data, ensure_ascii=False, indent=2)
    # Half of a character, which no encoding knows, is written as JSON writes it.
    content = f"{text}\n".encode("utf-8", "backslashreplace")
    return Artifact("plan.json", "application/json", content)


EXPORTER = Exporter(
    "json",
    Texts(
        "het hele plan als gegevens, met de sleutels van het planbestand",
        "the whole plan as data, with the keys of the plan file",
    ),
    _export,
    round_trips=True,
    options=(
        ExportOption(
            "edtf",
            Texts(
                "kwartalen en looptijden zoals ISO 8601-2 (EDTF) ze schrijft: 2024-33/2026-36",
                "quarters and periods as ISO 8601-2 (EDTF) spells them: 2024-33/2026-36",
            ),
            flag=True,
            default=False,
        ),
    ),
)


@hookimpl
def ivb_exporters() -> tuple[Exporter, ...]:
    """The JSON exporter."""
    return (EXPORTER,)
