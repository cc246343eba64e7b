import { expect, test } from 'vitest';
import { carryOut } from '../../../support/toolchain.ts';

const cs = (space: string, body: string, usings: readonly string[] = []) =>
  `${usings.map(one => `using ${one};\n`).join('')}${usings.length > 0 ? '\n' : ''}namespace ${space};\n\n${body}\n`;

const project = (...lines: readonly string[]) =>
  `<Project Sdk="Microsoft.NET.Sdk">\n  <ItemGroup>\n${lines.map(line => `    ${line}\n`).join('')}  </ItemGroup>\n</Project>\n`;

/** A bakery in three projects with tests and a window; one of its folders is split. */
const bakery: Readonly<Record<string, string>> = {
  'Bakery.slnx':
    '<Solution>\n  <Project Path="Bakery.Core/Bakery.Core.csproj" />\n  <Project Path="Bakery.Shop/Bakery.Shop.csproj" />\n  <Project Path="Bakery.Tests/Bakery.Tests.csproj" />\n</Solution>\n',
  'Bakery.Core/Bakery.Core.csproj': project('<None Include="data\\flours.txt" />'),
  'Bakery.Core/data/flours.txt': 'rye\n',
  'Bakery.Core/Goods/Bread.cs': cs(
    'Bakery.Core.Goods',
    'public sealed class Bread : IBaked\n{\n    public Flour Flour { get; } = Flour.Rye;\n    public Price Price => Price.Of(3).Twice();\n    public string Name => "Bakery.Core.Goods.Bread";\n}',
    ['System', 'Bakery.Core.Money'],
  ),
  'Bakery.Core/Goods/IBaked.cs': cs(
    'Bakery.Core.Goods',
    'public interface IBaked\n{\n    Flour Flour { get; }\n}',
  ),
  'Bakery.Core/Goods/Flour.cs': cs('Bakery.Core.Goods', 'public enum Flour\n{\n    Rye,\n    Wheat,\n}'),
  'Bakery.Core/Goods/Oven.cs':
    'using System.Linq;\n\nnamespace Bakery.Core.Goods\n{\n    using Bakery.Core.Money;\n\n    /// <summary>Bakes <see cref="Bakery.Core.Goods.Bread"/>.</summary>\n    public class Oven\n    {\n        public Bread Bake() => new Bread();\n        public Price Worth => Money.Price.Of(900);\n    }\n}\n',
  'Bakery.Core/Money/Price.cs': cs(
    'Bakery.Core.Money',
    'public readonly record struct Price(int Cents)\n{\n    public static Price Of(int cents) => new Price(cents);\n}',
  ),
  'Bakery.Core/Money/Sums.cs': cs(
    'Bakery.Core.Money',
    'public static class Sums\n{\n    public static Price Twice(this Price one) => Price.Of(one.Cents * 2);\n}',
  ),
  'Bakery.Shop/Bakery.Shop.csproj': project(
    '<ProjectReference Include="..\\Bakery.Core\\Bakery.Core.csproj" />',
    '<Using Include="Bakery.Core.Goods" />',
  ),
  'Bakery.Shop/Usings.cs': 'global using System;\nglobal using Bakery.Shop.Till;\n',
  'Bakery.Shop/Till/Receipt.cs': cs(
    'Bakery.Shop.Till',
    'public class Receipt\n{\n    public Price Sum(Bread one) => one.Price.Twice();\n}',
    ['Bakery.Core.Money'],
  ),
  'Bakery.Shop/Till/Drawer.cs': cs(
    'Bakery.Shop.Till',
    'public class Drawer\n{\n    public Receipt? Last { get; set; }\n}',
  ),
  'Bakery.Shop/Views/Window.xaml':
    '<Window x:Class="Bakery.Shop.Views.Window"\n        xmlns:till="clr-namespace:Bakery.Shop.Till"\n        xmlns:goods="clr-namespace:Bakery.Core.Goods;assembly=Bakery.Core">\n  <till:Drawer /><goods:Oven />\n</Window>\n',
  'Bakery.Shop/Views/Window.xaml.cs': cs(
    'Bakery.Shop.Views',
    'public partial class Window\n{\n    private readonly Drawer drawer = new();\n    private Core.Goods.Oven Oven { get; } = new global::Bakery.Core.Goods.Oven();\n}',
  ),
  'Bakery.Tests/Bakery.Tests.csproj': project(
    '<ProjectReference Include="..\\Bakery.Shop\\Bakery.Shop.csproj" />',
  ),
  'Bakery.Tests/BreadTests.cs': cs(
    'Bakery.Tests',
    'public class BreadTests\n{\n    public bool Costs() => new Receipt().Sum(new Bread()) == P.Of(12) && new Oven().Worth.Twice() == P.Of(1800);\n}',
    ['Bakery.Core.Goods', 'Bakery.Core.Money', 'Bakery.Shop.Till', 'P = Bakery.Core.Money.Price'],
  ),
};

const PLAN = `# Plan

## Phase 1: Files

1. Move \`Bakery.Core/Money/Sums.cs\` → \`Bakery.Core/Text/Sums.cs\`
2. Move \`Bakery.Core/Goods/Flour.cs\` → \`Bakery.Core/Stock/Flour.cs\`
3. Move \`Bakery.Core/Goods/IBaked.cs\` → \`Bakery.Core/Contracts/IBaked.cs\`
4. Move \`Bakery.Core/data/flours.txt\` → \`Bakery.Core/res/flours.txt\`
5. Update namespaces and usings

## Phase 2: Folders

1. Move \`Bakery.Shop/Till/\` → \`Bakery.Shop/Sales/Till/\`
2. Move \`Bakery.Core/Money/\` → \`Bakery.Core/Values/\`
3. Move \`Bakery.Shop/Views/\` → \`Bakery.Shop/Ui/\`
4. Move \`Bakery.Tests/\` → \`tests/Bakery.Tests/\`
5. Update namespaces and usings
`;

test('a program in C# resolves at every commit of the main line', () => {
  const { exit, output, failures, commits, paths } = carryOut(
    bakery,
    PLAN,
    `"${process.execPath}" "${import.meta.dirname}/resolve.mjs"`,
  );
  expect(failures).toEqual([]);
  expect([exit, commits], output).toEqual([0, 2]);
  expect(paths).toContain('Bakery.Shop/Ui/Window.xaml.cs');
}, 300_000);
