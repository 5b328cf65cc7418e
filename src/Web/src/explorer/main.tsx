import { GraphiQL } from 'graphiql'
import 'graphiql/setup-workers/vite'
import 'graphiql/style.css'
import { createRoot } from 'react-dom/client'
import './explorer.css'
import { fetcher } from './fetcher'

const firstQuery = `# Who am I, and how many days did patients wait in each month of 2024?
# Sign in at / first: the explorer asks with the same cookie.
{
  me { name }
  indicator(code: "kpi1") {
    title
    series(from: "2024-01", to: "2024-12") { month value provisional withheld }
  }
}
`

createRoot(document.getElementById('explorer')!).render(<GraphiQL fetcher={fetcher} defaultQuery={firstQuery} />)
