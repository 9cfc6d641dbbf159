/** Who is proposed to sign: the right written for this kind before the one for all kinds, and only while right and post run. */
import { expect, it } from 'vitest'
import { letterSigner } from '../../../electron/form-checks/letter-signer.ts'
import { byId, signingRightFor } from '../../../electron/organisation/index.ts'
import type { OrganisationView } from '../../../electron/organisation/index.ts'
import { personSchema, postSchema, signingRightSchema } from '../../../shared/domain/organisation.ts'
import type { SigningRight } from '../../../shared/domain/organisation.ts'

const period = { from: '2025-01-01', to: null }
const right = (id: string, more: Partial<SigningRight> = {}): SigningRight => signingRightSchema.parse({ id, postId: 'bi-thu', bodyId: 'khoi', form: 'own', authority: null, kinds: [], period, ...more })
const viewOf = (...rights: readonly SigningRight[]): OrganisationView => ({
  bodies: new Map(), terms: new Map(), signingRights: byId(rights),
  people: byId([personSchema.parse({ id: 'an', fullName: 'Nguyễn Văn An' }), personSchema.parse({ id: 'binh', fullName: 'Trần Thị Bình' })]),
  posts: byId([
    postSchema.parse({ id: 'bi-thu', personId: 'an', bodyId: 'khoi', title: 'Bí thư', period }),
    postSchema.parse({ id: 'chanh', personId: 'binh', bodyId: 'khoi', title: 'Chánh Văn phòng', period: { from: '2025-01-01', to: '2025-12-31' } }),
  ]),
})
const forLetters = right('b-thu-ky', { postId: 'chanh', kinds: ['officialLetter'], form: 'byOrder', authority: 'Ban Thường vụ' })

it('a right written for this kind comes before the one for all kinds, in whatever order they stand', () => {
  const view = viewOf(right('a-moi-loai'), forLetters)
  expect([signingRightFor(view, 'khoi', 'officialLetter', '2025-06-01'), signingRightFor(view, 'khoi', 'report', '2025-06-01')]).toEqual(['b-thu-ky', 'a-moi-loai'])
  expect(letterSigner(view, 'khoi', '2025-06-01')).toEqual({ form: 'byOrder', authority: 'Ban Thường vụ', role: null, post: 'Chánh Văn phòng', fullName: 'Trần Thị Bình' })
})

it('of several alike none is proposed, of this kind or of all', () => {
  const [one, other] = [right('a'), right('b', { postId: 'chanh' })]
  expect(signingRightFor(viewOf(one, other), 'khoi', 'report', '2025-06-01')).toBeNull()
  // The post of the other has run out by then.
  expect(signingRightFor(viewOf(one, other), 'khoi', 'report', '2026-01-01')).toBe('a')
  expect(signingRightFor(viewOf(one, forLetters, right('c-thu-ky', { kinds: ['officialLetter'] })), 'khoi', 'officialLetter', '2025-06-01')).toBeNull()
})

it('nobody signs by a right or a post that has run out, or for another body or kind', () => {
  expect(signingRightFor(viewOf(right('a'), forLetters), 'khoi', 'officialLetter', '2026-01-01')).toBe('a')
  expect([signingRightFor(viewOf(forLetters), 'khoi', 'officialLetter', '2026-01-01'), signingRightFor(viewOf(right('a')), 'ban', 'report', '2025-06-01'), signingRightFor(viewOf(forLetters), 'khoi', 'report', '2025-06-01')]).toEqual([null, null, null])
  expect(signingRightFor(viewOf(right('a', { period: { from: '2025-01-01', to: '2025-05-31' } })), 'khoi', 'report', '2025-06-01')).toBeNull()
  expect(letterSigner(viewOf(forLetters), 'khoi', '2026-01-01')).toEqual({ form: 'own', authority: null, role: null, post: null, fullName: null })
})

it('a committee member signs without a title', () => {
  expect(letterSigner(viewOf(right('a', { printPost: false })), 'khoi', '2025-06-01')).toMatchObject({ post: null, fullName: 'Nguyễn Văn An' })
})
