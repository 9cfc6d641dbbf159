/** A change of the list of members against the meetings it was counted at: pointed out, never blocked. */
import { countedMember } from '../../shared/domain/counting.ts'
import type { Meeting } from '../../shared/domain/meeting.ts'
import { membersOn } from '../../shared/domain/membership.ts'
import type { Membership } from '../../shared/domain/membership.ts'
import { shorten } from '../../shared/domain/problem.ts'
import type { Problem } from '../../shared/domain/problem.ts'
import type { ReadDatabase } from '../db/index.ts'
import { organisationStores } from '../organisation/index.ts'
import type { RecordRules } from '../records/index.ts'
import { entriesOfMeeting, selectMeetingsOf } from './meeting.repository.ts'
import { membersNamed } from './roll.ts'

export const membershipRules: RecordRules<'memberships'> = async (db, membership) => {
  const stored = (await organisationStores.memberships.find(db, membership.id))?.record ?? null
  const touched = (await meetingsCounting(db, stored, membership)).filter((meeting) => countedAs(stored, meeting) !== countedAs(membership, meeting))
  const signed = touched.filter(({ state }) => state === 'signed')
  const [kept, anew] = [signed.filter(({ signedRoll }) => signedRoll !== null), signed.filter(({ signedRoll }) => signedRoll === null)]
  return [
    ...pointed('signedMeetings', membership, kept, (names) => `Thay đổi này chạm đến ngày họp đã ký biên bản: ${names}. Số liệu của biên bản đã ký vẫn như khi ký.`, 'Nếu biên bản đã ký ghi sai thì lập biên bản bổ sung.'),
    ...pointed('signedMeetingsAnew', membership, anew, (names) => `Thay đổi này chạm đến ngày họp đã ký biên bản mà lúc ký chưa lưu số liệu: ${names}. Số liệu xem lại sẽ tính theo danh sách mới.`, 'Xem lại thời gian và tư cách; số liệu đúng là số liệu trên bản đã ký.'),
    ...pointed('namedInRecord', membership, await namedAt(db, membership, touched), (names) => `Đồng chí này có trong diễn biến nhưng theo thời gian mới thì không thuộc danh sách ngày họp: ${names}.`, 'Xem lại thời gian ở đây, hoặc sửa các dòng ghi về đồng chí ấy trong diễn biến.'),
  ]
}

/** Of the organ it was, and of the organ it becomes. */
async function meetingsCounting(db: ReadDatabase, stored: Membership | null, membership: Membership): Promise<readonly Meeting[]> {
  const moved = stored !== null && (stored.bodyId !== membership.bodyId || stored.organ !== membership.organ)
  return [...moved ? await selectMeetingsOf(db, stored) : [], ...await selectMeetingsOf(db, membership)].filter(({ state }) => state !== 'planned')
}

/** How he is counted on the day of the meeting; '' when he does not belong. */
function countedAs(membership: Membership | null, meeting: Meeting): string {
  const date = meeting.start.slice(0, 10)
  return membership === null || membersOn([membership], meeting, date).length === 0 ? '' : JSON.stringify(countedMember(membership, date))
}

async function namedAt(db: ReadDatabase, membership: Membership, touched: readonly Meeting[]): Promise<readonly Meeting[]> {
  const open = touched.filter((meeting) => meeting.state !== 'signed' && countedAs(membership, meeting) === '')
  const named = await Promise.all(open.map(async ({ id }) => membersNamed(await entriesOfMeeting(db, id)).has(membership.id)))
  return open.filter((_meeting, at) => named[at])
}

/** Three are named, of the others the number. */
function pointed(code: string, { period }: Membership, meetings: readonly Meeting[], words: (names: string) => string, remedy: string): readonly Problem[] {
  if (meetings.length === 0) return []
  const names = meetings.slice(0, 3).map(({ title }) => `“${shorten(title)}”`).join(', ')
  return [{ severity: 'warning', code: `membership.${code}`, path: 'period', value: period.from, message: words(meetings.length > 3 ? `${names} và ${meetings.length - 3} cuộc khác` : names), remedy }]
}
