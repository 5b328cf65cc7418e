import { type FormEvent, useState } from 'react'
import { useAnswer } from '../data/useAnswer'
import { dayName, dayOf } from '../format/date'
import { AccountsDocument, type AccountsQuery } from '../generated'
import { Link } from '../shell/Link'
import { newAccount } from '../shell/route'
import { useTitle } from '../shell/useTitle'
import { Waiting } from '../shell/Waiting'
import { texts } from '../texts'
import { isOver, roleName } from './held'
import { filterOf } from './search'

const words = texts.accounts
const size = 25
const start = { first: size, after: null, last: null, before: null }

/** All accounts, page by page. A search is asked for with its button: that accounts are read is written down, and each letter would be. */
export function AccountList() {
  useTitle(words.title)
  const [where, setWhere] = useState(filterOf('', false))
  const [place, setPlace] = useState<{ first: number | null, after: string | null, last: number | null, before: string | null }>(start)
  const asked = useAnswer(AccountsDocument, { where, ...place })
  const search = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    setWhere(filterOf(String(form.get('words')), form.has('closed')))
    setPlace(start)
  }
  const page = asked.data?.accounts

  return (
    <>
      <div className="heading">
        <h1>{words.title}</h1>
        <Link className="primary" to={{ page: 'accounts', account: newAccount }}>{words.create.title}</Link>
      </div>
      <p className="lead">{words.lead}</p>
      <form className="search" role="search" onSubmit={search}>
        <label>{words.search}<input name="words" type="search" /></label>
        <button className="primary">{words.find}</button>
        <label className="check"><input type="checkbox" name="closed" onChange={event => event.currentTarget.form?.requestSubmit()} />{words.closedToo}</label>
      </form>
      {page ? (
        <div className="fresh" aria-busy={asked.loading}>
          <p role="status">{page.totalCount === 0 ? words.none : words.count(page.totalCount)}</p>
          <ul className="rows" aria-label={words.list}>{page.nodes?.map(account => <Row key={account.id} account={account} />)}</ul>
          <p className="buttons">
            {page.pageInfo.hasPreviousPage && (
              <button className="quiet" onClick={() => setPlace({ first: null, after: null, last: size, before: page.pageInfo.startCursor! })}>← {words.previous}</button>
            )}
            {page.pageInfo.hasNextPage && (
              <button className="quiet" onClick={() => setPlace({ first: size, after: page.pageInfo.endCursor!, last: null, before: null })}>{words.next} →</button>
            )}
          </p>
        </div>
      ) : <Waiting asked={asked} />}
    </>
  )
}

function Row({ account }: { account: NonNullable<AccountsQuery['accounts']['nodes']>[number] }) {
  const roles = account.roles.filter(role => !isOver(role, dayOf(new Date())))
  return (
    <li>
      <Link className="name" to={{ page: 'accounts', account: account.id }}>{account.name}</Link>
      <span>{account.email ?? words.kinds[account.kind]}</span>
      <span>{account.closedAt ? words.closed(dayName(account.closedAt)) : roles.map(roleName).join('; ') || words.noRole}</span>
    </li>
  )
}
