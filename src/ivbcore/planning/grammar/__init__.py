"""From words to meaning: the grammar that the reader, and nothing else, goes through.

A wording goes through four rooms, and never back:

- `words`: the text becomes tokens, each with its tag and value out of the vocabulary;
- `times`: what tokens say of when, how often and how long;
- `atoms`: one walk along the tokens collects times with the words that stand beside them ("vanaf",
  "uiterlijk"), what is done, where a clause ends, and what could not be used;
- `phases`: which deed belongs to which time, and what follows what: the readings.

`pieces` is what the third room hands to the fourth.
"""
