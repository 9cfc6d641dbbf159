/** One paper in: its line of the book, routing, answer, files. */
import { useCallback } from 'react'
import { MessageBar, MessageBarBody, Text } from '@fluentui/react-components'
import { BookAddRegular } from '@fluentui/react-icons/svg/book-add'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { useWatch } from 'react-hook-form'
import { client, service } from '../../api/client.ts'
import { collections } from '../../api/collections.ts'
import { useNotices } from '../../app/notices.tsx'
import { useOffice } from '../../app/office.ts'
import { kindChoices, secrecyChoices, urgencyChoices } from '../../ui/choices.ts'
import { CommandButton } from '../../ui/command-button.tsx'
import { today } from '../../ui/dates.ts'
import { ChoiceField } from '../../ui/form/choice-field.tsx'
import { DateField } from '../../ui/form/date-field.tsx'
import { FieldRow, Section } from '../../ui/form/layout.tsx'
import { NumberField } from '../../ui/form/number-field.tsx'
import { OptionalStep } from '../../ui/form/optional-step.tsx'
import { PickField } from '../../ui/form/pick-field.tsx'
import { RowList } from '../../ui/form/row-list.tsx'
import { TextField } from '../../ui/form/text-field.tsx'
import { RecordEditor } from '../record-editor/record-editor.tsx'
import { SimpleRecordPage } from '../record-editor/simple-record-page.tsx'
import { useEditor, useEditorState } from '../record-editor/use-editor.ts'
import { AttachmentList } from '../shared-fields/attachment-list.tsx'
import { SecrecyWarning } from '../shared-fields/secrecy-warning.tsx'
import { useBodyOptions, useCaseOptions, useDirectiveOptions, usePersonOptions } from '../shared-fields/use-options.ts'
import { AnswersField } from './answers-field.tsx'
import { arrivalQuery } from './queries.ts'
import { VoidButton } from './void-button.tsx'

const blankIncoming = (id: string, bodyId: string) => ({
  id, bodyId, number: null, receivedOn: today(), postmarkedOn: null, sender: { bodyId: null, text: '' }, kind: null, designation: '', date: null, subject: '', secrecy: null, urgency: null, copies: null, pages: null,
  due: null, routedTo: [], answeredBy: [], directiveId: null, inspectionId: null, attachments: [], packetId: '', place: '', note: '', closed: null, voided: null,
})

export function IncomingPaperPage() {
  const { id } = useParams({ from: '/incoming/$id' })
  const { fresh = false } = useSearch({ from: '/incoming/$id' })
  const { office } = useOffice()
  return <RecordEditor key={id} handle={collections.incomingPapers} id={id} fresh={fresh} blank={blankIncoming(id, office.bodyId)}><IncomingEditor id={id} /></RecordEditor>
}

function IncomingEditor({ id }: { readonly id: string }) {
  const { data: entry } = useQuery(arrivalQuery(id))
  const number = entry?.number ?? null
  const subject = useEditorState((state) => state.values['subject'])
  const isVoided = useEditorState((state) => state.values['voided'] !== null && state.values['voided'] !== undefined)
  const words = typeof subject === 'string' && subject !== '' ? `: ${subject}` : ''
  return (
    <SimpleRecordPage title={number === null ? 'Văn bản đến mới' : `Văn bản đến số ${number}${words}`} backTo="/incoming" locked={isVoided ? 'Số đến này đã huỷ; văn bản chỉ để xem.' : null} commands={number === null || isVoided ? undefined : <><DirectiveButton id={id} /><VoidButton number={number} /></>} form={(
      <>
        <BookSection number={number} />
        <RoutingSection />
        <Section title="Trả lời"><AnswersField name="answeredBy" /></Section>
        <OptionalStep name="closed" title="Kết thúc" add="Ghi đã xong" remove="Mở lại" blank={() => ({ on: today(), result: '' })}>
          <FieldRow><DateField name="closed.on" label="Ngày xong" required /><TextField name="closed.result" label="Kết quả" required /></FieldRow>
        </OptionalStep>
        <FilesSection id={id} />
        <RelatedSection />
      </>
    )} />
  )
}

function BookSection({ number }: { readonly number: number | null }) {
  const bodies = useBodyOptions()
  const secrecy: unknown = useWatch({ name: 'secrecy' })
  return (
    <Section title="Vào sổ">
      {number === null
        ? <NumberField name="number" label="Số đến" placeholder="để trống: lấy số kế tiếp trong sổ" />
        : <Text role="status">{`Số đến ${number}, đã cấp trong sổ.`}</Text>}
      <FieldRow><DateField name="receivedOn" label="Ngày đến" required /><DateField name="postmarkedOn" label="Ngày dấu bưu điện" /><DateField name="due" label="Hạn xử lý" /></FieldRow>
      <FieldRow><PickField name="sender.bodyId" label="Nơi gửi" options={bodies} /><TextField name="sender.text" label="hoặc ghi bằng chữ" /></FieldRow>
      <FieldRow><TextField name="designation" label="Số, ký hiệu" hint="Như trên văn bản." /><DateField name="date" label="Ngày văn bản" /><ChoiceField name="kind" label="Loại" choices={kindChoices} none="Loại khác" /></FieldRow>
      <FieldRow><ChoiceField name="secrecy" label="Độ mật" choices={secrecyChoices} none="Không" hint="Chọn trước khi ghi trích yếu." /><ChoiceField name="urgency" label="Độ khẩn" choices={urgencyChoices} none="Không" /><NumberField name="copies" label="Số bản" /><NumberField name="pages" label="Số trang" /></FieldRow>
      <SecrecyWarning name="secrecy" />
      {secrecy === 'topSecret'
        ? <MessageBar><MessageBarBody>Văn bản Tuyệt mật: sổ không ghi trích yếu, chương trình không giữ tệp. Đã ghi trích yếu hay kèm tệp thì bỏ đi; lịch sử cũng không cho xem lại.</MessageBarBody></MessageBar> : null}
      <TextField name="subject" label="Trích yếu" required={secrecy !== 'topSecret'} lines={2} />
      <PickField name="bodyId" label="Vào sổ của" required options={bodies} />
    </Section>
  )
}

function RoutingSection() {
  const bodies = useBodyOptions()
  const people = usePersonOptions()
  return (
    <Section title="Chuyển xử lý">
      <RowList name="routedTo" item="Lần chuyển" blank={() => ({ on: today(), personId: null, bodyId: null, to: '', ask: '', due: null, doneOn: null })}>
        {(row) => (
          <>
            <FieldRow><DateField name={`${row}.on`} label="Ngày chuyển" required /><PickField name={`${row}.personId`} label="Cho người" options={people} /><PickField name={`${row}.bodyId`} label="hoặc tổ chức" options={bodies} /><TextField name={`${row}.to`} label="hoặc ghi bằng chữ" /></FieldRow>
            <FieldRow><TextField name={`${row}.ask`} label="Việc cần làm" /><DateField name={`${row}.due`} label="Hạn" /><DateField name={`${row}.doneOn`} label="Xong ngày" /></FieldRow>
          </>
        )}
      </RowList>
    </Section>
  )
}

function FilesSection({ id }: { readonly id: string }) {
  const take = useCallback((grant: string) => client.incomingPapers.takeFile({ id, grant }), [id])
  const write = useCallback((sha256: string, grant: string) => client.incomingPapers.writeFile({ id, sha256, grant }), [id])
  return <Section title="Tệp kèm theo"><AttachmentList name="attachments" take={take} write={write} /></Section>
}

function RelatedSection() {
  const directives = useDirectiveOptions()
  const cases = useCaseOptions()
  return (
    <Section title="Liên quan">
      <FieldRow>
        <PickField name="directiveId" label="Văn bản chỉ đạo trong sổ theo dõi" options={directives} />
        <PickField name="inspectionId" label="Cuộc kiểm tra, giải quyết" options={cases} hint="Cuộc hạn chế người xem thì văn bản này cũng chỉ hiện với họ." />
      </FieldRow>
      <FieldRow><TextField name="place" label="Nơi để bản giấy" /><TextField name="note" label="Ghi chú" /></FieldRow>
    </Section>
  )
}

/** The same paper among the documents being carried out, once it has all that the list of those asks for. */
function DirectiveButton({ id }: { readonly id: string }) {
  const navigate = useNavigate()
  const queries = useQueryClient()
  const { notifyFault } = useNotices()
  const tied: unknown = useWatch({ name: 'directiveId' })
  const { session } = useEditor()
  const make = async (): Promise<void> => {
    await session.settle()
    if (session.state().save.step !== 'saved') return
    try {
      const { directiveId } = await client.incomingPapers.makeDirective({ id, level: 'superior' })
      await Promise.all([queries.invalidateQueries({ queryKey: service.directives.key() }), queries.invalidateQueries({ queryKey: service.incomingPapers.key() })])
      await navigate({ to: '/directives/$id', params: { id: directiveId } })
    } catch (error) {
      notifyFault(error)
    }
  }
  return typeof tied === 'string' && tied !== '' ? null : <CommandButton label="Theo dõi thực hiện…" icon={<BookAddRegular />} onClick={() => void make()} />
}
