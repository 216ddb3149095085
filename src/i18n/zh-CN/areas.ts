/** Texts that come with the screens and sheets that show them, not with the first load. */
export * as changes from './changes';
export * as copies from './copies';
export * as draft from './draft';
export * as files from './files';
export * as forms from './forms';
export * as nation from './nation';
export * as paneScoring from './pane-scoring';
export * as report from './report';
export * as ruleCatalogue from './rule-catalogue';
export * as selfCheck from './self-check';
export * as weightsPreview from './weights-preview';
