import { labelledPagesIn } from './pages.ts';

labelledPagesIn('chromium');
