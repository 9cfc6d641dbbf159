/** The office's settings: read, saved with conflict and history like any record. */
import { officeSchema } from '../../shared/domain/office-records.ts'
import type { Office, Revised } from '../../shared/domain/office-records.ts'
import { problemsFromIssues } from '../../shared/domain/problem.ts'
import type { Problem } from '../../shared/domain/problem.ts'
import { readingIn } from '../db/index.ts'
import type { OfficeDatabase, ReadDatabase, WriteTransaction } from '../db/index.ts'
import { fault } from '../faults/index.ts'
import { idExists, insertChange, missingReference, recordText, referencesOfOffice, selectHistory } from '../records/index.ts'
import type { Actor, SaveOutcome } from '../records/index.ts'
import { selectOffice, upsertOffice } from './settings.repository.ts'

/** Under this id history keeps the settings. */
const settingsId = 'office'

/** The settings; an office file without them is damaged. */
export async function getOffice(db: ReadDatabase): Promise<Revised<Office>> {
  const found = await selectOffice(db)
  if (found !== null) return found
  throw fault('OFFICE_CORRUPT', {
    happened: 'Tệp văn phòng thiếu phần cài đặt nên không dùng được.', kept: 'Chương trình không sửa gì vào tệp này.',
    remedy: 'Mở bản sao lưu gần nhất, hoặc nhập lại hồ sơ vào một văn phòng mới.',
  })
}

/** `problemsOf`: what the rules hold against the settings, which they do not know themselves. */
export async function saveOffice(
  office: OfficeDatabase, actor: Actor, input: { readonly revision: number, readonly record?: unknown },
  problemsOf: (office: Office) => readonly Problem[] = () => [],
): Promise<SaveOutcome<Office>> {
  const parsed = officeSchema.safeParse(input.record, { reportInput: true })
  if (!parsed.success) return { outcome: 'refused', problems: [...problemsFromIssues(parsed.error)] }
  const problems = problemsOf(parsed.data)
  if (problems.length > 0) return { outcome: 'refused', problems: [...problems] }
  return office.write(async (transaction) => {
    const db = readingIn(transaction)
    const current = await getOffice(db)
    if (current.revision !== input.revision) {
      const last = (await selectHistory(db, 'office', settingsId)).at(-1)
      return { outcome: 'conflict', current: { ...current }, changedBy: last?.actor ?? '', changedAt: last?.at ?? '' }
    }
    for (const reference of referencesOfOffice(parsed.data)) {
      if (await idExists(db, reference.collection, reference.id)) continue
      return { outcome: 'refused', problems: [missingReference(reference.path, reference.collection, reference.id)] }
    }
    return { outcome: 'saved', revision: await writeOffice(transaction, current, parsed.data, actor), problems: [] }
  })
}

/** Writes checked settings with their history; the same settings again change nothing. */
export async function writeOffice(
  transaction: WriteTransaction, current: Revised<Office> | null, office: Office, actor: Actor,
): Promise<number> {
  const before = current === null ? null : recordText(current.record)
  const after = recordText(office)
  if (current !== null && before === after) return current.revision
  const revision = (current?.revision ?? 0) + 1
  await upsertOffice(transaction, office, revision)
  await insertChange(transaction, { collection: 'office', id: settingsId, revision, at: actor.now().toISOString(), actor: actor.name, before, after })
  return revision
}
