/** Packets somebody made to do harm: every way out of a packet, into the office, or past the signature is refused, and nothing is stored. */
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { crc32 } from 'node:zlib'
import { zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { storedZip } from '../../electron/documents/zip/index.ts'
import { openOffice } from '../../electron/db/index.ts'
import { acceptSender, fingerprintOf } from '../../electron/packets/index.ts'
import { readPacket } from '../../electron/packets/read-packet.ts'
import { makeSigningKey, signatureText } from '../../electron/packets/signing.ts'
import type { SigningKey } from '../../electron/packets/signing.ts'
import { memorySource } from '../../electron/packets/source.ts'
import { packetManifestSchema } from '../../shared/domain/packet.ts'
import { faultOf, testFolder, vpkJson, writeSampleOffice } from '../support/offices.ts'
import { make, numberedPapers, packetActor, preview, receive, trust, twoOffices } from '../support/packet-offices.ts'
import { testHead, testPacket } from '../support/packets.ts'

const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
const hash = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

interface Part { readonly path: string, readonly bytes: Uint8Array, readonly role?: string, readonly mediaType?: string }

/** A packet written by somebody who keeps to no rule but the bytes of the zip; signed with a key of their own. */
async function hostile(parts: readonly Part[], key: SigningKey, change: (manifest: Record<string, unknown>) => void = () => undefined): Promise<Buffer> {
  const pieces: Uint8Array[] = []
  const zip = storedZip((bytes) => { pieces.push(bytes); return Promise.resolve() })
  for (const { path, bytes } of parts) await zip.add(path, bytes)
  const manifest: Record<string, unknown> = {
    format: 'vpk-packet', version: 1, ...testHead(key), parts: parts.map(({ path, bytes, role = 'paper', mediaType = docx }) => ({ path, size: bytes.length, sha256: hash(bytes), mediaType, role })),
  }
  change(manifest)
  const text = Buffer.from(JSON.stringify(manifest, null, 2))
  await zip.add('manifest.json', text)
  await zip.add('signature.json', Buffer.from(signatureText(text, key)))
  await zip.end()
  return Buffer.concat(pieces)
}

const documentOf = (path: string) => ({ kind: 'plan', designation: '01-KH/ĐU', date: '2026-01-05', issuer: { bodyId: 'dang-uy', name: 'Đảng uỷ' }, subject: 'thử', secrecy: null, origin: 'made', isLetter: false, pages: 1, key: 'mau/01', parts: [path] })

/** The receiver trusts the key of whoever made it: what is refused is refused for what it is. */
async function receivedBy(bytes: Uint8Array, key: SigningKey) {
  const folder = testFolder()
  const path = join(folder, 'nhan.vpk')
  await writeSampleOffice(path)
  const office = (await openOffice(path)).readAs(packetActor.name)
  await acceptSender(office, packetActor, testHead(key).sender, fingerprintOf(key.publicKey))
  const file = join(folder, 'goi.vpkx')
  writeFileSync(file, bytes)
  const before = readdirSync(folder)
  const code = await faultOf(receive(office, file))
  const rows = await office.read.selectFrom('received_packet').selectAll().execute()
  const blobs = await office.read.selectFrom('blob').select('sha256').execute()
  office.close()
  expect(rows).toEqual([])
  expect(blobs).toEqual([])
  expect(readdirSync(folder).filter((name) => !before.includes(name) && !name.startsWith('nhan.vpk'))).toEqual([])
  return code
}

describe('a name in a packet', () => {
  it('never leads out of it, and never means two things', async () => {
    const key = makeSigningKey()
    for (const path of ['../../ra-ngoai.docx', '/etc/x.docx', 'C:/x.docx', 'a\\..\\b.docx', 'van-ban/../../b.docx', 'con.docx', 'a/aux.docx', 'x.exe', 'x.docx\u0000.txt', '%2e%2e/x.docx', 'a/b/c.docx', 'manifest.json']) {
      expect(await receivedBy(await hostile([{ path, bytes: Buffer.from('x') }], key), key), path).toBe('PACKET_BROKEN')
    }
    expect(existsSync(join(testFolder(), '..', 'ra-ngoai.docx'))).toBe(false)
  })

  it('stands in it once', async () => {
    const key = makeSigningKey()
    const twice = await hostile([{ path: 'a.docx', bytes: Buffer.from('một') }, { path: 'a.docx', bytes: Buffer.from('hai') }], key)
    expect(await receivedBy(twice, key)).toBe('PACKET_BROKEN')
    // A second part under the same name that the manifest does not tell of.
    const hidden = await hostile([{ path: 'a.docx', bytes: Buffer.from('một') }, { path: 'a.docx', bytes: Buffer.from('hai') }], key, (manifest) => { manifest['parts'] = (manifest['parts'] as unknown[]).slice(0, 1) })
    expect(await receivedBy(hidden, key)).toBe('PACKET_BROKEN')
  })
})

describe('what a packet holds', () => {
  it('is what the manifest lists, and nothing more or less', async () => {
    const key = makeSigningKey()
    const part = { path: 'a.docx', bytes: Buffer.from('một') }
    expect(await receivedBy(await hostile([part, { path: 'b.docx', bytes: Buffer.from('lạ') }], key, (manifest) => { manifest['parts'] = (manifest['parts'] as unknown[]).slice(0, 1) }), key)).toBe('PACKET_BROKEN')
    expect(await receivedBy(await hostile([part], key, (manifest) => { manifest['parts'] = [...manifest['parts'] as unknown[], { path: 'c.docx', size: 3, sha256: hash(Buffer.from('c')), mediaType: docx, role: 'paper' }] }), key)).toBe('PACKET_BROKEN')
    expect(await receivedBy(await hostile([part], key, (manifest) => { manifest['parts'] = (manifest['parts'] as object[]).map((each) => ({ ...each, size: 2 ** 40 })) }), key)).toBe('PACKET_BROKEN')
    expect(await receivedBy(await hostile([part], key, (manifest) => { manifest['version'] = 2 }), key)).toBe('PACKET_BROKEN')
    expect(await receivedBy(await hostile([part], key, (manifest) => { manifest['them'] = true }), key)).toBe('PACKET_BROKEN')
  })

  it('is a paper by its bytes: a program, a macro or a bomb under the name of one is not kept', async () => {
    const key = makeSigningKey()
    const macros = zipSync({ '[Content_Types].xml': Buffer.from('<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/></Types>'), 'word/vbaProject.bin': Buffer.from('x') })
    const bomb = zipSync({ '[Content_Types].xml': Buffer.alloc(48 * 1024 ** 2) }, { level: 9 })
    for (const bytes of [Buffer.from('MZ\u0090\u0000'), Buffer.from(macros), Buffer.from(bomb), Buffer.from('%PDF-1.7\n%%EOF')]) {
      expect(await receivedBy(await hostile([{ path: 'a.docx', bytes }], key, (manifest) => { manifest['documents'] = [documentOf('a.docx')] }), key)).toBe('PACKET_BROKEN')
    }
  })
})

describe('a zip that is no packet of ours', () => {
  it('is never unpacked: bombs, links, locked and lying entries end in one sentence', async () => {
    const folder = testFolder()
    const office = join(folder, 'vp.vpk')
    await writeSampleOffice(office)
    const manifest = JSON.stringify(packetManifestSchema.parse({ format: 'vpk-packet', version: 1, ...testHead(makeSigningKey()), parts: [{ path: 'a.docx', size: 1, sha256: hash(Buffer.from('a')), mediaType: docx, role: 'paper' }] }))
    const parts = { 'manifest.json': Buffer.from(manifest) }
    const files: Record<string, Uint8Array> = {
      bomb: zipSync({ ...parts, 'a.docx': Buffer.alloc(60 * 1024 ** 2) }, { level: 9 }), escape: zipSync({ ...parts, '../../a.docx': Buffer.from('a') }), absolute: zipSync({ ...parts, '/a.docx': Buffer.from('a') }),
      link: zipSync({ ...parts, 'a.docx': [Buffer.from('/etc/passwd'), { os: 3, attrs: 0o120777 << 16 }] }), many: zipSync(Object.fromEntries(Array.from({ length: 6000 }, (_, at) => [`${at}.docx`, Buffer.alloc(0)]))),
    }
    for (const [name, bytes] of Object.entries(files)) {
      const path = join(folder, `${name}.vpkx`)
      writeFileSync(path, bytes)
      const { code, json } = await vpkJson('verify', path, '--json')
      expect([code, json['whole']], name).toEqual([1, false])
      expect((await vpkJson('receive', office, path, '--json')).code, name).toBe(1)
    }
  })

  it('that is a folder, a link to one, empty or gone says so', async () => {
    const folder = testFolder()
    mkdirSync(join(folder, 'thu-muc'))
    symlinkSync(join(folder, 'thu-muc'), join(folder, 'lien-ket.vpkx'))
    writeFileSync(join(folder, 'rong.vpkx'), '')
    for (const name of ['thu-muc', 'lien-ket.vpkx', 'khong-co.vpkx']) expect((await vpkJson('verify', join(folder, name), '--json')).json['ok'], name).toBe(false)
    expect((await vpkJson('verify', join(folder, 'rong.vpkx'), '--json')).json).toMatchObject({ whole: false, problems: [{ code: 'unreadable' }] })
  })
})

describe('a packet replaced in transit', () => {
  it('is refused: signed anew, with its signature taken off, or with another one\'s signature', async () => {
    const { folder, sender, receiver } = await twoOffices()
    await trust(receiver, sender)
    const path = join(folder, 'goi.vpkx')
    await make(sender, path, { papers: await numberedPapers(sender, 1) })
    const genuine = readFileSync(path)
    const reading = await readPacket(memorySource(genuine))
    const parts = [...reading.places.values()].filter(({ path: name }) => name !== 'manifest.json' && name !== 'signature.json').map(({ path: name, start, size }) => ({ path: name, bytes: genuine.subarray(start, start + size) }))
    const forger = makeSigningKey()
    const write = async (name: string, manifest: string, signature: string | null): Promise<string> => {
      const pieces: Uint8Array[] = []
      const zip = storedZip((bytes) => { pieces.push(bytes); return Promise.resolve() })
      for (const part of parts) await zip.add(part.path, part.bytes)
      await zip.add('manifest.json', Buffer.from(manifest))
      if (signature !== null) await zip.add('signature.json', Buffer.from(signature))
      await zip.end()
      writeFileSync(join(folder, name), Buffer.concat(pieces))
      return join(folder, name)
    }
    const said = JSON.parse(reading.manifestText) as { sender: { signingKey: string }, addressee: string }
    const signedAnew = JSON.stringify({ ...said, sender: { ...said.sender, signingKey: forger.publicKey } })
    const anew = await write('ky-lai.vpkx', signedAnew, signatureText(Buffer.from(signedAnew), forger))
    expect((await preview(receiver, anew)).report.signature.state).toBe('changed')
    expect(await faultOf(receive(receiver, anew))).toBe('PACKET_SENDER')
    // The sender's own key is named, the forger's signature stands beside it.
    const borrowed = await write('muon-ten.vpkx', reading.manifestText, signatureText(Buffer.from(reading.manifestText), forger))
    expect(await faultOf(receive(receiver, borrowed))).toBe('PACKET_BROKEN')
    const bare = await write('khong-chu-ky.vpkx', reading.manifestText, null)
    expect((await preview(receiver, bare)).report).toMatchObject({ whole: true, signature: { state: 'none' } })
    expect(await faultOf(receive(receiver, bare))).toBe('PACKET_SENDER')
    const edited = await write('sua.vpkx', JSON.stringify({ ...said, addressee: 'nơi khác' }), reading.signatureText)
    expect(await faultOf(receive(receiver, edited))).toBe('PACKET_BROKEN')
    // The file itself is exchanged after it was looked at.
    expect((await preview(receiver, path)).held).toBe('')
    const exchanged = Buffer.from(genuine)
    exchanged.writeUInt8(exchanged.readUInt8(reading.places.get(parts[0]?.path ?? '')?.start ?? 0) ^ 1, reading.places.get(parts[0]?.path ?? '')?.start ?? 0)
    writeFileSync(path, exchanged)
    expect(await faultOf(receive(receiver, path))).toBe('PACKET_BROKEN')
    expect(await receiver.read.selectFrom('received_packet').selectAll().execute()).toEqual([])
    sender.close()
    receiver.close()
  })

  it('is told when a part is exchanged together with its sum in the zip', async () => {
    const key = makeSigningKey()
    const bytes = await testPacket([{ path: 'a.docx', role: 'paper', text: 'một' }], key)
    const { places } = await readPacket(memorySource(bytes))
    const { start = 0, size = 0 } = places.get('a.docx') ?? {}
    Buffer.from('hai').copy(bytes, start, 0, Math.min(3, size))
    bytes.writeUInt32LE(crc32(bytes.subarray(start, start + size)), start - 30 - 'a.docx'.length + 14)
    expect((await readPacket(memorySource(bytes))).problems).toMatchObject([{ code: 'changed', part: 'a.docx' }])
  })
})
