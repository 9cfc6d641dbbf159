/** What an open office knows that a file can be checked against: its bodies with their time, its people who sign, its register. */
import { addDays } from '../../shared/domain/dates.ts'
import { bodyOn } from '../../shared/domain/organisation.ts'
import type { BodyVersion } from '../../shared/domain/organisation.ts'
import type { OfficeDatabase } from '../db/index.ts'
import type { FileCheckFacts, RegisteredPaper } from '../documents/check/index.ts'
import { listPapers } from '../documents/papers/index.ts'
import type { PaperResources } from '../documents/papers/index.ts'
import { organisationView } from '../organisation/index.ts'
import type { OrganisationView } from '../organisation/index.ts'

export async function officeFacts(office: OfficeDatabase, resources: PaperResources): Promise<FileCheckFacts> {
  const view = await organisationView(office.read)
  const papers = (await listPapers(office.read, await resources.templatesIn(office.read))).flatMap(({ number, date, bodyId, kindSymbol, subject }): RegisteredPaper[] => {
    const body = view.bodies.get(bodyId)
    if (number === null || date === null || body === undefined) return []
    const symbol = (bodyOn(body, date) ?? body.versions.at(-1))?.symbol
    return symbol === undefined ? [] : [{ kindSymbol, bodySymbol: symbol, number, suffix: '', date, subject }]
  })
  return { bodies: bodySpans(view), citations: { bodySymbols: [...new Set(papers.map(({ bodySymbol }) => bodySymbol))], papers } }
}

/** Every name a body bore, with the time it bore it; a name that ended while the body went on under another ended all the same. */
function bodySpans(view: OrganisationView): { readonly name: string, readonly from: string, readonly to: string | null }[] {
  return [...view.bodies.values()].flatMap(({ versions }) => versions.map((version, index) => ({
    name: version.name, from: version.from, to: version.to ?? dayBefore(versions[index + 1]),
  })))
}

function dayBefore(next: BodyVersion | undefined): string | null {
  return next === undefined ? null : addDays(next.from, -1)
}
