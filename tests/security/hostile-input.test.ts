/** What a file or a window under attack may send: refused with a sentence, nothing written, nothing exhausted, nothing polluted. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { contentsOf, faultOf, jsonFile, sampleRecords, serviceWithOffice, startService, testFolder, vpkJson, vpkProcessJson } from '../support/offices.ts'

let empty: Buffer | null = null

/** A folder with an office just made. The command makes it once; each test has a copy. */
async function folderWithOffice(): Promise<{ readonly folder: string, readonly office: string }> {
  const folder = testFolder()
  const office = join(folder, 'office.vpk')
  if (empty === null) {
    expect((await vpkJson('init', office)).code).toBe(0)
    empty = readFileSync(office)
  } else writeFileSync(office, empty)
  return { folder, office }
}

describe('a hostile records file', () => {
  const records = sampleRecords()
  const text = JSON.stringify(records)

  it.each([
    ['prototype keys', text.replace('{', '{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}},'), ['schema.unrecognized_keys']],
    ['prototype keys inside a record', text.replace('"id":"kh-1"', '"__proto__":{"id":"kh-1"},"id":"kh-1"'), ['schema.unrecognized_keys']],
    ['an id that is a path', JSON.stringify({ ...records, plans: [{ ...records.plans[0], id: '../../etc/passwd' }] }), ['schema.invalid_format']],
    ['an id that is SQL', JSON.stringify({ ...records, plans: [{ ...records.plans[0], id: "x'; DROP TABLE plan;--" }] }), ['schema.invalid_format']],
    ['an id that is a property of every object', JSON.stringify({ ...records, plans: [{ ...records.plans[0], directiveId: 'constructor' }] }), ['reference.missing']],
    ['wrong types everywhere', JSON.stringify({ ...records, bodies: 'none', people: [null, 7, [], 'x', true], plans: {} }), ['schema.invalid_type', 'schema.invalid_type', 'schema.invalid_type', 'schema.invalid_type', 'schema.invalid_type', 'schema.invalid_type', 'schema.invalid_type']],
    ['numbers beyond numbers', JSON.stringify({ ...records, plans: [{ ...records.plans[0], paper: { ...records.plans[0]?.paper, number: 1e308 } }] }), ['schema.too_big']],
    ['a paragraph of a million characters', JSON.stringify({ ...records, plans: [{ ...records.plans[0], generalObjective: 'x'.repeat(1_000_000) }] }), ['schema.too_big']],
    ['half of a character', text.replace('Quán triệt', '\\uD800Quán triệt'), ['schema.custom']],
    ['not an object', '[[[]]]', ['schema.invalid_type', 'office.missing']], ['null', 'null', ['schema.invalid_type', 'office.missing']],
  ])('%s: exit 1, the office untouched', async (_what, file, codes) => {
    const { folder, office } = await folderWithOffice()
    const before = contentsOf(folder)['office.vpk']
    const run = await vpkJson('import', office, jsonFile(folder, 'r.json', file))
    const problems: { code: string, value: string }[] = JSON.parse(JSON.stringify(run.json['problems']))
    expect(run.code).toBe(1)
    expect(problems.map(({ code }) => code)).toEqual(expect.arrayContaining(codes.filter((code) => code !== 'office.missing')))
    for (const { value } of problems) expect(value.length).toBeLessThanOrEqual(80)
    expect(contentsOf(folder)['office.vpk']).toBe(before)
    expect(Reflect.get({}, 'polluted')).toBe(undefined)
  })

  it('nested a hundred thousand deep, in lists or in groups: a fault, not a crash', async () => {
    const { folder, office } = await folderWithOffice()
    for (const deep of [`${'['.repeat(100_000)}${']'.repeat(100_000)}`, `${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`]) {
      expect(vpkProcessJson('import', office, jsonFile(folder, 'r.json', deep))).toMatchObject({ code: 1, json: { code: 'INPUT_INVALID' } })
    }
  })

  it('with twenty thousand bad records is answered in full', async () => {
    const { folder, office } = await folderWithOffice()
    const run = await vpkJson('import', office, jsonFile(folder, 'r.json', { ...records, people: Array.from({ length: 20_000 }, () => ({ id: '' })) }))
    expect([run.code, run.json['refused'], Array.isArray(run.json['problems']) && run.json['problems'].length >= 40_000]).toEqual([1, 20_010, true])
    expect(run.stderr.split('\n').length).toBeLessThan(600)
  })

  it('that is not UTF-8 is refused before it is read as text', async () => {
    const { folder, office } = await folderWithOffice()
    const latin = join(folder, 'r.json')
    writeFileSync(latin, Buffer.from('{"format":"vpk-records","version":1,"office":{"name":"\xe9"}}', 'latin1'))
    expect(await vpkJson('import', office, latin)).toMatchObject({ code: 1, json: { code: 'JSON_BROKEN' } })
  })
})

describe('a window under attack', () => {
  it('reaches nothing but the verbs, and only through inputs that parse', async () => {
    const { client, host, errors } = await serviceWithOffice(testFolder())
    const refused = await Promise.all([
      faultOf(client.plans.get({ id: "x' OR 1=1" })), faultOf(client.plans.get({ id: '' })), faultOf(client.office.open({ grant: '../../office.vpk' })),
      faultOf(client.papers.export({ templateId: 'x'.repeat(500), recordId: 'a', format: 'docx', grant: 'grant-none' })),
      faultOf(client.papers.preview({ templateId: '../../../etc/passwd', recordId: 'a', firstPage: 0, pages: 3 })),
      faultOf(client.papers.preview({ templateId: 'ke-hoach-thuc-hien', recordId: 'a', firstPage: -1, pages: 1_000_000 })),
      faultOf(client.organisation.treeOn({ date: 'now()' })),
    ])
    expect(refused).toEqual(['INPUT_INVALID', 'INPUT_INVALID', 'GRANT_UNKNOWN', 'INPUT_INVALID', 'TEMPLATE_UNKNOWN', 'INPUT_INVALID', 'INPUT_INVALID'])
    expect(errors).toEqual([])
    host.session.close()
  })

  it('cannot use a grant for another purpose', async () => {
    const folder = testFolder()
    const { client, host } = startService()
    host.grants.add('grant-import', jsonFile(folder, 'r.json', sampleRecords()), 'importRecords')
    const before = contentsOf(folder)
    expect(await faultOf(client.office.openSample({ grant: 'grant-import' }))).toBe('GRANT_UNKNOWN')
    expect(contentsOf(folder)).toEqual(before)
  })

  it('learns nothing of a mistake of ours but a reference, and the log nothing of a person', async () => {
    const { client, host, errors } = await serviceWithOffice(testFolder())
    host.session.office().close() // as if the file were lost under the program
    const answer: unknown = await client.organisation.people.save({ revision: null, record: { id: 'an', fullName: 'Nguyễn Bí Mật' } }).catch((error: unknown) => error)
    const told = JSON.stringify(answer instanceof Error ? [answer.message, Reflect.get(answer, 'data')] : answer)
    expect(told).toContain('INTERNAL')
    expect(told).not.toMatch(/Bí Mật|node_modules|\.ts:|\/tmp/u)
    expect(errors).toHaveLength(1)
    expect(JSON.stringify(errors)).not.toMatch(/Bí Mật|\/tmp|"message"/u)
    expect(told).toContain(errors[0]?.reference)
  })
})
