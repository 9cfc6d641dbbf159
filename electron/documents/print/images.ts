/** Where the pictures of a signature and a seal lie: in the room to sign, the seal over the signature's left third. */
import type { ResolvedForm } from '../../../shared/document/form.ts'
import type { SignatureImages } from './options.ts'
import { readPng } from './png.ts'
import type { PngImage } from './png.ts'
import type { PrintedImage } from './printed.ts'
import { styleSheet } from './style-sheet.ts'
import { pointsPerMm } from './text-width.ts'

/** The pictures that were given, checked. */
export function readImages(images: SignatureImages | undefined): readonly PngImage[] {
  if (images === undefined) return []
  return [
    ...images.signature === undefined ? [] : [readPng('signature', images.signature)],
    ...images.seal === undefined ? [] : [readPng('seal', images.seal)],
  ]
}

/**
 * Places for the pictures in a column `columnMm` wide, from the top of its first empty line. A picture keeps its shape
 * inside the form's size; both stand in the middle of the room, the seal's right edge a third into the signature.
 */
export function placeImages(images: readonly PngImage[], form: ResolvedForm, columnMm: number): readonly PrintedImage[] {
  const roomMm = form.signatures.blankLines * (styleSheet(form).get('signatureSpace')?.linePt ?? 0) / pointsPerMm
  const { signature: box, seal: sealBox } = form.images
  const written = sizeIn(box, images.find(({ role }) => role === 'signature'))
  const stamped = sizeIn(sealBox, images.find(({ role }) => role === 'seal'))
  const middle = (columnMm - written.widthMm) / 2
  const sealLeft = middle + written.widthMm * form.images.sealOverSignature - stamped.widthMm
  // A seal that would leave its column moves both, never apart.
  const shift = images.some(({ role }) => role === 'seal') ? Math.max(0, -sealLeft) : 0
  const place = (size: Size, leftMm: number): Omit<PrintedImage, 'role'> => ({ ...size, leftMm: leftMm + shift, topMm: (roomMm - size.heightMm) / 2 })
  return images.map(({ role }) => ({ role, ...role === 'signature' ? place(written, middle) : place(stamped, sealLeft) }))
}

interface Size { readonly widthMm: number, readonly heightMm: number }

function sizeIn(box: Size, image: PngImage | undefined): Size {
  if (image === undefined) return box
  const scale = Math.min(box.widthMm / image.width, box.heightMm / image.height)
  return { widthMm: image.width * scale, heightMm: image.height * scale }
}
