/** dự thảo → thông qua → ký: the only way a meeting's record changes its state after it was closed. */
import { shortDate } from '../../shared/domain/dates.ts'
import type { Meeting } from '../../shared/domain/meeting.ts'
import type { Problem } from '../../shared/domain/problem.ts'
import { readingIn } from '../db/index.ts'
import type { OfficeDatabase, ReadDatabase, WriteTransaction } from '../db/index.ts'
import { freeDocumentStore } from '../free-documents/index.ts'
import { conflictWith, writeRecord } from '../records/index.ts'
import type { Actor, SaveOutcome } from '../records/index.ts'
import { isOfTheRecord } from './draft-marks.service.ts'
import { removeEdits } from './entry-edits.repository.ts'
import { loadMeeting } from './meeting-facts.service.ts'
import { finalProblems } from './meeting-problems.ts'
import type { MeetingResources } from './meeting-resources.ts'
import { meetingStore } from './meeting.repository.ts'
import type { MeetingFacts } from './minutes.ts'
import { countedRoll } from './roll.ts'

export interface Advance { readonly id: string, readonly revision: number, readonly to: 'draft' | 'agreed' | 'signed', readonly on: string }

/** With the state the marks of the papers go: “Dự thảo” is printed on them until the record is final. */
export async function advanceMeeting(office: OfficeDatabase, actor: Actor, resources: MeetingResources, { id, revision, to, on }: Advance): Promise<SaveOutcome<Meeting>> {
  return office.write(async (transaction) => {
    const db = readingIn(transaction)
    const { revision: currentRevision, ...facts } = await loadMeeting(db, resources, id)
    const { meeting } = facts
    const current = { revision: currentRevision, record: meeting }
    const stale = await conflictWith(db, 'meetings', current, revision)
    if (stale !== null) return stale
    const refused = [...stepProblems(meeting, to, on), ...to === 'draft' ? [] : finalProblems(facts)]
    if (refused.length > 0) return { outcome: 'refused', problems: refused }
    const next = await writeRecord(transaction, meetingStore, current, advanced(facts, to, on), actor)
    // What is signed is never written again: no window has words for it any more.
    if (to === 'signed') await removeEdits(transaction, id)
    await markPapers(transaction, db, meeting, to === 'draft', actor)
    return { outcome: 'saved', revision: next, problems: [] }
  })
}

/** What was counted is kept with the signature: a later change of the list of members leaves the figures as they were. */
function advanced({ meeting, roll, rule }: MeetingFacts, to: Advance['to'], on: string): Meeting {
  switch (to) {
    case 'draft': return { ...meeting, state: to, agreedOn: null, signedOn: null }
    case 'agreed': return { ...meeting, state: to, agreedOn: on }
    case 'signed': return { ...meeting, state: to, signedOn: on, signedRoll: countedRoll(roll, rule) }
    default: return to satisfies never
  }
}

/** From which state a step may be taken. */
const stepsFrom: Readonly<Record<Advance['to'], readonly Meeting['state'][]>> = { draft: ['agreed'], agreed: ['draft'], signed: ['agreed'] }

const remedies: Readonly<Record<Meeting['state'], string>> = {
  planned: 'Ghi diễn biến cuộc họp trước.', running: 'Khép diễn biến trước.', draft: 'Thông qua biên bản trước.',
  agreed: 'Biên bản đã thông qua; ký, hoặc đưa về dự thảo.', signed: 'Biên bản đã ký không đổi nữa; cần đính chính thì lập biên bản bổ sung.',
}

function stepProblems(meeting: Meeting, to: Advance['to'], on: string): readonly Problem[] {
  const problem = (code: string, path: string, value: string, message: string, remedy: string): Problem => ({ severity: 'error', code: `meeting.${code}`, path, value, message, remedy })
  if (!stepsFrom[to].includes(meeting.state)) return [problem('wrongStep', 'state', meeting.state, `Chưa chuyển được biên bản sang bước “${stepNames[to]}”.`, remedies[meeting.state])]
  const from = to === 'signed' ? meeting.agreedOn : meeting.start.slice(0, 10)
  return to === 'draft' || from === null || on >= from ? [] : [problem('dayBefore', 'on', on, `Ngày ${shortDate(on)} đứng trước ngày ${to === 'signed' ? 'thông qua' : 'họp'} (${shortDate(from)}).`, 'Chọn lại ngày.')]
}

const stepNames: Readonly<Record<Advance['to'], string>> = { draft: 'dự thảo', agreed: 'thông qua', signed: 'ký' }

/** What was issued of the record (final, with its own number) stays so when the record goes back. */
async function markPapers(transaction: WriteTransaction, db: ReadDatabase, { papers }: Meeting, isDraft: boolean, actor: Actor): Promise<void> {
  for (const { role, freeDocumentId } of papers) {
    const current = isOfTheRecord(role) ? await freeDocumentStore.find(db, freeDocumentId) : null
    if (current === null || (current.record.paper.draftNumber !== null) === isDraft || (isDraft && current.record.paper.number !== null)) continue
    const { record } = current
    await writeRecord(transaction, freeDocumentStore, current, { ...record, paper: { ...record.paper, draftNumber: isDraft ? 1 : null } }, actor)
  }
}
