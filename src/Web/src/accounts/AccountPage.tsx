import { useState } from 'react'
import { useAnswer } from '../data/useAnswer'
import { dayName } from '../format/date'
import { Said } from '../form/Said'
import { AccountDocument, type AccountQuery } from '../generated'
import { useTitle } from '../shell/useTitle'
import { Waiting } from '../shell/Waiting'
import { texts } from '../texts'
import { Access } from './Access'
import { Facts } from './Facts'
import { GiveRole } from './GiveRole'
import { Keys } from './Keys'
import { Roles } from './Roles'

const words = texts.accounts

export type Account = NonNullable<AccountQuery['account']>

/** What each part of the page is given: whose account it is, and whom to tell that it has changed, with words for the administrator where there is something to say. */
export interface Part { account: Account, onChanged: (text?: string) => void }

/** One account: its roles, the way in, and its end. */
export function AccountPage({ id }: { id: string }) {
  const asked = useAnswer(AccountDocument, { id })
  const [said, setSaid] = useState<string>()
  const account = asked.data?.account
  useTitle(account?.name ?? words.title)
  if (!asked.data) return <Waiting asked={asked} />
  if (!account) return <p className="notice">{words.unknown}</p>

  const onChanged = (text?: string) => {
    setSaid(text)
    asked.again()
  }
  const isOpen = account.closedAt === null
  return (
    <>
      <h1>{account.name}</h1>
      <Said text={said} />
      {!isOpen && <p className="notice">{words.closed(dayName(account.closedAt!))}</p>}
      <Facts account={account} />
      <Roles account={account} onChanged={onChanged} />
      {isOpen && <GiveRole account={account} onChanged={onChanged} />}
      {account.kind === 'SERVICE' && <Keys account={account} onChanged={onChanged} />}
      {isOpen && <Access account={account} onChanged={onChanged} />}
    </>
  )
}
