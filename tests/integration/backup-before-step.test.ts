/** A copy of the office before a step that changes much at once: import, an old book, a change of the organisation. */
import { readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openOffice } from '../../electron/db/index.ts'
import { serviceWithOffice, testFolder, vpkJson } from '../support/offices.ts'

async function withOffice() {
  const folder = testFolder()
  const service = await serviceWithOffice(folder)
  return { ...service, folder, path: join(folder, 'office.vpk'), copies: join(folder, 'office - sao luu') }
}

describe('before a step that changes much', () => {
  const imported = async (folder: string, path: string, ...records: readonly { readonly id: string, readonly fullName: string }[]) => {
    const file = join(folder, 'them.json')
    writeFileSync(file, JSON.stringify({ format: 'vpk-records', version: 1, people: records }))
    return vpkJson('import', path, file)
  }

  it('a copy holds the office of the moment before; a step that is refused leaves none, and the office untouched', async () => {
    const { client, folder, path, copies } = await withOffice()
    await client.organisation.people.save({ revision: null, record: { id: 'truoc', fullName: 'Người Trước' } })
    await client.office.close()
    expect(await imported(folder, path, { id: 'moi', fullName: 'Người Mới' })).toMatchObject({ code: 0, json: { created: 1 } })
    const [name = '', ...others] = readdirSync(copies)
    expect([name.endsWith('truoc-thao-tac.vpk'), others]).toEqual([true, []])
    const peopleIn = async (file: string): Promise<readonly string[]> => {
      const office = await openOffice(file)
      const people = await office.read.selectFrom('person').select('id').execute()
      office.close()
      return people.map(({ id }) => id)
    }
    expect(await peopleIn(join(copies, name))).toContain('truoc')
    expect(await peopleIn(join(copies, name))).not.toContain('moi')
    const whole = readFileSync(path)
    expect(await imported(folder, path, { id: '../la', fullName: 'Người Lạ' })).toMatchObject({ code: 1 })
    expect([readdirSync(copies), readFileSync(path).equals(whole)]).toEqual([[name], true])
    expect(await imported(folder, path, { id: 'hai', fullName: 'Người Hai' })).toMatchObject({ code: 0 })
    expect(readdirSync(copies)).toHaveLength(2)
    expect((await vpkJson('doctor', path)).json).toMatchObject({ sound: true })
  })

  it('that cannot be copied is not done, and it is said why', async () => {
    const { client, folder, path, copies } = await withOffice()
    await client.office.close()
    // A file stands where the copies would go.
    writeFileSync(copies, '')
    const whole = readFileSync(path)
    const { code, json } = await imported(folder, path, { id: 'moi', fullName: 'Người Mới' })
    expect([code, json['message']]).toEqual([2, expect.stringContaining('Chưa nhập dữ liệu: bản sao lưu phải có trước bước này chưa lập được.')])
    expect(readFileSync(path)).toEqual(whole)
  })
})
