/** The registers: numbers given, kept and struck out, newest first; printed as books, checked, old books read in. */
import { useMemo, useState } from 'react'
import type { ReactNode } from 'react'
import { Menu, MenuItem, MenuList, MenuPopover, MenuTrigger, Select, ToolbarButton, makeStyles } from '@fluentui/react-components'
import { ArrowImportRegular } from '@fluentui/react-icons/svg/arrow-import'
import { BookNumberRegular } from '@fluentui/react-icons/svg/book-number'
import { BookAddRegular } from '@fluentui/react-icons/svg/book-add'
import { ClipboardCheckmarkRegular } from '@fluentui/react-icons/svg/clipboard-checkmark'
import { NumberSymbolRegular } from '@fluentui/react-icons/svg/number-symbol'
import { PenRegular } from '@fluentui/react-icons/svg/pen'
import { PrintRegular } from '@fluentui/react-icons/svg/print'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { bookSchema } from '../../../shared/contract/registers.ts'
import type { Book, EntryFilter, SeriesRow } from '../../../shared/contract/registers.ts'
import { entryStateSchema, seriesText } from '../../../shared/domain/register.ts'
import type { EntryState, Register, RegisterEntry } from '../../../shared/domain/register.ts'
import { useCommands } from '../../app/commands.tsx'
import { CommandButton } from '../../ui/command-button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Page } from '../../ui/page.tsx'
import { PaperTabs } from '../papers/paper-tabs.tsx'
import { PagedList, useAskedText } from '../shared-fields/paged-list.tsx'
import { AdoptDialog } from './adopt-dialog.tsx'
import { EnterDialog } from './enter-dialog.tsx'
import { EntryDialog } from './entry-dialog.tsx'
import { ImportBookDialog } from './import-book-dialog.tsx'
import { IncomingSpanDialog } from './incoming-span-dialog.tsx'
import { entriesQuery, seriesQuery } from './queries.ts'
import { ReserveDialog } from './reserve-dialog.tsx'
import { bookFormats, useBook } from './use-book.ts'
import { bookWords, entryColumns, registerOf, seriesLabel, stateWords } from './words.ts'

const useStyles = makeStyles({ series: { maxWidth: '320px' } })

type Dialog = { readonly of: 'reserve' | 'enter' | 'adopt' | 'import' | 'incomingSpan' } | { readonly of: 'entry', readonly id: number }

export function RegistersPage() {
  const navigate = useNavigate()
  const [book, setBook] = useState<Book>('outgoing')
  const [seriesOf, setSeriesOf] = useState('')
  const [state, setState] = useState<EntryState | '' | 'withoutScan'>('')
  const [dialog, setDialog] = useState<Dialog | null>(null)
  const { data: allSeries = [] } = useQuery(seriesQuery())
  const ofBook = allSeries.filter(({ series }) => series.register === registerOf(book))
  const chosen = ofBook.find(({ series }) => seriesText(series) === seriesOf)
  const filter = useMemo((): EntryFilter => ({
    book, ...chosen !== undefined && { bodyId: chosen.series.bodyId, symbol: chosen.series.symbol, spanId: chosen.series.spanId }, ...state === 'withoutScan' ? { withoutScan: true as const } : state !== '' && { state },
  }), [book, chosen, state])
  const close = (): void => setDialog(null)
  useCommands([{ id: 'newRecord', label: 'Giữ số…', group: 'Soạn', keys: ['Ctrl+N'], run: () => setDialog({ of: 'reserve' }) }])
  return (
    <Page title="Văn bản" commands={(
      <>
        <CommandButton label="Giữ số…" icon={<BookNumberRegular />} shortcut="Ctrl+N" primary onClick={() => setDialog({ of: 'reserve' })} />
        <PrintBook filter={filter} name={`${bookWords[book]}${chosen === undefined ? '' : ` ${chosen.series.symbol}`}`} />
        <ToolbarButton icon={<ClipboardCheckmarkRegular />} onClick={() => void navigate({ to: '/registers/report' })}>Kiểm tra sổ…</ToolbarButton>
        <ToolbarButton icon={<PenRegular />} onClick={() => setDialog({ of: 'enter' })}>Ghi số đã cấp trên giấy…</ToolbarButton>
        <ToolbarButton icon={<BookAddRegular />} onClick={() => setDialog({ of: 'adopt' })}>Đưa số đã có vào sổ…</ToolbarButton>
        <ToolbarButton icon={<ArrowImportRegular />} onClick={() => setDialog({ of: 'import' })}>Nhập sổ cũ…</ToolbarButton>
        {book === 'incoming' && <ToolbarButton icon={<NumberSymbolRegular />} onClick={() => setDialog({ of: 'incomingSpan' })}>Cách đánh số đến…</ToolbarButton>}
      </>
    )}>
      <PaperTabs current="registers" />
      <Entries filter={filter} onOpen={({ id }) => setDialog({ of: 'entry', id })} choices={(
        <>
          <Select aria-label="Sổ" value={book} onChange={(_event, { value }) => { setBook(bookSchema.safeParse(value).data ?? 'outgoing'); setSeriesOf('') }}>
            {bookSchema.options.map((one) => <option key={one} value={one}>{bookWords[one]}</option>)}
          </Select>
          <SeriesChoice rows={ofBook} value={seriesOf} onChange={setSeriesOf} />
          <Select aria-label="Tình trạng" value={state} onChange={(_event, { value }) => setState(value === 'withoutScan' ? value : entryStateSchema.safeParse(value).data ?? '')}>
            <option value="">Mọi tình trạng</option>
            {entryStateSchema.options.map((one) => <option key={one} value={one}>{stateWords[one]}</option>)}
            <option value="withoutScan">chưa có bản ký quét</option>
          </Select>
        </>
      )} next={chosen} />
      {dialog !== null && <PageDialog dialog={dialog} register={registerOf(book)} bodyId={chosen?.series.bodyId ?? null} onClose={close} />}
    </Page>
  )
}

interface PageDialogProps { readonly dialog: Dialog, readonly register: Register, readonly bodyId: string | null, readonly onClose: () => void }

function PageDialog({ dialog, onClose, ...book }: PageDialogProps) {
  switch (dialog.of) {
    case 'reserve': return <ReserveDialog {...book} onClose={onClose} />
    case 'enter': return <EnterDialog {...book} kind={null} onClose={onClose} />
    case 'adopt': return <AdoptDialog onClose={onClose} />
    case 'import': return <ImportBookDialog {...book} onClose={onClose} />
    case 'incomingSpan': return <IncomingSpanDialog bodyId={book.bodyId} onClose={onClose} />
    case 'entry': return <EntryDialog entryId={dialog.id} onClose={onClose} />
  }
}

function SeriesChoice({ rows, value, onChange }: { readonly rows: readonly SeriesRow[], readonly value: string, readonly onChange: (value: string) => void }) {
  const styles = useStyles()
  return (
    <Select className={styles.series} aria-label="Dãy số" value={value} onChange={(_event, data) => onChange(data.value)}>
      <option value="">Mọi dãy số</option>
      {rows.map((row) => <option key={seriesText(row.series)} value={seriesText(row.series)}>{seriesLabel(row)}</option>)}
    </Select>
  )
}

interface EntriesProps { readonly filter: EntryFilter, readonly choices: ReactNode, readonly next: SeriesRow | undefined, readonly onOpen: (entry: RegisterEntry) => void }

function Entries({ filter, choices, next, onOpen }: EntriesProps) {
  const search = useAskedText()
  const query = useInfiniteQuery(entriesQuery({ ...filter, ...search.text !== '' && { text: search.text } }))
  return (
    <PagedList query={query} search={search} searchLabel="Tìm trong sổ" choices={choices} label="Các số trong sổ" unit="số"
      note={next === undefined ? '' : `; số tiếp theo ${next.next}${next.reserved === 0 ? '' : `, đang giữ ${next.reserved} số`}`}
      columns={entryColumns} rowKey={(row) => String(row.id)} onOpen={onOpen}
      empty={<EmptyState icon={<BookNumberRegular />} title="Chưa có số nào như vậy">Số được cấp khi ban hành văn bản đã ký. Sổ giấy trước đây thì bấm “Nhập sổ cũ…”.</EmptyState>} />
  )
}

function PrintBook({ filter, name }: { readonly filter: EntryFilter, readonly name: string }) {
  const { writing, write } = useBook()
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement><ToolbarButton icon={<PrintRegular />} disabled={writing}>{writing ? 'Đang ghi sổ…' : 'In sổ…'}</ToolbarButton></MenuTrigger>
      <MenuPopover><MenuList>
        {bookFormats.map(([format, label]) => <MenuItem key={format} onClick={() => void write(filter, format, name)}>{`Ghi ra tệp ${label}…`}</MenuItem>)}
      </MenuList></MenuPopover>
    </Menu>
  )
}
