"""What rules rest on, where several rest on the same."""

from __future__ import annotations

from ivbcore.contracts.rules import Norm

__all__ = [
    "AUDIT_EVALUATION",
    "AUDIT_GOALS",
    "AUDIT_LOGIC",
    "AUDIT_PLANNING",
    "AVG_5",
    "AVG_6",
    "CCV_STEPS",
    "GEMEENTEWET_34",
    "GEMEENTEWET_147",
    "GEMEENTEWET_151C",
    "GEMEENTEWET_169",
    "GEMEENTEWET_172",
    "GEMEENTEWET_213A",
    "KERNBELEID",
    "POLITIEWET_38B",
    "WCAG_ABBREVIATIONS",
    "WGS",
    "WOO_5_1",
    "WPG",
]

CCV_STEPS = Norm("ccv-stappenplan", "CCV, stappenplan integraal veiligheidsbeleid")
GEMEENTEWET_34 = Norm("gemeentewet-34", "Gemeentewet, artikel 34")
GEMEENTEWET_151C = Norm("gemeentewet-151c", "Gemeentewet, artikel 151c")
KERNBELEID = Norm("kernbeleid-veiligheid", "VNG, Kernbeleid Veiligheid")
POLITIEWET_38B = Norm("politiewet-38b", "Politiewet 2012, artikel 38b")
WCAG_ABBREVIATIONS = Norm("wcag-3.1.4", "WCAG 2.2, succescriterium 3.1.4 Afkortingen (niveau AAA)")

# What reports of local audit offices on safety policy ask again and again.
AUDIT_GOALS = Norm("rekenkamer-doelen", "Rekenkameronderzoek veiligheidsbeleid: toetsbare doelen")
AUDIT_LOGIC = Norm(
    "rekenkamer-beleidslogica",
    "Rekenkameronderzoek veiligheidsbeleid: van analyse naar doel naar maatregel",
)
AUDIT_EVALUATION = Norm(
    "rekenkamer-evaluatie",
    "Rekenkameronderzoek veiligheidsbeleid: voortgang en evaluatie vooraf geregeld",
)
AUDIT_PLANNING = Norm(
    "rekenkamer-planning", "Rekenkameronderzoek veiligheidsbeleid: na te gaan wat wanneer gereed is"
)
AVG_5 = Norm("avg-5", "Algemene verordening gegevensbescherming, artikel 5")
GEMEENTEWET_213A = Norm("gemeentewet-213a", "Gemeentewet, artikel 213a")
WOO_5_1 = Norm("woo-5.1", "Wet open overheid, artikel 5.1")
AVG_6 = Norm("avg-6", "Algemene verordening gegevensbescherming, artikel 6")
GEMEENTEWET_147 = Norm("gemeentewet-147", "Gemeentewet, artikel 147")
GEMEENTEWET_169 = Norm("gemeentewet-169", "Gemeentewet, artikel 169")
GEMEENTEWET_172 = Norm("gemeentewet-172", "Gemeentewet, artikel 172")
WGS = Norm("wgs", "Wet gegevensverwerking door samenwerkingsverbanden")
WPG = Norm("wpg", "Wet politiegegevens")
