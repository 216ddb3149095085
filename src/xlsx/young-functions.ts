/**
 * Names that came after the format of files: functions carry `_xlfn.` there, parameters of LET and LAMBDA `_xlpm.`. Written
 * without it, Excel shows #NAME?. The list is Microsoft's ("An _xlfn. prefix is displayed in front of a formula").
 */
import { tokenize } from '@borgar/fx';

const young = [
  ...['ACOT', 'ACOTH', 'AGGREGATE', 'ARABIC', 'ARRAYTOTEXT', 'BASE', 'BETA.DIST', 'BETA.INV', 'BINOM.DIST'],
  ...['BINOM.DIST.RANGE', 'BINOM.INV', 'BITAND', 'BITLSHIFT', 'BITOR', 'BITRSHIFT', 'BITXOR', 'BYCOL', 'BYROW'],
  ...['CEILING.MATH', 'CEILING.PRECISE', 'CHISQ.DIST', 'CHISQ.DIST.RT', 'CHISQ.INV', 'CHISQ.INV.RT', 'CHISQ.TEST'],
  ...['CHOOSECOLS', 'CHOOSEROWS', 'COMBINA', 'CONCAT', 'CONFIDENCE.NORM', 'CONFIDENCE.T', 'COT', 'COTH'],
  ...['COVARIANCE.P', 'COVARIANCE.S', 'CSC', 'CSCH', 'DAYS', 'DECIMAL', 'DROP', 'ERF.PRECISE', 'ERFC.PRECISE'],
  ...['ENCODEURL', 'EXPAND', 'EXPON.DIST', 'F.DIST', 'F.DIST.RT', 'F.INV', 'F.INV.RT', 'F.TEST', 'FLOOR.MATH'],
  ...['FLOOR.PRECISE'],
  ...['FORECAST.LINEAR', 'FORMULATEXT', 'GAMMA', 'GAMMA.DIST', 'GAMMA.INV', 'GAMMALN.PRECISE', 'GAUSS', 'HSTACK'],
  ...['HYPGEOM.DIST', 'IFNA', 'IFS', 'IMCOSH', 'IMCOT', 'IMCSC', 'IMCSCH', 'IMSEC', 'IMSECH', 'IMSINH'],
  ...['IMTAN', 'ISFORMULA', 'ISOMITTED', 'ISOWEEKNUM', 'LAMBDA', 'LET', 'LOGNORM.DIST'],
  ...['LOGNORM.INV', 'MAKEARRAY', 'MAP', 'MAXIFS', 'MINIFS', 'MODE.MULT', 'MODE.SNGL', 'MUNIT', 'NEGBINOM.DIST'],
  ...['NORM.DIST', 'NORM.INV', 'NORM.S.DIST', 'NORM.S.INV', 'NUMBERVALUE', 'PDURATION', 'PERCENTILE.EXC'],
  ...['PERCENTILE.INC', 'PERCENTOF', 'PERCENTRANK.EXC', 'PERCENTRANK.INC', 'PERMUTATIONA', 'PHI'],
  ...['POISSON.DIST', 'QUARTILE.EXC'],
  ...['QUARTILE.INC', 'RANDARRAY', 'RANK.AVG', 'RANK.EQ', 'REDUCE', 'RRI', 'SCAN', 'SEC', 'SECH', 'SEQUENCE'],
  ...['SHEET', 'SHEETS', 'SKEW.P', 'SORTBY', 'STDEV.P', 'STDEV.S', 'SWITCH', 'T.DIST', 'T.DIST.2T', 'T.DIST.RT'],
  ...['T.INV', 'T.INV.2T', 'T.TEST', 'TAKE', 'TEXTAFTER', 'TEXTBEFORE', 'TEXTJOIN', 'TEXTSPLIT', 'TOCOL', 'TOROW'],
  ...['UNICHAR', 'UNICODE', 'UNIQUE', 'VALUETOTEXT', 'VAR.P', 'VAR.S', 'VSTACK', 'WEIBULL.DIST', 'WRAPCOLS'],
  ...['WRAPROWS', 'XLOOKUP', 'XMATCH', 'XOR', 'Z.TEST'],
];
const alternatives = [...young, 'FILTER', 'SORT'].sort((a, b) => b.length - a.length);
const call = new RegExp(`(?<![\\w."'])(${alternatives.join('|').replace(/\./g, '\\.')})(?=\\s*\\()`, 'gi');

/** A part of a formula outside of quotes, with functions named as files name them. */
export const withPrefixes = (part: string): string =>
  part.replace(call, (name: string) => (/^(?:FILTER|SORT)$/i.test(name) ? `_xlfn._xlws.${name}` : `_xlfn.${name}`));

const binds = /\b(?:LET|LAMBDA)\s*\(/i;

/** A formula with the names that LET and LAMBDA bind as files write them. */
export function withParameters(formula: string): string {
  if (!binds.test(formula)) return formula;
  const tokens = tokenize(formula, { withLocation: false, mergeRefs: false }).filter(({ value }) => value !== '');
  const calls: { readonly name: string; place: number }[] = [];
  const bound = new Set<string>();
  const optional = new Set<number>();
  for (const [i, { type, value }] of tokens.entries()) {
    const call = calls.at(-1);
    if (value === '(') calls.push({ name: tokens[i - 1]?.type === 'func' ? tokens[i - 1]!.value : '', place: 0 });
    else if (value === ')') calls.pop();
    else if (value === ',' && call) call.place += 1;
    else if (tokens[i + 1]?.value === ',' && call) {
      const binding = /^LAMBDA$/i.test(call.name) || (/^LET$/i.test(call.name) && call.place % 2 === 0);
      const isOptional = /^\[[\p{L}_][\w.\p{L}]*\]$/u.test(value);
      if (!binding || (type !== 'range_named' && !isOptional)) continue;
      bound.add(value.replace(/[[\]]/g, '').toLowerCase());
      if (isOptional) optional.add(i);
    }
  }
  return tokens
    .map(({ type, value }, i) => {
      if (optional.has(i)) return `_xlop.${value.slice(1, -1)}`;
      const isName = type === 'range_named' || type === 'func';
      return isName && bound.has(value.toLowerCase()) ? `_xlpm.${value}` : value;
    })
    .join('');
}

const inFiles = /_xl(?:fn\.(?:_xlws\.)?|pm\.|eta\.)/g;

/** What a file holds, as a sheet shows it. */
export const withoutPrefixes = (formula: string): string =>
  formula
    .replace(inFiles, '')
    .replace(/_xlop\.([\w.\p{L}]+)(?=\s*,)/gu, '[$1]')
    .replace(/_xlop\./g, '');
