/** The published JSON Schemas say what the program parses: made from the same source, up to date, with working examples. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { documentModelSchema } from '../../shared/document/model.ts'
import { officeRecordsSchema } from '../../shared/domain/office-records.ts'
import { packetManifestSchema } from '../../shared/domain/packet.ts'
import { submissionDataSchema } from '../../shared/domain/submission.ts'
import { publishedSchemas } from '../../electron/interchange/index.ts'
import { projectRoot, vpk } from '../support/offices.ts'

const parsers = { records: officeRecordsSchema, document: documentModelSchema, packet: packetManifestSchema, figures: submissionDataSchema } as const

it.each(['records', 'document', 'packet', 'figures'] as const)('%s: file, command and parser agree (run electron/interchange/write-schemas.ts when not)', async (name) => {
  const printed = await vpk('schema', name)
  expect(printed.code).toBe(0)
  expect(readFileSync(join(projectRoot, 'resources/schemas', publishedSchemas[name]), 'utf8')).toBe(printed.stdout)
  const schema: { examples: unknown[], additionalProperties: boolean } = JSON.parse(printed.stdout)
  expect(schema.examples.map((example) => parsers[name].safeParse(example).success)).toEqual([true])
  expect(schema.additionalProperties).toBe(false)
})

it('what must say something says so in the schema too', async () => {
  const schema: { properties: Record<string, { pattern?: string }> } = JSON.parse((await vpk('schema', 'document')).stdout)
  expect(new RegExp(schema.properties['subject']?.pattern ?? '', 'u').test(' \n')).toBe(false)
  expect(documentModelSchema.shape.subject.safeParse(' \n').error?.issues.map(({ message }) => message)).toEqual(['Chưa nhập nội dung.'])
})
