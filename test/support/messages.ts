/** The texts of both languages, for tests. */
import { loadMessages, type Messages } from '../../src/i18n';

export { zhMessages } from '../../src/i18n';
export const en = (): Promise<Messages> => loadMessages('en');
