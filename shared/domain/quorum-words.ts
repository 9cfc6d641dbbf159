/** Quorum and result of a vote in words a secretary can read aloud, and every fault with what to do; window and papers say the same. Pure. */
import type { Base, CountingRule, LeftOut, Quorum, VoteFault, VoteFaultKind, VoteResult } from './counting.ts'
import type { EntryOf, Majority } from './meeting-entry.ts'
import type { Organ } from './membership.ts'
import type { Problem } from './problem.ts'
import { percentOf, quantityOfNumber, quantityText } from './quantity.ts'

/** One thing wrong, and what to do about it. */
export interface FaultWords { readonly message: string, readonly remedy: string }

/** Who meets, and what one who belongs is called. */
const organWords: Readonly<Record<Organ, { readonly who: string, readonly member: string }>> = {
  members: { who: 'Chi bộ', member: 'đảng viên' },
  cellCommittee: { who: 'Chi uỷ', member: 'chi uỷ viên đương nhiệm' },
  executiveCommittee: { who: 'Ban Chấp hành', member: 'uỷ viên đương nhiệm' },
  standingCommittee: { who: 'Ban Thường vụ', member: 'uỷ viên đương nhiệm' },
  inspectionCommittee: { who: 'Uỷ ban Kiểm tra', member: 'uỷ viên đương nhiệm' },
}

export const leftOutWords: Readonly<Record<LeftOut, string>> = {
  suspended: 'đồng chí bị đình chỉ sinh hoạt', probationary: 'đảng viên dự bị', temporary: 'đồng chí sinh hoạt tạm thời tại đây',
  elsewhere: 'đồng chí đang sinh hoạt tạm thời nơi khác', exemptAbsent: 'đồng chí được miễn sinh hoạt và vắng mặt', excused: 'đồng chí vắng suốt cuộc họp có lý do chính đáng',
}

export const majorityWords: Readonly<Record<Majority, string>> = { moreThanHalf: 'quá nửa', twoThirds: 'hai phần ba' }

/** "Chi bộ có 30 đảng viên; được tính 26 (trừ 2 đảng viên dự bị, …)." */
export function baseWords({ counted, leftOut }: Base, organ: Organ): string {
  const { who, member } = organWords[organ]
  const all = counted.length + leftOut.reduce((sum, { count }) => sum + count, 0)
  if (all === 0) return `${who} chưa có ai trong danh sách ${member}.`
  if (leftOut.length === 0) return `${who} có ${all} ${member}, tất cả được tính.`
  return `${who} có ${all} ${member}; được tính ${counted.length} (trừ ${leftOut.map(({ reason, count }) => `${count} ${leftOutWords[reason]}`).join(', ')}).`
}

/** The whole account, and the fault when the meeting may not go on. */
export interface QuorumWords { readonly text: string, readonly fault: FaultWords | null }

export function quorumWords(quorum: Quorum, organ: Organ, { quorum: share }: CountingRule): QuorumWords {
  const { base, needed, present, unknown, met } = quorum
  const who = baseWords(base, organ)
  if (base.counted.length === 0) {
    return { text: who, fault: { message: 'Không có ai được tính nên chưa xác định được số người phải có mặt.', remedy: `Ghi danh sách ${organWords[organ].member} (từ ngày nào, tư cách), rồi điểm danh lại.` } }
  }
  const rollCall = unknown === 0 ? '' : ` Còn ${unknown} đồng chí chưa điểm danh.`
  const missing = needed - present
  const outcome = met ? 'đủ điều kiện họp' : `thiếu ${missing}, chưa đủ điều kiện họp`
  return {
    text: `${who} Cần có mặt ít nhất ${needed} (${share.words} của ${base.counted.length}). Có mặt ${present}: ${outcome}.${rollCall}`,
    fault: met ? null : {
      message: `Còn thiếu ${missing} người mới đủ số phải có mặt.`,
      remedy: unknown === 0 ? 'Chờ thêm người đến và ghi giờ đến; nếu vẫn thiếu thì đề nghị chủ trì hoãn cuộc họp.' : 'Điểm danh nốt những người còn lại; nếu vẫn thiếu thì đề nghị chủ trì hoãn cuộc họp.',
    },
  }
}

/** `base`: who is counted, of whom the majority is taken; `text`: the votes and what they come to; `faults`: what must be looked at before it counts. */
export interface VoteWords { readonly base: string, readonly text: string, readonly faults: readonly FaultWords[] }

export function voteWords(vote: EntryOf<'vote'>, result: VoteResult, organ: Organ): VoteWords {
  const options = vote.options.length === 0 ? '' : ` Các phương án: ${vote.options.map(({ text, votes }) => `${text} ${votes} phiếu`).join('; ')}.`
  return {
    base: baseWords(result.base, organ),
    text: `${slipWords(vote)}${votesWords(vote, result)}.${options} Cần ít nhất ${result.needed} phiếu (${majorityWords[vote.majority]} của ${result.base.counted.length} được tính): ${outcomeWords(vote, result)}.`,
    faults: result.faults.map(faultWords),
  }
}

/** "Biểu quyết: ", or the counts of slips that were written down. */
function slipWords({ method, handedOut, returned, valid }: EntryOf<'vote'>): string {
  if (method === 'hands') return 'Biểu quyết: '
  const counts = [
    ...handedOut === null ? [] : [`phát ra ${handedOut} phiếu`], ...returned === null ? [] : [`thu về ${returned} phiếu`],
    ...valid === null ? [] : [`hợp lệ ${valid} phiếu`], // A count below nothing is a fault told as such, not a number of slips.
    ...valid === null || returned === null || valid > returned ? [] : [`không hợp lệ ${returned - valid} phiếu`],
  ]
  return counts.length === 0 ? 'Bỏ phiếu kín: ' : `Bỏ phiếu kín: ${counts.join(', ')}; `
}

/** "18/20 tán thành (90%), 1 không tán thành, 1 ý kiến khác": the per cent is of those who voted. */
function votesWords(vote: EntryOf<'vote'>, { voters }: VoteResult): string {
  const percent = percentOf(quantityOfNumber(vote.for), quantityOfNumber(voters), 2)
  if (percent === null) return 'chưa có phiếu nào'
  return [
    `${vote.for}/${voters} tán thành (${quantityText(percent)}%)`,
    ...vote.against === 0 ? [] : [`${vote.against} không tán thành`], ...vote.other === 0 ? [] : [`${vote.other} ý kiến khác`],
  ].join(', ')
}

/** Nothing is said to have passed while something about the vote does not add up. */
function outcomeWords(vote: EntryOf<'vote'>, { passed, needed, base, faults }: VoteResult): string {
  if (base.counted.length === 0) return 'chưa xác định được kết quả'
  if (!passed) return `không thông qua, thiếu ${needed - vote.for} phiếu`
  return faults.length === 0 ? 'thông qua' : 'đủ số phiếu, nhưng phải kiểm tra lại trước khi công nhận kết quả'
}

const rollCall = 'Đếm lại, xem lại điểm danh, giờ đến, giờ về.'

const faultText: Readonly<Record<VoteFaultKind, (found: number, expected: number) => FaultWords>> = {
  moreThanEntitled: (found, expected) => ({ message: `Có ${found} người biểu quyết, nhiều hơn ${expected} người có mặt và được biểu quyết lúc đó.`, remedy: rollCall }),
  fewerThanEntitled: (found, expected) => ({ message: `Mới có ${found} trong ${expected} người có mặt và được biểu quyết lúc đó.`, remedy: 'Đếm lại; ai không giơ tay thì ghi vào ý kiến khác.' }),
  handedOutMoreThanEntitled: (found, expected) => ({ message: `Số phiếu phát ra (${found}) nhiều hơn ${expected} người có mặt và được biểu quyết lúc đó.`, remedy: rollCall }),
  returnedMoreThanHandedOut: (found, expected) => ({ message: `Số phiếu thu về (${found}) nhiều hơn số phiếu đã phát ra hoặc số người được biểu quyết (${expected}).`, remedy: 'Đếm lại số phiếu phát ra và thu về.' }),
  validMoreThanReturned: (found, expected) => ({ message: `Số phiếu hợp lệ (${found}) nhiều hơn số phiếu có thể có (${expected}).`, remedy: 'Đếm lại số phiếu thu về và số phiếu hợp lệ.' }),
  votesMoreThanSlips: (found, expected) => ({ message: `Tổng số tán thành, không tán thành và ý kiến khác (${found}) nhiều hơn số phiếu (${expected}).`, remedy: 'Đếm lại từng loại phiếu.' }),
  votesNotValid: (found, expected) => ({ message: `Tổng số tán thành, không tán thành và ý kiến khác (${found}) không bằng số phiếu hợp lệ (${expected}).`, remedy: 'Đếm lại từng loại phiếu; phiếu không hợp lệ không ghi vào ý kiến khác.' }),
  optionsNotValid: (found, expected) => ({ message: `Tổng số phiếu của các phương án (${found}) không bằng số người biểu quyết (${expected}).`, remedy: 'Đếm lại phiếu của từng phương án; thiếu phương án nào thì ghi thêm.' }),
  chosenNotAnOption: (found, expected) => ({ message: `Không có phương án nào được đúng ${found} phiếu tán thành; nhiều nhất là ${expected} phiếu.`, remedy: 'Ghi vào số tán thành số phiếu của phương án được chọn.' }),
  noQuorum: (found, expected) => ({ message: `Lúc biểu quyết có mặt ${found} người được tính, cần ít nhất ${expected}.`, remedy: 'Ghi đủ giờ đến, giờ về; nếu đúng là thiếu thì biểu quyết lại khi đủ người.' }),
}

/** The faults of a vote as problems of the record (`meeting.vote.noQuorum` at `entries.<id>`), and that nobody wrote its hour (`meeting.vote.untimed`); pointed out, never blocking what is written down. */
export function voteProblems(vote: EntryOf<'vote'>, { faults }: VoteResult): readonly Problem[] {
  const problem = (code: string, words: FaultWords): Problem => ({ severity: 'warning', code: `meeting.vote.${code}`, path: `entries.${vote.id}`, value: vote.question, ...words })
  return [...vote.at === null ? [problem('untimed', untimed)] : [], ...faults.map((fault) => problem(fault.kind, faultWords(fault)))]
}

const untimed: FaultWords = { message: 'Lần biểu quyết này chưa ghi giờ nên được xét theo cả cuộc họp.', remedy: 'Ghi giờ biểu quyết để biết đúng ai có mặt lúc đó.' }

function faultWords({ kind, found, expected }: VoteFault): FaultWords {
  return faultText[kind](found, expected)
}
