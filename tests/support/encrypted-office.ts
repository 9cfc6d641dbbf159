/** Encrypted offices for tests: the sample before its desk, encrypted once for a worker, and what to look for in bytes. */
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { changeOfficeKey, newKey } from '../../electron/db/index.ts'
import type { OfficeKey } from '../../electron/db/index.ts'
import { afterThisTest } from './after-test.ts'
import { testFolder, writeSampleOffice } from './offices.ts'

export const passphrase = 'sóng bạc đầu về khơi'

let made: Promise<{ readonly bytes: Buffer, readonly key: OfficeKey }> | null = null

/** Puts the encrypted sample at `path`; answers with its key. */
export async function writeEncryptedSample(path: string): Promise<OfficeKey> {
  made ??= makeOnce()
  const { bytes, key } = await made
  writeFileSync(path, bytes)
  return key
}

async function makeOnce(): Promise<{ readonly bytes: Buffer, readonly key: OfficeKey }> {
  const path = join(testFolder(), 'office.vpk')
  await writeSampleOffice(path)
  const to = await newKey(passphrase)
  await changeOfficeKey(path, { from: null, to })
  return { bytes: readFileSync(path), key: to.key }
}

/** Which of the words stand in any file under the folder, in the ways a text may be stored. */
export function wordsOnDisk(folder: string, words: readonly string[]): readonly string[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)).filter((path) => statSync(path).isFile()).map((path) => readFileSync(path))
  return words.filter((word) => {
    const wide = Buffer.from(word, 'utf16le')
    const forms = [Buffer.from(word), Buffer.from(word.normalize('NFD')), wide, Buffer.from(wide).swap16()]
    return files.some((bytes) => forms.some((form) => bytes.includes(form)))
  })
}

/** Sets a variable of the environment for this test. */
export function withVariable(name: string, value: string): void {
  const before = process.env[name]
  process.env[name] = value
  afterThisTest(() => {
    if (before === undefined) delete process.env[name]
    else process.env[name] = before
  })
}
