"""The testing kit: Hypothesis strategies, conformance checks and laws.

Needs the extra `testing`.
"""
