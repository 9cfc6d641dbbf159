/** An issued paper goes into a packet as it was issued, Word and PDF, whichever was written then and whatever was changed since. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import JSZip from 'jszip'
import { expect, it } from 'vitest'
import { keepBlob, keepTwins, mediaTypes, readTwin } from '../../electron/blobs/index.ts'
import { sha256 } from '../../electron/files/index.ts'
import { make } from '../support/packet-offices.ts'
import { registerDesk } from '../support/register-desk.ts'

async function partsOf(path: string): Promise<Readonly<Record<string, Buffer>>> {
  const zip = await JSZip.loadAsync(readFileSync(path))
  const names = Object.keys(zip.files).filter((name) => name.startsWith('van-ban/'))
  return Object.fromEntries(await Promise.all(names.map(async (name) => [name.slice(name.lastIndexOf('.') + 1), Buffer.from(await zip.file(name)?.async('uint8array') ?? [])] as const)))
}

it.each(['docx', 'pdf'] as const)('issued as %s', async (format) => {
  const { folder, client, host, granted, signed } = await registerDesk()
  const office = host.context.office()
  const key = await signed('kh-gui')
  const place = granted(`ban-hanh.${format}`)
  await client.registers.issue({ ...key, grant: place.grant, format })
  // A scan of the signed paper is kept of the same record.
  await office.write((transaction) => keepBlob(transaction, { bytes: Buffer.from('%PDF-1.7 bản quét'), mediaType: mediaTypes.pdf, at: '2027-01-16T00:00:00.000Z', of: { collection: 'plans', id: key.recordId } }))
  await make(office, join(folder, 'goi.vpkx'), { papers: [key] })
  const parts = await partsOf(join(folder, 'goi.vpkx'))
  expect(Object.keys(parts).toSorted()).toEqual(['docx', 'pdf'])
  expect(parts[format]?.equals(readFileSync(place.path))).toBe(true)

  // The office prints otherwise since: set anew the paper would be another one.
  const { record, revision } = await client.office.settings()
  expect(await client.office.saveSettings({ revision, record: { ...record, houseStyle: { ...record.houseStyle, linePitchPt: 20 } } })).toMatchObject({ outcome: 'saved' })
  const { problems } = await make(office, join(folder, 'sau.vpkx'), { papers: [key] })
  expect(problems.map(({ code }) => code)).not.toContain('packet.onlyIssued')
  expect(await partsOf(join(folder, 'sau.vpkx'))).toEqual(parts)
})

it('two papers of one record kept in one moment are not taken for each other, nor a scan for a PDF of the paper', async () => {
  const { host } = await registerDesk()
  const office = host.context.office()
  const [at, of] = ['2027-01-15T03:00:00.000Z', { collection: 'plans', id: 'kh-1' } as const]
  const papers = ['một', 'hai'].map((name) => ({ word: Buffer.from(`PK ${name}`), pdf: Buffer.from(`%PDF ${name}`) }))
  const alone = Buffer.from('PK một mình')
  await office.write(async (transaction) => {
    for (const paper of papers) await keepTwins(transaction, { ...paper, at, of })
    await keepBlob(transaction, { bytes: alone, mediaType: mediaTypes.docx, at, of })
    await keepBlob(transaction, { bytes: Buffer.from('%PDF bản quét'), mediaType: mediaTypes.pdf, at: '2027-01-16T00:00:00.000Z', of })
  })
  for (const { word, pdf } of papers) {
    expect(Buffer.from((await readTwin(office.read, sha256(word)))?.bytes ?? []).equals(pdf)).toBe(true)
    expect(Buffer.from((await readTwin(office.read, sha256(pdf)))?.bytes ?? []).equals(word)).toBe(true)
  }
  expect(await readTwin(office.read, sha256(alone))).toBeNull()
})
