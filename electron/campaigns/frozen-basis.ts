/** How the figures of a freeze were counted: the indicators in their order and the tree of units, as they stood then. Pure. */
import { z } from 'zod'
import { indicatorSchema } from '../../shared/domain/indicator.ts'
import { bodyKindSchema, sectorSchema } from '../../shared/domain/organisation.ts'

const frozenUnitSchema = z.strictObject({
  id: z.string(), parentId: z.string().nullable(), name: z.string(), depth: z.number().int().min(0), owes: z.boolean(),
  kind: bodyKindSchema, sector: sectorSchema.nullable(),
})

export const frozenBasisSchema = z.strictObject({ indicators: z.array(indicatorSchema), units: z.array(frozenUnitSchema) })
/** `units`: top first, each above its own, in the official order of that day. */
export type FrozenBasis = Readonly<z.output<typeof frozenBasisSchema>>
export type FrozenUnit = FrozenBasis['units'][number]
