/** Procedures of the office over the supplied ones, what is wrong with a list of steps, who may see a case, and how the window begins and lists procedures. */
import { describe, expect, it } from 'vitest'
import { settledReaders } from '../../../electron/inspections/case-readers.ts'
import { caseSteps } from '../../../electron/inspections/procedures.ts'
import { accessOf } from '../../../renderer/features/case-access/words.ts'
import { blankProcedure, blankStep, procedureRows, stepsBefore } from '../../../renderer/features/case-procedures/procedure-values.ts'
import { originOf } from '../../../renderer/features/case-procedures/words.ts'
import { caseProcedureSchema, procedureSchema, proceduresInForce, stepFaults } from '../../../shared/domain/case-procedure.ts'
import { inspectionSchema } from '../../../shared/domain/inspection.ts'
import { accountKey, mayRead, withoutRepeats } from '../../../shared/domain/readers.ts'

const step = (id: string, more: object = {}) => ({ id, stage: 'prepare', name: `Bước ${id}`, after: [], ...more })
const supplied = [
  procedureSchema.parse({ id: 'KT', name: 'Kiểm tra', kind: 'inspection', restricted: false, source: 'S', status: 'reported', steps: [step('a'), step('b', { after: ['a'], code: 'KT2' })] }),
  procedureSchema.parse({ id: 'TC', name: 'Tố cáo', kind: 'inspection', restricted: true, source: 'S', status: 'custom', steps: [step('a', { session: 'launch', template: 'bien-ban' }), step('c')] }),
]
const own = (more: object = {}) => caseProcedureSchema.parse({ id: 'TC', name: 'Tố cáo ở cơ quan', kind: 'inspection', codePrefix: 'TC', from: '2026-01-01', to: '2026-12-31', steps: [step('a'), step('d', { code: 'riêng', template: 'bien-ban', session: 'announce' })], ...more })

describe('procedures in force', () => {
  it.each([['2025-12-31', 'Tố cáo'], ['2026-01-01', 'Tố cáo ở cơ quan'], ['2026-12-31', 'Tố cáo ở cơ quan'], ['2027-01-01', 'Tố cáo']])('on %s: %s', (on, name) => {
    expect(proceduresInForce(supplied, [own()], on).map((each) => each.name)).toEqual(['Kiểm tra', name])
  })

  it('are added after the supplied ones, with codes by place where a step has none', () => {
    const found = proceduresInForce(supplied, [own({ id: 'PA', to: null, source: 'Quy định 05' })], '2030-01-01')
    expect(found.map(({ id, source, status }) => `${id} ${source} ${status}`)).toEqual(['KT S reported', 'TC S custom', 'PA Quy định 05 custom'])
    expect(found[2]?.steps).toEqual([{ id: 'a', stage: 'prepare', name: 'Bước a', after: [], manual: false, optional: false, code: 'TC1' }, { id: 'd', stage: 'prepare', name: 'Bước d', after: [], manual: false, optional: false, code: 'riêng', template: 'bien-ban', session: 'announce' }])
    expect(proceduresInForce(supplied, [own({ codePrefix: '' })], '2026-06-01')[1]?.steps[0]).not.toHaveProperty('code')
  })

  it('keep what a case did of a step that is gone, last and never asked for, by the name it had', () => {
    const [, procedure] = proceduresInForce(supplied, [own()], '2026-06-01')
    if (procedure === undefined) throw new Error('no procedure')
    const record = { stepId: '', doneOn: null, freeDocumentId: null, sessionId: null, madeRevision: null, leftOut: '' }
    const states = caseSteps(procedure, { steps: [{ ...record, stepId: 'c', doneOn: '2026-05-05' }, { ...record, stepId: 'zz', freeDocumentId: 'vb-1' }, { ...record, stepId: 'a', doneOn: '2026-05-06' }] })
    expect(states.map(({ step: { name }, state, gone }) => `${name}: ${state} ${gone}`)).toEqual(['Bước a: done false', 'Bước d: ready false', 'Bước c: done true', 'Bước “zz”: leftOut true'])
  })
})

describe('a list of steps', () => {
  it.each([
    [[step('a'), step('a')], ['stepTwice 1.id']], [[step('a', { after: ['b'] }), step('b', { after: ['a'] })], ['after 0.after.0']], [[step('a', { after: ['a'] })], ['after 0.after.0']],
    [[step('a'), step('b', { after: ['a', 'x'] })], ['after 1.after.1']], [[step('a', { session: 'launch' })], ['sessionTemplate 0.template']], [[step('a'), step('b', { after: ['a'], session: 'launch', template: 'm' })], []],
  ])('%#', (steps, expected) => {
    expect(stepFaults(steps.map((each) => procedureSchema.shape.steps.element.parse(each))).map(({ code, path }) => `${code} ${path.join('.')}`)).toEqual(expected)
  })

  it('of the office is held against the same faults, and its end against its beginning', () => {
    const issues = (more: object) => caseProcedureSchema.safeParse({ ...own(), ...more }).error?.issues.map(({ path }) => path.join('.')) ?? []
    expect(issues({})).toEqual([])
    expect(issues({ to: '2025-12-31', steps: [step('a', { after: ['b'] })] })).toEqual(['to', 'steps.0.after.0'])
    expect(issues({ id: 'x'.repeat(21) })).toEqual(['id'])
    expect(issues({ codePrefix: 'tc' })).toEqual(['codePrefix'])
    expect(issues({ status: 'verified' })).toEqual(['status'])
  })
})

describe('readers', () => {
  it('are compared as Windows compares accounts', () => {
    expect([accountKey(' Thu.Ky '), accountKey('ĐINH'.normalize('NFD'))]).toEqual(['thu.ky', 'đinh'])
    expect(withoutRepeats(['Thu.Ky', 'thu.ky', ' ', 'van-thu'])).toEqual(['Thu.Ky', 'van-thu'])
    expect([mayRead([], 'x'), mayRead(['A'], 'a'), mayRead(['A'], 'b')]).toEqual([true, true, false])
  })

  const inspection = (readers: readonly string[]) => inspectionSchema.parse({
    id: 'k', kind: 'inspection', bodyId: 'du', title: 'K', inspectee: { type: 'organisation', name: 'Chi bộ' }, contents: ['Nội dung'], coveredPeriod: { from: '2025-01-01', to: '2025-12-31' }, team: [{ personId: 'p', role: 'leader' }], readers,
  })
  const [open, restricted] = supplied
  it.each([
    ['a new open case', [], null, open, [], []], ['a new restricted one', [], null, restricted, ['me'], []], ['a new one with others named', ['An'], null, restricted, ['me', 'An'], []], ['a new open one for some', ['An'], null, open, ['me', 'An'], []],
    ['an open one brought under a restricted procedure', [], [], restricted, ['me'], []], ['one whose procedure nobody knows', [], null, null, [], []],
    ['a reader added', ['ME', 'An', 'an'], ['me'], restricted, ['ME', 'An'], []], ['the last one leaving', [], ['me'], restricted, [], ['error readers.last']], ['a reader opening one of an open procedure', [], ['me', 'an'], open, [], []],
    ['one of two leaving', ['an'], ['me', 'an'], restricted, ['an'], ['warning readers.left']], ['readers kept under an open procedure', ['me'], ['me'], open, ['me'], []],
  ] as const)('%s', (_name, given, stored, procedure, readers, problems) => {
    const settled = settledReaders(inspection(given), stored === null ? null : inspection(stored), procedure ?? null, 'me')
    expect(settled.record.readers).toEqual(readers)
    expect(settled.problems.map(({ severity, code }) => `${severity} ${code}`)).toEqual(problems)
  })
})

describe('the window', () => {
  it('lists the supplied ones as the office has them, then its further ones', () => {
    const row = { revision: 1, kind: 'inspection', restricted: true, from: '2026-01-01', to: null, steps: 3 } as const
    const rows = procedureRows(supplied, [{ ...row, id: 'PA', name: 'Phúc tra' }, { ...row, id: 'TC', name: 'Tố cáo ở cơ quan' }])
    expect(rows.map((each) => `${each.id} ${each.name}: ${originOf(each)}`)).toEqual(['KT Kiểm tra: Kèm theo chương trình', 'TC Tố cáo ở cơ quan: Của cơ quan, thay bản kèm theo', 'PA Phúc tra: Của cơ quan'])
  })

  it('begins a copy that is the supplied one, and a new one that lacks only its name', () => {
    const copied = blankProcedure('TC', '2026-06-15', supplied[1] ?? null)
    expect(proceduresInForce(supplied, [caseProcedureSchema.parse(copied)], '2026-06-15')[1]).toMatchObject({ name: 'Tố cáo', restricted: true, steps: supplied[1]?.steps, former: [] })
    const fresh = blankProcedure('QT-1', '2026-06-15', null)
    expect(caseProcedureSchema.safeParse(fresh).error?.issues.map(({ path }) => path.join('.'))).toEqual(['name', 'steps.0.name'])
    expect(caseProcedureSchema.safeParse({ ...fresh, name: 'N', steps: [{ ...blankStep(), name: 'M' }] }).success).toBe(true)
    expect(blankStep().id).not.toBe(blankStep().id)
  })

  it('offers the steps before, and says who sees a case', () => {
    expect(stepsBefore([step('a'), step('b'), step('c')], 2).map(({ id }) => id)).toEqual(['a', 'b'])
    expect([stepsBefore(undefined, 2), stepsBefore([step('a')], 0)]).toEqual([[], []])
    expect(new Set([accessOf(true, true), accessOf(true, false), accessOf(false, true)]).size).toBe(3)
  })
})
