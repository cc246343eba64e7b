/** Whether a path is a Python module or stub. */
export const isPython = (path: string): boolean => /\.pyi?$/.test(path);

/** Whether a path is TypeScript or JavaScript. */
export const isScript = (path: string): boolean => /\.[cm]?[jt]sx?$/.test(path);
