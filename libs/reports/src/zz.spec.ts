import { it } from '@jest/globals';
import { createWriteStream, writeFileSync, mkdirSync } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { regions, districts, labelNumbers } from '@tizilim/domain';
import { renderOfficialDocument } from '@tizilim/platform';
import { renderSheets, renderCompanionList } from '@tizilim/labels/offline';
import { describeReport } from './render-report/describe-report.js';
import { renderWorkbook } from './render-report/render-workbook.js';
import { sumFigures } from './figures.js';
import type { Report } from './report.js';

it('x', async () => {
  mkdirSync('/tmp/lb/look', { recursive: true });
  const part = (id: string, kk: string, ru: string, i: number, reported: boolean | null) => ({ id, nameKk: kk, nameRu: ru, reported, voters: 612345 + i * 3571, formed: 512345 + i * 3000, printed: 412345 + i * 2900, affixed: 312345 + i * 2800, spoiled: 1234 + i, voided: 789, lost: 12, inStock: 512345 + i * 3000 - 312345 - i * 2800 - 1234 - i - 789 - 12 });
  const all = regions.map((r, i) => part(r.id, r.kk, r.ru, i, i % 3 > 0));
  const ds = districts.filter((d) => d.regionId === '10').map((d, i) => part(d.id, d.kk, d.ru, i, null));
  const base = { id: '00000000-0000-4000-8000-000000000001', month: '2027-01-01', asOf: '2027-01-31', requestReference: null, remark: 'Екі аудан деректерді кешіктіріп берді.', state: 'issued' as const, issuedOn: '2027-02-03', jobId: null, documents: [] };
  const rep: Report[] = [
    { ...base, number: 'KZ-2027-01', regionId: null, kind: 'monthly', figures: sumFigures(all, sumFigures(all.map((p) => ({ ...p, affixed: p.affixed - 1000, inStock: p.inStock + 1000 })), null).total) },
    { ...base, number: '10-2027-01-R1', regionId: '10', kind: 'on-request', requestReference: '12-34/567', figures: sumFigures(ds, null) },
  ];
  for (const r of rep) for (const l of ['kk', 'ru'] as const) {
    const d = describeReport(r, r.regionId ? { kk: 'Абай облысы', ru: 'Область Абай' } : null, l);
    await pipeline(renderOfficialDocument(d), createWriteStream(`/tmp/lb/look/${r.number}-${l}.pdf`));
    writeFileSync(`/tmp/lb/look/${r.number}-${l}.xlsx`, await renderWorkbook(d));
  }
  const numbers = labelNumbers(new Uint8Array(16));
  const labels = Array.from({ length: 70 }, (_, i) => ({ number: numbers.makeNumber(i) }));
  const names = { region: { kk: 'Абай облысы', ru: 'Область Абай' }, district: { kk: 'Семей қаласы', ru: 'город Семей' }, precinct: { kk: '№ 127, Мұхтар Әуезов атындағы № 12 орта мектеп', ru: '№ 127, Средняя школа № 12 имени Мухтара Ауэзова' } };
  const meta = { title: 'x', date: '2027-01-04', language: 'kk' };
  await renderSheets({ labels, sheet: 'a4-65', meta, cover: { ...names, orderId: '10-2027-00001', date: '2027-01-04', labels: 70, sheets: 2, firstNumber: labels[0]!.number, lastNumber: labels[69]!.number } }, createWriteStream('/tmp/lb/look/sheets.pdf'));
  await renderCompanionList({ rows: labels.map((l, i) => ({ voter: i % 5 ? 'Әбдіқадырова Ұлжан Сейітқызы' : 'Абдрахманова-Құрманғалиева Ғалияәсел Нұрсұлтанқызы', document: i % 7 ? 'куәлік 045123456' : 'паспорт N12345678', number: l.number, sheet: Math.floor(i / 65) + 1, cell: (i % 65) + 1 })), places: [names.region, names.district, names.precinct], orderId: '10-2027-00001', meta }, createWriteStream('/tmp/lb/look/companion.pdf'));
});
