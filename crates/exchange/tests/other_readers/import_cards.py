"""Imports text files into a new collection of Anki, one after the other, and prints what became of each.

usage: import_cards.py <folder for the collection> <file>...
"""

import json
import os
import sys

from anki.collection import Collection, ImportCsvRequest
from anki.lang import set_lang
from anki.utils import strip_html

folder, *files = sys.argv[1:]
set_lang("en_US")
collection = Collection(os.path.join(folder, "collection.anki2"))
imports = []
for path in files:
    metadata = collection.get_csv_metadata(path=path, delimiter=None)
    log = collection.import_csv(ImportCsvRequest(path=path, metadata=metadata)).log
    outcome = {"new": len(log.new), "updated": len(log.updated), "same": len(log.duplicate)}
    outcome["found"] = log.found_notes
    imports.append(outcome)
notes = []
for id in collection.find_notes(""):
    note = collection.get_note(id)
    cards = note.cards()
    fields = {name: strip_html(value) for name, value in note.items()}
    notes.append(
        {
            "guid": note.guid,
            "fields": fields,
            "tags": note.tags,
            "deck": collection.decks.name(cards[0].did),
            "cards": len(cards),
            "question": strip_html(cards[0].question()).strip(),
        }
    )
collection.close()
print(json.dumps({"imports": imports, "notes": notes}))
