import type { INestApplication } from '@nestjs/common';
import { ROUTE_ARGS_METADATA } from '@nestjs/common/constants.js';
import { RouteParamtypes } from '@nestjs/common/enums/route-paramtypes.enum.js';
import type { OpenAPIObject } from '@nestjs/swagger';
import { z } from 'zod';
import { listRoutes, type Route } from '../routes/list-routes.js';

type Parameter = { name?: string; in?: string };
type Operation = { operationId?: string; parameters?: Parameter[] };
type ObjectSchema = { properties?: Record<string, { description?: string }>; required?: string[] };
type ArgumentMetadata = { data?: unknown; schema?: unknown };

/**
 * The generator turns the schema of a whole query into one parameter without a name when the schema has an id;
 * no client understands that. Here it becomes one parameter for each property.
 */
export function expandQuerySchemas(app: INestApplication, document: OpenAPIObject): OpenAPIObject {
  const routes = new Map(listRoutes(app).map((route) => [`${route.controller.name}_${route.handler}`, route]));
  for (const operation of operationsOf(document)) {
    const route = routes.get(operation.operationId ?? '');
    const schema = route && querySchemaOf(route);
    if (!schema) continue;
    const others = (operation.parameters ?? []).filter((parameter) => parameter.in !== 'query' || parameter.name !== undefined);
    const named = new Set(others.filter((parameter) => parameter.in === 'query').map((parameter) => parameter.name));
    const { parameters, definitions } = describeQuery(schema);
    operation.parameters = [...others, ...parameters.filter((parameter) => !named.has(parameter.name))];
    for (const [name, definition] of Object.entries(definitions)) ((document.components ??= {}).schemas ??= {})[name] ??= definition;
    const { id } = schema.meta() ?? {};
    if (id !== undefined) delete document.components?.schemas?.[id];
  }
  return document;
}

function operationsOf(document: OpenAPIObject): Operation[] {
  const members = Object.values(document.paths).flatMap((path) => Object.values(path as Record<string, unknown>));
  return members.filter((one): one is Operation => typeof one === 'object' && one !== null && 'responses' in one);
}

function querySchemaOf(route: Route): z.ZodType | undefined {
  const args = (Reflect.getMetadata(ROUTE_ARGS_METADATA, route.controller, route.handler) ?? {}) as Record<string, ArgumentMetadata>;
  const whole = Object.entries(args).find(
    ([key, { data, schema }]) => Number(key.split(':')[0]) === RouteParamtypes.QUERY && data === undefined && schema !== undefined,
  );
  return whole?.[1].schema instanceof z.ZodType ? whole[1].schema : undefined;
}

/** The parameters of a query, and the named schemas they refer to. */
function describeQuery(schema: z.ZodType): { parameters: Parameter[]; definitions: Record<string, object> } {
  const written = JSON.stringify(z.toJSONSchema(schema, { io: 'input', target: 'openapi-3.0' }));
  type Written = { $ref?: string; definitions?: Record<string, ObjectSchema> } & ObjectSchema;
  const {
    $ref = '',
    definitions: all = {},
    ...plain
  } = JSON.parse(written.replaceAll('#/definitions/', '#/components/schemas/')) as Written;
  // A schema with an id is written as a reference to itself.
  const { [$ref.split('/').at(-1) ?? '']: own = plain, ...definitions } = all;
  const { properties = {}, required = [] } = own;
  const parameters = Object.entries(properties).map(([name, { description, ...property }]) => ({
    name,
    in: 'query',
    required: required.includes(name),
    ...(description === undefined ? {} : { description }),
    schema: property,
  }));
  return { parameters, definitions };
}
