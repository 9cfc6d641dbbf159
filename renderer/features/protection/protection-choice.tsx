/** In the wizard of a new office: an encrypted file or a plain one, and what each means. */
import { Radio, RadioGroup, Subtitle2, Text } from '@fluentui/react-components'
import { PassphraseFields } from './passphrase-fields.tsx'
import type { ChosenPassphrase } from './passphrase-fields.tsx'

interface ProtectionChoiceProps {
  readonly wanted: boolean
  readonly onWanted: (wanted: boolean) => void
  readonly passphrase: ChosenPassphrase
  readonly onPassphrase: (passphrase: ChosenPassphrase) => void
  readonly showProblems: boolean
}

export function ProtectionChoice({ wanted, onWanted, passphrase, onPassphrase, showProblems }: ProtectionChoiceProps) {
  return (
    <>
      <Subtitle2 as="h2" id="protection-choice">Mã hoá tệp văn phòng</Subtitle2>
      <RadioGroup aria-labelledby="protection-choice" value={wanted ? 'encrypted' : 'plain'} onChange={(_event, data) => onWanted(data.value === 'encrypted')}>
        <Radio value="plain" label="Không mã hoá: mở tệp không cần mật khẩu; ai chép được tệp đều đọc được. Mã hoá sau cũng được." />
        <Radio value="encrypted" label="Mã hoá: mỗi lần mở phải gõ mật khẩu của tệp; người lấy được tệp mà không có mật khẩu thì không đọc được." />
      </RadioGroup>
      {wanted && (
        <>
          <PassphraseFields value={passphrase} onChange={onPassphrase} showProblems={showProblems} />
          <Text>Tạo xong, chương trình hiện khoá khôi phục để in ra. Quên mật khẩu mà mất cả khoá khôi phục thì không ai mở được tệp nữa.</Text>
        </>
      )}
    </>
  )
}
