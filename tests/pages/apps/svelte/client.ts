import { hydrate as hydrateApp } from 'svelte';
import App from './app.svelte';

export const hydrate = (target: Element) => void hydrateApp(App, { target, props: { path: location.pathname } });
