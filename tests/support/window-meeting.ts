/** A planned meeting in the sample office that is open, made through the service: a cell of invented people, held today. */
import type { ContractRouterClient } from '@orpc/contract'
import type { Contract } from '../../shared/contract/index.ts'
import { localDay } from '../../shared/domain/moments.ts'
import { memberName, membershipId, personId } from './meeting-script.ts'

export const windowMeeting = 'hop-thu'

/** `people` members of the first cell of the office, in the order of `memberName`; the last one is on probation. `meeting`: fields of the meeting that are otherwise. */
export async function planMeeting(client: ContractRouterClient<Contract>, { people, meeting = {} }: { readonly people: number, readonly meeting?: object }): Promise<void> {
  const cell = (await client.organisation.bodies.list()).find(({ name, ended }) => name.startsWith('Chi bộ ') && ended === null)
  if (cell === undefined) throw new Error('the sample has cells')
  const from = '2020-01-01'
  const must = async (saved: Promise<{ readonly outcome: string }>): Promise<void> => {
    const outcome = await saved
    if (outcome.outcome !== 'saved') throw new Error(JSON.stringify(outcome).slice(0, 500))
  }
  for (let at = 0; at < people; at++) {
    await must(client.organisation.people.save({ revision: null, record: { id: personId(at), fullName: memberName(at) } }))
    await must(client.organisation.memberships.save({ revision: null, record: { id: membershipId(at), personId: personId(at), bodyId: cell.id, standing: at === people - 1 ? 'probationary' : 'full', position: at + 1, period: { from } } }))
  }
  for (const [id, at, title] of [['bt-thu', 0, 'Bí thư Chi bộ'], ['pbt-thu', 1, 'Phó Bí thư Chi bộ']] as const) {
    await must(client.organisation.posts.save({ revision: null, record: { id, personId: personId(at), bodyId: cell.id, title, period: { from } } }))
  }
  await must(client.organisation.signingRights.save({ revision: null, record: { id: 'ky-thu', postId: 'bt-thu', bodyId: cell.id, form: 'onBehalf', authority: 'Chi bộ', period: { from } } }))
  await must(client.meetings.meetings.save({
    revision: null, record: {
      id: windowMeeting, kind: 'regular', bodyId: cell.id, title: 'Họp Chi bộ thử bàn phím', start: `${localDay(new Date())}T${clockNow()}`, place: 'Phòng họp tầng 2', chairPersonId: personId(0), minuteTakerPersonId: personId(1),
      agenda: [
        { id: 'tu-tuong', title: 'Tình hình tư tưởng', subject: 'thinking', preparerPersonId: personId(2) },
        { id: 'nhiem-vu', title: 'Nhiệm vụ tháng tới', subject: 'politicalMission', preparerPersonId: personId(0) },
      ],
      guests: [{ id: 'khach-1', fullName: 'Tạ Quang Mời', title: 'Uỷ viên Ban Thường vụ Đảng uỷ', rank: 1 }],
      ...meeting,
    },
  }))
}

function clockNow(): string {
  const now = new Date()
  return `${String(now.getHours()).padStart(2, '0')}:${String(now.getMinutes()).padStart(2, '0')}`
}
