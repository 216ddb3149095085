/**
 * The in-memory Excel behind an unmodified add-in page in an iframe: a parent page speaks the protocol of Excel on the
 * web by postMessage. Nothing in the add-in knows that it is not in Excel.
 */
import type { Host } from '../index';
import type { MessageEntry, Session } from '../session';
import { appContext, hostInfo } from './page-context';
import type { PaneSettings } from './page-context';

/** A request of the client library. */
interface Request {
  readonly _messageType: number;
  readonly _actionName: string;
  readonly _actionType: number;
  readonly _conversationId: string;
  readonly _correlationId: number;
  readonly _data: unknown;
}

export interface PaneOptions extends PaneSettings {
  /** The add-in page, on the same host name as this page. */
  readonly url: string;
  readonly container: HTMLElement;
  /** Title of the iframe, for screen readers. */
  readonly title: string;
  /** The pane asked to be closed or gave the focus back (Tab past the end, Esc). */
  readonly onFocusLeave?: (action: 'tab' | 'escape') => void;
}

export interface Pane {
  readonly iframe: HTMLIFrameElement;
  /** Presses a ribbon button that runs a function; resolves when the add-in calls `event.completed()`. */
  invoke(functionName: string, buttonId: string): Promise<void>;
  /** Moves the focus into the pane. */
  focus(): void;
  close(): void;
}

const events = ['richApiMessage', 'appCommandInvoked', 'settingsChanged', 'documentSelectionChanged'];

const NOT_SUPPORTED = 5000;
/** Error numbers of the library for refused requests. */
const errorNumbers: Readonly<Record<string, number>> = {
  InvalidOperationInCellEditMode: 5004,
  RequestPayloadSizeLimitExceeded: 5103,
  ResponsePayloadSizeLimitExceeded: 5104,
};

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
let opened = 0;

/** Opens the add-in page in the container. */
export function openPane(host: Host, options: PaneOptions): Pane {
  const view = options.container.ownerDocument.defaultView;
  if (!view) throw new Error('The container belongs to no window.');
  const target = new URL(options.url, view.location.href);
  const conversation = `c${++opened}-${Date.now().toString(36)}`;
  const control = `pane${opened}`;
  if (target.protocol === 'http:') trustOverHttp(view, target);

  const iframe = options.container.ownerDocument.createElement('iframe');
  iframe.title = options.title;
  iframe.name = hostInfo(conversation, control, view.location.origin, options.locale);
  iframe.src = target.href;

  const registered = new Set<string>();
  const early: (() => void)[] = [];
  const invocations = new Map<string, { resolve: () => void; reject: (error: Error) => void }>();
  let invocation = 0;

  const post = (message: object) => iframe.contentWindow?.postMessage(JSON.stringify(message), target.origin);
  const reply = (request: Request, data: unknown) =>
    post({
      _messageType: 1,
      _actionName: request._actionName,
      _conversationId: request._conversationId,
      _correlationId: request._correlationId,
      _errorCode: 0,
      _responseType: 0,
      _data: data,
      _serializerVersion: 1,
    });
  const raise = (name: string, data: unknown) => {
    if (registered.has(name))
      post({
        _messageType: 1,
        _actionName: name,
        _conversationId: conversation,
        _correlationId: 0,
        _errorCode: 0,
        _responseType: 1,
        _data: data,
        _serializerVersion: 1,
      });
  };

  const session: Session = host.open({
    messages: (entries: readonly MessageEntry[]) => raise('richApiMessage', { ArrayData: entries }),
    plain: (type) => {
      if (type <= 2) raise(type === 1 ? 'settingsChanged' : 'documentSelectionChanged', {});
    },
  });

  const answer = async (request: Request): Promise<unknown> => {
    if (request._actionType === 1 || request._actionType === 2) {
      // A dialog is opened by registering for its messages; this host has none.
      if (request._actionName === 'dialogMessageReceived') return { Error: NOT_SUPPORTED };
      // Events that never happen here are registered all the same: the library waits for the answer.
      if (events.includes(request._actionName))
        registered[request._actionType === 1 ? 'add' : 'delete'](request._actionName);
      // Buttons pressed before the page was ready to hear of them.
      if (registered.has('appCommandInvoked')) for (const press of early.splice(0)) setTimeout(press, 0);
      return { Error: 0 };
    }
    if (request._actionName === 'ContextActivationManager_getAppContextAsync')
      return appContext(host, control, target, options);
    if (request._actionName === 'ContextActivationManager_notifyHost') {
      const action: unknown = Array.isArray(request._data) ? request._data[1] : null;
      if (action === 13 || action === 14) options.onFocusLeave?.('tab');
      if (action === 15) options.onFocusLeave?.('escape');
      return null;
    }
    if (request._actionName === 'ContextActivationManager_openWindowInHost') {
      if (isRecord(request._data) && typeof request._data.strUrl === 'string')
        view.open(request._data.strUrl, '_blank', 'noopener');
      return null;
    }
    return request._actionName === 'executeMethod' && isRecord(request._data)
      ? method(host, session, request._data, finish)
      : { Version: 1, Error: 5010 };
  };

  const finish = (id: string, status: number) => {
    const waiting = invocations.get(id);
    invocations.delete(id);
    if (status === 0) waiting?.resolve();
    else waiting?.reject(new Error(`The ribbon command failed with ${status}.`));
  };

  const receive = (event: MessageEvent) => {
    if (event.source !== iframe.contentWindow || event.origin !== target.origin || typeof event.data !== 'string')
      return;
    const request = readRequest(event.data);
    if (request) void answer(request).then((data) => reply(request, data));
  };

  view.addEventListener('message', receive);
  options.container.append(iframe);

  return {
    iframe,
    invoke: (functionName, buttonId) =>
      new Promise((resolve, reject) => {
        const id = `command${++invocation}`;
        invocations.set(id, { resolve, reject });
        const press = () =>
          raise('appCommandInvoked', [id, functionName, JSON.stringify({ source: { id: buttonId } })]);
        if (registered.has('appCommandInvoked')) press();
        else early.push(press);
      }),
    focus: () => {
      iframe.focus();
      post({
        _messageType: 0,
        _actionName: 'Office_notifyAgave',
        _actionType: 0,
        _conversationId: `${conversation}_ntf`,
        _correlationId: 0,
        _origin: view.location.origin,
        _data: [11],
        _serializerVersion: 1,
      });
    },
    close: () => {
      view.removeEventListener('message', receive);
      host.close(session);
      iframe.remove();
    },
  };
}

/** Reads a message; other frames' messages are none of ours. */
function readRequest(text: string): Request | null {
  try {
    const message: unknown = JSON.parse(text);
    if (!isRecord(message) || message._messageType !== 0 || typeof message._actionName !== 'string') return null;
    return {
      _messageType: 0,
      _actionName: message._actionName,
      _actionType: Number(message._actionType),
      _conversationId: String(message._conversationId),
      _correlationId: Number(message._correlationId),
      _data: message._data,
    };
  } catch {
    return null;
  }
}

/** `executeMethod`: a batch, the document settings, or the end of a ribbon command. */
async function method(
  host: Host,
  session: Session,
  data: Record<string, unknown>,
  finish: (id: string, status: number) => void,
): Promise<unknown> {
  const dispatch = isRecord(data.DdaMethod) ? data.DdaMethod.DispatchId : null;
  if (dispatch === 93 && Array.isArray(data.ArrayData)) {
    const [, , , , body, , flags] = data.ArrayData as unknown[];
    const outcome = await host.execute(session, String(body), (Number(flags) & 64) !== 0);
    return 'body' in outcome
      ? { Version: 1, Error: 0, Data: [200, [], outcome.body] }
      : { Version: 1, Error: errorNumbers[outcome.refused] ?? 5001 };
  }
  if (dispatch === 76 && isRecord(data.DdaSettingsMethod) && Array.isArray(data.DdaSettingsMethod.Properties)) {
    saveSettings(host, data.DdaSettingsMethod.Properties);
    return { Version: 1, Error: 0 };
  }
  if (dispatch === 75)
    return {
      Version: 1,
      Error: 0,
      Properties: {
        Settings: [...host.workbook.settings].map(([Name, value]) => ({ Name, Value: JSON.stringify(value) })),
      },
    };
  if (dispatch === 94) {
    finish(String(data[0]), Number(data[1]));
    return { Error: 0 };
  }
  return { Version: 1, Error: 5010 };
}

/** Document settings and `workbook.settings` are one store. */
function saveSettings(host: Host, properties: readonly unknown[]): void {
  host.workbook.settings.clear();
  for (const entry of properties) {
    if (Array.isArray(entry)) host.workbook.settings.set(String(entry[0]), JSON.parse(String(entry[1])));
  }
}

/** On plain http the library asks for consent, unless this record says that it was given. */
function trustOverHttp(view: Window, target: URL): void {
  view.localStorage.setItem(`OfficeJSTrustKeyV2_http_${target.hostname}`, JSON.stringify({ Result: 1 }));
}
