import { type ReactNode, useEffect, useId } from 'react'

interface Attributes { id: string, 'aria-describedby': string | undefined, 'aria-invalid': true | undefined }

interface Props {
  label: string
  help?: string | undefined
  /** What is wrong with what stands in the field; the keyboard is taken there. */
  fault?: string | undefined
  children: (attributes: Attributes) => ReactNode
}

/** A field with its name, what helps to fill it in, and what is wrong with it. */
export function Field({ label, help, fault, children }: Props) {
  const id = useId()
  useEffect(() => {
    if (fault) document.getElementById(id)?.focus()
  }, [fault, id])
  const described = [help && `${id}-help`, fault && `${id}-fault`].filter(Boolean).join(' ')
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {help && <p className="help" id={`${id}-help`}>{help}</p>}
      {children({ id, 'aria-describedby': described || undefined, 'aria-invalid': fault ? true : undefined })}
      {fault && <p className="fault" id={`${id}-fault`} role="alert">{fault}</p>}
    </div>
  )
}
