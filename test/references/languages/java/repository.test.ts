import { expect, test } from 'vitest';
import { carryOut, isInstalled } from '../../../support/toolchain.ts';

const main = (path: string) => `src/main/java/org/example/${path}.java`;
const java = (name: string, body: string, imports: readonly string[] = []) =>
  `package org.example${name === '' ? '' : `.${name}`};\n\n${imports.map(one => `import ${one};\n`).join('')}${imports.length > 0 ? '\n' : ''}${body}\n`;

/** A library of music in three packages with tests, a service that is found by its name, and a package that is split. */
const music: Readonly<Record<string, string>> = {
  '.gitignore': '/out/\n',
  'pom.xml': '<project><build><mainClass>org.example.App</mainClass></build></project>\n',
  [main('App')]: java(
    '',
    'public class App {\n    public static void main(String[] words) throws Exception {\n        for (Player one : ServiceLoader.load(Player.class)) System.out.println(one.play(Songs.first()));\n        System.out.println(Class.forName("org.example.text.Upper").getSimpleName() + Format.BARS);\n    }\n}',
    ['java.util.ServiceLoader', 'org.example.play.Player', 'org.example.text.Format', 'org.example.song.*'],
  ),
  [main('song/Song')]: java(
    'song',
    'public class Song {\n    public final String title;\n\n    public Song(String title) {\n        this.title = title;\n    }\n\n    public static class Line {\n    }\n}',
  ),
  [main('song/Songs')]: java(
    'song',
    '/** Makes {@link org.example.song.Song songs}. */\npublic final class Songs {\n    public static Song first() {\n        return new Song(upper("one"));\n    }\n\n    public Song.Line line() {\n        return new Song.Line();\n    }\n}',
    ['static org.example.text.Upper.upper'],
  ),
  [main('song/Album')]: java(
    'song',
    'public class Album {\n    public Song opens = Songs.first();\n    public Kind kind = Kind.LONG;\n}',
  ),
  [main('song/Kind')]: java('song', 'public enum Kind {\n    LONG,\n    SHORT\n}'),
  [main('text/Upper')]: java(
    'text',
    'public class Upper {\n    public static String upper(String words) {\n        return words.toUpperCase();\n    }\n}',
  ),
  [main('text/Format')]: java(
    'text',
    'public interface Format {\n    int BARS = 4;\n\n    default String show() {\n        return Upper.upper("x");\n    }\n}',
  ),
  [main('play/Player')]: java('play', 'public interface Player {\n    String play(Song song);\n}', [
    'org.example.song.Song',
  ]),
  [main('play/Loud')]: java(
    'play',
    'public class Loud extends Base implements Player {\n    @Override\n    public String play(Song song) {\n        return start() + song.title + new Album().kind;\n    }\n}',
    ['org.example.song.Album', 'org.example.song.Song'],
  ),
  [main('play/Base')]: java(
    'play',
    'abstract class Base {\n    String start() {\n        return "> ";\n    }\n}',
  ),
  'src/main/resources/META-INF/services/org.example.play.Player': 'org.example.play.Loud\n',
  'src/test/java/org/example/song/SongTest.java': java(
    'song',
    'public class SongTest {\n    public static void main(String[] words) {\n        if (!new Album().opens.title.equals("ONE")) throw new AssertionError();\n    }\n}',
  ),
  'src/test/java/org/example/play/PlayTest.java': java(
    'play',
    'public class PlayTest {\n    public static void main(String[] words) {\n        if (!new Loud().play(new Song("a")).equals("> aLONG")) throw new AssertionError();\n        org.example.song.SongTest.main(words);\n    }\n}',
    ['org.example.song.Song'],
  ),
  'docs/use.md': 'Start `org.example.App`.\n',
  'check.sh':
    'set -e\nrm -rf out\njavac -Xlint:all -Werror -d out $(git ls-files "*.java")\ncp -r src/main/resources/. out\nfor test in $(git ls-files "*PlayTest.java"); do\n  java -cp out "$(sed -n "s/^package \\(.*\\);/\\1/p" $test).PlayTest"\ndone\n[ "$(java -cp out "$(sed -n "s/.*<mainClass>\\(.*\\)<.mainClass>.*/\\1/p" pom.xml)")" = "> ONELONG\nUpper4" ]\nrm -rf out\n',
};

const PLAN = `# Plan

## Phase 1: Classes

1. Move \`${main('song/Kind')}\` → \`${main('base/Kind')}\`
2. Move \`${main('song/Song')}\` → \`${main('base/Song')}\`
3. Move \`${main('text/Upper')}\` → \`${main('text/letters/Upper')}\`
4. Move \`${main('play/Player')}\` → \`${main('api/Player')}\`
5. Move \`src/main/resources/META-INF/services/org.example.play.Player\` → \`src/main/resources/META-INF/services/org.example.api.Player\`
6. Update packages and imports

## Phase 2: Packages

1. Move \`src/main/java/org/example/play/\` → \`src/main/java/org/example/sound/\`
2. Move \`src/test/java/org/example/play/\` → \`src/test/java/org/example/sound/\`
3. Move \`src/main/java/org/example/text/\` → \`src/main/java/org/example/base/text/\`
4. Move \`${main('App')}\` → \`${main('app/App')}\`
5. Update packages and imports
`;

test.skipIf(!isInstalled('javac'))(
  'a program in Java compiles without a warning and passes its tests at every commit of the main line',
  () => {
    const { exit, output, failures, commits, paths } = carryOut(music, PLAN, 'bash check.sh');
    expect(failures).toEqual([]);
    expect([exit, commits], output).toEqual([0, 2]);
    expect(paths).toContain(main('base/text/letters/Upper'));
  },
  300_000,
);
