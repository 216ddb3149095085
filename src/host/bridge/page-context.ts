/** What the client library learns of its host when it starts: the iframe's name and the "app context". */
import type { Host } from '../index';

export interface PaneSettings {
  /** Language of Excel's own surface, e.g. "zh-CN". */
  readonly locale: string;
  readonly addinName: string;
}

/** The iframe's name: host, platform, version and the way back to the parent page. */
export function hostInfo(conversation: string, control: string, origin: string, locale: string): string {
  return JSON.stringify({
    baseFrameName: '',
    hostInfo: `Excel$Web$16.01$${locale}$telemetry$$disableLogging$0`,
    xdmInfo: `${conversation}|${control}|${origin}`,
    serializerVersion: 1,
    flights: '[]',
  });
}

/** Answer to `getAppContextAsync`; none of the first nine fields may be missing. */
export function appContext(host: Host, control: string, target: URL, { locale, addinName }: PaneSettings): object {
  return {
    _id: control,
    _appName: 16,
    _appVersion: '16.00',
    _appUILocale: locale,
    _dataLocale: locale,
    _docUrl: host.workbook.name,
    _clientMode: 1,
    _settings: [...host.workbook.settings].map(([name, value]) => [name, JSON.stringify(value)]),
    _reason: 'documentOpened',
    _appInstanceId: control,
    _appMinorVersion: 0,
    _requirementMatrix: JSON.stringify(host.requirementSets),
    _hostFullVersion: '16.0.17000.1000',
    _addinName: addinName,
    _appDomains: [target.origin],
    _clientWindowHeight: 800,
    _clientWindowWidth: 360,
    _featureGates: {},
    _initialDisplayMode: 2,
    _osfControlType: 1,
  };
}
