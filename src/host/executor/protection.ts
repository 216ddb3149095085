/** Excel.WorksheetProtection */
import { accessDenied, invalidArgument } from '../errors';
import { protect, unprotect } from '../model/protection';
import type { Sheet } from '../model/sheet';
import type { ClassDefinition, HostObject } from './object';
import { asText, bind, isRecord } from './object';

const password = (value: unknown): string => (value === null || value === undefined ? '' : asText(value));

const protection: ClassDefinition<Sheet> = {
  name: 'WorksheetProtection',
  get: { Protected: (sheet) => sheet.protection !== null, Options: (sheet) => sheet.protection?.options ?? null },
  call: {
    Protect: (sheet, [options, secret], run) => {
      if (options !== null && options !== undefined && !isRecord(options))
        throw invalidArgument('Protection options are an object.');
      protect(sheet, isRecord(options) ? options : {}, password(secret));
      run.workbook.events.push({ kind: 'protectionChanged', sheetId: sheet.id, isProtected: true });
    },
    Unprotect: (sheet, [secret], run) => {
      if (!sheet.protection) {
        if (run.workbook.quirks.has('unprotectOfOpenSheet')) throw accessDenied('The sheet is not protected.');
        return;
      }
      unprotect(sheet, password(secret));
      run.workbook.events.push({ kind: 'protectionChanged', sheetId: sheet.id, isProtected: false });
    },
  },
};

export const protectionOf = (sheet: Sheet): HostObject => bind(protection, sheet);
