/** This capability's part of the contract. */
import { basename } from 'node:path'
import { readBlob } from '../blobs/index.ts'
import type { PaperResources } from '../documents/papers/index.ts'
import { fault } from '../faults/index.ts'
import { readInputBytes, writeGranted } from '../files/index.ts'
import type { GrantedPlaces } from '../files/index.ts'
import { os } from '../requests/index.ts'
import { previewReturn, takeReturn } from './come-back.service.ts'
import type { ReturnedFile } from './come-back.service.ts'
import { giveUp, goOut, wordStanding } from './go-out.service.ts'
import { selectEnds } from './word-copy.repository.ts'

/** What these procedures need of the process that serves. */
export interface WordReturnHost extends GrantedPlaces {
  readonly resources: PaperResources
  /** The file behind the grant of a Word file that was chosen. */
  filePath(grant: string): string
}

export function wordReturnProcedures(host: WordReturnHost) {
  const { resources } = host
  const on = os.wordReturn
  return {
    standing: on.standing.handler(({ context, input }) => wordStanding(context.office().read, input)),
    open: on.open.handler(({ context, input: { grant, ...key } }) => {
      // Refused before the work when the place was never granted.
      host.exportPath(grant)
      return goOut(resources, context.office(), context.actor, key, (bytes) => writeGranted(host, grant, bytes))
    }),
    preview: on.preview.handler(({ context, input: { grant, ...key } }) => previewReturn(resources, context.office().read, context.actor, key, returnedFile(host.filePath(grant)))),
    take: on.take.handler(({ context, input: { grant, templateId, recordId, ...request } }) => takeReturn(resources, context.office(), context.actor, { templateId, recordId }, returnedFile(host.filePath(grant)), request)),
    giveUp: on.giveUp.handler(({ context, input }) => giveUp(resources, context.office(), context.actor, input)),
    writeReturned: on.writeReturned.handler(async ({ context, input: { grant, id, ...key } }) => {
      const db = context.office().read
      const hash = (await selectEnds(db, key)).find(({ sequence }) => sequence === id)?.sha256 ?? null
      const blob = hash === null ? null : await readBlob(db, hash)
      if (blob === null) throw fault('RECORD_UNKNOWN', { happened: 'Không có tệp nhận lại này.', kept: 'Dữ liệu không thay đổi.', remedy: 'Mở lại trang văn bản để xem các tệp đã nhận lại.' })
      return writeGranted(host, grant, blob.bytes)
    }),
  }
}

export function returnedFile(path: string): ReturnedFile {
  return { bytes: readInputBytes(path), fileName: basename(path).normalize('NFC') }
}
