/** The words of a record, by its schema: what people wrote, field by field; never ids, days, codes or figures. Pure. */
import type { z } from 'zod'
import { recordIdSchema } from '../../shared/domain/common.ts'
import { calendarDateSchema, localDateTimeSchema } from '../../shared/domain/dates.ts'

/** The insides of a schema, as far as they are walked here. */
interface Inside {
  readonly type: string, readonly shape?: Readonly<Record<string, z.ZodType>>, readonly element?: z.ZodType, readonly valueType?: z.ZodType
  readonly innerType?: z.ZodType, readonly in?: z.ZodType, readonly out?: z.ZodType, readonly options?: readonly z.ZodType[]
}

const silent: ReadonlySet<z.ZodType> = new Set<z.ZodType>([recordIdSchema, calendarDateSchema, localDateTimeSchema])
/** Names of fields that point at something, whatever their schema says of the text. */
const pointer = /(?:^id|Ids?|sha256|Hash)$/u
const looksLikeMoment = /^\d{4}-\d{2}-\d{2}(?:T|$)/u

/** Each text once, in the order of the schema. */
export function recordWords(schema: z.ZodType, record: unknown): readonly string[] {
  const found = new Set<string>()
  walk(schema, record, (text) => { if (text.trim() !== '' && !looksLikeMoment.test(text)) found.add(text) })
  return [...found]
}

function walk(schema: z.ZodType, value: unknown, say: (text: string) => void): void {
  if (value === null || value === undefined || silent.has(schema)) return
  const inside = schema.def as unknown as Inside
  switch (inside.type) {
    case 'string': if (typeof value === 'string') say(value); return
    case 'object': for (const [key, field] of Object.entries(inside.shape ?? {})) if (!pointer.test(key)) walk(field, Reflect.get(Object(value), key), say); return
    case 'array': if (Array.isArray(value) && inside.element !== undefined) for (const one of value) walk(inside.element, one, say); return
    case 'record': for (const one of Object.values(Object(value))) if (inside.valueType !== undefined) walk(inside.valueType, one, say); return
    case 'union': walkOption(inside.options ?? [], value, say); return
    // What a pipe turns into something else still has the fields it was written with.
    case 'pipe': walk(inside.out?.def.type === 'transform' ? inside.in ?? schema : inside.out ?? schema, value, say); return
    case 'unknown': case 'any': walkAnything(value, say); return
    default: if (inside.innerType !== undefined) walk(inside.innerType, value, say)
  }
}

/** The first that the value fits; one that fits none is walked as it stands. */
function walkOption(options: readonly z.ZodType[], value: unknown, say: (text: string) => void): void {
  const fitting = options.find((option) => option.safeParse(value).success)
  if (fitting === undefined) walkAnything(value, say)
  else walk(fitting, value, say)
}

function walkAnything(value: unknown, say: (text: string) => void): void {
  if (typeof value === 'string') say(value)
  else if (typeof value === 'object' && value !== null) for (const [key, one] of Object.entries(value)) if (!pointer.test(key)) walkAnything(one, say)
}
