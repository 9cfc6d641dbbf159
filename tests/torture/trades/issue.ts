/** Papers issued whole: number, record, kept bytes, book and file; a copy of one; a reserved number used; a number struck out. */
import { join } from 'node:path'
import type { Desk } from './desk.ts'
import { deskIn, officeName, sampleIn } from './desk.ts'
import { clockOf, filesIn, hashOf, isTemporary, rawly } from '../trade.ts'
import type { Trade } from '../trade.ts'

const papers = ['kh-mot', 'kh-hai', 'kh-ba', 'kh-bon'] as const
type PaperId = (typeof papers)[number]
const key = (recordId: PaperId) => ({ templateId: 'ke-hoach-thuc-hien', recordId })

async function signedPapers({ client }: Desk): Promise<void> {
  const [first] = await client.plans.list()
  const { record } = await client.plans.get({ id: first?.id ?? '' })
  await client.registers.adopt()
  for (const id of papers) {
    await client.plans.save({ revision: null, record: { ...record, id, paper: { ...record.paper, number: null, date: null, draftNumber: null } } })
    for (const step of ['submit', 'approve', 'sign'] as const) await client.workflow[step]({ ...key(id), revision: (await client.workflow.standing(key(id))).revision })
  }
}

/** What the acts need of the office. */
async function facts({ client }: Desk) {
  const { record: { paper: { bodyId } } } = await client.plans.get({ id: papers[0] })
  const numberOf = async (recordId: PaperId): Promise<number> => (await client.registers.ofPaper(key(recordId)))?.id ?? 0
  const reserved = async (): Promise<{ readonly entryId: number, readonly number: number }> => {
    const [entry] = (await client.registers.entries({ book: 'outgoing', state: 'reserved' })).rows
    return { entryId: entry?.id ?? 0, number: entry?.number ?? 0 }
  }
  return { bodyId, numberOf, reserved }
}

export const issue: Trade = {
  name: 'issue',
  namesFilesAfterwards: true,
  offices: [officeName],
  async prepare(folder) {
    const clock = clockOf()
    await sampleIn(folder, clock)
    const desk = await deskIn(folder, clock)
    await signedPapers(desk)
    desk.end()
  },
  async begin(folder, clock) {
    const desk = await deskIn(folder, clock)
    const { client, granted } = desk
    const { bodyId, numberOf, reserved } = await facts(desk)
    const issued = async (id: PaperId, file: string, more: { readonly format?: 'docx' | 'pdf', readonly number?: number } = {}) => client.registers.issue({ ...key(id), grant: granted(file), ...more })
    return { end: desk.end, acts: [
      async () => issued('kh-mot', 'mot.docx'),
      async () => client.registers.reserve({ bodyId, register: 'outgoing', kind: 'plan', date: '2027-01-15', count: 2, reason: 'Giữ số cho kế hoạch của quý sau.' }),
      async () => issued('kh-hai', 'hai.pdf', { format: 'pdf' }),
      async () => issued('kh-ba', 'ba.docx', { number: (await reserved()).number }),
      async () => client.registers.release({ entryId: (await reserved()).entryId, reason: 'Kế hoạch không ban hành nữa.' }),
      async () => client.registers.issueCopy({ ...key('kh-hai'), copy: { kind: 'trueCopy', bodyId }, grant: granted('sao.docx') }),
      async () => client.registers.void({ entryId: await numberOf('kh-mot'), reason: 'Ban hành nhầm bản chưa sửa.' }),
      async () => issued('kh-bon', 'bon.docx'),
    ] }
  },
  judge(folder, told) {
    return rawly(join(folder, officeName), (file) => [
      ...filesIn(folder).filter((name) => /\.(?:docx|pdf)$/u.test(name) && !isTemporary(name))
        .filter((name) => file.prepare('SELECT 1 FROM blob WHERE sha256 = ?').get(hashOf(join(folder, name))) === undefined).map((name) => `${name} is not what was kept`),
      ...told.flatMap((answer) => issuedFaults(answer, (written, sha256, number) => file.prepare('SELECT 1 FROM register_entry AS entry JOIN register_event AS event ON event.entry_id = entry.id JOIN register_words AS words ON words.sequence = event.sequence WHERE entry.written = ? AND words.sha256 = ? AND entry.number = ?').get(written, sha256, number) !== undefined, folder)),
    ])
  },
}

/** An issue that was acknowledged: in the book as said, and the file is those bytes. */
function issuedFaults(answer: unknown, stands: (written: string, sha256: string, number: number) => boolean, folder: string): readonly string[] {
  const { entry, file } = answer as { readonly entry?: { readonly written: string, readonly sha256: string, readonly number: number }, readonly file?: { readonly fileName: string } | null }
  if (entry === undefined) return []
  return [
    ...stands(entry.written, entry.sha256, entry.number) ? [] : [`${entry.written} was acknowledged and is not in the book as said`],
    ...file === null || file === undefined || hashOf(join(folder, file.fileName)) === entry.sha256 ? [] : [`${file.fileName} is not what was acknowledged`],
  ]
}
