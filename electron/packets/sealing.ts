/** Packets only their recipient can read: the age format, X25519. The sealed file tells nobody who sent it, for whom, or what is in it. */
import { Decrypter, Encrypter } from 'age-encryption'
import { fault } from '../faults/index.ts'
import type { PacketSource } from './source.ts'

const head = Buffer.from('age-encryption.org/v1')
/** A sealed packet is opened in memory, never beside the file: nothing readable is left on the disk. */
const mostBytes = 512 * 1024 ** 2
/** What may be sealed so that it can be opened: age adds 16 bytes to each 64 KB, and a head of its own for each recipient. */
export const mostSealedBytes = Math.floor((mostBytes - 64 * 1024) * (64 * 1024) / (64 * 1024 + 16))

export async function isSealed(source: PacketSource): Promise<boolean> {
  return (await source.read(0, head.length)).equals(head)
}

type Write = (bytes: Uint8Array) => Promise<void>

/** Runs `work` with a writer whose bytes reach `write` sealed for these recipients. More than can be opened: INPUT_INVALID. */
export async function sealing<T>(recipients: readonly string[], write: Write, work: (write: Write) => Promise<T>): Promise<T> {
  const encrypter = new Encrypter()
  for (const recipient of recipients) encrypter.addRecipient(recipient)
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>()
  const flowing = flow(encrypter, readable, write)
  // Its failure reaches the writer too; here it is only kept from being nobody's.
  flowing.catch(() => undefined)
  const writer = writable.getWriter()
  try {
    let size = 0
    const result = await work(async (bytes) => {
      size += bytes.length
      if (size > mostSealedBytes) throw tooLarge()
      await writer.write(bytes)
    })
    await writer.close()
    await flowing
    return result
  } catch (error) {
    await writer.abort(error).catch(() => undefined)
    await flowing.catch(() => undefined)
    throw error
  }
}

function tooLarge(): Error {
  return fault('INPUT_INVALID', { happened: 'Gói niêm phong quá lớn: hơn 512 MB thì nơi nhận không mở được.', kept: 'Chưa có tệp nào được ghi.', remedy: 'Chia thành nhiều gói, hoặc giảm dung lượng các tệp kèm theo.' })
}

async function flow(encrypter: Encrypter, readable: ReadableStream<Uint8Array>, write: Write): Promise<void> {
  const sealed = await encrypter.encrypt(readable)
  for await (const piece of sealed) await write(piece)
}

/** The packet within. Sealed for somebody else: `PACKET_SEALED`; one changed byte anywhere: `PACKET_BROKEN`. */
export async function opened(source: PacketSource, identity: string): Promise<Uint8Array> {
  if (source.size > mostBytes) throw fault('PACKET_SEALED', { happened: 'Gói niêm phong lớn hơn 512 MB nên không mở được.', kept, remedy: 'Đề nghị nơi gửi chia thành nhiều gói.' })
  const decrypter = new Decrypter()
  decrypter.addIdentity(identity)
  try {
    return await decrypter.decrypt(await source.read(0, source.size))
  } catch (error) {
    const message = error instanceof Error ? error.message : ''
    if (/no identity matched/iu.test(message)) {
      throw fault('PACKET_SEALED', { happened: 'Gói được niêm phong cho nơi nhận khác, văn phòng này không mở được.', kept, remedy: 'Gửi cho nơi gửi thẻ văn phòng (.vpkcard) của mình để niêm phong đúng nơi nhận.' }, error)
    }
    throw fault('PACKET_BROKEN', { happened: 'Gói niêm phong không còn đúng từng byte như lúc nơi gửi lập nên không mở được.', kept, remedy: 'Chép lại gói từ nơi gửi; vẫn vậy thì không dùng gói này.' }, error)
  }
}

const kept = 'Không có gì được nhận.'
