"""What is said about settings, baselines and fixes."""

from __future__ import annotations

from ivbcore.values.language import Texts

__all__: list[str] = []

WRONG_SETTINGS = Texts("{reasons}", "{reasons}")
NO_SEVERITY = Texts(
    "--severity {value}: schrijf CODE=ERNST, zoals IVB214=fout.",
    "--severity {value}: write CODE=SEVERITY, such as IVB214=error.",
)
NO_LIMIT = Texts(
    "--limit {value}: schrijf CODE.GRENS=GETAL, zoals IVB622.prioriteiten=8.",
    "--limit {value}: write CODE.LIMIT=NUMBER, such as IVB622.prioriteiten=8.",
)
SEVERITY = Texts(
    "Een andere ernst voor een code (IVB214=fout); mag vaker.",
    "Another severity for a code (IVB214=error); may be repeated.",
)
LIMIT = Texts(
    "Een andere grens van een regel (IVB622.prioriteiten=8); mag vaker.",
    "Another limit of a rule (IVB622.prioriteiten=8); may be repeated.",
)
SETTINGS = Texts(
    "Dit bestand met instellingen, of 'uit'; anders het dichtstbijzijnde ivb.toml.",
    "This settings file, or 'off'; else the nearest ivb.toml.",
)
SHOW_SETTINGS = Texts(
    "Laat de instellingen zien die gelden, als JSON, en doe verder niets.",
    "Show the settings that hold, as JSON, and do nothing else.",
)
BASELINE = Texts(
    "Meldingen in deze nullijn zijn bekend en tellen niet mee.",
    "Findings in this baseline are known and do not count.",
)
WRITE_BASELINE = Texts(
    "Leg de meldingen van nu vast in dit bestand.", "Record the present findings in this file."
)
BASELINE_WRITTEN = Texts(
    "{count} meldingen vastgelegd in {file}.", "{count} findings recorded in {file}."
)
GONE = Texts(
    "Van wat in de nullijn staat is niet meer gevonden: {count}. Leg haar opnieuw vast met "
    "--write-baseline {file}.",
    "No longer found of what is in the baseline: {count}. Record it again with --write-baseline "
    "{file}.",
)
UNKNOWN_PLAN = Texts(
    "De nullijn {file} kent het plan {name} niet; van dat plan is alles nieuw.",
    "The baseline {file} does not know the plan {name}; all of that plan is new.",
)
ACCEPTED = Texts("{count} bewust zo", "{count} accepted on purpose")
KNOWN = Texts("{count} bekend", "{count} known")
IN_PREVIEW = Texts(
    "{count} van regels op proef (--preview)", "{count} of rules in preview (--preview)"
)
NOTHING_RECORDED = Texts(
    "Een plan is niet gelezen; er is geen nullijn vastgelegd.",
    "A plan was not read; no baseline was recorded.",
)
FIX = Texts(
    "Herstel wat veilig te herstellen is, in de bestanden zelf.",
    "Put right what can safely be put right, in the files themselves.",
)
UNSAFE = Texts(
    "Met --fix of --diff: ook herstel dat de betekenis kan veranderen.",
    "With --fix or --diff: also what may change the meaning.",
)
UNSAFE_ALONE = Texts("--unsafe hoort bij --fix of --diff.", "--unsafe goes with --fix or --diff.")
DIFF = Texts(
    "Laat zien wat --fix zou veranderen, en schrijf niets.",
    "Show what --fix would change, and write nothing.",
)
FIXED = Texts("{file}: {count} keer hersteld.", "{file}: {count} fixed.")
NO_CACHE = Texts(
    "Niet herhalen wat een eerdere controle zei.", "Do not repeat what an earlier check said."
)
