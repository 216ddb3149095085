/** The workbench's entry. */
import { createRoot } from 'react-dom/client';
import { zhMessages } from '../i18n/all';
import { Workbench } from './workbench';
import './workbench.css';
import './grid/grid.css';

const root = document.getElementById('root');
if (root) createRoot(root).render(<Workbench initial={zhMessages} />);
