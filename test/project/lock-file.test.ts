/**
 * The lock file installs on every system: npm leaves out binary packages that the registry at hand does not offer for
 * another platform, and `npm ci` then refuses the file everywhere.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

interface Locked {
  readonly version?: string;
  readonly resolved?: string;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const root = join(__dirname, '..', '..');
const read = (name: string) => JSON.parse(readFileSync(join(root, name), 'utf8')) as Record<string, unknown>;
const packages = read('package-lock.json')['packages'] as Readonly<Record<string, Locked>>;

/** The folders in which Node looks for a package from inside another one, nearest first. */
function lookedFor(path: string, name: string): string[] {
  const parts = path.split('/node_modules/');
  return [
    `${path}/node_modules/${name}`,
    ...parts.map((_, i) => [...parts.slice(0, i), name].join('/node_modules/')),
    `node_modules/${name}`,
  ];
}

test('every optional package is locked, for whatever platform it is', () => {
  const missing = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).filter((name) => !lookedFor(path, name).some((place) => place in packages)),
  );
  expect(missing).toEqual([]);
});

test('packages come from whichever registry the user has', () => {
  expect(Object.entries(packages).filter(([, { resolved }]) => resolved)).toEqual([]);
});

test('dependencies are pinned, and the lock file holds the same versions', () => {
  const manifest = read('package.json') as Record<'dependencies' | 'devDependencies', Record<string, string>>;
  for (const [name, version] of Object.entries({ ...manifest.dependencies, ...manifest.devDependencies })) {
    // A package under another name is asked for as npm:its-own-name@version.
    const pinned = version.replace(/^npm:.*@/, '');
    expect([name, pinned]).toEqual([name, packages[`node_modules/${name}`]?.version]);
  }
});
