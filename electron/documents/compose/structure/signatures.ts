/** How papers are signed, as the one choice a clerk makes; changing it keeps the roles and names that both ways have. */
import type { SignatureLayout } from '../../../../shared/domain/template-parts.ts'
import { signaturesSchema } from '../template/schema.ts'
import type { TemplateSource } from '../template/schema.ts'

type Signatures = TemplateSource['signatures']
interface Place { readonly role: string, readonly name: string }

/** The choice a template made; of a text that is not signed itself `none`. */
export function layoutOf(signatures: Signatures | undefined): SignatureLayout {
  if (signatures === undefined) return 'none'
  return signatures.layout !== 'single' ? signatures.layout : signatures.by === undefined ? 'byRight' : 'ownSigner'
}

/** `written`: what the template holds now, of which nothing is taken when it is no signature. */
export function signaturesOfLayout(written: unknown, layout: Exclude<SignatureLayout, 'none'>): Signatures {
  const parsed = signaturesSchema.safeParse(written)
  const { by, left, centre, right } = placesOf(parsed.success ? parsed.data : undefined)
  switch (layout) {
    case 'byRight': return { layout: 'single' }
    case 'ownSigner': return { layout: 'single', by: by ?? { post: right?.role ?? 'Trưởng đoàn', name: right?.name ?? '' } }
    case 'pair': return { layout: 'pair', left: centre ?? left ?? minuteTaker, right: right ?? chair }
    // Represented side left, minute taker centre, chair right: who signs left of two stands in the middle of three.
    case 'triple': return { layout: 'triple', left: centre === undefined ? represented : left ?? represented, centre: centre ?? left ?? minuteTaker, right: right ?? chair }
  }
}

const represented: Place = { role: 'ĐẠI DIỆN ĐƠN VỊ', name: '' }
const minuteTaker: Place = { role: 'NGƯỜI GHI BIÊN BẢN', name: '' }
const chair: Place = { role: 'CHỦ TRÌ', name: '' }

type OwnSigner = NonNullable<Extract<Signatures, { layout: 'single' }>['by']>

function placesOf(signatures: Signatures | undefined): { readonly by?: OwnSigner, readonly left?: Place, readonly centre?: Place, readonly right?: Place } {
  if (signatures === undefined) return {}
  if (signatures.layout !== 'single') return signatures
  const { by } = signatures
  return by === undefined ? {} : { by, right: { role: by.post, name: by.name } }
}
