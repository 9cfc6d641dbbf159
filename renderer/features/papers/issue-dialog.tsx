/**
 * The gate before issue: the paper as it would be written is checked once more. Errors stop it; a person may take one on
 * themselves with a reason, which is kept. What is issued is kept with the hash of its bytes.
 */
import { useState } from 'react'
import { Button, MessageBar, MessageBarBody, Text } from '@fluentui/react-components'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import type { Gate, Issued } from '../../../shared/contract/form-checks.ts'
import type { Finding } from '../../../shared/contract/papers.ts'
import type { Fault, Problem } from '../../../shared/domain/problem.ts'
import { client, service } from '../../api/client.ts'
import { toFault } from '../../api/fault.ts'
import { shell } from '../../api/shell.ts'
import { DialogFrame } from '../../ui/dialog-frame.tsx'
import { FaultBar } from '../../ui/fault-bar.tsx'
import { goToField } from '../record-editor/go-to-field.ts'
import { QueryView } from '../shared-fields/query-view.tsx'
import { fieldOfPlace } from './finding-place.ts'
import { IssuedList, WaiverList } from './gate-history.tsx'
import { GateFindings } from './gate-findings.tsx'
import { OutputChoice } from './output-choice.tsx'
import { useLivePreview } from './preview-context.tsx'
import { exportOptions, usePrintChoice } from './print-choice.ts'
import type { Format } from './use-export-run.ts'
import type { WrittenFile } from './use-written-file.ts'
import { OpenButtons, WrittenBar } from './written-outcome.tsx'

interface IssueDialogProps {
  readonly templateId: string
  readonly recordId: string
  readonly onClose: () => void
}

type Done = WrittenFile & { readonly issued: Issued, readonly problems: readonly Problem[] }

export function IssueDialog({ templateId, recordId, onClose }: IssueDialogProps) {
  const key = { templateId, recordId }
  const queries = useQueryClient()
  const gateOptions = service.formChecks.gate.queryOptions({ input: key, staleTime: 0, gcTime: 0 })
  const gate = useQuery(gateOptions)
  const issued = useQuery(service.formChecks.issued.queryOptions({ input: key, staleTime: 0 }))
  const [fault, setFault] = useState<Fault | null>(null)
  const [done, setDone] = useState<Done | null>(null)
  const [choice] = usePrintChoice()
  const [format, setFormat] = useState<Format>('docx')
  const { preview } = useLivePreview()
  const attempt = async (work: () => Promise<void>): Promise<void> => {
    setFault(null)
    try {
      await work()
    } catch (error) {
      setFault(toFault(error))
    }
  }
  const waive = (finding: Finding, reason: string): Promise<void> => attempt(async () => {
    queries.setQueryData(gateOptions.queryKey, await client.formChecks.waive({ ...key, ruleId: finding.ruleId, place: finding.place, reason }))
  })
  const issue = (): Promise<void> => attempt(async () => {
    const { name } = await client.papers.suggestedName(key)
    const grant = await shell().chooseExport(name, format)
    if (grant === null) return
    setDone(await client.formChecks.issue({ ...key, grant: grant.token, format, options: exportOptions(choice, format) }))
    await issued.refetch()
  })
  const goTo = (finding: Finding): void => {
    onClose()
    // After the dialog has given the keyboard back.
    setTimeout(() => goToField(fieldOfPlace(finding.place)), 0)
  }
  const actions = <IssueActions done={done} passes={gate.data?.passes === true} format={format} onIssue={() => void issue()} onClose={onClose} />
  return (
    <DialogFrame title="Phát hành văn bản" size="wide" actions={actions} onClose={onClose}>
      {fault !== null && <FaultBar fault={fault} />}
      {done !== null ? <DoneBar done={done} /> : (
        <>
          <QueryView query={gate}>
            {(found) => <><GateSentence gate={found} /><GateFindings gate={found} onWaive={waive} onGoTo={goTo} /><WaiverList waivers={found.waivers} /></>}
          </QueryView>
          <OutputChoice format={format} onFormat={setFormat} recipients={preview?.recipientCount ?? null} />
        </>
      )}
      <IssuedList issued={issued.data ?? []} />
    </DialogFrame>
  )
}

interface IssueActionsProps {
  readonly done: Done | null
  readonly passes: boolean
  readonly format: Format
  readonly onIssue: () => void
  readonly onClose: () => void
}

function IssueActions({ done, passes, format, onIssue, onClose }: IssueActionsProps) {
  return (
    <>
      {done !== null ? <OpenButtons file={done} /> : (
        <Button appearance="primary" disabled={!passes} onClick={onIssue}>{`Phát hành, ghi tệp ${format === 'docx' ? 'Word' : 'PDF'}…`}</Button>
      )}
      <Button onClick={onClose}>Đóng</Button>
    </>
  )
}

function GateSentence({ gate }: { readonly gate: Gate }) {
  if (!gate.passes) {
    return (
      <MessageBar intent="error" layout="multiline">
        <MessageBarBody>{`Chưa phát hành được: văn bản còn ${gate.blocking.length} lỗi thể thức. Đóng hộp này để sửa, hoặc bỏ qua từng lỗi kèm lý do.`}</MessageBarBody>
      </MessageBar>
    )
  }
  const waived = gate.findings.some(({ severity }) => severity === 'error')
  return (
    <MessageBar intent="success" layout="multiline">
      <MessageBarBody>{waived ? 'Phát hành được: các lỗi còn lại đã được bỏ qua, có lý do kèm theo.' : 'Phát hành được: không còn lỗi thể thức.'}</MessageBarBody>
    </MessageBar>
  )
}

function DoneBar({ done }: { readonly done: Done }) {
  return (
    <WrittenBar done="Đã phát hành" file={done} problems={done.problems}>
      <Text block size={200}>{`Mã kiểm tra của tệp (SHA-256): ${done.issued.sha256}`}</Text>
    </WrittenBar>
  )
}
