/** Looks a variable path up in a view's schema, so that a misspelt field is refused when the template loads. */
import { z } from 'zod'

/** What names mean at a place of the template: the view's fields and the elements of the `each` around it. */
export type Names = ReadonlyMap<string, z.ZodType>

/** The names a view gives at its top. */
export function namesOf(view: z.ZodType): Names {
  const shape = unwrap(view)
  return new Map(shape instanceof z.ZodObject ? Object.entries(shape.shape).map(([key, value]) => [key, asSchema(value)]) : [])
}

/** The schema at a path, or the segment that does not exist and what could have stood there. */
export type Lookup = { readonly schema: z.ZodType } | { readonly unknown: string, readonly known: readonly string[] }

/** Follows `segments`; null stands for a computed index. `visit` is told of every schema on the way. */
export function lookUp(names: Names, segments: readonly (string | number | null)[], visit: (schema: z.ZodType) => void = () => undefined): Lookup {
  const [root, ...rest] = segments
  const start = names.get(String(root))
  if (start === undefined) return { unknown: String(root), known: [...names.keys()] }
  let schema = unwrap(start)
  visit(schema)
  for (const segment of rest) {
    const next = step(schema, segment)
    if (next === null) return { unknown: String(segment), known: fieldsOf(schema) }
    schema = unwrap(next)
    visit(schema)
  }
  return { schema }
}

/** The element's schema when the path names a list, otherwise null. */
export function elementOf(schema: z.ZodType): z.ZodType | null {
  const list = unwrap(schema)
  return list instanceof z.ZodArray ? asSchema(list.element) : null
}

/** Can this value be printed as it stands (text, number, yes/no)? */
export function isPrintable(schema: z.ZodType): boolean {
  const bare = unwrap(schema)
  return !(bare instanceof z.ZodArray || bare instanceof z.ZodObject)
}

function step(schema: z.ZodType, segment: string | number | null): z.ZodType | null {
  if (schema instanceof z.ZodArray) {
    if (segment === 'size') return z.number()
    return segment === null || typeof segment === 'number' ? asSchema(schema.element) : null
  }
  if (schema instanceof z.ZodString) return segment === 'size' ? z.number() : null
  if (!(schema instanceof z.ZodObject) || segment === null) return null
  const field: unknown = Object.hasOwn(schema.shape, segment) ? schema.shape[String(segment)] : undefined
  return field instanceof z.ZodType ? field : null
}

function fieldsOf(schema: z.ZodType): readonly string[] {
  if (schema instanceof z.ZodObject) return Object.keys(schema.shape)
  return schema instanceof z.ZodArray || schema instanceof z.ZodString ? ['size'] : []
}

/** A schema without what only says that a value may be missing. */
export function bareSchema(schema: z.ZodType): z.ZodType {
  return unwrap(schema)
}

function unwrap(schema: z.ZodType): z.ZodType {
  let bare = schema
  while (bare instanceof z.ZodNullable || bare instanceof z.ZodOptional || bare instanceof z.ZodDefault || bare instanceof z.ZodReadonly) {
    bare = asSchema(bare.unwrap())
  }
  return bare
}

/** zod's inner getters are typed by its core; every schema made by `z` is a ZodType. */
function asSchema(value: unknown): z.ZodType {
  return value instanceof z.ZodType ? value : z.unknown()
}
