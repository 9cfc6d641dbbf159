/** How a paper is to be printed, as the emitters take it, and what there is to say of it before anything is written. */
import type { PrintOptions } from '../../../shared/contract/papers.ts'
import type { DocumentModel } from '../../../shared/document/model.ts'
import type { Problem } from '../../../shared/domain/problem.ts'
import { numberedMarks, recipientMarks } from '../print/index.ts'
import type { PdfOptions } from '../typst/index.ts'

/** What the emitters are told, and warnings that stop nothing. */
export interface ReadyPrint { readonly options: PdfOptions, readonly problems: readonly Problem[] }

/** `imageBytes` gives the picture behind a grant. Absent options: one plain paper. */
export function readyPrint(model: DocumentModel, options: PrintOptions | undefined, imageBytes: (grant: string) => Uint8Array): ReadyPrint {
  if (options === undefined) return { options: {}, problems: [] }
  const { twoSided, archive, copies, images } = options
  const { marks, problems } = copyMarks(model, copies)
  const picture = (role: 'signature' | 'seal'): object => images[role] === undefined ? {} : { [role]: imageBytes(images[role]) }
  return { options: { twoSided, archive, copyMarks: marks, images: { ...picture('signature'), ...picture('seal') } }, problems }
}

/** The mark of each paper in the file; none: one paper without a mark. On a copy (bản sao) the recipients are the copy's own. */
export function copyMarks(model: DocumentModel, copies: PrintOptions['copies']): { readonly marks: readonly string[], readonly problems: readonly Problem[] } {
  switch (copies.by) {
    case 'none': return { marks: [], problems: [] }
    case 'number': return { marks: numberedMarks(copies.number), problems: [] }
    case 'recipient': {
      const recipients = model.copy === null ? model.recipients : model.copy.recipients
      const marks = recipientMarks(recipients)
      return { marks, problems: (recipients?.items.length ?? 0) > 0 ? [] : [noRecipients(marks)] }
    }
  }
}

function noRecipients([archive]: readonly string[]): Problem {
  return {
    severity: 'warning', code: 'print.noRecipients', path: 'copies', value: '',
    message: `Văn bản chưa có nơi nhận nào nên tệp chỉ có một bản, ${archive === undefined ? 'không ghi nơi nhận' : `ghi “${archive}”`}.`,
    remedy: 'Thêm nơi nhận rồi làm lại nếu cần mỗi nơi một bản.',
  }
}
