/**
 * The in-memory Excel behind Microsoft's genuine client library, without a browser: for tests. The library is loaded
 * in the caller's realm (its checks compare prototypes) and answered through its own native bridge.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Host } from '../index';
import type { BatchRequest } from '../executor/batch';
import type { MessageEntry } from '../session';

/** The library's globals as a test uses them. */
export interface ClientLibrary {
  readonly Excel: typeof Excel;
  readonly OfficeExtension: typeof OfficeExtension;
  /** onReady, context.requirements and actions.associate: what product code asks of Office. */
  readonly Office: OfficeShim;
  /** Stops listening to the host. */
  disconnect(): void;
}

export interface OfficeShim {
  onReady(callback?: (info: { host: string; platform: string }) => void): Promise<{ host: string; platform: string }>;
  readonly context: {
    readonly requirements: { isSetSupported(name: string, version?: string): boolean };
    readonly contentLanguage: string;
    readonly displayLanguage: string;
    readonly platform: string;
  };
  readonly actions: { associate(id: string, action: (event: { completed(): void }) => void): void };
  readonly HostType: Readonly<Record<string, string>>;
  readonly PlatformType: Readonly<Record<string, string>>;
  /** Functions associated so far, for tests that press ribbon buttons. */
  readonly associated: Map<string, (event: { completed(): void }) => void>;
}

interface BridgeMessage {
  readonly id: number;
  readonly type: number;
  readonly flags: number;
  readonly message: { readonly body: BatchRequest | string };
}

/** What is used of the library beyond its types. */
interface Realm {
  Excel?: typeof Excel;
  OfficeExtension?: typeof OfficeExtension & {
    HostBridge: {
      init(bridge: { sendMessageToHost(text: string): void; onMessageFromHost?(text: string): void }): void;
    };
    GenericEventRegistration?: { s_genericEventRegistrations?: Record<string, unknown> };
  };
  Office?: unknown;
  window?: unknown;
  navigator?: unknown;
  location?: unknown;
  document?: unknown;
}

/** Delay of a batch until cell editing ends, as a flag of the request. */
const DELAY_FOR_CELL_EDIT = 64;

/** Connects the library to the host. Connecting to another host afterwards replaces it. */
export function connect(host: Host): ClientLibrary {
  // The library puts its names on the global object; their types are those of the library.
  const realm = globalThis as unknown as Realm;
  const { excel, extension } = load(realm);
  if (extension.GenericEventRegistration?.s_genericEventRegistrations)
    extension.GenericEventRegistration.s_genericEventRegistrations = {};
  const office = officeShim(host);
  realm.Office = office;

  let closed = false;
  const bridge: { sendMessageToHost(text: string): void; onMessageFromHost?(text: string): void } = {
    sendMessageToHost: (text) => void answer(JSON.parse(text) as BridgeMessage),
  };
  const reply = (message: unknown) => {
    if (!closed) bridge.onMessageFromHost?.(JSON.stringify(message));
  };
  const send = (entries: readonly MessageEntry[]) => reply({ type: 3, controlId: '', message: { entries } });
  const session = host.open({
    messages: send,
    plain: (type, target = '', body = {}) =>
      reply({
        type: 3,
        controlId: '',
        message: { entries: [[65536, type, target, JSON.stringify(body), `p${type}`, false]] },
      }),
  });
  const answer = async (message: BridgeMessage): Promise<void> => {
    const outcome = await host.execute(session, message.message.body, (message.flags & DELAY_FOR_CELL_EDIT) !== 0);
    const answered =
      'body' in outcome
        ? { statusCode: 200, headers: {}, body: outcome.body }
        : {
            statusCode: 400,
            headers: {},
            body: JSON.stringify({ error: { code: outcome.refused, message: outcome.refused } }),
          };
    reply({ id: message.id, type: message.type, message: answered });
  };
  extension.HostBridge.init(bridge);
  return {
    Excel: excel,
    OfficeExtension: extension,
    Office: office,
    disconnect: () => {
      closed = true;
      host.close(session);
    },
  };
}

function load(realm: Realm): { excel: typeof Excel; extension: NonNullable<Realm['OfficeExtension']> } {
  if (!realm.Excel) {
    const file = join(process.cwd(), 'node_modules/@microsoft/office-js/dist/excel-web-16.00.debug.js');
    realm.window ??= realm;
    realm.location ??= { href: 'https://localhost/', protocol: 'https:', hash: '', search: '', host: 'localhost' };
    realm.document ??= {
      URL: 'https://localhost/',
      getElementsByTagName: () => [],
      createElement: () => ({}),
      cookie: '',
    };
    realm.navigator ??= { userAgent: 'node' };
    (0, eval)(readFileSync(file, 'utf8'));
  }
  const { Excel: excel, OfficeExtension: extension } = realm;
  if (!excel || !extension) throw new Error('The client library did not load.');
  return { excel, extension };
}

function officeShim(host: Host): OfficeShim {
  const info = { host: 'Excel', platform: 'OfficeOnline' };
  const associated: OfficeShim['associated'] = new Map();
  return {
    onReady: async (callback) => {
      callback?.(info);
      return info;
    },
    context: {
      requirements: { isSetSupported: (name, version = '1.1') => isAtLeast(host.requirementSets[name], version) },
      contentLanguage: 'zh-CN',
      displayLanguage: 'zh-CN',
      platform: info.platform,
    },
    actions: { associate: (id, action) => void associated.set(id, action) },
    HostType: { Excel: 'Excel' },
    PlatformType: { PC: 'PC', OfficeOnline: 'OfficeOnline', Mac: 'Mac' },
    associated,
  };
}

function isAtLeast(have: string | undefined, wanted: string): boolean {
  if (have === undefined) return false;
  const [haveMajor = 0, haveMinor = 0] = have.split('.').map(Number);
  const [major = 0, minor = 0] = wanted.split('.').map(Number);
  return haveMajor > major || (haveMajor === major && haveMinor >= minor);
}
