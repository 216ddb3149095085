/** Office's own services the client library calls beside the workbook (ribbon, runtime). They hold no workbook state here. */
import type { ClassDefinition, HostObject } from './object';
import { bind } from './object';
import { apiNotFound } from '../errors';

const internal: ClassDefinition<null> = {
  name: 'AddinInternalService',
  call: { NotifyActionHandlerReady: () => null },
};

const runtime: ClassDefinition<null> = {
  name: 'AppRuntimeService',
  call: { SetAppRuntimeState: () => null, GetAppRuntimeState: () => 'Visible' },
};

const ribbonItem: ClassDefinition<{ enabled: boolean }> = {
  name: 'RibbonItem',
  get: { Enabled: (item) => item.enabled },
  set: { Enabled: (item, value) => void (item.enabled = value === true) },
};

const ribbon: ClassDefinition<null> = {
  name: 'DynamicRibbon',
  call: { ExecuteRequestUpdate: () => null },
  make: { GetButton: () => bind(ribbonItem, { enabled: true }), GetTab: () => bind(ribbonItem, { enabled: true }) },
};

const services: Readonly<Record<string, ClassDefinition<null>>> = {
  'Microsoft.InternalService.AddinInternalService': internal,
  'Microsoft.AppRuntime.AppRuntimeService': runtime,
  'Microsoft.AppRuntime.AppRuntimePersistenceService': {
    name: 'AppRuntimePersistenceService',
    call: { GetAppRuntimeStartState: () => 'Visible' },
  },
  'Microsoft.DynamicRibbon.DynamicRibbon': ribbon,
};

export function serviceObject(name: string): HostObject {
  const definition = services[name];
  if (!definition) throw apiNotFound(name);
  return bind(definition, null);
}
