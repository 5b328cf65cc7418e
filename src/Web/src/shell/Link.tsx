import type { MouseEvent, ReactNode } from 'react'
import { go, write, type Route } from './route'

interface Props {
  to: Route
  className?: string
  current?: boolean
  children: ReactNode
}

/** A real link, so that it can be opened in a tab or copied; a plain click stays in the document. */
export function Link({ to, className, current, children }: Props) {
  const follow = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return
    event.preventDefault()
    go(to)
  }
  return <a href={write(to)} className={className} aria-current={current ? 'page' : undefined} onClick={follow}>{children}</a>
}
