/** The lists beside the tree. */
import type { ReactNode } from 'react'
import { CalendarLtrRegular } from '@fluentui/react-icons/svg/calendar-ltr'
import { PeopleTeamRegular } from '@fluentui/react-icons/svg/people-team'
import { PersonRegular } from '@fluentui/react-icons/svg/person'
import { EditRegular } from '@fluentui/react-icons/svg/edit'
import { useQuery } from '@tanstack/react-query'
import { documentKinds } from '../../../shared/document/kinds.ts'
import { documentKindSchema } from '../../../shared/document/kinds.ts'
import { labelOfChoice } from '../../ui/choices.ts'
import { showDate } from '../../ui/dates.ts'
import { organChoices, standingChoices } from '../meetings/words.ts'
import { CollectionPage } from '../shared-fields/collection-page.tsx'
import { membershipsQuery, peopleQuery, postsQuery, signingRightsQuery, termsQuery } from './queries.ts'

interface ListProps { readonly tabs: ReactNode, readonly onOpen: (id: string, fresh: boolean) => void }

export function OrganisationLists({ collection, ...rest }: ListProps & { readonly collection: 'terms' | 'people' | 'posts' | 'memberships' | 'signingRights' }) {
  switch (collection) {
    case 'terms': return <Terms {...rest} />
    case 'people': return <People {...rest} />
    case 'posts': return <Posts {...rest} />
    case 'memberships': return <Memberships {...rest} />
    case 'signingRights': return <SigningRights {...rest} />
  }
}

const period = (row: { readonly from: string, readonly to: string | null }): string => `${showDate(row.from)} – ${row.to === null ? 'nay' : showDate(row.to)}`
const periodColumn = { id: 'period', header: 'Thời gian', value: (row: { readonly from: string }) => row.from, cell: period, width: 208, fixed: true, optional: true } as const

function Terms(props: ListProps) {
  const query = useQuery(termsQuery())
  return (
    <CollectionPage {...props} title="Tổ chức" collection="terms" idPrefix="NK" query={query} unit="nhiệm kỳ" emptyIcon={<CalendarLtrRegular />}
      columns={[{ id: 'name', header: 'Nhiệm kỳ', value: (row) => row.name, width: 3 }, { id: 'bodyName', header: 'Tổ chức', value: (row) => row.bodyName, width: 4, optional: true }, periodColumn]}
      emptyHint="Số văn bản chạy từ 01 theo từng loại trong mỗi nhiệm kỳ, từ đại hội này đến đại hội sau. Thêm nhiệm kỳ đang chạy của cấp uỷ." />
  )
}

function People(props: ListProps) {
  const query = useQuery(peopleQuery())
  return (
    <CollectionPage {...props} title="Tổ chức" collection="people" idPrefix="CB" query={query} unit="cán bộ" emptyIcon={<PersonRegular />}
      columns={[{ id: 'fullName', header: 'Họ và tên', value: (row) => row.fullName, width: 2 }, { id: 'posts', header: 'Chức vụ hiện nay', value: (row) => row.posts, width: 4 }]}
      emptyHint="Thêm những người ký văn bản, dự đoàn kiểm tra hoặc ghi biên bản. Chỉ cần họ tên; chức vụ khai ở thẻ Chức vụ." />
  )
}

function Posts(props: ListProps) {
  const query = useQuery(postsQuery())
  return (
    <CollectionPage {...props} title="Tổ chức" collection="posts" idPrefix="CV" query={query} unit="chức vụ" emptyIcon={<PeopleTeamRegular />}
      columns={[
        { id: 'personName', header: 'Cán bộ', value: (row) => row.personName, width: 2 }, { id: 'title', header: 'Chức vụ', value: (row) => row.title, width: 2 },
        { id: 'bodyName', header: 'Tổ chức', value: (row) => row.bodyName, width: 3, optional: true }, periodColumn,
      ]}
      emptyHint="Ai giữ chức vụ gì, ở đâu, từ ngày nào đến ngày nào. Văn bản cũ vẫn in đúng chức vụ của người ký vào ngày văn bản." />
  )
}

function Memberships(props: ListProps) {
  const query = useQuery(membershipsQuery())
  return (
    <CollectionPage {...props} title="Tổ chức" collection="memberships" idPrefix="TV" query={query} unit="thành viên" emptyIcon={<PeopleTeamRegular />}
      columns={[
        { id: 'fullName', header: 'Họ và tên', value: (row) => row.fullName, width: 2 }, { id: 'bodyName', header: 'Tổ chức', value: (row) => row.bodyName, width: 3 },
        { id: 'organ', header: 'Thuộc', value: (row) => labelOfChoice(organChoices, row.organ), width: 2 }, { id: 'standing', header: 'Tư cách', value: (row) => labelOfChoice(standingChoices, row.standing), width: 152, fixed: true }, periodColumn,
      ]}
      emptyHint="Ai là đảng viên của chi bộ nào, uỷ viên của cấp uỷ nào, từ ngày nào đến ngày nào. Điểm danh, số người phải có mặt và biểu quyết tính từ danh sách này." />
  )
}

/** Names of kinds; none means every kind. */
function kindNames(kinds: readonly string[]): string {
  return kinds.length === 0 ? 'mọi loại' : kinds.map((kind) => {
    const known = documentKindSchema.safeParse(kind)
    return known.success ? documentKinds[known.data].name : kind
  }).join(', ')
}

function SigningRights(props: ListProps) {
  const query = useQuery(signingRightsQuery())
  return (
    <CollectionPage {...props} title="Tổ chức" collection="signingRights" idPrefix="TQ" query={query} unit="thẩm quyền ký" emptyIcon={<EditRegular />}
      columns={[
        { id: 'personName', header: 'Người ký', value: (row) => row.personName, width: 2 }, { id: 'printed', header: 'In trên văn bản', value: (row) => row.printed, width: 3 },
        { id: 'bodyName', header: 'Ký cho', value: (row) => row.bodyName, width: 3, optional: true }, { id: 'kinds', header: 'Loại văn bản', value: (row) => kindNames(row.kinds), width: 2, optional: true }, periodColumn,
      ]}
      emptyHint="Ai được ký cho cơ quan nào, bằng hình thức nào (T/M, T/L, K/T…), cho loại văn bản nào. Văn bản chỉ chọn được người có thẩm quyền." />
  )
}
