/** Many files in one archive, for handing out. */
import { zipSync } from 'fflate';

/** Names a zip can hold on every system: Windows forbids these signs, and a repeated name would hide a file. */
function safeNames(names: readonly string[]): string[] {
  const used = new Set<string>();
  return names.map((name) => {
    const clean = name.replace(/[\\/:*?"<>|\u0000-\u001f]/g, '_').trim() || '_';
    const [, stem, ending] = /^(.*?)((?:\.[^.]*)?)$/s.exec(clean)!;
    let unique = clean;
    for (let n = 2; used.has(unique.toLowerCase()); n++) unique = `${stem} (${n})${ending}`;
    used.add(unique.toLowerCase());
    return unique;
  });
}

/** The archive's bytes. Files are stored as they are: an .xlsx is compressed already. Names may be Chinese. */
export function zipFiles(
  files: readonly { readonly name: string; readonly bytes: Uint8Array }[],
  made: Date,
): Uint8Array {
  const names = safeNames(files.map((f) => f.name));
  return zipSync(Object.fromEntries(files.map((f, i) => [names[i]!, f.bytes])), { level: 0, mtime: made });
}
