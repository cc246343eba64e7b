import { expect, test } from 'vitest';
import { carryOut, isInstalled } from '../../../support/toolchain.ts';

const php = (space: string, body: string) => `<?php\n\nnamespace ${space};\n\n${body}\n`;

/** A library shelf in three parts with tests, an autoloader and a page. */
const shelf: Readonly<Record<string, string>> = {
  'composer.json':
    '{\n    "autoload": { "psr-4": { "Shelf\\\\": "src/" } },\n    "autoload-dev": { "psr-4": { "Shelf\\\\Tests\\\\": "tests/" } }\n}\n',
  'autoload.php': `<?php
spl_autoload_register(function ($class) {
    foreach (json_decode(file_get_contents(__DIR__ . '/composer.json'), true) as $rules)
        foreach ($rules['psr-4'] as $prefix => $folder)
            if (strncmp($class, $prefix, strlen($prefix)) === 0) {
                $file = __DIR__ . '/' . $folder . str_replace('\\\\', '/', substr($class, strlen($prefix))) . '.php';
                if (is_file($file)) require $file;
            }
});
`,
  'run.php': `<?php
require __DIR__ . '/autoload.php';
require_once __DIR__ . '/src/helpers.php';
foreach ((require __DIR__ . '/config/tests.php') as $test) (new $test())->run();
echo (new Shelf\\Web\\Page())->show(), PHP_EOL;
`,
  'config/tests.php':
    "<?php\nreturn ['Shelf\\\\Tests\\\\Store\\\\BookTest', \\Shelf\\Tests\\Web\\PageTest::class];\n",
  'src/helpers.php': '<?php\nfunction quote($text) { return "\\"$text\\""; }\n',
  'src/Store/Book.php': php(
    'Shelf\\Store',
    'final class Book implements Titled\n{\n    public function __construct(private Title $title) {}\n    public function title(): string { return $this->title->text; }\n    public function isbn(): Isbn { return new Isbn("1"); }\n}',
  ),
  'src/Store/Title.php': php(
    'Shelf\\Store',
    'class Title { public function __construct(public string $text) {} }',
  ),
  'src/Store/Titled.php': php('Shelf\\Store', 'interface Titled { public function title(): string; }'),
  'src/Store/Isbn.php': php(
    'Shelf\\Store',
    'class Isbn { const LENGTH = 13; public function __construct(public string $digits) {} }',
  ),
  'src/Store/Shelves.php': php(
    'Shelf\\Store',
    'use ArrayIterator;\n\nclass Shelves extends ArrayIterator\n{\n    /** @return Book[] */\n    public static function all(): self { return new self([new Book(new Title("One")), new Book(new Title("Two"))]); }\n}',
  ),
  'src/Web/Page.php': php(
    'Shelf\\Web',
    'use Shelf\\Store\\{Book, Shelves};\nuse Shelf\\View\\Line as Row;\n\nclass Page extends Base\n{\n    public function show(): string\n    {\n        $out = [];\n        foreach (Shelves::all() as $book) if ($book instanceof Book) $out[] = (new Row($book))->text();\n        return $this->frame(implode(", ", $out));\n    }\n}',
  ),
  'src/Web/Base.php': php(
    'Shelf\\Web',
    'abstract class Base\n{\n    protected function frame(string $text): string { return file_get_contents(__DIR__ . "/../../data/head.txt") . $text; }\n}',
  ),
  'src/View/Line.php': php(
    'Shelf\\View',
    'use Shelf\\Store;\n\nclass Line\n{\n    public function __construct(private Store\\Titled $of) {}\n    public function text(): string { return Mark::NAME . \\quote($this->of->title()); }\n}',
  ),
  'src/View/Mark.php': php('Shelf\\View', 'final class Mark { const NAME = "* "; }'),
  'data/head.txt': 'Books: ',
  'tests/Test.php': php(
    'Shelf\\Tests',
    'abstract class Test\n{\n    abstract public function run(): void;\n    protected function same($a, $b): void { if ($a !== $b) { echo "$a is not $b\\n"; exit(1); } }\n}',
  ),
  'tests/Store/BookTest.php': php(
    'Shelf\\Tests\\Store',
    'use Shelf\\Store\\Book;\nuse Shelf\\Store\\Isbn;\nuse Shelf\\Store\\Title;\nuse Shelf\\Tests\\Test;\n\nclass BookTest extends Test\n{\n    public function run(): void { $this->same((new Book(new Title("A")))->title(), "A"); $this->same(Isbn::LENGTH, 13); }\n}',
  ),
  'tests/Web/PageTest.php': php(
    'Shelf\\Tests\\Web',
    'use Shelf\\Tests\\Test;\nuse Shelf\\Web\\Page;\n\nclass PageTest extends Test\n{\n    public function run(): void { $this->same((new Page())->show(), "Books: * \\"One\\", * \\"Two\\""); }\n}',
  ),
};

const PLAN = `# Plan

## Phase 1: Classes

1. Move \`src/Store/Isbn.php\` → \`src/Number/Isbn.php\`
2. Move \`src/Store/Titled.php\` → \`src/Contract/Titled.php\`
3. Move \`src/View/Mark.php\` → \`src/View/Sign/Marker.php\`
4. Move \`data/head.txt\` → \`resources/head.txt\`
5. Update references

## Phase 2: Folders

1. Move \`src/Web/\` → \`src/Http/Web/\`
2. Move \`src/Store/\` → \`src/Model/Store/\`
3. Move \`tests/Web/\` → \`tests/Http/Web/\`
4. Move \`src/helpers.php\` → \`src/functions/helpers.php\`
5. Update references
`;

test.skipIf(!isInstalled('php'))(
  'a program in PHP passes its tests at every commit of the main line',
  () => {
    const { exit, output, failures, commits, paths } = carryOut(
      shelf,
      PLAN,
      'for f in $(git ls-files "*.php"); do php -l $f > /dev/null || exit 1; done; php -d error_reporting=E_ALL run.php',
    );
    expect(failures).toEqual([]);
    expect([exit, commits], output).toEqual([0, 2]);
    expect(paths).toContain('src/Model/Store/Book.php');
  },
  300_000,
);
