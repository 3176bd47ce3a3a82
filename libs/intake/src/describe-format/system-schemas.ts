import { LIST_FORMAT_VERSION, listColumns, type ListColumn } from '@tizilim/domain';

/** JSON Schema (2020-12) of a list in JSON; for NDJSON the schema of one line is `#/$defs/line`. Made from the table of columns. */
export function listJsonSchema(): object {
  const required = listColumns.filter((column) => column.required === 'line').map((column) => column.code);
  const either = listColumns.filter((column) => column.required === 'address').map((column) => ({ required: [column.code] }));
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: `urn:tizilim:list-format:v${LIST_FORMAT_VERSION}`,
    title: `Voter list, format v${LIST_FORMAT_VERSION}`,
    oneOf: [{ $ref: '#/$defs/document' }, { $ref: '#/$defs/lines' }],
    $defs: {
      document: {
        type: 'object',
        properties: { version: { const: LIST_FORMAT_VERSION }, declaredLines: { type: 'integer', minimum: 0 }, lines: { $ref: '#/$defs/lines' } },
        required: ['lines'],
        additionalProperties: false,
      },
      lines: { type: 'array', minItems: 1, items: { $ref: '#/$defs/line' } },
      line: { type: 'object', properties: Object.fromEntries(listColumns.map(propertyOf)), required, anyOf: either },
    },
  };
}

function propertyOf(column: ListColumn): [string, object] {
  const base = { type: ['string', 'null'], maxLength: column.maxLength, title: column.en, examples: [column.example] };
  // Only the number of a precinct loses nothing when it is a number.
  return [column.code, column.kind === 'number' ? { ...base, type: ['string', 'integer', 'null'] } : base];
}

/** XML Schema of a list in XML, elements of a line in any order. Made from the table of columns. */
export function listXsd(): string {
  const elements = listColumns.map(({ code, required, maxLength, kk, ru, en }) => {
    const least = required === 'line' ? 1 : 0;
    return `        <xs:element name="${code}" minOccurs="${least}" maxOccurs="1">
          <xs:annotation><xs:documentation xml:lang="kk">${escaped(kk)}</xs:documentation><xs:documentation xml:lang="ru">${escaped(ru)}</xs:documentation><xs:documentation xml:lang="en">${escaped(en)}</xs:documentation></xs:annotation>
          <xs:simpleType><xs:restriction base="xs:string"><xs:maxLength value="${maxLength}"/></xs:restriction></xs:simpleType>
        </xs:element>`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>
<!-- Voter list, format v${LIST_FORMAT_VERSION} -->
<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" elementFormDefault="qualified" version="${LIST_FORMAT_VERSION}">
  <xs:element name="list">
    <xs:complexType>
      <xs:sequence>
        <xs:element name="line" type="line" minOccurs="1" maxOccurs="unbounded"/>
      </xs:sequence>
      <xs:attribute name="version" type="xs:integer" fixed="${LIST_FORMAT_VERSION}"/>
      <xs:attribute name="declaredLines" type="xs:nonNegativeInteger"/>
    </xs:complexType>
  </xs:element>
  <xs:complexType name="line">
    <xs:all>
${elements.join('\n')}
    </xs:all>
  </xs:complexType>
</xs:schema>
`;
}

function escaped(value: string): string {
  return value.replace(/[<>&]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
