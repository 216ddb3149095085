/** What the parts of a chart have in common: bags of plain properties, and formats of fill, line and font. */
import { invalidArgument } from '../errors';
import type { Bag, Chart, ChartFill, ChartText } from '../model/chart';
import { cellText } from '../model/chart-data';
import type { ClassDefinition, HostObject, Run } from './object';
import { asColor, asNumber, asText, bind } from './object';

const camel = (name: string) => name.charAt(0).toLowerCase() + name.slice(1);

interface Members<T> {
  readonly get: Record<string, (target: T, run: Run) => unknown>;
  readonly set: Record<string, (target: T, value: unknown, run: Run) => void>;
}

/** Readable and settable members over a bag. A value keeps the type it has; "" stands for automatic where it is a number. */
export function bagMembers<T>(
  bag: (target: T) => Bag,
  names: readonly string[],
  readOnly: readonly string[] = [],
): Members<T> {
  const get: Members<T>['get'] = {};
  const set: Members<T>['set'] = {};
  for (const name of names) {
    const key = camel(name);
    get[name] = (target) => bag(target)[key];
    if (readOnly.includes(name)) continue;
    set[name] = (target, value) => {
      const old = bag(target)[key];
      const plain = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null;
      const fits =
        typeof value === typeof old || old === null || old === '' || (typeof old === 'number' && value === '');
      if (plain === null || !fits) throw invalidArgument(`"${String(value)}" is no value for ${key}.`);
      bag(target)[key] = /color$/i.test(key) ? asColor(plain, true) : plain;
    };
  }
  return { get, set };
}

const font: ClassDefinition<Bag> = {
  name: 'ChartFont',
  ...bagMembers<Bag>((bag) => bag, ['Bold', 'Color', 'Italic', 'Name', 'Size', 'Underline']),
};

const fill: ClassDefinition<ChartFill> = {
  name: 'ChartFill',
  call: {
    Clear: (target) => void (target.color = ''),
    SetSolidColor: (target, [color]) => void (target.color = asColor(color)),
  },
};

const lineStyles = [
  'None',
  'Continuous',
  'Dash',
  'DashDot',
  'DashDotDot',
  'Dot',
  'Grey25',
  'Grey50',
  'Grey75',
  'Automatic',
  'RoundDot',
];

/** Lines and borders: setting a colour or weight makes the line visible, as in Excel. */
function lineClass(name: string): ClassDefinition<Bag> {
  return {
    name,
    get: { Color: (bag) => bag.color, LineStyle: (bag) => bag.lineStyle, Weight: (bag) => bag.weight },
    set: {
      Color: (bag, value) =>
        void Object.assign(bag, {
          color: asColor(value),
          lineStyle: bag.lineStyle === 'None' ? 'Continuous' : bag.lineStyle,
        }),
      LineStyle: (bag, value) => {
        const style = asText(value);
        if (!lineStyles.includes(style)) throw invalidArgument(`"${style}" is no line style.`);
        bag.lineStyle = style;
      },
      Weight: (bag, value) => void (bag.weight = asNumber(value)),
    },
    call: { Clear: (bag) => void (bag.lineStyle = 'None') },
  };
}

const line = lineClass('ChartLineFormat');
const border = lineClass('ChartBorder');

const substring: ClassDefinition<{ readonly text: ChartText; readonly key: string }> = {
  name: 'ChartFormatString',
  nav: {
    Font: ({ text, key }) => {
      const own = text.parts.get(key) ?? { ...text.font };
      text.parts.set(key, own);
      return bind(font, own);
    },
  },
};

/** A part of a title's text, which has a font of its own. */
export function substringOf(text: ChartText, start: number, length: number): HostObject {
  const whole = String(text.props.text ?? '').length;
  if (start < 0 || length < 1 || start + length > whole) throw invalidArgument('The text has no such part.');
  return bind(substring, { text, key: `${start},${length}` });
}

/** A title's text: its own, or that of the cell `setFormula` names, until it is given a text again. */
export const titleText = <T>(
  title: (target: T) => ChartText,
): Members<T> & { readonly call: Record<string, (target: T, args: readonly unknown[]) => void> } => ({
  get: {
    Text: (target, { workbook }) => {
      const { formula, text } = title(target).props;
      return formula ? cellText(workbook, String(formula)) : text;
    },
  },
  set: {
    Text: (target, value) => {
      const { props } = title(target);
      props.text = asText(value);
      delete props.formula;
    },
  },
  call: { SetFormula: (target, [formula]) => void (title(target).props.formula = asText(formula)) },
});

export const fontOf = (bag: Bag): HostObject => bind(font, bag);
export const fillOf = (target: ChartFill): HostObject => bind(fill, target);
export const lineOf = (bag: Bag): HostObject => bind(line, bag);
export const borderOf = (bag: Bag): HostObject => bind(border, bag);

/** The navigation property `Format` with border, fill and font. */
export function formatMembers<T>(
  name: string,
  text: (target: T) => ChartText,
): { readonly nav: Record<string, (target: T, run: Run) => HostObject> } {
  const format: ClassDefinition<ChartText> = {
    name,
    nav: { Border: (t) => borderOf(t.border), Fill: (t) => fillOf(t.fill), Font: (t) => fontOf(t.font) },
  };
  return { nav: { Format: (target) => bind(format, text(target)) } };
}

const chartFormat: ClassDefinition<Chart> = {
  name: 'ChartAreaFormat',
  ...bagMembers<Chart>((c) => c.format.props, ['RoundedCorners', 'ColorScheme']),
  nav: {
    Border: (c) => borderOf(c.format.border),
    Fill: (c) => fillOf(c.format.fill),
    Font: (c) => fontOf(c.format.font),
  },
};

export const chartFormatOf = (chart: Chart): HostObject => bind(chartFormat, chart);

const labelNames = [
  'Position',
  'ShowValue',
  'ShowSeriesName',
  'ShowCategoryName',
  'ShowLegendKey',
  'ShowPercentage',
  'ShowBubbleSize',
  'Separator',
  'NumberFormat',
  'LinkNumberFormat',
  'TextOrientation',
  'AutoText',
  'HorizontalAlignment',
  'VerticalAlignment',
];

const labels: ClassDefinition<ChartText> = {
  name: 'ChartDataLabels',
  ...bagMembers<ChartText>((t) => t.props, labelNames),
  ...formatMembers<ChartText>('ChartDataLabelFormat', (t) => t),
};

const label: ClassDefinition<ChartText> = {
  name: 'ChartDataLabel',
  ...bagMembers<ChartText>(
    (t) => t.props,
    [...labelNames, 'Top', 'Left', 'Formula', 'Text', 'Height', 'Width'],
    ['Height', 'Width'],
  ),
  ...formatMembers<ChartText>('ChartDataLabelFormat', (t) => t),
};

/** Where labels may stand by the type of chart; types not listed are not judged. */
const positions: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^(Column|Bar)Stacked/, ['Center', 'InsideEnd', 'InsideBase']],
  [/^(Column|Bar)Clustered/, ['Center', 'InsideEnd', 'InsideBase', 'OutsideEnd']],
  [/^(Line|XYScatter|Bubble)/, ['Center', 'Left', 'Right', 'Top', 'Bottom']],
  [/^Pie/, ['Center', 'InsideEnd', 'OutsideEnd', 'BestFit']],
];

export function dataLabelsOf(text: ChartText, chartType = ''): HostObject {
  const allowed = positions.find(([type]) => type.test(chartType))?.[1];
  const set = { ...labels.set };
  set.Position = (target, value, run) => {
    if (allowed && value !== 'None' && !allowed.some((word) => word === value))
      throw invalidArgument(`Labels of a chart of type ${chartType} do not stand ${String(value)}.`);
    labels.set!.Position!(target, value, run);
  };
  return bind({ ...labels, set }, text);
}
export const dataLabelOf = (text: ChartText): HostObject => bind(label, text);
