/** Pictures of signature and seal as Word holds them: floating over the text, hung on the first line of the room to sign. */
import type { ImageRole, PngImage, PrintedImage } from '../print/index.ts'
import { zipEntry } from '../zip/index.ts'
import type { ZipEntry } from '../zip/index.ts'

export const relationsPath = 'word/_rels/document.xml.rels'
const imageType = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/image'
const pictureSpace = 'http://schemas.openxmlformats.org/drawingml/2006/picture'
const drawingSpace = 'http://schemas.openxmlformats.org/drawingml/2006/main'
const emuPerMm = 36_000

const names: Readonly<Record<ImageRole, string>> = { signature: 'Chữ ký', seal: 'Con dấu' }
/** The seal lies over the signature. */
const heights: Readonly<Record<ImageRole, number>> = { signature: 1, seal: 2 }

/** Where a picture lies in the package, seen from the document. */
export function pictureTarget(role: ImageRole): string {
  return `media/${role}.png`
}

/** The document's relations with one for each picture. */
export function withPictures(relations: ZipEntry, images: readonly PngImage[]): ZipEntry {
  const added = images.map(({ role }) => `<Relationship Id="${role}" Type="${imageType}" Target="${pictureTarget(role)}"/>`).join('')
  return added === '' ? relations : zipEntry(relations.path, Buffer.from(relations.data).toString('utf8').replace('</Relationships>', `${added}</Relationships>`))
}

/** The run that holds a picture; its number is given when the whole document is known. */
export function pictureXml({ role, leftMm, topMm, widthMm, heightMm }: PrintedImage): string {
  const emu = (mm: number): number => Math.round(mm * emuPerMm)
  const size = `cx="${emu(widthMm)}" cy="${emu(heightMm)}"`
  return '<w:r><w:drawing>'
    + `<wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" relativeHeight="${heights[role]}" behindDoc="0" locked="0" layoutInCell="1" allowOverlap="1">`
    + '<wp:simplePos x="0" y="0"/>'
    + `<wp:positionH relativeFrom="column"><wp:posOffset>${emu(leftMm)}</wp:posOffset></wp:positionH>`
    + `<wp:positionV relativeFrom="paragraph"><wp:posOffset>${emu(topMm)}</wp:posOffset></wp:positionV>`
    + `<wp:extent ${size}/><wp:effectExtent l="0" t="0" r="0" b="0"/><wp:wrapNone/>`
    + `<wp:docPr id="1" name="${names[role]}" descr="${names[role]}"/><wp:cNvGraphicFramePr/>`
    + `<a:graphic xmlns:a="${drawingSpace}"><a:graphicData uri="${pictureSpace}"><pic:pic xmlns:pic="${pictureSpace}">`
    + `<pic:nvPicPr><pic:cNvPr id="0" name="${role}.png"/><pic:cNvPicPr/></pic:nvPicPr>`
    + `<pic:blipFill><a:blip r:embed="${role}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>`
    + `<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext ${size}/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr>`
    + '</pic:pic></a:graphicData></a:graphic></wp:anchor></w:drawing></w:r>'
}
