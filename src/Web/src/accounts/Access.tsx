import { useState } from 'react'
import { useDeed } from '../data/useDeed'
import { Confirm } from '../form/Confirm'
import { Once } from '../form/Once'
import { CloseAccountDocument, ResetPasswordDocument, ResetTwoFactorDocument, SignOutEverywhereDocument } from '../generated'
import { texts } from '../texts'
import type { Part } from './AccountPage'
import { linkTo } from './link'

const { access: words, link } = texts.accounts

/** The way in for whoever has lost it, and the way out for good. */
export function Access({ account, onChanged }: Part) {
  const [path, setPath] = useState<string>()
  const reset = useDeed(ResetPasswordDocument)
  const twoFactor = useDeed(ResetTwoFactorDocument)
  const signOut = useDeed(SignOutEverywhereDocument)
  const close = useDeed(CloseAccountDocument)
  const { name } = account
  const input = { accountId: account.id }

  const makeLink = async () => {
    const made = (await reset.run({ input }))?.resetPassword.accountWithLink
    setPath(made?.passwordLink)
    return made != null
  }
  const then = (text: string) => (done: object | undefined) => {
    if (done) onChanged(text)
    return done !== undefined
  }

  return (
    <section aria-labelledby="tilgang">
      <h2 id="tilgang">{words.title}</h2>
      {path && <Once title={link.title} label={link.label} help={link.help} secret={linkTo(path)} />}
      <ul className="deeds">
        {account.kind === 'PERSON' && (
          <>
            <li><Confirm action={link.action} question={link.question(name)} yes={link.yes} busy={reset.busy} fault={reset.fault?.message} onYes={makeLink} onLeave={reset.forget} /></li>
            {account.twoFactorEnabled && (
              <li>
                <Confirm action={words.twoFactor} question={words.twoFactorQuestion(name)} yes={words.twoFactorYes} busy={twoFactor.busy} fault={twoFactor.fault?.message}
                  onYes={() => twoFactor.run({ input }).then(then(words.twoFactorDone))} onLeave={twoFactor.forget} />
              </li>
            )}
            <li>
              <Confirm action={words.signOut} question={words.signOutQuestion(name)} yes={words.signOutYes} busy={signOut.busy} fault={signOut.fault?.message}
                onYes={() => signOut.run({ input }).then(then(words.signOutDone(name)))} onLeave={signOut.forget} />
            </li>
          </>
        )}
        <li>
          <Confirm action={words.close} question={words.closeQuestion(name)} yes={words.closeYes} busy={close.busy} fault={close.fault?.message}
            onYes={() => close.run({ input }).then(then(words.closeDone(name)))} onLeave={close.forget} />
        </li>
      </ul>
    </section>
  )
}
