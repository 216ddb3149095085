/**
 * `npm run lock`, after adding a dependency: puts back into package-lock.json the binary packages for other platforms that
 * npm left out because the registry at hand does not offer them. Without them `npm ci` refuses the file.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './project.mjs';

const systems = ['android', 'darwin', 'freebsd', 'linux', 'openharmony', 'win32'];
const processors = ['arm64', 'ia32', 'loong64', 'ppc64', 'riscv64', 's390x', 'x64', 'arm'];

/** The platform that such a package's name tells, as npm writes it: `@swc/core-linux-arm64-musl`. */
function platformOf(name) {
  const os = systems.find((system) => name.includes(`-${system}-`));
  const cpu = processors.find((processor) => new RegExp(`-${processor}(-|$)`).test(name));
  if (!os || !cpu) throw new Error(`Which platform is ${name} for? Add its entry to package-lock.json by hand.`);
  const libc = name.includes('musl') ? 'musl' : name.includes('gnu') ? 'glibc' : null;
  return { cpu: [cpu], ...(os === 'linux' && libc && { libc: [libc] }), os: [os] };
}

const file = join(root, 'package-lock.json');
const lock = JSON.parse(readFileSync(file, 'utf8'));
const held = (name) => Object.keys(lock.packages).some((path) => path.endsWith(`node_modules/${name}`));

for (const { optionalDependencies = {}, dev } of Object.values(lock.packages)) {
  for (const [name, version] of Object.entries(optionalDependencies).filter(([wanted]) => !held(wanted))) {
    lock.packages[`node_modules/${name}`] = { version, ...(dev && { dev }), optional: true, ...platformOf(name) };
    console.log(`added ${name} ${version}`);
  }
}
const [[self, project], ...others] = Object.entries(lock.packages);
const sorted = others.sort(([a], [b]) => a.localeCompare(b, 'en'));
writeFileSync(
  file,
  `${JSON.stringify({ ...lock, packages: Object.fromEntries([[self, project], ...sorted]) }, null, 2)}\n`,
);
