/** The command line as others script against it: its exit codes, its streams, its files; as a real process where that is what counts. */
import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { jsonSchemaText } from '../../electron/interchange/index.ts'
import { runCommand } from '../../electron/toolchain/run-command.ts'
import { contentsOf, jsonFile, projectRoot, sampleRecords, testFolder, vpk, vpkJson, vpkProcess, writeWholeSample } from '../support/offices.ts'

let sample: Buffer
beforeAll(async () => {
  const path = join(testFolder(), 'office.vpk')
  await writeWholeSample(path)
  sample = readFileSync(path)
})

/** A folder with the sample office in it. */
function withSample(): { readonly folder: string, readonly office: string } {
  const folder = testFolder()
  writeFileSync(join(folder, 'office.vpk'), sample)
  return { folder, office: join(folder, 'office.vpk') }
}

const document: object = JSON.parse(jsonSchemaText('document')).examples[0]

describe('usage', () => {
  it.each([
    [[], 'Chưa nêu lệnh cần chạy.'], [['fly'], 'Không có lệnh “fly”.'], [['list'], 'Thiếu tham số “OFFICE.vpk”.'], [['list', 'a.vpk', '--fast'], 'Không có tuỳ chọn “--fast”.'],
    [['generate', 'a.vpk'], 'Thiếu tuỳ chọn bắt buộc “--template <mã>”.'], [['schema', 'all'], 'Giá trị không dùng được (chỉ nhận records, document, packet, figures).'],
    [['list', 'a.vpk', 'b.vpk'], 'Thừa tham số.'], [['render', 'd.json', '--out', 'a.docx', '--profile', 'hd99'], 'Giá trị không dùng được (chỉ nhận hd05, hd36).'],
    [['list', 'a.vpk', '--kind', 'ZZ'], 'Không có loại văn bản “ZZ”.'],
  ])('%j exits 2 and says why in Vietnamese', async (args, sentence) => {
    const run = await vpkJson(...args)
    expect([run.code, run.json['ok'], run.json['exitCode'], run.json['code'], run.json['happened']]).toEqual([2, false, 2, 'USAGE', sentence])
    expect(run.stderr).toContain(sentence)
  })

  it('--help is Vietnamese, on stdout, exit 0', async () => {
    const runs = [await vpk('--help'), await vpk('generate', '--help')]
    expect(runs.map(({ code, stderr }) => [code, stderr])).toEqual([[0, ''], [0, '']])
    expect(runs.map(({ stdout }) => stdout.split('\n')[0])).toEqual(['Cách dùng: vpk [tuỳ chọn] <lệnh>',
      'Cách dùng: vpk generate <OFFICE.vpk> --template <mã> --record <mã> --out <FILE.docx> [--pdf <FILE.pdf>]'])
    for (const { stdout } of runs) expect(stdout).not.toMatch(/usage|options:|display help/iu)
  })

  it('runs through npm and through the bin, under any Node', () => {
    const npm = runCommand('npm', ['run', '-s', 'vpk', '--', 'schema', 'records'], { cwd: projectRoot })
    const bin = runCommand(join(projectRoot, 'electron/cli/vpk.mjs'), ['schema', 'records'])
    expect([npm.code, npm.stdout === jsonSchemaText('records'), bin.code, bin.stdout === jsonSchemaText('records')]).toEqual([0, true, 0, true])
  })
})

it.each([
  ['done', ['list', 'OFFICE', '--json'], 0], ['a wrong input', ['generate', 'OFFICE', '--template', 'none', '--record', 'none', '--out', 'none.docx'], 1],
  ['a wrong use', ['fly', '--json'], 2],
])('says and answers as a process what it does inside this one: %s', async (_what, words, code) => {
  const args = words.map((word) => word.replace('OFFICE', withSample().office))
  const run = vpkProcess(...args)
  expect(run.code).toBe(code)
  expect(run).toEqual(await vpk(...args))
})

it('reads file names from where the person stands, also through npm', () => {
  const folder = testFolder()
  const run = runCommand('npm', ['--prefix', projectRoot, 'run', '-s', 'vpk', '--', 'init', 'here.vpk'], { cwd: folder })
  expect([run.code, readdirSync(folder)]).toEqual([0, ['here.vpk']])
})

describe('init', () => {
  it('makes a valid office that says what is still to be filled in, and never replaces a file', async () => {
    const folder = testFolder()
    const office = join(folder, 'Văn phòng của tôi.vpk')
    const made = await vpkJson('init', office)
    expect([made.code, made.json['toFill']]).toEqual([0, ['tên văn phòng', 'tên cấp uỷ', 'ký hiệu', 'địa danh', 'tên nhiệm kỳ']])
    const before = contentsOf(folder)
    expect(await vpkJson('init', office)).toMatchObject({ code: 2, json: { code: 'OFFICE_EXISTS' } })
    expect(await vpkJson('init', office, '--sample')).toMatchObject({ code: 2, json: { code: 'OFFICE_EXISTS' } })
    expect(contentsOf(folder)).toEqual(before)
    expect(await vpkJson('list', office)).toMatchObject({ code: 0, json: { ok: true, papers: [] } })
  })

  it('takes the answers of the wizard', async () => {
    const office = join(testFolder(), 'office.vpk')
    const answers = ['--name', 'Văn phòng', '--committee', 'Đảng uỷ UBND tỉnh', '--symbol', 'ĐU', '--place', 'Hà Tĩnh', '--term', 'NK', '--term-from', '2025-07-01', '--term-to', '2030-06-30']
    expect(await vpkJson('init', office, ...answers)).toMatchObject({ code: 0, json: { toFill: [] } })
    expect(await vpkJson('init', `${office}2`, '--term-from', '2025-02-30')).toMatchObject({ code: 1, json: { code: 'INPUT_INVALID', problems: [{ path: 'termFrom', value: '2025-02-30' }] } })
    expect(await vpkJson('init', `${office}3`, '--sample', '--name', 'X')).toMatchObject({ code: 2, json: { code: 'USAGE' } })
    expect(await vpkJson('init', join(testFolder(), 'none', 'office.vpk'))).toMatchObject({ code: 2, json: { code: 'FILE_MISSING' } })
    expect([existsSync(`${office}2`), existsSync(`${office}3`)]).toEqual([false, false])
  })
})

describe('list', () => {
  it('gives kind, record, template, number, date and subject of every paper', async () => {
    const { office } = withSample()
    const all = await vpkJson('list', office)
    const papers: Record<string, unknown>[] = JSON.parse(JSON.stringify(all.json['papers']))
    expect(papers.find((paper) => paper['record'] === 'ke-hoach-tiet-kiem')).toEqual({
      kind: 'KH', record: 'ke-hoach-tiet-kiem', template: 'ke-hoach-thuc-hien', number: '31-KH/ĐU', date: '2026-07-24',
      subject: expect.stringContaining('Kết luận số 21-KL/TU'),
    })
    // The sample office has a record for every supplied template.
    const supplied = readdirSync(join(projectRoot, 'resources/templates')).filter((name) => name.endsWith('.yaml')).map((name) => name.replace('.yaml', ''))
    expect(new Set(papers.map((paper) => paper['template']))).toEqual(new Set(supplied))
    const plain = await vpk('list', office, '--kind', 'kh')
    const lines = plain.stdout.trimEnd().split('\n').map((line) => line.split('\t'))
    expect(lines.map((columns) => columns.slice(0, 3))).toEqual([['Loại', 'Mã bản ghi', 'Mã mẫu'],
      ...papers.filter((paper) => paper['kind'] === 'KH').map((paper) => ['KH', paper['record'], paper['template']])])
  })
})

describe('generate', () => {
  const plan = ['--template', 'ke-hoach-thuc-hien', '--record', 'ke-hoach-tiet-kiem']

  it('writes the Word file and the PDF, the same bytes each time', async () => {
    const { folder, office } = withSample()
    const out = (name: string): readonly string[] => ['--out', join(folder, `${name}.docx`), '--pdf', join(folder, `${name}.pdf`)]
    const run = await vpkJson('generate', office, ...plan, ...out('a'))
    expect(run).toMatchObject({ code: 0, json: { ok: true, template: 'ke-hoach-thuc-hien', record: 'ke-hoach-tiet-kiem', profile: 'hd05', files: [{ format: 'docx' }, { format: 'pdf' }] } })
    // Another process: nothing of a process may get into the files.
    expect(vpkProcess('generate', office, ...plan, ...out('b')).code).toBe(0)
    const files = contentsOf(folder)
    expect(readdirSync(folder)).toEqual(['a.docx', 'a.pdf', 'b.docx', 'b.pdf', 'office.vpk'])
    expect([files['a.docx'] === files['b.docx'], files['a.pdf'] === files['b.pdf']]).toEqual([true, true])
    expect([Buffer.from(files['a.docx'] ?? '', 'base64').toString('latin1', 0, 2), Buffer.from(files['a.pdf'] ?? '', 'base64').toString('latin1', 0, 5)]).toEqual(['PK', '%PDF-'])
    expect(readFileSync(office).equals(sample)).toBe(true)
  })

  it.each([
    ['an unknown template', ['--template', 'none', '--record', 'ke-hoach-tiet-kiem'], 1, 'TEMPLATE_UNKNOWN'],
    ['an unknown record', ['--template', 'ke-hoach-thuc-hien', '--record', 'none'], 1, 'RECORD_UNKNOWN'],
    ['a record of another kind', ['--template', 'bao-cao-so-ket', '--record', 'ke-hoach-tiet-kiem'], 1, 'RECORD_UNKNOWN'],
    ['a missing folder', [...plan, '--out', '/nowhere/at/all/a.docx'], 2, 'FILE_MISSING'],
    ['a full device', [...plan, '--out', '/dev/full'], 2, 'DISK_FULL'],
    ['one name for both files', [...plan, '--out', 'x.docx', '--pdf', 'x.docx'], 2, 'USAGE'],
  ])('%s: the right exit code and no file', async (_what, args, code, fault) => {
    const { folder, office } = withSample()
    const before = contentsOf(folder)
    const out = args.includes('--out') ? [] : ['--out', join(folder, 'a.docx'), '--pdf', join(folder, 'a.pdf')]
    const run = await vpkJson('generate', office, ...args, ...out)
    expect([run.code, run.json['code'], typeof run.json['message']]).toEqual([code, fault, 'string'])
    expect(contentsOf(folder)).toEqual(before)
  })

  it.each([
    ['no signer', { signingRightId: null }, 'paper.signerMissing'], ['a date outside the term', { date: '2031-01-01' }, 'paper.dateOutsideTerm'],
  ])('%s: exit 1, the problem with its place, no file', async (_what, facts, code) => {
    const folder = testFolder()
    const office = join(folder, 'office.vpk')
    await vpk('init', office)
    const records = sampleRecords()
    // A term ended early afterwards makes a stored date fall outside; the import itself would refuse it.
    expect((await vpk('import', office, jsonFile(folder, 'r.json', { ...records, plans: [{ ...records.plans[0], paper: { ...records.plans[0]?.paper, ...facts, ...('date' in facts ? { date: '2026-06-05' } : {}) } }] }))).code).toBe(0)
    if ('date' in facts) expect((await vpk('import', office, jsonFile(folder, 't.json', { ...records, plans: [], summaryReports: [], inspections: [], freeDocuments: [], terms: [{ ...records.terms[0], to: '2026-01-31' }] }))).code).toBe(0)
    const before = readdirSync(folder)
    const run = await vpkJson('generate', office, '--template', 'ke-hoach-thuc-hien', '--record', 'kh-1', '--out', join(folder, 'a.docx'))
    expect([run.code, run.json['code']]).toEqual([1, 'PAPER_NOT_READY'])
    expect(run.json['problems']).toEqual(expect.arrayContaining([expect.objectContaining({ severity: 'error', code })]))
    expect(readdirSync(folder)).toEqual(before)
  })

  it('both files or neither: a second name that cannot be taken leaves the first as it was', async () => {
    const { folder, office } = withSample()
    mkdirSync(join(folder, 'a.pdf'))
    writeFileSync(join(folder, 'a.docx'), 'cũ')
    const run = await vpkJson('generate', office, ...plan, '--out', join(folder, 'a.docx'), '--pdf', join(folder, 'a.pdf'))
    expect([run.code, run.json['code'], readFileSync(join(folder, 'a.docx'), 'utf8'), readdirSync(folder)]).toEqual([2, 'WRITE_FAILED', 'cũ', ['a.docx', 'a.pdf', 'office.vpk']])
  })

  it.each([
    ['the office itself', 'office.vpk', '--out', 'USAGE'], ['the office as PDF', 'office.vpk', '--pdf', 'USAGE'], ['a link to the office', 'link.docx', '--out', 'USAGE'],
    ['another office', 'other.vpk', '--out', 'WRITE_FAILED'], ['the log of another office', 'other.vpk-wal', '--pdf', 'WRITE_FAILED'],
  ])('never replaces records with a paper: %s', async (_what, name, option, fault) => {
    const { folder, office } = withSample()
    writeFileSync(join(folder, 'other.vpk'), sample)
    symlinkSync(office, join(folder, 'link.docx'))
    const before = contentsOf(folder)
    const out = option === '--out' ? [] : ['--out', join(folder, 'a.docx')]
    const run = await vpkJson('generate', office, ...plan, ...out, option, join(folder, name))
    expect([run.code, run.json['code']]).toEqual([2, fault])
    expect(contentsOf(folder)).toEqual(before)
  })

  it('replaces the file behind a link, not the link', async () => {
    const { folder, office } = withSample()
    writeFileSync(join(folder, 'real.docx'), 'cũ')
    symlinkSync(join(folder, 'real.docx'), join(folder, 'link.docx'))
    expect((await vpk('generate', office, ...plan, '--out', join(folder, 'link.docx'))).code).toBe(0)
    expect(readFileSync(join(folder, 'real.docx')).toString('latin1', 0, 2)).toBe('PK')
  })
})

describe('render', () => {
  it('sets a paper without an office, under the guide that is asked for', async () => {
    const folder = testFolder()
    const file = jsonFile(folder, 'd.json', document)
    const run = (...args: readonly string[]) => vpkJson('render', file, '--out', join(folder, 'd.docx'), ...args)
    expect(await run('--pdf', join(folder, 'd.pdf'))).toMatchObject({ code: 0, json: { profile: 'hd05' } })
    expect(await run('--profile', 'hd36')).toMatchObject({ code: 0, json: { profile: 'hd36' } })
    expect(readdirSync(folder)).toEqual(['d.docx', 'd.json', 'd.pdf'])
  })

  it.each([
    ['broken JSON', '{"schemaVersion": 1,', 'JSON_BROKEN'], ['no paper at all', '[]', 'INPUT_INVALID'], ['a key given twice', JSON.stringify(document).replace('{', '{"kind":"plan",'), 'INPUT_INVALID'],
    ['text that XML cannot hold', JSON.stringify({ ...document, subject: 'thực \u0001 hiện' }), 'INPUT_INVALID'],
    ['half of a character', JSON.stringify({ ...document, subject: 'thực \uD800 hiện' }), 'INPUT_INVALID'], ['an unknown field', JSON.stringify({ ...document, font: 'Arial' }), 'INPUT_INVALID'],
  ])('%s: exit 1 and no file', async (_what, text, code) => {
    const folder = testFolder()
    const run = await vpkJson('render', jsonFile(folder, 'd.json', text), '--out', join(folder, 'd.docx'))
    expect([run.code, run.json['code'], readdirSync(folder)]).toEqual([1, code, ['d.json']])
    expect(run.json['problems']).not.toEqual([])
  })

  it('refuses a table row with more cells than the table has columns, and sets one with merged cells', async () => {
    const folder = testFolder()
    const table = (rows: unknown) => ({ ...document, body: [{ kind: 'table', columns: [{ share: 1 }, { share: 2 }], header: [[{ content: 'A', columns: 2 }]], rows }] })
    const cell = { content: '1' }
    const bad = jsonFile(folder, 'bad.json', table([[cell, cell], [{ ...cell, rows: 2 }, cell], [cell, cell]]))
    const run = await vpkJson('render', bad, '--out', join(folder, 'd.docx'))
    expect([run.code, run.json['problems'], readdirSync(folder)]).toEqual([1, [expect.objectContaining({ code: 'table.tooManyCells', path: 'body[0].rows[2]' })], ['bad.json']])
    const good = jsonFile(folder, 'good.json', table([[cell, cell], [{ ...cell, rows: 2 }, cell], [cell]]))
    expect((await vpk('render', good, '--out', join(folder, 'd.docx'), '--pdf', join(folder, 'd.pdf'))).code).toBe(0)
  })

  it('never replaces the file it reads', async () => {
    const folder = testFolder()
    const file = jsonFile(folder, 'd.json', document)
    const before = contentsOf(folder)
    const run = await vpkJson('render', file, '--out', join(folder, 'a.docx'), '--pdf', join(folder, '.', 'd.json'))
    expect([run.code, run.json['code'], contentsOf(folder)]).toEqual([2, 'USAGE', before])
  })

  it('shows control characters of the input on the terminal as signs that do nothing', async () => {
    const folder = testFolder()
    const run = await vpk('render', jsonFile(folder, 'd.json', { ...document, subject: 'a\u001b[2Jb\u0007', '\u001b]0;x\u0007': 1 }), '--out', join(folder, 'd.docx'))
    expect([run.code, /[\u0000-\u0009\u000B-\u001F\u007F-\u009F]/u.test(run.stderr), run.stderr]).toEqual([1, false, expect.stringContaining('a␛[2Jb␇')])
  })

  it('names every problem at once', async () => {
    const folder = testFolder()
    const run = await vpkJson('render', jsonFile(folder, 'd.json', { ...document, kind: 'poem', subject: '', body: [{ kind: 'paragraph', content: 'a\u0000b' }] }), '--out', join(folder, 'd.docx'))
    const problems: { path: string }[] = JSON.parse(JSON.stringify(run.json['problems']))
    expect(problems.map(({ path }) => path)).toEqual(['kind', 'subject', expect.stringContaining('body[0]')])
  })
})

it('a full stdout is exit 2, not a silent half of a schema', () => {
  const run = runCommand('sh', ['-c', 'node_modules/.bin/node electron/cli/vpk.mjs schema records > /dev/full'], { cwd: projectRoot })
  expect([run.code, run.stderr]).toEqual([2, expect.stringContaining('Ổ đĩa đã đầy')])
})
