/** `node --require test/support/register.js FILE.ts`: runs the sources as they are, in a process of their own. */
const { readFileSync } = require('node:fs');
const { transformSync } = require('@swc/core');
const swc = require('./swc');

require.extensions['.ts'] = (module, filename) => {
  const { code } = transformSync(readFileSync(filename, 'utf8'), { ...swc, filename, swcrc: false });
  module._compile(code, filename);
};
