/** One delivery list: who gets the paper, how, sent when, received when and by whom; the slip that goes along, the list to print. */
import { useCallback } from 'react'
import { Link, Text } from '@fluentui/react-components'
import { DocumentAddRegular } from '@fluentui/react-icons/svg/document-add'
import { SendRegular } from '@fluentui/react-icons/svg/send'
import { TableRegular } from '@fluentui/react-icons/svg/table'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useParams } from '@tanstack/react-router'
import { useFormContext, useWatch } from 'react-hook-form'
import { deliveryListSchema } from '../../../shared/domain/delivery.ts'
import { paperSubjects } from '../../../shared/domain/paper-pointer.ts'
import { client } from '../../api/client.ts'
import { collections } from '../../api/collections.ts'
import { CommandButton } from '../../ui/command-button.tsx'
import { showDate, today } from '../../ui/dates.ts'
import { ChoiceField } from '../../ui/form/choice-field.tsx'
import { DateField } from '../../ui/form/date-field.tsx'
import { FieldRow, Section } from '../../ui/form/layout.tsx'
import { NumberField } from '../../ui/form/number-field.tsx'
import { PickField } from '../../ui/form/pick-field.tsx'
import { RowList } from '../../ui/form/row-list.tsx'
import { TextField } from '../../ui/form/text-field.tsx'
import { newId } from '../../ui/new-id.ts'
import { openPaper } from '../papers/open-paper.ts'
import { useMadePaper } from '../papers/use-made-paper.ts'
import { useWriteOut } from '../papers/use-write-out.ts'
import { RecordEditor } from '../record-editor/record-editor.tsx'
import { SimpleRecordPage } from '../record-editor/simple-record-page.tsx'
import { useEditor } from '../record-editor/use-editor.ts'
import { useBodyOptions } from '../shared-fields/use-options.ts'
import { deliveryListsQuery } from './queries.ts'
import { ReceivedFields } from './received-fields.tsx'
import { deliveryHowChoices } from './words.ts'

/** A list is always made of a paper; an id that is not stored has nothing to begin with. */
const nothing = {}

export function DeliveryListPage() {
  const { id } = useParams({ from: '/deliveries/$id' })
  return <RecordEditor key={id} handle={collections.deliveryLists} id={id} fresh={false} blank={nothing}><ListEditor id={id} /></RecordEditor>
}

function ListEditor({ id }: { readonly id: string }) {
  const { data: rows } = useQuery(deliveryListsQuery())
  const row = rows?.find((each) => each.id === id)
  const bodies = useBodyOptions()
  return (
    <SimpleRecordPage title={row === undefined ? 'Danh sách gửi' : `Gửi văn bản ${row.designation}, ngày ${showDate(row.date)}`} backTo="/deliveries" commands={<Commands id={id} name={row?.designation ?? ''} />} form={(
      <>
        <PaperSection />
        <Section title="Nơi nhận">
          <RowList name="lines" item="Nơi nhận" blank={() => ({ id: newId('dong'), bodyId: null, name: '', purpose: '', copies: 1, how: null, sentOn: null, sentUnder: '', received: null, slipId: null, note: '' })}>
            {(line) => (
              <>
                <FieldRow><TextField name={`${line}.name`} label="Gửi" required /><PickField name={`${line}.bodyId`} label="Đơn vị trong danh sách tổ chức" options={bodies} /><TextField name={`${line}.purpose`} label="Để làm gì" /></FieldRow>
                <FieldRow narrow><ChoiceField name={`${line}.how`} label="Cách gửi" choices={deliveryHowChoices} none="Chưa ghi" /><NumberField name={`${line}.copies`} label="Số bản" /><DateField name={`${line}.sentOn`} label="Ngày gửi" /><TextField name={`${line}.sentUnder`} label="Số bưu gửi, số chuyển" /></FieldRow>
                <ReceivedFields name={`${line}.received`} />
              </>
            )}
          </RowList>
        </Section>
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

function Commands({ id, name }: { readonly id: string, readonly name: string }) {
  const { session } = useEditor()
  const form = useFormContext()
  const make = useMadePaper()
  const { writing, run } = useWriteOut()
  const lines = deliveryListSchema.shape.lines.catch([]).parse(useWatch({ name: 'lines' }))
  const waiting = lines.filter(({ slipId }) => slipId === null)
  const markSent = (): void => {
    lines.forEach((line, at) => { if (line.sentOn === null) form.setValue(`lines.${at}.sentOn`, today()) })
    session.changed()
  }
  const settled = useCallback(async (): Promise<boolean> => {
    await session.settle()
    return session.state().save.step === 'saved'
  }, [session])
  const slip = async (): Promise<void> => {
    const lineIds = (waiting.length === 0 ? lines : waiting).map((line) => line.id)
    if (await settled()) await make(() => client.deliveries.makeSlip({ listId: id, lineIds }))
  }
  const write = async (): Promise<void> => {
    if (await settled()) await run(`Danh sach gui ${name}`, (grant) => client.deliveries.writeList({ listId: id, grant }))
  }
  return (
    <>
      <CommandButton label="Ghi đã gửi hôm nay" icon={<SendRegular />} disabled={!lines.some(({ sentOn }) => sentOn === null)} onClick={markSent} />
      <CommandButton label="Lập phiếu gửi" icon={<DocumentAddRegular />} disabled={lines.length === 0} onClick={() => void slip()} />
      <CommandButton label="Danh sách để in…" icon={<TableRegular />} disabled={writing || lines.length === 0} onClick={() => void write()} />
    </>
  )
}
