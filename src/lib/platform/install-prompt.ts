interface InstallEvent extends Event {
	prompt(): Promise<{ outcome: 'accepted' | 'dismissed' }>;
}

export type InstallWay = 'installed' | 'prompt' | 'ios' | 'menu';

/** Whether the app runs from the home screen. */
export function isInstalled(): boolean {
	return (
		matchMedia('(display-mode: standalone)').matches || (navigator as { standalone?: boolean }).standalone === true
	);
}

/**
 * Keeps the browser's install event for a good moment of ours. Where the browser has no prompt (iOS, phones without
 * Play services) the way is its menu, and the page shows how.
 */
export class InstallPrompt {
	#event: InstallEvent | undefined;
	#onChange: () => void;

	constructor(onChange: () => void) {
		this.#onChange = onChange;
		addEventListener('beforeinstallprompt', (event) => {
			event.preventDefault();
			this.#event = event as InstallEvent;
			this.#onChange();
		});
		addEventListener('appinstalled', () => {
			this.#event = undefined;
			this.#onChange();
		});
	}

	get way(): InstallWay {
		if (isInstalled()) return 'installed';
		if (this.#event) return 'prompt';
		return /iPhone|iPad|iPod/.test(navigator.userAgent) ? 'ios' : 'menu';
	}

	/** Shows the browser's own question; true when the learner said yes. */
	async ask(): Promise<boolean> {
		const event = this.#event;
		if (!event) return false;
		this.#event = undefined;
		const { outcome } = await event.prompt();
		this.#onChange();
		return outcome === 'accepted';
	}
}
