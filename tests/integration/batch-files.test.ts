/** Which files of a folder are those of a batch's lines: by their bytes and their kind, and looked for again where a run was broken off. */
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { writeEach } from '../../electron/batches/index.ts'
import { fault } from '../../electron/faults/index.ts'
import { silentProgress } from '../../electron/requests/index.ts'
import { batchDesk, guestBatch } from '../support/batch-desk.ts'
import { testActor } from '../support/offices.ts'
import { resultOf } from '../support/service-client.ts'

it('a batch that was broken off while a file took its name makes that file, though a run in between was stopped before it; what is there after all is sure again', async () => {
  const desk = await batchDesk()
  const [id, whole] = [await guestBatch(desk, 4), await guestBatch(desk, 3)]
  const [ra, other] = [desk.out(), desk.out('khac')]
  const context = { office: desk.host.context.office(), resources: desk.host.resources, actor: testActor }
  const words = async (batch: string) => (await desk.client.batches.view({ id: batch })).lines.map((line) => line.words)
  for (const [batch, { path }] of [[id, ra], [whole, other]] as const) {
    let steps = 0
    const breaking = { ...silentProgress, step: () => ++steps > 2 ? Promise.reject(new Error('mất điện')) : Promise.resolve() }
    await expect(writeEach(context, { id: batch, folder: path, format: 'docx', again: false }, breaking)).rejects.toThrow('mất điện')
  }
  rmSync(join(ra.path, '002 – Khách mời số 2.docx'))
  const stopping = { ...silentProgress, step: () => Promise.reject(fault('CANCELLED', { happened: 'Đã dừng.', kept: 'Không.', remedy: 'Chạy lại.' })) }
  expect(await writeEach(context, { id, folder: ra.path, format: 'docx', again: false }, stopping)).toMatchObject({ written: 0, standing: 1, elsewhere: 0, stopped: true })
  expect(await words(id)).toEqual(['', expect.stringContaining('có thể chưa có tệp'), '', ''])
  expect(await writeEach(context, { id, folder: ra.path, format: 'docx', again: false }, silentProgress)).toMatchObject({ totals: { made: 4 }, written: 3, standing: 1, elsewhere: 0 })
  expect(readdirSync(ra.path)).toHaveLength(4)
  expect(await words(whole)).toEqual(['', expect.stringContaining('có thể chưa có tệp'), ''])
  expect(await writeEach(context, { id: whole, folder: other.path, format: 'docx', again: false }, silentProgress)).toMatchObject({ totals: { made: 3 }, written: 1, standing: 2 })
  expect([...await words(id), ...await words(whole)].join('')).toBe('')
})

it('a batch is written as Word and as PDF into one folder, and knows its own files by their bytes', async () => {
  const desk = await batchDesk()
  const { client, out } = desk
  const id = await guestBatch(desk, 3)
  const ra = out()
  const write = (format: 'docx' | 'pdf') => resultOf(client.batches.writeEach({ id, grant: ra.grant, format }))
  expect(await write('docx')).toMatchObject({ written: 3, standing: 0, elsewhere: 0 })
  expect(await write('pdf')).toMatchObject({ written: 3, standing: 0, elsewhere: 0 })
  for (const format of ['docx', 'pdf'] as const) expect(await write(format)).toMatchObject({ written: 0, standing: 3, elsewhere: 0 })
  // Another batch's file of the same name is none of this one's: it stays, and the line is made beside it.
  const foreign = join(ra.path, '002 – Khách mời số 2.docx')
  writeFileSync(foreign, 'của loạt khác')
  expect(await write('docx')).toMatchObject({ written: 1, standing: 2, elsewhere: 0 })
  expect(readFileSync(foreign, 'utf8')).toBe('của loạt khác')
  expect(readdirSync(ra.path)).toContain('002 – Khách mời số 2 (2).docx')
  expect(await write('docx')).toMatchObject({ written: 0, standing: 3, elsewhere: 0 })
  expect(readdirSync(ra.path)).toHaveLength(7)
})
