/** Conditional formats that colour by rank or size: data bars, colour scales, icon sets, top and bottom, preset criteria. */
import { invalidArgument } from '../errors';
import type { ConditionalFormat } from '../model/conditional';
import { lookOf } from './conditional-look';
import type { ClassDefinition } from './object';
import { asBoolean, asColor, asText, bind, isRecord } from './object';

type Details = Record<string, unknown>;
const details = ({ details: d }: ConditionalFormat): Details => d;

/** Members that are kept as they are given: plain objects of the client library. */
function kept(
  name: string,
  defaults: Details,
  read: (member: string, value: unknown) => unknown = (_, value) => value,
): Pick<ClassDefinition<ConditionalFormat>, 'get' | 'set'> {
  const pascal = (key: string) => key.charAt(0).toUpperCase() + key.slice(1);
  const path = (key: string) => `${name}.${key}`;
  return {
    get: Object.fromEntries(
      Object.keys(defaults).map((key) => [
        pascal(key),
        (f: ConditionalFormat) => details(f)[path(key)] ?? defaults[key],
      ]),
    ),
    set: Object.fromEntries(
      Object.keys(defaults).map((key) => [
        pascal(key),
        (f: ConditionalFormat, value: unknown) => void (details(f)[path(key)] = read(key, value)),
      ]),
    ),
  };
}

const object = (_: string, value: unknown): unknown => {
  if (!isRecord(value) && !Array.isArray(value)) throw invalidArgument('A rule is an object.');
  return value;
};
const barMember = (member: string, value: unknown): unknown =>
  /color$/i.test(member) && typeof value !== 'boolean'
    ? asColor(value, true)
    : typeof value === 'boolean'
      ? asBoolean(value)
      : value;

const bar = (name: string, defaults: Details): ClassDefinition<ConditionalFormat> => ({
  name: `ConditionalDataBar${name}Format`,
  ...kept(name, defaults, barMember),
});
const positive = bar('Positive', { borderColor: '', fillColor: '#638EC6', gradientFill: true });
const negative = bar('Negative', {
  borderColor: '',
  fillColor: '#FF0000',
  matchPositiveBorderColor: true,
  matchPositiveFillColor: false,
});

const dataBar: ClassDefinition<ConditionalFormat> = (() => {
  const plain = kept('bar', {
    axisColor: '#000000',
    axisFormat: 'Automatic',
    barDirection: 'Context',
    lowerBoundRule: { type: 'Automatic' },
    showDataBarOnly: false,
    upperBoundRule: { type: 'Automatic' },
  });
  return {
    name: 'DataBarConditionalFormat',
    ...plain,
    nav: { NegativeFormat: (f) => bind(negative, f), PositiveFormat: (f) => bind(positive, f) },
  };
})();

function readScale(_: string, value: unknown): unknown {
  if (!isRecord(value) || !isRecord(value.minimum) || !isRecord(value.maximum))
    throw invalidArgument('A colour scale has a minimum and a maximum.');
  for (const point of [value.minimum, value.midpoint, value.maximum])
    if (isRecord(point) && point.color !== undefined) asColor(point.color);
  return value;
}

const colorScale: ClassDefinition<ConditionalFormat> = (() => {
  const { get, set } = kept('scale', { criteria: null }, readScale);
  return {
    name: 'ColorScaleConditionalFormat',
    get: {
      ...get,
      ThreeColorScale: (f) =>
        isRecord(details(f)['scale.criteria']) && isRecord((details(f)['scale.criteria'] as Details).midpoint),
    },
    set,
  };
})();

const iconSet: ClassDefinition<ConditionalFormat> = {
  name: 'IconSetConditionalFormat',
  ...kept('icons', { criteria: [], reverseIconOrder: false, showIconOnly: false, style: 'ThreeTrafficLights1' }),
};

const topBottom: ClassDefinition<ConditionalFormat> = {
  name: 'TopBottomConditionalFormat',
  ...kept('top', { rule: { rank: 10, type: 'TopItems' } }, object),
  nav: { Format: (f) => lookOf(f.look) },
};

const preset: ClassDefinition<ConditionalFormat> = {
  name: 'PresetCriteriaConditionalFormat',
  ...kept('preset', { rule: { criterion: 'NonBlanks' } }, (_, value) => {
    if (!isRecord(value)) throw invalidArgument('A rule is an object.');
    asText(value.criterion);
    return value;
  }),
  nav: { Format: (f) => lookOf(f.look) },
};

export const kindParts: Readonly<Record<string, ClassDefinition<ConditionalFormat>>> = {
  ColorScale: colorScale,
  DataBar: dataBar,
  IconSet: iconSet,
  TopBottom: topBottom,
  PresetCriteria: preset,
};
