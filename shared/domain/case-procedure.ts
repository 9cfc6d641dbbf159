/** Quy trình of a case: its steps, the paper of each and what waits for what. Supplied as data (`resources/inspections/procedures.yaml`); an office may have its own. */
import { z } from 'zod'
import { lineSchema, requiredLineSchema } from '../document/text.ts'
import { recordIdSchema } from './common.ts'
import { calendarDateSchema } from './dates.ts'
import { templateIdSchema } from './free-document.ts'

export const caseStepStageSchema = z.enum(['prepare', 'conduct', 'conclude'])
export const caseSessionSchema = z.enum(['launch', 'withObject', 'verification', 'announce'])

export const procedureStepSchema = z.strictObject({
  id: z.string().regex(/^[a-z][a-zA-Z0-9]{0,39}$/u, 'Mã bước gồm chữ không dấu và chữ số, bắt đầu bằng chữ thường.'), code: requiredLineSchema.optional(), stage: caseStepStageSchema, name: requiredLineSchema,
  /** The template its paper is made with; a session's minutes; a paper made elsewhere and put into the file. */
  template: templateIdSchema.optional(), session: caseSessionSchema.optional(), manual: z.boolean().default(false),
  /** Steps that must be done (or left out) first. */
  after: z.array(z.string()).max(60), optional: z.boolean().default(false),
})
export type ProcedureStep = Readonly<z.output<typeof procedureStepSchema>>

const caseKindSchema = z.enum(['inspection', 'supervision'])

/** As supplied. `restricted`: opened only by whom the case names as readers. */
export const procedureSchema = z.strictObject({
  id: z.string().regex(/^[A-Z]{2,4}$/u), name: requiredLineSchema, kind: caseKindSchema,
  restricted: z.boolean(), source: requiredLineSchema, status: z.enum(['verified', 'reported', 'custom']), steps: z.array(procedureStepSchema).min(1).max(60),
})
/** In force: supplied, or the office's. `former`: steps of the supplied one that the office's no longer has; a case may have done them. */
export type Procedure = Readonly<z.output<typeof procedureSchema>> & { readonly former?: readonly ProcedureStep[] }

/** A step as an office writes it; nothing is left unsaid, so that a form has every field. */
export const caseProcedureStepSchema = z.strictObject({
  id: procedureStepSchema.shape.id, code: lineSchema.default(''), stage: caseStepStageSchema.default('prepare'), name: requiredLineSchema,
  template: templateIdSchema.nullable().default(null), session: caseSessionSchema.nullable().default(null), manual: z.boolean().default(false),
  after: z.array(z.string()).max(60).default([]), optional: z.boolean().default(false),
})
export type CaseProcedureStep = Readonly<z.output<typeof caseProcedureStepSchema>>

/** The office's own: under the id of a supplied one it stands before it, under a new id beside it; in its own time only. */
export const caseProcedureSchema = z.strictObject({
  id: recordIdSchema.max(20, 'Mã quy trình dài tối đa 20 ký tự.'), name: requiredLineSchema, kind: caseKindSchema, restricted: z.boolean().default(true),
  /** Steps without a code of their own get this and their place ("TC3"); empty: no code. */
  codePrefix: z.string().regex(/^[A-ZĐ]{0,4}$/u, 'Ký hiệu gồm tối đa bốn chữ in hoa.').default(''),
  from: calendarDateSchema, to: calendarDateSchema.nullable().default(null),
  source: lineSchema.default(''),
  /** Never called more than the office's own. */
  status: z.literal('custom').default('custom'),
  steps: z.array(caseProcedureStepSchema).min(1, 'Quy trình phải có ít nhất một bước.').max(60),
}).superRefine(({ from, to, steps }, context) => {
  if (to !== null && to < from) context.addIssue({ code: 'custom', path: ['to'], message: 'Ngày hết hiệu lực đứng trước ngày bắt đầu.' })
  for (const { path, message, remedy } of stepFaults(steps)) context.addIssue({ code: 'custom', path: ['steps', ...path], message: `${message} ${remedy}` })
})
export type CaseProcedure = Readonly<z.output<typeof caseProcedureSchema>>

/** What is wrong with a list of steps; `path` within it. */
export interface StepFault { readonly code: 'stepTwice' | 'after' | 'sessionTemplate', readonly path: readonly (string | number)[], readonly value: string, readonly message: string, readonly remedy: string }

/** A step follows only steps that stand before it, so no two wait for one another; a session ends in minutes. */
export function stepFaults(steps: readonly (ProcedureStep | CaseProcedureStep)[]): readonly StepFault[] {
  const before = new Set<string>()
  return steps.flatMap((step, index) => {
    const faults: StepFault[] = []
    if (before.has(step.id)) faults.push({ code: 'stepTwice', path: [index, 'id'], value: step.id, message: `Bước “${step.id}” có hai lần trong một quy trình.`, remedy: 'Đặt mã khác cho bước này.' })
    for (const [place, needed] of step.after.entries()) {
      if (!before.has(needed)) faults.push({ code: 'after', path: [index, 'after', place], value: needed, message: `Bước “${step.id}” chờ bước “${needed}” không đứng trước nó.`, remedy: 'Xếp bước được chờ lên trước, hoặc bỏ tên bước này.' })
    }
    if ((step.session ?? null) !== null && (step.template ?? null) === null) faults.push({ code: 'sessionTemplate', path: [index, 'template'], value: step.id, message: `Bước “${step.name}” là một buổi làm việc mà chưa có mẫu biên bản.`, remedy: 'Chọn mẫu biên bản cho bước này.' })
    before.add(step.id)
    return faults
  })
}

/** The procedures in force on a day, the supplied first, in their order. */
export function proceduresInForce(supplied: readonly Procedure[], own: readonly CaseProcedure[], on: string): readonly Procedure[] {
  const inForce = own.filter(({ from, to }) => from <= on && (to === null || on <= to))
  const added = inForce.filter(({ id }) => !supplied.some((each) => each.id === id))
  return [...supplied.map((each) => {
    const ours = inForce.find(({ id }) => id === each.id)
    return ours === undefined ? each : ofOffice(ours, each)
  }), ...added.map((each) => ofOffice(each, null))]
}

function ofOffice({ id, name, kind, restricted, codePrefix, source, status, steps }: CaseProcedure, supplied: Procedure | null): Procedure {
  const former = supplied === null ? [] : supplied.steps.filter((step) => !steps.some((each) => each.id === step.id))
  return { id, name, kind, restricted, source: source === '' ? 'Quy trình của cơ quan' : source, status, steps: steps.map((step, at) => stepOfOffice(step, codePrefix === '' ? '' : `${codePrefix}${at + 1}`)), former }
}

function stepOfOffice({ code, template, session, ...step }: CaseProcedureStep, usualCode: string): ProcedureStep {
  const shown = code === '' ? usualCode : code
  return { ...step, ...shown !== '' && { code: shown }, ...template !== null && { template }, ...session !== null && { session } }
}
