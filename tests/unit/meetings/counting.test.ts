/** Who counts, how many must be there and what a vote comes to: cases from the rules, edges of half and two thirds, properties. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { atLeast, baseOf, entitledAt, leftOutOf, leftOutReasons, neededFor, presenceAt, quorumAt, voteResult, wasPresent } from '../../../shared/domain/counting.ts'
import type { VoteFault } from '../../../shared/domain/counting.ts'
import type { MeetingEntry } from '../../../shared/domain/meeting-entry.ts'
import { isRunning, membershipSchema, membersOn } from '../../../shared/domain/membership.ts'
import { cellRule, electedRule, meetingDay, membersOf, membership, moves, rollCall, voteOf } from '../../support/counted-meeting.ts'

const at = (hour: string): string => `${meetingDay}T${hour}`

describe('where a member was', () => {
  const entries = [...rollCall('xpv.'), moves(2, 'arrives', '08:30'), moves(1, 'leaves', '09:00'), moves(1, 'arrives', '09:30')]

  it.each([
    [1, '08:00', 'present'], [1, '08:59', 'present'], [1, '09:00', 'left'], [1, '09:29', 'left'], [1, '09:30', 'present'], [1, null, 'present'],
    [2, '08:29', 'absentWithReason'], [2, '08:30', 'present'], [2, null, 'present'],
    [3, '08:00', 'absentWithoutReason'], [3, null, 'absentWithoutReason'], [4, '08:00', 'unknown'], [4, null, 'unknown'],
  ] as const)('member %i at %s: %s', (member, hour, presence) => {
    expect(presenceAt(entries, `${member}`, hour === null ? null : at(hour))).toBe(presence)
  })

  it('goes by the hour, not by the order of writing; within one minute by place', () => {
    expect(presenceAt([moves(1, 'leaves', '09:00'), moves(1, 'arrives', '08:00')], '1', null)).toBe('left')
    expect(presenceAt([moves(1, 'arrives', '08:00'), moves(1, 'leaves', '09:00')], '1', null)).toBe('left')
    expect(presenceAt([moves(1, 'leaves', '08:00', 2), moves(1, 'arrives', '08:00', 1)], '1', null)).toBe('left')
    expect(presenceAt([moves(1, 'arrives', '08:00', 2), moves(1, 'leaves', '08:00', 1)], '1', null)).toBe('present')
    expect(presenceAt([moves(1, 'arrives', '08:00', 1), moves(1, 'leaves', '08:00', 2)], '1', null)).toBe('left')
    expect(presenceAt([moves(1, 'leaves', '10:00', 1), moves(1, 'arrives', '09:00', 2)], '1', null)).toBe('left')
    expect(presenceAt([moves(1, 'arrives', '09:00', 2), moves(1, 'leaves', '10:00', 1)], '1', null)).toBe('left')
  })

  it('was there whoever was called present, or came, or went', () => {
    expect(['1', '2', '3', '4'].map((id) => wasPresent(entries, id))).toEqual([true, true, false, false])
    expect(wasPresent([moves(4, 'leaves', '08:30')], '4')).toBe(true)
    expect(wasPresent([moves(4, 'leaves', '08:30')], '3')).toBe(false)
  })
})

describe('who belongs', () => {
  const list = [
    membership('a', { period: { from: '2026-03-05', to: '2026-03-05' } }), membership('b', { period: { from: '2026-03-06', to: null } }), membership('c', { period: { from: '2020-01-01', to: '2026-03-04' } }),
    membership('d', { bodyId: 'chi-bo-khac' }), membership('e', { organ: 'cellCommittee' }), membership('f'),
  ]

  it('is a question of body, organ and day', () => {
    expect(membersOn(list, { bodyId: 'chi-bo', organ: 'members' }, meetingDay).map(({ id }) => id)).toEqual(['a', 'f'])
    expect(membersOn(new Set(list), { bodyId: 'chi-bo', organ: 'cellCommittee' }, meetingDay).map(({ id }) => id)).toEqual(['e'])
  })

  it('is exempt, elsewhere or suspended only while the time runs', () => {
    const spells = [{ period: { from: '2026-01-01', to: '2026-01-31' }, reason: '' }, { period: { from: '2026-03-01', to: '2026-03-05' }, reason: 'ốm' }]
    expect(['2025-12-31', '2026-01-01', '2026-01-31', '2026-02-01', '2026-03-05', '2026-03-06'].map((day) => isRunning(spells, day))).toEqual([false, true, true, false, true, false])
    expect(isRunning([], meetingDay)).toBe(false)
  })

  it('sits in an elected organ as a full member only', () => {
    const parse = (fields: object) => membershipSchema.safeParse({ id: 'a', personId: 'p', bodyId: 'b', period: { from: '2026-01-01', to: null }, ...fields })
    expect(parse({ organ: 'executiveCommittee' }).success).toBe(true)
    expect(parse({ standing: 'probationary' }).success).toBe(true)
    expect(parse({ organ: 'executiveCommittee', standing: 'probationary' }).error?.issues).toMatchObject([
      { code: 'custom', path: ['standing'], message: 'Cấp uỷ viên, uỷ viên uỷ ban kiểm tra phải là đảng viên chính thức. Chọn lại tư cách, hoặc ghi vào danh sách đảng viên.' },
    ])
  })
})

describe('who is left out of a base', () => {
  const cell = cellRule.majorityLeavesOut

  // Kind of member × the roll call × what the majority of a cell, its quorum, and an elected organ say.
  it.each([
    ['c', 'x', null, null, null], ['c', 'p', 'excused', null, null], ['c', 'v', null, null, null], ['c', '.', null, null, null],
    ['d', 'x', 'probationary', 'probationary', null], ['d', 'p', 'probationary', 'probationary', null],
    ['t', 'x', 'temporary', 'temporary', null], ['t', 'v', 'temporary', 'temporary', null],
    ['n', 'x', 'elsewhere', 'elsewhere', null], ['n', '.', 'elsewhere', 'elsewhere', null],
    ['m', 'x', null, null, null], ['m', 'p', 'exemptAbsent', 'exemptAbsent', null], ['m', 'v', 'exemptAbsent', 'exemptAbsent', null], ['m', '.', 'exemptAbsent', 'exemptAbsent', null],
    ['k', 'x', 'suspended', 'suspended', 'suspended'], ['k', 'p', 'suspended', 'suspended', 'suspended'],
  ] as const)('%s called %s: majority %s, quorum %s, elected organ %s', (kind, called, majority, quorum, elected) => {
    const [member] = membersOf(kind)
    if (member === undefined) throw new Error('không có ai')
    const entries = rollCall(called)
    expect(leftOutOf(member, entries, cell)).toBe(majority)
    expect(leftOutOf(member, entries, cellRule.quorumLeavesOut)).toBe(quorum)
    expect(leftOutOf(member, entries, electedRule.majorityLeavesOut)).toBe(elected)
    expect(leftOutOf(member, entries, electedRule.quorumLeavesOut)).toBe(elected)
    expect(leftOutOf(member, entries, [])).toBeNull()
  })

  it('counts who is exempt or excused and comes after all, even if he goes again', () => {
    const [exempt, excused] = [membersOf('m'), membersOf('c')].map(([member]) => member)
    if (exempt === undefined || excused === undefined) throw new Error('không có ai')
    const entries = [...rollCall('p'), moves(1, 'arrives', '09:00'), moves(1, 'leaves', '09:10')]
    expect([exempt, excused].map((member) => leftOutOf(member, entries, cell))).toEqual([null, null])
  })

  it('tells the first reason that holds, in the order of the reasons', () => {
    expect(leftOutReasons).toEqual(['suspended', 'probationary', 'temporary', 'elsewhere', 'exemptAbsent', 'excused'])
    const member = { membershipId: '1', standing: 'probationary', exempt: true, elsewhere: true, suspended: true } as const
    expect(leftOutOf(member, rollCall('p'), cell)).toBe('suspended')
    expect(leftOutOf({ ...member, suspended: false }, rollCall('p'), cell)).toBe('probationary')
    expect(leftOutOf({ ...member, suspended: false, standing: 'temporary' }, rollCall('p'), cell)).toBe('temporary')
    expect(leftOutOf({ ...member, suspended: false, standing: 'full' }, rollCall('p'), cell)).toBe('elsewhere')
    expect(leftOutOf({ ...member, suspended: false, standing: 'full', elsewhere: false }, rollCall('p'), cell)).toBe('exemptAbsent')
  })

  it('is counted by reason, and reasons that leave out nobody are not listed', () => {
    const base = baseOf(membersOf('ccdmdn'), rollCall('xxxpxx'), cell)
    expect(base.counted.map(({ membershipId }) => membershipId)).toEqual(['1', '2'])
    expect(base.leftOut).toEqual([{ reason: 'probationary', count: 2 }, { reason: 'elsewhere', count: 1 }, { reason: 'exemptAbsent', count: 1 }])
    expect(baseOf([], [], cell)).toEqual({ counted: [], leftOut: [] })
  })
})

describe('how many are needed', () => {
  // Base, more than half, two thirds.
  it.each([
    [0, 1, 0], [1, 1, 1], [2, 2, 2], [3, 2, 2], [4, 3, 3], [5, 3, 4], [6, 4, 4], [7, 4, 5], [8, 5, 6], [9, 5, 6], [10, 6, 7], [26, 14, 18], [29, 15, 20], [30, 16, 20], [31, 16, 21], [60, 31, 40],
  ])('of %i: %i to be more than half, %i to be two thirds', (base, half, thirds) => {
    expect(neededFor('moreThanHalf', base)).toBe(half)
    expect(neededFor('twoThirds', base)).toBe(thirds)
    expect(atLeast({ of: 2, from: 3 }, base)).toBe(thirds)
  })

  it('is the least whole number that reaches the share, whatever the base', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 9999 }), fc.integer({ min: 1, max: 20 }), fc.integer({ min: 1, max: 20 }), (base, of, from) => {
      const least = atLeast({ of, from }, base)
      expect(least * from >= of * base && (least - 1) * from < of * base).toBe(true)
      const half = neededFor('moreThanHalf', base)
      expect(2 * half > base && 2 * (half - 1) <= base).toBe(true)
    }))
  })
})

describe('a quorum', () => {
  // Members, roll call, rule, what it comes to: counted, needed, present, not called, met.
  it.each([
    ['c', 'x', cellRule, 1, 1, 1, 0, true], ['c', 'v', cellRule, 1, 1, 0, 0, false],
    ['cc', 'xx', cellRule, 2, 2, 2, 0, true], ['cc', 'x.', cellRule, 2, 2, 1, 1, false],
    ['ccc', 'xx.', cellRule, 3, 2, 2, 1, true], ['ccc', 'xpp', cellRule, 3, 2, 1, 0, false],
    ['cccc', 'xxxp', cellRule, 4, 3, 3, 0, true], ['cccc', 'xxpp', cellRule, 4, 3, 2, 0, false],
    ['ccccc', 'xxxxp', cellRule, 5, 4, 4, 0, true], ['ccccc', 'xxxpp', cellRule, 5, 4, 3, 0, false],
    // Those left out count neither above nor below the line.
    ['cccddd', 'xpvxxx', cellRule, 3, 2, 1, 0, false], ['cccttn', 'xxvxxx', cellRule, 3, 2, 2, 0, true],
    ['cccm', 'xxvp', cellRule, 3, 2, 2, 0, true], ['cccm', 'xxvx', cellRule, 4, 3, 3, 0, true], ['ccck', 'xxvx', cellRule, 3, 2, 2, 0, true],
    // In an elected organ whoever holds office is counted, there or not.
    ['cccm', 'xxvp', electedRule, 4, 3, 2, 0, false], ['cccccck', 'xxxxvpx', electedRule, 6, 4, 4, 0, true],
  ])('%s called %s', (members, called, rule, counted, needed, present, unknown, met) => {
    const quorum = quorumAt(membersOf(members), rollCall(called), rule, null)
    expect({ ...quorum, base: quorum.base.counted.length }).toEqual({ base: counted, needed, present, unknown, met })
  })

  it('nobody never has', () => {
    expect(quorumAt([], [], cellRule, null)).toMatchObject({ needed: 0, present: 0, unknown: 0, met: false })
    expect(quorumAt(membersOf('dd'), rollCall('xx'), cellRule, null)).toMatchObject({ needed: 0, present: 0, met: false })
  })

  it('comes and goes with the members', () => {
    const [members, entries] = [membersOf('ccc'), [...rollCall('xvv'), moves(2, 'arrives', '08:30'), moves(1, 'leaves', '09:00')]]
    expect(['08:29', '08:30', '08:59', '09:00'].map((hour) => quorumAt(members, entries, cellRule, at(hour)).met)).toEqual([false, true, true, false])
  })
})

describe('a vote', () => {
  const members = membersOf('ccccccccc')
  const everyone = rollCall('xxxxxxxxx')
  const result = (fields: object, entries = everyone, rule = cellRule) => voteResult(voteOf(fields), members, entries, rule)
  const faults = (fields: object): readonly VoteFault[] => result(fields).faults

  it.each([
    ['moreThanHalf', 5, true], ['moreThanHalf', 4, false], ['twoThirds', 6, true], ['twoThirds', 5, false],
  ])('by %s of nine: %i for', (majority, votesFor, passed) => {
    expect(result({ majority, for: votesFor, against: 9 - votesFor })).toMatchObject({ needed: majority === 'twoThirds' ? 6 : 5, voters: 9, entitled: 9, passed, faults: [] })
  })

  it('takes the majority of all who are counted, not of those who voted', () => {
    const present = rollCall('xxxxxxvvv')
    expect(result({ for: 4, against: 1, other: 1 }, present)).toMatchObject({ needed: 5, voters: 6, entitled: 6, passed: false, faults: [] })
    expect(result({ for: 5, other: 1 }, present)).toMatchObject({ passed: true, faults: [] })
    // Excused all through: out of the base of the majority in a cell, not of its quorum; in an elected organ he stays in both.
    const excused = rollCall('xxxxxxppp')
    expect(result({ for: 4, against: 2 }, excused)).toMatchObject({ needed: 4, passed: true, faults: [] })
    expect(result({ for: 4, against: 2 }, excused, electedRule)).toMatchObject({ needed: 5, passed: false, faults: [] })
  })

  it('is taken by those who are there at that moment and are counted', () => {
    const entries = [...rollCall('xxxxxxxvv'), moves(1, 'leaves', '09:00'), moves(8, 'arrives', '09:30')]
    expect(['08:00', '09:00', '09:30'].map((hour) => entitledAt(members, entries, cellRule, at(hour)))).toEqual([7, 6, 7])
    expect(voteResult(voteOf({ for: 6, at: at('09:10') }), members, entries, cellRule)).toMatchObject({ entitled: 6, faults: [] })
    expect(voteResult(voteOf({ for: 7, at: at('09:10') }), members, entries, cellRule).faults).toEqual([{ kind: 'moreThanEntitled', found: 7, expected: 6 }])
    expect(entitledAt(membersOf('cdtnk'), rollCall('xxxxx'), cellRule, null)).toBe(1)
  })

  it('without an hour is held against the whole meeting: a moment with a quorum, and the one that bears it out', () => {
    const untimed = (fields: object, entries: readonly MeetingEntry[]) => voteResult(voteOf(fields), members, entries, cellRule)
    const going = [...rollCall('xxxxxxxxx'), ...[1, 2, 3, 4].map((member) => moves(member, 'leaves', '10:50'))]
    expect(untimed({ for: 9 }, going)).toMatchObject({ entitled: 9, passed: true, faults: [] })
    expect(untimed({ for: 6 }, [...rollCall('xxxxxxxxx'), ...[1, 2, 3].map((member) => moves(member, 'leaves', '10:50'))])).toMatchObject({ entitled: 6, faults: [] })
    const coming = [...rollCall('xxxxxvvvv'), ...[6, 7, 8].map((member) => moves(member, 'arrives', '08:30'))]
    expect(untimed({ for: 8 }, coming)).toMatchObject({ entitled: 8, faults: [] })
    // Five is all there were at the roll call; only later was there a quorum, and then eight could vote.
    expect(untimed({ for: 5 }, coming).faults).toEqual([{ kind: 'fewerThanEntitled', found: 5, expected: 8 }])
    expect(untimed({ for: 5 }, rollCall('xxxxxvvvv')).faults).toEqual([{ kind: 'noQuorum', found: 5, expected: 6 }])
    expect(voteResult(voteOf({ for: 9, at: at('10:55') }), members, going, cellRule).faults).toEqual([{ kind: 'moreThanEntitled', found: 9, expected: 5 }, { kind: 'noQuorum', found: 5, expected: 6 }])
  })

  it('by nobody passes nothing', () => {
    expect(voteResult(voteOf({ for: 1 }), [], [], cellRule)).toMatchObject({ passed: false, needed: 1 })
    expect(voteResult(voteOf({ for: 0, majority: 'twoThirds' }), [], [], cellRule)).toMatchObject({ passed: false, needed: 0 })
  })

  it('without a quorum says so with the figures', () => {
    expect(result({ for: 5 }, rollCall('xxxxxvvvv')).faults).toEqual([{ kind: 'noQuorum', found: 5, expected: 6 }])
  })

  it('by hands counts everyone in the room, and slips are not looked at', () => {
    expect(faults({ for: 8 })).toEqual([{ kind: 'fewerThanEntitled', found: 8, expected: 9 }])
    expect(faults({ for: 5, against: 4, other: 1 })).toEqual([{ kind: 'moreThanEntitled', found: 10, expected: 9 }])
    expect(faults({ for: 9, handedOut: 1, returned: 5, valid: 7 })).toEqual([])
  })

  // Slips: handed out, returned, valid; votes for, against; faults.
  it.each([
    [9, 9, 9, 9, 0, []], [9, 8, 7, 6, 1, []], [null, null, null, 9, 0, []], [null, null, null, 5, 0, []], [9, null, null, 9, 0, []], [8, 8, null, 8, 0, []],
    [10, 9, 9, 9, 0, [['handedOutMoreThanEntitled', 10, 9]]],
    [8, 9, 9, 9, 0, [['returnedMoreThanHandedOut', 9, 8]]],
    [null, 10, 9, 9, 0, [['returnedMoreThanHandedOut', 10, 9]]],
    [9, 7, 8, 8, 0, [['validMoreThanReturned', 8, 7]]],
    [7, null, 8, 8, 0, [['validMoreThanReturned', 8, 7]]],
    [9, 9, 8, 5, 2, [['votesNotValid', 7, 8]]], [9, 9, 8, 7, 2, [['votesNotValid', 9, 8]]],
    [9, 7, null, 8, 0, [['votesMoreThanSlips', 8, 7]]], [8, null, null, 9, 0, [['votesMoreThanSlips', 9, 8]]],
    [9, 7, null, 10, 0, [['moreThanEntitled', 10, 9]]],
    [11, 12, 13, 10, 0, [['moreThanEntitled', 10, 9], ['handedOutMoreThanEntitled', 11, 9], ['returnedMoreThanHandedOut', 12, 11], ['validMoreThanReturned', 13, 12], ['votesNotValid', 10, 13]]],
  ] as const)('by slips %s handed out, %s returned, %s valid; %i and %i', (handedOut, returned, valid, votesFor, against, expected) => {
    expect(faults({ method: 'ballot', handedOut, returned, valid, for: votesFor, against })).toEqual(expected.map(([kind, found, most]) => ({ kind, found, expected: most })))
  })

  it.each([
    [[5, 4], 5, []], [[9, 0], 9, []],
    [[5, 3], 5, [{ kind: 'optionsNotValid', found: 8, expected: 9 }]], [[5, 5], 5, [{ kind: 'optionsNotValid', found: 10, expected: 9 }]],
    [[6, 3], 5, [{ kind: 'chosenNotAnOption', found: 5, expected: 6 }]],
  ])('between options with %j votes, %i for the chosen one', (votes, chosen, expected) => {
    expect(faults({ for: chosen, against: 9 - chosen, options: votes.map((each, index) => ({ text: `Phương án ${index + 1}`, votes: each })) })).toEqual(expected)
  })

  it('never gets worse by one more vote for, and passes by the numbers alone', () => {
    const kind = fc.constantFrom('c', 'd', 't', 'n', 'm', 'k')
    const people = fc.array(fc.tuple(kind, fc.constantFrom('x', 'p', 'v', '.')), { minLength: 1, maxLength: 12 })
    fc.assert(fc.property(people, fc.nat(12), fc.constantFrom('moreThanHalf', 'twoThirds'), fc.constantFrom(cellRule, electedRule), (rows, votes, majority, rule) => {
      const [counted, entries] = [membersOf(rows.map(([letter]) => letter).join('')), rollCall(rows.map(([, called]) => called).join(''))]
      const one = voteResult(voteOf({ for: votes, majority }), counted, entries, rule)
      const more = voteResult(voteOf({ for: votes + 1, majority }), counted, entries, rule)
      expect(one.base.counted.length + one.base.leftOut.reduce((sum, { count }) => sum + count, 0)).toBe(rows.length)
      expect(one.passed && !more.passed).toBe(false)
      expect(one.passed).toBe(one.base.counted.length > 0 && (majority === 'twoThirds' ? 3 * votes >= 2 * one.base.counted.length : 2 * votes > one.base.counted.length))
      expect(one.entitled <= one.base.counted.length).toBe(true)
    }))
  })
})
