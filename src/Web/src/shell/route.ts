import { useEffect, useState } from 'react'
import { isMonth, type Month } from '../format/month'

/** What the address says is shown. All of it stands in the query, so that a link that is sent shows the same to its receiver. */
export interface Route {
  page: 'overview' | 'indicator' | 'imports'
  indicator?: string
  /** An organisation's code; "alle" is the fellowship, and nothing leaves the choice to the page. */
  organisation?: string
  unit?: string
  month?: Month
  length?: number
}

export const wholeFellowship = 'alle'
export const lengths = [12, 24, 36, 60]
export const defaultLength = 36

export function read(search: string): Route {
  const query = new URLSearchParams(search)
  const text = (name: string) => query.get(name) || undefined
  const indicator = text('indikator')
  const month = text('maaned')
  const length = Number(text('periode'))
  const organisation = text('organisasjon')
  const unit = text('sted')
  return {
    page: indicator ? 'indicator' : query.get('side') === 'import' ? 'imports' : 'overview',
    ...(indicator && { indicator }),
    ...(organisation && { organisation }),
    ...(unit && { unit }),
    ...(month && isMonth(month) && { month }),
    ...(lengths.includes(length) && { length }),
  }
}

export function write(route: Route): string {
  const query = new URLSearchParams()
  if (route.page === 'imports') query.set('side', 'import')
  if (route.page === 'indicator' && route.indicator) query.set('indikator', route.indicator)
  if (route.organisation) query.set('organisasjon', route.organisation)
  if (route.page === 'indicator' && route.unit) query.set('sted', route.unit)
  if (route.month) query.set('maaned', route.month)
  if (route.length) query.set('periode', String(route.length))
  const text = query.toString()
  return text ? `/?${text}` : '/'
}

const moved = 'helsefellesskap:moved'

/** Goes to another page, or shows this one otherwise, without leaving the document. */
export function go(route: Route): void {
  history.pushState(null, '', write(route))
  dispatchEvent(new Event(moved))
}

export function useRoute(): Route {
  const [search, setSearch] = useState(location.search)
  useEffect(() => {
    const follow = () => setSearch(location.search)
    addEventListener('popstate', follow)
    addEventListener(moved, follow)
    return () => {
      removeEventListener('popstate', follow)
      removeEventListener(moved, follow)
    }
  }, [])
  return read(search)
}
