/** A packet's bytes: written one way, and every changed, missing or added one told with its part. */
import { zipSync } from 'fflate'
import JSZip from 'jszip'
import { describe, expect, it } from 'vitest'
import { generateX25519Identity, identityToRecipient } from 'age-encryption'
import { readPacket, readPart } from '../../../electron/packets/read-packet.ts'
import { opened, mostSealedBytes, sealing } from '../../../electron/packets/sealing.ts'
import { fingerprintOf, isSignedBy, makeSigningKey, readSignature, signBytes, typedFingerprint } from '../../../electron/packets/signing.ts'
import { memorySource } from '../../../electron/packets/source.ts'
import { partPathSchema } from '../../../shared/domain/packet.ts'
import { testPacket, testParts } from '../../support/packets.ts'

const read = (bytes: Uint8Array) => readPacket(memorySource(bytes))

describe('a packet as it was written', () => {
  it('has nothing wrong, is signed, and gives its parts', async () => {
    const found = await read(await testPacket())
    expect(found.problems).toEqual([])
    expect(found.isSigned).toBe(true)
    expect(found.manifest?.parts.map(({ path }) => path)).toEqual(testParts.map(({ path }) => path))
  })

  it('opens in any zip program, with every part whole', async () => {
    const zip = await JSZip.loadAsync(await testPacket(), { checkCRC32: true })
    expect(Object.keys(zip.files)).toEqual([...testParts.map(({ path }) => path), 'manifest.json', 'signature.json'])
    expect(await zip.file('phu-luc/01-anh.png')?.async('string')).toBe(testParts[3]?.text)
  })

  it('gives a part only as the manifest has it', async () => {
    const bytes = await testPacket()
    const reading = await read(bytes)
    expect((await readPart(memorySource(bytes), reading, 'van-ban/01-ke-hoach.docx')).toString()).toBe('PK văn bản một')
    const swapped = Buffer.from(bytes)
    const at = reading.places.get('van-ban/01-ke-hoach.docx')?.start ?? 0
    swapped.writeUInt8(1, at)
    await expect(readPart(memorySource(swapped), reading, 'van-ban/01-ke-hoach.docx')).rejects.toMatchObject({ fault: { code: 'PACKET_BROKEN' } })
  })

  it('is the same bytes for the same parts, time and key', async () => {
    const key = makeSigningKey()
    expect((await testPacket(testParts, key)).equals(await testPacket(testParts, key))).toBe(true)
  })
})

describe('one changed byte', () => {
  it('anywhere in the file is told, in the part it stands in', async () => {
    const bytes = await testPacket()
    const whole = await read(bytes)
    const places = [...whole.places.values()]
    const untold: number[] = []
    const misplaced: string[] = []
    for (let at = 0; at < bytes.length; at++) {
      const changed = Buffer.from(bytes)
      changed.writeUInt8(changed.readUInt8(at) ^ (1 << (at % 8)), at)
      const { problems } = await read(changed)
      if (problems.length === 0) untold.push(at)
      const part = places.find(({ start, size }) => at >= start && at < start + size)?.path
      if (part !== undefined && !(problems.length === 1 && problems[0]?.part === part)) misplaced.push(`${at}: ${part}, told: ${problems.map((problem) => problem.part).join(' ')}`)
      const header = places.find(({ path, start }) => at >= start - 30 - path.length && at < start)?.path
      if (header !== undefined && !problems.some((problem) => problem.part === header)) misplaced.push(`${at}: header of ${header}, told: ${problems.map((problem) => problem.part).join(' ')}`)
    }
    expect(untold).toEqual([])
    expect(misplaced).toEqual([])
  })

  it('in each of two parts is told twice', async () => {
    const bytes = await testPacket()
    const { places } = await read(bytes)
    for (const path of ['doc-truoc.txt', 'phu-luc/01-anh.png']) bytes.writeUInt8(0, places.get(path)?.start ?? 0)
    expect((await read(bytes)).problems.map(({ code, part }) => `${code} ${part}`)).toEqual(['changed doc-truoc.txt', 'changed phu-luc/01-anh.png'])
  })
})

describe('a packet of another length', () => {
  it('cut anywhere is told', async () => {
    const bytes = await testPacket()
    for (let length = 0; length < bytes.length; length += 7) expect((await read(bytes.subarray(0, length))).problems, String(length)).not.toEqual([])
    const { places } = await read(bytes)
    const cut = await read(bytes.subarray(0, (places.get('phu-luc/01-anh.png')?.start ?? 0) + 10))
    expect(cut.problems).toMatchObject([{ code: 'cut', part: 'phu-luc/01-anh.png' }])
  })

  it('with bytes before, after or between is told', async () => {
    const bytes = await testPacket()
    expect((await read(Buffer.concat([bytes, Buffer.from('thêm')]))).problems).not.toEqual([])
    expect((await read(Buffer.concat([Buffer.from('MZ'), bytes]))).problems).not.toEqual([])
    const { places } = await read(bytes)
    const at = (places.get('van-ban/01-ke-hoach.docx')?.start ?? 0) - 30 - 'van-ban/01-ke-hoach.docx'.length
    expect((await read(Buffer.concat([bytes.subarray(0, at), Buffer.from('x'), bytes.subarray(at)]))).problems).not.toEqual([])
  })

  it('packed anew by another program names what changed, came and went', async () => {
    const zip = await JSZip.loadAsync(await testPacket())
    for (const compression of ['DEFLATE', 'STORE'] as const) {
      const same = await read(await zip.generateAsync({ type: 'uint8array', compression }))
      expect(same.problems.map(({ code }) => code), compression).toEqual(['repacked'])
    }
    zip.file('van-ban/01-ke-hoach.docx', 'PK văn bản hai')
    zip.file('van-ban/02-la.docx', 'PK lạ')
    zip.remove('phu-luc/01-anh.png')
    const changed = await read(await zip.generateAsync({ type: 'uint8array' }))
    expect(changed.problems.map(({ code, part }) => `${code} ${part}`)).toEqual(expect.arrayContaining(['changed van-ban/01-ke-hoach.docx', 'missing phu-luc/01-anh.png', 'extra van-ban/02-la.docx']))
  })

  it('that is no packet says so', async () => {
    for (const bytes of [Buffer.alloc(0), Buffer.from('không phải gói'), Buffer.from(zipSync({ 'a.txt': Buffer.from('a') })), Buffer.alloc(5000, 0x50)]) {
      expect((await read(bytes)).problems).toMatchObject([{ code: 'unreadable', part: '' }])
    }
  })
})

describe('keys', () => {
  it('sign exact bytes, and no others', () => {
    const [key, other] = [makeSigningKey(), makeSigningKey()]
    const bytes = Buffer.from('bản kê')
    expect(isSignedBy(bytes, signBytes(bytes, key), key.publicKey)).toBe(true)
    expect(isSignedBy(Buffer.from('bản kệ'), signBytes(bytes, key), key.publicKey)).toBe(false)
    expect(isSignedBy(bytes, signBytes(bytes, key), other.publicKey)).toBe(false)
    expect(isSignedBy(bytes, 'rác', 'rác')).toBe(false)
    expect(readSignature(Buffer.from('{}'))).toBe(null)
  })

  it('have fingerprints of eight groups of five digits, read however they were typed', () => {
    const { publicKey } = makeSigningKey()
    const digits = fingerprintOf(publicKey)
    expect(digits).toMatch(/^\d{5}(?: \d{5}){7}$/u)
    expect(typedFingerprint(digits.replaceAll(' ', ''))).toBe(digits)
    expect(typedFingerprint(digits.replaceAll(' ', '-'))).toBe(digits)
    expect(fingerprintOf(makeSigningKey().publicKey)).not.toBe(digits)
  })
})

describe('names of parts', () => {
  it('lead nowhere else and mean the same on every system', () => {
    for (const path of ['van-ban/01-a.docx', 'doc-truoc.txt']) expect(partPathSchema.safeParse(path).success, path).toBe(true)
    for (const path of ['../a.docx', '/a.docx', 'a/../b.docx', 'a\\b.docx', 'c:a.docx', 'A.docx', 'a/b/c.docx', 'con.txt', 'a/nul.pdf', 'lpt1.pdf', 'a.docx.', 'a .pdf', '.docx', 'a', 'a\u0000.pdf', 'à.pdf', 'manifest.json', 'signature.json', `${'a'.repeat(120)}.pdf`]) {
      expect(partPathSchema.safeParse(path).success, path).toBe(false)
    }
  })
})

describe('a sealed packet', () => {
  it('larger than can be opened is not made', async () => {
    const recipient = await identityToRecipient(await generateX25519Identity())
    let written = 0
    const made = sealing([recipient], (piece) => { written += piece.length; return Promise.resolve() }, (write) => write(Buffer.alloc(mostSealedBytes + 1)))
    await expect(made).rejects.toMatchObject({ fault: { code: 'INPUT_INVALID', happened: expect.stringContaining('512 MB') } })
    expect(written).toBeLessThan(4096)
  })

  it('grows by no more than is allowed for when the largest is made', async () => {
    const identity = await generateX25519Identity()
    const [plain, pieces] = [Buffer.alloc(1024 ** 2 + 7), [] as Uint8Array[]]
    const recipients = await Promise.all([identity, await generateX25519Identity()].map(identityToRecipient))
    await sealing(recipients, (piece) => { pieces.push(piece); return Promise.resolve() }, (write) => write(plain))
    const sealed = Buffer.concat(pieces)
    expect(sealed.length).toBeLessThanOrEqual(Math.ceil(plain.length * (64 * 1024 + 16) / (64 * 1024)) + 64 * 1024)
    expect(Buffer.from(await opened(memorySource(sealed), identity)).equals(plain)).toBe(true)
  })
})
