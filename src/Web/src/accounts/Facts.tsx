import { dayName, timeName } from '../format/date'
import { texts } from '../texts'
import type { Account } from './AccountPage'

const words = texts.accounts.facts

/** What is known of an account beside its roles. */
export function Facts({ account }: { account: Account }) {
  const isLocked = account.lockedUntil && new Date(account.lockedUntil) > new Date()
  const facts: [string, string][] = [
    ...account.email ? [[words.email, account.email] as [string, string]] : [],
    [words.kind, texts.accounts.kinds[account.kind]],
    [words.made, dayName(account.createdAt)],
    ...account.kind === 'PERSON' ? [[words.twoFactor, account.twoFactorEnabled ? words.on : words.off] as [string, string]] : [],
    ...isLocked ? [[words.locked, words.until(timeName(account.lockedUntil!))] as [string, string]] : [],
  ]
  return (
    <section aria-labelledby="om">
      <h2 id="om" className="unseen">{words.title}</h2>
      <dl className="changes">{facts.map(([name, value]) => <div key={name}><dt>{name}</dt><dd>{value}</dd></div>)}</dl>
    </section>
  )
}
