/** The papers for the table and the archive in one go: how many copies, into which folder, and what was written. */
import { useState } from 'react'
import { Button, Field, Input, MessageBar, MessageBarBody, ProgressBar, Text } from '@fluentui/react-components'
import { useQueryClient } from '@tanstack/react-query'
import type { z } from 'zod'
import type { printPackSchema } from '../../../shared/contract/meetings.ts'
import type { Fault } from '../../../shared/domain/problem.ts'
import { client, service } from '../../api/client.ts'
import { toFault } from '../../api/fault.ts'
import { shell } from '../../api/shell.ts'
import { DialogFrame } from '../../ui/dialog-frame.tsx'
import { FaultBar } from '../../ui/fault-bar.tsx'

type Pack = Readonly<z.output<typeof printPackSchema>>

type PackState =
  | { readonly step: 'asking', readonly fault: Fault | null }
  | { readonly step: 'writing', readonly label: string, readonly done: number, readonly total: number | null }
  | { readonly step: 'done', readonly pack: Pack }

export function PackDialog({ id, onClose }: { readonly id: string, readonly onClose: () => void }) {
  const [typed, setTyped] = useState('1')
  const [state, setState] = useState<PackState>({ step: 'asking', fault: null })
  const queries = useQueryClient()
  const copies = /^\d{1,2}$/u.test(typed.trim()) ? Number(typed) : 0
  const isCount = copies >= 1 && copies <= 50
  const write = async (): Promise<void> => {
    try {
      const grant = await shell().chooseFormsFolder()
      if (grant === null) return
      setState({ step: 'writing', label: 'Chuẩn bị', done: 0, total: null })
      for await (const event of await client.meetings.printPack({ id, copies, grant: grant.token })) {
        setState(event.type === 'progress' ? { step: 'writing', label: event.label, done: event.done, total: event.total } : { step: 'done', pack: event.result })
      }
    } catch (error) {
      setState({ step: 'asking', fault: toFault(error) })
    } finally {
      await queries.invalidateQueries({ queryKey: service.meetings.key() })
    }
  }
  return (
    <DialogFrame title="In trọn bộ giấy tờ của cuộc họp" size="medium" onClose={onClose} actions={state.step === 'done'
      ? <Button appearance="primary" onClick={onClose}>Xong</Button>
      : <><Button appearance="primary" disabled={state.step !== 'asking' || !isCount} onClick={() => void write()}>Chọn thư mục…</Button><Button onClick={onClose}>Thôi</Button></>}>
      {state.step === 'asking' && (
        <>
          {state.fault !== null && <FaultBar fault={state.fault} />}
          <Text>Biên bản, danh sách điểm danh, biên bản kiểm phiếu và nghị quyết được ghi theo thứ tự đó: một tệp PDF để in và từng tệp Word. Giấy tờ nào chưa lập thì chương trình lập.</Text>
          <Field label="Số bản" validationMessage={isCount ? undefined : 'Ghi một số từ 1 đến 50.'}><Input value={typed} inputMode="numeric" onChange={(_event, { value }) => setTyped(value)} /></Field>
        </>
      )}
      {state.step === 'writing' && <Field label={state.label}><ProgressBar {...state.total !== null && { value: state.done, max: state.total }} /></Field>}
      {state.step === 'done' && <PackOutcome pack={state.pack} />}
    </DialogFrame>
  )
}

function PackOutcome({ pack }: { readonly pack: Pack }) {
  return (
    <>
      <MessageBar intent="success" layout="multiline"><MessageBarBody>{`Đã ghi vào thư mục ${pack.folder}: tệp ${pack.pdf} (${pack.pages} trang) và ${pack.documents.length} tệp Word.`}</MessageBarBody></MessageBar>
      <ul>{pack.documents.map(({ recordId, fileName }) => <li key={recordId}>{fileName}</li>)}</ul>
      {pack.notes.map((note) => <Text key={note}>{note}</Text>)}
      {pack.problems.map(({ code, path, message, remedy }) => <MessageBar key={`${code} ${path} ${message}`} intent="warning" layout="multiline"><MessageBarBody>{`${message} ${remedy}`}</MessageBarBody></MessageBar>)}
    </>
  )
}
