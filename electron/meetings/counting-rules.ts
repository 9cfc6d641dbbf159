/** Who is counted and how many are needed, as data (`resources/meetings/counting.yaml`), checked when read: every problem with its line and what to do. Pure. */
import { z } from 'zod'
import { requiredLineSchema } from '../../shared/document/text.ts'
import { leftOutReasons } from '../../shared/domain/counting.ts'
import type { CountingRule } from '../../shared/domain/counting.ts'
import { calendarDateSchema } from '../../shared/domain/dates.ts'
import { majoritySchema } from '../../shared/domain/meeting-entry.ts'
import type { Organ } from '../../shared/domain/membership.ts'
import { loadRuleFile } from '../documents/form/index.ts'
import type { Loaded, RuleFault, RulePackFile } from '../documents/form/index.ts'

const sourced = { source: requiredLineSchema, status: z.enum(['verified', 'reported', 'custom']) }
const leavesOutSchema = z.array(z.strictObject({ reason: z.enum(leftOutReasons), ...sourced }))
const organRuleSchema = z.strictObject({
  quorum: z.strictObject({ of: z.number().int().min(1), from: z.number().int().min(1).max(100), words: requiredLineSchema, ...sourced }),
  quorumLeavesOut: leavesOutSchema, majorityLeavesOut: leavesOutSchema,
})
export type OrganRule = z.output<typeof organRuleSchema>

const decisionSchema = z.strictObject({ id: z.string().regex(/^[a-z][a-zA-Z]{0,39}$/u), words: requiredLineSchema, majority: majoritySchema, ...sourced })
export type CountedDecision = Readonly<z.output<typeof decisionSchema>>

const fileSchema = z.strictObject({
  schemaVersion: z.literal(1), id: requiredLineSchema, name: requiredLineSchema, from: calendarDateSchema,
  /** A cell counts its party members; the organs it elects count their members in office. */
  organs: z.strictObject({ members: organRuleSchema, elected: organRuleSchema }),
  decisions: z.array(decisionSchema).min(1),
})
export type CountingRules = z.output<typeof fileSchema>

export const countingRulesFile = 'counting.yaml'

/** Reads the rules among the files of their folder. All problems at once. */
export function loadCountingRules(files: readonly RulePackFile[]): Loaded<CountingRules> {
  return loadRuleFile(files, {
    name: countingRulesFile, schema: fileSchema, faultsOf,
    missing: { code: 'counting.missing', message: 'Thiếu tệp cách tính trong sinh hoạt, hội nghị.', remedy: 'Cài lại chương trình, hoặc trả tệp này về thư mục meetings.' },
  })
}

/** The rule as written, with its sources. */
export function organRuleOf({ organs }: CountingRules, organ: Organ): OrganRule {
  return organ === 'members' ? organs.members : organs.elected
}

/** The rule as it is counted by. */
export function countingRuleOf(rules: CountingRules, organ: Organ): CountingRule {
  const { quorum: { of, from, words }, quorumLeavesOut, majorityLeavesOut } = organRuleOf(rules, organ)
  return { quorum: { of, from, words }, quorumLeavesOut: quorumLeavesOut.map(({ reason }) => reason), majorityLeavesOut: majorityLeavesOut.map(({ reason }) => reason) }
}

function faultsOf({ organs, decisions }: CountingRules): readonly RuleFault[] {
  return [
    ...(['members', 'elected'] as const).flatMap((organ) => [
      ...shareFaults(organs[organ], ['organs', organ, 'quorum', 'of']),
      ...(['quorumLeavesOut', 'majorityLeavesOut'] as const).flatMap((list) => twice(organs[organ][list].map(({ reason }) => reason), (at) => ['organs', organ, list, at, 'reason'])),
    ]),
    ...twice(decisions.map(({ id }) => id), (at) => ['decisions', at, 'id']),
  ]
}

function shareFaults({ quorum: { of, from } }: OrganRule, path: RuleFault['path']): readonly RuleFault[] {
  return of <= from ? [] : [{ code: 'counting.share', path, value: `${of}/${from}`, message: `Số người phải có mặt (${of} phần ${from}) lớn hơn cả tổ chức.`, remedy: 'Ghi of không lớn hơn from, ví dụ of: 2, from: 3.' }]
}

function twice(ids: readonly string[], pathAt: (at: number) => RuleFault['path']): readonly RuleFault[] {
  return ids.flatMap((id, at) => ids.indexOf(id) === at ? [] : [{ code: 'counting.twice', path: pathAt(at), value: id, message: `“${id}” có hai lần.`, remedy: 'Mỗi mục một lần; sửa mục viết nhầm.' }])
}
