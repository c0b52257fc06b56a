"""What rules rest on, where several rest on the same."""

from __future__ import annotations

from ivbcore.contracts.rules import Norm

__all__ = ["CCV_STEPS", "KERNBELEID", "POLITIEWET_38B", "WCAG_ABBREVIATIONS"]

CCV_STEPS = Norm("ccv-stappenplan", "CCV, stappenplan integraal veiligheidsbeleid")
KERNBELEID = Norm("kernbeleid-veiligheid", "VNG, Kernbeleid Veiligheid")
POLITIEWET_38B = Norm("politiewet-38b", "Politiewet 2012, artikel 38b")
WCAG_ABBREVIATIONS = Norm("wcag-3.1.4", "WCAG 2.2, succescriterium 3.1.4 Afkortingen (niveau AAA)")
