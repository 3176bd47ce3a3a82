import type { OpenAPIObject } from '@nestjs/swagger';

type Parameter = { name?: string; in?: string; schema?: { $ref?: string } };
type ObjectSchema = { properties?: Record<string, { description?: string }>; required?: string[] };

const REF = '#/components/schemas/';

/**
 * A named schema of a whole query is left by the generator as one parameter without a name, which no client understands:
 * here it becomes one parameter for each property, and its name leaves the list of schemas.
 */
export function expandQuerySchemas(document: OpenAPIObject): OpenAPIObject {
  const schemas = (document.components?.schemas ?? {}) as Record<string, ObjectSchema>;
  const used = new Set<string>();
  for (const operation of operationsOf(document)) {
    operation.parameters = operation.parameters?.flatMap((parameter) => {
      const name = parameter.name === undefined && parameter.in === 'query' ? parameter.schema?.$ref?.slice(REF.length) : undefined;
      if (name === undefined) return [parameter];
      used.add(name);
      return parametersOf(schemas[name] ?? {});
    });
  }
  const rest = JSON.stringify(document);
  for (const name of used) if (!rest.includes(`"${REF}${name}"`)) delete schemas[name];
  return document;
}

function operationsOf(document: OpenAPIObject): { parameters?: Parameter[] }[] {
  const methods = Object.values(document.paths).flatMap((path) => Object.values(path as Record<string, unknown>));
  return methods.filter((one): one is { parameters?: Parameter[] } => typeof one === 'object' && one !== null && 'responses' in one);
}

function parametersOf(schema: ObjectSchema): Parameter[] {
  return Object.entries(schema.properties ?? {}).map(([name, { description, ...property }]) => ({
    name,
    in: 'query',
    required: schema.required?.includes(name) ?? false,
    ...(description === undefined ? {} : { description }),
    schema: property,
  }));
}
