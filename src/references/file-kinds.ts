/** Whether a path is a Python module or stub. */
export const isPython = (path: string): boolean => /\.pyi?$/.test(path);

/** Whether a path is TypeScript or JavaScript. */
export const isScript = (path: string): boolean => /\.[cm]?[jt]sx?$/.test(path);

/** Whether pytest finds tests in a file, by its name. */
export const isCollected = (path: string): boolean => /(^|\/)(?:test_[^/]*|[^/]*_test)\.py$/.test(path);
