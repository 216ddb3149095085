/** What is doubtful in a table of peers, in words: for the pane and the command line. */
import { pick, type Messages } from '../i18n';
import { nationTexts } from '../i18n/nation';
import type { NationalIndex } from '../plan/national';
import type { Findings, PeerFinding } from './check';

function findingText(
  index: NationalIndex,
  { kind, zone, other, year, indicator, value, times }: PeerFinding,
  m: Messages,
): string {
  const one = indicator === null ? null : index.indicators[indicator];
  return nationTexts(m).screen.kinds[kind]({
    zone,
    other,
    year: String(year ?? ''),
    indicator: one ? `${one.id} ${pick(one.name, m)}` : '',
    value: String(value ?? ''),
    share: `${Math.round(100 * (times ?? 0))}%`,
    times: String(times === null ? '' : Number(times.toPrecision(3))),
  });
}

/** Findings line by line, the gravest first, at most as many as given; then how many more there are, and what is missing. */
export function findingLines(
  index: NationalIndex,
  { grave, missing, absent }: Findings,
  most: number,
  m: Messages,
): readonly string[] {
  const t = nationTexts(m).screen;
  return [
    ...grave.slice(0, most).map((finding) => findingText(index, finding, m)),
    ...(grave.length > most ? [t.further(grave.length - most)] : []),
    ...(missing.figures > 0 ? [t.missingSum(missing.figures, missing.indicators)] : []),
    ...(absent.length > 0
      ? [t.absent(absent.length, absent.map((k) => index.indicators[k]!.id).join(m.common.listSeparator))]
      : []),
  ];
}
