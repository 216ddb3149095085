/** Texts of the assessment report, in both languages: they come with its sheet, not with the pane's first load. */
import type { Messages, Widen } from '.';
import * as en from './en/report';
import * as zh from './zh-CN/report';

type ReportTexts = Widen<typeof zh>['report'];

export const reportTexts = ({ common }: Pick<Messages, 'common'>): ReportTexts =>
  (common.language === 'en' ? en : zh).report;
