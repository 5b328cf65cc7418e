import { createRoot } from 'react-dom/client'
import { App } from './shell/App'
import './styles/page.css'
import './styles/figures.css'
import './styles/forms.css'
import './styles/chart.css'
import './styles/print.css'

createRoot(document.getElementById('app')!).render(<App />)
