"""Prints the pairs that translate-toolkit reads in each of the TMX files, in French and in English.

usage: read_translations.py <file>...
"""

import json
import sys

from translate.storage.tmx import tmxfile

memories = []
for path in sys.argv[1:]:
    with open(path, "rb") as file:
        memory = tmxfile(file, sourcelanguage="fr", targetlanguage="en")
    memories.append([[unit.source, unit.target] for unit in memory.units])
print(json.dumps(memories))
