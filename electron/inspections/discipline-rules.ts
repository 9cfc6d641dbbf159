/** Levels of discipline and how a vote on them is read, as data (`resources/inspections/discipline.yaml`), checked when read. Pure. */
import { z } from 'zod'
import { requiredLineSchema } from '../../shared/document/text.ts'
import { disciplines, disciplinesOf } from '../../shared/domain/case-outcome.ts'
import type { InspecteeType } from '../../shared/domain/case-outcome.ts'
import { calendarDateSchema } from '../../shared/domain/dates.ts'
import type { DisciplineLevel, DisciplineRules } from '../../shared/domain/discipline-vote.ts'
import { majoritySchema } from '../../shared/domain/meeting-entry.ts'
import { loadRuleFile } from '../documents/form/index.ts'
import type { Loaded, RuleFault, RulePackFile } from '../documents/form/index.ts'

const sourced = { source: requiredLineSchema, status: z.enum(['verified', 'reported', 'custom']) }
const levelSchema = z.strictObject({ id: z.enum(disciplines), words: requiredLineSchema, majority: majoritySchema, ...sourced })

const fileSchema = z.strictObject({
  schemaVersion: z.literal(1), id: requiredLineSchema, name: requiredLineSchema, from: calendarDateSchema,
  levels: z.strictObject({ organisation: z.array(levelSchema).min(1), member: z.array(levelSchema).min(1) }),
  cumulation: z.strictObject({ heavierDown: z.boolean(), ...sourced }),
})
export type DisciplineFile = z.output<typeof fileSchema>

export const disciplineFile = 'discipline.yaml'

/** All problems at once. */
export function loadDiscipline(files: readonly RulePackFile[]): Loaded<DisciplineFile> {
  return loadRuleFile(files, {
    name: disciplineFile, schema: fileSchema, faultsOf: ({ levels }) => (['organisation', 'member'] as const).flatMap((type) => levelFaults(levels, type)),
    missing: { code: 'discipline.missing', message: 'Thiếu tệp hình thức kỷ luật.', remedy: 'Cài lại chương trình, hoặc trả tệp này về thư mục inspections.' },
  })
}

/** As a vote is read by them. */
export function disciplineRulesOf({ levels, cumulation }: DisciplineFile): DisciplineRules {
  const read = (type: InspecteeType): readonly DisciplineLevel[] => levels[type].map(({ id, words, majority }) => ({ id, words, majority }))
  return { levels: { organisation: read('organisation'), member: read('member') }, heavierDown: cumulation.heavierDown }
}

/** Each level once, one this kind of object has, in growing weight. */
function levelFaults(levels: DisciplineFile['levels'], type: InspecteeType): readonly RuleFault[] {
  const weights = levels[type].map(({ id }) => disciplines.indexOf(id))
  return levels[type].flatMap(({ id, words }, at) => [
    ...disciplinesOf[type].includes(id) ? [] : [fault(['levels', type, at, 'id'], id, `“${words}” không phải hình thức kỷ luật đối với ${type === 'member' ? 'đảng viên' : 'tổ chức đảng'}.`, 'Bỏ mức này.')],
    ...at === 0 || (weights[at] ?? 0) > (weights[at - 1] ?? 0) ? [] : [fault(['levels', type, at, 'id'], id, `Mức “${words}” không nặng hơn mức đứng trước.`, 'Xếp các mức từ nhẹ đến nặng, mỗi mức một lần.')],
  ])
}

function fault(path: RuleFault['path'], value: string, message: string, remedy: string): RuleFault {
  return { code: 'discipline.wrong', path, value, message, remedy }
}
