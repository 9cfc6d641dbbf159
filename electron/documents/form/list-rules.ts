/** The rules of a profile as rows, for a page that shows what the program goes by and how sure each rule is. */
import { z } from 'zod'
import type { RuleStatus } from '../../../shared/document/form.ts'
import { formProfileSchema, rulesOf } from './rule-pack.ts'
import type { Allowed, FormProfile } from './rule-pack.ts'

/** One row. `id` is the place in the rule pack (`type.partyTitle`); `source` holds descriptions, not keys. */
export interface RuleRow {
  readonly id: string
  readonly clause: string
  readonly text: string
  readonly status: RuleStatus
  readonly source: readonly string[]
  readonly value: unknown
  readonly choice: boolean
  readonly allowed: Allowed | null
}

/** Every rule of a profile, in the order of its file. */
export function listRules(profile: FormProfile): readonly RuleRow[] {
  return rulesOf(profile).map(({ path, rule }) => ({
    id: path.join('.'), clause: rule.clause, text: rule.text, status: rule.status,
    source: rule.source.map((key) => profile.sources[key] ?? key),
    value: rule.value, choice: rule.choice, allowed: rule.allowed ?? null,
  }))
}

/** JSON Schema of a rule pack, published as `resources/schemas/form-profile.schema.json`. */
export function formProfileJsonSchema(): object {
  return {
    title: 'Hồ sơ thể thức (form profile)',
    description: 'Quy tắc thể thức dưới dạng dữ liệu: mỗi giá trị kèm điều khoản, nguồn và mức tin cậy.',
    ...z.toJSONSchema(formProfileSchema, { io: 'input', reused: 'ref' }),
  }
}
