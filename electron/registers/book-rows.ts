/** A printed book's lines: what each column says of an entry, whose words are those the book may show (`asWrittenIn`). Pure. */
import { documentKinds } from '../../shared/document/kinds.ts'
import { shortDate } from '../../shared/domain/dates.ts'
import type { IncomingPaper } from '../../shared/domain/incoming-paper.ts'
import type { RegisterEntry } from '../../shared/domain/register.ts'
import type { BookField, BookForm } from './book-forms.ts'

const secrecyNames = { confidential: 'Mật', secret: 'Tối mật', topSecret: 'Tuyệt mật' } as const

export interface BookFacts { readonly incoming: ReadonlyMap<string, IncomingPaper>, readonly nameOf: (bodyId: string) => string, readonly personName: (personId: string) => string }

/** One line for each entry, in the columns of the form. */
export function bookRows(form: BookForm, entries: readonly RegisterEntry[], facts: BookFacts): readonly (readonly string[])[] {
  return entries.map((entry, at) => form.columns.map(({ field }) => field === 'order' ? String(at + 1) : cellOf(field, entry, facts)))
}

function cellOf(field: Exclude<BookField, 'order'>, entry: RegisterEntry, facts: BookFacts): string {
  const paper = entry.series.register === 'incoming' ? facts.incoming.get(entry.paper?.recordId ?? '') : undefined
  switch (field) {
    case 'written': return entry.written
    case 'date': return dayText(entry.date)
    case 'secrecy': return entry.secrecy === null ? '' : secrecyNames[entry.secrecy]
    case 'subject': return subjectOf(entry)
    case 'signer': return entry.words.signer
    case 'recipients': return entry.words.recipients.join('; ')
    case 'archive': return entry.words.archive
    case 'copies': return entry.words.copies === null ? '' : String(entry.words.copies)
    case 'note': return [stateNote(entry), entry.words.note].filter((each) => each !== '').join('; ')
    case 'sender': return paper === undefined ? '' : paper.sender.bodyId === null ? paper.sender.text : facts.nameOf(paper.sender.bodyId)
    case 'designation': return paper?.designation ?? ''
    case 'paperDate': return dayText(paper?.date ?? null)
    case 'routedTo': return paper === undefined ? entry.words.recipients.join('; ') : paper.routedTo.map((each) => each.personId !== null ? facts.personName(each.personId) : each.bodyId !== null ? facts.nameOf(each.bodyId) : each.to).join('; ')
    case 'due': return dayText(paper?.due ?? null)
    case 'answeredBy': return (paper?.answeredBy ?? []).map(({ designation }) => designation).join('; ')
    default: return field satisfies never
  }
}

function dayText(date: string | null): string {
  return date === null ? '' : shortDate(date)
}

function subjectOf(entry: RegisterEntry): string {
  if (entry.state === 'voided') return '(số huỷ)'
  if (entry.state === 'reserved') return '(số đang giữ)'
  if (entry.state === 'released') return '(số trả lại, chưa dùng)'
  const kind = entry.kind === null ? '' : documentKinds[entry.kind].name
  // One wording for every subject that does not stand here: a number says nothing of why.
  if (entry.secrecy === 'topSecret' || entry.withheld) return `${kind} (không ghi trích yếu)`.trim()
  return [kind, entry.words.subject].filter((each) => each !== '').join(' ')
}

function stateNote(entry: RegisterEntry): string {
  const reason = entry.words.reason === '' ? '' : `: ${entry.words.reason}`
  const notes = [
    ...entry.state === 'voided' ? [`Huỷ${reason}`] : [], ...entry.state === 'reserved' ? [`Giữ số${reason}`] : [], ...entry.state === 'released' ? [`Trả lại${reason}`] : [],
    ...entry.backDated ? [`Lùi ngày${reason}`] : [], ...entry.replaces === '' ? [] : [`Thay thế ${entry.replaces}`], ...entry.replacedBy === '' ? [] : [`Đã thay bằng ${entry.replacedBy}`],
    ...entry.origin === 'existing' ? ['Số có từ trước'] : [],
  ]
  return notes.join('; ')
}
