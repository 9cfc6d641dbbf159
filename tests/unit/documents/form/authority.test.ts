import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { authorityOf, issuerLevelOf, loadAuthority, loadFormProfiles } from '../../../../electron/documents/form/index.ts'
import type { AuthorityTable, IssuerLevel, IssuerOrgan } from '../../../../electron/documents/form/index.ts'
import { documentKindSchema } from '../../../../shared/document/kinds.ts'
import type { DocumentKind } from '../../../../shared/document/kinds.ts'
import { rulePackFiles } from './form-files.ts'

const name = 'authority.yaml'
const text = readFileSync(new URL(`../../../../resources/rules/${name}`, import.meta.url), 'utf8')

const table: AuthorityTable = (() => {
  const loaded = loadAuthority([{ name, text }])
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems))
  return loaded.value
})()

function ask(level: IssuerLevel, organ: IssuerOrgan | null, kind: DocumentKind, date: string | null = '2026-06-05') {
  const answer = authorityOf(table, { level, organ, kind, date })
  return answer === null ? null : { listed: answer.listed, enforcement: answer.enforcement, article: answer.article.split(' (')[0] }
}

const article11 = { enforcement: 'warn', article: 'Quy định 399-QĐ/TW, Điều 11' }

describe('who may issue what', () => {
  it.each([
    ['executive', 'workingRegulation', true], ['executive', 'rule', true], ['executive', 'guidance', false], ['executive', 'directive', false], ['executive', 'circular', false],
    ['standing', 'workingRegulation', false], ['standing', 'guidance', true], ['standing', 'rule', true], ['standing', 'directive', false],
  ] as const)('at the grassroots, the %s organ and %s', (organ, kind, listed) => {
    expect(ask('grassroots', organ, kind)).toEqual({ listed, ...article11 })
  })

  it('lets a cell issue what Article 11 lists, and less before 09/01/2026', () => {
    expect(['rule', 'guidance', 'directive', 'workingRegulation', 'announcement', 'conclusion'].map((kind) => ask('cell', null, documentKindSchema.parse(kind))?.listed)).toEqual([false, false, false, true, true, true])
    expect(['workingRegulation', 'announcement', 'conclusion', 'resolution'].map((kind) => ask('cell', null, documentKindSchema.parse(kind), '2026-01-08')?.listed)).toEqual([false, false, false, true])
    expect([ask('cell', null, 'announcement', '2026-01-08')?.article, ask('cell', null, 'announcement', '2026-01-09')?.article]).toEqual(['Quy định 66-QĐ/TW, Điều 9.4c', 'Quy định 399-QĐ/TW, Điều 11'])
  })

  it("does not hold a commune's đảng uỷ to the rule of the grassroots", () => {
    expect(['directive', 'guidance', 'workingRegulation', 'circular'].map((kind) => ask('superiorCommittee', 'standing', documentKindSchema.parse(kind))?.listed)).toEqual([true, true, true, true])
    expect(ask('superiorCommittee', 'executive', 'communique')).toEqual({ listed: false, enforcement: 'info', article: 'Quy định 399-QĐ/TW, Điều 10' })
  })

  it('tells the province’s committee from its standing committee, and lists a kind when the organ is not known', () => {
    expect([ask('province', 'executive', 'directive')?.listed, ask('province', 'standing', 'directive')?.listed, ask('province', null, 'directive')?.listed]).toEqual([false, true, true])
    expect(ask('province', 'executive', 'directive')?.enforcement).toBe('info')
  })

  it('gives slips to everyone, and says nothing of what was not read', () => {
    expect(ask('cell', null, 'introductionSlip')).toMatchObject({ listed: true, article: 'Quy định 399-QĐ/TW, Điều 13' })
    expect([ask('central', null, 'circular'), ask('workingParty', null, 'report'), ask('grassroots', null, 'plan', '2017-01-01')]).toEqual([null, null, null])
    expect([ask('inspection', null, 'directive')?.enforcement, ask('agency', null, 'directive')?.enforcement]).toEqual(['off', 'off'])
  })

  it('warns only where the article was transcribed, and calls nothing verified', () => {
    expect(table.rows.filter(({ enforcement }) => enforcement === 'warn').map(({ id }) => id)).toEqual(['grassrootsExecutive', 'grassrootsStanding', 'cell'])
    expect(table.rows.filter(({ status }) => status === 'verified')).toEqual([])
  })

  it('knows the level of a body by its kind', () => {
    expect((['superior', 'committee', 'grassrootsCommittee', 'grassrootsCell', 'partyCell', 'inspectionCommittee', 'board', 'office', 'partyGroup', 'external', 'subCommitteeArea'] as const).map(issuerLevelOf))
      .toEqual(['province', 'superiorCommittee', 'grassroots', 'cell', 'cell', 'inspection', 'agency', 'agency', null, null, null])
  })

  it('is no profile a paper could be set by', () => {
    expect(loadFormProfiles([...rulePackFiles, { name, text }]).ok).toBe(true)
  })
})

describe('a wrong table of authority', () => {
  it.each([
    ['id: grassrootsStanding', 'id: grassrootsExecutive', 'authority.idTwice'],
    ['to: "2026-01-08"', 'to: "2017-01-08"', 'authority.period'],
    ['organ: standing\n    who: "ban thường vụ đảng uỷ cơ sở"', 'organ: executive\n    who: "ban thường vụ đảng uỷ cơ sở"', 'authority.overlap'],
    ['source: ["QUIZ66"]', 'source: ["nghe nói"]', 'authority.sourceUnknown'],
    ['source: ["QUIZ66"]', 'source: []', 'authority.sourceMissing'],
    ['status: reported\n    enforcement: warn', 'status: verified\n    enforcement: warn', 'authority.notPrimary'],
    ['status: reported\n    enforcement: warn', 'status: custom\n    enforcement: warn', 'authority.warnUnread'],
    ['kinds: null\n    article: "Quy định 399-QĐ/TW, Điều 8"\n    status: custom\n    enforcement: off', 'kinds: null\n    article: "Quy định 399-QĐ/TW, Điều 8"\n    status: custom\n    enforcement: info', 'authority.kindsUnread'],
    ['level: cell\n', 'level: village\n', 'schema.invalid_value'],
  ])('is refused: %s → %s', (from, to, code) => {
    expect(text).toContain(from)
    const loaded = loadAuthority([{ name, text: text.replace(from, to) }])
    const problems = loaded.ok ? [] : loaded.problems
    expect(problems.map((problem) => problem.code)).toEqual([code])
    expect(problems.every(({ line, message, remedy }) => line > 1 && message !== '' && remedy !== '')).toBe(true)
  })

  it('is refused when it is missing', () => {
    expect(loadAuthority([]).ok).toBe(false)
  })
})
