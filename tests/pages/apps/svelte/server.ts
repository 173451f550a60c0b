import { render as renderApp } from 'svelte/server';
import App from './app.svelte';

export const render = async (path: string): Promise<string> => (await renderApp(App, { props: { path } })).body;
