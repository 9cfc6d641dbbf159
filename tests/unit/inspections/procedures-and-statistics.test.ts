/** Procedures and statistical forms: what ships is whole, what is written wrong is refused, steps wait for one another, cells name their cases. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { caseSteps, loadProcedures, procedureOf, proceduresFile } from '../../../electron/inspections/procedures.ts'
import { loadStatisticsForms } from '../../../electron/inspections/statistics-forms.ts'
import { statisticsTable, usualColumns } from '../../../electron/inspections/statistics.ts'
import { inspectionSchema } from '../../../shared/domain/inspection.ts'
import type { Inspection } from '../../../shared/domain/inspection.ts'
import { bodySchema } from '../../../shared/domain/organisation.ts'
import { resourcesDir } from '../../support/offices.ts'

const textOf = (...path: readonly string[]): string => readFileSync(join(resourcesDir, ...path), 'utf8')
const proceduresOf = (text: string) => loadProcedures([{ name: proceduresFile, text }])
const shipped = proceduresOf(textOf('inspections', proceduresFile))
if (!shipped.ok) throw new Error('the supplied procedures are refused')

describe('procedures', () => {
  it('are supplied for five kinds, and templates of the first two exist', () => {
    expect(shipped.value.procedures.map(({ id, restricted }) => `${id} ${restricted}`)).toEqual(['KT false', 'GS false', 'TC true', 'DH true', 'KL true'])
    for (const { template } of shipped.value.procedures.flatMap(({ steps }) => steps)) if (template !== undefined) expect(textOf('templates', `${template}.yaml`)).toContain(`id: ${template}`)
  })

  it.each([
    [{ procedureId: '', kind: 'inspection' as const }, 'KT'], [{ procedureId: '', kind: 'supervision' as const }, 'GS'], [{ procedureId: 'TC', kind: 'inspection' as const }, 'TC'], [{ procedureId: 'XX', kind: 'inspection' as const }, undefined],
  ])('%o follows %s', (asked, expected) => {
    expect(procedureOf(shipped.value.procedures, asked)?.id).toBe(expected)
  })

  it('closes the file after the remedy, which may be left out; discipline has its slips and their counting', () => {
    for (const id of ['KT', 'GS']) {
      const steps = shipped.value.procedures.find((each) => each.id === id)?.steps ?? []
      expect([steps.find((step) => step.id === 'remedy')?.optional, steps.find((step) => step.id === 'fileIndex')?.after]).toEqual([true, ['announce', 'remedy']])
    }
    const [reviewed, discipline] = ['DH', 'KL'].map((id) => shipped.value.procedures.find((each) => each.id === id)?.steps ?? [])
    expect(discipline?.filter(({ id }) => !reviewed?.some((step) => step.id === id))).toMatchObject([{ id: 'ballot', manual: true, after: ['report'] }, { id: 'counting', template: 'bien-ban-kiem-phieu', after: ['ballot'] }])
    expect(discipline?.find(({ id }) => id === 'conclusion')?.after).toEqual(['meeting', 'counting'])
  })

  it('lets a step go when those before it are done or left out', () => {
    const procedure = procedureOf(shipped.value.procedures, { procedureId: '', kind: 'inspection' })
    if (procedure === null) throw new Error('no procedure')
    const record = (stepId: string, more: object) => ({ stepId, doneOn: null, freeDocumentId: null, sessionId: null, madeRevision: null, leftOut: '', ...more })
    const stateOf = (steps: Inspection['steps'], id: string) => caseSteps(procedure, { steps }).find(({ step }) => step.id === id)
    expect(stateOf([], 'decision')?.state).toBe('ready')
    expect(stateOf([], 'launch')).toMatchObject({ state: 'waiting', waitsFor: [{ id: 'decision' }, { id: 'plan' }, { id: 'outline' }] })
    expect(stateOf([record('decision', { freeDocumentId: 'x' })], 'outline')?.state).toBe('waiting')
    expect(stateOf([record('decision', { doneOn: '2026-07-01' })], 'outline')?.state).toBe('ready')
    expect(stateOf([record('decision', { leftOut: 'theo quyết định cũ' })], 'outline')?.state).toBe('ready')
    expect(stateOf([record('decision', { leftOut: 'theo quyết định cũ' })], 'decision')?.state).toBe('leftOut')
    expect(stateOf([record('decision', { doneOn: '2026-07-01', leftOut: 'cũ' })], 'decision')?.state).toBe('done')
  })

  it('are refused with their faults, all at once', () => {
    const head = "schemaVersion: 1\nid: p\nname: P\nfrom: '2025-01-01'\nprocedures:\n"
    const one = (id: string, steps: string) => `  - { id: ${id}, name: A, kind: inspection, restricted: false, source: S, status: custom, steps: [${steps}] }\n`
    const step = (id: string, after = '') => `{ id: ${id}, stage: prepare, name: N, after: [${after}] }`
    const loaded = proceduresOf(head + one('AA', `${step('a', 'b')}, ${step('b')}, ${step('b')}`) + one('AA', step('a')))
    expect(loaded.ok ? [] : loaded.problems.map(({ message }) => message)).toEqual(['Bước “a” chờ bước “b” không đứng trước nó.', 'Bước “b” có hai lần trong một quy trình.', 'Quy trình “AA” có hai lần.'])
    expect(loadProcedures([]).ok).toBe(false)
  })
})

describe('statistics', () => {
  const supplied = loadStatisticsForms([{ name: 'inspections.yaml', text: textOf('statistics', 'inspections.yaml') }], 'inspections.yaml')
  if (!supplied.ok) throw new Error('the supplied forms are refused')
  const formOf = (id: string) => {
    const form = supplied.value.forms.find((each) => each.id === id)
    if (form === undefined) throw new Error(`no form ${id}`)
    return form
  }
  const columns = usualColumns(2026, 5, { from: '2025-07-01', to: '2030-06-30' })
  const version = { from: '2020-01-01', letterheadIssuer: 'X', symbol: 'X', place: 'X' }
  const bodies = new Map([['cb', 'grassrootsCell'], ['db', 'grassrootsCommittee']].map(([id, kind]) => [id ?? '', bodySchema.parse({ id, kind, versions: [{ ...version, name: id }] })]))
  const inspection = (id: string, change: object = {}): Inspection => inspectionSchema.parse({
    id, kind: 'inspection', bodyId: 'du', title: 'Kiểm tra', inspectee: { type: 'organisation', bodyId: 'cb', name: 'Chi bộ' }, coveredPeriod: { from: '2025-01-01', to: '2025-12-31' }, team: [{ personId: 'p', role: 'leader' }], ...change,
  })
  const member = { type: 'member', name: 'Lò Văn Thử' }
  const late = ({ id }: Inspection): boolean => id === 'k2'
  const cases = [
    inspection('k1', { schedule: { signedOn: '2026-05-31' } }), inspection('k2', { schedule: { signedOn: '2026-02-01' }, inspectee: { type: 'organisation', bodyId: 'db', name: 'Đảng bộ' }, otherInspectees: [member] }),
    inspection('k3', { decision: { type: 'document', kind: 'decision', designation: '1-QĐ/ĐU', date: '2026-06-30', issuer: 'Đảng uỷ' }, inspectee: { type: 'organisation', name: 'Chi bộ nơi khác' }, outsideReason: 'đột xuất', procedureId: 'DH' }),
    inspection('k4', { kind: 'supervision', schedule: { signedOn: '2025-12-31' }, inspectee: member }), inspection('k5'), inspection('k6', { decision: { type: 'text', text: 'Quyết định cũ' } }),
  ]
  const table = statisticsTable(formOf('so-cuoc'), columns, cases, bodies, late)
  const cellsOf = (id: string) => table.rows.find((row) => row.id === id)?.cells.map(({ caseIds, value }) => `${value}: ${caseIds.join(' ')}`)

  it.each([
    ['inspection', ['1: k1', '1: k2', '3: k1 k2 k3', '3: k1 k2 k3', '3: k1 k2 k3', '3: k1 k2 k3']], ['inspectedCells', ['1: k1', '0: ', '1: k1', '1: k1', '1: k1', '1: k1']], ['inspectedCommittees', ['0: ', '1: k2', '1: k2', '1: k2', '1: k2', '1: k2']],
    ['inspectedOthers', ['0: ', '0: ', '1: k3', '1: k3', '1: k3', '1: k3']], ['inspectedMembers', ['0: ', '1: k2', '1: k2', '1: k2', '1: k2', '1: k2']], ['signs', ['0: ', '0: ', '1: k3', '1: k3', '1: k3', '1: k3']],
    ['signsOrganisations', ['0: ', '0: ', '1: k3', '1: k3', '1: k3', '1: k3']], ['signsMembers', ['0: ', '0: ', '0: ', '0: ', '0: ', '0: ']], ['late', ['0: ', '1: k2', '1: k2', '1: k2', '1: k2', '1: k2']],
    ['outside', ['0: ', '0: ', '1: k3', '1: k3', '1: k3', '1: k3']], ['supervisedMembers', ['0: ', '0: ', '0: ', '0: ', '0: ', '1: k4']],
  ])('%s: %o', (id, expected) => {
    expect(cellsOf(id)).toEqual(expected)
  })

  it('counts a denunciation and a case of discipline at rows of their own, and a discipline of whatever but a supervision', () => {
    const signed = { schedule: { signedOn: '2026-05-20' }, reviewMeeting: { on: '2026-05-21' }, inspectee: member, outcomes: [{ objectId: 'dt-1', result: 'violationToDiscipline', discipline: 'warning' }] }
    const four = ['', 'DH', 'TC', 'KL'].map((procedureId) => inspection(`c-${procedureId}`, { ...signed, procedureId }))
    const rows = ['so-cuoc', 'ket-qua'].flatMap((form) => statisticsTable(formOf(form), columns.slice(0, 1), [...four, inspection('gs', { ...signed, kind: 'supervision' })], bodies, late).rows)
    const valueOf = (id: string) => rows.find((row) => row.id === id)?.cells[0]?.value
    expect(['inspection', 'inspectedMembers', 'denunciations', 'denouncedMembers', 'disciplineCases', 'concluded', 'disciplinedMembers', 'warning'].map((id) => `${id} ${valueOf(id)}`))
      .toEqual(['inspection 2', 'inspectedMembers 2', 'denunciations 1', 'denouncedMembers 1', 'disciplineCases 1', 'concluded 2', 'disciplinedMembers 4', 'warning 4'])
  })

  it('tells of sums that do not agree and mends nothing', () => {
    expect(table.disagreements).toEqual([])
    const results = statisticsTable(formOf('ket-qua'), columns, [
      inspection('k1', { reviewMeeting: { on: '2026-05-10' }, outcomes: [{ objectId: 'dt-1', result: 'violationToDiscipline', discipline: 'dissolution' }, { objectId: 'dt-2', result: 'shortcomings' }], otherInspectees: [member] }), inspection('k2', { reviewMeeting: { on: '2026-05-11' }, outcomes: [{ objectId: 'dt-1', result: 'noFault' }] }), inspection('k3', { outcomes: [{ objectId: 'dt-1', result: 'noFault' }] }),
    ], bodies, late)
    expect(results.rows.map(({ id, cells: [month] }) => `${id} ${month?.value}`)).toEqual([
      'concluded 2', 'noFault 1', 'shortcomings 0', 'violation 1', 'toDiscipline 1', 'violatingOrganisations 1', 'violatingMembers 0', 'disciplinedOrganisations 1', 'organisationReprimand 0', 'organisationWarning 0', 'organisationDissolution 1', 'disciplinedMembers 0', 'reprimand 0', 'warning 0', 'dismissal 0', 'expulsion 0',
    ])
    expect(results.disagreements).toEqual([])
    const form = { ...formOf('ket-qua'), crossChecks: [{ id: 'sai', name: 'Không khớp', left: ['concluded'], right: ['noFault', 'shortcomings'] }] }
    expect(statisticsTable(form, columns.slice(0, 1), [inspection('k1', { reviewMeeting: { on: '2026-05-10' }, outcomes: [{ objectId: 'dt-1', result: 'violation' }] })], bodies, late).disagreements).toEqual([{ checkId: 'sai', name: 'Không khớp', columnId: 'month', left: 1, right: 0 }])
  })

  it('counts each object by its own outcome, and a case by the gravest once every object has one', () => {
    const two = { reviewMeeting: { on: '2026-05-10' }, otherInspectees: [member, { type: 'member', name: 'Lò Văn Hai' }] }
    const of = (...results: readonly [string | null, string | null, (string | null)?][]) => results.map(([id, result, discipline = null]) => ({ objectId: id, result, discipline }))
    const whole = inspection('k1', { ...two, outcomes: of(['dt-1', 'shortcomings'], ['dt-2', 'violationToDiscipline', 'warning'], ['dt-3', 'noFault']) })
    const part = inspection('k2', { ...two, outcomes: of(['dt-1', 'violation'], ['dt-2', 'violationToDiscipline', 'expulsion']) })
    const month = statisticsTable(formOf('ket-qua'), columns.slice(0, 1), [whole, part], bodies, late).rows.map(({ id, cells: [cell] }) => `${id} ${cell?.value}: ${cell?.caseIds.join(' ')}`)
    expect(month).toEqual([
      'concluded 1: k1', 'noFault 0: ', 'shortcomings 0: ', 'violation 1: k1', 'toDiscipline 1: k1', 'violatingOrganisations 1: k2', 'violatingMembers 2: k1 k2', 'disciplinedOrganisations 0: ', 'organisationReprimand 0: ', 'organisationWarning 0: ', 'organisationDissolution 0: ',
      'disciplinedMembers 2: k1 k2', 'reprimand 0: ', 'warning 1: k1', 'dismissal 0: ', 'expulsion 1: k2',
    ])
  })

  it('dates a form by the end of the case where it says so', () => {
    const form = { ...formOf('so-cuoc'), dated: 'ended' as const }
    const ended = statisticsTable(form, columns.slice(0, 1), [inspection('k1', { schedule: { endedOn: '2026-05-20' } }), inspection('k2', { schedule: { signedOn: '2026-05-20' } })], bodies, late)
    expect(ended.rows[0]?.cells[0]?.caseIds).toEqual(['k1'])
    const reported = statisticsTable(form, columns.slice(0, 1), [inspection('k3', { steps: [{ stepId: 'report', doneOn: '2026-05-20' }] })], bodies, late)
    expect(reported.rows[0]?.cells[0]?.caseIds, 'by its report where nobody wrote the day down').toEqual(['k3'])
  })

  it('refuses a form with a row twice and a check of a row that is not there', () => {
    const text = 'schemaVersion: 1\nid: a\nname: A\nforms:\n' + '  - { id: f, name: F, dated: signed, source: S, status: custom, rows: [{ id: r, level: 1, name: R, count: cases, where: {} }, { id: r, level: 1, name: R, count: cases, where: {} }], crossChecks: [{ id: c, name: C, left: [r], right: [x] }] }\n'.repeat(2)
    const loaded = loadStatisticsForms([{ name: 'a.yaml', text }], 'a.yaml')
    const own = ['Dòng “r” có hai lần trong một biểu.', 'Phép đối chiếu “c” gọi dòng “x” không có trong biểu.']
    expect(loaded.ok ? [] : loaded.problems.map(({ message }) => message)).toEqual([...own, 'Biểu “f” có hai lần.', ...own])
  })
})
