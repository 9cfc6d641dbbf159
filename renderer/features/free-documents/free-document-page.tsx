/** A paper of any kind: the data its template asks for, or any text. */
import type { ReactNode } from 'react'
import { Link, Text, makeStyles, tokens } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { useWatch } from 'react-hook-form'
import type { TemplateInUse } from '../../../shared/contract/templates.ts'
import { documentKindSchema, documentKinds } from '../../../shared/document/kinds.ts'
import { collections } from '../../api/collections.ts'
import { useOffice } from '../../app/office.ts'
import { kindChoices } from '../../ui/choices.ts'
import { ChoiceField } from '../../ui/form/choice-field.tsx'
import { Section } from '../../ui/form/layout.tsx'
import { TextField } from '../../ui/form/text-field.tsx'
import { TextListField } from '../../ui/form/text-list-field.tsx'
import { CaseLink } from '../inspections/case-link.tsx'
import { PaperRecordPage } from '../papers/paper-record-page.tsx'
import { WithRuleHelp } from '../rules/rule-help.tsx'
import { QueryView } from '../shared-fields/query-view.tsx'
import { PaperRuleHelp, SubjectField } from '../shared-fields/subject-field.tsx'
import { templatesInUseQuery } from '../templates/queries.ts'
import { blankFreeDocument } from './new-paper.ts'
import { TemplateFields } from './template-fields.tsx'

const useStyles = makeStyles({ template: { color: tokens.colorNeutralForeground2 } })

/** One object for good: a new title draws the page anew, not the whole form. */
const content = <FreeDocumentForm />

export function FreeDocumentPage() {
  const query = useQuery(templatesInUseQuery())
  return <QueryView query={query}>{(templates) => <LoadedPage templates={templates} />}</QueryView>
}

function LoadedPage({ templates }: { readonly templates: readonly TemplateInUse[] }) {
  const { id } = useParams({ from: '/free-documents/$id' })
  const { fresh = false, template: templateId, kind } = useSearch({ from: '/free-documents/$id' })
  const { office } = useOffice()
  const template = templates.find((one) => one.id === templateId && one.subjectKind === 'freeDocument')
  const asked = documentKindSchema.safeParse(kind)
  return (
    <PaperRecordPage handle={collections.freeDocuments} id={id} fresh={fresh} blank={blankFreeDocument(id, office.bodyId, template, asked.success ? asked.data : null)}
      subjectKind="freeDocument" name="Văn bản" newTitle={template === undefined ? 'Văn bản mới' : `${template.name} (mới)`} content={content} backTo="/papers" above={<CaseLink />} />
  )
}

function FreeDocumentForm() {
  const { data: templates = [] } = useQuery(templatesInUseQuery())
  const templateId: unknown = useWatch({ name: 'templateId' })
  const kind: unknown = useWatch({ name: 'kind' })
  const text: unknown = useWatch({ name: 'text' })
  const template = templates.find((one) => one.id === templateId)
  const isKindOpen = template === undefined || template.kind === null || template.kind !== kind
  const addressing = kind === 'submission' ? 'Kính trình' : 'Kính gửi'
  return (
    <Section title="Văn bản">
      <PaperRuleHelp date="paper.date">
        {template !== undefined && <KindHelp isShown={!isKindOpen}><TemplateLine template={template} /></KindHelp>}
        {isKindOpen && <KindHelp isShown><ChoiceField name="kind" label="Loại văn bản" required choices={kindChoices} /></KindHelp>}
        <SubjectField hint="Không có dấu chấm cuối." />
        {(kind === 'officialLetter' || kind === 'invitation' || kind === 'submission') && (
          <WithRuleHelp field="addressees" label={addressing}><TextListField name="addressees" label={addressing} addLabel="Thêm nơi gửi" /></WithRuleHelp>
        )}
      </PaperRuleHelp>
      {template !== undefined && <TemplateFields fields={template.fields} />}
      {/* Text left from another template is shown, so that it can be taken out. */}
      {(template === undefined || template.readsText || (typeof text === 'string' && text !== '')) && (
        <TextField name="text" label="Nội dung" required={template?.readsText !== false} lines={16}
          hint="Mỗi dòng là một đoạn. Dòng bắt đầu bằng I., 1., 1.1., a), -, + hoặc Phần, Chương, Mục, Điều thành đề mục; chương trình tự đánh số lại theo thứ tự." />
      )}
    </Section>
  )
}

/** The rule of the kind stands once: beside the choice, or beside the template that has chosen. */
function KindHelp({ isShown, children }: { readonly isShown: boolean, readonly children: ReactNode }) {
  return isShown ? <WithRuleHelp field="kind" label="Loại văn bản">{children}</WithRuleHelp> : children
}

/** Which template the paper is made with, and the way to it. */
function TemplateLine({ template }: { readonly template: TemplateInUse }) {
  const styles = useStyles()
  const navigate = useNavigate()
  return (
    <Text className={styles.template}>
      {template.kind === null ? 'Theo mẫu ' : `${documentKinds[template.kind].name}, theo mẫu `}
      <Link as="button" inline onClick={() => void navigate({ to: '/templates/$id', params: { id: template.id } })}>{template.name}</Link>
    </Text>
  )
}
