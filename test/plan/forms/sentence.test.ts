import { describe, expect, test } from 'vitest';
import type { Name } from '../../../src/plan/draft.ts';
import { readClauses } from '../../../src/plan/forms/sentence.ts';
import { scan } from '../../../src/plan/text/scan.ts';
import { vocabularyFor } from '../../../src/plan/words/vocabulary.ts';

const SAMPLES: Readonly<Record<string, string>> = {
  English: 'the file and the folder to be moved is in the list of all',
  German: 'die Datei und der Ordner werden nach dem Plan für das Projekt verschoben',
  French: 'les fichiers des modules dans une liste qui est pour le projet',
  Spanish: 'los archivos del plan y las carpetas para una estructura que se mueve con el',
  Portuguese: 'os arquivos do plano e as pastas para uma estrutura que não é',
  Italian: 'il file e gli elementi della cartella per una struttura che non si sposta',
  Dutch: 'de bestanden en het plan worden naar een map voor dit project verplaatst',
  Russian: 'файлы и папки по плану для проекта не на месте',
  Chinese: '我们将文件的目录移动到新的结构',
  Japanese: 'このファイルのディレクトリを移動する計画です',
  Korean: '파일을 이동하는 계획입니다 디렉터리',
};

function clauses(text: string, language = 'English') {
  return readClauses(scan(text), vocabularyFor(SAMPLES[language]!));
}

/** `verb: sources > targets`, with what else is set. */
function seen(text: string, language?: string): string[] {
  const list = (names: readonly Name[]): string => names.map(name => name.path).join(',');
  return clauses(text, language).map(clause => {
    const more = [
      clause.denied && 'denied',
      clause.choice && 'choice',
      clause.conditional && 'conditional',
      clause.merging && 'merging',
      clause.all && 'all',
      clause.places.length > 0 && `in ${list(clause.places)}`,
      clause.origins.length > 0 && `from ${list(clause.origins)}`,
      clause.except.length > 0 && `except ${list(clause.except)}`,
    ].filter(Boolean);
    return [`${clause.verb ?? '-'}: ${list(clause.sources)} > ${list(clause.targets)}`.trim(), ...more].join(
      '; ',
    );
  });
}

describe('English sentences', () => {
  test.each([
    ['The entry point `a.py` stays where it is', ['keep: a.py >']],
    ['The new switch, `a.py`, remains.', ['keep: a.py >']],
    ['The change log `a.md` is not touched', ['keep: a.md >']],
    ['Point `a.py` at `b.py`', ['rewrite: a.py >; in b.py']],
    ['The old `a.py` is unified with `b.py`', ['merge: a.py > b.py']],
    ['`a/*.py` → `b/`, except `a/x.py`, which the build calls', ['-: a/*.py > b; except a/x.py']],
    ['`a.py` is deleted, and `b.py` is moved to `c.py`', ['delete: a.py >', 'move: b.py > c.py']],
    ['Except `a.py`, which goes to `b.py`', ['belong: a.py > b.py']],
    ['The same goes for `a.py`, which lands in `b/`', ['belong: a.py > b']],
    ['The module goes to `b.py` (`a.py` → `b.py`)', ['belong: a.py > b.py']],
    [
      'For `a/` and `b/`: sources to `c/`, headers to `d/`',
      ['-: a/*.{c,cc,cpp,cxx},b/*.{c,cc,cpp,cxx} > c', '-: a/*.{h,hh,hpp,hxx},b/*.{h,hh,hpp,hxx} > d'],
    ],
    ['Delete `x.py` in `a/` and `b/`', ['delete: a/x.py,b/x.py >']],
    ['Move `a.py` → `b/c.py` (merge with existing)', ['merge: a.py > b/c.py; merging']],
    ['Move `a.py`, `b.py` and `c.py` to `d/`', ['move: a.py,b.py,c.py > d']],
    ['`a.py` - Should be in `b.py` or `c.py`', ['belong: a.py > b.py,c.py; choice']],
    ['`a/` - **DUPLICATES** `b/`:', ['duplicate: a > b']],
    ['Delete duplicate files in `a/` (all files)', ['delete:  >; all; in a']],
    ['Move everything except `a` and `b` to `c/`', ['move:  > c; all; except a,b']],
    ['All of the related code goes into `c/`', ['belong:  > c']],
    ['Do not move `a.py`', ['move: a.py >; denied']],
    ['Rename `a.py` to `b.py`, then delete `c.py`', ['rename: a.py > b.py', 'delete: c.py >']],
    ['`a.py` → `b.py`, `c.py` → `d.py`', ['-: a.py > b.py', '-: c.py > d.py']],
    ['`b.py` ← `a.py`', ['-: a.py > b.py']],
    ['Extract `Foo` from `a.py` to `b.py`', ['split: Foo > b.py; from a.py']],
    ['Remove the internal imports from `a.py`', ['delete:  >; from a.py']],
    ['Create facades in `a/` if needed', ['facade:  >; conditional; in a']],
    ['`a.py` → delete', ['delete: a.py >']],
    ['`a.py` → Split into:', ['split: a.py >']],
    ['Task 1: Merge things (a.py + b.py → c.py)', ['merge: a.py,b.py > c.py']],
    ['Merge `a.py` with `b.py`', ['merge: a.py > b.py']],
    ['Verify and delete `a.py`', ['delete: a.py >']],
    ['Move `*.md` to `docs/`, except `README.md`', ['move: *.md > docs; except README.md']],
    ['Update `a.py` to re-export from `b.py`', ['facade: a.py > b.py']],
  ])('%s', (text, expected) => expect(seen(text)).toEqual(expected));

  test('an arrow in prose is no instruction', () => {
    expect(seen('Continue in order (Config → Utils → Services)')).toEqual(['check:  >']);
    expect(seen('Lines went from 4,210 → 3,900')[0]).not.toContain('move');
  });

  test('a name before a part of the code is no file', () =>
    expect(seen('Remove `Tag` imports')).toEqual(['delete:  >']));
});

describe('other languages', () => {
  test.each([
    ['German', '`a.py` nach `b/` verschieben', 'move: a.py > b'],
    ['German', '`a.py` und `b.py` zu `c.py` zusammenführen', 'merge: a.py,b.py > c.py'],
    ['German', '`v/` nicht verschieben', 'move: v >; denied'],
    ['French', 'Renommer `a.py` en `b.py`', 'rename: a.py > b.py'],
    ['French', 'Ne pas déplacer `v/`', 'move: v >; denied'],
    ['Spanish', 'Mover `a.py` a `b/`', 'move: a.py > b'],
    ['Spanish', 'Fusionar `a.py` con `b.py`', 'merge: a.py > b.py'],
    ['Portuguese', 'Mover `a.py` para `b/`', 'move: a.py > b'],
    ['Italian', 'Spostare `a.py` in `b/`', 'move: a.py > b'],
    ['Dutch', 'Verplaats `a.py` naar `b/`', 'move: a.py > b'],
    ['Russian', 'Переименовать `a.py` в `b.py`', 'rename: a.py > b.py'],
    ['Russian', 'Не переносить `v/`', 'move: v >; denied'],
    ['Chinese', '将 `a.py` 移动到 `b/`', 'move: a.py > b'],
    ['Chinese', '把 `a.py` 和 `b.py` 合并为 `c.py`', 'merge: a.py,b.py > c.py'],
    ['Chinese', '把 `a/` 目录下的 `*.sh` 移动到 `b/`', 'move: *.sh > b; in a'],
    ['Japanese', '`a.py` と `b.py` を `c.py` に統合', 'merge: a.py,b.py > c.py'],
    ['Japanese', '`v/` は移動しない', 'move: v >; denied'],
    ['Japanese', '`a/` にある `x.py` を `b/` へ移動する', 'move: x.py > b; in a'],
    ['Korean', '`a.py`를 `b.py`로 이동', 'move: a.py > b.py'],
    ['Korean', '`a.py`를 삭제', 'delete: a.py >'],
  ])('%s: %s', (language, text, expected) => expect(seen(text, language)).toEqual([expected]));

  test('the language of a document is known by its common words', () => {
    for (const [language, sample] of Object.entries(SAMPLES))
      expect(vocabularyFor(sample).languages).toContain(language);
    expect(vocabularyFor(SAMPLES.English!).languages).toEqual(['English']);
  });
});
