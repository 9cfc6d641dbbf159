/** Whom proposals are for: the names a clerk chooses from, and the one a gathered proposal goes to. */
import type { ThemeView } from '../../shared/contract/answers.ts'
import { bodyOn } from '../../shared/domain/organisation.ts'
import { campaignOf } from '../aggregation/index.ts'
import type { ReadDatabase } from '../db/index.ts'
import { directiveStore } from '../directives/index.ts'
import { organisationView } from '../organisation/index.ts'
import { selectDirectiveIssuers, selectPassages, selectThemes } from './answers.repository.ts'

/** Named in this campaign first, then who issued the reviewed document, the bodies above, and who issued other registered documents. */
export async function addresseeNames(db: ReadDatabase, campaignId: string): Promise<string[]> {
  const campaign = await campaignOf(db, campaignId)
  const { bodies } = await organisationView(db)
  const directive = campaign.directiveId === null ? null : await directiveStore.find(db, campaign.directiveId)
  const above: string[] = []
  const seen = new Set([campaign.bodyId])
  const versionOf = (id: string | null | undefined) => {
    const body = id === null || id === undefined ? undefined : bodies.get(id)
    return body === undefined ? null : bodyOn(body, campaign.cutOff)
  }
  const own = versionOf(campaign.bodyId)
  for (let id = own?.parentId ?? null; id !== null && !seen.has(id);) {
    seen.add(id)
    const version = versionOf(id)
    if (version !== null) above.push(version.name)
    id = version?.parentId ?? null
  }
  const used = [...await selectThemes(db, campaignId), ...await selectPassages(db, campaignId)].map(({ addressee }) => addressee)
  const names = [...used, ...directive === null ? [] : [directive.record.issuer], ...above, ...await selectDirectiveIssuers(db)]
  return [...new Set(names)].filter((name) => name !== '' && name !== own?.name)
}

/** What a proposal nobody named an addressee for is printed with. */
export const unnamedAddressee = 'cấp có thẩm quyền'

/** The clerk's word for the theme, else the name most of its units give. `others`: names some units give and the theme does not go to. */
export function addresseeOf({ addressee, units }: Pick<ThemeView, 'addressee' | 'units'>): { readonly name: string, readonly others: readonly string[] } {
  const given = Map.groupBy(units.flatMap(({ bodyId, passages }) => passages.flatMap((passage) => passage.addressee === '' ? [] : [{ bodyId, name: passage.addressee }])), ({ name }) => name)
  const named = [...given].map(([name, list]) => ({ name, units: new Set(list.map(({ bodyId }) => bodyId)).size })).toSorted((one, other) => other.units - one.units)
  const name = addressee === '' ? named[0]?.name ?? unnamedAddressee : addressee
  return { name, others: named.flatMap((one) => one.name === name ? [] : [one.name]) }
}
