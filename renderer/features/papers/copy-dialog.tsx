/**
 * Sao văn bản: a copy of an issued paper with the block of who copies it, written as Word or PDF. Nothing of it is kept
 * in the record; the paper itself does not change.
 */
import { useRef, useState } from 'react'
import { Button, Field, MessageBar, MessageBarBody, Spinner, Text } from '@fluentui/react-components'
import { zodResolver } from '@hookform/resolvers/zod'
import { useQuery } from '@tanstack/react-query'
import { FormProvider, useForm, useWatch } from 'react-hook-form'
import type { PaperRow } from '../../../shared/contract/papers.ts'
import { paperText } from '../../../shared/domain/paper-pointer.ts'
import type { Fault } from '../../../shared/domain/problem.ts'
import { client } from '../../api/client.ts'
import { toFault } from '../../api/fault.ts'
import { shell } from '../../api/shell.ts'
import { useOffice } from '../../app/office.ts'
import { today } from '../../ui/dates.ts'
import { DialogFrame } from '../../ui/dialog-frame.tsx'
import { FaultBar } from '../../ui/fault-bar.tsx'
import { ShowAllProblems } from '../../ui/form/field-message.ts'
import { CopyFactsFields, CopyKindField } from './copy-fields.tsx'
import { copyFormSchema, copyKinds, copyRequest, notCopiable } from './copy-choice.ts'
import { CopyParts } from './copy-parts.tsx'
import { OutputChoice } from './output-choice.tsx'
import { exportOptions, usePrintChoice } from './print-choice.ts'
import { PaperPick } from './paper-pick.tsx'
import { paperWords } from './paper-words.ts'
import { papersOfRecordQuery } from './queries.ts'
import { follow } from './use-export-run.ts'
import type { ExportResult, Format } from './use-export-run.ts'
import { OpenButtons, WrittenBar } from './written-outcome.tsx'

type PaperKey = Pick<PaperRow, 'templateId' | 'recordId'>

interface CopyDialogProps {
  /** The paper to copy; null: the person chooses among the issued ones. */
  readonly paper: PaperKey | null
  readonly onClose: () => void
}

export function CopyDialog({ paper, onClose }: CopyDialogProps) {
  const { office } = useOffice()
  const form = useForm({
    resolver: zodResolver(copyFormSchema), mode: 'onTouched',
    defaultValues: { kind: 'trueCopy', bodyId: office.bodyId, number: null, date: today(), signingRightId: null, recipients: [], archive: '', part: [] },
  })
  const [chosen, setChosen] = useState<PaperRow | null>(null)
  const [format, setFormat] = useState<Format>('docx')
  const { data: rows } = useQuery({ ...papersOfRecordQuery(paper?.recordId ?? ''), enabled: paper !== null, staleTime: 0 })
  const row = paper === null ? chosen ?? undefined : rows?.find(({ templateId }) => templateId === paper.templateId)
  const key = paper ?? chosen
  const refusal = row === undefined ? null : notCopiable(row)
  const { busy, fault, done, write, stop } = useCopyRun()
  const submit = form.handleSubmit((values) => key === null ? undefined : write({ templateId: key.templateId, recordId: key.recordId }, copyRequest(values), format))
  const [kind, recipients] = useWatch({ control: form.control, name: ['kind', 'recipients'] })
  const choose = (next: PaperRow): void => {
    setChosen(next)
    form.setValue('part', [])
  }
  const close = (): void => {
    stop()
    onClose()
  }
  const actions = <CopyActions done={done} busy={busy} ready={row !== undefined && refusal === null} format={format} onWrite={() => void submit()} onClose={close} />
  return (
    <DialogFrame title="Sao văn bản" size="wide" actions={actions} onClose={close}>
      {fault !== null && <FaultBar fault={fault} />}
      {row !== undefined && paper !== null && <Text>{paperWords(row)}</Text>}
      {paper === null && done === null && <Field label="Văn bản cần sao" required hint="Chỉ hiện văn bản đã có số và ngày."><PaperPick label="Văn bản cần sao" of={{ numbered: true }} value={chosen} onChoose={choose} /></Field>}
      {refusal !== null && <MessageBar intent="error" layout="multiline" role="alert"><MessageBarBody>{refusal}</MessageBarBody></MessageBar>}
      {done !== null
        ? <WrittenBar done="Đã sao văn bản" file={done} problems={done.problems.filter(({ path }) => path === 'copies' || path.startsWith('copy.'))} />
        : refusal === null && (
          <FormProvider {...form}>
            <ShowAllProblems value={form.formState.submitCount > 0}>
              <CopyKindField />
              {kind === 'extract' && (key === null ? <Text>Chọn văn bản cần sao trước, rồi chọn phần được trích.</Text> : <CopyParts key={paperText(key)} templateId={key.templateId} recordId={key.recordId} />)}
              <CopyFactsFields />
              <OutputChoice format={format} onFormat={setFormat} recipients={recipients?.length ?? 0} />
            </ShowAllProblems>
          </FormProvider>
        )}
    </DialogFrame>
  )
}

interface CopyActionsProps {
  readonly done: ExportResult | null
  readonly busy: boolean
  /** A paper that can be copied is chosen. */
  readonly ready: boolean
  readonly format: Format
  readonly onWrite: () => void
  readonly onClose: () => void
}

function CopyActions({ done, busy, ready, format, onWrite, onClose }: CopyActionsProps) {
  return (
    <>
      {done !== null ? <OpenButtons file={done} /> : (
        <Button appearance="primary" disabled={busy || !ready} icon={busy ? <Spinner size="tiny" /> : undefined} onClick={onWrite}>
          {busy ? 'Đang ghi…' : `Ghi bản sao ra tệp ${format === 'docx' ? 'Word' : 'PDF'}…`}
        </Button>
      )}
      <Button onClick={onClose}>{busy ? 'Dừng' : 'Đóng'}</Button>
    </>
  )
}

/** Asks where to, writes the copy there, and keeps what came of it. */
function useCopyRun() {
  const [choice] = usePrintChoice()
  const running = useRef<AbortController | null>(null)
  const [busy, setBusy] = useState(false)
  const [fault, setFault] = useState<Fault | null>(null)
  const [done, setDone] = useState<ExportResult | null>(null)
  const write = async (paper: PaperKey, copy: ReturnType<typeof copyRequest>, format: Format): Promise<void> => {
    setFault(null)
    const abort = new AbortController()
    running.current = abort
    try {
      const { name } = await client.papers.suggestedName(paper)
      const grant = await shell().chooseExport(`${copyKinds.find(({ kind }) => kind === copy.kind)?.name ?? ''} - ${name}`, format)
      if (grant === null) return
      setBusy(true)
      setDone(await follow({ ...paper, format, grant: grant.token, options: { ...exportOptions(choice, format), copy } }, abort.signal, () => {}))
    } catch (error) {
      if (!abort.signal.aborted) setFault(toFault(error))
    } finally {
      setBusy(false)
    }
  }
  return { busy, fault, done, write, stop: () => running.current?.abort() }
}
