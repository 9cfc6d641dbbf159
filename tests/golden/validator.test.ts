/** The validator the golden papers rely on does see faults: a check of the check. */
import { expect, it } from 'vitest'
import { emitDocx } from '../../electron/documents/docx/index.ts'
import { readZip, writeZip, zipEntry } from '../../electron/documents/zip/index.ts'
import { goldenCase } from '../support/documents/golden.ts'
import { officeErrors } from '../support/documents/office-errors.ts'

it('finds a wrong value and an element out of place', async () => {
  const { model, form } = goldenCase('ke-hoach-1-trang')
  const parts = readZip(await emitDocx(model, form))
  const broken = writeZip([...parts].map(([path, bytes]) => zipEntry(path, path === 'word/document.xml'
    ? Buffer.from(bytes).toString('utf8').replace('<w:cantSplit/>', '<w:cantSplit w:val="maybe"/><w:body/>') : bytes)))
  const errors = await officeErrors(broken)
  expect(errors.some((error) => error.startsWith('Office2016'))).toBe(true)
  expect(errors.some((error) => error.startsWith('Microsoft365'))).toBe(true)
})
