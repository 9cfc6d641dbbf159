/** A paper made again of the record as it stands now: what people wrote into it since stays theirs. Pure. */
import type { FieldValue, FieldValues } from '../../shared/domain/template-field.ts'

/** `kept`: fields that stay as people wrote them although the record says something else. */
export interface Merged { readonly fields: FieldValues, readonly kept: readonly string[] }

/** `made`: fields as the program wrote them last; null: not known, so that whatever stands there counts as the person's. */
export function mergedFields(made: FieldValues | null, standing: FieldValues, now: FieldValues): Merged {
  const kept: string[] = []
  const fields: Record<string, FieldValue> = { ...standing }
  for (const [id, value] of Object.entries(now)) {
    const there = standing[id]
    const untouched = isEmpty(there) || (made !== null && isSame(there, made[id]))
    if (untouched) fields[id] = value
    else if (!isSame(there, value) && !(made !== null && isSame(value, made[id]))) kept.push(id)
  }
  return { fields, kept }
}

function isEmpty(value: FieldValue | undefined): boolean {
  return value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)
}

function isSame(one: FieldValue | undefined, other: FieldValue | undefined): boolean {
  return canonical(one) === canonical(other)
}

/** A stored record has its keys in another order than a computed one. */
function canonical(value: FieldValue | undefined): string {
  return JSON.stringify(value ?? null, (_key, each: unknown) => typeof each === 'object' && each !== null && !Array.isArray(each)
    ? Object.fromEntries(Object.entries(each).sort(([one], [other]) => one < other ? -1 : 1)) : each)
}
