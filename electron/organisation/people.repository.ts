/** SQL of terms, people, posts and rights to sign. */
import type { Person, Post, SigningRight, Term } from '../../shared/domain/organisation.ts'
import type { Revised } from '../../shared/domain/office-records.ts'
import type { ReadDatabase } from '../db/index.ts'
import { rowStore } from '../records/index.ts'
import {
  personToRow, postToRow, rowToPerson, rowToPost, rowToSigningRight, rowToTerm, signingRightToRow, termToRow,
} from './organisation.codec.ts'

export const termStore = rowStore('terms', termToRow, rowToTerm)
export const personStore = rowStore('people', personToRow, rowToPerson)
export const postStore = rowStore('posts', postToRow, rowToPost)
export const signingRightStore = rowStore('signingRights', signingRightToRow, rowToSigningRight)

export async function selectTerms(db: ReadDatabase): Promise<readonly Revised<Term>[]> {
  return (await db.selectFrom('term').selectAll().execute()).map(rowToTerm)
}

export async function selectPeople(db: ReadDatabase): Promise<readonly Revised<Person>[]> {
  return (await db.selectFrom('person').selectAll().execute()).map(rowToPerson)
}

export async function selectPosts(db: ReadDatabase): Promise<readonly Revised<Post>[]> {
  return (await db.selectFrom('post').selectAll().execute()).map(rowToPost)
}

export async function selectSigningRights(db: ReadDatabase): Promise<readonly Revised<SigningRight>[]> {
  return (await db.selectFrom('signing_right').selectAll().execute()).map(rowToSigningRight)
}

export async function selectTermRows(db: ReadDatabase) {
  return db.selectFrom('term').innerJoin('body_current', 'body_current.body_id', 'term.body_id')
    .select(['term.id', 'term.revision', 'term.body_id', 'body_current.name as body_name', 'term.name', 'term.from_date', 'term.to_date'])
    .orderBy('body_current.name_folded').orderBy('term.from_date', 'desc').execute()
}

/** One row per post of each person, newest post first; a person without a post has one row with nulls. */
export async function selectPersonRows(db: ReadDatabase) {
  return db.selectFrom('person')
    .leftJoin('post', 'post.person_id', 'person.id')
    .leftJoin('body_current', 'body_current.body_id', 'post.body_id')
    .select(['person.id', 'person.revision', 'person.full_name', 'post.title', 'post.to_date', 'body_current.name as body_name'])
    .orderBy('person.full_name_folded').orderBy('person.id').orderBy('post.from_date', 'desc').execute()
}

export async function selectPostRows(db: ReadDatabase) {
  return db.selectFrom('post').innerJoin('person', 'person.id', 'post.person_id')
    .innerJoin('body_current', 'body_current.body_id', 'post.body_id')
    .select(['post.id', 'post.revision', 'person.full_name', 'body_current.name as body_name', 'post.title', 'post.from_date', 'post.to_date'])
    .orderBy('body_current.name_folded').orderBy('person.full_name_folded').orderBy('post.from_date', 'desc').execute()
}

export async function selectSigningRightRows(db: ReadDatabase) {
  return db.selectFrom('signing_right').innerJoin('post', 'post.id', 'signing_right.post_id')
    .innerJoin('person', 'person.id', 'post.person_id').innerJoin('body_current', 'body_current.body_id', 'signing_right.body_id')
    .select(['signing_right.id', 'signing_right.revision', 'person.full_name', 'signing_right.body_id', 'body_current.name as body_name',
      'signing_right.form', 'signing_right.authority', 'signing_right.print_post', 'post.title', 'signing_right.kinds_json',
      'signing_right.from_date', 'signing_right.to_date'])
    .orderBy('body_current.name_folded').orderBy('person.full_name_folded').orderBy('signing_right.from_date', 'desc').execute()
}
