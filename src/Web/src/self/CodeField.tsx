import { Field } from '../form/Field'
import { texts } from '../texts'

const words = texts.self.twoFactor

/** Where a code from the telephone is written. */
export function CodeField({ fault }: { fault: string | undefined }) {
  return (
    <Field label={words.code} help={words.codeHelp} fault={fault}>
      {attributes => <input {...attributes} name="code" inputMode="numeric" autoComplete="one-time-code" required />}
    </Field>
  )
}
