/** Quorum and votes as a secretary reads them aloud: the very sentences. */
import { describe, expect, it } from 'vitest'
import { baseOf, quorumAt, voteFaultKinds, voteResult } from '../../../shared/domain/counting.ts'
import type { Organ } from '../../../shared/domain/membership.ts'
import { baseWords, quorumWords, voteProblems, voteWords } from '../../../shared/domain/quorum-words.ts'
import { cellRule, electedRule, membersOf, rollCall, voteOf } from '../../support/counted-meeting.ts'

const many = (letter: string, count: number): string => letter.repeat(count)

describe('who is counted', () => {
  it.each([
    ['members', 'ccc', 'xxx', 'Chi bộ có 3 đảng viên, tất cả được tính.'],
    ['members', '', '', 'Chi bộ chưa có ai trong danh sách đảng viên.'],
    ['members', 'd', 'x', 'Chi bộ có 1 đảng viên; được tính 0 (trừ 1 đảng viên dự bị).'],
    ['members', 'ckddtnmc', 'xxxxxxvp', 'Chi bộ có 8 đảng viên; được tính 1 (trừ 1 đồng chí bị đình chỉ sinh hoạt, 2 đảng viên dự bị, 1 đồng chí sinh hoạt tạm thời tại đây, 1 đồng chí đang sinh hoạt tạm thời nơi khác, 1 đồng chí được miễn sinh hoạt và vắng mặt, 1 đồng chí vắng suốt cuộc họp có lý do chính đáng).'],
    ['cellCommittee', 'ccc', 'xxx', 'Chi uỷ có 3 chi uỷ viên đương nhiệm, tất cả được tính.'],
    ['executiveCommittee', 'cck', 'xxx', 'Ban Chấp hành có 3 uỷ viên đương nhiệm; được tính 2 (trừ 1 đồng chí bị đình chỉ sinh hoạt).'],
    ['standingCommittee', 'cc', 'xp', 'Ban Thường vụ có 2 uỷ viên đương nhiệm, tất cả được tính.'],
    ['inspectionCommittee', '', '', 'Uỷ ban Kiểm tra chưa có ai trong danh sách uỷ viên đương nhiệm.'],
  ] as const)('%s %s called %s', (organ, members, called, words) => {
    const rule = organ === 'members' ? cellRule : electedRule
    expect(baseWords(baseOf(membersOf(members), rollCall(called), rule.majorityLeavesOut), organ)).toBe(words)
  })
})

describe('a quorum in words', () => {
  const words = (members: string, called: string, organ: Organ = 'members') => {
    const rule = organ === 'members' ? cellRule : electedRule
    return quorumWords(quorumAt(membersOf(members), rollCall(called), rule, null), organ, rule)
  }
  const thirty = `${many('c', 26)}ddnm`

  it('says who is counted, how many are needed and how many are there', () => {
    expect(words(thirty, `${many('x', 20)}${many('p', 6)}xxxp`)).toEqual({
      text: 'Chi bộ có 30 đảng viên; được tính 26 (trừ 2 đảng viên dự bị, 1 đồng chí đang sinh hoạt tạm thời nơi khác, 1 đồng chí được miễn sinh hoạt và vắng mặt). Cần có mặt ít nhất 18 (hai phần ba của 26). Có mặt 20: đủ điều kiện họp.',
      fault: null,
    })
    expect(words('ccc', 'xx.', 'executiveCommittee').text).toBe('Ban Chấp hành có 3 uỷ viên đương nhiệm, tất cả được tính. Cần có mặt ít nhất 2 (hai phần ba của 3). Có mặt 2: đủ điều kiện họp. Còn 1 đồng chí chưa điểm danh.')
  })

  it('says how many are missing and what to do', () => {
    expect(words('cccccc', 'xxpppv')).toEqual({
      text: 'Chi bộ có 6 đảng viên, tất cả được tính. Cần có mặt ít nhất 4 (hai phần ba của 6). Có mặt 2: thiếu 2, chưa đủ điều kiện họp.',
      fault: { message: 'Còn thiếu 2 người mới đủ số phải có mặt.', remedy: 'Chờ thêm người đến và ghi giờ đến; nếu vẫn thiếu thì đề nghị chủ trì hoãn cuộc họp.' },
    })
    expect(words('cccccc', 'xxxp..')).toEqual({
      text: 'Chi bộ có 6 đảng viên, tất cả được tính. Cần có mặt ít nhất 4 (hai phần ba của 6). Có mặt 3: thiếu 1, chưa đủ điều kiện họp. Còn 2 đồng chí chưa điểm danh.',
      fault: { message: 'Còn thiếu 1 người mới đủ số phải có mặt.', remedy: 'Điểm danh nốt những người còn lại; nếu vẫn thiếu thì đề nghị chủ trì hoãn cuộc họp.' },
    })
  })

  it('says so when nobody is counted', () => {
    expect(words('', '')).toEqual({
      text: 'Chi bộ chưa có ai trong danh sách đảng viên.',
      fault: { message: 'Không có ai được tính nên chưa xác định được số người phải có mặt.', remedy: 'Ghi danh sách đảng viên (từ ngày nào, tư cách), rồi điểm danh lại.' },
    })
    expect(words('dd', 'xx').text).toBe('Chi bộ có 2 đảng viên; được tính 0 (trừ 2 đảng viên dự bị).')
    expect(words('', '', 'cellCommittee').fault?.remedy).toBe('Ghi danh sách chi uỷ viên đương nhiệm (từ ngày nào, tư cách), rồi điểm danh lại.')
  })
})

describe('a vote in words', () => {
  const asked = (fields: object, members = many('c', 26), called = `${many('x', 20)}${many('v', 6)}`, organ: Organ = 'members') => {
    const vote = voteOf(fields)
    return { vote, result: voteResult(vote, membersOf(members), rollCall(called), organ === 'members' ? cellRule : electedRule), organ }
  }
  const words = (...args: Parameters<typeof asked>) => {
    const { vote, result, organ } = asked(...args)
    return voteWords(vote, result, organ)
  }

  it('by hands', () => {
    expect(words({ for: 18, against: 1, other: 1 })).toEqual({
      base: 'Chi bộ có 26 đảng viên, tất cả được tính.',
      text: 'Biểu quyết: 18/20 tán thành (90%), 1 không tán thành, 1 ý kiến khác. Cần ít nhất 14 phiếu (quá nửa của 26 được tính): thông qua.', faults: [],
    })
    expect(words({ for: 13, against: 7, majority: 'twoThirds' }).text).toBe('Biểu quyết: 13/20 tán thành (65%), 7 không tán thành. Cần ít nhất 18 phiếu (hai phần ba của 26 được tính): không thông qua, thiếu 5 phiếu.')
    expect(words({ for: 2, other: 1 }, 'ccck', 'xxxx', 'standingCommittee')).toEqual({
      base: 'Ban Thường vụ có 4 uỷ viên đương nhiệm; được tính 3 (trừ 1 đồng chí bị đình chỉ sinh hoạt).',
      text: 'Biểu quyết: 2/3 tán thành (66,67%), 1 ý kiến khác. Cần ít nhất 2 phiếu (quá nửa của 3 được tính): thông qua.', faults: [],
    })
    expect(words({ for: 20 }).text).toBe('Biểu quyết: 20/20 tán thành (100%). Cần ít nhất 14 phiếu (quá nửa của 26 được tính): thông qua.')
  })

  it.each([
    [20, 20, 19, 19, 'Bỏ phiếu kín: phát ra 20 phiếu, thu về 20 phiếu, hợp lệ 19 phiếu, không hợp lệ 1 phiếu; 19/19 tán thành (100%).'],
    [null, 20, 20, 20, 'Bỏ phiếu kín: thu về 20 phiếu, hợp lệ 20 phiếu, không hợp lệ 0 phiếu; 20/20 tán thành (100%).'],
    [20, null, 18, 18, 'Bỏ phiếu kín: phát ra 20 phiếu, hợp lệ 18 phiếu; 18/18 tán thành (100%).'],
    [20, 20, null, 20, 'Bỏ phiếu kín: phát ra 20 phiếu, thu về 20 phiếu; 20/20 tán thành (100%).'],
    [null, null, null, 20, 'Bỏ phiếu kín: 20/20 tán thành (100%).'],
  ])('by slips %s, %s, %s', (handedOut, returned, valid, votesFor, text) => {
    const said = words({ method: 'ballot', handedOut, returned, valid, for: votesFor })
    expect(said.text).toBe(`${text} Cần ít nhất 14 phiếu (quá nửa của 26 được tính): thông qua.`)
    expect(said.faults).toEqual([])
  })

  it('never tells a count of slips below nothing; the fault is told instead', () => {
    const said = words({ method: 'ballot', handedOut: 20, returned: 19, valid: 20, for: 20 })
    expect(said.text).toMatch(/^Bỏ phiếu kín: phát ra 20 phiếu, thu về 19 phiếu, hợp lệ 20 phiếu; 20\/20 tán thành/u)
    expect(said.faults).toEqual([{ message: 'Số phiếu hợp lệ (20) nhiều hơn số phiếu có thể có (19).', remedy: 'Đếm lại số phiếu thu về và số phiếu hợp lệ.' }])
  })

  it('asks for the hour of a vote that has none', () => {
    const told = (fields: object) => { const { vote, result } = asked({ for: 20, question: 'Việc A', ...fields }); return voteProblems(vote, result) }
    expect(told({})).toEqual([{
      severity: 'warning', code: 'meeting.vote.untimed', path: 'entries.bq', value: 'Việc A', message: 'Lần biểu quyết này chưa ghi giờ nên được xét theo cả cuộc họp.', remedy: 'Ghi giờ biểu quyết để biết đúng ai có mặt lúc đó.',
    }])
    expect(told({ at: '2026-03-05T09:00' })).toEqual([])
  })

  it('between options, with nobody voting, with nobody counted', () => {
    expect(words({ for: 14, against: 6, options: [{ text: 'khiển trách', votes: 14 }, { text: 'cảnh cáo', votes: 6 }] }).text)
      .toBe('Biểu quyết: 14/20 tán thành (70%), 6 không tán thành. Các phương án: khiển trách 14 phiếu; cảnh cáo 6 phiếu. Cần ít nhất 14 phiếu (quá nửa của 26 được tính): thông qua.')
    expect(words({ for: 0 }).text).toBe('Biểu quyết: chưa có phiếu nào. Cần ít nhất 14 phiếu (quá nửa của 26 được tính): không thông qua, thiếu 14 phiếu.')
    expect(words({ for: 0, majority: 'twoThirds' }, 'd', 'x').text).toBe('Biểu quyết: chưa có phiếu nào. Cần ít nhất 0 phiếu (hai phần ba của 0 được tính): chưa xác định được kết quả.')
  })

  it('does not say it passed while something does not add up', () => {
    expect(words({ for: 19 })).toMatchObject({
      text: 'Biểu quyết: 19/19 tán thành (100%). Cần ít nhất 14 phiếu (quá nửa của 26 được tính): đủ số phiếu, nhưng phải kiểm tra lại trước khi công nhận kết quả.',
      faults: [{ message: 'Mới có 19 trong 20 người có mặt và được biểu quyết lúc đó.', remedy: 'Đếm lại; ai không giơ tay thì ghi vào ý kiến khác.' }],
    })
  })

  it('has a sentence and what to do for every fault', () => {
    const { vote, result } = asked({ for: 1, question: 'Nghị quyết tháng 3', at: '2026-03-05T09:00' })
    const problems = voteProblems(vote, { ...result, faults: voteFaultKinds.map((kind) => ({ kind, found: 7, expected: 5 })) })
    const recount = 'Đếm lại, xem lại điểm danh, giờ đến, giờ về.'
    expect(problems.map(({ code, message, remedy }) => [code.replace('meeting.vote.', ''), message, remedy])).toEqual([
      ['moreThanEntitled', 'Có 7 người biểu quyết, nhiều hơn 5 người có mặt và được biểu quyết lúc đó.', recount],
      ['fewerThanEntitled', 'Mới có 7 trong 5 người có mặt và được biểu quyết lúc đó.', 'Đếm lại; ai không giơ tay thì ghi vào ý kiến khác.'],
      ['handedOutMoreThanEntitled', 'Số phiếu phát ra (7) nhiều hơn 5 người có mặt và được biểu quyết lúc đó.', recount],
      ['returnedMoreThanHandedOut', 'Số phiếu thu về (7) nhiều hơn số phiếu đã phát ra hoặc số người được biểu quyết (5).', 'Đếm lại số phiếu phát ra và thu về.'],
      ['validMoreThanReturned', 'Số phiếu hợp lệ (7) nhiều hơn số phiếu có thể có (5).', 'Đếm lại số phiếu thu về và số phiếu hợp lệ.'],
      ['votesMoreThanSlips', 'Tổng số tán thành, không tán thành và ý kiến khác (7) nhiều hơn số phiếu (5).', 'Đếm lại từng loại phiếu.'],
      ['votesNotValid', 'Tổng số tán thành, không tán thành và ý kiến khác (7) không bằng số phiếu hợp lệ (5).', 'Đếm lại từng loại phiếu; phiếu không hợp lệ không ghi vào ý kiến khác.'],
      ['optionsNotValid', 'Tổng số phiếu của các phương án (7) không bằng số người biểu quyết (5).', 'Đếm lại phiếu của từng phương án; thiếu phương án nào thì ghi thêm.'],
      ['chosenNotAnOption', 'Không có phương án nào được đúng 7 phiếu tán thành; nhiều nhất là 5 phiếu.', 'Ghi vào số tán thành số phiếu của phương án được chọn.'],
      ['noQuorum', 'Lúc biểu quyết có mặt 7 người được tính, cần ít nhất 5.', 'Ghi đủ giờ đến, giờ về; nếu đúng là thiếu thì biểu quyết lại khi đủ người.'],
    ])
    expect(problems[9]).toMatchObject({ severity: 'warning', code: 'meeting.vote.noQuorum', path: 'entries.bq', value: 'Nghị quyết tháng 3' })
  })
})
