import { useEffect, useRef, useState } from 'react'
import { texts } from '../texts'
import { Field } from './Field'

interface Props { title: string, label: string, secret: string, help: string }

/** Something that is shown this once: to be copied and handed over now. */
export function Once({ title, label, secret, help }: Props) {
  const [said, setSaid] = useState('')
  const place = useRef<HTMLElement>(null)
  const field = useRef<HTMLInputElement & HTMLTextAreaElement>(null)
  useEffect(() => {
    setSaid('')
    place.current?.focus()
  }, [secret])
  const copy = async () => {
    field.current?.select()
    await navigator.clipboard.writeText(secret).then(() => setSaid(texts.forms.copied), () => setSaid(texts.forms.notCopied))
  }
  return (
    <section ref={place} tabIndex={-1} className="once" aria-label={title}>
      <h2>{title}</h2>
      <Field label={label} help={help}>
        {attributes => {
          const shown = { ...attributes, ref: field, readOnly: true, value: secret, onFocus: () => field.current?.select() }
          const lines = secret.split('\n').length
          return lines > 1 ? <textarea {...shown} rows={lines} /> : <input {...shown} />
        }}
      </Field>
      <div className="buttons">
        <button type="button" className="primary" onClick={copy}>{texts.forms.copy}</button>
        <span role="status">{said}</span>
      </div>
    </section>
  )
}
