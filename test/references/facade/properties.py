"""What code that still names an old place may expect of a facade. Usage: properties.py NAME, in a tree made by the test.

Each function is one expectation and runs in an interpreter of its own. `old.mod` forwards to `new.mod`, `oldpkg` and
every module below it to `newpkg`; `old.split` went to `new.mod`, but its name `g` to `new.other`.
"""

import importlib
import os
import pickle
import sys
import unittest.mock as mock
import warnings

HERE = os.path.abspath(__file__)


def recorded():
    caught = warnings.catch_warnings(record=True)
    log = caught.__enter__()
    warnings.simplefilter("always")
    return log


def same(a, b):
    assert a == b, f"{a!r} is not {b!r}"


def raises(kind, action):
    try:
        action()
    except kind as error:
        return error
    raise AssertionError(f"no {kind.__name__}")


def script(text, name="user.py"):
    with open(name, "w") as file:
        file.write(text)
    importlib.invalidate_caches()


# Reading


def from_import():
    from old.mod import f

    same(f(), "f")


def dotted_import():
    import old.mod

    same(old.mod.f(), "f")


def import_as():
    import old.mod as m

    same(m.f(), "f")


def from_package_import_module():
    from old import mod

    same(mod.f(), "f")


def from_import_as():
    from old.mod import f as g

    same(g(), "f")


def identity():
    import new.mod
    import old.mod

    assert old.mod.Thing is new.mod.Thing
    assert old.mod.f is new.mod.f


def star():
    scope = {}
    exec("from old.mod import *", scope)
    same(scope["f"](), "f")
    same(scope["CONST"], 1)
    assert "_hidden" not in scope


def missing_name():
    import old.mod

    raises(AttributeError, lambda: old.mod.nothing)

    def wrong():
        from old.mod import nothing

    raises(ImportError, wrong)


def private_names():
    from old.mod import _hidden

    same(_hidden(), "hidden")


def dunder_names():
    import old.mod

    same(old.mod.__version__, "1.2")


def imported_modules():
    import subprocess

    import old.mod

    assert old.mod.subprocess is subprocess


def directory():
    import old.mod

    assert {"f", "Thing", "CONST"} <= set(dir(old.mod))


def reload():
    import new.mod
    import old.mod

    importlib.reload(old.mod)
    assert old.mod.f is new.mod.f
    importlib.reload(new.mod)
    assert old.mod.f is new.mod.f


def pickle_of_the_old_path():
    thing = pickle.loads(b"cold.mod\nThing\n(tR.")
    import new.mod

    assert type(thing) is new.mod.Thing


def pickle_round_trip():
    from old.mod import Thing

    assert type(pickle.loads(pickle.dumps(Thing()))) is Thing


def names_that_went_elsewhere():
    import new.other
    import old.split

    assert old.split.g is new.other.g
    old.split.g = len
    assert new.other.g is len
    same(old.split.f(), "f")


# Cycles


def new_imports_old_while_loading():
    import new.cyclic

    same(new.cyclic.value(), "f")


def old_first_in_a_cycle():
    import old.cyclic

    same(old.cyclic.value(), "f")


def lazy():
    import old.mod

    assert "new.mod" not in sys.modules


# Writing


def patch_reaches_the_new_module():
    from new.mod import use_f

    with mock.patch("old.mod.f", lambda: "patched"):
        same(use_f(), "patched")
    same(use_f(), "f")


def patch_of_a_private_name():
    from new.mod import use_hidden

    with mock.patch("old.mod._hidden", lambda: "patched"):
        same(use_hidden(), "patched")
    same(use_hidden(), "hidden")


def patch_through_an_imported_module():
    from new.mod import start

    with mock.patch("old.mod.subprocess.Popen", lambda *_: "patched"):
        same(start(), "patched")


def patch_of_an_imported_module():
    from new.mod import start

    with mock.patch("old.mod.subprocess") as fake:
        fake.Popen.return_value = "patched"
        same(start(), "patched")
    import new.mod
    import subprocess

    assert new.mod.subprocess is subprocess


def no_stale_copy_after_a_patch():
    import new.mod
    import old.mod

    with mock.patch("old.mod.f", lambda: "patched"):
        pass
    new.mod.f = lambda: "later"
    same(old.mod.f(), "later")


def patch_object():
    import old.mod
    from new.mod import use_f

    with mock.patch.object(old.mod, "f", lambda: "patched"):
        same(use_f(), "patched")
    same(use_f(), "f")


def patch_dict():
    import new.mod

    with mock.patch.dict("old.mod.TABLE", {"a": 2}):
        same(new.mod.TABLE["a"], 2)
    same(new.mod.TABLE, {})


def assignment_is_seen():
    import new.mod
    import old.mod

    old.mod.CONST = 7
    same(new.mod.use_const(), 7)
    new.mod.CONST = 8
    same(old.mod.CONST, 8)


def assignment_of_none():
    import new.mod
    import old.mod

    old.mod.CONST = None
    same(new.mod.CONST, None)


def deletion():
    import new.mod
    import old.mod

    del old.mod.CONST
    assert not hasattr(new.mod, "CONST")


def monkeypatch():
    try:
        import pytest
    except ImportError:
        return
    import old.mod
    from new.mod import use_const, use_f

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("old.mod.f", lambda: "patched")
        patch.setattr(old.mod, "CONST", 5)
        same((use_f(), use_const()), ("patched", 5))
    same((use_f(), use_const()), ("f", 1))


# Warning


def warns_at_the_importing_line():
    script("import os\nfrom old.mod import f\n")
    log = recorded()
    import user

    same([(os.path.basename(w.filename), w.lineno) for w in log], [("user.py", 2)])
    assert issubclass(log[0].category, DeprecationWarning)
    assert "old.mod.f moved to new.mod" in str(log[0].message)


def warns_a_second_importer():
    script("from old.mod import f\n", "first.py")
    script("from old.mod import f\n", "second.py")
    log = recorded()
    import first
    import second

    same([os.path.basename(w.filename) for w in log], ["first.py", "second.py"])


def warns_through_import_module():
    log = recorded()
    module = importlib.import_module("old.mod")
    same(len(log), 0)
    module.f
    same([w.filename for w in log], [HERE])


def warns_once_for_a_name_of_a_package():
    script("from oldpkg import f\n")
    log = recorded()
    import user

    same([(os.path.basename(w.filename), w.lineno) for w in log], [("user.py", 1)])


def silent_for_questions_of_the_import_system():
    log = recorded()
    import old.mod

    assert not hasattr(old.mod, "__path__")
    assert not hasattr(old.mod, "__wrapped__")
    same(len(log), 0)
    assert "new.mod" not in sys.modules


def usable_where_warnings_are_errors():
    warnings.simplefilter("error")
    import old.mod

    raises(DeprecationWarning, lambda: old.mod.f)


# Packages


def one_copy_of_a_module_below():
    import newpkg.sub.deep
    import oldpkg.sub.deep

    assert oldpkg.sub.deep.Deep is newpkg.sub.deep.Deep


def a_module_below_does_not_replace_a_name():
    import newpkg

    before = newpkg.thing
    import oldpkg.thing

    assert newpkg.thing is before
    same(oldpkg.thing(), "the function")


def a_module_below_alone():
    import oldpkg.sub.deep

    same(oldpkg.sub.deep.Deep.name, "deep")


def a_module_below_is_reached_by_from():
    from oldpkg.sub import deep

    same(deep.Deep.name, "deep")


def a_module_below_that_stayed():
    import oldpkg.stayed

    same(oldpkg.stayed.name, "stayed in the old package")
    with mock.patch("oldpkg.stayed", "patched"):
        same(oldpkg.stayed, "patched")
    same(oldpkg.stayed.name, "stayed in the old package")


def patch_of_a_module_below():
    import newpkg.sub.deep
    import oldpkg.sub.deep

    real = newpkg.sub.deep
    with mock.patch("oldpkg.sub.deep", "patched"):
        same(newpkg.sub.deep, "patched")
    assert newpkg.sub.deep is real


def patch_below_a_package():
    from newpkg.sub.deep import use

    with mock.patch("oldpkg.sub.deep.helper", lambda: "patched"):
        same(use(), "patched")
    same(use(), "helped")


def star_of_a_package():
    scope = {}
    exec("from oldpkg import *", scope)
    same(scope["f"](), "f of the package")


# Spelling and starting


def longer_spelling_of_the_root():
    sys.path.insert(0, os.path.dirname(os.getcwd()))
    tree = os.path.basename(os.getcwd())
    importlib.import_module(f"{tree}.old.mod").CONST = 3
    same(importlib.import_module(f"{tree}.new.mod").CONST, 3)
    assert "new.mod" not in sys.modules


def shorter_spelling_of_the_root():
    sys.path.insert(0, os.path.join(os.getcwd(), "oldpkg"))
    same(importlib.import_module("sub.within").name, "within")


def all_that_is_listed_can_be_read():
    warnings.simplefilter("ignore")
    import new.mod
    import old.mod

    new.mod.__annotations__ = {}
    for name in dir(old.mod):
        getattr(old.mod, name)
    assert "f" in dir(old.mod)


def found_by_unittest():
    import subprocess

    command = [sys.executable, "-m", "unittest", "discover", "-p", "*.py", "-s"]
    for start in ["old", "oldpkg"]:
        done = subprocess.run([*command, start, "-t", "."], capture_output=True, text=True)
        assert "rror" not in done.stderr.replace("errors", ""), done.stderr


def starts_as_a_module():
    import subprocess

    out = subprocess.check_output([sys.executable, "-m", "old.program", "x"], text=True)
    same(out, "__main__ ['x'] neighbour\n")


def says_where_it_is_when_it_is_started():
    import subprocess

    done = subprocess.run([sys.executable, "-m", "old.program"], capture_output=True, text=True)
    same(done.stdout, "__main__ [] neighbour\n")
    assert "DeprecationWarning: old.program moved to new.program" in done.stderr, done.stderr


def starts_by_path():
    import subprocess

    env = {k: v for k, v in os.environ.items() if k != "PYTHONPATH"}
    out = subprocess.check_output([sys.executable, "old/program.py", "x"], text=True, env=env)
    same(out, "__main__ ['x'] neighbour\n")


if __name__ == "__main__":
    sys.path.insert(0, os.getcwd())
    globals()[sys.argv[1]]()
