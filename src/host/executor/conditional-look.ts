/** Excel.ConditionalRangeFormat with its font, fill and borders: what a conditional format changes. */
import { invalidArgument } from '../errors';
import type { ConditionalLook } from '../model/conditional';
import type { Border, LineStyle } from '../model/format';
import { lineStyles } from '../model/format';
import type { ClassDefinition, HostObject } from './object';
import { asBoolean, asColor, asText, asWord, bind } from './object';

const font: ClassDefinition<ConditionalLook> = {
  name: 'ConditionalRangeFont',
  get: {
    Bold: (look) => look.bold ?? null,
    Color: (look) => look.color ?? '',
    Italic: (look) => look.italic ?? null,
    Strikethrough: (look) => look.strikethrough ?? null,
    Underline: (look) => look.underline ?? null,
  },
  set: {
    Bold: (look, v) => void (look.bold = asBoolean(v)),
    Color: (look, v) => void (look.color = asColor(v)),
    Italic: (look, v) => void (look.italic = asBoolean(v)),
    Strikethrough: (look, v) => void (look.strikethrough = asBoolean(v)),
    Underline: (look, v) => void (look.underline = asWord(v, ['None', 'Single', 'Double'])),
  },
  call: {
    Clear: (look) => {
      for (const key of ['bold', 'color', 'italic', 'strikethrough', 'underline'] as const) delete look[key];
    },
  },
};

const fill: ClassDefinition<ConditionalLook> = {
  name: 'ConditionalRangeFill',
  get: { Color: (look) => look.fill ?? '' },
  set: { Color: (look, v) => void (look.fill = asColor(v)) },
  call: { Clear: (look) => void delete look.fill },
};

const sides = { EdgeTop: 'top', EdgeBottom: 'bottom', EdgeLeft: 'left', EdgeRight: 'right' } as const;
type SideName = keyof typeof sides;
const sideNames: readonly SideName[] = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight'];

interface Side {
  readonly look: ConditionalLook;
  readonly side: SideName;
}

const thin: Border = { style: 'Continuous', weight: 'Thin', color: '#000000' };

function draw({ look, side }: Side, change: Partial<Border>): void {
  if (change.style === 'None') delete look[sides[side]];
  else look[sides[side]] = { ...thin, ...look[sides[side]], ...change };
}

const border: ClassDefinition<Side> = {
  name: 'ConditionalRangeBorder',
  get: {
    Color: ({ look, side }) => look[sides[side]]?.color ?? '',
    SideIndex: ({ side }) => side,
    Style: ({ look, side }) => look[sides[side]]?.style ?? 'None',
  },
  set: {
    Color: (target, v) => draw(target, { color: asColor(v) }),
    Style: (target, v) => draw(target, { style: asWord<LineStyle>(v, lineStyles) }),
  },
};

const borders: ClassDefinition<ConditionalLook> = {
  name: 'ConditionalRangeBorderCollection',
  get: { Count: () => sideNames.length },
  items: (look) => sideNames.map((side) => bind(border, { look, side })),
  item: (look, [side]) => bind(border, { look, side: asWord(side, sideNames) }),
  make: {
    GetItemAt: (look, [index]) => {
      const side = typeof index === 'number' ? sideNames[index] : undefined;
      if (!side) throw invalidArgument('No such border.');
      return bind(border, { look, side });
    },
  },
  nav: {
    Top: (look) => bind(border, { look, side: 'EdgeTop' as const }),
    Bottom: (look) => bind(border, { look, side: 'EdgeBottom' as const }),
    Left: (look) => bind(border, { look, side: 'EdgeLeft' as const }),
    Right: (look) => bind(border, { look, side: 'EdgeRight' as const }),
  },
};

const rangeFormat: ClassDefinition<ConditionalLook> = {
  name: 'ConditionalRangeFormat',
  get: { NumberFormat: (look) => look.numberFormat ?? null },
  set: { NumberFormat: (look, v) => void (look.numberFormat = asText(v)) },
  nav: { Borders: (look) => bind(borders, look), Fill: (look) => bind(fill, look), Font: (look) => bind(font, look) },
};

export const lookOf = (look: ConditionalLook): HostObject => bind(rangeFormat, look);
