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
import type { Fault } from '../../../shared/domain/problem.ts'
import { client } from '../../api/client.ts'
import { toFault } from '../../api/fault.ts'
import { shell } from '../../api/shell.ts'
import { useOffice } from '../../app/office.ts'
import { today } from '../../ui/dates.ts'
import { DialogFrame } from '../../ui/dialog-frame.tsx'
import { FaultBar } from '../../ui/fault-bar.tsx'
import { ShowAllProblems } from '../../ui/form/field-message.ts'
import { PickInput } from '../../ui/form/pick-field.tsx'
import { CopyFactsFields, CopyKindField } from './copy-fields.tsx'
import { copyFormSchema, copyKinds, copyRequest, notCopiable, paperWords } from './copy-choice.ts'
import { CopyParts } from './copy-parts.tsx'
import { OutputChoice } from './output-choice.tsx'
import { exportOptions, usePrintChoice } from './print-choice.ts'
import { papersQuery } from './queries.ts'
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
  const [key, setKey] = useState(paper)
  const [format, setFormat] = useState<Format>('docx')
  const { data: rows } = useQuery({ ...papersQuery(), staleTime: 0 })
  const row = key === null ? undefined : rows?.find((one) => one.templateId === key.templateId && one.recordId === key.recordId)
  const refusal = row === undefined ? null : notCopiable(row)
  const { busy, fault, done, write, stop } = useCopyRun()
  const submit = form.handleSubmit((values) => key === null ? undefined : write(key, copyRequest(values), format))
  const [kind, recipients] = useWatch({ control: form.control, name: ['kind', 'recipients'] })
  const choose = (next: PaperKey): void => {
    setKey(next)
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
      {paper === null && done === null && <PaperChoice rows={rows ?? []} chosen={row} onChoose={choose} />}
      {refusal !== null && <MessageBar intent="error" layout="multiline" role="alert"><MessageBarBody>{refusal}</MessageBarBody></MessageBar>}
      {done !== null
        ? <WrittenBar done="Đã sao văn bản" file={done} problems={done.problems.filter(({ path }) => path === 'copies' || path.startsWith('copy.'))} />
        : refusal === null && (
          <FormProvider {...form}>
            <ShowAllProblems value={form.formState.submitCount > 0}>
              <CopyKindField />
              {kind === 'extract' && (key === null ? <Text>Chọn văn bản cần sao trước, rồi chọn phần được trích.</Text> : <CopyParts key={keyText(key)} templateId={key.templateId} recordId={key.recordId} />)}
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

function PaperChoice({ rows, chosen, onChoose }: { readonly rows: readonly PaperRow[], readonly chosen: PaperRow | undefined, readonly onChoose: (paper: PaperKey) => void }) {
  const issued = rows.filter((row) => notCopiable(row) === null)
  const options = issued.map((row) => ({ value: keyText(row), label: paperWords(row) }))
  return (
    <Field label="Văn bản cần sao" required hint={issued.length === 0 ? 'Chưa có văn bản nào đã có số và ngày để sao.' : 'Chỉ hiện văn bản đã có số và ngày.'}>
      <PickInput value={chosen === undefined ? null : keyText(chosen)} options={options} onChange={(value) => {
        const row = issued.find((one) => keyText(one) === value)
        if (row !== undefined) onChoose({ templateId: row.templateId, recordId: row.recordId })
      }} />
    </Field>
  )
}

const keyText = ({ templateId, recordId }: PaperKey): string => `${templateId}:${recordId}`

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
