// biome-ignore-all lint/suspicious/noTemplateCurlyInString: texts of languages that write variables so
import { expect, test } from 'vitest';
import { doubts } from '../../../src/references/doubts.ts';
import { moving } from '../moving.ts';

interface Situation {
  readonly files: Readonly<Record<string, string>>;
  readonly moves: Readonly<Record<string, string>>;
  /** Words that stand in a text afterwards. */
  readonly after?: Readonly<Record<string, readonly string[]>>;
  /** What is told before. */
  readonly told?: readonly string[];
}

const java = (name: string) => `src/main/java/org/x/${name}.java`;
const kotlin = (name: string) => `src/main/kotlin/org/x/${name}.kt`;
const composer = { 'composer.json': '{ "autoload": { "psr-4": { "S\\\\": "src/" } } }' };
const project = { 'Store/Store.csproj': '<Project Sdk="Microsoft.NET.Sdk" />\n' };

const SITUATIONS: Readonly<Record<string, Situation>> = {
  'go:generate runs where its file is': {
    files: {
      'sys/doc.go': 'package sys\n\n//go:generate go run ../tools/gen.go\n',
      'tools/gen.go': 'package main\n',
    },
    moves: { 'sys/doc.go': 'internal/sys/doc.go' },
    after: { 'internal/sys/doc.go': ['go run ../../tools/gen.go'] },
  },
  'go:embed keeps what stays below its file': {
    files: {
      'sys/sys.go': 'package sys\n\nimport _ "embed"\n\n//go:embed all:data/*.txt\nvar list string\n',
      'sys/data/list.txt': '',
    },
    moves: { 'sys/data/list.txt': 'sys/lists/list.txt' },
    after: { 'sys/sys.go': ['//go:embed all:lists/*.txt\n'] },
  },
  'a file beside a Rust source that it includes': {
    files: {
      'Cargo.toml': '[package]\nname = "app"\n',
      'src/main.rs': 'mod help;\n',
      'src/help.rs': 'pub const TEXT: &str = include_str!("help.txt");\n',
      'src/help.txt': '',
    },
    moves: { 'src/help.rs': 'src/cli/help.rs' },
    after: { 'src/cli/help.rs': ['include_str!("../help.txt")'] },
  },
  'Rust in comments within comments, in macros and behind other words': {
    files: {
      'Cargo.toml': '[package]\nname = "app"\n',
      'src/main.rs': '/*! Begins /* with */ mod none; */\nmod a;\nmod b;\n',
      'src/a.rs': 'pub extern "C" fn open() {}\n',
      'src/b.rs':
        'use crate::a::open as o;\nmacro_rules! f {\n    () => {\n        use $crate::a::open;\n    };\n}\nfn g() { o() }\n',
    },
    moves: { 'src/a.rs': 'src/c.rs' },
    after: {
      'src/main.rs': ['*/\nmod b;\nmod c;\n'],
      'src/b.rs': ['use crate::c::open as o;', 'use $crate::c::open;'],
    },
  },
  'a sealed type of Java is closed to other packages': {
    files: {
      [java('a/Shape')]: 'package org.x.a;\n\npublic sealed interface Shape permits Round {\n}\n',
      [java('a/Round')]: 'package org.x.a;\n\npublic final class Round implements Shape {\n}\n',
    },
    moves: { [java('a/Round')]: java('b/Round') },
    told: [`${java('a/Round')}:3 Shape is closed: what is made from it has to be in its package`],
  },
  'a class of Java that is called as its file': {
    files: {
      [java('a/Till')]: 'package org.x.a;\n\npublic class Till {\n    public Till() {\n    }\n}\n',
      [java('b/User')]:
        'package org.x.b;\n\nimport org.x.a.Till;\n\nclass User {\n    Till one = new Till();\n}\n',
    },
    moves: { [java('a/Till')]: java('a/Desk') },
    after: {
      [java('a/Desk')]: ['public class Desk {', 'public Desk()'],
      [java('b/User')]: ['import org.x.a.Desk;', 'Desk one = new Desk();'],
    },
  },
  'an import of Java that stood by itself goes with its blank line': {
    files: {
      [java('a/A')]: 'package org.x.a;\n\npublic class A {\n}\n',
      [java('b/B')]:
        'package org.x.b;\n\nimport java.util.List;\n\nimport org.x.a.A;\n\nimport z.Z;\n\nclass B extends A {\n}\n',
    },
    moves: { [java('a/A')]: java('b/A') },
    after: { [java('b/B')]: ['List;\n\nimport z.Z;\n\nclass'] },
  },
  'a package of Java with annotations': {
    files: {
      [java('a/package-info')]:
        '/** Has a. */\n@Deprecated\n@Mark({1, 2})\npackage org.x.a;\n\nimport org.x.b.Mark;\n',
      [java('a/A')]: 'package org.x.a;\n\npublic class A {\n}\n',
      [java('b/Mark')]: 'package org.x.b;\n\npublic @interface Mark {\n    int[] value();\n}\n',
    },
    moves: { [java('a/package-info')]: java('c/package-info'), [java('a/A')]: java('c/A') },
    after: { [java('c/package-info')]: ['2})\npackage org.x.c;\n\nimport org.x.b.Mark;\n'] },
  },
  'the class of a Kotlin file, for Java': {
    files: {
      [kotlin('a/text')]: '@file:JvmName("Text")\n\npackage org.x.a\n\nfun up(s: String) = s\n',
      [java('c/User')]:
        'package org.x.c;\n\nimport org.x.a.Text;\n\nclass User {\n    String s = Text.up("a");\n}\n',
    },
    moves: { [kotlin('a/text')]: kotlin('b/text') },
    after: { [java('c/User')]: ['import org.x.b.Text;'] },
  },
  'functions of Kotlin that are called by a sign, or between their arguments': {
    files: {
      [kotlin('a/ops')]:
        'package org.x.a\n\noperator fun Money.plus(other: Money) = other\n\ninfix fun Int.by2(n: Int) = this * n\n',
      [kotlin('a/Money')]: 'package org.x.a\n\nclass Money\n',
      [kotlin('a/user')]: 'package org.x.a\n\nfun sum(a: Money, b: Money) = a + b\n\nval n = 1 by2 2\n',
    },
    moves: { [kotlin('a/ops')]: kotlin('b/ops') },
    after: { [kotlin('a/user')]: ['import org.x.b.by2', 'import org.x.b.plus'] },
  },
  'parts of one class of C# stay in one namespace': {
    files: {
      ...project,
      'Store/A/Till.cs': 'namespace Store.A;\n\npublic partial class Till { int x; }\n',
      'Store/A/Till.More.cs': 'namespace Store.A;\n\npublic partial class Till { int F() => x; }\n',
    },
    moves: { 'Store/A/Till.More.cs': 'Store/B/Till.More.cs' },
    after: { 'Store/B/Till.More.cs': ['namespace Store.A;'] },
  },
  'a class of C# that is called as its namespace': {
    files: {
      ...project,
      'Store/Values/Price.cs': 'namespace Store.Values;\n\npublic class Price { }\n',
      'Store/User.cs': 'using Store.Values;\n\nnamespace Store;\n\npublic class User { Price p; }\n',
    },
    moves: { 'Store/Values/Price.cs': 'Store/Price/Price.cs' },
    after: { 'Store/User.cs': ['Store.Price.Price p;'] },
  },
  'attributes and generic types of C#': {
    files: {
      ...project,
      'Store/Marks/NoteAttribute.cs':
        'namespace Store.Marks;\n\npublic class NoteAttribute : System.Attribute { }\n',
      'Store/Boxes/Box.cs': 'namespace Store.Boxes;\n\npublic class Box<T> { }\n',
      'Store/User.cs':
        'using Store.Boxes;\nusing Store.Marks;\n\nnamespace Store;\n\n[Note]\npublic class User { Box<int> box; }\n',
    },
    moves: {
      'Store/Marks/NoteAttribute.cs': 'Store/Base/NoteAttribute.cs',
      'Store/Boxes/Box.cs': 'Store/Base/Box.cs',
    },
    after: { 'Store/User.cs': ['using Store.Base;\n\nnamespace'] },
  },
  'functions and constants of PHP below an imported namespace': {
    files: {
      ...composer,
      'src/Fn/all.php':
        '<?php\n\nnamespace S\\Fn;\n\nconst MAX = 3;\n\nfunction twice($x) { return 2 * $x; }\n',
      'src/User.php': '<?php\n\nnamespace S;\n\nclass User { function f() { return Fn\\twice(Fn\\MAX); } }\n',
    },
    moves: { 'src/Fn/all.php': 'src/Lib/all.php' },
    after: { 'src/User.php': ['Lib\\twice(Lib\\MAX)'] },
  },
  'a header of C that a macro names': {
    files: {
      'inc/cfg.h': '#define STR "util/str.h"\n',
      'inc/util/str.h': '',
      'm.c': '#include "inc/cfg.h"\n#include STR\n',
    },
    moves: { 'inc/util/str.h': 'inc/base/str.h' },
    after: { 'inc/cfg.h': ['"base/str.h"'] },
  },
  'a file that leaves its module of Terraform': {
    files: {
      'net/main.tf': 'resource "a" "b" {\n  x = var.motd\n}\n',
      'net/vars.tf': 'variable "motd" {}\n',
      'store/main.tf': 'locals {}\n',
    },
    moves: { 'net/main.tf': 'store/net.tf' },
    told: ['net/main.tf:2 var.motd is not declared in store'],
  },
  'the rest of a command that says where it runs': {
    files: {
      'run.sh': 'terraform -chdir=live/prod plan -var-file=../../vars/a.tfvars\n',
      'live/prod/main.tf': '',
      'vars/a.tfvars': '',
    },
    moves: { 'vars/a.tfvars': 'config/a.tfvars' },
    after: { 'run.sh': ['-var-file=../../config/a.tfvars'] },
  },
  'strings in a set of images': {
    files: {
      'a.css': '.a { background: image-set("img/a.png" 1x, url(img/b.png) 2x); }\n',
      'img/a.png': '',
      'img/b.png': '',
    },
    moves: { 'img/a.png': 'media/a.png' },
    after: { 'a.css': ['"media/a.png" 1x, url(img/b.png)'] },
  },
  'a list of services of Java is called as its type': {
    files: {
      [java('a/Player')]: 'package org.x.a;\n\npublic interface Player {\n}\n',
      'META-INF/services/org.x.a.Player': '',
    },
    moves: { [java('a/Player')]: java('b/Player') },
    told: [
      'META-INF/services/org.x.a.Player:1 services of org.x.a.Player are looked for in a file called org.x.b.Player afterwards',
    ],
  },
  'members of a type of Kotlin that are imported with a star, and extensions of what has a bound': {
    files: {
      [kotlin('a/Shape')]: 'package org.x.a\n\nclass Shape {\n    enum class Kind { ROUND }\n}\n',
      [kotlin('a/ext')]: 'package org.x.a\n\nfun <T : Any> T?.orDie(): T = this ?: error("x")\n',
      [kotlin('a/Near')]:
        'package org.x.a\n\nimport org.x.a.Shape.Kind.*\n\nfun g(s: String?) = s.orDie() + ROUND\n',
    },
    moves: { [kotlin('a/Shape')]: kotlin('c/Shape'), [kotlin('a/ext')]: kotlin('util/ext') },
    after: { [kotlin('a/Near')]: ['import org.x.c.Shape.Kind.*', 'import org.x.util.orDie'] },
  },
  'one type takes the place of another': {
    files: {
      [kotlin('a/Result')]: 'package org.x.a\n\nclass Result(val n: Outside)\n',
      [kotlin('b/Result')]: 'package org.x.b\n\nclass Result(val n: Outside)\n',
      [kotlin('a/User')]: 'package org.x.a\n\nfun f(): Result = g()\nfun g(): org.x.b.Result = f()\n',
    },
    moves: { [kotlin('b/Result')]: kotlin('c/Result'), [kotlin('a/Result')]: kotlin('b/Result') },
    after: { [kotlin('a/User')]: ['import org.x.b.Result', '(): org.x.c.Result'] },
  },
  'a name of PHP from the namespace of its text': {
    files: {
      ...composer,
      'src/A/Oops.php': '<?php\n\nnamespace S\\A;\n\nclass Oops extends \\Exception {}\n',
      'src/A/User.php':
        '<?php\n\nnamespace S\\A;\n\nclass User { function g() { return namespace\\Oops::class; } }\n',
    },
    moves: { 'src/A/Oops.php': 'src/Err/Oops.php' },
    after: { 'src/A/User.php': ['return \\S\\Err\\Oops::class'] },
  },
  'a style sheet that moves away from its plug-in': {
    files: { 'styles/a.less': '@plugin "./p.js";\n', 'styles/p.js': '' },
    moves: { 'styles/a.less': 'css/a.less' },
    after: { 'css/a.less': ['@plugin "../styles/p.js"'] },
  },
  'templates that include others': {
    files: {
      'views/page.ejs': "<%- include('parts/head') %>\n",
      'views/parts/head.ejs': '',
      'site/templates/deep/page.html': '{% extends "base.html" %}\n',
      'site/templates/base.html': '',
    },
    moves: {
      'views/parts/head.ejs': 'views/common/head.ejs',
      'site/templates/base.html': 'site/templates/layout/base.html',
    },
    after: {
      'views/page.ejs': ["include('common/head')"],
      'site/templates/deep/page.html': ['{% extends "layout/base.html" %}'],
    },
  },
  'a text of another language than what moves': {
    files: {
      'index.html': '<img src="img/a.png"><script src="app.js"></script>\n',
      'img/a.png': '',
      'app.js': '',
    },
    moves: { 'img/a.png': 'media/a.png', 'app.js': 'js/app.js' },
    after: { 'index.html': ['src="media/a.png"', 'src="js/app.js"'] },
  },
};

test.each(Object.entries(SITUATIONS))('%s', async (_, { files, moves, after: wanted = {}, told = [] }) => {
  const { after } = await moving({ files, moves, roots: [''] });
  for (const [path, words] of Object.entries(wanted))
    for (const each of words) expect(after[path]).toContain(each);
  const world = { paths: new Set(Object.keys(files)), roots: [''] };
  const read = async () => Object.entries(files).map(([path, text]) => ({ path, text }));
  const found = await doubts({ world, moves: new Map(Object.entries(moves)), read });
  expect(found.map(({ path, line, message }) => `${path}:${line} ${message}`)).toEqual(told);
});
