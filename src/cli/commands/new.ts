/** `new`: a plan → a workbook. */
import { exampleValues } from '../../scoring/example';
import { itemById } from '../../plan/items';
import { ordosPlan } from '../../plan/ordos';
import type { Plan } from '../../plan/schema';
import { coreKeys, itemKeys } from '../../sheets';
import { valueChanges, withValues } from '../../sheets/entries-file';
import { drawn } from '../book';
import { argsOf, exitCodes, isSet, textOf, usage, type Call, type Command } from '../command';
import { planIn } from './plan';

export const newCommand: Command = {
  options: {
    plan: { type: 'string' },
    items: { type: 'string' },
    example: { type: 'boolean' },
    force: { type: 'boolean' },
  },
  async run(call) {
    const [path = ''] = argsOf(call, [call.m.cli.names.out]);
    const { io, m, today } = call;
    if (!isSet(call, 'force') && (await io.exists(path))) throw usage(m.cli.isThere(path));
    const plan = await planOf(call);
    const items = itemsAsked(call, plan);
    const keys = [...coreKeys(plan), ...items];
    const empty = { plan, entries: { sheets: {} }, m, present: keys, today };
    const values = exampleValues(plan, m);
    const chosen = Object.fromEntries(Object.entries(values).filter(([key]) => key === 'plan' || items.includes(key)));
    const changes = isSet(call, 'example') ? valueChanges(chosen, empty) : [];
    const entries = withValues(
      { sheets: {} },
      changes.map(({ key, field, index, after }) => ({ key, field, index, value: after })),
    );
    await io.writeFile(path, await drawn({ call, plan, base: plan, entries, keys, m }));
    io.err(m.cli.made(path, items.length));
    return exitCodes.ok;
  },
};

async function planOf(call: Call): Promise<Plan> {
  const path = textOf(call, 'plan');
  if (path === undefined) return ordosPlan;
  return planIn(call, path);
}

function itemsAsked(call: Call, plan: Plan): readonly string[] {
  const text = textOf(call, 'items');
  if (text === undefined) return itemKeys(plan);
  const ids = text.split(',').map((id) => id.trim().toUpperCase());
  const unknown = ids.find((id) => itemById(plan, id) === undefined);
  if (unknown !== undefined) throw usage(call.m.cli.noItem(unknown));
  return itemKeys(plan).filter((id) => ids.includes(id));
}
