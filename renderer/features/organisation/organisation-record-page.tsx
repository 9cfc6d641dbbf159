/** One body, term, person, post or right to sign; which one the address says. */
import type { ReactElement } from 'react'
import { useParams, useSearch } from '@tanstack/react-router'
import type { RecordValues } from '../../api/collections.ts'
import { NotFound } from '../../app/not-found.tsx'
import { useOffice } from '../../app/office.ts'
import { RecordEditor } from '../record-editor/record-editor.tsx'
import { SimpleRecordPage } from '../record-editor/simple-record-page.tsx'
import { collectionNamed, useEditorState } from '../record-editor/use-editor.ts'
import { BodyForm, blankBody } from './body-form.tsx'
import { MembershipForm, blankMembership } from './membership-form.tsx'
import { PersonForm, PostForm, SigningRightForm, TermForm, blankPerson, blankPost, blankSigningRight, blankTerm } from './small-forms.tsx'

interface Kind {
  readonly form: ReactElement
  readonly blank: (id: string, bodyId: string) => RecordValues
  readonly newTitle: string
  readonly titleOf: (values: RecordValues) => unknown
}

const kinds: Readonly<Record<string, Kind>> = {
  bodies: { form: <BodyForm />, blank: blankBody, newTitle: 'Tổ chức mới', titleOf: lastName },
  terms: { form: <TermForm />, blank: blankTerm, newTitle: 'Nhiệm kỳ mới', titleOf: (values) => values['name'] },
  people: { form: <PersonForm />, blank: blankPerson, newTitle: 'Cán bộ mới', titleOf: (values) => values['fullName'] },
  posts: { form: <PostForm />, blank: blankPost, newTitle: 'Chức vụ mới', titleOf: (values) => values['title'] },
  memberships: { form: <MembershipForm />, blank: blankMembership, newTitle: 'Thành viên', titleOf: () => '' },
  signingRights: { form: <SigningRightForm />, blank: blankSigningRight, newTitle: 'Thẩm quyền ký', titleOf: () => '' },
}

export function OrganisationRecordPage() {
  const { collection, id } = useParams({ from: '/organisation/$collection/$id' })
  const { fresh = false } = useSearch({ from: '/organisation/$collection/$id' })
  const { office } = useOffice()
  const [handle, kind] = [collectionNamed(collection), kinds[collection]]
  if (handle === null || kind === undefined) return <NotFound />
  return (
    <RecordEditor key={`${collection}/${id}`} handle={handle} id={id} fresh={fresh} blank={kind.blank(id, office.bodyId)}>
      <Editor kind={kind} />
    </RecordEditor>
  )
}

function Editor({ kind }: { readonly kind: Kind }) {
  const title = useEditorState((state) => kind.titleOf(state.values))
  return <SimpleRecordPage title={typeof title === 'string' && title.trim() !== '' ? title : kind.newTitle} backTo="/organisation" form={kind.form} />
}

/** The newest name of a body. */
function lastName(values: RecordValues): unknown {
  const versions: readonly unknown[] = Array.isArray(values['versions']) ? values['versions'] : []
  const last = versions.at(-1)
  return typeof last === 'object' && last !== null && 'name' in last ? last.name : ''
}
