/** Rows of the organisation ↔ records. Every record read is parsed again, so that bad data is found at the door. */
import type { z } from 'zod'
import { bodyKindSchema, bodySchema, personSchema, postSchema, sectorSchema, signingRightSchema, termSchema } from '../../shared/domain/organisation.ts'
import type { Body, bodyVersionSchema, Person, Post, SigningRight, Term } from '../../shared/domain/organisation.ts'
import type { Revised } from '../../shared/domain/office-records.ts'
import { foldText } from '../../shared/domain/fold.ts'
import type { BodyTable, BodyVersionTable, PersonTable, PostTable, SigningRightTable, TermTable } from '../db/index.ts'
import { readStored } from '../records/index.ts'

/** A body from its row and its versions, oldest first. */
export function rowsToBody(row: BodyTable, versions: readonly BodyVersionTable[]): Revised<Body> {
  return readStored(() => ({ revision: row.revision, record: bodySchema.parse({ id: row.id, position: row.position, versions: versions.map(rowToVersion) }) }))
}

function rowToVersion(row: BodyVersionTable): z.input<typeof bodyVersionSchema> {
  return {
    from: row.from_date, to: row.to_date, kind: bodyKindSchema.parse(row.kind), sector: sectorSchema.nullable().parse(row.sector), name: row.name, shortName: row.short_name, parentId: row.parent_id,
    letterheadSuperior: row.letterhead_superior, letterheadIssuer: row.letterhead_issuer, symbol: row.symbol, place: row.place,
  }
}

export function bodyToRow(body: Body, revision: number): BodyTable {
  return { id: body.id, revision, position: body.position }
}

export function bodyToVersionRows(body: Body): readonly BodyVersionTable[] {
  return body.versions.map((version, position) => ({
    body_id: body.id, position, from_date: version.from, to_date: version.to,
    kind: version.kind, sector: version.sector, name: version.name, name_folded: foldText(version.name),
    short_name: version.shortName, parent_id: version.parentId, letterhead_superior: version.letterheadSuperior,
    letterhead_issuer: version.letterheadIssuer, symbol: version.symbol, place: version.place,
  }))
}

export function rowToTerm(row: TermTable): Revised<Term> {
  return readStored(() => ({ revision: row.revision, record: termSchema.parse({ id: row.id, bodyId: row.body_id, name: row.name, from: row.from_date, to: row.to_date }) }))
}

export function termToRow(term: Term, revision: number): TermTable {
  return { id: term.id, revision, body_id: term.bodyId, name: term.name, from_date: term.from, to_date: term.to }
}

export function rowToPerson(row: PersonTable): Revised<Person> {
  return readStored(() => ({ revision: row.revision, record: personSchema.parse({ id: row.id, fullName: row.full_name, note: row.note }) }))
}

export function personToRow(person: Person, revision: number): PersonTable {
  return { id: person.id, revision, full_name: person.fullName, full_name_folded: foldText(person.fullName), note: person.note }
}

export function rowToPost(row: PostTable): Revised<Post> {
  return readStored(() => ({ revision: row.revision, record: postSchema.parse({
    id: row.id, personId: row.person_id, bodyId: row.body_id, title: row.title, period: { from: row.from_date, to: row.to_date },
  }) }))
}

export function postToRow(post: Post, revision: number): PostTable {
  return {
    id: post.id, revision, person_id: post.personId, body_id: post.bodyId, title: post.title,
    from_date: post.period.from, to_date: post.period.to,
  }
}

export function rowToSigningRight(row: SigningRightTable): Revised<SigningRight> {
  return readStored(() => ({ revision: row.revision, record: signingRightSchema.parse({
    id: row.id, postId: row.post_id, bodyId: row.body_id, form: row.form, authority: row.authority, printPost: row.print_post === 1,
    kinds: JSON.parse(row.kinds_json), period: { from: row.from_date, to: row.to_date }, basis: row.basis,
  }) }))
}

export function signingRightToRow(right: SigningRight, revision: number): SigningRightTable {
  return {
    id: right.id, revision, post_id: right.postId, body_id: right.bodyId, form: right.form, authority: right.authority,
    print_post: right.printPost ? 1 : 0, kinds_json: JSON.stringify(right.kinds), from_date: right.period.from, to_date: right.period.to,
    basis: right.basis,
  }
}

const kindListSchema = signingRightSchema.shape.kinds

/** The kinds column alone, for lists. */
export function kindsOf(row: Pick<SigningRightTable, 'kinds_json'>): string[] {
  return readStored(() => kindListSchema.parse(JSON.parse(row.kinds_json)))
}
