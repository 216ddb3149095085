/** Texts of the assessment report: they come with its sheet, not with the pane's first load. */
import type { Messages, Widen } from '.';
import * as zh from './zh-CN/report';

/** The texts in the language of these messages. */
export const reportTexts = ({ areas }: Pick<Messages, 'areas'>): Widen<typeof zh>['report'] =>
  (areas?.report ?? zh).report;
