import { endingOf, stem } from '../gate/parts.ts';

/** What a file's test is called, in the languages that have a custom. */
export function testNames(file: string): readonly string[] {
  const [name, ending] = [stem(file), endingOf(file)];
  return [
    `${name}_test${ending}`,
    `${name}.test${ending}`,
    `${name}.spec${ending}`,
    `test_${name}${ending}`,
    `${name}Test${ending}`,
  ];
}

/** Whether a file is a test by its name, without folders. */
export const isTestName = (name: string): boolean => /(?:_test|\.test|\.spec|Test)\.\w+$|^test_/.test(name);
