import { createContext } from 'svelte';
import type { App } from './app';

const [readContext, writeContext] = createContext<App>();

/** The parts of the app, for the pages. */
export function useApp(): App {
	return readContext();
}

/** Hands the parts down to every page below. */
export function provideApp(app: App): App {
	return writeContext(app);
}
