import { createSSRApp } from 'vue';
import App from './app.vue';

export const hydrate = (root: Element) => void createSSRApp(App, { path: location.pathname }).mount(root);
