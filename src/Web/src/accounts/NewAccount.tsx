import { type FormEvent, useState } from 'react'
import { useDeed } from '../data/useDeed'
import { at, elsewhere } from '../form/faults'
import { Field } from '../form/Field'
import { Once } from '../form/Once'
import { Said } from '../form/Said'
import { CreatePersonDocument, CreateServiceDocument } from '../generated'
import { Link } from '../shell/Link'
import { go } from '../shell/route'
import { useTitle } from '../shell/useTitle'
import { texts } from '../texts'
import { linkTo } from './link'

const words = texts.accounts.create

/** An account for a person, with the link that lets them in, or for a program, which goes on to its keys. */
export function NewAccount() {
  useTitle(words.title)
  const [isPerson, setIsPerson] = useState(true)
  const [made, setMade] = useState<{ id: string, name: string, path: string }>()
  const person = useDeed(CreatePersonDocument)
  const service = useDeed(CreateServiceDocument)
  const fault = isPerson ? person.fault : service.fault

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const name = String(form.get('name')).trim()
    if (isPerson) {
      const done = (await person.run({ input: { name, email: String(form.get('email')).trim() } }))?.createPerson.accountWithLink
      if (done) setMade({ ...done.account, path: done.passwordLink })
    }
    else {
      const done = (await service.run({ input: { name } }))?.createService.account
      if (done) go({ page: 'accounts', account: done.id })
    }
  }

  if (made) {
    return (
      <>
        <h1>{words.done(made.name)}</h1>
        <Once title={texts.accounts.link.title} label={texts.accounts.link.label} help={texts.accounts.link.help} secret={linkTo(made.path)} />
        <p>{words.nextHelp}</p>
        <p><Link className="primary" to={{ page: 'accounts', account: made.id }}>{words.next}</Link></p>
      </>
    )
  }
  return (
    <>
      <h1>{words.title}</h1>
      <form className="sheet" onSubmit={submit}>
        <Said text={elsewhere(fault, 'EmailTakenError')} bad />
        <fieldset>
          <legend>{words.kind}</legend>
          <label className="check"><input type="radio" name="kind" checked={isPerson} onChange={() => setIsPerson(true)} />{words.person}</label>
          <label className="check"><input type="radio" name="kind" checked={!isPerson} onChange={() => setIsPerson(false)} />{words.service}</label>
        </fieldset>
        <Field label={words.name}>{attributes => <input {...attributes} name="name" autoComplete="off" required pattern=".*\S.*" />}</Field>
        {isPerson && (
          <Field label={words.email} help={words.emailHelp} fault={at(fault, 'EmailTakenError')}>
            {attributes => <input {...attributes} name="email" type="email" autoComplete="off" required />}
          </Field>
        )}
        <button className="primary" disabled={person.busy || service.busy}>{words.submit}</button>
      </form>
    </>
  )
}
