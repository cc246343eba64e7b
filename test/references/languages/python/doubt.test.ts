import { describe, expect, it } from 'vitest';
import { moving } from '../../moving.ts';
import { FILES, user } from './user.ts';

const decisions = (references: readonly { decision: string }[]) => references.map(({ decision }) => decision);

describe('keys of a program that read as names of modules', () => {
  it.each([
    'env["pkg.mod"] = x\n',
    "x = self.environ['pkg.mod']\n",
    'del scope["pkg.mod"]\n',
    'env.get("pkg.mod", 1)\n',
    'env.setdefault("pkg.mod", [])\n',
    'if "pkg.mod" in env: ...\n',
    'if "pkg.mod" not in request.environ: ...\n',
    'env = {"pkg.mod": sock}\n',
    'env = {"a": 1, **env, "pkg.mod": sock}\n',
  ])('%s is asked', async text => {
    const after = await user(text);
    expect(after.text).toBe(text);
    expect(decisions(after.references)).toEqual(['asked']);
  });

  it.each([
    'sys.modules["pkg.mod"] = x\n',
    'LOGGERS["pkg.mod"] = 10\n',
    'config["loggers"]["pkg.mod"] = {}\n',
    'C = {"loggers": {"pkg.mod": {"level": 1}}}\n',
    'PLUGINS = {"pkg.mod": 1}\n',
    'if "pkg.mod" in loaded_modules: ...\n',
    'modules.get("pkg.mod")\n',
    'env["pkg.mod.f"] = x\n',
    'x[0] = "pkg.mod"\n',
    'env["x"] = load("pkg.mod")\n',
    'env.get("MODULE", "pkg.mod")\n',
    'C = {"class": "pkg.mod"}\n',
  ])('%s follows', async text => {
    const after = await user(text);
    expect(after.text).toBe(text.replaceAll('pkg.mod', 'new.module'));
  });
});

describe('strings of tests', () => {
  const inTest = async (text: string) => {
    const { changed, references } = await moving({
      files: {
        ...FILES,
        'src/pkg/in/__init__.py': '',
        'src/pkg/in/deep.py': 'h = 1\n',
        'tests/test_a.py': text,
      },
      moves: { 'src/pkg/mod.py': 'src/new/module.py', 'src/pkg/in/deep.py': 'src/new/deep.py' },
    });
    return { text: changed['tests/test_a.py'] ?? text, references };
  };

  it.each([
    'send({"metric": "pkg.mod", "value": 1})\n',
    'assert sent == ["pkg.mod"]\n',
    'self.assertEqual(name, "pkg.mod")\n',
    'gauge("pkg.mod", 1)\n',
    'logger.debug("", extra={"metric": "pkg.mod"})\n',
    'KEYS = ("pkg.mod", "other.thing")\n',
  ])('%s is asked', async text => {
    const after = await inTest(text);
    expect(after.text).toBe(text);
    expect(decisions(after.references)).toEqual(['asked']);
  });

  it.each([
    'load_it("pkg.mod")\n',
    'assert f.__module__ == "pkg.mod"\n',
    'MODULES = ["pkg.mod", "other"]\n',
    'run(module="pkg.mod")\n',
    'run({"module": "pkg.mod"})\n',
    'gauge("pkg.mod.f")\n',
    'gauge("pkg.mod:f")\n',
    'patch("pkg.mod.f")\n',
    '@pytest.mark.parametrize("module", ["pkg.mod"])\ndef test(): ...\n',
  ])('%s follows', async text => {
    expect((await inTest(text)).text).toBe(text.replaceAll('pkg.mod', 'new.module'));
  });

  it('so many words are no other name', async () => {
    expect((await inTest('gauge("pkg.in.deep")\n')).text).toBe('gauge("new.deep")\n');
  });
});
