/** The supplied outlines (đề cương): data files read once, each refused whole with file, line and remedy when it is written wrong. */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { campaignSchema, outlineSchema } from '../../shared/domain/campaign.ts'
import type { Problem } from '../../shared/domain/problem.ts'
import { requiredLineSchema, requiredTextSchema } from '../../shared/document/text.ts'
import { readRuleFile } from '../documents/form/index.ts'
import { fault } from '../faults/index.ts'
import { readTextFile } from '../files/index.ts'

const linesSchema = z.array(requiredTextSchema).default([])

/** `plan`: fixed words of the kế hoạch that calls for the reports, for the clerk to go on with. `source`: how far the wording was held against a primary text. */
const suppliedOutlineSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/u, 'Mã đề cương chỉ gồm chữ thường không dấu, chữ số và gạch nối.'),
  name: requiredLineSchema,
  kind: campaignSchema.shape.kind,
  source: requiredLineSchema,
  plan: z.strictObject({ purposes: linesSchema, requirements: linesSchema, method: linesSchema }),
  outline: outlineSchema,
})
export type SuppliedOutline = Readonly<z.output<typeof suppliedOutlineSchema>>

const known = new Map<string, readonly SuppliedOutline[]>()

/** All supplied outlines of a resources folder, by file name. */
export function suppliedOutlines(resourcesDir: string): readonly SuppliedOutline[] {
  const folder = join(resourcesDir, 'outlines')
  const found = known.get(folder)
  if (found !== undefined) return found
  const loaded = readdirSync(folder).filter((name) => name.endsWith('.yaml')).sort().map((name) => parseOutline(name, readTextFile(join(folder, name))))
  known.set(folder, loaded)
  return loaded
}

/** One file as an outline; every fault of it at once. */
export function parseOutline(fileName: string, text: string): SuppliedOutline {
  const read = readRuleFile({ name: fileName, text }, suppliedOutlineSchema)
  if ('value' in read) return read.value
  throw refused(read.problems.map(({ file, line, code, path, message, remedy }): Problem => ({
    severity: 'error', code: 'outline.broken', path: path === '' ? file : `${file}: ${path}`, value: `dòng ${line}`,
    message: code === 'yaml.broken' ? 'Tệp không phải YAML đúng.' : message, remedy,
  })))
}

function refused(problems: readonly Problem[]) {
  return fault('TEMPLATE_BROKEN', {
    happened: 'Có đề cương kèm theo chương trình viết sai nên chưa dùng được.', kept: 'Dữ liệu của văn phòng không thay đổi.',
    remedy: 'Sửa các dòng đã chỉ, hoặc cài lại chương trình.', problems,
  })
}
