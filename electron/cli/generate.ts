/** `vpk generate OFFICE.vpk --template ID --record ID --out FILE.docx [--pdf FILE.pdf] [--copy KIND …]`: one paper of a stored record, or a copy of it. */
import { makePaper, readyPaper } from '../documents/papers/index.ts'
import { getOffice } from '../settings/index.ts'
import { problemLines } from './answer.ts'
import type { Answer } from './answer.ts'
import { copyRequest } from './copy-options.ts'
import type { CopyOptions } from './copy-options.ts'
import { resources, withOffice } from './surroundings.ts'
import { findingLines, writePapers, writtenLines } from './write-papers.ts'
import type { OutputOptions } from './write-papers.ts'

export interface GenerateOptions extends OutputOptions, CopyOptions { readonly template: string, readonly record: string }

export async function generate(officePath: string, options: GenerateOptions): Promise<Answer> {
  return withOffice(officePath, 'papers.export', async (office) => {
    const copy = copyRequest(options, (await getOffice(office.read)).record.bodyId)
    const paper = await makePaper(office.read, resources, { templateId: options.template, recordId: options.record, copy })
    const { model, form } = readyPaper(paper)
    const { files, problems: ofPrint } = await writePapers(officePath, model, form, options)
    const problems = [...paper.problems, ...ofPrint]
    return {
      exitCode: 0, output: '',
      facts: { template: options.template, record: options.record, profile: form.profileId, files, problems, findings: paper.findings },
      messages: [...problemLines(problems), ...findingLines(paper.findings), ...writtenLines(files)],
    }
  })
}
