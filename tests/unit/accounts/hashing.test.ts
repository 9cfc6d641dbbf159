/** Passwords as argon2id: against a vector of another implementation, their parameters in the text, and hashes of a hostile file. */
import { describe, expect, it } from 'vitest'
import { hashPassword, isPassword, isWeaker } from '../../../electron/accounts/hashing.ts'

describe('a password', () => {
  it('is kept as argon2id with its parameters and a salt of its own, and known again', async () => {
    const [one, two] = [await hashPassword('mùa xuân đầu tiên'), await hashPassword('mùa xuân đầu tiên')]
    expect(one).toMatch(/^\$argon2id\$v=19\$m=47104,t=1,p=1\$/u)
    expect(one).not.toBe(two)
    expect(await isPassword('mùa xuân đầu tiên', one)).toBe(true)
    expect(await isPassword('mùa xuân đầu tiên'.normalize('NFD'), one)).toBe(true)
    for (const wrong of ['mùa xuân đầu tiên ', 'mùa xuân đầu', '', 'MÙA XUÂN ĐẦU TIÊN']) expect(await isPassword(wrong, one), wrong).toBe(false)
  })

  it('agrees with the reference implementation', async () => {
    // argon2 -id -t 2 -k 256 -p 1 -l 32, salt "somesalt": the vector of the reference implementation's own tests.
    const vector = '$argon2id$v=19$m=256,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4'
    expect(await isPassword('password', vector)).toBe(true)
    expect(await isPassword('passwore', vector)).toBe(false)
    expect(isWeaker(vector)).toBe(true)
    expect(isWeaker(await hashPassword('một câu dài'))).toBe(false)
  })

  it.each([
    ['no hash', 'x'], ['another algorithm', '$argon2i$v=19$m=256,t=2,p=1$c29tZXNhbHRzb21lc2FsdA$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4'],
    ['four gigabytes', '$argon2id$v=19$m=4194304,t=2,p=1$c29tZXNhbHRzb21lc2FsdA$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4'],
    ['a hundred passes', '$argon2id$v=19$m=256,t=99,p=1$c29tZXNhbHRzb21lc2FsdA$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4'], ['a short hash', '$argon2id$v=19$m=256,t=2,p=1$c29tZXNhbHRzb21lc2FsdA$nf65'],
  ])('of a file that was tampered with is no way in: %s', async (_name, stored) => {
    await expect(isPassword('password', stored)).rejects.toMatchObject({ fault: { code: 'OFFICE_CORRUPT' } })
  })
})
