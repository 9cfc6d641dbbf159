/** Whether the office file is encrypted, and what can be done about it. */
import { useState } from 'react'
import { Badge, Button, MessageBar, MessageBarBody, Text, makeStyles, tokens } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import type { Protection } from '../../../shared/contract/office.ts'
import { service } from '../../api/client.ts'
import { hasRole, useAccess } from '../../app/access.ts'
import { useOffice } from '../../app/office.ts'
import { Section } from '../../ui/form/layout.tsx'
import { QueryView } from '../shared-fields/query-view.tsx'
import { ChangePassphraseDialog } from './change-passphrase-dialog.tsx'
import { DecryptDialog } from './decrypt-dialog.tsx'
import { EncryptDialog } from './encrypt-dialog.tsx'
import { ShowKeyDialog } from './show-key-dialog.tsx'
import { useChanged } from './use-changed.ts'
import { placeWords } from './words.ts'

const useStyles = makeStyles({
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  points: { margin: 0, paddingLeft: tokens.spacingHorizontalXL },
  state: { display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', gap: tokens.spacingHorizontalS },
})

export function ProtectionPanel() {
  const styles = useStyles()
  const { office } = useOffice()
  const { access } = useAccess()
  const mayChange = hasRole(access, 'administrator')
  return (
    <>
      <Section title="Mã hoá tệp văn phòng">
        <Text className={styles.state}>
          <Badge appearance="tint" color={office.encrypted ? 'success' : 'warning'}>{office.encrypted ? 'đã mã hoá' : 'chưa mã hoá'}</Badge>
          {office.encrypted
            ? `Tệp ${office.fileName} chỉ mở được bằng mật khẩu của tệp hoặc khoá khôi phục.`
            : `Tệp ${office.fileName} chưa mã hoá: ai chép được tệp, hoặc chép được bản sao lưu, đều đọc được toàn bộ hồ sơ bằng công cụ khác.`}
        </Text>
        {mayChange ? <Protected /> : <Text>Chỉ quản trị của văn phòng đổi được việc mã hoá.</Text>}
      </Section>
      <Section title="Mã hoá giữ được gì, không giữ được gì">
        <ul className={styles.points}>
          <li><Text>Giữ được: tệp, bản sao lưu của nó và các tệp tạm của cơ sở dữ liệu. Người lấy được chúng mà không có mật khẩu thì không đọc được và không sửa được chỗ nào mà không bị phát hiện.</Text></li>
          <li><Text>Không giữ được: văn phòng đang mở trên màn hình; tệp Word, PDF, Excel, gói gửi đã ghi ra.</Text></li>
          <li><Text>Mật khẩu của tệp khác mật khẩu tài khoản: tài khoản phân ai được làm gì trong văn phòng, mật khẩu của tệp ngăn người ngoài mở tệp.</Text></li>
        </ul>
      </Section>
    </>
  )
}

function Protected() {
  const protection = useQuery({ ...service.office.protection.queryOptions(), staleTime: 0 })
  return <QueryView query={protection}>{(found) => found.encrypted ? <Encrypted protection={found} /> : <Plain protection={found} />}</QueryView>
}

function Plain({ protection: { plainCopies } }: { readonly protection: Protection }) {
  const styles = useStyles()
  const onChanged = useChanged()
  const [open, setOpen] = useState(false)
  return (
    <>
      <Text>Mã hoá thì mỗi lần mở tệp phải gõ mật khẩu của tệp; có phiếu khoá khôi phục in ra phòng khi quên.</Text>
      <div className={styles.buttons}><Button appearance="primary" onClick={() => setOpen(true)}>Mã hoá tệp văn phòng…</Button></div>
      {open && <EncryptDialog plainCopies={plainCopies} onChanged={onChanged} onClose={() => setOpen(false)} />}
    </>
  )
}

type Opened = 'none' | 'change' | 'key' | 'decrypt'

function Encrypted({ protection: { cipher, plainCopies } }: { readonly protection: Protection }) {
  const styles = useStyles()
  const onChanged = useChanged()
  const [opened, setOpened] = useState<Opened>('none')
  const close = (): void => setOpened('none')
  return (
    <>
      <Text>{`Cách mã hoá: ${cipher}`}</Text>
      {plainCopies.length > 0 && (
        <MessageBar intent="warning" layout="multiline"><MessageBarBody>
          {`Còn ${plainCopies.length} bản sao chưa mã hoá: ${plainCopies.map(({ place, fileName }) => `${fileName} (${placeWords[place]})`).join('; ')}. Ai chép được chúng vẫn đọc được; hãy cất nơi an toàn hoặc xoá khi không cần.`}
        </MessageBarBody></MessageBar>
      )}
      <div className={styles.buttons}>
        <Button onClick={() => setOpened('key')}>Xem, in khoá khôi phục…</Button>
        <Button onClick={() => setOpened('change')}>Đổi mật khẩu của tệp…</Button>
        <Button onClick={() => setOpened('decrypt')}>Bỏ mã hoá…</Button>
      </div>
      {opened === 'change' && <ChangePassphraseDialog onChanged={onChanged} onClose={close} />}
      {opened === 'key' && <ShowKeyDialog onClose={close} />}
      {opened === 'decrypt' && <DecryptDialog onChanged={onChanged} onClose={close} />}
    </>
  )
}
