/** Addressees and recipients, from the record; the profile adds the marks between them. */
import type { DocumentModelInput } from '../../../../shared/document/model.ts'
import type { PaperFacts } from '../../../../shared/domain/common.ts'
import type { PaperHead, PaperSubjectRecord } from '../facts.ts'

/** Kinds that are addressed: công văn and giấy mời "Kính gửi", tờ trình "Kính trình" (HD05 9.2.4; the profile has the words). */
export const addressedKinds = { officialLetter: 'to', invitation: 'to', submission: 'submittedTo' } as const

/** How papers of this kind address their reader, or null when they do not. */
export function addressingOf(kind: PaperHead['kind']): 'to' | 'submittedTo' | null {
  return kind === 'officialLetter' || kind === 'invitation' || kind === 'submission' ? addressedKinds[kind] : null
}

/** Names after Kính gửi / Kính trình; null when there are none. */
export function addresseesOf(subject: PaperSubjectRecord, head: PaperHead): DocumentModelInput['addressees'] {
  const names = subject.kind === 'freeDocument' ? subject.record.addressees : []
  return names.length === 0 ? null : { addressing: addressingOf(head.kind) ?? 'to', names: [...names] }
}

/** Nơi nhận; null when nobody is listed and no copy is kept. */
export function recipientsOf({ recipients, archive }: Pick<PaperFacts, 'recipients' | 'archive'>): DocumentModelInput['recipients'] {
  if (recipients.length === 0 && archive === '') return null
  return {
    items: recipients.map((recipient) => recipient.purpose === '' ? { name: recipient.name } : { name: recipient.name, purpose: recipient.purpose }),
    archive: archive === '' ? null : archive,
  }
}
