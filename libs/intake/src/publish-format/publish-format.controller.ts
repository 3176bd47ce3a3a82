import { PassThrough, Readable } from 'node:stream';
import { Controller, Get, Header, Headers, Query, type StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Public } from '@tizilim/access';
import { LIST_FORMAT_VERSION, listColumns, listRules } from '@tizilim/domain';
import { languages, pickLanguage, text, type Language } from '@tizilim/messages';
import { blankTemplateCsv, writeBlankTemplate } from '../describe-format/blank-template.js';
import { describeListFormat } from '../describe-format/describe-format.js';
import { listJsonSchema, listXsd } from '../describe-format/system-schemas.js';
import { listEncodings } from '../read-list/list-encodings.js';
import { attachment, XLSX } from '../return-file/attachment.js';

const LanguageQuery = z.object({ lang: z.enum(languages).optional() }).meta({ id: 'ListFormatQuery' });

export const ListFormatView = z
  .object({
    version: z.number().int(),
    encodings: z.array(z.string()),
    columns: z.array(
      z.object({
        code: z.string(),
        title: z.string(),
        required: z.enum(['line', 'address', 'no']).describe('In every line; this or the other address column; may be empty'),
        maxLength: z.number().int().describe('Characters'),
        example: z.string(),
        otherTitles: z.array(z.string()),
      }),
    ),
    rules: z.array(
      z.object({
        code: z.string(),
        severity: z.enum(['refuse', 'reject', 'confirm', 'note']),
        columns: z.array(z.string()),
        message: z.string(),
        wayOut: z.string(),
        judgedBy: z.enum(['anyone', 'server']),
      }),
    ),
  })
  .meta({ id: 'ListFormat' });

/** The list format for whoever makes lists: columns, rules, the page and blank templates; made from the tables the reader uses. */
@ApiTags('list-format')
@Controller('list-format')
@Public()
export class PublishFormatController {
  @Get()
  @ApiOperation({ summary: 'Columns and rules of the list format' })
  @ApiOkResponse({ description: 'The format', standardSchema: ListFormatView })
  format(@Query({ schema: LanguageQuery }) query: z.infer<typeof LanguageQuery>, @Headers('accept-language') accepted?: string): z.infer<typeof ListFormatView> {
    const language = languageOf(query, accepted);
    return {
      version: LIST_FORMAT_VERSION,
      encodings: [...listEncodings],
      columns: listColumns.map(({ code, required, maxLength, example, synonyms, ...titles }) => {
        const otherTitles = [...languages.filter((other) => other !== language).map((other) => titles[other]), ...synonyms];
        return { code, title: titles[language], required, maxLength, example, otherTitles };
      }),
      rules: listRules.map(({ code, severity, columns, wayOut, judgedBy }) => {
        return { code, severity, columns: [...columns], message: text(code, language), wayOut: text(wayOut, language), judgedBy };
      }),
    };
  }

  @Get('page')
  @Header('Content-Type', 'text/markdown; charset=utf-8')
  @ApiOperation({ summary: 'The format as a page (Markdown) in three languages' })
  @ApiOkResponse({ description: 'The page' })
  page(): string {
    return describeListFormat();
  }

  @Get('schema.json')
  @ApiOperation({ summary: 'JSON Schema of a list in JSON; one line of NDJSON is its definition `line`' })
  @ApiOkResponse({ description: 'The schema' })
  jsonSchema(): StreamableFile {
    const content = Buffer.from(`${JSON.stringify(listJsonSchema(), null, 2)}\n`);
    return attachment({ name: 'tizilim-list.schema.json', mediaType: 'application/schema+json; charset=utf-8', size: content.length, stream: Readable.from([content]) });
  }

  @Get('schema.xsd')
  @ApiOperation({ summary: 'XML Schema of a list in XML' })
  @ApiOkResponse({ description: 'The schema' })
  xmlSchema(): StreamableFile {
    const content = Buffer.from(listXsd());
    return attachment({ name: 'tizilim-list.xsd', mediaType: 'application/xml; charset=utf-8', size: content.length, stream: Readable.from([content]) });
  }

  @Get('template.csv')
  @ApiOperation({ summary: 'Blank template, CSV' })
  @ApiOkResponse({ description: 'The template' })
  templateCsv(@Query({ schema: LanguageQuery }) query: z.infer<typeof LanguageQuery>, @Headers('accept-language') accepted?: string): StreamableFile {
    const content = Buffer.from(blankTemplateCsv(languageOf(query, accepted)));
    return attachment({ name: 'tizilim-list.csv', mediaType: 'text/csv; charset=utf-8', size: content.length, stream: Readable.from([content]) });
  }

  @Get('template.xlsx')
  @ApiOperation({ summary: 'Blank template, XLSX' })
  @ApiOkResponse({ description: 'The template' })
  templateXlsx(@Query({ schema: LanguageQuery }) query: z.infer<typeof LanguageQuery>, @Headers('accept-language') accepted?: string): StreamableFile {
    const stream = new PassThrough();
    writeBlankTemplate(languageOf(query, accepted), stream).catch((error: Error) => stream.destroy(error));
    return attachment({ name: 'tizilim-list.xlsx', mediaType: XLSX, stream });
  }
}

function languageOf(query: z.infer<typeof LanguageQuery>, accepted: string | undefined): Language {
  return query.lang ?? pickLanguage(accepted);
}
