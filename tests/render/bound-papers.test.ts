/** Many papers in one Word file: LibreOffice sets each on pages of its own, exactly as it sets them alone; typst binds to the same pages. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, it } from 'vitest'
import { emitBound } from '../../electron/documents/docx/index.ts'
import { bindPapers } from '../../electron/documents/print/index.ts'
import { createTypesetter } from '../../electron/documents/typst/index.ts'
import { testForm } from '../support/documents/forms.ts'
import { officeErrors } from '../support/documents/office-errors.ts'
import { pageTexts } from '../support/documents/page-breaks.ts'
import { paper, sentence } from '../support/documents/papers.ts'
import { readPdf } from '../support/documents/pdf-words.ts'
import { fontDir } from '../support/documents/rendered.ts'

const form = testForm()
const contact = { phone: '0239 000 000' }
/** One page, three pages, one with contact lines at its foot, two of them alike, one with an appendix that lies. */
const papers = [
  paper({ body: [{ kind: 'paragraph', content: 'Bản thứ nhất.' }] }),
  paper({ body: Array.from({ length: 24 }, () => ({ kind: 'paragraph' as const, content: sentence.repeat(2) })) }),
  paper({ body: [{ kind: 'paragraph', content: 'Bản có liên hệ.' }], marks: { contact } }),
  paper({ body: [{ kind: 'paragraph', content: 'Bản có liên hệ thứ hai.' }], marks: { contact } }),
  paper({ body: [{ kind: 'paragraph', content: 'Bản có phụ lục.' }], appendices: [{ title: 'Danh sách', orientation: 'landscape', blocks: [{ kind: 'paragraph', content: 'Nội dung phụ lục.' }] }] }),
]

it('binds papers so that each begins on a new page and nothing of it moves', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'vpk-bound-'))
  try {
    const bound = await emitBound(bindPapers(papers, form, { title: 'Loạt' }), form)
    expect(await officeErrors(bound)).toEqual([])
    writeFileSync(join(folder, 'all.docx'), bound)
    for (const [at, model] of papers.entries()) writeFileSync(join(folder, `${at}.docx`), await emitBound(bindPapers([model], form, { title: 'Một' }), form))
    const names = ['all', ...papers.keys()].map(String)
    execFileSync('soffice', [`-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`, '--headless', '--convert-to', 'pdf', '--outdir', folder, ...names.map((name) => join(folder, `${name}.docx`))], { stdio: 'ignore', timeout: 150_000 })
    const pagesOf = (name: string): readonly string[] => pageTexts(readPdf(join(folder, `${name}.pdf`)))
    const alone = [...papers.keys()].map((at) => pagesOf(String(at)))
    expect(alone.map((pages) => pages.length)).toEqual([1, expect.any(Number), 1, 1, 2])
    expect(alone[1]?.length).toBeGreaterThan(1)
    expect(pagesOf('all')).toEqual(alone.flat())
    const { pages } = createTypesetter({ fontDir }).bound(papers, form, { title: 'Loạt', copies: 1 })
    expect(pages).toBe(alone.flat().length)
    const twice = await emitBound(bindPapers(papers, form, { title: 'Loạt' }), form)
    expect(Buffer.from(twice).equals(bound)).toBe(true)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})
