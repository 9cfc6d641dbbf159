/** Rows of the organisation's lists, the tree on a date, and the rules a saved body keeps. */
import type { z } from 'zod'
import type {
  bodyRowSchema, personRowSchema, postRowSchema, signingRightRowSchema, termRowSchema, treeNodeSchema,
} from '../../shared/contract/records.ts'
import type { membershipRowSchema } from '../../shared/contract/meetings.ts'
import type { DocumentKind } from '../../shared/document/kinds.ts'
import type { SigningForm } from '../../shared/document/model.ts'
import type { PaperFacts } from '../../shared/domain/common.ts'
import { bodyKindSchema, bodyOn, sectorSchema } from '../../shared/domain/organisation.ts'
import type { Body, OrganisationView } from '../../shared/domain/organisation.ts'
import type { Problem } from '../../shared/domain/problem.ts'
import type { ReadDatabase } from '../db/index.ts'
import { asWarnings, selectChangeStamp } from '../records/index.ts'
import type { RecordRules } from '../records/index.ts'
import { selectBodies, selectBodyRows } from './bodies.repository.ts'
import type { IssuerTable } from '../documents/form/index.ts'
import { issuerProblems } from './issuer-rules.ts'
import { kindsOf } from './organisation.codec.ts'
import { byId } from './organisation-view.ts'
import { selectMembershipRows } from './membership.repository.ts'
import { paperProblems } from './paper-rules.ts'
import {
  selectPeople, selectPersonRows, selectPostRows, selectPosts, selectSigningRightRows, selectSigningRights, selectTermRows, selectTerms,
} from './people.repository.ts'
import { cycleProblems, officialOrder } from './tree.ts'

interface KnownView { readonly stamp: number, readonly view: OrganisationView }
const knownViews = new WeakMap<ReadDatabase, KnownView>()

/**
 * The organisation of an office. Kept until the office changes, by whichever process: making a thousand papers reads
 * it once.
 */
export async function organisationView(db: ReadDatabase): Promise<OrganisationView> {
  const stamp = await selectChangeStamp(db)
  const known = knownViews.get(db)
  if (known !== undefined && known.stamp === stamp) return known.view
  const view = await loadView(db)
  knownViews.set(db, { stamp, view })
  return view
}

async function loadView(db: ReadDatabase): Promise<OrganisationView> {
  const bodies = await selectBodies(db)
  const terms = await selectTerms(db)
  const people = await selectPeople(db)
  const posts = await selectPosts(db)
  const signingRights = await selectSigningRights(db)
  return {
    bodies: byId(bodies.map((each) => each.record)), terms: byId(terms.map((each) => each.record)), people: byId(people.map((each) => each.record)),
    posts: byId(posts.map((each) => each.record)), signingRights: byId(signingRights.map((each) => each.record)),
  }
}

/** Of a saved record that makes a paper. A draft may be stored while its date or signer is still wrong: the person is told, and the paper is refused later. */
export async function paperWarnings(db: ReadDatabase, kind: DocumentKind, paper: PaperFacts): Promise<readonly Problem[]> {
  return asWarnings(paperProblems(await organisationView(db), kind, paper, 'paper'))
}

/** A body may not come to stand above itself; how its head differs from what is usual for its kind is only said. */
export function bodyRules(issuers: () => IssuerTable): RecordRules<'bodies'> {
  return async (db, body) => {
    const bodies = byId<Body>((await loadView(db)).bodies.values(), [body])
    const circles = cycleProblems(bodies, (id, version) => id === body.id ? `versions[${version}].parentId` : null)
    return circles.length > 0 ? circles : issuerProblems(issuers(), bodies, body)
  }
}

export async function listBodies(db: ReadDatabase): Promise<z.output<typeof bodyRowSchema>[]> {
  return (await selectBodyRows(db)).map((row) => ({
    id: row.id, revision: row.revision, kind: bodyKindSchema.parse(row.kind), sector: sectorSchema.nullable().parse(row.sector),
    name: row.name, shortName: row.short_name, symbol: row.symbol, parentId: row.parent_id, ended: row.to_date,
  }))
}

/** Bodies that existed on the date, in the official order. */
export async function listTree(db: ReadDatabase, date: string): Promise<z.output<typeof treeNodeSchema>[]> {
  return officialOrder((await organisationView(db)).bodies, date).filter(({ body }) => bodyOn(body, date) !== null)
    .map(({ body, version }) => ({ id: body.id, parentId: version.parentId, name: version.name, symbol: version.symbol, kind: version.kind, sector: version.sector }))
}

export async function listMemberships(db: ReadDatabase): Promise<z.output<typeof membershipRowSchema>[]> {
  return (await selectMembershipRows(db)).map(({ revision, record: { id, organ, standing, period }, fullName, bodyName }) => ({ id, revision, fullName, bodyName, organ, standing, from: period.from, to: period.to }))
}

export async function listTerms(db: ReadDatabase): Promise<z.output<typeof termRowSchema>[]> {
  return (await selectTermRows(db)).map((row) => ({
    id: row.id, revision: row.revision, bodyId: row.body_id, bodyName: row.body_name, name: row.name, from: row.from_date, to: row.to_date,
  }))
}

/** Each person once, with the posts they hold or held ("Bí thư, Đảng uỷ …"), newest first. */
export async function listPeople(db: ReadDatabase): Promise<z.output<typeof personRowSchema>[]> {
  const people: { id: string, revision: number, fullName: string, posts: string }[] = []
  for (const row of await selectPersonRows(db)) {
    const post = row.title === null ? '' : `${row.title}, ${row.body_name ?? ''}`
    const last = people.at(-1)
    if (last?.id === row.id) last.posts = `${last.posts}; ${post}`
    else people.push({ id: row.id, revision: row.revision, fullName: row.full_name, posts: post })
  }
  return people
}

export async function listPosts(db: ReadDatabase): Promise<z.output<typeof postRowSchema>[]> {
  return (await selectPostRows(db)).map((row) => ({
    id: row.id, revision: row.revision, personName: row.full_name, bodyName: row.body_name, title: row.title, from: row.from_date, to: row.to_date,
  }))
}

export async function listSigningRights(db: ReadDatabase): Promise<z.output<typeof signingRightRowSchema>[]> {
  return (await selectSigningRightRows(db)).map((row) => ({
    id: row.id, revision: row.revision, personName: row.full_name, bodyId: row.body_id, bodyName: row.body_name,
    printed: [authorityLine(row.form, row.authority), row.print_post === 1 ? row.title : ''].filter((part) => part !== '').join(' / ').toLocaleUpperCase('vi'),
    kinds: kindsOf(row), from: row.from_date, to: row.to_date,
  }))
}

/** As lists abbreviate it; on paper the form profile's own words are printed. */
const formMarks: Readonly<Record<SigningForm, string>> = { onBehalf: 'T/M', byOrder: 'T/L', forHead: 'K/T', acting: 'Q.', own: '' }

function authorityLine(form: string, authority: string | null): string {
  const mark = Object.entries(formMarks).find(([key]) => key === form)?.[1] ?? ''
  return `${mark} ${authority ?? ''}`.trim()
}
