/** A paper of any kind with any text. */
import { useParams, useSearch } from '@tanstack/react-router'
import { useWatch } from 'react-hook-form'
import { collections } from '../../api/collections.ts'
import { useOffice } from '../../app/office.ts'
import { kindChoices } from '../../ui/choices.ts'
import { ChoiceField } from '../../ui/form/choice-field.tsx'
import { Section } from '../../ui/form/layout.tsx'
import { TextField } from '../../ui/form/text-field.tsx'
import { TextListField } from '../../ui/form/text-list-field.tsx'
import { PaperRecordPage } from '../papers/paper-record-page.tsx'
import { blankPaper } from '../shared-fields/paper-facts.tsx'

const blank = (id: string, bodyId: string) => ({ id, paper: blankPaper(bodyId), kind: 'announcement', subject: '', addressees: [], text: '' })

/** One object for good: a new title draws the page anew, not the whole form. */
const content = <FreeDocumentForm />

export function FreeDocumentPage() {
  const { id } = useParams({ from: '/free-documents/$id' })
  const { fresh = false } = useSearch({ from: '/free-documents/$id' })
  const { office } = useOffice()
  return (
    <PaperRecordPage handle={collections.freeDocuments} id={id} fresh={fresh} blank={blank(id, office.bodyId)} subjectKind="freeDocument"
      name="Văn bản" newTitle="Văn bản tự do mới" content={content} backTo="/papers" />
  )
}

function FreeDocumentForm() {
  const kind: unknown = useWatch({ name: 'kind' })
  return (
    <Section title="Văn bản">
      <ChoiceField name="kind" label="Loại văn bản" required choices={kindChoices} />
      <TextField name="subject" label="Trích yếu" required lines={2} hint="Không có dấu chấm cuối." />
      {(kind === 'officialLetter' || kind === 'submission') && (
        <TextListField name="addressees" label={kind === 'submission' ? 'Kính trình' : 'Kính gửi'} addLabel="Thêm nơi gửi" />
      )}
      <TextField name="text" label="Nội dung" required lines={16}
        hint="Mỗi dòng là một đoạn. Dòng bắt đầu bằng I., 1., 1.1., a), -, + hoặc Phần, Chương, Mục, Điều thành đề mục; chương trình tự đánh số lại theo thứ tự." />
    </Section>
  )
}
