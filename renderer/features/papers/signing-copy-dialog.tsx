/**
 * The file that goes to be signed: the paper as it would be written is checked once more. Errors stop it; a person may take one on
 * themselves with a reason, which is kept. No number is taken: the hash of the file is kept, so that what was signed can be told.
 */
import { useState } from 'react'
import { Button, MessageBar, MessageBarBody, Text } from '@fluentui/react-components'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import type { Gate, PassedFile } from '../../../shared/contract/form-checks.ts'
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
import { PassedList, WaiverList } from './gate-history.tsx'
import { GateFindings } from './gate-findings.tsx'
import { OutputChoice } from './output-choice.tsx'
import { useLivePreview } from './preview-context.tsx'
import { exportOptions, usePrintChoice } from './print-choice.ts'
import type { Format } from './use-export-run.ts'
import type { WrittenFile } from './use-written-file.ts'
import { OpenButtons, WrittenBar } from './written-outcome.tsx'

interface SigningCopyDialogProps {
  readonly templateId: string
  readonly recordId: string
  readonly onClose: () => void
}

type Done = WrittenFile & { readonly copy: PassedFile, readonly problems: readonly Problem[] }

export function SigningCopyDialog({ templateId, recordId, onClose }: SigningCopyDialogProps) {
  const key = { templateId, recordId }
  const queries = useQueryClient()
  const gateOptions = service.formChecks.gate.queryOptions({ input: key, staleTime: 0, gcTime: 0 })
  const gate = useQuery(gateOptions)
  const passed = useQuery(service.formChecks.passed.queryOptions({ input: key, staleTime: 0 }))
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
  const write = (): Promise<void> => attempt(async () => {
    const { name } = await client.papers.suggestedName(key)
    const grant = await shell().chooseExport(name, format)
    if (grant === null) return
    setDone(await client.formChecks.writeSigningCopy({ ...key, grant: grant.token, format, options: exportOptions(choice, format) }))
    await passed.refetch()
  })
  const goTo = (finding: Finding): void => {
    onClose()
    // After the dialog has given the keyboard back.
    setTimeout(() => goToField(fieldOfPlace(finding.place)), 0)
  }
  const actions = <SigningCopyActions done={done} passes={gate.data?.passes === true} format={format} onWrite={() => void write()} onClose={onClose} />
  return (
    <DialogFrame title="Xuất bản trình ký" size="wide" actions={actions} onClose={onClose}>
      {fault !== null && <FaultBar fault={fault} />}
      {done !== null ? <DoneBar done={done} /> : (
        <>
          <QueryView query={gate}>
            {(found) => <><GateSentence gate={found} /><GateFindings gate={found} onWaive={waive} onGoTo={goTo} /><WaiverList waivers={found.waivers} /></>}
          </QueryView>
          <OutputChoice format={format} onFormat={setFormat} recipients={preview?.recipientCount ?? null} />
        </>
      )}
      <PassedList passed={passed.data ?? []} />
    </DialogFrame>
  )
}

interface SigningCopyActionsProps {
  readonly done: Done | null
  readonly passes: boolean
  readonly format: Format
  readonly onWrite: () => void
  readonly onClose: () => void
}

function SigningCopyActions({ done, passes, format, onWrite, onClose }: SigningCopyActionsProps) {
  return (
    <>
      {done !== null ? <OpenButtons file={done} /> : (
        <Button appearance="primary" disabled={!passes} onClick={onWrite}>{`Ghi tệp ${format === 'docx' ? 'Word' : 'PDF'}…`}</Button>
      )}
      <Button onClick={onClose}>Đóng</Button>
    </>
  )
}

function GateSentence({ gate }: { readonly gate: Gate }) {
  if (!gate.passes) {
    return (
      <MessageBar intent="error" layout="multiline">
        <MessageBarBody>{`Chưa trình ký được: văn bản còn ${gate.blocking.length} lỗi thể thức. Đóng hộp này để sửa, hoặc bỏ qua từng lỗi kèm lý do.`}</MessageBarBody>
      </MessageBar>
    )
  }
  const waived = gate.findings.some(({ severity }) => severity === 'error')
  return (
    <MessageBar intent="success" layout="multiline">
      <MessageBarBody>{waived ? 'Trình ký được: các lỗi còn lại đã được bỏ qua, có lý do kèm theo.' : 'Trình ký được: không còn lỗi thể thức.'}</MessageBarBody>
    </MessageBar>
  )
}

function DoneBar({ done }: { readonly done: Done }) {
  return (
    <WrittenBar done="Đã ghi bản trình ký" file={done} problems={done.problems}>
      <Text block size={200}>{`Mã kiểm tra của tệp (SHA-256): ${done.copy.sha256}`}</Text>
    </WrittenBar>
  )
}
