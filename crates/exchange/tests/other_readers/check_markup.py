"""Prints what does not follow a schema, in each of the files: a line for a fault.

usage: check_markup.py <schema: .dtd or .rng> <file>...
"""

import sys

from lxml import etree

schema, *files = sys.argv[1:]
rules = etree.DTD(schema) if schema.endswith(".dtd") else etree.RelaxNG(file=schema)
for path in files:
    if not rules.validate(etree.parse(path)):
        for fault in rules.error_log:
            print(f"{path}:{fault.line} {fault.message}")
