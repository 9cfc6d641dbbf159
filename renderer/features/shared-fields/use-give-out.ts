/** Writes a kept file where the person says, and tells where it is. */
import { useCallback } from 'react'
import type { Attachment, AttachmentKind } from '../../../shared/domain/attachment.ts'
import type { ExportFormat } from '../../../shared/contract/shell.ts'
import { shell } from '../../api/shell.ts'
import { useNotices } from '../../app/notices.tsx'
import { useWrittenFile } from '../papers/use-written-file.ts'
import type { WrittenFile } from '../papers/use-written-file.ts'

const formats: Readonly<Record<AttachmentKind, ExportFormat>> = { pdf: 'pdf', png: 'png', jpeg: 'jpg', tiff: 'tif', docx: 'docx', xlsx: 'xlsx' }

export function useGiveOut(write: (sha256: string, grant: string) => Promise<WrittenFile>) {
  const { notifyFault } = useNotices()
  const { tell } = useWrittenFile()
  return useCallback(async ({ sha256, fileName, kind }: Pick<Attachment, 'sha256' | 'fileName' | 'kind'>): Promise<void> => {
    try {
      const grant = await shell().chooseExport(fileName.replace(/\.[^.]+$/u, ''), formats[kind])
      if (grant !== null) tell('Đã ghi', await write(sha256, grant.token))
    } catch (error) {
      notifyFault(error)
    }
  }, [notifyFault, tell, write])
}

/** "1,2 MB", "340 KB". */
export function sizeWords(bytes: number): string {
  const kilobytes = bytes / 1024
  return kilobytes < 1024 ? `${Math.max(1, Math.round(kilobytes))} KB` : `${(kilobytes / 1024).toFixed(1).replace('.', ',')} MB`
}
