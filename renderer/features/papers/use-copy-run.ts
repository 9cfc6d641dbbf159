/** Asks where to, writes the copy there – issued with its number, or as a trial sheet – and keeps what came of it. */
import { useRef, useState } from 'react'
import type { CopyRequest, PaperRow } from '../../../shared/contract/papers.ts'
import type { IssuedNumber } from '../../../shared/contract/registers.ts'
import { client } from '../../api/client.ts'
import { shell } from '../../api/shell.ts'
import { useRegisterAction } from '../registers/use-register-action.ts'
import { copyKinds } from './copy-choice.ts'
import { isDatedBack } from './copy-number.tsx'
import type { CopyWay } from './copy-number.tsx'
import { exportOptions, usePrintChoice } from './print-choice.ts'
import { follow } from './use-export-run.ts'
import type { ExportResult, Format } from './use-export-run.ts'

type PaperKey = Pick<PaperRow, 'templateId' | 'recordId'>
export type CopyDone = { readonly trial: false, readonly issued: IssuedNumber } | { readonly trial: true, readonly file: ExportResult }

export function useCopyRun() {
  const [choice] = usePrintChoice()
  const running = useRef<AbortController | null>(null)
  const { fault, running: busy, run } = useRegisterAction()
  const [done, setDone] = useState<CopyDone | null>(null)
  const write = (paper: PaperKey, { number, ...copy }: CopyRequest, format: Format, { trial, reason }: CopyWay): Promise<boolean> => run(async () => {
    const { name } = await client.papers.suggestedName(paper)
    const grant = await shell().chooseExport(`${copyKinds.find(({ kind }) => kind === copy.kind)?.name ?? ''} - ${name}`, format)
    if (grant === null) return
    const request = { ...paper, format, grant: grant.token }
    const options = exportOptions(choice, format)
    if (!trial) {
      setDone({ trial, issued: await client.registers.issueCopy({ ...request, options, copy: { ...copy, number }, ...isDatedBack(copy.date) && { reason: reason.trim() } }) })
      return
    }
    const abort = new AbortController()
    running.current = abort
    try {
      const file = await follow({ ...request, options: { ...options, copy } }, abort.signal, () => {})
      if (file !== null) setDone({ trial, file })
    } catch (error) {
      if (!abort.signal.aborted) throw error
    }
  })
  return { busy, fault, done, write, stop: () => running.current?.abort() }
}
