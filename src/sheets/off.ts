/** What stands in place of a status in a year in which an item does not count. */
import type { Messages } from '../i18n';

export const offText = (m: Messages): string => `${m.sheetsCore.statusMarks.off} ${m.common.itemStatuses.off}`;
