/**
 * The catalogue of scoring rules: each with a small picture, its sentence, parameters and source, and who uses it. With an
 * item chosen, the rules that fit it, and the step that puts one on the plan sheet.
 */
import { Button, makeStyles, mergeClasses, Select, tokens } from '@fluentui/react-components';

import { useId, useMemo, useState } from 'react';
import { pick } from '../../i18n';
import { ruleCatalogueTexts } from '../../i18n/rule-catalogue';
import { itemsOf } from '../../plan/items';
import type { Item } from '../../plan/schema';
import type { Rule } from '../../scoring/rule';
import type { Engine } from '../engine';
import { pictureOf } from '../model/rule-picture';
import { writesBack } from '../model/taken-back';
import { useCommonStyles } from '../parts/common-styles';
import { Back } from '../parts/back';
import { usePane } from '../parts/pane-context';
import { ScreenFrame } from '../parts/screen-frame';
import { useEngine } from '../parts/use-engine';

const useStyles = makeStyles({
  rule: { padding: '12px 0', borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  head: { display: 'grid', gridTemplateColumns: '108px minmax(0, 1fr)', columnGap: '12px', alignItems: 'start' },
  picture: {
    width: '108px',
    height: '58px',
    backgroundColor: tokens.colorNeutralBackground2,
    borderRadius: tokens.borderRadiusMedium,
  },
  name: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  text: { margin: '2px 0 0' },
  more: { margin: '6px 0 0', paddingLeft: '16px' },
  action: { marginTop: '8px' },
});

export default function Rules() {
  const { state, m } = usePane();
  const common = useCommonStyles();
  const engine = useEngine();
  const label = useId();
  const [chosen, choose] = useState('');
  const t = ruleCatalogueTexts(m);
  const plan = state.book?.plan ?? state.plan;
  const items = plan === null ? [] : itemsOf(plan);
  const item = items.find(({ id }) => id === chosen);
  const shown = engine === null ? [] : item ? engine.fittingRules(item) : engine.ruleList;
  return (
    <ScreenFrame name="rules" heading={t.title} showHeading>
      <Back to="plan" />
      <p className={common.caption}>{t.intro}</p>
      {items.length > 0 && (
        <>
          <label id={label} className={common.caption} htmlFor={`${label}-of`}>
            {t.filter}
          </label>
          <Select id={`${label}-of`} value={chosen} onChange={(_, data) => choose(data.value)}>
            <option value="">{t.all}</option>
            {items.map(({ id, shortName }) => (
              <option key={id} value={id}>
                {`${id} ${pick(shortName, m)}`}
              </option>
            ))}
          </Select>
        </>
      )}
      <ul className={common.list}>
        {engine !== null &&
          shown.map((rule) => (
            <RuleCard
              key={rule.id}
              rule={rule}
              engine={engine}
              users={items.filter((each) => engine.ruleFor(each, each.rule.id).id === rule.id)}
              item={item}
            />
          ))}
      </ul>
    </ScreenFrame>
  );
}

function RuleCard(props: {
  readonly rule: Rule;
  readonly engine: Engine;
  readonly users: readonly Item[];
  readonly item: Item | undefined;
}) {
  const { m } = usePane();
  const styles = useStyles();
  const common = useCommonStyles();
  const { rule, users, item } = props;
  const t = ruleCatalogueTexts(m);
  const name = pick(rule.name, m);
  return (
    <li className={styles.rule}>
      <div className={styles.head}>
        <Picture rule={rule} label={t.picture(name)} />
        <div>
          <h3 className={styles.name}>{name}</h3>
          <p className={styles.text}>{pick(rule.explanation, m)}</p>
        </div>
      </div>
      {rule.parameters.length > 0 && (
        <>
          <p className={mergeClasses(common.caption, styles.text)}>{t.parameters}</p>
          <ul className={mergeClasses(common.caption, styles.more)}>
            {rule.parameters.map((parameter, p) => (
              <li key={parameter.key}>
                {t.parameter(p + 1, pick(parameter.name, m), parameter.default, pick(parameter.meaning, m))}
              </li>
            ))}
          </ul>
        </>
      )}
      <p className={mergeClasses(common.caption, styles.text)}>
        {t.source}
        {m.common.language === 'en' ? ': ' : '：'}
        {pick(rule.source, m)}
      </p>
      <p className={mergeClasses(common.caption, styles.text)}>
        {users.length === 0 ? t.unused : t.usedBy(users.map(({ id }) => id).join(m.sheets.items.listSeparator))}
      </p>
      {item && <UseButton {...props} item={item} />}
    </li>
  );
}

/** Puts the rule on the plan sheet with its usual parameters; sheets get the columns it needs. Taken back as one step. */
function UseButton(props: { readonly rule: Rule; readonly users: readonly Item[]; readonly item: Item }) {
  const { state, m, jobs } = usePane();
  const styles = useStyles();
  const { rule, users, item } = props;
  const t = ruleCatalogueTexts(m);
  const name = pick(rule.name, m);
  const plan = state.book?.plan ?? null;
  if (users.includes(item)) return <p className={styles.text}>{t.current(item.id)}</p>;
  const use = async () => {
    const before = await jobs.withBook('write', async (book) => {
      const { entries, plan: held } = await book.read();
      const index = held === null ? -1 : itemsOf(held).findIndex(({ id }) => id === item.id);
      const drawn = Array.from({ length: 12 }, (_, p) => `p${p + 1}`).filter(
        (field) => entries.sheets['plan']?.[field] !== undefined,
      );
      const writes = [
        { key: 'plan', field: 'rule', index, value: name },
        ...drawn.map((field) => ({ key: 'plan', field, index, value: null })),
      ];
      await book.write(writes);
      return { writes, back: writesBack(entries, writes) };
    });
    if (!before) return;
    jobs.tell(t.used(item.id, name));
    jobs.keepUndo({
      label: t.job(item.id, name),
      keys: [],
      cells: before.writes,
      run: (book) => book.write(before.back),
    });
  };
  return (
    <Button
      className={styles.action}
      disabled={plan === null || state.work !== null}
      aria-label={`${t.use(item.id)} · ${name}`}
      onClick={() => void use()}
    >
      {t.use(item.id)}
    </Button>
  );
}

function Picture({ rule, label }: { readonly rule: Rule; readonly label: string }) {
  const styles = useStyles();
  const { line, target, whole } = useMemo(() => pictureOf(rule), [rule]);
  const dashed = { stroke: tokens.colorNeutralStroke1, strokeWidth: 1, strokeDasharray: '3 2' };
  return (
    <svg className={styles.picture} viewBox="-4 -4 108 58" role="img" aria-label={label}>
      <line x1={0} x2={100} y1={50} y2={50} stroke={tokens.colorNeutralStroke1} strokeWidth={1} />
      <line x1={target} x2={target} y1={0} y2={50} {...dashed} />
      <line x1={0} x2={100} y1={whole} y2={whole} {...dashed} />
      <polyline
        points={line}
        fill="none"
        stroke={tokens.colorBrandForeground1}
        strokeWidth={2}
        strokeLinejoin="round"
      />
    </svg>
  );
}
