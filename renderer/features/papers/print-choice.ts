/** How papers are printed and written out, as chosen last; kept for each office until the program ends, never in a record. */
import { useCallback, useSyncExternalStore } from 'react'
import type { PrintOptions } from '../../../shared/contract/papers.ts'
import type { Grant } from '../../../shared/contract/shell.ts'
import { useOffice } from '../../app/office.ts'

/** A picture that was chosen: its token and the file's name. */
export type ChosenImage = Pick<Grant, 'token' | 'displayName'>
export type ImageRole = keyof PrintOptions['images']

export interface PrintChoice extends Omit<PrintOptions, 'images'> {
  readonly images: Readonly<Record<ImageRole, ChosenImage | null>>
}

export const plainChoice: PrintChoice = { twoSided: false, archive: false, copies: { by: 'none' }, images: { signature: null, seal: null } }

const choices = new Map<string, PrintChoice>()
const listeners = new Set<() => void>()

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** The choice of the open office: another office's pictures of signatures are not its business. */
export function usePrintChoice(): readonly [PrintChoice, (choice: PrintChoice) => void] {
  const { office: { fileName } } = useOffice()
  const choice = useSyncExternalStore(subscribe, () => choices.get(fileName) ?? plainChoice)
  const choose = useCallback((next: PrintChoice) => {
    choices.set(fileName, next)
    for (const listener of listeners) listener()
  }, [fileName])
  return [choice, choose]
}

/** What the service is asked for. The archive's form exists for PDF only. */
export function exportOptions({ twoSided, archive, copies, images: { signature, seal } }: PrintChoice, format: 'docx' | 'pdf'): PrintOptions {
  return {
    twoSided, archive: archive && format === 'pdf', copies,
    images: { ...signature !== null && { signature: signature.token }, ...seal !== null && { seal: seal.token } },
  }
}

/** "in hai mặt; 5 bản có đánh số"; empty when nothing was chosen. */
export function choiceWords({ twoSided, archive, copies, images: { signature, seal } }: PrintChoice): string {
  return [
    ...twoSided ? ['in hai mặt'] : [], ...copyWords(copies), ...archive ? ['PDF lưu trữ'] : [],
    ...signature === null ? [] : ['ảnh chữ ký'], ...seal === null ? [] : ['ảnh con dấu'],
  ].join('; ')
}

/** What is said before a paper for nobody is written out once for each recipient; null when there is nothing to say. `recipients` null: not known yet. */
export function noRecipientsWords({ copies }: Pick<PrintChoice, 'copies'>, recipients: number | null): string | null {
  if (copies.by !== 'recipient' || recipients !== 0) return null
  return 'Chưa có nơi nhận nào nên tệp chỉ có một bản. Thêm nơi nhận nếu cần mỗi nơi một bản.'
}

function copyWords(copies: PrintChoice['copies']): readonly string[] {
  switch (copies.by) {
    case 'none': return []
    case 'recipient': return ['mỗi nơi nhận một bản']
    case 'number': return [`${copies.number} bản có đánh số`]
  }
}
