/** CONVERT: measures from one unit to another, with the prefixes Microsoft's page on it lists. */
import { toNumber, toText } from '../coercion';
import { NOT_AVAILABLE } from '../values';
import type { FunctionFamily } from './define';
import { ofValues } from './define';

interface Unit {
  readonly of: string;
  /** How many of the measure's base it is. */
  readonly worth: number;
  /** The power a prefix is taken to; 0 where it takes none. */
  readonly power: number;
  /** Where its nought stands on the scale of the base. */
  readonly from?: number;
}

const FOOT = 0.3048;
const MILE = 1609.344;
const SEA_MILE = 1852;
const INCH = 0.0254;
const YARD = 0.9144;
const POINT = INCH / 72;
const LIGHT_YEAR = 9_460_730_472_580_800;
const ACRE = 4046.8564224;
const US_MILE = (5280 * 1200) / 3937;
const LITRES = 1000;
const lengths = { ft: FOOT, in: INCH, ly: LIGHT_YEAR, mi: MILE, yd: YARD, Nmi: SEA_MILE, Picapt: POINT, Pica: POINT };

/** A measure's units: those that take prefixes, and the others. */
type Units = Readonly<Record<string, number>>;

/** Squares and cubes of lengths. */
const powers = (power: 2 | 3): Units =>
  Object.fromEntries(
    Object.entries(lengths).flatMap(([name, metres]) =>
      [`${name}${power}`, `${name}^${power}`].map((unit) => [unit, metres ** power * (power === 3 ? LITRES : 1)]),
    ),
  );

const measures: Readonly<Record<string, readonly [Units, Units]>> = {
  mass: [
    { g: 1, u: 1.660538782e-24 },
    {
      ...{ sg: 14593.9029372064, lbm: 453.59237, ozm: 28.349523125, grain: 0.06479891, stone: 6350.29318 },
      ...{ cwt: 45359.237, shweight: 45359.237, uk_cwt: 50802.34544, lcwt: 50802.34544, hweight: 50802.34544 },
      ...{ ton: 907184.74, uk_ton: 1016046.9088, LTON: 1016046.9088, brton: 1016046.9088 },
    },
  ],
  length: [
    { m: 1, ang: 1e-10, ly: LIGHT_YEAR, parsec: 3.08567758128155e16, pc: 3.08567758128155e16 },
    {
      ...{ mi: MILE, Nmi: SEA_MILE, in: INCH, ft: FOOT, yd: YARD, ell: 1.143, survey_mi: US_MILE },
      ...{ Picapt: POINT, Pica: POINT, pica: INCH / 6 },
    },
  ],
  time: [
    { sec: 1, s: 1 },
    { yr: 31_557_600, day: 86_400, d: 86_400, hr: 3600, mn: 60, min: 60 },
  ],
  pressure: [
    { Pa: 1, p: 1, atm: 101_325, at: 101_325, mmHg: 133.322 },
    { psi: 6894.75729316836, Torr: 101_325 / 760 },
  ],
  force: [{ N: 1, dyn: 1e-5, dy: 1e-5, pond: 0.00980665 }, { lbf: 4.4482216152605 }],
  energy: [
    { J: 1, e: 1e-7, c: 4.184, cal: 4.1868, eV: 1.602176487e-19, ev: 1.602176487e-19, Wh: 3600, wh: 3600 },
    { HPh: 2684519.53769617, hh: 2684519.53769617, flb: 1.3558179483314, BTU: 1055.05585262, btu: 1055.05585262 },
  ],
  power: [
    { W: 1, w: 1 },
    { HP: 745.69987158227, h: 745.69987158227, PS: 735.49875 },
  ],
  magnetism: [{ T: 1, ga: 1e-4 }, {}],
  volume: [
    { l: 1, L: 1, lt: 1 },
    {
      ...{ tsp: 0.00492892159375, tspm: 0.005, tbs: 0.01478676478125, oz: 0.0295735295625, cup: 0.2365882365 },
      ...{ pt: 0.473176473, us_pt: 0.473176473, uk_pt: 0.56826125, qt: 0.946352946, uk_qt: 1.1365225 },
      ...{ gal: 3.785411784, uk_gal: 4.54609, barrel: 158.987294928, bushel: 35.23907016688 },
      ...{ GRT: 2831.6846592, regton: 2831.6846592, MTON: 1132.67386368 },
      ...powers(3),
    },
  ],
  area: [
    { ar: 100 },
    {
      ...{ uk_acre: ACRE, us_acre: (US_MILE / 80) ** 2 * 10, ha: 10_000, Morgen: 2500 },
      ...powers(2),
    },
  ],
  information: [{ bit: 1, byte: 8 }, {}],
  speed: [
    { 'm/s': 1, 'm/sec': 1, 'm/h': 1 / 3600, 'm/hr': 1 / 3600 },
    { admkn: 0.514773333333333, kn: SEA_MILE / 3600, mph: MILE / 3600 },
  ],
};

const FREEZING = 273.15;
const temperatures: readonly (readonly [names: readonly string[], worth: number, from: number, power: number])[] = [
  [['K', 'kel'], 1, 0, 1],
  [['C', 'cel'], 1, FREEZING, 0],
  [['F', 'fah'], 5 / 9, FREEZING - (32 * 5) / 9, 0],
  [['Rank'], 5 / 9, 0, 0],
  [['Reau'], 5 / 4, FREEZING, 0],
];

const units: ReadonlyMap<string, Unit> = new Map<string, Unit>([
  ...Object.entries(measures).flatMap(([of, [metric, others]]) => [
    ...Object.entries(metric).map(([name, worth]) => [name, { of, worth, power: 1 }] as const),
    ...Object.entries(others).map(([name, worth]) => [name, { of, worth, power: 0 }] as const),
  ]),
  ...['2', '^2'].flatMap((power) => [
    [`m${power}`, { of: 'area', worth: 1, power: 2 }] as const,
    [`ang${power}`, { of: 'area', worth: 1e-20, power: 2 }] as const,
  ]),
  ...['3', '^3'].flatMap((power) => [
    [`m${power}`, { of: 'volume', worth: LITRES, power: 3 }] as const,
    [`ang${power}`, { of: 'volume', worth: 1e-30 * LITRES, power: 3 }] as const,
  ]),
  ...temperatures.flatMap(([names, worth, from, power]) =>
    names.map((name) => [name, { of: 'temperature', worth, power, from }] as const),
  ),
]);

const decimal: Readonly<Record<string, number>> = {
  ...{ Y: 24, Z: 21, E: 18, P: 15, T: 12, G: 9, M: 6, k: 3, h: 2, da: 1, e: 1 },
  ...{ d: -1, c: -2, m: -3, u: -6, n: -9, p: -12, f: -15, a: -18, z: -21, y: -24 },
};
const binary = ['ki', 'Mi', 'Gi', 'Ti', 'Pi', 'Ei', 'Zi', 'Yi'];

/** A unit with its prefix, if it has one; what is a unit as it stands is never read as a prefix. */
function unitOf(text: string): Unit | undefined {
  const plain = units.get(text);
  if (plain) return plain;
  for (const length of [2, 1]) {
    const [prefix, unit] = [text.slice(0, length), units.get(text.slice(length))];
    if (!unit || unit.power === 0) continue;
    const place = binary.indexOf(prefix);
    if (place >= 0 && unit.of === 'information') return { ...unit, worth: unit.worth * 2 ** (10 * (place + 1)) };
    const exponent = decimal[prefix];
    if (exponent !== undefined) return { ...unit, worth: unit.worth * 10 ** (exponent * unit.power) };
  }
  return undefined;
}

export const convert: FunctionFamily = {
  CONVERT: ofValues(3, 3, ([value = null, from = null, to = null]) => {
    const number = toNumber(value);
    if (typeof number !== 'number') return number;
    const [a, b] = [unitOf(toText(from)), unitOf(toText(to))];
    if (!a || !b || a.of !== b.of) return NOT_AVAILABLE;
    if (a.from !== undefined && b.from !== undefined) return (number * a.worth + a.from - b.from) / b.worth;
    return number * (a.worth / b.worth);
  }),
};
