/** The rules of a profile as rows, for a page that shows what the program goes by and how sure each rule is. */
import { z } from 'zod'
import type { ResolvedForm, RuleStatus } from '../../../shared/document/form.ts'
import type { Severity } from '../../../shared/domain/problem.ts'
import { formProfileSchema, rulesOf } from './rule-pack.ts'
import type { Allowed, FormProfile, Rule, Tolerance } from './rule-pack.ts'

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
  readonly severity: Severity | null
  readonly tolerance: Tolerance | null
  readonly appliesTo: Rule<unknown>['appliesTo'] | null
}

/** Every rule of a profile, in the order of its file. */
export function listRules(profile: FormProfile): readonly RuleRow[] {
  return rulesOf(profile).map(({ path, rule }) => ({
    id: path.join('.'), clause: rule.clause, text: rule.text, status: rule.status,
    source: rule.source.map((key) => profile.sources[key] ?? key),
    value: rule.value, choice: rule.choice, allowed: rule.allowed ?? null,
    severity: rule.severity ?? null, tolerance: rule.tolerance ?? null, appliesTo: rule.appliesTo ?? null,
  }))
}

/** Where the choices of an office stand in its form; the id is the rule's place. Type styles are found by their own name. */
const chosenValues: Readonly<Record<string, (form: ResolvedForm) => unknown>> = {
  'paragraph.linePitchPt': ({ paragraph }) => paragraph.linePitchPt,
  'signatures.blankLines': ({ signatures }) => signatures.blankLines,
  'signatures.boldPost': ({ signatures }) => signatures.boldPost,
  'signatures.jointLeadSide': ({ signatures }) => signatures.jointLeadSide,
  'wording.subjectSeparator': ({ wording }) => wording.subjectSeparator,
  'wording.headingSeparator': ({ wording }) => wording.headingSeparator,
  'wording.endMark': ({ wording }) => wording.endMark,
  'wording.lastBasisEnd': ({ wording }) => wording.lastBasisEnd,
  'wording.toneMarks': ({ wording }) => wording.toneMarks,
}

/** What an office's form has for a rule that leaves a choice; undefined for every other rule. */
export function chosenValue(form: ResolvedForm, id: string): unknown {
  const styles: Readonly<Record<string, unknown>> = form.type
  return id.startsWith('type.') ? styles[id.slice('type.'.length)] : chosenValues[id]?.(form)
}

/** JSON Schema of a rule pack, published as `resources/schemas/form-profile.schema.json`. */
export function formProfileJsonSchema(): object {
  return {
    title: 'Hồ sơ thể thức (form profile)',
    description: 'Quy tắc thể thức dưới dạng dữ liệu: mỗi giá trị kèm điều khoản, nguồn và mức tin cậy.',
    ...z.toJSONSchema(formProfileSchema, { io: 'input', reused: 'ref' }),
  }
}
