/** What works beside the rules, told as they are: linked items, raters, units ranked in groups, the bonus by outside place. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { pick } from '../../i18n';
import { ruleCatalogueTexts } from '../../i18n/rule-catalogue';
import { itemsOf } from '../../plan/items';
import type { Item, Plan } from '../../plan/schema';
import { useCommonStyles } from './common-styles';
import { usePane } from './pane-context';
import { PictureBox, pictureColors as colors } from './rule-picture';
import { useRuleCardStyles } from './rule-card-styles';

const useStyles = makeStyles({
  title: { margin: '16px 0 0', fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
});

const line = { fill: 'none', stroke: colors.line, strokeWidth: 2, strokeLinejoin: 'round' } as const;
const dashed = { stroke: colors.aside, strokeWidth: 1, strokeDasharray: '3 2' };

/** In boxes of 100 × 50, as the rules' own: what the sentence beside each says. */
const pictures = {
  // The rate up to full points and, without the other one falling short, beyond.
  linked: (
    <>
      <line x1={0} x2={100} y1={18} y2={18} {...dashed} />
      <polyline points="62,18 80,8 100,8" {...line} strokeDasharray="4 3" />
      <polyline points="0,50 62,18 100,18" {...line} />
    </>
  ),
  // Scores of a group, the outermost left out, and their mean.
  raters: (
    <>
      <line x1={0} x2={100} y1={22} y2={22} {...line} />
      {[24, 16, 26, 21].map((y, k) => (
        <circle key={k} cx={25 + 17 * k} cy={y} r={3.5} fill={colors.line} />
      ))}
      <circle cx={8} cy={44} r={3.5} fill="none" stroke={colors.aside} strokeWidth={1.5} />
      <circle cx={93} cy={5} r={3.5} fill="none" stroke={colors.aside} strokeWidth={1.5} />
    </>
  ),
  // Two groups, each with its first.
  groups: (
    <>
      <line x1={50} x2={50} y1={0} y2={50} {...dashed} />
      {[8, 16, 26, 22, 30].map((top, k) => (
        <rect
          key={k}
          x={6 + 15 * k + (k > 2 ? 10 : 0)}
          y={top}
          width={10}
          height={50 - top}
          fill={k === 0 || k === 3 ? colors.line : colors.aside}
        />
      ))}
    </>
  ),
  // Less the farther behind, and nothing beyond the table.
  places: <polyline points="0,6 25,6 25,28 55,28 55,39 80,39 80,50 100,50" {...line} />,
} satisfies Readonly<Record<string, ReactNode>>;

type Beside = keyof typeof pictures;

/** Who has it, as a line; '' for nobody. */
function having(beside: Beside, plan: Plan | null, between: string, language: (text: Item['name']) => string): string {
  if (plan === null) return '';
  const items = itemsOf(plan);
  if (beside === 'groups') return (plan.groups ?? []).map(({ name }) => language(name)).join(between);
  if (beside === 'raters') return items.flatMap(({ id, raters }) => (raters?.length ? id : [])).join(between);
  if (beside === 'places') return '';
  const links = new Map<string, string[]>();
  for (const { id, linked } of items) if (linked) links.set(linked.with, [...(links.get(linked.with) ?? []), id]);
  return [...links].map(([name, own]) => `${name} (${own.join(' ')})`).join(between);
}

export function BesideRules({ plan }: { readonly plan: Plan | null }) {
  const { m } = usePane();
  const common = useCommonStyles();
  const styles = useStyles();
  const card = useRuleCardStyles();
  const t = ruleCatalogueTexts(m);
  const small = mergeClasses(common.caption, card.text);
  return (
    <>
      <h3 className={styles.title}>{t.beside.title}</h3>
      <ul className={common.list}>
        {(Object.keys(pictures) as Beside[]).map((beside) => {
          const { name, text, where, source } = t.beside[beside];
          const who = having(beside, plan, m.sheets.items.listSeparator, (text) => pick(text, m));
          return (
            <li key={beside} className={card.rule}>
              <div className={card.head}>
                <PictureBox>{pictures[beside]}</PictureBox>
                <div>
                  <h4 className={card.name}>{name}</h4>
                  <p className={card.text}>{text}</p>
                </div>
              </div>
              <p className={small}>{where}</p>
              <p className={small}>
                {t.source}
                {m.common.colon}
                {source}
              </p>
              {who !== '' && <p className={small}>{t.usedBy(who)}</p>}
            </li>
          );
        })}
      </ul>
    </>
  );
}
