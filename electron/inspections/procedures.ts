/** Procedures of cases as data (`resources/inspections/procedures.yaml`), checked when read; and where a case stands in its own. Pure. */
import { z } from 'zod'
import { requiredLineSchema } from '../../shared/document/text.ts'
import { procedureSchema, stepFaults } from '../../shared/domain/case-procedure.ts'
import type { Procedure, ProcedureStep } from '../../shared/domain/case-procedure.ts'
import { calendarDateSchema } from '../../shared/domain/dates.ts'
import type { CaseStep, Inspection } from '../../shared/domain/inspection.ts'
import { loadRuleFile } from '../documents/form/index.ts'
import type { Loaded, RuleFault, RulePackFile } from '../documents/form/index.ts'

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

function procedureFaults({ id, steps }: Procedure, at: number, all: readonly Procedure[]): readonly RuleFault[] {
  const twice: readonly RuleFault[] = all.findIndex((other) => other.id === id) === at ? [] : [{ code: 'procedures.twice', path: ['procedures', at, 'id'], value: id, message: `Quy trình “${id}” có hai lần.`, remedy: 'Mỗi quy trình một lần; sửa mã viết nhầm.' }]
  return [...twice, ...stepFaults(steps).map(({ code, path, ...fault }) => ({ ...fault, code: `procedures.${code}`, path: ['procedures', at, 'steps', ...path] }))]
}

/** The procedure a case follows: its own, else the first of its kind that is not restricted. */
export function procedureOf(procedures: readonly Procedure[], { procedureId, kind }: Pick<Inspection, 'procedureId' | 'kind'>): Procedure | null {
  return procedures.find(({ id }) => id === procedureId) ?? (procedureId === '' ? procedures.find((each) => each.kind === kind && !each.restricted) : undefined) ?? null
}

/** `ready`: its turn has come; `waiting`: for the steps named. */
export interface StepState {
  readonly step: ProcedureStep, readonly record: CaseStep | null, readonly state: 'done' | 'leftOut' | 'ready' | 'waiting', readonly waitsFor: readonly ProcedureStep[]
  /** No longer in the procedure, but the case has something of it: shown, and not asked for. */
  readonly gone: boolean
}

/** Every step in order, and which are next; steps the procedure no longer has stand last. */
export function caseSteps({ steps, former = [] }: Procedure, { steps: records }: Pick<Inspection, 'steps'>): readonly StepState[] {
  const recordOf = (id: string): CaseStep | null => records.find(({ stepId }) => stepId === id) ?? null
  const passed = (id: string): boolean => {
    const record = recordOf(id)
    return record !== null && (record.doneOn !== null || record.leftOut !== '')
  }
  const standing = steps.map((step): StepState => {
    const record = recordOf(step.id)
    const waitsFor = steps.filter(({ id }) => step.after.includes(id) && !passed(id))
    const state = record !== null && record.doneOn !== null ? 'done' : record !== null && record.leftOut !== '' ? 'leftOut' : waitsFor.length === 0 ? 'ready' : 'waiting'
    return { step, record, state, waitsFor, gone: false }
  })
  return [...standing, ...records.filter(({ stepId }) => !steps.some(({ id }) => id === stepId)).map((record) => goneStep(record, former))]
}

function goneStep(record: CaseStep, former: readonly ProcedureStep[]): StepState {
  const unknown: ProcedureStep = { id: record.stepId, stage: 'conclude', name: `Bước “${record.stepId}”`, manual: false, after: [], optional: true }
  return { step: former.find(({ id }) => id === record.stepId) ?? unknown, record, state: record.doneOn === null ? 'leftOut' : 'done', waitsFor: [], gone: true }
}
