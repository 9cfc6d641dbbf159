/** The rules of counting as data: what is supplied, what each organ counts by, faults named by line. */
import { describe, expect, it } from 'vitest'
import { countingRuleOf, countingRulesFile, loadCountingRules, organRuleOf } from '../../../electron/meetings/counting-rules.ts'
import { organSchema } from '../../../shared/domain/membership.ts'
import { countingRules, countingText } from '../../support/counted-meeting.ts'

const lineOf = (part: string): number => countingText.slice(0, countingText.indexOf(part)).split('\n').length

const faults = (change: (text: string) => string) => {
  const changed = change(countingText)
  if (changed === countingText) throw new Error('không có gì đổi')
  const result = loadCountingRules([{ name: countingRulesFile, text: changed }])
  return result.ok ? [] : result.problems
}

describe('the supplied rules', () => {
  it('count a cell by its members and an elected organ by those in office', () => {
    expect(countingRuleOf(countingRules, 'members')).toEqual({
      quorum: { of: 2, from: 3, words: 'hai phần ba' },
      quorumLeavesOut: ['suspended', 'probationary', 'temporary', 'elsewhere', 'exemptAbsent'],
      majorityLeavesOut: ['suspended', 'probationary', 'temporary', 'elsewhere', 'exemptAbsent', 'excused'],
    })
    expect(countingRuleOf(countingRules, 'standingCommittee')).toEqual({ quorum: { of: 2, from: 3, words: 'hai phần ba' }, quorumLeavesOut: ['suspended'], majorityLeavesOut: ['suspended'] })
    expect(organSchema.options.map((organ) => [organ, countingRuleOf(countingRules, organ).quorumLeavesOut.length])).toEqual([
      ['members', 5], ['cellCommittee', 1], ['executiveCommittee', 1], ['standingCommittee', 1], ['inspectionCommittee', 1],
    ])
  })

  it('say the source and status of every line, and never more than reported', () => {
    const lines = [...organSchema.options.flatMap((organ) => {
      const { quorum, quorumLeavesOut, majorityLeavesOut } = organRuleOf(countingRules, organ)
      return [quorum, ...quorumLeavesOut, ...majorityLeavesOut]
    }), ...countingRules.decisions]
    expect(lines.length).toBeGreaterThan(20)
    for (const { source, status } of lines) {
      expect(source).not.toBe('')
      expect(['reported', 'custom']).toContain(status)
    }
    expect(countingRules).toMatchObject({ id: 'counting', from: '2021-07-28' })
  })

  it.each([
    ['general', 'moreThanHalf'], ['admission', 'twoThirds'], ['recognition', 'twoThirds'], ['removal', 'twoThirds'], ['discipline', 'moreThanHalf'], ['expulsion', 'twoThirds'],
  ])('decide %s by %s', (id, majority) => {
    expect(countingRules.decisions.find((decision) => decision.id === id)?.majority).toBe(majority)
  })
})

describe('rules with a mistake', () => {
  it('name a share above the whole, and take the whole', () => {
    const part = 'quorum: { of: 2, from: 3, words: hai phần ba, source: \'Thông lệ; quy chế làm việc của cấp uỷ\''
    expect(faults((text) => text.replace(part, part.replace('of: 2', 'of: 4')))).toEqual([{
      severity: 'error', code: 'counting.share', path: 'organs.elected.quorum.of', value: '4/3', file: 'counting.yaml', line: lineOf(part),
      message: 'Số người phải có mặt (4 phần 3) lớn hơn cả tổ chức.', remedy: 'Ghi of không lớn hơn from, ví dụ of: 2, from: 3.',
    }])
    expect(faults((text) => text.replace('of: 2', 'of: 5'))).toMatchObject([{ code: 'counting.share', path: 'organs.members.quorum.of', value: '5/3' }])
    expect(faults((text) => text.replace('of: 2', 'of: 3'))).toEqual([])
  })

  it('name what stands twice, in each list', () => {
    expect(faults((text) => text.replace('reason: temporary', 'reason: probationary'))).toEqual([{
      severity: 'error', code: 'counting.twice', path: 'organs.members.quorumLeavesOut[2].reason', value: 'probationary', file: 'counting.yaml', line: lineOf('{ reason: temporary'),
      message: '“probationary” có hai lần.', remedy: 'Mỗi mục một lần; sửa mục viết nhầm.',
    }])
    expect(faults((text) => text.replace('reason: excused', 'reason: suspended'))).toMatchObject([{ path: 'organs.members.majorityLeavesOut[5].reason', line: lineOf('{ reason: excused') }])
    const elected = countingText.slice(countingText.indexOf('elected:'))
    const line = elected.slice(elected.indexOf('      - '), elected.indexOf('    # Số uỷ viên'))
    expect(faults((text) => text.replace(elected, elected.replace(line, line + line)))).toMatchObject([{ path: 'organs.elected.quorumLeavesOut[1].reason', value: 'suspended' }])
    expect(faults((text) => text.replace('id: removal', 'id: general'))).toMatchObject([{ code: 'counting.twice', path: 'decisions[3].id', value: 'general', line: lineOf('{ id: removal') }])
  })

  it.each([
    ['a reason not known', 'reason: temporary', 'reason: asleep'], ['a majority not known', 'majority: twoThirds', 'majority: some'], ['no source', "source: 'Thông lệ'", "source: ''"],
    ['a status not known', 'status: reported }', 'status: sure }'], ['a share of nothing', 'from: 3', 'from: 0'], ['nobody needed', 'of: 2', 'of: 0'], ['half a person', 'of: 2', 'of: 1.5'],
    ['parts of a person', 'from: 3', 'from: 2.5'], ['too many parts', 'from: 3', 'from: 101'], ['no words', 'words: hai phần ba', "words: ''"], ['another version', 'schemaVersion: 1', 'schemaVersion: 2'],
    ['a date that is none', "from: '2021-07-28'", "from: '2021-02-30'"], ['a key not known', 'id: counting', 'ids: counting'], ['an id with a blank', 'id: general', "id: 'tên chung'"],
    ['an id with more after it', 'id: general', "id: 'general '"], ['an id that begins with more', 'id: general', "id: ' general'"], ['an id in capitals', 'id: general', 'id: General'],
  ])('are refused: %s', (_name, from, to) => {
    const found = faults((text) => text.replace(from, to))
    expect(found.length).toBeGreaterThan(0)
    expect(found[0]).toMatchObject({ file: 'counting.yaml', severity: 'error' })
  })

  it('are refused without decisions, and when the file is not there', () => {
    expect(faults((text) => `${text.slice(0, text.indexOf('decisions:'))}decisions: []\n`)).toMatchObject([{ path: 'decisions' }])
    expect(loadCountingRules([{ name: 'other.yaml', text: countingText }])).toEqual({
      ok: false, problems: [{
        severity: 'error', code: 'counting.missing', path: '', value: '', file: 'counting.yaml', line: 1,
        message: 'Thiếu tệp cách tính trong sinh hoạt, hội nghị.', remedy: 'Cài lại chương trình, hoặc trả tệp này về thư mục meetings.',
      }],
    })
  })
})
