import type { HeaderLayout } from '../header-layout.js';
import type { RowConsumer, RowTotals } from '../raw-row.js';
import { refusal, type Refusal } from '../refusal.js';

export interface OpenBook {
  readonly layout: HeaderLayout;
  readonly ignoredSheets: readonly string[];
  read(consumer: RowConsumer): Promise<RowTotals>;
  close(): Promise<void>;
}

export async function openXlsx(_path: string): Promise<OpenBook | { readonly format: string; readonly refusal: Refusal }> {
  return { format: 'xlsx', refusal: refusal('list.file-damaged') };
}
