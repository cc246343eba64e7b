"""Moves modules with rope, one after the other as it does, and prints {"milliseconds": ..., "changed": ...}.

Usage: python3 rope_moves.py FOLDER MOVES.json
"""

import json
import os
import sys
import time

from rope.base.project import Project
from rope.refactor.move import create_move

folder, moves_file = sys.argv[1:]
with open(moves_file) as file:
    moves = json.load(file)
for to in moves.values():
    package = os.path.join(folder, os.path.dirname(to))
    os.makedirs(package, exist_ok=True)
    open(os.path.join(package, "__init__.py"), "a").close()

started = time.perf_counter()
project = Project(folder, ropefolder=None, source_folders=["src"], ignore_syntax_errors=True)
changed = 0
for path, to in moves.items():
    mover = create_move(project, project.get_resource(path))
    changes = mover.get_changes(project.get_resource(os.path.dirname(to)))
    changed += len(changes.changes)
    project.do(changes)
project.close()
print(json.dumps({"milliseconds": (time.perf_counter() - started) * 1000, "changed": changed}))
