/** Procedures as the window begins and lists them. */
import type { z } from 'zod'
import type { caseProcedureRowSchema } from '../../../shared/contract/case-procedures.ts'
import type { Procedure, ProcedureStep } from '../../../shared/domain/case-procedure.ts'

export type OwnProcedureRow = Readonly<z.output<typeof caseProcedureRowSchema>>

/** A line of the list. `own`: the office's. `replaces`: it stands before the supplied one of its id. */
export interface ProcedureRow { readonly id: string, readonly name: string, readonly kind: string, readonly restricted: boolean, readonly steps: number, readonly own: boolean, readonly replaces: boolean, readonly from: string | null, readonly to: string | null }

/** The supplied ones in their order, each as the office has it, then the office's further ones. */
export function procedureRows(supplied: readonly Procedure[], own: readonly OwnProcedureRow[]): readonly ProcedureRow[] {
  const ownRow = ({ id, name, kind, restricted, steps, from, to }: OwnProcedureRow, replaces: boolean): ProcedureRow => ({ id, name, kind, restricted, steps, own: true, replaces, from, to })
  const rows = supplied.map((each): ProcedureRow => {
    const ours = own.find(({ id }) => id === each.id)
    return ours === undefined ? { id: each.id, name: each.name, kind: each.kind, restricted: each.restricted, steps: each.steps.length, own: false, replaces: false, from: null, to: null } : ownRow(ours, true)
  })
  return [...rows, ...own.filter(({ id }) => !supplied.some((each) => each.id === id)).map((each) => ownRow(each, false))]
}

/** A new procedure of the office: a copy of the supplied one, or one step to begin with. `from`: its first day. */
export function blankProcedure(id: string, from: string, copied: Procedure | null) {
  const common = { id, from, to: null, status: 'custom' }
  if (copied === null) return { ...common, name: '', kind: 'inspection', restricted: true, codePrefix: '', source: '', steps: [blankStep()] }
  return { ...common, name: copied.name, kind: copied.kind, restricted: copied.restricted, codePrefix: '', source: '', steps: copied.steps.map(asOwnStep) }
}

function asOwnStep({ id, code, stage, name, template, session, manual, after, optional }: ProcedureStep) {
  return { id, code: code ?? '', stage, name, template: template ?? null, session: session ?? null, manual, after: [...after], optional }
}

const alphabet = 'abcdefghijkmnpqrstuvwxyz'

/** Its id is never shown; it ties what a case did to the step through every change of its name. */
export function blankStep() {
  const chance = Array.from(crypto.getRandomValues(new Uint8Array(8)), (byte) => alphabet[byte % alphabet.length]).join('')
  return { id: `buoc${chance}`, code: '', stage: 'prepare', name: '', template: null, session: null, manual: false, after: [], optional: false }
}

interface StepNamed { readonly id: string, readonly name: string }

/** Steps one may wait for: those that stand before it. */
export function stepsBefore(steps: unknown, index: number): readonly StepNamed[] {
  if (!Array.isArray(steps)) return []
  return steps.slice(0, index).flatMap((step: unknown) => isNamed(step) ? [{ id: step.id, name: step.name }] : [])
}

function isNamed(step: unknown): step is StepNamed {
  return typeof step === 'object' && step !== null && 'id' in step && typeof step.id === 'string' && 'name' in step && typeof step.name === 'string'
}
