/** Bytes kept by their hash: once, for good, for those who may see what they are of, and never given out damaged. */
import { createHash } from 'node:crypto'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, it } from 'vitest'
import { keepBlob, mediaTypes, readBlob } from '../../electron/blobs/index.ts'
import { openOffice } from '../../electron/db/index.ts'
import { afterThisTest } from '../support/after-test.ts'
import { faultOf, testFolder, writeSampleOffice } from '../support/offices.ts'

const at = '2026-06-15T03:00:00.000Z'
const bytes = new Uint8Array([37, 80, 68, 70, 0, 255])
const hash = createHash('sha256').update(bytes).digest('hex')

async function sampleOffice() {
  const path = join(testFolder(), 'office.vpk')
  await writeSampleOffice(path)
  const office = await openOffice(path)
  afterThisTest(() => { office.close() })
  return { path, office }
}

it('keeps the same bytes once and gives them back', async () => {
  const { office } = await sampleOffice()
  // A part of a larger buffer, as archives hand bytes out.
  const part = new Uint8Array([9, ...bytes, 9]).subarray(1, 7)
  const first = await office.write((transaction) => keepBlob(transaction, { bytes: part, mediaType: mediaTypes.pdf, at, of: { collection: 'plans', id: 'kh-1' } }))
  const again = await office.write((transaction) => keepBlob(transaction, { bytes, mediaType: mediaTypes.pdf, at, of: { collection: 'plans', id: 'kh-2' } }))
  expect([first, again]).toEqual([hash, hash])
  const stored = await readBlob(office.read, hash)
  expect(stored).toMatchObject({ mediaType: 'application/pdf', size: 6 })
  expect(new Uint8Array(stored?.bytes ?? [])).toEqual(bytes)
  expect(await office.read.selectFrom('blob').select('sha256').execute()).toHaveLength(1)
  expect(await office.read.selectFrom('blob_use').select('record_id').execute()).toHaveLength(2)
  expect(await readBlob(office.read, '0'.repeat(64))).toBeNull()
})

it('leaves nothing when the transaction fails', async () => {
  const { office } = await sampleOffice()
  await expect(office.write(async (transaction) => {
    await keepBlob(transaction, { bytes, mediaType: mediaTypes.pdf, at })
    throw new Error('later step')
  })).rejects.toThrow('later step')
  expect(await readBlob(office.read, hash)).toBeNull()
})

it('says so when bytes are no longer what they were', async () => {
  const { path, office } = await sampleOffice()
  await office.write((transaction) => keepBlob(transaction, { bytes, mediaType: mediaTypes.pdf, at }))
  const file = new Database(path)
  file.exec(`DROP TRIGGER blob_fixed; UPDATE blob SET bytes = x'00'`)
  file.close()
  expect(await faultOf(readBlob(office.read, hash))).toBe('OFFICE_CORRUPT')
})

it('gives no bytes of a record the account may not see', async () => {
  const { office } = await sampleOffice()
  await office.write(async (transaction) => {
    await transaction.insertInto('record_reader').values({ collection: 'inspections', record_id: 'kin', account: 'an' }).execute()
    await transaction.insertInto('record_belonging').values({ owner_collection: 'inspections', owner_id: 'kin', collection: 'freeDocuments', record_id: 'qd-kin' }).execute()
    await keepBlob(transaction, { bytes, mediaType: mediaTypes.pdf, at, of: { collection: 'freeDocuments', id: 'qd-kin' } })
  })
  expect(await readBlob(office.readAs('binh').read, hash)).toBeNull()
  expect(await readBlob(office.readAs('an').read, hash)).not.toBeNull()
})
