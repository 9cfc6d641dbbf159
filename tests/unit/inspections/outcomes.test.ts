/** One outcome for each object, the vote by levels and what it comes to; what does not hold together is told. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { loadDiscipline } from '../../../electron/inspections/discipline-rules.ts'
import { outcomeProblems } from '../../../electron/inspections/outcome-problems.ts'
import { outcomeLine, voteWords } from '../../../electron/inspections/outcome-words.ts'
import { countingRulesFile, loadCountingRules } from '../../../electron/meetings/counting-rules.ts'
import { disciplineVoteSchema } from '../../../shared/domain/case-outcome.ts'
import { disciplineReached, disciplineVoteFaults } from '../../../shared/domain/discipline-vote.ts'
import { inspectionSchema, objectsOf } from '../../../shared/domain/inspection.ts'
import { disciplineRules as rules, disciplineText as text, loadDisciplineText, suppliedDiscipline } from '../../support/discipline.ts'
import { resourcesDir } from '../../support/offices.ts'

const vote = (entitled: number, counts: Record<string, number>, voters = Object.values(counts).reduce((sum, each) => sum + each, 0)) => disciplineVoteSchema.parse({ entitled, voters, counts })
const inspection = (change: object = {}) => inspectionSchema.parse({
  id: 'kt', kind: 'inspection', bodyId: 'ubkt', title: 'Kiểm tra', inspectee: { type: 'organisation', name: 'Chi bộ Thử' }, otherInspectees: [{ type: 'member', name: 'Lò Văn Thử' }],
  coveredPeriod: { from: '2025-01-01', to: '2025-12-31' }, team: [{ personId: 'p', role: 'leader' }], ...change,
})

describe('the levels as they ship', () => {
  it('are those of the file forms for a member, and others for an organisation; none was read in the text itself', () => {
    expect(rules.levels.member.map(({ id, majority }) => `${id} ${majority}`)).toEqual(['reprimand moreThanHalf', 'warning moreThanHalf', 'dismissal moreThanHalf', 'expulsion twoThirds'])
    expect(rules.levels.organisation.map(({ id, majority }) => `${id} ${majority}`)).toEqual(['reprimand moreThanHalf', 'warning moreThanHalf', 'dissolution twoThirds'])
    const { levels, cumulation } = suppliedDiscipline
    expect([...levels.member, ...levels.organisation, cumulation].map(({ status }) => status)).not.toContain('verified')
    expect(cumulation).toMatchObject({ heavierDown: true, status: 'custom' })
  })

  it.each([
    ['a level an organisation does not have', 'id: dissolution, words: Giải tán', 'id: expulsion, words: Giải tán', ['levels.organisation[2].id']],
    ['levels not in growing weight', 'id: reprimand, words: Khiển trách, majority: moreThanHalf, source: \'Các mức', 'id: warning, words: Khiển trách, majority: moreThanHalf, source: \'Các mức', ['levels.member[1].id']],
    ['a share not known', 'majority: twoThirds, source: \'Các mức', 'majority: threeQuarters, source: \'Các mức', ['levels.member[3].majority']],
  ])('are refused with their line: %s', (_name, from, to, paths) => {
    expect(text).toContain(from)
    const loaded = loadDisciplineText(text.replace(from, to))
    expect(loaded.ok ? [] : loaded.problems.map(({ path }) => path)).toEqual(paths)
    expect(loaded.ok ? 0 : loaded.problems[0]?.line).toBeGreaterThan(1)
  })

  it('need what meetings need for the same decision', () => {
    const counting = loadCountingRules([{ name: countingRulesFile, text: readFileSync(join(resourcesDir, 'meetings', countingRulesFile), 'utf8') }])
    const majorityOf = (id: string) => counting.ok ? counting.value.decisions.find((decision) => decision.id === id)?.majority : undefined
    expect(rules.levels.member.map(({ majority }) => majority)).toEqual([majorityOf('discipline'), majorityOf('discipline'), majorityOf('discipline'), majorityOf('expulsion')])
  })

  it('are refused when the file is not there', () => {
    expect(loadDiscipline([])).toMatchObject({ ok: false, problems: [{ code: 'discipline.missing' }] })
  })
})

describe('what a vote by levels comes to', () => {
  // Of 21 entitled: more than half is 11, two thirds are 14.
  it.each([
    ['nobody wants discipline', 'member', { none: 21 }, 'none'], ['just more than half want none', 'member', { none: 11, reprimand: 10 }, 'none'], ['half and half: nothing', 'member', { none: 10, reprimand: 10 }, null],
    ['one level alone', 'member', { none: 3, reprimand: 12, warning: 6 }, 'reprimand'], ['just enough for a warning', 'member', { none: 10, warning: 11 }, 'warning'], ['one vote short of a warning, so a reprimand', 'member', { reprimand: 11, warning: 10 }, 'reprimand'],
    ['heavier votes are added to the lighter level', 'member', { none: 4, reprimand: 5, warning: 6, dismissal: 6 }, 'warning'], ['expulsion needs two thirds', 'member', { none: 7, expulsion: 14 }, 'expulsion'],
    ['one vote short of expulsion, so dismissal', 'member', { none: 8, expulsion: 13 }, 'dismissal'], ['dissolution needs two thirds', 'organisation', { none: 7, dissolution: 14 }, 'dissolution'], ['one vote short of dissolution, so a warning', 'organisation', { none: 8, dissolution: 13 }, 'warning'],
    ['spoiled slips count for nothing', 'member', { none: 10, reprimand: 10, invalid: 1 }, null],
  ] as const)('%s', (_name, type, counts, reached) => {
    expect(disciplineReached(vote(21, counts), type, rules).reached).toBe(reached)
  })

  it('comes to no level alone where heavier votes are not added', () => {
    const apart = { ...rules, heavierDown: false }
    expect(disciplineReached(vote(21, { none: 4, reprimand: 5, warning: 6, dismissal: 6 }), 'member', apart).reached).toBe(null)
    expect(disciplineReached(vote(21, { none: 4, reprimand: 12, warning: 5 }), 'member', apart).reached).toBe('reprimand')
  })

  it('tells how each level was counted, from the heaviest', () => {
    expect(disciplineReached(vote(21, { none: 4, reprimand: 5, warning: 6, dismissal: 6 }), 'member', rules).levels.map(({ level, votes, counted, needed }) => [level.id, votes, counted, needed])).toEqual([
      ['expulsion', 0, 0, 14], ['dismissal', 6, 6, 11], ['warning', 6, 12, 11], ['reprimand', 5, 17, 11],
    ])
    expect(voteWords(vote(21, { none: 4, reprimand: 5, warning: 6, dismissal: 6 }), 'member', rules)).toBe('21/21 người có quyền biểu quyết bỏ phiếu: không kỷ luật 4, khiển trách 5, cảnh cáo 6, cách chức 6, khai trừ 0; đạt cảnh cáo (cộng phiếu của mức nặng hơn được 12, cần 11)')
    expect(voteWords(vote(21, { none: 10, reprimand: 10, invalid: 1 }), 'organisation', rules)).toBe('21/21 người có quyền biểu quyết bỏ phiếu: không kỷ luật 10, khiển trách 10, cảnh cáo 0, giải tán 0, không hợp lệ 1; chưa mức nào đủ phiếu')
  })

  it.each([
    ['whole', vote(21, { none: 1, reprimand: 20 }), []], ['fewer than could', vote(21, { reprimand: 20 }), []], ['the sum is not the voters', vote(21, { reprimand: 20 }, 19), ['sumNotVoters']],
    ['more than could', vote(19, { reprimand: 20 }), ['moreThanEntitled']], ['a level of an organisation', vote(21, { dissolution: 1, none: 20 }), ['levelOfOtherKind']],
  ])('is held against itself: %s', (_name, each, faults) => {
    expect(disciplineVoteFaults(each, 'member', rules)).toEqual(faults)
  })
})

describe('objects of a case', () => {
  it('have ids by their place, and keep those they have', () => {
    expect(objectsOf(inspection()).map(({ object }) => object.id)).toEqual(['dt-1', 'dt-2'])
    const given = inspection({ inspectee: { type: 'organisation', id: 'dt-2', name: 'Chi bộ Thử' }, otherInspectees: [{ type: 'member', name: 'Lò Văn Thử' }, { type: 'member', id: 'x', name: 'Lò Văn Hai' }] })
    expect(objectsOf(given).map(({ object }) => object.id)).toEqual(['dt-2', 'dt-3', 'x'])
    expect(inspectionSchema.parse(given)).toEqual(given)
  })

  it('are refused with one id for two, or two outcomes for one', () => {
    const problems = (change: object) => inspectionSchema.safeParse({ ...inspection(), ...change }).error?.issues.map(({ path, message }) => [path.join('.'), message])
    expect(problems({ otherInspectees: [{ type: 'member', id: 'dt-1', name: 'Lò Văn Thử' }] })).toEqual([['otherInspectees.0.id', 'Mã đối tượng bị trùng. Đặt mã khác.']])
    expect(problems({ outcomes: [{ objectId: 'dt-1' }, { objectId: 'dt-1' }] })).toEqual([['outcomes.1.objectId', 'Đối tượng này đã có kết quả. Mỗi đối tượng một kết quả.']])
  })
})

describe('outcomes', () => {
  const [of1, of2] = [{ objectId: 'dt-1', result: 'noFault' }, { objectId: 'dt-2', result: 'shortcomings' }]
  const disciplined = { objectId: 'dt-2', result: 'violationToDiscipline', discipline: 'reprimand' }
  it.each([
    ['none yet', {}, []], ['one for each', { outcomes: [of1, of2] }, []], ['one forgotten', { outcomes: [of1] }, ['outcome.missing']], ['of no object', { outcomes: [of1, of2, { objectId: 'x', result: 'noFault' }] }, ['outcome.unknownObject']],
    ['disciplined', { outcomes: [of1, disciplined] }, []], ['to be disciplined and no form yet', { outcomes: [of1, { ...disciplined, discipline: null }] }, ['outcome.noDiscipline']],
    ['a form for organisations on a member', { outcomes: [of1, { ...disciplined, discipline: 'dissolution' }] }, ['outcome.disciplineOfOtherKind']], ['disciplined without a violation', { outcomes: [of1, { ...of2, discipline: 'warning' }] }, ['outcome.disciplineWithoutViolation']],
    ['voted as written', { outcomes: [of1, { ...disciplined, vote: vote(21, { none: 1, reprimand: 20 }) }] }, []], ['not as voted', { outcomes: [of1, { ...disciplined, discipline: 'warning', vote: vote(21, { none: 1, reprimand: 20 }) }] }, ['outcome.notAsVoted']],
    ['voted for none, written none', { outcomes: [of1, { ...disciplined, discipline: null, vote: vote(21, { none: 21 }) }] }, []], ['voted for a form, written none', { outcomes: [of1, { ...disciplined, discipline: null, vote: vote(21, { reprimand: 21 }) }] }, ['outcome.notAsVoted']],
    ['a vote that comes to nothing', { outcomes: [of1, { ...disciplined, vote: vote(21, { none: 10, reprimand: 10 }) }] }, []],
    ['a vote that does not add up', { outcomes: [of1, { ...disciplined, vote: vote(10, { reprimand: 12, dissolution: 1 }, 12) }] }, ['outcome.votesNotVoters', 'outcome.votesMoreThanEntitled', 'outcome.votesOfOtherKind']],
    ['a violation in a supervision', { kind: 'supervision', outcomes: [of1, { objectId: 'dt-2', result: 'violation' }] }, ['outcome.supervisionViolation']],
    ['discipline in a supervision', { kind: 'supervision', outcomes: [of1, { ...of2, discipline: 'reprimand' }] }, ['case.supervisionDiscipline']], ['a vote in a supervision', { kind: 'supervision', outcomes: [of1, { ...of2, vote: vote(21, { none: 21 }) }] }, ['case.supervisionDiscipline']],
  ])('%s', (_name, change, codes) => {
    const problems = outcomeProblems(inspection(change), rules)
    expect(problems.map(({ code }) => code)).toEqual(codes)
    expect(problems.every(({ severity }) => severity === 'warning')).toBe(true)
  })

  it('are said in words, and a supervision never in those of handling', () => {
    const line = (kind: 'inspection' | 'supervision', outcome: object) => {
      const [, second] = objectsOf(inspection({ kind, outcomes: [outcome] }))
      return second === undefined ? undefined : outcomeLine(kind, second.object, second.outcome)
    }
    expect(line('inspection', disciplined)).toBe('đồng chí Lò Văn Thử: có vi phạm đến mức phải thi hành kỷ luật; hình thức kỷ luật: khiển trách')
    expect(line('supervision', disciplined)).toBe('đồng chí Lò Văn Thử: có hạn chế, khuyết điểm')
    expect(line('inspection', { objectId: 'dt-2' })).toBe(null)
    expect(line('inspection', of1)).toBe(null)
  })
})
