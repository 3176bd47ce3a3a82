import type { Severity } from '@tizilim/domain';
import { xmlText } from './xml-text.js';

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Positions in the workbook's cell formats. */
export const STYLE = { plain: 0, reject: 1, confirm: 2, note: 3, title: 4 } as const;

export function styleOfSeverity(severity: Severity): number {
  return severity === 'refuse' ? STYLE.reject : STYLE[severity];
}

/** A sheet of the workbook; sheets with comments carry two further parts. */
export interface SheetPart {
  readonly name: string;
  readonly withComments: boolean;
}

export function contentTypes(sheets: readonly SheetPart[]): string {
  const parts = sheets.map((sheet, i) => {
    const own = `<Override PartName="/xl/worksheets/sheet${i + 1}.xml" ContentType="${SHEET_TYPE}.worksheet+xml"/>`;
    return sheet.withComments ? `${own}<Override PartName="/xl/comments${i + 1}.xml" ContentType="${SHEET_TYPE}.comments+xml"/>` : own;
  });
  return (
    `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
    '<Default Extension="xml" ContentType="application/xml"/><Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>' +
    `<Override PartName="/xl/workbook.xml" ContentType="${SHEET_TYPE}.sheet.main+xml"/>` +
    `<Override PartName="/xl/styles.xml" ContentType="${SHEET_TYPE}.styles+xml"/>${parts.join('')}</Types>`
  );
}

export function packageRelations(): string {
  return `${XML}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`;
}

export function workbookXml(sheets: readonly SheetPart[]): string {
  const list = sheets.map((sheet, i) => `<sheet name="${xmlText(sheet.name)}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`);
  return `${XML}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${list.join('')}</sheets></workbook>`;
}

export function workbookRelations(sheets: readonly SheetPart[]): string {
  const list = sheets.map((_, i) => `<Relationship Id="rId${i + 1}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${i + 1}.xml"/>`);
  const styles = `<Relationship Id="rId${sheets.length + 1}" Type="${OFFICE}/styles" Target="styles.xml"/>`;
  return `${XML}<Relationships xmlns="${PACKAGE}/relationships">${list.join('')}${styles}</Relationships>`;
}

export function sheetRelations(sheet: number): string {
  return (
    `${XML}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/vmlDrawing" Target="../drawings/vmlDrawing${sheet}.vml"/>` +
    `<Relationship Id="rId2" Type="${OFFICE}/comments" Target="../comments${sheet}.xml"/></Relationships>`
  );
}

/** All cells are formatted as text, so that what is typed into the returned file stays as typed. */
export function stylesXml(): string {
  const fill = (colour: string): string => `<fill><patternFill patternType="solid"><fgColor rgb="FF${colour}"/></patternFill></fill>`;
  const fills = ['FFC7CE', 'FFEB9C', 'DDEBF7', 'D9D9D9'].map(fill).join('');
  const format = (fillId: number, fontId: number): string =>
    `<xf numFmtId="49" fontId="${fontId}" fillId="${fillId}" borderId="0" xfId="0" applyNumberFormat="1" applyFill="1" applyFont="1"/>`;
  return (
    `${XML}<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts>` +
    `<fills count="6"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>${fills}</fills>` +
    '<borders count="1"><border/></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
    `<cellXfs count="5">${format(0, 0)}${format(2, 0)}${format(3, 0)}${format(4, 0)}${format(5, 1)}</cellXfs></styleSheet>`
  );
}

/** The beginning of a sheet: the rows down to `frozenRows` stay in view. */
export function sheetStart(frozenRows: number, widths: readonly number[]): string {
  const pane =
    frozenRows > 0 ? `<pane ySplit="${frozenRows}" topLeftCell="A${frozenRows + 1}" activePane="bottomLeft" state="frozen"/>` : '';
  const columns = widths.map((width, i) => `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1" style="0"/>`).join('');
  return (
    `${XML}<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheetViews><sheetView workbookViewId="0">${pane}</sheetView></sheetViews>` +
    `${columns === '' ? '' : `<cols>${columns}</cols>`}<sheetData>`
  );
}

export function sheetEnd(withComments: boolean): string {
  return `</sheetData>${withComments ? '<legacyDrawing r:id="rId1"/>' : ''}</worksheet>`;
}

export function commentsStart(): string {
  return `${XML}<comments xmlns="${MAIN}"><authors><author>Tizilim</author></authors><commentList>`;
}

export function commentXml(cell: string, text: string): string {
  return `<comment ref="${cell}" authorId="0"><text><t xml:space="preserve">${xmlText(text)}</t></text></comment>`;
}

export const commentsEnd = '</commentList></comments>';

/** Excel draws a comment from a shape in VML; ids go in blocks of 1,024 that the head must name. */
export function drawingStart(sheet: number, comments: number): string {
  const blocks = Array.from({ length: Math.max(1, Math.ceil((comments + 1) / 1024)) }, (_, i) => (sheet - 1) * 64 + i + 1);
  return (
    '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">' +
    `<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="${blocks.join(',')}"/></o:shapelayout>` +
    '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>'
  );
}

export function shapeXml(sheet: number, number: number, row: number, column: number): string {
  const id = (sheet - 1) * 64 * 1024 + 1024 + number;
  return (
    `<v:shape id="_x0000_s${id}" type="#_x0000_t202" style="position:absolute;width:240pt;height:80pt;z-index:1;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto">` +
    '<v:fill color2="#ffffe1"/><v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"/>' +
    `<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${column + 1},15,${Math.max(0, row - 2)},10,${column + 4},15,${row + 3},4</x:Anchor>` +
    `<x:AutoFill>False</x:AutoFill><x:Row>${row - 1}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`
  );
}

export const drawingEnd = '</xml>';
