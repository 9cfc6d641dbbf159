/**
 * Sao văn bản: a copy of an issued paper with the block of who copies it, written as Word or PDF: issued with a number of the
 * register of copies, or as a trial sheet without one. The paper itself does not change.
 */
import { useState } from 'react'
import { Button, Field, MessageBar, MessageBarBody, Spinner, Text } from '@fluentui/react-components'
import { zodResolver } from '@hookform/resolvers/zod'
import { useQuery } from '@tanstack/react-query'
import { FormProvider, useForm, useWatch } from 'react-hook-form'
import type { PaperRow } from '../../../shared/contract/papers.ts'
import { paperText } from '../../../shared/domain/paper-pointer.ts'
import type { Problem } from '../../../shared/domain/problem.ts'
import { useOffice } from '../../app/office.ts'
import { DialogFrame } from '../../ui/dialog-frame.tsx'
import { FaultBar } from '../../ui/fault-bar.tsx'
import { ShowAllProblems } from '../../ui/form/field-message.ts'
import { IssuedBar, IssuedButtons } from '../registers/issued-bar.tsx'
import { CopyFactsFields, CopyKindField } from './copy-fields.tsx'
import { copyFormSchema, copyRequest, notCopiable } from './copy-choice.ts'
import { CopyNumberFields, isReady, useMayIssue } from './copy-number.tsx'
import type { CopyWay } from './copy-number.tsx'
import { CopyParts } from './copy-parts.tsx'
import { OutputChoice } from './output-choice.tsx'
import { PaperPick } from './paper-pick.tsx'
import { paperWords } from './paper-words.ts'
import { papersOfRecordQuery } from './queries.ts'
import { useCopyRun } from './use-copy-run.ts'
import type { CopyDone } from './use-copy-run.ts'
import type { Format } from './use-export-run.ts'
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
    defaultValues: { kind: 'trueCopy', bodyId: office.bodyId, number: null, date: null, signingRightId: null, recipients: [], archive: '', part: [] },
  })
  const [chosen, setChosen] = useState<PaperRow | null>(null)
  const [format, setFormat] = useState<Format>('docx')
  const { data: rows } = useQuery({ ...papersOfRecordQuery(paper?.recordId ?? ''), enabled: paper !== null, staleTime: 0 })
  const row = paper === null ? chosen ?? undefined : rows?.find(({ templateId }) => templateId === paper.templateId)
  const key = paper ?? chosen
  const refusal = row === undefined ? null : notCopiable(row)
  const { busy, fault, done, write, stop } = useCopyRun()
  const [way, setWay] = useState<CopyWay>({ trial: !useMayIssue(), reason: '' })
  const submit = form.handleSubmit((values) => key === null ? undefined : write({ templateId: key.templateId, recordId: key.recordId }, copyRequest(values), format, way))
  const [kind, recipients, date] = useWatch({ control: form.control, name: ['kind', 'recipients', 'date'] })
  const choose = (next: PaperRow): void => {
    setChosen(next)
    form.setValue('part', [])
  }
  const close = (): void => {
    // A number that is being taken is waited for.
    if (busy && !way.trial) return
    stop()
    onClose()
  }
  const ready = row !== undefined && refusal === null && isReady(way, date ?? null)
  const actions = <CopyActions done={done} busy={busy} ready={ready} trial={way.trial} format={format} onWrite={() => void submit()} onClose={close} />
  return (
    <DialogFrame title="Sao văn bản" size="wide" actions={actions} onClose={close}>
      {fault !== null && <FaultBar fault={fault} />}
      {row !== undefined && paper !== null && <Text>{paperWords(row)}</Text>}
      {paper === null && done === null && <Field label="Văn bản cần sao" required hint="Chỉ hiện văn bản đã có số và ngày."><PaperPick label="Văn bản cần sao" of={{ numbered: true }} value={chosen} onChoose={choose} /></Field>}
      {refusal !== null && <MessageBar intent="error" layout="multiline" role="alert"><MessageBarBody>{refusal}</MessageBarBody></MessageBar>}
      {done !== null
        ? <Outcome done={done} />
        : refusal === null && (
          <FormProvider {...form}>
            <ShowAllProblems value={form.formState.submitCount > 0}>
              <CopyKindField />
              {kind === 'extract' && (key === null ? <Text>Chọn văn bản cần sao trước, rồi chọn phần được trích.</Text> : <CopyParts key={paperText(key)} templateId={key.templateId} recordId={key.recordId} />)}
              <CopyFactsFields />
              <CopyNumberFields way={way} onChange={(patch) => setWay((current) => ({ ...current, ...patch }))} />
              <OutputChoice format={format} onFormat={setFormat} recipients={recipients?.length ?? 0} />
            </ShowAllProblems>
          </FormProvider>
        )}
    </DialogFrame>
  )
}

/** Of what was found, only what concerns the copy: the paper was issued as it is. */
function ofCopy(problems: readonly Problem[]): Problem[] {
  return problems.filter(({ path }) => path === 'copies' || path.startsWith('copy.'))
}

function Outcome({ done }: { readonly done: CopyDone }) {
  return done.trial
    ? <WrittenBar done="Đã ghi bản in thử, chưa có số" file={done.file} problems={ofCopy(done.file.problems)} />
    // Who signs was asked before the number was taken.
    : <IssuedBar done="Đã sao văn bản, số" issued={{ ...done.issued, problems: ofCopy(done.issued.problems).filter(({ code }) => code !== 'copy.signerMissing') }} />
}

interface CopyActionsProps {
  readonly done: CopyDone | null
  readonly busy: boolean
  /** A paper that can be copied is chosen, and all that issuing asks for is there. */
  readonly ready: boolean
  readonly trial: boolean
  readonly format: Format
  readonly onWrite: () => void
  readonly onClose: () => void
}

function CopyActions({ done, busy, ready, trial, format, onWrite, onClose }: CopyActionsProps) {
  return (
    <>
      {done !== null ? done.trial ? <OpenButtons file={done.file} /> : <IssuedButtons issued={done.issued} /> : (
        <Button appearance="primary" disabled={busy || !ready} icon={busy ? <Spinner size="tiny" /> : undefined} onClick={onWrite}>
          {busy ? 'Đang ghi…' : `${trial ? 'Ghi bản in thử' : 'Cấp số, ghi bản sao'} ra tệp ${format === 'docx' ? 'Word' : 'PDF'}…`}
        </Button>
      )}
      <Button disabled={busy && !trial} onClick={onClose}>{busy && trial ? 'Dừng' : 'Đóng'}</Button>
    </>
  )
}
