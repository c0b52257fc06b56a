"""Scheduling: what a plan brings in which quarter, what that asks of whom, and what can move."""
