/** Loaded only when there is YAML to judge. A file of its own: a bundle gives `import()` of a CommonJS package no names. */
export { isMap, isScalar, isSeq, parseAllDocuments, parseDocument } from 'yaml';
