/** Procedures of cases as data (`resources/inspections/procedures.yaml`), checked when read; and where a case stands in its own. Pure. */
import { z } from 'zod'
import { requiredLineSchema } from '../../shared/document/text.ts'
import { calendarDateSchema } from '../../shared/domain/dates.ts'
import { templateIdSchema } from '../../shared/domain/free-document.ts'
import type { CaseStep, Inspection } from '../../shared/domain/inspection.ts'
import { loadRuleFile } from '../documents/form/index.ts'
import type { Loaded, RuleFault, RulePackFile } from '../documents/form/index.ts'

const stepSchema = z.strictObject({
  id: z.string().regex(/^[a-z][a-zA-Z0-9]{0,39}$/u), code: requiredLineSchema.optional(), stage: z.enum(['prepare', 'conduct', 'conclude']), name: requiredLineSchema,
  /** The template its paper is made with; a session's minutes; a paper made elsewhere and put into the file. */
  template: templateIdSchema.optional(), session: z.enum(['launch', 'withObject', 'verification', 'announce']).optional(), manual: z.boolean().default(false),
  /** Steps that must be done (or left out) first. */
  after: z.array(z.string()), optional: z.boolean().default(false),
})
export type ProcedureStep = Readonly<z.output<typeof stepSchema>>

const procedureSchema = z.strictObject({
  id: z.string().regex(/^[A-Z]{2,4}$/u), name: requiredLineSchema, kind: z.enum(['inspection', 'supervision']),
  /** Opened only by whom the office lets. */
  restricted: z.boolean(), source: requiredLineSchema, status: z.enum(['verified', 'reported', 'custom']), steps: z.array(stepSchema).min(1).max(60),
})
export type Procedure = Readonly<z.output<typeof procedureSchema>>

const fileSchema = z.strictObject({ schemaVersion: z.literal(1), id: requiredLineSchema, name: requiredLineSchema, from: calendarDateSchema, procedures: z.array(procedureSchema).min(1) })
export type Procedures = z.output<typeof fileSchema>

export const proceduresFile = 'procedures.yaml'

/** All problems at once. */
export function loadProcedures(files: readonly RulePackFile[]): Loaded<Procedures> {
  return loadRuleFile(files, {
    name: proceduresFile, schema: fileSchema, faultsOf: ({ procedures }) => procedures.flatMap(procedureFaults),
    missing: { code: 'procedures.missing', message: 'Thiếu tệp quy trình kiểm tra, giám sát.', remedy: 'Cài lại chương trình, hoặc trả tệp này về thư mục inspections.' },
  })
}

/** A step follows only steps that stand before it, so no two wait for one another. */
function procedureFaults({ id, steps }: Procedure, at: number, all: readonly Procedure[]): readonly RuleFault[] {
  const before = new Set<string>()
  const faults: RuleFault[] = all.findIndex((other) => other.id === id) === at ? [] : [{ code: 'procedures.twice', path: ['procedures', at, 'id'], value: id, message: `Quy trình “${id}” có hai lần.`, remedy: 'Mỗi quy trình một lần; sửa mã viết nhầm.' }]
  steps.forEach((step, index) => {
    if (before.has(step.id)) faults.push({ code: 'procedures.stepTwice', path: ['procedures', at, 'steps', index, 'id'], value: step.id, message: `Bước “${step.id}” có hai lần trong một quy trình.`, remedy: 'Đặt mã khác cho bước này.' })
    for (const [place, needed] of step.after.entries()) {
      if (!before.has(needed)) faults.push({ code: 'procedures.after', path: ['procedures', at, 'steps', index, 'after', place], value: needed, message: `Bước “${step.id}” chờ bước “${needed}” không đứng trước nó.`, remedy: 'Xếp bước được chờ lên trước, hoặc bỏ tên bước này.' })
    }
    before.add(step.id)
  })
  return faults
}

/** The procedure a case follows: its own, else the first of its kind that is not restricted. */
export function procedureOf({ procedures }: Procedures, { procedureId, kind }: Pick<Inspection, 'procedureId' | 'kind'>): Procedure | null {
  return procedures.find(({ id }) => id === procedureId) ?? (procedureId === '' ? procedures.find((each) => each.kind === kind && !each.restricted) : undefined) ?? null
}

/** `ready`: its turn has come; `waiting`: for the steps named. */
export interface StepState { readonly step: ProcedureStep, readonly record: CaseStep | null, readonly state: 'done' | 'leftOut' | 'ready' | 'waiting', readonly waitsFor: readonly ProcedureStep[] }

/** Every step in order, and which are next. */
export function caseSteps({ steps }: Procedure, { steps: records }: Pick<Inspection, 'steps'>): readonly StepState[] {
  const recordOf = (id: string): CaseStep | null => records.find(({ stepId }) => stepId === id) ?? null
  const passed = (id: string): boolean => {
    const record = recordOf(id)
    return record !== null && (record.doneOn !== null || record.leftOut !== '')
  }
  return steps.map((step) => {
    const record = recordOf(step.id)
    const waitsFor = steps.filter(({ id }) => step.after.includes(id) && !passed(id))
    const state = record !== null && record.doneOn !== null ? 'done' : record !== null && record.leftOut !== '' ? 'leftOut' : waitsFor.length === 0 ? 'ready' : 'waiting'
    return { step, record, state, waitsFor }
  })
}
