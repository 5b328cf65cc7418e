import { useEffect, useState } from 'react'
import { isMonth, type Month } from '../format/month'

/** What stands for a page in the address; what is on none of these is the overview, or the indicator that the address names. */
const sides = { imports: 'import', accounts: 'kontoer', months: 'maaneder', self: 'min-konto' } as const

export type Page = 'overview' | 'indicator' | keyof typeof sides

/** What the address says is shown. All of it stands in the query, so that a link that is sent shows the same to its receiver. */
export interface Route {
  page: Page
  indicator?: string
  /** An account's id; "ny" is one that is being made. */
  account?: string
  /** The kind of file whose months are shown. */
  kind?: string
  year?: number
  /** An organisation's code; "alle" is the fellowship, and nothing leaves the choice to the page. */
  organisation?: string
  unit?: string
  month?: Month
  length?: number
}

export const wholeFellowship = 'alle'
export const newAccount = 'ny'
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
  const account = text('konto')
  const kind = text('data')
  const year = Number(/^\d{4}$/.exec(text('aar') ?? '')?.[0])
  const side = (Object.keys(sides) as (keyof typeof sides)[]).find(page => sides[page] === query.get('side'))
  return {
    page: indicator ? 'indicator' : side ?? 'overview',
    ...(indicator && { indicator }),
    ...(account && { account }),
    ...(kind && { kind }),
    ...(year && { year }),
    ...(organisation && { organisation }),
    ...(unit && { unit }),
    ...(month && isMonth(month) && { month }),
    ...(lengths.includes(length) && { length }),
  }
}

export function write(route: Route): string {
  const query = new URLSearchParams()
  if (route.page in sides) query.set('side', sides[route.page as keyof typeof sides])
  if (route.page === 'accounts' && route.account) query.set('konto', route.account)
  if (route.page === 'months' && route.kind) query.set('data', route.kind)
  if (route.page === 'months' && route.year) query.set('aar', String(route.year))
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
