"""The acceptance corpus: plans that every version is checked on, and what was judged of that.

`plans/` holds plans as data; `elsewhere.txt` refers to those that stand elsewhere. `approved/`
holds what is found in them: of plans of municipalities every finding with a judgement, of the
others the codes. ``python -m acceptance compare`` shows what a change of a rule changes on all.
"""
