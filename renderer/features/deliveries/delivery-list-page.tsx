/** One delivery list: who gets the paper, how, sent when, received when and by whom; the slip that goes along, the list to print. */
import { useState } from 'react'
import { Link, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger, Text, ToolbarButton } from '@fluentui/react-components'
import { DocumentAddRegular } from '@fluentui/react-icons/svg/document-add'
import { MailCheckmarkRegular } from '@fluentui/react-icons/svg/mail-checkmark'
import { SendRegular } from '@fluentui/react-icons/svg/send'
import { TableRegular } from '@fluentui/react-icons/svg/table'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate, useParams } from '@tanstack/react-router'
import { useFormContext, useWatch } from 'react-hook-form'
import { deliveryListSchema } from '../../../shared/domain/delivery.ts'
import { paperSubjects } from '../../../shared/domain/paper-pointer.ts'
import { client, service } from '../../api/client.ts'
import { collections } from '../../api/collections.ts'
import { useNotices } from '../../app/notices.tsx'
import { CommandButton } from '../../ui/command-button.tsx'
import { showDate, today } from '../../ui/dates.ts'
import { Section } from '../../ui/form/layout.tsx'
import { openPaper } from '../papers/open-paper.ts'
import { useMadePaper } from '../papers/use-made-paper.ts'
import { useWriteOut } from '../papers/use-write-out.ts'
import { RecordEditor } from '../record-editor/record-editor.tsx'
import { SimpleRecordPage } from '../record-editor/simple-record-page.tsx'
import { useEditor } from '../record-editor/use-editor.ts'
import { draftLines } from './draft-lines.ts'
import type { DraftLine } from './draft-lines.ts'
import { DeliveryLines } from './delivery-lines.tsx'
import { deliveryListsQuery } from './queries.ts'

/** A list is always made of a paper; an id that is not stored has nothing to begin with. */
const nothing = {}

export function DeliveryListPage() {
  const { id } = useParams({ from: '/deliveries/$id' })
  return <RecordEditor key={id} handle={collections.deliveryLists} id={id} fresh={false} blank={nothing}><ListEditor id={id} /></RecordEditor>
}

function ListEditor({ id }: { readonly id: string }) {
  const { data: rows } = useQuery(deliveryListsQuery())
  const row = rows?.find((each) => each.id === id)
  const lines = draftLines(useWatch({ name: 'lines' }))
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  return (
    <SimpleRecordPage title={row === undefined ? 'Danh sách gửi' : `Gửi văn bản ${row.designation}, ngày ${showDate(row.date)}`} backTo="/deliveries" wide commands={<Commands id={id} name={row?.designation ?? ''} lines={lines} chosen={chosen} />} form={(
      <>
        <PaperSection />
        <Section title={`Nơi nhận (${lines.length})`}><DeliveryLines lines={lines} chosen={chosen} onChoose={setChosen} /></Section>
      </>
    )} />
  )
}

function PaperSection() {
  const navigate = useNavigate()
  const paper = deliveryListSchema.shape.paper.safeParse(useWatch({ name: 'paper' }))
  const subject: unknown = useWatch({ name: 'subject' })
  return (
    <Section title="Văn bản">
      <Text>{typeof subject === 'string' ? subject : ''} {paper.success && <Link as="button" inline onClick={() => void navigate(openPaper({ ...paper.data, subjectKind: paperSubjects[paper.data.collection] }))}>Mở văn bản</Link>}</Text>
    </Section>
  )
}

interface CommandsProps { readonly id: string, readonly name: string, readonly lines: readonly DraftLine[], readonly chosen: ReadonlySet<string> }

const formats = [['docx', 'Word'], ['pdf', 'PDF'], ['xlsx', 'Excel']] as const

function Commands({ id, name, lines, chosen }: CommandsProps) {
  const { session } = useEditor()
  const form = useFormContext()
  const { writing, run } = useWriteOut()
  /** What a person chose; without a choice all of the list. */
  const meant = lines.filter((line) => chosen.size === 0 || chosen.has(line.id))
  const settled = async (): Promise<boolean> => {
    await session.settle()
    return session.state().save.step === 'saved'
  }
  const change = (next: (line: DraftLine) => DraftLine): void => {
    form.setValue('lines', lines.map((line) => meant.includes(line) ? next(line) : line))
    session.changed()
  }
  const write = async (format: 'docx' | 'pdf' | 'xlsx'): Promise<void> => {
    if (await settled()) await run(`Danh sach gui ${name}`, (grant) => client.deliveries.writeList({ listId: id, format, grant }), format)
  }
  return (
    <>
      <CommandButton label="Ghi đã gửi hôm nay" icon={<SendRegular />} disabled={!meant.some(({ sentOn }) => sentOn === null)} onClick={() => change((line) => ({ ...line, sentOn: line.sentOn ?? today() }))} />
      <CommandButton label="Ghi đã nhận hôm nay" icon={<MailCheckmarkRegular />} disabled={chosen.size === 0} onClick={() => change((line) => ({ ...line, sentOn: line.sentOn ?? today(), received: line.received ?? { on: today(), by: '', receipt: '' } }))} />
      <SlipCommands id={id} name={name} lines={lines} meant={meant} settled={settled} />
      <Menu>
        <MenuTrigger disableButtonEnhancement><ToolbarButton icon={<TableRegular />} disabled={writing || lines.length === 0}>Danh sách để in…</ToolbarButton></MenuTrigger>
        <MenuPopover><MenuList>{formats.map(([format, label]) => <MenuItem key={format} onClick={() => void write(format)}>{`Ghi ra tệp ${label}…`}</MenuItem>)}</MenuList></MenuPopover>
      </Menu>
    </>
  )
}

interface SlipCommandsProps { readonly id: string, readonly name: string, readonly lines: readonly DraftLine[], readonly meant: readonly DraftLine[], readonly settled: () => Promise<boolean> }

/** Slips: one for all that are meant, one for each of them at once, and all of them as one file to print. */
function SlipCommands({ id, name, lines, meant, settled }: SlipCommandsProps) {
  const { session, handle } = useEditor()
  const queries = useQueryClient()
  const make = useMadePaper()
  const { notify, notifyFault } = useNotices()
  const { writing, run } = useWriteOut()
  const waiting = meant.filter(({ slipId }) => slipId === null)
  const lineIds = (waiting.length === 0 ? meant : waiting).map((line) => line.id)
  const forAll = async (): Promise<void> => {
    if (await settled()) await make(() => client.deliveries.makeSlips({ listId: id, lineIds }))
  }
  const forEach = async (): Promise<void> => {
    if (!await settled()) return
    try {
      const { made } = await client.deliveries.makeSlips({ listId: id, lineIds, each: true })
      session.takeStored(await handle.calls.get({ id }))
      await queries.invalidateQueries({ queryKey: service.freeDocuments.key() })
      notify({ intent: 'success', text: `Đã lập ${made} phiếu gửi, mỗi nơi nhận một phiếu. Bấm “Phiếu gửi…” để in tất cả thành một tệp.`, leavesAfter: 8000 })
    } catch (error) {
      notifyFault(error)
    }
  }
  const print = async (): Promise<void> => {
    if (await settled()) await run(`Phieu gui ${name}`, (grant) => client.deliveries.writeSlips({ listId: id, grant }), 'pdf')
  }
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement><ToolbarButton icon={<DocumentAddRegular />} disabled={writing || lines.length === 0}>Phiếu gửi…</ToolbarButton></MenuTrigger>
      <MenuPopover><MenuList>
        <MenuItem onClick={() => void forAll()}>{`Lập một phiếu cho ${lineIds.length} nơi nhận`}</MenuItem>
        <MenuItem onClick={() => void forEach()}>{`Lập ${lineIds.length} phiếu, mỗi nơi nhận một phiếu`}</MenuItem>
        <MenuItem disabled={!lines.some(({ slipId }) => slipId !== null)} onClick={() => void print()}>In mọi phiếu đã lập (một tệp PDF)…</MenuItem>
      </MenuList></MenuPopover>
    </Menu>
  )
}
