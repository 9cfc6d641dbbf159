/** The organisation: the tree on a date, terms, people, posts and rights to sign. */
import { makeStyles, Tab, TabList } from '@fluentui/react-components'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { ChangesPage } from '../organisation-changes/changes-page.tsx'
import { OrganisationLists } from './organisation-lists.tsx'
import { TreePage } from './tree-page.tsx'

const tabs = [['tree', 'Cây tổ chức'], ['terms', 'Nhiệm kỳ'], ['people', 'Cán bộ'], ['posts', 'Chức vụ'], ['memberships', 'Thành viên'], ['signingRights', 'Thẩm quyền ký'], ['changes', 'Biến động']] as const
export type OrganisationTab = (typeof tabs)[number][0]

/** On a small screen at 200 % the places take two lines. */
const useStyles = makeStyles({ places: { flexWrap: 'wrap' } })

export function OrganisationPage() {
  const styles = useStyles()
  const { tab } = useSearch({ from: '/organisation' })
  const navigate = useNavigate()
  const current = tabs.find(([id]) => id === tab)?.[0] ?? 'tree'
  const open = (collection: string) => (id: string, fresh: boolean): void => {
    void navigate({ to: '/organisation/$collection/$id', params: { collection, id }, search: fresh ? { fresh } : {} })
  }
  const bar = (
    <TabList className={styles.places} size="small" selectedValue={current} onTabSelect={(_event, data) => void navigate({ to: '/organisation', search: { tab: String(data.value) } })}>
      {tabs.map(([id, label]) => <Tab key={id} value={id}>{label}</Tab>)}
    </TabList>
  )
  if (current === 'changes') return <ChangesPage tabs={bar} />
  return current === 'tree' ? <TreePage tabs={bar} onOpen={open('bodies')} /> : <OrganisationLists collection={current} tabs={bar} onOpen={open(current)} />
}
