/** The stacked results as Parquet: text columns as UTF-8, figures as doubles, nothing as null; read by DuckDB, Spark, pandas and Power BI alike. */
import { columnType, resultColumns } from '../results';
import type { StackedRow } from './stack';

/** The file's bytes: rows in groups of a hundred thousand, columns compressed by Snappy. */
export async function parquetOf(rows: readonly StackedRow[]): Promise<Uint8Array> {
  const { parquetWriteBuffer } = await import('hyparquet-writer');
  const text = (name: string, value: (row: StackedRow) => string | null) => ({
    name,
    type: 'STRING' as const,
    nullable: true,
    data: rows.map(value),
  });
  return new Uint8Array(
    parquetWriteBuffer({
      columnData: [
        text('file', (row) => row.file),
        ...resultColumns.map((column) =>
          columnType[column] === 'text'
            ? text(column, (row) => row[column] as string | null)
            : { name: column, type: 'DOUBLE' as const, nullable: true, data: rows.map((row) => row[column]) },
        ),
      ],
      rowGroupSize: 100_000,
    }),
  );
}
