export interface Forwarder {
  /** Dotted name of the old module and of the new one. */
  readonly here: string;
  readonly target: string;
  /** Names that live elsewhere than in `target`, and dunder names to forward: name → dotted module. */
  readonly homes: ReadonlyMap<string, string>;
  readonly isPackage: boolean;
  readonly warning: 'DeprecationWarning' | 'FutureWarning';
}

/**
 * Python statements that turn the running module into one that forwards: they replace the class of the module object,
 * so that reading, writing and deleting a name all happen on the new module. Not indented.
 *
 * - Everything they need is local to one function: no helper of the facade hides a name of the new module.
 * - Dunder names are the module's own (`__path__`, `__wrapped__`, `__spec__`), unless the old module defined them.
 * - `importlib._bootstrap` asks a package for a name before the importer's own frame does; only the second asking warns.
 * - The import system binds the modules below a package on it. Forwarding that would overwrite names of
 *   the new package: a facade below is reached through the new package instead, any other module stays bound here.
 * - Imported under a longer name (`src.old` for `old`) or a shorter one (`old` for `tests.old`, as unittest finds it), it
 *   forwards to the new module under a name of that kind.
 * - `dir` lists only what can be read: who walks a module (unittest's discovery) reads all of it.
 */
export function forwarder({ here, target, homes, isPackage, warning }: Forwarder): string {
  const elsewhere = [...homes].map(([name, home]) => `"${name}": "${home}"`).join(', ');
  const read = isPackage ? READ_PACKAGE : READ_MODULE;
  const name = isPackage ? 'name' : 'here';
  return `def _forward(here, known, target, homes, names):
    import importlib
    import sys
    import types
    import warnings

${isPackage ? NAME_OF_PACKAGE : ''}    prefix = ${name}[: -len(known)]
    cut = known[: -len(${name})] if known.endswith("." + ${name}) else ""

    def spelled(module):
        return prefix + (module[len(cut) :] if module.startswith(cut) else module)

    def home(name):
        return importlib.import_module(spelled(homes.get(name, target)))

    def is_own(module, name):
        return (name.startswith("__") and name not in homes) or name in vars(module)

    class Facade(types.ModuleType):
        forwards_to = target

        def __getattr__(self, name):
            if is_own(self, name):
                raise AttributeError(f"module {here!r} has no attribute {name!r}")
${read}            if sys._getframe(1).f_globals.get("__name__") != "importlib._bootstrap":
                message = f"{here}.{name} moved to {homes.get(name, target)}"
                warnings.warn(message, ${warning}, stacklevel=2)
            return value

        def __setattr__(self, name, value):
            if is_own(self, name):
                super().__setattr__(name, value)
${isPackage ? BIND_CHILD : ''}            else:
                setattr(home(name), name, value)

        def __delattr__(self, name):
            if is_own(self, name):
                super().__delattr__(name)
            else:
                delattr(home(name), name)

        def __dir__(self):
            offered = {*names, *homes, *dir(importlib.import_module(spelled(target)))}
            return sorted({*vars(self), *(name for name in offered if not is_own(self, name))})

    sys.modules[here].__class__ = Facade


_forward(__name__, "${here}", "${target}", {${elsewhere}}, __all__)
del _forward
`;
}

/** unittest also loads `pkg/__init__.py` as `pkg.__init__`. */
const NAME_OF_PACKAGE = `    name = here.partition(".__init__")[0]
`;

const READ_MODULE = `            value = getattr(home(name), name)
`;

const READ_PACKAGE = `            try:
                value = getattr(home(name), name)
            except AttributeError:
                child = sys.modules.get(f"{here}.{name}")
                if child is None or f"{spelled(target)}.{name}" in sys.modules:
                    raise
                return child
`;

const BIND_CHILD = `            elif value is sys.modules.get(f"{here}.{name}", self):
                if not hasattr(type(value), "forwards_to"):
                    super().__setattr__(name, value)
`;
