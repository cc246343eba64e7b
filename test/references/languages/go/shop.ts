/** A small program of several packages with tests, embedded data, aliases and a package that will be split. */
export const shop: Readonly<Record<string, string>> = {
  'go.mod': 'module example.org/shop\n\ngo 1.19\n',
  Makefile:
    'VERSION = 1\nbuild:\n\tgo build -ldflags "-X example.org/shop/about.Version=$(VERSION)" ./cmd/shop\n',
  'README.md': '# Shop\n\nPrices are in `money/`, the till in [till](till/till.go).\n',
  'about/about.go': 'package about\n\n// Version is set by the linker.\nvar Version = "dev"\n',
  'money/money.go':
    '// Package money counts.\npackage money\n\n// Cents is an amount.\ntype Cents int\n\n// Times multiplies.\nfunc (c Cents) Times(n int) Cents { return c * Cents(n) }\n',
  'money/format.go':
    'package money\n\nimport "fmt"\n\n// Format writes an amount.\nfunc Format(c Cents) string { return fmt.Sprintf("%d.%02d", c/100, c%100) }\n',
  'money/money_test.go':
    'package money_test\n\nimport (\n\t"testing"\n\n\t"example.org/shop/money"\n)\n\nfunc TestTimes(t *testing.T) {\n\tif money.Cents(3).Times(2) != 6 || money.Format(250) != "2.50" {\n\t\tt.Fatal()\n\t}\n}\n',
  'goods/goods.go':
    'package goods\n\nimport (\n\t_ "embed"\n\t"strings"\n\n\t"example.org/shop/money"\n)\n\n//go:embed data/list.txt\nvar list string\n\n// Good is for sale.\ntype Good struct {\n\tName  string\n\tPrice money.Cents\n}\n\n// All lists them.\nfunc All() []Good {\n\tvar all []Good\n\tfor _, name := range strings.Fields(list) {\n\t\tall = append(all, Good{Name: name, Price: money.Cents(len(name))})\n\t}\n\treturn all\n}\n',
  'goods/data/list.txt': 'tea milk sugar\n',
  'goods/goods_test.go':
    'package goods\n\nimport (\n\t"os"\n\t"testing"\n)\n\nfunc TestAll(t *testing.T) {\n\tif len(All()) != 3 {\n\t\tt.Fatal(All())\n\t}\n\tif _, err := os.ReadFile("../testdata/order.txt"); err != nil {\n\t\tt.Fatal(err)\n\t}\n}\n',
  'testdata/order.txt': 'tea\n',
  'till/till.go':
    'package till\n\nimport (\n\t"example.org/shop/goods"\n\tm "example.org/shop/money"\n)\n\n// Sum adds up.\nfunc Sum(all []goods.Good) m.Cents {\n\tvar sum m.Cents\n\tfor _, good := range all {\n\t\tsum += good.Price\n\t}\n\treturn sum\n}\n',
  'till/receipt.go':
    'package till\n\nimport (\n\t"example.org/shop/goods"\n\t"example.org/shop/money"\n)\n\n// Receipt is printed.\nfunc Receipt(all []goods.Good) string {\n\tmoney := money.Format(Total(all))\n\treturn money\n}\n',
  'till/total.go':
    'package till\n\nimport (\n\t"example.org/shop/goods"\n\t"example.org/shop/money"\n)\n\n// Total is with tax.\nfunc Total(all []goods.Good) money.Cents { return Sum(all).Times(2) }\n',
  'till/till_test.go':
    'package till\n\nimport (\n\t"testing"\n\n\t"example.org/shop/goods"\n)\n\nfunc TestReceipt(t *testing.T) {\n\tif Receipt(goods.All()) != "0.24" {\n\t\tt.Fatal(Receipt(goods.All()))\n\t}\n}\n',
  'util/strs/strs.go': 'package strs\n\n// Up is loud.\nfunc Up(s string) string { return s + "!" }\n',
  'util/nums/nums.go': 'package nums\n\n// One is one.\nconst One = 1\n',
  'util/nums/extra.go': 'package nums\n\n// Two is two.\nconst Two = 2\n',
  'cmd/shop/main.go':
    'package main\n\nimport (\n\t"fmt"\n\n\t"example.org/shop/about"\n\t"example.org/shop/goods"\n\t"example.org/shop/till"\n\t"example.org/shop/util/nums"\n\t"example.org/shop/util/strs"\n)\n\nfunc main() {\n\tfmt.Println(about.Version, till.Receipt(goods.All()), strs.Up("bye"), nums.One+nums.Two)\n}\n',
};
