import { labelledPagesIn } from './pages.ts';

labelledPagesIn('firefox');
