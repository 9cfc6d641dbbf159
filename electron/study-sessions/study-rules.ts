/** What a session must agree with: a catch-up session with the one it makes up for. Pure but for the sessions it is given. */
import type { Problem } from '../../shared/domain/problem.ts'
import type { StudySession } from '../../shared/domain/study-session.ts'
import { attendeeGroups, groupCounts } from './study-classes.ts'
import type { AttendeeGroup } from './study-classes.ts'

export const groupNames: Readonly<Record<AttendeeGroup, string>> = { members: 'đảng viên', nonMembers: 'quần chúng', keyOfficials: 'cán bộ chủ chốt' }

/** `stored`: all sessions of the office; the one being saved is taken as it is given. */
export function sessionProblems(session: StudySession, stored: readonly StudySession[]): readonly Problem[] {
  const others = stored.filter(({ id }) => id !== session.id)
  if (session.catchUpOfId === null) return tooMany(session, others.filter(({ catchUpOfId }) => catchUpOfId === session.id), session)
  const problem = (code: string, message: string, remedy: string): Problem => ({ severity: 'error', code, path: 'catchUpOfId', value: session.catchUpOfId ?? '', message, remedy })
  if (session.catchUpOfId === session.id) return [problem('study.ofItself', 'Buổi này đang ghi là học bù của chính nó.', 'Chọn buổi đã học mà những người này vắng.')]
  if (others.some(({ catchUpOfId }) => catchUpOfId === session.id)) {
    return [problem('study.chain', 'Buổi này đã có buổi học bù nên không thể là buổi học bù của buổi khác.', 'Bỏ chọn “Học bù của buổi”, hoặc sửa các buổi học bù của nó trước.')]
  }
  const original = others.find(({ id }) => id === session.catchUpOfId)
  // A pointer that leads nowhere is told of by the store itself.
  if (original === undefined) return []
  if (original.catchUpOfId !== null) return [problem('study.chain', 'Buổi được chọn cũng là một buổi học bù.', 'Chọn buổi học đầu tiên; mọi buổi học bù đều ghi vào buổi đó.')]
  return [
    ...session.date < original.date ? [problem('study.beforeOriginal', 'Buổi học bù đứng trước ngày của buổi học.', 'Sửa lại ngày, hoặc chọn đúng buổi học.')] : [],
    ...tooMany(original, [...others.filter(({ catchUpOfId }) => catchUpOfId === original.id), session], session),
  ]
}

/** More were there in all than had been called: one of the figures is wrong, and only the person knows which. */
function tooMany(original: StudySession, catchUps: readonly StudySession[], saved: StudySession): readonly Problem[] {
  return attendeeGroups.flatMap((group): readonly Problem[] => {
    const { invited, present, caughtUp } = groupCounts([{ session: original, catchUps }], group)
    if (caughtUp === 0 || present + caughtUp <= invited) return []
    const at = saved.attendance.findIndex((line) => line.group === group)
    return [{
      severity: 'error', code: 'study.tooManyCaughtUp', path: at === -1 ? 'attendance' : `attendance[${at}].present`, value: String(present + caughtUp),
      message: `Nhóm ${groupNames[group]}: dự ${present}, học bù ${caughtUp}, cộng ${present + caughtUp} người, nhiều hơn ${invited} người được triệu tập.`,
      remedy: 'Kiểm tra lại số dự của buổi học và của buổi học bù.',
    }]
  })
}
