/** The ribbon as the add-in's manifest describes it: tab, groups and buttons, in the language of Excel's surface. */
import type { Locale } from '../../i18n/all';

export type ButtonAction =
  | { readonly kind: 'pane'; /** Page and query, without the server. */ readonly url: string }
  | { readonly kind: 'function'; readonly name: string };

export interface RibbonButton {
  readonly id: string;
  readonly label: string;
  readonly tip: string;
  readonly icon: string;
  readonly action: ButtonAction;
}

export interface Ribbon {
  readonly label: string;
  readonly groups: readonly {
    readonly id: string;
    readonly label: string;
    readonly buttons: readonly RibbonButton[];
  }[];
  /** The page that holds the functions of function buttons. */
  readonly functions: string;
  /** What the plain pane button opens. */
  readonly pane: string;
}

const iconSize = 32;

/** Reads the manifest. Throws RangeError where it refers to what it does not hold. */
export function readRibbon(xml: string, locale: Locale): Ribbon {
  const manifest = new DOMParser().parseFromString(xml, 'application/xml');
  const inside = (node: ParentNode, tag: string) => [...node.querySelectorAll('*')].filter((e) => e.localName === tag);
  const child = (node: ParentNode, tag: string): Element => {
    const found = [...node.children].find((e) => e.localName === tag);
    if (!found) throw new RangeError(`the manifest has no ${tag} where one belongs`);
    return found;
  };
  const resources = new Map(
    inside(manifest, 'Resources').flatMap((list) => [...list.querySelectorAll('[id]')].map((e) => [e.id, e] as const)),
  );
  /** The resource an element refers to, in the language wanted. */
  const resource = (element: Element): string => {
    const found = resources.get(element.getAttribute('resid') ?? '');
    if (!found) throw new RangeError(`the manifest holds no ${element.getAttribute('resid')}`);
    const translated = inside(found, 'Override').find((e) => e.getAttribute('Locale')?.startsWith(locale));
    return translated?.getAttribute('Value') ?? found.getAttribute('DefaultValue') ?? '';
  };
  const path = (element: Element): string => {
    const { pathname, search } = new URL(resource(element));
    return `${pathname.slice(1)}${search}`;
  };
  const actionOf = (action: Element): ButtonAction =>
    action.getAttribute('xsi:type') === 'ExecuteFunction'
      ? { kind: 'function', name: child(action, 'FunctionName').textContent }
      : { kind: 'pane', url: path(child(action, 'SourceLocation')) };
  const buttonOf = (control: Element): RibbonButton => {
    const icon = inside(control, 'Image').find((e) => e.getAttribute('size') === String(iconSize));
    return {
      id: control.id,
      label: resource(child(control, 'Label')),
      tip: resource(child(child(control, 'Supertip'), 'Description')),
      icon: icon ? path(icon) : '',
      action: actionOf(child(control, 'Action')),
    };
  };
  const [tab] = inside(manifest, 'CustomTab');
  const [functions] = inside(manifest, 'FunctionFile');
  if (!tab || !functions) throw new RangeError('the manifest has no tab of its own');
  const groups = inside(tab, 'Group').map((group) => ({
    id: group.id,
    label: resource(child(group, 'Label')),
    buttons: inside(group, 'Control').map(buttonOf),
  }));
  const buttons = groups.flatMap((group) => group.buttons);
  const plain = buttons.flatMap(({ action }) =>
    action.kind === 'pane' && !action.url.includes('?') ? [action.url] : [],
  );
  const [pane] = plain;
  if (pane === undefined) throw new RangeError('no button of the manifest opens the plain pane');
  return { label: resource(child(tab, 'Label')), groups, functions: path(functions), pane };
}
