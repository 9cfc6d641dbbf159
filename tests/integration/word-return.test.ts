/** A draft goes out to Word and comes back: unchanged, changed, torn apart, twice, from elsewhere; nothing is lost without a word. */
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import JSZip from 'jszip'
import { describe, expect, it } from 'vitest'
import type { WordPreview } from '../../shared/contract/word-return.ts'
import type { PaperKey } from '../../shared/contract/workflow.ts'
import { allPapers } from '../support/all-papers.ts'
import { faultOf, vpk } from '../support/offices.ts'
import { comesBack, goesOut, minutes, plan, savedByLibreOffice, taken, wordDesk } from '../support/word-desk.ts'
import type { WordDesk } from '../support/word-desk.ts'
import { changeFile, paragraphLike, paragraphs, paragraphWith, printed, wordsIn } from '../support/word-file.ts'

const kindsOf = ({ rows }: WordPreview): readonly string[] => rows.map(({ kind }) => kind)

async function drafts(desk: WordDesk): Promise<readonly PaperKey[]> {
  const all = (await allPapers(desk.client)).map(({ templateId, recordId }) => ({ templateId, recordId }))
  const found: PaperKey[] = []
  for (const key of all) if ((await desk.client.workflow.standing(key)).state === 'draft') found.push(key)
  return found
}

/** Capitals are the print's, and a line end inside a paragraph is no letter. */
const letters = (text: string): string => text.replace(/\s+/gu, '').toLocaleUpperCase('vi')

describe('a draft that comes straight back', () => {
  it('has no difference at all, whichever paper it is', async () => {
    const desk = await wordDesk()
    const told: string[] = []
    let tried = 0
    for (const key of await drafts(desk)) {
      if (!await goesOut(desk, key)) continue
      tried++
      const { rows, notes, comments } = await comesBack(desk, key)
      if (rows.length + notes.length + comments.length > 0) told.push(`${key.templateId} ${key.recordId} ${JSON.stringify([rows.slice(0, 3), notes])}`)
    }
    expect(told).toEqual([])
    expect(tried).toBeGreaterThan(20)
  })

  it('has none either when another program saved it: plan, report, minutes, letter', async () => {
    const desk = await wordDesk()
    const kinds = new Set<string>()
    const files: { readonly key: PaperKey, readonly path: string }[] = []
    for (const key of await drafts(desk)) {
      if (kinds.has(key.templateId) || kinds.size >= 12 || !await goesOut(desk, key)) continue
      kinds.add(key.templateId)
      const path = join(desk.folder, `${kinds.size}.docx`)
      copyFileSync(desk.file, path)
      files.push({ key, path })
    }
    const folder = savedByLibreOffice(desk.folder, files.map(({ path }) => path))
    const told: string[] = []
    for (const [at, { key }] of files.entries()) {
      copyFileSync(join(folder, `${at + 1}.docx`), desk.file)
      const { rows, copy } = await comesBack(desk, key)
      if (rows.length > 0 || copy === null) told.push(`${key.templateId} ${JSON.stringify(rows.slice(0, 3))}`)
    }
    expect(told).toEqual([])
    expect(kinds.size).toBe(12)
  })

  it('is known through what Word does to runs and bookmarks', async () => {
    const desk = await wordDesk()
    await goesOut(desk, plan)
    await changeFile(desk.file, (xml) => xml
      // Revision marks, spelling marks, a run cut in two in the middle of its words.
      .replace(/<w:p>/gu, '<w:p w:rsidR="00AB12CD" w:rsidRDefault="00AB12CD">')
      .replace(/<w:r><w:t xml:space="preserve">([^<]{6})([^<]+)<\/w:t><\/w:r>/gu, '<w:proofErr w:type="spellStart"/><w:r w:rsidRPr="00AA"><w:t xml:space="preserve">$1</w:t></w:r><w:proofErr w:type="spellEnd"/><w:r><w:t xml:space="preserve">$2</w:t></w:r>')
      // Word puts bookmarks between paragraphs, and ends far away.
      .replace(/(<w:p [^>]*>)(<w:pPr>.*?<\/w:pPr>)?(<w:bookmarkStart [^>]*\/>)/gu, '$3$1$2').replaceAll(/<w:bookmarkEnd [^>]*\/>/gu, ''))
    const preview = await comesBack(desk, plan)
    expect(preview.rows).toEqual([])
    expect(preview.copy?.state).toBe('out')
  })

  it('is known by its words alone when every bookmark is gone, and says so', async () => {
    const desk = await wordDesk()
    await goesOut(desk, plan)
    await changeFile(desk.file, (xml) => xml.replaceAll(/<w:bookmark(?:Start|End) [^>]*\/>/gu, ''))
    const preview = await comesBack(desk, plan)
    expect([preview.rows, preview.copy]).toEqual([[], null])
    expect(preview.notes.join(' ')).toContain('không còn dấu nhận biết')
  })
})

describe('words changed in Word', () => {
  it('come into the paper just as they stood in Word, in every kind of block', async () => {
    const desk = await wordDesk()
    const tried = new Set<string>()
    const told: string[] = []
    for (const key of await drafts(desk)) {
      if (tried.has(key.templateId) || tried.size >= 25 || !await goesOut(desk, key)) continue
      tried.add(key.templateId)
      // A word in the middle of every paragraph; where the paper lets it, it is taken.
      await changeFile(desk.file, (xml) => xml.replaceAll(/<w:t xml:space="preserve">([^<]*?\p{L}+) (\p{L}[^<]*)<\/w:t>/gu, '<w:t xml:space="preserve">$1 xen $2</w:t>'))
      const inWord = await printed(desk.file)
      const preview = await comesBack(desk, key)
      const choices = Object.fromEntries(preview.rows.filter((row) => row.choices.includes('word')).map(({ id }) => [id, 'word' as const]))
      const outcome = await taken(desk, key, choices)
      if (outcome.outcome !== 'taken') {
        told.push(`${key.templateId} ${JSON.stringify(outcome)}`)
        continue
      }
      if (!await goesOut(desk, key)) { told.push(`${key.templateId} cannot be set any more`); continue }
      const now = new Set((await printed(desk.file)).map(letters))
      const left = new Set(outcome.notTaken.map(({ returned }) => letters(returned)))
      for (const words of inWord) if (words.includes('xen') && !now.has(letters(words)) && !left.has(letters(words))) told.push(`${key.templateId}: ${words}`)
      expect(outcome.taken, key.templateId).toBeGreaterThan(0)
    }
    expect(told).toEqual([])
    expect(tried.size).toBeGreaterThan(15)
  })

  it('are added, taken out and split where they stand; the next one numbers itself', async () => {
    const desk = await wordDesk()
    const stored = await desk.client.plans.get({ id: plan.recordId })
    const [first, second] = [stored.record.purposes[0] ?? '', 'Tiết kiệm được công khai trong cơ quan']
    await desk.client.plans.save({ revision: stored.revision, record: { ...stored.record, purposes: [first, second] } })
    const { record } = await desk.client.plans.get({ id: plan.recordId })
    await goesOut(desk, plan)
    await changeFile(desk.file, (xml) => {
      const [one, other] = [paragraphWith(xml, first), paragraphWith(xml, second)]
      return xml.replace(other, '').replace(one, `${one}${paragraphLike(one, '- Gạch mới xen giữa.')}${paragraphLike(one, 'Đoạn mới không gạch.')}`)
    })
    const preview = await comesBack(desk, plan)
    expect(kindsOf(preview).toSorted()).toEqual(['added', 'added', 'removed'])
    expect(await taken(desk, plan)).toMatchObject({ outcome: 'taken', taken: 3, notTaken: [] })
    await goesOut(desk, plan)
    const now = await printed(desk.file)
    const at = now.findIndex((words) => words.includes(first))
    expect(now.slice(at + 1, at + 3)).toEqual(['- Gạch mới xen giữa.', 'Đoạn mới không gạch.'])
    expect(now.some((words) => words.includes(second))).toBe(false)
    // An earlier version is the way back.
    const history = await desk.client.plans.history({ id: plan.recordId })
    expect(await desk.client.plans.save({ revision: history.at(-1)?.revision ?? 0, record: JSON.parse(history.at(-1)?.before ?? '') })).toMatchObject({ outcome: 'saved' })
    expect((await desk.client.plans.get({ id: plan.recordId })).record).toEqual(record)
  })

  it('of head, foot and tables stay the record\'s, each told; the subject may go into the record', async () => {
    const desk = await wordDesk()
    const before = await desk.client.plans.get({ id: plan.recordId })
    await goesOut(desk, plan)
    await changeFile(desk.file, (xml) => xml.replace('KẾ HOẠCH</w:t>', 'TỜ TRÌNH</w:t>').replace(/Nơi nhận:<\/w:t>/u, 'Gửi đi:</w:t>').replace(`>${before.record.subject}<`, '>tiết kiệm năm sau<'))
    const preview = await comesBack(desk, plan)
    expect(preview.rows.map(({ kind, where, choices }) => [kind, where, choices])).toEqual([
      ['locked', 'Tên loại văn bản', ['record']], ['locked', 'Trích yếu', ['record', 'word']], ['locked', 'Nơi nhận', ['record']],
    ])
    const [, subject] = preview.rows
    expect(await taken(desk, plan)).toMatchObject({ outcome: 'taken', taken: 0, revision: before.revision, version: '' })
    expect(await taken(desk, plan, { [subject?.id ?? '']: 'word' })).toMatchObject({ outcome: 'taken', taken: 1, revision: before.revision + 1 })
    const after = await desk.client.plans.get({ id: plan.recordId })
    expect(after.record).toEqual({ ...before.record, subject: 'tiết kiệm năm sau' })
  })

  it('that also changed here are a conflict with three texts, and a stale take writes nothing', async () => {
    const desk = await wordDesk()
    const before = await desk.client.plans.get({ id: plan.recordId })
    const [first = ''] = before.record.purposes
    await goesOut(desk, plan)
    await changeFile(desk.file, (xml) => { const one = paragraphWith(xml, first); return xml.replace(one, one.replace(first, `${first.replace(/[.;]$/u, '')} theo Word.`)) })
    const seen = await comesBack(desk, plan)
    const changed = { ...before.record, purposes: before.record.purposes.map((words, at) => at === 0 ? `${words.replace(/[.;]$/u, '')} ở đây.` : words) }
    expect(await desk.client.plans.save({ revision: before.revision, record: changed })).toMatchObject({ outcome: 'saved' })
    expect(await desk.client.wordReturn.take({ ...plan, grant: 'grant-back', revision: seen.revision })).toMatchObject({ outcome: 'conflict', revision: before.revision + 1 })
    expect((await desk.client.plans.get({ id: plan.recordId })).record).toEqual(changed)
    const preview = await comesBack(desk, plan)
    expect(preview.rows).toHaveLength(1)
    expect(preview.rows[0]).toMatchObject({ kind: 'conflict', choices: ['record', 'word'] })
    expect([preview.rows[0]?.sent, preview.rows[0]?.returned, preview.rows[0]?.now].map((text) => [text?.includes('ở đây'), text?.includes('theo Word')])).toEqual([[false, false], [false, true], [true, false]])
    expect(await taken(desk, plan)).toMatchObject({ outcome: 'taken', taken: 0 })
    expect(await taken(desk, plan, { [preview.rows[0]?.id ?? '']: 'word' })).toMatchObject({ outcome: 'taken', taken: 1 })
    expect((await comesBack(desk, plan)).rows).toEqual([])
  })
})

describe('what the tree of a paper cannot hold', () => {
  it('is named one by one, the comments become the paper\'s, and the file is kept whole', async () => {
    const desk = await wordDesk()
    const { record } = await desk.client.plans.get({ id: plan.recordId })
    const [first = ''] = record.purposes
    await goesOut(desk, plan)
    const rels = await (await JSZip.loadAsync(readFileSync(desk.file))).file('word/_rels/document.xml.rels')?.async('text') ?? ''
    const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
    const kind = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
    await changeFile(desk.file, (xml) => {
      const one = paragraphWith(xml, first)
      const noted = one.replace('</w:p>', '<w:r><w:footnoteReference w:id="7"/></w:r><w:commentRangeStart w:id="3"/><w:r><w:commentReference w:id="3"/></w:r></w:p>')
      const bold = noted.replace('<w:r><w:t', '<w:r><w:rPr><w:b/></w:rPr><w:t')
      return xml.replace(one, bold).replace('<w:tbl>', `${paragraphLike(one, 'Chen trước đầu trang.')}<w:tbl>`)
    }, {
      'word/footnotes.xml': `<w:footnotes xmlns:w="${word}"><w:footnote w:id="7"><w:p><w:r><w:t>Theo số liệu năm trước.</w:t></w:r></w:p></w:footnote></w:footnotes>`,
      'word/comments.xml': `<w:comments xmlns:w="${word}"><w:comment w:id="3" w:author="Người xem"><w:p><w:r><w:t>Viết gọn hơn.</w:t></w:r></w:p></w:comment></w:comments>`,
      'word/_rels/document.xml.rels': rels.replace('</Relationships>', `<Relationship Id="rIdN" Type="${kind}/footnotes" Target="footnotes.xml"/><Relationship Id="rIdC" Type="${kind}/comments" Target="comments.xml"/></Relationships>`),
    })
    const preview = await comesBack(desk, plan)
    expect(preview.rows.map(({ kind: what, returned }) => [what, returned])).toEqual([
      ['looks', expect.stringContaining(first.slice(0, 20))], ['unheld', 'Chen trước đầu trang.'], ['unheld', 'Theo số liệu năm trước.'],
    ])
    expect(preview.comments).toEqual([{ blockId: expect.stringContaining('body'), quote: expect.stringContaining(first), author: 'Người xem', text: 'Viết gọn hơn.', known: false }])
    const outcome = await taken(desk, plan)
    expect(outcome).toMatchObject({ outcome: 'taken', taken: 0, comments: 1, notTaken: [{ returned: expect.stringContaining(first.slice(0, 20)) }, { returned: 'Chen trước đầu trang.' }, { returned: 'Theo số liệu năm trước.' }] })
    const [thread] = await desk.client.workflow.comments(plan)
    expect([thread?.entries[0]?.text, thread?.place]).toEqual(['Người xem (trong Word): Viết gọn hơn.', 'there'])
    // Taken in once more nothing is said twice, and each file stays as it was.
    expect(await taken(desk, plan)).toMatchObject({ outcome: 'taken', comments: 0 })
    const { returned, out } = await desk.client.wordReturn.standing(plan)
    expect([returned.length, out]).toEqual([2, null])
    desk.host.grants.add('grant-again', join(desk.folder, 'lai.docx'), 'export')
    await desk.client.wordReturn.writeReturned({ ...plan, grant: 'grant-again', id: returned[0]?.id ?? 0 })
    expect(readFileSync(join(desk.folder, 'lai.docx')).equals(readFileSync(desk.file))).toBe(true)
  })

  it('is read as accepted where changes were tracked', async () => {
    const desk = await wordDesk()
    const { record } = await desk.client.plans.get({ id: plan.recordId })
    const [first = ''] = record.purposes
    await goesOut(desk, plan)
    const by = 'w:author="A" w:date="2026-06-15T03:00:00Z"'
    await changeFile(desk.file, (xml) => {
      const one = paragraphWith(xml, first)
      return xml.replace(one, one.replace(/<w:r><w:t xml:space="preserve">([^<]*)<\/w:t><\/w:r>/u, `<w:del w:id="901" ${by}><w:r><w:delText xml:space="preserve">$1</w:delText></w:r></w:del><w:ins w:id="902" ${by}><w:r><w:t xml:space="preserve">$1 Thêm có theo dõi.</w:t></w:r></w:ins>`))
    })
    const preview = await comesBack(desk, plan)
    expect(preview.trackedChanges).toBe(true)
    expect(preview.rows.map(({ kind, runs }) => [kind, runs.filter(({ mark }) => mark === 'added').map(({ text }) => text.trim())])).toEqual([['changed', ['Thêm có theo dõi.']]])
  })
})

describe('a file that is not the one', () => {
  it('is refused or said to be doubtful, and nothing is stored', async () => {
    const desk = await wordDesk()
    await goesOut(desk, minutes)
    expect(await faultOf(comesBack(desk, plan))).toBe('INPUT_INVALID')
    await changeFile(desk.file, (xml) => xml.replaceAll(/<w:bookmark(?:Start|End) [^>]*\/>/gu, ''))
    expect(await faultOf(comesBack(desk, plan))).toBe('INPUT_INVALID')
    for (const bytes of [Buffer.from(''), Buffer.from('không phải Word'), readFileSync(desk.file).subarray(0, 3000)]) {
      writeFileSync(desk.file, bytes)
      expect(await faultOf(comesBack(desk, plan)), String(bytes.length)).toMatch(/^(?:DOCX_|FILE_)/u)
      expect(await faultOf(desk.client.wordReturn.take({ ...plan, grant: 'grant-back', revision: 1 }))).toMatch(/^(?:DOCX_|FILE_)/u)
    }
    expect(await desk.client.wordReturn.standing(plan)).toEqual({ out: null, copies: [], returned: [] })
    expect(desk.errors).toEqual([])
  })

  it('is refused when it has swollen beyond reading, and a long one is compared in time', async () => {
    const desk = await wordDesk()
    await goesOut(desk, plan)
    const swell = (count: number) => changeFile(desk.file, (xml) => {
      const one = paragraphs(xml).find((paragraph) => wordsIn(paragraph).startsWith('- Tạo')) ?? ''
      return xml.replace(one, one + Array.from({ length: count }, (_none, at) => paragraphLike(one, `Đoạn thêm thứ ${at} của tệp dài.`)).join(''))
    })
    await swell(900)
    const preview = await comesBack(desk, plan)
    expect(preview.rows.filter(({ kind }) => kind === 'added')).toHaveLength(900)
    expect(await taken(desk, plan)).toMatchObject({ outcome: 'taken', taken: 900 })
    await swell(5000)
    expect(await faultOf(comesBack(desk, plan))).toBe('INPUT_INVALID')
  })

  it('of an older revision is held against what stands now; a copy given up may come back all the same', async () => {
    const desk = await wordDesk()
    await goesOut(desk, plan)
    const { revision, record } = await desk.client.plans.get({ id: plan.recordId })
    await desk.client.plans.save({ revision, record: { ...record, purposes: ['Việc mới đứng đầu', ...record.purposes] } })
    expect((await desk.client.wordReturn.giveUp(plan)).out).toBeNull()
    // What was put in here since is no difference of Word's.
    const preview = await comesBack(desk, plan)
    expect([preview.rows, preview.copy?.state]).toEqual([[], 'givenUp'])
    await changeFile(desk.file, (xml) => { const one = paragraphWith(xml, record.purposes[0] ?? ''); return xml.replace(one, one.replace(record.purposes[0] ?? '', `${record.purposes[0] ?? ''} xong`)) })
    expect(await taken(desk, plan)).toMatchObject({ outcome: 'taken', taken: 1 })
    await goesOut(desk, plan)
    const words = (await printed(desk.file)).join('\n')
    expect(words).toContain('Việc mới đứng đầu')
    expect(words).toContain(`${record.purposes[0] ?? ''} xong`)
  })

  it('of a paper beyond draft is shown and not taken, and none goes out', async () => {
    const desk = await wordDesk()
    const { client } = desk
    const { revision, record } = await client.plans.get({ id: plan.recordId })
    await client.plans.save({ revision, record: { ...record, paper: { ...record.paper, number: null } } })
    await goesOut(desk, plan)
    const [first = ''] = record.purposes
    await changeFile(desk.file, (xml) => { const one = paragraphWith(xml, first); return xml.replace(one, one.replace(first, `${first} muộn`)) })
    await client.workflow.submit({ ...plan, revision: revision + 1 })
    const preview = await comesBack(desk, plan)
    expect([preview.locked, kindsOf(preview)]).toEqual([true, ['changed']])
    expect(await client.wordReturn.take({ ...plan, grant: 'grant-back', revision: revision + 1 })).toMatchObject({ outcome: 'refused', problems: [{ code: 'paper.locked' }] })
    expect((await client.wordReturn.standing(plan)).returned).toEqual([])
    expect(await faultOf(client.wordReturn.open({ ...plan, grant: 'grant-out' }))).toBe('PAPER_WRONG_STATE')
  })

  it('that could not be written leaves no copy waited for', async () => {
    const desk = await wordDesk()
    desk.host.grants.add('grant-nowhere', join(desk.folder, 'khong-co', 'tep.docx'), 'export')
    expect(await faultOf(desk.client.wordReturn.open({ ...plan, grant: 'grant-nowhere' }))).not.toBe('no fault')
    expect((await desk.client.wordReturn.standing(plan)).out).toBeNull()
  })
})

describe('the command line', () => {
  it('writes the draft out, shows what changed and takes it on demand', async () => {
    const desk = await wordDesk()
    const { record } = await desk.client.plans.get({ id: plan.recordId })
    desk.host.session.close()
    const [first = ''] = record.purposes
    expect((await vpk('word-out', desk.path, '--document', `${plan.templateId}/${plan.recordId}`, '--out', desk.file)).code).toBe(0)
    await changeFile(desk.file, (xml) => { const one = paragraphWith(xml, first); return xml.replace(one, one.replace(first, `${first} bằng lệnh`)) })
    const shown = await vpk('word-in', desk.path, desk.file)
    expect([shown.code, shown.stderr.includes('{+ bằng lệnh+}'), shown.stderr.includes('Chưa nhận gì')]).toEqual([0, true, true])
    const done = await vpk('word-in', desk.path, desk.file, '--take', '--json')
    expect([done.code, JSON.parse(done.stdout)]).toEqual([0, expect.objectContaining({ ok: true, recordId: plan.recordId, taken: expect.objectContaining({ outcome: 'taken', taken: 1, notTaken: [] }) })])
    expect((await vpk('word-in', desk.path, join(desk.folder, 'khong-co.docx'))).code).not.toBe(0)
  })
})
