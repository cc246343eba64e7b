/** Loaded only when copies are laid side by side. A file of its own: a bundle gives `import()` of a CommonJS package no names. */
export { html } from 'diff2html';
