export * from './index';
export * from './more';
