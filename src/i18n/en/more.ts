export * as cli from './cli';
export * as workbench from './workbench';
export * as workbenchMore from './workbench-more';
