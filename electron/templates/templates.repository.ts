/** SQL of the templates kept in the office and of which version each written paper was made with. */
import { z } from 'zod'
import type { TemplateVersionRef } from '../../shared/contract/templates.ts'
import type { ReadDatabase, WriteTransaction } from '../db/index.ts'

/** Layers that are kept in the office file. */
const keptLayerSchema = z.enum(['province', 'office'])
export type KeptLayer = z.infer<typeof keptLayerSchema>

/** One kept version; `text` null: the layer beneath was chosen again. */
export interface KeptVersion {
  readonly id: string, readonly layer: KeptLayer, readonly version: number, readonly text: string | null
  readonly note: string, readonly at: string, readonly actor: string
}

/** Of every template and layer, the newest version. */
export async function selectNewestVersions(db: ReadDatabase): Promise<readonly KeptVersion[]> {
  const rows = await db.selectFrom('office_template as kept').selectAll()
    .where('kept.version', '=', (newest) => newest.selectFrom('office_template as other').select(({ fn }) => fn.max('other.version').as('version'))
      .whereRef('other.id', '=', 'kept.id').whereRef('other.layer', '=', 'kept.layer'))
    .orderBy('kept.id').execute()
  return rows.map((row) => ({ ...row, layer: keptLayerSchema.parse(row.layer) }))
}

/** All versions of one template, oldest first. */
export async function selectVersions(db: ReadDatabase, id: string): Promise<readonly KeptVersion[]> {
  const rows = await db.selectFrom('office_template').selectAll().where('id', '=', id).orderBy('at').orderBy('version').execute()
  return rows.map((row) => ({ ...row, layer: keptLayerSchema.parse(row.layer) }))
}

export async function insertVersion(transaction: WriteTransaction, version: KeptVersion): Promise<void> {
  await transaction.insertInto('office_template').values({ ...version }).execute()
}

/** Written papers per version of one template. */
export async function countPapers(db: ReadDatabase, templateId: string): Promise<readonly (TemplateVersionRef & { readonly papers: number })[]> {
  const rows = await db.selectFrom('paper_template').select(['layer', 'layer_version']).select(({ fn }) => fn.count<number>('record_id').distinct().as('papers'))
    .where('template_id', '=', templateId).groupBy(['layer', 'layer_version']).execute()
  return rows.map((row) => ({ layer: z.enum(['supplied', ...keptLayerSchema.options]).parse(row.layer), version: row.layer_version, papers: row.papers }))
}

/** The version a paper was last written with, or null when it never was. */
export async function selectUsed(db: ReadDatabase, templateId: string, recordId: string): Promise<TemplateVersionRef | null> {
  const row = await db.selectFrom('paper_template').select(['layer', 'layer_version']).where('template_id', '=', templateId).where('record_id', '=', recordId)
    .orderBy('sequence', 'desc').limit(1).executeTakeFirst()
  return row === undefined ? null : { layer: z.enum(['supplied', ...keptLayerSchema.options]).parse(row.layer), version: row.layer_version }
}

export async function insertUse(
  transaction: WriteTransaction, use: { readonly templateId: string, readonly recordId: string, readonly from: TemplateVersionRef, readonly at: string, readonly actor: string },
): Promise<void> {
  await transaction.insertInto('paper_template').values({
    template_id: use.templateId, record_id: use.recordId, layer: use.from.layer, layer_version: use.from.version, at: use.at, actor: use.actor,
  }).execute()
}
