/** Texts of the pane's scores, weights and outlook: they come with these screens. */
import type { Messages, Widen } from '.';
import * as zh from './zh-CN/pane-scoring';

type PaneScoringTexts = Widen<typeof zh>;

/** The texts in the language of these messages. */
export const paneScoringTexts = ({ areas }: Pick<Messages, 'areas'>): PaneScoringTexts => areas?.paneScoring ?? zh;
