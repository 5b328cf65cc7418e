import { useState } from 'react'
import { Confirm } from '../form/Confirm'
import { Once } from '../form/Once'
import { Said } from '../form/Said'
import { texts } from '../texts'
import { CodeField } from './CodeField'
import { type TwoFactor, type TwoFactorChange, twoFactor } from './manage'
import { digits } from './rules'
import { SetUp } from './SetUp'
import { useManaging } from './useManaging'

const words = texts.self.twoFactor

/** The second factor, on or off. What is on is changed with a code, so that an open session is not enough to take it away. */
export function SecondFactor({ state, onChanged }: { state: TwoFactor, onChanged: (state: TwoFactor) => void }) {
  const [said, setSaid] = useState<string>()
  const [wrong, setWrong] = useState<string>()
  const { busy, fault, run } = useManaging()

  const change = async (form: FormData, change: TwoFactorChange, text: string) => {
    setWrong(undefined)
    const changed = await run(async () => await twoFactor({ ...change, twoFactorCode: digits(String(form.get('code'))) }) ?? false)
    if (changed === false) setWrong(words.wrong)
    if (!changed) return false
    setSaid(text)
    // The key of the next time is told only when it is asked for.
    onChanged(changed.isTwoFactorEnabled ? changed : await twoFactor({}) ?? changed)
    return true
  }
  const forget = () => setWrong(undefined)
  return (
    <section aria-labelledby="tofaktor">
      <h2 id="tofaktor">{words.title}</h2>
      <Said text={said} />
      <p>{state.isTwoFactorEnabled ? words.on(state.recoveryCodesLeft) : words.off}</p>
      {state.recoveryCodes && <Once title={words.codes} label={words.codes} help={words.codesHelp} secret={state.recoveryCodes.join('\n')} />}
      {state.isTwoFactorEnabled ? (
        <ul className="deeds">
          <li>
            <Confirm action={words.renew} question={words.renewQuestion} yes={words.renewYes} busy={busy} fault={fault} onLeave={forget}
              onYes={form => change(form, { resetRecoveryCodes: true }, words.renewed)}><CodeField fault={wrong} /></Confirm>
          </li>
          <li>
            <Confirm action={words.stop} question={words.stopQuestion} yes={words.stopYes} busy={busy} fault={fault} onLeave={forget}
              onYes={form => change(form, { enable: false }, words.stopped)}><CodeField fault={wrong} /></Confirm>
          </li>
        </ul>
      ) : <SetUp state={state} busy={busy} fault={fault} wrong={wrong} onCode={form => change(form, { enable: true }, words.done)} />}
    </section>
  )
}
