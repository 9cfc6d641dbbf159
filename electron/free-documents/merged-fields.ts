/** A paper made again of the record as it stands now: what people wrote into it since stays theirs. Pure. */
import { sameData } from '../../shared/domain/same-data.ts'
import type { FieldValue, FieldValues } from '../../shared/domain/template-field.ts'

/** `kept`: fields that stay as people wrote them although the record says something else. */
export interface Merged { readonly fields: FieldValues, readonly kept: readonly string[] }

/** `made`: fields as the program wrote them last; null: not known, so that whatever stands there counts as the person's. */
export function mergedFields(made: FieldValues | null, standing: FieldValues, now: FieldValues): Merged {
  const kept: string[] = []
  const fields: Record<string, FieldValue> = { ...standing }
  for (const [id, value] of Object.entries(now)) {
    const there = standing[id]
    const untouched = isEmptyField(there) || (made !== null && sameData(there, made[id]))
    if (untouched) fields[id] = value
    else if (!sameData(there, value) && !(made !== null && sameData(value, made[id]))) kept.push(id)
  }
  return { fields, kept }
}

/** Nothing was written there. */
export function isEmptyField(value: FieldValue | undefined): boolean {
  return value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)
}
