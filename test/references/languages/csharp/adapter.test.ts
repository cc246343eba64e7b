import { describe, expect, test } from 'vitest';
import { csharp } from '../../../../src/references/languages/csharp/adapter.ts';
import { moving } from '../../moving.ts';
import { run } from '../typescript/support.ts';

const moves = {
  'Store/Store.csproj': 'src/Store/Store.csproj',
  'Store/Till.cs': 'src/Store/Till.cs',
  'Store/Styles/Main.xaml': 'src/Store/Styles/Main.xaml',
  'Store.Core/Store.Core.csproj': 'src/Store.Core/Store.Core.csproj',
  'Store.Core/Money.cs': 'src/Store/Money.cs',
  'build/Common.props': 'eng/Common.props',
};
const others = [...Object.keys(moves), 'Store.Tests/Store.Tests.csproj', 'lib/x.dll'];

async function change(path: string, text: string) {
  return (await run(csharp, { [path]: text }, moves, others)).get(path)!.text;
}

describe('projects and solutions', () => {
  test.each([
    [
      'Store.Tests/Store.Tests.csproj',
      '<ProjectReference Include="..\\Store\\Store.csproj" />',
      '<ProjectReference Include="..\\src\\Store\\Store.csproj" />',
    ],
    [
      'Store.Tests/Store.Tests.csproj',
      '<Import Project="../build/Common.props" />',
      '<Import Project="../eng/Common.props" />',
    ],
    [
      'Store.Tests/Store.Tests.csproj',
      '<Compile Include="..\\Store\\**\\*.cs" Link="x.cs" />',
      '<Compile Include="..\\src\\Store\\**\\*.cs" Link="x.cs" />',
    ],
    [
      'Store/Store.csproj',
      '<ProjectReference Include="..\\Store.Core\\Store.Core.csproj" /><HintPath>..\\lib\\x.dll</HintPath>',
      '<ProjectReference Include="..\\Store.Core\\Store.Core.csproj" /><HintPath>..\\..\\lib\\x.dll</HintPath>',
    ],
    [
      'Directory.Build.props',
      '<Import Project="$(MSBuildThisFileDirectory)build\\Common.props" />',
      '<Import Project="$(MSBuildThisFileDirectory)eng\\Common.props" />',
    ],
    [
      'Store.sln',
      'Project("{9A19103F}") = "Store", "Store\\Store.csproj", "{1}"',
      'Project("{9A19103F}") = "Store", "src\\Store\\Store.csproj", "{1}"',
    ],
    [
      'Store.sln',
      '\t\tbuild\\Common.props = build\\Common.props\r\n\t\tlib\\x.dll = lib\\x.dll\r\n',
      '\t\teng\\Common.props = eng\\Common.props\r\n\t\tlib\\x.dll = lib\\x.dll\r\n',
    ],
    [
      'Store.slnx',
      '<Folder Name="/Store/"><Project Path="Store/Store.csproj" /></Folder>',
      '<Folder Name="/Store/"><Project Path="src/Store/Store.csproj" /></Folder>',
    ],
    [
      'Store.slnf',
      '{ "solution": { "projects": ["Store\\\\Store.csproj"] } }',
      '{ "solution": { "projects": ["src\\\\Store\\\\Store.csproj"] } }',
    ],
    ['Store.Tests/Store.Tests.csproj', '<PackageReference Include="Store" Version="1.0" />', undefined],
  ])('%s: %s', async (path, before, after) => {
    expect(await change(path, before)).toBe(after ?? before);
  });
});

test('XAML names from itself, from its project, and by its name', async () => {
  const text = '<A Source="Styles/Main.xaml"/><B Source="/Store;component/Styles/Main.xaml"/>';
  expect(await change('Store/App.xaml', text)).toBe(
    text
      .replaceAll('Styles/Main', 'Styles/Main')
      .replace('"Styles', '"../src/Store/Styles')
      .replace('component/Styles', 'component/Styles'),
  );
});

test('a source that another project compiles is a doubt', async () => {
  const files = [{ path: 'Store.Core/Money.cs', text: 'namespace Store.Core;\ninternal class Money {}\n' }];
  const context = {
    files,
    moves: new Map(Object.entries(moves)),
    options: {},
    world: { paths: new Set(others), roots: [''] },
  };
  expect(await csharp.doubts!(context)).toEqual([
    {
      path: 'Store.Core/Money.cs',
      line: 2,
      about: 'Store.Core/Money.cs',
      message: 'src/Store/Store.csproj compiles it afterwards, and no longer Store.Core/Store.Core.csproj',
    },
  ]);
});

describe('build files of a folder above', () => {
  const doubts = async (moves: Record<string, string>) => {
    const paths = ['Directory.Build.props', 'src/App/App.csproj', 'tests/App.Tests/App.Tests.csproj'];
    const world = { paths: new Set(paths), roots: [''] };
    const found = await csharp.doubts!({
      files: [],
      moves: new Map(Object.entries(moves)),
      options: {},
      world,
    });
    return found.map(({ about, message }) => `${about}: ${message}`);
  };

  test('that go where not all projects find them are a doubt', async () => {
    expect(await doubts({ 'Directory.Build.props': 'src/Directory.Build.props' })).toEqual([
      'Directory.Build.props: tests/App.Tests/App.Tests.csproj reads no Directory.Build.props afterwards, and no longer Directory.Build.props',
    ]);
  });

  test('that a project keeps are none', async () => {
    expect(await doubts({ 'src/App/App.csproj': 'apps/App/App.csproj' })).toEqual([]);
  });
});

test('a text that begins with the mark of its encoding keeps it, and its namespace is read', async () => {
  const files = {
    'App/App.csproj': '<Project />',
    'App/Core/Till.cs': '\uFEFFnamespace App.Core;\n\npublic class Till {}\n',
    'App/Core/Price.cs': '\uFEFFnamespace App.Core;\n\npublic class Price { Till till; }\n',
  };
  const { after } = await moving({ files, moves: { 'App/Core/Till.cs': 'App/Front/Till.cs' }, roots: [''] });
  expect(after['App/Front/Till.cs']).toBe('\uFEFFnamespace App.Front;\n\npublic class Till {}\n');
  expect(after['App/Core/Price.cs']).toBe(
    '\uFEFFusing App.Front;\n\nnamespace App.Core;\n\npublic class Price { Till till; }\n',
  );
});
