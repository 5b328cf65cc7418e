import { useEffect } from 'react'
import { texts } from '../texts'

/** Names the document after what it shows, as tabs and screen readers do. */
export function useTitle(title: string): void {
  useEffect(() => {
    document.title = `${title} – ${texts.product}`
  }, [title])
}
