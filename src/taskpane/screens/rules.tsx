/**
 * The catalogue of scoring rules: each with a small picture, its sentence, parameters and source, and who uses it. With an
 * item chosen, the rules that fit it, and the step that puts one on the plan sheet. Below them what works beside the rules.
 */
import { Button, makeStyles, mergeClasses, Select } from '@fluentui/react-components';

import { useId } from 'react';
import { pick, type Messages } from '../../i18n';
import { ruleCatalogueTexts } from '../../i18n/rule-catalogue';
import { itemsOf } from '../../plan/items';
import type { RaterGroup } from '../../plan/raters';
import type { Item, Plan } from '../../plan/schema';
import type { Rule } from '../../scoring/rule';
import type { Engine } from '../engine';
import { asRead, takesBack, withOvertaken } from '../model/taken-back';
import { useCommonStyles } from '../parts/common-styles';
import { Back } from '../parts/back';
import { BesideRules } from '../parts/beside-rules';
import { OwnFormula } from '../parts/own-formula';
import { usePane } from '../parts/pane-context';
import { RatersForm } from '../parts/raters-form';
import { useRuleCardStyles } from '../parts/rule-card-styles';
import { RulePicture } from '../parts/rule-picture';
import { ScreenFrame } from '../parts/screen-frame';
import { useEngine } from '../parts/use-engine';
import { useKept } from '../parts/use-kept';

const useStyles = makeStyles({
  more: { margin: '6px 0 0', paddingLeft: '16px' },
  action: { marginTop: '8px' },
});

export default function Rules() {
  const { state, m } = usePane();
  const common = useCommonStyles();
  const engine = useEngine();
  const label = useId();
  const [chosen, choose] = useKept('rules', () => '');
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
      <BesideRules plan={plan} />
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
  const card = useRuleCardStyles();
  const common = useCommonStyles();
  const { rule, users, item } = props;
  const t = ruleCatalogueTexts(m);
  const name = pick(rule.name, m);
  return (
    <li className={card.rule}>
      <div className={card.head}>
        <RulePicture rule={rule} label={t.picture(name)} />
        <div>
          <h3 className={card.name}>{name}</h3>
          <p className={card.text}>{pick(rule.explanation, m)}</p>
        </div>
      </div>
      {rule.parameters.length > 0 && (
        <>
          <p className={mergeClasses(common.caption, card.text)}>{t.parameters}</p>
          <ul className={mergeClasses(common.caption, styles.more)}>
            {rule.parameters.map((parameter, p) => (
              <li key={parameter.key}>
                {t.parameter(p + 1, pick(parameter.name, m), parameter.default, pick(parameter.meaning, m))}
              </li>
            ))}
          </ul>
        </>
      )}
      <p className={mergeClasses(common.caption, card.text)}>
        {t.source}
        {m.common.colon}
        {pick(rule.source, m)}
      </p>
      <p className={mergeClasses(common.caption, card.text)}>
        {users.length === 0 ? t.unused : t.usedBy(users.map(({ id }) => id).join(m.sheets.items.listSeparator))}
      </p>
      {item && <UseButton {...props} item={item} />}
    </li>
  );
}

/** The plan with an item rated by these, or by nobody. */
function ratedBy(plan: Plan, item: Item, groups: readonly RaterGroup[]): Plan {
  const rated = <T extends Item>(each: T): T => {
    if (each.id !== item.id) return each;
    const { raters: _, ...others } = each;
    return (groups.length === 0 ? others : { ...others, raters: [...groups] }) as T;
  };
  return { ...plan, indicators: plan.indicators.map(rated), tasks: plan.tasks.map(rated) };
}

/** The plan with an item judged by a rule of its usual parameters, or by a formula. */
function judgedBy(plan: Plan, item: Item, rule: Item['rule']): Plan {
  const judged = <T extends Item>(each: T): T => (each.id === item.id ? { ...each, rule } : each);
  return { ...plan, indicators: plan.indicators.map(judged), tasks: plan.tasks.map(judged) };
}

/**
 * Puts the rule on the plan sheet with its usual parameters, taken back as one step. A rule that needs columns the sheets do not have
 * becomes the plan's, by which the sheets are drawn anew.
 */
function UseButton(props: {
  readonly rule: Rule;
  readonly users: readonly Item[];
  readonly item: Item;
  readonly engine: Engine;
}) {
  const { state, m, jobs } = usePane();
  const styles = useStyles();
  const card = useRuleCardStyles();
  const { rule, users, item, engine } = props;
  const t = ruleCatalogueTexts(m);
  const name = pick(rule.name, m);
  const plan = state.book?.plan ?? null;
  const disabled = plan === null || state.work !== null;
  const said = {
    done: (shown: Messages) => ruleCatalogueTexts(shown).used(item.id, pick(rule.name, shown)),
    label: (shown: Messages) => ruleCatalogueTexts(shown).job(item.id, pick(rule.name, shown)),
  };
  const drawBy = (own: Item['rule']) => plan && void jobs.changePlan(judgedBy(plan, item, own), said);
  if (rule.id === 'own')
    return (
      <OwnFormula
        key={`${item.id} ${item.rule.formula ?? ''}`}
        item={item}
        engine={engine}
        disabled={disabled}
        use={(formula) => {
          const params = item.rule.id === 'own' ? item.rule.params : [];
          drawBy({ id: 'own', params, formula, source: 'set' });
        }}
      />
    );
  if (users.includes(item))
    return (
      <>
        <p className={card.text}>{t.current(item.id)}</p>
        {(rule.id === 'rated' || rule.id === 'milestones') && (
          <RatersForm
            key={`${item.id} ${JSON.stringify(item.raters)}`}
            item={item}
            disabled={disabled}
            use={(groups) =>
              plan &&
              void jobs.changePlan(ratedBy(plan, item, groups), {
                done: (shown) => ruleCatalogueTexts(shown).raters.used(item.id, groups.length),
                label: (shown) => ruleCatalogueTexts(shown).raters.job(item.id),
              })
            }
          />
        )}
      </>
    );
  const put = async () => {
    const drawn = (field: string) => state.book?.entries.sheets['plan']?.[field] !== undefined;
    const params = Array.from({ length: 12 }, (_, p) => `p${p + 1}`);
    if (!params.slice(0, rule.parameters.length).every(drawn))
      return drawBy({ id: rule.id, params: [], source: 'set' });
    const before = await jobs.withBook('write', async (book) => {
      const { entries, plan: held } = await book.read();
      const index = held === null ? -1 : itemsOf(held).findIndex(({ id }) => id === item.id);
      const writes = [
        { key: 'plan', field: 'rule', index, value: name },
        ...params.filter(drawn).map((field) => ({ key: 'plan', field, index, value: null })),
      ];
      const overtaken = await book.write(asRead(entries, writes), 'decide');
      return { overtaken, back: takesBack(entries, writes, overtaken) };
    });
    if (!before) return;
    jobs.tell((shown) => withOvertaken(said.done(shown), before.overtaken, shown));
    jobs.keepUndo({ label: said.label, keys: [], ...before.back });
  };
  return (
    <Button
      className={styles.action}
      disabled={disabled}
      aria-label={`${t.use(item.id)} · ${name}`}
      onClick={() => void put()}
    >
      {t.use(item.id)}
    </Button>
  );
}
