/** Folders for files to be written into: made, or refused with a sentence at once. */
import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { makeFolder, refuseUnwritableFolder } from '../../../electron/files/index.ts'
import { testFolder } from '../../support/offices.ts'

const refused = (code: string) => expect.objectContaining({ fault: expect.objectContaining({ code }) })

it('makes every missing folder and leaves a good one empty', () => {
  const folder = join(testFolder(), 'a', 'b', 'c')
  makeFolder(folder)
  makeFolder(folder)
  refuseUnwritableFolder(folder)
  expect(readdirSync(folder)).toEqual([])
})

it('refuses what takes no folder and what is none', () => {
  const folder = testFolder()
  writeFileSync(join(folder, 'tep'), '')
  expect(() => makeFolder(join(folder, 'tep', 'con'))).toThrow(refused('FOLDER_READ_ONLY'))
  expect(() => refuseUnwritableFolder(join(folder, 'tep'))).toThrow(refused('FILE_MISSING'))
  expect(() => refuseUnwritableFolder(join(folder, 'khong-co'))).toThrow(refused('FILE_MISSING'))
})

it('comes back at once from a place that exists and takes nothing', () => {
  expect(() => makeFolder('/proc/x/y')).toThrow(refused('FOLDER_READ_ONLY'))
  expect(() => refuseUnwritableFolder('/proc')).toThrow(refused('FOLDER_READ_ONLY'))
})
