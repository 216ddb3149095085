export * as common from './common';
export * as errors from './errors';
export * as findings from './findings';
export * as pane from './pane';
export * as sheets from './sheets';
export * as cli from './cli';
export * as sheetsCore from './sheets-core';
