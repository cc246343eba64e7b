/**
 * The grammars that the program can read texts with: each a WebAssembly file that lies beside the bundle, and the
 * package that ships it. The build copies what is named here; a grammar is loaded when the first text is read with it.
 */
export const GRAMMARS = {
  python: '@vscode/tree-sitter-wasm/wasm/tree-sitter-python.wasm',
  go: '@vscode/tree-sitter-wasm/wasm/tree-sitter-go.wasm',
  // These are for colours only.
  tsx: '@vscode/tree-sitter-wasm/wasm/tree-sitter-tsx.wasm',
  java: '@vscode/tree-sitter-wasm/wasm/tree-sitter-java.wasm',
  rust: '@vscode/tree-sitter-wasm/wasm/tree-sitter-rust.wasm',
} as const;

export type Grammar = keyof typeof GRAMMARS;

/** What runs them. */
export const RUNTIME = 'web-tree-sitter/web-tree-sitter.wasm';
