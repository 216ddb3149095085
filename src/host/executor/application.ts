/** Excel.Application: calculation, and opening new workbooks. */
import { HostError, invalidArgument } from '../errors';
import { CURRENCY } from '../model/format';
import type { ClassDefinition, HostObject, Run } from './object';
import { asBoolean, asNumber, asText, asWord, bind } from './object';

const iterative: ClassDefinition<null> = {
  name: 'IterativeCalculation',
  get: {
    Enabled: (_, run) => run.workbook.iterativeCalculation.enabled,
    MaxIteration: (_, run) => run.workbook.iterativeCalculation.maxIteration,
    MaxChange: (_, run) => run.workbook.iterativeCalculation.maxChange,
  },
  set: {
    Enabled: (_, value, run) => void (run.workbook.iterativeCalculation.enabled = asBoolean(value)),
    MaxIteration: (_, value, run) => void (run.workbook.iterativeCalculation.maxIteration = asNumber(value)),
    MaxChange: (_, value, run) => void (run.workbook.iterativeCalculation.maxChange = asNumber(value)),
  },
};

const numberFormatInfo: ClassDefinition<null> = {
  name: 'NumberFormatInfo',
  get: { NumberDecimalSeparator: () => '.', NumberGroupSeparator: () => ',', CurrencySymbol: () => CURRENCY },
};

const datetimeFormat: ClassDefinition<null> = {
  name: 'DatetimeFormatInfo',
  get: {
    DateSeparator: () => '/',
    LongDatePattern: () => "yyyy'年'M'月'd'日'",
    LongTimePattern: () => 'H:mm:ss',
    ShortDatePattern: () => 'yyyy/M/d',
    TimeSeparator: () => ':',
  },
};

const culture: ClassDefinition<null> = {
  name: 'CultureInfo',
  get: { Name: () => 'zh-CN' },
  nav: { NumberFormat: () => bind(numberFormatInfo, null), DatetimeFormat: () => bind(datetimeFormat, null) },
};

/** Opens another workbook where the host has a way to. */
export function openWorkbook(run: Run, file: string): void {
  const isWorkbook = file === '' || (/^[A-Za-z0-9+/]+={0,2}$/.test(file) && file.startsWith('UEsDB'));
  if (!isWorkbook) throw invalidArgument('This is no workbook in base64.');
  if (run.workbook.quirks.has('noOtherWindow'))
    throw new HostError('UnsupportedFeature', 'This build opens no other window.');
  if (!run.openWorkbook) throw new HostError('UnsupportedFeature', 'No other window can be opened here.');
  run.openWorkbook(file);
}

const created: ClassDefinition<{ readonly file: string }> = {
  name: 'WorkbookCreated',
  id: () => ({ Id: 'created' }),
  get: { Id: () => 'created' },
  call: {
    Open: ({ file }, _, run) => openWorkbook(run, file),
  },
};

const application: ClassDefinition<null> = {
  name: 'Application',
  get: {
    CalculationMode: (_, run) => run.workbook.calculationMode,
    CalculationEngineVersion: () => 191029,
    CalculationState: () => 'Done',
    DecimalSeparator: () => '.',
    ThousandsSeparator: () => ',',
    UseSystemSeparators: () => true,
  },
  set: {
    CalculationMode: (_, value, run) => {
      run.workbook.calculationMode = asWord(value, ['Automatic', 'AutomaticExceptTables', 'Manual']);
      if (run.workbook.calculationMode !== 'Manual') run.workbook.calculation.recalculate();
    },
  },
  nav: { IterativeCalculation: () => bind(iterative, null), CultureInfo: () => bind(culture, null) },
  call: {
    Calculate: (_, [type], run) => {
      if (asWord(type, ['Recalculate', 'Full', 'FullRebuild']) !== 'Recalculate')
        run.workbook.calculation.structureChanged();
      run.workbook.calculation.recalculate();
    },
    // Results are always worked out when they are read, and views are told once a batch: nothing is left to suspend.
    SuspendApiCalculationUntilNextSync: () => null,
    SuspendScreenUpdatingUntilNextSync: () => null,
  },
  make: {
    CreateWorkbook: (_, [file]) => bind(created, { file: file === null || file === undefined ? '' : asText(file) }),
  },
};

export const applicationObject = (): HostObject => bind(application, null);
