/** A cell that holds something else than it does in a copy. */
import { cellText, valueText } from '../../exchange/text';
import { copyTexts } from '../../i18n/copies';
import type { CopyDifference } from '../../sheets/copies';
import { usePane } from './pane-context';

export function Difference({ of, difference }: { readonly of: string; readonly difference: CopyDifference }) {
  const { state, m } = usePane();
  const { field, index, place, then, now } = difference;
  const t = copyTexts(m);
  const plan = state.book?.plan;
  const what = plan ? cellText(plan, of, field, index, m) : (place.cell ?? field);
  const text = (value: CopyDifference['then']) => (value === null ? t.nothing : valueText(field, value, m));
  return <li>{`${what}: ${text(now)} → ${text(then)}`}</li>;
}
