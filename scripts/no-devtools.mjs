// @ts-check
// Stands in for react-devtools-core in the bundle: the released program is never connected to the developer tools.
export default { initialize() {}, connectToDevTools() {} };
