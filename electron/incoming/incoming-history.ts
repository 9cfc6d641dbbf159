/** What the trail of a paper in tells. */
import { z } from 'zod'
import type { ReadDatabase } from '../db/index.ts'
import { readStored, selectHistory } from '../records/index.ts'
import type { HistoryEntry } from '../records/index.ts'

const paperSchema = z.looseObject({ secrecy: z.string().nullable().default(null), subject: z.string().default('') })
const unwritten = '(không ghi trích yếu của văn bản Tuyệt mật)'

/**
 * Every change, oldest first. Of a paper that became Tuyệt mật nothing the book may not write is told of its days before either: subject and files,
 * also when the mark is taken off again. The stored lines stay as they are, under the hashes of the journal.
 */
export async function incomingHistory(db: ReadDatabase, id: string): Promise<HistoryEntry[]> {
  const lines = await selectHistory(db, 'incomingPapers', id)
  const last = lines.findLastIndex(({ after }) => isTopSecret(after))
  return lines.map((line, at) => at > last ? line : { ...line, before: line.before === null ? null : withoutWords(line.before), after: withoutWords(line.after) })
}

function isTopSecret(text: string): boolean {
  return paperOf(text)?.secrecy === 'topSecret'
}

function withoutWords(text: string): string {
  const paper = paperOf(text)
  if (paper === null) return text
  return JSON.stringify({ ...paper, ...paper.subject !== '' && { subject: unwritten }, attachments: [] })
}

/** null: the line says the paper was removed. */
function paperOf(text: string): z.output<typeof paperSchema> | null {
  return readStored(() => paperSchema.nullable().parse(JSON.parse(text)))
}
