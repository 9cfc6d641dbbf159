/**
 * Makes the files of `files/` again: those of the golden folder that LibreOffice has opened and saved. Run by hand where
 * LibreOffice Calc is installed: `node tests/golden/campaign/resave.ts [soffice]`.
 */
import { execFileSync } from 'node:child_process'
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { returnedDocuments } from './returned-documents.ts'
import { returnedWorkbooks } from './returned-workbooks.ts'

const folder = mkdtempSync(join(tmpdir(), 'vpk-resave-'))
const program = process.argv[2] ?? 'soffice'
for (const { file, make } of [...returnedWorkbooks, ...returnedDocuments].filter(({ resaved }) => resaved === true)) {
  const source = join(folder, file)
  writeFileSync(source, await make())
  const filter = file.endsWith('.xlsx') ? 'xlsx:Calc MS Excel 2007 XML' : 'docx:MS Word 2007 XML'
  execFileSync(program, [`-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`, '--headless', '--convert-to', filter, '--outdir', join(folder, 'out'), source], { stdio: 'ignore', timeout: 120_000 })
  copyFileSync(join(folder, 'out', file), fileURLToPath(new URL(`files/${encodeURIComponent(file)}`, import.meta.url)))
}
rmSync(folder, { recursive: true })
