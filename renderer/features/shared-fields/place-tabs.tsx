/** The lists of one place, side by side: each a page with an address of its own. */
import { Tab, TabList } from '@fluentui/react-components'
import { useNavigate } from '@tanstack/react-router'
import type { LinkProps } from '@tanstack/react-router'

export interface PlaceTab<Id extends string = string> { readonly id: Id, readonly label: string, readonly to: NonNullable<LinkProps['to']> }

/** `current` null: a page that belongs to none of them. */
export function PlaceTabs<Id extends string>({ tabs, current }: { readonly tabs: readonly PlaceTab<Id>[], readonly current: NoInfer<Id> | null }) {
  const navigate = useNavigate()
  return (
    <TabList size="small" selectedValue={current} onTabSelect={(_event, data) => {
      const tab = tabs.find(({ id }) => id === data.value)
      if (tab !== undefined) void navigate({ to: tab.to })
    }}>
      {tabs.map(({ id, label }) => <Tab key={id} value={id}>{label}</Tab>)}
    </TabList>
  )
}
